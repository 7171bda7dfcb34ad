import { anyOf, unitAt } from '../../vietnamese/letters.ts';
import { numeralWords } from '../../vietnamese/numerals.ts';
import { found, type Length, others, readCompound, readLength } from './length.ts';
import { indices, measures } from './lexicon.ts';
import {
  type Candidate,
  figuresEnd,
  figuresEndAt,
  figuresStartAt,
  firstWords,
  isFigureAt,
  type Line,
  lookBack,
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

/** Lengths of calendar time, and what hangs on one: "10 năm", "hơn 6 tiếng", "6 tháng đầu năm 2020", "5 năm qua", "cách đây 5 giờ". */

const measure = new RegExp(`(${anyOf(Object.keys(measures))}) `, 'uy');
const measureWords = firstWords(Object.keys(measures));
const behind =
  / (?:vừa qua|vừa rồi|trở lại đây|gần đây|gần nhất|qua|nay|tới đây|sắp tới|tới|tiếp theo|liên tiếp|liên tục|liền)(?![A-Za-zÀ-ỹ])/uy;
const ago = / trước(?: đây)?(?![A-Za-zÀ-ỹ])(?! (?:đó|khi|ngày|lúc|năm|tháng|kỳ|thời|mắt|mặt|hạn))/uy;
const agoLead = /cách (?:đây|nay) (?:(hơn|gần|khoảng|chừng|đúng|tròn) )?/y;
// "lần thứ 3 năm", "lớp 5 năm", "khóa 12 tháng", "quý 2 năm".
const ordinal =
  /(?:^|[^A-Za-zÀ-ỹ])(?:thứ|lần|lớp|số|khóa|khoá|quý|quí|tập|đợt|tổ|khối|kỳ|kì|bài|phần|cấp|điều|khoản|mục|hạng|nhóm|loại|tầng|lô|phòng|tháng|ngày|phường|quận|đường|bậc|nq|nghị quyết|km|bản|top|mùng|mồng) $/u;

// "đủ 60 tuổi 3 tháng", "55 tuổi và 4 tháng"
const ageBefore = /(?:^|[^A-Za-zÀ-ỹ])tuổi (?:và |lẻ )?$/u;
// "S&P 500 ngày 22/10", "Nikkei 225 tuần qua": the number is the name's.
const indexBefore = new RegExp(`(?:^|[^A-Za-zÀ-ỹ])(?:${anyOf(indices)}) $`, 'u');

const readDuration = (line: Line, at: number): Outcome => {
  const { low } = line;
  const measured = !isFigureAt(low, at) && opensWith(measureWords, low, at) ? matchAt(measure, low, at) : null;
  const start = at + (measured?.[0].length ?? 0);
  const length = readCompound(low, start);
  if (!length) return null;
  const mod = measured ? (measures[measured[1] as string] ?? null) : length.vague ? 'approx' : null;
  const before = lookBack(low, at, 14);
  if (ordinal.test(before)) return 'a number in a row, then a unit';
  if (ageBefore.test(before)) return 'the months of an age';
  if (indexBefore.test(before)) return 'the number of a stock index';
  if (matchAt(others, low, length.end)) return 'an age, or no length';
  const follow = readFollowing(line, at, length, mod);
  if (follow) return follow;
  // "hai năm 2020, 2021", "2 ngày 5 và 6/7", "ba tháng 7, 8, 9": the figures after the unit are what counts.
  const after = /^ (\d{1,4})(?!\d)/.exec(low.slice(length.end, length.end + 6));
  if (after && /^[YMD]$/.test(length.unit)) {
    if (length.unit !== 'Y') {
      if (!/^ \d{1,2} (?:lần|ngày|giờ|phút|tháng(?! \d))/.test(low.slice(length.end, length.end + 12)))
        return 'days or months by number';
    } else if (Number(after[1]) >= 1000 && !/^ \d{4} ?[-–] ?\d{4}/.test(low.slice(length.end, length.end + 14)))
      return 'years by number';
  }
  if (
    length.unit === 'TH' &&
    /^(?:\d{1,2}|[A-Za-zÀ-ỹ]+(?: [A-Za-zÀ-ỹ]+)?) giờ$/u.test(low.slice(start, length.end)) &&
    !isLengthOfHours(line, at, length, measured !== null)
  )
    return 'an hour of the clock';
  if (/^(?:năm tháng|năm ngày)$/.test(low.slice(start, length.end)) && low.startsWith('năm tháng', start))
    return 'years and months, in general';
  const said = matchAt(behind, low, length.end);
  const end = said && tailHolds(low, length.end + said[0].length, said[0]) ? length.end + said[0].length : length.end;
  return wordEndsAt(low, end)
    ? found(at, end, 'date/duration', { is: 'fixed', value: length.iso, type: 'duration' }, mod)
    : null;
};

// "2 năm qua đời", "3 ngày tới thăm": the word goes with what follows.
const verbs = / (?:đời|lại|thăm|dự|làm|đây|khỏi|mặt|loa|cầu|đường|trung gian)(?![A-Za-zÀ-ỹ])/uy;
const tailHolds = (low: string, at: number, tail: string): boolean =>
  !/^ (?:qua|tới)$/.test(tail) || !matchAt(verbs, low, at);

const hourLead =
  /(?:trong|suốt|sau|hơn|gần|mất|kéo dài|vòng|khoảng|mỗi|cách|tới|thêm|đủ|đến|ít nhất|tối đa|tối thiểu|tổng|quá|từ|cả|ngủ|chờ|đi|bay|chạy|liền) $/;
const hourTail = /^ (?:đồng hồ|liền|liên tục|liên tiếp|làm|qua|tới|trước|sau|mỗi|một|bay|đi|học|chạy|ngủ|phút)/;

const isLengthOfHours = (line: Line, at: number, length: Length, measured: boolean): boolean => {
  if (length.count > 24) return true;
  const before = lookBack(line.low, at, 10);
  const after = line.low.slice(length.end, length.end + 12);
  if (hourTail.test(after)) return true;
  if (/(?:trong|suốt|mất|kéo dài|vòng|thêm|đủ|tổng|ngủ|chờ|liền) $/.test(before)) return true;
  return (measured || hourLead.test(before)) && measured && !/^(?:khoảng|chừng|vào)/.test(line.low.slice(at, at + 6));
};

// ---------------------------------------------------------------- what hangs on the length

// 6 tháng đầu năm (2020 | nay) · 6 tháng cuối năm · 9 tháng năm 2023 · 10 ngày đầu tháng 5 · 3 quý đầu năm
const partOfYear =
  /(?: (đầu|cuối)(?: của)?)? (?:của )?năm(?: (\d{4})(?!\d)| (nay|này|ngoái|trước|sau|tới)(?![A-Za-zÀ-ỹ]))?/uy;
const partOfMonth = / (đầu|cuối)(?: của)? tháng (\d{1,2})(?!\d)(?:(?: năm |[/-])(\d{4})(?!\d))?/y;
const yearShift: Readonly<Record<string, number>> = { nay: 0, này: 0, ngoái: -1, trước: -1, sau: 1, tới: 1 };

const readFollowing = (line: Line, at: number, length: Length, mod: Candidate['mod']): Outcome => {
  const { low } = line;
  if (length.unit === 'M' && length.count >= 1 && length.count <= 11) {
    const part = matchAt(partOfYear, low, length.end);
    if (part && wordEndsAt(low, length.end + part[0].length) && (part[1] || part[2])) {
      const end = length.end + part[0].length;
      if (low.startsWith(' học', end) || low.startsWith(' âm lịch', end)) return null;
      const month = (number: number): Point =>
        part[2]
          ? pointOf(Number(part[2]), number)
          : pointOfYearBy(part[3] ? (yearShift[part[3]] as number) : 0, number);
      const first = part[1] === 'cuối' ? 13 - length.count : 1;
      return found(
        at,
        end,
        'date/months-of-year',
        { is: 'span', from: month(first), to: month(first + length.count - 1) },
        mod,
      );
    }
  }
  if (length.unit === 'D' && length.count >= 1 && length.count <= 20) {
    const part = matchAt(partOfMonth, low, length.end);
    const month = Number(part?.[2]);
    if (part?.[1] === 'đầu' && month >= 1 && month <= 12 && figuresEndAt(low, length.end + part[0].length)) {
      const year = part[3] ? Number(part[3]) : undefined;
      const meaning: Meaning = { is: 'span', from: pointOf(year, month, 1), to: pointOf(year, month, length.count) };
      return found(at, length.end + part[0].length, 'date/days-of-month', meaning, mod);
    }
  }
  const back = matchAt(ago, low, length.end);
  if (back && !length.vague && !/(?:trong|vòng|suốt) $/.test(lookBack(low, at, 7)))
    return shifted(at, length.end + back[0].length, length, mod);
  return null;
};

const shiftUnits = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute' } as const;

const shifted = (at: number, end: number, length: Length, mod: Candidate['mod']): Outcome => {
  const name = shiftUnits[length.unit as keyof typeof shiftUnits];
  if (!name || length.count > 5000) return null;
  return found(at, end, 'date/ago', { is: 'shift', shift: { from: 'published', unit: name, by: -length.count } }, mod);
};

// cách đây 5 giờ · cách đây hơn 10 năm · cách nay 3 ngày
const readAgo = (line: Line, at: number): Outcome => {
  const lead = matchAt(agoLead, line.low, at);
  const length = lead && readLength(line.low, at + lead[0].length);
  if (!lead || !length) return null;
  const mod = lead[1] && lead[1] in measures ? (measures[lead[1]] ?? null) : length.vague ? 'approx' : null;
  return shifted(at, length.end, length, mod);
};

// 72h · 48h, after a word that says it is a length
const readHours = (line: Line, at: number): Outcome => {
  const match = unitAt(line.low, figuresEnd(line.low, at)) === 0x68 ? matchAt(shortHours, line.low, at) : null;
  if (!match || !figuresStartAt(line.low, at)) return null;
  const before = lookBack(line.low, at, 12);
  if (!/(?:trong|vòng|sau|suốt|hơn|gần|mất|kéo dài|quá|tới) $/.test(before)) return null;
  if (Number(match[1]) <= 24 && !/(?:trong|vòng|suốt|kéo dài|mất) $/.test(before)) return null;
  const end = at + match[0].length;
  const said = matchAt(behind, line.low, end);
  return found(
    at,
    end + (said?.[0].length ?? 0),
    'date/duration',
    { is: 'fixed', value: `PT${Number(match[1])}H`, type: 'duration' },
    null,
  );
};
const shortHours = /(\d{1,3})h(?![A-Za-zÀ-ỹ\d])/uy;

const amountStarts = ['#', ...numeralWords];

export const durationRules: readonly Rule[] = [
  { name: 'date/short-hours', gives: ['date/duration'], starts: ['#'], read: readHours },
  { name: 'date/ago', gives: ['date/ago'], starts: ['cách đây', 'cách nay'], read: readAgo },
  {
    name: 'date/duration',
    gives: ['date/duration', 'date/months-of-year', 'date/days-of-month', 'date/ago'],
    starts: [...amountStarts, ...Object.keys(measures)],
    read: readDuration,
  },
];
