import { anyOf, unitAt } from '../../vietnamese/letters.ts';
import { type End, readEnds, type Wanted } from './ends.ts';
import { join, type Opening } from './join.ts';
import { dayParts, eras } from './lexicon.ts';
import { momentStarts } from './moment.ts';
import { periodStarts } from './periods.ts';
import {
  type Candidate,
  figuresEndAt,
  firstWords,
  isFigureAt,
  type Line,
  type Meaning,
  matchAt,
  type Outcome,
  opensWith,
  type Point,
  pointOf,
  pointOfYearBy,
  type Rule,
  wordEndsAt,
} from './reading.ts';

/**
 * Stretches of time with both ends written: "từ ngày 2 đến ngày 5/6/2020", "10-12/6", "28/2 - 3/3/2020", "giai đoạn 2016 – 2020",
 * "từ 8h đến 17h ngày 5/6", "từ 1/7 trở đi", "từ năm 2015 đến nay". An end may be less than a date: the other one completes it.
 */

const opener = new RegExp(`(?:kể )?từ |(?:(${anyOf(eras)}) (?:từ )?)`, 'uy');
const fromNow = /(?:giai đoạn )?từ nay(?: cho)?/y;
const toNow = /(?: cho)? (?:đến|tới) nay(?![A-Za-zÀ-ỹ])| trở lại đây(?![A-Za-zÀ-ỹ])| ?[-–] ?nay(?![A-Za-zÀ-ỹ])/uy;
const onward = /,? trở đi(?![A-Za-zÀ-ỹ])|,? về sau(?![A-Za-zÀ-ỹ])/uy;
const backward = /,? trở (?:về trước|lại(?! đây))(?![A-Za-zÀ-ỹ])| về trước(?![A-Za-zÀ-ỹ])/uy;
const wordLink = / (?:cho )?(?:đến|tới)(?: hết| cuối| đầu| giữa)?(?: hết)? /y;
const slashLink = / ?\/ ?(?=\d)/y;
const dashLink = / ?[-–—‑−] ?/y;
const openWords = firstWords([...eras, 'từ', 'kể']);

const readSpan = (line: Line, at: number): Outcome => {
  const { low } = line;
  const mayGoOn: Wanted = (end) => goesOn(low, end);
  const open = !isFigureAt(low, at) && opensWith(openWords, low, at) ? matchAt(opener, low, at) : null;
  const now = open && low.startsWith('nay', at + open[0].length) ? matchAt(fromNow, low, at) : null;
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
  return { end: best.end, found: [{ start: at, direction: null, ...best }] };
};

/** Whether an interval may go on here: a dash, "đến", "tới", "cho đến", "trở đi", "về trước", "/" between years. */
const goesOn = (low: string, at: number): boolean => {
  const unit = unitAt(low, at);
  if (unit === 0x2c) return low.startsWith(' trở ', at + 1) || low.startsWith(' về ', at + 1);
  if (unit !== 0x20) return '-–—‑−/'.includes(low[at] as string);
  const next = low[at + 1] as string;
  return '-–—‑−/'.includes(next) || ('đtcv'.includes(next) && links.some((word) => low.startsWith(word, at + 1)));
};
const links = ['đến ', 'tới ', 'cho ', 'trở ', 'về '];

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
  const word = 'đtc'.includes(low[from.end + 1] as string) ? matchAt(wordLink, low, from.end) : null;
  const link = word ?? matchAt(dashLink, low, from.end) ?? (opening.era ? matchAt(slashLink, low, from.end) : null);
  if (!link) return null;
  const to = from.end + link[0].length;
  let best: { end: number; meaning: Meaning; rule: string; mod: Candidate['mod'] } | null = null;
  for (const end of readEnds(line, to, word === null ? 'left' : null)) {
    if (best && end.end <= best.end) continue;
    const joined = join(line, at, opening, from, end, word !== null);
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
    meaning: { is: 'span', from: from.point, to: pointOf(year) } as Meaning,
    rule: 'date/years',
    mod: null,
  };
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
    ? found(start + yearEnd[0].length, pointOfYearBy(0), 'date/from-now')
    : null;
};
const plainLink = / (?:cho )?(?:đến|tới)(?: cuối| hết| đầu| giữa)? /y;
const thisYear = /(?:cuối |hết )?năm(?! (?:học|sau|tới|\d))/y;

// vào sáng 5/6 – 7/6
const ledByIn = ['lúc', 'buổi', ...Object.keys(dayParts)].map((word) => `vào ${word}`);
const spanStarts = [...new Set(['từ', 'kể từ', ...eras, ...momentStarts, ...periodStarts, ...ledByIn])];

export const spanRule: Rule = {
  name: 'date/span',
  gives: [
    'date/ages',
    'date/days',
    'date/hours',
    'date/months',
    'date/quarters',
    'date/years',
    'date/unlike-ends',
    'date/from-on',
    'date/from-now',
    'date/up-to',
    'date/until-now',
  ],
  starts: spanStarts,
  read: readSpan,
};
