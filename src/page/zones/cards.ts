import type { Box, Line } from '../outline/outline.ts';
import { proseIn, type Survey } from './survey.ts';

const farthest = 6;

/** A box that shows one other article: its title as a link first, a few short lines after it; its neighbours do the same. */
export const cardOf = (survey: Survey, headline: Line): Box | null => {
  const order = headline.order;
  let card: Box | null = null;
  let box: Box | null = headline.box;
  for (let steps = 0; box !== null && steps < farthest; steps++, box = box.parent) {
    if (box.from < order - 1 || box.to - order > 5 || proseIn(survey, order + 1, box.to) > 700) break;
    if (headlinesIn(survey, box) !== 1) break;
    card = box;
  }
  return card;
};

/** How many different articles the lines of a small box name. */
const headlinesIn = (survey: Survey, box: Box): number => {
  const targets = new Set<string>();
  for (let i = box.from; i < box.to; i++) {
    const link = survey.headlines[i];
    if (link) targets.add(link.href);
  }
  return targets.size;
};

/** Whether a line is the summary or day under another article's title. */
export const isCardText = (survey: Survey, line: Line): boolean => {
  for (let i = line.order - 1; i >= Math.max(0, line.order - 3); i--) {
    if (survey.headlines[i] === null || survey.headlines[i] === undefined) continue;
    const headline = survey.outline.lines[i] as Line;
    const card = cardOf(survey, headline);
    return card !== null && card.to > line.order && card.to > i + 1 && hasTwin(survey, card);
  }
  return false;
};

/** Another card beside this one: same element, its title first. */
const hasTwin = (survey: Survey, card: Box): boolean => {
  const { boxes } = survey.outline;
  const { parent } = card;
  if (parent === null) return false;
  let seen = 0;
  for (let i = parent.at + 1; i < parent.next && seen < 40; i = (boxes[i] as Box).next, seen++) {
    const other = boxes[i] as Box;
    if (other === card || other.tag !== card.tag || other.to === other.from) continue;
    if (survey.headlines[other.from] || (other.to > other.from + 1 && survey.headlines[other.from + 1])) return true;
  }
  return false;
};
