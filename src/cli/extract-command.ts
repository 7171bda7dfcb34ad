import { access } from 'node:fs/promises';
import type { Archive } from '../fetch/archive.ts';
import { acquireLock, type Release } from '../lock/lock.ts';
import { causeOf, type Problem } from '../problem.ts';
import { holdBack } from '../sink/hold-back.ts';
import { type Entry, openSink, type Sink } from '../sink/open-sink.ts';
import { OutputFault } from '../sink/target.ts';
import { ClosedPipe } from '../sink/write-stream.ts';
import type { Input } from '../source/input.ts';
import { openInputs } from '../source/open-inputs.ts';
import { weightOf } from '../work/batch.ts';
import { channel } from '../work/channel.ts';
import { type Done, finishAll, type Loaded } from '../work/finish-all.ts';
import { loadInputs } from '../work/load-inputs.ts';
import { type ExtractOptions, readExtractOptions, toldOf } from './extract-options.ts';
import type { Run } from './given.ts';
import { openArchiveOf, openWeb, type Web } from './open-web.ts';
import type { Report } from './report.ts';
import { reportFor } from './report-for.ts';
import { Stop } from './stop.ts';
import { type StopSignals, stopSignals } from './stop-signals.ts';

/** A guard against our own faults: no page within the limits takes a hundredth of it. Milliseconds. */
const guard = 60_000;
/** Of finished lines that a slow page holds back; more of them wait on disk. */
const heldInMemory = 16 * 1024 * 1024;
const loadedAhead = { weigh: ({ read }: Loaded) => (read.ok ? weightOf(read.value) : 0), most: 32 * 1024 * 1024 };

interface Room {
  options: ExtractOptions;
  sink: Sink;
  report: Report;
  stop: StopSignals;
  web: Web;
  archive: Archive | null;
}

const rejectOf = (location: string, { stage, code, message, retryable, attempts = 1 }: Problem) => ({
  schema: 'trichluc.reject/1' as const,
  location,
  stage,
  code,
  message,
  retryable,
  attempts,
  at: new Date().toISOString(),
});

const entryOf = ({ position, label, location, lines, problem, tally, web }: Done, report: Report): Entry => {
  const found = { ...tally };
  if (!problem) return { position, label, lines, reject: null, found, isPassedOver: web?.isPassedOver ?? false };
  const reject = rejectOf(location, problem);
  report.reject(reject);
  const line = Buffer.from(`${JSON.stringify(reject)}\n`);
  return { position, label, lines: new Uint8Array(), reject: { code: problem.code, line }, found, isPassedOver: false };
};

/** What is remembered of pages once they are written: at once, or at the end where only the end makes them final. */
const openMemory = ({ sink, archive, options }: Pick<Room, 'sink' | 'archive' | 'options'>) => {
  const urls: string[] = [];
  const keeps: (() => Promise<unknown>)[] = [];
  const remember = async () => {
    for (const keep of keeps.splice(0)) await keep();
    for (const url of urls.splice(0)) await archive?.add(url);
  };
  return {
    add: (url: string) => urls.push(url),
    note: async (done: readonly Done[]) => {
      for (const { web, problem, label } of done) {
        if (!web) continue;
        // A crash before the end may lose an unchanged page's record only where no line is written for it again.
        if (sink.isHeld && options.onlyChanged) keeps.push(web.keep);
        else await web.keep();
        if (!problem && archive) urls.push(label);
      }
      if (!sink.isHeld) await remember();
    },
    remember,
  };
};

const writeAll = async (room: Room, process: NodeJS.Process): Promise<number> => {
  const { options, sink, report, stop, web, archive } = room;
  const memory = openMemory(room);
  let isFetched = false;
  const isDone = (position: number, { label, url }: Input): boolean => {
    isFetched ||= url !== undefined;
    const before = sink.before(position, label);
    if (before === 'record' && url !== undefined) memory.add(label);
    return before !== null || (url !== undefined && archive?.has(url) === true);
  };
  const inputs = openInputs({ ...options, stdin: process.stdin, web: { ...web, newerThan: options.newerThan } });
  const loaded = channel<Loaded>(64, loadedAhead);
  const loading = loadInputs(inputs, loaded, { isDone, fetchAll: web.fetchAll, stop: stop.signal });
  const write = async (done: readonly Done[]) => {
    await sink.write(done.map((page) => entryOf(page, report)));
    await memory.note(done);
    report.done(done);
  };
  const held = holdBack<Done>(heldInMemory);
  try {
    const { jobs, order, isOrdered } = options;
    for await (const done of finishAll(loaded, { jobs, order, guard, stop: stop.signal })) {
      if (!isOrdered) await write(done);
      else {
        await held.add(done);
        for (let ready = await held.release(); ready.length > 0; ready = await held.release()) await write(ready);
      }
    }
  } finally {
    loaded.abandon();
    await held.close();
  }
  const { seen } = await loading;
  if (stop.exit() === null) {
    if (seen === 0 && !options.mayBeEmpty) {
      await sink.drop();
      throw new Stop(2, 'there is no page in the inputs; name others, or say --allow-empty where that is no error');
    }
    await sink.finish();
    await memory.remember();
    if (archive && !isFetched && seen > 0)
      report.say('--archive remembers addresses that are fetched; no input is one, so nothing was noted in it');
  } else await sink.stop();
  return seen;
};

