import type { PageRecord } from '../model.ts';
import { fold } from './fold.ts';
import type { Gold, GoldPerson, GoldTitle } from './gold.ts';
import { pair } from './pair.ts';
import { countPairing, isNear } from './score-facts.ts';
import { rate, type Sheet } from './tally.ts';

type PersonFact = PageRecord['people'][number];

const honorific = /^(?:(?:các |hai )?(?:ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy|đồng chí|đ\/c))\s+/iu;

/** What came before the post is a flag of its own: nguyên, cựu, cố, tân are not compared. */
const post = (title: string): string => title.replace(/^(?:nguyên|cựu|cố(?! vấn)|tân)\s+/iu, '');

const toTitle = (title: string | GoldTitle): GoldTitle => {
  const one = typeof title === 'string' ? { text: title } : title;
  return { ...one, text: post(one.text) };
};

interface Held {
  name: string;
  text: string;
  optional: boolean;
}

const postsOf = (people: readonly { name: string; optional?: boolean; titles: (string | GoldTitle)[] }[]): Held[] =>
  people.flatMap(({ name, optional, titles }) =>
    titles.map(toTitle).map((title) => ({ name, text: title.text, optional: !!(optional || title.optional) })),
  );

const isSameName = (a: { name: string }, b: { name: string }): boolean => fold(a.name) === fold(b.name);
const isSameText = (a: { text: string }, b: { text: string }): boolean => fold(a.text) === fold(b.text);

/** Names from a source of their own: the set of forms, honorifics stripped. */
const scoreNames = (sheet: Sheet, gold: Gold, people: readonly PersonFact[]): void => {
  const forms = people.flatMap(({ name, mentions }) => [
    name,
    ...mentions.filter(({ form }) => form !== 'title').map(({ text }) => text.replace(honorific, '')),
  ]);
  const found = [...new Set(forms)].map((text) => ({ text }));
  const wanted = (gold.names ?? []).map((text) => ({ text }));
  const told = { kind: 'people', id: gold.id } as const;
  countPairing(sheet, 'names (independent)', pair(wanted, found, [isSameText]), told);
};

const isWhole = (gold: GoldPerson, found: PersonFact): boolean => {
  const { missed, extra } = pair(
    gold.titles.map(toTitle),
    found.titles.map(({ text }) => ({ text: post(text) })),
    [isSameText],
  );
  return missed.length === 0 && extra.length === 0;
};

export const scorePeople = (sheet: Sheet, gold: Gold, people: readonly PersonFact[]): void => {
  if (gold.names) {
    scoreNames(sheet, gold, people);
    return;
  }
  if (gold.only && !gold.only.includes('people')) return;
  if (gold.people.length === 0) rate(sheet, 'no false person where there is none', people.length === 0);
  const who = pair(gold.people, people, [isSameName]);
  countPairing(sheet, 'people (names)', who, { kind: 'people', id: gold.id });
  const passedOver = new Set(gold.people.filter(({ optional }) => optional).map(({ name }) => fold(name)));
  const isCounted = ({ name }: Held) => !passedOver.has(fold(name));
  const wanted = postsOf(gold.people).filter(isCounted);
  const found = postsOf(people).filter(isCounted);
  const exact = (a: Held, b: Held) => isSameName(a, b) && isSameText(a, b);
  const told = { kind: 'people', id: gold.id } as const;
  countPairing(sheet, 'people (name, title)', pair(wanted, found, [exact]), told);
  const overlaps = pair(wanted, found, [exact, (a, b) => isSameName(a, b) && isNear(a, b)]);
  countPairing(sheet, 'people (name, title overlap)', overlaps);
  for (const [want, got] of who.pairs) rate(sheet, 'whole person right', isWhole(want, got));
  for (const _ of who.missed) rate(sheet, 'whole person right', false);
};
