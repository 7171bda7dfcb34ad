import { describe, expect, test } from 'vitest';
import { maxRobotsBytes, readRobots } from '../src/fetch/robots.ts';
import { version } from '../src/version.ts';
import { fetcherWith, got, html, makeWorld, refused, serve, serveRaw } from './loopback.ts';

const site = 'https://tin.example.vn';
const allows = (text: string, path: string, robot = 'trichluc') =>
  readRobots(site, text, robot).allows(new URL(path, site));

describe('robots.txt', () => {
  test.each<[string, string, boolean]>([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /private', '/private/x', false],
    ['User-agent: *\nDisallow: /private', '/public', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true], // the longest wins
    ['User-agent: *\nDisallow: /a/b\nAllow: /a', '/a/b/c', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true], // equal: the kinder one
    ['User-agent: *\nDisallow: /*.pdf$', '/van-ban/1.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/van-ban/1.pdf?x', true],
    ['User-agent: *\nDisallow: /*?in=', '/tin?in=1', false],
    ['User-agent: *\nDisallow: /a**b', '/axxb', false],
    ['User-agent: *\nDisallow: /tin-tức', '/tin-t%E1%BB%A9c/1', false],
    ['User-agent: *\nDisallow: /tin-t%e1%bb%a9c', '/tin-tức/1', false],
    ['User-agent: *\nDisallow: /%7Ean', '/~an', false],
    ['User-agent: *\nDisallow: /~an', '/%7ean', false],
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
    ['User-agent: trichluc\nDisallow: /\n\nUser-agent: *\nDisallow:', '/a', false],
    ['User-agent: TrichLuc/1.0 (bot)\nDisallow: /\n\nUser-agent: *\nDisallow:', '/a', false],
    ['User-agent: trichluc\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a', true],
    ['User-agent: trichlucbot\nDisallow: /', '/a', true], // somebody else
    ['User-agent: trichluc\nDisallow: /a\n\nUser-agent: trichluc\nDisallow: /b', '/b', false], // groups of one robot are one
    ['User-agent: trichluc\nDisallow: /a\n\nUser-agent: trichluc\nDisallow: /b', '/a', false],
    ['User-agent: khac\nUser-agent: trichluc\nDisallow: /', '/a', false],
    ['User-agent: trichluc\nSitemap: https://tin.example.vn/s.xml\nUser-agent: khac\nDisallow: /', '/a', false],
    ['User-agent: *\n\n\nDisallow: /', '/a', false], // an empty line ends nothing
    ['User-agent: * # all\nDisallow: / # everything', '/a', false],
    ['\ufeffUser-agent: *\nDisallow: /', '/a', false],
    ['user-AGENT : *\r\nDISALLOW : /\r\n', '/a', false],
    ['User-agent: *\rDisallow: /', '/a', false],
    ['Disallow: /', '/a', true], // before any user agent
    ['<!doctype html><p>Không tìm thấy</p>', '/a', true],
    ['User-agent: *\nDisallow: a', '/a', true], // no path
  ])('%j on %s: %s', (text, path, allowed) => expect(allows(text, path)).toBe(allowed));

  test('is asked for once, before the first page, and obeyed', async () => {
    const server = await serve((_, response) => html(response), 'User-agent: *\nDisallow: /kin');
    const fetcher = fetcherWith();
    const problem = refused(await fetcher.fetch(server.url('/kin/1')));
    expect(problem).toMatchObject({ code: 'ROBOTS', retryable: false, stage: 'fetch' });
    got(await fetcher.fetch(server.url('/mo/1')));
    got(await fetcher.fetch(server.url('/mo/2')));
    expect(server.robotsHits).toHaveLength(1);
    expect(server.hits.map(({ path }) => path)).toEqual(['/mo/1', '/mo/2']);
  });

  test('is asked for once by many that come at the same time', async () => {
    const server = await serve((_, response) => html(response), 'User-agent: *\nDisallow: /kin');
    const fetcher = fetcherWith();
    await Promise.all([1, 2, 3, 4].map((page) => fetcher.fetch(server.url(`/${page}`))));
    expect(server.robotsHits).toHaveLength(1);
  });

  test('is each origin’s own', async () => {
    const server = await serve(
      (_, response) => html(response),
      (request, response) => response.end(request.headers.host?.startsWith('kin.') ? 'User-agent: *\nDisallow: /' : ''),
    );
    const fetcher = fetcherWith();
    expect(refused(await fetcher.fetch(server.url('/', 'kin.example.vn'))).code).toBe('ROBOTS');
    got(await fetcher.fetch(server.url('/', 'mo.example.vn')));
  });

  test('shuts what a redirect leads to', async () => {
    const server = await serve(
      (_, response) => response.writeHead(302, { location: '/kin' }).end(),
      'User-agent: *\nDisallow: /kin',
    );
    expect(refused(await fetcherWith().fetch(server.url('/'))).code).toBe('ROBOTS');
    expect(server.hits).toHaveLength(1);
  });

  test('is read anew after a day', async () => {
    let now = Date.parse('2020-06-16T00:00:00Z');
    const server = await serve((_, response) => html(response), 'User-agent: *\nDisallow: /kin');
    const fetcher = fetcherWith({}, makeWorld({ now: () => now }));
    got(await fetcher.fetch(server.url('/1')));
    now += 23 * 3_600_000;
    got(await fetcher.fetch(server.url('/2')));
    expect(server.robotsHits).toHaveLength(1);
    now += 2 * 3_600_000;
    got(await fetcher.fetch(server.url('/3')));
    expect(server.robotsHits).toHaveLength(2);
  });

  test.each([400, 401, 403, 404, 410])('answered with %i allows all', async (status) => {
    const server = await serve(
      (_, response) => html(response),
      (_, response) => response.writeHead(status).end('User-agent: *\nDisallow: /'),
    );
    got(await fetcherWith().fetch(server.url()));
  });

  test.each([500, 502, 503, 429])('answered with %i forbids all, until it answers', async (status) => {
    let now = 1e12;
    let isUp = false;
    const server = await serve(
      (_, response) => html(response),
      (_, response) => (isUp ? response.end('') : response.writeHead(status).end()),
    );
    const fetcher = fetcherWith({ retries: 1 }, makeWorld({ now: () => now }));
    expect(refused(await fetcher.fetch(server.url('/1')))).toMatchObject({ code: 'ROBOTS', retryable: true });
    expect(refused(await fetcher.fetch(server.url('/2')))).toMatchObject({ code: 'ROBOTS', retryable: true });
    expect(server.hits).toHaveLength(0);
    expect(server.robotsHits).toHaveLength(2); // one further try, then remembered
    isUp = true;
    now += 11 * 60_000;
    got(await fetcher.fetch(server.url('/3')));
  });

  test('that breaks off or comes as broken gzip forbids all', async () => {
    const server = await serve(
      (_, response) => html(response),
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
      },
    );
    expect(refused(await fetcherWith({ retries: 0 }).fetch(server.url()))).toMatchObject({
      code: 'ROBOTS',
      retryable: true,
    });
  });

  test('is followed over five redirects, to another host too; a circle allows all', async () => {
    const server = await serve(
      (_, response) => html(response),
      (request, response) => {
        const step = Number(/robots(\d)/.exec(request.headers.host ?? '')?.[1] ?? 0);
        if (step === 5) response.end('User-agent: *\nDisallow: /');
        else response.writeHead(301, { location: server.url('/robots.txt', `robots${step + 1}.example.vn`) }).end();
      },
    );
    expect(refused(await fetcherWith().fetch(server.url())).code).toBe('ROBOTS');
    const circle = await serve(
      (_, response) => html(response),
      (_, response) => response.writeHead(302, { location: '/robots.txt' }).end(),
    );
    got(await fetcherWith().fetch(circle.url()));
  });

  test('is read up to 500 KiB: rules before count, rules behind do not', async () => {
    const filler = `# ${'x'.repeat(1_000)}\n`.repeat(600);
    expect(filler.length).toBeGreaterThan(maxRobotsBytes);
    const server = await serve(
      (_, response) => html(response),
      `User-agent: *\nDisallow: /truoc\n${filler}Disallow: /sau\n`,
    );
    const fetcher = fetcherWith();
    expect(refused(await fetcher.fetch(server.url('/truoc'))).code).toBe('ROBOTS');
    got(await fetcher.fetch(server.url('/sau')));
  });

  test('made to cost time costs little, and shuts rather than opens', () => {
    const hostile = `User-agent: *\nDisallow: /kin\n${`Disallow: /b${'*a'.repeat(1_000)}b\n`.repeat(250)}Disallow: /c/*x\nAllow: /kin*\n`;
    const rules = readRobots(site, hostile, 'trichluc');
    const started = performance.now();
    expect(rules.allows(new URL(`/a${'a'.repeat(2_000)}`, site))).toBe(true);
    expect(rules.allows(new URL(`/b${'a'.repeat(2_000)}`, site))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(rules.allows(new URL('/c/1', site))).toBe(false);
    expect(rules.allows(new URL('/kin/1', site))).toBe(false);
  });

  test('--ignore-robots asks for none, and each record says so', async () => {
    const server = await serve((_, response) => html(response), 'User-agent: *\nDisallow: /');
    const fetched = got(await fetcherWith({ ignoreRobots: true }).fetch(server.url()));
    expect(fetched.source.warnings.map(({ code }) => code)).toEqual(['ROBOTS_IGNORED']);
    expect(server.robotsHits).toEqual([]);
  });
});

