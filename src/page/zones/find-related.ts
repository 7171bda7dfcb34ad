import { foldSpelling } from '../../vietnamese/spelling.ts';
import type { Box, Line, Link, RelatedItem, RelatedList, Role } from '../outline/outline.ts';
import { cardOf } from './cards.ts';
import type { Place } from './find-article.ts';
import { labelOf, opensAsRelated } from './labels.ts';
import { furniture, popular, related, type Survey } from './survey.ts';

type Rank = 'own' | 'unnamed' | 'popular';

interface Run {
  rank: Rank;
  heading: Line | null;
  headlines: Line[];
}

/**
 * The lists of other articles: those with a heading that says so, those within the article, and lists under it that nothing names.
 * What a site shows beside every page ("Đọc nhiều") counts only where a page offers nothing else.
 */
export const findRelated = (survey: Survey, place: Place | null, roles: readonly Role[]): RelatedList[] => {
  const runs = findRuns(survey, place, roles);
  const own = runs.filter((run) => run.rank !== 'popular');
  const seen = new Set<string>();
  const lists: RelatedList[] = [];
  for (const run of own.length > 0 ? own : runs) {
    const items: RelatedItem[] = [];
    for (const line of run.headlines) {
      const link = survey.headlines[line.order] as Link;
      const key = foldSpelling(line.text.slice(link.start, link.end));
      if (seen.has(key)) continue;
      seen.add(key);
      items.push({ lines: linesOf(survey, line), link: link.element, href: link.href, titleLine: line });
    }
    if (items.length > 0) lists.push({ heading: run.heading, box: around(items), items });
  }
  return lists;
};

/** Runs of lines that name other articles, with nothing of the article and no heading between them. */
const findRuns = (survey: Survey, place: Place | null, roles: readonly Role[]): Run[] => {
  const { lines } = survey.outline;
  const runs: Run[] = [];
  let run: Run | null = null;
  let heading: Line | null = null;
  let rank: Rank | 'none' | null = null;
  let headingAt = -10;
  let last = -10;
  const close = (): void => {
    if (run !== null && isList(survey, place, run)) runs.push(run);
    run = null;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const role = roles[i] as Role;
    if (survey.headlines[i] === null) {
      const label = survey.marks[i] === 0 || line.text.length <= 70 ? labelOf(line.text) : null;
      if (label !== null || (role !== 'furniture' && role !== 'related')) close();
      if (label !== null) {
        heading = line;
        headingAt = i;
        rank = label === 'related' ? 'own' : label === 'popular' ? 'popular' : 'none';
      } else if (role !== 'furniture' && role !== 'related') rank = null;
      else if (run !== null && i - last > 4) {
        close();
        rank = null;
      }
      continue;
    }
    if (role !== 'furniture' && role !== 'related') continue;
    const named: Rank | 'none' | null = rank !== null && i - Math.max(headingAt, last) <= 5 ? rank : null;
    const mine = rankOf(survey, place, line, named);
    if (mine === null) {
      close();
      continue;
    }
    if (run !== null && run.rank !== mine) close();
    run ??= { rank: mine, heading: named === 'own' || named === 'popular' ? heading : null, headlines: [] };
    run.headlines.push(line);
    last = i;
  }
  close();
  return runs;
};

const rankOf = (survey: Survey, place: Place | null, line: Line, named: Rank | 'none' | null): Rank | null => {
  const mark = survey.marks[line.order];
  if (named === 'none') return null;
  if (named === 'own' || named === 'popular') return named;
  if (mark === related || opensAsRelated(line.text)) return 'own';
  if (mark === popular) return 'popular';
  if (mark === furniture) return null;
  if (mark !== 0) return null;
  if (place === null) return 'unnamed';
  if (line.order < place.from) return null;
  return line.order < place.to ? 'own' : 'unnamed';
};

/** Without a heading, one link is no list, and names of sections are shorter than titles. */
const isList = (_survey: Survey, _place: Place | null, run: Run): boolean => {
  if (run.rank === 'own') return true;
  if (run.headlines.length < 2) return false;
  let length = 0;
  for (const line of run.headlines) length += line.text.length;
  return length / run.headlines.length >= 28;
};

/** The lines of the card, or the title alone and the day right after it. */
const linesOf = (survey: Survey, headline: Line): Line[] => {
  const { lines } = survey.outline;
  const card = cardOf(survey, headline);
  const to = card === null ? headline.order + 1 : card.to;
  const own = lines.slice(Math.min(headline.order, card?.from ?? headline.order), to);
  const next = lines[to];
  // In a layout without boxes the day stands in the next line.
  if (to === headline.order + 1 && next && next.box === headline.box && next.text.length <= 40 && next.linked === 0)
    own.push(next);
  return own;
};

const around = (items: readonly RelatedItem[]): Box => {
  const first = (items[0] as RelatedItem).titleLine as Line;
  const last = (items[items.length - 1] as RelatedItem).titleLine as Line;
  let box: Box = first.box;
  while (box.parent !== null && (last.order < box.from || last.order >= box.to)) box = box.parent;
  return box;
};
