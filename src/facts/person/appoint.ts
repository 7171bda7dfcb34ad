import { type LinkRule, stack } from './chains.ts';
import type { Item, Name } from './items.ts';
import type { Title } from './titles.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

/** "… được bổ nhiệm giữ chức Thứ trưởng …": the person last named before it, in the same sentence or at the head of it. */
export const appoint = (
  tokens: Tokens,
  items: readonly Item[],
  gaps: readonly string[],
  owner: readonly number[],
  isName: (i: number) => boolean,
  leads: (i: number) => boolean,
  give: (name: number, title: number, rule: LinkRule) => void,
): void => {
  for (let i = 1; i < items.length; i++) {
    if (items[i]?.kind !== 'title' || owner[i] !== -1 || leads(i) || (items[i] as Title).plural) continue;
    const gap = gaps[i] as string;
    const pronoun = isPronounBefore(tokens, (items[i] as Title).from);
    if (!pronoun && !/a[:p]?$/.test(gap)) continue;
    if (pronoun && (items[i] as Title).head.kind !== 'post') continue;
    const who = subjectOf(tokens, items, i, isName);
    if (who < 0) continue;
    for (let t = i; items[t]?.kind === 'title' && !leads(t) && owner[t] === -1; t++) {
      give(who, t, 'person/title-appointed');
      if (!(stack.has(gaps[t + 1] as string) || gaps[t + 1] === ';')) break;
    }
  }
};

const pronouns = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'đồng']);

const between = new Set([
  'là',
  'hiện',
  'từng',
  'đang',
  'nguyên',
  'làm',
  'giữ',
  'chức',
  'vụ',
  'được',
  'bổ',
  'nhiệm',
  'bầu',
  'cử',
  'sẽ',
  'vừa',
  'cũng',
  'vẫn',
  'đảm',
  'vị',
  'trí',
]);

/** "Trước đó, ông | là Trưởng phòng …": the person is the one just spoken of. */
const isPronounBefore = (tokens: Tokens, at: number): boolean => {
  const { words } = tokens;
  let i = at - 1;
  if (words[i]?.key !== 'là' && words[i]?.key !== 'làm' && words[i]?.key !== 'chức' && words[i]?.key !== 'vụ')
    return false;
  while (i > at - 7 && between.has(words[i]?.key ?? '')) i--;
  return pronouns.has(words[i]?.key ?? '') && words[i]?.key !== 'đồng';
};

const subjectOf = (tokens: Tokens, items: readonly Item[], title: number, isName: (i: number) => boolean): number => {
  let at = (items[title] as Title).from - 1;
  let who = -1;
  for (let i = title - 1; i >= Math.max(0, title - 12); i--)
    if (isName(i)) {
      who = i;
      break;
    }
  if (who < 0) return -1;
  const named = (items[who] as Name).end;
  if (at - named > 120) return -1;
  if (isPronounBefore(tokens, (items[title] as Title).from)) return who;
  // A new sentence in between must begin with a pronoun.
  for (; at >= named; at--) {
    const sign = tokens.words[at]?.sign;
    if (sign === W.DOT || sign === W.END)
      return pronouns.has(tokens.words[at + 1]?.key ?? '') || tokens.words[at + 1]?.sign === W.MASK ? who : -1;
  }
  return who;
};
