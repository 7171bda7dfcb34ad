import { fail, ok, type Result } from '../problem.ts';

/** A URL to fetch, freed of what must not be written down. */
export interface WebAddress {
  /** Without credentials and fragment: what is asked for. */
  url: URL;
  /** For records, rejects and messages: as given, without credentials and fragment. */
  shown: string;
  /** The value of an Authorization header, where the URL carried a name or password; never written or logged. */
  authorization: string | null;
}

// http://user:secret@host/   http:user:secret@host   user:secret@host:99999
const userInfo = /^((?:[a-z][a-z0-9+.-]*:)?[/\\]*)[^/?#\\]*@/i;

/** The text of a URL that may not even parse, without name and password; nor line breaks and tabs, which URLs are read without. */
export const redact = (text: string): string =>
  text
    .replace(/[\t\r\n]/g, '')
    .trim()
    .replace(userInfo, '$1');

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Credentials as RFC 7617 sends them: UTF-8, base64. */
const basic = ({ username, password }: URL): string | null =>
  username || password
    ? `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`, 'utf8').toString('base64')}`
    : null;

/** What somebody named as a URL; `base` for redirects and feeds. Only http and https. */
export const readWebAddress = (given: string, base?: URL): Result<WebAddress> => {
  const url = URL.canParse(given, base?.href) ? new URL(given, base?.href) : null;
  if (!url) {
    return fail('fetch', 'BAD_URL', `"${redact(given)}" is no URL; write it whole, as in https://example.vn/tin.html.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return fail('fetch', 'BAD_URL', `Only http and https are fetched, not "${url.protocol}" of ${redact(given)}.`);
  }
  const authorization = basic(url);
  url.username = '';
  url.password = '';
  url.hash = '';
  const shown = authorization || base ? url.href : given.trim().replace(/#.*$/s, '');
  return ok({ url, shown, authorization });
};

/**
 * One text for all spellings of a page's address: host in lower case and punycode, default port, fragment and credentials dropped.
 * Archive, since-cache and duplicates go by it. `null` where it is no web address.
 */
export const urlKey = (given: string): string | null => {
  const read = readWebAddress(given);
  return read.ok ? read.value.url.href : null;
};
