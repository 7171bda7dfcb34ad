/**
 * A pure reader of short texts that remembers what it read last: several steps ask the same lines. `most` texts are kept, so
 * that a batch of pages holds no memory.
 */
export const remember = <T>(read: (text: string) => T, most = 256): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
};
