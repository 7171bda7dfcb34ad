import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, Socket, type Server as TcpServer } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach } from 'vitest';
import { type Endpoint, theWorld, type World } from '../src/fetch/connect.ts';
import { createFetcher, type Fetched, type Fetcher } from '../src/fetch/fetcher.ts';
import { defaultPolicy, type FetchPolicy } from '../src/fetch/policy.ts';
import type { Problem, Result } from '../src/problem.ts';

/** Real servers on this machine, and a world in which every name leads to them. */

// Below everything: whatever a broken guard lets through, no socket of a test leaves this machine.
const dial = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as [unknown, unknown];
  const { host, path } = (typeof first === 'object' && first ? first : { host: second }) as {
    host?: string;
    path?: string;
  };
  const isLocal = path !== undefined || /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host ?? 'localhost');
  if (!isLocal) throw new Error(`A test dialled ${host}.`);
  return (dial as (...all: unknown[]) => Socket).apply(this, args);
} as typeof dial;

const opened: (() => unknown)[] = [];

/** Ends with the test. */
export const atEnd = (close: () => unknown): void => void opened.push(close);

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

export interface Hit {
  host: string;
  path: string;
  headers: IncomingMessage['headers'];
  /** Milliseconds on the monotonic clock. */
  at: number;
}

export interface Loopback {
  port: number;
  /** What was asked for, robots.txt apart. */
  hits: Hit[];
  robotsHits: Hit[];
  /** The most requests of one host that were under way at once. */
  mostAtOnce: () => number;
  url: (path?: string, host?: string) => string;
}

/** A name that the tests' world has a public address for. */
export const someHost = 'tin.example.vn';

const listen = async (server: Server | TcpServer): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};

type Handle = (request: IncomingMessage, response: ServerResponse, hit: number) => unknown;

/** An HTTP server; `robots` answers /robots.txt, which is not found otherwise. */
export const serve = async (handle: Handle, robots?: string | Handle): Promise<Loopback> => {
  const hits: Hit[] = [];
  const robotsHits: Hit[] = [];
  const under = new Map<string, number>();
  let most = 0;
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const now = (under.get(host) ?? 0) + 1;
    under.set(host, now);
    most = Math.max(most, now);
    response.once('close', () => under.set(host, (under.get(host) ?? 0) - 1));
    const hit = { host, path: request.url ?? '', headers: request.headers, at: performance.now() };
    if (request.url === '/robots.txt') {
      robotsHits.push(hit);
      if (typeof robots === 'function') robots(request, response, robotsHits.length);
      else if (robots === undefined) response.writeHead(404).end();
      else response.end(robots);
      return;
    }
    hits.push(hit);
    handle(request, response, hits.length);
  });
  const port = await listen(server);
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = (path = '/', host = someHost) => `http://${host}:${port}${path}`;
  return { port, hits, robotsHits, mostAtOnce: () => most, url };
};

/** A server that speaks byte by byte what `answer` says; robots.txt is not found. */
export const serveRaw = async (
  answer: (socket: Socket, request: string) => unknown,
): Promise<Pick<Loopback, 'port' | 'url'>> => {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const request = data.toString('latin1');
      if (request.startsWith('GET /robots.txt')) socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      else answer(socket, request);
    });
  });
  const port = await listen(server);
  atEnd(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port, url: (path = '/', host = someHost) => `http://${host}:${port}${path}` };
};

export const html = (
  response: ServerResponse,
  body = '<p>Xin chào</p>',
  headers: Record<string, string> = {},
): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};

/** An address of the public internet; the tests' world leads it to loopback. */
export const somePublicAddress = '8.8.4.4';

export interface TestWorld extends World {
  dialled: Endpoint[];
  looked: string[];
}

/** Names have public addresses, unless told otherwise, and every address leads to the same port on loopback. */
export const makeWorld = (
  given: Partial<World> & { addresses?: Record<string, string[]>; ca?: string } = {},
): TestWorld => {
  const { addresses = {}, ca, ...rest } = given;
  const dialled: Endpoint[] = [];
  const looked: string[] = [];
  return {
    ...theWorld,
    lookup: async (hostname) => {
      looked.push(hostname);
      const named = addresses[hostname] ?? [somePublicAddress];
      return named.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    dial: (endpoint) => {
      dialled.push(endpoint);
      const to = { host: '127.0.0.1', port: endpoint.port };
      return endpoint.tls
        ? connectTls({ ...to, servername: endpoint.tls.servername, ...(ca ? { ca } : {}) })
        : connect(to);
    },
    ...rest,
    dialled,
    looked,
  };
};

/** The defaults, made quick. */
const quick: FetchPolicy = {
  ...defaultPolicy,
  delayMs: 0,
  backoffMs: 4,
  maxWaitMs: 3_000,
  timeoutMs: 3_000,
  connectTimeoutMs: 2_000,
  idleTimeoutMs: 1_500,
};

export const fetcherWith = (policy: Partial<FetchPolicy> = {}, world: World = makeWorld()): Fetcher => {
  const fetcher = createFetcher({ ...quick, ...policy }, world);
  atEnd(fetcher.close);
  return fetcher;
};

export const got = (result: Result<Fetched>): Fetched => {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
};

export const refused = (result: Result<unknown>): Problem => {
  if (result.ok) throw new Error('A problem was expected.');
  return result.problem;
};

export const textOf = ({ source }: Fetched): string => Buffer.from(source.body).toString('utf8');
