import type { Sighting } from './sighting.ts';

/** One document and every place that names it. */
export interface Entity {
  type: string | null;
  /** Where the type word itself stood, not read off the code. */
  typed: boolean;
  mentions: { sighting: Sighting; form: 'full' | 'short' | 'back'; candidates: readonly Entity[] }[];
  /** The year of a law by its name, or of its code. */
  year: number | null;
  /** The dates its sightings say, as they come: asked again at every short form. */
  dates: string[];
  issuers: string[];
}

const none: readonly Entity[] = [];
/** A mention names so many candidates at most: beyond that it says nothing. */
const mostCandidates = 20;

export const entity = (type: string | null, typed: boolean): Entity => ({
  type,
  typed,
  mentions: [],
  year: null,
  dates: [],
  issuers: [],
});

const remember = (values: string[], value: string | null): void => {
  if (value !== null && values.length < 20 && !values.includes(value)) values.push(value);
};

export const attach = (
  to: Entity,
  one: Sighting,
  form: 'full' | 'short' | 'back',
  candidates: readonly Entity[] = none,
): void => {
  to.mentions.push({ sighting: one, form, candidates: candidates.slice(0, mostCandidates) });
  to.year ??= one.nameYear ?? one.year;
  remember(to.dates, one.date);
  remember(to.issuers, one.issuer);
};

export const firstSighting = (one: Entity): Sighting => (one.mentions[0] as Entity['mentions'][number]).sighting;

/** "Chương trình" and "Chương trình hành động", "Thông tư" and "Thông tư liên tịch" can be one document's type. */
export const sameType = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** Makes a document and keeps it among the others. */
export type Add = (type: string | null, typed: boolean) => Entity;
