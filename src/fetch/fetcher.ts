import type { Source, Warning } from '../model.ts';
import { digest as sha256 } from '../platform.ts';
import { ok, type Result } from '../problem.ts';
import { acceptHeader, mayHold, type Wanted } from './accept-type.ts';
import { theWorld, type World } from './connect.ts';
import { openErrands, statusFault } from './errand.ts';
import type { Reply } from './exchange.ts';
import { failWith, fault } from './fault.ts';
import { type Keep, openKeeper } from './keeper.ts';
import { type FetchPolicy, mailOf, userAgentOf } from './policy.ts';
import { acceptedEncodings } from './read-body.ts';
import { openRobots, permitAll } from './robots-store.ts';
import { openSinceCache, type Seen } from './since-cache.ts';
import { openTransport } from './transport.ts';
import { openTurns } from './turns.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

/** A page as it came. */
export interface Fetched {
  /** `location` is the URL as given, `url` the one that answered; neither bears credentials or a fragment. */
  source: Source & { body: Uint8Array };
  /** The addresses passed through, from the one asked for to the one that answered; one where nothing redirected. */
  redirects: readonly string[];
  /** The since-cache knows these bytes already. With `onlyChanged` the body may be empty then. */
  unchanged: boolean;
  /** Requests for the page, further tries included; those of redirects and robots.txt are not counted. */
  attempts: number;
  /** Remembers the page in the since-cache; to be called once its record is written, so that a crash loses no change. Holds no page. */
  keep: Keep;
}

interface FetchOptions {
  /** Aborting it makes the promise reject with its reason. */
  signal?: AbortSignal;
  /** Default: page. */
  wanted?: Wanted;
}

export interface Fetcher {
  fetch: (url: string, options?: FetchOptions) => Promise<Result<Fetched>>;
  /** Cuts all connections. */
  close: () => Promise<void>;
}

/** The sitemap protocol's own limit on a file; a lower `maxBytes` is meant for pages. */
const listBytes = 50 * 2 ** 20;

const pageStatuses = new Set([200, 203]);

const baseHeaders = (policy: FetchPolicy): Record<string, string> => {
  const mail = policy.contact === null ? null : mailOf(policy.contact);
  return {
    'user-agent': userAgentOf(policy),
    'accept-language': 'vi, en;q=0.5',
    'accept-encoding': acceptedEncodings,
    ...(mail === null ? {} : { from: mail }),
  };
};

/** Only where a 304 could be used: without the body, a page that did not change gives no record. */
const conditions = (seen: Seen | null, onlyChanged: boolean): Record<string, string> => {
  if (seen === null || (seen.body === null && !onlyChanged)) return {};
  return {
    ...(seen.etag === null ? {} : { 'if-none-match': seen.etag }),
    ...(seen.lastModified === null ? {} : { 'if-modified-since': seen.lastModified }),
  };
};

const readPage = async (reply: Reply, shown: string, wanted: Wanted, policy: FetchPolicy, seen: Seen | null) => {
  const wasAsked = Object.keys(conditions(seen, policy.onlyChanged)).length > 0;
  if (reply.status === 304 && seen !== null && wasAsked) {
    await reply.drop();
    return { seen, isNew: false, isKnown: true };
  }
  if (!pageStatuses.has(reply.status)) {
    await reply.drop();
    throw statusFault(reply.status, shown);
  }
  const contentType = reply.header('content-type');
  if (!mayHold(wanted, contentType)) {
    throw fault(
      'NOT_HTML',
      `${shown} is "${contentType}", not ${wanted === 'page' ? 'an HTML page' : 'a feed or sitemap'}; its body was not read.`,
    );
  }
  const retrievedAt = reply.at;
  const maxBytes = wanted === 'page' ? policy.maxBytes : Math.max(policy.maxBytes, listBytes);
  const body = await reply.body({ maxBytes, beyond: 'refuse' });
  const digest = sha256(body);
  // Many servers give every answer a new ETag: equal bytes are the same page.
  const isNew = seen?.digest !== digest;
  const etag = reply.header('etag');
  const lastModified = reply.header('last-modified');
  const read: Seen = { url: shown, etag, lastModified, contentType, digest, retrievedAt, body };
  return { seen: isNew || seen === null ? read : { ...read, retrievedAt: seen.retrievedAt }, isNew, isKnown: false };
};

const warningsOf = (policy: FetchPolicy, redirects: readonly string[]): Warning[] => [
  ...(policy.ignoreRobots ? [{ code: 'ROBOTS_IGNORED', message: 'robots.txt was not heeded (--ignore-robots).' }] : []),
  ...(redirects.length > 1 ? [{ code: 'REDIRECTED', message: redirects.join(' → ') }] : []),
];

/** A client that keeps to one policy: see FetchPolicy. A page that cannot be had is a problem, never an exception. */
export const createFetcher = (policy: FetchPolicy, world: World = theWorld): Fetcher => {
  const closing = new AbortController();
  const transport = openTransport(policy, world);
  const turns = openTurns(policy);
  const run = openErrands(policy, transport, turns, world);
  const cache = policy.sinceCacheDir === null ? null : openSinceCache(policy.sinceCacheDir);
  const keeper = openKeeper(cache, policy.sinceCacheDir ?? '');
  const headers = baseHeaders(policy);
  const permit = policy.ignoreRobots
    ? permitAll
    : openRobots({ policy, run, turns, cache, world, headers, signal: closing.signal });

  return {
    fetch: async (given, { signal, wanted = 'page' } = {}) => {
      const address = readWebAddress(given);
      if (!address.ok) return address;
      const known = new Map<WebAddress, Seen | null>();
      const seenOf = async (hop: WebAddress) => {
        if (!known.has(hop)) known.set(hop, (await cache?.page(hop.url)) ?? null);
        return known.get(hop) ?? null;
      };
      const done = await run({
        address: address.value,
        signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
        maxRedirects: policy.maxRedirects,
        permit,
        headers: async (hop) => ({
          ...headers,
          accept: acceptHeader[wanted],
          ...conditions(await seenOf(hop), policy.onlyChanged),
        }),
        read: async (reply, hop) => readPage(reply, hop.shown, wanted, policy, await seenOf(hop)),
      });
      if (!done.ok) return failWith(done.fault, done.attempts);
      const { seen, isNew, isKnown } = done.value;
      const redirects = done.hops.map(({ url }) => url.href);
      const { url } = done.hops.at(-1) as WebAddress;
      const source = {
        kind: 'url' as const,
        location: address.value.shown,
        body: seen.body ?? new Uint8Array(),
        url: url.href,
        retrievedAt: seen.retrievedAt,
        status: 200,
        contentType: seen.contentType,
        offset: null,
        warnings: warningsOf(policy, redirects),
      };
      const keep = await keeper.stage(isKnown ? null : url, policy.onlyChanged ? { ...seen, body: null } : seen);
      return ok({ source, redirects, unchanged: !isNew, attempts: done.attempts, keep });
    },
    close: async () => {
      closing.abort(new Error('The fetcher was closed.'));
      await transport.close();
      await keeper.close();
    },
  };
};
