import { isWordUnit, unitAt } from '../../vietnamese/letters.ts';
import { type WordTree, wordTree } from '../../vietnamese/word-tree.ts';
import type { Rule } from './reading.ts';

/** One cheap pass finds the places where a date can begin: a run of figures, or one of the words or phrases that open one. */
export interface Triggers {
  /** The rules to try at figures. */
  figures: readonly Rule[];
  words: WordTree<Opening>;
}

interface Opening {
  /** The rules to try at a phrase, those of its first words among them. */
  rules: readonly Rule[];
  /** Whether they may be worth it, by what follows the word. */
  mayOpen: MayOpen | null;
}

type MayOpen = (low: string, end: number) => boolean;

/** The words in `guards` open a date only where their guard finds that what follows allows it. */
export const makeTriggers = (rules: readonly Rule[], guards: ReadonlyMap<string, MayOpen>): Triggers => {
  const byStart = new Map<string, Set<Rule>>();
  for (const rule of rules)
    for (const start of rule.starts) {
      const begun = byStart.get(start);
      if (begun) begun.add(rule);
      else byStart.set(start, new Set([rule]));
    }
  const opening = (phrase: string): Opening => {
    const begun = new Set(openings(phrase).flatMap((start) => [...(byStart.get(start) ?? [])]));
    return { rules: rules.filter((rule) => begun.has(rule)), mayOpen: guards.get(phrase) ?? null };
  };
  const phrases = [...byStart.keys()].filter((phrase) => phrase !== '#');
  return {
    figures: rules.filter(({ starts }) => starts.includes('#')),
    words: wordTree(phrases.map((phrase) => [phrase, opening(phrase)] as const)),
  };
};

/** The phrase and what it begins with, cut between words: "đầu năm nay", "đầu năm", "đầu". */
const openings = (phrase: string): string[] => {
  const found = [phrase];
  for (let at = phrase.lastIndexOf(' '); at > 0; at = phrase.lastIndexOf(' ', at - 1)) found.push(phrase.slice(0, at));
  return found;
};

/** Where a date may begin, the rules to try there, and where to go on if none of them reads anything. */
export interface Trigger {
  at: number;
  end: number;
  rules: readonly Rule[];
}

/**
 * The next place at or after `from` where a date may begin; null where there is none. `from` is no inside of a word.
 * The walk is that of word-tree.ts, spelt out here: it meets every letter of the page.
 */
export const nextTrigger = (low: string, from: number, { figures, words }: Triggers): Trigger | null => {
  const { columns, steps, width, values } = words;
  const range = columns.length;
  const end = low.length;
  let i = from;
  while (i < end) {
    let unit = low.charCodeAt(i);
    if (unit < 0x30) {
      i++;
      continue;
    }
    const at = i;
    if (unit <= 0x39) {
      do unit = unitAt(low, ++i);
      while (unit >= 0x30 && unit <= 0x39);
      return { at, end: i, rules: figures };
    }
    if (!isWordUnit(unit)) {
      i++;
      continue;
    }
    let node = 0;
    while (unit !== 0x20) {
      const column = unit < range ? (columns[unit] as number) : 0;
      const next = column === 0 ? 0 : (steps[node * width + column] as number);
      if (next === 0) break;
      node = next;
      unit = unitAt(low, ++i);
    }
    // "t5" and "8h" are words with figures in them: what follows the letters may be a figure.
    const ends = !isWordUnit(unit) || (unit >= 0x30 && unit <= 0x39);
    let opening = ends ? values[node] : undefined;
    // The words after the first need no edge: the rules look for themselves.
    for (let j = i; ends; ) {
      const column = unit < range ? (columns[unit] as number) : 0;
      const next = column === 0 ? 0 : (steps[node * width + column] as number);
      if (next === 0) break;
      node = next;
      opening = values[node] ?? opening;
      unit = unitAt(low, ++j);
    }
    while (isWordUnit(unitAt(low, i))) i++;
    if (opening !== undefined && (opening.mayOpen === null || opening.mayOpen(low, i)))
      return { at, end: i, rules: opening.rules };
  }
  return null;
};
