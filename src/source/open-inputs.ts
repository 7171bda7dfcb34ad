import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Parcel } from '../model.ts';
import { fail, ok, type Result } from '../problem.ts';
import { decompressed } from './decompress.ts';
import { expandGlob, isGlob } from './expand-glob.ts';
import { firstTime } from './first-time.ts';
import { type Form, formOf, type Input, type LocalInput, maxPageBytes } from './input.ts';
import { fileProblem, readStream, tooLarge } from './read-file.ts';
import { readLines } from './read-lines.ts';
import type { Listing } from './read-listing.ts';
import { walkFolder } from './walk-folder.ts';

export interface Naming {
  operands: readonly string[];
  /** Files of `--list`; "-" is standard input. */
  lists: readonly string[];
  form: Form;
  /** Said for all inputs on the command line: it wins over what a list says. */
  retrievedAt: string | null;
  stdin: AsyncIterable<Uint8Array>;
  web: WebNaming;
}

/** What is needed to name pages on the web. */
export interface WebNaming {
  /** An address as it may be written down: without credentials. */
  shown: (url: string) => string;
  /** Fetches a feed, a sitemap, or lines. */
  open: (url: string) => Promise<Result<Listing>>;
  /** Milliseconds since 1970; entries of feeds and sitemaps that are surely older are passed over. */
  newerThan: number | null;
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A JSONL line holds a page and its escapes. */
const maxLineBytes = 4 * maxPageBytes;
const maxListLine = 65_536;

const parcel = (
  kind: Parcel['kind'],
  location: string,
  content: Parcel['content'],
  retrievedAt: string | null,
): Parcel => ({
  kind,
  location,
  content,
  form: 'html',
  url: null,
  retrievedAt,
  status: null,
  contentType: null,
  offset: null,
  warnings: [],
});

const failed = (label: string, problem: Result<never>): LocalInput => ({ label, read: async () => problem });

const filePage = (path: string, name: string | Buffer, isRegular: boolean, retrievedAt: string | null): Input => ({
  label: path,
  read: async () => {
    const content = isRegular ? ok({ name }) : await readStream(path, name);
    return content.ok ? ok(parcel('file', path, content.value, retrievedAt)) : content;
  },
});

const stdinPage = (stdin: AsyncIterable<Uint8Array>, retrievedAt: string | null): Input => ({
  label: '-',
  read: async () => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const chunk of stdin) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxPageBytes) return tooLarge('Standard input');
      }
    } catch (fault) {
      return fileProblem('Standard input', fault);
    }
    return ok(parcel('stdin', '-', Buffer.concat(chunks), retrievedAt));
  },
});

async function* jsonlPages(
  label: string,
  chunks: AsyncIterable<Uint8Array>,
  retrievedAt: string | null,
): AsyncGenerator<Input> {
  let last = 0;
  try {
    for await (const lines of readLines(decompressed(chunks), maxLineBytes))
      for (const { number, bytes } of lines) {
        last = number;
        const where = `${label}#${number}`;
        if (bytes)
          yield {
            label: where,
            read: async () => ok({ ...parcel('jsonl', where, bytes, retrievedAt), form: 'jsonl' }),
          };
        else yield failed(where, tooLarge(where));
      }
  } catch (fault) {
    yield failed(last ? `${label}#${last + 1}` : label, brokenStream(label, last, fault));
  }
}

/** What stands in a damaged file up to the damage is kept; the rest is one problem. */
const brokenStream = (label: string, last: number, fault: unknown): Result<never> => {
  const { code = '' } = fault as NodeJS.ErrnoException;
  if (!code.startsWith('Z_') && !code.startsWith('ERR_ZSTD') && code !== 'NO_ZSTD') return fileProblem(label, fault);
  const said =
    code === 'NO_ZSTD'
      ? 'is compressed with zstd, which this Node does not have: use Node 22.15 or later, or gzip'
      : 'is damaged: its compression breaks off; get it again';
  return fail('read', 'BAD_COMPRESSION', `${label} ${said}${last ? ` (lines 1 to ${last} were read)` : ''}.`);
};

