import { anyOf } from '../../vietnamese/letters.ts';
import { declineBare } from './bare.ts';
import { readClock } from './clock.ts';
import { dayParts, eras } from './lexicon.ts';
import { momentAt, momentStarts, readMoment } from './moment.ts';
import { periodAt, periodStarts, readMonthYear, readPeriod, yearEndsAt } from './periods.ts';
import {
  type Candidate,
  figuresEndAt,
  figuresStartAt,
  firstWords,
  isFigureAt,
  type Joint,
  type Line,
  type Meaning,
  type Moment,
  matchAt,
  type Outcome,
  opensWith,
  type Period,
  type Point,
  type Rule,
  wordEndsAt,
} from './reading.ts';

/**
 * Stretches of time with both ends written: "từ ngày 2 đến ngày 5/6/2020", "10-12/6", "28/2 - 3/3/2020", "giai đoạn 2016 – 2020",
 * "từ 8h đến 17h ngày 5/6", "từ 1/7 trở đi", "từ năm 2015 đến nay". An end may be less than a date: the other one completes it.
 */

type Kind = 'day' | 'dayNumber' | 'clock' | 'month' | 'quarter' | 'year' | 'fixed';

interface End {
  end: number;
  kind: Kind;
  point: Point;
  /** No word before the figures says what they are. */
  bare: boolean;
  sign: string | null;
  mod: Candidate['mod'];
  fixed?: string;
}

const opener = new RegExp(`(?:kể )?từ |(?:(${anyOf(eras)}) (?:từ )?)`, 'uy');
const fromNow = /(?:giai đoạn )?từ nay(?: cho)?/y;
const toNow = /(?: cho)? (?:đến|tới) nay(?!\p{L})| trở lại đây(?!\p{L})| ?[-–] ?nay(?!\p{L})/uy;
const onward = /,? trở đi(?!\p{L})|,? về sau(?!\p{L})/uy;
const backward = /,? trở (?:về trước|lại(?! đây))(?!\p{L})| về trước(?!\p{L})/uy;
const wordLink = / (?:cho )?(?:đến|tới)(?: hết| cuối| đầu| giữa)?(?: hết)? /y;
const slashLink = / ?\/ ?(?=\d)/y;
const dashLink = / ?[-–—‑−] ?/y;
const led = new RegExp(`(?:(?:${anyOf(Object.keys(dayParts))}) )?(?:ngày |hôm )?(?:mùng |mồng )?(?:ngày )?`, 'uy');
const openWords = firstWords([...eras, 'từ', 'kể']);
const ledWords = firstWords([...Object.keys(dayParts), 'ngày', 'hôm', 'mùng', 'mồng']);
const number = /\d{1,2}(?![\d:])/y;
const fourFigures = /(?:1\d|2[01])\d\d(?!\d)/y;

/** What an interval may begin or end with here, the fuller reading first; those `wanted` refuses by where they end are left out. */
const readEnds = (line: Line, at: number, joint: Joint, wanted: (end: number) => boolean = () => true): End[] => {
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
    ends.push({ end: clock.end, kind: 'clock', point: timeOf(clock), bare: !clock.sure, sign: null, mod: null });
  pushDayNumber(ends, line, at, joint, wanted);
  return ends;
};

type Wanted = (end: number) => boolean;

const pushMoment = (ends: End[], { end, bare, sign, mod, meaning }: Moment): void => {
  if (meaning.is === 'point') ends.push({ end, bare, sign, mod, kind: 'day', point: meaning.point });
  // "đến 17h cùng ngày": a clock, of the day the other end names.
  if (meaning.is !== 'shift' || meaning.shift.from !== 'previous' || meaning.shift.by !== 0) return;
  if (meaning.shift.hour !== undefined)
    ends.push({ end, bare, sign, mod, kind: 'clock', point: timeOf(meaning.shift) });
};

const pushPeriod = (ends: End[], { end, mod, meaning }: Period): void => {
  const common = { end, mod, bare: false, sign: null };
  if (meaning.is === 'point') ends.push({ ...common, kind: kindOf(meaning.point), point: meaning.point });
  else if (meaning.is === 'fixed') ends.push({ ...common, kind: 'fixed', point: {}, fixed: meaning.value });
  else if (meaning.is === 'shift' && meaning.shift.unit === 'year')
    ends.push({ ...common, kind: 'year', point: { yearBy: meaning.shift.by } });
};

