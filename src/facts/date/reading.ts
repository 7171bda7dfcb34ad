import type { DateFact } from '../../model.ts';
import { isWordUnit, unitAt } from '../../vietnamese/letters.ts';
import { type WordTree, wordTree, wordValue } from '../../vietnamese/word-tree.ts';

/** What the words say, before anything is worked out: only what is written is defined. */
export interface Point {
  year: number | undefined;
  /** Two figures were written: 17 for 2017. */
  shortYear: boolean;
  /** năm ngoái -1, năm nay 0, năm sau 1: the year hangs on publication. */
  yearBy: number | undefined;
  /** The year stands with another member of the list. */
  sharedYear: boolean;
  month: number | undefined;
  /** tháng trước -1, tháng này 0, tháng tới 1: the month hangs on publication. */
  monthBy: number | undefined;
  day: number | undefined;
  hour: number | undefined;
  minute: number | undefined;
  second: number | undefined;
  /** `+07:00`, where the text writes a zone. */
  zone: string | undefined;
  quarter: number | undefined;
  half: number | undefined;
  season: number | undefined;
  /** The day and month are of the lunar calendar. */
  lunar: boolean;
  leapMonth: boolean;
  /** "30 Tết": the day belongs to the year before the Tết it is named after. */
  eve: boolean;
  /** The stem and branch of the lunar year: 0–59. */
  cycleYear: number | undefined;
}

/**
 * A point that says no more than these; what else it says is set on it. All points are made here, with the same fields in the same
 * order: objects of one shape are made and read tens of times faster than such as have a field or not.
 */
export const pointOf = (year?: number, month?: number, day?: number): Point => ({
  year,
  shortYear: false,
  yearBy: undefined,
  sharedYear: false,
  month,
  monthBy: undefined,
  day,
  hour: undefined,
  minute: undefined,
  second: undefined,
  zone: undefined,
  quarter: undefined,
  half: undefined,
  season: undefined,
  lunar: false,
  leapMonth: false,
  eve: false,
  cycleYear: undefined,
});

/** A point whose year hangs on publication. */
export const pointOfYearBy = (yearBy: number, month?: number): Point => {
  const point = pointOf(undefined, month);
  point.yearBy = yearBy;
  return point;
};

/** Gives the point the year another one says, in whichever way. */
export const takeYear = (
  point: Point,
  { year, shortYear, yearBy }: Pick<Point, 'year' | 'shortYear' | 'yearBy'>,
): void => {
  point.year = year;
  point.shortYear = shortYear;
  point.yearBy = yearBy;
};

/** Sets the time of day. */
export const takeTime = (point: Point, hour: number, minute = 0): void => {
  point.hour = hour;
  point.minute = minute;
};

/** A day or a longer stretch that hangs on another one. */
export interface Shift {
  from: 'published' | 'previous';
  unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'hour' | 'minute';
  by: number;
  /** A weekday within the week. */
  weekday?: number;
  hour?: number;
  minute?: number;
}

export type Meaning =
  | { is: 'point'; point: Point }
  | { is: 'span'; from: Point | 'now' | 'open'; to: Point | 'now' | 'open' }
  | { is: 'shift'; shift: Shift }
  | { is: 'weekday'; weekday: number; hour?: number; minute?: number }
  | { is: 'clock'; hour: number; minute: number; led: boolean }
  | { is: 'fixed'; value: string; type: DateFact['type'] };

/** Which way a date without a year looks, where its own words say so. */
export type Direction = 'past' | 'future' | null;

/** One mention as read, waiting for what hangs on the page or on its neighbours. */
export interface Candidate {
  start: number;
  end: number;
  rule: string;
  meaning: Meaning;
  mod: DateFact['mod'];
  direction: Direction;
}

/** What a rule found from one place on: a list has several mentions. */
export interface Reading {
  end: number;
  found: Candidate[];
  /** Why nothing is found: the words were read to their end, and no rule may begin inside them. */
  declined?: string;
}

/** A rule declines with a reason where the words looked like a date and weren't one. */
export type Outcome = Reading | string | null;

