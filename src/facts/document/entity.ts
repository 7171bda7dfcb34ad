import { foldSpelling } from '../../vietnamese/spelling.ts';
import type { Sighting } from './sighting.ts';

/** One document and every place that names it. */
export interface Entity {
  type: string | null;
  /** Where the type word itself stood, not read off the code. */
  typed: boolean;
  sightings: Sighting[];
  forms: Map<Sighting, 'full' | 'short' | 'back'>;
  candidates: Map<Sighting, Entity[]>;
  /** The year of a law by its name, or of its code. */
  year: number | null;
  /** What its sightings say, gathered as they come: asked again at every short form. */
  dates: Set<string>;
  issuers: Set<string>;
}

export const entity = (type: string | null, typed: boolean): Entity => ({
  type,
  typed,
  sightings: [],
  forms: new Map(),
  candidates: new Map(),
  year: null,
  dates: new Set(),
  issuers: new Set(),
});

export const attach = (to: Entity, one: Sighting, form: 'full' | 'short' | 'back', candidates: Entity[] = []): void => {
  to.sightings.push(one);
  to.forms.set(one, form);
  to.year ??= one.nameYear ?? one.year;
  if (one.date !== null) to.dates.add(one.date);
  if (one.issuer !== null) to.issuers.add(foldSpelling(one.issuer));
  if (candidates.length > 0) to.candidates.set(one, candidates);
};

/** "Chương trình" and "Chương trình hành động", "Thông tư" and "Thông tư liên tịch" can be one document's type. */
export const sameType = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** Makes a document and keeps it among the others. */
export type Add = (type: string | null, typed: boolean) => Entity;