async function* listed(label: string, chunks: AsyncIterable<Uint8Array>, naming: Room): AsyncGenerator<Input> {
  const text = new TextDecoder();
  try {
    for await (const lines of readLines(decompressed(chunks), maxListLine))
      for (const { number, bytes } of lines) {
        const where = `${label}#${number}`;
        const line = bytes ? text.decode(bytes).replace(/\r$/, '') : '';
        if (bytes && (line.startsWith('#') || !line.trim())) continue;
        const [location = '', at] = line.split('\t').map((part) => part.trim());
        if (!location)
          yield failed(
            where,
            fail(
              'read',
              'BAD_INPUT_LINE',
              `${where} names nothing; a line is a location, or a location, a tab and the time it was read off the web.`,
            ),
          );
        else if (at && !isoInstant.test(at))
          yield failed(
            location,
            fail(
              'read',
              'BAD_INPUT_LINE',
              `${where}: "${at}" is no ISO instant; write it as 2020-06-16T08:15:00+07:00.`,
            ),
          );
        else
          yield* openOne(
            location,
            { ...naming, form: naming.form === 'list' ? 'html' : naming.form },
            naming.retrievedAt ?? at ?? null,
            false,
          );
      }
  } catch (fault) {
    yield failed(label, brokenStream(label, 0, fault));
  }
}

/** `tin///` as `tin`; the root stays. */
const withoutSlash = (path: string): string => {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
};

/** http://… and any other scheme, which fetching will refuse by name; `C:` is none. */
const isUrl = (given: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(given);

const fileListing = (location: string, chunks: AsyncIterable<Uint8Array>): Listing => ({
  location,
  url: null,
  contentType: null,
  chunks,
});

/** What a run has named already: feeds of one site have pages in common, and each is wanted once. */
interface Room extends Naming {
  isFirst: (url: string) => boolean;
}

async function* addresses(listing: Listing, { web, isFirst }: Room, retrievedAt: string | null): AsyncGenerator<Input> {
  const { readListing } = await import('./read-listing.ts');
  for await (const { location, found } of readListing(listing, web)) {
    if (!found.ok) yield failed(location, found);
    else if (isFirst(found.value)) yield { label: web.shown(location), url: found.value, retrievedAt };
  }
}

async function* openUrl(given: string, naming: Room, retrievedAt: string | null): AsyncGenerator<Input> {
  const { form, web } = naming;
  const label = web.shown(given);
  if (form === 'html') {
    yield { label, url: given, retrievedAt };
    return;
  }
  const opened = await web.open(given);
  if (!opened.ok) yield failed(label, opened);
  else if (form === 'jsonl') yield* jsonlPages(label, opened.value.chunks, retrievedAt);
  else if (form === 'list') yield* listed(label, opened.value.chunks, naming);
  else yield* addresses(opened.value, naming, retrievedAt);
}

async function* openOne(
  given: string,
  naming: Room,
  retrievedAt: string | null,
  mayExpand: boolean,
): AsyncGenerator<Input> {
  if (isUrl(given)) {
    yield* openUrl(given, naming, retrievedAt);
    return;
  }
  const found = await stat(given).then(ok, (fault: unknown) => fileProblem(given, fault));
  if (!found.ok) {
    if (mayExpand && isGlob(given))
      for await (const path of expandGlob(given)) yield* openOne(path, naming, retrievedAt, false);
    else yield failed(given, found);
  } else if (found.value.isDirectory()) {
    for await (const page of walkFolder(withoutSlash(given)))
      yield page.problem
        ? failed(page.path, page.problem)
        : filePage(page.path, page.name, page.isRegular, retrievedAt);
  } else {
    const form = formOf(given) ?? naming.form;
    if (form === 'jsonl') yield* jsonlPages(given, createReadStream(given), retrievedAt);
    else if (form === 'list') yield* listed(given, createReadStream(given), naming);
    else if (form === 'html') yield filePage(given, given, found.value.isFile(), retrievedAt);
    else yield* addresses(fileListing(given, createReadStream(given)), naming, retrievedAt);
  }
}

/** Everything that was named, one page after the other, found as it is asked for: nothing is listed ahead but the names of one folder. */
export async function* openInputs(given: Naming): AsyncGenerator<Input> {
  const naming: Room = { ...given, isFirst: firstTime() };
  const { stdin, retrievedAt, form } = naming;
  for (const operand of naming.operands) {
    if (operand !== '-') yield* openOne(operand, naming, retrievedAt, true);
    else if (form === 'jsonl') yield* jsonlPages('-', stdin, retrievedAt);
    else if (form === 'list') yield* listed('-', stdin, naming);
    else if (form === 'html') yield stdinPage(stdin, retrievedAt);
    else yield* addresses(fileListing('-', stdin), naming, retrievedAt);
  }
  for (const list of naming.lists) yield* listed(list, list === '-' ? stdin : createReadStream(list), naming);
}
