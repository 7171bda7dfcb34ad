import type { FoundTitle, Line } from '../outline/outline.ts';
import type { Place } from './find-article.ts';
import { isBylineLine, isMetaLine } from './recognise.ts';
import { isLinked, type Survey } from './survey.ts';

/** Lines looked at above the text. */
const farthest = 8;
const sentenceEnd = /[.;,:]$/;
const word = /[\p{L}\p{N}]{1,40}/gu;

/**
 * The title of a page whose head and markup name none: the short line over the day and the counter, or else over the text. Says
 * nothing where links come first: then it is the name of a list.
 */
export const titleAbove = (survey: Survey, place: Place): FoundTitle | null => {
  const { lines } = survey.outline;
  let text = place.first;
  while (text < place.last && (lines[text] as Line).text.length < 80) text++;
  let found: Line | null = null;
  let meta = -1;
  for (let i = text - 1; i >= Math.max(0, text - farthest); i--) {
    const line = lines[i] as Line;
    if (isMetaLine(line.text)) {
      meta = i;
      found = null;
      continue;
    }
    if (survey.marks[i] !== 0) continue;
    if (isLinked(line)) break;
    found ??= looksLikeTitle(line) ? line : null;
    if (found !== null && meta >= 0) break;
  }
  if (found === null) return null;
  const spot = { line: found, start: 0, end: found.text.length };
  return { value: found.text, lines: [found], evidence: { from: 'text', text: found.text, spot, path: null } };
};

const looksLikeTitle = ({ text }: Line): boolean =>
  text.length >= 12 &&
  text.length <= 250 &&
  !sentenceEnd.test(text) &&
  (text.match(word)?.length ?? 0) >= 3 &&
  !isBylineLine(text, false);
