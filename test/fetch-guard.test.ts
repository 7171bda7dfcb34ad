import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { guardedConnect } from '../src/fetch/connect.ts';
import { defaultPolicy } from '../src/fetch/policy.ts';
import { proxyFor } from '../src/fetch/proxy.ts';
import { isPublicAddress } from '../src/fetch/public-address.ts';
import { fetcherWith, got, html, makeWorld, refused, serve, somePublicAddress, textOf } from './loopback.ts';

// What a URL, a redirect or a resolver can say to mean a host of somebody's own network.
const forbiddenUrls = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://127.255.255.254/',
  'http://2130706433/', // decimal
  'http://017700000001/', // octal
  'http://0177.0.0.1/',
  'http://0177.0.0.01/',
  'http://0x7f000001/', // hexadecimal
  'http://0x7f.1/',
  'http://0x7F.0x0.0x0.0x1/',
  'http://127.0x0.00.1/',
  'http://127.0.0.1./', // a final dot
  'http://１２７.０.０.１/', // full-width digits
  'http://127。0。0。1/', // ideographic dots
  'http://①②⑦.⓪.⓪.①/', // circled digits
  'http://%31%32%37.0.0.1/', // percent-encoded
  'http://0/',
  'http://0.0.0.0/',
  'http://00000000000/',
  'http://10.0.0.8/',
  'http://100.64.0.1/', // carrier-grade NAT
  'http://100.100.100.200/', // Alibaba Cloud's metadata
  'http://168.63.129.16/', // Azure's host agent
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/', // the same in decimal
  'http://0xa9.0xfe.0xa9.0xfe/',
  'http://0251.0376.0251.0376/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.0.0.192/', // Oracle Cloud's metadata
  'http://192.0.2.1/',
  'http://192.168.1.1/',
  'http://198.18.0.1/',
  'http://203.0.113.5/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/', // IPv4 mapped
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
  'http://[::127.0.0.1]/', // IPv4 compatible
  'http://[::ffff:0:127.0.0.1]/', // IPv4 translated
  'http://[64:ff9b::127.0.0.1]/', // NAT64
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[64:ff9b:1::1]/', // NAT64 of a local network
  'http://[2002:7f00:1::]/', // 6to4
  'http://[2002:c0a8:101::1]/',
  'http://[2001:0:53aa:64c:0:0:80ff:fffe]/', // Teredo
  'http://[2001:db8::1]/',
  'http://[2400:cb00::5efe:127.0.0.1]/', // ISATAP
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/', // AWS's metadata
  'http://[fe80::1]/',
  'http://[febf::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://a.localhost/',
  'http://localhost.localdomain/',
  'http://ip6-localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://nas.home.arpa/',
  'http://intranet/', // a name without a dot
  'http://user:secret@127.0.0.1/',
  'https://127.0.0.1/',
];

// Servers send UTF-8 in headers as it is; Node takes a header's bytes as Latin-1.
const onTheWire = (url: string) => Buffer.from(url, 'utf8').toString('latin1');

