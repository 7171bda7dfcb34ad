import { version } from '../version.ts';

/** How pages are fetched. Every duration in milliseconds. */
export interface FetchPolicy {
  /** Sent as it is, where set; its first word is the name robots.txt is searched for. */
  userAgent: string | null;
  /** A mail address or page of who runs this; goes into the user agent and, if it is mail, the From header. */
  contact: string | null;
  /** The least pause between two requests to one host; a longer Crawl-delay wins. */
  delayMs: number;
  /** Requests under way at once, over all hosts. */
  concurrency: number;
  /** The longest wait a host may ask for (Retry-After, Crawl-delay); beyond it the page is rejected as RETRY_LATER. */
  maxWaitMs: number;
  /** From dialling to the last byte of one request. */
  timeoutMs: number;
  connectTimeoutMs: number;
  /** The longest silence while headers or body are awaited. */
  idleTimeoutMs: number;
  /** Of the decoded body. */
  maxBytes: number;
  maxRedirects: number;
  /** Further tries after the first. */
  retries: number;
  /** The first pause before a further try; doubled each time, with jitter. */
  backoffMs: number;
  ignoreRobots: boolean;
  allowPrivate: boolean;
  /** Where validators, digests and robots.txt files are kept between runs. */
  sinceCacheDir: string | null;
  /** Unchanged pages are not wanted: then the cache need not keep bodies. */
  onlyChanged: boolean;
  /** The environment's proxies: HTTP_PROXY, HTTPS_PROXY, NO_PROXY. */
  proxies: { http: string | null; https: string | null; except: string };
}

export const defaultPolicy: FetchPolicy = {
  userAgent: null,
  contact: null,
  delayMs: 1_000,
  concurrency: 8,
  maxWaitMs: 60_000,
  timeoutMs: 60_000,
  connectTimeoutMs: 10_000,
  idleTimeoutMs: 20_000,
  maxBytes: 20 * 2 ** 20,
  maxRedirects: 10,
  retries: 3,
  backoffMs: 1_000,
  ignoreRobots: false,
  allowPrivate: false,
  sinceCacheDir: null,
  onlyChanged: false,
  proxies: { http: null, https: null, except: '' },
};

/** Who we say we are: `trichluc/0.1.0 (+mailto:kho@example.vn)`. */
export const userAgentOf = ({ userAgent, contact }: Pick<FetchPolicy, 'userAgent' | 'contact'>): string => {
  if (userAgent !== null) return userAgent;
  if (contact === null) return `trichluc/${version}`;
  const mail = mailOf(contact);
  return `trichluc/${version} (+${mail === null ? contact : `mailto:${mail}`})`;
};

/** The name robots.txt files would use for us: the product before the slash. */
export const robotsNameOf = (policy: Pick<FetchPolicy, 'userAgent' | 'contact'>): string =>
  /^[^\s/(]+/.exec(userAgentOf(policy))?.[0].toLowerCase() ?? 'trichluc';

/** The mail address a contact is, with or without `mailto:`; `null` where it is a page. */
export const mailOf = (contact: string): string | null =>
  /^(?:mailto:)?([^\s@/:]+@[^\s@/:]+)$/i.exec(contact)?.[1] ?? null;
