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

const spellings = (word: string): string[] => {
  const lower = word.toLowerCase();
  const old = toneTwins.reduce((text, [modern, former]) => text.replaceAll(modern, former), lower);
  return old === lower ? [lower] : [lower, old];
};

const range = 0x2000;

/** A tree of words; each is found in any casing (unless `exactCase`) and with either placing of the tone. */
export const wordTree = <T>(entries: Iterable<readonly [string, T]>, exactCase = false): WordTree<T> => {
  const words = [...entries].flatMap(([word, value]) =>
    (exactCase ? [word] : spellings(word)).map((spelling) => [spelling, value] as const),
  );
  const columns = new Uint8Array(range);
  let width = 1;
  for (const [word] of words)
    for (const letter of word) {
      const unit = letter.charCodeAt(0);
      if (columns[unit] !== 0) continue;
      columns[unit] = width;
      if (!exactCase) columns[letter.toUpperCase().charCodeAt(0)] = width;
      width++;
    }
  const rows: Uint16Array[] = [new Uint16Array(width)];
  const values: (T | undefined)[] = [undefined];
  for (const [word, value] of words) {
    let node = 0;
    for (const letter of word) {
      const row = rows[node] as Uint16Array;
      const column = columns[letter.charCodeAt(0)] as number;
      if (row[column] === 0) {
        row[column] = rows.length;
        rows.push(new Uint16Array(width));
        values.push(undefined);
      }
      node = row[column] as number;
    }
    values[node] ??= value;
  }
  const steps = new Uint16Array(rows.length * width);
  rows.forEach((row, node) => {
    steps.set(row, node * width);
  });
  return { columns, width, steps, values };
};

/** Whether some word of the tree may begin with this unit. */
export const opensWord = <T>({ columns, steps }: WordTree<T>, unit: number): boolean =>
  unit < range && steps[columns[unit] as number] !== 0;

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
