import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that is written and waits beside its place. Holds nothing of what it says. */
export interface StagedFile {
  /** Puts it into its place, whole. Throws what the disk throws. */
  commit: () => Promise<void>;
  /** Throws it away, unless it is in its place. */
  drop: () => Promise<void>;
}

const staged = (scratch: string, path: string): StagedFile => ({
  commit: () => rename(scratch, path),
  drop: () => rm(scratch, { force: true }),
});

/** Writes a file beside its place. Throws what the disk throws. */
export const stageFile = async (path: string, data: Uint8Array | string): Promise<StagedFile> => {
  await mkdir(dirname(path), { recursive: true });
  const scratch = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  const waiting = staged(scratch, path);
  try {
    const file = await open(scratch, 'wx');
    try {
      await file.writeFile(data);
      await file.datasync();
    } finally {
      await file.close();
    }
    return waiting;
  } catch (error) {
    await waiting.drop();
    throw error;
  }
};
