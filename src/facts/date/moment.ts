import { anyOf } from '../../vietnamese/letters.ts';
import { numeralWords } from '../../vietnamese/numerals.ts';
import { declineBare } from './bare.ts';
import { type Clock, onFullDay, readClock } from './clock.ts';
import { dayParts, weekdays } from './lexicon.ts';
import { type Led, readPlainDay } from './plain-day.ts';
import {
  type Candidate,
  type Direction,
  firstWords,
  isFigureAt,
  type Joint,
  type Line,
  lookBack,
  type Moment,
  matchAt,
  type Outcome,
  opensWith,
  type Rule,
  toCandidate,
  wordEndsAt,
} from './reading.ts';

/**
 * A day with what stands around it: "khoảng 8h30 sáng thứ Bảy, ngày 13/6/2020", "tối qua", "16h30 cùng ngày". The words are read
 * from left to right, each kind at most once: measure, clock, part of the day, weekday, "ngày", the day itself, what follows it.
 */

const measure = /(?:(vào khoảng|khoảng|chừng|gần(?! sáng))|đúng) /y;
const part = new RegExp(`(?:vào )?(?:lúc )?(?:buổi )?(${anyOf(Object.keys(dayParts))})(?![A-Za-zÀ-ỹ])`, 'uy');
const weekday = new RegExp(`(?:(?:ngày|hôm) )?(?:(${anyOf(Object.keys(weekdays))})|cn)(?![A-Za-zÀ-ỹ\\d])`, 'uy');
// The sign before a day that stands in brackets after its weekday, and what closes it: "thứ bảy (30-11)", "Chủ nhật (ngày 5/6)".
const between = /(,? \(|, | )/y;
// hôm nay · ngày hôm qua · ngày mai · hôm kia · ngày kia · ngày mốt
const near =
  /(?:(?:ngày )?hôm (nay|qua|kia|kìa|sau|trước|đó|ấy)|ngày (mai|kia|mốt)|(?:trong )?(cùng ngày)|ngày (đó|ấy))(?![A-Za-zÀ-ỹ])/uy;
// After a part of the day: tối nay, đêm qua, sáng mai, chiều tối mai
const nearPart = / (nay|qua|mai|mốt|kia)(?![A-Za-zÀ-ỹ])/uy;
const weekOf = / (?:của )?tuần (này|nay|trước|qua|rồi|vừa qua|vừa rồi|tới|sau|sắp tới)(?![A-Za-zÀ-ỹ])/uy;
const eachWeek = / (?:hằng|hàng|mỗi) tuần(?![A-Za-zÀ-ỹ])/uy;
const nearWeek = / (tới|tới đây|sắp tới|này|vừa qua|vừa rồi|qua|trước)(?![A-Za-zÀ-ỹ])/uy;

const measureWords = firstWords(['vào', 'khoảng', 'chừng', 'gần', 'đúng']);
const partWords = firstWords([...Object.keys(dayParts), 'vào', 'lúc', 'buổi']);
const nearWords = firstWords(['ngày', 'hôm', 'trong', 'cùng']);
const weekdayWords = firstWords([...Object.keys(weekdays), 'cn', 'ngày', 'hôm']);
const dayWords = firstWords(['ngày', 'hôm', 'mùng', 'mồng', 'rằm', ...numeralWords]);

const dayShifts: Readonly<Record<string, number>> = { nay: 0, qua: -1, kia: -2, kìa: -3, mai: 1, mốt: 2 };
const weekShifts: Readonly<Record<string, number>> = {
  này: 0,
  nay: 0,
  trước: -1,
  qua: -1,
  rồi: -1,
  'vừa qua': -1,
  'vừa rồi': -1,
  tới: 1,
  'tới đây': 1,
  'sắp tới': 1,
  sau: 1,
};

/** The moment that starts here; a string says why what looked like one isn't. `joint`: figures before it belong to an interval. */
export const readMoment = (line: Line, at: number, joint: Joint = null): Moment | string | null => {
  const { low } = line;
  let i = at;
  const measured = !isFigureAt(low, at) && opensWith(measureWords, low, at) ? matchAt(measure, low, i) : null;
  if (measured) i += measured[0].length;
  const mod = measured?.[1] ? 'approx' : null;
  const clock = readClock(low, i, joint);
  if (measured && !clock && !measured[1]) return null;
  let link: RegExpExecArray | null = null;
  if (clock) {
    const shift = clock.part && matchAt(nearPart, low, clock.end);
    if (shift) return nearShift(shift, clock.end, clock, mod);
    link = matchAt(clockLink, low, clock.end);
    if (!link) return null;
    i = clock.end + link[0].length;
  }
  const dayPart = !isFigureAt(low, i) && opensWith(partWords, low, i) ? matchAt(part, low, i) : null;
  let after = i;
  if (dayPart) {
    after = i + dayPart[0].length;
    const shift = matchAt(nearPart, low, after);
    if (shift) return nearShift(shift, after, withPart(clock, dayPart), mod);
  }
  const whichPart = dayPart ? (dayParts[dayPart[1] as string] ?? null) : null;
  const timed = clock ? withPart(clock, dayPart) : null;
  if (dayPart) {
    const gap = matchAt(between, low, after);
    if (!gap || gap[0].includes('(')) return null;
    i = after + gap[0].length;
  }
  return readDay(line, i, { clock: timed, mod, led: dayPart !== null || clock !== null, part: whichPart, joint });
};

// "đêm kia" is the night before last, "ngày kia" the day after tomorrow.
const nearShift = (shift: RegExpExecArray, at: number, clock: Clock | null, mod: Candidate['mod']): Moment => {
  const by = dayShifts[shift[1] as string] as number;
  return relative(at + shift[0].length, 'date/part-of-near-day', by, 'published', clock, mod);
};

// What may stand between a clock and its day: "8h30 ngày", "20 giờ 10 phút, thứ bảy", "8h30 - 5/6", "7h (ngày 5/6)" is not read.
const clockLink = /(?:,? (?:của )?(?:vào )?| - )/y;

const withPart = (clock: Clock | null, dayPart: RegExpExecArray | null): Clock | null =>
  clock && dayPart && clock.part === null
    ? { ...clock, hour: onFullDay(clock.hour, dayParts[dayPart[1] as string] ?? null) }
    : clock;

const relative = (
  end: number,
  rule: string,
  by: number,
  from: 'published' | 'previous',
  clock: Clock | null,
  mod: Candidate['mod'],
): Moment => ({
  end,
  meaning: {
    is: 'shift',
    shift: { from, unit: 'day', by, ...(clock ? { hour: clock.hour, minute: clock.minute } : {}) },
  },
  rule,
  mod,
  direction: null,
  bare: false,
  sign: null,
});

const readDay = (line: Line, i: number, led: Led): Moment | string | null => {
  const { low } = line;
  const { clock, mod } = led;
  if (isFigureAt(low, i)) return readPlainDay(line, i, led);
  const close = opensWith(nearWords, low, i) ? matchAt(near, low, i) : null;
  if (close && /(?:mấy|những|vài|bao|các|nhiều) $/.test(lookBack(low, i, 6))) return 'no one day';
  if (close?.[0] === 'hôm nay' && isOurTime(low, i)) return 'our time, not one day';
  if (close) {
    const end = i + close[0].length;
    const [, hom, ngay, same, that] = close;
    if (same || that || hom === 'đó' || hom === 'ấy') return relative(end, 'date/same-day', 0, 'previous', clock, mod);
    if (hom === 'sau') return relative(end, 'date/following-day', 1, 'previous', clock, mod);
    if (hom === 'trước')
      return close[0].startsWith('ngày') || led.led
        ? relative(end, 'date/following-day', -1, 'previous', clock, mod)
        : null;
    if (ngay === 'mai' && !notOneDay(low, i)) return 'a day to come, whichever';
    if (ngay === 'kia') return notOneDay(low, i) ? relative(end, 'date/near-day', 2, 'published', clock, mod) : null;
    const by = dayShifts[(hom ?? ngay) as string] as number;
    return relative(end, 'date/near-day', by, 'published', clock, mod);
  }
  const named = opensWith(weekdayWords, low, i) ? matchAt(weekday, low, i) : null;
  if (named) return readAfterWeekday(line, i, named, led);
  return led.led || opensWith(dayWords, low, i) ? readPlainDay(line, i, led) : null;
};

// "thế hệ trẻ hôm nay", "cho hôm nay và mai sau"
const ofOurTime = /(?:^|[^A-Za-zÀ-ỹ])(?:thế hệ(?: trẻ)?|tuổi trẻ|thanh niên|lớp trẻ|đất nước|quê hương) $/u;
const andEver = / (?:và|cũng như|lẫn|hay) (?:mai sau|mãi mãi|muôn đời|muôn thuở|các thế hệ)(?![A-Za-zÀ-ỹ])/uy;

const isOurTime = (low: string, at: number): boolean =>
  matchAt(andEver, low, at + 'hôm nay'.length) !== null || ofOurTime.test(lookBack(low, at, 14));

// "một ngày kia", "một ngày mai" tell a story.
const notOneDay = (low: string, at: number): boolean => !lookBack(low, at, 4).endsWith('một ');

const readAfterWeekday = (line: Line, i: number, named: RegExpExecArray, led: Led): Moment | string | null => {
  const { low } = line;
  const end = i + named[0].length;
  const number = named[1] === undefined ? 7 : (weekdays[named[1]] as number);
  const time = led.clock ? { hour: led.clock.hour, minute: led.clock.minute } : {};
  const week = matchAt(weekOf, low, end);
  if (week) {
    const by = weekShifts[week[1] as string] as number;
    return {
      end: end + week[0].length,
      meaning: { is: 'shift', shift: { from: 'published', unit: 'week', by, weekday: number, ...time } },
      rule: 'date/weekday-of-week',
      mod: led.mod,
      direction: null,
      bare: false,
      sign: null,
    };
  }
  const each = matchAt(eachWeek, low, end);
  if (each)
    return {
      end: end + each[0].length,
      meaning: { is: 'fixed', value: 'P1W', type: 'set' },
      rule: 'date/weekday-of-each-week',
      mod: null,
      direction: null,
      bare: false,
      sign: null,
    };
  const gap = matchAt(between, low, end);
  if (gap) {
    const inside = gap[0].includes('(');
    const day = readPlainDay(line, end + gap[0].length, { ...led, led: true });
    if (day && typeof day !== 'string' && !day.bare) {
      if (!inside) return day;
      if (low[day.end] === ')') return { ...day, end: day.end + 1 };
    }
  }
  // "thứ hai" is "the second" as often as a Monday: without a day beside it the capital tells ("thứ Hai"), or what stands before.
  const said = line.text.slice(i, end);
  const capital = /[Tt]hứ [\p{Lu}]|[Cc]hủ [Nn]hật/u.test(said);
  const homed = named[0].startsWith('hôm');
  if (named[1] === undefined || !(capital || homed || (led.led && led.part !== null))) return null;
  const soon = matchAt(nearWeek, low, end);
  const bound = soon ? end + soon[0].length : end;
  if (!wordEndsAt(low, bound)) return null;
  const direction: Direction = soon ? ((weekShifts[soon[1] as string] as number) > 0 ? 'future' : 'past') : null;
  const dated = led.led || homed || named[0].startsWith('ngày') || soon !== null;
  if (!dated) return null;
  return {
    end: bound,
    meaning: { is: 'weekday', weekday: number, ...time },
    rule: 'date/weekday',
    mod: led.mod,
    direction,
    bare: false,
    sign: null,
  };
};

/** The moment at this place, read once for all rules; its figures may be tied to an interval that goes on to the right. */
export const momentAt = (line: Line, at: number): Moment | string | null => {
  const { seen } = line;
  if (seen.momentAt !== at) {
    seen.moment = readMoment(line, at, 'right');
    seen.momentAt = at;
  }
  return seen.moment;
};

// ngày 5 tháng 13 năm 2020 · 30 tháng Hai: what is no day is no year or length either
const wordsOfDay = /(?:ngày )?\d{1,2},? tháng [A-Za-zÀ-ỹ\d]+(?:,? năm \d{4})?/uy;

const passOver = (line: Line, at: number, declined: string): Outcome => {
  const words = matchAt(wordsOfDay, line.low, at);
  return words ? { end: at + words[0].length, found: [], declined } : declined;
};

const readDays = (line: Line, at: number): Outcome => {
  const tied = momentAt(line, at);
  if (tied === 'no such day') return passOver(line, at, tied);
  if (tied === null || typeof tied === 'string') return tied;
  const moment = '-–'.includes(line.low[tied.end] as string) ? readMoment(line, at) : tied;
  if (moment === null || typeof moment === 'string') return moment;
  if (moment.bare) {
    const reason = declineBare(line, at, moment);
    if (reason) return moment.sign === null ? { end: moment.end, found: [], declined: reason } : reason;
  }
  return { end: moment.end, found: [toCandidate(moment, at)] };
};

/** Whatever a moment may begin with. */
export const momentStarts: readonly string[] = [
  ...['#', 'ngày', 'hôm', 'mùng', 'mồng', 'cùng ngày', 'cn', 'đúng', 'khoảng', 'chừng', 'gần', 'buổi'],
  ...Object.keys(dayParts),
  ...Object.keys(weekdays),
  ...['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'rằm tháng'],
];

export const momentRule: Rule = {
  name: 'date/day',
  gives: [
    'date/day-month',
    'date/day-month-in-words',
    'date/day-month-year',
    'date/year-month-day',
    'date/day-of-near-month',
    'date/lunar-day',
    'date/near-day',
    'date/part-of-near-day',
    'date/same-day',
    'date/following-day',
    'date/weekday',
    'date/weekday-of-week',
    'date/weekday-of-each-week',
  ],
  starts: momentStarts,
  read: readDays,
};
