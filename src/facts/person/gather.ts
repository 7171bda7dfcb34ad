import type { PersonMention, PersonTitle } from '../../model.ts';
import type { Link } from './chains.ts';
import type { Scanned } from './items.ts';
import type { Tokens } from './tokens.ts';

/** A block as it was read. */
export interface ReadBlock extends Scanned {
  tokens: Tokens;
  links: readonly Link[];
}

/** Man or woman, where the name or the honorific tells. */
export type Sex = 'm' | 'f' | null;

/** One naming of somebody, as words of a block. */
export interface Naming {
  block: number;
  /** Position in the block's items, or -1 for a lone given name. */
  item: number;
  start: number;
  end: number;
  honorific: number;
  keys: readonly string[];
  foreign: boolean;
  /** In capitals throughout. */
  upper: boolean;
  sex: Sex;
  rule: string;
}

/** A person in the making. */
export interface Person {
  keys: readonly string[];
  foreign: boolean;
  sex: Sex;
  namings: Naming[];
  titles: PersonTitle[];
  mentions: PersonMention[];
  /** Folded titles that may be said without the name. */
  held: Set<string>;
}

/** People by the beginnings and ends of their names. */
interface Index {
  ends: Map<string, Person[]>;
  starts: Map<string, Person[]>;
}

// Chinese and Koreans in Vietnamese spelling are called by their surname: "ông Tập", "HLV Park".
const eastern = new Set(['tập', 'vương', 'lí', 'mao', 'tưởng', 'bành', 'park', 'kim', 'lee', 'moon', 'yoon', 'hàn']);

/** More people than this with one given name, and a short form fits none of them. */
const mostAlike = 40;

const put = (map: Map<string, Person[]>, key: string, person: Person): void => {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (list.length <= mostAlike) list.push(person);
};

const enter = (index: Index, person: Person): void => {
  const { keys } = person;
  for (let i = 1; i < keys.length; i++) {
    put(index.ends, keys.slice(i).join(' '), person);
    if (person.foreign || (i === 1 && eastern.has(keys[0] as string)))
      put(index.starts, keys.slice(0, i).join(' '), person);
  }
};

/** Whom the shorter form can stand for: by the given name, the last two, a foreigner's first or last. */
const fitting = (index: Index, naming: Naming): Person[] => {
  const key = naming.keys.join(' ');
  const alike = [...(index.ends.get(key) ?? [])];
  for (const person of index.starts.get(key) ?? []) if (!alike.includes(person)) alike.push(person);
  return alike.filter((person) => !(person.sex && naming.sex && person.sex !== naming.sex));
};

/**
 * Namings of the same words are one person; a shorter form joins the one longer form it fits, and is nobody's where it fits two. A
 * naming that isn't sure counts only for somebody the page names elsewhere. `aliases` are other names of one person.
 */
export const gather = (
  sure: readonly Naming[],
  unsure: readonly Naming[],
  aliases: ReadonlyMap<string, string>,
): Person[] => {
  const byKeys = new Map<string, Person>();
  for (const naming of sure) {
    const own = naming.keys.join(' ');
    // "bà Trump" is not "ông Trump".
    const key = aliases.get(own) ?? (naming.keys.length === 1 && naming.sex ? `${own}#${naming.sex}` : own);
    const known = byKeys.get(key);
    if (known) {
      known.namings.push(naming);
      known.sex ??= naming.sex;
    } else {
      const { keys, foreign, sex } = naming;
      byKeys.set(key, { keys, foreign, sex, namings: [naming], titles: [], mentions: [], held: new Set() });
    }
  }
  const index: Index = { ends: new Map(), starts: new Map() };
  const kept: Person[] = [];
  for (const person of [...byKeys.values()].sort((a, b) => b.keys.length - a.keys.length)) {
    const full = person.keys.length >= 3 && !person.foreign;
    const longer = full ? [] : fitting(index, person.namings[0] as Naming);
    if (longer.length === 1) {
      const [whose] = longer as [Person];
      whose.namings.push(...person.namings);
      whose.sex ??= person.sex;
      continue;
    }
    if (longer.length > 1 && person.keys.length === 1) continue;
    kept.push(person);
    enter(index, person);
  }
  const whole = new Set(kept);
  for (const naming of unsure) {
    const key = naming.keys.join(' ');
    const same = naming.keys.length > 1 ? byKeys.get(aliases.get(key) ?? key) : undefined;
    const [only, ...more] = same && whole.has(same) ? [same] : fitting(index, naming);
    if (only && !more.length) only.namings.push(naming);
  }
  return kept;
};
