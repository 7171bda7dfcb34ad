import { unitAt } from '../../vietnamese/letters.ts';
import { readMonthName, readYearAfter } from './day.ts';
import { point, tail } from './period.ts';
import {
  figuresEnd,
  figuresEndAt,
  figuresStartAt,
  type Joint,
  type Line,
  matchAt,
  type Period,
  pointOf,
  pointOfYearBy,
  wordEndsAt,
} from './reading.ts';

/** Months: "tháng 5/2020", "tháng Tám năm 1945", "T5/2020", "5/2018". */

const monthWord = /tháng /y;
// T5/2020 · T12-2019
const shortMonth = /t(\d{1,2}) ?[/.-] ?((?:19|20)\d\d)(?!\d)/y;
const joinedYear = / ?(?:[/.\-–]) ?((?:1[6-9]|2[01])\d\d)(?!\d)/y;

export const readMonth = (line: Line, at: number, joint: Joint): Period | string | null => {
  const { low, text } = line;
  const short = matchAt(shortMonth, low, at);
  if (short) {
    const month = Number(short[1]);
    const end = at + short[0].length;
    return month >= 1 && month <= 12 && figuresEndAt(low, end, joint)
      ? point(end, 'date/month', pointOf(Number(short[2]), month))
      : null;
  }
  const word = matchAt(monthWord, low, at);
  if (!word) return null;
  const name = readMonthName(low, at + word[0].length);
  if (!name) return null;
  const { month } = name;
  let { end } = name;
  if (name.lunar) return 'a month of the lunar year';
  const joined = matchAt(joinedYear, low, end);
  const year =
    joined && figuresEndAt(low, end + joined[0].length, joint)
      ? { point: pointOf(Number(joined[1])), end: end + joined[0].length }
      : readYearAfter(low, end, true);
  if (year) {
    year.point.month = month;
    return point(year.end, 'date/month', year.point);
  }
  if (name.worded ? !wordEndsAt(low, end) : !figuresEndAt(low, end, joint)) return null;
  if (matchAt(rate, low, end)) return 'a number of times a month';
  if (low.startsWith('cách mạng', at - 10)) return 'the name of a street or of a revolution';
  if (matchAt(lunarNext, low, end)) return 'a month of the lunar year';
  // "những tháng năm" are years gone by: the fifth month is "tháng Năm", or has its year.
  if (
    name.worded &&
    /[\p{Ll}]/u.test(text[at + word[0].length] as string) &&
    (month === 5 || low.startsWith('một', at + word[0].length))
  )
    return 'no month by its name';
  const said = matchAt(tail, low, end);
  if (!said) {
    const near = matchAt(thisMonth, low, end);
    return near
      ? point(end + near[0].length, 'date/month', pointOfYearBy(0, month))
      : point(end, 'date/month', pointOf(undefined, month));
  }
  end += said[0].length;
  return point(end, 'date/month', pointOf(undefined, month), said[1] ? 'past' : 'future');
};
const thisMonth = / này(?![A-Za-zÀ-ỹ])/uy;
const lunarNext = / \(?(?:âm lịch|â\.?l|nhuận)(?![A-Za-zÀ-ỹ])/uy;
const rate = / (?:lần|lượt|buổi|triệu|tuổi|ngày)(?![A-Za-zÀ-ỹ])/uy;

// 5/2018 · 12-2019 after a word that asks for a time
const monthYear = /(\d{1,2}) ?([/-]) ?((?:1[89]|20)\d\d)(?!\d)/y;

export const readMonthYear = (line: Line, at: number, joint: Joint = null): Period | null => {
  const end = figuresEnd(line.low, at);
  const sign = line.low[unitAt(line.low, end) === 0x20 ? end + 1 : end] as string;
  const match = '/-'.includes(sign) ? matchAt(monthYear, line.low, at) : null;
  if (!match || !figuresStartAt(line.low, at, joint)) return null;
  const month = Number(match[1]);
  const stop = at + match[0].length;
  return month >= 1 && month <= 12 && figuresEndAt(line.low, stop, joint)
    ? point(stop, 'date/month-year', pointOf(Number(match[3]), month))
    : null;
};
