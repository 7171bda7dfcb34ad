import { anyOf } from '../../vietnamese/letters.ts';
import { readNumeral, readRoman } from '../../vietnamese/numerals.ts';
import { wordTree, wordValue } from '../../vietnamese/word-tree.ts';
import { readMonthName, readYearAfter } from './day.ts';
import { branches, counted, futureTails, pastTails, portions, seasons, stems } from './lexicon.ts';
import { cycle } from './lunar-day.ts';
import {
  type Candidate,
  type Direction,
  figuresEndAt,
  figuresStartAt,
  firstWords,
  isFigureAt,
  type Joint,
  type Line,
  matchAt,
  type Outcome,
  opensWith,
  type Period,
  type Point,
  type Rule,
  type Shift,
  wordEndsAt,
} from './reading.ts';

/** Months, quarters, halves, years, decades and centuries, by number or by how near they are. */

const portion = new RegExp(`(?:(vào khoảng|khoảng|chừng|gần) )?(?:(${anyOf(Object.keys(portions))}) )?`, 'uy');
const portionWords = firstWords([...Object.keys(portions), 'vào', 'khoảng', 'chừng', 'gần']);
const tail = new RegExp(` (?:(${anyOf(pastTails)})|(${anyOf(futureTails)}))(?!\\p{L})`, 'uy');
const countedNext = new RegExp(` (?:${anyOf(counted)})(?!\\p{L})`, 'uy');

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
  const mod = lead?.[2] ? (portions[lead[2]] ?? null) : lead?.[1] ? 'approx' : read.mod;
  return { ...read, mod };
};

const point = (end: number, rule: string, value: Point, direction: Direction = null): Period => ({
  end,
  rule,
  meaning: { is: 'point', point: value },
  mod: null,
  direction,
});

const shift = (end: number, rule: string, value: Omit<Shift, 'from'>): Period => ({
  end,
  rule,
  meaning: { is: 'shift', shift: { from: 'published', ...value } },
  mod: null,
  direction: null,
});

const fixed = (end: number, rule: string, value: string): Period => ({
  end,
  rule,
  meaning: { is: 'fixed', value, type: 'date' },
  mod: null,
  direction: null,
});

// ---------------------------------------------------------------- months

const monthWord = /tháng /y;
// T5/2020 · T12-2019
const shortMonth = /t(\d{1,2}) ?[/.-] ?((?:19|20)\d\d)(?!\d)/y;
const joinedYear = / ?(?:[/.\-–]) ?((?:1[6-9]|2[01])\d\d)(?!\d)/y;

