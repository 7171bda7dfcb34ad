import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../src/problem.ts';
import { latestInstant } from '../src/source/feed-date.ts';
import { openInputs } from '../src/source/open-inputs.ts';
import { type Listed, maxEntries, readListing } from '../src/source/read-listing.ts';
import { atEnd, fetcherWith, got, refused, serve } from './loopback.ts';

const feedUrl = 'https://tin.example.vn/rss/tin-moi.rss';

interface Setting {
  url?: string | null;
  contentType?: string | null;
  newerThan?: string | null;
  /** Files an index may name. */
  files?: Record<string, string | Buffer>;
  /** Bytes a piece. */
  pieces?: number;
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const read = async (
  content: string | Buffer,
  { url = feedUrl, contentType = null, newerThan = null, files = {}, pieces = 65_536 }: Setting = {},
): Promise<Listed[]> => {
  const listing = (location: string, address: string | null, bytes: string | Buffer) => ({
    location,
    url: address,
    contentType,
    chunks: inPieces(Buffer.from(bytes as string), pieces),
  });
  const options = {
    newerThan: newerThan === null ? null : Date.parse(newerThan),
    open: async (address: string) => {
      const file = files[address];
      return file === undefined ? fail('fetch', 'HTTP_404', 'gone') : ok(listing(address, address, file));
    },
  };
  const all: Listed[] = [];
  for await (const listed of readListing(listing('tin-moi.rss', url, content), options)) all.push(listed);
  return all;
};

/** The addresses, or the codes of problems. */
const brief = (listed: Listed[]) => listed.map(({ found }) => (found.ok ? found.value : found.problem.code));
const addresses = async (content: string | Buffer, setting: Setting = {}) => brief(await read(content, setting));

const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>Tin mới</title><link>https://tin.example.vn</link><atom:link href="${feedUrl}" rel="self" type="application/rss+xml"/>${channel}${items}</channel></rss>`;

describe('RSS', () => {
  test.each([
    ['<link>https://tin.example.vn/1.html</link>', 'https://tin.example.vn/1.html'],
    ['<link>\n  https://tin.example.vn/1.html\n</link>', 'https://tin.example.vn/1.html'],
    ['<link><![CDATA[https://tin.example.vn/1.html?a=1&b=2]]></link>', 'https://tin.example.vn/1.html?a=1&b=2'],
    ['<link>https://tin.example.vn/1.html?a=1&amp;b=2</link>', 'https://tin.example.vn/1.html?a=1&b=2'],
    ['<link>https://tin.example.vn/&#x111;.html</link>', 'https://tin.example.vn/%C4%91.html'],
    ['<link>/1.html</link>', 'https://tin.example.vn/1.html'],
    ['<link>../bai/1.html</link>', 'https://tin.example.vn/bai/1.html'],
    ['<link>//m.example.vn/1.html</link>', 'https://m.example.vn/1.html'],
    ['<link>https://tin.example.vn/1.html#binh-luan</link>', 'https://tin.example.vn/1.html'],
    ['<link>https://tin.example.vn/tin-tức.html</link>', 'https://tin.example.vn/tin-t%E1%BB%A9c.html'],
    ['<link/><guid>https://tin.example.vn/1.html</guid>', 'https://tin.example.vn/1.html'],
    ['<guid isPermaLink="true">https://tin.example.vn/1.html</guid>', 'https://tin.example.vn/1.html'],
    [
      '<guid>https://tin.example.vn/g</guid><link>https://tin.example.vn/1.html</link>',
      'https://tin.example.vn/1.html',
    ],
    [
      '<link>https://feed.example.com/~r/1</link><feedburner:origLink>https://tin.example.vn/1.html</feedburner:origLink>',
      'https://tin.example.vn/1.html',
    ],
    ['<title>Đọc <link>giả</link></title><link>https://tin.example.vn/1.html</link>', 'https://tin.example.vn/1.html'],
    [
      '<media:group><media:content url="https://tin.example.vn/a.jpg"/><link>https://tin.example.vn/anh</link></media:group><link>https://tin.example.vn/1.html</link>',
      'https://tin.example.vn/1.html',
    ],
    [
      '<media:link>https://tin.example.vn/media</media:link><link>https://tin.example.vn/1.html</link>',
      'https://tin.example.vn/1.html',
    ],
    ['<atom:link rel="alternate" href="https://tin.example.vn/1.html"/>', 'https://tin.example.vn/1.html'],
    [
      '<description>&lt;a href="https://tin.example.vn/khac"&gt;</description><link>https://tin.example.vn/1.html</link>',
      'https://tin.example.vn/1.html',
    ],
    ['<LINK>https://tin.example.vn/1.html</LINK>', 'https://tin.example.vn/1.html'],
  ])('%s', async (inside, url) => expect(await addresses(rss(`<item>${inside}</item>`))).toEqual([url]));

  test.each([
    '<title>không liên kết</title>',
    '<guid isPermaLink="false">https://tin.example.vn/1</guid>',
    '<guid>tag:tin.example.vn,2020:1</guid>',
    '<atom:link rel="self" href="https://tin.example.vn/feed/1"/>',
    '<enclosure url="https://tin.example.vn/a.mp3"/>',
  ])('an item of %s names no page', async (inside) =>
    expect(await addresses(rss(`<item>${inside}</item>`))).toEqual([]),
  );

  test.each(['javascript:void(0)', 'file:///etc/passwd', 'mailto:a@example.vn', 'http://[bad'])(
    '%s is no page but a problem',
    async (link) => {
      expect(await addresses(rss(`<item><link>${link}</link></item><item><link>/2</link></item>`))).toEqual([
        'BAD_URL',
        'https://tin.example.vn/2',
      ]);
    },
  );

  test('of a file hangs its relative addresses on its site', async () => {
    expect(await addresses(rss('<item><link>/1.html</link></item>'), { url: null })).toEqual([
      'https://tin.example.vn/1.html',
    ]);
  });

  test('an address named twice is given once', async () => {
    expect(
      await addresses(rss('<item><link>/1</link></item><item><link>/2</link></item><item><link>/1#x</link></item>')),
    ).toHaveLength(2);
  });

  test('RDF (RSS 1.0)', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><link>https://tin.example.vn</link><items><rdf:Seq><rdf:li resource="https://tin.example.vn/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://tin.example.vn/1"><link>https://tin.example.vn/1.html</link><dc:date>2020-06-16T08:15:00+07:00</dc:date></item><item rdf:about="https://tin.example.vn/2"/></rdf:RDF>`;
    expect(await addresses(rdf)).toEqual(['https://tin.example.vn/1.html', 'https://tin.example.vn/2']);
    expect(await addresses(rdf, { newerThan: '2020-06-17T00:00:00Z' })).toEqual(['https://tin.example.vn/2']);
  });
});

