import { isCivilDay } from '../../vietnamese/calendar.ts';
import { anyOf, unitAt } from '../../vietnamese/letters.ts';
import { readNumeral } from '../../vietnamese/numerals.ts';
import { lunarMonthNames, monthNames } from './lexicon.ts';
import {
  figuresEndAt,
  figuresStartAt,
  isFigureAt,
  type Joint,
  matchAt,
  type Point,
  pointOf,
  pointOfYearBy,
  takeYear,
  wordEndsAt,
} from './reading.ts';

/** A day as written, and where it ends. */
export interface DayCore {
  point: Point;
  rule: string;
  end: number;
  /** The sign between the figures; null for words. */
  sign: string | null;
}

const dash = '[-–—‑−]';
// 16/6/2020 · 05-09-2019 · 16.6.2020 · 25/ 02/ 2014 · 3/3/17 · 30-4/1975
const dayMonthYear = new RegExp(`(\\d{1,2}) ?([/.]|${dash}) ?(\\d{1,2}) ?([/.]|${dash}) ?(\\d{4}|\\d{2})(?!\\d)`, 'uy');
// 2020-06-16 · 2020/06/16
const yearMonthDay = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
// 16/6 · 16-6 · 30.5 · 7 / 7
const dayMonth = new RegExp(`(\\d{1,2})( ?)([/.]|${dash})\\2(\\d{1,2})(?!\\d)`, 'uy');
const names = anyOf([...Object.keys(monthNames), ...Object.keys(lunarMonthNames)]);
// 7 tháng 7 · 29 tháng 10 · ba mươi tháng tư · 5, tháng 6
const monthAfter = new RegExp(`,? tháng (?:(\\d{1,2})|(${names})(?![A-Za-zÀ-ỹ]))`, 'uy');
// 7 tháng 7 năm 2003 · 20 tháng 4/2017 · 29 tháng 10, 1999 · 7 tháng 7-2003 · 15/6 năm 2020 · 15/6 (năm 2020)
const yearAfter = new RegExp(`(?:,? năm |, | ?/ ?| ?${dash} ?)(\\d{4})(?!\\d)`, 'uy');
const yearWordAfter = /,? năm (?=[A-Za-zÀ-ỹ])/uy;
// 15/6 năm nay · 12/8 năm ngoái · 2/9 tới is a tail of its own
const yearByAfter =
  /,? (?:của )?năm (?:dương lịch )?(nay|này|ngoái|trước|sau|tới|kia|tiếp theo|kế tiếp)(?![A-Za-zÀ-ỹ])/uy;
export const yearWords: Readonly<Record<string, number>> = {
  nay: 0,
  này: 0,
  ngoái: -1,
  trước: -1,
  kia: -2,
  sau: 1,
  tới: 1,
  'tiếp theo': 1,
  'kế tiếp': 1,
};

const inRange = (value: number): boolean => value >= 1000 && value <= 2200;

