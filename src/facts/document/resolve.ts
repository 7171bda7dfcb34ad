import { foldSpelling } from '../../vietnamese/spelling.ts';
import { issuerFit } from './issuer.ts';
import { lawInitials, lawKey } from './named-law.ts';
import type { Decline } from './reader.ts';
import type { Relation } from './relations.ts';
import { numberKey, type Sighting } from './sighting.ts';
import { typeOfCode } from './type-word.ts';

/** One document and every place that names it. */
export interface Entity {
  type: string | null;
  /** Where the type word itself stood, not read off the code. */
  typed: boolean;
  sightings: Sighting[];
  forms: Map<Sighting, 'full' | 'short' | 'back'>;
  candidates: Map<Sighting, Entity[]>;
}

const entity = (type: string | null, typed: boolean): Entity => ({
  type,
  typed,
  sightings: [],
  forms: new Map(),
  candidates: new Map(),
});

const attach = (to: Entity, one: Sighting, form: 'full' | 'short' | 'back', candidates: Entity[] = []): void => {
  to.sightings.push(one);
  to.forms.set(one, form);
  if (candidates.length > 0) to.candidates.set(one, candidates);
};

/** Codes compare with their number as an integer and without regard to case. */
const codeKey = (one: Sighting): string =>
  `${numberKey(one.number as string)}${(one.code as string).slice((one.number as string).length)}`.toLowerCase();

/** Families whose numbers begin again with each year or term: one code with two dates is two documents. */
const restarts = (one: Sighting): boolean => one.year === null || /UBND|HĐND|-UB$/u.test(one.symbol ?? '');

/** "Chương trình" and "Chương trình hành động", "Thông tư" and "Thông tư liên tịch" can be one document's type. */
export const sameType = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

const isLetter = (type: string | null): boolean => type === 'Công văn' || type === 'Văn bản';

/** Brings the sightings of one document together, resolves short forms and back-references, and drops what nothing supports. */
export const resolve = (
  sightings: readonly Sighting[],
  relations: readonly Relation[],
  own: Sighting | null,
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
  mergeShorts(sightings, byNumber, add, decline);
  resolveBacks(sightings, entities, relations, own, decline);
  for (const one of entities) one.sightings.sort((a, b) => a.start - b.start || a.end - b.end);
  return entities.sort((a, b) => (a.sightings[0] as Sighting).start - (b.sightings[0] as Sighting).start);
};

type Add = (type: string | null, typed: boolean) => Entity;

