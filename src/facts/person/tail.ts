import { bodyAt } from './heads.ts';
import { passSign } from './tail-signs.ts';
import { passWord } from './tail-words.ts';
import type { Tokens } from './tokens.ts';
import { take, type Walk } from './walk.ts';
import type * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };

/** A title longer than this is a sentence that lost its signs. */
const longestTail = 44;

/** Follows a title from the end of its head until what can't be of it: a hard sign, a verb, another title, a person. */
export const readTail = (
  tokens: Tokens,
  headStart: number,
  headEnd: number,
  kind: W.Head['kind'],
  apposed: boolean,
): { end: number; nameAt: number; headEnd: number } => {
  const walk: Walk = {
    i: headEnd,
    end: headEnd,
    headStart,
    headEnd,
    nameAt: -1,
    kind,
    tail: 0,
    wants: 'nothing',
    afterPlace: false,
    apposed,
    related: false,
    last: 'other',
  };
  // "Trưởng ban | Chỉ đạo": the head's last word opens the body.
  const own = bodyAt(tokens, headEnd - 1, body);
  if (own > headEnd) {
    take(walk, own, body.value === 'open' ? 'place' : 'nothing', body.value === 'whole');
    walk.last = 'body';
  }
  for (let steps = 0; steps < longestTail; steps++) {
    const word = tokens.words[walk.i];
    if (!word) break;
    if (!(word.sign ? passSign(tokens, walk, word.sign) : passWord(tokens, walk, word))) break;
  }
  return { end: walk.end, nameAt: walk.nameAt, headEnd: walk.headEnd };
};
