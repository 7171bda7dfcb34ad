import { byteShownAs, isCased } from './eight-bit.ts';
import { isSyllable } from './syllable.ts';

/** What is between tags, a tag, or a stray bracket: each unit of the page in exactly one piece. */
export const piece = /<[^<>]*>?|[^<>]+|>/g;

/** Latin-1 by name, from &iexcl; (0xA1) on. &nbsp; is a space in every encoding and stays. */
const names =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const named = new Map(names.map((name, position) => [name, String.fromCharCode(0xa1 + position)]));
for (const [name, letter] of Object.entries({
  euro: '€',
  sbquo: '‚',
  fnof: 'ƒ',
  bdquo: '„',
  hellip: '…',
  dagger: '†',
  Dagger: '‡',
  circ: 'ˆ',
  permil: '‰',
  Scaron: 'Š',
  lsaquo: '‹',
  OElig: 'Œ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  ndash: '–',
  mdash: '—',
  tilde: '˜',
  trade: '™',
  scaron: 'š',
  rsaquo: '›',
  oelig: 'œ',
  Yuml: 'Ÿ',
}))
  named.set(name, letter);

const entity = /&(?:([A-Za-z]{2,8}[1-4]{0,2})|#(\d{2,5}|[xX][0-9a-fA-F]{2,4}));/g;

/** Entities for letters that windows-1252 has a byte for, as these letters; the rest stays as it is. */
export const spellOut = (text: string): string =>
  text.includes('&')
    ? text.replace(entity, (whole, name: string | undefined, number: string | undefined) => {
        if (name) return named.get(name) ?? whole;
        const point = Number(/^x/i.test(number as string) ? `0${number}` : number);
        const letter = String.fromCharCode(point);
        return point > 0xa0 && point < 0x10000 && byteShownAs(letter) !== null ? letter : whole;
      })
    : text;

/** A run of letters, of entities, and of what a wrong table may make of letters. */
export const word =
  /(?:[A-Za-z\u0001-\u0008\u000b\u000e-\u001f\u0080-\uffff]|&(?:[A-Za-z]{2,8}[1-4]{0,2}|#(?:\d{2,5}|[xX][0-9a-fA-F]{2,4}));)+/g;

const telling = /[\u0001-\u0008\u000b\u000e-\u001f\u0080-\uffff]|&(?!nbsp;|amp;|quot;|lt;|gt;)/;

/** Whether a word holds more than ASCII, so that its reading depends on the table. */
export const isTelling = (text: string): boolean => telling.test(text);

/** The first telling words outside tags, scripts and styles, as they stand. */
export const tellingWords = (html: string, limit: number): string[] => {
  const found: string[] = [];
  let code: string | null = null;
  for (const [text] of html.matchAll(piece)) {
    if (text.startsWith('<')) {
      if (code === null) code = /^<(script|style)[\s>]/i.exec(text)?.[1]?.toLowerCase() ?? null;
      else if (text.slice(0, 9).toLowerCase().startsWith(`</${code}`)) code = null;
      continue;
    }
    if (code !== null || !telling.test(text)) continue;
    for (const [one] of text.matchAll(word)) {
      // A word of hundreds of letters is no word, and tells nothing.
      if (telling.test(one) && one.length < 200) found.push(one);
      if (found.length >= limit) return found;
    }
  }
  return found;
};

/** Words whose letters stand as such; where there are few, those spelt in entities too. */
export const jury = (words: readonly string[]): string[] => {
  const plain = words.filter((one) => !one.includes('&'));
  return plain.length >= 20 && plain.length * 5 >= words.length ? plain : words.map(spellOut);
};

const letters = /[\p{L}\p{M}]+/gu;
const ascii = /^[A-Za-z]*$/;
const stuck = /\p{L}[\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf×÷€†‡‰™˜•]\p{L}/u;

/** ĐT, NĐ-CP, HĐND: letters without a tone, all capitals; đ of a clause or a price. They speak for no reading and against none. */
const acronym = /^(?:[A-ZĐƯÔƠÂĂÊ]{1,8}|đ)$/u;

/** How many of the words a reading makes Vietnamese syllables of, and how many it does not. */
export interface Weight {
  good: number;
  bad: number;
}

export const weighWord = (said: string): Weight => {
  const weight = { good: 0, bad: stuck.test(said) ? 1 : 0 };
  for (const [part] of said.matchAll(letters)) {
    if (ascii.test(part)) continue;
    if (isCased(part) && isSyllable(part)) weight.good++;
    else if (!acronym.test(part)) weight.bad++;
  }
  return weight;
};

export const weigh = (words: readonly string[], read: (shown: string) => string): Weight => {
  const total = { good: 0, bad: 0 };
  for (const one of words) {
    const { good, bad } = weighWord(read(one).normalize('NFC'));
    total.good += good;
    total.bad += bad;
  }
  return total;
};

/** The share of good readings; 0 where there is none. */
export const share = ({ good, bad }: Weight): number => (good ? good / (good + bad) : 0);