// 1/2020 · 2010
const pushFigures = (ends: End[], line: Line, at: number, joint: Joint, wanted: Wanted): void => {
  const { low } = line;
  const joined = readMonthYear(line, at, joint);
  if (joined?.meaning.is === 'point' && wanted(joined.end))
    ends.push({ end: joined.end, kind: 'month', point: joined.meaning.point, bare: true, sign: '/', mod: null });
  const year = isFigureAt(low, at + 3) && wanted(at + 4) ? matchAt(fourFigures, low, at) : null;
  if (year && figuresStartAt(low, at, joint) && yearEndsAt(low, at + 4))
    ends.push({ end: at + 4, kind: 'year', point: { year: Number(year[0]) }, bare: true, sign: null, mod: null });
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
  ends.push({ end, kind: 'dayNumber', point: { day }, bare: lead === '', sign: null, mod: null });
};

const timeOf = (time: { hour?: number; minute?: number }): Point => ({
  hour: time.hour as number,
  minute: time.minute ?? 0,
});

const kindOf = (point: Point): Kind =>
  point.day !== undefined
    ? 'day'
    : point.month !== undefined
      ? 'month'
      : point.quarter !== undefined
        ? 'quarter'
        : 'year';

interface Opening {
  /** "từ" or an era: the writer says that a stretch follows. */
  said: boolean;
  era: string | null;
  at: number;
}

const readSpan = (line: Line, at: number): Outcome => {
  const { low } = line;
  const mayGoOn: Wanted = (end) => goesOn(low, end);
  const open = opensWith(openWords, low, at) ? matchAt(opener, low, at) : null;
  const now = open ? matchAt(fromNow, low, at) : null;
  if (now) return readFromNow(line, at, at + now[0].length);
  const openings: Opening[] = [];
  if (open) openings.push({ said: true, era: open[1] ?? null, at: at + open[0].length });
  // "năm 2009 - 2013": the era is the first end's own lead.
  if (!open || open[1] === 'năm') openings.push({ said: false, era: null, at });
  let best: { end: number; meaning: Meaning; rule: string; mod: Candidate['mod'] } | null = null;
  for (const opening of openings)
    for (const from of readEnds(line, opening.at, 'right', mayGoOn)) {
      const read = readRest(line, at, opening, from);
      if (read && (!best || read.end > best.end)) best = { ...read, mod: from.mod ?? read.mod };
    }
  if (!best) return null;
  return { end: best.end, found: [{ start: at, ...best, direction: null }] };
};

/** Whether an interval may go on here: a dash, "đến", "tới", "cho đến", "trở đi", "về trước", "/" between years. */
const goesOn = (low: string, at: number): boolean => {
  const sign = low[at] as string;
  return '-–—‑−/'.includes(sign) || ((sign === ' ' || sign === ',') && ' -–—‑−/đtcv'.includes(low[at + 1] as string));
};

const readRest = (
  line: Line,
  at: number,
  opening: Opening,
  from: End,
): { end: number; meaning: Meaning; rule: string; mod: Candidate['mod'] } | null => {
  const { low } = line;
  const whole = from.kind !== 'clock' && from.kind !== 'dayNumber' && from.fixed === undefined;
  if (opening.said && whole) {
    const after = matchAt(onward, low, from.end);
    if (after)
      return {
        end: from.end + after[0].length,
        meaning: { is: 'span', from: from.point, to: 'open' },
        rule: 'date/from-on',
        mod: null,
      };
    const before = matchAt(backward, low, from.end);
    if (before)
      return {
        end: from.end + before[0].length,
        meaning: { is: 'span', from: 'open', to: from.point },
        rule: 'date/up-to',
        mod: null,
      };
  }
  if (whole && (opening.said || (from.kind === 'year' && from.bare))) {
    const now = matchAt(toNow, low, from.end);
    if (now)
      return {
        end: from.end + now[0].length,
        meaning: { is: 'span', from: from.point, to: 'now' },
        rule: 'date/until-now',
        mod: null,
      };
  }
  const word = matchAt(wordLink, low, from.end);
  const link = word ?? matchAt(dashLink, low, from.end) ?? (opening.era ? matchAt(slashLink, low, from.end) : null);
  if (!link) return null;
  const to = from.end + link[0].length;
  let best: { end: number; meaning: Meaning; rule: string; mod: Candidate['mod'] } | null = null;
  for (const end of readEnds(line, to, word === null ? 'left' : null)) {
    if (best && end.end <= best.end) continue;
    const joined = join(line, at, opening, from, end, word !== null, to);
    if (joined) best = joined;
  }
  return best ?? readShortYear(low, opening, from, to, word !== null);
};

