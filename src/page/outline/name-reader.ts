const camel = /([a-z\d])([A-Z])/g;
const parting = /[^a-z0-9]+/;

/**
 * What names of classes, ids and the like say: a bit for each meaning, by the words in them or two that stand together, hyphens and
 * capitals parted ("box-category-related", "tinLienQuan", "detail__cmt"). Each list of words is parted by spaces.
 */
export const nameReader = (lists: readonly (readonly [number, string])[]): ((name: string) => number) => {
  const meaning = new Map<string, number>();
  for (const [bit, words] of lists)
    for (const word of words.split(' ')) meaning.set(word, (meaning.get(word) ?? 0) | bit);
  return (name) => {
    const parts = name.replace(camel, '$1-$2').toLowerCase().split(parting);
    let bits = 0;
    for (let i = 0; i < parts.length; i++) {
      bits |= meaning.get(parts[i] as string) ?? 0;
      if (i > 0) bits |= meaning.get(`${parts[i - 1]}-${parts[i]}`) ?? 0;
    }
    return bits;
  };
};
