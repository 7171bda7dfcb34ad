import { causeOf, fail, ok, type Result } from '../problem.ts';
import type { StagedFile } from './atomic-write.ts';
import type { Seen, SinceCache } from './since-cache.ts';

/** Remembers a page for good. */
export type Keep = () => Promise<Result<void>>;

/** Where pages wait until their records are written. */
export interface Keeper {
  /** `url` is `null` where the cache says the same already. */
  stage: (url: URL | null, seen: Seen) => Promise<Keep>;
  /** Forgets what was not kept. */
  close: () => Promise<void>;
}

const nothingToKeep: Keep = async () => ok(undefined);

const problem = (directory: string, error: unknown): Result<never> => {
  return fail(
    'write',
    'EIO',
    `The --since-cache folder ${directory} cannot be written (${causeOf(error)}); make room or name another one.`,
  );
};

// A function of its own: a closure within `stage` would hold the page as long as its record waits, in order, for slower ones.
const keepOf = (entry: StagedFile, waiting: Set<StagedFile>, directory: string): Keep => {
  return async () => {
    try {
      if (waiting.delete(entry)) await entry.commit();
      return ok(undefined);
    } catch (error) {
      return problem(directory, error);
    }
  };
};

/** Pages wait on the disk, not in memory. */
export const openKeeper = (cache: SinceCache | null, directory: string): Keeper => {
  const waiting = new Set<StagedFile>();
  return {
    stage: async (url, seen) => {
      if (cache === null || url === null) return nothingToKeep;
      try {
        const entry = await cache.stagePage(url, seen);
        waiting.add(entry);
        return keepOf(entry, waiting, directory);
      } catch (error) {
        const failed = problem(directory, error);
        return async () => failed;
      }
    },
    close: async () => {
      for (const entry of waiting) await entry.drop();
      waiting.clear();
    },
  };
};
