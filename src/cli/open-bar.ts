import { MultiBar, Presets } from 'cli-progress';
import type { Bar } from './report.ts';

interface State {
  done: number;
  facts: number;
  rejects: number;
}

/** What stands beside a bar: how far, how fast, what was found, how long it may take. */
const openAccount = (total: Promise<number | null>) => {
  const began = performance.now();
  let known: number | null = null;
  total.then(
    (count) => {
      known = count;
    },
    () => {},
  );
  return ({ done, facts, rejects }: State): string => {
    const speed = done / Math.max(0.001, (performance.now() - began) / 1000);
    const left = known === null || done === 0 ? '' : `, ${time((known - done) / speed)} left`;
    return `${done}${known === null ? '' : `/${known}`} pages, ${speed.toFixed(1)}/s, ${facts} facts, ${rejects} rejected${left}`;
  };
};

/** A line now and then, where standard error is no terminal. */
const lineSeconds = 5;

const openLines = (stderr: NodeJS.WriteStream, account: (state: State) => string): Bar => {
  let last: State = { done: 0, facts: 0, rejects: 0 };
  let told = performance.now();
  let ended = false;
  return {
    update: (state) => {
      last = state;
      if (performance.now() - told < lineSeconds * 1000) return;
      told = performance.now();
      stderr.write(`${account(state)}\n`);
    },
    log: (line) => stderr.write(`${line}\n`),
    stop: () => {
      if (!ended) stderr.write(`${account(last)}\n`);
      ended = true;
    },
  };
};

/** A bar on standard error. `total` comes when the inputs are counted; until then, or where they can't be, there is no end in sight. */
export const openBar = (stderr: NodeJS.WriteStream, total: Promise<number | null>): Bar => {
  const account = openAccount(total);
  if (stderr.isTTY !== true) return openLines(stderr, account);
  const bars = new MultiBar(
    {
      stream: stderr,
      format: '{bar} {account}',
      clearOnComplete: true,
      hideCursor: true,
      barsize: 24,
      emptyOnZero: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const bar = bars.create(0, 0, { account: '' });
  total.then(
    (count) => bar.setTotal(count ?? 0),
    () => {},
  );
  return {
    update: (state) => bar.update(state.done, { account: account(state) }),
    log: (line) => bars.log(`${line}\n`),
    stop: () => bars.stop(),
  };
};

const time = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  return minutes >= 60
    ? `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}m`
    : `${minutes}m${String(whole % 60).padStart(2, '0')}s`;
};
