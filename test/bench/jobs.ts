import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { trichluc } from '../run-command.ts';
import { type Bench, race, ratio, ratioRows, realPages } from './harness.ts';

/** The command over a folder of real pages, with one worker thread and with two. Needs `npm run build` and two free cores. */
export const bench: Bench = async ({ quick }) => {
  const room = mkdtempSync(join(tmpdir(), 'trichluc-jobs-'));
  try {
    const pages = realPages();
    // Each thread compiles the code for itself, some three seconds of a core: a run must be long beside that.
    const copies = quick ? 600 : 1100;
    for (let copy = 0; copy < copies; copy++)
      for (const { name, bytes } of pages) writeFileSync(join(room, `${copy}-${name.replaceAll('/', '-')}`), bytes);
    const run = (jobs: number) => async () => {
      const { code, err } = await trichluc([room, '-j', String(jobs), '-o', '/dev/null', '-q']);
      if (code !== 0) throw new Error(`the run ended with ${code}: ${err}`);
    };
    const measured = await race(
      [
        { name: 'jobs 1', run: run(1) },
        { name: 'jobs 2', run: run(2) },
        ...(quick ? [] : [{ name: 'jobs 0 (no threads)', run: run(0) }]),
      ],
      { rounds: quick ? 2 : 3, warm: 0 },
    );
    const bytes = copies * pages.reduce((sum, page) => sum + page.bytes.length, 0);
    return {
      rows: ratioRows(measured, bytes),
      bars:
        availableParallelism() < 2
          ? []
          : [{ what: 'jobs 1 over jobs 2', value: ratio(measured, 'jobs 1', 'jobs 2'), least: 1.7 }],
      notes: [
        `${copies * pages.length} pages, ${(bytes / 1e6).toFixed(0)} MB, whole processes, ${availableParallelism()} cores`,
      ],
    };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};
