import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageRecord } from '../model.ts';
import { causeOf } from '../problem.ts';
import type { Gold } from '../score/gold.ts';
import { type Score, scoreCorpus } from '../score/score-corpus.ts';
import type { Run } from './given.ts';
import { readRecords } from './read-records.ts';
import { Stop } from './stop.ts';

const readGold = async (path: string): Promise<Gold[]> => {
  try {
    if (!(await stat(path)).isDirectory()) {
      const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim());
      return lines.map((line) => JSON.parse(line));
    }
    const names = (await readdir(path)).filter((name) => name.endsWith('.json'));
    return await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(path, name), 'utf8'))));
  } catch (fault) {
    throw new Stop(2, `the gold ${path} can't be read: ${causeOf(fault)}`);
  }
};

const table = ({ pages, absent, rates, f1 }: Score): string => {
  const figure = (value: number) => value.toFixed(3);
  return [
    `${pages} pages, ${absent} without a record`,
    ...Object.entries(rates).map(([name, { rate, n }]) => `${name.padEnd(36)} ${figure(rate)}  of ${n}`),
    ...Object.entries(f1).map(
      ([name, { f1: value, precision, recall, tp, fp, fn }]) =>
        `${name.padEnd(36)} ${figure(value)}  precision ${figure(precision)}, recall ${figure(recall)} (${tp} right, ${fp} wrong, ${fn} missed)`,
    ),
    '',
  ].join('\n');
};

export const run: Run = async ({ operands: [goldPath, recordsPath], options }, process) => {
  if (goldPath === undefined || recordsPath === undefined)
    throw new Stop(2, 'score what against what? Name the gold (a folder or a .jsonl file), then the records');
  const golds = await readGold(goldPath);
  const records: PageRecord[] = [];
  for await (const { value } of readRecords(recordsPath, process))
    if ((value as PageRecord | null)?.schema?.startsWith('trichluc.page/')) records.push(value as PageRecord);
  if (records.length === 0) throw new Stop(2, `there is no page record in ${recordsPath}`);
  const { score, misses } = scoreCorpus(golds, records);
  const kind = options.misses as string | undefined;
  if (kind !== undefined)
    for (const miss of misses)
      if (miss.kind === kind) process.stdout.write(`${miss.id}\t${miss.what}\t${JSON.stringify(miss.about)}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify(score)}\n`);
  else if (kind === undefined) process.stdout.write(table(score));
  return 0;
};
