import { peakMemory } from '../batch/peak-memory.ts';
import type { Proven } from './proven.ts';

/** Pages of the largest folder. */
export const full = 100_000;
const most = 1.3;

/** Memory does not grow with the number of pages. */
export const prove = async (pages = full): Promise<Proven> => {
  const peaks = [];
  for (const count of [1000, 10_000, 100_000].filter((one) => one <= pages)) peaks.push(await peakMemory(count, []));
  const [first, last] = [peaks[0]?.megabytes ?? 0, peaks.at(-1)?.megabytes ?? 0];
  const ratio = last / first;
  return {
    figures: { peaks, ratio },
    misses:
      ratio <= most ? [] : [`memory over ${peaks.at(-1)?.pages} pages is ${ratio.toFixed(2)} times that over 1,000`],
  };
};
