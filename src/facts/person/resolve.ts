import type { PersonFact, PersonMention } from '../../model.ts';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import { backReferences } from './back.ts';
import { gather, type Naming, type Person, type ReadBlock, type Sex } from './gather.ts';
import type { Item, Name } from './items.ts';
import { partsOf } from './role.ts';
import type { Title } from './titles.ts';
import type { Tokens } from './tokens.ts';
import { wholeTitles } from './whole-titles.ts';
import * as W from './words.ts';

const women = new Set(['bà', 'chị', 'cô', 'mrs', 'ms']);
const men = new Set(['ông', 'anh', 'chú', 'mr', 'ngài']);

const sexOf = (honorific: string | undefined, keys: readonly string[]): Sex => {
  if (keys.length > 2 && keys[1] === 'thị') return 'f';
  if (keys.length > 2 && keys[1] === 'văn') return 'm';
  if (honorific && women.has(honorific)) return 'f';
  return honorific && men.has(honorific) ? 'm' : null;
};

const keysOf = (tokens: Tokens, start: number, end: number): string[] => {
  const keys: string[] = [];
  for (let i = start; i < end; i++) if (!tokens.words[i]?.sign) keys.push((tokens.words[i] as W.Word).key);
  return keys;
};

const namingOf = (
  tokens: Tokens,
  block: number,
  position: number,
  item: Pick<Name, 'start' | 'end' | 'honorific' | 'foreign' | 'rule'>,
): Naming => {
  const { start, end, honorific, foreign, rule } = item;
  const keys = keysOf(tokens, start, end);
  let upper = true;
  for (let i = start; i < end; i++) {
    const { sign, bits } = tokens.words[i] as W.Word;
    if (!sign && !(bits & (W.UPPER | W.INITIAL))) upper = false;
  }
  const before = honorific >= 0 ? tokens.words[honorific]?.key : undefined;
  return { block, item: position, start, end, honorific, keys, foreign, upper, sex: sexOf(before, keys), rule };
};

/** One person once, with all namings; titles of each; later mentions by name and by title. In order of first mention. */
export const resolve = (text: string, blocks: readonly ReadBlock[]): PersonFact[] => {
  const sure: Naming[] = [];
  const unsure: Naming[] = [];
  const aliases = new Map<string, string>();
  blocks.forEach(({ tokens, items, maybes, aliases: said }, block) => {
    items.forEach((item, position) => {
      if (item.kind === 'name') sure.push(namingOf(tokens, block, position, item));
    });
    for (const { start, end, foreign } of maybes)
      unsure.push(namingOf(tokens, block, -1, { start, end, foreign, honorific: -1, rule: 'person/given-name' }));
    for (const { item, start, end } of said) {
      const name = items[item] as Item;
      aliases.set(keysOf(tokens, start, end).join(' '), keysOf(tokens, name.start, name.end).join(' '));
    }
  });
  const people = gather(sure, unsure, aliases);
  const owners = new Map<string, Person>();
  for (const person of people)
    for (const naming of person.namings) if (naming.item >= 0) owners.set(`${naming.block}:${naming.item}`, person);
  blocks.forEach(({ tokens, items, links }, block) => {
    for (const { name, title, rule } of links) {
      const person = owners.get(`${block}:${name}`);
      if (person) addTitle(person, tokens, items[title] as Title, rule);
    }
  });
  for (const person of people) person.mentions = mentionsOf(blocks, person);
  backReferences(blocks, people);
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return people
    .sort((a, b) => (a.mentions[0] as PersonMention).start - (b.mentions[0] as PersonMention).start)
    .map((person) => ({
      name: nameOf(blocks, person),
      titles: wholeTitles(text, person.titles),
      mentions: person.mentions,
    }));
};

/** The longest form; of equals, one that isn't in capitals throughout, and then the first. */
const nameOf = (blocks: readonly ReadBlock[], person: Person): string => {
  const best = person.namings
    .filter((naming) => naming.keys.length === person.keys.length)
    .reduce((chosen, naming) => (chosen.upper && !naming.upper ? naming : chosen));
  const { tokens } = blocks[best.block] as ReadBlock;
  return tokens.text.slice(tokens.starts[best.start], tokens.ends[best.end - 1]);
};

const mentionsOf = (blocks: readonly ReadBlock[], person: Person): PersonMention[] =>
  person.namings.map(({ block, keys, start, end, honorific, rule }) => {
    const { tokens } = blocks[block] as ReadBlock;
    const full = keys.length === person.keys.length && keys.every((key, i) => key === person.keys[i]);
    const first = full || honorific < 0 ? start : honorific;
    return {
      start: tokens.starts[first] as number,
      end: tokens.ends[end - 1] as number,
      form: full ? 'name' : 'short',
      rule,
    };
  });

const addTitle = (person: Person, tokens: Tokens, title: Title, rule: string): void => {
  const { roleEnd, organization } = partsOf(tokens, title);
  const said = (from: number, to: number): string => tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]);
  if (!title.former && title.head.kind === 'post' && !title.head.weak)
    person.held.add(foldSpelling(said(title.start, title.end)));
  person.titles.push({
    start: tokens.starts[title.start] as number,
    end: tokens.ends[title.end - 1] as number,
    role: said(title.start, roleEnd),
    organization: organization >= 0 ? said(organization, title.end) : null,
    former: title.former,
    rule,
  });
};
