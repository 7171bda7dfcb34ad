import { availableParallelism } from 'node:os';
import type { Parcel } from '../model.ts';
import type { Result } from '../problem.ts';
import { weightOf } from './batch.ts';
import { type Channel, channel } from './channel.ts';
import { type Finished, nothingFound, type Order } from './finished.ts';
import type { Pool } from './open-pool.ts';

/** An input whose bytes are there, or can't be had; `turn` counts what this run reads, without a gap. */
export interface Loaded {
  turn: number;
  /** Its position among all inputs, those of a run that is resumed included. */
  position: number;
  label: string;
  read: Result<Parcel>;
  web: Fetched | null;
}

/** What remains to be done for a page that was fetched, once it is written. */
export interface Fetched {
  /** Known, and unchanged since: it gives no line. */
  isPassedOver: boolean;
  keep: () => Promise<unknown>;
}

export interface Done extends Finished {
  turn: number;
  position: number;
  label: string;
  web: Fetched | null;
}

export interface WorkSetting {
  order: Order;
  /** Worker threads; 0: none; null: the machine's cores for a batch, none for one page. */
  jobs: number | null;
  guard: number;
  /** Aborted: what is in hand is finished, no more is begun. */
  stop: AbortSignal;
}

const batchBytes = 512 * 1024;
/** What a file is taken for that only the thread that reads it will know the size of. */
const middlingPage = 32 * 1024;
const batchPages = 32;
/** How long a batch waits for more pages, where they come in slowly. */
const batchPatience = 10;

/** Nothing to read: no bytes, or none that are wanted. */
const unread = ({ read, web, ...place }: Loaded): Done | null =>
  read.ok && !web?.isPassedOver
    ? null
    : {
        web,
        location: place.label,
        lines: new Uint8Array(),
        problem: read.ok ? null : read.problem,
        tally: nothingFound,
        took: 0,
        ...place,
      };

const withPlace = ({ turn, position, label, web }: Loaded, finished: Finished): Done => ({
  turn,
  position,
  label,
  web,
  ...finished,
});

/** Whether this thread has read a page itself, so that the code that reads one is compiled in it. */
export let hasReadHere = false;

const finishHere = async (loaded: Loaded, order: Order): Promise<Done> => {
  const nothing = unread(loaded);
  if (nothing) return nothing;
  // Everything that reads pages, which threads load for themselves.
  const { finishPage } = await import('./finish-page.ts');
  hasReadHere = true;
  return withPlace(loaded, finishPage((loaded.read as { value: Parcel }).value, order));
};

const finishThere = async (batch: readonly Loaded[], pool: Pool): Promise<Done[]> => {
  const undone = batch.map(unread);
  const parcels = batch.flatMap(({ read }, at) => (read.ok && !undone[at] ? [read.value] : []));
  const finished = await pool.finish(parcels);
  let next = 0;
  return batch.map((loaded, at) => undone[at] ?? withPlace(loaded, finished[next++] as Finished));
};

const sizeOf = ({ read }: Loaded): number =>
  !read.ok ? 0 : 'name' in read.value.content ? middlingPage : weightOf(read.value);

/** What has come so far, up to a batch; null at the end. */
const gather = async (source: Channel<Loaded>, first: Loaded | null, stop: AbortSignal): Promise<Loaded[] | null> => {
  const head = first ?? (await source.take());
  if (!head || stop.aborted) return null;
  const batch = [head];
  let bytes = sizeOf(head);
  while (batch.length < batchPages && bytes < batchBytes) {
    const next = await source.takeWithin(batchPatience);
    if (!next || stop.aborted) break;
    batch.push(next);
    bytes += sizeOf(next);
  }
  return batch;
};

async function* inThreads(source: Channel<Loaded>, first: Loaded[], threads: number, setting: WorkSetting) {
  const { openPool } = await import('./open-pool.ts');
  const pool = openPool({
    threads,
    order: setting.order,
    guard: setting.guard,
    worker: new URL('./worker.js', import.meta.url),
  });
  const finished = channel<Done[]>(Number.POSITIVE_INFINITY);
  let running = 0;
  let wake = () => {};
  const begin = (batch: readonly Loaded[]) => {
    running++;
    finishThere(batch, pool).then(
      (done) => finished.put(done),
      (fault: unknown) => finished.close(fault),
    );
  };
  const feed = async () => {
    if (first.length > 0) begin(first);
    for (;;) {
      // For each thread one batch in hand, one ready, one being written.
      while (running >= threads * 3)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const batch = await gather(source, null, setting.stop);
      if (!batch) break;
      begin(batch);
    }
    while (running > 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    finished.close();
  };
  feed().catch((fault: unknown) => finished.close(fault));
  try {
    for (let done = await finished.take(); done; done = await finished.take()) {
      yield done;
      // Only what has been taken makes room for more.
      running--;
      wake();
    }
  } finally {
    source.abandon();
    await pool.close();
  }
}

/**
 * Finishes what comes in, giving pages as they are done, in any order. A page alone is read in this thread, which is quicker than to
 * start another; from the second on they go to worker threads in batches. A slow taker slows the reading down.
 */
export async function* finishAll(source: Channel<Loaded>, setting: WorkSetting): AsyncGenerator<Done[]> {
  const { jobs, order, stop } = setting;
  const first: Loaded[] = [];
  if (jobs !== 0) {
    const one = await source.take();
    if (!one) return;
    const second = await source.takeWithin(batchPatience * 5);
    if (second === undefined) {
      yield [await finishHere(one, order)];
      return;
    }
    first.push(one, ...(second ? [second] : []));
    yield* inThreads(source, first, jobs ?? availableParallelism(), setting);
    return;
  }
  for (let next = await source.take(); next && !stop.aborted; next = await source.take())
    yield [await finishHere(next, order)];
}
