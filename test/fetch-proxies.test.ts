import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as forward, type IncomingMessage } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { proxiesOf } from '../src/fetch/proxies-of.ts';
import { proxyFor } from '../src/fetch/proxy.ts';
import { atEnd, fetcherWith, got, html, makeWorld, refused, serve, textOf } from './loopback.ts';
import { cert, key } from './loopback-certificate.ts';

/** A proxy that leads every name to this machine. */
const serveProxy = async ({ login }: { login?: string } = {}) => {
  const asked: string[] = [];
  const isLet = (request: IncomingMessage) =>
    login === undefined || request.headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (!isLet(request)) return response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
    const { port, pathname, search } = new URL(request.url ?? '');
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const to = forward({ host: '127.0.0.1', port, path: pathname + search, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    to.on('error', () => response.writeHead(502).end()).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (!isLet(request)) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    const to = connect({ host: '127.0.0.1', port: Number(request.url?.split(':')[1]) }, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      to.pipe(socket).pipe(to);
    });
    for (const side of [to, socket]) side.on('error', () => socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const through = (uri: string, except = '') => ({ proxies: { http: uri, https: uri, except }, retries: 0 });

const serveTls = async (answer = 'kín') => {
  const server = createHttpsServer({ key, cert }, (request, response) =>
    request.url === '/robots.txt' ? response.writeHead(404).end() : html(response, answer),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

describe('proxies', () => {
  test('an http page is asked of the proxy by its whole address, its name not looked up here', async () => {
    const server = await serve((_, response) => html(response, 'qua'));
    const proxy = await serveProxy();
    const world = makeWorld();
    expect(textOf(got(await fetcherWith(through(proxy.uri), world).fetch(server.url('/a?b'))))).toBe('qua');
    expect(proxy.asked).toEqual([`GET ${server.url('/robots.txt')}`, `GET ${server.url('/a?b')}`]);
    expect([world.looked, world.dialled]).toEqual([[], []]);
  });

  test('an https page goes through a tunnel', async () => {
    const port = await serveTls();
    const proxy = await serveProxy();
    // The certificate is nobody's, so that the handshake at the tunnel's end is what fails.
    expect(refused(await fetcherWith(through(proxy.uri)).fetch(`https://tin.example.vn:${port}/`)).code).toBe('TLS');
    expect(proxy.asked).toEqual([`CONNECT tin.example.vn:${port}`]);
  });

  test('with name and password, which no message tells', async () => {
    const server = await serve((_, response) => html(response));
    const proxy = await serveProxy({ login: 'anh:m@t' });
    const uri = proxy.uri.replace('//', '//anh:m%40t@');
    got(await fetcherWith(through(uri)).fetch(server.url()));
    for (const url of [server.url(), 'https://tin.example.vn/']) {
      const problem = refused(await fetcherWith(through(proxy.uri.replace('//', '//anh:s3cr3t@'))).fetch(url));
      expect(problem).toMatchObject({ code: 'CONNECTION', retryable: false });
      expect(problem.message).toContain('wants a login');
      expect(problem.message).not.toContain('s3cr3t');
    }
  });

  test('that cannot be reached is a passing failure', async () => {
    const problem = refused(await fetcherWith(through('http://127.0.0.1:1')).fetch('http://tin.example.vn/'));
    expect(problem).toMatchObject({ code: 'CONNECTION', retryable: true });
  });

  test('that is no URL is told without its text', async () => {
    const problem = refused(await fetcherWith(through('http://u:s3cr3t@:80')).fetch('http://tin.example.vn/'));
    expect(problem.code).toBe('BAD_URL');
    expect(problem.message).not.toContain('s3cr3t');
  });

  test('hosts of NO_PROXY are asked directly', async () => {
    const server = await serve((_, response) => html(response));
    const proxy = await serveProxy();
    const world = makeWorld();
    got(await fetcherWith(through(proxy.uri, '.example.vn'), world).fetch(server.url()));
    expect(proxy.asked).toEqual([]);
    expect(world.dialled).not.toEqual([]);
  });

  test('a redirect is asked of the proxy too, and the guard stands before it', async () => {
    const server = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : 'http://10.0.0.1/' }).end(),
    );
    const proxy = await serveProxy();
    expect(refused(await fetcherWith(through(proxy.uri)).fetch(server.url('/a'))).code).toBe('PRIVATE_ADDRESS');
    expect(proxy.asked.some((line) => line.includes('10.0.0.1'))).toBe(false);
  });

  test.each([
    ['http://tin.example.vn/', 'example.vn', true],
    ['http://example.vn/', 'example.vn', true],
    ['http://notexample.vn/', 'example.vn', false],
    ['http://tin.example.vn/', '.example.vn', true],
    ['http://tin.example.vn/', '*.example.vn', true],
    ['http://tin.example.vn/', 'EXAMPLE.vn', true],
    ['http://tin.example.vn:8080/', 'example.vn:8080', true],
    ['http://tin.example.vn/', 'example.vn:8080', false],
    ['https://tin.example.vn/', 'example.vn:443', true],
    ['http://8.8.8.8/', '8.8.0.0/16', true],
    ['http://9.8.8.8/', '8.8.0.0/16', false],
    ['http://[2001:4860::1]/', '2001:4860::/32', true],
    ['http://tin.example.vn/', 'a.vn, example.vn', true],
    ['http://tin.example.vn/', '*', true],
    ['http://tin.example.vn/', '', false],
    ['http://tin.example.vn/', '10.0.0.0/33', false],
  ])('%s is kept from the proxy by NO_PROXY=%s: %s', (url, except, isKept) => {
    const proxy = proxyFor(new URL(url), { http: 'http://p:1', https: 'http://p:1', except });
    expect(proxy === null).toBe(isKept);
  });

  test('the environment names them, in lower case first', () => {
    expect(proxiesOf({})).toEqual({ http: null, https: null, except: '' });
    expect(
      proxiesOf({ HTTP_PROXY: 'p:1', https_proxy: 'http://q:2', HTTPS_PROXY: 'http://r:3', NO_PROXY: 'a' }),
    ).toEqual({
      http: 'http://p:1',
      https: 'http://q:2',
      except: 'a',
    });
    expect(proxiesOf({ all_proxy: 'http://p:1' })).toMatchObject({ http: 'http://p:1', https: 'http://p:1' });
  });
});

describe('https', () => {
  test('with a certificate that is trusted and bears the name', async () => {
    const port = await serveTls('an toàn');
    const world = makeWorld({ ca: cert });
    const fetched = got(await fetcherWith({}, world).fetch(`https://tin.example.vn:${port}/`));
    expect(textOf(fetched)).toBe('an toàn');
    expect(world.dialled[0]?.tls).toEqual({ servername: 'tin.example.vn' });
  });

  test.each([
    ['nobody trusts', 'tin.example.vn', undefined],
    ['bears another name', 'tin.example.com', cert],
  ])('with a certificate that %s is refused, and not tried again', async (_, host, ca) => {
    const port = await serveTls();
    const world = makeWorld(ca ? { ca } : {});
    const problem = refused(await fetcherWith({ ignoreRobots: true }, world).fetch(`https://${host}:${port}/`));
    expect(problem).toMatchObject({ code: 'TLS', retryable: false, attempts: 1 });
    expect(world.dialled).toHaveLength(1);
  });

  test('of a server that speaks HTTP/2 and 1.1: 1.1 is spoken', async () => {
    const versions: string[] = [];
    const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
      versions.push(request.httpVersion);
      response.setHeader('content-type', 'text/html');
      response.end(request.url === '/robots.txt' ? '' : 'hai');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    atEnd(() => server.close());
    const { port } = server.address() as AddressInfo;
    const fetcher = fetcherWith({}, makeWorld({ ca: cert }));
    expect(textOf(got(await fetcher.fetch(`https://tin.example.vn:${port}/`)))).toBe('hai');
    expect(versions).toEqual(['1.1', '1.1']);
    await fetcher.close();
  });

  test('spoken to a plain http port is a TLS fault', async () => {
    const server = await serve((_, response) => html(response));
    const problem = refused(
      await fetcherWith({ ignoreRobots: true, retries: 0 }).fetch(server.url().replace('http:', 'https:')),
    );
    expect(problem.code).toBe('TLS');
  });
});

// A process of its own, for certificates are trusted by NODE_EXTRA_CA_CERTS from the start of one only.
test('an https page through a proxy, in the world as it is', async () => {
  const port = await serveTls('xa');
  const proxy = await serveProxy();
  const folder = await mkdtemp(join(tmpdir(), 'trichluc-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const source = (name: string) => JSON.stringify(new URL(`../src/fetch/${name}.ts`, import.meta.url).pathname);
  await writeFile(
    join(folder, 'fetch-one.ts'),
    `import { createFetcher } from ${source('fetcher')};
     import { readPolicy } from ${source('flags')};
     const policy = readPolicy({ retries: '0' }, process.env);
     if (!policy.ok) throw new Error(policy.message);
     const fetcher = createFetcher(policy.value);
     const page = await fetcher.fetch('https://tin.example.vn:${port}/');
     console.log(page.ok ? Buffer.from(page.value.source.body).toString() : page.problem.message);
     await fetcher.close();`,
  );
  await writeFile(join(folder, 'ca.pem'), cert);
  const banner = { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" };
  buildSync({
    entryPoints: [join(folder, 'fetch-one.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner,
    outfile: join(folder, 'fetch-one.mjs'),
    nodePaths: [new URL('../node_modules', import.meta.url).pathname],
  });
  const env = { PATH: process.env.PATH, HTTPS_PROXY: proxy.uri, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'fetch-one.mjs')], { env });
  expect(stdout).toBe('xa\n');
  expect(proxy.asked[0]).toBe(`CONNECT tin.example.vn:${port}`);
});
