/**
 * Word edges and alternations for patterns over Vietnamese. `\b` and `\w` know ASCII only: `/\bđêm/` matches nothing and
 * "Nguyễn".match(/\w+/g) is ["Nguy", "n"].
 */

/** A letter, a combining mark or a digit: what a word is made of. For use inside a character class. */
export const wordClass = '\\p{L}\\p{M}\\p{N}';

/** No word goes on to the left. */
export const wordStart = `(?<![${wordClass}])`;

/** No word goes on to the right. */
export const wordEnd = `(?![${wordClass}])`;

const escape = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** An alternation of literal words, longest first, so that "Phó Trưởng ban" is tried before "Phó". */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escape)
    .join('|')})`;

/** The pattern as a whole word. */
export const whole = (pattern: string): string => `${wordStart}(?:${pattern})${wordEnd}`;

/** Whether the UTF-16 unit belongs to a word. Vietnamese letters are all in the BMP. */
export const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x300 && unit <= 0x36f) ||
  (unit >= 0x370 && unit <= 0x52f) ||
  (unit >= 0x1e00 && unit <= 0x1eff) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xac00 && unit <= 0xd7a3);
