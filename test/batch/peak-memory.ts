import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin } from '../run-command.ts';
import { makeFolder } from './make-folder.ts';

export interface Peak {
  pages: number;
  /** Of the whole process with its threads, MB. */
  megabytes: number;
  seconds: number;
}

/** The most memory a process has had so far, in MB; what Linux tells of it. */
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs over a single folder of so many pages, and what memory that took at the most. */
export const peakMemory = async (pages: number, args: readonly string[]): Promise<Peak> => {
  const room = mkdtempSync(join(tmpdir(), 'trichluc-memory-'));
  try {
    makeFolder(join(room, 'pages'), pages);
    const began = performance.now();
    let megabytes = 0;
    await new Promise<void>((done, failed) => {
      const child = spawn(
        process.execPath,
        [bin, 'pages', '-o', 'out.jsonl', '--rejects', 'out.rejects', '-q', ...args],
        {
          cwd: room,
          stdio: 'ignore',
        },
      );
      const look = () => {
        megabytes = Math.max(megabytes, peakOf(child.pid as number));
      };
      const timer = setInterval(look, 20);
      child.on('error', failed);
      child.on('close', (code) => {
        clearInterval(timer);
        if (code === 3) done();
        else failed(new Error(`the run over ${pages} pages ended with ${code}`));
      });
    });
    return { pages, megabytes: Math.round(megabytes), seconds: Math.round(performance.now() - began) / 1000 };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};
