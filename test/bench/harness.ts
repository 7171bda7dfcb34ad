import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is measured. `run` gets each item of the material in turn. */
export interface Contestant<T = undefined> {
  name: string;
  run: (item: T) => unknown;
}

export interface Measured {
  name: string;
  /** Median milliseconds of a run; with several items, the sum of their medians. */
  median: number;
  /** Lower and upper quartile, milliseconds: how much the machine wavered. */
  spread: [number, number];
}

/** A claim: a ratio or rate, and the most or the least it may be. `--check` allows 1.25 times. */
export interface Bar {
  what: string;
  value: number;
  most?: number;
  least?: number;
}

/** What a bench hands back: a table for people, bars for CI. */
export interface Report {
  rows: Record<string, string | number>[];
  bars: Bar[];
  /** A line or two on what was measured, and on what. */
  notes: string[];
}

/** A bench: `test/bench/NAME.ts` exports it as `bench`. `quick` asks for fewer rounds. */
export type Bench = (setting: { quick: boolean }) => Promise<Report>;

const quantile = (sorted: readonly number[], q: number): number => {
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1);
};

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** Milliseconds of a run, as the mean of `burst` in a row. */
const timeOf = async (run: () => unknown, burst: number): Promise<number> => {
  const began = performance.now();
  for (let i = 0; i < burst; i++) await run();
  return (performance.now() - began) / burst;
};

/**
 * Runs the contestants side by side in one process: item by item, in turns whose order rotates, after `warm` rounds that don't count.
 * What disturbs the machine disturbs all alike. With a `burst` each runs so often in a row: the garbage of one is else collected in the
 * time of the next. Only ratios of the medians are worth quoting.
 */
export const race = async <T = undefined>(
  contestants: readonly Contestant<T>[],
  {
    rounds,
    warm = 3,
    burst = 1,
    items = [undefined as T],
  }: { rounds: number; warm?: number; burst?: number; items?: readonly T[] },
): Promise<Measured[]> => {
  const times = contestants.map(() => items.map((): number[] => []));
  for (let round = -warm; round < rounds; round++)
    for (const [at, item] of items.entries())
      for (let turn = 0; turn < contestants.length; turn++) {
        const who = (turn + Math.max(round, 0)) % contestants.length;
        const took = await timeOf(() => (contestants[who] as Contestant<T>).run(item), burst);
        if (round >= 0) times[who]?.[at]?.push(took);
      }
  return contestants.map(({ name }, who) => {
    const sum = (q: number) =>
      (times[who] as number[][]).reduce(
        (all, list) =>
          all +
          quantile(
            [...list].sort((a, b) => a - b),
            q,
          ),
        0,
      );
    return { name, median: sum(0.5), spread: [sum(0.25), sum(0.75)] };
  });
};

/** Rows of a table: each contestant's median, its spread, and its ratio to the first. */
export const ratioRows = (measured: readonly Measured[], bytes?: number): Record<string, string | number>[] =>
  measured.map(({ name, median: ms, spread }) => ({
    name,
    'median ms': Number(ms.toFixed(2)),
    'quartiles ms': spread.map((value) => value.toFixed(2)).join(' – '),
    ratio: Number((ms / (measured[0]?.median ?? ms)).toFixed(3)),
    ...(bytes ? { 'MB/s': Number((bytes / 1e3 / ms).toFixed(1)) } : {}),
  }));

/** The first contestant's median over that of `name`, or the other way round by the order of the arguments. */
export const ratio = (measured: readonly Measured[], over: string, under: string): number => {
  const of = (name: string) => {
    const found = measured.find((one) => one.name === name);
    if (!found) throw new Error(`no contestant is called ${name}`);
    return found.median;
  };
  return of(over) / of(under);
};

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The corpus beside the project, or null where it does not stand. */
export const corpus = (): string | null => {
  for (let at = new URL('../', import.meta.url); at.pathname !== '/'; at = new URL('../', at)) {
    const folder = fileURLToPath(new URL('shared/corpus/', at));
    if (existsSync(folder)) return folder;
  }
  return null;
};

/** Real pages (`h*.html` of the corpus) where it stands, else the project's own fixtures: name and bytes. */
export const realPages = (): { name: string; bytes: Buffer }[] => {
  const folder = corpus();
  if (folder)
    return readdirSync(`${folder}pages`)
      .filter((name) => /^h.*\.html$/.test(name))
      .map((name) => ({ name, bytes: readFileSync(`${folder}pages/${name}`) }));
  return readdirSync(`${root}fixtures/pages`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, bytes: readFileSync(`${root}fixtures/pages/${name}`) }));
};
