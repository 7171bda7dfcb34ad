let page = 0;

/** A new page begins: what `remember` holds of the last one is let go, while it is young enough to cost the collector nothing. */
export const turnPage = (): void => {
  page++;
};

type Reader<T> = (text: string) => T;

/**
 * A pure reader of short texts that remembers up to `most` of what it read, over all pages: for what they share, names of tags, attributes
 * and classes. A name of a dozen letters holds no page it was cut from.
 */
export const rememberAlways = <T>(read: Reader<T>, most: number): Reader<T> => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
};

/** The same for one page: several steps ask the same lines, and beyond its page a line would hold the text it was cut from. */
export const remember = <T>(read: Reader<T>, most = 256): Reader<T> => {
  let ofPage = rememberAlways(read, most);
  let of = page;
  return (text) => {
    if (of !== page) {
      ofPage = rememberAlways(read, most);
      of = page;
    }
    return ofPage(text);
  };
};
