import type { Parcel } from '../model.ts';
import type { Result } from '../problem.ts';

/** One page that somebody named, not read yet; or what kept it from being found, which `read` tells. */
export interface LocalInput {
  /** What the journal and messages call it: the path, or FILE#LINE. */
  label: string;
  read(): Promise<Result<Parcel>>;
  url?: never;
}

/** A page to be fetched. */
export interface WebInput {
  /** The address without credentials. */
  label: string;
  url: string;
  /** Said of it on the command line or in a list: it wins over the response's own time. */
  retrievedAt: string | null;
}

export type Input = LocalInput | WebInput;

/** What a URL, standard input, or a file whose ending does not tell, holds. */
export type Form = 'html' | 'jsonl' | 'list' | 'feed' | 'sitemap';

/** Bytes of one page, decompressed; larger ones are rejected unread. Part of the version. */
export const maxPageBytes = 20 * 1024 * 1024;

const pageEnding = /\.(?:html?|xhtml)(?:\.(?:gz|zst))?$/i;
const linesEnding = /\.(?:jsonl|ndjson)(?:\.(?:gz|zst))?$/i;

/** What a file holds, as far as its name tells. */
export const formOf = (path: string): 'html' | 'jsonl' | null =>
  pageEnding.test(path) ? 'html' : linesEnding.test(path) ? 'jsonl' : null;
