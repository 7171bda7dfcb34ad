import { anyOf } from '../../vietnamese/letters.ts';
import { readNumeral } from '../../vietnamese/numerals.ts';
import { type DayCore, readMonthName } from './day.ts';
import { branches, stems } from './lexicon.ts';
import { isFigureAt, matchAt, type Point, pointOf, wordEndsAt } from './reading.ts';

/** Days of the lunar calendar: by the word "âm lịch", by a month only that calendar has (Giêng, Chạp), by "rằm" or by Tết. */

const lead = /(?:(?:ngày|đêm|hôm|tối|sáng) )?(?:(mùng|mồng) )?/y;
const tetWord =
  / tết(?: nguyên đán| âm lịch| ta)?(?![A-Za-zÀ-ỹ])(?! (?:dương|tây|trung thu|đoan ngọ|thiếu nhi|độc lập))/uy;
const fullMoon = /(?:ngày )?rằm tháng /y;
const saysLunar = /,? (?:\(?(?:âm lịch|â\.?l\.?|âm)\)?)(?![A-Za-zÀ-ỹ])/uy;
const leap = / \(?(?:âm lịch )?nhuận\)?(?![A-Za-zÀ-ỹ])/uy;
const figuresOfYear = /,? (?:năm )?\(?((?:19|20)\d\d)\)?(?!\d)/y;
export const cycle = new RegExp(`,? (?:năm )?(${anyOf(stems)}) (${anyOf(branches)})(?![A-Za-zÀ-ỹ])`, 'uy');

/** Giáp Tý is 0, Quý Hợi 59; null for a stem and a branch that never meet. */
export const cycleNumber = (stem: string, branch: string): number | null => {
  const s = stems.indexOf(stem);
  const b = branches.indexOf(branch);
  return (s - b) % 2 === 0 ? (((6 * s - 5 * b) % 60) + 60) % 60 : null;
};

/** The day that starts here and is lunar by its name: "rằm tháng Giêng", "mùng 1 Tết"; null where there is none. */
export const readNamedLunarDay = (low: string, at: number): DayCore | null => {
  const figure = isFigureAt(low, at);
  const moon = figure ? null : matchAt(fullMoon, low, at);
  if (moon) {
    const month = readMonthName(low, at + moon[0].length);
    return month && wordEndsAt(low, month.end)
      ? withYear(low, month.end, pointOf(undefined, month.month, 15), true)
      : null;
  }
  const led = figure ? null : matchAt(lead, low, at);
  return readTetDay(low, at + (led?.[0].length ?? 0), led?.[1] !== undefined);
};

/** The same day with the words that make it lunar: "15/8 âm lịch năm 2020", "23 tháng Chạp"; null where it is none. */
export const readLunarMarks = (low: string, core: DayCore): DayCore | null => {
  const { lunar } = core.point;
  // A leap month, or a year by its stem and branch, is of that calendar too.
  const sure = lunar || matchAt(leap, low, core.end) !== null || matchAt(cycle, low, core.end) !== null;
  if (!sure && !/âm|âl|â\.l/.test(low.slice(core.end, core.end + 30))) return null;
  return withYear(low, core.end, { ...core.point }, sure);
};

// mùng 1 Tết · 30 Tết · mồng hai Tết Giáp Thìn
const readTetDay = (low: string, at: number, mung: boolean): DayCore | null => {
  const figures = matchAt(dayFigures, low, at);
  const day = figures ? { value: Number(figures[0]), end: at + figures[0].length } : readNumeral(low, at);
  const word = day && low.startsWith(' tết', day.end) ? matchAt(tetWord, low, day.end) : null;
  if (!day || !word) return null;
  const end = day.end + word[0].length;
  if (mung ? day.value >= 1 && day.value <= 10 : day.value >= 1 && day.value <= 7)
    return withYear(low, end, pointOf(undefined, 1, day.value), true);
  if (mung || day.value < 20 || day.value > 30) return null;
  const eve = pointOf(undefined, 12, day.value);
  eve.eve = true;
  return withYear(low, end, eve, true);
};
const dayFigures = /\d{1,2}(?![\d/.,-])/y;

const withYear = (low: string, from: number, full: Point, sure: boolean): DayCore | null => {
  let end = from;
  let lunar = sure;
  full.lunar = true;
  for (let step = 0; step < 3; step++) {
    const said = matchAt(saysLunar, low, end);
    const long = said ?? matchAt(leap, low, end);
    if (long) {
      if (said) lunar = true;
      else full.leapMonth = true;
      end += long[0].length;
      continue;
    }
    if (full.year === undefined && full.cycleYear === undefined) {
      const named = matchAt(cycle, low, end);
      const number = named && cycleNumber(named[1] as string, named[2] as string);
      if (named && number !== null) {
        full.cycleYear = number as number;
        end += named[0].length;
        continue;
      }
    }
    if (full.year === undefined) {
      const figures = lunar ? matchAt(figuresOfYear, low, end) : null;
      if (figures) {
        full.year = Number(figures[1]);
        end += figures[0].length;
      }
    }
  }
  return lunar ? { point: full, rule: 'date/lunar-day', end, sign: null } : null;
};
