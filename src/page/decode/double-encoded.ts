import { byteShownAs } from './eight-bit.ts';
import { piece, spellOut, weighWord } from './words.ts';

// What windows-1252 shows for a continuation byte of UTF-8, and C1 controls for the five it has no letter for.
const next = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const sequence = new RegExp(`[\\u00c2-\\u00df]${next}|[\\u00e0-\\u00ef]${next}{2}|[\\u00f0-\\u00f4]${next}{3}`, 'gu');
const suspect = new RegExp(`(?:[A-Za-z]|[\\u00c2-\\u00f4]${next}{1,3})+`, 'gu');

const readSequence = (shown: string): string => {
  const bytes = [...shown].map((letter) => byteShownAs(letter) as number);
  const [lead = 0] = bytes;
  let point = lead < 0xe0 ? lead & 0x1f : lead < 0xf0 ? lead & 0x0f : lead & 0x07;
  for (const byte of bytes.slice(1)) point = (point << 6) | (byte & 0x3f);
  const least = [0, 0, 0x80, 0x800, 0x10000][bytes.length] as number;
  const lawful = point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return lawful ? String.fromCodePoint(point) : shown;
};

const readAll = (text: string): string => text.replace(sequence, readSequence);

/** A letter beyond Latin-1: the piece holds text that was encoded once. */
const honest = /[\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

const deepest = 3;

const readDeep = (text: string, depth: number): string => {
  let said = text;
  for (let i = 0; i < depth; i++) said = readAll(said);
  return said;
};

const gains = (shown: string, said: string): boolean => {
  const before = weighWord(shown);
  const after = weighWord(said);
  return after.good > 0 && after.bad === 0 && (before.bad > 0 || before.good === 0);
};

/**
 * UTF-8 that was read as windows-1252 and encoded again, once or up to three times over: "Viá»‡t Nam" is Việt Nam. The whole page or
 * parts of it; null where nothing gains by it.
 */
export const repairDoubleEncoded = (html: string): string | null => {
  const depth = depthOf(html);
  if (depth === 0) return null;
  return html.replace(piece, (text) => {
    if (!sequenceIn(text)) return text;
    const spelt = spellOut(text);
    if (!honest.test(spelt)) return readDeep(spelt, depth);
    const said = spelt.replace(suspect, (one) => {
      const read = readDeep(one, depth);
      return gains(one, read) ? read : one;
    });
    return said === spelt ? text : said;
  });
};

/** How many times over the page is encoded, by its first words that gain; 0 where fewer than two do. */
const depthOf = (html: string): number => {
  const gained = new Array<number>(deepest + 1).fill(0);
  let left = 2000;
  for (const [text] of html.matchAll(piece)) {
    if (left <= 0) break;
    if (!sequenceIn(text)) continue;
    for (const [one] of spellOut(text).matchAll(suspect)) {
      if (one.length > 120 || one.length < 2 || !sequenceIn(one)) continue;
      if (left-- <= 0) break;
      for (let depth = 1; depth <= deepest; depth++) {
        if (gains(one, readDeep(one, depth))) {
          gained[depth] = (gained[depth] as number) + 1;
          break;
        }
      }
    }
  }
  const depth = gained.indexOf(Math.max(...gained));
  return (gained[depth] as number) < 2 ? 0 : depth;
};

const sequenceIn = (text: string): boolean => /[\u00c2-\u00f4]|&(?:[A-Z]|a|e|#)/.test(text);
