import { isWordUnit, unitAt } from './letters.ts';

/**
 * Many words looked for at one place, whatever their casing, in one walk over the text. Word lists of hundreds of entries make slow
 * alternations; here each letter is one look-up in a table, and where no word begins the first one ends the walk.
 */
export interface WordTree<T> {
  /** The letter's column, 0 for a letter no word has; a letter and its capital share one. */
  columns: Uint8Array;
  width: number;
  /** Row `node`, column `letter`: the next node, 0 for none. Node 0 is the root. */
  steps: Uint16Array;
  values: (T | undefined)[];
}

export interface WordMatch<T> {
  end: number;
  value: T;
}

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

// A cheap look, for few words have one.
const mayHaveTwin = /[òóỏõọ][ae]|[ùúủũụ]y/;

const spellings = (word: string): string[] => {
  const lower = word.toLowerCase();
  if (!mayHaveTwin.test(lower)) return [lower];
  const old = toneTwins.reduce((text, [modern, former]) => text.replaceAll(modern, former), lower);
  return old === lower ? [lower] : [lower, old];
};

const range = 0x2000;

/** How many different beginnings the words have, the whole words among them: the nodes they make. */
const countBeginnings = (words: readonly (readonly [string, unknown])[]): number => {
  let count = 0;
  let before = '';
  for (const word of words.map(([one]) => one).sort()) {
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared++;
    count += word.length - shared;
    before = word;
  }
  return count;
};

/** A tree of words; each is found in any casing (unless `exactCase`) and with either placing of the tone. */
export const wordTree = <T>(entries: Iterable<readonly [string, T]>, exactCase = false): WordTree<T> => {
  const words = [...entries].flatMap(([word, value]) =>
    (exactCase ? [word] : spellings(word)).map((spelling) => [spelling, value] as const),
  );
  const columns = new Uint8Array(range);
  let width = 1;
  for (const [word] of words)
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (columns[unit] !== 0) continue;
      columns[unit] = width;
      if (!exactCase) columns[(word[i] as string).toUpperCase().charCodeAt(0)] = width;
      width++;
    }
  // One table: an array for each node would be thousands of them, and trees are built while the command starts.
  const steps = new Uint16Array((countBeginnings(words) + 1) * width);
  const values: (T | undefined)[] = [undefined];
  for (const [word, value] of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const step = node * width + (columns[word.charCodeAt(i)] as number);
      node = steps[step] as number;
      if (node !== 0) continue;
      node = values.length;
      steps[step] = node;
      values.push(undefined);
    }
    values[node] ??= value;
  }
  return { columns, width, steps, values };
};

/** The same, built when it is first asked for: of long lists that many pages have no need of. */
export const wordTreeOnUse = <T>(entries: () => Iterable<readonly [string, T]>): (() => WordTree<T>) => {
  let tree: WordTree<T> | null = null;
  return () => {
    tree ??= wordTree(entries());
    return tree;
  };
};

/** Marks in `table` the units some word of the tree may begin with. */
export const markOpeners = <T>({ columns, steps }: WordTree<T>, table: Uint8Array): void => {
  for (let unit = 0; unit < table.length; unit++) if (steps[columns[unit] as number] !== 0) table[unit] = 1;
};

/** The longest word of the tree that stands at `at` and ends a word there; `open` lets a digit follow ("NĐ30"). */
export const longestWord = <T>(
  { columns, width, steps, values }: WordTree<T>,
  text: string,
  at: number,
  limit: number,
  open = false,
): WordMatch<T> | null => {
  let node = 0;
  let end = -1;
  let value: T | undefined;
  for (let i = at; i < limit; i++) {
    const unit = unitAt(text, i);
    const column = unit < range ? (columns[unit] as number) : 0;
    node = column === 0 ? 0 : (steps[node * width + column] as number);
    if (node === 0) break;
    if (values[node] === undefined) continue;
    const following = i + 1 < limit ? unitAt(text, i + 1) : 32;
    if (!isWordUnit(following) || (open && following >= 0x30 && following <= 0x39)) {
      end = i + 1;
      value = values[node];
    }
  }
  return end < 0 ? null : { end, value: value as T };
};

/** Whether the text goes on with one of the words at `at`, or with a longer one that begins so. */
export const goesOnWith = <T>({ columns, width, steps, values }: WordTree<T>, text: string, at: number): boolean => {
  let node = 0;
  for (let i = at; ; i++) {
    const unit = unitAt(text, i); // NaN at the end of the text: no column.
    const column = unit < range ? (columns[unit] as number) : 0;
    node = column === 0 ? 0 : (steps[node * width + column] as number);
    if (node === 0) return false;
    if (values[node] !== undefined) return true;
  }
};

/** The value of the whole word that stands at `at`, without looking for a longer one; a digit may follow its letters ("t5"). */
export const wordValue = <T>(
  { columns, width, steps, values }: WordTree<T>,
  text: string,
  at: number,
): T | undefined => {
  let node = 0;
  for (let i = at; ; i++) {
    const unit = unitAt(text, i); // NaN at the end of the text: no column.
    const column = unit < range ? (columns[unit] as number) : 0;
    const next = column === 0 ? 0 : (steps[node * width + column] as number);
    if (next === 0)
      return node !== 0 && (!isWordUnit(unit) || (unit >= 0x30 && unit <= 0x39)) ? values[node] : undefined;
    node = next;
  }
};
