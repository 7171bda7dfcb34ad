import { followFonts, raiseCapitals } from './capitals.ts';
import { type EightBit, eightBits } from './eight-bit.ts';
import { isTelling, piece, share, spellOut, tellingWords, type Weight, weigh, weighWord, word } from './words.ts';

/** Words of one letter: where a symbol stands alone and would be none of these, it is the symbol ("© 2004", "» Trang chủ"). */
const lonely = 'àáảạôơồổờởớừứủýỷđĐÀÁÔƠỞÝ';

const isSymbol = (text: string): boolean => text.length === 1 && text > '\u0080' && !/\p{L}/u.test(text);

const readWord = (shown: string, eightBit: EightBit): string => {
  const spelt = eightBit.charset === 'windows-1258' ? shown : spellOut(shown);
  const said = eightBit.read(spelt);
  return isSymbol(spelt) && !lonely.includes(said) ? shown : said;
};

const readText = (shown: string, eightBit: EightBit): string =>
  eightBit.charset === 'tcvn3' ? raiseCapitals(eightBit.read(shown)) : eightBit.read(shown);

/** Reads piece by piece, in order: what stands between two tags, or a tag with its attributes. */
export const startReading = (eightBit: EightBit): ((text: string) => string) => {
  const inCapitals = eightBit.charset === 'tcvn3' ? followFonts() : () => false;
  return (text) => {
    const capitals = inCapitals(text);
    if (!isTelling(text)) return capitals ? upperOutsideEntities(text) : text;
    const said = text.replace(word, (one) => (isTelling(one) ? readWord(one, eightBit) : one));
    if (eightBit.charset !== 'tcvn3' || text.startsWith('<')) return said;
    return capitals ? upperOutsideEntities(said) : raiseCapitals(said);
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
  const shown = tellingWords(html, 4000).filter((one) => !unicodeOnly.test(one));
  const suspects = shown.filter((one) => weighWord(one).good === 0);
  const choice = chooseEightBit(suspects, fonts, null);
  if (!choice || (choice.weight.good < 5 && choice.eightBit.charset !== fonts)) return null;
  const { eightBit } = choice;
  const whole = suspects.length > 4 * (shown.length - suspects.length);
  let pieces = 0;
  const read = startReading(eightBit);
  const repaired = html.replace(piece, (text) => {
    const said = read(text);
    if (!isTelling(text) || unicodeOnly.test(text)) return text;
    if (said === text) return text;
    const before = weighWord(spellOut(text.slice(0, sample)));
    const after = weighWord(said.slice(0, sample).normalize('NFC'));
    const gains = after.good - after.bad - (before.good - before.bad);
    if (gains < 0 || (gains === 0 && !(whole && after.bad === 0 && after.good > 0))) return text;
    pieces++;
    return said;
  });
  return pieces ? { html: repaired, eightBit, pieces } : null;
};
