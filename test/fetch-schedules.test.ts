import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../src/fetch/archive.ts';
import { atEnd, fetcherWith, got, html, makeWorld, refused, serve, textOf } from './loopback.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trichluc-'));
  return () => rm(folder, { recursive: true, force: true });
});

const cached = (more: Parameters<typeof fetcherWith>[0] = {}, world = makeWorld()) =>
  fetcherWith({ sinceCacheDir: join(folder, 'since'), ignoreRobots: true, ...more }, world);

/** A page with validators, as a server that honours them gives it. */
const servePage = (page: { etag?: string; modified?: string; body: string }) =>
  serve((request, response) => {
    const isKnown =
      (page.etag !== undefined && request.headers['if-none-match'] === page.etag) ||
      (page.etag === undefined &&
        page.modified !== undefined &&
        request.headers['if-modified-since'] === page.modified);
    const headers = {
      ...(page.etag ? { etag: page.etag } : {}),
      ...(page.modified ? { 'last-modified': page.modified } : {}),
    };
    if (isKnown) response.writeHead(304, headers).end();
    else html(response, page.body, headers);
  });

const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('--since-cache', () => {
  test.each([
    [{ etag: '"v1"' }],
    [{ etag: 'W/"yếu"'.normalize('NFD').replace(/[^\x20-\x7e]/g, '') }],
    [{ modified: 'Tue, 16 Jun 2020 01:15:00 GMT' }],
    [{ etag: '"v1"', modified: 'Tue, 16 Jun 2020 01:15:00 GMT' }],
  ])('with %o an unchanged page costs a 304 and still gives its page', async (validators) => {
    const server = await servePage({ ...validators, body: 'cũ' });
    let now = Date.parse('2020-06-16T02:00:00Z');
    const first = got(await cached({}, makeWorld({ now: () => now })).fetch(server.url()));
    expect(first.unchanged).toBe(false);
    await first.keep();
    now += 3_600_000;
    const again = got(await cached({}, makeWorld({ now: () => now })).fetch(server.url()));
    expect(again.unchanged).toBe(true);
    expect(textOf(again)).toBe('cũ');
    expect(server.hits[1]?.headers['if-none-match'] ?? server.hits[1]?.headers['if-modified-since']).toBeDefined();
    // The bytes, and what is relative in them, are those of the first reading.
    expect(again.source).toMatchObject({
      retrievedAt: '2020-06-16T02:00:00.000Z',
      status: 200,
      contentType: 'text/html; charset=utf-8',
    });
  });

  test('a page that changed is new', async () => {
    const page = { etag: '"v1"', body: 'cũ' };
    const server = await servePage(page);
    await got(await cached().fetch(server.url())).keep();
    Object.assign(page, { etag: '"v2"', body: 'mới' });
    const again = got(await cached().fetch(server.url()));
    expect(again.unchanged).toBe(false);
    expect(textOf(again)).toBe('mới');
    await again.keep();
    expect(got(await cached().fetch(server.url())).unchanged).toBe(true);
  });

  test('equal bytes are an unchanged page, whatever the validators say', async () => {
    const server = await serve((_, response, hit) => html(response, 'như cũ', { etag: `"${hit}"` }));
    const first = got(await cached().fetch(server.url()));
    await first.keep();
    const again = got(await cached().fetch(server.url()));
    expect(again.unchanged).toBe(true);
    expect(again.source.retrievedAt).toBe(first.source.retrievedAt);
  });

  test('what was not kept is new the next time: a run that died before its record loses nothing', async () => {
    const server = await servePage({ etag: '"v1"', body: 'cũ' });
    got(await cached().fetch(server.url()));
    expect(got(await cached().fetch(server.url())).unchanged).toBe(false);
    expect(server.hits[1]?.headers['if-none-match']).toBeUndefined();
  });

  test('--only-changed keeps no bodies; a later run without it then asks for the whole page', async () => {
    const server = await servePage({ etag: '"v1"', body: 'x'.repeat(5_000) });
    await got(await cached({ onlyChanged: true }).fetch(server.url())).keep();
    const again = got(await cached({ onlyChanged: true }).fetch(server.url()));
    expect(again).toMatchObject({ unchanged: true });
    expect(server.hits[1]?.headers['if-none-match']).toBe('"v1"');
    await again.keep();
    const whole = got(await cached().fetch(server.url()));
    expect(server.hits[2]?.headers['if-none-match']).toBeUndefined();
    expect(whole.unchanged).toBe(true);
    expect(whole.source.body).toHaveLength(5_000);
  });

  test('knows pages by the address that answers, redirects and all', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/cu') response.writeHead(302, { location: '/moi' }).end();
      else if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else html(response, 'x', { etag: '"v1"' });
    });
    await got(await cached().fetch(server.url('/cu'))).keep();
    expect(got(await cached().fetch(server.url('/cu'))).unchanged).toBe(true);
    expect(got(await cached().fetch(server.url('/moi'))).unchanged).toBe(true);
    expect(server.hits.filter(({ path }) => path === '/cu').every(({ headers }) => !headers['if-none-match'])).toBe(
      true,
    );
  });

  test('a damaged, torn or foreign entry is no entry', async () => {
    const server = await servePage({ etag: '"v1"', body: 'cũ' });
    await got(await cached().fetch(server.url())).keep();
    const [name = ''] = await filesIn(join(folder, 'since'));
    const path = join(folder, 'since', 'pages', (await readdir(join(folder, 'since', 'pages')))[0] ?? '', name);
    const entry = await readFile(path);
    const head = entry.subarray(0, entry.indexOf(10) + 1);
    for (const damaged of [
      Buffer.alloc(0),
      Buffer.from('{"url":'),
      Buffer.from('[]\n'),
      entry.subarray(0, entry.length - 4),
      Buffer.from(entry.toString('latin1').replace('tin.example', 'bao.example'), 'latin1'),
      Buffer.concat([head, Buffer.from('no gzip')]),
      Buffer.concat([head, gzipSync('khác')]),
    ]) {
      await writeFile(path, damaged);
      const fetched = got(await cached().fetch(server.url()));
      expect(fetched.unchanged).toBe(false);
      expect(textOf(fetched)).toBe('cũ');
    }
  });

  test('entries are written whole: many at once leave one that reads, and no scraps', async () => {
    const server = await serve((_, response, hit) =>
      html(response, `bản ${hit} ${'x'.repeat(20_000)}`, { etag: `"${hit}"` }),
    );
    const pages = await Promise.all(Array.from({ length: 8 }, () => cached().fetch(server.url())));
    await Promise.all(pages.map((page) => got(page).keep()));
    expect(await filesIn(join(folder, 'since'))).toHaveLength(1);
    got(await cached().fetch(server.url()));
    expect(server.hits.at(-1)?.headers['if-none-match']).toMatch(/^"[1-8]"$/);
  });

  test('what was never kept leaves no scraps once the fetcher is closed', async () => {
    const server = await servePage({ etag: '"v1"', body: 'cũ' });
    const fetcher = cached();
    got(await fetcher.fetch(server.url('/1')));
    await got(await fetcher.fetch(server.url('/2'))).keep();
    expect(await filesIn(join(folder, 'since'))).toHaveLength(2);
    await fetcher.close();
    expect(await filesIn(join(folder, 'since'))).toHaveLength(1);
  });

  test('what waits to be kept waits on the disk: no page stays in memory', async () => {
    const size = 4e6;
    const server = await serve((request, response) =>
      html(response, Buffer.alloc(size, request.url ?? '').toString('latin1')),
    );
    const keeps: unknown[] = [];
    const fetcher = cached();
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage().arrayBuffers;
    for (let page = 0; page < 12; page++) keeps.push(got(await fetcher.fetch(server.url(`/${page}`))).keep);
    // Buffers are freed beside the program, and a socket lets go of its last one a little after its end.
    const held = () => {
      collect();
      return process.memoryUsage().arrayBuffers - before;
    };
    await expect.poll(held, { timeout: 4_000 }).toBeLessThan(2 * size);
    expect(keeps).toHaveLength(12);
  });

  test('a folder that cannot be written is a problem of keeping, not of the page', async () => {
    await writeFile(join(folder, 'since'), 'a file');
    const server = await servePage({ etag: '"v1"', body: 'cũ' });
    const fetched = got(await cached().fetch(server.url()));
    expect(refused(await fetched.keep())).toMatchObject({ stage: 'write' });
  });

  test('no credentials are kept', async () => {
    const server = await servePage({ etag: '"v1"', body: 'cũ' });
    await got(await cached().fetch(server.url().replace('//', '//u:s3cr3t@'))).keep();
    const [shard = ''] = await readdir(join(folder, 'since', 'pages'));
    const [name = ''] = await readdir(join(folder, 'since', 'pages', shard));
    expect(await readFile(join(folder, 'since', 'pages', shard, name), 'utf8')).not.toContain('s3cr3t');
  });

  test('a 304 that nobody asked for is a reject', async () => {
    const server = await serve((_, response) => response.writeHead(304).end());
    expect(refused(await cached().fetch(server.url())).code).toBe('HTTP_304');
  });

  test('a 304 to a request without conditions is a reject, not an empty page', async () => {
    const server = await serve((_, response, hit) =>
      hit === 1 ? html(response, 'x', { etag: '"v1"' }) : response.writeHead(304).end(),
    );
    await got(await cached({ onlyChanged: true }).fetch(server.url())).keep();
    expect(refused(await cached().fetch(server.url())).code).toBe('HTTP_304');
  });

  test('keeps robots.txt for a day, over runs too; while a site’s cannot be read, the last one stands', async () => {
    let now = 1.6e12;
    let isUp = true;
    const server = await serve(
      (_, response) => html(response),
      (_, response) => (isUp ? response.end('User-agent: *\nDisallow: /kin') : response.writeHead(500).end()),
    );
    const fetcher = () => cached({ ignoreRobots: false, retries: 0 }, makeWorld({ now: () => now }));
    expect(refused(await fetcher().fetch(server.url('/kin'))).code).toBe('ROBOTS');
    now += 3_600_000;
    expect(refused(await fetcher().fetch(server.url('/kin'))).code).toBe('ROBOTS');
    expect(server.robotsHits).toHaveLength(1);
    now += 86_400_000;
    isUp = false;
    expect(refused(await fetcher().fetch(server.url('/kin'))).retryable).toBe(false);
    got(await fetcher().fetch(server.url('/mo')));
    expect(server.robotsHits).toHaveLength(3);
  });
});

