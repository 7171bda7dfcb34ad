import { type FileHandle, open } from 'node:fs/promises';

/** A file that only ever grows by whole lines. */
export interface LineFile {
  /** Bytes of whole lines in it. */
  size(): number;
  /** All of them or none: where the disk is full, what was written of them is taken back before it throws. */
  append(lines: Uint8Array): Promise<void>;
  /** Puts it on the disk, and closes it. */
  close(): Promise<void>;
}

const appending = (file: FileHandle, start: number, isOurs: boolean): LineFile => {
  let size = start;
  return {
    size: () => size,
    append: async (lines) => {
      let written = 0;
      try {
        while (written < lines.length) {
          const at = isOurs ? size + written : null;
          written += (await file.write(lines, written, lines.length - written, at)).bytesWritten;
        }
        size += lines.length;
      } catch (fault) {
        await file.truncate(size).catch(() => {});
        throw fault;
      }
    },
    close: async () => {
      if (isOurs) await file.datasync();
      await file.close();
    },
  };
};

/** Opens or makes a file and cuts it to its first `size` bytes. */
export const openLineFile = async (path: string, size = 0): Promise<LineFile> => {
  const file = await open(path, size > 0 ? 'r+' : 'w');
  if (size > 0) await file.truncate(size);
  return appending(file, size, true);
};
