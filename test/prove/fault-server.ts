import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Many hosts on loopback, one page in twenty of which goes wrong in a known way. */

/** What becomes of a page: `null` a record, else the code of its reject. */
const fates = {
  page: null,
  'reset-once': null,
  'reset-always': 'CONNECTION',
  'slow-once': null,
  'slow-always': 'TIMEOUT',
  'busy-once': null,
  'busy-always': 'HTTP_503',
  'truncated-once': null,
  'truncated-always': 'TRUNCATED',
  loop: 'REDIRECTS',
} as const satisfies Record<string, string | null>;

type Fate = keyof typeof fates;

const faults = Object.keys(fates).slice(1) as Fate[];

const fateAt = (position: number): Fate =>
  position % 20 === 7 ? (faults[Math.floor(position / 20) % faults.length] as Fate) : 'page';

export interface FaultServer {
  /** The addresses of so many pages, spread over the hosts. */
  urls: (count: number) => { url: string; code: string | null }[];
  /** The most requests a host had under way at once, over all hosts. */
  mostAtOnce: () => number;
  /** How often each page that was asked for was asked for. */
  asked: ReadonlyMap<string, number>;
  close: () => void;
}

const sentence = 'Ngày 16/6/2020, Thủ tướng Chính phủ ký Quyết định số 812/QĐ-TTg về việc ban hành kế hoạch. ';
const page = (path: string) =>
  `<!doctype html><html lang="vi"><head><title>Tin ${path}</title></head><body><article><h1>Tin ${path}</h1>${`<p>${sentence.repeat(2)}</p>`.repeat(3)}</article></body></html>`;

const answers: Record<'reset' | 'slow' | 'busy' | 'truncated', (response: ServerResponse, path: string) => void> = {
  reset: (response) => response.socket?.resetAndDestroy(),
  slow: (response, path) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(page(path).slice(0, 200));
  },
  busy: (response) => response.writeHead(503, { 'retry-after': '1' }).end(),
  truncated: (response, path) => {
    const bytes = gzipSync(page(path));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
    response.end(bytes.subarray(0, bytes.length - 9));
  },
};

/** Listens on 127.0.1.1, 127.0.1.2 and so on: a host is an address. */
export const openFaultServer = async (hosts: number): Promise<FaultServer> => {
  const asked = new Map<string, number>();
  const under = new Array<number>(hosts).fill(0);
  let most = 0;

  const answer = (host: number) => (request: IncomingMessage, response: ServerResponse) => {
    under[host] = (under[host] as number) + 1;
    most = Math.max(most, under[host]);
    response.once('close', () => {
      under[host] = (under[host] as number) - 1;
    });
    const path = request.url ?? '';
    if (path === '/robots.txt') return response.end('User-agent: *\nDisallow: /kin/\n');
    const url = `http://${request.headers.host}${path}`;
    const times = (asked.get(url) ?? 0) + 1;
    asked.set(url, times);
    const [, fate = '', often = ''] = /^\/(\w+?)(?:-(once|always))?\//.exec(path) ?? [];
    if (fate === 'loop')
      return response.writeHead(302, { location: path.endsWith('b') ? path.slice(0, -1) : `${path}b` }).end();
    if (fate in answers && (often === 'always' || times === 1))
      return answers[fate as keyof typeof answers](response, path);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(path));
  };

  const servers = await Promise.all(
    under.map(async (_, host) => {
      const server = createServer(answer(host));
      await new Promise<void>((done) => server.listen(0, `127.0.1.${host + 1}`, done));
      return server;
    }),
  );
  const origins = servers.map((server) => {
    const { address, port } = server.address() as AddressInfo;
    return `http://${address}:${port}`;
  });
  return {
    urls: (count) =>
      Array.from({ length: count }, (_, position) => {
        const fate = fateAt(position);
        // Half the hosts in blocks, half mixed, as in lists of feeds and of archives.
        const host = position % 2 ? Math.floor((position * hosts) / count) : position % hosts;
        return { url: `${origins[host]}/${fate}/${position}`, code: fates[fate] };
      }),
    mostAtOnce: () => most,
    asked,
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};