/**
 * The block being read, as written and folded to lower case unit for unit. Places are counted from its own start: short strings are
 * far cheaper to make than one more copy of a long page. `last` is the mention found before in it.
 */
export interface Line {
  text: string;
  low: string;
  last: Candidate | null;
  /** What was read at the place looked at last, so that each rule need not read it again. */
  seen: { momentAt: number; moment: Moment | string | null; periodAt: number; period: Period | string | null };
}

/** A moment as read, with what an interval or a list needs to know of it. */
export interface Moment {
  end: number;
  meaning: Meaning;
  rule: string;
  mod: Candidate['mod'];
  direction: Direction;
  /** No word before the figures says that they are a day. */
  bare: boolean;
  sign: string | null;
}

/** A month, quarter, year or longer, as read. */
export interface Period {
  end: number;
  rule: string;
  meaning: Meaning;
  mod: Candidate['mod'];
  direction: Direction;
}

/** A moment or period as a mention that begins at `start`, without what only its readers need. */
export const toCandidate = ({ end, rule, meaning, mod, direction }: Period, start: number): Candidate => ({
  start,
  end,
  rule,
  meaning,
  mod,
  direction,
});

export interface Rule {
  /** What a decline is told under. */
  name: string;
  /** The names its mentions carry. */
  gives: readonly string[];
  /** The words and phrases it may begin with; `#` is a figure. The rule is tried nowhere else. */
  starts: readonly string[];
  read(line: Line, at: number): Outcome;
}

/** What the sticky pattern matches here, or null. */
export const matchAt = (pattern: RegExp, low: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(low);
};

/** The few letters before `at`, for patterns that end there. */
export const lookBack = (low: string, at: number, letters: number): string => low.slice(Math.max(0, at - letters), at);

/** The first words of phrases: what a place must begin with before a pattern is worth trying there. */
export const firstWords = (phrases: readonly string[]): WordTree<true> =>
  wordTree(phrases.map((phrase) => [phrase.split(' ')[0] as string, true as const]));

/** Whether one of the words stands here. */
export const opensWith = (words: WordTree<true>, low: string, at: number): boolean =>
  wordValue(words, low, at) === true;

/** Whether no word goes on to the right of `at`. */
export const wordEndsAt = (low: string, at: number): boolean => !isWordUnit(unitAt(low, at));

const isFigure = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Whether a figure stands here. */
export const isFigureAt = (low: string, at: number): boolean => isFigure(unitAt(low, at));

/** Where the figures that start here end. */
export const figuresEnd = (low: string, at: number): number => {
  let end = at + 1;
  while (isFigureAt(low, end)) end++;
  return end;
};

/** A dash ties the figures to another end of an interval, on this side. */
export type Joint = 'left' | 'right' | null;

/** Whether the figures that start here aren't the rest of a longer number: 192.168.1.12, 8,5/10, +84-24. */
export const figuresStartAt = (low: string, at: number, joint: Joint = null): boolean => {
  if (joint === 'left') return true;
  const before = unitAt(low, at - 1);
  if (!(isWordUnit(before) || '.,/-–:+_'.includes(low[at - 1] as string))) return true;
  if (isWordUnit(before) || before === 0x5f || before === 0x2b) return false;
  const beyond = unitAt(low, at - 2);
  return !(at > 1 && (isFigure(beyond) || (before !== 0x2c && before !== 0x2e && isWordUnit(beyond))));
};

/** Whether the figures that end here don't go on: 2.1.4.5, 12/6/KH-UBND, 2-4A, 50%. */
export const figuresEndAt = (low: string, at: number, joint: Joint = null): boolean => {
  if (joint === 'right' && matchAt(dashAndMore, low, at)) return true;
  const after = unitAt(low, at);
  if (isWordUnit(after) || after === 0x25 || after === 0x5f) return false;
  if (after !== 0x2f && after !== 0x2d && after !== 0x2e && after !== 0x2c && after !== 0x3a && after !== 0x2013)
    return true;
  const beyond = unitAt(low, at + 1);
  if (isFigure(beyond)) return false;
  return !((after === 0x2f || after === 0x2d) && isWordUnit(beyond));
};

const dashAndMore = /[-–](?:t?\d|nay)/y;
