import type { DateFact, FactContext, Span, TraceEvent } from '../../model.ts';
import { factBlocks, isMasked, type Mention, type Recogniser } from '../recogniser.ts';
import { clockRule } from './clock-alone.ts';
import { countingWords } from './counting.ts';
import { dayListRule } from './day-list.ts';
import { durationRules } from './durations.ts';
import { holidayRule } from './holiday.ts';
import { listRules } from './lists.ts';
import { momentRule } from './moment.ts';
import { periodRules } from './periods.ts';
import { type Candidate, type Line, lookBack, type Reading, type Rule } from './reading.ts';
import { makeResolver } from './resolve.ts';
import { makeTriggers, nextTrigger } from './scan.ts';
import { setRule } from './sets.ts';
import { shareYears } from './share.ts';
import { spanRule } from './spans.ts';

/** Dates, times, intervals, lengths and repetitions. The longest reading from the leftmost word wins; among equals the first rule. */
const rules: readonly Rule[] = [
  spanRule,
  dayListRule,
  momentRule,
  holidayRule,
  ...periodRules,
  clockRule,
  setRule,
  ...durationRules,
  ...listRules,
];

const triggers = makeTriggers(rules, countingWords);

export const date: Recogniser<DateFact> = {
  kind: 'dates',
  rules: [...new Set(rules.flatMap(({ gives }) => gives))],
  find: (text, context) => {
    const resolver = makeResolver(context);
    const facts: DateFact[] = [];
    for (const block of text.blocks) {
      if (!factBlocks.has(block.kind)) continue;
      const words = text.value.slice(block.start, block.end);
      const line: Line = {
        text: words,
        low: fold(words),
        last: null,
        seen: { momentAt: -1, moment: null, periodAt: -1, period: null },
      };
      const offset = block.start;
      const candidates = shareYears(findCandidates(line, offset, context), line);
      let before: Candidate | null = null;
      for (const candidate of candidates) {
        const outcome = resolver.resolve(candidate, line, before);
        before = candidate;
        tell(context, offset, candidate, typeof outcome === 'string' ? outcome : null);
        if (typeof outcome === 'string') continue;
        facts.push({
          start: offset + candidate.start,
          end: offset + candidate.end,
          value: outcome.value,
          type: outcome.type,
          mod: candidate.mod ?? relation(line, candidate, outcome.type),
          anchor: outcome.anchor,
          inferred: outcome.inferred,
          rule: candidate.rule,
        });
      }
    }
    return facts;
  },
  mentions: (facts) =>
    facts.map(
      ({ start, end, ...fact }): Mention => ({
        kind: 'date',
        entity: null,
        start,
        end,
        fields: { ...fact, inferred: fact.inferred.join(',') },
      }),
    ),
};

// "trước ngày 30/6", "sau năm 1986": the word stands outside the mention, what it says doesn't.
const relations = [
  [' trước ', 'before'],
  [' sau ', 'after'],
] as const;

const relation = (line: Line, { start }: Candidate, type: DateFact['type']): DateFact['mod'] => {
  if (type !== 'date' && type !== 'time') return null;
  for (const [word, mod] of relations) {
    const said = lookBack(line.low, start, word.length);
    if (said === word || (said.length === start && said === word.trimStart())) return mod;
  }
  return null;
};

/** Lower case, unit for unit: İ is the one capital whose small letter is longer. */
const fold = (value: string): string => {
  const low = value.toLowerCase();
  return low.length === value.length ? low : value.replaceAll('İ', 'I').toLowerCase();
};

const findCandidates = (line: Line, offset: number, context: FactContext): Candidate[] => {
  const found: Candidate[] = [];
  let trigger = nextTrigger(line.low, 0, triggers);
  while (trigger) {
    const reading = readBest(trigger.rules, line, trigger.at, offset, context);
    if (reading) {
      for (const candidate of reading.found) {
        if (context.masks.length > 0 && isMasked(inText(candidate, offset), context.masks))
          tell(context, offset, candidate, 'part of a document code');
        else found.push(candidate);
      }
      line.last = found[found.length - 1] ?? null;
    }
    trigger = nextTrigger(line.low, reading?.end ?? trigger.end, triggers);
  }
  return found;
};

const readBest = (
  tried: readonly Rule[],
  line: Line,
  at: number,
  offset: number,
  context: FactContext,
): Reading | null => {
  let best: Reading | null = null;
  for (const rule of tried) {
    const outcome = rule.read(line, at);
    if (outcome === null) continue;
    if (typeof outcome === 'string') {
      tell(context, offset, { rule: rule.name, start: at, end: Math.min(line.low.length, at + 12) }, outcome);
      continue;
    }
    if (!best || outcome.end > best.end) best = outcome;
  }
  if (best?.declined) tell(context, offset, { start: at, end: best.end, rule: 'date/day' }, best.declined);
  return best;
};

/** The span in the page's text. */
const inText = ({ start, end }: Span, offset: number): Span => ({ start: offset + start, end: offset + end });

const tell = (
  context: FactContext,
  offset: number,
  said: Span & { rule: string },
  declined: TraceEvent['declined'],
): void => {
  context.trace?.({ kind: 'dates', rule: said.rule, ...inText(said, offset), declined });
};
