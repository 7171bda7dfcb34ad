import { foldSpelling } from '../../vietnamese/spelling.ts';
import { type Add, attach, type Entity } from './entity.ts';
import { lawInitials, lawKey } from './law-key.ts';
import type { Decline } from './reader.ts';
import type { Sighting } from './sighting.ts';

/** The documents known by a name so far. */
interface Names {
  byKey: Map<string, Entity[]>;
  byInitials: Map<string, Entity[]>;
}

const put = (lists: Map<string, Entity[]>, key: string, home: Entity): void => {
  const list = lists.get(key);
  if (!list) lists.set(key, [home]);
  else if (!list.includes(home)) list.push(home);
};

const enter = ({ byKey, byInitials }: Names, key: string, name: string, home: Entity): void => {
  put(byKey, key, home);
  put(byInitials, `${String(home.type)} ${lawInitials(name)}`, home);
};

const withoutType = (name: string): string => name.replace(/^(?:Bộ luật|Luật|Pháp lệnh) /iu, '');

/** "Luật BHXH": one word in capitals, and no name of a law by itself. */
const isAbbreviated = (one: Sighting): boolean =>
  one.kind === 'law' && /^[^\p{Ll} ]+$/u.test(withoutType(one.name as string));

const keyOf = (one: Sighting): string => {
  const name = one.name as string;
  if (one.kind === 'plenum') return foldSpelling(name).replace(/[()]/g, '');
  return `${one.draft ? 'draft ' : ''}${lawKey(name)}`;
};

/** Laws and resolutions by their names. One without a year joins the only year there is; a draft is never the law in force. */
export const mergeLaws = (
  sightings: readonly Sighting[],
  entities: readonly Entity[],
  add: Add,
  decline: Decline,
): void => {
  const names: Names = { byKey: new Map(), byInitials: new Map() };
  for (const home of entities)
    for (const { sighting } of home.mentions)
      if (sighting.name !== null) enter(names, lawKey(sighting.name), sighting.name, home);
  const laws = sightings.filter((one) => (one.kind === 'law' && !one.weak) || one.kind === 'plenum');
  const whole = laws.filter((one) => !isAbbreviated(one));
  const unresolved = new Map<string, Entity>();
  for (const one of whole.filter(({ nameYear }) => nameYear !== null)) join(one, names, unresolved, add);
  for (const one of whole.filter(({ nameYear }) => nameYear === null)) join(one, names, unresolved, add);
  for (const one of laws.filter(isAbbreviated)) join(one, names, unresolved, add);
  for (const one of sightings) {
    if (one.kind !== 'law' || !one.weak) continue;
    // "Điều 4 Hiến pháp": the only constitution of the page, or by its article one of its own.
    const homes = names.byKey.get(keyOf(one)) ?? [];
    if (homes.length === 1) attach(homes[0] as Entity, one, 'short');
    else if (one.pinpoint !== null) join(one, names, unresolved, add);
    else decline(one, one.rule, 'a constitution without its year');
  }
};

const join = (one: Sighting, names: Names, unresolved: Map<string, Entity>, add: Add): void => {
  const key = keyOf(one);
  let fitting = names.byKey.get(key) ?? [];
  let form: 'full' | 'short' = 'full';
  if (fitting.length === 0 && isAbbreviated(one)) {
    const initials = withoutType(one.name as string).replace(/[&-]/g, '');
    fitting = names.byInitials.get(`${String(one.type)} ${initials}`) ?? [];
    form = 'short';
  }
  const sameYear = fitting.filter(({ year }) => one.nameYear === null || year === null || year === one.nameYear);
  if (sameYear.length === 1) {
    attach(sameYear[0] as Entity, one, form);
    return;
  }
  if (sameYear.length === 0) {
    const home = add(one.type, true);
    attach(home, one, 'full');
    enter(names, key, one.name as string, home);
    return;
  }
  let home = unresolved.get(key);
  if (!home) {
    home = add(one.type, true);
    unresolved.set(key, home);
  }
  attach(home, one, 'full', sameYear);
};
