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
  for (const group of groups.values()) {
    for (const part of splitByType(group)) {
      const dates = new Set(part.filter(restarts).flatMap((one) => one.date ?? []));
      const dated = new Map<string | null, Entity>();
      for (const one of part) {
        const date = dates.size > 1 && restarts(one) ? one.date : null;
        let home = dated.get(date);
        if (!home) {
          home = add(null, false);
          dated.set(date, home);
          const number = numberKey(one.number as string);
          const list = byNumber.get(number);
          if (list) list.push(home);
          else byNumber.set(number, [home]);
        }
        if (one.type !== null && (home.type === null || (!home.typed && !one.typeInferred))) home.type = one.type;
        if (!one.typeInferred) home.typed = true;
        attach(home, one, 'full');
      }
      const undated = dates.size > 1 ? dated.get(null) : undefined;
      if (undated) {
        const others = [...dated].flatMap(([date, other]) => (date === null ? [] : [other]));
        for (const one of undated.sightings) undated.candidates.set(one, others);
      }
      for (const home of dated.values()) {
        const first = home.sightings[0] as Sighting;
        home.type ??= typeOfCode(first.codeType, first.family);
      }
    }
  }
  return byNumber;
};

/** Party QĐ is a decision or a regulation: two series of numbers, so the type word parts them; a bare code joins the only one. */
const splitByType = (group: readonly Sighting[]): Sighting[][] => {
  const first = group[0] as Sighting;
  if (first.codeType !== 'QĐ' || (first.family !== 'party' && first.family !== 'mass')) return [[...group]];
  const decisions = group.filter((one) => one.type === 'Quyết định');
  const regulations = group.filter((one) => one.type === 'Quy định');
  const rest = group.filter((one) => one.type !== 'Quyết định' && one.type !== 'Quy định');
  if (decisions.length === 0 || regulations.length === 0) return [[...group]];
  return [decisions, regulations, ...(rest.length > 0 ? [rest] : [])];
};