const mergeCodes = (sightings: readonly Sighting[], add: Add): Map<string, Entity[]> => {
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

const mergeLaws = (sightings: readonly Sighting[], entities: Entity[], add: Add, decline: Decline): void => {
  const named = new Map<string, Entity[]>();
  const enter = (name: string, home: Entity): void => {
    const list = named.get(name);
    if (!list) named.set(name, [home]);
    else if (!list.includes(home)) list.push(home);
  };
  const yearOf = (home: Entity): number | null => home.sightings.find((one) => one.nameYear !== null)?.nameYear ?? null;
  for (const home of entities) for (const one of home.sightings) if (one.name !== null) enter(lawKey(one.name), home);

  const laws = sightings.filter((one) => (one.kind === 'law' && !one.weak) || one.kind === 'plenum');
  const abbreviated = (one: Sighting): boolean =>
    one.kind === 'law' && /^\P{Ll}+$/u.test((one.name as string).replace(/^(?:Luật|Bộ luật|Pháp lệnh) /iu, ''));
  // Those with a year first: one without joins the only year there is.
  const order = [
    ...laws.filter((one) => one.nameYear !== null && !abbreviated(one)),
    ...laws.filter((one) => one.nameYear === null && !abbreviated(one)),
    ...laws.filter(abbreviated),
  ];
  for (const one of order) {
    const key = `${one.draft ? 'draft ' : ''}${one.kind === 'plenum' ? foldSpelling(one.name as string).replace(/[()]/g, '') : lawKey(one.name as string)}`;
    let fitting = named.get(key) ?? [];
    let form: 'full' | 'short' = 'full';
    if (fitting.length === 0 && abbreviated(one)) {
      const initials = (one.name as string).replace(/^(?:Luật|Bộ luật|Pháp lệnh) /iu, '').replace(/[&-]/g, '');
      fitting = [...named].flatMap(([, homes]) =>
        homes.filter(
          (home) =>
            home.type === one.type &&
            home.sightings.some((other) => other.name !== null && lawInitials(other.name) === initials),
        ),
      );
      form = 'short';
    }
    const sameYear = fitting.filter(
      (home) => one.nameYear === null || yearOf(home) === one.nameYear || yearOf(home) === null,
    );
    if (sameYear.length === 1) attach(sameYear[0] as Entity, one, form);
    else {
      const home = add(one.type, true);
      attach(home, one, 'full', sameYear);
      if (sameYear.length === 0) enter(key, home);
    }
  }
  for (const one of sightings) {
    if (one.kind !== 'law' || !one.weak) continue;
    const homes = named.get(lawKey(one.name as string)) ?? [];
    if (homes.length === 1) attach(homes[0] as Entity, one, 'short');
    else if (one.pinpoint !== null) {
      const home = add(one.type, true);
      attach(home, one, 'full', homes);
      if (homes.length === 0) enter(lawKey(one.name as string), home);
    } else decline(one, one.rule, 'a constitution without its year');
  }
};

const mergeShorts = (
  sightings: readonly Sighting[],
  byNumber: Map<string, Entity[]>,
  add: Add,
  decline: Decline,
): void => {
  const own = new Map<string, Entity>();
  for (const one of sightings) {
    if (one.kind !== 'short') continue;
    const numbered = (byNumber.get(numberKey(one.number as string)) ?? []).filter((home) => {
      const first = home.sightings[0] as Sighting;
      return one.year === null || first.year === null || first.year === one.year;
    });
    const exact = numbered.filter((home) => home.type === one.type);
    const fitting = exact.length > 0 ? exact : numbered.filter((home) => fitsType(home, one));
    const narrowed = fitting.length > 1 ? narrow(fitting, one) : fitting;
    if (narrowed.length === 1) {
      attach(narrowed[0] as Entity, one, 'short');
      continue;
    }
    if (one.weak) {
      decline(one, one.rule, 'an everyday word and a number that no document of the page bears');
      continue;
    }
    const key = `${one.type} ${numberKey(one.number as string)} ${String(one.year)}`;
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
  const { family } = home.sightings[0] as Sighting;
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
    const dated = fitting.filter((home) => home.sightings.some((other) => other.date === date));
    if (dated.length > 0) return dated;
  }
  if (issuer !== null) {
    const said = fitting.filter((home) =>
      home.sightings.some((other) => other.issuer !== null && foldSpelling(other.issuer) === foldSpelling(issuer)),
    );
    if (said.length === 1) return said;
    const coded = fitting.filter((home) => issuerFit(issuer, home.sightings[0] as Sighting) === 'match');
    if (coded.length > 0) return coded;
  }
  return [...fitting];
};

/**
 * "Nghị định này" is the last decree named before it; but where that one was only the object ("Nghị định A thay thế Nghị định B. Nghị
 * định này …"), the decree that acted; and in the text of a document, the document itself.
 */
const resolveBacks = (
  sightings: readonly Sighting[],
  entities: readonly Entity[],
  relations: readonly Relation[],
  own: Sighting | null,
  decline: Decline,
): void => {
  const home = new Map<Sighting, Entity>();
  for (const one of entities) for (const other of one.sightings) home.set(other, one);
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
    if (!found) for (const [type, known] of last) if (sameType(type, one.type)) found = known.entity;
    if (self && one.near === 'này' && sameType(self.type, one.type)) found = self;
    if (found) {
      attach(found, one, 'back');
      home.set(one, found);
    } else decline(one, one.rule, 'no document of that type before it');
  }
};
