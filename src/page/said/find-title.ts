import diceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import type { Head, Statement } from '../head/head.ts';
import {
  type Box,
  type FoundTitle,
  inAside,
  inFooter,
  inNavigation,
  type Line,
  type Outline,
} from '../outline/outline.ts';
import { isHeaderClock } from './dateline.ts';
import { isGenericTitle, type SiteNames, stripSiteSuffix, titleParts } from './site-suffix.ts';

/** A line, or the lines of one heading, that may be the title. */
interface Candidate {
  lines: readonly Line[];
  text: string;
  score: number;
}

const longestTitle = 400;
const like = 0.72;

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
  return first
    ? { value: first.value, lines: [], evidence: { from: first.from, text: first.value, spot: null, path: first.path } }
    : null;
};

interface SaidTitle {
  /** Best first, the site's name taken off, none that is the same on every page. */
  statements: readonly Statement[];
  /** Folded: each of the above, and each beginning of `<title>` that ends at a joint. */
  keys: ReadonlySet<string>;
  lengths: ReadonlySet<number>;
}

const saidByHead = (head: Head, site: SiteNames): SaidTitle => {
  const statements: Statement[] = [];
  const keys = new Set<string>();
  const element: Statement[] = head.titleElement ? [{ value: head.titleElement, from: 'meta', path: 'title' }] : [];
  for (const statement of [...head.titles, ...element]) {
    if (statement.value.length > longestTitle || isGenericTitle(statement.value, site)) continue;
    statements.push({ ...statement, value: stripSiteSuffix(statement.value, site) });
    const parts = titleParts(statement.value);
    keys.add(foldSpelling(statement.value));
    parts.forEach((part, position) => {
      const left = statement.value.slice(0, part.end);
      const right = statement.value.slice(part.start);
      for (const text of position < parts.length - 1 ? [left] : [right])
        if (text.length >= 12) keys.add(foldSpelling(text));
      if (part.start > 0 && statement.value.slice(part.start, part.end).length >= 24)
        keys.add(foldSpelling(statement.value.slice(part.start, part.end)));
    });
  }
  return { statements, keys, lengths: new Set([...keys].map((key) => key.length)) };
};

const collect = (outline: Outline, said: SaidTitle): Candidate[] => {
  const candidates: Candidate[] = [];
  const hints = startTitleHints();
  const headings = new Map<Box, Line[]>();
  const classes = new Map<Box, number>();
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
    let hint = classes.get(box);
    if (hint === undefined) {
      hint = hints(box);
      classes.set(box, hint);
    }
    if (hint > 0 || line.marks.length > 0 ? hint > 0 || markHint(line) > 0 : false)
      candidates.push(judge([line], text, Math.max(hint, markHint(line)), said));
    else if (nearLength(text.length, said.lengths) && said.keys.has(foldSpelling(text)))
      candidates.push(judge([line], text, 0, said));
  }
  const tops = [...headings].map(([box, lines]) => ({ box, lines, text: lines.map((line) => line.text).join(' ') }));
  const firstLevel = tops.filter(({ box }) => box.heading === 1).length;
  for (const { box, lines, text } of tops) {
    if (text.length > longestTitle) continue;
    const whole = judge(lines, text, hints(box), said);
    // Several <h1>: the portlets of a portal have one each.
    if (box.heading === 1 && firstLevel > 1) whole.score -= 15;
    candidates.push(whole);
    // A heading that holds more than the title: its day, its section.
    if (lines.length > 1)
      for (const line of lines)
        if (said.keys.has(foldSpelling(line.text))) candidates.push(judge([line], line.text, hints(box), said));
  }
  return candidates;
};

const headingBox = (box: Box): Box => {
  let top = box;
  while (top.parent && top.parent.heading > 0) top = top.parent;
  return top;
};

const nearLength = (length: number, lengths: ReadonlySet<number>): boolean =>
  lengths.has(length) || lengths.has(length - 1) || lengths.has(length + 1);

const levels = [0, 40, 24, 14, 8, 4, 2];

