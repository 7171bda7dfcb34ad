import { fail, ok, type Result } from '../problem.ts';
import { decompressed } from './decompress.ts';
import { type Entry, feedEvents, feedRoots } from './feed.ts';
import { decodeXml, localName, openXml, type XmlEvents } from './read-xml.ts';
import { sitemapEvents, sitemapRoots } from './sitemap.ts';

/** A feed or sitemap, about to be read. */
export interface Listing {
  /** For messages. */
  location: string;
  /** What relative addresses hang on; `null` for a file. */
  url: string | null;
  contentType: string | null;
  chunks: AsyncIterable<Uint8Array>;
}

/** A page that a feed or sitemap names, or what kept a part of it from being read. */
export interface Listed {
  /** The address, absolute; or what a problem is about. */
  location: string;
  found: Result<string>;
}

export interface ListingOptions {
  /** Milliseconds since 1970; entries that are surely older are passed over. */
  newerThan: number | null;
  /** Opens a sitemap that an index names. */
  open: (url: string) => Promise<Result<Listing>>;
}

/** Of one file, as the sitemap protocol has it. */
export const maxEntries = 50_000;
/** An index names sitemaps, which name pages; one index more is forgiven. */
const maxDepth = 3;

const bad = (location: string, message: string): Listed => ({ location, found: fail('read', 'BAD_FEED', message) });

interface Reading {
  root: string | null;
  /** The root's end was seen. */
  whole: boolean;
  /** A feed that an HTML page points to. */
  hint: string | null;
}

/** Finds out at the root what the file is, and reads on as that. */
const openAny = (location: string | null, reading: Reading, give: (entry: Entry) => void): XmlEvents => {
  let events: XmlEvents | null = null;
  let depth = 0;
  return {
    open: (name, attributes) => {
      if (depth++ === 0 && reading.root === null) {
        reading.root = localName(name);
        if (feedRoots.has(reading.root)) events = feedEvents(location, give);
        else if (sitemapRoots.has(reading.root)) events = sitemapEvents(location, give);
      }
      events?.open(name, attributes);
      if (!events && /^application\/(?:rss|atom)\+xml$/i.test(attributes.type ?? ''))
        reading.hint ??= attributes.href ?? null;
    },
    text: (text) => events?.text(text),
    close: (name, implied) => {
      events?.close(name, implied);
      if (--depth === 0) reading.whole = !implied;
    },
  };
};

const absolute = ({ link, base }: Entry): Result<string> => {
  const url = URL.canParse(link, base ?? undefined) ? new URL(link, base ?? undefined) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') {
    url.hash = '';
    return ok(url.href);
  }
  return fail('read', 'BAD_URL', `"${link.slice(0, 200)}" in a feed or sitemap is no web address.`);
};

// One address a line is a sitemap too (sitemaps.org, "Text file").
const isTextList = (text: string): boolean => /^\ufeff?\s*https?:\/\/\S+\s*(?:\n|$)/i.test(text);

async function* textEntries(pieces: AsyncIterable<string>, base: string | null): AsyncGenerator<Entry> {
  let rest = '';
  const entry = (line: string): Entry[] => {
    const link = line.trim();
    return link === '' || link.startsWith('#') ? [] : [{ kind: 'page', link, base, at: null }];
  };
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* entry(line);
  }
  yield* entry(rest);
}

async function* xmlEntries(
  pieces: AsyncIterable<string>,
  base: string | null,
  reading: Reading,
): AsyncGenerator<Entry> {
  let entries: Entry[] = [];
  const parser = openXml(openAny(base, reading, (entry) => entries.push(entry)));
  for await (const piece of pieces) {
    parser.write(piece);
    yield* entries;
    entries = [];
    if (parser.isTooDeep()) return;
  }
  parser.end();
  yield* entries;
}

/** The first piece decides between XML and a plain list; it is read again as what it turns out to be. */
const entriesOf = async (
  pieces: AsyncGenerator<string>,
  base: string | null,
  reading: Reading,
): Promise<AsyncGenerator<Entry>> => {
  const first = await pieces.next();
  const all = async function* () {
    if (!first.done) yield first.value;
    yield* pieces;
  };
  if (first.done || !isTextList(first.value)) return xmlEntries(all(), base, reading);
  reading.root = 'text';
  reading.whole = true;
  return textEntries(all(), base);
};

const verdict = (location: string, { root, whole, hint }: Reading, found: number): Listed | null => {
  if (root === 'text' || (root !== null && (feedRoots.has(root) || sitemapRoots.has(root)))) {
    return whole
      ? null
      : bad(location, `${location} breaks off after ${found} addresses; what stands before was read.`);
  }
  const what = root === null ? 'holds no XML' : `is <${root}>, no feed or sitemap`;
  return bad(location, `${location} ${what}${hint === null ? '' : `; it points to a feed at ${hint}`}.`);
};

/** Bytes that break off, or that no server or disk gives. */
const broken = (location: string, error: unknown): Listed => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (!/^(?:Z_|ERR_ZSTD|NO_ZSTD)/.test(code))
    return { location, found: fail('read', 'EIO', `${location} cannot be read (${code || message}).`) };
  return {
    location,
    found: fail('read', 'BAD_COMPRESSION', `${location} is damaged: its compression breaks off; get it again.`),
  };
};

async function* readOne(
  listing: Listing,
  { newerThan, open }: ListingOptions,
  seen: Set<string>,
  depth: number,
): AsyncGenerator<Listed> {
  const { location, url, contentType, chunks } = listing;
  const reading: Reading = { root: null, whole: false, hint: null };
  const addresses = new Set<string>();
  const tooLong = bad(location, `${location} is longer than 64 MiB; what stands before was read.`);
  let cut = false;
  const pieces = async function* () {
    for await (const piece of decodeXml(decompressed(chunks), contentType)) {
      if (piece === null) cut = true;
      else yield piece;
    }
  };
  try {
    for await (const entry of await entriesOf(pieces(), url, reading)) {
      if (newerThan !== null && entry.at !== null && entry.at < newerThan) continue;
      const address = absolute(entry);
      if (!address.ok) {
        yield { location, found: address };
        continue;
      }
      if (addresses.has(address.value)) continue;
      if (addresses.size === maxEntries) {
        yield bad(location, `${location} names more than ${maxEntries} addresses; the rest was passed over.`);
        return;
      }
      addresses.add(address.value);
      if (entry.kind === 'page') yield { location: address.value, found: address };
      else yield* readNext(address.value, location, { newerThan, open }, seen, depth);
    }
  } catch (error) {
    yield broken(location, error);
    return;
  }
  const said = cut ? tooLong : verdict(location, reading, addresses.size);
  if (said) yield said;
}

async function* readNext(
  url: string,
  from: string,
  options: ListingOptions,
  seen: Set<string>,
  depth: number,
): AsyncGenerator<Listed> {
  if (seen.has(url)) return;
  seen.add(url);
  if (depth === maxDepth) {
    yield bad(url, `${url} is one index too deep, below ${from}; it was passed over.`);
    return;
  }
  const opened = await options.open(url);
  if (opened.ok) yield* readOne(opened.value, options, seen, depth + 1);
  else yield { location: url, found: opened };
}

/**
 * The pages a feed (RSS, RDF, Atom) or sitemap (file, index, plain list; gzipped or not) names, each once a file, in order, read as
 * they are asked for. What cannot be read is a problem among them; the rest goes on.
 */
export const readListing = (listing: Listing, options: ListingOptions): AsyncGenerator<Listed> =>
  readOne(listing, options, new Set(listing.url === null ? [] : [listing.url]), 1);
