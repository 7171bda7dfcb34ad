import type { Span } from '../../model.ts';
import { countPattern, readCount } from '../../vietnamese/counts.ts';
import { anyOf, wordEnd, wordStart } from '../../vietnamese/letters.ts';
import { otherCounters, viewLabels, viewUnits } from './lexicon.ts';
import { findMoments } from './moment.ts';

/** A page's own view count in a line of its furniture; the span is the number's, with its unit. */
export interface Views extends Span {
  value: number;
  /** How it is told: by a word, by its place behind a date, by an icon. */
  by: 'label' | 'date' | 'icon';
}

/** Furniture is short; a count within running text is news of something else. */
const longest = 400;

// "28/28" are read receipts, "14:23" a clock, "3.5" a grade.
const numberEnd = '(?!\\s?[/:]\\s?\\d|[.,]?\\d)';
// Lượt xem: 1.234   Số lần xem:(31)   Lượt xem : 0   Views 15
const labelled = new RegExp(
  `${wordStart}(?<label>${anyOf(viewLabels)})(?<colon>\\s?[:：]\\s?)?\\s?[(\\[]?\\s?(?<count>${countPattern})${numberEnd}`,
  'giu',
);
// 245 lượt xem   1,2K lượt xem   82 ⏎ lượt xem   1,234 views
const counted = new RegExp(
  `(?<=^|[|•·;()\\[\\]\\n\\-–—]|,\\s|\\p{Extended_Pictographic}\\ufe0f?)\\s{0,2}[("]?(?<count>${countPattern})\\s{0,2}[)"]?\\s?${anyOf(viewUnits)}${wordEnd}(?!\\s?[:：]|\\s?[(]\\d)`,
  'giu',
);
// Đã có 245 lượt xem   Bài viết có 1.234 lượt đọc
const said = new RegExp(
  `^(?:(?:bài viết|bài|tin|tin này|bài này)\\s)?(?:đã\\s)?(?:có|được)\\s(?<count>${countPattern})\\s${anyOf(viewUnits)}[.!]?$`,
  'iu',
);
// 👁 15
const pictured = new RegExp(
  `[\\u{1f441}\\u{1f440}]\\ufe0f?(?:\\u200d[^\\s\\d]{1,3})?\\s?:?\\s?(?<count>${countPattern})${numberEnd}`,
  'gu',
);
// 16/06/2020 | 160
const afterDate = new RegExp(`^\\s?[|•·]\\s?(?<count>${countPattern})\\s?(?=$|[|•·\\n])`, 'u');

// 16/06/2020 08:15 245 lượt xem
const countedAfterDate = new RegExp(`^\\s{1,2}(?<count>${countPattern})\\s?${anyOf(viewUnits)}${wordEnd}`, 'iu');

/** Labels that say something else as often as not: "Xem: 3 trang", "Đọc 2 lần". */
const weak = new Set([
  'xem',
  'đọc',
  'view',
  'read',
  'đã xem',
  'đã đọc',
  'được xem',
  'được đọc',
  'viewed',
  'người xem',
  'người đọc',
]);
// What may follow the number of a weak label.
const weakEnd = /^\s?(?:$|[)\]|•·,;.\n\-–—]|(?:lượt|lần|người|views?)(?![0-9A-Za-zÀ-ỹ]))/iu;
// "Đang xem: 5" counts who is here now, "lượt người đang xem: 3" too; "Xem thêm 5 …" is a link.
const nowBefore = /(?<![0-9A-Za-zÀ-ỹ])(?:đang|chưa|hãy|mời|cần|video|clip|không)\s?$/iu;
// "hơn 200 nghìn lượt xem", "đạt 5,3 triệu lượt xem": prose.
const saysMore = /(?<![0-9A-Za-zÀ-ỹ])(?:hơn|gần|trên|khoảng|đạt|có|tới|đến|với|hàng|vài|thu hút|cán mốc|tăng)\s?$/iu;

/** The page's view count in a line of furniture ("16/06/2020 | 160", "Lượt xem: 1.234"), or null. Lines may be joined by "\n". */
export const readViews = (text: string): Views | null => {
  if (text.length > longest || !/\d/u.test(text)) return null;
  const bare = withoutDays(text);
  return byUnit(bare, text) ?? byLabel(bare) ?? byPicture(bare) ?? byDate(text);
};