export const readMonth = (line: Line, at: number, joint: Joint): Period | string | null => {
  const { low, text } = line;
  const short = matchAt(shortMonth, low, at);
  if (short) {
    const month = Number(short[1]);
    const end = at + short[0].length;
    return month >= 1 && month <= 12 && figuresEndAt(low, end, joint)
      ? point(end, 'date/month', { month, year: Number(short[2]) })
      : null;
  }
  const word = matchAt(monthWord, low, at);
  if (!word) return null;
  const name = readMonthName(low, at + word[0].length);
  if (!name) return null;
  const { month } = name;
  let { end } = name;
  if (name.lunar) return 'a month of the lunar year';
  const joined = matchAt(joinedYear, low, end);
  const year =
    joined && figuresEndAt(low, end + joined[0].length, joint)
      ? { point: { year: Number(joined[1]) } as Point, end: end + joined[0].length }
      : readYearAfter(low, end, true);
  if (year) return point(year.end, 'date/month', { month, ...year.point });
  if (name.worded ? !wordEndsAt(low, end) : !figuresEndAt(low, end, joint)) return null;
  if (matchAt(rate, low, end)) return 'a number of times a month';
  if (low.startsWith('cách mạng', at - 10)) return 'the name of a street or of a revolution';
  if (matchAt(lunarNext, low, end)) return 'a month of the lunar year';
  // "những tháng năm" are years gone by: the fifth month is "tháng Năm", or has its year.
  if (
    name.worded &&
    /[\p{Ll}]/u.test(text[at + word[0].length] as string) &&
    (month === 5 || low.startsWith('một', at + word[0].length))
  )
    return 'no month by its name';
  const said = matchAt(tail, low, end);
  if (!said) {
    const near = matchAt(thisMonth, low, end);
    return point(near ? end + near[0].length : end, 'date/month', near ? { month, yearBy: 0 } : { month });
  }
  end += said[0].length;
  return point(end, 'date/month', { month }, said[1] ? 'past' : 'future');
};
const thisMonth = / này(?!\p{L})/uy;
const lunarNext = / \(?(?:âm lịch|â\.?l|nhuận)(?!\p{L})/uy;
const rate = / (?:lần|lượt|buổi|triệu|tuổi|ngày)(?!\p{L})/uy;

// ---------------------------------------------------------------- years

// năm 2019 · năm 938 · năm 2020-2021 is an interval
const yearFigures = /năm (\d{4}|\d{3})(?!\d)/y;
const yearWord = /năm (?=(?:một|hai) (?:nghìn|ngàn))/y;
// năm Ất Dậu 1945 · năm Canh Tý (2020)
const cycleYear = new RegExp(`năm (${anyOf(stems)}) (${anyOf(branches)}),? \\(?((?:1\\d|20)\\d\\d)\\)?(?!\\d)`, 'uy');
const beforeChrist = / (?:trước công nguyên|tcn|tr\.? ?cn)(?!\p{L})/uy;
const schoolYear = /năm (?:tài chính|ngân sách|kế hoạch|lịch|dương lịch) (\d{4})(?!\d)/y;
// Xuân Mậu Thân 1968 · mùa hè năm 1972 · hè 2019 · mùa xuân 1975
const seasonName = new RegExp(`(?:mùa )?(${anyOf(Object.keys(seasons))})(?: năm)?(?=[ ,])`, 'uy');
const seasonYear = / ((?:1[89]|20)\d\d)(?!\d)/y;
// SN 1975
const bornIn = /sn:? ((?:19|20)\d\d)(?!\d)/y;

export const readYear = (line: Line, at: number): Period | string | null => {
  const { low } = line;
  const born = matchAt(bornIn, low, at);
  if (born && figuresEndAt(low, at + born[0].length))
    return point(at + born[0].length, 'date/year', { year: Number(born[1]) });
  const special = matchAt(schoolYear, low, at);
  if (special && figuresEndAt(low, at + special[0].length))
    return point(at + special[0].length, 'date/year', { year: Number(special[1]) });
  const figures = matchAt(yearFigures, low, at);
  if (figures) {
    const end = at + figures[0].length;
    const year = Number(figures[1]);
    if (matchAt(beforeChrist, low, end)) return 'before our era';
    if (year > 2200 || year < 100) return 'no year';
    if (
      matchAt(countedNext, low, end) &&
      (year < 1000 || /^ (?:hộ|người|tấn|tỷ|triệu|ha|km|kg|m|đồng|usd)(?!\p{L})/u.test(low.slice(end, end + 8)))
    )
      return 'a number of what follows';
    if (!yearEndsAt(low, end) && !startsSentence(line.text, end)) return null;
    return point(end, 'date/year', { year });
  }
  const cyclic = matchAt(cycleYear, low, at);
  if (cyclic && figuresEndAt(low, at + cyclic[0].length))
    return point(at + cyclic[0].length, 'date/year', { year: Number(cyclic[3]) });
  const word = matchAt(yearWord, low, at);
  const numeral = word && readNumeral(low, at + word[0].length);
  if (numeral && numeral.value >= 1000 && numeral.value <= 2200)
    return point(numeral.end, 'date/year-in-words', { year: numeral.value });
  return null;
};

// "từ năm 2010Khi": a space is missing.
const startsSentence = (text: string, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));

/** A year may stand before a dash or a slash and figures ("2019-2020"); a letter or a longer number may not follow. */
export const yearEndsAt = (low: string, at: number): boolean =>
  figuresEndAt(low, at) || /^ ?[-–/] ?\d{2,4}(?!\d)/.test(low.slice(at, at + 8));

