import type { Parcel } from '../model.ts';
import type { Result } from '../problem.ts';
import type { Input, WebInput } from '../source/input.ts';
import { type Channel, channel } from './channel.ts';
import type { Fetched, Loaded } from './finish-all.ts';

/** A page to fetch, with its place. */
export interface WebTurn extends WebInput {
  turn: number;
  position: number;
}

/** A page that was fetched, or not. */
export interface WebAnswer {
  item: WebTurn;
  read: Result<Parcel>;
  web: Fetched | null;
}

export interface LoadSetting {
  /** Whether an input is to be left out: done by an earlier run, or for good. May throw where the inputs are not those of that run. */
  isDone: (position: number, input: Input) => boolean;
  /** Fetches in any order. */
  fetchAll: (items: AsyncIterable<WebTurn>) => AsyncIterable<WebAnswer>;
  stop: AbortSignal;
}

/** Reads under way at once: enough to keep a disk busy, few enough for pages of 20 MiB. */
const readsAhead = 8;

async function* drain<T>(source: Channel<T>): AsyncGenerator<T> {
  for (let next = await source.take(); next !== undefined; next = await source.take()) yield next;
}

/** Files and lines are put in their order, each as soon as it is read. */
const openLocal = (out: Channel<Loaded>) => {
  let chain: Promise<boolean> = Promise.resolve(true);
  const under: Promise<boolean>[] = [];
  const follow = async (
    before: Promise<boolean>,
    place: Omit<Loaded, 'read' | 'web'>,
    read: Promise<Result<Parcel>>,
  ) => {
    const result = await read;
    return (await before) && out.put({ read: result, web: null, ...place });
  };
  return {
    /** False where nobody takes any more. */
    put: async (place: Omit<Loaded, 'read' | 'web'>, read: Promise<Result<Parcel>>): Promise<boolean> => {
      chain = follow(chain, place, read);
      chain.catch(() => {});
      under.push(chain);
      return under.length < readsAhead || ((await under.shift()) as boolean);
    },
    end: () => chain,
  };
};

/** Answers are put as they come. */
const openWebSide = (out: Channel<Loaded>, fetchAll: LoadSetting['fetchAll']) => {
  const waiting = channel<WebTurn>(1);
  const run = async () => {
    for await (const { item, read, web } of fetchAll(drain(waiting)))
      if (!(await out.put({ turn: item.turn, position: item.position, label: item.label, read, web }))) return;
  };
  const running = run().finally(() => waiting.abandon());
  running.catch(() => {});
  return {
    put: (item: WebTurn) => waiting.put(item),
    end: () => {
      waiting.close();
      return running;
    },
  };
};

/** Reads and fetches inputs ahead of whoever takes them, until the channel is full; closes it at the end. */
export const loadInputs = async (
  inputs: AsyncIterable<Input>,
  out: Channel<Loaded>,
  { isDone, fetchAll, stop }: LoadSetting,
): Promise<{ seen: number }> => {
  const local = openLocal(out);
  let web: ReturnType<typeof openWebSide> | null = null;
  let seen = 0;
  let turn = 0;
  try {
    for await (const input of inputs) {
      if (stop.aborted) break;
      const position = seen++;
      if (isDone(position, input)) continue;
      let goesOn: boolean;
      if (input.url === undefined) {
        goesOn = await local.put({ turn: turn++, position, label: input.label }, input.read());
      } else {
        web ??= openWebSide(out, fetchAll);
        goesOn = await web.put({ turn: turn++, position, ...input });
      }
      if (!goesOn) break;
    }
    await Promise.all([local.end(), web?.end()]);
    out.close();
  } catch (fault) {
    // A stop takes the input away from under a read; what was read before it stands.
    out.close(stop.aborted ? undefined : fault);
  }
  return { seen };
};
