import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type FaultServer, openFaultServer } from './fault-server.ts';

// Beside the bundle, which stands in this folder.
const command = fileURLToPath(new URL('../../bin/trichluc.js', import.meta.url));

/** How often each location came out, and as what: `null` a record, else a reject's code. */
const readEnds = async (records: string, rejects: string): Promise<Map<string, (string | null)[]>> => {
  const ends = new Map<string, (string | null)[]>();
  for (const path of [records, rejects]) {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const { location, code, source } = JSON.parse(line);
      const key: string = source?.location ?? location;
      ends.set(key, [...(ends.get(key) ?? []), code ?? null]);
    }
  }
  return ends;
};

interface Sample {
  asked: number;
  /** Of the command's process, in MiB. */
  memory: number;
}

/** Resident memory of a process as Linux tells it. */
const memoryOf = async (pid: number): Promise<number | null> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
};

const run = async (args: string[], server: FaultServer): Promise<{ exit: number | null; samples: Sample[] }> => {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  const samples: Sample[] = [];
  const timer = setInterval(async () => {
    const memory = await memoryOf(child.pid as number);
    if (memory !== null) samples.push({ asked: server.asked.size, memory });
  }, 200);
  const exit = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(timer);
  return { exit, samples };
};

const peak = (samples: Sample[], from: number, to: number): number =>
  Math.max(0, ...samples.filter(({ asked }) => asked >= from && asked <= to).map(({ memory }) => memory));

export const full = 20_000;

/** So many pages on 50 hosts through the command: each one record or one reject, as it must be; memory flat. */
export const prove = async (count = full) => {
  const folder = await mkdtemp(join(tmpdir(), 'trichluc-prove-'));
  const server = await openFaultServer(50);
  try {
    const pages = server.urls(count);
    const [list, records, rejects] = ['urls.txt', 'records.jsonl', 'rejects.jsonl'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(list, pages.map(({ url }) => `${url}\n`).join(''));
    const patience = ['--delay', '0', '--concurrency', '50', '--retries', '1', '--idle-timeout', '3s'];
    const started = performance.now();
    const { exit, samples } = await run(
      ['extract', '--list', list, '-o', records, '--rejects', rejects, '--allow-private', '-q', ...patience],
      server,
    );
    const seconds = (performance.now() - started) / 1_000;
    const ends = await readEnds(records, rejects);
    const wrong = pages.filter(({ url, code }) => ends.get(url)?.length !== 1 || ends.get(url)?.[0] !== code);
    const [early, late] = [peak(samples, count * 0.15, count * 0.35), peak(samples, count * 0.75, count)];
    const figures = {
      pages: count,
      records: [...ends.values()].filter(([end]) => end === null).length,
      rejects: [...ends.values()].filter(([end]) => end !== null).length,
      exit,
      wrong: wrong.slice(0, 5).map(({ url, code }) => ({ url, must: code, is: ends.get(url) ?? [] })),
      mostAtOnceAHost: server.mostAtOnce(),
      peakMemoryMiB: { atAQuarter: Math.round(early), atTheEnd: Math.round(late) },
      pagesASecond: Math.round(count / seconds),
    };
    const misses = [
      ...(exit === 3 ? [] : [`exit ${exit}, not 3 (some inputs rejected)`]),
      ...(wrong.length === 0 ? [] : [`${wrong.length} pages did not end once and as they must`]),
      ...(ends.size === count ? [] : [`${ends.size} locations came out, not ${count}`]),
      ...(server.mostAtOnce() === 1 ? [] : [`a host saw ${server.mostAtOnce()} requests at once`]),
      ...(late <= 1.3 * early ? [] : [`memory grew from ${early} to ${late} MiB`]),
    ];
    return { figures, misses };
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
};
