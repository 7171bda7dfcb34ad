import { anyOf } from '../../vietnamese/letters.ts';
import { wordTree, wordValue } from '../../vietnamese/word-tree.ts';
import { readCentury, readDecade } from './decade.ts';
import { portions, seasons } from './lexicon.ts';
import { readMonth, readMonthYear } from './month.ts';
import { readNearPeriod } from './near-period.ts';
import { point } from './period.ts';
import { readHalf, readQuarter } from './quarter.ts';
import {
  figuresEndAt,
  firstWords,
  type Joint,
  type Line,
  lookBack,
  matchAt,
  type Outcome,
  opensWith,
  type Period,
  pointOf,
  type Rule,
  toCandidate,
} from './reading.ts';
import { readSeason, readYear } from './year.ts';

/** Months, quarters, halves, years, decades and centuries, by number or by how near they are. */

const portion = new RegExp(`(?:(vào khoảng|khoảng|chừng|gần) )?(?:(${anyOf(Object.keys(portions))}) )?`, 'uy');
const portionWords = firstWords([...Object.keys(portions), 'vào', 'khoảng', 'chừng', 'gần']);

/** The month, quarter, year … that starts here, with "đầu", "giữa", "cuối", "khoảng" before it. */
export const readPeriod = (line: Line, at: number, joint: Joint = null): Period | string | null => {
  const { low } = line;
  const half = low.startsWith('nửa', at) ? readHalf(low, at) : null;
  if (half) return half;
  const lead = opensWith(portionWords, low, at) ? matchAt(portion, low, at) : null;
  const i = at + (lead?.[0].length ?? 0);
  const reader = wordValue(readers, low, i);
  const read = reader ? reader(line, i, lead?.[2], joint) : null;
  if (read === null || typeof read === 'string') return read;
  if (!lead) return read;
  return { ...read, mod: lead[2] ? (portions[lead[2]] ?? null) : lead[1] ? 'approx' : read.mod };
};

type Reader = (line: Line, at: number, part: string | undefined, joint: Joint) => Period | string | null;

const season: Reader = (line, at) => readSeason(line.low, at);
const decades: Reader = (line, at) => readDecade(line, at);
const centuries: Reader = (line, at) => readCentury(line, at);
const quarters: Reader = (line, at, part) => readNearPeriod(line, at, part) ?? readQuarter(line, at);

const readers = wordTree<Reader>([
  ['tháng', (line, at, part, joint) => readMonth(line, at, joint) ?? readNearPeriod(line, at, part)],
  ['t', (line, at, _part, joint) => readMonth(line, at, joint)],
  ['tuần', readNearPeriod],
  ['năm', (line, at, part) => readNearPeriod(line, at, part) ?? readYear(line, at)],
  ['sn', (line, at) => readYear(line, at)],
  ['quý', quarters],
  ['quí', quarters],
  ['q', (line, at) => readQuarter(line, at)],
  ...['những', 'các', 'thập'].map((word) => [word, decades] as const),
  ...['thế', 'tk'].map((word) => [word, centuries] as const),
  ...[...Object.keys(seasons), 'mùa'].map((word) => [word, season] as const),
]);

const notMonthYear =
  /(?:^|[^A-Za-zÀ-ỹ])(?:số|qđ|nđ|nq|tt|ct|cv|kh|luật|nghị định|quyết định|thông tư|nghị quyết|chỉ thị|công văn|kế hoạch|hướng dẫn|báo cáo|tờ trình|quy định|kết luận|quy chế|văn bản|án|biên bản|hợp đồng|điều|lô|mã|đợt|kỳ|lần|bản|tạp chí|báo)(?: số)?[: ]*$/u;

const readBareMonthYear = (line: Line, at: number): Outcome => {
  const period = readMonthYear(line, at);
  if (!period) return null;
  if (notMonthYear.test(lookBack(line.low, at, 16))) return 'the number of a document';
  return { end: period.end, found: [toCandidate(period, at)] };
};

/** The period at this place, read once for all rules; its figures may be tied to an interval that goes on to the right. */
export const periodAt = (line: Line, at: number): Period | string | null => {
  const { seen } = line;
  if (seen.periodAt !== at) {
    seen.period = readPeriod(line, at, 'right');
    seen.periodAt = at;
  }
  return seen.period;
};

const readBarePeriod = (line: Line, at: number): Outcome => {
  const tied = periodAt(line, at);
  if (tied === null || typeof tied === 'string') return tied;
  const period = '-–'.includes(line.low[tied.end] as string) ? readPeriod(line, at) : tied;
  if (period === null || typeof period === 'string') return period;
  return { end: period.end, found: [toCandidate(period, at)] };
};

// "giảm 13% so với cùng kỳ 2012"
const sameTime = /cùng k[ỳì] (?:của )?(?=((?:19|20)\d\d)(?!\d))/y;

/** The year alone that "cùng kỳ" compares with. */
const readSameTime = (line: Line, at: number): Outcome => {
  const lead = matchAt(sameTime, line.low, at);
  if (!lead) return null;
  const start = at + lead[0].length;
  const end = start + 4;
  if (!figuresEndAt(line.low, end)) return null;
  return { end, found: [toCandidate(point(end, 'date/year', pointOf(Number(lead[1]))), start)] };
};

/** Whatever a period may begin with. */
export const periodStarts: readonly string[] = [
  ...['t', 'q', 'tháng', 'năm', 'quý', 'quí', 'tuần', 'thập niên', 'thập kỷ', 'thập kỉ', 'thế kỷ', 'thế kỉ', 'tk'],
  ...['những năm', 'các năm', 'sn', 'vào khoảng', 'khoảng', 'chừng', 'gần'],
  ...Object.keys(seasons).flatMap((name) => [name, `mùa ${name}`]),
  ...Object.keys(portions),
];

export const periodRules: readonly Rule[] = [
  {
    name: 'date/period',
    gives: [
      'date/month',
      'date/near-period',
      'date/part-of-period',
      'date/weekend',
      'date/year',
      'date/year-in-words',
      'date/season',
      'date/quarter',
      'date/half-year',
      'date/decade',
      'date/century',
    ],
    starts: periodStarts,
    read: readBarePeriod,
  },
  { name: 'date/same-time', gives: ['date/year'], starts: ['cùng kỳ', 'cùng kì'], read: readSameTime },
  { name: 'date/month-year', gives: ['date/month-year'], starts: ['#'], read: readBareMonthYear },
];
