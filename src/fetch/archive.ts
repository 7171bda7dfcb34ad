import { open } from 'node:fs/promises';
import { acquireLock } from '../lock/lock.ts';
import { causeOf, fail, ok, type Result } from '../problem.ts';
import { urlKey } from './web-address.ts';

/** The addresses that are done for good, one a line, in a file that is only ever added to. */
export interface Archive {
  has: (url: string) => boolean;
  /** Resolves once the line is on the disk, so that nothing said to be done is forgotten by a crash. */
  add: (url: string) => Promise<Result<void>>;
  close: () => Promise<void>;
}

const newline = 0x0a;
const chunkBytes = 1 << 16;

/** Reads the whole lines; where they end. A last line without a line break was torn by a crash. */
const readLines = async (file: Awaited<ReturnType<typeof open>>, line: (text: string) => void): Promise<number> => {
  const chunk = Buffer.alloc(chunkBytes);
  let rest = Buffer.alloc(0);
  let end = 0;
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunkBytes, position);
    if (bytesRead === 0) return end;
    position += bytesRead;
    const seen = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    const last = seen.lastIndexOf(newline);
    if (last >= 0) for (const text of seen.toString('utf8', 0, last).split('\n')) line(text);
    end += last + 1;
    rest = Buffer.from(seen.subarray(last + 1));
  }
};

const problemOf = (path: string, error: unknown): Result<never> => {
  const { code = '' } = error as NodeJS.ErrnoException;
  const known = code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' ? code : 'EIO';
  return fail('write', known, `The archive ${path} cannot be used: ${causeOf(error)}.`);
};

/** Opens or makes an archive and locks it. A line torn by a crash is cut off: its page is done again. */
export const openArchive = async (path: string): Promise<Result<Archive>> => {
  const lock = await acquireLock(path);
  if (!lock.ok) return lock;
  const release = lock.value;
  try {
    const file = await open(path, 'a+');
    const done = new Set<string>();
    const end = await readLines(file, (text) => {
      const line = text.trim();
      if (line !== '' && !line.startsWith('#')) done.add(urlKey(line) ?? line);
    });
    await file.truncate(end);

    let waiting: string[] = [];
    let writing: Promise<void> = Promise.resolve();
    // Lines that come while the disk is busy go down together.
    const flush = async () => {
      const lines = waiting;
      waiting = [];
      if (lines.length === 0) return;
      await file.appendFile(lines.join(''));
      await file.datasync();
    };
    return ok({
      has: (url) => done.has(urlKey(url) ?? url),
      add: async (url) => {
        const key = urlKey(url) ?? url;
        if (done.has(key)) return ok(undefined);
        done.add(key);
        waiting.push(`${key}\n`);
        const before = writing;
        writing = before.catch(() => {}).then(flush);
        return writing.then(
          () => ok(undefined),
          (error: unknown) => problemOf(path, error),
        );
      },
      close: async () => {
        await writing.catch(() => {});
        await file.close();
        await release();
      },
    });
  } catch (error) {
    await release();
    return problemOf(path, error);
  }
};
