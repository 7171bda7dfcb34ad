import { describe, expect, test } from 'vitest';
import { type FetchedItem, fetchAll } from '../src/fetch/fetch-all.ts';
import { fetcherWith, html, serve } from './loopback.ts';

const from = async function* <T>(items: Iterable<T>) {
  yield* items;
};

const collect = async <T>(results: AsyncIterable<FetchedItem<T>>): Promise<FetchedItem<T>[]> => {
  const all: FetchedItem<T>[] = [];
  for await (const result of results) all.push(result);
  return all;
};

const urlOf = (url: string) => url;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('many pages', () => {
  test('give one result each, pages and problems alike, also where an address comes twice or is none', async () => {
    const server = await serve((request, response) =>
      request.url === '/2' ? response.writeHead(404).end() : html(response),
    );
    const urls = [
      server.url('/1'),
      server.url('/2'),
      'no address',
      server.url('/1'),
      server.url('/3', 'bao.example.vn'),
    ];
    const results = await collect(fetchAll(fetcherWith(), from(urls), { urlOf, open: 4 }));
    expect(results.map(({ item }) => item).sort()).toEqual([...urls].sort());
    expect(results.filter(({ result }) => result.ok)).toHaveLength(3);
  });

  test('come as they are finished: a slow host keeps nobody waiting', async () => {
    const server = await serve((request, response) => {
      setTimeout(() => html(response), request.headers.host?.startsWith('cham.') ? 150 : 0);
    });
    const urls = [
      server.url('/1', 'cham.example.vn'),
      ...[1, 2, 3, 4, 5].map((page) => server.url(`/${page}`, 'nhanh.example.vn')),
    ];
    const results = await collect(fetchAll(fetcherWith(), from(urls), { urlOf, open: 4 }));
    expect(results.at(-1)?.item).toContain('cham.example.vn');
  });

  test('sorted by host still keep many hosts busy', async () => {
    const under = new Set<unknown>();
    let most = 0;
    const server = await serve((request, response) => {
      most = Math.max(most, under.add(request).size);
      setTimeout(() => {
        under.delete(request);
        html(response);
      }, 20);
    });
    const urls = Array.from({ length: 40 }, (_, page) =>
      server.url(`/${page}`, `h${Math.floor(page / 10)}.example.vn`),
    );
    await collect(fetchAll(fetcherWith({ ignoreRobots: true }), from(urls), { urlOf, open: 4 }));
    expect(most).toBe(4);
    expect(server.mostAtOnce()).toBe(1);
  });

  test('keep their order within a host', async () => {
    const server = await serve((_, response) => html(response));
    const urls = Array.from({ length: 10 }, (_, page) => server.url(`/${page}`));
    const results = await collect(fetchAll(fetcherWith(), from(urls), { urlOf, open: 4 }));
    expect(results.map(({ item }) => item)).toEqual(urls);
  });

  test('wait for a slow taker: no more are under way or finished than `open`, no more read than `ahead` beside them', async () => {
    const server = await serve((_, response) => html(response));
    let read = 0;
    const items = (async function* () {
      for (; read < 100; read++) yield server.url(`/${read}`, `h${read}.example.vn`);
    })();
    const results = fetchAll(fetcherWith({ ignoreRobots: true }), items, { urlOf, open: 3, ahead: 5 });
    let taken = 0;
    for (; taken < 8; taken++) {
      await results.next();
      await pause(40);
      expect(server.hits.length).toBeLessThanOrEqual(taken + 1 + 3);
      expect(read).toBeLessThanOrEqual(taken + 1 + 3 + 6);
    }
    for await (const _ of results) taken++;
    expect(taken).toBe(100);
  });

  test('left early are ended, and the addresses read no further', async () => {
    const server = await serve((_, response) => setTimeout(() => html(response), 20));
    let isOver = false;
    const items = (async function* () {
      try {
        for (let page = 0; ; page++) yield server.url(`/${page}`, `h${page}.example.vn`);
      } finally {
        isOver = true;
      }
    })();
    for await (const _ of fetchAll(fetcherWith(), items, { urlOf, open: 3, ahead: 10 })) break;
    await pause(30);
    const hits = server.hits.length;
    await pause(60);
    expect(server.hits).toHaveLength(hits);
    expect(isOver).toBe(true);
  });

  test('end with the signal’s reason', async () => {
    const server = await serve(() => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 30);
    const results = collect(
      fetchAll(fetcherWith({ ignoreRobots: true }), from([server.url()]), { urlOf, open: 3, signal: stop.signal }),
    );
    await expect(results).rejects.toThrow('enough');
  });

  test('end with what the addresses throw, the pages under way given up', async () => {
    const server = await serve(() => {});
    const items = (async function* () {
      yield server.url();
      await pause(20);
      throw new Error('the list broke');
    })();
    await expect(collect(fetchAll(fetcherWith({ ignoreRobots: true }), items, { urlOf, open: 3 }))).rejects.toThrow(
      'the list broke',
    );
  });

  test('none give none', async () => {
    expect(await collect(fetchAll(fetcherWith(), from([]), { urlOf, open: 3 }))).toEqual([]);
  });
});
