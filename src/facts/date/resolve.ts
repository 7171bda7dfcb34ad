import type { DateFact, FactContext } from '../../model.ts';
import { type CivilDay, isoDay, readWallClock, shiftDays, shiftMonths, weekdayOf } from '../../vietnamese/calendar.ts';
import { type Anchor, type Complete, complete, pad, type Setting, write, writeTime } from './complete.ts';
import { looksAhead } from './cues.ts';
import { type Candidate, type Line, type Meaning, type Point, pointOf, type Shift } from './reading.ts';

/**
 * From what the words say to a value: the year that isn't written, the day that hangs on publication or on the day named before.
 * A candidate that gives no day of the calendar is declined with a reason.
 */

type Resolved = Pick<DateFact, 'value' | 'type' | 'anchor' | 'inferred'>;
type Outcome = Resolved | string;

export interface Resolver {
  resolve(candidate: Candidate, line: Line, before: Candidate | null): Outcome;
}

export const makeResolver = (context: FactContext): Resolver => {
  const published = readWallClock(context.publishedAt);
  /** The last day a mention named, for "cùng ngày". */
  let previous: CivilDay | null = null;

  const remember = (value: string): void => {
    if (value.length < 'YYYY-MM-DD'.length) return;
    const last = /(\d{4})-(\d{2})-(\d{2})(?:T[\d:]+)?(?:[+-]\d\d:\d\d|Z)?$/.exec(value);
    if (last) previous = { year: Number(last[1]), month: Number(last[2]), day: Number(last[3]) };
  };

  return {
    resolve(candidate, line, before) {
      const outcome = resolveMeaning(candidate.meaning, { candidate, line, before, published, previous });
      if (typeof outcome !== 'string' && outcome.type !== 'duration' && outcome.type !== 'set') remember(outcome.value);
      return outcome;
    },
  };
};

const resolveMeaning = (meaning: Meaning, setting: Setting): Outcome => {
  if (meaning.is === 'fixed') return { value: meaning.value, type: meaning.type, anchor: null, inferred: [] };
  if (meaning.is === 'shift') return resolveShift(meaning.shift, setting);
  if (meaning.is === 'clock') return resolveClock(meaning, setting);
  if (meaning.is === 'weekday') return resolveWeekday(meaning, setting);
  if (meaning.is === 'span') return resolveSpan(meaning, setting);
  const done = complete(meaning.point, setting);
  if (typeof done === 'string') return done;
  return { value: done.value, type: done.timed ? 'time' : 'date', anchor: done.anchor, inferred: done.inferred };
};

// ---------------------------------------------------------------- spans

const resolveSpan = (meaning: Extract<Meaning, { is: 'span' }>, setting: Setting): Outcome => {
  const { published } = setting;
  let { from, to } = meaning;
  const now = published ? isoDay(published) : null;
  if (from === 'now' || to === 'now') {
    const other = from === 'now' ? to : from;
    if (other === 'open')
      return now
        ? { value: `${now}/..`, type: 'interval', anchor: 'publishedAt', inferred: [] }
        : 'no publication date';
    const end = complete(other as Point, setting);
    if (typeof end === 'string') return end;
    if (from === 'now') return now ? span(now, end, null, end, 'publishedAt') : 'no publication date';
    return now
      ? { ...span(end.value, null, end, null, 'publishedAt'), value: `${end.value}/${now}` }
      : { ...span(end.value, null, end, null, null), value: `${end.value}/..` };
  }
  if (from === 'open' || to === 'open') {
    const end = complete((from === 'open' ? to : from) as Point, setting);
    if (typeof end === 'string') return end;
    return {
      value: from === 'open' ? `../${end.value}` : `${end.value}/..`,
      type: 'interval',
      anchor: end.anchor,
      inferred: end.inferred,
    };
  }
  [from, to] = shareEnds(from, to);
  const first = complete(from, setting);
  if (typeof first === 'string') return first;
  const start = first.point.year === undefined ? undefined : startOf(first.point);
  const last = complete(to, setting, start);
  if (typeof last === 'string') return last;
  if (last.value < first.value && last.value.slice(0, 4) !== 'XXXX') return 'ends before it begins';
  return span(first.value, last, first, last, first.anchor ?? last.anchor);
};

const span = (
  from: string,
  to: Complete | null,
  first: Complete | null,
  last: Complete | null,
  anchor: Anchor,
): Resolved => ({
  value: `${from}/${to?.value ?? ''}`,
  type: 'interval',
  anchor,
  inferred: [...new Set([...(first?.inferred ?? []), ...(last?.inferred ?? [])])],
});

const startOf = (point: Point): CivilDay => ({
  year: point.year as number,
  month: point.month ?? ((point.quarter ?? 1) - 1) * 3 + 1,
  day: point.day ?? 1,
});

