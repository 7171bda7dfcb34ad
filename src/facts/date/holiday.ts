import { anyOf } from '../../vietnamese/letters.ts';
import { holidays } from './lexicon.ts';
import {
  figuresEndAt,
  isFigureAt,
  type Line,
  matchAt,
  type Outcome,
  pointOf,
  type Rule,
  wordEndsAt,
} from './reading.ts';

/**
 * Holidays that fix a day: "Giáng sinh 2019", "Tết Trung thu năm 2020", "đêm giao thừa". A name alone may mean the season, the
 * custom or the spirit of it, so that its year or "ngày", "đêm" must stand beside it.
 */

const name = new RegExp(
  `(?:(ngày|đêm|tối|sáng) (?:lễ )?)?(?:(?:lễ|tết) )?(${anyOf(Object.keys(holidays))})(?![A-Za-zÀ-ỹ])`,
  'uy',
);
const year = /,? (?:năm )?((?:19|20)\d\d)(?!\d)/y;
const nearYear = / năm (nay|ngoái|sau|tới|trước)(?![A-Za-zÀ-ỹ])/uy;
// "Quốc khánh 2/9", "ngày Quốc khánh (2/9)": the figures are the mention.
const figuresNext = / ?[(,]? ?\d{1,2}[/.-]\d/y;
const shifts: Readonly<Record<string, number>> = { nay: 0, ngoái: -1, trước: -1, sau: 1, tới: 1 };

const readHoliday = (line: Line, at: number): Outcome => {
  const { low } = line;
  // "ngày 5/6", "sáng 30/5": far more often than a holiday.
  if (isFigureAt(low, at + 5) || isFigureAt(low, at + 4)) return null;
  const named = matchAt(name, low, at);
  if (!named) return null;
  let end = at + named[0].length;
  if (matchAt(figuresNext, low, end)) return null;
  const { month, day, lunar = false } = holidays[named[2] as string] as { month: number; day: number; lunar?: boolean };
  const point = pointOf(undefined, month, day);
  point.lunar = lunar;
  point.eve = day === 30 && lunar;
  const figures = matchAt(year, low, end);
  const near = matchAt(nearYear, low, end);
  if (figures && figuresEndAt(low, end + figures[0].length)) {
    point.year = Number(figures[1]);
    end += figures[0].length;
  } else if (near) {
    point.yearBy = shifts[near[1] as string] as number;
    end += near[0].length;
  } else if (named[1] === undefined) return 'a holiday with no year';
  // "ngày Quốc khánh Pháp", "ngày Quốc khánh nước …": another country's.
  if (matchAt(elsewhere, low, end) || !wordEndsAt(low, end)) return 'a holiday of another country';
  return {
    end,
    found: [{ start: at, end, rule: 'date/holiday', meaning: { is: 'point', point }, mod: null, direction: null }],
  };
};
const elsewhere =
  / (?:của |nước )?(?!(?:việt nam|năm|là|và|được|với|của|ở|tại|thì|có|sẽ|đã|này)(?![A-Za-zÀ-ỹ]))(?:nước|pháp|mỹ|nga|trung quốc|lào|cuba|đức|anh|nhật|hàn quốc|thái lan|singapore|malaysia|ấn độ)(?![A-Za-zÀ-ỹ])/uy;

export const holidayRule: Rule = {
  name: 'date/holiday',
  gives: ['date/holiday'],
  starts: ['ngày', 'đêm', 'tối', 'sáng', 'lễ', 'tết', ...Object.keys(holidays)],
  read: readHoliday,
};