describe('addresses of private networks', () => {
  test.each(forbiddenUrls)('%s is refused before anything is dialled', async (url) => {
    const world = makeWorld();
    expect(refused(await fetcherWith({}, world).fetch(url))).toMatchObject({
      code: 'PRIVATE_ADDRESS',
      retryable: false,
    });
    expect(world.dialled).toEqual([]);
  });

  test.each(forbiddenUrls)('a redirect to %s is refused', async (url) => {
    const world = makeWorld();
    const server = await serve((_, response) => response.writeHead(302, { location: onTheWire(url) }).end());
    expect(refused(await fetcherWith({}, world).fetch(server.url())).code).toBe('PRIVATE_ADDRESS');
    expect(world.dialled.every(({ hostname }) => hostname === 'tin.example.vn')).toBe(true);
  });

  test('there are forty spellings and more', () => expect(forbiddenUrls.length).toBeGreaterThan(40));

  // The connector is handed names by undici; even spellings that a URL would have put straight are judged by where they lead.
  test.each([
    '0x7f.1',
    '2130706433',
    '0177.1',
    '127.1',
    '[::1]',
    '::1',
    '[fe80::1%25eth0]',
    'fe80::1%eth0',
    '::ffff:127.0.0.1',
  ])('the connector itself refuses %s', async (hostname) => {
    const world = makeWorld({
      addresses: {
        '0x7f.1': ['127.0.0.1'],
        '2130706433': ['127.0.0.1'],
        '0177.1': ['127.0.0.1'],
        '127.1': ['127.0.0.1'],
      },
    });
    const connect = guardedConnect({ allowPrivate: false, connectTimeoutMs: 500 }, world);
    const said = await new Promise((done) =>
      connect({ hostname, protocol: 'http:', port: '80' }, (...[error]) => done(error)),
    );
    expect(said).toMatchObject({ problem: { code: 'PRIVATE_ADDRESS' } });
    expect(world.dialled).toEqual([]);
  });

  test.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:192.168.0.1'],
    ['64:ff9b::10.0.0.1'],
    ['fd12::1'],
    ['fe80::1%2'],
    [somePublicAddress, '127.0.0.1'], // one private among public ones
    ['192.168.7.7', somePublicAddress],
    ['not an address'],
  ])('a name that resolves to %s is refused', async (...addresses) => {
    const world = makeWorld({ addresses: { 'la.example.vn': addresses } });
    expect(refused(await fetcherWith({}, world).fetch('http://la.example.vn/')).code).toBe('PRIVATE_ADDRESS');
    expect(world.dialled).toEqual([]);
  });

  test('a name that changes its address between look-up and connection gains nothing: what was checked is dialled', async () => {
    const server = await serve((_, response) => html(response));
    let looked = 0;
    const world = makeWorld({
      lookup: async () => [{ address: looked++ === 0 ? somePublicAddress : '127.0.0.1', family: 4 }],
    });
    got(await fetcherWith({ ignoreRobots: true }, world).fetch(server.url()));
    expect(looked).toBe(1);
    expect(world.dialled.map(({ addresses }) => addresses)).toEqual([[{ address: somePublicAddress, family: 4 }]]);
  });

  test('a name is checked again for each new connection', async () => {
    const server = await serve((_, response) => html(response, 'x', { connection: 'close' }));
    let looked = 0;
    const world = makeWorld({
      lookup: async () => [{ address: looked++ === 0 ? somePublicAddress : '127.0.0.1', family: 4 }],
    });
    const fetcher = fetcherWith({ ignoreRobots: true }, world);
    got(await fetcher.fetch(server.url('/1')));
    expect(refused(await fetcher.fetch(server.url('/2'))).code).toBe('PRIVATE_ADDRESS');
    expect(world.dialled).toHaveLength(1);
  });

  test('robots.txt is no way in either', async () => {
    const world = makeWorld();
    const server = await serve(
      (_, response) => html(response),
      (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/robots.txt' }).end(),
    );
    expect(refused(await fetcherWith({}, world).fetch(server.url())).code).toBe('PRIVATE_ADDRESS');
    expect(server.hits).toEqual([]);
    expect(world.dialled).toHaveLength(1);
  });

  test('--allow-private lets them', async () => {
    const server = await serve((_, response) => html(response, 'nhà'));
    const world = makeWorld();
    const fetched = got(await fetcherWith({ allowPrivate: true }, world).fetch(`http://0x7f.1:${server.port}/`));
    expect(textOf(fetched)).toBe('nhà');
    expect(fetched.source.url).toBe(`http://127.0.0.1:${server.port}/`);
    expect(world.dialled[0]?.addresses).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });

  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '203.162.0.1',
    '2001:4860:4860::8888',
    '2400:cb00::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8', // a public host behind a NAT64
    '2002:808:808::1',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test('a zone makes any address a local one', () => {
    expect(isPublicAddress('2001:4860:4860::8888%eth0')).toBe(false);
  });

  test('a public literal is dialled', async () => {
    const server = await serve((_, response) => html(response));
    const world = makeWorld();
    got(await fetcherWith({}, world).fetch(`http://[2606:4700::1111]:${server.port}/`));
    expect(world.dialled[0]?.addresses).toEqual([{ address: '2606:4700::1111', family: 6 }]);
  });
});

describe('what is no web address', () => {
  test.each([
    'ftp://tin.example.vn/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'gopher://x.vn/',
    'data:text/html,x',
    'tin.example.vn/x',
    'http://',
    'http://exa mple.vn/',
    'http://tin.example.vn:99999/',
  ])('%s is refused', async (url) => {
    const world = makeWorld();
    expect(refused(await fetcherWith({}, world).fetch(url)).code).toBe('BAD_URL');
    expect(world.looked).toEqual([]);
  });

  test.each(['file:///etc/passwd', 'ftp://tin.example.vn/', 'http://[bad'])(
    'a redirect to %s is refused',
    async (location) => {
      const server = await serve((_, response) => response.writeHead(302, { location }).end());
      expect(refused(await fetcherWith().fetch(server.url())).code).toBe('BAD_URL');
    },
  );
});

test('no socket of a test leaves this machine, guard or no guard', () => {
  expect(() => new Socket().connect(80, somePublicAddress)).toThrow('A test dialled 8.8.4.4.');
  expect(() => new Socket().connect({ host: somePublicAddress, port: 80 })).toThrow('A test dialled');
});

test('the guard stands before the proxy for what shows in the name', async () => {
  const proxies = { http: 'http://127.0.0.1:9', https: null, except: '' };
  expect(proxyFor(new URL('http://127.0.0.1/'), proxies)).toBe('http://127.0.0.1:9');
  for (const url of ['http://127.0.0.1/', 'http://[::ffff:7f00:1]/', 'http://localhost/', 'http://intranet/']) {
    expect(refused(await fetcherWith({ proxies, retries: 0, ignoreRobots: true }).fetch(url)).code).toBe(
      'PRIVATE_ADDRESS',
    );
  }
  expect(defaultPolicy.allowPrivate).toBe(false);
});
