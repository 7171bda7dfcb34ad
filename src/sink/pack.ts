import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

/** Lines to a member of their own: members behind each other are one valid file, and a file can be cut at their seams. */
export type Pack = (lines: Uint8Array) => Promise<Uint8Array>;

const gzip = promisify(zlib.gzip);

/** How a file's name wants it compressed; null: not at all; `missing`: this Node can't (zstd came with Node 22.15). */
export const packFor = (path: string): Pack | 'missing' | null => {
  if (/\.gz$/i.test(path)) return (lines) => gzip(lines, { level: 6 });
  if (!/\.zst$/i.test(path)) return null;
  const { zstdCompress } = zlib as {
    zstdCompress?: (lines: Uint8Array, done: (fault: Error | null, packed: Uint8Array) => void) => void;
  };
  return zstdCompress ? promisify(zstdCompress) : 'missing';
};
