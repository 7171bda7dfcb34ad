import type { PageRecord } from '../model.ts';
import type { Gold } from './gold.ts';
import { scoreDates, scoreDocuments } from './score-facts.ts';
import { scorePageMeta } from './score-page-meta.ts';
import { scorePeople } from './score-people.ts';
import { type F1, type Miss, newSheet, rate, type Sheet, toF1 } from './tally.ts';

/** The figures of a corpus: shares of what is right or wrong, precision and recall of what is found or missed. */
export interface Score {
  pages: number;
  /** Gold without a record. */
  absent: number;
  /** Records for one gold twice: neither counts. */
  duplicate: number;
  rates: Record<string, { rate: number; n: number }>;
  f1: Record<string, F1>;
}

/** A record belongs to the gold whose id is the base name of its location, without folder, ending, and anything up to "#". */
export const idOf = (location: string): string =>
  (location.split('/').findLast((part) => part !== '') ?? '')
    .replace(/^.*#/s, '')
    .replace(/\.gz$/i, '')
    .replace(/\.x?html?$/i, '');

const holdsSpans = (sheet: Sheet, { text, dates, documents, people }: PageRecord): void => {
  const points = [...(text ?? '')];
  const facts = [
    ...dates,
    ...documents.flatMap(({ mentions }) => mentions),
    ...people.flatMap(({ mentions, titles }) => [...mentions, ...titles]),
  ];
  for (const fact of facts)
    rate(sheet, 'span holds', !!fact.text && points.slice(fact.start, fact.end).join('') === fact.text);
};

/** Of a law's text only the head is marked: facts behind it are not looked at. */
const withinMarked = (record: PageRecord, until: string | undefined): PageRecord => {
  if (!until) return record;
  const text = record.text ?? '';
  const at = text.indexOf(until.slice(-40));
  if (at < 0) return record;
  const end = [...text.slice(0, at)].length + 40;
  return {
    ...record,
    dates: record.dates.filter(({ start }) => start < end),
    documents: record.documents
      .map((one) => ({ ...one, mentions: one.mentions.filter(({ start }) => start < end) }))
      .filter(({ mentions }) => mentions.length > 0),
    people: record.people.filter(({ mentions }) => mentions.some(({ start }) => start < end)),
  };
};

const scoreOne = (sheet: Sheet, gold: Gold, found: PageRecord | null): void => {
  if (!found) sheet.misses.push({ kind: 'page', id: gold.id, what: 'no record', about: gold.id });
  else holdsSpans(sheet, found);
  const isArticle = (gold.pageKind ?? 'article') === 'article';
  if (isArticle && !gold.only) scorePageMeta(sheet, gold, found);
  if (!isArticle && !gold.blocks?.length) return;
  const { dates, documents, people } = found
    ? withinMarked(found, gold.annotatedUntil)
    : { dates: [], documents: [], people: [] };
  const isMarked = (kind: string) => !gold.only || gold.only.includes(kind);
  if (isMarked('dates')) scoreDates(sheet, gold, dates);
  if (isMarked('documents')) scoreDocuments(sheet, gold, documents);
  scorePeople(sheet, gold, people);
};

const round = (value: number): number => Number(value.toFixed(4));

/** Scores page records against gold: precision, recall and F1 of each kind of fact, and shares of what the page says of itself. */
export const scoreCorpus = (
  golds: readonly Gold[],
  records: Iterable<PageRecord>,
): { score: Score; misses: readonly Miss[]; records: number } => {
  const byId = new Map<string, PageRecord | null>();
  let duplicate = 0;
  for (const record of records) {
    const id = idOf(record.source.location);
    const isTwice = byId.has(id);
    if (isTwice) duplicate++;
    byId.set(id, isTwice ? null : record);
  }
  const sheet = newSheet();
  for (const gold of golds) scoreOne(sheet, gold, byId.get(gold.id) ?? null);
  const absent = golds.filter(({ id }) => !byId.get(id)).length;
  const rates = [...sheet.rates].map(([name, { sum, of }]) => [name, { rate: round(sum / of), n: of }]);
  const f1 = [...sheet.counts].map(([name, counts]) => [name, toF1(counts)]);
  return {
    score: { pages: golds.length, absent, duplicate, rates: Object.fromEntries(rates), f1: Object.fromEntries(f1) },
    misses: sheet.misses,
    records: byId.size,
  };
};