/** The day in figures that starts here. A string says why figures that look like one aren't. */
export const readFigureDay = (low: string, at: number, joint: Joint = null): DayCore | string | null => {
  if (!figuresStartAt(low, at, joint)) return null;
  const fourFigures = isFigureAt(low, at + 1) && isFigureAt(low, at + 2);
  const iso = fourFigures ? matchAt(yearMonthDay, low, at) : null;
  if (iso) {
    const end = at + iso[0].length;
    const civil = { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
    const after = unitAt(low, end);
    if (after === 0x74 || figuresEndAt(low, end, joint)) {
      if (!inRange(civil.year) || !isCivilDay(civil)) return 'no such day';
      const point = pointOf(civil.year, civil.month, civil.day);
      return { point, rule: 'date/year-month-day', end, sign: iso[2] as string };
    }
  }
  if (fourFigures) return null;
  const full = matchAt(dayMonthYear, low, at);
  if (full) {
    const end = at + full[0].length;
    const [, day, first, month, second, figures] = full as unknown as [string, string, string, string, string, string];
    // Signs differ only before a year of four figures: "30-4/1975"; "10-12/6" is an interval.
    if (figuresEndAt(low, end, joint) && (figures.length === 4 || (first === second && /^[\d/.-]+$/.test(full[0])))) {
      const point = pointOf(Number(figures), Number(month), Number(day));
      point.shortYear = figures.length === 2;
      const whole = point.shortYear ? 2000 : (point.year as number);
      if (!inRange(whole)) return 'no such year';
      if (!isCivilDay({ year: whole, month: point.month as number, day: point.day as number })) return 'no such day';
      return { point, rule: 'date/day-month-year', end, sign: first };
    }
  }
  const short = matchAt(dayMonth, low, at);
  if (!short) return null;
  let end = at + short[0].length;
  const point = pointOf(undefined, Number(short[4]), Number(short[1]));
  const tail = readYearAfter(low, end, false);
  if (tail) {
    takeYear(point, tail.point);
    end = tail.end;
  } else if (!figuresEndAt(low, end, joint)) return null;
  if (!isCivilDay({ year: point.year ?? 2000, month: point.month as number, day: point.day as number }))
    return 'no such day';
  return { point, rule: tail ? 'date/day-month-year' : 'date/day-month', end, sign: short[3] as string };
};

/** The year that follows a day or a month; with `joined` also "/2017", "-2017" and ", 1999". */
export const readYearAfter = (low: string, at: number, joined: boolean): { point: Point; end: number } | null => {
  const figures = matchAt(yearAfter, low, at);
  if (figures && (joined || figures[0].includes('năm'))) {
    const end = at + figures[0].length;
    if (inRange(Number(figures[1])) && figuresEndAt(low, end)) return { point: pointOf(Number(figures[1])), end };
  }
  const by = matchAt(yearByAfter, low, at);
  if (by) return { point: pointOfYearBy(yearWords[by[1] as string] as number), end: at + by[0].length };
  const word = matchAt(yearWordAfter, low, at);
  const numeral = word && readNumeral(low, at + word[0].length);
  if (numeral && inRange(numeral.value)) return { point: pointOf(numeral.value), end: numeral.end };
  return null;
};

/** The month in words or figures after "tháng ": its number, and whether it is of the lunar year by its name. */
export const readMonthName = (
  low: string,
  at: number,
): { month: number; lunar: boolean; worded: boolean; end: number } | null => {
  const match = matchAt(monthName, low, at);
  if (!match) return null;
  const end = at + match[0].length;
  const word = match[2];
  const month = word === undefined ? Number(match[1]) : (monthNames[word] ?? lunarMonthNames[word]);
  if (month === undefined || month < 1 || month > 12) return null;
  return { month, lunar: word !== undefined && word in lunarMonthNames, worded: word !== undefined, end };
};
const monthName = new RegExp(`(?:(\\d{1,2})|(${names})(?![A-Za-zÀ-ỹ]))`, 'uy');

/** The day in words that starts here: "7 tháng 7 năm 2003", "ba mươi tháng tư"; `led`: "ngày" or its like stands before. */
export const readWordedDay = (low: string, at: number, led: boolean): DayCore | string | null => {
  const unit = unitAt(low, at);
  let day: number;
  let end = at;
  if (unit >= 0x30 && unit <= 0x39) {
    const figures = matchAt(dayFigures, low, at);
    if (!figures || !figuresStartAt(low, at)) return null;
    day = Number(figures[0]);
    end += figures[0].length;
  } else {
    // "ba tháng 7, 8, 9" counts months: a day in words needs its "ngày".
    const numeral = led ? readNumeral(low, at) : null;
    if (!numeral) return null;
    day = numeral.value;
    end = numeral.end;
  }
  if (!low.startsWith(' tháng ', end) && !low.startsWith(', tháng ', end)) return null;
  const month = matchAt(monthAfter, low, end);
  if (!month) return null;
  end += month[0].length;
  const number = month[2] === undefined ? Number(month[1]) : (monthNames[month[2]] ?? lunarMonthNames[month[2]]);
  const lunar = month[2] !== undefined && month[2] in lunarMonthNames;
  const point = pointOf(undefined, number, day);
  point.lunar = lunar;
  const tail = readYearAfter(low, end, true);
  if (tail) {
    takeYear(point, tail.point);
    end = tail.end;
  } else if (month[2] === undefined ? !figuresEndAt(low, end) : !wordEndsAt(low, end)) return null;
  if (!isCivilDay({ year: point.year ?? 2000, month: point.month as number, day })) return 'no such day';
  return { point, rule: 'date/day-month-in-words', end, sign: null };
};

// ngày 15 tháng này · ngày 20 tháng tới · ngày 5 tháng trước
const monthByAfter = / (?:của )?tháng (này|trước|tới|sau)(?![A-Za-zÀ-ỹ])/uy;
const monthWords: Readonly<Record<string, number>> = { này: 0, trước: -1, tới: 1, sau: 1 };

/** The day of a near month; only after "ngày" or its like. */
export const readDayOfNearMonth = (low: string, at: number): DayCore | null => {
  const figures = matchAt(dayFigures, low, at);
  const month = figures && matchAt(monthByAfter, low, at + figures[0].length);
  if (!figures || !month) return null;
  const day = Number(figures[0]);
  if (day < 1 || day > 31) return null;
  const end = at + figures[0].length + month[0].length;
  const point = pointOf(undefined, undefined, day);
  point.monthBy = monthWords[month[1] as string] as number;
  return {
    point,
    rule: 'date/day-of-near-month',
    end,
    sign: null,
  };
};

const dayFigures = /\d{1,2}(?!\d)/y;
