import ipaddr from 'ipaddr.js';
import type { FetchPolicy } from './policy.ts';

type Proxies = FetchPolicy['proxies'];
const inBlock = (hostname: string, block: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(host) || !ipaddr.isValidCIDR(block)) return false;
  const address = ipaddr.parse(host);
  const [network, bits] = ipaddr.parseCIDR(block);
  return address.kind() === network.kind() && address.match(network, bits);
};

// example.vn   .example.vn   *.example.vn   example.vn:8080   10.0.0.0/8   *
const excepts = (entry: string, { hostname, port, protocol }: URL): boolean => {
  if (entry === '*') return true;
  if (entry.includes('/')) return inBlock(hostname, entry);
  const [, name = '', entryPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (entryPort && entryPort !== (port || (protocol === 'https:' ? '443' : '80'))) return false;
  const domain = name.replace(/^\*?\./, '').toLowerCase();
  return domain !== '' && (hostname === domain || hostname.endsWith(`.${domain}`));
};

/** The proxy a URL goes through; `null`: none. */
export const proxyFor = (url: URL, proxies: Proxies): string | null => {
  const proxy = url.protocol === 'https:' ? proxies.https : proxies.http;
  if (proxy === null) return null;
  const entries = proxies.except.split(/[,\s]+/).filter(Boolean);
  return entries.some((entry) => excepts(entry, url)) ? null : proxy;
};