// năm học 2019-20 · mùa giải 2019/20
const readShortYear = (low: string, opening: Opening, from: End, to: number, word: boolean) => {
  if (!opening.era || word || from.kind !== 'year' || from.point.year === undefined) return null;
  const figures = /^\d{2}(?!\d)/.exec(low.slice(to, to + 3));
  const year = figures && Math.floor(from.point.year / 100) * 100 + Number(figures[0]);
  if (year !== from.point.year + 1 || !figuresEndAt(low, to + 2)) return null;
  return {
    end: to + 2,
    meaning: { is: 'span', from: from.point, to: { year } } as Meaning,
    rule: 'date/years',
    mod: null,
  };
};

const join = (line: Line, at: number, opening: Opening, from: End, to: End, word: boolean, toAt: number) => {
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
    if (!word && to.sign === '-' && to.bare && !low.includes(' ', from.end)) return null;
    return result({ ...from.point, month: to.point.month, ...yearOf(to.point) }, to.point, 'date/days');
  }
  if (from.kind === 'clock' && to.kind === 'day' && to.point.hour !== undefined)
    return said || !word ? result({ ...dayOf(to.point), ...from.point }, to.point, 'date/hours') : null;
  if (from.kind === 'day' && from.point.hour !== undefined && to.kind === 'clock')
    return said || !word ? result(from.point, { ...dayOf(from.point), ...to.point }, 'date/hours') : null;
  if (from.kind === 'dayNumber' && to.kind === 'month' && from.bare && to.bare) {
    const month = from.point.day as number;
    if (!said || month >= (to.point.month as number)) return null;
    return result({ month, year: to.point.year as number }, to.point, 'date/months');
  }
  if (from.kind === 'month' && (to.kind === 'month' || to.kind === 'dayNumber')) {
    if (to.kind === 'dayNumber') {
      const month = to.point.day as number;
      if (!to.bare || from.point.year !== undefined || from.bare || month > 12 || month <= (from.point.month as number))
        return null;
      if (/^ (?:ngày|tháng|năm|người|lần|tuổi|triệu)/.test(low.slice(to.end, to.end + 8)) || !figuresEndAt(low, to.end))
        return null;
      return result(from.point, { month }, 'date/months');
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
      if (from.bare && !said && (word || b - a > 200 || !yearsStand(line, at, to.end, toAt - from.end))) return null;
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
  low[at - 1] === '(' || / (?:dịp|lễ|ngày|nghỉ|từ) $/.test(low.slice(Math.max(0, at - 7), at));

const yearOf = (point: Point): Point => ({
  ...(point.year === undefined ? {} : { year: point.year }),
  ...(point.shortYear ? { shortYear: true } : {}),
  ...(point.yearBy === undefined ? {} : { yearBy: point.yearBy }),
});

const dayOf = (point: Point): Point => {
  const { hour: _hour, minute: _minute, second: _second, ...day } = point;
  return day;
};

const spanDeclined = (line: Line, at: number, to: End): boolean => {
  if (to.point.year !== undefined) return false;
  const meaning = { is: 'point', point: { day: 31, month: 12 } } as const;
  const moment = { end: to.end, meaning, rule: '', mod: null, direction: 'past', bare: true, sign: '/' } as const;
  if (declineBare(line, at, moment)) return true;
  return /^ (?:số|tổng|hộ|xã|người|điểm|triệu|diện tích|dân số|trận|mẫu)/.test(line.low.slice(to.end, to.end + 12));
};

// (1945 - 1954) · 2016–2020; not a phone ("1900-1234"), a code or a place.
const yearsStand = (line: Line, at: number, end: number, _gap: number): boolean => {
  const before = line.low.slice(Math.max(line.start, at - 12), at);
  return (
    !/(?:số|mã|thoại|đt|nóng|tổng đài|iso|tcvn|qcvn|điều|từ khóa)[ :.]*$/.test(before) && figuresEndAt(line.low, end)
  );
};

// từ nay đến năm 2020 · từ nay về sau · từ nay đến cuối năm
const readFromNow = (line: Line, at: number, from: number): Outcome => {
  const { low } = line;
  const after = matchAt(onward, low, from);
  const found = (end: number, to: Point | 'open', rule: string): Outcome => ({
    end,
    found: [{ start: at, end, rule, meaning: { is: 'span', from: 'now', to }, mod: null, direction: 'future' }],
  });
  if (after) return found(from + after[0].length, 'open', 'date/from-now');
  const link = matchAt(wordLink, low, from) ?? matchAt(plainLink, low, from);
  if (!link) return null;
  const start = from + link[0].length;
  const yearEnd = matchAt(thisYear, low, start);
  const ends = readEnds(line, start, null).filter(
    ({ kind }) => kind !== 'clock' && kind !== 'dayNumber' && kind !== 'fixed',
  );
  const longest = ends.sort((a, b) => b.end - a.end)[0];
  if (longest) return found(longest.end, longest.point, 'date/from-now');
  return yearEnd && wordEndsAt(low, start + yearEnd[0].length)
    ? found(start + yearEnd[0].length, { yearBy: 0 }, 'date/from-now')
    : null;
};
const plainLink = / (?:cho )?(?:đến|tới)(?: cuối| hết| đầu| giữa)? /y;
const thisYear = /(?:cuối |hết )?năm(?! (?:học|sau|tới|\d))/y;

// ---------------------------------------------------------------- lists whose first members are less than a date

// ngày 13 và 14/6 · ngày 1, 2 và 3/5 · đêm 30 rạng sáng 1/5
const listLink = /(?:, ?| và |,? hoặc | hay | & |,? rạng (?:sáng )?(?:ngày )?)(?:ngày )?/y;
const rang = / rạng /;

const readDayList = (line: Line, at: number): Outcome => {
  const { low } = line;
  const lead = isFigureAt(low, at) ? '' : (matchAt(led, low, at) as RegExpExecArray)[0];
  if (lead === '' && !listMayFollow(low, at)) return null;
  const numbers: { start: number; end: number; day: number; night: boolean }[] = [];
  let i = at + lead.length;
  for (let count = 0; count < 12; count++) {
    const figure = matchAt(number, low, i);
    if (!figure || Number(figure[0]) < 1 || Number(figure[0]) > 31) return null;
    const end = i + figure[0].length;
    const link = matchAt(listLink, low, end);
    if (!link) return null;
    numbers.push({ start: count === 0 ? at : i, end, day: Number(figure[0]), night: rang.test(link[0]) });
    // A list ends with a day that has its month; its own lead belongs to it.
    const own = /rạng sáng (?:ngày )?$|(?:ngày )$/.exec(link[0]);
    const next = end + link[0].length - (own?.[0].length ?? 0);
    const last = readMoment(line, next);
    const whole =
      last &&
      typeof last !== 'string' &&
      last.meaning.is === 'point' &&
      last.meaning.point.month !== undefined &&
      !last.meaning.point.lunar;
    if (whole && last.meaning.is === 'point') {
      if (lead === '' && !listStands(line, at)) return null;
      const { point } = last.meaning;
      const found: Candidate[] = numbers.map(({ start, end: stop, day, night }) => ({
        start,
        end: stop,
        rule: 'date/day-of-list',
        meaning: { is: 'point', point: { day, ...monthBefore(point, night && day > (point.day as number)) } },
        mod: null,
        direction: last.direction,
      }));
      found.push({
        start: next,
        end: last.end,
        rule: last.rule,
        meaning: last.meaning,
        mod: last.mod,
        direction: last.direction,
      });
      return { end: last.end, found };
    }
    i = end + link[0].length;
  }
  return null;
};

const listMayFollow = (low: string, at: number): boolean =>
  ', '.includes(low[at + (isFigureAt(low, at + 1) ? 2 : 1)] as string);

const monthBefore = (point: Point, before: boolean): Point => {
  const month = point.month as number;
  if (!before) return { month, ...yearOf(point) };
  if (month > 1) return { month: month - 1, ...yearOf(point) };
  return { month: 12, ...(point.year === undefined ? {} : { year: point.year - 1 }) };
};

const listStands = (line: Line, at: number): boolean =>
  /(?:ngày|từ|vào|các|trong|đêm|hôm) $/.test(line.low.slice(Math.max(line.start, at - 6), at));

const spanStarts = [
  ...new Set(['từ', 'kể', ...eras.map((era) => era.split(' ')[0] as string), ...momentStarts, ...periodStarts]),
];

export const spanRules: readonly Rule[] = [
  { name: 'date/span', starts: spanStarts, read: readSpan },
  {
    name: 'date/day-list',
    starts: ['#', 'ngày', 'hôm', 'đêm', 'sáng', 'chiều', 'tối', 'mùng', 'mồng'],
    read: readDayList,
  },
];
