import { killAndResume } from '../batch/kill-and-resume.ts';
import type { Proven } from './proven.ts';

/** Pages of the folder. At full size a run over it is killed twenty times at least. */
export const full = 5000;
const leastKills = 20;
/** Some moments come when the run is about to end by itself. */
const momentsOf = (pages: number): number => Math.max(3, Math.round(pages / 200));

const runs = [
  ['page', '.jsonl', []],
  ['fact', '.jsonl', []],
  ['page', '.jsonl.gz', []],
  ['fact', '.jsonl', ['--unordered']],
] as const;

/** Killed without warning at random moments and resumed each time: byte for byte what an unbroken run leaves. */
export const prove = async (pages = full): Promise<Proven> => {
  const figures: Record<string, unknown> = {};
  const misses: string[] = [];
  for (const [shape, ending, more] of runs) {
    const name = [shape, ending, ...more].join(' ');
    const killed = await killAndResume({ pages, moments: momentsOf(pages), ending, args: ['--shape', shape, ...more] });
    figures[name] = killed;
    if (!killed.isSame) misses.push(`${name}: the records differ`);
    if (!killed.areRejectsSame) misses.push(`${name}: the rejects differ`);
    if (killed.left.length > 0) misses.push(`${name}: left ${killed.left.join(', ')}`);
    if (killed.kills < (pages < full ? 1 : leastKills))
      misses.push(`${name}: ${killed.kills} kills met the run at work`);
  }
  return { figures, misses };
};
