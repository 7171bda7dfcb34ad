import * as z from 'zod';

/**
 * Every noun that crosses a folder. The zod schemas are the source of truth for what is written;
 * the interfaces below them are what the stages hand to each other inside.
 */

// ---------------------------------------------------------------- what is written

/** A count of Unicode code points from the start of `text`; `end` is exclusive. */
const offset = z.int().nonnegative();
const text = z.string().min(1);

/**
 * EDTF (ISO 8601-2) as CONTRACT.md narrows it: a day, month, year, minute or second (with a zone only if written), decade `199X`,
 * century `19XX`, yearless `XXXX-06-16`, quarter `2020-33`–`36`, season `1972-21`–`24` (spring to winter), half `2020-40`/`41`, an interval of two of these (open ends `..`),
 * or an ISO 8601 duration (`P10Y`, `PT48H`, `P1Y6M`).
 */
const point =
  '(?:(?:\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?)';
const duration = 'P(?!$)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?';
const end = `(?:${point}|\\.\\.)`;
// A point or an interval, open at one end at most; or a duration.
const edtf = z.string().regex(new RegExp(`^(?:(?!\\.\\.(?:/\\.\\.)?$)${end}(?:/${end})?|${duration})$`));

/** ISO 8601, as precise as the page says: a year, month, day, minute or second, with a zone once there is a time. */
const isoMoment = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/);
const isoInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

export const blockKinds = [
  'title',
  'meta',
  'lead',
  'heading',
  'paragraph',
  'item',
  'quote',
  'cell',
  'caption',
  'byline',
] as const;

/** Where the page says a thing of itself: a span of `text`, or a pointer (`path`) into its head or markup, where no text stands. */
const evidenceSchema = z.object({
  from: z.enum(['text', 'json-ld', 'meta', 'time', 'url', 'attribute']),
  text: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
  path: z.string().nullable(),
});

const dateSchema = z.object({
  value: edtf,
  type: z.enum(['date', 'time', 'duration', 'interval', 'set']),
  text,
  start: offset,
  end: offset,
  mod: z.enum(['approx', 'start', 'mid', 'end', 'before', 'after', 'more', 'less']).nullable(),
  anchor: z.enum(['publishedAt', 'retrievedAt', 'headerClock', 'previousDate']).nullable(),
  inferred: z.array(z.enum(['century', 'year', 'month', 'day'])),
  rule: z.string(),
});

const pinpointSchema = z.object({
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
  to: z.string().nullable(),
});

export const documentFamilies = [
  'party',
  'normative',
  'administrative',
  'legislature',
  'dispatch',
  'joint',
  'judicial',
  'mass',
  'old',
  'named',
] as const;

