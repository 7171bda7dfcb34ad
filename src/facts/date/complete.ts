import type { DateFact } from '../../model.ts';
import {
  type CivilDay,
  compareDays,
  daysBetween,
  daysInMonth,
  isCivilDay,
  isoDay,
  shiftDays,
  shiftMonths,
  type WallClock,
} from '../../vietnamese/calendar.ts';
import { lunarMonthLength, toCivilDay } from '../../vietnamese/lunar.ts';
import { looksAhead } from './cues.ts';
import { type Candidate, type Direction, type Line, type Point, pointOf, takeTime } from './reading.ts';

/** From a point with holes to a value: the year that isn't written, the civil day of a lunar one. */

export type Anchor = DateFact['anchor'];

/** How near the next such day must be to be meant where nothing in the sentence looks ahead; days. */
const near = 62;
/** A day so short a time ago is meant, even where the sentence looks ahead elsewhere: "Ngày 10/6, tỉnh cho biết sẽ …"; days. */
const recent = 62;

/** What a mention is resolved in. */
export interface Setting {
  candidate: Candidate;
  line: Line;
  before: Candidate | null;
  published: WallClock | null;
  previous: CivilDay | null;
}

export interface Complete {
  value: string;
  point: Point;
  anchor: Anchor;
  inferred: DateFact['inferred'];
  timed: boolean;
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const complete = (point: Point, setting: Setting, after?: CivilDay): Complete | string => {
  const inferred: DateFact['inferred'] = [];
  let anchor: Anchor = null;
  let { year } = point;
  const { published } = setting;
  if (point.lunar) return completeLunar(point, setting);
  if (year !== undefined && point.shortYear) {
    const now = published?.year ?? 2025;
    // "98" is 1998, "17" is 2017; a few years ahead are allowed for plans.
    year += year > (now % 100) + 10 ? 1900 : 2000;
    inferred.push('century');
  }
  let { month } = point;
  if (point.sharedYear) inferred.push('year');
  if (point.monthBy !== undefined) {
    if (!published) return 'no publication date to count the month from';
    ({ year, month } = shiftMonths({ ...published, day: 1 }, point.monthBy));
    anchor = 'publishedAt';
    inferred.push('year', 'month');
  }
  if (year === undefined && point.yearBy !== undefined) {
    if (!published) return 'no publication date to count the year from';
    year = published.year + point.yearBy;
    anchor = 'publishedAt';
    inferred.push('year');
  }
  if (year === undefined && (month !== undefined || point.quarter !== undefined)) {
    if (after) {
      year = yearFrom(point, after);
      anchor = published ? 'publishedAt' : null;
    } else if (published) {
      year = guessYear(point, published, setting);
      anchor = 'publishedAt';
    }
    if (year !== undefined) inferred.push('year');
  }
  if (setting.candidate.meaning.is === 'point' && setting.candidate.rule === 'date/day-of-list') inferred.push('month');
  const full: Point = year === point.year && month === point.month ? point : { ...point, year, month };
  if (
    full.day !== undefined &&
    full.month !== undefined &&
    !isCivilDay({ year: year ?? 2000, month: full.month, day: full.day })
  )
    return 'no such day';
  return { value: write(full), point: full, anchor, inferred, timed: full.hour !== undefined };
};

export const write = (point: Point): string => {
  const year = point.year === undefined ? 'XXXX' : pad(point.year, 4);
  if (point.quarter !== undefined) return `${year}-${32 + point.quarter}`;
  if (point.half !== undefined) return `${year}-${39 + point.half}`;
  if (point.season !== undefined) return `${year}-${point.season}`;
  if (point.month === undefined) return year;
  if (point.day === undefined) return `${year}-${pad(point.month)}`;
  if (point.hour === undefined) return `${year}-${pad(point.month)}-${pad(point.day)}`;
  // 24h is the first moment of the next day.
  const late = point.hour >= 24;
  const next =
    late && point.year !== undefined ? shiftDays({ year: point.year, month: point.month, day: point.day }, 1) : null;
  const day = next ? isoDay(next) : `${year}-${pad(point.month)}-${pad(point.day)}`;
  const second = point.second === undefined ? '' : `:${pad(point.second)}`;
  return `${day}T${pad(point.hour % 24)}:${pad(point.minute ?? 0)}${second}${point.zone ?? ''}`;
};

/** The moment of a day, on the clock. */
export const writeTime = ({ year, month, day }: CivilDay, hour: number, minute = 0): string => {
  const point = pointOf(year, month, day);
  takeTime(point, hour, minute);
  return write(point);
};

/** The year whose day, month or quarter is meant: the last one before publication, or the next where the contract says so. */
const guessYear = (point: Point, published: CivilDay, setting: Setting): number => {
  const month = point.month ?? ((point.quarter ?? 1) - 1) * 3 + 1;
  const inYear = (year: number): CivilDay => ({
    year,
    month,
    day: point.day === undefined ? 1 : Math.min(point.day, daysInMonth(year, month)),
  });
  const leap = point.day === 29 && month === 2;
  let last = published.year;
  const begun = point.day === undefined ? { year: published.year, month: published.month, day: 1 } : published;
  while (compareDays(inYear(last), begun) > 0 || (leap && daysInMonth(last, 2) < 29)) last--;
  let next = last + 1;
  while (leap && daysInMonth(next, 2) < 29) next++;
  const { direction } = setting.candidate;
  const ago = daysBetween(inYear(last), published);
  if (direction === 'past') return last;
  if (direction === 'future') return ago === 0 || (point.day === undefined && ago < 31) ? last : next;
  if (daysBetween(published, inYear(next)) <= near) return next;
  const ahead: Direction = looksAhead(setting.line, setting.candidate);
  return ahead === 'future' && daysBetween(endIn(point, last), published) > recent ? next : last;
};

/** The last day of the day, month or quarter in that year. */
const endIn = (point: Point, year: number): CivilDay => {
  const month = point.month ?? (point.quarter as number) * 3;
  const length = daysInMonth(year, month);
  return { year, month, day: Math.min(point.day ?? length, length) };
};

/** The first year in which the point doesn't lie before the day an interval began. */
const yearFrom = (point: Point, from: CivilDay): number => {
  const month = point.month ?? (point.quarter as number) * 3;
  const day = point.day ?? 31;
  return month > from.month || (month === from.month && day >= from.day) ? from.year : from.year + 1;
};

// ---------------------------------------------------------------- the lunar calendar

const completeLunar = (point: Point, setting: Setting): Complete | string => {
  const { published } = setting;
  const month = point.month as number;
  const inYear = (year: number): CivilDay | null =>
    toCivilDay({
      year: point.eve ? year - 1 : year,
      month,
      day: lastOfYear(point, year),
      leap: point.leapMonth === true,
    });
  const timed = point.hour !== undefined;
  const done = (civil: CivilDay, inferred: DateFact['inferred'], anchor: Anchor): Complete => {
    const full = pointOf(civil.year, civil.month, civil.day);
    if (timed) takeTime(full, point.hour as number, point.minute);
    return { value: write(full), point: full, anchor, inferred, timed };
  };
  let { year } = point;
  if (year === undefined && point.yearBy !== undefined && published) year = published.year + point.yearBy;
  if (year !== undefined) {
    const civil = inYear(year);
    return civil
      ? done(civil, point.yearBy === undefined ? [] : ['year'], point.yearBy === undefined ? null : 'publishedAt')
      : 'no such lunar day';
  }
  if (!published) return 'no publication date to find the lunar year from';
  let best: { civil: CivilDay; distance: number } | null = null;
  const reach = point.cycleYear === undefined ? 2 : 60;
  for (let by = -reach; by <= reach; by++) {
    const candidateYear = published.year + by;
    if (point.cycleYear !== undefined && (((candidateYear - 4) % 60) + 60) % 60 !== point.cycleYear) continue;
    const civil = inYear(candidateYear);
    if (!civil) continue;
    const ahead = daysBetween(published, civil);
    const allowed =
      ahead <= 0 ||
      ahead <= near ||
      setting.candidate.direction === 'future' ||
      looksAhead(setting.line, setting.candidate) === 'future';
    if (!allowed && point.cycleYear === undefined) continue;
    const distance = ahead > 0 && point.cycleYear === undefined && ahead > near ? ahead : Math.abs(ahead);
    if (!best || distance < best.distance) best = { civil, distance };
  }
  if (!best) return lunarMonthLength(published.year, month) === 0 ? 'outside the lunar tables' : 'no such lunar day';
  return done(best.civil, ['year'], 'publishedAt');
};

/** The eve of Tết is day 30, or 29 in a year whose last month is short; "30 Tết" is said of both. */
const lastOfYear = (point: Point, year: number): number =>
  point.eve && point.day === 30 ? lunarMonthLength(year - 1, 12) : (point.day as number);
