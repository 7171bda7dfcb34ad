import { anyOf, unitAt } from '../../vietnamese/letters.ts';
import { readNumeral } from '../../vietnamese/numerals.ts';
import { units } from './lexicon.ts';
import {
  type Candidate,
  figuresStartAt,
  firstWords,
  isFigureAt,
  lookBack,
  type Meaning,
  matchAt,
  type Outcome,
  opensWith,
} from './reading.ts';

/** A number and its unit, as ISO 8601 writes a length: "9 năm 6 tháng", "một năm rưỡi", "2,5 giờ", "7-8 năm". */

const unit = new RegExp(` ?(${anyOf(Object.keys(units))})(?![A-Za-zÀ-ỹ])`, 'uy');
const figures = /(\d{1,3}(?:\.\d{3}){1,4}|\d{1,5})(?:,(\d))?(?!\d)/y;
// 7-8 · 6–12 · 3 đến 5 · 2 - 3 · 4 hoặc 5
const range = / ?(?:[-–]|đến|tới|hoặc|hay) ?(?=\d|[A-Za-zÀ-ỹ])/uy;
const unitWords = firstWords(Object.keys(units));
const half = / rưỡi(?![A-Za-zÀ-ỹ])/uy;

export interface Length {
  iso: string;
  /** The letter of the one unit, and how many of it. */
  unit: string;
  count: number;
  end: number;
  vague: boolean;
}

interface Amount {
  value: number;
  end: number;
  fraction: number;
  /** The first number of a range is left out. */
  range: boolean;
}

const readAmount = (low: string, at: number): Amount | null => {
  const first = readOne(low, at);
  if (!first || !unitMayFollow(low, first.end)) return null;
  const to = rangeMayFollow(low, first.end) ? matchAt(range, low, first.end) : null;
  const second = to && readOne(low, first.end + to[0].length);
  if (!second || second.value <= first.value) return first;
  second.range = true;
  return second;
};

// A length has a unit or a second number next.
const unitMayFollow = (low: string, at: number): boolean =>
  opensWith(unitWords, low, low[at] === ' ' ? at + 1 : at) || rangeMayFollow(low, at);

const rangeMayFollow = (low: string, at: number): boolean => {
  if (unitAt(low, at) !== 0x20) return '-–'.includes(low[at] as string);
  const next = low[at + 1] as string;
  return '-–'.includes(next) || ('đth'.includes(next) && rangeWords.some((word) => low.startsWith(word, at + 1)));
};
export const rangeWords = ['đến', 'tới', 'hoặc', 'hay'];

/** Whether a number of six figures at most has a unit, a fraction, a dash or a word of a range after it. */
const figuresMayCount = (low: string, at: number): boolean => {
  let end = at + 1;
  while (end < at + 6 && isFigureAt(low, end)) end++;
  return '.,'.includes(low[end] as string) ? isFigureAt(low, end + 1) : unitMayFollow(low, end);
};

const readOne = (low: string, at: number): Amount | null => {
  if (isFigureAt(low, at) && !figuresMayCount(low, at)) return null;
  const match = isFigureAt(low, at) ? matchAt(figures, low, at) : null;
  if (match) {
    if (!figuresStartAt(low, at) && !/ ?[-–]$/.test(lookBack(low, at, 2))) return null;
    return {
      value: Number((match[1] as string).replaceAll('.', '')),
      fraction: Number(match[2] ?? 0),
      end: at + match[0].length,
      range: false,
    };
  }
  const numeral = readNumeral(low, at);
  return numeral && { value: numeral.value, fraction: 0, end: numeral.end, range: false };
};

export const readLength = (low: string, at: number): Length | null => {
  const amount = readAmount(low, at);
  if (!amount) return null;
  const unitAt = amount.end + (low[amount.end] === ' ' ? 1 : 0);
  const word = opensWith(unitWords, low, unitAt) ? matchAt(unit, low, amount.end) : null;
  if (!word) return null;
  let end = amount.end + word[0].length;
  const letter = units[word[1] as string] as string;
  let { value } = amount;
  const factor = Number(letter.replace(/\D/g, '') || 1);
  const sign = letter.replace(/\d/g, '');
  value *= factor;
  const more = low.startsWith(' rưỡi', end) ? matchAt(half, low, end) : null;
  if (more) end += more[0].length;
  const tenths = more ? 5 : amount.fraction;
  if (tenths) {
    const whole = sign === 'Y' ? [12, 'M'] : sign === 'TH' ? [60, 'TM'] : sign === 'TM' ? [60, 'TS'] : null;
    if (!whole) return null;
    const [per, smaller] = whole as [number, string];
    const total = value * per + (tenths * per * factor) / 10;
    return Number.isInteger(total)
      ? { iso: write(total, smaller), unit: smaller, count: total, end, vague: amount.range }
      : null;
  }
  return { iso: write(value, sign), unit: sign, count: value, end, vague: amount.range };
};

const write = (count: number, sign: string): string =>
  sign.startsWith('T') ? `PT${count}${sign.slice(1)}` : `P${count}${sign}`;

const rank = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** 2 năm 6 tháng · 1 giờ 30 phút · 3 tháng 10 ngày */
export const readCompound = (low: string, at: number): Length | null => {
  const first = readLength(low, at);
  if (!first || first.vague || unitAt(low, first.end) !== 0x20) return first;
  const link = low.startsWith(' và ', first.end) ? 4 : 1;
  const second = readLength(low, first.end + link);
  if (!second || second.vague || rank.indexOf(second.unit) <= rank.indexOf(first.unit)) return first;
  if (link === 4 && !/^T|^[MD]$/.test(second.unit)) return first;
  const joined =
    first.unit.startsWith('T') || !second.unit.startsWith('T')
      ? first.iso + second.iso.replace(/^PT?/, '')
      : first.iso + second.iso.slice(1);
  return { ...second, iso: joined, unit: second.unit, count: second.count, end: second.end };
};

// What makes a number and a unit something else: 950 ngày công, 2 tháng tuổi, 5 năm thứ, một ngày nọ, một năm mới.
export const others =
  / (?:tuổi(?! (?:đảng|nghề|quân|đoàn|đời))|thứ (?!\p{Lu})|nọ|nào|mai|mới|kia|đẹp|ấy|đó|sinh|âm lịch|dương lịch|công(?! (?:bố|tác|an|nhận|khai|chức|tố|chiếu|diễn|du|cán|kích|ích|cộng|nghiệp|nghệ|trình|đoàn)))(?![A-Za-zÀ-ỹ])/uy;

/** One mention as an outcome. */
export const found = (start: number, end: number, rule: string, meaning: Meaning, mod: Candidate['mod']): Outcome => ({
  end,
  found: [{ start, end, rule, meaning, mod, direction: null }],
});
