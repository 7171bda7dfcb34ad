import { isWordUnit } from '../../vietnamese/letters.ts';
import { isBlank, isHyphen, isSlash } from './code-letters.ts';
import { type Group, noneWanted, readGroup, splitGroup } from './group.ts';
import { type Separator, type Shape, shapeOf } from './shape.ts';

/** A code as it stands in the text, read. */
export interface Code extends Shape {
  end: number;
  number: string;
  year: number | null;
}

/** A number alone, or with its year ("15/2020"), as short forms have it. */
export interface BareNumber {
  end: number;
  number: string;
  year: number | null;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

const skipBlanks = (text: string, at: number, limit: number): number => {
  let i = at;
  // More than two blanks separate columns, not the parts of a code.
  while (i < limit && i - at < 3 && isBlank(text.charCodeAt(i))) i++;
  return i;
};

const digitsEnd = (text: string, at: number, limit: number): number => {
  let i = at;
  while (i < limit && isDigit(text.charCodeAt(i))) i++;
  return i;
};

/** 290   05   30a   3010-1   1.234 */
const readNumber = (text: string, at: number, limit: number): { end: number; number: string } | null => {
  let end = digitsEnd(text, at, limit);
  if (end === at || end - at > 6) return null;
  let number = text.slice(at, end);
  if (end - at <= 2 && text[end] === '.' && digitsEnd(text, end + 1, limit) === end + 4) {
    number += text.slice(end + 1, end + 4);
    end += 4;
  }
  const letter = text[end];
  if (letter !== undefined && end < limit && /[a-zđ]/u.test(letter) && !isWordUnit(text.charCodeAt(end + 1)))
    return { end: end + 1, number: number + letter };
  if (isHyphen(text.charCodeAt(end))) {
    const inner = digitsEnd(text, end + 1, limit);
    if (inner > end + 1 && inner <= end + 3 && isSlash(text.charCodeAt(inner)))
      return { end: inner, number: `${number}-${text.slice(end + 1, inner)}` };
  }
  return { end, number };
};

const readSeparator = (text: string, at: number, limit: number): { end: number; separator: Separator } | null => {
  const mark = skipBlanks(text, at, limit);
  if (mark >= limit) return null;
  const unit = text.charCodeAt(mark);
  if (isHyphen(unit) || isSlash(unit)) {
    const end = skipBlanks(text, mark + 1, limit);
    if (end >= limit) return null;
    return { end, separator: { kind: isSlash(unit) ? '/' : '-', before: mark > at, after: end > mark + 1 } };
  }
  return mark > at ? { end: mark, separator: { kind: ' ', before: true, after: true } } : null;
};

/** Letters with "&" and the dot of "T.Ư" inside, and up to two digits at the end. */
const groupEnd = (text: string, at: number, limit: number): number => {
  let i = at;
  while (i < limit) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit)) break;
    if (isWordUnit(unit)) i++;
    else if ((unit === 0x26 || (unit === 0x2e && /[ƯưWw]/u.test(text[i + 1] ?? ''))) && i > at && i + 1 < limit) i++;
    else break;
  }
  if (i === at) return at;
  const end = digitsEnd(text, i, limit);
  return end - i <= 2 ? end : i;
};

/** Drafting units are freer: "KGVX", "GDTrH", "VX", "m", "P1"; after a hyphen without blanks one capital is enough. */
const isUnit = (surface: string): boolean =>
  isUpper(surface[0] as string) && surface.length <= 12 && !/\p{Ll}{3}/u.test(surface);

/**
 * The code whose number begins at `at`; null where none stands. `wanted` are the abbreviations of the type word before it, null
 * where no type word stands.
 */
