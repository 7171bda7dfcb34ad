// npm run score -- [--pin [--allow-regression]]
// Runs the built command over the corpus beside the project, checks its records, scores them, and holds each figure against its floor
// in test/score.json, which bears a digest of the corpus. `--pin` raises the floors to what is reached now; none is lowered, and no
// other corpus is taken, unless told `--allow-regression`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/trichluc.js');
const floorsFile = join(root, 'test/score.json');
const mayPin = process.argv.includes('--pin');
const mayFall = process.argv.includes('--allow-regression');
const sentences = ['dates', 'documents', 'citations', 'people'];

const findCorpus = (from) => {
  const corpus = join(from, 'shared/corpus');
  if (existsSync(corpus)) return corpus;
  return from === dirname(from) ? null : findCorpus(dirname(from));
};

const digestOf = (corpus) => {
  const hash = createHash('sha256');
  for (const folder of ['gold', 'pages', 'cases'])
    for (const name of readdirSync(join(corpus, folder)).sort())
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(corpus, folder, name)));
  return hash.digest('hex');
};

const run = (args, input) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0)
    throw new Error(`trichluc ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 500)}${stdout.slice(0, 500)}`);
  return stdout;
};

/** All figures of a set under one name each: `pages: documents`. */
const figuresOf = (set, { rates, f1 }) =>
  Object.fromEntries([
    ...Object.entries(rates).map(([name, { rate }]) => [`${set}: ${name}`, rate]),
    ...Object.entries(f1).map(([name, { f1: value }]) => [`${set}: ${name}`, value]),
  ]);

const scoreSet = (corpus, set, room) => {
  const records = join(room, `${set}.jsonl`);
  const isPages = set === 'pages';
  if (isPages) run(['extract', join(corpus, 'pages'), '-o', records, '-q']);
  else
    run(['extract', '--from', 'jsonl', '-', '-o', records, '-q'], readFileSync(join(corpus, 'cases', `${set}.jsonl`)));
  run(['check', records, '-q']);
  const gold = isPages ? join(corpus, 'gold') : join(corpus, 'cases', `${set}.gold.jsonl`);
  return figuresOf(set, JSON.parse(run(['score', gold, records, '--json'])));
};

const corpus = findCorpus(dirname(root.replace(/\/$/, '')));
if (!corpus) {
  console.error('no corpus stands beside the project (shared/corpus): nothing is scored');
  process.exit(0);
}
const room = mkdtempSync(join(tmpdir(), 'trichluc-score-'));
try {
  const figures = Object.assign({}, ...['pages', ...sentences].map((set) => scoreSet(corpus, set, room)));
  const digest = digestOf(corpus);
  const before = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : { corpus: digest, floors: {} };
  const isSameCorpus = before.corpus === digest;
  const fallen = Object.entries(before.floors).filter(([name, floor]) => (figures[name] ?? -1) < floor);
  const fallenNames = new Set(fallen.map(([name]) => name));
  for (const [name, value] of Object.entries(figures))
    console.log(
      `${fallenNames.has(name) ? 'FELL ' : '     '} ${name.padEnd(44)} ${value.toFixed(4)}  floor ${before.floors[name]?.toFixed(4) ?? 'none'}`,
    );
  if (mayPin && (isSameCorpus || mayFall)) {
    const floors = Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [
        name,
        mayFall ? value : Math.max(value, before.floors[name] ?? 0),
      ]),
    );
    writeFileSync(floorsFile, `${JSON.stringify({ corpus: digest, floors }, null, 2)}\n`);
    console.log(`pinned in ${floorsFile}`);
  }
  if (!isSameCorpus && !mayFall) {
    console.error(
      'the corpus is not the one the floors were pinned on; look at the figures, then pin with --pin --allow-regression',
    );
    process.exitCode = 1;
  }
  if (fallen.length > 0 && !mayFall) {
    console.error(
      `below their floors: ${fallen.map(([name, floor]) => `${name} (${figures[name]} < ${floor})`).join('; ')}`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
