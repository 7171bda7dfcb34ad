import type { Evidence, Facts, PageMeta, PageRecord, PageText, Said, Source, Span, Warning } from '../model.ts';
import { fail, ok, type Result } from '../problem.ts';
import { checkShape } from './check-shape.ts';
import pageSchema from './page-schema.json' with { type: 'json' };

/** SHA-256 as lower-case hex; handed in, because a pure folder has no `node:crypto`. */
export type Digest = (data: Uint8Array | string) => string;

export interface RecordParts {
  source: Source;
  charset: string;
  bytes: number;
  meta: PageMeta;
  text: PageText;
  facts: Facts;
  warnings: readonly Warning[];
}

export interface RecordOptions {
  version: string;
  sites: string | null;
  only: ReadonlySet<string> | null;
  /** false: `text` is null and `blocks` is []. Spans and digest stay. */
  withText: boolean;
  digest: Digest;
}

/** UTF-16 offsets to code points. The identity where the text has no surrogate, as nearly always. */
const codePoints = (text: string): ((offset: number) => number) => {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const at = new Uint32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; ) {
    const wide = (text.codePointAt(i) as number) > 0xffff;
    at[i] = points;
    if (wide) at[i + 1] = points;
    points++;
    i += wide ? 2 : 1;
  }
  at[text.length] = points;
  return (offset) => at[offset] as number;
};

const checkPage = checkShape(pageSchema);

/** Page, text and facts as one record, checked: a record that fails its schema is a problem of stage `validate`. */
export const makeRecord = (parts: RecordParts, options: RecordOptions): Result<PageRecord> => {
  const { source, meta, text, facts } = parts;
  const point = codePoints(text.value);
  const place = ({ start, end }: Span) => ({
    text: text.value.slice(start, end),
    start: point(start),
    end: point(end),
  });
  const evidence = (said: Said<unknown> | null) => (said ? writeEvidence(said.evidence, place) : null);
  const wants = (kind: string) => options.only === null || options.only.has(kind);
  const url = source.url ?? meta.savedFrom.url;
  const id = options.digest(source.body);

  const record: PageRecord = {
    schema: 'trichluc.page/1',
    extractor: { version: options.version, sites: options.sites as PageRecord['extractor']['sites'] },
    key: options.digest(JSON.stringify([source.location, source.offset, id])).slice(0, 32),
    id: `sha256:${id}`,
    source: {
      kind: source.kind,
      location: source.location,
      url,
      canonicalUrl: meta.canonicalUrl,
      retrievedAt: source.retrievedAt ?? meta.savedFrom.retrievedAt,
      status: source.status,
      charset: parts.charset,
      bytes: parts.bytes,
    },
    pageKind: meta.pageKind,
    title: meta.title?.value ?? null,
    language: meta.language,
    publisher: meta.publisher,
    section: meta.section?.value ?? null,
    authors: meta.authors.map((author) => author.value),
    publishedAt: meta.publishedAt?.value ?? null,
    modifiedAt: meta.modifiedAt?.value ?? null,
    viewCount: wants('views') ? (meta.viewCount?.value ?? null) : null,
    text: options.withText ? text.value : null,
    textDigest: `sha256:${options.digest(text.value)}`,
    blocks: options.withText
      ? text.blocks.map(({ kind, start, end }) => ({ kind, start: point(start), end: point(end) }))
      : [],
    evidence: {
      title: evidence(meta.title),
      authors: meta.authors.map((author) => writeEvidence(author.evidence, place)),
      section: evidence(meta.section),
      publishedAt: evidence(meta.publishedAt),
      modifiedAt: evidence(meta.modifiedAt),
      viewCount: wants('views') ? evidence(meta.viewCount) : null,
    },
    dates: wants('dates')
      ? facts.dates.map((fact) => {
          const { text: quote, start, end } = place(fact);
          const { value, type, mod, anchor, inferred, rule } = fact;
          return { value, type, text: quote, start, end, mod, anchor, inferred, rule };
        })
      : [],
    documents: wants('documents')
      ? facts.documents.map((fact, position) => ({
          id: `d${position + 1}`,
          code: fact.code,
          type: fact.type,
          number: fact.number,
          year: fact.year,
          symbol: fact.symbol,
          family: fact.family,
          name: fact.name,
          nameYear: fact.nameYear,
          issuer: fact.issuer,
          date: fact.date,
          subject: fact.subject,
          relations: fact.relations.map(({ kind, document }) => ({ kind, document: `d${document + 1}` })),
          mentions: fact.mentions.map((mention) => {
            const { text: quote, start, end } = place(mention);
            const { form, pinpoint, rule } = mention;
            const candidates = mention.candidates.map((candidate) => `d${candidate + 1}`);
            return { text: quote, start, end, form, pinpoint, candidates, rule };
          }),
        }))
      : [],
    people: wants('people')
      ? facts.people.map((fact, position) => ({
          id: `p${position + 1}`,
          name: fact.name,
          titles: fact.titles.map((title) => {
            const { text: quote, start, end } = place(title);
            const { role, organization, former, rule } = title;
            return { text: quote, role, organization, former, start, end, rule };
          }),
          mentions: fact.mentions.map((mention) => {
            const { text: quote, start, end } = place(mention);
            return { text: quote, start, end, form: mention.form, rule: mention.rule };
          }),
        }))
      : [],
    related: wants('related') ? meta.related : [],
    attachments: meta.attachments,
    warnings: [...parts.warnings, ...(wants('documents') ? facts.documents.flatMap((fact) => fact.warnings) : [])],
  };

  const fault = checkPage(record);
  if (fault !== null)
    return fail(
      'validate',
      'SCHEMA',
      `The record of ${source.location} breaks its schema at ${fault}. This is a fault of trichluc; please report it with the page.`,
    );
  return ok(record);
};

const writeEvidence = (evidence: Evidence, place: (span: Span) => { text: string; start: number; end: number }) => {
  const { text, start, end } = evidence.span ? place(evidence.span) : { text: evidence.text, start: null, end: null };
  return { from: evidence.from, text, start, end, path: evidence.path };
};
