import type { World } from './connect.ts';
import type { RunErrand } from './errand.ts';
import { statusFault } from './errand.ts';
import { type Fault, fault } from './fault.ts';
import type { FetchPolicy } from './policy.ts';
import { robotsNameOf } from './policy.ts';
import { maxRobotsBytes, type RobotsRules, readRobots } from './robots.ts';
import type { SinceCache } from './since-cache.ts';
import type { Turns } from './turns.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

/** Says whether a page may be asked for, and sets its host's Crawl-delay. */
export type Permit = (hop: WebAddress) => Promise<Fault | null>;

const day = 24 * 60 * 60 * 1_000;
/** A robots.txt that could not be read is asked for again after this time. */
const unreachableMs = 10 * 60 * 1_000;
/** RFC 9309 §2.3.1.2 wants five at least. */
const maxRobotsRedirects = 5;

type Ruling = { rules: RobotsRules } | { refused: Fault };
type Entry = Promise<{ ruling: Ruling; until: number }>;

// The page would fare no better: its own failure says more than "robots.txt could not be read".
const ownFailures = new Set(['PRIVATE_ADDRESS', 'BAD_URL', 'DNS', 'CONNECTION', 'TLS', 'TIMEOUT', 'RETRY_LATER']);

export interface RobotsNeeds {
  policy: FetchPolicy;
  run: RunErrand;
  turns: Turns;
  cache: SinceCache | null;
  world: World;
  headers: Record<string, string>;
  /** Ends with the fetcher: a robots.txt is fetched for all who wait for it. */
  signal: AbortSignal;
}

/** robots.txt of each origin, asked for once a day at most. Unavailable (4xx) allows all, unreachable (5xx) nothing: RFC 9309 §2.3.1. */
export const openRobots = ({ policy, run, turns, cache, world, headers, signal }: RobotsNeeds): Permit => {
  const robot = robotsNameOf(policy);
  const entries = new Map<string, Entry>();

  const download = async (origin: string): Promise<{ text: string } | { refused: Fault }> => {
    const address = readWebAddress(`${origin}/robots.txt`);
    if (!address.ok) return { text: '' };
    const done = await run({
      address: address.value,
      signal,
      maxRedirects: maxRobotsRedirects,
      permit: async () => null,
      headers: async () => headers,
      read: async (reply, { shown }) => {
        if (reply.status === 200)
          return new TextDecoder().decode(await reply.body({ maxBytes: maxRobotsBytes, beyond: 'cut' }));
        await reply.drop();
        if (reply.status >= 400) return '';
        throw statusFault(reply.status, shown);
      },
    });
    if (done.ok) return { text: done.value };
    const { problem } = done.fault;
    if (problem.code === 'REDIRECTS') return { text: '' };
    if (ownFailures.has(problem.code)) return { refused: done.fault };
    const message = `Nothing is fetched from ${origin} while its robots.txt cannot be read: ${problem.message}`;
    return { refused: fault('ROBOTS', message, { retryable: true }) };
  };

  const decide = async (origin: string): Entry => {
    const kept = await cache?.robots(origin);
    if (kept && kept.at + day > world.now()) {
      return { ruling: { rules: readRobots(origin, kept.text, robot) }, until: kept.at + day };
    }
    const got = await download(origin);
    const at = world.now();
    if ('text' in got) {
      // A cache that cannot be written costs a request the next time, and nothing now.
      await cache?.keepRobots({ origin, at, text: got.text }).catch(() => {});
      return { ruling: { rules: readRobots(origin, got.text, robot) }, until: at + day };
    }
    // What a site said last stands while it cannot be asked.
    const ruling =
      kept && got.refused.problem.code === 'ROBOTS' ? { rules: readRobots(origin, kept.text, robot) } : got;
    return { ruling, until: at + unreachableMs };
  };

  const rulingOf = async (origin: string): Promise<Ruling> => {
    const known = entries.get(origin);
    if (known) {
      const { ruling, until } = await known;
      if (until > world.now()) return ruling;
    }
    if (entries.get(origin) === known) entries.set(origin, decide(origin));
    return (await (entries.get(origin) as Entry)).ruling;
  };

  return async ({ url, shown }) => {
    const ruling = await rulingOf(url.origin);
    if ('refused' in ruling) return ruling.refused;
    turns.crawlDelay(url.hostname, ruling.rules.crawlDelayMs);
    if (ruling.rules.allows(url)) return null;
    return fault(
      'ROBOTS',
      `robots.txt of ${url.origin} shuts ${shown} to "${robot}"; --ignore-robots fetches it all the same.`,
    );
  };
};

/** For `--ignore-robots`. */
export const permitAll: Permit = async () => null;
