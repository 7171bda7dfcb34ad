import diceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import type { Head } from '../head/head.ts';
import type { Statement } from '../head/statement.ts';
import {
  type Box,
  type FoundTitle,
  inAside,
  inFooter,
  inNavigation,
  type Line,
  type Outline,
} from '../outline/outline.ts';
import { labelOf } from '../zones/labels.ts';
import { isHeaderClock, readDatelines } from './dateline.ts';
import { isGenericTitle, mayNameSite, namesSite, type SiteNames, stripSiteSuffix, titleParts } from './site-suffix.ts';
import { hintOf, looksTitle } from './title-hints.ts';

/** A line, or the lines of one heading, that may be the title. */
interface Candidate {
  lines: readonly Line[];
  text: string;
  score: number;
}

const longestTitle = 400;
const like = 0.72;
const mostLooks = 200;

/**
 * The page's own title. What the head calls it is looked for among the lines; the visible words win over the head's, for papers
 * change a headline and forget the head. Where the head says nothing of use, a heading or a class that speaks of a title decides.
 */
export const findTitle = (outline: Outline, head: Head, host: string | null): FoundTitle | null => {
  const site = { names: [head.siteName, head.publisher].filter((name) => name !== null), host };
  const said = saidByHead(head, site);
  const candidates = collect(outline, said);
  let best: Candidate | null = null;
  for (const candidate of candidates) if (best === null || candidate.score > best.score) best = candidate;
  if (best && best.score >= 40) {
    const [line] = best.lines;
    if (!line) return null;
    const spot = { line, start: 0, end: line.text.length };
    return { value: best.text, lines: best.lines, evidence: { from: 'text', text: best.text, spot, path: null } };
  }
  const [first] = said.statements;
  const found = first ? nearest(outline, said) : besideDateline(outline);
  if (found) {
    const spot = { line: found, start: 0, end: found.text.length };
    return { value: found.text, lines: [found], evidence: { from: 'text', text: found.text, spot, path: null } };
  }
  return first
    ? { value: first.value, lines: [], evidence: { from: first.from, text: first.value, spot: null, path: first.path } }
    : null;
};

/** The line most like what the head says, where no line says just that and no heading or class points at one. */
const nearest = ({ lines }: Outline, said: SaidTitle): Line | null => {
  let best: Line | null = null;
  let most = 0.8;
  let looks = mostLooks;
  for (const line of lines) {
    const { text, box } = line;
    if (text.length < 24 || text.length > 260 || line.linked > 0 || /[.…]$/u.test(text)) continue;
    if ((box.within & (inNavigation | inFooter | inAside)) !== 0) continue;
    for (const one of said.folded) {
      if (Math.abs(one.length - text.length) > text.length * 0.25 || --looks < 0) continue;
      const likeness = diceCoefficient(one, foldSpelling(text));
      if (likeness <= most) continue;
      most = likeness;
      best = line;
    }
  }
  return best;
};

const isDay = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length < 120 && readDatelines(line.text).some(({ role }) => role !== 'other');

/**
 * Where neither head nor names of classes help enough: a line that looks like a title, with the page's day right under it, or right over
 * one that is called a title; the site's clock may stand over anything.
 */
const besideDateline = ({ lines }: Outline): Line | null => {
  for (let at = 0; at + 1 < Math.min(lines.length, 400); at++) {
    const line = lines[at] as Line;
    if (line.text.length < 20 || line.text.length > 260 || line.linked > 0 || !looksTitle(line)) continue;
    if ((line.box.within & (inNavigation | inFooter | inAside)) !== 0 || line.text.split(' ', 5).length < 5) continue;
    if (isDay(lines[at + 1]) || isDay(lines[at + 2])) return line;
    if (isDay(lines[at - 1]) && hintOf(line) > 0) return line;
  }
  return null;
};

interface SaidTitle {
  /** Best first, the site's name taken off, none that is the same on every page. */
  statements: readonly Statement[];
  /** The same, folded. */
  folded: readonly string[];
  /** Folded: each of the above, and each beginning of `<title>` that ends at a joint. */
  keys: ReadonlySet<string>;
  lengths: ReadonlySet<number>;
  /** Parts too short or too common to be looked for outside of headings: "Thông báo", "Giới thiệu". */
  common: ReadonlySet<string>;
  /** How many more likenesses may be worked out: a page may have 50,000 headings. */
  looks: number;
}

// ":: Ban Tuyên giáo ::", "Trang chủ |"
const edges = /^[\s:|»>*•·–—-]{1,8}(?![\s:|»>*•·–—-])|[\s:|»>*•·–—-]{1,8}$/gu;

const saidByHead = (head: Head, site: SiteNames): SaidTitle => {
  const statements: Statement[] = [];
  const keys = new Set<string>();
  const element: Statement[] = head.titleElement ? [{ value: head.titleElement, from: 'meta', path: 'title' }] : [];
  const seen = new Set<string>();
  const common = new Set<string>();
  for (const statement of [...head.titles, ...element]) {
    const value = statement.value.replace(edges, '') || statement.value;
    if (seen.has(value)) continue;
    seen.add(value);
    if (value.length > longestTitle) continue;
    if (isGenericTitle(value, site)) {
      for (const { start, end } of titleParts(value)) {
        const part = value.slice(start, end);
        if (!namesSite(part, site)) common.add(foldSpelling(part));
      }
      continue;
    }
    const own = stripSiteSuffix(value, site);
    const ownFrom = value.indexOf(own);
    const ownTo = ownFrom + own.length;
    statements.push({ ...statement, value: own });
    keys.add(foldSpelling(value));
    const parts = titleParts(value);
    if (parts.length === 1) continue;
    for (const { start, end } of parts) {
      const left = value.slice(0, end);
      const right = value.slice(start);
      const alone = value.slice(start, end);
      // A heading that says the name of the site, which stands behind the title, says no title.
      if ((start < ownFrom || end > ownTo) && mayNameSite(alone, site)) continue;
      if (left.length >= 12) keys.add(foldSpelling(left));
      if (right.length >= 12 && end === value.length) keys.add(foldSpelling(right));
      if (alone.length >= 24) keys.add(foldSpelling(alone));
    }
  }
  const folded = [...new Set(statements.flatMap(({ value }) => [value, ...longParts(value, site)].map(foldSpelling)))];
  return { statements, folded, keys, lengths: new Set([...keys].map((key) => key.length)), common, looks: mostLooks };
};

