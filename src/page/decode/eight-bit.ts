import { isSyllable } from './syllable.ts';
import { type Table, tcvn, viscii, vniLetters, vniMarks, vps, windows1252, windows1258 } from './tables.ts';

/** An encoding of Vietnamese as a mapping of the letters windows-1252 shows for its bytes. */
export interface EightBit {
  /** As `source.charset` says it. */
  charset: string;
  /** As a sentence says it. */
  title: string;
  /** Text as windows-1252 shows it → what it says. Not normalised. */
  read: (shown: string) => string;
}

const specials = new Map<string, number>(
  [...windows1252].map((letter, position) => [letter, 0x80 + position] as const),
);

/** The byte windows-1252 shows as this UTF-16 unit; null for what it has no byte for. C1 controls are their own bytes. */
export const byteShownAs = (letter: string): number | null => {
  const unit = letter.charCodeAt(0);
  return unit < 0x100 ? unit : (specials.get(letter) ?? null);
};

/** Bytes as windows-1252 shows them: a letter for each, none lost. */
export const readWindows1252 = (body: Uint8Array): string => {
  const units = new Uint16Array(body.length);
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] as number;
    units[i] = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
  }
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192) parts.push(String.fromCharCode(...units.subarray(i, i + 8192)));
  return parts.join('');
};

const shownAs = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? (windows1252[byte - 0x80] as string) : String.fromCharCode(byte);

const outsideAscii = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\uffff]/g;

const lettersOf = (table: Table): Map<string, string> => {
  const letters = new Map<string, string>();
  for (let i = 0; i < 128; i++) {
    const letter = table.high[i] as string;
    if (letter !== '·') letters.set(shownAs(0x80 + i), letter);
  }
  for (const [byte, letter] of Object.entries(table.controls)) letters.set(shownAs(Number(byte)), letter);
  return letters;
};

const readBy =
  (letters: ReadonlyMap<string, string>) =>
  (shown: string): string =>
    shown.replace(outsideAscii, (letter) => letters.get(letter) ?? letter);

const fromTable = (table: Table): ((shown: string) => string) => readBy(lettersOf(table));

/**
 * At 0x80–0x9F TCVN 5712 has capitals, and the ABC fonts made for Windows its quotes and dashes. The word says which: "žy" is Ủy,
 * "“ñy" is “ủy, "C•" is CÓ and "®ã”" is đó”. Alone they are what stands alone: a dash, a quotation mark, Ở, À.
 */
const tcvnLetters = lettersOf(tcvn);
const marks = /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
const tcvnWithMarks = new Map([...tcvnLetters].filter(([shown]) => !marks.test(shown)));
const alone = 'ÀÁỞỜỚỦ';
const opening = /^[…‘’“”•–—]+(?=.)/u;
const closing = '…’”–';

const readTcvn = (shown: string): string =>
  marks.test(shown)
    ? shown
        .split(/(\u00a0)/)
        .map(readMarked)
        .join('')
    : readBy(tcvnLetters)(shown);

const readMarked = (shown: string): string => {
  // No syllable begins with Ị, Ò, Ỏ, Õ, Ó, Ọ or Ộ but a handful.
  const before = opening.exec(shown)?.[0] ?? '';
  const rest = shown.slice(before.length);
  let end = rest.length;
  while (end > 1 && closing.includes(rest[end - 1] as string)) end--;
  const after = rest.slice(end);
  const read = readBy(tcvnLetters);
  for (const inner of after ? [rest.slice(0, end), rest] : [rest]) {
    const core = read(inner);
    const single = core.length === 1 && marks.test(inner);
    if (single ? alone.includes(core) : isSyllable(core) && isCased(core)) {
      return before + core + rest.slice(inner.length);
    }
  }
  return readBy(tcvnWithMarks)(shown);
};

/** Small, capital or capitalised: what a word can be, and a wrong reading seldom is. */
export const isCased = (word: string): boolean => {
  const lower = word.toLowerCase();
  return word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1);
};

const vniMarkOf = new Map<string, string>();
const vniLetterOf = new Map<string, string>();
for (const [mark, says] of Object.entries(vniMarks)) {
  vniMarkOf.set(mark, says);
  vniMarkOf.set(mark.toUpperCase(), says);
}
for (const [letter, says] of Object.entries(vniLetters)) {
  vniLetterOf.set(letter, says);
  vniLetterOf.set(letter.toUpperCase(), says.toUpperCase());
}

// "aù" á, "öôùc" ước, "ñ" đ; the vowel says whether it is a capital.
const vniUnit = /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ôöæóòîñÔÖÆÓÒÎÑ]/g;

const readVni = (shown: string): string =>
  shown.replace(vniUnit, (unit) => {
    const letter = unit[0] as string;
    const mark = unit[1];
    return (vniLetterOf.get(letter) ?? letter) + (mark ? (vniMarkOf.get(mark) as string) : '');
  });

/** In the order they are tried: of two that read a page equally well, the first is taken. */
export const eightBits: readonly EightBit[] = [
  { charset: 'windows-1258', title: 'windows-1258', read: fromTable(windows1258) },
  { charset: 'tcvn3', title: 'TCVN3 (ABC)', read: readTcvn },
  { charset: 'x-viet-vni', title: 'VNI', read: readVni },
  { charset: 'viscii', title: 'VISCII', read: fromTable(viscii) },
  { charset: 'x-viet-vps', title: 'VPS', read: fromTable(vps) },
];
