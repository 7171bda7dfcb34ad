/** Gold and what was found, brought together. */
export interface Pairing<G, P> {
  pairs: [G, P][];
  missed: G[];
  extra: P[];
}

/**
 * Pairs gold with what was found, one to one, by tests that grow looser: whoever fits first is taken. Optional gold that pairs is
 * counted on neither side, and is not missed where it does not.
 */
export const pair = <G, P>(
  gold: readonly G[],
  found: readonly P[],
  tests: readonly ((gold: G, found: P) => boolean)[],
): Pairing<G, P> => {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const order: [number, number][] = [];
  for (const test of tests)
    for (const [at, one] of gold.entries()) {
      if (partner.has(at)) continue;
      const match = found.findIndex((other, index) => !taken.has(index) && test(one, other));
      if (match < 0) continue;
      partner.set(at, match);
      taken.add(match);
      order.push([at, match]);
    }
  const counts = (at: number) => !(gold[at] as { optional?: boolean }).optional;
  return {
    pairs: order.filter(([at]) => counts(at)).map(([at, match]) => [gold[at] as G, found[match] as P]),
    missed: gold.filter((_, at) => !partner.has(at) && counts(at)),
    extra: found.filter((_, index) => !taken.has(index)),
  };
};
