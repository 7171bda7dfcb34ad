import { peakMemory } from '../batch/peak-memory.ts';
import type { Bench } from './harness.ts';

/** The most memory that runs over ever more pages take. */
export const bench: Bench = async ({ quick }) => {
  const peaks = [];
  for (const pages of quick ? [1000, 10_000] : [1000, 10_000, 100_000]) peaks.push(await peakMemory(pages, []));
  const first = peaks[0]?.megabytes ?? 1;
  return {
    rows: peaks.map(({ pages, megabytes, seconds }) => ({
      name: `${pages} pages`,
      'peak MB': megabytes,
      ratio: Number((megabytes / first).toFixed(2)),
      'pages/s': Math.round(pages / seconds),
    })),
    bars: [
      {
        what: `memory over ${peaks.at(-1)?.pages} pages over that over 1,000`,
        value: (peaks.at(-1)?.megabytes ?? 0) / first,
        most: 1.3,
      },
    ],
    notes: ['pages of our own, one folder, whole process with its threads'],
  };
};