/** What one end leaves out and the other says. */
const shareEnds = (from: Point, to: Point): [Point, Point] => {
  if (from.year === undefined && from.yearBy === undefined && (to.year !== undefined || to.yearBy !== undefined)) {
    const later = (from.month ?? from.quarter ?? 0) > (to.month ?? to.quarter ?? 12);
    if (from.month === undefined && from.quarter === undefined) return [from, to];
    const by = later ? 1 : 0;
    const first = { ...from };
    if (to.year === undefined) first.yearBy = (to.yearBy as number) - by;
    else {
      first.year = to.year - by;
      first.shortYear = to.shortYear;
    }
    return [first, to];
  }
  return [from, to];
};

// ---------------------------------------------------------------- what hangs on another day

const resolveShift = (shift: Shift, { published, previous }: Setting): Outcome => {
  const base = shift.from === 'published' ? published : previous;
  if (!base)
    return shift.from === 'published' ? 'no publication date to count from' : 'no day named before to count from';
  const anchor: Anchor = shift.from === 'published' ? 'publishedAt' : 'previousDate';
  const dated = (value: string, inferred: DateFact['inferred']): Resolved => ({
    value,
    type: 'date',
    anchor,
    inferred,
  });
  const timed = shift.hour !== undefined;
  const day = (civil: CivilDay): Resolved =>
    timed
      ? {
          value: writeTime(civil, shift.hour as number, shift.minute),
          type: 'time',
          anchor,
          inferred: ['year', 'month', 'day'],
        }
      : dated(isoDay(civil), ['year', 'month', 'day']);
  if (shift.unit === 'day') return day(shiftDays(base, shift.by));
  if (shift.unit === 'week' || shift.unit === 'weekend') {
    if (shift.weekday === undefined && shift.unit === 'week' && Math.abs(shift.by) > 1)
      return dated(isoDay(shiftDays(base, 7 * shift.by)), ['year', 'month', 'day']);
    const monday = shiftDays(base, 1 - weekdayOf(base) + 7 * shift.by);
    if (shift.weekday !== undefined) return day(shiftDays(monday, shift.weekday - 1));
    const first = shift.unit === 'week' ? monday : shiftDays(monday, 5);
    return {
      value: `${isoDay(first)}/${isoDay(shiftDays(monday, 6))}`,
      type: 'interval',
      anchor,
      inferred: ['year', 'month', 'day'],
    };
  }
  if (shift.unit === 'month')
    return dated(isoDay(shiftMonths({ ...base, day: 1 }, shift.by)).slice(0, 7), ['year', 'month']);
  if (shift.unit === 'year') return dated(pad(base.year + shift.by, 4), ['year']);
  if (shift.unit === 'quarter') {
    const moved = shiftMonths({ ...base, day: 1 }, 3 * shift.by);
    const quarter = pointOf(moved.year);
    quarter.quarter = Math.ceil(moved.month / 3);
    return dated(write(quarter), ['year', 'month']);
  }
  const clock = published;
  if (!clock || clock.hour === null || clock.minute === null) return 'no hour of publication to count from';
  const minutes = clock.hour * 60 + clock.minute + shift.by * (shift.unit === 'hour' ? 60 : 1);
  const moved = shiftDays(clock, Math.floor(minutes / 1440));
  const rest = ((minutes % 1440) + 1440) % 1440;
  const value = writeTime(moved, Math.floor(rest / 60), rest % 60);
  return { value, type: 'time', anchor, inferred: ['year', 'month', 'day'] };
};

/** How far back the day of a bare clock may stand; UTF-16 units. */
const clockReach = 300;

/** "lúc 17h": of the day named before in the block; of the day of publication where the text has named none. */
const resolveClock = (meaning: Extract<Meaning, { is: 'clock' }>, setting: Setting): Outcome => {
  const { published, previous, before, candidate } = setting;
  const { hour, minute } = meaning;
  const near = before !== null && candidate.start - before.end <= clockReach && previous !== null;
  const base = near ? previous : previous === null && meaning.led ? published : null;
  if (!base) return 'a clock with no day';
  const anchor = near ? 'previousDate' : 'publishedAt';
  return { value: writeTime(base, hour, minute), type: 'time', anchor, inferred: ['year', 'month', 'day'] };
};

const resolveWeekday = (meaning: Extract<Meaning, { is: 'weekday' }>, setting: Setting): Outcome => {
  const { published, candidate, line } = setting;
  if (!published) return 'no publication date to count from';
  const back = (weekdayOf(published) - meaning.weekday + 7) % 7;
  const ahead =
    candidate.direction === 'future' || (candidate.direction === null && looksAhead(line, candidate) === 'future');
  const civil = shiftDays(published, ahead && back > 0 ? 7 - back : -back);
  const timed = meaning.hour !== undefined;
  return {
    value: timed ? writeTime(civil, meaning.hour as number, meaning.minute) : isoDay(civil),
    type: timed ? 'time' : 'date',
    anchor: 'publishedAt',
    inferred: ['year', 'month', 'day'],
  };
};
