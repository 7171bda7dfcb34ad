import { MultiBar, Presets } from 'cli-progress';
import type { Bar } from './report.ts';

/** A bar on standard error. `total` comes when the inputs are counted; until then, or where they can't be, there is no end in sight. */
export const openBar = (stderr: NodeJS.WriteStream, total: Promise<number | null>): Bar => {
  const rest = '{value}{of} pages, {speed}/s, {facts} facts, {rejects} rejected{left}';
  const bars = new MultiBar(
    {
      stream: stderr,
      format: `{bar} ${rest}`,
      noTTYOutput: true,
      notTTYSchedule: 5000,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
      barsize: 24,
      emptyOnZero: true,
    },
    Presets.shades_classic,
  );
  const began = performance.now();
  let known: number | null = null;
  const payload = (done: number, facts: number, rejects: number) => {
    const speed = done / Math.max(0.001, (performance.now() - began) / 1000);
    const left = known === null || done === 0 ? '' : `, ${time((known - done) / speed)} left`;
    return { of: known === null ? '' : `/${known}`, speed: speed.toFixed(1), facts, rejects, left };
  };
  const bar = bars.create(0, 0, payload(0, 0, 0));
  total.then(
    (count) => {
      known = count;
      if (count !== null) bar.setTotal(count);
    },
    () => {},
  );
  return {
    update: ({ done, facts, rejects }) => bar.update(done, payload(done, facts, rejects)),
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
