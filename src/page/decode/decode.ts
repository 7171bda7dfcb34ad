import type { Warning } from '../../model.ts';
import { fail, ok, type Result } from '../../problem.ts';
import { readBytes } from './read-bytes.ts';
import { repair } from './repair.ts';
import { isBinary, kindOfBinary, utf16Order } from './signature.ts';
import { type ByteLook, type FromUtf8, standardFromUtf8 } from './utf8.ts';

export interface Decoded {
  /** The page's HTML, NFC, in order; of UTF-8 without what scripts, style sheets and large drawings hold (code-in-page.ts). */
  chunks: readonly string[];
  /** The encoding that was read, in its WHATWG or IANA name, lower case; those without one are tcvn3, x-viet-vni, x-viet-vps. */
  charset: string;
  warnings: Warning[];
}

/** 20 MiB: the longest page that is read; of a string, its UTF-16 units are counted. */
export const longestPage = 20 * 1024 * 1024;

/**
 * Bytes to text: what the byte order mark says, then UTF-8 if every byte agrees, whatever is declared, then the declaration
 * (`contentType`, the HTTP header, before what the page says inside) as far as its text bears it out, then the encoding that makes
 * Vietnamese of it. Any bytes give a text or a problem. Text that was spoilt before it was saved is repaired where its words prove it.
 */
export const decode = (
  body: Uint8Array | string,
  contentType: string | null,
  fromUtf8: FromUtf8 = standardFromUtf8,
): Result<Decoded> => {
  if (body.length > longestPage) {
    const size = `${body.length} ${typeof body === 'string' ? 'characters' : 'bytes'}`;
    return fail(
      'decode',
      'TOO_LARGE',
      `The page has ${size}, more than the 20 MiB that are read; give the page itself, not a bundle of pages.`,
    );
  }
  if (typeof body === 'string') return finish([body], 'utf-8', []);
  const kind = kindOfBinary(body);
  if (kind) return notHtml(kind);
  const order = utf16Order(body);
  if (order) return finish([readUtf16(body, order)], order, []);
  if (isBinary(body)) return notHtml('binary');
  const { chunks, charset, warnings, look } = readBytes(body, contentType, fromUtf8);
  return finish(chunks, charset, warnings, look);
};

const notHtml = (kind: string): Result<never> =>
  fail('decode', 'NOT_HTML', `The input is ${kind}, not HTML; give the page itself.`);

/** `look`: what the bytes were seen to hold; without it all of it is looked for. */
const finish = (
  read: readonly string[],
  charset: string,
  warnings: Warning[],
  look: ByteLook = { spoilt: true, unsettled: true },
): Result<Decoded> => {
  const repaired = repair(withoutMark(read), warnings, look.spoilt);
  const chunks = look.unsettled || look.spoilt ? repaired.map(compose) : repaired;
  // A mark of order, NULs and spaces are no page.
  if (chunks.every((chunk) => chunk.trim() === ''))
    return fail('decode', 'EMPTY', 'The page is empty; fetch or save it again.');
  return ok({ chunks, charset, warnings });
};

const withoutMark = (chunks: readonly string[]): readonly string[] =>
  chunks[0]?.startsWith('\ufeff') ? [chunks[0].slice(1), ...chunks.slice(1)] : chunks;

/**
 * A character that is not surely settled under NFC. The blocks listed hold neither combining characters nor ones that have another form:
 * Latin with Vietnamese, punctuation, arrows to box drawing, CJK ideographs, private use, emoji.
 */
const unsettled =
  /[^\0-\u02ff\u1e00-\u1eff\u2002-\u20cf\u2190-\u2328\u232b-\u2ad0\u4e00-\u9fff\ud83c-\ud83e\udc00-\uf8ff\ufe00-\ufe0f\ufeff\ufffd]/;

/** To ask V8 for NFC copies the text even where it is in it already. */
const compose = (chunk: string): string => (unsettled.test(chunk) ? chunk.normalize('NFC') : chunk);

const readUtf16 = (body: Uint8Array, order: 'utf-16le' | 'utf-16be'): string => {
  if (order === 'utf-16le') return new TextDecoder('utf-16le').decode(body);
  const swapped = new Uint8Array(body.length - (body.length % 2));
  for (let i = 0; i + 1 < body.length; i += 2) {
    swapped[i] = body[i + 1] as number;
    swapped[i + 1] = body[i] as number;
  }
  return new TextDecoder('utf-16le').decode(swapped);
};
