import type { PageRecord } from './model.ts';
import { extract } from './pipeline.ts';
import { digest, fromUtf8 } from './platform.ts';
import type { Problem, Result } from './problem.ts';
import { version } from './version.ts';

export type { FactRecord, PageRecord, RejectRecord } from './model.ts';
export { factSchema, pageSchema, rejectSchema } from './model.ts';
export type { Problem, Result } from './problem.ts';
export { version } from './version.ts';

/** The kinds of fact a record can be narrowed to. */
export type Kind = 'dates' | 'documents' | 'people' | 'views' | 'related';

export interface ExtractPageOptions {
  /** The page's address: relative links are resolved against it. */
  url?: string;
  /** What a person would look up again; default: the URL, else "memory". */
  location?: string;
  /** ISO instant at which the page was read off the web: relative times in related lists hang on it. */
  retrievedAt?: string;
  /** Leave the other kinds empty. */
  only?: readonly Kind[];
}

/**
 * One page as a record with evidence, or the problem that kept it from being one. Synchronous and pure: the same page and options
 * give the same record. `html` is text, or bytes whose encoding is found out.
 */
export const extractPage = (html: string | Uint8Array, options: ExtractPageOptions = {}): Result<PageRecord, Problem> =>
  extract(
    {
      kind: 'memory',
      location: options.location ?? options.url ?? 'memory',
      body: html,
      url: options.url ?? null,
      retrievedAt: options.retrievedAt ?? null,
      status: null,
      contentType: null,
      offset: null,
      warnings: [],
    },
    {
      version,
      sites: null,
      only: options.only ? new Set(options.only) : null,
      withText: true,
      digest,
      fromUtf8,
    },
  );
