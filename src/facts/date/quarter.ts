import { readYearAfter } from './day.ts';
import { point, tail } from './period.ts';
import {
  figuresEndAt,
  type Line,
  matchAt,
  type Period,
  type Point,
  pointOf,
  pointOfYearBy,
  wordEndsAt,
} from './reading.ts';

/** Quarters and halves of a year: "quý II/2020", "nửa đầu năm". */

const quarter = /(?:quý|quí) (iv|i{1,3}|[1-4])(?![A-Za-zÀ-ỹ\d])/uy;
const shortQuarter = /q([1-4]) ?[/-] ?((?:19|20)\d\d)(?!\d)/y;
const quarterYear = / ?[/-] ?((?:19|20)\d\d)(?!\d)/y;
const halfYear = /nửa (đầu|cuối)(?: của)? năm(?: (\d{4})(?!\d)| (nay|này|ngoái|trước|sau|tới)(?![A-Za-zÀ-ỹ]))?/uy;
const quarterNumbers: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const yearShift: Readonly<Record<string, number>> = { nay: 0, này: 0, ngoái: -1, trước: -1, sau: 1, tới: 1 };

const quarterOf = (quarter: number, point: Point): Point => {
  point.quarter = quarter;
  return point;
};

export const readQuarter = (line: Line, at: number): Period | null => {
  const { low } = line;
  const short = matchAt(shortQuarter, low, at);
  if (short) return point(at + short[0].length, 'date/quarter', quarterOf(Number(short[1]), pointOf(Number(short[2]))));
  const named = matchAt(quarter, low, at);
  if (named) {
    const end = at + named[0].length;
    const number = quarterNumbers[named[1] as string] ?? Number(named[1]);
    const joined = matchAt(quarterYear, low, end);
    const year = joined
      ? { point: pointOf(Number(joined[1])), end: end + joined[0].length }
      : readYearAfter(low, end, true);
    if (year && figuresEndAt(low, year.end)) return point(year.end, 'date/quarter', quarterOf(number, year.point));
    const said = matchAt(tail, low, end);
    return said
      ? point(end + said[0].length, 'date/quarter', quarterOf(number, pointOf()), said[1] ? 'past' : 'future')
      : point(end, 'date/quarter', quarterOf(number, pointOf()));
  }
  return null;
};

// nửa đầu năm 2020 · nửa cuối năm ngoái; "6 tháng đầu năm" is the interval of its months.
export const readHalf = (low: string, at: number): Period | null => {
  const half = matchAt(halfYear, low, at);
  if (!half || !wordEndsAt(low, at + half[0].length)) return null;
  const said = half[2] ? pointOf(Number(half[2])) : pointOfYearBy(half[3] ? (yearShift[half[3]] as number) : 0);
  said.half = half[1] === 'đầu' ? 1 : 2;
  return point(at + half[0].length, 'date/half-year', said);
};
