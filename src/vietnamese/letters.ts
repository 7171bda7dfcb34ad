/**
 * Word edges and alternations for patterns over Vietnamese. `\b` and `\w` know ASCII only: `/\bđêm/` matches nothing and
 * "Nguyễn".match(/\w+/g) is ["Nguy", "n"].
 */

/**
 * What a word is made of, for use inside a character class: letters, combining marks and digits of all living scripts that a page may
 * quote. A handful of ranges, the same that `isWordUnit` tests: `[\p{L}\p{M}\p{N}]` has some 1,500, and costs a pattern about a
 * millisecond to be compiled, twenty times as much. Degree and ordinal signs, and letters beyond U+FFFF, are no part of words.
 * Patterns that are literals say `[A-Za-zÀ-ỹ]`, a letter or a mark on one, for the same reason.
 */
export const wordClass = '0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u3040-\\u9fff\\uac00-\\ud7a3';

/** No word goes on to the left. */
export const wordStart = `(?<![${wordClass}])`;

/** No word goes on to the right. */
export const wordEnd = `(?![${wordClass}])`;

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** An alternation of literal words, longest first, so that "Phó Trưởng ban" is tried before "Phó". */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|')})`;

/** The pattern as a whole word. */
export const whole = (pattern: string): string => `${wordStart}(?:${pattern})${wordEnd}`;

/** Whether the UTF-16 unit belongs to a word: the ranges of `wordClass`. Vietnamese letters are all in the BMP. */
export const isWordUnit = (unit: number): boolean =>
  unit < 0xc0
    ? (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
    : (unit <= 0x1fff && unit !== 0xd7 && unit !== 0xf7) ||
      (unit >= 0x3040 && unit <= 0x9fff) ||
      (unit >= 0xac00 && unit <= 0xd7a3);

/** Whether the letter has a small one. */
export const isCapital = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== letter.toLowerCase();

/**
 * The UTF-16 unit at `at`, 0 beyond either end. A place in the code that once asked `charCodeAt` for a unit beyond the end is slow from
 * then on, by ten times: V8 no longer compiles it in line.
 */
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);
