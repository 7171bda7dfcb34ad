import { remember } from '../../vietnamese/remember.ts';
import { clockLabels, foreignDayWords, modifiedLabels, otherDayLabels, publishedLabels } from './lexicon.ts';
import { findMoments, type Moment } from './moment.ts';

/**
 * What a day in a line of furniture is: the page's publication, its last change, the clock on top of the site, or something
 * else (a document's day, a deadline, a licence). `null`: nothing says, its place decides.
 */
export interface Dateline extends Moment {
  role: 'published' | 'modified' | 'clock' | 'other' | null;
  /** Where its label begins, or `from` where it has none. */
  labelFrom: number;
}

const labels = new Map<string, Exclude<Dateline['role'], null>>();
for (const [role, words] of [
  ['published', publishedLabels],
  ['modified', modifiedLabels],
  ['clock', clockLabels],
  ['other', otherDayLabels],
] as const)
  for (const word of words) labels.set(word, role);

/** Whether the words, colon or not, say what a day behind them is. */
export const isDayLabel = (text: string): boolean => labels.has(text.toLowerCase().trim());

/** Lines of furniture are short; a longer one is read up to here. */
const longest = 400;
const mostWords = 6;
const foreign = new RegExp(foreignDayWords.join('|'), 'iu');
// Hà Nội, ngày 06 tháng 02 năm 2017
const placeBefore = /(?:^|[\s(])(?:\p{Lu}[A-Za-zÀ-ỹ.]{0,12}\s){0,3}\p{Lu}[A-Za-zÀ-ỹ.]{0,12}\s?,\s?$/u;

const read = (line: string): readonly Dateline[] => {
  const text = line.length > longest ? line.slice(0, longest) : line;
  const moments = findMoments(text);
  if (!moments.length) return [];
  const isForeign = foreign.test(text);
  const days = moments.map((moment): Dateline => {
    if (isForeign) return { role: 'other', labelFrom: moment.from, ...moment };
    const label =
      labelBefore(text, moment.start) ?? (moment.from < moment.start ? labelBefore(text, moment.from) : null);
    if (label) return { role: label.role, labelFrom: Math.min(label.from, moment.from), ...moment };
    const isUnsure = moment.short && moment.value.length === 10 && !moment.weekday;
    const role = isUnsure || isDocumentDay(text, moment) || isNews(text, moment) ? 'other' : null;
    return { role, labelFrom: moment.from, ...moment };
  });
  const [first, second] = days;
  // "15/06/2020 - 21/06/2020": when something takes place.
  if (
    days.length === 2 &&
    first?.role === null &&
    second?.role === null &&
    /^\s?(?:[-–—]|đến)\s?$/u.test(text.slice(first.end, second.from))
  )
    for (const day of days) day.role = 'other';
  return days;
};

/** The days of a line and what each is. */
export const readDatelines = remember(read);

/** "Ngày 12/5/2020, hội nghị khai mạc.": a sentence, however short. */
const isNews = (text: string, moment: Moment): boolean => {
  if (!/[.!?…;:,]$/u.test(text)) return false;
  const rest = `${text.slice(0, moment.from)} ${text.slice(moment.end)}`;
  return (rest.match(/(?<![0-9A-Za-zÀ-ỹ])\p{Ll}{2,}/gu)?.length ?? 0) >= 3;
};

const isDocumentDay = (text: string, moment: Moment): boolean =>
  /^[nN]gày/u.test(text.slice(moment.from)) &&
  /tháng/iu.test(text.slice(moment.start, moment.end)) &&
  placeBefore.test(text.slice(Math.max(0, moment.from - 60), moment.from));

/** The longest label that ends where a day begins, colon, brackets and icons between them. */
const labelBefore = (text: string, end: number): { role: Exclude<Dateline['role'], null>; from: number } | null => {
  const offset = Math.max(0, end - 64);
  const left = text.slice(offset, end).replace(/[\s:：,([|–—-]{1,8}$/u, '');
  let found: { role: Exclude<Dateline['role'], null>; from: number } | null = null;
  let at = left.length;
  for (let words = 0; words < mostWords && at > 0; words++) {
    at = left.lastIndexOf(' ', at - 1);
    const start = at + 1;
    const skipped = /^[^A-Za-zÀ-ỹ©]{1,8}/u.exec(left.slice(start))?.[0].length ?? 0;
    const role = labels.get(left.slice(start + skipped).toLowerCase());
    if (role) found = { role, from: offset + start + skipped };
  }
  return found;
};

// GMT+7 and brackets that a clock leaves behind.
const clockRemains = /\(?\s?(?:GMT|UTC)?\s?[+-]?\s?\d{0,2}(?::\d{2})?\s?\)?[.,;|\s-]{0,4}/iu;

/**
 * Whether a line is nothing but a day with its weekday ("Thứ Bảy, 30/5/2020", "Hôm nay: Thứ Ba, 16/6/2020, 08:15"), as clocks on
 * top of pages are. Datelines look the same; only their place tells them apart.
 */
export const isHeaderClock = (line: string): boolean => {
  if (line.length > 80) return false;
  const [first, ...more] = readDatelines(line);
  if (!first || more.length || first.role === 'published' || first.role === 'modified' || first.role === 'other')
    return false;
  if (!first.weekday && first.role !== 'clock') return false;
  const before = line.slice(0, first.labelFrom).replace(/[\s,|•·:.-]{1,8}/gu, '');
  const after = line
    .slice(first.end)
    .replace(clockRemains, '')
    .replace(/[\s,|•·:.-]{1,8}/gu, '');
  return before === '' && after === '';
};

// 16:02 (GMT +7)   08:15:32 AM
const bareClock = /^\s?\d{1,2}:\d{2}(?::\d{2})?\s?(?:AM|PM|SA|CH)?\s?(?:\(?\s?GMT\s?[+-]\s?\d{1,2}\s?\)?)?$/iu;

/** Whether a line is nothing but a time of day, as some clocks have on a line of its own. */
export const isBareClock = (line: string): boolean => line.length < 24 && bareClock.test(line);
