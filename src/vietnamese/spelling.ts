/**
 * Twin spellings of one word, folded to compare and never to print. The old style puts the tone on the last vowel of an open
 * oa, oe, uy (hoà, hoè, uỷ), the new one on the first (hòa, hòe, ủy).
 */
const oldToNew = new Map<string, string>();
for (const [pair, olds, news] of [
  ['oa', 'àáảãạ', 'òóỏõọ'],
  ['oe', 'èéẻẽẹ', 'òóỏõọ'],
  ['uy', 'ỳýỷỹỵ', 'ùúủũụ'],
] as const) {
  for (let i = 0; i < 5; i++) {
    const last = pair[1] as string;
    oldToNew.set(`${pair[0]}${olds[i]}`, `${news[i]}${last}`);
    oldToNew.set(
      `${(pair[0] as string).toUpperCase()}${(olds[i] as string).toUpperCase()}`,
      `${(news[i] as string).toUpperCase()}${last.toUpperCase()}`,
    );
    oldToNew.set(`${(pair[0] as string).toUpperCase()}${olds[i]}`, `${(news[i] as string).toUpperCase()}${last}`);
  }
}

// Only at the end of a syllable: "hoàn" and "huỳnh" have one spelling. "quỳ" keeps its u with the q.
const oldStyle = /(?<![qQ])(?:[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![A-Za-zÀ-ỹ])/gu;

/** The new-style spelling, unit for unit as long as the old: offsets hold. Input is NFC. */
export const foldTone = (text: string): string =>
  mayBeOld.test(text) ? text.replace(oldStyle, (pair) => oldToNew.get(pair) ?? pair) : text;

// Cheap looks, for most strings need no more than lower case.
const mayBeOld = /[oOuU][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ]/;
const mayCompose = /[^\0-\u02ff\u1e00-\u1eff\u2010-\u203a]/;
const oddSpace = /[^\S ]| {2}/;
const oddHyphen = /[\u2010-\u2015\u2212]/;

/** One form for comparison: NFC, lower case, new-style tones, single ASCII hyphens and spaces. Not of equal length. */
export const foldSpelling = (text: string): string => {
  let folded = foldTone(mayCompose.test(text) ? text.normalize('NFC') : text).toLowerCase();
  if (oddSpace.test(folded)) folded = folded.replace(/\s+/gu, ' ');
  if (oddHyphen.test(folded)) folded = folded.replace(/[\u2010-\u2015\u2212]/gu, '-');
  if (folded.includes('ð')) folded = folded.replace(/ð/gu, 'đ');
  return folded.trim();
};

/** Without tones and vowel marks, đ as d: the loosest key, for text typed without diacritics. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/gu, 'd').replace(/[ĐÐ]/gu, 'D').normalize('NFC');
