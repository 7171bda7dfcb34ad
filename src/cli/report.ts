import type { RejectRecord } from '../model.ts';
import type { Totals } from '../sink/journal.ts';
import type { Done } from '../work/finish-all.ts';

/** What standard error says of a run. */
export interface Report {
  /** A sentence on the run as a whole. */
  say(line: string): void;
  /** An input that gave no record. */
  reject(reject: RejectRecord): void;
  /** Pages that are done and written. */
  done(pages: readonly Done[]): void;
  end(totals: Totals): Promise<void>;
  /** Leaves the terminal as it was. */
  close(): void;
}

export interface ReportSetting {
  stderr: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
  isQuiet: boolean;
  asJson: boolean;
  /** Whether rejects go to a place of their own, and need no line here. */
  rejectsElsewhere: string | null;
  bar: Bar | null;
}

/** A bar that shows how far the run is. */
export interface Bar {
  update(state: { done: number; facts: number; rejects: number }): void;
  /** A line above the bar. */
  log(line: string): void;
  stop(): void;
}

const number = (value: number): string => value.toLocaleString('en-US');

/** The noun as it stands behind the count. */
export const plural = (count: number, noun: string): string => (count === 1 ? noun : `${noun}s`);

const counted = (value: number, noun: string): string => `${number(value)} ${plural(value, noun)}`;

const isColoured = ({ FORCE_COLOR, NO_COLOR }: NodeJS.ProcessEnv, isTerminal: boolean): boolean => {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR;
};

const paints = async ({ env, stderr }: ReportSetting) => {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: isColoured(env, stderr.isTTY === true) ? 1 : 0 });
  return { strong: chalk.bold, good: chalk.green, bad: chalk.red, faint: chalk.dim };
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;

export const openReport = (setting: ReportSetting): Report => {
  const { stderr, isQuiet, asJson, rejectsElsewhere, bar } = setting;
  const began = performance.now();
  let written = 0;
  let facts = 0;
  let rejects = 0;
  let slowest: { location: string; took: number } | null = null;
  let told = began;
  const print = (line: string) => (bar ? bar.log(line) : stderr.write(`${line}\n`));
  const event = (name: string, fields: object) => stderr.write(`${JSON.stringify({ event: name, ...fields })}\n`);
  const rate = () => Math.round((written / Math.max(1, performance.now() - began)) * 10_000) / 10;

  const summary = async ({ pages, records, rejects: codes, found }: Totals, took: number) => {
    const { strong, good, bad, faint } = await paints(setting);
    const lost = pages - records;
    const list = (counts: Record<string, number>) =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${number(count)} ${name}`)
        .join(', ');
    const unchanged = pages - records - Object.values(codes).reduce((sum, count) => sum + count, 0);
    print(
      `${strong(counted(pages, 'page'))}: ${good(counted(records, 'record'))}${lost - unchanged > 0 ? `, ${bad(`${number(lost - unchanged)} rejected`)}` : ''}${unchanged > 0 ? `, ${number(unchanged)} unchanged` : ''}, ${seconds(took)} ${faint(`(${number(rate())} pages/s)`)}`,
    );
    if (list(found)) print(`found: ${list(found)}`);
    if (list(codes)) print(`rejected: ${list(codes)}${rejectsElsewhere ? faint(` (see ${rejectsElsewhere})`) : ''}`);
    if (slowest) print(`slowest: ${slowest.location} ${faint(`(${seconds(slowest.took)})`)}`);
  };

  return {
    say: (line) => {
      if (asJson) event('note', { message: line });
      else if (!isQuiet) print(`trichluc: ${line}`);
    },
    reject: (reject) => {
      rejects++;
      if (rejectsElsewhere !== null || isQuiet) return;
      if (asJson) event('reject', reject);
      else if (reject.message.includes(reject.location)) print(`trichluc: ${reject.message}`);
      else print(`trichluc: ${reject.location}: ${reject.message}`);
    },
    done: (pages) => {
      written += pages.length;
      for (const { location, took, tally } of pages) {
        facts += tally.dates + tally.documents + tally.people + tally.views + tally.related;
        if (took > 0 && (slowest === null || took > slowest.took)) slowest = { location, took };
      }
      bar?.update({ done: written, facts, rejects });
      if (asJson && !isQuiet && performance.now() - told > 1000) {
        told = performance.now();
        event('progress', { done: written, facts, rejects, pagesPerSecond: rate() });
      }
    },
    close: () => bar?.stop(),
    end: async (totals) => {
      bar?.stop();
      if (isQuiet) return;
      const took = performance.now() - began;
      if (asJson)
        event('summary', {
          ...totals,
          seconds: Math.round(took) / 1000,
          pagesPerSecond: rate(),
          slowest: slowest && { location: slowest.location, ms: Math.round(slowest.took) },
        });
      // A page alone needs no account.
      else if (totals.pages > 1) await summary(totals, took);
    },
  };
};
