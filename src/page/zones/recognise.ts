import { readByline } from '../said/byline.ts';
import { readDatelines } from '../said/dateline.ts';
import { isOtherCounter, readViews } from '../said/views.ts';

const longestMeta = 160;
const longestByline = 120;

/** A line of the article's head: its day, its counter. Running text with a day in it is longer or says more. */
export const isMetaLine = (text: string): boolean => {
  if (text.length > longestMeta || !anyDigit.test(text)) return false;
  if (readViews(text) !== null || isOtherCounter(text)) return true;
  let said = 0;
  for (const dateline of readDatelines(text)) {
    if (dateline.role === 'other') return false;
    said += dateline.end - Math.min(dateline.from, dateline.labelFrom);
  }
  if (said === 0) return false;
  // Beside day and time a name or a section may stand, no sentence.
  return text.length - said <= 60 && said >= text.length * 0.25;
};

/** A line that names the author and says nothing else. `trusted`: its place or look says so too. */
export const isBylineLine = (text: string, trusted: boolean): boolean =>
  text.length <= longestByline && readByline(text, { trusted }) !== null;

const anyDigit = /\d/;
