import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, trichluc } from '../run-command.ts';
import { makeFolder } from './make-folder.ts';

export interface Killing {
  pages: number;
  /** How often the run is killed before it may end. */
  moments: number;
  args: readonly string[];
  /** `.jsonl`, or `.jsonl.gz`. */
  ending?: string;
}

export interface Killed {
  /** How many of the kills met a run at work. */
  kills: number;
  isSame: boolean;
  areRejectsSame: boolean;
  /** What was left beside the output. */
  left: string[];
}

/** Starts a run and kills it after `ms`; null where it had ended before. */
const startAndKill = (args: readonly string[], cwd: string, ms: number): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });

/** Unordered output is as it happens to come: then the lines must be the same, in whatever order. */
const inOrder = (lines: Buffer, isOrdered: boolean): string =>
  isOrdered ? lines.toString('latin1') : lines.toString('latin1').split('\n').sort().join('\n');

/** When they were written is the one thing in which rejects may differ. */
const withoutTimes = (rejects: Buffer): Buffer => Buffer.from(rejects.toString().replace(/"at":"[^"]*"/g, '"at":""'));

/**
 * One run in peace; one that is killed without warning at random moments and resumed each time. What they leave must be the same, byte
 * for byte.
 */
export const killAndResume = async ({ pages, moments, args, ending = '.jsonl' }: Killing): Promise<Killed> => {
  const room = mkdtempSync(join(tmpdir(), 'trichluc-kill-'));
  try {
    makeFolder(join(room, 'pages'), pages);
    const command = (name: string) => [
      'pages',
      '-o',
      `${name}${ending}`,
      '--rejects',
      `${name}.rejects`,
      '-q',
      ...args,
    ];
    const began = performance.now();
    await trichluc(command('whole'), { cwd: room });
    const took = performance.now() - began;
    let kills = 0;
    // Mostly while pages are written; now and then while the run starts, or ends.
    for (let n = 0; n < moments; n++)
      if (
        await startAndKill(
          [...command('broken'), '--resume'],
          room,
          took * (0.1 + Math.random() * (1.2 / moments + 0.3)),
        )
      )
        kills++;
    const { code, err } = await trichluc([...command('broken'), '--resume'], { cwd: room });
    if (code !== 3) throw new Error(`the last run ended with ${code}: ${err}`);
    const read = (name: string) => readFileSync(join(room, name));
    const isOrdered = !args.includes('--unordered');
    const same = (ending: string) =>
      inOrder(read(`whole${ending}`), isOrdered) === inOrder(read(`broken${ending}`), isOrdered);
    return {
      kills,
      isSame: same(ending),
      areRejectsSame:
        inOrder(withoutTimes(read('whole.rejects')), isOrdered) ===
        inOrder(withoutTimes(read('broken.rejects')), isOrdered),
      left: readdirSync(room).filter((name) => /\.(?:part|journal|lock)$/.test(name)),
    };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};
