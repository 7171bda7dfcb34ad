import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parcel } from '../src/model.ts';
import { holdBack, type Turn } from '../src/sink/hold-back.ts';
import { openPool } from '../src/work/open-pool.ts';
import { fillTheDisk } from './batch/fill-the-disk.ts';
import { killAndResume } from './batch/kill-and-resume.ts';
import { makeFolder } from './batch/make-folder.ts';
import { makePage } from './make-page.ts';
import { trichluc } from './run-command.ts';

const pages = 140;
let room: string;
const at = (name: string) => join(room, name);
const run = (...args: string[]) => trichluc(args, { cwd: room });
const read = (name: string) => readFileSync(at(name), 'utf8');

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'trichluc-batch-'));
  makeFolder(at('pages'), pages, 60);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('a batch', () => {
  it('gives the same bytes for any number of workers', async () => {
    for (const jobs of [0, 1, 2, 3]) {
      const { code, err } = await run(
        'pages',
        '-o',
        `j${jobs}.jsonl`,
        '--rejects',
        `j${jobs}.rejects`,
        '-q',
        '-j',
        String(jobs),
      );
      // V8 says so itself where it does not know a flag of the threads.
      expect([code, err]).toEqual([3, '']);
    }
    for (const jobs of [1, 2, 3]) expect(read(`j${jobs}.jsonl`) === read('j0.jsonl')).toBe(true);
    expect(read('j0.jsonl').split('\n')).toHaveLength(pages - 2 + 1);
    expect(read('j0.rejects').split('\n')).toHaveLength(2 + 1);
  });

  it('--unordered gives the same lines', async () => {
    const ordered = await run('pages', '-q', '--no-text', '-j', '0');
    const unordered = await run('pages', '-q', '--no-text', '--unordered', '-j', '2');
    expect(unordered.out.split('\n').sort()).toEqual(ordered.out.split('\n').sort());
  });

  it('ends quietly where nobody reads on', async () => {
    const { code, err } = await trichluc(['pages', '-j', '2'], {
      cwd: room,
      during: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    });
    expect([code, err]).toEqual([0, expect.not.stringMatching(/EPIPE|fault|pages:/)]);
  });
});

