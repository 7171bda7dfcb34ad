import { expect, test } from 'vitest';
import { theWorld } from '../src/fetch/connect.ts';
import { fetchAll } from '../src/fetch/fetch-all.ts';
import { atEnd, fetcherWith } from './loopback.ts';
import { openFaultServer } from './prove/fault-server.ts';

// The tenth part of `npm run prove -- fetch`, without the command around it.
test('2,000 pages on 50 hosts, one in twenty with a fault: each ends once, as it must, and no host sees two requests at once', async () => {
  const server = await openFaultServer(50);
  atEnd(server.close);
  const pages = server.urls(2_000);
  const policy = { allowPrivate: true, concurrency: 50, retries: 1, idleTimeoutMs: 1_500, backoffMs: 20 };
  const fetcher = fetcherWith(policy, theWorld);
  const items = (async function* () {
    yield* pages;
  })();
  const ends = new Map<string, (string | null)[]>();
  for await (const { item, result } of fetchAll(fetcher, items, { urlOf: ({ url }) => url, open: 50 })) {
    ends.set(item.url, [...(ends.get(item.url) ?? []), result.ok ? null : result.problem.code]);
  }
  expect(server.mostAtOnce()).toBe(1);
  expect(ends.size).toBe(pages.length);
  const ended = pages.map(({ url, code }) => ({ url, code, ends: ends.get(url) }));
  expect(ended.filter(({ code, ends: all }) => all?.length !== 1 || all[0] !== code)).toEqual([]);
  const plain = pages.filter(({ url }) => url.includes('/page/'));
  expect(plain.filter(({ url }) => server.asked.get(url) !== 1)).toEqual([]);
});
