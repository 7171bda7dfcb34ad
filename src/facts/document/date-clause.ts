import { compareDays, isCivilDay, isoDay, readWallClock, shiftDays } from '../../vietnamese/calendar.ts';

// 25/2/2010   25-02-2010   25.2.2010   25/ 02/ 2014   07 tháng 7 năm 2003   3/3/17
const numeric = String.raw`(?<day>\d{1,2}) ?(?<mark>[\/.–-]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<year>\d{4}|\d{2})(?![\d\/])`;
const worded = String.raw`(?<wordDay>\d{1,2}) tháng (?<wordMonth>\d{1,2}|giêng|chạp|tư)(?:,| năm|[\/-]) ?(?<wordYear>\d{4})(?!\d)`;
const yearless = String.raw`(?<shortDay>\d{1,2}) ?(?:[\/-]| tháng ) ?(?<shortMonth>\d{1,2})(?![\d\/]|[.,-]\d)`;
const day = `(?:${numeric}|${worded}|${yearless})`;

const verbs =
  '(?:(?:đã |vừa |mới )?(?:được )?(?:ký ban hành|ban hành|ký|thông qua|phê duyệt|công bố|đề|lập)(?: vào)? )?';
// ", ngày 09/01/2014"   "(ngày 24-4-1998"   "(31/3/2020)"   " ban hành ngày 3/1/2013"   " cùng ngày 12/12/2013"
const lead = new RegExp(`(?:,| [-–])? ?(?<open>\\(?)${verbs}(?:(?<together>cùng )?(?<word>ng[àa]y) )?`, 'iuy');
const dayAhead = new RegExp(day, 'iuy');
// "Ngày 16/5/2013, " before the body that issues
const before = new RegExp(
  `(?:ngày|sáng|chiều|tối|trưa|hôm) (?:ngày )?${day}(?: \\([^()]{1,20}\\))?,? (?:tại [^.,;]{1,40}, )?$`,
  'iu',
);

export interface DateClause {
  end: number;
  /** ISO 8601; without a year where `yearless`. */
  date: string;
  yearless: boolean;
  /** A bracket it opened is still open: "(ngày 24-4-1998 của Thủ tướng)". */
  open: boolean;
  /** "cùng ngày 12/12/2013": of both documents before it. */
  together: boolean;
}

const months: Readonly<Record<string, number>> = { giêng: 1, tư: 4, chạp: 12 };

/** The day a match says, or null where there is none such (31/2). A year of two digits is 19xx from 45 on. */
const dayOf = (groups: Record<string, string | undefined>): { date: string; yearless: boolean } | null => {
  const month = groups.month ?? groups.wordMonth ?? groups.shortMonth ?? '';
  let year = Number(groups.year ?? groups.wordYear ?? 0);
  const isYearless = groups.shortDay !== undefined;
  if (groups.year?.length === 2) year += year >= 45 ? 1900 : 2000;
  const civil = {
    year: isYearless ? 2000 : year,
    month: months[month.toLowerCase()] ?? Number(month),
    day: Number(groups.day ?? groups.wordDay ?? groups.shortDay),
  };
  if (!isCivilDay(civil) || (!isYearless && (year < 1945 || year > 2099))) return null;
  return { date: isoDay(civil), yearless: isYearless };
};

/** The date clause right after a document's name. */
export const dateAfter = (text: string, at: number, limit: number): DateClause | null => {
  lead.lastIndex = at;
  const opening = lead.exec(text);
  if (!opening?.groups || opening[0] === '') return null;
  const { open: bracket, word, together } = opening.groups;
  // "64/2013/TT-BTC 15/05/2013": in full and right after the code.
  const plain = word === undefined && opening[0] === ' ';
  if (word === undefined && bracket !== '(' && !plain) return null;
  dayAhead.lastIndex = at + opening[0].length;
  const match = dayAhead.exec(text);
  let end = dayAhead.lastIndex;
  if (!match || end > limit) return null;
  const said = dayOf(match.groups as Record<string, string | undefined>);
  if (!said) return null;
  if (plain && match.groups?.year?.length !== 4) return null;
  const closes = bracket === '(' && text[end] === ')';
  if (word === undefined && !closes && !plain) return null;
  if (closes) end++;
  return { end, ...said, open: bracket === '(' && !closes, together: together !== undefined };
};

/** The date that opens a sentence and ends right before `at`: "Ngày 25/02/2010, |Bộ Chính trị ban hành". */
export const dateBefore = (text: string, from: number, at: number): { date: string; yearless: boolean } | null => {
  const match = before.exec(text.slice(Math.max(from, at - 110), at));
  return match ? dayOf(match.groups as Record<string, string | undefined>) : null;
};

/** A day without its year takes the code's year, else the last such day before the page's own date. */
export const withYear = (date: string, codeYear: number | null, publishedAt: string | null): string | null => {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  if (codeYear !== null)
    return isCivilDay({ year: codeYear, month, day }) ? isoDay({ year: codeYear, month, day }) : null;
  const published = readWallClock(publishedAt);
  if (!published) return null;
  const civil = { year: published.year, month, day };
  if (compareDays(civil, shiftDays(published, 1)) > 0) civil.year--;
  return isCivilDay(civil) ? isoDay(civil) : null;
};
