import { type Add, attach, type Entity } from './entity.ts';
import { numberKey, type Sighting } from './sighting.ts';
import { typeOfCode } from './type-word.ts';

/** Codes compare with their number as an integer and without regard to case. */
const codeKey = (one: Sighting): string =>
  `${numberKey(one.number as string)}${(one.code as string).slice((one.number as string).length)}`.toLowerCase();

/** Families whose numbers begin again with each year or term: one code with two dates is two documents. */
const restarts = (one: Sighting): boolean => one.year === null || /UBND|HĐND|-UB$/u.test(one.symbol ?? '');

/** Documents by their codes; handed back by number, for the short forms. */
export const mergeCodes = (sightings: readonly Sighting[], add: Add): Map<string, Entity[]> => {
  const groups = new Map<string, Sighting[]>();
  for (const one of sightings) {
    if (one.kind !== 'code') continue;
    const key = codeKey(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const byNumber = new Map<string, Entity[]>();
  const enter = (one: Sighting): Entity => {
    const home = add(null, false);
    const number = numberKey(one.number as string);
    const list = byNumber.get(number);
    if (list) list.push(home);
    else byNumber.set(number, [home]);
    return home;
  };
  for (const group of groups.values()) for (const part of splitByType(group)) splitByDate(part, enter);
  return byNumber;
};

const join = (home: Entity, one: Sighting, candidates?: readonly Entity[]): void => {
  if (one.type !== null && (home.type === null || (!home.typed && !one.typeInferred))) home.type = one.type;
  if (!one.typeInferred) home.typed = true;
  attach(home, one, 'full', candidates);
  home.type ??= typeOfCode(one.codeType, one.family);
};

/** One document for each date where the code's numbers begin again; a mention without a date then fits them all. */
const splitByDate = (part: readonly Sighting[], enter: (one: Sighting) => Entity): void => {
  const dates = new Set(part.length > 1 ? part.filter(restarts).flatMap((one) => one.date ?? []) : []);
  const dated = new Map<string | null, Entity>();
  const homeOf = (one: Sighting, date: string | null): Entity => {
    const known = dated.get(date);
    if (known) return known;
    const home = enter(one);
    dated.set(date, home);
    return home;
  };
  if (dates.size < 2) {
    for (const one of part) join(homeOf(one, null), one);
    return;
  }
  for (const one of part) if (one.date !== null) join(homeOf(one, one.date), one);
  const others = [...dated.values()];
  for (const one of part) if (one.date === null) join(homeOf(one, null), one, others);
};

/** Party QĐ is a decision or a regulation: two series of numbers, so the type word parts them; a bare code joins the only one. */
const splitByType = (group: readonly Sighting[]): (readonly Sighting[])[] => {
  const first = group[0] as Sighting;
  if (group.length === 1 || first.codeType !== 'QĐ' || (first.family !== 'party' && first.family !== 'mass'))
    return [group];
  const decisions = group.filter((one) => one.type === 'Quyết định');
  const regulations = group.filter((one) => one.type === 'Quy định');
  const rest = group.filter((one) => one.type !== 'Quyết định' && one.type !== 'Quy định');
  if (decisions.length === 0 || regulations.length === 0) return [group];
  return [decisions, regulations, ...(rest.length > 0 ? [rest] : [])];
};
