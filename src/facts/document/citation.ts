import type { FactContext, PageText } from '../../model.ts';
import { type DateClause, dateAfter, withYear } from './date-clause.ts';
import { issuerAfter, issuerBefore, issuerBeyond, issuerFit } from './issuer.ts';
import { pinpointsBefore } from './pinpoint.ts';
import type { Sighting } from './sighting.ts';
import { subjectAfter } from './subject.ts';
import { readTrailingClauses } from './trailing-clause.ts';

/**
 * What stands around the names of documents: date, issuer, subject, pinpoint. Each clause is looked for between one mention and the
 * next, so that the whole costs no more than one walk over the text. Returned are the places where the citations end.
 */
export const readCitations = (page: PageText, sightings: readonly Sighting[], context: FactContext): number[] => {
  const { value: text } = page;
  const stops: number[] = sightings.map((one) => one.end);
  for (let i = 0; i < sightings.length; i++) {
    const one = sightings[i] as Sighting;
    const block = page.blocks[one.block] as { start: number; end: number };
    const previous = sightings[i - 1];
    const following = sightings[i + 1];
    const from = previous?.block === one.block ? Math.min(previous.end, one.start) : block.start;
    const limit = following?.block === one.block ? Math.max(following.start, one.end) : block.end;
    one.pinpoint = pinpointsBefore(text, from, one.start);
    if (one.kind === 'back') continue;
    const stop = readAfter(text, one, limit, sightings, i);
    stops[i] = stop;
    if (one.kind === 'code' || one.kind === 'short')
      one.subject = subjectAfter(text, stop, block.end, limit, nestedEnd(sightings, i));
    if (one.issuer === null) one.issuer = issuerBeyond(text, one, stop, block.end);
    const before = issuerBefore(text, one, from, block.start);
    if (before) {
      if (one.issuer === null) one.issuer = before.issuer;
      if (one.date === null && before.date) one.date = settle(before.date, one, context);
    }
  }
  readTrailingClauses(page, sightings, stops);
  shareTails(sightings);
  return stops;

  function settle(
    said: { date: string; yearless: boolean },
    one: Sighting,
    { publishedAt }: FactContext,
  ): string | null {
    return said.yearless ? withYear(said.date, one.year, publishedAt) : said.date;
  }

  function readAfter(source: string, one: Sighting, limit: number, all: readonly Sighting[], index: number): number {
    let at = one.end;
    if (/["”’»]/u.test(source[at] ?? '')) at++;
    const joint = one.family === 'joint' || /liên tịch|liên bộ|phối hợp|liên ngành/u.test(one.type ?? '');
    let clause: DateClause | null = null;
    for (let round = 0; round < 3; round++) {
      const issuer = issuerAfter(source, at, limit, joint);
      if (issuer) {
        const fit = issuerFit(issuer.issuer, one);
        const open = one.kind === 'law' || (clause !== null && fit !== 'match');
        const outer = open ? outerOf(source, all, index) : null;
        // "Luật Thú y ngày 13/10/2022 của Chính phủ": the date and the body belong to the decree that names the law.
        if (outer?.date === null && issuerFit(issuer.issuer, outer) === 'match') {
          if (clause) {
            outer.date = one.date;
            one.date = null;
          }
          const whole = outer.family === 'joint' ? (issuerAfter(source, at, limit, true) ?? issuer) : issuer;
          outer.issuer ??= whole.issuer;
          return whole.end;
        }
        if (one.issuer !== null && clause) {
          // A second body after a second date: the clause of an outer citation.
          one.date = null;
          return at;
        }
        if (fit === 'clash') return at;
        if (one.issuer === null) one.issuer = issuer.issuer;
        at = issuer.end;
        if (clause?.open && source[at] === ')') at++;
        continue;
      }
      if (clause) break;
      clause = dateAfter(source, at, limit);
      if (!clause) break;
      const date = settle(clause, one, context);
      const amending = amendingOf(source, all, index);
      // "Luật sửa đổi, bổ sung một số điều của Luật Việc làm và Luật Lao động ngày …": the day of the law that amends, but where a
      // code before it waits for its own.
      if (amending?.date === null && !outerOf(source, all, index)) amending.date = date;
      else one.date = date;
      if (clause.together) {
        const previous = all[index - 1];
        if (previous && previous.block === one.block && previous.date === null) previous.date = date;
      }
      at = clause.end;
    }
    return at;
  }
};

/** The amending law that names this law, or names it last of several; null where none does. */
const amendingOf = (text: string, sightings: readonly Sighting[], index: number): Sighting | null => {
  const one = sightings[index] as Sighting;
  if (one.kind !== 'law') return null;
  let start = one.start;
  for (let i = index - 1; i >= 0 && index - i < 6; i--) {
    const earlier = sightings[i] as Sighting;
    if (earlier.block !== one.block || earlier.kind !== 'law') return null;
    if (earlier.rule === 'document/amending-law') return earlier.end > start ? earlier : null;
    if (!/^(?:,| và) $/u.test(text.slice(earlier.end, start))) return null;
    start = earlier.start;
  }
  return null;
};

/** Where the mention after this one ends, its code or its whole name. */
const nestedEnd = (sightings: readonly Sighting[], index: number): number | null => {
  const next = sightings[index + 1];
  return next && next.kind !== 'back' && next.block === sightings[index]?.block ? next.end : null;
};

/** The coded document earlier in the sentence whose own date has not come yet: its citation is still open. */
const outerOf = (text: string, sightings: readonly Sighting[], index: number): Sighting | null => {
  const one = sightings[index] as Sighting;
  let outer: Sighting | null = null;
  for (let i = index - 1; i >= 0 && index - i < 12; i--) {
    const earlier = sightings[i] as Sighting;
    if (earlier.block !== one.block) break;
    const between = text.slice(earlier.end, (sightings[i + 1] as Sighting).start);
    // A full stop right after the code is a slip, further on it ends the sentence.
    if (/[.!?]["”)]? (?:\p{Lu}|$)/u.test(between.length > 6 ? between.slice(3) : between)) break;
    if (earlier.kind === 'code' && earlier.date === null) outer = earlier;
  }
  return outer;
};

/** A list with one type word shares the issuer said after its last code. */
const shareTails = (sightings: readonly Sighting[]): void => {
  for (let i = sightings.length - 1; i > 0; i--) {
    const one = sightings[i] as Sighting;
    const earlier = sightings[i - 1] as Sighting;
    if (one.list === null || one.list !== earlier.list || earlier.issuer !== null || one.issuer === null) continue;
    if (issuerFit(one.issuer, earlier) !== 'clash') earlier.issuer = one.issuer;
  }
};
