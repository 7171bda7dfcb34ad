// npm run bench -- [NAME…] [--check] [--quick]
// Bundles test/bench/NAME.ts, runs it, prints its table and writes test/bench/results/NAME.json. `--check` fails where a bar is
// missed by more than a quarter. Bars not reached yet stand in known-misses.json with the figure they are at: they are printed, and fail
// only where that figure gets worse by more than a quarter. A bar reached leaves the file. What a bench runs beside us comes from test/bench/package.json, installed when first asked for.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const args = process.argv.slice(2);
const check = args.includes('--check');
const quick = check || args.includes('--quick');
const all = readdirSync(here)
  .filter((name) => name.endsWith('.ts') && name !== 'harness.ts')
  .map((name) => name.slice(0, -3))
  .sort();
const unknown = args.filter((arg) => !arg.startsWith('--') && !all.includes(arg));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}
const named = args.filter((arg) => !arg.startsWith('--'));
const known = JSON.parse(readFileSync(`${here}known-misses.json`, 'utf8'));
const others = Object.keys(JSON.parse(readFileSync(`${here}package.json`, 'utf8')).dependencies);

/** Bundles a bench and installs what it needs: the module to import. */
const prepare = async (name) => {
  // Beside the benches, so that `import.meta.url` and packages resolve as in the source.
  const outfile = `${here}.${name}.built.mjs`;
  await build({
    entryPoints: [`${here}${name}.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Else esbuild writes /\p{L}/u as new RegExp(…), made anew at each call.
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  // By its name in quotes: imports of what may not be installed are not in the syntax, for the sake of the types.
  const source = readFileSync(`${here}${name}.ts`, 'utf8');
  const asked = others.filter((other) => source.includes(`'${other}'`) || source.includes(`'${other}/`));
  if (asked.some((other) => !existsSync(`${here}node_modules/${other}`)))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  return outfile;
};

mkdirSync(`${here}results`, { recursive: true });
const missed = [];
for (const name of named.length > 0 ? named : all) {
  const { bench } = await import(await prepare(name));
  const { rows, bars, notes } = await bench({ quick });
  console.log(`\n== ${name}`);
  for (const note of notes) console.log(note);
  if (rows.length > 0) console.table(Object.fromEntries(rows.map(({ name: row, ...cells }) => [row, cells])));
  for (const { what, value, most, least } of bars) {
    const id = `${name}: ${what}`;
    const isBeyond = (bar) => (most === undefined ? value < bar / 1.25 : value > bar * 1.25);
    const isMissed = isBeyond(most ?? least);
    if (isMissed && (known[id] === undefined || isBeyond(known[id]))) missed.push(id);
    const wanted = most === undefined ? `at least ${least}` : `at most ${most}`;
    const isMet = most === undefined ? value >= least : value <= most;
    console.log(
      `${isMet ? 'met   ' : isMissed ? 'MISSED' : 'near  '} ${what}: ${value.toFixed(3)} (${wanted})${isMissed && known[id] !== undefined ? `, known to stand at ${known[id]}` : ''}`,
    );
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(`${here}results/${name}.json`, `${JSON.stringify({ name, machine, rows, bars, notes }, null, 2)}\n`);
}
if (check && missed.length > 0) {
  console.error(`\nmissed by more than a quarter, and not known or worse than known: ${missed.join('; ')}`);
  process.exitCode = 1;
}
