import type { PageRecord } from '../model.ts';
import { fold, localMinute, wordsOf } from './fold.ts';
import type { Gold } from './gold.ts';
import { pair } from './pair.ts';
import { count, rate, type Sheet } from './tally.ts';

/** An outlet, a desk or an administrator named as the author is neither asked for nor held against anybody. */
const isDesk = (name: string): boolean =>
  /^(?:theo(?![\p{L}\p{N}_])|ban |quản trị|admin|nguồn)/iu.test(name) || /^[\p{Lu}&.]{2,}$/u.test(name);

const pairsOfWords = (words: readonly string[]): string[] => words.map((word, at) => `${word} ${words[at + 1] ?? ''}`);

/** Overlap of two texts by pairs of neighbouring words. */
const overlap = (want: readonly string[], got: readonly string[]) => {
  const left = new Map<string, number>();
  for (const two of pairsOfWords(want)) left.set(two, (left.get(two) ?? 0) + 1);
  let hits = 0;
  for (const two of pairsOfWords(got)) {
    const count = left.get(two) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(two, count - 1);
  }
  const precision = got.length > 0 ? hits / got.length : 0;
  const recall = want.length > 0 ? hits / want.length : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
};

/** A short meta line or byline stands in a record's text and may be missing from gold. */
const isBody = ({ kind, start, end }: PageRecord['blocks'][number]): boolean =>
  kind !== 'title' && !((kind === 'meta' || kind === 'byline') && end - start <= 200);

const scoreBody = (sheet: Sheet, gold: Gold, record: PageRecord): void => {
  const points = [...(record.text ?? '')];
  const wanted = (gold.blocks ?? []).filter(([kind]) => kind !== 'title').map(([, text]) => text);
  const found = record.blocks.filter(isBody).map(({ start, end }) => points.slice(start, end).join(''));
  const { precision, recall, f1 } = overlap(wordsOf(wanted.join(' ')), wordsOf(found.join(' ')));
  rate(sheet, 'body F1', f1);
  if (f1 < 0.95)
    sheet.misses.push({
      kind: 'page',
      id: gold.id,
      what: 'body (word pairs)',
      about: { precision: Number(precision.toFixed(3)), recall: Number(recall.toFixed(3)) },
    });
};

const scoreAuthors = (sheet: Sheet, gold: Gold, record: PageRecord): void => {
  const wanted = gold.authors.map((name) => ({ name, optional: isDesk(name) }));
  const isAsked = (name: string) => !isDesk(name) || gold.authors.some((author) => fold(author) === fold(name));
  const { pairs, missed, extra } = pair(wanted, record.authors.filter(isAsked), [
    ({ name }, other) => fold(name) === fold(other),
  ]);
  count(sheet, 'authors', pairs.length, extra.length, missed.length);
  for (const { name } of missed) sheet.misses.push({ kind: 'page', id: gold.id, what: 'missed', about: { x: name } });
  for (const name of extra) sheet.misses.push({ kind: 'page', id: gold.id, what: 'false', about: { x: name } });
};

/** What the page says of itself, and its text. `record` is null where there is none. */
export const scorePageMeta = (sheet: Sheet, gold: Gold, found: PageRecord | null): void => {
  const test = (name: string, isRight: boolean, got: unknown, want: unknown) => {
    rate(sheet, name, isRight);
    if (!isRight) sheet.misses.push({ kind: 'page', id: gold.id, what: name, about: { got, want } });
  };
  const published = found?.publishedAt ?? '';
  const day = published.length > 10 ? localMinute(published) : published;
  test('title', fold(found?.title) === fold(gold.title), found?.title, gold.title);
  test('published day', day.slice(0, 10) === (gold.publishedAt ?? '').slice(0, 10), published, gold.publishedAt);
  if (gold.publishedAt && gold.publishedAt.length > 10)
    test('published minute', localMinute(published) === gold.publishedAt.slice(0, 16), published, gold.publishedAt);
  test('view count', found !== null && found.viewCount === (gold.viewCount ?? null), found?.viewCount, gold.viewCount);
  const record = found ?? ({ authors: [], related: [], text: '', blocks: [] } as unknown as PageRecord);
  scoreAuthors(sheet, gold, record);
  const related = pair(gold.related ?? [], record.related, [(a, b) => fold(a.title) === fold(b.title)]);
  count(sheet, 'related', related.pairs.length, related.extra.length, related.missed.length);
  if (gold.blocks) scoreBody(sheet, gold, record);
};
