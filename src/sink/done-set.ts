/** Positions of inputs that are done: all below a mark, and some beyond it. */
export interface DoneSet {
  has(position: number): boolean;
  add(from: number, to: number): void;
}

export const doneSet = (): DoneSet => {
  let mark = 0;
  const beyond = new Set<number>();
  return {
    has: (position) => position < mark || beyond.has(position),
    add: (from, to) => {
      if (from <= mark) mark = Math.max(mark, to + 1);
      else for (let at = from; at <= to; at++) beyond.add(at);
      while (beyond.delete(mark)) mark++;
    },
  };
};

/** Positions as ranges, both ends inclusive. */
export const rangesOf = (positions: readonly number[]): [number, number][] => {
  const ranges: [number, number][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1];
    if (last && position === last[1] + 1) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges;
};