describe('Atom', () => {
  const atom = (entries: string, attributes = '') =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><link href="https://tin.example.vn/"/><link rel="self" href="${feedUrl}"/><updated>2020-06-16T08:15:00Z</updated>${entries}</feed>`;

  test.each([
    ['<link href="https://tin.example.vn/1"/>', 'https://tin.example.vn/1'],
    ['<link rel="alternate" type="text/html" href="/1"/>', 'https://tin.example.vn/1'],
    [
      '<link rel="self" href="/feed/1"/><link rel="edit" href="/edit/1"/><link rel="replies" href="/r/1"/><link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="/1"/>',
      'https://tin.example.vn/1',
    ],
    [
      '<link rel="alternate" type="application/json" href="/1.json"/><link rel="alternate" type="text/html" href="/1"/>',
      'https://tin.example.vn/1',
    ],
    [
      '<source><link href="https://nguon.example.vn/"/><id>https://nguon.example.vn/id</id></source><link href="/1"/>',
      'https://tin.example.vn/1',
    ],
    [
      '<content type="xhtml"><div><a href="/x"/><link href="/gia"/></div></content><link href="/1"/>',
      'https://tin.example.vn/1',
    ],
    ['<id>https://tin.example.vn/1</id>', 'https://tin.example.vn/1'],
    ['<id>urn:uuid:1</id><link href="/1"/>', 'https://tin.example.vn/1'],
    ['<link xml:base="https://m.example.vn/a/" href="1"/>', 'https://m.example.vn/a/1'],
  ])('%s', async (inside, url) => expect(await addresses(atom(`<entry>${inside}</entry>`))).toEqual([url]));

  test('xml:base of feed and entry', async () => {
    const entries = '<entry xml:base="bai/"><link href="1"/></entry><entry><link href="2"/></entry>';
    expect(await addresses(atom(entries, 'xml:base="https://b.example.vn/x/"'))).toEqual([
      'https://b.example.vn/x/bai/1',
      'https://b.example.vn/x/2',
    ]);
  });

  test('with a prefix', async () => {
    expect(
      await addresses(
        '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:link href="https://tin.example.vn/1"/></atom:entry></atom:feed>',
      ),
    ).toEqual(['https://tin.example.vn/1']);
  });
});

describe('sitemaps', () => {
  const urlset = (urls: string) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
  const index = (...names: string[]) =>
    `<sitemapindex>${names.map((name) => `<sitemap><loc>https://tin.example.vn/${name}</loc></sitemap>`).join('')}</sitemapindex>`;
  const page = (path: string, rest = '') => `<url><loc>https://tin.example.vn/${path}</loc>${rest}</url>`;
  const at = (path: string) => `https://tin.example.vn/${path}`;

  test('a file', async () => {
    expect(await addresses(urlset(`${page('1')}${page('2?a=1&amp;b=2')}<url><loc>\n /3 </loc></url>`))).toEqual([
      at('1'),
      at('2?a=1&b=2'),
      at('3'),
    ]);
  });

  test('images, videos, news and translations beside an address are passed over', async () => {
    const beside =
      '<image:image><image:loc>https://tin.example.vn/a.jpg</image:loc></image:image><video:video><video:content_loc>https://tin.example.vn/v.mp4</video:content_loc></video:video><xhtml:link rel="alternate" hreflang="en" href="https://tin.example.vn/en"/>';
    expect(await addresses(urlset(page('1', beside)))).toEqual([at('1')]);
    expect(await addresses(urlset(`<url>${beside}<loc>https://tin.example.vn/1</loc></url>`))).toEqual([at('1')]);
  });

  test('with a prefix', async () => {
    expect(
      await addresses('<sm:urlset><sm:url><sm:loc>https://tin.example.vn/1</sm:loc></sm:url></sm:urlset>'),
    ).toEqual([at('1')]);
  });

  test('an index, its files in order, gzipped or not', async () => {
    const files = { [at('a.xml')]: urlset(page('1') + page('2')), [at('b.xml.gz')]: gzipSync(urlset(page('3'))) };
    expect(await addresses(index('a.xml', 'b.xml.gz'), { files })).toEqual([at('1'), at('2'), at('3')]);
  });

  test('an index names what is gone: the rest is read', async () => {
    expect(await addresses(index('mat.xml', 'a.xml'), { files: { [at('a.xml')]: urlset(page('1')) } })).toEqual([
      'HTTP_404',
      at('1'),
    ]);
  });

  test('indexes that name each other, or themselves, end', async () => {
    const files = {
      [at('a.xml')]: index('b.xml', 'a.xml'),
      [at('b.xml')]: index('a.xml', 'c.xml'),
      [at('c.xml')]: urlset(page('1')),
    };
    expect(await addresses(index('a.xml'), { files })).toEqual(['BAD_FEED']);
    expect(await addresses(files[at('b.xml')] as string, { url: at('b.xml'), files })).toEqual([at('1')]);
  });

  test('a gzipped file that is cut short is a problem after what it holds', async () => {
    const pages = Array.from({ length: 3_000 }, (_, number) => page(`tin-${number * 7_919}`)).join('');
    const whole = gzipSync(urlset(pages));
    const listed = await addresses(whole.subarray(0, whole.length - 500));
    expect(listed.length).toBeGreaterThan(1_000);
    expect(listed.at(-1)).toBe('BAD_COMPRESSION');
  });

  test('fifty thousand addresses are read, and no more', async () => {
    const pages = (count: number) => urlset(Array.from({ length: count }, (_, number) => page(`${number}`)).join('\n'));
    expect(maxEntries).toBe(50_000);
    expect(await addresses(pages(50_000))).toHaveLength(50_000);
    const more = await addresses(pages(50_001));
    expect(more).toHaveLength(50_001);
    expect(more.at(-1)).toBe('BAD_FEED');
  });

  test('a plain list of addresses', async () => {
    expect(
      await addresses('\ufeffhttps://tin.example.vn/1\r\nhttps://tin.example.vn/2\n\nhttps://tin.example.vn/3'),
    ).toEqual([at('1'), at('2'), at('3')]);
  });

  test('a feed as a sitemap, as the protocol lets', async () => {
    expect(
      await addresses(index('tin.rss'), { files: { [at('tin.rss')]: rss('<item><link>/1</link></item>') } }),
    ).toEqual([at('1')]);
  });

  test.each([
    ['2020-06-17', true],
    ['2020-06-16T10:00:00+07:00', true],
    ['2020-06-16', true], // some time that day
    ['2020-06', true],
    ['2020', true],
    ['2020-06-16T08:59:59+07:00', false],
    ['2020-06-15', false],
    ['2019', false],
    ['hôm qua', true], // unread: kept
    ['2020-06-31', true],
    ['', true],
  ])('of lastmod %s, newer than 16/6/2020 9:00: %s', async (lastmod, isKept) => {
    const listed = await addresses(urlset(page('1', `<lastmod>${lastmod}</lastmod>`)), {
      newerThan: '2020-06-16T09:00:00+07:00',
    });
    expect(listed).toEqual(isKept ? [at('1')] : []);
  });

  test('an older file of an index is not even opened; news bear their own date', async () => {
    const old = `<sitemapindex><sitemap><loc>https://tin.example.vn/cu.xml</loc><lastmod>2019-01-01</lastmod></sitemap></sitemapindex>`;
    expect(await addresses(old, { newerThan: '2020-01-01T00:00:00Z' })).toEqual([]);
    const news = urlset(page('1', '<news:news><news:publication_date>2019-01-01</news:publication_date></news:news>'));
    expect(await addresses(news, { newerThan: '2020-01-01T00:00:00Z' })).toEqual([]);
  });
});

