import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { fault } from './fault.ts';

type Chunks = AsyncIterable<Uint8Array>;

// Node has zstd from 22.15 on.
const makeZstd = (zlib as { createZstdDecompress?: () => NodeJS.ReadWriteStream }).createZstdDecompress;

/** What we can undo; sent as Accept-Encoding. */
export const acceptedEncodings = makeZstd ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br';

// "deflate" means a zlib wrapper by RFC 9110, and raw deflate by many servers: the first byte tells.
async function* inflate(source: Chunks): Chunks {
  const parts = source[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done) return;
  const whole = Readable.from(
    (async function* () {
      yield first.value;
      for (let part = await parts.next(); !part.done; part = await parts.next()) yield part.value;
    })(),
  );
  const wrapped = ((first.value[0] ?? 0) & 0x0f) === 8;
  const decoder = wrapped ? zlib.createInflate() : zlib.createInflateRaw();
  const pumped = pipeline(whole, decoder);
  pumped.catch(() => {});
  yield* decoder;
  await pumped;
}

const decoders: Record<string, () => NodeJS.ReadWriteStream | ((source: Chunks) => Chunks)> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => inflate,
  br: () => zlib.createBrotliDecompress(),
  ...(makeZstd ? { zstd: makeZstd } : {}),
};

// The types of Node want each stage told apart.
const through = pipeline as (stages: unknown[]) => Promise<void>;

export interface BodyLimits {
  /** Of the decoded body, in bytes. */
  maxBytes: number;
  /** What to do once that many bytes are there: a fault, or keep what came so far. */
  beyond: 'refuse' | 'cut';
  /** Told of every chunk off the wire. */
  onChunk: () => void;
  /** For messages. */
  shown: string;
}

const truncated = /unexpected end of file|Z_BUF_ERROR|ERR_ZSTD_INCOMPLETE/;

/**
 * A body freed of its content encodings, counted as it comes out, so that a bomb stops at the limit.
 * Throws a fault: TOO_LARGE, BAD_COMPRESSION, TRUNCATED; what the connection throws passes through.
 */
export const readBody = async (body: Readable, encoding: string, limits: BodyLimits): Promise<Uint8Array> => {
  const { maxBytes, beyond, onChunk, shown } = limits;
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const unknown = names.find((name) => !Object.hasOwn(decoders, name));
  if (unknown !== undefined || names.length > 3) {
    body.destroy();
    throw fault('BAD_COMPRESSION', `${shown} is packed as "${encoding}", which cannot be undone here.`);
  }
  const watch = async function* (source: Chunks): Chunks {
    for await (const chunk of source) {
      onChunk();
      yield chunk;
    }
  };
  const parts: Uint8Array[] = [];
  let size = 0;
  let full = false;
  const collect = async (source: Chunks): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      parts.push(chunk);
      if (size <= maxBytes) continue;
      full = true;
      throw fault('TOO_LARGE', `${shown} is longer than ${maxBytes} bytes; --max-bytes raises the limit.`);
    }
  };
  const stages = names.reverse().map((name) => (decoders[name] as (typeof decoders)[string])());
  try {
    await through([body, watch, ...stages, collect]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = error instanceof Error ? error.message : '';
    if (full && beyond === 'cut') return Buffer.concat(parts).subarray(0, maxBytes);
    if (truncated.test(code) || truncated.test(message)) {
      throw fault('TRUNCATED', `The ${encoding} body of ${shown} broke off before its end; try again later.`, {
        again: true,
      });
    }
    if (/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_ZSTD|ZSTD)/.test(code)) {
      throw fault('BAD_COMPRESSION', `The body of ${shown} is not the ${encoding} it says to be (${code}).`, {
        again: true,
      });
    }
    throw error;
  }
  return Buffer.concat(parts);
};
