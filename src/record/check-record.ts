import { type FactRecord, factSchema, type PageRecord, pageSchema, rejectSchema } from '../model.ts';
import type { Digest } from './make-record.ts';

/** What is wrong with a line, a sentence each; none where all is well. */
export type Complaints = string[];

/** Slices by code points: UTF-16 units are as good where the text has no letter beyond U+FFFF. */
export const slicer = (text: string): ((start: number, end: number) => string) => {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join('');
};

interface Claim {
  path: string;
  text: string;
  start: number | null;
  end: number | null;
}

const claimsOf = ({ dates, documents, people, evidence }: PageRecord): Claim[] => {
  const { title, section, publishedAt, modifiedAt, viewCount, authors } = evidence;
  const single = Object.entries({ title, section, publishedAt, modifiedAt, viewCount });
  const claim = (path: string, { text, start, end }: Omit<Claim, 'path'>): Claim => ({ path, text, start, end });
  return [
    ...dates.map((fact, at) => claim(`dates.${at}`, fact)),
    ...documents.flatMap(({ mentions }, at) =>
      mentions.map((mention, n) => claim(`documents.${at}.mentions.${n}`, mention)),
    ),
    ...people.flatMap(({ titles, mentions }, at) => [
      ...titles.map((title, n) => claim(`people.${at}.titles.${n}`, title)),
      ...mentions.map((mention, n) => claim(`people.${at}.mentions.${n}`, mention)),
    ]),
    ...single.flatMap(([name, said]) => (said ? [claim(`evidence.${name}`, said)] : [])),
    ...authors.map((author, at) => claim(`evidence.authors.${at}`, author)),
  ];
};

const checkSpan = ({ path, text, start, end }: Claim, slice: (start: number, end: number) => string): string | null => {
  if (start === null && end === null) return null;
  if (start === null || end === null || end < start) return `${path}: its span is no span (${start} to ${end})`;
  const said = slice(start, end);
  return said === text ? null : `${path}: "${text}" is not what stands at ${start} to ${end}: "${said}"`;
};

/** Without the text only the length of a quote can be compared with its span. */
const checkLength = ({ path, text, start, end }: Claim): string | null =>
  start === null || end === null || end - start === [...text].length
    ? null
    : `${path}: "${text}" is not as long as its span (${start} to ${end})`;

/** Blocks tile the text, two line breaks apart. */
const checkBlocks = (
  { blocks }: PageRecord,
  text: string,
  slice: (start: number, end: number) => string,
): Complaints => {
  const complaints: Complaints = [];
  let at = 0;
  for (const [index, { start, end }] of blocks.entries()) {
    if (start !== at || end <= start) complaints.push(`blocks.${index}: begins at ${start} where ${at} was due`);
    else if (slice(start, end).includes('\n')) complaints.push(`blocks.${index}: has a line break within`);
    at = end + 2;
    if (index < blocks.length - 1 && slice(end, at) !== '\n\n')
      complaints.push(`blocks.${index}: is not followed by an empty line`);
  }
  const length = text === '' ? 0 : [...text].length;
  if (blocks.length > 0 && at - 2 !== length) complaints.push(`blocks: end at ${at - 2}, the text at ${length}`);
  return complaints;
};

const checkReferences = ({ documents }: PageRecord): Complaints => {
  const ids = new Set(documents.map(({ id }) => id));
  const named = documents.flatMap(({ id, relations, mentions }) => [
    ...relations.map(({ document }) => [id, document] as const),
    ...mentions.flatMap(({ candidates }) => candidates.map((candidate) => [id, candidate] as const)),
  ]);
  return named
    .filter(([, other]) => !ids.has(other))
    .map(([id, other]) => `documents: ${id} names ${other}, which is not there`);
};

const issuesOf = (error: { issues: readonly { path: PropertyKey[]; message: string }[] }): Complaints =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);

const checkPage = (value: unknown, digest: Digest): Complaints => {
  const parsed = pageSchema.safeParse(value);
  if (!parsed.success) return issuesOf(parsed.error);
  const record = parsed.data;
  const { text } = record;
  const complaints = checkReferences(record);
  if (text === null) return [...complaints, ...claimsOf(record).flatMap((claim) => checkLength(claim) ?? [])];
  const slice = slicer(text);
  complaints.push(...claimsOf(record).flatMap((claim) => checkSpan(claim, slice) ?? []));
  complaints.push(...checkBlocks(record, text, slice));
  if (record.textDigest !== `sha256:${digest(text)}`) complaints.push('textDigest: is not that of the text');
  if (text !== text.normalize('NFC')) complaints.push('text: is not in NFC');
  return complaints;
};

const checkFact = (value: unknown, textOf: (key: string) => string | null | undefined): Complaints => {
  const parsed = factSchema.safeParse(value);
  if (!parsed.success) return issuesOf(parsed.error);
  const { page, text, start, end } = parsed.data as FactRecord;
  const whole = textOf(page);
  if (whole === undefined) return [`page: no record with the key ${page} among the pages`];
  if (text === null) return [];
  const claim = { path: 'text', text, start, end };
  const complaint = whole === null ? checkLength(claim) : checkSpan(claim, slicer(whole));
  return complaint ? [complaint] : [];
};

/**
 * A line of output, read back: its schema, and that each span says what the text says, in code points. `textOf` gives the text of a page
 * by its key for fact lines: null where it is not to be had, undefined where there is no such page.
 */
export const checkRecord = (
  value: unknown,
  { digest, textOf }: { digest: Digest; textOf: (key: string) => string | null | undefined },
): Complaints => {
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (schema === 'trichluc.page/1') return checkPage(value, digest);
  if (schema === 'trichluc.fact/1') return checkFact(value, textOf);
  if (schema !== 'trichluc.reject/1') return ['schema: is none of trichluc.page/1, trichluc.fact/1, trichluc.reject/1'];
  const parsed = rejectSchema.safeParse(value);
  return parsed.success ? [] : issuesOf(parsed.error);
};
