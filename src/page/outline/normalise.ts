/**
 * Text as the page text has it. Runs before any offset exists; nothing after it changes a letter.
 * NBSP and its kin become spaces, runs of space one space; soft hyphens, zero-width characters and marks of direction go.
 */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff]/g;
const anyInvisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff]/;
// \s knows NBSP, the spaces of U+2000 and U+3000; the rest are control characters that some editors leave behind.
const spaces = /[\s\u0000-\u001f\u007f-\u009f\u2800\u3164]+/g;
const oddSpace = /[^\S ]|[\u0000-\u001f\u007f-\u009f\u2800\u3164]| {2}/;
const combining = /[\u0300-\u036f]/;

// One look that tells most texts: Latin letters, signs and single spaces.
const mayFold = /[^ -~\u00a1-\u00ac\u00ae-\u034e\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u27ff]| {2}/;

/** One text node's worth: spaces folded, not trimmed. */
export const foldSpaces = (text: string): string => {
  // What lays out the source, an end of line and some spaces, stands alone between most tags and around the words between others.
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  if (start === end) return start === 0 ? '' : ' ';
  while (text.charCodeAt(end - 1) <= 0x20) end--;
  const words = start === 0 && end === text.length ? text : text.slice(start, end);
  if (!mayFold.test(words)) return `${start > 0 ? ' ' : ''}${words}${end < text.length ? ' ' : ''}`;
  const visible = anyInvisible.test(text) ? text.replace(invisible, '') : text;
  return oddSpace.test(visible) ? visible.replace(spaces, ' ') : visible;
};

/** NFC again: numeric entities ("e&#770;") are decoded after the page was composed. */
export const compose = (text: string): string => (combining.test(text) ? text.normalize('NFC') : text);

/** A whole string: an attribute, a title of the head. */
export const normaliseText = (text: string): string => compose(foldSpaces(text)).trim();