describe('one request at a time a host', () => {
  test('and its pause, counted from the end of the last', async () => {
    const server = await serve((_, response) => setTimeout(() => html(response), 40));
    const fetcher = fetcherWith({ delayMs: 60, ignoreRobots: true });
    await Promise.all([1, 2, 3, 4].map((page) => fetcher.fetch(server.url(`/${page}`))));
    expect(server.mostAtOnce()).toBe(1);
    const at = server.hits.map((hit) => hit.at);
    for (const [position, time] of at.slice(1).entries())
      expect(time - (at[position] as number)).toBeGreaterThanOrEqual(98);
  });

  test('on all its ports and over both schemes', async () => {
    let under = 0;
    let most = 0;
    const slow = () =>
      serve((_, response) => {
        most = Math.max(most, ++under);
        response.once('close', () => under--);
        setTimeout(() => html(response), 30);
      });
    const [one, two] = [await slow(), await slow()];
    const fetcher = fetcherWith({ ignoreRobots: true });
    await Promise.all([one.url('/1'), two.url('/1'), one.url('/2'), two.url('/2')].map((url) => fetcher.fetch(url)));
    expect(most).toBe(1);
  });

  test('also where tries follow each other and robots.txt is asked for', async () => {
    const server = await serve(
      (_, response, hit) => setTimeout(() => (hit % 2 ? response.writeHead(503).end() : html(response)), 10),
      (_, response) => setTimeout(() => response.end(''), 10),
    );
    const fetcher = fetcherWith({ backoffMs: 1 });
    await Promise.all([1, 2, 3, 4, 5].map((page) => fetcher.fetch(server.url(`/${page}`))));
    expect(server.mostAtOnce()).toBe(1);
  });

  test('Crawl-delay wins over a shorter --delay, and a longer --delay over it', async () => {
    for (const [robots, delayMs, least] of [
      ['User-agent: *\nCrawl-delay: 0.15', 10, 145],
      ['User-agent: *\nCrawl-delay: 0.01', 150, 145],
    ] as const) {
      const server = await serve((_, response) => html(response), robots);
      const fetcher = fetcherWith({ delayMs });
      got(await fetcher.fetch(server.url('/1')));
      got(await fetcher.fetch(server.url('/2')));
      const [first, second] = server.hits.map((hit) => hit.at) as [number, number];
      expect(second - first).toBeGreaterThanOrEqual(least);
    }
  });

  test('a Crawl-delay beyond --max-wait gives the first page, and for the others a reject that says when', async () => {
    const server = await serve((_, response) => html(response), 'User-agent: *\nCrawl-delay: 3600');
    const fetcher = fetcherWith();
    got(await fetcher.fetch(server.url('/1')));
    expect(refused(await fetcher.fetch(server.url('/2')))).toMatchObject({ code: 'RETRY_LATER', retryable: true });
    expect(server.hits).toHaveLength(1);
  });

  test('a --delay beyond --max-wait is the user’s own, and waited for', async () => {
    const server = await serve((_, response) => html(response));
    const fetcher = fetcherWith({ delayMs: 80, maxWaitMs: 10 });
    got(await fetcher.fetch(server.url('/1')));
    got(await fetcher.fetch(server.url('/2')));
  });
});