describe('a run that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s keeps whole lines, ends with its code, and can be resumed',
    async (signal) => {
      const lines = Array.from({ length: 40 }, (_, n) => `${JSON.stringify({ html: makePage(n) })}\n`);
      const name = `${signal}.jsonl`;
      const args = ['--from', 'jsonl', '-', '-o', name];
      const stopped = await trichluc(args, {
        cwd: room,
        // The pipe stays open, so that only the signal can end the run.
        during: (child) => {
          child.stdin?.write(lines.slice(0, 20).join(''));
          const timer = setInterval(() => {
            if (!existsSync(at(`${name}.part`)) || statSync(at(`${name}.part`)).size === 0) return;
            clearInterval(timer);
            child.kill(signal);
          }, 20);
        },
      });
      expect(stopped.code).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(stopped.err).toMatch(/^trichluc: stopped before the end; the same command with --resume goes on/m);
      const part = read(`${name}.part`);
      expect(part.endsWith('\n')).toBe(true);
      for (const line of part.trim().split('\n')) JSON.parse(line);
      expect(existsSync(at(name))).toBe(false);
      expect((await trichluc([...args, '--resume', '-q'], { cwd: room, input: lines.join('') })).code).toBe(0);
      await trichluc(['--from', 'jsonl', '-', '-o', 'peace.jsonl', '-q'], { cwd: room, input: lines.join('') });
      expect(read(name) === read('peace.jsonl')).toBe(true);
    },
  );

  it.each([
    ['page', '.jsonl'],
    ['fact', '.jsonl.gz'],
  ])(
    'by SIGKILL at random moments leaves the bytes of one in peace, in %s shape, %s',
    async (shape, ending) => {
      const killed = await killAndResume({ pages: 200, moments: 3, ending, args: ['--shape', shape] });
      expect(killed).toMatchObject({ isSame: true, areRejectsSame: true, left: [] });
    },
    120_000,
  );

  it('by a disk that fills ends with 1 and whole lines', async () => {
    const filled = await fillTheDisk(200, []);
    expect(filled).toMatchObject({ codes: [1, 1, 1], areLinesWhole: true, isSame: true });
    expect(filled.said).toMatch(/^trichluc: broken\.jsonl can't be written: [^\n]+--resume[^\n]*\n$/);
  }, 120_000);

  it('is not resumed as another run', async () => {
    await run('pages', '-o', 'other.jsonl', '-q');
    writeFileSync(at('other.jsonl.part'), '');
    const told = { journal: 'trichluc/1', told: { '--shape': 'fact' } };
    writeFileSync(at('other.jsonl.journal'), `${JSON.stringify(told)}\n`);
    const { code, err } = await run('pages', '-o', 'other.jsonl', '--resume');
    expect(code).toBe(2);
    expect(err).toMatch(/^trichluc: --resume: the run that was stopped had [^\n]+ begin anew without --resume\n$/);
    expect((await run('pages', '-o', 'other.jsonl', '-q', '-j', '0')).code).toBe(3);
  });

  it('--resume with nothing to resume begins', async () => {
    expect((await run('pages/p0/000000.html', '-o', 'fresh.jsonl', '--resume')).code).toBe(0);
    expect(read('fresh.jsonl').split('\n')).toHaveLength(2);
  });

  it('a run that was killed between its renamings is completed', async () => {
    await run('pages', '-o', 'late.jsonl', '--rejects', 'late.rejects', '-q');
    const whole = read('late.jsonl');
    // As it stands when all is written, the rejects are renamed, and the records are not.
    const journal = await journalOfWhole();
    rmSync(at('late.jsonl'));
    writeFileSync(at('late.jsonl.part'), whole);
    writeFileSync(at('late.jsonl.journal'), journal);
    expect((await run('pages', '-o', 'late.jsonl', '--rejects', 'late.rejects', '-q', '--resume')).code).toBe(3);
    expect(read('late.jsonl') === whole).toBe(true);
    expect(readdirSync(room).filter((name) => name.startsWith('late.'))).toEqual(['late.jsonl', 'late.rejects']);
  });

  /** The journal of such a run: its heading from one that stops for want of room, its last note as it would be. */
  const journalOfWhole = async (): Promise<string> => {
    mkdirSync(at('heading'));
    await trichluc(['pages', '-o', 'late.jsonl', '--rejects', 'late.rejects', '-q'], {
      cwd: room,
      during: (child) => {
        const timer = setInterval(() => {
          if (!existsSync(at('late.jsonl.journal')) || !read('late.jsonl.journal').includes('\n')) return;
          clearInterval(timer);
          child.kill('SIGKILL');
        }, 5);
      },
    });
    const [heading] = read('late.jsonl.journal').split('\n');
    const totals = { pages, records: pages - 2, rejects: { EMPTY: 2 }, found: {} };
    const note = { done: [[0, pages - 1]], refused: [], last: null, output: 1, rejects: 1, totals, whole: true };
    return `${heading}\n${JSON.stringify(note)}\n`;
  };
});

describe('two runs', () => {
  it('do not write one file', async () => {
    const blocked = await trichluc(['--from', 'jsonl', '-', '-o', 'one.jsonl'], {
      cwd: room,
      during: (child) => {
        const timer = setInterval(() => {
          if (!existsSync(at('one.jsonl.part'))) return;
          clearInterval(timer);
          trichluc(['pages/p0', '-o', 'one.jsonl'], { cwd: room }).then((second) => {
            writeFileSync(at('second.json'), JSON.stringify(second));
            child.stdin?.end(JSON.stringify({ html: makePage(1) }));
          });
        }, 20);
      },
    });
    const second = JSON.parse(read('second.json'));
    expect([second.code, second.err]).toEqual([
      1,
      expect.stringMatching(/^trichluc: one\.jsonl is in use by process \d+[^\n]*\n$/),
    ]);
    expect([blocked.code, read('one.jsonl').split('\n').length]).toEqual([0, 2]);
  });
});

