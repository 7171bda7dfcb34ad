import type { Socket } from 'node:net';
import * as zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { acceptedEncodings } from '../src/fetch/read-body.ts';
import { isWholeZstd } from '../src/fetch/zstd-frames.ts';
import { fetcherWith, got, html, refused, serve, serveRaw, textOf } from './loopback.ts';

const page = `<p>${'Quyết định số 12/2020/QĐ-TTg. '.repeat(500)}</p>`;
const zstd = (zlib as { zstdCompressSync?: (data: string) => Buffer }).zstdCompressSync;

const packed: [string, Buffer][] = [
  ['gzip', zlib.gzipSync(page)],
  ['x-gzip', zlib.gzipSync(page)],
  ['GZIP', zlib.gzipSync(page)],
  ['deflate', zlib.deflateSync(page)],
  ['br', zlib.brotliCompressSync(page)],
  ['gzip, br', zlib.brotliCompressSync(zlib.gzipSync(page))],
  ...(zstd ? [['zstd', zstd(page)] as [string, Buffer]] : []),
];

const serveBytes = (bytes: Buffer, encoding: string, type = 'text/html') =>
  serve((_, response) => {
    response
      .writeHead(200, { 'content-type': type, 'content-encoding': encoding, 'content-length': bytes.length })
      .end(bytes);
  });

describe('content encodings', () => {
  test.each(packed)('%s is undone', async (encoding, bytes) => {
    const server = await serveBytes(bytes, encoding);
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe(page);
  });

  test('raw deflate, which many servers send for "deflate", is undone', async () => {
    const server = await serveBytes(zlib.deflateRawSync(page), 'deflate');
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe(page);
  });

  test('identity is left as it is', async () => {
    const server = await serveBytes(Buffer.from(page), 'identity');
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe(page);
  });

  test('several gzip members are one body', async () => {
    const server = await serveBytes(Buffer.concat([zlib.gzipSync('<p>một'), zlib.gzipSync(' hai</p>')]), 'gzip');
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe('<p>một hai</p>');
  });

  test('garbage after the gzip member is passed over', async () => {
    for (const garbage of [Buffer.from('\n'), Buffer.alloc(20), Buffer.from('<!-- cached -->')]) {
      const server = await serveBytes(Buffer.concat([zlib.gzipSync(page), garbage]), 'gzip');
      expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe(page);
    }
  });

  test('a whole gzip member before one that breaks off is no whole body', async () => {
    const second = zlib.gzipSync(page);
    const server = await serveBytes(Buffer.concat([zlib.gzipSync('<p>một'), second.subarray(0, 30)]), 'gzip');
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url())).code).toBe('TRUNCATED');
  });

  test('what is asked for is what can be undone', async () => {
    const server = await serve((_, response) => html(response));
    got(await fetcherWith().fetch(server.url()));
    expect(server.hits[0]?.headers['accept-encoding']).toBe(acceptedEncodings);
    expect(acceptedEncodings).toContain('gzip, deflate, br');
    expect(acceptedEncodings.includes('zstd')).toBe(zstd !== undefined);
  });

  test.each(['compress', 'gzip, sdch', 'gzip, gzip, gzip, gzip', 'constructor'])(
    '"%s" is a reject',
    async (encoding) => {
      const server = await serveBytes(zlib.gzipSync(page), encoding);
      expect(refused(await fetcherWith().fetch(server.url()))).toMatchObject({
        code: 'BAD_COMPRESSION',
        retryable: false,
      });
      expect(server.hits).toHaveLength(1);
    },
  );

  test.each(packed.filter(([encoding]) => encoding !== 'GZIP'))(
    '%s that is cut short, its length saying otherwise, is a fault',
    async (encoding, bytes) => {
      for (const length of [Math.floor(bytes.length / 2), bytes.length - 1]) {
        const server = await serveBytes(bytes.subarray(0, length), encoding);
        const problem = refused(await fetcherWith({ retries: 1 }).fetch(server.url()));
        expect(problem).toMatchObject({ code: 'TRUNCATED', retryable: true, attempts: 2 });
      }
    },
  );

  // "xic" as zstd 1.5 packs it, with its checksum; and a frame for somebody else.
  test('zstd frames are known whole or not by their blocks, whatever Node there is', () => {
    const small = Buffer.from('28b52ffd24031900007869631fa919b2', 'hex');
    const skipped = Buffer.from('502a4d1803000000aabbcc', 'hex');
    for (const whole of [
      small,
      Buffer.concat([skipped, small]),
      Buffer.concat([small, small]),
      Buffer.concat([small, Buffer.from('\n')]),
      Buffer.alloc(0),
    ]) {
      expect(isWholeZstd(whole)).toBe(true);
    }
    for (let length = 1; length < small.length; length++) expect(isWholeZstd(small.subarray(0, length))).toBe(false);
    expect(isWholeZstd(Buffer.concat([small, small.subarray(0, 9)]))).toBe(false);
    if (zstd === undefined) return;
    for (const text of ['', 'x', page, page.repeat(50), 'a'.repeat(1e6)]) {
      const bytes = zstd(text);
      expect(isWholeZstd(bytes)).toBe(true);
      expect(isWholeZstd(bytes.subarray(0, bytes.length - 1))).toBe(false);
    }
  });

  test('raw deflate that is cut short is a fault', async () => {
    const bytes = zlib.deflateRawSync(page);
    const server = await serveBytes(bytes.subarray(0, bytes.length - 2), 'deflate');
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url())).code).toBe('TRUNCATED');
  });

  test('a truncated body that comes whole the next time is a page', async () => {
    const bytes = zlib.gzipSync(page);
    const server = await serve((_, response, hit) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      response.end(hit === 1 ? bytes.subarray(0, 40) : bytes);
    });
    expect(got(await fetcherWith().fetch(server.url()))).toMatchObject({ attempts: 2 });
  });

  test.each(['gzip', 'deflate', 'br', ...(zstd ? ['zstd'] : [])])(
    'what is not the %s it says to be is a fault',
    async (encoding) => {
      const server = await serveBytes(Buffer.from(`<p>${'không nén '.repeat(50)}`), encoding);
      const problem = refused(await fetcherWith({ retries: 1 }).fetch(server.url()));
      expect(problem.code).toMatch(/^(?:BAD_COMPRESSION|TRUNCATED)$/);
      expect(problem.attempts).toBe(2);
    },
  );

  test('an empty body is empty, packed or not', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'identity']) {
      const server = await serveBytes(Buffer.alloc(0), encoding);
      expect(got(await fetcherWith({ retries: 0 }).fetch(server.url())).source.body).toHaveLength(0);
    }
  });

  // 100 MB of zeros in 100 kB, and the same packed twice.
  const bomb = zlib.gzipSync(Buffer.alloc(1e8));
  test.each([
    ['gzip', bomb],
    ['deflate', zlib.deflateSync(Buffer.alloc(1e8))],
    ['br', zlib.brotliCompressSync(Buffer.alloc(1e7), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['gzip, gzip', zlib.gzipSync(bomb)],
  ])('a bomb in %s stops at --max-bytes of decoded bytes', async (encoding, bytes) => {
    const server = await serveBytes(bytes, encoding);
    const before = process.memoryUsage().rss;
    expect(refused(await fetcherWith({ maxBytes: 1e6 }).fetch(server.url())).code).toBe('TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(6e7);
  });
});

test('packed bytes that come for ever and unpack to nothing are refused', async () => {
  const emptyBlocks = Buffer.concat(Array.from({ length: 10_000 }, () => Buffer.from([0, 0, 0, 0xff, 0xff])));
  const server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    response.write(zlib.gzipSync('').subarray(0, 10));
    const pump = () => {
      while (!response.destroyed) if (!response.write(emptyBlocks)) return response.once('drain', pump);
    };
    pump();
  });
  expect(refused(await fetcherWith({ maxBytes: 1e6 }).fetch(server.url())).code).toBe('TOO_LARGE');
});

