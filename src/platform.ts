import { isAscii, isUtf8, transcode } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FromUtf8 } from './page/decode/utf8.ts';
import type { Digest } from './record/make-record.ts';

/** What Node does for the pure folders, which are handed it. */
export const digest: Digest = (data) => createHash('sha256').update(data).digest('hex');

/** A quarter of the time of a TextDecoder under Node 20 and 22. */
export const fromUtf8: FromUtf8 = (bytes) => {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'ucs2').toString('ucs2') : null;
};
