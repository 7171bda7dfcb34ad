import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZstd = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

/** A stream as it is, or unpacked where it begins as gzip or zstd do, whatever its name says. */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let end = false;
  while (head.length < 4 && !end) {
    const next = await rest.next();
    if (next.done) end = true;
    else head = head.length ? Buffer.concat([head, next.value]) : next.value;
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    if (head.length) yield head;
    while (!end) {
      const next = await rest.next();
      if (next.done) return;
      yield next.value;
    }
  };
  if (isGzip(head)) yield* through(all(), zlib.createGunzip());
  else if (isZstd(head)) {
    // Since Node 22.15.
    const { createZstdDecompress } = zlib as { createZstdDecompress?: () => zlib.Gunzip };
    if (!createZstdDecompress) throw Object.assign(new Error('no zstd'), { code: 'NO_ZSTD' });
    yield* through(all(), createZstdDecompress());
  } else yield* all();
}

async function* through(chunks: AsyncIterable<Uint8Array>, unpack: zlib.Gunzip): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false });
  source.on('error', (fault) => unpack.destroy(fault));
  yield* source.pipe(unpack) as AsyncIterable<Uint8Array>;
}
