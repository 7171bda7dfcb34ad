import type { Warning } from '../../model.ts';
import { repairDoubleEncoded } from './double-encoded.ts';
import { repairLetters } from './legacy-letters.ts';
import { windows1252 } from './tables.ts';

/** Letters that every page of an old font has, and honest Vietnamese has not. */
const oldSigns = ['¸', 'µ', 'ø', 'Ø', 'ï', 'å', 'ß', 'ð'];
const spelledSigns = '&cedil; &micro; &oslash; &aring; &szlig; &eth; &#184; &#181; &#248; &#240; &#xb8; &#xB8;'.split(
  ' ',
);

/** Pairs that every page of UTF-8 encoded twice has. */
const twiceSigns = ['á»', 'áº', 'Ä‘', 'Æ°', 'Ã¡'];

/** ạ is in nearly every sentence: a page with it was written in Unicode, and entities for old letters are not looked for. */
const mayHoldOldLetters = (html: string): boolean =>
  oldSigns.some((sign) => html.includes(sign)) ||
  (!html.includes('ạ') && spelledSigns.some((sign) => html.includes(sign)));

const mayBeEncodedTwice = (html: string): boolean =>
  twiceSigns.some((sign) => html.includes(sign)) || (!html.includes('ạ') && /&(?:aacute|#225|Atilde|#195);/.test(html));

/** U+F780 and on: the bytes from 0x80 on, as a browser saves a page that calls itself x-user-defined. */
const userDefined = /[\uf780-\uf7ff]/g;
const userSigns = ['\uf7b8', '\uf7b5', '\uf7ea', '\uf7f8'];

/** Quotes, dashes and the ellipsis of windows-1252 as C1 controls, which show as nothing. */
const controls = /[\u0080-\u009f]/g;
const controlSigns = ['\u0092', '\u0093', '\u0096', '\u0085'];

const shownBy = (byte: number): string =>
  byte < 0xa0 ? (windows1252[byte - 0x80] as string) : String.fromCharCode(byte);

/** What a page with ạ has in it if any of the repairs below is due. */
const suspicious = /[\0\u0085\u0092\u0093\u0096¸µøØïåßð\uf7b8\uf7b5\uf7ea\uf7f8]|á[»º]|Ä‘|Æ°|Ã¡/;

/** Whether there is nothing to repair, seen in one look: so it is with nearly every page. */
const isSound = (chunks: readonly string[], mayBeSpoilt: boolean): boolean =>
  chunks.some((chunk) => chunk.includes('ạ')) && !(mayBeSpoilt && chunks.some((chunk) => suspicious.test(chunk)));

/**
 * What `repairText` does, to a page in chunks; the same chunks where it does nothing. `mayBeSpoilt`: false where the bytes were seen to
 * hold none of the signs.
 */
export const repair = (chunks: readonly string[], warnings: Warning[], mayBeSpoilt: boolean): readonly string[] => {
  if (isSound(chunks, mayBeSpoilt)) return chunks;
  const whole = chunks.join('');
  const repaired = repairText(whole, warnings);
  return repaired === whole ? chunks : [repaired];
};

/**
 * What went wrong with the text before it was saved, undone where its words prove it, and said in a warning. Ð (U+00D0) for Đ stays,
 * soft hyphens and zero-width marks too: a record's text is what the page says, and whoever compares folds them.
 */
const repairText = (text: string, warnings: Warning[]): string => {
  let html = text;
  const say = (code: string, message: string) => warnings.push({ code, message });
  if (html.includes('\0')) {
    html = html.replaceAll('\0', '');
    say('NUL_BYTES', 'The page holds NUL characters; they were left out.');
  }
  if (userSigns.some((sign) => html.includes(sign))) {
    html = html.replace(userDefined, (unit) => shownBy(unit.charCodeAt(0) - 0xf700));
  }
  const once = mayBeEncodedTwice(html) ? repairDoubleEncoded(html) : null;
  if (once !== null) {
    html = once;
    say('DOUBLE_ENCODED', 'Text of the page was UTF-8 encoded twice; it was decoded again.');
  }
  const letters = mayHoldOldLetters(html) ? repairLetters(html) : null;
  if (letters) {
    html = letters.html;
    say(
      'LEGACY_LETTERS',
      `Text of the page was written for ${letters.eightBit.title}, not Unicode; it was read as such.`,
    );
  }
  if (controlSigns.some((sign) => html.includes(sign))) {
    html = html.replace(controls, (unit) => shownBy(unit.charCodeAt(0)));
    say(
      'CONTROL_LETTERS',
      'Quotes and dashes of windows-1252 stood in the page as control characters; they were read as meant.',
    );
  }
  return html;
};
