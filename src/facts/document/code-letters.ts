/**
 * The letters of codes as pages print them: the Icelandic eth for Đ, Cyrillic and Greek capitals that look like Latin ones, dashes
 * of every kind for a hyphen. Each replacement is one unit for one, so that offsets hold.
 */
const lookalikes = new Map<number, string>();
for (const [from, to] of [
  ['ÐƉ', 'ĐĐ'],
  ['ðɖ', 'đđ'],
  ['АВЕНКМОРСТХУІЅЈ', 'ABEHKMOPCTXYISJ'],
  ['аеорсхуі', 'aeopcxyi'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
] as const) {
  for (let i = 0; i < from.length; i++) lookalikes.set(from.charCodeAt(i), to[i] as string);
}

/** The letters as an issuing body writes them. */
export const plainLetters = (text: string): string => {
  let plain = '';
  for (let i = 0; i < text.length; i++) plain += lookalikes.get(text.charCodeAt(i)) ?? (text[i] as string);
  return plain;
};

/** Hyphen-minus and the dashes that stand for it in codes: U+2010–U+2015, minus, full width. */
export const isHyphen = (unit: number): boolean =>
  unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0xff0d;

/** The slash, fraction slash, division slash, full width. */
export const isSlash = (unit: number): boolean =>
  unit === 0x2f || unit === 0x2044 || unit === 0x2215 || unit === 0xff0f;

/** Spaces, and the invisible characters some pages leave inside a code. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0xa0 ||
  unit === 0x09 ||
  (unit >= 0x200b && unit <= 0x200f) ||
  unit === 0x2060 ||
  unit === 0xfeff;

/** The key a group of a code is looked up by: capitals without diacritics, Đ as D, no "&" or "."; TƯ and T.Ư are TW. */
export const groupKey = (group: string): string =>
  plainLetters(group)
    .replace(/T\.?[ƯƯ]/giu, 'TW')
    .replace(/T\.W/giu, 'TW')
    .replace(/[&.]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'D')
    .toUpperCase();