const judge = (lines: readonly Line[], text: string, hint: number, said: SaidTitle): Candidate => {
  const line = lines[0] as Line;
  const { box } = line;
  const key = foldSpelling(text);
  let score = said.keys.has(key) ? 100 : 0;
  if (score === 0 && text.length >= 20 && said.statements.length > 0) {
    const near = said.statements.some(({ value }) => similar(foldSpelling(value), key));
    score = near ? 60 : -15;
  }
  score += levels[box.heading] ?? 0;
  score += hint;
  if (box.heading === 0 && line.bold >= text.length * 0.8) score += 8;
  const linked = lines.reduce((sum, { linked: units }) => sum + units, 0);
  // A link is the title only where it says what the head says, or is the page's one great heading.
  if (linked >= text.length * 0.6) score -= score >= 100 ? 40 : box.heading === 1 ? 20 : 200;
  if ((box.within & (inNavigation | inFooter)) !== 0) score -= 80;
  if ((box.within & inAside) !== 0) score -= 30;
  const words = text.split(' ').length;
  if (words < 3 || text.length < 12) score -= 35;
  if (/:$/u.test(text)) score -= 40;
  if (text.length > 260) score -= 30;
  if (isHeaderClock(text)) score -= 100;
  return { lines, text, score: score - line.order * 0.001 };
};

/** The same headline, told a little differently: a word changed, an ending cut. */
const similar = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 20 || long.length > short.length * 2.2) return false;
  return long.startsWith(short) || diceCoefficient(one, other) >= like;
};

// "detail-title", "ArticleTitle", "news_title", "post-title", "tieu-de", "lblTieuDe"; not "box-title", "portlet-title", "title-section".
const titleWord =
  /(?:^|[^a-z])(?:title|headline|tieude|tieu-de|tieu_de|heading)(?![a-z])|(?:Title|Headline|TieuDe|Tieude)(?![a-z])/u;
const otherTitle =
  /(?:box|block|portlet|widget|module|mod|cat|cate|category|section|sidebar|sub|menu|site|head|group|panel|tab|list|related|other|other|banner|logo|page|moduletable|modal|popup|comment|cmt|share|tag|tags|topic|zone|region|footer|ads?)[-_]{0,2}(?:title|heading|tieude)|(?:title|heading)[-_]{0,2}(?:box|block|cate?|category|section|sub|menu|page|list|related|other|site|portlet|module)/iu;
const ownTitle =
  /(?:article|news|post|detail|entry|content|story|asset|bai-?viet|tin)[-_a-z]{0,12}(?:title|headline|tieu-?de)|title[-_]{0,2}(?:detail|news|post|article|content|bai|tin)/iu;

const hintOf = (name: string): number => {
  if (!titleWord.test(name) || otherTitle.test(name)) return ownTitle.test(name) && !otherTitle.test(name) ? 36 : 0;
  return ownTitle.test(name) ? 44 : 28;
};

const nameOf = (attribs: Record<string, string>): string =>
  `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs['data-role'] ?? ''} ${attribs.itemprop ?? ''}`.slice(0, 200);

/** Class names of a box and the two around it that hold no more lines than it does. Each name is read once. */
const startTitleHints = (): ((box: Box) => number) => {
  const known = new Map<string, number>();
  return (start) => {
    let hint = 0;
    let box: Box | null = start;
    for (let level = 0; box && level < 3; level++, box = box.parent) {
      if (box.element.type === 'root' || box.to - box.from > 3) break;
      const name = nameOf(box.element.attribs);
      if (name === '   ') continue;
      let read = known.get(name);
      if (read === undefined) {
        read = hintOf(name);
        known.set(name, read);
      }
      hint = Math.max(hint, read);
    }
    return hint;
  };
};

const markHint = (line: Line): number => {
  let hint = 0;
  for (const mark of line.marks)
    if (mark.end - mark.start >= line.text.length * 0.8) hint = Math.max(hint, hintOf(nameOf(mark.element.attribs)));
  return hint;
};
