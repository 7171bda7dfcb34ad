import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { guardedConnect, refuseByName, type World } from './connect.ts';
import { fault } from './fault.ts';
import type { FetchPolicy } from './policy.ts';
import { proxyFor } from './proxy.ts';

/** One GET, as it goes over the wire: no redirects, no retries, no decoding. */
export interface Transport {
  get: (url: URL, headers: Record<string, string>, signal: AbortSignal) => Promise<Dispatcher.ResponseData>;
  close: () => Promise<void>;
}

// Silence is timed by the fetcher, over headers and body alike: undici's own timers are too coarse below a second.
const limits = { headersTimeout: 0, bodyTimeout: 0, pipelining: 1, keepAliveTimeout: 4_000, maxHeaderSize: 64 * 1024 };

const openProxy = (uri: string, connectTimeoutMs: number): Dispatcher => {
  const url = new URL(uri);
  const secret = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString(
    'base64',
  );
  const token = url.username || url.password ? { token: `Basic ${secret}` } : {};
  url.username = '';
  url.password = '';
  return new ProxyAgent({
    ...limits,
    ...token,
    uri: url.href,
    proxyTunnel: false,
    proxyTls: { timeout: connectTimeoutMs },
  });
};

/** Connections of one fetcher: direct ones through the guard, proxied ones through the environment's proxies. */
export const openTransport = (policy: FetchPolicy, world: World): Transport => {
  const direct = new Agent({ ...limits, connect: guardedConnect(policy, world) });
  const proxied = new Map<string, Dispatcher>();

  const dispatcherFor = (url: URL): Dispatcher => {
    const uri = proxyFor(url, policy.proxies);
    if (uri === null) return direct;
    // The proxy looks names up itself, so that a name's addresses stay unknown here; what shows in the name is refused all the same.
    const refused = refuseByName(url.hostname, policy.allowPrivate);
    if (refused) throw refused;
    if (!URL.canParse(uri))
      throw fault('BAD_URL', 'The proxy that the environment names is no URL; correct HTTP_PROXY or HTTPS_PROXY.');
    const agent = proxied.get(uri) ?? openProxy(uri, policy.connectTimeoutMs);
    proxied.set(uri, agent);
    return agent;
  };

  return {
    get: async (url, headers, signal) =>
      dispatcherFor(url).request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers,
        signal,
      }),
    close: async () => {
      await Promise.all([direct, ...proxied.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
};
