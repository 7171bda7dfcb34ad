import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case, Cases, Expected, Probes, Setting } from '../src/facts/cases.ts';
import { findFacts, recognisers } from '../src/facts/find-facts.ts';
import type { Mention, Recogniser } from '../src/facts/recogniser.ts';
import type { Block, BlockKind, FactContext, PageText } from '../src/model.ts';

const openings: readonly (readonly [string, BlockKind])[] = [
  ['# ', 'title'],
  ['> ', 'lead'],
  ['[ảnh] ', 'caption'],
  ['- ', 'item'],
];

/** A marked sentence as page text, and the spans of its marks. */
const parse = (sentence: string): { text: PageText; marks: { start: number; end: number }[] } => {
  let value = '';
  const blocks: Block[] = [];
  const marks: { start: number; end: number }[] = [];
  for (const part of sentence.split('\n\n')) {
    const opening = openings.find(([sign]) => part.startsWith(sign));
    const kind = opening?.[1] ?? 'paragraph';
    if (value) value += '\n\n';
    const start = value.length;
    for (const unit of part.slice(opening?.[0].length ?? 0)) {
      if (unit === '«') marks.push({ start: value.length, end: -1 });
      else if (unit === '»') {
        const open = marks.findLast((mark) => mark.end < 0);
        if (!open) throw new Error(`» without «: ${sentence}`);
        open.end = value.length;
      } else value += unit;
    }
    blocks.push({ kind, start, end: value.length });
  }
  return { text: { value, blocks }, marks };
};

const context = (setting: Setting): FactContext => ({
  publishedAt: setting.publishedAt === undefined ? '2020-06-16T10:00+07:00' : setting.publishedAt,
  modifiedAt: null,
  retrievedAt: setting.retrievedAt ?? null,
  headerClock: setting.headerClock ?? null,
  url: null,
  masks: [],
  trace: null,
});

const split = (row: Case): { setting: Setting; sentence: string; expected: readonly Expected[] } =>
  typeof row[0] === 'string'
    ? { setting: {}, sentence: row[0], expected: row.slice(1) as readonly Expected[] }
    : { setting: row[0], sentence: row[1] as string, expected: row.slice(2) as readonly Expected[] };

const run = (row: Case, recogniser: Recogniser<unknown>): void => {
  const { setting, sentence, expected } = split(row);
  const { text, marks } = parse(sentence);
  const facts = findFacts(text, context(setting))[recogniser.kind] as unknown[];
  const mentions = recogniser
    .mentions(facts)
    .filter((mention) => !setting.kinds || setting.kinds.includes(mention.kind))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const said = (span: { start: number; end: number }) => text.value.slice(span.start, span.end);
  const wanted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  expect(
    mentions.map((mention) => `${mention.start} ${said(mention)}`),
    sentence,
  ).toEqual(wanted.map((mark) => `${mark.start} ${said(mark)}`));
  expect(expected.length, `an object for each mark: ${sentence}`).toBe(marks.length);
  marks.forEach((mark, position) => {
    const mention = mentions.find((m) => m.start === mark.start && m.end === mark.end) as Mention;
    const fields: Record<string, unknown> = { ...mention.fields, entity: mention.entity };
    const want = expected[position] as Expected;
    const got = Object.fromEntries(Object.keys(want).map((key) => [key, fields[key]]));
    expect(got, `${said(mark)} in: ${sentence}`).toEqual(want);
  });
};

for (const kind of readdirSync(new URL('../src/facts/', import.meta.url), { withFileTypes: true })) {
  if (!kind.isDirectory()) continue;
  const folder = `../src/facts/${kind.name}`;
  const { cases, probes } = (await import(`${folder}/cases.ts`)) as { cases: Cases; probes: Probes };
  const lexicon = (await import(`${folder}/lexicon.ts`)) as Record<string, unknown>;
  const recogniser = Object.values(recognisers).find(({ rules }) =>
    rules[0]?.startsWith(`${kind.name}/`),
  ) as unknown as Recogniser<unknown>;
  describe(kind.name, () => {
    it('has a table', () => expect(cases.length).toBeGreaterThan(0));
    for (const row of cases) it(split(row).sentence, () => run(row, recogniser));
    for (const [name, words] of Object.entries(lexicon)) {
      const entries = Array.isArray(words) ? (words as string[]) : Object.keys(words as object);
      it(`each word of ${name} is used`, () => {
        const probe = probes[name];
        if (!probe) throw new Error(`facts/${kind.name}/cases.ts: probes has no sentence for ${name}`);
        for (const entry of entries) run(probe(entry), recogniser);
      });
    }
  });
}