/** The parts of a title that may be the page's own, where a body's name stands before or behind them. */
const longParts = (value: string, site: SiteNames): string[] => {
  const parts = titleParts(value).map(({ start, end }) => value.slice(start, end));
  return parts.length === 1 ? [] : parts.filter((part) => part.length >= 24 && !mayNameSite(part, site));
};

const collect = (outline: Outline, said: SaidTitle): Candidate[] => {
  const candidates: Candidate[] = [];
  const headings = new Map<Box, Line[]>();
  for (const line of outline.lines) {
    const { text, box } = line;
    if (text.length > longestTitle || text.length < 4) continue;
    if (box.heading > 0) {
      const top = headingBox(box);
      const lines = headings.get(top);
      if (lines) lines.push(line);
      else headings.set(top, [line]);
      continue;
    }
    const says = saysTitle(text, said);
    // A link that does not say what the head says is another page's title.
    if (!says && (text.length < 12 || line.linked >= text.length * 0.6)) continue;
    const hint = hintOf(line);
    // "Các tin khác" is none, under whatever class.
    if (says || (hint > 0 && !isListLabel(text))) candidates.push(judge([line], text, hint, says, said));
  }
  let firstLevel = 0;
  for (const box of headings.keys()) if (box.heading === 1) firstLevel++;
  for (const [box, lines] of headings) {
    const text = lines.length === 1 ? (lines[0] as Line).text : lines.map((line) => line.text).join(' ');
    if (text.length > longestTitle) continue;
    const says =
      saysTitle(text, said) || (text.length < 80 && said.common.size > 0 && said.common.has(foldSpelling(text)));
    if (!says && isListLabel(text)) continue;
    const hint = hintOf(lines[0] as Line);
    const whole = judge(lines, text, hint, says, said);
    // Several <h1>: the portlets of a portal have one each.
    if (box.heading === 1 && firstLevel > 1) whole.score -= 15;
    candidates.push(whole);
    // A heading that holds more than the title: its day, its section.
    if (lines.length > 1)
      for (const line of lines)
        if (saysTitle(line.text, said)) candidates.push(judge([line], line.text, hint, true, said));
  }
  return candidates;
};

const isListLabel = (text: string): boolean => {
  const label = labelOf(text);
  return label !== null && label !== 'other';
};

const headingBox = (box: Box): Box => {
  let top = box;
  while (top.parent && top.parent.heading > 0) top = top.parent;
  return top;
};

const saysTitle = (text: string, said: SaidTitle): boolean =>
  nearLength(text.length, said.lengths) && said.keys.has(foldSpelling(text));

const nearLength = (length: number, lengths: ReadonlySet<number>): boolean =>
  lengths.has(length) || lengths.has(length - 1) || lengths.has(length + 1);

const levels = [0, 40, 24, 14, 8, 4, 2];

const judge = (lines: readonly Line[], text: string, hint: number, says: boolean, said: SaidTitle): Candidate => {
  const line = lines[0] as Line;
  const { box } = line;
  let linked = 0;
  for (const one of lines) linked += one.linked;
  let score = says ? 100 : 0;
  // A paper changes a headline and forgets the head: only where a title is expected, a likeness is looked for.
  if (!says && text.length >= 20 && said.folded.length > 0) {
    const isPlace = box.heading === 1 || hint > 0 || (box.heading > 0 && linked === 0);
    score = isPlace && isLike(text, said) ? 60 : -15;
  }
  score += (levels[box.heading] ?? 0) + hint;
  if (box.heading === 0 && line.bold >= text.length * 0.8) score += 8;
  // A link is the title only where it says what the head says, or is the page's one great heading.
  if (linked >= text.length * 0.6) score -= says ? (box.heading > 0 ? 10 : 40) : box.heading === 1 ? 20 : 200;
  if ((box.within & (inNavigation | inFooter)) !== 0) score -= 80;
  if ((box.within & inAside) !== 0) score -= 30;
  if (text.length < 12 || text.split(' ', 3).length < 3) score -= 35;
  if (text.endsWith(':')) score -= 40;
  if (text.length > 260) score -= 30;
  if (score > 0 && isHeaderClock(text)) score -= 100;
  return { lines, text, score: score - line.order * 0.001 };
};

const isLike = (text: string, said: SaidTitle): boolean => {
  const near = said.folded.filter((one) => one.length < text.length * 2.2 && text.length < one.length * 2.2);
  if (near.length === 0 || said.looks-- <= 0) return false;
  const key = foldSpelling(text);
  return near.some((one) => similar(one, key));
};

/** The same headline, told a little differently: a word changed, an ending cut. */
const similar = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 20 || long.length > short.length * 2.2) return false;
  return long.startsWith(short) || diceCoefficient(one, other) >= like;
};
