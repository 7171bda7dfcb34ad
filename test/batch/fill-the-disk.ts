import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, trichluc } from '../run-command.ts';
import { makeFolder } from './make-folder.ts';

export interface Filled {
  /** The exit codes of the runs that met the limit. */
  codes: number[];
  /** What the first of them said. */
  said: string;
  /** Whether each left whole lines only. */
  areLinesWhole: boolean;
  isSame: boolean;
}

/** A run under a limit of so many blocks of 1,024 bytes for a file. */
const runWithin = (blocks: number, args: readonly string[], cwd: string): Promise<{ code: number; err: string }> =>
  new Promise((done, failed) => {
    const script = `ulimit -f ${blocks}; exec "$@"`;
    const child = spawn('bash', ['-c', script, 'bash', process.execPath, bin, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? -1, err }));
  });

/** Runs into a limit on the size of files, again and again with more room, and then without one: resumed to the bytes of one in peace. */
export const fillTheDisk = async (pages: number, args: readonly string[]): Promise<Filled> => {
  const room = mkdtempSync(join(tmpdir(), 'trichluc-disk-'));
  try {
    makeFolder(join(room, 'pages'), pages);
    const command = (name: string) => ['pages', '-o', `${name}.jsonl`, '--rejects', `${name}.rejects`, ...args];
    await trichluc([...command('whole'), '-q'], { cwd: room });
    const whole = readFileSync(join(room, 'whole.jsonl'));
    const codes: number[] = [];
    let said = '';
    let areLinesWhole = true;
    for (const share of [0.3, 0.55, 0.8]) {
      const blocks = Math.floor((whole.length * share) / 1024);
      const { code, err } = await runWithin(blocks, [...command('broken'), '--resume'], room);
      codes.push(code);
      said ||= err;
      const part = readFileSync(join(room, 'broken.jsonl.part'));
      areLinesWhole &&= part.length > 0 && part.at(-1) === 0x0a && whole.subarray(0, part.length).equals(part);
    }
    await trichluc([...command('broken'), '--resume', '-q'], { cwd: room });
    return { codes, said, areLinesWhole, isSame: whole.equals(readFileSync(join(room, 'broken.jsonl'))) };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};
