import { foldSpelling } from '../../vietnamese/spelling.ts';
import { type Add, attach, type Entity, firstSighting, sameType } from './entity.ts';
import { issuerFit } from './issuer.ts';
import type { Decline } from './reader.ts';
import { numberKey, type Sighting } from './sighting.ts';

const isLetter = (type: string | null): boolean => type === 'Công văn' || type === 'Văn bản';

const shortKey = (one: Sighting): string => `${one.type} ${numberKey(one.number as string)} ${String(one.year)}`;

/** The documents by the short names the text gives them. */
export const namedByText = (
  entities: readonly Entity[],
  aliases: ReadonlyMap<Sighting, Sighting>,
): Map<string, Entity> => {
  const byAlias = new Map<string, Entity>();
  if (aliases.size === 0) return byAlias;
  const homes = new Map(entities.flatMap((one) => one.mentions.map(({ sighting }) => [sighting, one] as const)));
  for (const [short, full] of aliases) {
    const home = homes.get(full);
    if (!home) continue;
    byAlias.set(shortKey(short), home);
    if (short.weak) short.rule = 'document/alias';
  }
  return byAlias;
};

/** So many documents with one number are looked through at most. */
const mostFitting = 60;

/** Short forms join the one document they fit; where none or several do, they are documents of their own. */
export const mergeShorts = (
  sightings: readonly Sighting[],
  byNumber: Map<string, Entity[]>,
  byAlias: ReadonlyMap<string, Entity>,
  add: Add,
  decline: Decline,
): void => {
  const own = new Map<string, Entity>();
  for (const one of sightings) {
    if (one.kind !== 'short') continue;
    const numbered = (byNumber.get(numberKey(one.number as string)) ?? []).slice(0, mostFitting).filter((home) => {
      const first = firstSighting(home);
      if (one.year !== null && first.year !== null && first.year !== one.year) return false;
      return one.date === null || home.dates.length === 0 || home.dates.includes(one.date);
    });
    const exact = numbered.filter((home) => home.type === one.type);
    const fitting = exact.length > 0 ? exact : numbered.filter((home) => fitsType(home, one));
    const narrowed = fitting.length > 1 ? narrow(fitting, one) : fitting;
    if (narrowed.length === 1) {
      attach(narrowed[0] as Entity, one, 'short');
      continue;
    }
    const alias = narrowed.length === 0 ? byAlias.get(shortKey(one)) : undefined;
    if (alias) {
      attach(alias, one, 'short');
      continue;
    }
    if (one.weak) {
      decline(one, one.rule, 'an everyday word and a number that no document of the page bears');
      continue;
    }
    const key = shortKey(one);
    let home = own.get(key);
    if (!home) {
      home = add(one.type, true);
      own.set(key, home);
    }
    attach(home, one, 'short', narrowed.length > 1 ? narrowed : twins(numbered, one));
  }
};

const fitsType = (home: Entity, one: Sighting): boolean => {
  if (sameType(home.type, one.type)) return true;
  const { family } = firstSighting(home);
  return isLetter(one.type) && (isLetter(home.type) || family === 'dispatch');
};

/** "Quyết định 213" where the page gives Quy định 213-QĐ/TW: a weak tie, told as a candidate. */
const twins = (numbered: readonly Entity[], one: Sighting): Entity[] =>
  one.type === 'Quyết định' || one.type === 'Quy định'
    ? numbered.filter((home) => home.type === 'Quyết định' || home.type === 'Quy định')
    : [];

/** Two codes with one number: the issuer or the date beside the short form decides. */
const narrow = (fitting: readonly Entity[], one: Sighting): Entity[] => {
  const { issuer, date } = one;
  if (date !== null) {
    const dated = fitting.filter((home) => home.dates.includes(date));
    if (dated.length > 0) return dated;
  }
  if (issuer !== null) {
    const said = fitting.filter((home) => home.issuers.some((other) => foldSpelling(other) === foldSpelling(issuer)));
    if (said.length === 1) return said;
    const coded = fitting.filter((home) => issuerFit(issuer, firstSighting(home)) === 'match');
    if (coded.length > 0) return coded;
  }
  return [...fitting];
};
