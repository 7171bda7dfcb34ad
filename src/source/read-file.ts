import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { constants, type FileHandle, open } from 'node:fs/promises';
import type { FilePlace } from '../model.ts';
import { causeOf, fail, ok, type ProblemCode, type Result } from '../problem.ts';
import { maxPageBytes } from './input.ts';

const codes: Record<string, ProblemCode> = {
  ENOENT: 'ENOENT',
  ENOTDIR: 'ENOENT',
  EACCES: 'EACCES',
  EPERM: 'EACCES',
  EISDIR: 'EISDIR',
};

/** A fault of the file system as a problem of stage `read`. */
export const fileProblem = (path: string, fault: unknown): Result<never> => {
  const code = codes[(fault as NodeJS.ErrnoException).code ?? ''] ?? 'EIO';
  const mayPass = code === 'EIO';
  return fail('read', code, `${path} could not be read: ${causeOf(fault)}${mayPass ? '; try again' : ''}.`, mayPass);
};

export const tooLarge = (path: string): Result<never> =>
  fail(
    'read',
    'TOO_LARGE',
    `${path} is over the limit of ${maxPageBytes / 1024 / 1024} MiB for one page; split it or leave it out.`,
  );

const readWhole = async (file: FileHandle, path: string): Promise<Result<Uint8Array>> => {
  const { size } = await file.stat();
  if (size > maxPageBytes) return tooLarge(path);
  // A pipe or a file that grows tells no size: read to its end, up to the limit.
  let bytes = Buffer.allocUnsafeSlow(size + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, null);
    if (bytesRead === 0) return ok(bytes.subarray(0, filled));
    filled += bytesRead;
    if (filled > maxPageBytes) return tooLarge(path);
    if (filled === bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(65_536, filled * 2));
      bytes.copy(larger, 0, 0, filled);
      bytes = larger;
    }
  }
};

/**
 * The bytes of what is no regular file: a pipe, a device; a missing, unreadable or too large one is a problem. `name` is the path as
 * bytes where it is no UTF-8.
 */
export const readStream = async (path: string, name: string | Buffer = path): Promise<Result<Uint8Array>> => {
  let file: FileHandle | undefined;
  try {
    file = await open(name, constants.O_RDONLY);
    return await readWhole(file, path);
  } catch (fault) {
    return fileProblem(path, fault);
  } finally {
    await file?.close();
  }
};

// Pages are read into the same memory, one after the other: what is fresh has to be made by the system first, which takes longer than to
// read a page into it.
let room = Buffer.allocUnsafeSlow(256 * 1024);

/** A regular file's bytes, in memory that the next call overwrites; one that is gone, unreadable or too large is a problem. */
export const readNow = ({ name }: FilePlace, path: string): Result<Uint8Array> => {
  let file: number | undefined;
  try {
    file = openSync(typeof name === 'string' ? name : Buffer.from(name), constants.O_RDONLY);
    const { size } = fstatSync(file);
    if (size > maxPageBytes) return tooLarge(path);
    if (room.length <= size) room = Buffer.allocUnsafeSlow(size + 65_536);
    let filled = 0;
    for (;;) {
      const read = readSync(file, room, filled, room.length - filled, null);
      if (read === 0) return ok(room.subarray(0, filled));
      filled += read;
      // It grows while it is read, or told no size: /proc.
      if (filled > maxPageBytes) return tooLarge(path);
      if (filled === room.length) room = Buffer.concat([room, Buffer.allocUnsafeSlow(room.length)]);
    }
  } catch (fault) {
    return fileProblem(path, fault);
  } finally {
    if (file !== undefined) closeSync(file);
  }
};