describe('worker threads', () => {
  const parcel = (location: string): Parcel => ({
    kind: 'memory',
    location,
    content: Buffer.from(location),
    form: 'html',
    url: null,
    retrievedAt: null,
    status: null,
    contentType: null,
    offset: null,
    warnings: [],
  });
  const order = { version: '0', sites: null, only: null, withText: true, shape: 'page' as const };

  it('that die or hang cost the page in hand and nothing else', async () => {
    writeFileSync(
      at('worker.mjs'),
      `export const finishBatch = ({ bytes, pages, inHand }) => ({
        bytes: new Uint8Array(pages.length),
        pages: pages.map(({ location }, at) => {
          Atomics.store(inHand, 0, at + 1);
          if (location === 'dies') process.exit(1);
          if (location === 'hangs') for (;;);
          if (location === 'eats') for (const all = []; ; ) all.push(new Array(1e6).fill(location));
          return { location, length: 1, problem: null, tally: {}, took: 0 };
        }),
      });`,
    );
    const pool = openPool({ threads: 2, order, guard: 1500, worker: pathToFileURL(at('worker.mjs')) });
    const names = ['a', 'b', 'dies', 'c', 'hangs', 'd', 'dies', 'e'];
    const finished = await pool.finish(names.map(parcel));
    const beside = await pool.finish(['f', 'g'].map(parcel));
    await pool.close();
    expect([...finished, ...beside].map(({ location }) => location)).toEqual([...names, 'f', 'g']);
    expect(finished.map(({ problem }) => problem?.code ?? null)).toEqual([
      null,
      null,
      'WORKER_DIED',
      null,
      'TIMEOUT',
      null,
      'WORKER_DIED',
      null,
    ]);
    expect(finished[4]?.problem).toMatchObject({ stage: 'extract', retryable: true, attempts: 2 });
  }, 60_000);
});

describe('what is held back', () => {
  it('comes in its turn, from memory or from disk', async () => {
    const held = holdBack<Turn>(1000);
    const turns = Array.from({ length: 200 }, (_, turn) => ({ turn, lines: Buffer.alloc(50, turn % 251) }));
    const got: Turn[] = [];
    for (const batch of [turns.slice(150), turns.slice(1, 150).reverse(), turns.slice(0, 1)]) {
      await held.add(batch);
      for (let ready = await held.release(); ready.length > 0; ready = await held.release()) got.push(...ready);
      if (batch !== turns.slice(0, 1)) expect(got.length === 0 || got.length === 200).toBe(true);
    }
    await held.close();
    expect(got.map(({ turn }) => turn)).toEqual(turns.map(({ turn }) => turn));
    for (const { turn, lines } of got) expect(Buffer.from(lines).equals(Buffer.alloc(50, turn % 251))).toBe(true);
  });
});

describe('compressed output', () => {
  it('is the same however often it was stopped by a signal', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => `${JSON.stringify({ html: makePage(n) })}\n`);
    const args = ['--from', 'jsonl', '-', '-o', 'packed.jsonl.gz', '-j', '0'];
    await trichluc(args, {
      cwd: room,
      during: (child) => {
        child.stdin?.write(lines.join(''));
        setTimeout(() => child.kill('SIGINT'), 1500);
      },
    });
    // What was stopped is itself whole.
    if (existsSync(at('packed.jsonl.gz.part'))) gunzipSync(readFileSync(at('packed.jsonl.gz.part')));
    await trichluc([...args, '--resume', '-q'], { cwd: room, input: lines.join('') });
    const resumed = readFileSync(at('packed.jsonl.gz'));
    await trichluc([...args, '-q'], { cwd: room, input: lines.join('') });
    expect(resumed.equals(readFileSync(at('packed.jsonl.gz')))).toBe(true);
  }, 60_000);
});