describe('dates of feeds', () => {
  test.each([
    ['Tue, 16 Jun 2020 08:15:00 +0700', '2020-06-16T01:15:00.000Z'],
    ['Tue, 16 Jun 2020 08:15:00 GMT', '2020-06-16T08:15:00.000Z'],
    ['  Tue,  16 Jun 2020\n08:15:00  GMT (giờ chuẩn)', '2020-06-16T08:15:00.000Z'],
    ['Tue, 16 Jun 2020 08:15:00 GMT+7', '2020-06-16T01:15:00.000Z'],
    ['Tue, 16 Jun 2020 08:15:00 +07:00', '2020-06-16T01:15:00.000Z'],
    ['Tue, 16 Jun 2020 08:15:00', '2020-06-16T01:15:00.000Z'], // Vietnam's time where none is said
    ['16 Jun 20 08:15 UT', '2020-06-16T08:15:00.000Z'],
    ['Tuesday, 16-Jun-20 08:15:00 GMT', '2020-06-16T08:15:00.000Z'],
    ['16 June 2020', '2020-06-16T16:59:59.999Z'],
    ['2020-06-16T08:15:00Z', '2020-06-16T08:15:00.000Z'],
    ['2020-06-16T08:15:00.123456+07:00', '2020-06-16T01:15:00.000Z'],
    ['2020-06-16 08:15:00', '2020-06-16T01:15:00.000Z'],
    ['2020-06-16', '2020-06-16T16:59:59.999Z'],
    ['16/06/2020 08:15:00', '2020-06-16T01:15:00.000Z'],
    ['6/16/2020 8:15:00 PM', '2020-06-16T13:15:00.000Z'],
    ['6/16/2020 12:15:00 AM', '2020-06-15T17:15:00.000Z'],
    ['31/6/2020', null],
    ['Tue, 31 Jun 2020 08:15:00 GMT', null],
    ['Tue, 16 Xyz 2020 08:15:00 GMT', null],
    ['Tue, 16 Jun 2020 08:15:00 XST', null],
    ['2020-13-01', null],
    ['hôm nay', null],
    ['', null],
  ])('%s', (text, moment) => {
    const instant = latestInstant(text);
    expect(instant === null ? null : new Date(instant).toISOString()).toBe(moment);
  });

  test('of the dates of an item the last one counts', async () => {
    const item =
      '<item><link>/1</link><pubDate>Tue, 16 Jun 2020 08:15:00 +0700</pubDate><atom:updated>2020-06-20T00:00:00Z</atom:updated></item>';
    expect(await addresses(rss(item), { newerThan: '2020-06-18T00:00:00Z' })).toHaveLength(1);
    expect(await addresses(rss(item), { newerThan: '2020-06-21T00:00:00Z' })).toHaveLength(0);
  });
});