describe('--archive', () => {
  const open = async () => {
    const archive = await openArchive(join(folder, 'done.txt'));
    if (!archive.ok) throw new Error(archive.problem.message);
    atEnd(archive.value.close);
    return archive.value;
  };

  test('remembers over runs, by any spelling of an address', async () => {
    const archive = await open();
    expect(archive.has('https://tin.example.vn/1')).toBe(false);
    await archive.add('https://u:p@TIN.example.vn:443/1#a');
    await archive.close();
    const next = await open();
    expect(next.has('https://tin.example.vn/1')).toBe(true);
    expect(next.has('https://tin.example.vn/2')).toBe(false);
    expect(await readFile(join(folder, 'done.txt'), 'utf8')).toBe('https://tin.example.vn/1\n');
  });

  test('is only added to, a line an address, each once', async () => {
    await writeFile(join(folder, 'done.txt'), '# kept by hand\r\nhttps://tin.example.vn/0\r\n\n');
    const archive = await open();
    expect(archive.has('https://tin.example.vn/0')).toBe(true);
    await Promise.all([1, 2, 2, 3].map((page) => archive.add(`https://tin.example.vn/${page}`)));
    expect(await readFile(join(folder, 'done.txt'), 'utf8')).toBe(
      '# kept by hand\r\nhttps://tin.example.vn/0\r\n\nhttps://tin.example.vn/1\nhttps://tin.example.vn/2\nhttps://tin.example.vn/3\n',
    );
  });

  test('what add said is on the disk when it resolves', async () => {
    const archive = await open();
    await archive.add('https://tin.example.vn/1');
    expect(await readFile(join(folder, 'done.txt'), 'utf8')).toBe('https://tin.example.vn/1\n');
  });

  test('a line torn by a crash is cut off, and its page is done again', async () => {
    await writeFile(join(folder, 'done.txt'), 'https://tin.example.vn/1\nhttps://tin.example.vn/bai-vi');
    const archive = await open();
    expect(archive.has('https://tin.example.vn/1')).toBe(true);
    expect(archive.has('https://tin.example.vn/bai-vi')).toBe(false);
    await archive.add('https://tin.example.vn/2');
    expect(await readFile(join(folder, 'done.txt'), 'utf8')).toBe(
      'https://tin.example.vn/1\nhttps://tin.example.vn/2\n',
    );
  });

  test('of a hundred thousand lines is read whole', async () => {
    const lines = Array.from({ length: 100_000 }, (_, page) => `https://tin.example.vn/tin-tức-${page}`);
    await writeFile(join(folder, 'done.txt'), `${lines.join('\n')}\n`);
    const archive = await open();
    expect(lines.every((line) => archive.has(line))).toBe(true);
    expect(archive.has('https://tin.example.vn/tin-tức-100000')).toBe(false);
  });

  test('is one run’s at a time', async () => {
    const archive = await open();
    const second = await openArchive(join(folder, 'done.txt'));
    expect(refused(second).code).toBe('LOCKED');
    await archive.close();
    await (await open()).close();
  });

  test('that is a folder is a problem, and leaves no lock', async () => {
    expect(refused(await openArchive(folder)).code).toBe('EISDIR');
    expect(refused(await openArchive(folder)).code).toBe('EISDIR');
  });
});