const readSeason = (low: string, at: number): Period | null => {
  const name = matchAt(seasonName, low, at);
  if (!name) return null;
  let end = at + name[0].length;
  const named = matchAt(cycle, low, end);
  if (named) end += named[0].length;
  const year = matchAt(seasonYear, low, end);
  if (!year || !figuresEndAt(low, end + year[0].length)) return null;
  if (!low.startsWith('mùa', at) && /(?:^|[^\p{L}])(?:phía|miền|vụ|đông) $/u.test(low.slice(Math.max(0, at - 6), at)))
    return null;
  return point(end + year[0].length, 'date/season', {
    year: Number(year[1]),
    season: seasons[name[1] as string] as number,
  });
};

// ---------------------------------------------------------------- quarters and halves

const quarter = /(?:quý|quí) (iv|i{1,3}|[1-4])(?![\p{L}\d])/uy;
const shortQuarter = /q([1-4]) ?[/-] ?((?:19|20)\d\d)(?!\d)/y;
const quarterYear = / ?[/-] ?((?:19|20)\d\d)(?!\d)/y;
const halfYear = /nửa (đầu|cuối)(?: của)? năm(?: (\d{4})(?!\d)| (nay|này|ngoái|trước|sau|tới)(?!\p{L}))?/uy;
const quarterNumbers: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const yearShift: Readonly<Record<string, number>> = { nay: 0, này: 0, ngoái: -1, trước: -1, sau: 1, tới: 1 };

export const readQuarter = (line: Line, at: number): Period | null => {
  const { low } = line;
  const short = matchAt(shortQuarter, low, at);
  if (short) return point(at + short[0].length, 'date/quarter', { quarter: Number(short[1]), year: Number(short[2]) });
  const named = matchAt(quarter, low, at);
  if (named) {
    const end = at + named[0].length;
    const number = quarterNumbers[named[1] as string] ?? Number(named[1]);
    const joined = matchAt(quarterYear, low, end);
    const year = joined
      ? { point: { year: Number(joined[1]) }, end: end + joined[0].length }
      : readYearAfter(low, end, true);
    if (year && figuresEndAt(low, year.end)) return point(year.end, 'date/quarter', { quarter: number, ...year.point });
    const said = matchAt(tail, low, end);
    return said
      ? point(end + said[0].length, 'date/quarter', { quarter: number }, said[1] ? 'past' : 'future')
      : point(end, 'date/quarter', { quarter: number });
  }
  return null;
};

// nửa đầu năm 2020 · nửa cuối năm ngoái; "6 tháng đầu năm" is the interval of its months.
const readHalf = (low: string, at: number): Period | null => {
  const half = matchAt(halfYear, low, at);
  if (!half || !wordEndsAt(low, at + half[0].length)) return null;
  const year: Point = half[2] ? { year: Number(half[2]) } : { yearBy: half[3] ? (yearShift[half[3]] as number) : 0 };
  return point(at + half[0].length, 'date/half-year', { ...year, half: half[1] === 'đầu' ? 1 : 2 });
};

// ---------------------------------------------------------------- decades and centuries

const century = /(?:của )?(?:thế kỷ|thế kỉ|tk)(?: thứ)? (\d{1,2}|[ivx]{1,5})(?![\p{L}\d])/uy;
const nearCentury = /(?: của)? (?:thế kỷ|thế kỉ) (trước|này|qua)(?!\p{L})/uy;
// thập niên 1990 · thập kỷ 70 · những năm 1990 · những năm 80 · những năm 60 của thế kỷ XX
const decade =
  /(?:(?:những năm )?(?:đầu |giữa |cuối )?(?:của )?(?:thập niên|thập kỷ|thập kỉ)|(?:những|các) năm(?: đầu| giữa| cuối)?)(?: thập niên| thập kỷ| thập kỉ)? (\d{4}|\d{2})(?![\p{L}\d])/uy;
const ofCentury = /,? (?:của )?(?:thế kỷ|thế kỉ)(?: thứ)? (\d{1,2}|[ivx]{1,5})(?![\p{L}\d])/uy;

const centuryNumber = (figure: string): number | null => {
  const number = /^\d/.test(figure) ? Number(figure) : readRoman(figure);
  return number !== null && number >= 1 && number <= 21 ? number : null;
};

export const readCentury = (line: Line, at: number): Period | null => {
  const named = matchAt(century, line.low, at);
  const number = named && !named[0].startsWith('của') ? centuryNumber(named[1] as string) : null;
  return named && number !== null
    ? fixed(at + named[0].length, 'date/century', `${String(number - 1).padStart(2, '0')}XX`)
    : null;
};

