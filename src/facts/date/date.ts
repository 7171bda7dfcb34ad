import type { DateFact, FactContext, TraceEvent } from '../../model.ts';
import { factBlocks, isMasked, type Mention, type Recogniser } from '../recogniser.ts';
import { clockRule } from './clock-alone.ts';
import { dayListRule } from './day-list.ts';
import { durationRules } from './durations.ts';
import { holidayRule } from './holiday.ts';
import { listRules } from './lists.ts';
import { momentRule } from './moment.ts';
import { periodRules } from './periods.ts';
import type { Candidate, Line, Reading, Rule } from './reading.ts';
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

const triggers = makeTriggers(rules);

export const date: Recogniser<DateFact> = {
  kind: 'dates',
  rules: [...new Set(rules.flatMap(({ gives }) => gives))],
  find: (text, context) => {
    const low = fold(text.value);
    const resolver = makeResolver(context);
    const facts: DateFact[] = [];
    for (const block of text.blocks) {
      if (!factBlocks.has(block.kind)) continue;
      const line: Line = {
        text: text.value,
        low,
        start: block.start,
        end: block.end,
        last: null,
        seen: { momentAt: -1, moment: null, periodAt: -1, period: null },
      };
      const candidates = shareYears(findCandidates(line, context), line);
      for (const [index, candidate] of candidates.entries()) {
        const outcome = resolver.resolve(candidate, line, candidates[index - 1] ?? null);
        tell(context, candidate, typeof outcome === 'string' ? outcome : null);
        if (typeof outcome === 'string') continue;
        facts.push({
          start: candidate.start,
          end: candidate.end,
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
    const from = Math.max(line.start, start - word.length);
    const before = line.low.slice(from, start);
    if (before === word || (from === line.start && before === word.trimStart())) return mod;
  }
  return null;
};

/** Lower case, unit for unit: İ is the one capital whose small letter is longer. */
const fold = (value: string): string => {
  const low = value.toLowerCase();
  return low.length === value.length ? low : value.replaceAll('İ', 'I').toLowerCase();
};

const findCandidates = (line: Line, context: FactContext): Candidate[] => {
  const found: Candidate[] = [];
  let at = line.start;
  for (
    let trigger = nextTrigger(line.low, at, line.end, triggers);
    trigger;
    trigger = nextTrigger(line.low, at, line.end, triggers)
  ) {
    const reading = readBest(trigger.rules, line, trigger.at, context);
    at = reading?.end ?? trigger.end;
    if (!reading) continue;
    for (const candidate of reading.found) {
      if (isMasked(candidate, context.masks)) tell(context, candidate, 'part of a document code');
      else found.push(candidate);
    }
    line.last = found[found.length - 1] ?? null;
  }
  return found;
};

const readBest = (tried: readonly Rule[], line: Line, at: number, context: FactContext): Reading | null => {
  let best: Reading | null = null;
  for (const rule of tried) {
    const outcome = rule.read(line, at);
    if (outcome === null) continue;
    if (typeof outcome === 'string') {
      context.trace?.({
        kind: 'dates',
        rule: rule.name,
        start: at,
        end: Math.min(line.end, at + 12),
        declined: outcome,
      });
      continue;
    }
    if (outcome.end <= line.end && (!best || outcome.end > best.end)) best = outcome;
  }
  if (best?.declined)
    context.trace?.({ kind: 'dates', rule: 'date/day', start: at, end: best.end, declined: best.declined });
  return best;
};

const tell = (context: FactContext, { start, end, rule }: Candidate, declined: TraceEvent['declined']): void => {
  context.trace?.({ kind: 'dates', rule, start, end, declined });
};
