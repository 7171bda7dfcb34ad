import type { Box, Line } from '../outline/outline.ts';
import { hintComments, hintPopular, hintRelated } from './hints.ts';
import { isControl, type Label } from './labels.ts';
import {
  comments,
  furniture,
  isLinked,
  linkShare,
  popular,
  proseIn,
  related,
  type Survey,
  saysFurniture,
} from './survey.ts';

/** Beyond this share of the page's prose a box holds the article, whatever it is called. */
const tooMuch = 0.3;

/** Marks what is no part of an article by name, by hint, or by the label over it. */
export const markFurniture = (survey: Survey): void => {
  markReplies(survey);
  markByName(survey);
  markByLabel(survey);
  markControls(survey);
};

const mark = ({ marks }: Survey, from: number, to: number, as: number): void => {
  for (let i = from; i < to; i++) if (marks[i] === 0 || as === comments) marks[i] = as;
};

const holdsTitle = ({ titleAt }: Survey, box: Box): boolean => titleAt >= box.from && titleAt < box.to;

const isSmall = (survey: Survey, from: number, to: number): boolean =>
  proseIn(survey, from, to) <= tooMuch * proseIn(survey, 0, survey.prose.length);

const markByName = (survey: Survey): void => {
  const { boxes } = survey.outline;
  for (let i = 1; i < boxes.length; i++) {
    const box = boxes[i] as Box;
    if (box.to === box.from) {
      i = box.next - 1;
      continue;
    }
    const says = saysFurniture(box);
    if (says === 0 || holdsTitle(survey, box) || !isSmall(survey, box.from, box.to)) continue;
    // A heading or paragraph of the article may be called anything ("tag-title"); boxes of furniture hold links or stand alone.
    const as = says & hintComments ? comments : says & hintRelated ? related : says & hintPopular ? popular : furniture;
    mark(survey, box.from, box.to, as);
    i = box.next - 1;
  }
};

const markOf: Record<Label, number> = { related, popular, comments, tags: furniture, other: furniture };

const markByLabel = (survey: Survey): void => {
  const { lines } = survey.outline;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const label = survey.marks[i] === 0 ? (survey.labels[i] ?? null) : null;
    if (label === null) continue;
    const to = endOfScope(survey, line, label);
    if (to > i + 1) mark(survey, i, to, markOf[label]);
    else if (label === 'related' || label === 'popular') mark(survey, i, i + 1, furniture);
  }
};

/** Where the list or form that a label announces ends: with the largest box the label begins, or before the next text of an article. */
const endOfScope = (survey: Survey, line: Line, label: Label): number => {
  const start = line.order;
  if (label === 'comments') return endOfComments(survey, line);
  let box = line.box;
  while (box.parent !== null && box.parent.from === start && isSmall(survey, start, box.parent.to)) box = box.parent;
  if (box.from === start && box.to > start + 1)
    return linkShare(survey, start + 1, box.to) > 0.25 || box.to - start <= 3 ? box.to : start + 1;
  const parent = box.from === start ? box.parent : box;
  const limit = parent === null ? start + 1 : parent.to;
  let to = start + 1;
  while (to < limit) {
    const next = childAt(survey, parent as Box, to);
    const end = next === null ? to + 1 : next.to;
    if (!isListPart(survey, to, end)) break;
    to = end;
  }
  return to;
};

const isListPart = (survey: Survey, from: number, to: number): boolean => {
  const first = survey.outline.lines[from] as Line;
  if (survey.labels[from]) return false;
  if (isLinked(first)) return linkShare(survey, from, to) > 0.25;
  // A date or age under a card, a number before it.
  return first.text.length <= 30 && to - from === 1;
};

const reply = /^(?:thích|trả lời|like|reply)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?:trả lời|reply)(?:\s?\(?\d{0,4}\)?)?$/iu;

/** Comments that no label announces: several texts in boxes of one kind, each with a link to answer it. */
const markReplies = (survey: Survey): void => {
  const { lines } = survey.outline;
  let first = -1;
  let last = -1;
  for (let i = survey.titleAt + 1; i < lines.length; i++) {
    const { text, linked } = lines[i] as Line;
    if (text.length > 60 || linked === 0 || !reply.test(text)) continue;
    if (first < 0) first = i;
    else if (last < 0 && (lines[i] as Line).box.tag !== (lines[first] as Line).box.tag) first = i;
    else last = i;
  }
  if (last < 0 || survey.titleAt < 0) return;
  let around: Box | null = (lines[first] as Line).box;
  for (let steps = 0; around !== null && around.to <= last && steps < farthest; steps++) around = around.parent;
  if (around === null || around.to <= last) return;
  const start = childAt(survey, around, first)?.from ?? first;
  const end = childAt(survey, around, last)?.to ?? last + 1;
  if (start > survey.titleAt && proseIn(survey, survey.titleAt + 1, start) >= 150) mark(survey, start, end, comments);
};

/** Names of parts that an article of its own may have too ("Ý kiến", "Thảo luận"). */
const surelyComments = /bình luận|bạn đọc|độc giả|comment|reply|của bạn|\(\d/iu;

/**
 * Readers may say more than the article does: what counts is that the article stands before them and none after. The label begins
 * their box, or they follow it to the end of the box it stands in.
 */
const endOfComments = (survey: Survey, line: Line): number => {
  const start = line.order;
  const all = proseIn(survey, 0, survey.prose.length);
  const before = proseIn(survey, survey.titleAt + 1, start);
  const sure = survey.titleAt >= 0 && start > survey.titleAt && before >= 150 && surelyComments.test(line.text);
  let { box } = line;
  while (box.parent !== null && box.parent.from === start) box = box.parent;
  const own = box.from === start && box.to > start + 1;
  const end = own || box.from < start ? box.to : (box.parent?.to ?? box.to);
  const held = proseIn(survey, start, end);
  if (proseIn(survey, end, survey.prose.length) > 0.1 * all) return start + 1;
  return sure || held <= tooMuch * all ? end : start + 1;
};

/** The child of a box that begins with a line, null where the line stands in the box itself. */
const childAt = (survey: Survey, box: Box, order: number): Box | null => {
  let inner = (survey.outline.lines[order] as Line).box;
  for (let steps = 0; inner.parent !== box; steps++) {
    if (inner === box || inner.parent === null || steps > farthest) return null;
    inner = inner.parent;
  }
  return inner;
};

/** Levels climbed to find a neighbour: real pages need twenty, a hostile one must not make it quadratic. */
const farthest = 100;

const markControls = (survey: Survey): void => {
  const { lines } = survey.outline;
  for (let i = 0; i < lines.length; i++)
    if (survey.marks[i] === 0 && isControl((lines[i] as Line).text)) survey.marks[i] = furniture;
};
