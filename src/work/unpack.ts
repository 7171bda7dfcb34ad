import * as zlib from 'node:zlib';
import { gunzipSync } from 'node:zlib';
import type { Parcel, Source } from '../model.ts';
import { fail, ok, type Result } from '../problem.ts';
import { readNow } from '../source/read-file.ts';

/** Bytes of one page, decompressed. Part of the version. */
const maxBytes = 20 * 1024 * 1024;

type Unzip = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** How bytes are compressed, whatever their name says: HTML begins with neither sign. */
const unzipFor = (bytes: Uint8Array): Unzip | 'missing' | null => {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync;
  if (bytes[0] !== 0x28 || bytes[1] !== 0xb5 || bytes[2] !== 0x2f || bytes[3] !== 0xfd) return null;
  // Since Node 22.15.
  return (zlib as { zstdDecompressSync?: Unzip }).zstdDecompressSync ?? 'missing';
};

const unzip = (bytes: Uint8Array, location: string): Result<Uint8Array> => {
  const unpack = unzipFor(bytes);
  if (unpack === null) return ok(bytes);
  if (unpack === 'missing')
    return fail(
      'read',
      'BAD_COMPRESSION',
      `${location} is compressed with zstd, which this Node does not have: use Node 22.15 or later, or gzip.`,
    );
  try {
    return ok(unpack(bytes, { maxOutputLength: maxBytes }));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return fail(
        'read',
        'TOO_LARGE',
        `${location} is over the limit of ${maxBytes / 1024 / 1024} MiB for one page once unpacked; leave it out.`,
      );
    return fail('read', 'BAD_COMPRESSION', `${location} is damaged: its compression breaks off; get it again.`);
  }
};

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

const badLine = (where: string, what: string): Result<never> =>
  fail(
    'read',
    'BAD_INPUT_LINE',
    `${where} ${what}; a line is {"html": "…", "url"?: "…", "retrievedAt"?: "…", "id"?: "…"}.`,
  );

/** `{"url"?, "html", "retrievedAt"?, "id"?}`: `retrievedAt` of the command line wins over the line's. */
const readLine = (parcel: Parcel, bytes: Uint8Array): Result<Source> => {
  const { form: _, content: __, location: where, ...rest } = parcel;
  let line: unknown;
  try {
    line = JSON.parse(utf8.decode(bytes));
  } catch {
    return badLine(where, 'is no whole line of JSON in UTF-8');
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return badLine(where, 'is no JSON object');
  const { html, url = null, retrievedAt = null, id = null } = line as Record<string, unknown>;
  if (typeof html !== 'string') return badLine(where, 'has no "html"');
  for (const [key, value] of Object.entries({ url, retrievedAt, id }))
    if (value !== null && typeof value !== 'string') return badLine(where, `has a "${key}" that is no string`);
  if (retrievedAt !== null && !isoInstant.test(retrievedAt as string))
    return badLine(where, 'has a "retrievedAt" that is no ISO instant (2020-06-16T08:15:00+07:00)');
  if (html.length > maxBytes)
    return fail(
      'read',
      'TOO_LARGE',
      `${where} is over the limit of ${maxBytes / 1024 / 1024} MiB for one page; leave it out.`,
    );
  return ok({
    body: html,
    ...rest,
    location: ((id ?? url) as string | null) || where,
    url: (url as string | null) || null,
    retrievedAt: rest.retrievedAt ?? (retrievedAt as string | null),
  });
};

/** What came, as a page: read, decompressed, or taken out of its line of JSON. Its body stands until the next page is unpacked. */
export const unpack = (parcel: Parcel): Result<Source> => {
  const { form, content, ...rest } = parcel;
  const bytes = 'name' in content ? readNow(content, parcel.location) : ok(content);
  if (!bytes.ok) return bytes;
  if (form === 'jsonl') return readLine(parcel, bytes.value);
  const body = unzip(bytes.value, parcel.location);
  return body.ok ? ok({ body: body.value, ...rest }) : body;
};
