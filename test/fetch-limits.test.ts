import { createServer as createTcpServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { atEnd, fetcherWith, got, html, makeWorld, refused, serve, serveRaw, textOf } from './loopback.ts';

describe('limits on time', () => {
  test('silence before the headers', async () => {
    const server = await serve(() => {});
    const started = performance.now();
    const problem = refused(await fetcherWith({ idleTimeoutMs: 80, retries: 0 }).fetch(server.url()));
    expect(problem).toMatchObject({ code: 'TIMEOUT', retryable: true });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('silence within the body', async () => {
    const server = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'));
    const problem = refused(await fetcherWith({ idleTimeoutMs: 80, retries: 0 }).fetch(server.url()));
    expect(problem).toMatchObject({ code: 'TIMEOUT', retryable: true });
    expect(problem.message).toContain('silent for 0.08 s');
  });

  test('a body that trickles is never silent, and ends at the limit on the whole', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('x'), 20);
      response.once('close', () => clearInterval(drip));
    });
    const problem = refused(await fetcherWith({ idleTimeoutMs: 200, timeoutMs: 300, retries: 0 }).fetch(server.url()));
    expect(problem.message).toContain('not whole within 0.3 s');
  });

  test('headers that trickle (slowloris) end there too', async () => {
    const server = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write(`X-${Date.now()}: x\r\n`), 20);
      socket.once('close', () => clearInterval(drip));
    });
    const problem = refused(
      await fetcherWith({ idleTimeoutMs: 5_000, timeoutMs: 300, retries: 0 }).fetch(server.url()),
    );
    expect(problem.code).toBe('TIMEOUT');
  });

  test('a slow body within the limits is whole', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      let sent = 0;
      const drip = setInterval(() => {
        response.write('ă');
        if (++sent < 6) return;
        clearInterval(drip);
        response.end();
      }, 40);
    });
    expect(textOf(got(await fetcherWith({ idleTimeoutMs: 150 }).fetch(server.url())))).toBe('ăăăăăă');
  });

  test('a connection whose TLS handshake never comes', async () => {
    const silent = createTcpServer(() => {});
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    atEnd(() => silent.close());
    const { port } = silent.address() as { port: number };
    const sockets: { destroy: () => void }[] = [];
    silent.on('connection', (socket) => sockets.push(socket));
    atEnd(() => sockets.map((socket) => socket.destroy()));
    const problem = refused(
      await fetcherWith({ connectTimeoutMs: 100, retries: 0 }).fetch(`https://tin.example.vn:${port}/`),
    );
    expect(problem).toMatchObject({ code: 'TIMEOUT', retryable: true });
    expect(problem.message).toContain('within 0.1 s');
  });

  test('a look-up that never ends', async () => {
    const world = makeWorld({ lookup: () => new Promise(() => {}) });
    const problem = refused(
      await fetcherWith({ connectTimeoutMs: 60, retries: 0 }, world).fetch('http://tin.example.vn/'),
    );
    expect(problem.code).toBe('TIMEOUT');
  });

  test('time out is tried again', async () => {
    const server = await serve((_, response, hit) => hit > 1 && html(response));
    expect(got(await fetcherWith({ idleTimeoutMs: 60 }).fetch(server.url())).attempts).toBe(2);
  });

  test('aborting the signal ends a request, a wait for a turn and a pause', async () => {
    const server = await serve(() => {});
    const fetcher = fetcherWith({ ignoreRobots: true });
    const stop = new AbortController();
    const under = [1, 2].map((page) => fetcher.fetch(server.url(`/${page}`), { signal: stop.signal }));
    setTimeout(() => stop.abort(new Error('enough')), 50);
    for (const result of await Promise.allSettled(under))
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
    expect(server.hits).toHaveLength(1);
  });
});

describe('limits on size and kind', () => {
  test('a body longer than --max-bytes is refused and cut off, not read to its end', async () => {
    let sent = 0;
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(65_536, 'a');
      const pump = () => {
        while (sent < 1e9 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return response.once('drain', pump);
        }
      };
      pump();
    });
    const problem = refused(await fetcherWith({ maxBytes: 1e6 }).fetch(server.url()));
    expect(problem).toMatchObject({ code: 'TOO_LARGE', retryable: false, attempts: 1 });
    expect(sent).toBeLessThan(5e7);
  });

  test('a body of exactly --max-bytes is let in', async () => {
    const server = await serve((_, response) => html(response, 'a'.repeat(1_000)));
    expect(got(await fetcherWith({ maxBytes: 1_000 }).fetch(server.url())).source.body).toHaveLength(1_000);
    expect(refused(await fetcherWith({ maxBytes: 999 }).fetch(server.url())).code).toBe('TOO_LARGE');
  });

  test.each([
    'application/pdf',
    'image/png',
    'application/json',
    'text/plain',
    'application/octet-stream',
    'video/mp4; x=y',
    'application/rss+xml',
    'TEXT/CSS',
  ])('%s is refused before its body', async (type) => {
    let sent = 0;
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': type });
      response.flushHeaders();
      const drip = setInterval(() => {
        sent++;
        response.write('x');
      }, 30);
      response.once('close', () => clearInterval(drip));
    });
    const problem = refused(await fetcherWith({ idleTimeoutMs: 2_000 }).fetch(server.url()));
    expect(problem).toMatchObject({ code: 'NOT_HTML', retryable: false });
    expect(problem.message).toContain(type);
    expect(sent).toBeLessThan(10);
  });

  test.each([
    'text/html',
    'Text/HTML;charset=UTF-8',
    'application/xhtml+xml',
    ' text/html , text/html',
    'nonsense',
    '',
  ])('%j may be a page', async (type) => {
    const server = await serve((_, response) => {
      if (type) response.setHeader('content-type', type);
      response.end('<p>Xin chào</p>');
    });
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe('<p>Xin chào</p>');
  });

  test('feeds have types of their own', async () => {
    const server = await serve((request, response) => {
      response.setHeader('content-type', request.url === '/rss' ? 'application/rss+xml' : 'image/png');
      response.end('<rss/>');
    });
    expect(textOf(got(await fetcherWith().fetch(server.url('/rss'), { wanted: 'feed' })))).toBe('<rss/>');
    expect(refused(await fetcherWith().fetch(server.url('/png'), { wanted: 'feed' })).code).toBe('NOT_HTML');
    expect(server.hits[0]?.headers.accept).toContain('application/rss+xml');
  });

  test('lists may be as long as the sitemap protocol lets them, and lines of JSON', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(Buffer.alloc(21 * 2 ** 20, 'a'));
    });
    const fetcher = fetcherWith({ maxBytes: 1e6 });
    expect(got(await fetcher.fetch(server.url(), { wanted: 'feed' })).source.body).toHaveLength(21 * 2 ** 20);
  });

  test('the body of an error is not waited for', async () => {
    for (const status of [404, 302, 500]) {
      const server = await serve((_, response) => {
        response.writeHead(status, { 'content-type': 'text/html', 'content-length': 1_000 }).write('<p>');
        setTimeout(() => response.destroy(), status === 404 ? 50 : 5_000);
      });
      const problem = refused(await fetcherWith({ retries: 0 }).fetch(server.url()));
      expect(problem).toMatchObject({ code: `HTTP_${status}`, attempts: 1 });
    }
  });

  test('headers without end are refused', async () => {
    const server = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      for (let line = 0; line < 4_000; line++) socket.write(`X-${line}: ${'y'.repeat(50)}\r\n`);
    });
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url())).code).toBe('CONNECTION');
  });
});
