import type { PersonFact, PersonMention, PersonTitle } from '../../model.ts';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import { backReferences } from './back.ts';
import type { Link } from './link.ts';
import { partsOf } from './role.ts';
import type { Item } from './scan.ts';
import type { Title } from './titles.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

/** A block as it was read. */
export interface ReadBlock {
  tokens: Tokens;
  items: readonly Item[];
  links: readonly Link[];
  /** Lone capitals that may be somebody's given name, as tokens. */
  singles: readonly number[];
}

/** One naming of somebody. */
interface Naming {
  block: number;
  /** Position in the block's items, or -1 for a lone given name. */
  item: number;
  start: number;
  end: number;
  honorific: number;
  keys: readonly string[];
  foreign: boolean;
  upper: boolean;
  sex: 'm' | 'f' | null;
  rule: string;
}

/** A person in the making. */
export interface Person {
  keys: readonly string[];
  foreign: boolean;
  sex: 'm' | 'f' | null;
  namings: Naming[];
  titles: PersonTitle[];
  mentions: PersonMention[];
  /** Folded titles that may be said without the name, longest and shorter forms. */
  held: Set<string>;
}

const women = new Set(['bà', 'chị', 'cô', 'mrs', 'ms']);
const men = new Set(['ông', 'anh', 'chú', 'mr', 'ngài']);

const sexOf = (honorific: string | undefined, keys: readonly string[]): 'm' | 'f' | null => {
  if (keys.length > 2 && keys[1] === 'thị') return 'f';
  if (keys.length > 2 && keys[1] === 'văn') return 'm';
  if (honorific && women.has(honorific)) return 'f';
  return honorific && men.has(honorific) ? 'm' : null;
};

const namingOf = (
  blocks: readonly ReadBlock[],
  block: number,
  item: number,
  start: number,
  end: number,
  honorific: number,
  foreign: boolean,
  rule: string,
): Naming => {
  const { tokens } = blocks[block] as ReadBlock;
  const keys: string[] = [];
  let upper = true;
  for (let i = start; i < end; i++) {
    const word = tokens.words[i] as W.Word;
    if (word.sign) continue;
    keys.push(word.key);
    if (!(word.bits & (W.UPPER | W.INITIAL))) upper = false;
  }
  const before = honorific >= 0 ? (tokens.words[honorific] as W.Word).key : undefined;
  return { block, item, start, end, honorific, keys, foreign, upper, sex: sexOf(before, keys), rule };
};

const endsWith = (whole: readonly string[], part: readonly string[]): boolean => {
  if (part.length >= whole.length) return false;
  for (let i = 1; i <= part.length; i++) if (whole[whole.length - i] !== part[part.length - i]) return false;
  return true;
};
const beginsWith = (whole: readonly string[], part: readonly string[]): boolean => {
  if (part.length >= whole.length) return false;
  for (let i = 0; i < part.length; i++) if (whole[i] !== part[i]) return false;
  return true;
};

/** Whether the shorter form can stand for the person: the given name, the last two, a foreigner's first or last. */
const fits = (person: Person, naming: Naming): boolean => {
  if (person.sex && naming.sex && person.sex !== naming.sex) return false;
  if (endsWith(person.keys, naming.keys)) return true;
  return (
    (person.foreign || naming.honorific >= 0) &&
    (person.foreign || naming.keys.length === 1) &&
    beginsWith(person.keys, naming.keys) &&
    (person.foreign || eastern.has(person.keys[0] as string))
  );
};

// Chinese and Koreans in Vietnamese spelling are called by their surname: "ông Tập".
const eastern = new Set([
  'tập',
  'vương',
  'lí',
  'mao',
  'tưởng',
  'bành',
  'park',
  'kim',
  'lee',
  'moon',
  'yoon',
  'lưu',
  'triệu',
  'vương',
  'mã',
  'thái',
  'hàn',
  'giang',
  'chu',
  'đặng',
]);