/** Answers each request with these bytes. */
const serveText = (text: string, then: (socket: Socket) => unknown = () => {}) =>
  serveRaw((socket) => {
    socket.write(Buffer.from(text, 'utf8'));
    then(socket);
  });

describe('what comes over the wire', () => {
  test('HTTP/1.0, its end told by the closed connection', async () => {
    const server = await serveText('HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Xin chào</p>', (socket) =>
      socket.end(),
    );
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe('<p>Xin chào</p>');
  });

  test('chunks with extensions and trailers', async () => {
    const server = await serveText(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n4;a=b\r\n<p>X\r\n7\r\nin cha\n\r\n0\r\nX-Sum: 1\r\n\r\n',
    );
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe('<p>Xin cha\n');
  });

  test('chunks that end without their last one are a fault', async () => {
    const server = await serveText(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>X\r\n',
      (socket) => socket.end(),
    );
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url())).code).toBe('TRUNCATED');
  });

  test('a chunk whose length is no number is a fault', async () => {
    const server = await serveText(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>X\r\nzz\r\n',
    );
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url())).code).toBe('TRUNCATED');
  });

  test('fewer bytes than Content-Length says are a fault', async () => {
    const server = await serveText(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>',
      (socket) => socket.end(),
    );
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url())).code).toBe('TRUNCATED');
  });

  test('a connection reset within the body is a fault', async () => {
    const server = await serveText(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>',
      (socket) => {
        setTimeout(() => socket.resetAndDestroy(), 20);
      },
    );
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url())).code).toBe('TRUNCATED');
  });

  test('more bytes than Content-Length says are no part of this page, nor of the next one', async () => {
    const server = await serveText(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p><b>HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n',
    );
    const fetcher = fetcherWith();
    for (const path of ['/1', '/2', '/3']) expect(textOf(got(await fetcher.fetch(server.url(path))))).toBe('<p>');
  });

  test('an interim answer (103) before the page', async () => {
    const server = await serveText(
      'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>',
    );
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe('<p>');
  });

  test('a server that knows GET alone: nothing else is ever sent', async () => {
    const methods = new Set<string | undefined>();
    const server = await serve((request, response) => {
      methods.add(request.method);
      html(response);
    });
    got(await fetcherWith().fetch(server.url()));
    expect([...methods]).toEqual(['GET']);
  });

  test('no cookie is sent back', async () => {
    const server = await serve((_, response) => html(response, '<p>', { 'set-cookie': 'a=1' }));
    const fetcher = fetcherWith();
    got(await fetcher.fetch(server.url('/1')));
    got(await fetcher.fetch(server.url('/2')));
    expect(server.hits[1]?.headers.cookie).toBeUndefined();
  });

  test('<meta refresh> is not followed', async () => {
    const server = await serve((_, response) => html(response, '<meta http-equiv="refresh" content="0;url=/dich">'));
    expect(got(await fetcherWith().fetch(server.url())).redirects).toHaveLength(1);
    expect(server.hits).toHaveLength(1);
  });

  test('a connection that the server closed between two pages is opened anew', async () => {
    const server = await serve((_, response) => {
      html(response);
      response.socket?.setTimeout(30, () => response.socket?.destroy());
    });
    const fetcher = fetcherWith({ retries: 0 });
    got(await fetcher.fetch(server.url('/1')));
    await new Promise((done) => setTimeout(done, 120));
    got(await fetcher.fetch(server.url('/2')));
  });
});
