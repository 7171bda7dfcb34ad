import type { FactContext, PageText, PersonFact } from '../../model.ts';
import { factBlocks, type Mention, type Recogniser } from '../recogniser.ts';
import type { ReadBlock } from './gather.ts';
import type { Decline } from './items.ts';
import { link } from './link.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import { type Tokens, tokenise } from './tokens.ts';
import { MATCH, TEAM } from './words.ts';

const rules = [
  'person/honorific-name',
  'person/titled-name',
  'person/role-name',
  'person/surname-name',
  'person/foreign-name',
  'person/given-name',
  'person/listed-name',
  'person/alias',
  'person/title-before',
  'person/title-apart',
  'person/title-after',
  'person/title-shared',
  'person/title-of-group',
  'person/title-said',
  'person/title-appointed',
  'person/back-reference',
] as const;

/** Whether a page speaks of matches: there people go by two given names. */
const isOnSport = (blocks: readonly Tokens[]): boolean => {
  let matches = 0;
  let teams = 0;
  let count = 0;
  for (const { words } of blocks) {
    count += words.length;
    for (const { bits } of words) {
      if (!(bits & (TEAM | MATCH))) continue;
      if (bits & TEAM) teams++;
      else matches++;
      if (teams > 0 && matches + teams > 1) return true;
    }
  }
  return matches >= 3 && matches * 25 > count;
};

/** People with their titles: words, then candidates, then links, then one person once over the whole page. */
export const person: Recogniser<PersonFact> = {
  kind: 'people',
  rules,
  find: (text: PageText, context: FactContext): PersonFact[] => {
    const blocks: ReadBlock[] = [];
    const { masks, trace } = context;
    let mask = 0;
    const read: Tokens[] = [];
    for (const block of text.blocks) {
      if (!factBlocks.has(block.kind)) continue;
      while (mask < masks.length && (masks[mask] as { end: number }).end <= block.start) mask++;
      read.push(tokenise(text.value, block.start, block.end, masks, mask));
    }
    const sport = isOnSport(read);
    for (const tokens of read) {
      const decline: Decline | null = trace
        ? (start, end, why) =>
            trace({
              kind: 'people',
              rule: 'person/name',
              declined: why,
              start: tokens.starts[start] as number,
              end: tokens.ends[end - 1] as number,
            })
        : null;
      const scanned = scan(tokens, sport, decline);
      if (scanned.items.length || scanned.maybes.length)
        blocks.push({ tokens, links: link(tokens, scanned.items), ...scanned });
    }
    const people = resolve(text.value, blocks);
    if (trace)
      for (const { mentions } of people)
        for (const { start, end, rule } of mentions) trace({ kind: 'people', rule, declined: null, start, end });
    return people;
  },
  mentions: (facts: readonly PersonFact[]): Mention[] =>
    facts
      .flatMap((fact, entity): Mention[] => [
        ...fact.mentions.map(
          ({ start, end, form, rule }): Mention => ({
            start,
            end,
            kind: 'person',
            entity,
            fields: { name: fact.name, form, rule },
          }),
        ),
        ...fact.titles.map(
          ({ start, end, role, organization, former, rule }): Mention => ({
            start,
            end,
            kind: 'title',
            entity,
            fields: { name: fact.name, role, organization, former, rule },
          }),
        ),
      ])
      .sort((a, b) => a.start - b.start || a.end - b.end),
};