/** One person once, with all namings; titles of each; later mentions by name and by title. */
export const resolve = (blocks: readonly ReadBlock[]): PersonFact[] => {
  const sure: Naming[] = [];
  const unsure: Naming[] = [];
  blocks.forEach(({ items, singles }, block) => {
    items.forEach((item, position) => {
      if (item.kind !== 'name') return;
      (item.sure ? sure : unsure).push(
        namingOf(blocks, block, position, item.start, item.end, item.honorific, item.foreign, item.rule),
      );
    });
    for (const at of singles) unsure.push(namingOf(blocks, block, -1, at, at + 1, -1, false, 'person/given-name'));
  });
  const people = gather(sure);
  for (const naming of unsure) {
    const same = people.find((person) => naming.keys.length > 1 && sameKeys(person.keys, naming.keys));
    const fitting = same ? [same] : people.filter((person) => person.keys.length > 1 && fits(person, naming));
    if (fitting.length === 1) (fitting[0] as Person).namings.push(naming);
  }
  const owner = new Map<string, Person>();
  for (const person of people)
    for (const naming of person.namings) if (naming.item >= 0) owner.set(`${naming.block}:${naming.item}`, person);
  blocks.forEach(({ tokens, items, links }, block) => {
    for (const { name, title, rule } of links) {
      const person = owner.get(`${block}:${name}`);
      if (person) addTitle(person, tokens, items[title] as Title, rule);
    }
  });
  for (const person of people) person.mentions = mentionsOf(blocks, person);
  backReferences(blocks, people);
  const facts: PersonFact[] = [];
  const placed = people.map((person) => {
    person.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
    return { person, at: person.mentions[0]?.start ?? 0 };
  });
  placed.sort((a, b) => a.at - b.at);
  for (const { person } of placed)
    facts.push({ name: nameOf(blocks, person), titles: wholeTitles(blocks, person.titles), mentions: person.mentions });
  return facts;
};

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/** Namings of the same words are one person; a shorter form joins the one longer form it fits. */
const gather = (sure: readonly Naming[]): Person[] => {
  const byKeys = new Map<string, Person>();
  for (const naming of sure) {
    const key = naming.keys.join(' ');
    const known = byKeys.get(key);
    if (known) {
      known.namings.push(naming);
      known.sex ??= naming.sex;
    } else
      byKeys.set(key, {
        keys: naming.keys,
        foreign: naming.foreign,
        sex: naming.sex,
        namings: [naming],
        titles: [],
        mentions: [],
        held: new Set(),
      });
  }
  const byLength = [...byKeys.values()].sort((a, b) => b.keys.length - a.keys.length);
  const byEnd = new Map<string, Person[]>();
  const kept: Person[] = [];
  const index = (word: string, person: Person): void => {
    const list = byEnd.get(word);
    if (list) list.push(person);
    else byEnd.set(word, [person]);
  };
  for (const person of byLength) {
    const last = person.keys[person.keys.length - 1] as string;
    const first = person.keys[0] as string;
    const near = new Set([...(byEnd.get(last) ?? []), ...(byEnd.get(`^${first}`) ?? [])]);
    const naming = person.namings[0] as Naming;
    const fitting = [...near].filter((longer) => fits(longer, naming) && !(person.keys.length >= 3 && !person.foreign));
    if (fitting.length === 1) {
      (fitting[0] as Person).namings.push(...person.namings);
      continue;
    }
    // Said of more than one: nobody's, unless it is a name by itself.
    if (fitting.length > 1 && person.keys.length === 1) continue;
    kept.push(person);
    index(last, person);
    index(`^${first}`, person);
  }
  return kept;
};

/** The longest form; of equals, the one that isn't in capitals throughout, and then the first. */
const nameOf = (blocks: readonly ReadBlock[], person: Person): string => {
  const best = person.namings
    .filter((naming) => naming.keys.length === person.keys.length)
    .reduce((chosen, naming) => (chosen.upper && !naming.upper ? naming : chosen));
  return textOf(blocks, best.block, best.start, best.end);
};

const textOf = (blocks: readonly ReadBlock[], block: number, start: number, end: number): string => {
  const { tokens } = blocks[block] as ReadBlock;
  return tokens.text.slice(tokens.starts[start], tokens.ends[end - 1]);
};

const mentionsOf = (blocks: readonly ReadBlock[], person: Person): PersonMention[] =>
  person.namings.map((naming) => {
    const { tokens } = blocks[naming.block] as ReadBlock;
    const full = naming.keys.length === person.keys.length;
    const first = full || naming.honorific < 0 ? naming.start : naming.honorific;
    return {
      start: tokens.starts[first] as number,
      end: tokens.ends[naming.end - 1] as number,
      form: full ? 'name' : 'short',
      rule: naming.rule,
    };
  });

const addTitle = (person: Person, tokens: Tokens, title: Title, rule: string): void => {
  const { roleEnd, organization } = partsOf(tokens, title);
  const start = tokens.starts[title.start] as number;
  const end = tokens.ends[title.end - 1] as number;
  const said = (from: number, to: number): string => tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]);
  const text = foldSpelling(tokens.text.slice(start, end));
  if (!title.former && title.head.kind === 'post' && !title.head.weak) person.held.add(text);
  person.titles.push({
    start,
    end,
    role: said(title.start, roleEnd),
    organization: organization >= 0 ? said(organization, title.end) : null,
    former: title.former,
    rule,
  });
};

/** Each post once, in its longest form: "Thứ trưởng" says nothing beside "Thứ trưởng Bộ Y tế". */
const wholeTitles = (blocks: readonly ReadBlock[], titles: readonly PersonTitle[]): PersonTitle[] => {
  const text = (blocks[0] as ReadBlock | undefined)?.tokens.text ?? '';
  const known = titles.map((title) => ({
    title,
    said: foldSpelling(text.slice(title.start, title.end)),
    role: foldSpelling(title.role ?? ''),
    body: foldSpelling(title.organization ?? ''),
  }));
  return known
    .filter(({ said, role, body }, at) =>
      known.every((other, position) => {
        if (position === at) return true;
        if (other.said === said) return position > at;
        if (other.said.startsWith(`${said} `) || other.said.startsWith(`${said},`)) return false;
        return !(
          other.role === role &&
          other.said.length > said.length &&
          (body === '' || ` ${other.body} `.includes(` ${body} `))
        );
      }),
    )
    .map(({ title }) => title)
    .sort((a, b) => a.start - b.start);
};
