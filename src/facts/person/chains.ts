import type { Item } from './items.ts';

export type LinkRule =
  | 'person/title-before'
  | 'person/title-apart'
  | 'person/title-after'
  | 'person/title-shared'
  | 'person/title-of-group'
  | 'person/title-said'
  | 'person/title-appointed';

/** A title and the person it is of, as positions in the list of items. */
export interface Link {
  name: number;
  title: number;
  rule: LinkRule;
}

/** Where an item begins, with its honorific and "nguyên". */
export const from = (item: Item): number => {
  if (item.kind === 'group') return item.start;
  const start = item.kind === 'title' ? item.from : item.start;
  return item.honorific >= 0 ? item.honorific : start;
};

// Between a name and the title after it.
export const after = new Set([',', '-', '(', ',-', '),', ')-', ')', ',k', ',b', '-,', '(,', ',,']);
// Between two titles of one person.
export const stack = new Set(['', ',', '-', 'k', ',k', 'v', ',v', '),', '-,', ')-', ')', 'vk', ',,', ')v', ')k']);
// Between a title and the name it leads to across a sign.
export const apart = new Set([',', '-', ':', ',-', ')-', '),', '(', ',,']);
// Between the names of one list.
export const list = new Set([',', 'v', ',v', ',,', '),', ')v']);
