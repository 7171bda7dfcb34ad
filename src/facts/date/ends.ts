import { anyOf } from '../../vietnamese/letters.ts';
import { readClock } from './clock.ts';
import { dayParts } from './lexicon.ts';
import { momentAt, readMoment } from './moment.ts';
import { readMonthYear } from './month.ts';
import { periodAt, readPeriod } from './periods.ts';
import {
  type Candidate,
  figuresStartAt,
  firstWords,
  isFigureAt,
  type Joint,
  type Line,
  type Moment,
  matchAt,
  opensWith,
  type Period,
  type Point,
  pointOf,
  pointOfYearBy,
  takeTime,
} from './reading.ts';
import { yearEndsAt } from './year.ts';

/** What an interval may begin or end with: a date, or less than one. */

type Kind = 'day' | 'dayNumber' | 'clock' | 'month' | 'quarter' | 'year' | 'fixed';

export interface End {
  end: number;
  kind: Kind;
  point: Point;
  /** No word before the figures says what they are. */
  bare: boolean;
  sign: string | null;
  mod: Candidate['mod'];
  fixed: string | undefined;
}

const endOf = (
  end: number,
  kind: Kind,
  point: Point,
  bare: boolean,
  sign: string | null,
  mod: Candidate['mod'],
  fixed?: string,
): End => ({ end, kind, point, bare, sign, mod, fixed });

/** Words a day of the month may have before it. */
export const led = new RegExp(
  `(?:(?:${anyOf(Object.keys(dayParts))}) )?(?:ngày |hôm )?(?:mùng |mồng )?(?:ngày )?`,
  'uy',
);
const ledWords = firstWords([...Object.keys(dayParts), 'ngày', 'hôm', 'mùng', 'mồng']);
const fourFigures = /(?:1\d|2[01])\d\d(?!\d)/y;

/** What an interval may begin or end with here, the fuller reading first; those `wanted` refuses by where they end are left out. */
export const readEnds = (
  line: Line,
  at: number,
  joint: Joint,
  wanted: (end: number) => boolean = () => true,
): End[] => {
  const ends: End[] = [];
  const moment = joint === 'right' ? momentAt(line, at) : readMoment(line, at, joint);
  if (moment && typeof moment !== 'string' && wanted(moment.end)) pushMoment(ends, moment);
  if (isFigureAt(line.low, at)) pushFigures(ends, line, at, joint, wanted);
  else {
    const period = joint === 'right' ? periodAt(line, at) : readPeriod(line, at, joint);
    if (period && typeof period !== 'string' && wanted(period.end)) pushPeriod(ends, period);
  }
  const clock = readClock(line.low, at, joint);
  if (clock && wanted(clock.end))
    ends.push(endOf(clock.end, 'clock', timeOf(clock.hour, clock.minute), !clock.sure, null, null));
  pushDayNumber(ends, line, at, joint, wanted);
  return ends;
};

export type Wanted = (end: number) => boolean;

const pushMoment = (ends: End[], { end, bare, sign, mod, meaning }: Moment): void => {
  if (meaning.is === 'point') ends.push(endOf(end, 'day', meaning.point, bare, sign, mod));
  // "đến 17h cùng ngày": a clock, of the day the other end names.
  if (meaning.is !== 'shift' || meaning.shift.from !== 'previous' || meaning.shift.by !== 0) return;
  const { hour, minute } = meaning.shift;
  if (hour !== undefined) ends.push(endOf(end, 'clock', timeOf(hour, minute ?? 0), bare, sign, mod));
};

const pushPeriod = (ends: End[], { end, mod, meaning }: Period): void => {
  if (meaning.is === 'point') ends.push(endOf(end, kindOf(meaning.point), meaning.point, false, null, mod));
  else if (meaning.is === 'fixed') ends.push(endOf(end, 'fixed', pointOf(), false, null, mod, meaning.value));
  else if (meaning.is === 'shift' && meaning.shift.unit === 'year')
    ends.push(endOf(end, 'year', pointOfYearBy(meaning.shift.by), false, null, mod));
};

// 1/2020 · 2010
const pushFigures = (ends: End[], line: Line, at: number, joint: Joint, wanted: Wanted): void => {
  const { low } = line;
  const joined = readMonthYear(line, at, joint);
  if (joined?.meaning.is === 'point' && wanted(joined.end))
    ends.push(endOf(joined.end, 'month', joined.meaning.point, true, '/', null));
  const year = isFigureAt(low, at + 3) && wanted(at + 4) ? matchAt(fourFigures, low, at) : null;
  if (year && figuresStartAt(low, at, joint) && yearEndsAt(low, at + 4))
    ends.push(endOf(at + 4, 'year', pointOf(Number(year[0])), true, null, null));
};

// ngày 2 · mùng 2 · đêm 30 · 10
const pushDayNumber = (ends: End[], { low }: Line, at: number, joint: Joint, wanted: Wanted): void => {
  const lead = opensWith(ledWords, low, at) ? (matchAt(led, low, at) as RegExpExecArray)[0] : '';
  const start = at + lead.length;
  if (!isFigureAt(low, start)) return;
  const end = start + (isFigureAt(low, start + 1) ? 2 : 1);
  if (isFigureAt(low, end) || low[end] === ':' || !wanted(end)) return;
  const day = Number(low.slice(start, end));
  if (day < 1 || day > 31 || !(lead !== '' || figuresStartAt(low, at, joint))) return;
  ends.push(endOf(end, 'dayNumber', pointOf(undefined, undefined, day), lead === '', null, null));
};

const timeOf = (hour: number, minute: number): Point => {
  const point = pointOf();
  takeTime(point, hour, minute);
  return point;
};

const kindOf = (point: Point): Kind =>
  point.day !== undefined
    ? 'day'
    : point.month !== undefined
      ? 'month'
      : point.quarter !== undefined
        ? 'quarter'
        : 'year';
