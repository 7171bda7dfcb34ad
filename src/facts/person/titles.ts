import { cueAt, degree, degreesEnd, headAt, opensHead } from './heads.ts';
import { nameStarts } from './name-start.ts';
import { readTail } from './tail.ts';
import { isPlaceAt } from './tail-words.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

/** A title as it stands: tokens [start, end), the head up to `headEnd`; `nameAt` where a name follows directly, else -1. */
export interface Title {
  kind: 'title';
  start: number;
  end: number;
  headEnd: number;
  head: W.Head;
  former: boolean;
  /** Where "nguyên" or "tân" stands, else `start`. */
  from: number;
  nameAt: number;
  /** "các", "hai" … before it. */
  plural: boolean;
  /** Where the honorific before it stands, or -1. */
  honorific: number;
}

/** Reads a title that begins at the token, or null. `apposed`: it follows a person's name and a sign. */
export const readTitle = (tokens: Tokens, at: number, apposed: boolean): Title | null => {
  const { words } = tokens;
  let start = at;
  let former = false;
  const formerEnd = cueAt(tokens, at, W.FORMER);
  const newEnd = cueAt(tokens, at, W.NEW);
  if (formerEnd > 0 && headAt(tokens, formerEnd)) {
    start = formerEnd;
    former = true;
  } else if (newEnd > 0 && headAt(tokens, newEnd)) start = newEnd;
  const degrees = (words[start]?.bits ?? 0) & W.DEGREE ? degreesEnd(tokens, start) : -1;
  let match = headAt(tokens, start);
  if (degrees > (match?.end ?? -1)) match = { end: degrees, head: degree };
  if (!match) return null;
  const { head, end } = match;
  const title: Title = {
    kind: 'title',
    start,
    end,
    headEnd: end,
    head,
    former,
    from: at,
    nameAt: -1,
    plural: false,
    honorific: -1,
  };
  if (head.kind === 'lone') {
    const next = words[end];
    const stacked = opensHead(tokens, end) || ((next?.bits ?? 0) & W.DEGREE && degreesEnd(tokens, end) > 0);
    if (next && !next.sign && next.bits & W.CAP && !stacked) {
      const reached = {
        kind: head.kind,
        tail: 0,
        wants: 'nothing',
        afterPlace: false,
        apposed: false,
        related: false,
      } as const;
      // "Hội Cựu TNXP Việt Nam"
      if (!isPlaceAt(tokens, end) && nameStarts(tokens, end, reached)) title.nameAt = end;
    }
    // Two letters alone are no degree.
    return head === degree && title.nameAt < 0 && !stacked ? null : title;
  }
  const tail = readTail(tokens, start, end, head.kind, apposed);
  title.end = tail.end;
  title.nameAt = tail.nameAt;
  title.headEnd = tail.headEnd;
  return title;
};
