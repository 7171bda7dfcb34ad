import { attach, type Entity, sameType } from './entity.ts';
import { numberedTypes } from './lexicon.ts';
import type { Decline } from './reader.ts';
import type { Relation } from './relations.ts';
import type { Sighting } from './sighting.ts';

const lasting: ReadonlySet<string> = new Set([...numberedTypes, 'Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp', 'Lệnh']);

/** "Quyết định này", "kế hoạch này" are everyday words too: far from the document they mean something else. */
const isFar = (one: Sighting, since: Sighting): boolean =>
  !lasting.has(one.type as string) && one.block - since.block > 3;

/**
 * "Nghị định này" is the last decree named before it; but where that one was only the object ("Nghị định A thay thế Nghị định B. Nghị
 * định này …"), the decree that acted; and in the text of a document, the document itself.
 */
export const resolveBacks = (
  sightings: readonly Sighting[],
  entities: readonly Entity[],
  relations: readonly Relation[],
  own: Sighting | null,
  decline: Decline,
): void => {
  if (!sightings.some((one) => one.kind === 'back')) return;
  const home = new Map<Sighting, Entity>();
  for (const one of entities) for (const { sighting } of one.mentions) home.set(sighting, one);
  const actor = new Map(relations.map(({ from, to }) => [to, from]));
  const self = own ? home.get(own) : undefined;
  const last = new Map<string, { entity: Entity; sighting: Sighting }>();
  for (const one of sightings) {
    if (one.kind !== 'back') {
      const known = home.get(one);
      if (!known?.type) continue;
      const acting = actor.get(one);
      const by = acting ? home.get(acting) : undefined;
      // The actor keeps the stage where it is of the same type.
      if (by && by.type === known.type) last.set(known.type, { entity: by, sighting: one });
      else last.set(known.type, { entity: known, sighting: one });
      continue;
    }
    let found = last.get(one.type as string)?.entity;
    let since = last.get(one.type as string)?.sighting;
    if (!found)
      for (const [type, known] of last)
        if (sameType(type, one.type)) {
          found = known.entity;
          since = known.sighting;
        }
    if (self && one.near === 'này' && sameType(self.type, one.type)) found = self;
    if (found !== self && since && isFar(one, since)) found = undefined;
    if (found) {
      attach(found, one, 'back');
      home.set(one, found);
      if (found.type) last.set(found.type, { entity: found, sighting: one });
    } else decline(one, one.rule, 'no document of that type before it');
  }
};
