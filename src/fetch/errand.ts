import { isUtf8 } from 'node:buffer';
import type { World } from './connect.ts';
import { exchange, type Reply } from './exchange.ts';
import { type Fault, fault, isFault } from './fault.ts';
import { pause } from './pause.ts';
import type { FetchPolicy } from './policy.ts';
import { backoff, isPassing, readRetryAfter } from './retry.ts';
import type { Transport } from './transport.ts';
import type { Turns } from './turns.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

/** An address to ask for, through redirects and further tries, and what to make of the answer. */
interface Errand<T> {
  address: WebAddress;
  signal: AbortSignal;
  maxRedirects: number;
  /** Whether an address, the first or one redirected to, may be asked for. */
  permit: (hop: WebAddress) => Promise<Fault | null>;
  headers: (hop: WebAddress) => Promise<Record<string, string>>;
  /** Reads any answer but a redirect and a passing failure. Throws a fault. */
  read: (reply: Reply, hop: WebAddress) => Promise<T>;
}

/** `attempts`: requests, without those that redirects brought. */
type Done<T> =
  | { ok: true; value: T; hops: readonly WebAddress[]; attempts: number }
  | { ok: false; fault: Fault; attempts: number };

export type RunErrand = <T>(errand: Errand<T>) => Promise<Done<T>>;

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

export const statusFault = (status: number, shown: string): Fault => {
  const again = isPassing(status);
  const refused = status === 401 || status === 403;
  const advice = again ? 'try again later' : refused ? 'it wants a login or shuts robots out' : 'check the address';
  return fault(`HTTP_${status}`, `${shown} answered with status ${status}; ${advice}.`, { again });
};

const restFault = (host: string, restMs: number, now: number): Fault => {
  const until = new Date(now + restMs).toISOString().replace(/\.\d+/, '');
  const message = `${host} asks not to be called before ${until}, longer than --max-wait allows; try again then.`;
  return fault('RETRY_LATER', message, { retryable: true });
};

const nextHop = (location: string, hops: readonly WebAddress[], maxRedirects: number): WebAddress | Fault => {
  const [first, from] = [hops[0], hops.at(-1)] as [WebAddress, WebAddress];
  const read = readWebAddress(location, from.url);
  if (!read.ok) return fault('BAD_URL', `${first.shown} redirects to what cannot be fetched: ${read.problem.message}`);
  const to = read.value;
  if (hops.some(({ url }) => url.href === to.url.href)) {
    return fault(
      'REDIRECTS',
      `${first.shown} redirects in a circle, by way of ${to.shown}; it may want cookies, which are not kept.`,
    );
  }
  if (hops.length > maxRedirects) {
    return fault(
      'REDIRECTS',
      `${first.shown} redirects more than ${maxRedirects} times; --max-redirects raises the limit.`,
    );
  }
  // Credentials stay with the origin they were given for.
  return to.authorization === null && to.url.origin === from.url.origin
    ? { ...to, authorization: from.authorization }
    : to;
};

/**
 * Header bytes come as Latin-1; many servers write "Location: /tin-tức" in UTF-8 as it is. What is no UTF-8 stays Latin-1.
 */
const fromWire = (value: string): string => {
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
};

type Answer<T> = { redirect: string } | { value: T };

/** Runs errands politely: each request in its host's turn, within the limits, with further tries where they may help. */
export const openErrands = (policy: FetchPolicy, transport: Transport, turns: Turns, world: World): RunErrand => {
  const rest = (host: string, retryAfter: string | null): void => {
    const ms = readRetryAfter(retryAfter, world.now());
    if (ms === null) return;
    turns.rest(host, ms);
    if (ms > policy.maxWaitMs) throw restFault(host, ms, world.now());
  };

  const readReply = async <T>(reply: Reply, hop: WebAddress, read: Errand<T>['read']): Promise<Answer<T>> => {
    const location = reply.header('location');
    if (redirectStatuses.has(reply.status) && location !== null) {
      await reply.drop();
      return { redirect: fromWire(location) };
    }
    if (!isPassing(reply.status)) return { value: await read(reply, hop) };
    await reply.drop();
    rest(hop.url.hostname, reply.header('retry-after'));
    throw statusFault(reply.status, hop.shown);
  };

  /** One request in its host's turn. */
  const ask = async <T>(
    hop: WebAddress,
    errand: Errand<T>,
  ): Promise<{ ok: true; value: Answer<T> } | { ok: false; fault: Fault }> => {
    const { signal } = errand;
    const host = hop.url.hostname;
    const authorization = hop.authorization === null ? {} : { authorization: hop.authorization };
    const headers = { ...(await errand.headers(hop)), ...authorization };
    const turn = await turns.take(host, policy.maxWaitMs, signal);
    if (turn === null) return { ok: false, fault: restFault(host, turns.restOf(host), world.now()) };
    const request = { url: hop.url, shown: hop.shown, headers, signal };
    const read = (reply: Reply) => readReply(reply, hop, errand.read);
    try {
      const answer = await exchange(transport, request, policy, world.now, read);
      turn.leave(answer.isCutOff);
      return answer;
    } catch (error) {
      turn.leave(true);
      throw error;
    }
  };

  return async (errand) => {
    const hops = [errand.address];
    for (let attempts = 1; ; ) {
      const hop = hops.at(-1) as WebAddress;
      const refused = await errand.permit(hop);
      if (refused) return { ok: false, fault: refused, attempts };
      const answer = await ask(hop, errand);
      if (!answer.ok) {
        if (!answer.fault.again || attempts > policy.retries) return { ok: false, fault: answer.fault, attempts };
        await pause(backoff(policy.backoffMs, attempts, policy.maxWaitMs, world.random), errand.signal);
        attempts++;
      } else if ('value' in answer.value) {
        return { ok: true, value: answer.value.value, hops, attempts };
      } else {
        const next = nextHop(answer.value.redirect, hops, errand.maxRedirects);
        if (isFault(next)) return { ok: false, fault: next, attempts };
        hops.push(next);
      }
    }
  };
};
