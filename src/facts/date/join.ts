import { declineBare } from './bare.ts';
import type { End } from './ends.ts';
import { figuresEndAt, type Line, lookBack, type Meaning, type Point, pointOf, takeYear } from './reading.ts';

/** Whether two ends make an interval, and what each says of the other. */

export interface Opening {
  /** "từ" or an era: the writer says that a stretch follows. */
  said: boolean;
  era: string | null;
  at: number;
}

export const join = (line: Line, at: number, opening: Opening, from: End, to: End, word: boolean) => {
  const { low } = line;
  const said = opening.said;
  const result = (a: Point, b: Point, rule: string) => ({
    end: to.end,
    meaning: { is: 'span', from: a, to: b } as Meaning,
    rule,
    mod: null,
  });
  if (from.fixed !== undefined || to.fixed !== undefined) {
    if (from.fixed === undefined || to.fixed === undefined || !(said || !word)) return null;
    return {
      end: to.end,
      meaning: { is: 'fixed', value: `${from.fixed}/${to.fixed}`, type: 'interval' } as Meaning,
      rule: 'date/ages',
      mod: null,
    };
  }
  if (from.kind === 'day' && to.kind === 'day') {
    if (from.point.hour !== undefined && to.point.hour === undefined && !said) return null;
    if (from.bare && to.bare && !said) {
      if (word) return null;
      if (from.point.year === undefined && (from.sign !== '/' || to.sign !== '/') && !opened(low, at)) return null;
      if (spanDeclined(line, at, to)) return null;
    }
    return result(from.point, to.point, 'date/days');
  }
  if (from.kind === 'dayNumber' && to.kind === 'day') {
    if (to.point.month === undefined || to.point.lunar || to.point.hour !== undefined) return null;
    if ((from.point.day as number) >= (to.point.day as number)) return null;
    if (from.bare && !said) {
      if (word) return null;
      if (to.sign !== '/' && to.sign !== null) return null;
      if (spanDeclined(line, at, to)) return null;
    }
    if (!word && to.sign === '-' && to.bare && low[from.end] !== ' ') return null;
    const first = pointOf(undefined, to.point.month, from.point.day);
    takeYear(first, to.point);
    return result(first, to.point, 'date/days');
  }
  if (from.kind === 'clock' && to.kind === 'day' && to.point.hour !== undefined)
    return said || !word ? result(atTime(to.point, from.point), to.point, 'date/hours') : null;
  if (from.kind === 'day' && from.point.hour !== undefined && to.kind === 'clock')
    return said || !word ? result(from.point, atTime(from.point, to.point), 'date/hours') : null;
  if (from.kind === 'dayNumber' && to.kind === 'month' && from.bare && to.bare) {
    const month = from.point.day as number;
    if (!said || month >= (to.point.month as number)) return null;
    return result(pointOf(to.point.year, month), to.point, 'date/months');
  }
  if (from.kind === 'month' && (to.kind === 'month' || to.kind === 'dayNumber')) {
    if (to.kind === 'dayNumber') {
      const month = to.point.day as number;
      if (!to.bare || from.point.year !== undefined || from.bare || month > 12 || month <= (from.point.month as number))
        return null;
      if (/^ (?:ngày|tháng|năm|người|lần|tuổi|triệu)/.test(low.slice(to.end, to.end + 8)) || !figuresEndAt(low, to.end))
        return null;
      return result(from.point, pointOf(undefined, month), 'date/months');
    }
    if (from.bare && !said && !to.bare) return null;
    if (from.bare && !said && word) return null;
    return result(from.point, to.point, 'date/months');
  }
  if (from.kind === 'quarter' && to.kind === 'quarter') return result(from.point, to.point, 'date/quarters');
  if (from.kind === 'year' && to.kind === 'year') {
    if (from.point.season !== undefined || from.point.half !== undefined) return null;
    const a = from.point.year;
    const b = to.point.year;
    if (a !== undefined && b !== undefined) {
      if (a >= b || b - a > 1000) return null;
      if (from.bare && !said && (word || b - a > 200 || !yearsStand(line, at, to.end))) return null;
    } else if (!said) return null;
    return result(from.point, to.point, 'date/years');
  }
  // "từ năm 1954 đến ngày 30-4-1975": two unlike ends, both whole.
  const whole = (end: End) =>
    end.kind === 'day' || end.kind === 'month' || end.kind === 'year' || end.kind === 'quarter';
  if (said && word && !opening.era && whole(from) && whole(to) && from.kind !== to.kind)
    return result(from.point, to.point, 'date/unlike-ends');
  return null;
};

const opened = (low: string, at: number): boolean =>
  low[at - 1] === '(' || / (?:dịp|lễ|ngày|nghỉ|từ) $/.test(lookBack(low, at, 7));

/** The day at another time. */
const atTime = (day: Point, { hour, minute }: Point): Point => ({ ...day, hour, minute, second: undefined });

const spanDeclined = (line: Line, at: number, to: End): boolean => {
  if (to.point.year !== undefined) return false;
  const meaning = { is: 'point', point: pointOf(undefined, 12, 31) } as const;
  const moment = { end: to.end, meaning, rule: '', mod: null, direction: 'past', bare: true, sign: '/' } as const;
  if (declineBare(line, at, moment)) return true;
  return /^ (?:số|tổng|hộ|xã|người|điểm|triệu|diện tích|dân số|trận|mẫu)/.test(line.low.slice(to.end, to.end + 12));
};

// (1945 - 1954) · 2016–2020; not a phone ("1900-1234"), a code or a place.
const yearsStand = (line: Line, at: number, end: number): boolean => {
  const before = lookBack(line.low, at, 12);
  return (
    !/(?:số|mã|thoại|đt|nóng|tổng đài|iso|tcvn|qcvn|điều|từ khóa)[ :.]*$/.test(before) && figuresEndAt(line.low, end)
  );
};
