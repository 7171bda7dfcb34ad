import type { Box, Line, Link, RelatedItem, RelatedList, Role } from '../outline/outline.ts';
import { readAgeLabel } from '../said/age.ts';
import { cardOf } from './cards.ts';
import type { Place } from './find-article.ts';
import { opensAsRelated } from './labels.ts';
import { popular, related, type Survey } from './survey.ts';

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
  const lists: RelatedList[] = [];
  for (const run of own.length > 0 ? own : runs) {
    const items: RelatedItem[] = [];
    let href = '';
    for (const line of run.headlines) {
      const link = survey.headlines[line.order] as Link;
      // A card's picture, title and summary may each be a link to one page: the first names it.
      if (link.href === href) continue;
      href = link.href;
      items.push({ lines: linesOf(survey, line), link: link.element, href: link.href, titleLine: line });
    }
    if (items.length > 0) lists.push({ heading: run.heading, box: around(items), items });
  }
  return [...lists, ...findPictured(survey, roles)];
};

/** Lists under a heading of their own whose titles only pictures and attributes give. */
const findPictured = (survey: Survey, roles: readonly Role[]): RelatedList[] => {
  const { lines, pictures } = survey.outline;
  const lists: RelatedList[] = [];
  for (const { at, box, link, element } of pictures) {
    const heading = lines[at - 1];
    if (link === null || heading === undefined || survey.labels[at - 1] !== 'related') continue;
    const title = link.attribs.title ?? element.attribs.alt ?? '';
    const next = lines[at];
    if (title.trim().split(' ').length < 4 || next?.links.some(({ element: other }) => other === link)) continue;
    if (roles[at] === 'related' && survey.headlines[at]) continue;
    const item: RelatedItem = { lines: [], link, href: (link.attribs.href ?? '').trim(), titleLine: null };
    const last = lists[lists.length - 1];
    if (last?.heading === heading) lists[lists.length - 1] = { ...last, items: [...last.items, item] };
    else lists.push({ heading, box, items: [item] });
  }
  return lists;
};

/** Runs of lines that name other articles, with nothing of the article and no heading between them. */
const findRuns = (survey: Survey, place: Place | null, roles: readonly Role[]): Run[] => {
  const { lines } = survey.outline;
  const runs: Run[] = [];
  let run: Run | null = null;
  let heading: Line | null = null;
  let named: Rank | 'none' | null = null;
  // The last line of the heading or list that the next link may belong to.
  let last = -farthest;
  const close = (): void => {
    if (run !== null && isList(run)) runs.push(run);
    run = null;
  };
  for (let i = startOf(survey, place); i < lines.length; i++) {
    const line = lines[i] as Line;
    const role = roles[i] as Role;
    if (role !== 'furniture' && role !== 'related') {
      close();
      named = null;
      continue;
    }
    if (survey.headlines[i] === null || isLinkedHeading(survey, line)) {
      const label = survey.labels[i] ?? null;
      if (label !== null) {
        close();
        heading = line;
        named = label === 'related' ? 'own' : label === 'popular' ? 'popular' : 'none';
        last = i;
      } else if (looksLikeHeading(line) || i - last > farthest) {
        close();
        named = null;
      }
      continue;
    }
    const rank = rankOf(survey, place, line, i - last <= farthest ? named : null);
    if (run !== null && run.rank !== rank) close();
    if (rank === null) continue;
    run ??= { rank, heading: named === 'own' || named === 'popular' ? heading : null, headlines: [] };
    run.headlines.push(line);
    last = i;
  }
  close();
  return runs;
};

/** Lines of a card or control that may stand between a heading and its list, or between two items. */
const farthest = 8;

/** What stands over the title is the site's. */
const startOf = ({ title }: Survey, place: Place | null): number => title?.lines[0]?.order ?? place?.from ?? 0;

const rankOf = ({ marks }: Survey, place: Place | null, line: Line, named: Rank | 'none' | null): Rank | null => {
  if (named === 'none') return null;
  if (named !== null) return named;
  const mark = marks[line.order];
  if (mark === related || opensAsRelated(line.text)) return 'own';
  if (mark === popular) return 'popular';
  if (mark !== 0) return null;
  if (place === null) return 'unnamed';
  if (line.order < place.from) return null;
  return line.order < place.to ? 'own' : 'unnamed';
};

/** A section's name that is a link: alone in a box that is another element than those of the items after it. */
const isLinkedHeading = (survey: Survey, { text, box, order }: Line): boolean => {
  if (text.length > 45) return false;
  const { boxes } = survey.outline;
  let own = box;
  for (let steps = 0; own.parent !== null && steps < 4; steps++, own = own.parent) {
    const { parent } = own;
    if (own.from !== order || own.to !== order + 1 || parent.from < order) return false;
    if (parent.to < order + 3) continue;
    let next = own.next;
    while (next < parent.next && (boxes[next] as Box).from === (boxes[next] as Box).to)
      next = (boxes[next] as Box).next;
    return (
      next < parent.next && (boxes[next] as Box).tag !== own.tag && countHeadlines(survey, order + 1, parent.to) > 1
    );
  }
  return false;
};

/** Other articles named from one line on, as far as two. */
const countHeadlines = ({ headlines }: Survey, from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to && count < 2; i++) if (headlines[i]) count++;
  return count;
};

const words = /\p{L}{2}/u;
const digitPair = /\d{1,2}\s?[/:.-]\s?\d|\d{4}/;

/** A short line that begins a part of its own, no day or age under a card. */
const looksLikeHeading = (line: Line): boolean => {
  const { text, box, order } = line;
  if (text.length > 60 || !words.test(text) || digitPair.test(text) || readAgeLabel(text) !== null) return false;
  if (box.heading > 0) return true;
  const outer = outerOf(line);
  return outer.from === order && outer.to > order + 2;
};

/** The largest box near a line that the line begins. */
const outerOf = ({ box, order }: Line): Box => {
  let outer = box;
  for (let steps = 0; outer.parent !== null && outer.parent.from === order && steps < 4; steps++) outer = outer.parent;
  return outer;
};

/** Without a heading, one link is no list, and names of sections are shorter than titles. */
const isList = (run: Run): boolean => {
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