const readDecade = (line: Line, at: number): Period | null => {
  const { low } = line;
  const named = matchAt(decade, low, at);
  if (!named) return null;
  const figures = Number(named[1]);
  let end = at + named[0].length;
  if (figures % 10 !== 0) return null;
  const plain = !/thập/.test(named[0]);
  const of = matchAt(ofCentury, low, end);
  const number = of && centuryNumber(of[1] as string);
  const last = of ? null : matchAt(nearCentury, low, end);
  if (of && number !== null) end += of[0].length;
  else if (last) end += last[0].length;
  if (!figuresEndAt(low, end)) return null;
  if (
    plain &&
    /^(?:,| và| -|-|–) ?(?:những )?(?:năm )?\d{4}/.test(low.slice(end, end + 20)) &&
    (named[1] as string).length === 4 &&
    figures % 100 !== 0 &&
    low.startsWith('các', at)
  )
    return null;
  if ((named[1] as string).length === 4) {
    if (low.startsWith('các', at)) return null;
    return figures >= 1000 && figures <= 2100 ? fixed(end, 'date/decade', `${String(figures).slice(0, 3)}X`) : null;
  }
  const hundred = typeof number === 'number' ? number - 1 : last?.[1] === 'này' ? 20 : 19;
  return fixed(end, 'date/decade', `${String(hundred).padStart(2, '0')}${String(figures)[0]}X`);
};

// ---------------------------------------------------------------- near periods

const nearPeriod =
  /(tuần|tháng|năm|quý|quí) (này|nay|trước|ngoái|kia|sau|tới|qua|rồi|vừa qua|vừa rồi|tới đây|sắp tới|kế tiếp|tiếp theo)(?!\p{L})/uy;
