import { describe, expect, test } from 'vitest';
import { fetchFlags, readNewerThan, readPolicy } from '../src/fetch/flags.ts';
import { defaultPolicy, type FetchPolicy } from '../src/fetch/policy.ts';
import { version } from '../src/version.ts';

const policyOf = (given: Record<string, unknown>): FetchPolicy => {
  const read = readPolicy(given, {});
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

describe('flags of fetching', () => {
  test('without any, the defaults hold', () => expect(policyOf({})).toEqual(defaultPolicy));

  test('the defaults that help tells are the ones that hold', () => {
    const told: Record<string, unknown> = {};
    for (const { flags, ...flag } of fetchFlags) {
      const name = /^--([a-z-]+)/.exec(flags)?.[1] ?? '';
      const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      if ('default' in flag && camel !== 'userAgent') told[camel] = flag.default;
    }
    expect(Object.keys(told)).toHaveLength(9);
    expect(policyOf(told)).toEqual(defaultPolicy);
    expect(fetchFlags.find(({ flags }) => flags.startsWith('--user-agent'))).toMatchObject({
      default: 'trichluc/VERSION',
    });
    expect(version).toMatch(/^\d/);
  });

  test.each<[Record<string, unknown>, Partial<FetchPolicy>]>([
    [{ delay: '2' }, { delayMs: 2_000 }],
    [{ delay: '0' }, { delayMs: 0 }],
    [{ delay: '250ms' }, { delayMs: 250 }],
    [{ delay: '1.5s' }, { delayMs: 1_500 }],
    [{ maxWait: '5m' }, { maxWaitMs: 300_000 }],
    [{ maxWait: '1h' }, { maxWaitMs: 3_600_000 }],
    [
      { timeout: '90', connectTimeout: '3s', idleTimeout: '700ms' },
      { timeoutMs: 90_000, connectTimeoutMs: 3_000, idleTimeoutMs: 700 },
    ],
    [
      { concurrency: '32', retries: '0', maxRedirects: '0' },
      { concurrency: 32, retries: 0, maxRedirects: 0 },
    ],
    [{ maxBytes: '500000' }, { maxBytes: 500_000 }],
    [{ maxBytes: '500kB' }, { maxBytes: 500_000 }],
    [{ maxBytes: '1 MiB' }, { maxBytes: 1_048_576 }],
    [
      { contact: 'kho@example.vn', userAgent: 'KhoBao/2.0' },
      { contact: 'kho@example.vn', userAgent: 'KhoBao/2.0' },
    ],
    [
      { ignoreRobots: true, allowPrivate: true },
      { ignoreRobots: true, allowPrivate: true },
    ],
    [
      { sinceCache: '/var/cache/trichluc', onlyChanged: true },
      { sinceCacheDir: '/var/cache/trichluc', onlyChanged: true },
    ],
  ])('%o', (given, expected) => expect(policyOf(given)).toMatchObject(expected));

  test.each<[Record<string, unknown>, string]>([
    [{ delay: 'soon' }, '--delay takes a time'],
    [{ delay: '-1' }, '--delay'],
    [{ timeout: '0' }, '--timeout'],
    [{ timeout: '30d' }, '--timeout'], // longer than a timer of Node
    [{ concurrency: '0' }, '--concurrency takes a whole number from 1, not "0"'],
    [{ concurrency: '2.5' }, '--concurrency'],
    [{ retries: 'many' }, '--retries'],
    [{ maxRedirects: '-1' }, '--max-redirects'],
    [{ maxBytes: '20 pages' }, '--max-bytes takes a size'],
    [{ contact: 'a@example.vn\r\nX: y' }, '--contact'],
    [{ userAgent: 'Kho báo/1.0' }, '--user-agent takes ASCII text'],
    [{ userAgent: '' }, '--user-agent'],
    [{ onlyChanged: true }, '--only-changed needs --since-cache'],
  ])('%o is wrong, and a line says what would be right', (given, message) => {
    const read = readPolicy(given, {});
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.message).toContain(message);
  });

  test('proxies come from the environment', () => {
    expect(readPolicy({}, { https_proxy: 'http://p:3128' })).toMatchObject({
      value: { proxies: { https: 'http://p:3128' } },
    });
  });
});

describe('--newer-than', () => {
  const now = Date.parse('2020-06-16T08:15:00Z');

  test.each([
    ['2020-06-16', '2020-06-15T17:00:00Z'], // from midnight in Vietnam
    ['2020-06-16T08:00:00+07:00', '2020-06-16T01:00:00Z'],
    ['2020-06-16T08:00:00Z', '2020-06-16T08:00:00Z'],
    ['12h', '2020-06-15T20:15:00Z'],
    ['7d', '2020-06-09T08:15:00Z'],
    ['2w', '2020-06-02T08:15:00Z'],
  ])('%s', (text, moment) => expect(readNewerThan(text, now)).toEqual({ ok: true, value: Date.parse(moment) }));

  test.each(['yesterday', '2020', '16/6/2020', '7', '2020-13-01', ''])('%j is wrong', (text) => {
    expect(readNewerThan(text, now)).toMatchObject({ ok: false });
  });
});
