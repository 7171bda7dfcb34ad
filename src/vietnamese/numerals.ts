import { isWordUnit, unitAt } from './letters.ts';
import { wordTree, wordValue } from './word-tree.ts';

/** Numbers in words and in Roman figures. Text is lower case, NFC. */

const digits = new Map<string, number>(
  Object.entries({
    không: 0,
    một: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  }),
);

// After "mươi": hai mươi mốt, ba mươi tư, bốn mươi lăm, năm mươi nhăm.
const lastDigits = new Map<string, number>([...digits, ['mốt', 1], ['lăm', 5], ['nhăm', 5], ['rưởi', 5]]);
lastDigits.delete('không');
lastDigits.delete('rưởi');

/** A number and where it ends. */
export interface Numeral {
  value: number;
  end: number;
}

/** The first words of a number in words. */
export const numeralWords: readonly string[] = [...digits.keys(), 'mười'].filter((word) => word !== 'tư');

/** The words a number may go on with after its first. */
export const numeralTails: readonly string[] = [
  ...lastDigits.keys(),
  ...['không', 'mười', 'mươi', 'trăm', 'nghìn', 'ngàn', 'linh', 'lẻ'],
];

const openers = wordTree(numeralWords.map((word) => [word, true as const]));

// Cut after eight letters: no word of a number is longer.
const wordAt = (low: string, at: number): string => {
  let end = at;
  while (end < low.length && end - at < 8 && isWordUnit(unitAt(low, end))) end++;
  return low.slice(at, end);
};

const next = (low: string, end: number): string => (unitAt(low, end) === 0x20 ? wordAt(low, end + 1) : '');

// 0–99: bảy · mười · mười lăm · hai mươi · hai mươi mốt · hai mốt · hăm mốt is not read.
const readTens = (low: string, at: number): Numeral | null => {
  const first = wordAt(low, at);
  let end = at + first.length;
  if (first === 'mười') {
    const unit = next(low, end);
    const value = unit === 'lăm' || unit === 'nhăm' ? 5 : unit === 'tư' ? undefined : digits.get(unit);
    return value ? { value: 10 + value, end: end + 1 + unit.length } : { value: 10, end };
  }
  const tens = digits.get(first);
  if (tens === undefined) return null;
  const second = next(low, end);
  if (second === 'mươi' && tens > 1) {
    end += 1 + second.length;
    const unit = next(low, end);
    const value = lastDigits.get(unit);
    return value ? { value: tens * 10 + value, end: end + 1 + unit.length } : { value: tens * 10, end };
  }
  // hai mốt, ba lăm, hai tư: the spoken short form.
  if (tens > 1 && (second === 'mốt' || second === 'lăm' || second === 'nhăm' || second === 'tư'))
    return { value: tens * 10 + (lastDigits.get(second) as number), end: end + 1 + second.length };
  return { value: tens, end };
};

// chín trăm · một trăm linh năm · chín trăm bảy mươi lăm
const readHundreds = (low: string, at: number): Numeral | null => {
  const head = readTens(low, at);
  if (!head || head.value > 9 || next(low, head.end) !== 'trăm') return head;
  const value = head.value * 100;
  const end = head.end + 5;
  const word = next(low, end);
  if (word === 'linh' || word === 'lẻ') {
    const unit = readTens(low, end + 2 + word.length);
    return unit && unit.value > 0 && unit.value < 10 ? { value: value + unit.value, end: unit.end } : { value, end };
  }
  const rest = word ? readTens(low, end + 1) : null;
  return rest && rest.value >= 10 ? { value: value + rest.value, end: rest.end } : { value, end };
};

/**
 * The number in words that starts here: "ba", "mười lăm", "ba mươi mốt", "hai tư", "một nghìn chín trăm bảy mươi lăm",
 * "hai nghìn không trăm hai mươi", "hai nghìn linh năm". Up to 99 999; null where no number starts.
 */
export const readNumeral = (low: string, at: number): Numeral | null => {
  if (!wordValue(openers, low, at)) return null;
  const head = readHundreds(low, at);
  if (!head || head.value > 99) return head;
  const thousand = next(low, head.end);
  if (thousand !== 'nghìn' && thousand !== 'ngàn') return head;
  const value = head.value * 1000;
  const end = head.end + 1 + thousand.length;
  const word = next(low, end);
  if (word === 'linh' || word === 'lẻ') {
    const unit = readTens(low, end + 2 + word.length);
    return unit && unit.value > 0 ? { value: value + unit.value, end: unit.end } : { value, end };
  }
  const rest = word ? readHundreds(low, end + 1) : null;
  // "hai nghìn năm" is 2000 years, not 2005: what follows has its hundreds named.
  return rest && next(low, (readTens(low, end + 1) as Numeral).end) === 'trăm'
    ? { value: value + rest.value, end: rest.end }
    : { value, end };
};

const romanDigits = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
]);

/** The value of a Roman figure in lower case; null where it isn't one. */
export const readRoman = (figure: string): number | null => {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(figure) || figure === '') return null;
  let total = 0;
  for (let i = 0; i < figure.length; i++) {
    const value = romanDigits.get(figure[i] as string) as number;
    const after = romanDigits.get(figure[i + 1] ?? '') ?? 0;
    total += value < after ? -value : value;
  }
  return total;
};
