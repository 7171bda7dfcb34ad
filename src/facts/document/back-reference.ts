import { anyOf, wordEnd } from '../../vietnamese/letters.ts';
import { afterNumber, pointers } from './lexicon.ts';
import { matchAt } from './match-at.ts';
import type { Reader } from './reader.ts';
import { sighting } from './sighting.ts';
import type { TypeWord } from './type-word.ts';

const pointer = new RegExp(` (?<word>${anyOf(pointers)})${wordEnd}`, 'iuy');
const fillerPointer = new RegExp(
  `(?: [\\p{Ll}]{1,7}){1,3} (?<word>trên|nói trên|nêu trên)(?=[.,;:)”"\n]|$| (?:của|được|đã|có|là|thì|sẽ|thay|cho)${wordEnd})`,
  'uy',
);
const pointed = new RegExp(`(?:[.,;:!?)”"…\n]|$|\\s${anyOf([...afterNumber, 'có'])}${wordEnd})`, 'iuy');

// "các nghị định này", "hai quyết định trên", "dự thảo nghị định này"
const severalBefore = /(?:các|những|hai|ba|bốn|dự thảo) $/iu;
const mayPoint = 'ntkvNTKV';

/** "Nghị định này", "Quyết định nói trên", "Quyết định bổ nhiệm trên". */
export const readPointer = (reader: Reader, start: number, word: TypeWord & { end: number }): number | null => {
  const { text, limit } = reader;
  if (text[word.end] !== ' ') return null;
  // Most words after a type word begin neither a pointer nor three words that end in one.
  if (!mayPoint.includes(text[word.end + 1] ?? ' ') && !text.slice(word.end, word.end + 36).includes(' trên'))
    return null;
  let match = matchAt(pointer, text, word.end);
  // "quyết định trên cơ sở", "thông báo trên trang mạng": "trên" points only where nothing stands upon it.
  if (match && match.groups?.word?.toLowerCase() === 'trên' && !matchAt(pointed, text, word.end + match[0].length))
    match = null;
  if (!match && text.slice(word.end, word.end + 36).includes(' trên')) match = matchAt(fillerPointer, text, word.end);
  if (!match || word.end + match[0].length > limit) return null;
  const end = word.end + match[0].length;
  if (severalBefore.test(text.slice(Math.max(reader.from, start - 10), start))) {
    reader.decline({ start, end }, 'document/back-reference', 'several documents, or a draft');
    return null;
  }
  const one = sighting(start, end, 'back', 'document/back-reference', reader.block, word.type);
  one.weak = true;
  one.near = match.groups?.word?.toLowerCase() ?? null;
  reader.found.push(one);
  return end;
};
