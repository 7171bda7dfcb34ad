import type { Span } from '../../model.ts';
import { isCapital, isWordUnit } from '../../vietnamese/letters.ts';
import type { Phrases } from './phrases.ts';
import { readWord } from './read-word.ts';
import * as W from './words.ts';

/** One block as words and signs. A masked span is one sign. */
export interface Tokens {
  readonly text: string;
  readonly words: readonly W.Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const signs = new Map<number, number>([
  [0x2c, W.COMMA],
  [0x2d, W.DASH],
  [0x2013, W.DASH],
  [0x2014, W.DASH],
  [0x2010, W.DASH],
  [0x2011, W.DASH],
  [0x2212, W.DASH],
  [0x28, W.OPEN],
  [0x5b, W.OPEN],
  [0x29, W.CLOSE],
  [0x5d, W.CLOSE],
  [0x3b, W.SEMI],
  [0x3a, W.COLON],
  [0x2e, W.DOT],
  [0x21, W.END],
  [0x3f, W.END],
  [0x2026, W.END],
  [0x22, W.QUOTE],
  [0x27, W.QUOTE],
  [0x2018, W.QUOTE],
  [0x2019, W.QUOTE],
  [0x201c, W.QUOTE],
  [0x201d, W.QUOTE],
  [0xab, W.QUOTE],
  [0xbb, W.QUOTE],
  [0x2f, W.SLASH],
  [0x26, W.AND],
]);

const signWord = (sign: number, key: string): W.Word => ({
  key,
  bits: 0,
  sign,
  heads: undefined,
  bodies: undefined,
  places: undefined,
  stops: undefined,
  cues: undefined,
  cueBits: 0,
});
const mask = signWord(W.MASK, '');
const signWords = new Map<number, W.Word>();
for (const [unit, sign] of signs)
  signWords.set(unit, signWord(sign, sign === W.DASH ? '-' : String.fromCharCode(unit)));
const otherSign = signWord(W.OTHER, '');

const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa0 || unit === 0x09 || unit === 0x0a || unit === 0x0d;

// Within a word: Sang-sik, Xi-xu-lít, H'Yim, GD&ĐT. A sign counts only between two letters.
const joins = (unit: number): boolean =>
  unit === 0x2d || unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x26 || unit === 0x2011;

/** One pass over a block. */
export const tokenise = (text: string, from: number, to: number, masks: readonly Span[], firstMask: number): Tokens => {
  const words: W.Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let nextMask = firstMask;
  let i = from;
  while (i < to) {
    while (nextMask < masks.length && (masks[nextMask] as Span).end <= i) nextMask++;
    const masked = masks[nextMask];
    if (masked && masked.start <= i) {
      words.push(mask);
      starts.push(i);
      i = Math.min(masked.end, to);
      ends.push(i);
      continue;
    }
    const limit = masked ? Math.min(masked.start, to) : to;
    const unit = text.charCodeAt(i);
    if (isSpace(unit)) {
      i++;
      continue;
    }
    if (!isWordUnit(unit)) {
      words.push(signWords.get(unit) ?? otherSign);
      starts.push(i);
      ends.push(++i);
      continue;
    }
    let end = i + 1;
    while (end < limit) {
      const at = text.charCodeAt(end);
      if (isWordUnit(at)) end++;
      else if (
        joins(at) &&
        end + 1 < limit &&
        isLetter(text.charCodeAt(end + 1)) &&
        isLetter(text.charCodeAt(end - 1))
      ) {
        // "Việt Nam-Lào" is two words, GD-ĐT and Sang-sik are one.
        // "UBND-Giám đốc" too.
        if (isDash(at) && isCapital(text[end + 1]) && (!isCapital(text[end - 1]) || opensWord(text, i, end))) break;
        end += 2;
      }
      // đ/c
      else if (at === 0x2f && end - i === 1 && (unit | 0x20) !== 0x2f && isShortComrade(text, i, end)) end += 2;
      else break;
    }
    words.push(readWord(text, i, end));
    starts.push(i);
    ends.push(end);
    i = end;
  }
  return { text, words, starts, ends };
};

const isDash = (unit: number): boolean => unit === 0x2d || unit === 0x2011;

/** Whether a dash parts two capitals at least from a word: QĐND-Giảng, but GD-ĐT, U-Tapao. */
const opensWord = (text: string, start: number, dash: number): boolean =>
  dash - start >= 2 &&
  isCapital(text[dash - 2]) &&
  dash + 2 < text.length &&
  isLetter(text.charCodeAt(dash + 2)) &&
  !isCapital(text[dash + 2]);

const isLetter = (unit: number): boolean => isWordUnit(unit) && !(unit >= 0x30 && unit <= 0x39);

const isShortComrade = (text: string, start: number, slash: number): boolean => {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(slash + 1);
  return (
    (first === 0x111 || first === 0x110) && (last === 0x63 || last === 0x43) && !isWordUnit(text.charCodeAt(slash + 2))
  );
};

/** The end of the longest phrase of the tree that begins at token `at`, or -1. `found` holds its value. */
export const longest = <V>(
  tokens: Tokens,
  at: number,
  root: Phrases<V> | undefined,
  found: { value: V | undefined },
): number => {
  let node = root;
  let end = -1;
  let i = at + 1;
  while (node) {
    if (node.value !== undefined) {
      end = i;
      found.value = node.value;
    }
    const word = tokens.words[i];
    if (!word) break;
    node = node.next?.get(word.key);
    i++;
  }
  return end;
};

/** What a place that was found is. */
export interface FoundPlace {
  value: 'country' | 'place' | 'brand' | undefined;
}

/** Where the longest place that begins at the word ends, -1 for none; `found` is told what it is. */
export const placeEnd = (tokens: Tokens, at: number, found: FoundPlace): number =>
  longest(tokens, at, tokens.words[at]?.places, found);

/** Whether nothing stands between token `at` and the one before it. */
export const isGlued = (tokens: Tokens, at: number): boolean => at > 0 && tokens.starts[at] === tokens.ends[at - 1];
