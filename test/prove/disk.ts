import { fillTheDisk } from '../batch/fill-the-disk.ts';
import type { Proven } from './proven.ts';

/** Pages of the folder. */
export const full = 4000;

/** A disk that fills ends the run with 1 and whole lines, and with more room it can be resumed to the same bytes. */
export const prove = async (pages = full): Promise<Proven> => {
  const figures: Record<string, unknown> = {};
  const misses: string[] = [];
  for (const shape of ['page', 'fact']) {
    const filled = await fillTheDisk(pages, ['--shape', shape]);
    figures[shape] = filled;
    if (filled.codes.some((code) => code !== 1)) misses.push(`${shape}: ended with ${filled.codes.join(', ')}`);
    if (!filled.areLinesWhole) misses.push(`${shape}: a torn line`);
    if (!filled.isSame) misses.push(`${shape}: the records differ`);
  }
  return { figures, misses };
};
