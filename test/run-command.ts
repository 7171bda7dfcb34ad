import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The command of this project, from wherever below its root this stands: a test, or a bundle of one. */
const findBin = (from: URL): string => {
  const bin = fileURLToPath(new URL('bin/trichluc.js', from));
  return existsSync(bin) ? bin : findBin(new URL('../', from));
};

export const bin = findBin(new URL('.', import.meta.url));

export interface Ran {
  /** The exit code; 128 and the signal's number where a signal ended it. */
  code: number;
  out: string;
  err: string;
  /** The lines of standard output, parsed. */
  // biome-ignore lint/suspicious/noExplicitAny: records are looked into field by field
  records: any[];
}

export interface RunSetting {
  input?: string | Uint8Array;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  /** Another copy of the command. */
  command?: string;
  /** Options of Node, before the command. */
  nodeOptions?: readonly string[];
  /** Called once the process is there. */
  during?: (child: ChildProcess) => void;
}

/** Runs the command as a user does: a process of its own, its exit code, what it said where. */
export const trichluc = (
  args: readonly string[],
  { input, cwd, env, uid, command = bin, nodeOptions = [], during }: RunSetting = {},
): Promise<Ran> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...nodeOptions, command, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', failed);
    child.on('close', (code, signal) => {
      const said = Buffer.concat(out).toString();
      const lines = said.split('\n').filter(Boolean);
      const records = lines.every((line) => line.startsWith('{')) ? lines.map((line) => safeParse(line)) : [];
      done({
        code: code ?? (signal === 'SIGKILL' ? 137 : 128),
        out: said,
        err: Buffer.concat(err).toString(),
        records,
      });
    });
    if (input !== undefined || !during) child.stdin.end(input);
    during?.(child);
  });

const safeParse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};
