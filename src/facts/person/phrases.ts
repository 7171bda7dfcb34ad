import { foldTone } from '../../vietnamese/spelling.ts';

/** A tree of phrases by their words; a node with a value ends a phrase. */
export interface Phrases<V> {
  next: Map<string, Phrases<V>> | null;
  value: V | undefined;
}

// sĩ/sỹ, tỉ/tỷ, kĩ/kỹ, lí/lý: one key.
const lastY = /^([bcdđghklmnpqrstvx]{1,2})([yýỳỷỹỵ])$/u;
const iOf: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** The key a word is compared by: lower case, new-style tone, i for y after a consonant. */
export const wordKey = (word: string): string => {
  let key = foldTone(word.toLowerCase());
  if (mayDiffer.test(key))
    key = key.replace(lastY, (_, onset: string, y: string) => onset + iOf[y]).replace(/’|ʼ/gu, "'");
  return key;
};

// A cheap look, for few words need more.
const mayDiffer = /[yýỳỷỹỵ]$|[’ʼ]/;

/**
 * Thousands of phrases by their first words. The tree of what may follow one is grown when it is first met: a page has few of them.
 */
export interface PhraseBook<V> {
  /** What begins with a word and is not in its tree yet: phrases, and what each of them means. */
  readonly ungrown: Map<string, { phrases: string[]; values: V[] }>;
  readonly grown: Map<string, Phrases<V>>;
  /** What a phrase means that is entered twice. */
  readonly both: (first: V, second: V) => V;
}

export const makePhraseBook = <V>(both: (first: V, second: V) => V = (first) => first): PhraseBook<V> => ({
  ungrown: new Map(),
  grown: new Map(),
  both,
});

// First words come again and again.
const firstKeys = new Map<string, string>();

/** Enters a phrase, its words parted by spaces; signs in it (", . -") are words of their own. Its first word's key. */
export const addPhrase = <V>({ ungrown }: PhraseBook<V>, phrase: string, value: NoInfer<V>): string => {
  const space = phrase.indexOf(' ');
  const first = space < 0 ? phrase : phrase.slice(0, space);
  let key = firstKeys.get(first);
  if (key === undefined) {
    key = wordKey(first);
    firstKeys.set(first, key);
  }
  const others = ungrown.get(key);
  if (others) {
    others.phrases.push(phrase);
    others.values.push(value);
  } else ungrown.set(key, { phrases: [phrase], values: [value] });
  return key;
};

/** The tree of the phrases that begin with this word. */
export const phrasesAfter = <V>({ ungrown, grown, both }: PhraseBook<V>, key: string): Phrases<V> | undefined => {
  const entries = ungrown.get(key);
  if (!entries) return grown.get(key);
  const root: Phrases<V> = { next: null, value: undefined };
  for (const [at, phrase] of entries.phrases.entries()) {
    const value = entries.values[at] as V;
    let node = root;
    for (const part of phrase.split(' ').slice(1)) {
      const partKey = wordKey(part);
      node.next ??= new Map();
      let child = node.next.get(partKey);
      if (!child) {
        child = { next: null, value: undefined };
        node.next.set(partKey, child);
      }
      node = child;
    }
    node.value = node.value === undefined ? value : both(node.value, value);
  }
  ungrown.delete(key);
  grown.set(key, root);
  return root;
};
