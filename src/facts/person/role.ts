import type { Title } from './titles.ts';
import { longest, type Tokens } from './tokens.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };

/** The post and the body of a title, as spans of tokens. "Trưởng Ban | Dân vận": the Ban is of both. */
export interface Parts {
  roleEnd: number;
  /** Where the body begins, or -1. */
  organization: number;
}

/** Tells a title's post from its body. */
export const partsOf = (tokens: Tokens, title: Title): Parts => {
  const { words } = tokens;
  const { start, headEnd, end, head } = title;
  if (head.kind === 'lone' || end <= headEnd) return { roleEnd: end, organization: -1 };
  // A head that ends in a body's first word: trưởng ban, trưởng phòng, trưởng công an.
  const inner = words[headEnd - 1] as W.Word;
  if (
    headEnd - 1 > start &&
    chiefs.has(words[headEnd - 2]?.key ?? '') &&
    inner.bodies &&
    longest(tokens, headEnd - 1, inner.bodies, body) > 0 &&
    (body.value === 'open' || body.value === 'whole') &&
    words[headEnd]?.key !== inner.key
  )
    return { roleEnd: headEnd, organization: headEnd - 1 };
  for (let i = headEnd; i < end; i++) {
    const word = words[i] as W.Word;
    if (word.key === 'của' || word.key === 'thuộc' || word.key === 'tại' || word.key === 'ở')
      return { roleEnd: i, organization: i + 1 };
    if (word.sign) continue;
    if (word.bits & W.CAP || opensBody(tokens, i) || word.places) return { roleEnd: i, organization: i };
  }
  return { roleEnd: end, organization: -1 };
};

const chiefs = new Set(['trưởng', 'phó']);

const opensBody = (tokens: Tokens, at: number): boolean => {
  const word = tokens.words[at];
  return (
    !!word?.bodies && longest(tokens, at, word.bodies, body) > 0 && body.value !== 'field' && body.value !== 'thing'
  );
};
