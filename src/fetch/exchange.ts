import type { Dispatcher } from 'undici';
import { type Fault, fault, readFault } from './fault.ts';
import type { FetchPolicy } from './policy.ts';
import { type BodyLimits, readBody } from './read-body.ts';
import type { Transport } from './transport.ts';

/** A response whose headers have come; the body waits. */
export interface Reply {
  status: number;
  /** When the headers came, ISO instant. */
  at: string;
  /** Repeated headers joined by ", ". */
  header: (name: string) => string | null;
  /** The whole body, decoded. Throws a fault. */
  body: (limits: Pick<BodyLimits, 'maxBytes' | 'beyond'>) => Promise<Uint8Array>;
  /** Lets a small and quick body run out, so that the connection can be used again; another one is cut off. Never fails. */
  drop: () => Promise<void>;
}

type TimeLimits = Pick<FetchPolicy, 'timeoutMs' | 'idleTimeoutMs'>;

const seconds = (ms: number) => `${ms / 1_000} s`;

const headerOf = ({ headers }: Dispatcher.ResponseData, name: string): string | null => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
};

const maxDroppedBytes = 64 * 1024;
const maxDroppedMs = 1_000;

const replyOf = (response: Dispatcher.ResponseData, shown: string, now: () => number, onChunk: () => void): Reply => {
  const header = (name: string) => headerOf(response, name);
  return {
    status: response.statusCode,
    at: new Date(now()).toISOString(),
    header,
    body: (limits) => readBody(response.body, header('content-encoding') ?? '', { ...limits, onChunk, shown }),
    drop: async () => {
      const length = Number(header('content-length') ?? 0);
      const signal = AbortSignal.timeout(maxDroppedMs);
      if (length <= maxDroppedBytes) await response.body.dump({ limit: maxDroppedBytes, signal }).catch(() => {});
    },
  };
};

/**
 * One request and what is done with its reply, within the limits on time: the whole, and the silence between two chunks.
 * Nothing outlives it: a body that `use` leaves unread is cut off. Gives what `use` gives, or a fault, and whether the answer was cut
 * off; throws the signal's reason.
 */
export const exchange = async <T>(
  transport: Transport,
  request: { url: URL; shown: string; headers: Record<string, string>; signal: AbortSignal },
  { timeoutMs, idleTimeoutMs }: TimeLimits,
  now: () => number,
  use: (reply: Reply) => Promise<T>,
): Promise<({ ok: true; value: T } | { ok: false; fault: Fault }) & { isCutOff: boolean }> => {
  const { url, shown, headers, signal } = request;
  const stop = new AbortController();
  const late = (limit: string) =>
    stop.abort(fault('TIMEOUT', `${shown} took too long: ${limit}; try again later.`, { again: true }));
  const total = setTimeout(() => late(`not whole within ${seconds(timeoutMs)}`), timeoutMs);
  const idle = setTimeout(() => late(`silent for ${seconds(idleTimeoutMs)}`), idleTimeoutMs);
  let response: Dispatcher.ResponseData | null = null;
  const isCutOff = () => stop.signal.aborted || (response !== null && !response.body.readableEnded);
  try {
    response = await transport.get(url, headers, AbortSignal.any([signal, stop.signal]));
    idle.refresh();
    const value = await use(replyOf(response, shown, now, () => void idle.refresh()));
    return { ok: true, value, isCutOff: isCutOff() };
  } catch (error) {
    signal.throwIfAborted();
    const said = readFault(stop.signal.aborted ? stop.signal.reason : error, shown, response !== null);
    return { ok: false, fault: said, isCutOff: isCutOff() };
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
    if (response && !response.body.destroyed) response.body.on('error', () => {}).destroy();
  }
};
