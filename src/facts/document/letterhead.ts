import type { Block, PageText } from '../../model.ts';
import { organisationEnd } from '../../vietnamese/organisations.ts';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import { dateAfter } from './date-clause.ts';
import type { Sighting } from './sighting.ts';

const reach = 9;

const startsWith = (text: string, block: Block, words: RegExp): boolean =>
  words.test(text.slice(block.start, Math.min(block.end, block.start + 12)));

/**
 * The document whose own text the page prints: its number on the letterhead ("Số: 784/QĐ-BVHTTDL"), or its code at the head of the
 * title, with articles and grounds below. Date and issuer are taken from the letterhead. Null on any other page.
 */
export const readLetterhead = (page: PageText, sightings: readonly Sighting[]): Sighting | null => {
  const { value: text, blocks } = page;
  const grounds = blocks.some((block) => startsWith(text, block, /^Căn cứ /u));
  const articles = blocks.some((block) => startsWith(text, block, /^Điều 1[.:]/u));
  if (!grounds && !articles) return null;
  const labelled = sightings.find((one) => one.kind === 'code' && /^Số ?:/u.test(text.slice(one.start, one.end)));
  if (labelled) {
    readDate(page, labelled);
    readIssuer(page, labelled, sightings);
    return labelled;
  }
  const first = sightings[0];
  const title = blocks.find((block) => block.kind === 'title');
  return first &&
    title &&
    (first.kind === 'code' || first.kind === 'law') &&
    first.start - title.start < 20 &&
    first.start >= title.start
    ? first
    : null;
};

/** Where the day of "Hà Nội, |ngày 11 tháng 3 năm 2020" begins, if a place and a day stand at `at`; -1 for none. */
const datelineDay = (text: string, at: number, limit: number): number => {
  const area = text.slice(at, Math.min(limit, at + 60));
  const mark = area.indexOf(', ngày ');
  const place = area.slice(0, Math.max(0, mark));
  return mark >= 2 && mark <= 34 && /^\p{Lu}/u.test(place) && !/\d/.test(place) ? at + mark + 2 : -1;
};

const readDate = ({ value: text, blocks }: PageText, one: Sighting): void => {
  if (one.date !== null) return;
  for (let i = Math.max(0, one.block - 2); i <= Math.min(blocks.length - 1, one.block + 4); i++) {
    const block = blocks[i] as Block;
    const at = datelineDay(text, i === one.block ? one.end + 1 : block.start, block.end);
    if (at < 0) continue;
    const clause = dateAfter(text, at, block.end);
    if (clause && !clause.yearless) {
      one.date = clause.date;
      return;
    }
  }
};

/** The body in capitals between the kind of document and its grounds, or at the head of the page. */
const readIssuer = ({ value: text, blocks }: PageText, one: Sighting, sightings: readonly Sighting[]): void => {
  if (one.issuer !== null) return;
  const below = blocks.slice(one.block + 1, one.block + reach);
  const above = blocks.slice(Math.max(0, one.block - 3), one.block);
  for (const block of [...below, ...above]) {
    const end = organisationEnd(text, block.start, block.end);
    if (end < 0 || !/^[\s-]*$/u.test(text.slice(end, block.end))) continue;
    const name = text.slice(block.start, end);
    // In running case where the page writes it so elsewhere.
    const same = sightings.find((other) => other.issuer !== null && foldSpelling(other.issuer) === foldSpelling(name));
    one.issuer = same?.issuer ?? name;
    return;
  }
};
