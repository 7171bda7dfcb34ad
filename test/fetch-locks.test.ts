import { fork, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { beforeEach, describe, expect, test } from 'vitest';
import { acquireLock } from '../src/lock/lock.ts';
import { refused } from './loopback.ts';

let folder = '';
let target = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trichluc-'));
  target = join(folder, 'records.jsonl');
  return () => rm(folder, { recursive: true, force: true });
});

const acquired = async () => {
  const lock = await acquireLock(target);
  if (!lock.ok) throw new Error(lock.problem.message);
  return lock.value;
};

const writeHolder = (holder: object) => writeFile(`${target}.lock`, JSON.stringify(holder));

/** The number of a process that is no more. */
const deadPid = () =>
  new Promise<number>((done) => {
    const child = fork('-', { execArgv: ['-e', '0'], stdio: 'ignore' });
    child.once('exit', () => done(child.pid as number));
  });

const past = (seconds: number) => new Date(Date.now() - seconds * 1_000);

describe('a lock', () => {
  test('is held by one, who tells the others who it is', async () => {
    const release = await acquired();
    const problem = refused(await acquireLock(target));
    expect(problem).toMatchObject({ stage: 'write', code: 'LOCKED', retryable: true });
    expect(problem.message).toContain(`process ${process.pid} on ${hostname()}`);
    await release();
    await (await acquired())();
  });

  test('leaves nothing behind, and is given back once', async () => {
    const release = await acquired();
    await release();
    const second = await acquired();
    await release();
    expect(refused(await acquireLock(target)).code).toBe('LOCKED');
    await second();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that somebody else took over meanwhile is theirs', async () => {
    const release = await acquired();
    await writeHolder({ pid: process.pid, host: hostname(), since: '2020-06-16T00:00:00Z', token: 'another' });
    await release();
    expect(refused(await acquireLock(target)).code).toBe('LOCKED');
  });

  test('of a process that is dead is taken over at once', async () => {
    await writeHolder({ pid: await deadPid(), host: hostname(), since: '2020-06-16T00:00:00Z', token: 'x' });
    await (await acquired())();
    expect(await readdir(folder)).toEqual([]);
  });

  test('of a process that is dead but not yet buried is taken over at once', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))));
    while (!/^\d+ \(.*\) Z/s.test(await readFile(`/proc/${pid}/stat`, 'utf8'))) await pause(10);
    await writeHolder({ pid, host: hostname(), since: '2020-06-16T00:00:00Z', token: 'x' });
    await (await acquired())();
    parent.kill();
  });

  test('of another machine is taken over after a minute without a sign of life, not before', async () => {
    await writeHolder({ pid: await deadPid(), host: 'may-khac', since: '2020-06-16T00:00:00Z', token: 'x' });
    expect(refused(await acquireLock(target)).message).toContain('may-khac');
    await utimes(`${target}.lock`, past(50), past(50));
    expect(refused(await acquireLock(target)).code).toBe('LOCKED');
    await utimes(`${target}.lock`, past(70), past(70));
    await (await acquired())();
  });

  test('that no one can read counts as one until it is old', async () => {
    await writeFile(`${target}.lock`, 'torn');
    expect(refused(await acquireLock(target)).code).toBe('LOCKED');
    await utimes(`${target}.lock`, past(70), past(70));
    await (await acquired())();
  });

  test('is taken over though somebody died while doing just that', async () => {
    await writeHolder({ pid: await deadPid(), host: hostname(), since: '2020-06-16T00:00:00Z', token: 'x' });
    await writeFile(`${target}.lock.takeover`, '');
    await utimes(`${target}.lock.takeover`, past(10), past(10));
    await (await acquired())();
    expect(await readdir(folder)).toEqual([]);
  });

  test('in a folder that is not there is a problem', async () => {
    expect(refused(await acquireLock(join(folder, 'khong-co', 'x')))).toMatchObject({ code: 'ENOENT', stage: 'write' });
  });

  test('left by a dead process goes to exactly one of many that come at once, time and again', async () => {
    const script = join(folder, 'contender.mjs');
    buildSync({
      entryPoints: [new URL('../src/lock/lock.ts', import.meta.url).pathname],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(folder, 'lock.mjs'),
    });
    await writeFile(
      script,
      `import { acquireLock } from './lock.mjs';
       import { appendFileSync } from 'node:fs';
       process.on('message', async (target) => {
         const lock = await acquireLock(target);
         if (lock.ok) appendFileSync(target + '.winners', process.pid + '\\n');
         process.send(lock.ok);
       });
       process.send('ready');`,
    );
    const heard = (child: ReturnType<typeof fork>) => new Promise((done) => child.once('message', done));
    const pid = await deadPid();
    const contenders = Array.from({ length: 6 }, () => fork(script, { execArgv: [] }));
    await Promise.all(contenders.map(heard));
    for (let round = 0; round < 15; round++) {
      const prize = join(folder, `prize-${round}`);
      await writeFile(
        `${prize}.lock`,
        JSON.stringify({ pid, host: hostname(), since: '2020-06-16T00:00:00Z', token: 'x' }),
      );
      const answers = contenders.map(heard);
      for (const child of contenders) child.send(prize);
      expect((await Promise.all(answers)).filter((won) => won === true)).toHaveLength(1);
      expect((await readFile(`${prize}.winners`, 'utf8')).trim().split('\n')).toHaveLength(1);
    }
    for (const child of contenders) child.kill();
  });
});
