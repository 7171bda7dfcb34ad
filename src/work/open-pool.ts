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
/** A semi-space of a thread, MB: as large as V8 lets one grow. */
const youngMegabytes = 16;

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
  // V8 would let it grow that far over some ten thousand pages; whole from the start, a short run shows what memory a long one needs.
  // Read when a thread starts; this thread keeps its own.
  setFlagsFromString(`--min-semi-space-size=${youngMegabytes}`);
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
