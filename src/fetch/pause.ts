import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many milliseconds; throws the signal's own reason once it is aborted. */
export const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
};
