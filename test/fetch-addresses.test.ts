import { describe, expect, test } from 'vitest';
import { readWebAddress, redact, urlKey } from '../src/fetch/web-address.ts';
import { fetcherWith, got, html, makeWorld, refused, serve, someHost, textOf } from './loopback.ts';

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed, and the chain recorded', async (status) => {
    const server = await serve((request, response) =>
      request.url === '/cu' ? response.writeHead(status, { location: 'moi?a=1' }).end('moved') : html(response, 'mới'),
    );
    const fetched = got(await fetcherWith().fetch(server.url('/cu')));
    expect(textOf(fetched)).toBe('mới');
    expect(fetched.redirects).toEqual([server.url('/cu'), server.url('/moi?a=1')]);
    expect(fetched.source).toMatchObject({ location: server.url('/cu'), url: server.url('/moi?a=1'), status: 200 });
    expect(fetched.source.warnings).toEqual([
      { code: 'REDIRECTED', message: `${server.url('/cu')} → ${server.url('/moi?a=1')}` },
    ]);
  });

  test('to another host, in that host’s turn', async () => {
    const server = await serve((request, response) =>
      request.headers.host?.startsWith('cu.')
        ? response.writeHead(301, { location: server.url('/x', 'moi.example.vn') }).end()
        : html(response),
    );
    expect(got(await fetcherWith().fetch(server.url('/', 'cu.example.vn'))).source.url).toBe(
      server.url('/x', 'moi.example.vn'),
    );
    expect(server.robotsHits.map(({ host }) => host)).toEqual(['cu.example.vn', 'moi.example.vn']);
  });

  test('two hosts that redirect to each other keep nobody waiting for ever', async () => {
    const server = await serve((request, response) => {
      const [, page] = /^\/(\d+)$/.exec(request.url ?? '') ?? [];
      if (!page) return html(response);
      const other = request.headers.host?.startsWith('a.') ? 'b.example.vn' : 'a.example.vn';
      response.writeHead(302, { location: server.url('/dich', other) }).end();
    });
    const fetcher = fetcherWith({ concurrency: 2 });
    const urls = [1, 2, 3, 4, 5, 6].flatMap((page) => [
      server.url(`/${page}`, 'a.example.vn'),
      server.url(`/${page}`, 'b.example.vn'),
    ]);
    for (const result of await Promise.all(urls.map((url) => fetcher.fetch(url)))) got(result);
    expect(server.mostAtOnce()).toBe(1);
  });

  test('as many as --max-redirects, and no more', async () => {
    const server = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 4) html(response);
      else response.writeHead(302, { location: `/${step + 1}` }).end();
    });
    expect(got(await fetcherWith({ maxRedirects: 4 }).fetch(server.url('/0'))).redirects).toHaveLength(5);
    const problem = refused(await fetcherWith({ maxRedirects: 3 }).fetch(server.url('/0')));
    expect(problem).toMatchObject({ code: 'REDIRECTS', retryable: false });
    expect(problem.message).toContain('more than 3 times');
  });

  test('a circle is seen at its first turn', async () => {
    const server = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a#x' }).end(),
    );
    expect(refused(await fetcherWith().fetch(server.url('/a'))).code).toBe('REDIRECTS');
    expect(server.hits).toHaveLength(2);
  });

  test('without a Location the status is the reject', async () => {
    const server = await serve((_, response) => response.writeHead(302).end());
    expect(refused(await fetcherWith().fetch(server.url())).code).toBe('HTTP_302');
  });

  test('a Location in UTF-8 as it is, as many servers send it, and one in Latin-1', async () => {
    const server = await serve((request, response) => {
      if (request.url !== '/') return html(response, decodeURI(request.url ?? ''));
      response.writeHead(302, { location: Buffer.from('/tin-tức', 'utf8').toString('latin1') }).end();
    });
    expect(textOf(got(await fetcherWith().fetch(server.url())))).toBe('/tin-tức');
    const older = await serve((request, response) => {
      if (request.url !== '/') return html(response, decodeURI(request.url ?? ''));
      response.writeHead(302, { location: '/caf\u00e9' }).end();
    });
    expect(textOf(got(await fetcherWith().fetch(older.url())))).toBe('/café');
  });
});

