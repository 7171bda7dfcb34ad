import { pause } from './pause.ts';

/**
 * A turn, to be left; leaving it starts the host's pause. `isCutOff`: the answer was not heard to its end.
 * `null`: the host asked for a longer rest than the limit.
 */
type Turn = { leave: (isCutOff: boolean) => void } | null;

interface Host {
  tail: Promise<void>;
  /** Milliseconds on the monotonic clock: no request before. */
  notBefore: number;
  /** The part of `notBefore` that the host asked for itself. */
  restUntil: number;
  crawlDelayMs: number;
}

export interface Turns {
  /** One request at a time per host, its pause kept; then one of the places over all hosts. Throws the signal's reason. */
  take: (host: string, maxRestMs: number, signal: AbortSignal) => Promise<Turn>;
  /** The host asked for a rest (Retry-After). */
  rest: (host: string, ms: number) => void;
  crawlDelay: (host: string, ms: number) => void;
  /** What is left of the rest that a host asked for, in milliseconds. */
  restOf: (host: string) => number;
}

/** A server notices a moment later that it was cut off; until then a next request would be a second one under way. */
const cutOffMs = 200;

const now = () => performance.now();

/** A counted gate: at most `places` inside at once, first come first served. */
const openGate = (places: number) => {
  const queue: (() => void)[] = [];
  let free = places;
  return {
    enter: async () => {
      if (free > 0) free--;
      else await new Promise<void>((go) => queue.push(go));
    },
    leave: () => {
      const next = queue.shift();
      if (next) next();
      else free++;
    },
  };
};

export const openTurns = ({ delayMs, concurrency }: { delayMs: number; concurrency: number }): Turns => {
  const hosts = new Map<string, Host>();
  const gate = openGate(concurrency);

  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known) return known;
    const host = { tail: Promise.resolve(), notBefore: 0, restUntil: 0, crawlDelayMs: 0 };
    hosts.set(name, host);
    return host;
  };
  const restOf = (name: string) => Math.max(0, hostOf(name).restUntil - now());

  return {
    take: async (name, maxRestMs, signal) => {
      const host = hostOf(name);
      const before = host.tail;
      let next = () => {};
      host.tail = new Promise((done) => {
        next = done;
      });
      await before;
      try {
        // A rest may be prolonged while this one sleeps.
        for (let wait = host.notBefore - now(); wait > 0; wait = host.notBefore - now()) {
          if (restOf(name) > maxRestMs) {
            next();
            return null;
          }
          await pause(wait, signal);
        }
        signal.throwIfAborted();
      } catch (error) {
        next();
        throw error;
      }
      await gate.enter();
      return {
        leave: (isCutOff) => {
          const end = now();
          host.restUntil = Math.max(host.restUntil, end + host.crawlDelayMs);
          host.notBefore = Math.max(host.restUntil, end + Math.max(delayMs, isCutOff ? cutOffMs : 0));
          gate.leave();
          next();
        },
      };
    },
    rest: (name, ms) => {
      const host = hostOf(name);
      host.restUntil = Math.max(host.restUntil, now() + ms);
      host.notBefore = Math.max(host.notBefore, host.restUntil);
    },
    crawlDelay: (name, ms) => {
      hostOf(name).crawlDelayMs = ms;
    },
    restOf,
  };
};
