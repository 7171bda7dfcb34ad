import { bare } from '../../vietnamese/spelling.ts';
import { longestWord, markOpeners, wordTree } from '../../vietnamese/word-tree.ts';
import { documentTypes, typeShorthands } from './lexicon.ts';

/** What may open the name of a document. */
export interface TypeWord {
  type: string;
  /** word: in full. shorthand: "NĐ". bare: typed without diacritics, "Nghi dinh". law: Luật, Bộ luật, Pháp lệnh, Hiến pháp. */
  kind: 'word' | 'shorthand' | 'bare' | 'law' | 'number';
}

const lawWords = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'];

/** "Nghi dinh", "Quyết đinh", "Chương trinh": the word with diacritics left out of some syllable. */
const slips = (type: string): string[] => {
  let written = [''];
  for (const syllable of type.split(' ')) {
    const plain = bare(syllable);
    const ways = new Set([syllable, plain, /^[đĐ]/u.test(syllable) ? `đ${plain.slice(1)}` : plain]);
    written = written.flatMap((start) => [...ways].map((way) => (start === '' ? way : `${start} ${way}`)));
  }
  return written.filter((way) => way !== type);
};

const entries: [string, TypeWord][] = [];
for (const type of Object.keys(documentTypes)) entries.push([type, { type, kind: 'word' }]);
for (const type of lawWords) entries.push([type, { type, kind: 'law' }]);
for (const label of ['số', 'số hiệu']) entries.push([label, { type: '', kind: 'number' }]);
for (const type of Object.keys(documentTypes))
  for (const slip of slips(type)) entries.push([slip, { type, kind: 'bare' }]);

const words = wordTree(entries);
const shorthands = wordTree(
  Object.entries(typeShorthands).map(([short, type]) => [short, { type, kind: 'shorthand' as const }]),
  true,
);

const none: readonly string[] = [];
const lawAbbreviations: Readonly<Record<string, readonly string[]>> = {
  'Pháp lệnh': ['PL'],
  Luật: ['L'],
  'Bộ luật': ['L'],
};

/** The abbreviations a code after this type may carry. */
export const abbreviationsOf = (type: string): readonly string[] =>
  documentTypes[type] ?? lawAbbreviations[type] ?? none;

/** Whether a word of a type may begin with this unit: a table, because it is asked at every word of the text. */
export const mayOpen = new Uint8Array(0x2000);
markOpeners(words, mayOpen);
markOpeners(shorthands, mayOpen);

export const readTypeWord = (text: string, at: number, limit: number): (TypeWord & { end: number }) | null => {
  const word = longestWord(words, text, at, limit, true);
  if (word) return { type: word.value.type, kind: word.value.kind, end: word.end };
  const second = text.charCodeAt(at + 1);
  // Shorthands go on in capitals, but for CTr and TTr: most words are told apart by their second letter.
  if (second >= 0x61 && second <= 0x7a) return null;
  const short = longestWord(shorthands, text, at, limit, true);
  return short ? { type: short.value.type, kind: 'shorthand', end: short.end } : null;
};

/** The type an abbreviation inside a code stands for, without a type word; Party QĐ is Quyết định or Quy định: null. */
export const typeOfCode = (abbreviation: string | null, family: string | null): string | null => {
  if (abbreviation === null) return null;
  if (family === 'party' || family === 'mass') {
    if (abbreviation === 'QĐ') return family === 'party' ? null : 'Quyết định';
    if (abbreviation === 'TT') return 'Thông tri';
  }
  if (abbreviation === 'PL') return 'Pháp lệnh';
  return Object.keys(documentTypes).find((type) => documentTypes[type]?.[0] === abbreviation) ?? null;
};
