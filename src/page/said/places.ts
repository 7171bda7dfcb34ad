import { inFooter, inNavigation, type Line, type Outline, type Zones } from '../outline/outline.ts';
import { isNameLabel } from './byline.ts';
import { isDayLabel } from './dateline.ts';
import { type Hints, startHints } from './hints.ts';

/** Where a page says things of itself: around its title, between title and body, and at the body's end. */
export interface Places {
  outline: Outline;
  zones: Zones;
  hints: Hints;
  /** The first line of the title, -1 where none says it. */
  titleAt: number;
  /** Lines from just before the title to the first of the body, in order. */
  head: readonly Line[];
  /** The last lines of the body and those after it. */
  tail: readonly Line[];
  /** Order of the first and last line of running text; first > last where there is none. */
  first: number;
  last: number;
}

/** Running text: above it a page says when and by whom. A lead may stand over its dateline. */
const body: ReadonlySet<string> = new Set(['heading', 'paragraph', 'item', 'quote', 'cell']);
const beforeTitle = 4;
/** Where no line says the title. */
const beforeBody = 10;
const mostHead = 60;
/** A dateline or byline may stand under the first lines of the body. */
const intoBody = 6;
const tailWithin = 6;
const tailAfter = 30;
const longest = 400;

export const findPlaces = (outline: Outline, zones: Zones): Places => {
  const { lines } = outline;
  const { roles } = zones;
  const titleAt = zones.title?.lines[0]?.order ?? -1;
  let first = -1;
  let last = -1;
  for (let at = Math.max(zones.from, titleAt + 1); at < zones.to; at++) {
    if (!body.has(roles[at] as string) && !(roles[at] === 'lead' && first < 0 && at === zones.to - 1)) continue;
    if (first < 0) first = at;
    last = at;
  }
  const usable = (line: Line): boolean =>
    line.text.length <= longest && roles[line.order] !== 'related' && (line.box.within & inFooter) === 0;
  // A short link right under the title is the author's page more often than another article.
  const isName = (line: Line, at: number): boolean =>
    roles[at] === 'related' && at > titleAt && at <= titleAt + 3 && line.text.length <= 40;
  const head: Line[] = [];
  const from = Math.max(
    0,
    titleAt < 0 ? Math.min(zones.from, first < 0 ? zones.from : first - beforeBody) : titleAt - beforeTitle,
  );
  const to = first < 0 ? Math.min(lines.length, Math.max(zones.to, titleAt + mostHead)) : first;
  for (let at = from; at < Math.min(to, from + beforeTitle + mostHead); at++) {
    const line = lines[at] as Line;
    // A menu between the site's head and the title: what stands above it is the site's.
    if (at < titleAt && (line.box.within & inNavigation) !== 0) head.length = 0;
    else if (
      (usable(line) || isName(line, at)) &&
      roles[at] !== 'title' &&
      roles[at] !== 'lead' &&
      roles[at] !== 'caption'
    )
      head.push(line);
  }
  for (let at = to; first >= 0 && at < Math.min(last, to + intoBody); at++)
    if (roles[at] === 'meta' || roles[at] === 'byline') head.push(lines[at] as Line);
  const tail: Line[] = [];
  if (last >= 0) {
    for (let at = Math.max(first, last - tailWithin); at < Math.min(lines.length, last + tailAfter); at++) {
      const line = lines[at] as Line;
      if (at > last && roles[at] === 'related' && at > zones.to) break;
      if (usable(line) && at >= to) tail.push(line);
    }
  }
  return { outline, zones, hints: startHints(), titleAt, head, tail, first: Math.max(first, 0), last };
};

const longestLabel = 40;

/**
 * The label that stands on the line before: what ends with a colon, or in the cell before a word that is known as one ("Người ký").
 */
export const labelOver = ({ outline }: Places, line: Line): string | null => {
  const before = outline.lines[line.order - 1];
  if (!before || before.text.length > longestLabel) return null;
  if (/[:：]$/u.test(before.text)) return before.text;
  return isCellBefore(before, line) && (isDayLabel(before.text) || isNameLabel(before.text)) ? `${before.text}:` : null;
};

/** The cell of a table before that of the line, in one row: it labels it without a colon. */
export const isCellBefore = ({ box: one }: Line, { box: other }: Line): boolean =>
  (one.tag === 'td' || one.tag === 'th') &&
  other.tag === 'td' &&
  one.parent === other.parent &&
  one.parent?.tag === 'tr';
