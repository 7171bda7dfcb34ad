import type { Box, Line } from '../outline/outline.ts';
import { proseIn, type Survey } from './survey.ts';

/** Where the article's text stands: `box` holds most of it; its lines are among from…to-1. */
export interface Place {
  box: Box;
  /** The first line after the title, or of the body where no line says the title. */
  from: number;
  to: number;
  /** The first and last line of prose. */
  first: number;
  last: number;
}

/** Before the title stands what every page of the site has. */
const beforeTitle = 0.2;
/** What holds this much of the text around it is where the text is. */
const most = 0.6;
/** The title's surroundings are the article's if they hold this much of the page's prose. */
const enough = 0.2;
const leaving = 150;

/** Prose without what was marked as furniture, and less before the title. */
const weigh = ({ prose, marks, titleAt }: Survey): { weights: Float64Array; sum: Float64Array } => {
  const weights = new Float64Array(prose.length);
  const sum = new Float64Array(prose.length + 1);
  for (let i = 0; i < prose.length; i++) {
    const own = marks[i] === 0 ? (prose[i] as number) : 0;
    weights[i] = i < titleAt ? own * beforeTitle : own;
    sum[i + 1] = (sum[i] as number) + (weights[i] as number);
  }
  return { weights, sum };
};

/** The place of the article's text, null where the page has no text to speak of. */
export const findArticle = (survey: Survey): Place | null => {
  const { weights, sum } = weigh(survey);
  const { boxes, lines } = survey.outline;
  const all = sum[lines.length] as number;
  if (all <= 0) return null;
  const inside = (box: Box): number => (sum[box.to] as number) - (sum[box.from] as number);

  let box = boxes[0] as Box;
  const titleLine = survey.titleAt >= 0 ? (lines[survey.titleAt] as Line) : null;
  if (titleLine !== null) {
    let around: Box | null = titleLine.box;
    while (around !== null && inside(around) < Math.max(120, enough * all)) around = around.parent;
    if (around !== null) box = around;
  }
  box = descend(survey, box, inside);
  return span(survey, box, weights);
};

/** Down to the smallest box that holds most of the text; not into a single paragraph of several. */
const descend = (survey: Survey, start: Box, inside: (box: Box) => number): Box => {
  const { boxes } = survey.outline;
  let box = start;
  while (true) {
    const have = inside(box);
    let best: Box | null = null;
    for (let i = box.at + 1; i < box.next; i = (boxes[i] as Box).next) {
      const child = boxes[i] as Box;
      if (child.to > child.from && inside(child) >= most * have) best = child;
    }
    if (best === null || best.to - best.from < 2) return box;
    box = best;
  }
};

/** From the title on, as far as text outweighs what lies between; text outside of the box has to make up for standing there. */
const span = (survey: Survey, box: Box, weights: Float64Array): Place | null => {
  const { lines } = survey.outline;
  const start = survey.titleAt >= 0 && survey.titleAt < box.to ? survey.titleAt + 1 : box.from;
  let first = -1;
  let last = -1;
  let total = 0;
  let best = 0;
  let wasOut = false;
  for (let i = Math.max(start, box.from); i < lines.length; i++) {
    const line = lines[i] as Line;
    const out = i >= box.to;
    if (out && !wasOut) total -= leaving;
    wasOut = out;
    const weight = weights[i] as number;
    if (weight > 0) {
      if (first < 0) first = i;
      total += out ? weight * 0.3 : weight;
      if (total > best) {
        best = total;
        last = i;
      }
    } else if (survey.marks[i] !== 0) total -= out ? 30 : 5;
    else if (line.linked > line.text.length * 0.5) total -= out ? 30 : 10;
    else total -= out ? 10 : 1;
    if (total < best - 3000) break;
  }
  if (first < 0 || last < 0) return null;
  return { box, from: Math.min(start, first), to: endAfter(survey, box, last), first, last };
};

/** The lines that still belong to the last paragraph's surroundings: list items, captions, a byline. */
const endAfter = (survey: Survey, box: Box, last: number): number => {
  const { lines } = survey.outline;
  let around: Box | null = (lines[last] as Line).box;
  if (around.from >= last && around.to === last + 1) around = around.parent;
  while (around !== null && around.parent !== null && around.parent.to <= box.to && around.depth > box.depth)
    around = around.parent;
  const limit = around === null ? last + 1 : Math.max(around.to, last + 1);
  let to = last + 1;
  for (let i = last + 1; i < limit; i++) if (survey.marks[i] === 0) to = i + 1;
  return to;
};

/** Whether the page has as much text in its article as an article has. */
export const hasBody = (survey: Survey, place: Place): boolean => proseIn(survey, place.from, place.to) >= 80;