const weekend = /tuần(?: (này|nay|trước|qua|rồi|vừa qua|vừa rồi|tới|sau))?(?!\p{L})/uy;
const periodUnits = { tuần: 'week', tháng: 'month', năm: 'year', quý: 'quarter', quí: 'quarter' } as const;
const periodShifts: Readonly<Record<string, number>> = {
  này: 0,
  nay: 0,
  trước: -1,
  ngoái: -1,
  qua: -1,
  rồi: -1,
  'vừa qua': -1,
  'vừa rồi': -1,
  kia: -2,
  sau: 1,
  tới: 1,
  'tới đây': 1,
  'sắp tới': 1,
  'kế tiếp': 1,
  'tiếp theo': 1,
};
// vào cuối năm · đến cuối tháng · hồi đầu năm; "chợ hoa cuối năm" names a kind
const thisOne =
  /(năm|tháng)(?! (?:\d|học|mới|nào|sinh|âm|dương|đó|ấy|thứ|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?!\p{L})/uy;
const thisLead = /(?:^|[^\p{L}])(?:từ|đến|tới|vào|hồi|trước|sau|khoảng|hết) (?:\p{L}+ ){0,2}$/u;

const readPartOfThis = (line: Line, at: number): Period | null => {
  const word = matchAt(thisOne, line.low, at);
  if (!word || !thisLead.test(line.low.slice(Math.max(line.start, at - 18), at))) return null;
  return shift(at + word[0].length, 'date/part-of-period', { unit: word[1] === 'năm' ? 'year' : 'month', by: 0 });
};

// "tháng này qua tháng khác", "năm trước đó", "năm nào", "tuần qua đi": the words go on.
const goesOn = / (?:đó|khi|đến nay|mắt|đời|khác|ấy|công nguyên)(?!\p{L})/uy;

const readNearPeriod = (line: Line, at: number, part: string | undefined): Period | string | null => {
  const { low } = line;
  if (part === 'cuối') {
    const end = matchAt(weekend, low, at);
    if (end?.[1])
      return shift(at + end[0].length, 'date/weekend', { unit: 'weekend', by: periodShifts[end[1]] as number });
  }
  const named = matchAt(nearPeriod, low, at);
  if (!named) return part === undefined ? null : readPartOfThis(line, at);
  const word = named[1] as keyof typeof periodUnits;
  const which = named[2] as string;
  const end = at + named[0].length;
  if (which === 'nay' && word !== 'năm' && word !== 'tuần') return null;
  if (which === 'này' && word === 'năm') return null;
  if ((which === 'ngoái' || which === 'kia') && word !== 'năm') return null;
  if ((which === 'tiếp theo' || which === 'kế tiếp') && part === undefined) return 'after what came before';
  if (matchAt(goesOn, low, end)) return 'the words go on';
  // "kim loại quý này": precious.
  if (
    word.startsWith('qu') &&
    part === undefined &&
    !/(?:(?:trong|sang|vào|hết|của|từ|đến|tới|và|cho)|^|[.:;]) ?$/.test(low.slice(Math.max(line.start, at - 6), at))
  )
    return 'precious, or a quarter';
  // "mười năm nay", "mấy năm qua", "những năm tới", "các tháng sau": lengths, or nothing exact.
  if (
    /(?:mấy|nhiều|vài|những|các|từng|hàng|chục|trăm|suốt|ít|bao|mỗi|cả) $/.test(
      low.slice(Math.max(line.start, at - 7), at),
    )
  )
    return 'no one period';
  if (which === 'qua' && word === 'năm') return 'the year behind, whichever that is';
  if (
    which === 'sau' &&
    part === undefined &&
    word !== 'tuần' &&
    /(?:^|\P{L})(?:năm|tháng) \d/u.test(low.slice(Math.max(line.start, at - 60), at))
  )
    return 'after what came before';
  return shift(end, 'date/near-period', { unit: periodUnits[word], by: periodShifts[which] as number });
};

// ---------------------------------------------------------------- month and year in figures alone

// 5/2018 · 12-2019 after a word that asks for a time
const monthYear = /(\d{1,2}) ?([/-]) ?((?:1[89]|20)\d\d)(?!\d)/y;

export const readMonthYear = (line: Line, at: number, joint: Joint = null): Period | null => {
  const sign = line.low[at + (isFigureAt(line.low, at + 1) ? 2 : 1)] as string;
  const match = ' /-'.includes(sign) ? matchAt(monthYear, line.low, at) : null;
  if (!match || !figuresStartAt(line.low, at, joint)) return null;
  const month = Number(match[1]);
  const end = at + match[0].length;
  return month >= 1 && month <= 12 && figuresEndAt(line.low, end, joint)
    ? point(end, 'date/month-year', { month, year: Number(match[3]) })
    : null;
};

const notMonthYear =
  /(?:^|[^\p{L}])(?:số|qđ|nđ|nq|tt|ct|cv|kh|luật|nghị định|quyết định|thông tư|nghị quyết|chỉ thị|công văn|kế hoạch|hướng dẫn|báo cáo|tờ trình|quy định|kết luận|quy chế|văn bản|án|biên bản|hợp đồng|điều|lô|mã|đợt|kỳ|lần|bản|tạp chí|báo)(?: số)?[: ]*$/u;

const readBareMonthYear = (line: Line, at: number): Outcome => {
  const period = readMonthYear(line, at);
  if (!period) return null;
  if (notMonthYear.test(line.low.slice(Math.max(line.start, at - 16), at))) return 'the number of a document';
  return { end: period.end, found: [toCandidate(period, at)] };
};

export const toCandidate = ({ end, rule, meaning, mod, direction }: Period, start: number): Candidate => ({
  start,
  end,
  rule,
  meaning,
  mod,
  direction,
});

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

export const periodStarts: readonly string[] = [
  ...new Set(
    [
      't',
      'q',
      'tháng',
      'năm',
      'quý',
      'quí',
      'tuần',
      'thập',
      'thế',
      'tk',
      'những',
      'các',
      'sn',
      'mùa',
      'nửa',
      'vào',
      'khoảng',
      'chừng',
      'gần',
    ]
      .concat(Object.keys(seasons), Object.keys(portions))
      .map((phrase) => phrase.split(' ')[0] as string),
  ),
];

export const periodRules: readonly Rule[] = [
  { name: 'date/period', starts: periodStarts, read: readBarePeriod },
  { name: 'date/month-year', starts: ['#'], read: readBareMonthYear },
];

// ---------------------------------------------------------------- which word begins what

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