const documentSchema = z.object({
  id: z.string().regex(/^d[1-9]\d*$/),
  code: z.string().nullable(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  year: z.int().nullable(),
  symbol: z.string().nullable(),
  family: z.enum(documentFamilies).nullable(),
  name: z.string().nullable(),
  nameYear: z.int().nullable(),
  issuer: z.string().nullable(),
  date: z.iso.date().nullable(),
  subject: z.string().nullable(),
  relations: z.array(
    z.object({ kind: z.enum(['amends', 'replaces', 'repeals', 'guides', 'issuedWith']), document: z.string() }),
  ),
  mentions: z
    .array(
      z.object({
        text,
        start: offset,
        end: offset,
        form: z.enum(['full', 'short', 'back']),
        pinpoint: z.array(pinpointSchema).nullable(),
        candidates: z.array(z.string()),
        rule: z.string(),
      }),
    )
    .min(1),
});

const personSchema = z.object({
  id: z.string().regex(/^p[1-9]\d*$/),
  name: text,
  titles: z.array(
    z.object({
      text,
      role: z.string().nullable(),
      organization: z.string().nullable(),
      former: z.boolean(),
      start: offset,
      end: offset,
      rule: z.string(),
    }),
  ),
  mentions: z
    .array(z.object({ text, start: offset, end: offset, form: z.enum(['name', 'short', 'title']), rule: z.string() }))
    .min(1),
});

const relatedSchema = z.object({
  title: text,
  url: z.string().nullable(),
  published: z.string().nullable(),
  text: z.string().nullable(),
});

const attachmentSchema = z.object({ text: z.string(), url: z.string(), mediaType: z.string().nullable() });

const warningSchema = z.object({ code: z.string(), message: z.string() });

export const sourceKinds = ['file', 'stdin', 'url', 'warc', 'jsonl', 'memory'] as const;

/** One page, one line: `trichluc.page/1`. Every key is always there. */
export const pageSchema = z.object({
  schema: z.literal('trichluc.page/1'),
  extractor: z.object({ version: z.string(), sites: digest.nullable() }),
  key: z.string(),
  id: digest,
  source: z.object({
    kind: z.enum(sourceKinds),
    location: z.string(),
    url: z.string().nullable(),
    canonicalUrl: z.string().nullable(),
    retrievedAt: isoInstant.nullable(),
    status: z.int().nullable(),
    charset: z.string(),
    bytes: z.int().nonnegative(),
  }),
  pageKind: z.enum(['article', 'list', 'law', 'other']),
  title: z.string().nullable(),
  language: z.string().nullable(),
  publisher: z.string().nullable(),
  section: z.string().nullable(),
  authors: z.array(text),
  publishedAt: isoMoment.nullable(),
  modifiedAt: isoMoment.nullable(),
  viewCount: z.int().nonnegative().nullable(),
  text: z.string().nullable(),
  textDigest: digest,
  blocks: z.array(z.object({ kind: z.enum(blockKinds), start: offset, end: offset })),
  evidence: z.object({
    title: evidenceSchema.nullable(),
    authors: z.array(evidenceSchema),
    section: evidenceSchema.nullable(),
    publishedAt: evidenceSchema.nullable(),
    modifiedAt: evidenceSchema.nullable(),
    viewCount: evidenceSchema.nullable(),
  }),
  dates: z.array(dateSchema),
  documents: z.array(documentSchema),
  people: z.array(personSchema),
  related: z.array(relatedSchema),
  attachments: z.array(attachmentSchema),
  warnings: z.array(warningSchema),
});

/** One mention, one flat line: `trichluc.fact/1`. The fact's own scalars follow the common keys. */
export const factSchema = z.looseObject({
  schema: z.literal('trichluc.fact/1'),
  page: z.string(),
  location: z.string(),
  url: z.string().nullable(),
  publishedAt: isoMoment.nullable(),
  kind: z.enum(['date', 'document', 'person', 'title', 'views', 'related']),
  entity: z.string().nullable(),
  seq: z.int().nonnegative(),
  text: z.string().nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
  block: z.enum(blockKinds).nullable(),
});

export const stages = ['read', 'fetch', 'decode', 'parse', 'extract', 'validate', 'write'] as const;

/** An input that gave no record: `trichluc.reject/1`. */
export const rejectSchema = z.object({
  schema: z.literal('trichluc.reject/1'),
  location: z.string(),
  stage: z.enum(stages),
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  attempts: z.int().positive(),
  at: isoInstant,
});

export type PageRecord = z.infer<typeof pageSchema>;
export type FactRecord = z.infer<typeof factSchema>;
export type RejectRecord = z.infer<typeof rejectSchema>;
export type BlockKind = (typeof blockKinds)[number];
export type Warning = z.infer<typeof warningSchema>;
export type Related = z.infer<typeof relatedSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type Pinpoint = z.infer<typeof pinpointSchema>;
export type PageKind = PageRecord['pageKind'];
export type Stage = (typeof stages)[number];

// ---------------------------------------------------------------- what the stages hand on

/** What somebody named and we have the bytes of; a string is text that needs no decoding. */
export interface Source {
  kind: (typeof sourceKinds)[number];
  /** What a person would look up again; unique within a run where the inputs are. */
  location: string;
  /** After transfer and file compression. */
  body: Uint8Array | string;
  url: string | null;
  retrievedAt: string | null;
  status: number | null;
  /** The HTTP Content-Type header, where there was one. */
  contentType: string | null;
  /** Position within a container (a WARC), part of the record's key. */
  offset: number | null;
  warnings: readonly Warning[];
}

/** A regular file, seen and not read: it is opened by the thread that reads its page, so its bytes cross none. */
export interface FilePlace {
  /** Bytes where the name is no UTF-8. */
  name: string | Uint8Array;
}

/** A Source as it came, perhaps still compressed: what is sent to a worker thread, which unpacks it (work/unpack.ts). */
export interface Parcel extends Omit<Source, 'body'> {
  content: Uint8Array | FilePlace;
  /** `html`: the bytes are the page; `jsonl`: they are one line of JSON that holds it. */
  form: 'html' | 'jsonl';
}

/** Half-open [start, end), UTF-16 units of PageText.value. */
export interface Span {
  start: number;
  end: number;
}

/** A run of the page text with one role: one paragraph, one caption. */
export interface Block extends Span {
  kind: BlockKind;
}

/** The one string of a page; blocks in reading order, joined by "\n\n", each free of line breaks. */
export interface PageText {
  value: string;
  blocks: readonly Block[];
}

/** Where the page says a thing of itself: a span of the text, or a pointer into head or markup (then `span` is null). */
export interface Evidence {
  from: z.infer<typeof evidenceSchema>['from'];
  text: string;
  span: Span | null;
  path: string | null;
}

/** A value and where it stands. */
export interface Said<T> {
  value: T;
  evidence: Evidence;
}

/** What the page says of itself. Moments are ISO 8601 with +07:00 where the page names no zone. */
export interface PageMeta {
  pageKind: PageKind;
  title: Said<string> | null;
  language: string | null;
  publisher: string | null;
  section: Said<string> | null;
  authors: Said<string>[];
  publishedAt: Said<string> | null;
  modifiedAt: Said<string> | null;
  viewCount: Said<number> | null;
  canonicalUrl: string | null;
  /** The page's own address and reading time, where a saved page tells them ("saved from url", SingleFile, HTTrack). */
  savedFrom: { url: string | null; retrievedAt: string | null };
  /** "Thứ Bảy, 30/5/2020" on top of a page: the day it was rendered, never the day it was published. */
  headerClock: string | null;
  related: Related[];
  attachments: Attachment[];
}

export interface DateFact extends Span {
  value: string;
  type: z.infer<typeof dateSchema>['type'];
  mod: z.infer<typeof dateSchema>['mod'];
  anchor: z.infer<typeof dateSchema>['anchor'];
  inferred: z.infer<typeof dateSchema>['inferred'];
  rule: string;
}

export interface DocumentMention extends Span {
  form: 'full' | 'short' | 'back';
  pinpoint: Pinpoint[] | null;
  /** Positions in the list of documents that fit, where the mention stays unresolved. */
  candidates: number[];
  rule: string;
}

export interface DocumentFact {
  code: string | null;
  type: string | null;
  number: string | null;
  year: number | null;
  symbol: string | null;
  family: (typeof documentFamilies)[number] | null;
  name: string | null;
  nameYear: number | null;
  issuer: string | null;
  /** A calendar day, ISO 8601. */
  date: string | null;
  subject: string | null;
  relations: { kind: 'amends' | 'replaces' | 'repeals' | 'guides' | 'issuedWith'; document: number }[];
  mentions: DocumentMention[];
  warnings: Warning[];
}

export interface PersonTitle extends Span {
  role: string | null;
  organization: string | null;
  /** nguyên, cựu, cố: the word itself stands outside the span. */
  former: boolean;
  rule: string;
}

export interface PersonMention extends Span {
  form: 'name' | 'short' | 'title';
  rule: string;
}

export interface PersonFact {
  name: string;
  titles: PersonTitle[];
  mentions: PersonMention[];
}

export interface Facts {
  dates: DateFact[];
  documents: DocumentFact[];
  people: PersonFact[];
}

/** What a recogniser may know beside the text. Nothing here comes from a clock, a neighbour or the machine. */
export interface FactContext {
  publishedAt: string | null;
  modifiedAt: string | null;
  retrievedAt: string | null;
  headerClock: string | null;
  url: string | null;
  /** Spans an earlier recogniser owns, sorted, not overlapping: no fact of a later one may touch them. */
  masks: readonly Span[];
  /** Told of what was found and what was declined, and why; null where nobody asks. */
  trace: Trace | null;
}

/** A listener for `explain`. */
export type Trace = (event: TraceEvent) => void;

export interface TraceEvent extends Span {
  kind: 'dates' | 'documents' | 'people' | 'views';
  rule: string;
  /** null: the rule fired and its reading stands. */
  declined: string | null;
}