describe('bytes and breaks', () => {
  const item = '<item><title>Đổi mới</title><link>https://tin.example.vn/đổi-mới</link></item>';
  const url = 'https://tin.example.vn/%C4%91%E1%BB%95i-m%E1%BB%9Bi';

  test('UTF-8, with and without a mark; UTF-16 of both orders', async () => {
    expect(await addresses(Buffer.from(`\ufeff${rss(item)}`))).toEqual([url]);
    const wide = Buffer.from(`\ufeff${rss(item)}`, 'utf16le');
    expect(await addresses(wide)).toEqual([url]);
    expect(await addresses(wide.subarray(2))).toEqual([url]);
    expect(await addresses(Buffer.from(wide).swap16())).toEqual([url]);
  });

  test('the encoding that the declaration names, or the header above it', async () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><link>https://tin.example.vn/café</link></item></channel></rss>';
    expect(await addresses(Buffer.from(text, 'latin1'))).toEqual(['https://tin.example.vn/caf%C3%A9']);
    expect(await addresses(Buffer.from(text, 'utf8'), { contentType: 'text/xml; charset=utf-8' })).toEqual([
      'https://tin.example.vn/caf%C3%A9',
    ]);
    expect(await addresses(Buffer.from(text.replace('iso-8859-1', 'no-such'), 'utf8'))).toEqual([
      'https://tin.example.vn/caf%C3%A9',
    ]);
  });

  test('read in pieces of any size it is the same', async () => {
    for (const pieces of [1, 2, 3, 7, 64]) expect(await addresses(rss(item), { pieces })).toEqual([url]);
  });

  test('that break off: what stands before is given, then a problem', async () => {
    const text = rss('<item><link>/1</link></item><item><link>/2</link></item>');
    expect(await addresses(text.slice(0, text.indexOf('/2<') + 1))).toEqual(['https://tin.example.vn/1', 'BAD_FEED']);
    expect(await addresses(text.replace('</rss>', ''))).toEqual([
      'https://tin.example.vn/1',
      'https://tin.example.vn/2',
      'BAD_FEED',
    ]);
  });

  test.each([
    ['', 'holds no XML'],
    ['Xin chào', 'holds no XML'],
    ['<!doctype html><html><body>404</body></html>', 'is <html>'],
    ['<opml/>', 'is <opml>'],
  ])('%j is no feed', async (text, said) => {
    const [listed] = await read(text);
    expect(listed?.found).toMatchObject({ ok: false, problem: { code: 'BAD_FEED', stage: 'read' } });
    if (listed && !listed.found.ok) expect(listed.found.problem.message).toContain(said);
  });

  test('an HTML page tells where its feed is', async () => {
    const [listed] = await read(
      '<html><head><link rel="alternate" type="application/rss+xml" href="https://tin.example.vn/rss"></head></html>',
    );
    expect(listed?.found).toMatchObject({
      problem: { message: expect.stringContaining('points to a feed at https://tin.example.vn/rss') },
    });
  });

  test('entities that swell, and elements without end, cost no more than their bytes', async () => {
    const swelling = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]>${rss('<item><link>/&b;</link></item>')}`;
    expect((await addresses(swelling))[0]?.length).toBeLessThan(2_000);
    const started = performance.now();
    const deep = `<rss>${'<a>'.repeat(2_000_000)}`;
    for (const pieces of [65_536, deep.length]) expect(await addresses(deep, { pieces })).toEqual(['BAD_FEED']);
    expect((await addresses(rss(`<item><link>/${'x'.repeat(2_000_000)}</link></item>`)))[0]?.length).toBeLessThan(
      70_000,
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('files without end are cut at 64 MiB', async () => {
    const endless = async function* () {
      yield Buffer.from('<rss><channel>');
      const chunk = Buffer.from(' '.repeat(1 << 20));
      for (;;) yield chunk;
    };
    const all: Listed[] = [];
    const listing = { location: 'x', url: null, contentType: null, chunks: endless() };
    for await (const listed of readListing(listing, {
      newerThan: null,
      open: async () => fail('fetch', 'HTTP_404', ''),
    }))
      all.push(listed);
    expect(brief(all)).toEqual(['BAD_FEED']);
  });
});

test('over the wire: an index, a gzipped sitemap behind a redirect, and a feed', async () => {
  const server = await serve((request, response) => {
    const files: Record<string, [string, string | Buffer]> = {
      '/index.xml': [
        'text/xml',
        `<sitemapindex><sitemap><loc>${server.url('/a.xml.gz')}</loc></sitemap></sitemapindex>`,
      ],
      '/b.xml.gz': ['application/x-gzip', gzipSync(`<urlset><url><loc>bai-1</loc></url></urlset>`)],
      '/rss': ['application/rss+xml', rss('<item><link>/bai-2</link></item>')],
    };
    const [type, body] = files[request.url ?? ''] ?? ['', ''];
    if (request.url === '/a.xml.gz') response.writeHead(301, { location: '/b.xml.gz' }).end();
    else if (type) response.writeHead(200, { 'content-type': type }).end(body);
    else response.writeHead(404).end();
  });
  const fetcher = fetcherWith();
  const open = async (address: string) => {
    const fetched = await fetcher.fetch(address, { wanted: 'feed' });
    if (!fetched.ok) return fetched;
    const { source } = fetched.value;
    return ok({
      location: source.location,
      url: source.url,
      contentType: source.contentType,
      chunks: inPieces(Buffer.from(source.body), 100),
    });
  };
  const all: Listed[] = [];
  for (const path of ['/index.xml', '/rss']) {
    const opened = await open(server.url(path));
    if (!opened.ok) throw new Error(opened.problem.message);
    for await (const listed of readListing(opened.value, { newerThan: null, open })) all.push(listed);
  }
  expect(brief(all)).toEqual([server.url('/bai-1'), server.url('/bai-2')]);
  expect(refused(await fetcher.fetch(server.url('/rss'))).code).toBe('NOT_HTML');
  got(await fetcher.fetch(server.url('/rss'), { wanted: 'feed' }));
});

test('feeds of one run that name the same page give it once; a page named by hand is not theirs to drop', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trichluc-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const [one, two] = [join(folder, 'mot.xml'), join(folder, 'hai.xml')];
  await writeFile(one, rss('<item><link>/1</link></item><item><link>/2</link></item>'));
  await writeFile(two, rss('<item><link>/2#binh-luan</link></item><item><link>/3</link></item>'));
  const web = { shown: (url: string) => url, open: async () => fail('fetch', 'HTTP_404', ''), newerThan: null };
  const naming = {
    operands: [one, two],
    lists: [],
    form: 'feed' as const,
    retrievedAt: null,
    stdin: inPieces(Buffer.alloc(0), 1),
    web,
  };
  const labels: string[] = [];
  for await (const { label } of openInputs(naming)) labels.push(label);
  expect(labels).toEqual(['https://tin.example.vn/1', 'https://tin.example.vn/2', 'https://tin.example.vn/3']);
  labels.length = 0;
  const byHand = 'https://tin.example.vn/1';
  for await (const { label } of openInputs({ ...naming, operands: [byHand, byHand], form: 'html' })) labels.push(label);
  expect(labels).toEqual([byHand, byHand]);
});
