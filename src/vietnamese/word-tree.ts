import { isWordUnit } from './letters.ts';

/**
 * Many words looked for at one place, whatever their casing, in one walk over the text. Word lists of hundreds of entries make
 * slow alternations; a tree of code units costs nothing where no word begins.
 */
export interface WordTree<T> {
  next: Map<number, WordTree<T>>;
  value: T | undefined;
}

export interface WordMatch<T> {
  end: number;
  value: T;
}

const empty = <T>(): WordTree<T> => ({ next: new Map(), value: undefined });

const step = <T>(node: WordTree<T>, unit: number): WordTree<T> => {
  const known = node.next.get(unit);
  if (known) return known;
  const fresh = empty<T>();
  node.next.set(unit, fresh);
  return fresh;
};

/** Old and new places of the tone (thoả/thỏa, khoá/khóa, uỷ/ủy, hoà/hòa): a word is entered in both. */
const toneTwins: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

const spellings = (word: string): string[] => {
  const lower = word.toLowerCase();
  const old = toneTwins.reduce((text, [modern, former]) => text.replaceAll(modern, former), lower);
  return old === lower ? [lower] : [lower, old];
};

/** A tree of words; each is found in any casing and with either placing of the tone. */
export const wordTree = <T>(entries: Iterable<readonly [string, T]>, exactCase = false): WordTree<T> => {
  const root = empty<T>();
  for (const [word, value] of entries)
    for (const spelling of exactCase ? [word] : spellings(word)) {
      // Two walks in step would branch; instead each letter's lower and upper case lead to one node.
      let node = root;
      for (let i = 0; i < spelling.length; i++) {
        const lower = spelling.charCodeAt(i);
        const following = step(node, lower);
        const upper = exactCase ? lower : (spelling[i] as string).toUpperCase().charCodeAt(0);
        if (!node.next.has(upper)) node.next.set(upper, following);
        node = following;
      }
      node.value ??= value;
    }
  return root;
};

/** The longest word of the tree that stands at `at` and ends a word there; `open` lets a digit follow ("NĐ30"). */
export const longestWord = <T>(
  tree: WordTree<T>,
  text: string,
  at: number,
  limit: number,
  open = false,
): WordMatch<T> | null => {
  let node: WordTree<T> | undefined = tree.next.get(text.charCodeAt(at));
  let found: WordMatch<T> | null = null;
  for (let i = at + 1; node; i++) {
    if (node.value !== undefined) {
      const following = i < limit ? text.charCodeAt(i) : 32;
      if (!isWordUnit(following) || (open && following >= 0x30 && following <= 0x39))
        found = { end: i, value: node.value };
    }
    if (i >= limit) break;
    node = node.next.get(text.charCodeAt(i));
  }
  return found;
};