/** Days and times as marks, unit for unit: in "Ngày 16-06-2020 Lượt xem 134" the year counts nothing. */
const withoutDays = (text: string): string => {
  let bare = text;
  for (const { start, end } of findMoments(text))
    bare = bare.slice(0, start) + '|'.repeat(end - start) + bare.slice(end);
  return bare;
};

const byLabel = (text: string): Views | null => {
  if (!mayName.test(text)) return null;
  labelled.lastIndex = 0;
  for (let match = labelled.exec(text); match !== null; match = labelled.exec(text)) {
    const { label, colon, count } = match.groups as { label: string; colon?: string; count: string };
    const name = label.toLowerCase();
    const end = match.index + match[0].length;
    if (nowBefore.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (weak.has(name)) {
      if (!weakEnd.test(text.slice(end, end + 12))) continue;
      // "Đã xem: 15" stands alone or behind a mark; behind other words it is their end ("Phượt xem: 12").
      if (match.index > 0 && !/[|•·,;()\n\-–—]\s?$/u.test(text.slice(0, match.index))) continue;
      // "đã xem 2 lần" may be the reader's own, "Đã xem 160 lần" and "Đã xem: 2 lần" are not.
      const isOwn = colon === undefined && count.length === 1 && name.startsWith('đã');
      if (isOwn && /^\s?lần/iu.test(text.slice(end))) continue;
    } else if (
      colon === undefined &&
      /^\s?(?:lượt|lần)/iu.test(text.slice(end)) === false &&
      prose(text, match.index, end)
    )
      continue;
    const views = make(count, end - countTail(match[0], count), 'label');
    if (views) return views;
  }
  return null;
};

const byUnit = (text: string, line: string): Views | null => {
  if (!mayName.test(text)) return null;
  counted.lastIndex = 0;
  for (let match = counted.exec(text); match !== null; match = counted.exec(text)) {
    const { count } = match.groups as { count: string };
    const start = match.index + match[0].indexOf(count);
    if (prose(text, match.index, match.index + match[0].length)) continue;
    const views = make(count, start, 'label');
    if (views) return views;
  }
  const whole = said.exec(text)?.groups?.count;
  if (whole) return make(whole, text.indexOf(whole), 'label');
  return withMoment(line, (rest, at) => {
    const count = countedAfterDate.exec(rest)?.groups?.count;
    return count ? make(count, at + rest.indexOf(count), 'label') : null;
  });
};

const byPicture = (text: string): Views | null => {
  if (!/[\u{1f440}\u{1f441}]/u.test(text)) return null;
  for (const match of text.matchAll(pictured)) {
    const { count } = match.groups as { count: string };
    const views = make(count, match.index + match[0].length - count.length, 'icon');
    if (views) return views;
  }
  return null;
};

const byDate = (text: string): Views | null =>
  /[|•·]/u.test(text)
    ? withMoment(text, (rest, at) => {
        const match = afterDate.exec(rest);
        const count = match?.groups?.count;
        return match && count ? make(count, at + match[0].indexOf(count), 'date') : null;
      })
    : null;

const withMoment = (text: string, read: (rest: string, at: number) => Views | null): Views | null => {
  for (const moment of findMoments(text)) {
    const views = read(text.slice(moment.end), moment.end);
    if (views) return views;
  }
  return null;
};

/** A cheap look before the long alternations. */
const mayName = /xem|đọc|view|hit|read/iu;

const make = (count: string, start: number, by: Views['by']): Views | null => {
  const value = readCount(count);
  return value === null ? null : { value, start, end: start + count.length, by };
};

const countTail = (matched: string, count: string): number => matched.length - matched.lastIndexOf(count);

/** Whether the count stands within a sentence: said of a video, a post, a song. */
const prose = (text: string, start: number, end: number): boolean => {
  if (saysMore.test(text.slice(Math.max(0, start - 14), start))) return true;
  const around = text
    .slice(0, start)
    .split(/[|•·\n]/u)
    .pop() as string;
  const after = text.slice(end).split(/[|•·\n]/u)[0] as string;
  const words = (part: string) => part.match(/\p{Ll}{2,}/gu)?.length ?? 0;
  return words(around) > 8 || words(after) > 8;
};

const otherLabel = new RegExp(`${wordStart}${anyOf(otherCounters)}(?:\\s?[:：(]\\s?|\\s)\\d`, 'u');

/** Whether the line counts something else: the site's visitors, comments, downloads. */
export const isOtherCounter = (text: string): boolean => text.length <= longest && otherLabel.test(text.toLowerCase());
