import { followFonts, raiseCapitals } from './capitals.ts';
import { type EightBit, eightBits } from './eight-bit.ts';
import { isTelling, jury, piece, share, spellOut, tellingWords, type Weight, weigh, weighWord, word } from './words.ts';

/** Words of one letter: where a symbol stands alone and would be none of these, it is the symbol ("© 2004", "» Trang chủ"). */
const lonely = 'àáạảôơồổờởớừứủýỷưđĐÀÁÔƠỞÝƯ';

const isSymbol = (text: string): boolean => text.length === 1 && text > '\u0080' && !/\p{L}/u.test(text);

const readWord = (shown: string, eightBit: EightBit): string => {
  const said = eightBit.read(shown);
  return isSymbol(shown) && !lonely.includes(said) ? shown : said;
};

/** A word with letters in entities, of which some are the old font's: "nh&copy;n". A symbol alone is itself. */
const readSpelt = (shown: string, eightBit: EightBit): string => {
  const spelt = spellOut(shown);
  return isSymbol(spelt) ? shown : eightBit.read(spelt);
};

/** The parts of a word between its entities, which stand for what they name: "d&acirc;n". */
const readAround = (shown: string, eightBit: EightBit): string =>
  shown.replace(/&[^;&]{1,12};|[^&]+/g, (part) => (part.startsWith('&') ? part : eightBit.read(part)));

const balance = ({ good, bad }: Weight): number => good - bad;

/** Whether entities spell letters of the old font, as editors of the time saved them, or those they name: the words tell. */
const spellsOldLetters = (words: readonly string[], eightBit: EightBit): boolean => {
  if (eightBit.charset === 'windows-1258') return false;
  const spelt = words.filter((one) => one.includes('&') && spellOut(one) !== one);
  const old = weigh(spelt, (one) => readText(spellOut(one), eightBit));
  const named = weigh(spelt, (one) => spellOut(readAround(one, eightBit)));
  return balance(old) > balance(named);
};

const readText = (shown: string, eightBit: EightBit): string =>
  eightBit.charset === 'tcvn3' ? raiseCapitals(eightBit.read(shown)) : eightBit.read(shown);

/** Reads piece by piece, in order: what stands between two tags, or a tag with its attributes. `words` are telling ones. */
export const startReading = (eightBit: EightBit, words: readonly string[]): ((text: string) => string) => {
  const isAbc = eightBit.charset === 'tcvn3';
  const inCapitals = isAbc ? followFonts() : () => false;
  const readEntities = spellsOldLetters(words, eightBit) ? readSpelt : readAround;
  const readOne = (one: string): string => {
    if (!isTelling(one)) return one;
    return one.includes('&') ? readEntities(one, eightBit) : readWord(one, eightBit);
  };
  return (text) => {
    const capitals = inCapitals(text);
    const said = isTelling(text) ? text.replace(word, readOne) : text;
    if (capitals) return upperOutsideEntities(said);
    return isAbc && said !== text && !text.startsWith('<') ? raiseCapitals(said) : said;
  };
};

const upperOutsideEntities = (text: string): string =>
  text.replace(/&#?[A-Za-z0-9]{2,10};|[^&]+|&/g, (part) => (part.startsWith('&') ? part : part.toUpperCase()));

/** The encoding a page's fonts are made for: ".VnTime" ABC, "VNI-Times", "VPS Times". */
export const fontsOf = (html: string): EightBit['charset'] | null => {
  if (/\.Vn[A-Z3]|\.vn(?:time|arial|helv|book|centuri|3d)|\.VNTIME/.test(html)) return 'tcvn3';
  if (/VNI-[A-Z]|Vni-[A-Z]|vni-[a-z]/.test(html)) return 'x-viet-vni';
  if (/VPS (?:Times|Helv|Long|Nam|Ninh)/.test(html)) return 'x-viet-vps';
  return null;
};

export interface Choice {
  eightBit: EightBit;
  weight: Weight;
}

/** The encoding that makes most of the words Vietnamese, if one clearly does; fonts that name it let fewer words do. */
export const chooseEightBit = (
  shown: readonly string[],
  fonts: string | null,
  preferred: string | null,
): Choice | null => {
  const plain = weigh(shown, (text) => text);
  let best: Choice | null = null;
  for (const eightBit of eightBits) {
    const weight = weigh(shown, (one) => readText(one, eightBit));
    const bonus = eightBit.charset === preferred || eightBit.charset === fonts ? 1.1 : 1;
    const rank = (one: Choice, extra: number) => (one.weight.good - 2 * one.weight.bad) * extra;
    const choice = { eightBit, weight };
    const before = best
      ? rank(best, best.eightBit.charset === preferred || best.eightBit.charset === fonts ? 1.1 : 1)
      : 0;
    if (rank(choice, bonus) > before) best = choice;
  }
  if (!best) return null;
  const backed = best.eightBit.charset === fonts || best.eightBit.charset === preferred;
  const enough = best.weight.good >= (backed ? 1 : 3) && share(best.weight) >= (backed ? 0.6 : 0.8);
  return enough && best.weight.good - best.weight.bad > plain.good - plain.bad ? best : null;
};

/** Letters a byte of an old encoding cannot be shown as: the piece was written in Unicode. */
const unicodeOnly = /[\u0100-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u017f-\u0191\u0193-\u02c5\u0300-\u1fff]/;

/** Of a long piece, its beginning tells. */
const sample = 10_000;

export interface LegacyRepair {
  html: string;
  eightBit: EightBit;
  pieces: number;
}

/**
 * Unicode text whose letters are those an old font showed as Vietnamese: "Uû ban nh©n d©n" is Ủy ban nhân dân in TCVN3. Only what
 * gains by it is read anew: pieces written in Unicode stay.
 */
export const repairLetters = (html: string): LegacyRepair | null => {
  const fonts = fontsOf(html);
  const words = tellingWords(html, 4000);
  const shown = words.filter((one) => !unicodeOnly.test(one));
  const suspects = shown.filter((one) => weighWord(spellOut(one)).good === 0);
  const choice = chooseEightBit(jury(suspects), fonts, null);
  if (!choice || (choice.weight.good < 5 && choice.eightBit.charset !== fonts)) return null;
  const { eightBit } = choice;
  // A page without a letter of Unicode's own is the old font's as a whole: what could be read either way is its too.
  const whole = words.length - shown.length < words.length * 0.05;
  const read = startReading(eightBit, shown);
  let pieces = 0;
  const repaired = html.replace(piece, (text) => {
    const said = read(text);
    if (said === text || unicodeOnly.test(text)) return text;
    const before = weighWord(spellOut(text.slice(0, sample)));
    const after = weighWord(spellOut(said.slice(0, sample).normalize('NFC')));
    const gains = balance(after) - balance(before);
    if (gains < 0 || (gains === 0 && !(whole && after.bad === 0))) return text;
    pieces++;
    return said;
  });
  return pieces ? { html: repaired, eightBit, pieces } : null;
};
