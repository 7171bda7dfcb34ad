import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { digest as sha256 } from '../platform.ts';
import { type StagedFile, stageFile } from './atomic-write.ts';

/** What is remembered of a page between runs. */
export interface Seen {
  url: string;
  etag: string | null;
  lastModified: string | null;
  contentType: string | null;
  /** SHA-256 of the decoded body, hex. */
  digest: string;
  /** When these bytes were first read, ISO instant. */
  retrievedAt: string;
  /** `null` where only changed pages were asked for. */
  body: Uint8Array | null;
}

/** A robots.txt as it was read; `at` in milliseconds since 1970. An empty text allows all. */
interface SeenRobots {
  origin: string;
  at: number;
  text: string;
}

export interface SinceCache {
  page: (url: URL) => Promise<Seen | null>;
  /** Throws what the disk throws. */
  stagePage: (url: URL, seen: Seen) => Promise<StagedFile>;
  robots: (origin: string) => Promise<SeenRobots | null>;
  keepRobots: (seen: SeenRobots) => Promise<void>;
}

const parseObject = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise);

const newline = 0x0a;

/** A torn, foreign or unreadable entry is no entry: the page is fetched as if never seen. */
const readEntry = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
};

/** One file an address: a line of JSON, then the body in gzip, so that validators and the body they vouch for never part. */
export const openSinceCache = (directory: string): SinceCache => {
  const pathOf = (kind: string, key: string) => {
    const name = sha256(key);
    return join(directory, kind, name.slice(0, 2), `${name.slice(2)}.seen`);
  };
  return {
    page: async (url) => {
      const entry = await readEntry(pathOf('pages', url.href));
      const end = entry?.indexOf(newline) ?? -1;
      if (!entry || end < 0) return null;
      const head = parseObject(entry.toString('utf8', 0, end));
      const digest = textOr(head.digest, '');
      const retrievedAt = textOr(head.retrievedAt, '');
      if (head.url !== url.href || !/^[0-9a-f]{64}$/.test(digest) || Number.isNaN(Date.parse(retrievedAt))) return null;
      const body = head.hasBody === true ? await promisify(gunzip)(entry.subarray(end + 1)).catch(() => null) : null;
      if (head.hasBody === true && (body === null || sha256(body) !== digest)) return null;
      return {
        url: url.href,
        etag: textOr(head.etag, null),
        lastModified: textOr(head.lastModified, null),
        contentType: textOr(head.contentType, null),
        digest,
        retrievedAt,
        body,
      };
    },
    stagePage: async (url, { body, ...head }) => {
      const line = Buffer.from(`${JSON.stringify({ ...head, url: url.href, hasBody: body !== null })}\n`);
      const packed = body ? await promisify(gzip)(body) : Buffer.alloc(0);
      return stageFile(pathOf('pages', url.href), Buffer.concat([line, packed]));
    },
    robots: async (origin) => {
      const entry = await readEntry(pathOf('robots', origin));
      const { origin: of, at, text } = parseObject(entry?.toString('utf8') ?? '');
      return of === origin && typeof at === 'number' && typeof text === 'string' ? { origin, at, text } : null;
    },
    keepRobots: async (seen) => (await stageFile(pathOf('robots', seen.origin), JSON.stringify(seen))).commit(),
  };
};
