import { cueAt, opensHead } from './heads.ts';
import type { Reached } from './name-start.ts';
import { stopAt } from './names.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

/** The walk along a body's name. `end` is the last word taken; signs and "của" count once a word follows. */
export interface Walk extends Reached {
  i: number;
  end: number;
  headStart: number;
  headEnd: number;
  nameAt: number;
  /** What was taken last: a body's first words, a lone capital, or other. */
  last: 'body' | 'capital' | 'other';
}

export const take = (walk: Walk, end: number, wants: Reached['wants'], afterPlace = false): true => {
  walk.i = walk.end = end;
  walk.tail++;
  walk.wants = wants;
  walk.afterPlace = afterPlace;
  walk.last = 'other';
  walk.related = false;
  return true;
};

/** A lower-case word that ends a title, unless it is kept within one. */
export const stopsHere = (tokens: Tokens, at: number): boolean => {
  const found = stopAt(tokens, at);
  return found !== null && found !== 'kept';
};

/** "ông Hùng", "đồng chí Bí thư"; but "công cụ", "định vị". */
export const isAddress = (tokens: Tokens, at: number): boolean => {
  const end = cueAt(tokens, at, W.HONORIFIC);
  if (end < 0) return false;
  const word = tokens.words[at] as W.Word;
  if (word.key === 'đức' || (word.bits & W.CAP && word.key === 'anh')) return false;
  const next = tokens.words[end];
  return next !== undefined && !next.sign && ((next.bits & W.CAP) !== 0 || opensHead(tokens, end));
};
