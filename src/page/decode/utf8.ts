import type { Part } from './code-in-page.ts';

/** How much of the bytes is UTF-8. Markup is ASCII in either case, so a page can be judged piece by piece between its tags. */
export interface Utf8Look {
  /** Whole sequences of more than one byte. */
  whole: number;
  /** Places that are not UTF-8. */
  broken: number;
}

const lengthOf = (lead: number): number =>
  lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;

export const lookAtUtf8 = (body: Uint8Array): Utf8Look => {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < body.length; ) {
    const byte = body[i] as number;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = lengthOf(byte);
    let have = 1;
    while (have < length && ((body[i + have] ?? 0) & 0xc0) === 0x80) have++;
    if (length > 1 && have === length) whole++;
    else broken++;
    i += have;
  }
  return { whole, broken };
};

/** The page in pieces: what stands between two tags, or a tag; each byte in exactly one. */
export const pieces = (body: Uint8Array): Uint8Array[] => {
  const found: Uint8Array[] = [];
  let from = 0;
  for (let i = 0; i <= body.length; i++) {
    const byte = body[i];
    const end = byte === 0x3e ? i + 1 : i;
    if ((byte === 0x3c || byte === 0x3e || byte === undefined) && end > from) {
      found.push(body.subarray(from, end));
      from = end;
    }
  }
  return found;
};

/** What the bytes of a page of UTF-8 may hold, seen in one pass over them: false is sure, true wants the closer look. */
export interface ByteLook {
  /** Signs of text that was spoilt before it was saved (repair.ts). */
  spoilt: boolean;
  /** Characters that are not surely settled under NFC. */
  unsettled: boolean;
}

/** Second bytes after C2 and C3: letters that only spoilt text has, and those that are a sign of it before the right third one. */
const sign = 1;
const half = 2;
const afterC2 = new Uint8Array(256);
for (const byte of [0x85, 0x92, 0x93, 0x96, 0xb5, 0xb8]) afterC2[byte] = sign;
const afterC3 = new Uint8Array(256);
for (const byte of [0x98, 0x9f, 0xa5, 0xaf, 0xb0, 0xb8]) afterC3[byte] = sign;
for (const byte of [0x83, 0x84, 0x86, 0xa1]) afterC3[byte] = half;
/** What stands after such a half where the two are a sign: C2 A1, C2 B0, C2 BA, C2 BB, E2 80 98. */
const isOtherHalf = (lead: number, second: number): boolean =>
  lead === 0xc2 ? second === 0xa1 || second === 0xb0 || second === 0xba || second === 0xbb : lead === 0xe2;

/** U+1E00 to U+1EFF, U+2002 to U+207F, arrows to mathematical signs, U+FE00 and on, emoji; a few more are settled too. */
const isSettled = (lead: number, second: number, third: number): boolean => {
  if (lead === 0xe1) return second >= 0xb8 && second <= 0xbb;
  if (lead === 0xe2)
    return (
      (second === 0x80 && third >= 0x82) || second === 0x81 || (second >= 0x87 && second <= 0xaa && second !== 0x8c)
    );
  if (lead === 0xef) return (second === 0xb8 && third <= 0x8f) || (second === 0xbb && third === 0xbf);
  return lead === 0xf0 && second === 0x9f && third <= 0xaf;
};

const ascii = 0x80808080 | 0;

/** Sixteen bytes at a time where they are ASCII. */
const lookAt = (body: Uint8Array, { start, end }: Part): number => {
  const first = Math.min(start + (-(body.byteOffset + start) & 3), end);
  const count = (end - first) >> 4;
  const words = new Int32Array(body.buffer, body.byteOffset + first, 4 * count);
  let seen = lookBetween(body, start, first);
  for (let i = 0; i < 4 * count; i += 4) {
    const all = (words[i] as number) | (words[i + 1] as number) | (words[i + 2] as number) | (words[i + 3] as number);
    if ((all & ascii) !== 0) seen |= lookBetween(body, first + 4 * i, first + 4 * i + 16);
  }
  return seen | lookBetween(body, first + 16 * count, end);
};

const spoilt = 1;
const unsettled = 2;

const lookBetween = (body: Uint8Array, from: number, to: number): number => {
  let seen = 0;
  for (let i = from; i < to; i++) {
    const lead = body[i] as number;
    if (lead < 0xc2) continue;
    const second = body[i + 1] as number;
    if (lead >= 0xcc) {
      if (!isSettled(lead, second, body[i + 2] as number)) seen |= unsettled;
      if (lead === 0xef && (second === 0x9e || second === 0x9f)) seen |= spoilt;
    } else if (lead === 0xc2) {
      if (afterC2[second] === sign) seen |= spoilt;
    } else if (lead === 0xc3) {
      const kind = afterC3[second];
      if (kind === sign || (kind === half && isOtherHalf(body[i + 2] as number, body[i + 3] as number))) seen |= spoilt;
    }
  }
  return seen;
};

const chunkSize = 16 * 1024;
/** How far back a tag is looked for to cut before. */
const slack = 4096;
/** Where the chunk from `start` ends: before a tag if there is one, else before an ASCII character, which composes with none before it. */
const endOfChunk = (body: Uint8Array, start: number, last: number): number => {
  const most = start + chunkSize;
  if (most >= last) return last;
  for (let at = most; at > most - slack; at--) if (body[at] === 0x3c) return at;
  let at = most;
  while (at < last && (body[at] as number) >= 0x80) at++;
  return at;
};

/** Bytes to text, a byte order mark kept; null where they are not UTF-8. */
export type FromUtf8 = (bytes: Uint8Array) => string | null;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

export const standardFromUtf8: FromUtf8 = (bytes) => {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The parts as UTF-8, in chunks, and what they may hold; null where one is not UTF-8. Short strings live and die where the engine makes
 * them, for nearly nothing; a string as long as a page is given memory of its own, and to get that takes longer than to parse what is in it.
 */
export const readUtf8 = (
  body: Uint8Array,
  parts: readonly Part[],
  fromUtf8: FromUtf8,
): { chunks: string[]; look: ByteLook } | null => {
  const chunks: string[] = [];
  let seen = body.includes(0) ? spoilt : 0;
  for (const part of parts)
    for (let { start } = part; start < part.end; ) {
      const end = endOfChunk(body, start, part.end);
      const chunk = fromUtf8(body.subarray(start, end));
      if (chunk === null) return null;
      chunks.push(chunk);
      // A text with as many units as bytes is ASCII.
      if (chunk.length < end - start) seen |= lookAt(body, { start, end });
      start = end;
    }
  return { chunks, look: { spoilt: (seen & spoilt) !== 0, unsettled: (seen & unsettled) !== 0 } };
};
