import { type CivilDay, daysBetween, shiftDays } from './calendar.ts';

/**
 * The lunar calendar of Vietnam, 1900–2100, after the rules and the simplified astronomy Hồ Ngọc Đức published
 * (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html; J. Meeus, Astronomical Algorithms, 1998):
 * a month begins on the day of the new moon, month 11 holds the winter solstice, and of thirteen months between two solstices the
 * first without a major solar term is the leap month. Days are those of UTC+7 from 1968 on, when the North changed its calendar,
 * and of UTC+8 before: Tết Mậu Thân is 1968-01-29, Tết Ất Sửu 1985-01-21, Tết Đinh Hợi 2007-02-17.
 */

export interface LunarDay {
  year: number;
  month: number;
  day: number;
  /** The second month of that number in its year. */
  leap: boolean;
}

interface LunarMonth {
  month: number;
  leap: boolean;
  /** Julian day number of its first day. */
  start: number;
  length: number;
}

const firstYear = 1900;
const lastYear = 2100;
/** Julian day number of 2000-01-01. */
const epoch = 2451545;
const epochDay: CivilDay = { year: 2000, month: 1, day: 1 };
/** Julian day number of 1968-01-01. */
const changed = 2439857;

const toJulian = (day: CivilDay): number => epoch + daysBetween(epochDay, day);
const fromJulian = (julian: number): CivilDay => shiftDays(epochDay, julian - epoch);

const radians = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * radians);

/** The moment of the new moon number k since 1900-01-01, as a Julian date in universal time; Meeus, chapter 49, shortened. */
const newMoon = (k: number): number => {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const dynamical = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return mean + correction - dynamical;
};

/** Julian day number, on the wall calendar of its time, of a moment in universal time. */
const dayOf = (moment: number): number => {
  const day = Math.floor(moment + 0.5 + 7 / 24);
  return day >= changed ? day : Math.floor(moment + 0.5 + 8 / 24);
};

/** The sun's longitude at the first moment of a day, in twelfths of its circle: 9 from the winter solstice on. */
const majorTerm = (julian: number): number => {
  const zone = julian >= changed ? 7 : 8;
  const t = (julian - 0.5 - zone / 24 - 2451545) / 36525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const equation =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  const apparent = mean + equation - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
};

/** The number of the new moon that begins month 11 of the Gregorian year: the last one on or before the winter solstice. */
const solsticeMoon = (year: number): number => {
  const k = Math.floor((toJulian({ year, month: 12, day: 31 }) - 2415021) / 29.530588853);
  return majorTerm(dayOf(newMoon(k))) >= 9 ? k - 1 : k;
};

const years = new Map<number, readonly LunarMonth[]>();

/** The twelve or thirteen months of a lunar year. */
const monthsOf = (year: number): readonly LunarMonth[] => {
  const known = years.get(year);
  if (known) return known;
  const all = [...monthsBetweenSolstices(year - 1), ...monthsBetweenSolstices(year)];
  const first = all.findIndex(({ month, leap }) => month === 1 && !leap);
  const next = all.findIndex(({ month, leap }, index) => index > first && month === 1 && !leap);
  const months = all.slice(first, next);
  years.set(year, months);
  return months;
};

/** Months from month 11 of a year to the one before month 11 of the next. */
const monthsBetweenSolstices = (year: number): LunarMonth[] => {
  const from = solsticeMoon(year);
  const to = solsticeMoon(year + 1);
  const starts = Array.from({ length: to - from + 1 }, (_, index) => dayOf(newMoon(from + index)));
  const terms = starts.map(majorTerm);
  // A month that begins and ends under one term holds the entry into none.
  const leap = to - from === 13 ? terms.findIndex((term, index) => index > 0 && term === terms[index + 1]) : -1;
  return starts.slice(0, -1).map((start, index) => {
    const count = leap >= 0 && index >= leap ? index - 1 : index;
    return {
      month: ((10 + count) % 12) + 1,
      leap: index === leap,
      start,
      length: (starts[index + 1] as number) - start,
    };
  });
};

/** The civil day of a lunar day; null where the calendar has no such day, or outside 1900–2100. */
export const toCivilDay = ({ year, month, day, leap }: LunarDay): CivilDay | null => {
  if (year < firstYear || year > lastYear) return null;
  const found = monthsOf(year).find((one) => one.month === month && one.leap === leap);
  return found && day >= 1 && day <= found.length ? fromJulian(found.start + day - 1) : null;
};

/** The lunar day of a civil day; null outside 1900–2100. */
export const toLunarDay = (civil: CivilDay): LunarDay | null => {
  const julian = toJulian(civil);
  for (const year of [civil.year, civil.year - 1]) {
    if (year < firstYear || year > lastYear) continue;
    const found = monthsOf(year).find(({ start, length }) => julian >= start && julian < start + length);
    if (found) return { year, month: found.month, day: julian - found.start + 1, leap: found.leap };
  }
  return null;
};

/** The first day of the lunar year; null outside 1900–2100. */
export const tet = (year: number): CivilDay | null => toCivilDay({ year, month: 1, day: 1, leap: false });

/** How many days the lunar month has; 0 where there is none of that number. */
export const lunarMonthLength = (year: number, month: number, leap = false): number =>
  year < firstYear || year > lastYear
    ? 0
    : (monthsOf(year).find((one) => one.month === month && one.leap === leap)?.length ?? 0);
