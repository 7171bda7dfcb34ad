import type { Result } from '../problem.ts';
import type { Fetched, Fetcher } from './fetcher.ts';

export interface FetchAllOptions<Item> {
  urlOf: (item: Item) => string;
  /** Addresses read ahead, so that a list sorted by host still keeps many hosts busy. They cost a few hundred bytes each. */
  ahead?: number;
  /** Pages under way or waiting to be taken, one a host at most: the bound on memory. */
  open: number;
  signal?: AbortSignal;
}

export interface FetchedItem<Item> {
  item: Item;
  result: Result<Fetched>;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** What is still to be fetched, host by host; hosts take turns, and one that has a page under way waits. */
const openQueue = <Item>() => {
  const queues = new Map<string, Item[]>();
  const ready: string[] = [];
  const busy = new Set<string>();
  let size = 0;
  return {
    size: () => size,
    add: (host: string, item: Item) => {
      size++;
      const queue = queues.get(host);
      if (queue) queue.push(item);
      else {
        queues.set(host, [item]);
        if (!busy.has(host)) ready.push(host);
      }
    },
    next: (): { host: string; item: Item } | null => {
      const host = ready.shift();
      if (host === undefined) return null;
      const queue = queues.get(host) as Item[];
      const item = queue.shift() as Item;
      if (queue.length === 0) queues.delete(host);
      size--;
      busy.add(host);
      return { host, item };
    },
    free: (host: string) => {
      busy.delete(host);
      if (queues.has(host)) ready.push(host);
    },
  };
};

/** A bell that several may ring and one waits for; a ring before the wait counts. */
const openBell = () => {
  let wake: (() => void) | null = null;
  let rung = false;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async () => {
      if (!rung) {
        await new Promise<void>((resume) => {
          wake = resume;
        });
      }
      wake = null;
      rung = false;
    },
  };
};

/**
 * Fetches many pages, giving each as it is finished: exactly one result for each item. Order within a host is kept.
 * A slow taker slows the fetching down; leaving the loop early ends it. Throws what `items` throws, and the signal's reason.
 */
export async function* fetchAll<Item>(
  fetcher: Fetcher,
  items: AsyncIterable<Item>,
  { urlOf, ahead = 20_000, open, signal }: FetchAllOptions<Item>,
): AsyncGenerator<FetchedItem<Item>> {
  const stop = new AbortController();
  const stopped = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const queue = openQueue<Item>();
  const something = openBell();
  const room = openBell();
  const finished: FetchedItem<Item>[] = [];
  const failures: unknown[] = [];
  let running = 0;
  let ended = false;

  const readAhead = async () => {
    try {
      for await (const item of items) {
        if (stopped.aborted) return;
        queue.add(hostOf(urlOf(item)), item);
        something.ring();
        while (queue.size() >= ahead && !stopped.aborted) await room.wait();
      }
    } catch (error) {
      failures.push(error);
    } finally {
      ended = true;
      something.ring();
    }
  };
  const run = async (host: string, item: Item) => {
    running++;
    try {
      finished.push({ item, result: await fetcher.fetch(urlOf(item), { signal: stopped }) });
    } catch (error) {
      failures.push(error);
    } finally {
      running--;
      queue.free(host);
      something.ring();
    }
  };

  const reading = readAhead();
  try {
    for (;;) {
      if (failures.length > 0) throw failures[0];
      while (running + finished.length < open) {
        const next = queue.next();
        if (next === null) break;
        void run(next.host, next.item);
        room.ring();
      }
      const done = finished.shift();
      if (done) yield done;
      else if (ended && running === 0 && queue.size() === 0) return;
      else await something.wait();
    }
  } finally {
    stop.abort(new Error('No further page is wanted.'));
    room.ring();
    while (running > 0) await something.wait();
    // An item that is being waited for may never come: nobody waits for the reader here.
    void reading;
  }
}
