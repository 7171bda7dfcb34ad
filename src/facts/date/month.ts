import { readMonthName, readYearAfter } from './day.ts';
import { point, tail } from './period.ts';
import {
  figuresEndAt,
  figuresStartAt,
  isFigureAt,
  type Joint,
  type Line,
  matchAt,
  type Period,
  type Point,
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
      ? point(end, 'date/month', { month, year: Number(short[2]) })
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
      ? { point: { year: Number(joined[1]) } as Point, end: end + joined[0].length }
      : readYearAfter(low, end, true);
  if (year) return point(year.end, 'date/month', { month, ...year.point });
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
    return point(near ? end + near[0].length : end, 'date/month', near ? { month, yearBy: 0 } : { month });
  }
  end += said[0].length;
  return point(end, 'date/month', { month }, said[1] ? 'past' : 'future');
};
const thisMonth = / này(?![A-Za-zÀ-ỹ])/uy;
const lunarNext = / \(?(?:âm lịch|â\.?l|nhuận)(?![A-Za-zÀ-ỹ])/uy;
const rate = / (?:lần|lượt|buổi|triệu|tuổi|ngày)(?![A-Za-zÀ-ỹ])/uy;

// 5/2018 · 12-2019 after a word that asks for a time
const monthYear = /(\d{1,2}) ?([/-]) ?((?:1[89]|20)\d\d)(?!\d)/y;

export const readMonthYear = (line: Line, at: number, joint: Joint = null): Period | null => {
  const sign = line.low[at + (isFigureAt(line.low, at + 1) ? 2 : 1)] as string;
  const match = ' /-'.includes(sign) ? matchAt(monthYear, line.low, at) : null;
  if (!match || !figuresStartAt(line.low, at, joint)) return null;
  const month = Number(match[1]);
  const end = at + match[0].length;
  return month >= 1 && month <= 12 && figuresEndAt(line.low, end, joint)
    ? point(end, 'date/month-year', { month, year: Number(match[3]) })
    : null;
};
