import { findFacts } from './facts/find-facts.ts';
import type { PageRecord, Source, Trace } from './model.ts';
import { decode } from './page/decode/decode.ts';
import type { FromUtf8 } from './page/decode/utf8.ts';
import { readPage } from './page/read-page.ts';
import { fail, type Result } from './problem.ts';
import { makeRecord, type RecordOptions } from './record/make-record.ts';

export interface PipelineOptions extends RecordOptions {
  /** Handed in where the platform is faster at it than the standard decoder. */
  fromUtf8?: FromUtf8;
  /** For `explain`: told of every rule that fired or declined. */
  trace?: Trace | null;
}

/** The one sentence: source → page → text → facts → record. The only place that catches. */
export const extract = (source: Source, options: PipelineOptions): Result<PageRecord> => {
  try {
    const decoded = decode(source.body, source.contentType, options.fromUtf8);
    if (!decoded.ok) return decoded;
    const { chunks, charset } = decoded.value;
    const page = readPage(chunks, { url: source.url, retrievedAt: source.retrievedAt });
    if (!page.ok) return page;
    const { text, meta } = page.value;
    const facts = findFacts(
      text,
      {
        publishedAt: meta.publishedAt?.value ?? null,
        modifiedAt: meta.modifiedAt?.value ?? null,
        retrievedAt: source.retrievedAt ?? meta.savedFrom.retrievedAt,
        headerClock: meta.headerClock,
        url: source.url ?? meta.savedFrom.url ?? meta.canonicalUrl,
        masks: [],
        trace: options.trace ?? null,
      },
      options.only,
    );
    const bytes = typeof source.body === 'string' ? new TextEncoder().encode(source.body).length : source.body.length;
    const warnings = [...source.warnings, ...decoded.value.warnings, ...page.value.warnings];
    return makeRecord({ source, charset, bytes, meta, text, facts, warnings }, options);
  } catch (fault) {
    const said = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    return fail(
      'extract',
      'INTERNAL',
      `A fault of trichluc stopped the reading of ${source.location} (${said}); please report it with the page.`,
    );
  }
};
