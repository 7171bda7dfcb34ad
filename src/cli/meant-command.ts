import { existsSync } from 'node:fs';
import diceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js';
import { commands } from './flags.ts';

/** Half of the pairs of letters or nearly: "chek", "shcema", "extrat". */
const like = 0.4;

/** The command that a bare word nearly names, where no file has that name; else null. */
export const meantCommand = (word: string): string | null => {
  if (!/^[a-z]{4,}$/.test(word) || existsSync(word)) return null;
  const [best] = Object.keys(commands)
    .map((name) => ({ name, likeness: diceCoefficient(name, word) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= like ? best.name : null;
};