/** Faults that end a run: a reader that has gone is none, and what is wrong with the output is said in a line. */
const settle = async (fault: unknown, { sink, stop, options }: Room): Promise<number> => {
  stop.abort();
  if (fault instanceof ClosedPipe) {
    await sink.stop().catch(() => {});
    return 0;
  }
  await sink.abandon();
  if (fault instanceof OutputFault) throw new Stop(fault.isUsage ? 2 : 1, fault.message);
  const { code, syscall } = fault as NodeJS.ErrnoException;
  if (fault instanceof Error && code && syscall) {
    const goOn = options.output === null ? '' : ', then go on with --resume';
    throw new Stop(
      1,
      `${options.output ?? 'standard output'} can't be written: ${causeOf(fault)}${goOn}; what was written is whole lines`,
    );
  }
  throw fault;
};

const lockAll = async (paths: readonly (string | null)[]): Promise<Release[]> => {
  const held: Release[] = [];
  for (const path of paths) {
    if (path === null || path === '-' || path.startsWith('/dev/')) continue;
    const lock = await acquireLock(path);
    if (lock.ok) held.push(lock.value);
    else {
      for (const release of held) await release();
      throw new Stop(1, lock.problem.message.replace(/\.$/, ''));
    }
  }
  return held;
};

const checkLists = async (lists: readonly string[]): Promise<void> => {
  for (const list of lists)
    if (list !== '-')
      await access(list).catch(() => {
        throw new Stop(
          2,
          `--list ${list} can't be read; name a file with one location a line, or "-" for standard input`,
        );
      });
};

const openRoom = async (
  options: ExtractOptions,
  given: Record<string, unknown>,
  process: NodeJS.Process,
): Promise<Room> => {
  const { output, rejects, append, resume } = options;
  const sink = await openSink({ output, rejects, append, resume, told: toldOf(options), stdout: process.stdout }).catch(
    (fault: unknown) => {
      throw fault instanceof OutputFault ? new Stop(fault.isUsage ? 2 : 1, fault.message) : fault;
    },
  );
  const archive = options.archive === null ? null : await openArchiveOf(options.archive);
  if (archive && !archive.ok) {
    await sink.drop();
    throw new Stop(1, archive.problem.message.replace(/\.$/, ''));
  }
  const report = await reportFor(options, given, process);
  const stop = stopSignals(process, report.say);
  return { options, sink, report, stop, web: openWeb(options.policy, stop.signal), archive: archive?.value ?? null };
};

export const run: Run = async (given, process) => {
  const options = readExtractOptions(given, process.env);
  await checkLists(options.lists);
  const locks = await lockAll([options.output, options.rejects]);
  let room: Room | null = null;
  try {
    room = await openRoom(options, given.options, process);
    const { sink, report, stop } = room;
    try {
      if (sink.isWhole) await sink.finish();
      else await writeAll(room, process);
    } catch (fault) {
      if (!(fault instanceof Stop)) return await settle(fault, room);
      throw fault;
    }
    if (stop.exit() !== null && options.output !== null)
      report.say('stopped before the end; the same command with --resume goes on behind the pages that are done');
    await report.end(sink.totals());
    return stop.exit() ?? (Object.keys(sink.totals().rejects).length > 0 ? 3 : 0);
  } finally {
    room?.report.close();
    room?.stop.close();
    await room?.web.close();
    await room?.archive?.close();
    for (const release of locks) await release();
    // Whoever still holds the other end must not keep us here.
    process.stdin.destroy();
  }
};
