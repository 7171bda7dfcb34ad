import { describe, expect, test } from 'vitest';
import { backoff, readRetryAfter } from '../src/fetch/retry.ts';
import { fetcherWith, got, type Hit, html, makeWorld, refused, serve, serveRaw, textOf } from './loopback.ts';

describe('further tries', () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 520])('after status %i', async (status) => {
    const server = await serve((_, response, hit) => (hit < 3 ? response.writeHead(status).end() : html(response)));
    const fetched = got(await fetcherWith().fetch(server.url()));
    expect(fetched.attempts).toBe(3);
    expect(server.hits).toHaveLength(3);
  });

  test('end with the last status, retryable, and say how many there were', async () => {
    const server = await serve((_, response) => response.writeHead(503).end());
    const problem = refused(await fetcherWith({ retries: 2 }).fetch(server.url()));
    expect(problem).toMatchObject({ stage: 'fetch', code: 'HTTP_503', retryable: true, attempts: 3 });
    expect(server.hits).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 410, 418, 451, 204, 206, 300, 304, 305])(
    'are not made after status %i',
    async (status) => {
      const server = await serve((_, response) => response.writeHead(status).end());
      const problem = refused(await fetcherWith().fetch(server.url()));
      expect(problem).toMatchObject({ code: `HTTP_${status}`, retryable: false, attempts: 1 });
      expect(server.hits).toHaveLength(1);
    },
  );

  test('after a connection that is cut before the answer', async () => {
    const server = await serve((_, response, hit) => (hit === 1 ? response.socket?.resetAndDestroy() : html(response)));
    expect(got(await fetcherWith().fetch(server.url())).attempts).toBe(2);
  });

  test('after a refused connection, with its own code', async () => {
    const problem = refused(await fetcherWith({ ignoreRobots: true, retries: 1 }).fetch('http://tin.example.vn:1/'));
    expect(problem).toMatchObject({ code: 'CONNECTION', retryable: true, attempts: 2 });
  });

  test('after a name server without an answer, not after one that knows no such name', async () => {
    for (const [code, looks] of [
      ['EAI_AGAIN', 3],
      ['ENOTFOUND', 1],
    ] as const) {
      let looked = 0;
      const world = makeWorld({
        lookup: async () => {
          looked++;
          throw Object.assign(new Error(code), { code });
        },
      });
      const problem = refused(
        await fetcherWith({ ignoreRobots: true, retries: 2 }, world).fetch('http://khong.example.vn/'),
      );
      expect(problem.code).toBe('DNS');
      expect(looked).toBe(looks);
    }
  });

  test('are not made where what answers is no HTTP', async () => {
    const server = await serveRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    const problem = refused(await fetcherWith({ retries: 2 }).fetch(server.url()));
    expect(problem).toMatchObject({ code: 'CONNECTION', retryable: false, attempts: 1 });
  });

  test('start where a redirect had led', async () => {
    const server = await serve((request, response, hit) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else if (hit < 4) response.writeHead(500).end();
      else html(response);
    });
    const fetched = got(await fetcherWith().fetch(server.url('/a')));
    expect(server.hits.map(({ path }) => path)).toEqual(['/a', '/b', '/b', '/b']);
    expect(fetched.attempts).toBe(3);
  });

  test('come after growing pauses', async () => {
    const server = await serve((_, response) => response.writeHead(500).end());
    const world = makeWorld({ random: () => 1 });
    await fetcherWith({ backoffMs: 40, retries: 3 }, world).fetch(server.url());
    const at = server.hits.map((hit) => hit.at);
    const pauses = at.slice(1).map((time, position) => time - (at[position] as number));
    expect(pauses[0]).toBeGreaterThanOrEqual(38);
    expect(pauses[1]).toBeGreaterThanOrEqual(78);
    expect(pauses[2]).toBeGreaterThanOrEqual(158);
  });

  test('half of each pause is chance, and none is longer than --max-wait', () => {
    expect(backoff(1_000, 1, 60_000, () => 0)).toBe(500);
    expect(backoff(1_000, 1, 60_000, () => 1)).toBe(1_000);
    expect(backoff(1_000, 3, 60_000, () => 1)).toBe(4_000);
    expect(backoff(1_000, 30, 60_000, () => 1)).toBe(60_000);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2020-06-16T08:15:00Z');

  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Tue, 16 Jun 2020 08:17:00 GMT', 120_000],
    ['Tuesday, 16-Jun-20 08:17:00 GMT', 120_000],
    ['Tue Jun 16 08:17:00 2020', 120_000],
    ['Tue, 16 Jun 2020 08:00:00 GMT', 0], // past
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['', null],
    [null, null],
  ])('%s', (value, ms) => expect(readRetryAfter(value, now)).toBe(ms));

  test.each([429, 503])('is obeyed after %i, whatever the back-off', async (status) => {
    const server = await serve((_, response, hit) =>
      hit === 1 ? response.writeHead(status, { 'retry-after': '1' }).end() : html(response),
    );
    got(await fetcherWith().fetch(server.url()));
    const [first, second] = server.hits as [Hit, Hit];
    expect(second.at - first.at).toBeGreaterThanOrEqual(980);
  });

  test('of one page holds the whole host back', async () => {
    const server = await serve((request, response, hit) =>
      hit === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : html(response, request.url),
    );
    const fetcher = fetcherWith();
    await Promise.all([fetcher.fetch(server.url('/1')), fetcher.fetch(server.url('/2'))]);
    const [first, second] = server.hits as [Hit, Hit];
    expect(second.at - first.at).toBeGreaterThanOrEqual(980);
  });

  test('beyond --max-wait gives a reject that says when', async () => {
    const server = await serve((_, response) => response.writeHead(503, { 'retry-after': '3600' }).end());
    const world = makeWorld({ now: () => now });
    const problem = refused(await fetcherWith({}, world).fetch(server.url()));
    expect(problem).toMatchObject({ code: 'RETRY_LATER', retryable: true, attempts: 1 });
    expect(problem.message).toContain('2020-06-16T09:15:00Z');
    expect(server.hits).toHaveLength(1);
  });

  test('beyond --max-wait spares the host its other pages too, and nobody else', async () => {
    const server = await serve((request, response) =>
      request.url === '/1' ? response.writeHead(503, { 'retry-after': '3600' }).end() : html(response),
    );
    const fetcher = fetcherWith();
    expect(refused(await fetcher.fetch(server.url('/1'))).code).toBe('RETRY_LATER');
    expect(refused(await fetcher.fetch(server.url('/2'))).code).toBe('RETRY_LATER');
    expect(textOf(got(await fetcher.fetch(server.url('/3', 'bao.example.vn'))))).toContain('Xin chào');
    expect(server.hits.map(({ path }) => path)).toEqual(['/1', '/3']);
  });
});
