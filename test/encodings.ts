import { eightBits, readWindows1252 } from '../src/page/decode/eight-bit.ts';
import { tcvn, vniLetters, vniMarks } from '../src/page/decode/tables.ts';

/** Text to bytes, for tests: what pages of each encoding were made of. */
export const bytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const body = Buffer.from(text, 'utf16le');
  return bytes(order === 'le' ? body : body.swap16());
};

const encodeLetters = (text: string, byteOf: (letter: string) => number | undefined): Uint8Array =>
  Uint8Array.from([...text], (letter) => {
    const byte = byteOf(letter);
    if (byte === undefined) throw new Error(`no byte for ${letter} U+${letter.codePointAt(0)?.toString(16)}`);
    return byte;
  });

const invert = (read: (shown: string) => string): Map<string, number> => {
  const map = new Map<string, number>();
  for (let byte = 255; byte > 0; byte--) map.set(read(readWindows1252(new Uint8Array([byte]))), byte);
  return map;
};

export const windows1252 = (text: string): Uint8Array => {
  const map = invert((shown) => shown);
  return encodeLetters(text, (letter) => map.get(letter));
};

export const encodeWith = (charset: string, text: string): Uint8Array => {
  const eightBit = eightBits.find((one) => one.charset === charset);
  if (!eightBit) throw new Error(charset);
  const map = invert(eightBit.read);
  return encodeLetters(text, (letter) => (letter < '\u0080' ? letter.charCodeAt(0) : map.get(letter)));
};

/** TCVN3 as pages have it: the letters of TCVN 5712, and the quotes and dashes of windows-1252. */
export const encodeTcvn3 = (text: string): Uint8Array => {
  const map = invert((shown) => shown);
  for (const [byte, letter] of Object.entries(tcvn.controls)) map.set(letter, Number(byte));
  for (let i = 0; i < 128; i++) if (tcvn.high[i] !== '·') map.set(tcvn.high[i] as string, 0x80 + i);
  return encodeLetters(text, (letter) => map.get(letter));
};

/** Letters with their vowel mark in one byte, the tone in the next, as Windows keyboards wrote them. */
export const encodeWindows1258 = (text: string): Uint8Array => {
  const apart = text
    .normalize('NFD')
    .replace(
      /([aeoAEO])(\u0323?)([\u0302\u0306])/gu,
      (_, base: string, dot: string, mark: string) => (base + mark).normalize('NFC') + dot,
    );
  const joined = apart
    .replace(/[ouOU]\u031b/gu, (pair) => pair.normalize('NFC'))
    .replace(/[^\u0000-\u007f]/gu, (letter) => letter.normalize('NFC'));
  return encodeWith('windows-1258', joined);
};

export const encodeVni = (text: string): Uint8Array => {
  const marks = new Map(Object.entries(vniMarks).map(([mark, says]) => [says, mark]));
  const alone = new Map(Object.entries(vniLetters).map(([letter, says]) => [says, letter]));
  const shown = [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      const raise = (written: string) => (small === letter ? written : written.toUpperCase());
      const whole = alone.get(small);
      if (whole) return raise(whole);
      if (small === 'í' || small === 'ì') return letter;
      const parts = small.normalize('NFD');
      const horn = parts.includes('\u031b') ? alone.get(`${parts[0]}\u031b`.normalize('NFC')) : null;
      const rest = parts
        .slice(1)
        .replace('\u031b', '')
        .replace(/^\u0323(.)$/u, '$1\u0323');
      const mark = marks.get(rest);
      return mark ? raise((horn ?? (parts[0] as string)) + mark) : letter;
    })
    .join('');
  return windows1252(shown);
};
