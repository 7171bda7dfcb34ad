import { unitAt } from '../../vietnamese/letters.ts';
import { numeralTails, numeralWords } from '../../vietnamese/numerals.ts';
import { goesOnWith, wordTree } from '../../vietnamese/word-tree.ts';
import { rangeWords } from './length.ts';
import { units } from './lexicon.ts';

/**
 * A number in words is far more often no part of a date: one look at what follows its first word saves trying all the rules there.
 */

const followers = wordTree(
  [...numeralTails, ...rangeWords, ...Object.keys(units).map((unit) => unit.split(' ')[0] as string), 'tết'].map(
    (word) => [word, true as const],
  ),
);

/** Whether the number goes on, counts a unit of time, opens a range or stands before Tết. */
const mayCount = (low: string, end: number): boolean => {
  if (unitAt(low, end) !== 0x20) return '-–'.includes(low[end] as string);
  return '-–'.includes(low[end + 1] as string) || goesOnWith(followers, low, end + 1);
};

/** The numbers, with that look; "năm" is a year too. */
export const countingWords: ReadonlyMap<string, (low: string, end: number) => boolean> = new Map(
  numeralWords.filter((word) => word !== 'năm').map((word) => [word, mayCount]),
);
