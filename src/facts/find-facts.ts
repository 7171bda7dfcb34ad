import type { FactContext, Facts, PageText } from '../model.ts';
import { date } from './date/date.ts';
import { document } from './document/document.ts';
import { person } from './person/person.ts';
import { mergeMasks } from './recogniser.ts';

/** The kinds in the order they run: what an earlier one owns, a later one may not touch. */
export const recognisers = { documents: document, dates: date, people: person } as const;

/**
 * The facts of a text; of the kinds in `only`, null for all, and of those that mask spans for them. A document's mention masks its
 * span for dates and people; its date clause stays a date.
 */
export const findFacts = (text: PageText, context: FactContext, only: ReadonlySet<string> | null = null): Facts => {
  const isFor = (...kinds: string[]): boolean => only === null || kinds.some((kind) => only.has(kind));
  const documents = isFor('documents', 'dates', 'people') ? document.find(text, context) : [];
  const codes = mergeMasks(
    context.masks,
    documents.flatMap(({ mentions }) => mentions),
  );
  const dates = isFor('dates', 'people') ? date.find(text, { ...context, masks: codes }) : [];
  const people = isFor('people') ? person.find(text, { ...context, masks: mergeMasks(codes, dates) }) : [];
  return { dates, documents, people };
};
