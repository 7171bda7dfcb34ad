import type { PageRecord } from '../model.ts';
import { codeKey, fold, isClose, valueKey } from './fold.ts';
import type { Gold, GoldDate, GoldDocument } from './gold.ts';
import { type Pairing, pair } from './pair.ts';
import { count, rate, type Sheet } from './tally.ts';

type DateFact = PageRecord['dates'][number];
type DocumentFact = PageRecord['documents'][number];

const isSameText = (a: { text: string }, b: { text: string }): boolean => fold(a.text) === fold(b.text);
export const isNear = (a: { text: string }, b: { text: string }): boolean => isClose(fold(a.text), fold(b.text));

export const countPairing = <G, P>(
  sheet: Sheet,
  name: string,
  { pairs, missed, extra }: Pairing<G, P>,
  told?: { kind: 'dates' | 'documents' | 'people'; id: string },
): void => {
  count(sheet, name, pairs.length, extra.length, missed.length);
  if (!told) return;
  for (const about of missed) sheet.misses.push({ ...told, what: 'missed', about });
  for (const about of extra) sheet.misses.push({ ...told, what: 'false', about });
};

const isSameValue = (gold: GoldDate, found: DateFact): boolean =>
  [gold.value, ...(gold.alt ?? [])].some((value) => valueKey(value) === valueKey(found.value));

export const scoreDates = (sheet: Sheet, gold: Gold, dates: readonly DateFact[]): void => {
  const exact = (a: GoldDate, b: DateFact) => isSameValue(a, b) && isSameText(a, b);
  const byValue = pair(gold.dates, dates, [exact, (a, b) => isSameValue(a, b) && isNear(a, b)]);
  countPairing(sheet, 'dates (value)', byValue, { kind: 'dates', id: gold.id });
  countPairing(sheet, 'dates (span and value)', pair(gold.dates, dates, [exact]));
  countPairing(sheet, 'dates (span, any value)', pair(gold.dates, dates, [isSameText, isNear]));
};

/** Of a document without a code: its number, else the first number of its mentions. */
const numberOf = (number: string | null | undefined, mentions: readonly string[]): number =>
  Number(number ?? mentions.join(' ').match(/\d+/)?.[0] ?? '');

const isSameDocument = (gold: GoldDocument, found: DocumentFact): boolean => {
  if (gold.code || found.code) return !!gold.code && codeKey(gold.code) === codeKey(found.code);
  if (gold.name || found.name) {
    const foundYear = found.nameYear ?? found.year;
    const isSameYear = gold.year == null || foundYear == null || Number(gold.year) === Number(foundYear);
    return !!gold.name && fold(gold.name) === fold(found.name) && isSameYear;
  }
  const mentions = found.mentions.map(({ text }) => text);
  return (
    fold(gold.type) === fold(found.type) && numberOf(gold.number, gold.mentions) === numberOf(found.number, mentions)
  );
};

const scoreDocumentFields = (sheet: Sheet, gold: GoldDocument, found: DocumentFact): boolean => {
  rate(sheet, 'document type', fold(gold.type) === fold(found.type));
  const isSameDay = (gold.date ?? null) === found.date;
  rate(sheet, 'document date', isSameDay);
  if (gold.issuer) {
    const isSame = !!found.issuer && fold(found.issuer).startsWith(fold(gold.issuer));
    rate(sheet, 'document issuer', isSame && (found.issuer as string).length <= gold.issuer.length + 12);
  }
  if (gold.name && gold.year != null)
    rate(sheet, 'law year', Number(gold.year) === Number(found.nameYear ?? found.year));
  return isSameDay;
};

export const scoreDocuments = (sheet: Sheet, gold: Gold, documents: readonly DocumentFact[]): void => {
  const paired = pair(gold.documents, documents, [isSameDocument]);
  if (gold.firstOnly) paired.extra = [];
  countPairing(sheet, 'documents', paired, { kind: 'documents', id: gold.id });
  for (const [want, got] of paired.pairs) {
    if (!scoreDocumentFields(sheet, want, got)) {
      const about = { code: want.code ?? want.name, want: want.date, got: got.date };
      sheet.misses.push({ kind: 'documents', id: gold.id, what: 'date', about });
    }
    if (want.mentions.length === 0) continue;
    const mentions = want.mentions.map((text) => ({ text }));
    countPairing(sheet, 'document mentions', pair(mentions, got.mentions, [isSameText, isNear]));
  }
};
