import type { Warning } from '../../model.ts';
import { fail, ok, type Result } from '../../problem.ts';
import { charsetParameter, declaredInside, encodingOf } from './declared.ts';
import { repairDoubleEncoded } from './double-encoded.ts';
import { eightBits, readWindows1252 } from './eight-bit.ts';
import { chooseEightBit, fontsOf, readPiece, repairLetters } from './legacy-letters.ts';
import { isBinary, kindOfBinary, utf16Order } from './signature.ts';
import { piece, tellingWords } from './words.ts';

export interface Decoded {
  /** NFC. */
  html: string;
  /** The encoding that was read, in its WHATWG or IANA name, lower case; TCVN3, VNI and VPS, which have none, as tcvn3, x-viet-vni, x-viet-vps. */
  charset: string;
  warnings: Warning[];
}

/** 20 MiB: the longest page that is read; of a string, its UTF-16 units are counted. */
export const longestPage = 20 * 1024 * 1024;

const tooLarge = (size: string): Result<never> =>
  fail(
    'decode',
    'TOO_LARGE',
    `The page has ${size}, more than the 20 MiB that are read; give the page itself, not a bundle of pages.`,
  );

const empty = (): Result<never> => fail('decode', 'EMPTY', 'The page is empty; fetch or save it again.');

/**
 * Bytes to text: what the byte order mark says, then UTF-8 if every byte agrees, whatever is declared, then the declaration
 * (`contentType`, the HTTP header, before what the page says inside) as far as its text bears it out, then the encoding that makes
 * Vietnamese of it. Any bytes give a text or a problem. Soft hyphens and zero-width marks stay: in TCVN3 the byte of one is ư.
 */
export const decode = (body: Uint8Array | string, contentType: string | null): Result<Decoded> => {
  if (typeof body === 'string') {
    if (body.length > longestPage) return tooLarge(`${body.length} characters`);
    const text = body.startsWith('\ufeff') ? body.slice(1) : body;
    return text.trim() === '' ? empty() : finish(text, 'utf-8', []);
  }
  if (body.length > longestPage) return tooLarge(`${body.length} bytes`);
  if (body.length === 0) return empty();
  const kind = kindOfBinary(body);
  if (kind) return fail('decode', 'NOT_HTML', `The input is ${kind}, not HTML; give the page itself.`);
  const order = utf16Order(body);
  if (order) return nonEmpty(readUtf16(body, order), order, []);
  if (isBinary(body)) return fail('decode', 'NOT_HTML', 'The input is binary, not HTML; give the page itself.');
  return decodeBytes(body, contentType);
};

const nonEmpty = (text: string, charset: string, warnings: Warning[]): Result<Decoded> =>
  text.trim() === '' ? empty() : finish(text, charset, warnings);

const decodeBytes = (body: Uint8Array, contentType: string | null): Result<Decoded> => {
  const text = new TextDecoder('utf-8').decode(body);
  const damage = text.includes('\ufffd') ? utf8Damage(body) : null;
  if (!damage || damage.broken === 0) {
    return nonEmpty(text, 'utf-8', notAsDeclared(declaredLabel(contentType, text), 'utf-8', text));
  }
  const shown = readWindows1252(body);
  const label = declaredLabel(contentType, shown);
  const declared = label === null ? null : encodingOf(label);
  const warnings: Warning[] = [];
  if (label !== null && declared === null) {
    warnings.push({
      code: 'UNKNOWN_CHARSET',
      message: `The page declares the encoding "${label.slice(0, 60)}", which is not known; its text decided instead.`,
    });
  }
  if (damage.whole >= 4 * damage.broken) {
    warnings.push({
      code: 'BROKEN_UTF8',
      message: `The page is UTF-8 with ${damage.broken} broken ${damage.broken === 1 ? 'place' : 'places'}, read as U+FFFD.`,
    });
    return nonEmpty(text, 'utf-8', [...notAsDeclared(label, 'utf-8', text), ...warnings]);
  }
  const choice = chooseEightBit(tellingWords(shown, 4000), fontsOf(shown), declared);
  if (choice) {
    const { eightBit } = choice;
    const html = shown.replace(piece, (part) => readPiece(part, eightBit));
    return nonEmpty(html, eightBit.charset, [...notAsDeclared(label, eightBit.charset, shown), ...warnings]);
  }
  const fallback = eightBits.find((one) => one.charset === declared);
  if (fallback) return nonEmpty(fallback.read(shown), fallback.charset, warnings);
  if (declared === 'utf-8') {
    warnings.push({
      code: 'BROKEN_UTF8',
      message: `The page declares UTF-8 and is not; ${damage.broken} places are read as U+FFFD.`,
    });
    return nonEmpty(text, 'utf-8', warnings);
  }
  if (declared === null || declared === 'windows-1252' || declared.startsWith('utf-16')) {
    return nonEmpty(shown, 'windows-1252', [...warnings, ...notAsDeclared(label, 'windows-1252', shown)]);
  }
  return nonEmpty(new TextDecoder(declared).decode(body), declared, warnings);
};

