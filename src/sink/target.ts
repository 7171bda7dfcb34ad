import { constants } from 'node:fs';
import { copyFile, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { causeOf } from '../problem.ts';
import { type LineFile, openLineFile } from './line-file.ts';
import { type Pack, packFor } from './pack.ts';

/** Why an output can't be opened, in a sentence; `isUsage` where the command line is at fault and not the disk. */
export class OutputFault extends Error {
  readonly isUsage: boolean;

  constructor(message: string, isUsage = false) {
    super(message);
    this.isUsage = isUsage;
  }
}

/** A file that takes lines: `FILE.part` until it is whole. */
export interface Target {
  path: string;
  part: string;
  pack: Pack | null;
  /** A device or pipe is written as it is: no part, nothing to rename or to go back to. */
  isDirect: boolean;
  /** What stands there, for `--append`: nothing, or its size and time. */
  base: { size: number; mtime: number } | null;
}

const noFile = (fault: NodeJS.ErrnoException): null => {
  if (fault.code === 'ENOENT') return null;
  throw new OutputFault(`${fault.path} can't be written: ${causeOf(fault)}`);
};

export const findTarget = async (given: string): Promise<Target> => {
  const link = await lstat(given).catch(noFile);
  const path = link?.isSymbolicLink() ? await realpath(given).catch(() => given) : given;
  const found = await stat(path).catch(noFile);
  if (found?.isDirectory()) throw new OutputFault(`${given} can't be written: it is a folder; name a file`);
  const pack = packFor(path);
  if (pack === 'missing')
    throw new OutputFault(`${given} can't be written: this Node has no zstd; use Node 22.15 or later, or .gz`);
  const isDirect = found !== null && !found.isFile();
  return {
    path,
    part: `${path}.part`,
    pack,
    isDirect,
    base: found && !isDirect ? { size: found.size, mtime: found.mtimeMs } : null,
  };
};

const newline = 0x0a;

/** The lines that stand become the beginning of the part: what is appended comes whole or not at all, in one renaming. */
const copyBase = async ({ path, part, pack, base }: Target): Promise<number> => {
  if (!base?.size) return 0;
  await copyFile(path, part, constants.COPYFILE_FICLONE);
  if (pack) return base.size;
  const file = await open(part, 'r');
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, base.size - 1);
  await file.close();
  if (last[0] === newline) return base.size;
  await rm(part);
  throw new OutputFault(
    `${path} does not end with a whole line, so nothing can be added to it; mend its last line first`,
  );
};

const opening = async <T>(target: Target, open: () => Promise<T>): Promise<T> => {
  try {
    return await open();
  } catch (fault) {
    if (fault instanceof OutputFault) throw fault;
    throw new OutputFault(`${target.path} can't be written: ${causeOf(fault)}`);
  }
};

/** Opens a target anew, with what stands there as its beginning where lines are added. */
export const beginTarget = (target: Target, append: boolean): Promise<LineFile> =>
  opening(target, async () => {
    if (target.isDirect) return openDirect(target.path);
    return openLineFile(target.part, append ? await copyBase(target) : 0);
  });

/** Goes on with a part, cut back to `size` bytes. */
export const continueTarget = (target: Target, size: number): Promise<LineFile> =>
  opening(target, () => openLineFile(target.part, size));

const openDirect = async (path: string): Promise<LineFile> => {
  const file = await open(path, 'w');
  let size = 0;
  return {
    size: () => size,
    append: async (lines) => {
      await file.writeFile(lines);
      size += lines.length;
    },
    close: () => file.close(),
  };
};

/** The part becomes the file; `again`: unless it did so before a run was killed. */
export const completeTarget = async ({ path, part, isDirect }: Target, again: boolean): Promise<void> => {
  if (isDirect) return;
  await rename(part, path).catch((fault: NodeJS.ErrnoException) => {
    if (!again || fault.code !== 'ENOENT') throw fault;
  });
};

export const dropTarget = async ({ part, isDirect }: Target): Promise<void> => {
  if (!isDirect) await rm(part, { force: true });
};

/** Bytes of a part; none where there is none. */
export const partSize = ({ part }: Target): Promise<number> =>
  stat(part).then(
    ({ size }) => size,
    () => 0,
  );
