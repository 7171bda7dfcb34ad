/** One spelling for comparison: what a reader would call the same is the same. */

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The tone mark moved behind its syllable: "hoà" and "hòa" become one. The word is decomposed. */
const toneLast = (word: string): string => {
  const marks = word.match(tones)?.join('') ?? '';
  return (word.replace(tones, '') + marks).normalize('NFC');
};

/** Lower case, one space, plain hyphens and quotes, tones at the syllable's end. */
export const fold = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/[–—‑]/gu, '-')
    .replace(/[“”]/gu, '"')
    .replace(/[\p{L}\p{M}]+/gu, toneLast);

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A code without what is printed now so and now so: spaces, a leading zero, the Icelandic Ð. */
export const codeKey = (code: string | null | undefined): string =>
  fold(code)
    .replaceAll('ð', 'đ')
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '');

/** EDTF without qualifiers, zones and seconds. */
export const valueKey = (value: string | null | undefined): string =>
  (value ?? '')
    .replace(/[~?%]/g, '')
    .replace(/(?:[+-]\d\d:\d\d|Z)(?=$|\/)/g, '')
    .replace(/(T\d\d:\d\d):\d\d/g, '$1');

/** A moment on the clocks of Vietnam, to the minute; one without a zone is there already. */
export const localMinute = (moment: string | null | undefined): string => {
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(moment ?? '');
  const instant = hasZone ? Date.parse(moment as string) : Number.NaN;
  if (Number.isNaN(instant)) return (moment ?? '').slice(0, 16);
  return new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);
};

/** One within the other, and at most three times as long. Both are folded. */
export const isClose = (a: string, b: string): boolean =>
  a !== '' &&
  b !== '' &&
  (a.includes(b) || b.includes(a)) &&
  Math.max(a.length, b.length) <= 3 * Math.min(a.length, b.length);