describe('credentials in a URL', () => {
  const secret = 's3cr3t';

  test('are sent, and stand nowhere else', async () => {
    const server = await serve((request, response) =>
      request.headers.authorization ? html(response) : response.writeHead(401).end(),
    );
    const url = server.url('/a#phan').replace('//', `//biên:${secret}%21@`);
    const fetched = got(await fetcherWith().fetch(url));
    expect(server.hits[0]?.headers.authorization).toBe(`Basic ${Buffer.from(`biên:${secret}!`).toString('base64')}`);
    expect(fetched.source.location).toBe(server.url('/a'));
    expect(fetched.source.url).toBe(server.url('/a'));
    expect(JSON.stringify({ ...fetched, source: { ...fetched.source, body: '' } })).not.toMatch(
      /s3cr3t|bi(?:ên|%C3%AAn)/,
    );
  });

  test('go along a redirect within the origin, and to no other', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: server.url('/b') }).end();
      else if (request.url === '/b') response.writeHead(302, { location: server.url('/c', 'khac.example.vn') }).end();
      else html(response);
    });
    got(await fetcherWith().fetch(server.url('/a').replace('//', `//u:${secret}@`)));
    expect(server.hits.map(({ headers }) => headers.authorization !== undefined)).toEqual([true, true, false]);
    expect(server.robotsHits.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test.each([
    'http://u:s3cr3t@127.0.0.1/',
    'http://u:s3cr3t@tin.example.vn:99999/',
    'http:u:s3cr3t@tin.example.vn:99999/',
    'ftp://u:s3cr3t@tin.example.vn/',
    'http://u:s3@cr3t@exa mple.vn/s3-is-a-path-word',
    'http:\\\\u:s3cr3t@exa mple.vn/',
    'u:s3cr3t@tin.example.vn/x',
    'ht\ntp://u:s3cr3t@exa mple.vn/',
    ' \t http://u:s3cr3t@exa mple.vn/',
    'http://s3cr3t@tin.example.vn:1/',
    'http://u:s3cr3t@khong.example.vn/404',
  ])('a reject for %s does not tell them', async (url) => {
    const world = makeWorld({
      lookup: async () => {
        throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
      },
    });
    const problem = refused(await fetcherWith({ retries: 0 }, world).fetch(url));
    expect(problem.message).not.toMatch(/cr3t/);
    expect(redact(url)).not.toMatch(/cr3t/);
  });

  test('in a redirect are not told either', async () => {
    const server = await serve((request, response) =>
      request.url === '/a'
        ? response.writeHead(302, { location: server.url('/b').replace('//', `//u:${secret}@`) }).end()
        : response.writeHead(404).end(),
    );
    expect(refused(await fetcherWith().fetch(server.url('/a'))).message).not.toContain(secret);
    expect(server.hits[1]?.headers.authorization).toBeDefined();
  });
});

describe('one address, many spellings', () => {
  test.each([
    ['http://TIN.example.vn', 'http://tin.example.vn/'],
    ['HTTP://tin.example.vn:80/a/../b', 'http://tin.example.vn/b'],
    ['https://tin.example.vn:443/#muc-2', 'https://tin.example.vn/'],
    [' https://tin.example.vn/a b ', 'https://tin.example.vn/a%20b'],
    ['https://u:p@tin.example.vn/', 'https://tin.example.vn/'],
    ['https://báomới.example.vn/tin-tức', 'https://xn--bomi-5na0617b.example.vn/tin-t%E1%BB%A9c'],
    ['https://BÁOMỚI.example.vn/', 'https://xn--bomi-5na0617b.example.vn/'],
    ['https://ba\u0301omo\u031b\u0301i.example.vn/', 'https://xn--bomi-5na0617b.example.vn/'], // decomposed
    ['https://tin.example.vn/?q=%C4%91', 'https://tin.example.vn/?q=%C4%91'],
    ['mailto:a@example.vn', null],
  ])('%s', (given, key) => expect(urlKey(given)).toBe(key));

  test('a Vietnamese host name is looked up and asked for in punycode, and recorded as it was given', async () => {
    const world = makeWorld();
    const server = await serve((_, response) => html(response));
    const given = `http://Báomới.example.vn:${server.port}/tin-tức?q=đ#phần-2`;
    const fetched = got(await fetcherWith({}, world).fetch(given));
    expect(world.looked).toContain('xn--bomi-5na0617b.example.vn');
    expect(server.hits[0]).toMatchObject({ host: 'xn--bomi-5na0617b.example.vn', path: '/tin-t%E1%BB%A9c?q=%C4%91' });
    expect(fetched.source.location).toBe(`http://Báomới.example.vn:${server.port}/tin-tức?q=đ`);
  });

  test('the fragment is neither sent nor recorded', async () => {
    const server = await serve((_, response) => html(response));
    const fetched = got(await fetcherWith().fetch(server.url('/a#b?c')));
    expect(server.hits[0]?.path).toBe('/a');
    expect([fetched.source.location, fetched.source.url]).toEqual([server.url('/a'), server.url('/a')]);
  });

  test('a record’s location has no spaces around it', () => {
    expect(readWebAddress(`  http://${someHost}/a \n`)).toMatchObject({
      ok: true,
      value: { shown: `http://${someHost}/a` },
    });
  });
});
