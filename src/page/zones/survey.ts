import { isWordUnit } from '../../vietnamese/letters.ts';
import {
  type Box,
  type FoundTitle,
  inAside,
  inFooter,
  inNavigation,
  type Line,
  type Link,
  type Outline,
} from '../outline/outline.ts';
import { hintFurniture, hintsOf } from './hints.ts';
import { isFoot, type Label, labelOf } from './labels.ts';

/** What a line was found to belong to, before the article is looked for; 0 where it may be the article's. */
export const open = 0;
export const furniture = 1;
export const related = 2;
export const popular = 3;
export const comments = 4;

/** What every step of the zones looks at. Sums run over lines: `sum[b] - sum[a]` is the prose of lines a…b-1. */
export interface Survey {
  outline: Outline;
  title: FoundTitle | null;
  /** The last line of the title, -1 where no line says it. */
  titleAt: number;
  /** The link by which a line names another article, else null; by line. */
  headlines: readonly (Link | null)[];
  /** What a short line announces; by line. */
  labels: readonly (Label | null)[];
  /** How much of an article's text a line could be, by its own looks: its length, less for what is short or linked. */
  prose: Float64Array;
  sum: Float64Array;
  /** As `sum`, of all text and of what stands in links. */
  texts: Float64Array;
  links: Float64Array;
  marks: Uint8Array;
  /** Tables looked at before: whether they hold data. */
  tables: Map<Box, boolean>;
}

const sentenceEnd = /[.!?…:;”"’)]$/;
const elsewhere = /^(?:#|javascript:|mailto:|tel:|sms:|data:|$)/i;
const picture = /\.(?:jpe?g|png|gif|webp)(?:$|[?#])/i;
const otherFile = /\.(?:pdf|docx?|xlsx?|pptx?|rar|zip|7z|rtf|odt|ods|mp3|mp4)(?:$|[?#])/i;

export const isPictureLink = (href: string): boolean => picture.test(href);
/** A file that is no picture. */
export const isOtherFileLink = (href: string): boolean => otherFile.test(href);
export const isFileLink = (href: string): boolean => isPictureLink(href) || isOtherFileLink(href);

/** Whether most of the line leads elsewhere. */
export const isLinked = ({ linked, text }: Line): boolean => linked > text.length * 0.5;

const proseOf = (line: Line): number => {
  const { length } = line.text;
  if (isLinked(line) || line.box.heading > 0) return 0;
  const own = length - line.linked;
  if (length >= 80) return Math.min(own, 600);
  const ended = sentenceEnd.test(line.text);
  if (length >= 30) return own * (ended ? 0.6 : 0.25);
  return ended ? own * 0.2 : 0;
};

// "Miền Tây mong lũ (17/08/2005)": its day is no part of a headline.
const stamp = /[ ([-]{0,3}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^A-Za-zÀ-ỹ]{0,12}$/;

/** The link that is the line's own text and looks like a title: four words at least, one target, no file. */
const headlineOf = (line: Line): Link | null => {
  const { links, linked, text } = line;
  if (links.length === 0 || linked < 15) return null;
  if (linked < text.length * 0.55 && linked < text.replace(stamp, '').length * 0.55) return null;
  let longest = links[0] as Link;
  for (const link of links) if (link.end - link.start > longest.end - longest.start) longest = link;
  const length = longest.end - longest.start;
  if (length < 15 || length > 400 || elsewhere.test(longest.href) || isFileLink(longest.href)) return null;
  if (length < linked * 0.7 && links.some((link) => link.href !== longest.href)) return null;
  return hasWords(text, longest.start, longest.end, 4) ? longest : null;
};

const hasWords = (text: string, start: number, end: number, least: number): boolean => {
  let words = 0;
  for (let at = start, isIn = false; at < end && words < least; at++) {
    const isWord = isWordUnit(text.charCodeAt(at));
    if (isWord && !isIn) words++;
    isIn = isWord;
  }
  return words >= least;
};

export const startSurvey = (outline: Outline, title: FoundTitle | null): Survey => {
  const { lines } = outline;
  const prose = new Float64Array(lines.length);
  const sum = new Float64Array(lines.length + 1);
  const texts = new Float64Array(lines.length + 1);
  const links = new Float64Array(lines.length + 1);
  const headlines: (Link | null)[] = [];
  const labels: (Label | null)[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    prose[i] = proseOf(line);
    if ((prose[i] as number) > 0 && isFoot(line.text) && i > lines.length * 0.4) prose[i] = 0;
    sum[i + 1] = (sum[i] as number) + (prose[i] as number);
    texts[i + 1] = (texts[i] as number) + line.text.length;
    links[i + 1] = (links[i] as number) + line.linked;
    headlines.push(headlineOf(line));
    labels.push(labelOf(line.text));
  }
  const last = title?.lines[title.lines.length - 1];
  return {
    outline,
    title,
    titleAt: last ? last.order : -1,
    headlines,
    labels,
    prose,
    sum,
    texts,
    links,
    marks: new Uint8Array(lines.length),
    tables: new Map(),
  };
};

export const proseIn = ({ sum }: Survey, from: number, to: number): number =>
  to > from ? (sum[to] as number) - (sum[from] as number) : 0;

export const linkShare = ({ texts, links }: Survey, from: number, to: number): number => {
  const all = (texts[to] as number) - (texts[from] as number);
  return all === 0 ? 0 : ((links[to] as number) - (links[from] as number)) / all;
};

const furnitureBits = inNavigation | inFooter | inAside;

/** Whether name or hints call a box furniture that its parent is not. */
export const saysFurniture = (box: Box): number => {
  const byName = box.within & ~(box.parent?.within ?? 0) & furnitureBits;
  const byHint = hintsOf(box) & hintFurniture;
  return byHint | (byName ? furnitureBits << 16 : 0);
};
