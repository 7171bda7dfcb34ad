import type { BlockKind, FactContext, PageText, Span } from '../model.ts';

/**
 * A kind of fact. `find` looks for candidates and then resolves them (short references, "cùng ngày", later mentions of a person);
 * it reports what it declined to `context.trace`. Spans index the page text; the words of a fact are cut from it once, in
 * record/make-record.ts, so that a quote can't differ from its place.
 */
export interface Recogniser<F> {
  readonly kind: 'dates' | 'documents' | 'people';
  /** The stable names of its rules: each stands in a row of the table. */
  readonly rules: readonly string[];
  find(text: PageText, context: FactContext): F[];
  /** The facts as flat mentions in reading order: what tables of tests compare and `--shape fact` prints. */
  mentions(facts: readonly F[]): Mention[];
}

/** One mention, flat: its span and the scalars of its fact. */
export interface Mention extends Span {
  kind: 'date' | 'document' | 'person' | 'title';
  /** Position of the document or person in its list; null for dates. */
  entity: number | null;
  fields: Record<string, string | number | boolean | null>;
}

/** Blocks facts are read from: the page's own dateline and byline are told in its metadata instead. */
export const factBlocks: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'title',
  'lead',
  'heading',
  'paragraph',
  'item',
  'quote',
  'cell',
  'caption',
]);

/** Whether a span touches one of the masks (sorted, not overlapping). */
export const isMasked = (span: Span, masks: readonly Span[]): boolean => {
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mask = masks[middle] as Span;
    if (mask.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const mask = masks[low];
  return mask !== undefined && mask.start < span.end;
};

/** The union of two lists of spans, sorted and merged. */
export const mergeMasks = (a: readonly Span[], b: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const span of [...a, ...b].sort((x, y) => x.start - y.start || x.end - y.end)) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
};
