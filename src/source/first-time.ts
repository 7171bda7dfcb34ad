import { createHash } from 'node:crypto';

/** True the first time a text comes. Keeps eight bytes of a digest of each, so that a million addresses take some tens of megabytes. */
export const firstTime = (): ((text: string) => boolean) => {
  const seen = new Set<string>();
  return (text) => {
    const before = seen.size;
    return seen.add(createHash('sha256').update(text).digest().toString('latin1', 0, 8)).size > before;
  };
};
