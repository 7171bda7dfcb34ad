import { isAbsolute, resolve } from 'node:path';
import { defaultPolicy, type FetchPolicy } from './policy.ts';
import { proxiesOf } from './proxies-of.ts';

/** The flags of fetching, as data: what a command lists and parses without knowing them. */
export const fetchFlags = [
  {
    flags: '--delay <time>',
    help: 'the least pause between two requests to one host; a longer Crawl-delay wins',
    default: '1s',
  },
  { flags: '--concurrency <n>', help: 'requests under way at once, one a host at most', default: '8' },
  {
    flags: '--contact <address>',
    help: 'a mail address or page of yours that sites can turn to; sent with the user agent',
  },
  {
    flags: '--user-agent <text>',
    help: 'sent instead of ours; its first word is looked up in robots.txt',
    default: 'trichluc/VERSION',
  },
  { flags: '--ignore-robots', help: 'fetch what robots.txt shuts; each record says so' },
  { flags: '--allow-private', help: 'fetch from loopback, private and link-local addresses too' },
  {
    flags: '--retries <n>',
    help: 'further tries after a passing failure (408, 425, 429, 5xx, broken connections)',
    default: '3',
  },
  {
    flags: '--max-wait <time>',
    help: 'the longest wait a host may ask for (Retry-After, Crawl-delay); beyond it the page is rejected as retryable',
    default: '60s',
  },
  { flags: '--timeout <time>', help: 'the whole of one request', default: '60s' },
  { flags: '--connect-timeout <time>', help: 'look-up, connection and TLS handshake', default: '10s' },
  { flags: '--idle-timeout <time>', help: 'the longest silence within a request', default: '20s' },
  { flags: '--max-bytes <size>', help: 'the largest page, decompressed', default: '20MiB' },
  { flags: '--max-redirects <n>', help: 'redirects followed for one page', default: '10' },
  { flags: '--since-cache <dir>', help: 'remember validators and digests there: an unchanged page costs a 304' },
  { flags: '--only-changed', help: 'no line for pages that the since-cache knows unchanged' },
  { flags: '--archive <file>', help: 'remember there which addresses are done, and pass them over from then on' },
  {
    flags: '--newer-than <when>',
    help: 'of a feed or sitemap only what is newer: a day, an instant, or an age as 12h or 7d; undated entries stay',
  },
] as const satisfies readonly { flags: string; help: string; default?: string }[];

type Given = Readonly<Record<string, unknown>>;

/** A value, or one sentence about the flag that is wrong. */
export type Read<T> = { ok: true; value: T } | { ok: false; message: string };

const unitMs: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

// 2   2s   500ms   1.5m   12h   7d
const duration = /^(\d{1,9}(?:\.\d{1,6})?)\s?(ms|s|m|h|d|w)?$/;

const readDuration = (text: string): number | null => {
  const [, number, unit = 's'] = duration.exec(text.trim()) ?? [];
  return number === undefined ? null : Math.round(Number(number) * (unitMs[unit] as number));
};

const unitBytes: Record<string, number> = {
  '': 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

// 500000   500kB   20MiB
const readSize = (text: string): number | null => {
  const [, number, unit = ''] = /^(\d{1,12})\s?([kmg]i?b)?$/i.exec(text.trim()) ?? [];
  return number === undefined ? null : Number(number) * (unitBytes[unit.toLowerCase()] as number);
};

const readCount = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);

// The characters of a header's value (RFC 9110 §5.5), ASCII only.
const headerText = /^[\x20-\x7e]{1,500}$/;

/** The longest timer Node keeps. */
const maxTimerMs = 2 ** 31 - 1;

/** The options of a command line, by their long names in camel case, as a policy. Proxies come from the environment. */
export const readPolicy = (
  given: Given,
  environment: Readonly<Record<string, string | undefined>>,
): Read<FetchPolicy> => {
  let wrong: string | null = null;
  const read = <T>(name: string, flag: string, parse: (text: string) => T | null, otherwise: T, right: string): T => {
    const value = given[name];
    if (value === undefined) return otherwise;
    const parsed = parse(String(value));
    if (parsed === null) wrong ??= `${flag} takes ${right}, not "${String(value)}"`;
    return parsed ?? otherwise;
  };
  const time = (name: string, flag: string, otherwise: number, least: number) => {
    const parse = (text: string) => {
      const ms = readDuration(text);
      return ms === null || ms < least || ms > maxTimerMs ? null : ms;
    };
    return read(name, flag, parse, otherwise, `a time such as 500ms, 2s or 5m${least > 0 ? ', above zero' : ''}`);
  };
  const count = (name: string, flag: string, otherwise: number, least: number) => {
    const parse = (text: string) => {
      const number = readCount(text);
      return number === null || number < least ? null : number;
    };
    return read(name, flag, parse, otherwise, `a whole number from ${least}`);
  };
  const words = (name: string, flag: string) =>
    read<string | null>(
      name,
      flag,
      (text) => (headerText.test(text) ? text : null),
      null,
      'ASCII text without line breaks',
    );
  const directory = given.sinceCache;
  const policy: FetchPolicy = {
    userAgent: words('userAgent', '--user-agent'),
    contact: words('contact', '--contact'),
    delayMs: time('delay', '--delay', defaultPolicy.delayMs, 0),
    concurrency: count('concurrency', '--concurrency', defaultPolicy.concurrency, 1),
    maxWaitMs: time('maxWait', '--max-wait', defaultPolicy.maxWaitMs, 0),
    timeoutMs: time('timeout', '--timeout', defaultPolicy.timeoutMs, 1),
    connectTimeoutMs: time('connectTimeout', '--connect-timeout', defaultPolicy.connectTimeoutMs, 1),
    idleTimeoutMs: time('idleTimeout', '--idle-timeout', defaultPolicy.idleTimeoutMs, 1),
    maxBytes: read('maxBytes', '--max-bytes', readSize, defaultPolicy.maxBytes, 'a size such as 500kB or 20MiB'),
    maxRedirects: count('maxRedirects', '--max-redirects', defaultPolicy.maxRedirects, 0),
    retries: count('retries', '--retries', defaultPolicy.retries, 0),
    backoffMs: defaultPolicy.backoffMs,
    ignoreRobots: given.ignoreRobots === true,
    allowPrivate: given.allowPrivate === true,
    sinceCacheDir: typeof directory === 'string' ? (isAbsolute(directory) ? directory : resolve(directory)) : null,
    onlyChanged: given.onlyChanged === true,
    proxies: proxiesOf(environment),
  };
  if (policy.onlyChanged && policy.sinceCacheDir === null)
    wrong ??= '--only-changed needs --since-cache DIR to know what changed';
  return wrong === null ? { ok: true, value: policy } : { ok: false, message: wrong };
};

/** What `--newer-than` says, in milliseconds since 1970: a day (from its beginning at UTC+7), an instant, or an age. */
export const readNewerThan = (text: string, now: number): Read<number> => {
  const given = text.trim();
  const age = /[a-z]$/.test(given) ? readDuration(given) : null;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00+07:00`) : Date.parse(given);
  if (age !== null) return { ok: true, value: now - age };
  if (/^\d{4}-\d{2}-\d{2}/.test(given) && !Number.isNaN(moment)) return { ok: true, value: moment };
  return { ok: false, message: `--newer-than takes a day (2020-06-16), an instant or an age (12h, 7d), not "${text}"` };
};
