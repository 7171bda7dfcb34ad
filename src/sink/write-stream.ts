import { fstatSync, ftruncateSync } from 'node:fs';
import type { LineFile } from './line-file.ts';

/** The reader of our standard output has gone (`| head -1`): the end of the run, and no fault. */
export class ClosedPipe extends Error {}

type Stream = NodeJS.WritableStream & { fd?: number };

const regularSize = (fd: number | undefined): number | null => {
  if (fd === undefined) return null;
  try {
    const found = fstatSync(fd);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
};

/** Standard output as a file of lines. Where it is a file and the disk is full, the torn line is taken back. */
export const writeStream = (stream: Stream): LineFile => {
  const start = regularSize(stream.fd);
  let size = 0;
  let broken: NodeJS.ErrnoException | null = null;
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    broken ??= fault;
  });
  return {
    size: () => size,
    append: (lines) =>
      new Promise((resolve, reject) => {
        const done = (fault?: NodeJS.ErrnoException | null) => {
          const said = fault ?? broken;
          if (!said) {
            size += lines.length;
            resolve();
          } else if (said.code === 'EPIPE' || said.code === 'ERR_STREAM_DESTROYED') reject(new ClosedPipe());
          else {
            // Only where nobody else has written behind us.
            const now = start === null ? null : regularSize(stream.fd);
            if (start !== null && now !== null && now > start + size && now < start + size + lines.length)
              ftruncateSync(stream.fd as number, start + size);
            reject(said);
          }
        };
        if (lines.length === 0) done();
        else stream.write(lines, done);
      }),
    close: async () => {},
  };
};
