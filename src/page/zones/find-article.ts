import type { Box, Line } from '../outline/outline.ts';
import { isFoot } from './labels.ts';
import { comments, isLinked, popular, related, type Survey } from './survey.ts';

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

/** A list may hold most of an article's text, but what stands around it belongs to it. */
const listing: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'blockquote']);

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
    if (best === null || best.to - best.from < 2 || listing.has(best.tag)) return box;
    box = best;
  }
};

/**
 * From the title on, as far as text outweighs what lies between. Text outside of the box has to make up for standing there, less
 * where it goes on right after the box in the same element: a tag closed too early.
 */
const span = (survey: Survey, box: Box, weights: Float64Array): Place | null => {
  const { lines } = survey.outline;
  const start = survey.titleAt >= 0 && survey.titleAt < box.to ? survey.titleAt + 1 : box.from;
  let first = -1;
  let last = -1;
  let total = 0;
  let best = 0;
  let goesOn = true;
  for (let i = Math.max(start, box.from); i < lines.length; i++) {
    const line = lines[i] as Line;
    const out = i >= box.to;
    const weight = weights[i] as number;
    const linked = isLinked(line);
    if (out && (survey.marks[i] !== 0 || linked || last < 0 || line.box.tag !== (lines[last] as Line).box.tag))
      goesOn = false;
    if (i === box.to) total -= goesOn ? leaving / 3 : leaving;
    if (weight > 0) {
      if (first < 0) first = i;
      total += !out ? weight : goesOn ? weight * 0.8 : weight * 0.3;
      if (total > best) {
        best = total;
        last = i;
      }
    } else if (survey.marks[i] !== 0) total -= out ? 30 : 5;
    else if (linked) total -= out ? 30 : 10;
    else total -= out ? 10 : 1;
    if (total < best - giveUp) break;
  }
  if (first < 0 || last < 0) return null;
  return { box, from: Math.min(start, first), to: endAfter(survey, box, last), first, last };
};

/** What lies between may cost this much before the text after it is another one. */
const giveUp = 3000;

/** The lines that still belong to the last paragraph's surroundings: list items, captions, a byline; up to a list of others or a foot. */
const endAfter = (survey: Survey, box: Box, last: number): number => {
  const { lines } = survey.outline;
  const limit = last < box.to ? box.to : outerEnd(lines[last] as Line);
  let to = last + 1;
  for (let i = last + 1; i < limit; i++) {
    const mark = survey.marks[i];
    if (mark === related || mark === popular || mark === comments || isFoot((lines[i] as Line).text)) break;
    if (mark === 0) to = i + 1;
  }
  return to;
};

/** For text that goes on outside: the end of the box its paragraphs stand in, a few lines at most. */
const outerEnd = ({ box, order }: Line): number =>
  Math.min(box.parent !== null && box.to === order + 1 ? box.parent.to : box.to, order + 4);
