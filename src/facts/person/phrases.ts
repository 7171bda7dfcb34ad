import { foldTone } from '../../vietnamese/spelling.ts';

/** A tree of phrases by their words; a node with a value ends a phrase. */
export interface Phrases<V> {
  readonly next: Map<string, Phrases<V>>;
  value: V | undefined;
}

// sĩ/sỹ, tỉ/tỷ, kĩ/kỹ, lí/lý: one key.
const lastY = /^([bcdđghklmnpqrstvx]{1,2})([yýỳỷỹỵ])$/u;
const iOf: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** The key a word is compared by: lower case, new-style tone, i for y after a consonant. */
export const wordKey = (word: string): string =>
  foldTone(word.toLowerCase())
    .replace(lastY, (_, onset: string, y: string) => onset + iOf[y])
    .replace(/’|ʼ/gu, "'");

export const makePhrases = <V>(): Phrases<V> => ({ next: new Map(), value: undefined });

/** Adds a phrase, its words parted by spaces; signs in it (", . -") are words of their own. */
export const addPhrase = <V>(root: Phrases<V>, phrase: string, value: V): void => {
  let node = root;
  for (const part of phrase.split(' ')) {
    const key = wordKey(part);
    let child = node.next.get(key);
    if (!child) {
      child = makePhrases();
      node.next.set(key, child);
    }
    node = child;
  }
  node.value ??= value;
};
