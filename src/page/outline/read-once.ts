/** What a name says, read once: a page repeats a few hundred names of classes thousands of times. `known` are those read before. */
export const readOnce = (known: Map<string, number>, name: string, read: (name: string) => number): number => {
  let said = known.get(name);
  if (said === undefined) {
    said = read(name);
    known.set(name, said);
  }
  return said;
};
