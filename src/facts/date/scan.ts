import { isWordUnit } from '../../vietnamese/letters.ts';
import type { Rule } from './reading.ts';

/**
 * One cheap pass finds the places where a date can begin: a run of figures, or one of the words that open one. The words stand in
 * a trie over a small alphabet, so that a letter costs two look-ups in small tables.
 */
export interface Triggers {
  /** The rules to try for each word, by node of the trie; node 0 is for figures. */
  rules: readonly (readonly Rule[])[];
  /** Code unit → letter of the small alphabet; 0 is no letter of ours. */
  letters: Uint8Array;
  /** node × width + letter → node; 0 is a dead end. */
  moves: Uint16Array;
  width: number;
}

const tableSize = 0x2000;

export const makeTriggers = (rules: readonly Rule[]): Triggers => {
  const letters = new Uint8Array(tableSize);
  let width = 1;
  const byWord = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const word of rule.starts) {
      byWord.set(word, [...(byWord.get(word) ?? []), rule]);
      for (const unit of word) if (word !== '#' && !letters[unit.charCodeAt(0)]) letters[unit.charCodeAt(0)] = width++;
    }
  const nodes: Map<number, number>[] = [new Map(), new Map()];
  const atNode: (readonly Rule[])[] = [byWord.get('#') ?? [], []];
  for (const [word, own] of byWord) {
    if (word === '#') continue;
    let node = 1;
    for (const unit of word) {
      const letter = letters[unit.charCodeAt(0)] as number;
      let to = nodes[node]?.get(letter);
      if (to === undefined) {
        to = nodes.length;
        nodes.push(new Map());
        atNode.push([]);
        nodes[node]?.set(letter, to);
      }
      node = to;
    }
    atNode[node] = own;
  }
  const moves = new Uint16Array(nodes.length * width);
  nodes.forEach((node, index) => {
    for (const [letter, to] of node) moves[index * width + letter] = to;
  });
  return { rules: atNode, letters, moves, width };
};

/** Where a date may begin, the rules to try there, and where to go on if none of them reads anything. */
export interface Trigger {
  at: number;
  end: number;
  rules: readonly Rule[];
}

/** The next place at or after `from` where a date may begin; null where there is none before `end`. `from` is no inside of a word. */
export const nextTrigger = (low: string, from: number, end: number, triggers: Triggers): Trigger | null => {
  const { letters, moves, width, rules } = triggers;
  let i = from;
  while (i < end) {
    let unit = low.charCodeAt(i);
    if (unit < 0x30) {
      i++;
      continue;
    }
    if (unit <= 0x39) {
      const at = i;
      do unit = low.charCodeAt(++i);
      while (i < end && unit >= 0x30 && unit <= 0x39);
      return { at, end: i, rules: rules[0] as readonly Rule[] };
    }
    if (!isWordUnit(unit)) {
      i++;
      continue;
    }
    const at = i;
    let node = 1;
    while (node !== 0 && i < end) {
      const letter = unit < tableSize ? (letters[unit] as number) : 0;
      if (letter === 0) break;
      node = moves[node * width + letter] as number;
      unit = low.charCodeAt(++i);
    }
    // "t5" and "8h" are words with figures in them: what follows the letters may be a figure.
    const ends = i >= end || !isWordUnit(unit) || (unit >= 0x30 && unit <= 0x39);
    const own = node !== 0 && ends ? (rules[node] as readonly Rule[]) : [];
    while (i < end && isWordUnit(low.charCodeAt(i))) i++;
    if (own.length > 0) return { at, end: i, rules: own };
  }
  return null;
};
