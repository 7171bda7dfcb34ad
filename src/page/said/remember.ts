let page = 0;

/** A new page begins: what `remember` holds of the last one is let go, while it is young enough to cost the collector nothing. */
export const turnPage = (): void => {
  page++;
};

/**
 * A pure reader of short texts that remembers what it read of this page: several steps ask the same lines. `most` texts are kept.
 * Beyond its page a line would hold the text it was cut from.
 */
export const remember = <T>(read: (text: string) => T, most = 256): ((text: string) => T) => {
  let known = new Map<string, T>();
  let of = page;
  return (text) => {
    if (of !== page || known.size >= most) {
      known = new Map();
      of = page;
    }
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
};
