import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { Parcel } from '../model.ts';
import { type FinishedBatch, packBatch, unpackFinished } from './batch.ts';
import { type Finished, nothingFound, type Order } from './finished.ts';

export interface PoolSetting {
  threads: number;
  order: Order;
  /** Milliseconds a page may take: a guard against our own faults, far above what any page needs. */
  guard: number;
  /** The module of the worker threads. */
  worker: URL;
}

/** Worker threads that are kept. A thread that dies, or runs past the guard, costs the page it had in hand and nothing else. */
export interface Pool {
  finish(parcels: readonly Parcel[]): Promise<Finished[]>;
  close(): Promise<void>;
}

const memoryLimit = 2048;
/**
 * Flags of V8, read when a thread starts; this thread keeps its own. Only for the lines of V8 they were tried on, those of Node 20 to 24: a
 * flag that is not known is a line on standard error. Measured by `npm run bench -- jobs memory`.
 */
const flagsOfThreads = (v8: string): string[] => {
  const line = Number.parseInt(v8, 10);
  if (line < 11 || line > 13) return [];
  return [
    // A semi-space, MB, as large as V8 lets one grow. It would get there over some ten thousand pages; whole from the start, a short run
    // shows what memory a long one needs.
    '--min-semi-space-size=16',
    // A collection in the middle of a page finds its whole tree alive. V8 then takes such objects for lasting ones, and makes them where
    // only a full collection frees them, and all that they hold: collecting took up to seven times as long.
    '--no-allocation-site-pretenuring',
    // Each thread optimizes for itself, three seconds of a core, and with a thread on each core none is free for it. A function must have
    // run some eight times as much before (V8's own: 66 KiB of bytecode, from 12 on 3,000 calls): less is optimized, and that is worth
    // some slower first pages.
    line === 11 ? `--interrupt-budget=${512 * 1024}` : '--invocation-count-for-turbofan=24000',
  ];
};

const lost = ({ location }: Parcel, isLate: boolean, guard: number, attempts: number): Finished => ({
  location,
  lines: new Uint8Array(),
  problem: {
    stage: 'extract',
    code: isLate ? 'TIMEOUT' : 'WORKER_DIED',
    message: isLate
      ? `${location} took over ${guard / 1000} s and was given up; try it again alone, and please report it with the page.`
      : `The worker reading ${location} died, perhaps for want of memory; try it again alone, and please report it with the page.`,
    retryable: true,
    attempts,
  },
  tally: nothingFound,
  took: isLate ? guard : 0,
});

export const openPool = ({ threads, order, guard, worker }: PoolSetting): Pool => {
  setFlagsFromString(flagsOfThreads(process.versions.v8).join(' '));
  const piscina = new Piscina({
    filename: worker.href,
    name: 'finishBatch',
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  });

  /** The pages, or the position of the one in hand when the thread was lost. */
  const attempt = async (
    parcels: readonly Parcel[],
    isAgain = false,
  ): Promise<{ pages: Finished[] } | { lostAt: number; isLate: boolean }> => {
    const batch = packBatch(parcels, order);
    const late = new AbortController();
    let seen = 0;
    let since = 0;
    const watch = setInterval(
      () => {
        const inHand = Atomics.load(batch.inHand, 0);
        if (inHand !== seen || inHand === 0) {
          seen = inHand;
          since = performance.now();
        } else if (performance.now() - since > guard) late.abort();
      },
      Math.min(1000, guard / 4),
    );
    try {
      const done: FinishedBatch = await piscina.run(batch, { transferList: [batch.bytes], signal: late.signal });
      return { pages: unpackFinished(done) };
    } catch (fault) {
      // Pages are read behind the pipeline's own catch, so what comes here is the thread's end, never a page's problem.
      const inHand = Atomics.load(batch.inHand, 0);
      if (inHand > 0) return { lostAt: inHand - 1, isLate: late.signal.aborted };
      // No page was begun: the thread did not start, or died idle.
      if (isAgain) throw fault;
    } finally {
      clearInterval(watch);
    }
    return attempt(parcels, true);
  };

  // Its neighbours are read again without it, and it once more alone: only a page that fails by itself is given up.
  const finish = async (parcels: readonly Parcel[]): Promise<Finished[]> => {
    if (parcels.length === 0) return [];
    const first = await attempt(parcels);
    if ('pages' in first) return first.pages;
    const culprit = parcels[first.lostAt] as Parcel;
    const again = await attempt([culprit]);
    return [
      ...(await finish(parcels.slice(0, first.lostAt))),
      ...('pages' in again ? again.pages : [lost(culprit, again.isLate, guard, 2)]),
      ...(await finish(parcels.slice(first.lostAt + 1))),
    ];
  };

  return { finish, close: () => piscina.destroy() };
};
