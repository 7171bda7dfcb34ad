import type { FactContext, Facts, PageText, Span } from '../model.ts';
import { date } from './date/date.ts';
import { document } from './document/document.ts';
import { person } from './person/person.ts';
import { mergeMasks, type Recogniser } from './recogniser.ts';

/** The kinds in the order they run: what an earlier one owns, a later one may not touch. */
export const recognisers = { documents: document, dates: date, people: person } as const;

/** All facts of a text. A document's mention masks its span for dates and people; its date clause stays a date. */
export const findFacts = (text: PageText, context: FactContext): Facts => {
  const documents = document.find(text, context);
  const codes = mergeMasks(context.masks, spansOf(document, documents));
  const dates = date.find(text, { ...context, masks: codes });
  const people = person.find(text, { ...context, masks: mergeMasks(codes, dates) });
  return { dates, documents, people };
};

const spansOf = <F>(recogniser: Recogniser<F>, facts: readonly F[]): Span[] => recogniser.mentions(facts);
