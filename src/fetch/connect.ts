import { lookup as resolve } from 'node:dns/promises';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { buildConnector } from 'undici';
import { type Fault, fault, readFault } from './fault.ts';
import { isLocalName, isPublicAddress } from './public-address.ts';

/** An address a resolver gave; family is 4 or 6. */
interface Address {
  address: string;
  family: number;
}

/** What to dial: addresses that were looked up and checked, so that no later look-up can put others in their place. */
export interface Endpoint {
  hostname: string;
  addresses: readonly Address[];
  port: number;
  /** The name the certificate must bear; `null` for plain TCP. */
  tls: { servername: string } | null;
}

/** The parts of the world that fetching touches, so that a test can stand in for the resolver and the clock, and record what is dialled. */
export interface World {
  lookup: (hostname: string) => Promise<readonly Address[]>;
  dial: (endpoint: Endpoint) => Socket;
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 to below 1. */
  random: () => number;
}

const pinned = (addresses: readonly Address[]) => {
  const [first] = addresses as [Address];
  const host = addresses.length === 1 ? first.address : 'pinned.invalid';
  const lookup: LookupFunction = (_name, { all }, give) =>
    all ? give(null, [...addresses]) : give(null, first.address, first.family);
  return { host, lookup, autoSelectFamily: true };
};

export const theWorld: World = {
  lookup: (hostname) => resolve(hostname, { all: true }),
  dial: ({ addresses, port, tls }) => {
    const to = { ...pinned(addresses), port };
    return tls ? connectTls({ ...to, servername: tls.servername, ALPNProtocols: ['http/1.1'] }) : connectTcp(to);
  },
  now: () => Date.now(),
  random: () => Math.random(),
};

export interface ConnectPolicy {
  allowPrivate: boolean;
  connectTimeoutMs: number;
}

const withoutBrackets = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

const refusal = (hostname: string): Fault =>
  fault(
    'PRIVATE_ADDRESS',
    `${hostname} is an address of a private network, which pages are not fetched from; --allow-private lets them.`,
  );

/** Names and literals that need no look-up to be refused; for proxies, which do the look-up themselves. */
export const refuseByName = (hostname: string, allowPrivate: boolean): Fault | null => {
  const host = withoutBrackets(hostname);
  if (allowPrivate) return null;
  const forbidden = isIP(host) ? !isPublicAddress(host) : isLocalName(host);
  return forbidden ? refusal(hostname) : null;
};

/** Every address of a host, checked: one private among them refuses the host, as no honest public host has one. */
const resolveChecked = async (hostname: string, allowPrivate: boolean, world: World): Promise<readonly Address[]> => {
  const refused = refuseByName(hostname, allowPrivate);
  if (refused) throw refused;
  const host = withoutBrackets(hostname);
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : [...(await world.lookup(host))];
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) throw refusal(hostname);
  return addresses;
};

const open = (socket: Socket, secure: boolean): Promise<Socket> =>
  new Promise((give, refuse) => {
    socket.once('error', refuse).once(secure ? 'secureConnect' : 'connect', () => {
      socket.off('error', refuse);
      give(socket.setNoDelay(true));
    });
  });

/**
 * The one way a socket to a page's host comes about: look up, check every address, dial the checked ones. undici asks for each new
 * connection here, on redirects too; an IP literal passes no resolver, so the check is here and not in a look-up hook.
 */
export const guardedConnect =
  (policy: ConnectPolicy, world: World): buildConnector.connector =>
  ({ hostname, port, protocol, servername }, callback) => {
    const secure = protocol === 'https:';
    let socket: Socket | null = null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => {
        const seconds = policy.connectTimeoutMs / 1_000;
        refuse(fault('TIMEOUT', `No connection to ${hostname} within ${seconds} s; try again later.`, { again: true }));
      }, policy.connectTimeoutMs);
    });
    const dial = async () => {
      const addresses = await resolveChecked(hostname, policy.allowPrivate, world);
      const host = withoutBrackets(hostname);
      const tls = secure ? { servername: servername || (isIP(host) ? '' : host) } : null;
      socket = world.dial({ hostname: host, addresses, port: Number(port || (secure ? 443 : 80)), tls });
      return open(socket, secure);
    };
    Promise.race([dial(), late])
      .then(
        (opened) => callback(null, opened),
        (error: unknown) => {
          socket?.on('error', () => {}).destroy();
          callback(readFault(error, hostname, false), null);
        },
      )
      .finally(() => clearTimeout(timer));
  };
