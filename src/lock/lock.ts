import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { causeOf, fail, ok, type Result } from '../problem.ts';

/** Gives the lock back; calling it twice does nothing. */
export type Release = () => Promise<void>;

interface Holder {
  pid: number;
  host: string;
  since: string;
  token: string;
}

/** A holder shows that it lives by touching its lock this often. */
const refreshMs = 10_000;
/** Untouched for so long, a lock is one that a dead holder left, though its machine or a recycled process id may hide it. */
const staleMs = 60_000;
/** Clearing a dead lock away takes milliseconds; older than this, whoever did it is dead too. */
const takeoverMs = 5_000;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const readHolder = async (path: string): Promise<Holder | null> => {
  try {
    const { pid, host, since, token } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const whole =
      typeof pid === 'number' && typeof host === 'string' && typeof since === 'string' && typeof token === 'string';
    return whole ? { pid, host, since, token } : null;
  } catch {
    return null;
  }
};

const ageOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );

/** Dead, and kept only until its parent asks for it, as in a container whose first process never does (Linux). */
const isZombie = (pid: number): boolean => {
  try {
    return /^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

const isStale = async (path: string): Promise<boolean> => {
  const holder = await readHolder(path);
  if (holder?.host === hostname() && !isAlive(holder.pid)) return true;
  return (await ageOf(path)) > staleMs;
};

/** Puts the lock there whole or, where one stands already, not at all. */
const place = async (path: string, holder: Holder): Promise<boolean> => {
  const scratch = `${path}.${holder.token}`;
  const file = await open(scratch, 'wx');
  try {
    await file.writeFile(`${JSON.stringify(holder)}\n`);
    await file.close();
    await link(scratch, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(scratch, { force: true });
  }
};

/**
 * Clears a dead holder's lock away. Two that find it dead at once must not both do so, for the second would clear away the first
 * one's new lock: so it is done by one at a time, who looks again.
 */
const clearStale = async (path: string): Promise<void> => {
  const gate = `${path}.takeover`;
  try {
    await (await open(gate, 'wx')).close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if ((await ageOf(gate)) > takeoverMs) await rm(gate, { force: true });
    await sleep(20);
    return;
  }
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await rm(gate, { force: true });
  }
};

const hold = (path: string, { token }: Holder): Release => {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, refreshMs);
  timer.unref();
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    clearInterval(timer);
    if ((await readHolder(path))?.token === token) await rm(path, { force: true });
  };
};

const heldBy = async (target: string, path: string): Promise<Result<never>> => {
  const holder = await readHolder(path);
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'another run';
  return fail('write', 'LOCKED', `${target} is in use by ${who}; wait for it to end or name another file.`, true);
};

/**
 * Keeps a second run off a file that this one writes: `FILE.lock` beside it, with the process and machine that hold it. A lock left by
 * a killed process is taken over: at once on the same machine, after a minute without a sign of life on another. Needs a file system
 * with hard links.
 */
export const acquireLock = async (target: string): Promise<Result<Release>> => {
  const path = `${target}.lock`;
  const token = randomBytes(8).toString('hex');
  const holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), token };
  try {
    for (let tries = 0; tries < 50; tries++) {
      if (await place(path, holder)) return ok(hold(path, holder));
      if (!(await isStale(path))) break;
      await clearStale(path);
    }
    return heldBy(target, path);
  } catch (error) {
    const code = codeOf(error);
    const known = code === 'ENOENT' || code === 'EACCES' ? code : 'EIO';
    const why =
      code === 'ENOENT'
        ? 'its folder is not there; make it, or look at its spelling'
        : `no lock can be set beside it: ${causeOf(error)}`;
    return fail('write', known, `${target} can't be written: ${why}.`);
  }
};
