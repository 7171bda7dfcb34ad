import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { type Fault, fault } from './fault.ts';
import { firstGzipMember } from './gzip-member.ts';
import { isWholeZstd } from './zstd-frames.ts';

type Chunks = AsyncIterable<Uint8Array>;
type Decoder = NodeJS.ReadWriteStream & Chunks;

// Node has zstd from 22.15 on.
const makeZstd = (zlib as { createZstdDecompress?: () => Decoder }).createZstdDecompress;

/** What we can undo; sent as Accept-Encoding. */
export const acceptedEncodings = makeZstd ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br';

const gunzip = () => zlib.createGunzip();

/** By name, chosen by the first byte: "deflate" means a zlib wrapper by RFC 9110, and raw deflate by many servers. */
const decoders: Readonly<Record<string, (first: number) => Decoder>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: (first) => ((first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw()),
  br: () => zlib.createBrotliDecompress(),
  ...(makeZstd ? { zstd: makeZstd } : {}),
};

// An empty body is empty, however it says to be packed: no decoder is asked.
async function* undo(source: Chunks, makeDecoder: (first: number) => Decoder): Chunks {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const whole = async function* () {
    for (let chunk: IteratorResult<Uint8Array> = first; !chunk.done; chunk = await chunks.next()) yield chunk.value;
  };
  const decoder = makeDecoder(first.value[0] ?? 0);
  const pumped = pipeline(Readable.from(whole()), decoder);
  pumped.catch(() => {});
  yield* decoder;
  await pumped;
}

export interface BodyLimits {
  /** Of the decoded body, in bytes. */
  maxBytes: number;
  /** What to do beyond that many bytes: give a fault, or keep what came so far. */
  beyond: 'refuse' | 'cut';
  /** Told of every chunk off the wire. */
  onChunk: () => void;
  /** For messages. */
  shown: string;
}

/** The names of a Content-Encoding header, in the order they are undone; `null`: one of them cannot be. */
const readEncodings = (header: string): string[] | null => {
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  return names.length <= 3 && names.every((name) => Object.hasOwn(decoders, name)) ? names.reverse() : null;
};

const brokenOff = (encoding: string, shown: string): Fault =>
  fault('TRUNCATED', `The ${encoding} body of ${shown} broke off before its end; try again later.`, { again: true });

/** What a decoder said, as a fault; `null`: it was no decoder. */
const decoderFault = (error: unknown, encoding: string, shown: string): Fault | null => {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR' || /unexpected end of file/i.test(message)) {
    return brokenOff(encoding, shown);
  }
  if (/^(?:Z_|ERR_+BROTLI|ERR__ERROR|BROTLI|ERR_ZSTD|ZSTD)/.test(code) || /decompression failed/i.test(message)) {
    const said = `The body of ${shown} is not the ${encoding} it says to be (${code || message}).`;
    return fault('BAD_COMPRESSION', said, { again: true });
  }
  return null;
};

/**
 * A body freed of its content encodings, counted as it comes out, so that a bomb stops at the limit.
 * Throws a fault (TOO_LARGE, BAD_COMPRESSION, TRUNCATED), and what the connection throws.
 */
export const readBody = async (body: Readable, encoding: string, limits: BodyLimits): Promise<Uint8Array> => {
  const { maxBytes, beyond, onChunk, shown } = limits;
  const names = readEncodings(encoding);
  if (names === null)
    throw fault('BAD_COMPRESSION', `${shown} is packed as "${encoding}", which cannot be undone here.`);
  const packed: Uint8Array[] = [];
  const parts: Uint8Array[] = [];
  const isChecked = names[0] === 'zstd' || names[0]?.endsWith('gzip');
  let received = 0;
  // Packing makes nothing much longer: a stream of empty blocks would come for ever without a byte coming out.
  const isEndless = () => received > maxBytes + 65_536;
  const wire = async function* () {
    for await (const chunk of body as Chunks) {
      onChunk();
      received += chunk.length;
      if (isEndless()) return;
      if (isChecked) packed.push(chunk);
      yield chunk;
    }
  };
  const decoded = names.reduce(
    (source, name) => undo(source, decoders[name] as (first: number) => Decoder),
    wire() as Chunks,
  );
  let size = 0;
  const tooLarge = () => fault('TOO_LARGE', `${shown} is longer than ${maxBytes} bytes; --max-bytes raises the limit.`);
  try {
    for await (const chunk of decoded) {
      parts.push(chunk);
      size += chunk.length;
      if (size > maxBytes) break;
    }
  } catch (error) {
    const said = decoderFault(error, encoding, shown);
    // What follows the end of a gzip body is taken by the decoder for another, broken one.
    const member =
      said && names.length === 1 && names[0] !== 'zstd' && packed.length > 0
        ? firstGzipMember(Buffer.concat(packed), maxBytes)
        : null;
    if (member) return member;
    throw isEndless() ? tooLarge() : (said ?? error);
  }
  if (size <= maxBytes && !isEndless()) {
    if (names[0] === 'zstd' && !isWholeZstd(Buffer.concat(packed))) throw brokenOff(encoding, shown);
    return Buffer.concat(parts);
  }
  if (beyond === 'cut') return Buffer.concat(parts).subarray(0, maxBytes);
  throw tooLarge();
};
