import { anyOf, unitAt } from '../../vietnamese/letters.ts';
import { type Clock, readClock } from './clock.ts';
import { readDayOfNearMonth, readFigureDay, readWordedDay } from './day.ts';
import { futureTails, pastTails, weekdays } from './lexicon.ts';
import { readLunarMarks, readNamedLunarDay } from './lunar-day.ts';
import {
  type Candidate,
  type Direction,
  figuresEnd,
  isFigureAt,
  type Joint,
  type Line,
  type Moment,
  matchAt,
  type Point,
  takeTime,
} from './reading.ts';

/** The day itself and what belongs to it: "ngày" before it; "tới", a year, a weekday or a clock after it. */

const dayLead = /(?:(?:ngày|hôm) )?(?:(?:mùng|mồng) )?/y;
const tails = new RegExp(` (?:(${anyOf(pastTails)})|(${anyOf(futureTails)})|(này))(?![A-Za-zÀ-ỹ])`, 'uy');
// 16/06/2020 07:30 · 16/6/2020, 07:30 · 16/6/2020 - 07:30 (GMT+7) · 2020-06-16T08:15
const stampLink = /(?:t|,? (?:- |\| |lúc )?)(?=\d{1,2}(?::\d\d|h\d\d))/y;
const weekdayInBrackets = new RegExp(` ?\\((?:${anyOf(Object.keys(weekdays))})\\)`, 'uy');

/** What stood before the day. */
export interface Led {
  clock: Clock | null;
  mod: Candidate['mod'];
  led: boolean;
  part: Clock['part'];
  joint: Joint;
}

const takeClock = (point: Point, clock: Clock): void => {
  takeTime(point, clock.hour, clock.minute);
  point.second = clock.second;
  point.zone = clock.zone;
};

export const readPlainDay = (line: Line, from: number, led: Led): Moment | string | null => {
  const { low } = line;
  const lead = isFigureAt(low, from) ? '' : (matchAt(dayLead, low, from) as RegExpExecArray)[0];
  const start = from + lead.length;
  const isLed = led.led || lead !== '';
  if (isFigureAt(low, start) && !mayBeDay(low, start)) return null;
  const written =
    readWordedDay(low, start, isLed) ??
    readFigureDay(low, start, led.joint) ??
    (isLed ? readDayOfNearMonth(low, start) : null);
  const lunar = written && typeof written !== 'string' ? readLunarMarks(low, written) : readNamedLunarDay(low, from);
  const core = lunar ?? written;
  if (core === null || typeof core === 'string') return core;
  if (!isLed && core.rule === 'date/day-month-in-words' && isLength(low, core.end)) return null;
  let { end } = core;
  const { point } = core;
  if (led.clock) takeClock(point, led.clock);
  let direction: Direction = null;
  const tail = matchAt(tails, low, end);
  if (tail && point.year === undefined && point.yearBy === undefined && tailHolds(low, end + tail[0].length, tail[0])) {
    end += tail[0].length;
    direction = tail[1] ? 'past' : tail[2] ? 'future' : null;
  } else if (tail?.[1]?.startsWith('vừa')) end += tail[0].length;
  const bracketed = matchAt(weekdayInBrackets, low, end);
  if (bracketed) end += bracketed[0].length;
  if (led.clock === null) {
    const link = matchAt(stampLink, low, end);
    const stamp =
      link && (point.year !== undefined || link[0] === 't')
        ? readClock(low, end + link[0].length, link[0] === 't' ? 'left' : null)
        : null;
    if (stamp) {
      takeClock(point, stamp);
      end = stamp.end;
    }
  }
  const dose = lead !== '' && core.sign === '-' && point.year === undefined && matchAt(doses, low, end);
  if (dose) return 'a number of times a day';
  return {
    end,
    meaning: { is: 'point', point },
    rule: core.rule,
    mod: led.mod,
    direction,
    bare: !isLed && lunar === null,
    sign: core.sign,
  };
};

/** Whether figures can be a day: one or two and a sign, "tháng" or "tết", or four and a sign. */
const mayBeDay = (low: string, at: number): boolean => {
  const end = figuresEnd(low, at);
  if (end - at > 2) return end - at === 4 && '-/.'.includes(low[end] as string) && isFigureAt(low, end + 1);
  const spaced = unitAt(low, end) === 0x20;
  const next = spaced ? end + 1 : end;
  if ('/-.–—‑−'.includes(low[next] as string))
    return isFigureAt(low, unitAt(low, next + 1) === 0x20 ? next + 2 : next + 1);
  return spaced ? low.startsWith('tháng ', next) || low.startsWith('tết', next) : low.startsWith(', tháng ', next);
};

// ngày 2-3 lần · ngày 5-7 tiếng
const doses = / (?:lần|lượt|viên|lít|bữa|gói|tiếng|giờ|ca|cốc|ly|triệu|nghìn|người|km|kg)(?![A-Za-zÀ-ỹ])/uy;

// "15/6 qua đời", "5/6 tới thăm", "5/6 rồi đi": the word goes with what follows.
const tailHolds = (low: string, at: number, tail: string): boolean =>
  !/^ (?:qua|tới|rồi)$/.test(tail) || !matchAt(wordFollows, low, at) || matchAt(clauseFollows, low, at) !== null;
const wordFollows = / [A-Za-zÀ-ỹ]/uy;
const clauseFollows =
  / (?:và|thì|là|sẽ|đã|đang|tại|ở|của|do|khi|nhưng|mà|với|theo|để|cho|từ|các|những|nhiều|hàng|cả|toàn|bắt đầu|có|được|bị|phải|cùng|trên|trong|như|ban|doanh|người|ngành|ông|bà|anh|chị)(?![A-Za-zÀ-ỹ])/uy;

// "3 tháng 10 ngày", "3 tháng 2 lần": a length or a rate.
const isLength = (low: string, end: number): boolean => matchAt(lengthFollows, low, end) !== null;
const lengthFollows = / (?:ngày|tuần|giờ|lần|tuổi|năm(?! \d{4}))(?![A-Za-zÀ-ỹ])/uy;
