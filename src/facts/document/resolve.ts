import { type Entity, entity, firstSighting } from './entity.ts';
import { mergeCodes } from './merge-codes.ts';
import { mergeLaws } from './merge-laws.ts';
import { mergeShorts, namedByText } from './merge-shorts.ts';
import type { Decline } from './reader.ts';
import type { Relation } from './relations.ts';
import { resolveBacks } from './resolve-backs.ts';
import type { Sighting } from './sighting.ts';

/** What the text says of documents beside naming them. */
export interface Ties {
  relations: readonly Relation[];
  /** The document whose own text the page prints. */
  own: Sighting | null;
  aliases: ReadonlyMap<Sighting, Sighting>;
}

/** Brings the sightings of one document together, resolves short forms and back-references, and drops what nothing supports. */
export const resolve = (
  sightings: readonly Sighting[],
  { relations, own, aliases }: Ties,
  decline: Decline,
): Entity[] => {
  const entities: Entity[] = [];
  const add = (type: string | null, typed: boolean): Entity => {
    const fresh = entity(type, typed);
    entities.push(fresh);
    return fresh;
  };
  const byNumber = mergeCodes(sightings, add);
  mergeLaws(sightings, entities, add, decline);
  mergeShorts(sightings, byNumber, namedByText(entities, aliases), add, decline);
  resolveBacks(sightings, entities, relations, own, decline);
  for (const { mentions } of entities)
    if (mentions.length > 1) mentions.sort(({ sighting: a }, { sighting: b }) => a.start - b.start || a.end - b.end);
  return entities.sort((a, b) => firstSighting(a).start - firstSighting(b).start);
};
