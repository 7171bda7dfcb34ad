/** SIGINT and SIGTERM: the first asks for an end after the page in hand, the second ends at once. */
export interface StopSignals {
  signal: AbortSignal;
  /** 130 or 143 once one came; else null. */
  exit(): 130 | 143 | null;
  /** Asks for an end without a signal: nobody reads on. */
  abort(): void;
  close(): void;
}

export const stopSignals = (process: NodeJS.Process, say: (line: string) => void): StopSignals => {
  const controller = new AbortController();
  let exit: 130 | 143 | null = null;
  const on = (code: 130 | 143) => () => {
    if (exit !== null) process.exit(exit);
    exit = code;
    say('stopping after the pages in hand; once more to stop at once');
    controller.abort();
    // A read that waits for somebody to type would wait for ever.
    process.stdin.destroy();
  };
  const onInterrupt = on(130);
  const onTerminate = on(143);
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    exit: () => exit,
    abort: () => controller.abort(),
    close: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
};