test('--concurrency bounds the requests under way over all hosts, and fills it', async () => {
  let under = 0;
  let most = 0;
  const server = await serve((_, response) => {
    most = Math.max(most, ++under);
    setTimeout(() => {
      under--;
      html(response);
    }, 40);
  });
  const fetcher = fetcherWith({ concurrency: 3, ignoreRobots: true });
  await Promise.all(Array.from({ length: 12 }, (_, host) => fetcher.fetch(server.url('/', `h${host}.example.vn`))));
  expect(most).toBe(3);
});

describe('who we say we are', () => {
  const ask = async (policy: Parameters<typeof fetcherWith>[0], robots = '') => {
    const server = await serve((_, response) => html(response), robots);
    const result = await fetcherWith(policy).fetch(server.url());
    return { result, headers: server.hits[0]?.headers, robots: server.robotsHits[0]?.headers };
  };

  test('our name and version, for robots.txt too', async () => {
    const { headers, robots } = await ask({});
    expect(headers?.['user-agent']).toBe(`trichluc/${version}`);
    expect(robots?.['user-agent']).toBe(`trichluc/${version}`);
    expect(headers?.from).toBeUndefined();
    expect(headers?.['accept-language']).toContain('vi');
  });

  test.each(['kho@example.vn', 'mailto:kho@example.vn'])('with a mail address, %s', async (contact) => {
    const { headers } = await ask({ contact });
    expect(headers?.['user-agent']).toBe(`trichluc/${version} (+mailto:kho@example.vn)`);
    expect(headers?.from).toBe('kho@example.vn');
  });

  test('with a page', async () => {
    const { headers } = await ask({ contact: 'https://example.vn/kho' });
    expect(headers?.['user-agent']).toBe(`trichluc/${version} (+https://example.vn/kho)`);
    expect(headers?.from).toBeUndefined();
  });

  test('a name of one’s own, which robots.txt is then searched for', async () => {
    const { result } = await ask(
      { userAgent: 'KhoBao/2.0 (+https://example.vn)' },
      'User-agent: khobao\nDisallow: /\n\nUser-agent: *\nAllow: /',
    );
    expect(refused(result)).toMatchObject({ code: 'ROBOTS' });
    expect(refused(result).message).toContain('khobao');
    const { headers } = await ask({ userAgent: 'KhoBao/2.0' }, 'User-agent: trichluc\nDisallow: /');
    expect(headers?.['user-agent']).toBe('KhoBao/2.0');
  });
});

test('closing the fetcher ends what is under way', async () => {
  const server = await serveRaw(() => {});
  const fetcher = fetcherWith({ ignoreRobots: true });
  const under = fetcher.fetch(server.url());
  setTimeout(() => fetcher.close(), 30);
  await expect(under).rejects.toThrow('closed');
});
