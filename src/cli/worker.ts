import { loadProgram } from './load-program.ts';
import type { finishBatch as FinishBatch } from './program.ts';

let loaded: ReturnType<typeof loadProgram> | null = null;

/** The entry of a worker thread, by name. */
export const finishBatch: typeof FinishBatch = async (batch) => {
  loaded ??= loadProgram();
  const finished = await loaded.program.finishBatch(batch);
  loaded.keepCode();
  return finished;
};
