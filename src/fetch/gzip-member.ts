import { crc32, inflateRawSync, type ZlibOptions } from 'node:zlib';

/** Where the compressed data of a gzip member begin (RFC 1952 §2.3); `null` where this is none. */
const dataStart = (bytes: Buffer): number | null => {
  if (bytes.length < 18 || bytes.readUInt16BE(0) !== 0x1f8b || bytes[2] !== 8) return null;
  const flags = bytes[3] as number;
  let at = 10;
  if (flags & 4) at += 2 + bytes.readUInt16LE(at);
  // A file name, a comment: each ended by a zero.
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return null;
    at = zero + 1;
  }
  return flags & 2 ? at + 2 : at;
};

// With `info` the answer bears the engine, whose count of input bytes tells where the member ends.
const inflate = inflateRawSync as unknown as (
  data: Buffer,
  options: ZlibOptions & { info: true },
) => { buffer: Buffer; engine: { bytesWritten: number } };

/**
 * A gzip member that is whole by its checksum and length, though something else that is no gzip follows it (a line break, a
 * cache's comment), as browsers let pass; else `null`.
 */
export const firstGzipMember = (bytes: Buffer, maxOutputLength: number): Uint8Array | null => {
  const start = dataStart(bytes);
  if (start === null || start >= bytes.length) return null;
  try {
    const { buffer, engine } = inflate(bytes.subarray(start), { info: true, maxOutputLength });
    const end = start + engine.bytesWritten;
    if (bytes.length <= end + 8 || bytes[end + 8] === 0x1f) return null;
    const isWhole =
      bytes.readUInt32LE(end) === crc32(buffer) && bytes.readUInt32LE(end + 4) === buffer.length % 2 ** 32;
    return isWhole ? buffer : null;
  } catch {
    return null;
  }
};
