import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something to be written in its turn. */
export interface Turn {
  turn: number;
  lines: Uint8Array;
}

/** Brings what is finished in any order into the order of turns. */
export interface HoldBack<T extends Turn> {
  add(done: readonly T[]): Promise<void>;
  /** What may be written now, a few at a time; empty where the next in turn is not there yet. */
  release(): Promise<T[]>;
  close(): Promise<void>;
}

type Held<T> = { item: T; at: { start: number; length: number } | null };

const openSpill = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `trichluc-${randomBytes(8).toString('hex')}`);
  const file = await open(path, 'wx+', 0o600);
  // Nobody else needs its name, and nothing is left of it however the run ends.
  await rm(path);
  return file;
};

/** Keeps at most `most` bytes of lines in memory while a slow page holds its followers back; the rest waits in a temporary file. */
export const holdBack = <T extends Turn>(most: number): HoldBack<T> => {
  const held = new Map<number, Held<T>>();
  let next = 0;
  let inMemory = 0;
  let onDisk = 0;
  let spill: FileHandle | null = null;
  let spillEnd = 0;

  const put = async (item: T): Promise<Held<T>> => {
    if (item.turn === next || inMemory + item.lines.length <= most) {
      inMemory += item.lines.length;
      return { item, at: null };
    }
    spill ??= await openSpill();
    const at = { start: spillEnd, length: item.lines.length };
    for (let done = 0; done < at.length; )
      done += (await spill.write(item.lines, done, at.length - done, at.start + done)).bytesWritten;
    spillEnd += at.length;
    onDisk++;
    return { item: { ...item, lines: new Uint8Array() }, at };
  };
  const fetch = async ({ item, at }: Held<T>): Promise<T> => {
    if (!at) {
      inMemory -= item.lines.length;
      return item;
    }
    const lines = Buffer.alloc(at.length);
    for (let done = 0; done < at.length; )
      done += (await (spill as FileHandle).read(lines, done, at.length - done, at.start + done)).bytesRead;
    if (--onDisk === 0) spillEnd = 0;
    return { ...item, lines };
  };
  return {
    add: async (done) => {
      for (const item of done) held.set(item.turn, await put(item));
    },
    release: async () => {
      const released: T[] = [];
      for (let bytes = 0; bytes < most / 4 && released.length < 1000; ) {
        const one = held.get(next);
        if (!one) break;
        held.delete(next);
        next++;
        const item = await fetch(one);
        bytes += item.lines.length;
        released.push(item);
      }
      return released;
    },
    close: async () => {
      await spill?.close();
    },
  };
};