/** What the HTTP header says, else what the page says. */
const declaredLabel = (contentType: string | null, text: string): string | null =>
  (contentType === null ? null : charsetParameter(contentType)) ?? declaredInside(text);

const notAsDeclared = (label: string | null, charset: string, text: string): Warning[] => {
  if (label === null || encodingOf(label) === charset || encodingOf(label) === null) return [];
  // Nothing but ASCII: every declaration is right.
  if (charset === 'utf-8' && !/[^\u0000-\u007f]/.test(text)) return [];
  return [
    {
      code: 'WRONG_CHARSET',
      message: `The page declares the encoding ${label.slice(0, 60)} and was read as ${charset}, which its text is in.`,
    },
  ];
};

/** How many sequences of UTF-8 are whole, and how many places are not UTF-8. */
const utf8Damage = (body: Uint8Array): { whole: number; broken: number } => {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < body.length; ) {
    const byte = body[i] as number;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length =
      byte >= 0xf0 && byte <= 0xf4 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 1;
    let have = 1;
    while (have < length && ((body[i + have] ?? 0) & 0xc0) === 0x80) have++;
    if (length > 1 && have === length) whole++;
    else broken++;
    i += have;
  }
  return { whole, broken };
};

const readUtf16 = (body: Uint8Array, order: 'utf-16le' | 'utf-16be'): string => {
  if (order === 'utf-16le') return new TextDecoder('utf-16le').decode(body);
  const swapped = new Uint8Array(body.length - (body.length % 2));
  for (let i = 0; i + 1 < body.length; i += 2) {
    swapped[i] = body[i + 1] as number;
    swapped[i + 1] = body[i] as number;
  }
  return new TextDecoder('utf-16le').decode(swapped);
};

/** Letters that every page of an old font or of UTF-8 encoded twice has, and honest Vietnamese has not. */
const oldSigns = ['¸', 'µ', 'ø', 'Ø', 'ï', 'å', 'ß', 'ð', 'aâ'];
const spelledSigns = [
  '&cedil;',
  '&micro;',
  '&oslash;',
  '&aring;',
  '&szlig;',
  '&eth;',
  '&#184;',
  '&#181;',
  '&#248;',
  '&#240;',
];
const twiceSigns = ['á»', 'áº', 'Ä‘', 'Æ°', 'Ã¡'];

/** ạ is in nearly every sentence: a page with it was written in Unicode, and entities for old letters are not looked for. */
const mayHoldOldLetters = (html: string): boolean =>
  oldSigns.some((sign) => html.includes(sign)) ||
  (!html.includes('ạ') && spelledSigns.some((sign) => html.includes(sign)));

const mayBeEncodedTwice = (html: string): boolean =>
  twiceSigns.some((sign) => html.includes(sign)) || (!html.includes('ạ') && /&(?:aacute|#225);/.test(html));

/** Repairs of the text, whatever it was read from, then NFC. */
const finish = (text: string, charset: string, warnings: Warning[]): Result<Decoded> => {
  let html = text;
  if (html.includes('\0')) {
    html = html.replaceAll('\0', '');
    warnings.push({ code: 'NUL_BYTES', message: 'The page holds NUL characters; they were left out.' });
  }
  const once = mayBeEncodedTwice(html) ? repairDoubleEncoded(html) : null;
  if (once !== null) {
    html = once;
    warnings.push({
      code: 'DOUBLE_ENCODED',
      message: 'Text of the page was UTF-8 encoded twice; it was decoded again.',
    });
  }
  const letters = mayHoldOldLetters(html) ? repairLetters(html) : null;
  if (letters) {
    html = letters.html;
    warnings.push({
      code: 'LEGACY_LETTERS',
      message: `Text of the page was written for ${letters.eightBit.title}, not Unicode; it was read as such.`,
    });
  }
  return ok({ html: html.normalize('NFC'), charset, warnings });
};