export const readCode = (text: string, at: number, limit: number, wanted: readonly string[] | null): Code | null => {
  const numbered = readNumber(text, at, limit);
  if (!numbered) return null;
  const first = readSeparator(text, numbered.end, limit);
  if (!first) return null;
  // Blanks alone join a code only after its type word.
  if (wanted === null && first.separator.kind === ' ') return null;
  let { end: next, separator } = first;
  let year: number | null = null;
  let shortYear = false;
  const lead = separator;

  const yearEnd = digitsEnd(text, next, limit);
  if (yearEnd > next) {
    if (separator.kind === ' ') return null;
    const digits = text.slice(next, yearEnd);
    if (digits.length === 4) year = Number(digits);
    else if (digits.length === 2) year = Number(digits) + (Number(digits) >= 45 ? 1900 : 2000);
    else return null;
    shortYear = digits.length === 2;
    const after = readSeparator(text, yearEnd, limit);
    if (after && after.separator.kind !== ' ') ({ end: next, separator } = after);
    else if (isWordUnit(text.charCodeAt(yearEnd)) && yearEnd < limit) {
      next = yearEnd;
      separator = { kind: '/', before: false, after: false };
    } else if (after && wanted) {
      // "15/2020 NĐ-CP"
      ({ end: next, separator } = after);
    } else return null;
    // "25/98/NĐ-CP": two digits are a year only before a type.
    if (digits.length === 2 && separator.kind !== '/') return null;
  }

  const groups: Group[] = [];
  const separators: Separator[] = [];
  let end = numbered.end;
  while (groups.length < 9) {
    const stop = groupEnd(text, next, limit);
    if (stop === next || (stop < limit && isWordUnit(text.charCodeAt(stop)))) break;
    const surface = text.slice(next, stop);
    let group = readGroup(surface, wanted ?? noneWanted);
    const isFirst = groups.length === 0;
    const halves = isFirst && !group.known ? splitGroup(surface) : null;
    if (halves) group = readGroup(halves[0], wanted ?? noneWanted);
    const loose = separator.before || separator.after;
    const complete = groups.length >= 2 || (groups.length === 1 && !(groups[0] as Group).isType);
    const lowerCase = wanted !== null && (isFirst || groups.some((one) => one.known));
    if (group.written === 'no' || (group.written === 'lower' && !lowerCase)) {
      if (isFirst || loose || !isUnit(surface)) break;
    }
    // "… 15/2020/NĐ-CP - UBND tỉnh": blanks on both sides end a complete code; on one side they may break a line.
    if (!isFirst && (separator.kind === ' ' ? complete || !group.known || isFirst : false)) break;
    if (complete && separator.before && separator.after) break;
    if (complete && loose && !(group.known || /^\p{Lu}{2}/u.test(surface))) break;
    if (isFirst && separator.kind === ' ' && !(group.known && wanted)) break;
    groups.push(group);
    separators.push(separator);
    if (halves) {
      groups.push(readGroup(halves[1], noneWanted));
      separators.push({ kind: '-', before: false, after: false });
    }
    end = stop;
    const following = readSeparator(text, stop, limit);
    if (!following) break;
    ({ end: next, separator } = following);
  }
  if (groups.length === 0 || (shortYear && runsOn(text, end))) return null;
  const shape = shapeOf(numbered.number, year, lead, groups, separators, wanted);
  return shape ? { end, number: numbered.number, year, ...shape } : null;
};

/** "395/11/HĐTD|-11", "842/11/HĐTD|/101-11": the papers of a firm are numbered in ways of their own. */
const runsOn = (text: string, at: number): boolean =>
  (isHyphen(text.charCodeAt(at)) || isSlash(text.charCodeAt(at))) && isDigit(text.charCodeAt(at + 1));

/** 290   05   30a   15/2020: the number of a short form, not followed by more of a code, a date or a measure. */
export const readBareNumber = (text: string, at: number, limit: number): BareNumber | null => {
  const numbered = readNumber(text, at, limit);
  if (!numbered) return null;
  let { end } = numbered;
  let year: number | null = null;
  const mark = text.charCodeAt(end);
  if (end < limit && (isSlash(mark) || isHyphen(mark))) {
    const yearEnd = digitsEnd(text, end + 1, limit);
    if (yearEnd !== end + 5) return null;
    year = Number(text.slice(end + 1, yearEnd));
    if (year < 1945 || year > 2099) return null;
    end = yearEnd;
    if (end < limit && (isSlash(text.charCodeAt(end)) || isHyphen(text.charCodeAt(end)))) {
      // "15/2020/" with nothing after it is cut off; with more it is no short form.
      if (isWordUnit(text.charCodeAt(end + 1))) return null;
    }
  }
  if (end < limit) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit) || unit === 0x25) return null;
    if ((unit === 0x2e || unit === 0x2c || unit === 0x3a) && isDigit(text.charCodeAt(end + 1))) return null;
  }
  return { end, number: numbered.number, year };
};
