import type { Element } from 'domhandler';
import type { Span } from '../../model.ts';
import { compose, foldSpaces } from './normalise.ts';
import type { Box, Line, Link, Mark } from './outline.ts';

/** Lines as they are collected, and the one in hand. Positions of links and marks are units of the line as it will be. */
export interface LineWriter {
  lines: Line[];
  /** Units of text in `lines`. */
  length: number;
  text: string;
  box: Box | null;
  after: Line['after'];
  links: Link[];
  marks: Mark[];
  openLinks: OpenLink[];
  openMarks: { element: Element; start: number }[];
  linkedFrom: number;
  linked: number;
  bold: Style;
  italic: Style;
  /** What was closed since the last text: the next opening element may stand against it. */
  closed: 'mark' | 'link' | null;
  seam: boolean;
  /** The end of `text`: to ask the whole for it at each piece would join all its pieces anew each time. */
  last: string;
  /** Trailing white space of a node is held back until more text follows. */
  space: boolean;
}

/** Bold or italics in the line in hand. */
interface Style {
  /** Elements open that ask for it, one within the other. */
  depth: number;
  /** Where it began; -1 where it does not hold. */
  from: number;
  /** Units that have it, up to where it last ended. */
  units: number;
}

interface OpenLink {
  element: Element;
  href: string;
  start: number;
}

const digitLast = /\p{N}$/u;
const digitFirst = /^\p{N}/u;
const letterLast = /\p{L}$/u;
const lowerLast = /\p{Ll}$/u;
const upperFirst = /^\p{Lu}/u;
const letterFirst = /^\p{L}/u;

/**
 * Whether two pieces without a space between their tags are two words. Letters of one word go on in small letters
 * (<span>Đ</span>ồng), so a capital after a small one begins another (<span class="place">Hà Bắc</span>Sáng). With digits only
 * between two elements that have a name each: <span class="day">16/06/2020</span><span class="hits">160</span>; Word parts one
 * number among spans without names.
 */
const isSeam = (last: string, after: string, closed: boolean, named: boolean): boolean => {
  if (!closed) return false;
  const first = after.slice(0, 2);
  if (lowerLast.test(last) && upperFirst.test(first)) return true;
  if (!named) return false;
  return digitFirst.test(first)
    ? letterLast.test(last) || digitLast.test(last)
    : digitLast.test(last) && letterFirst.test(first);
};

// Word's marks of spelling and grammar stand within words.
const namesItself = ({ attribs }: Element): boolean =>
  attribs.class !== undefined && attribs.class !== 'SpellE' && attribs.class !== 'GramE';

export const startLines = (): LineWriter => ({
  lines: [],
  length: 0,
  text: '',
  box: null,
  after: 'block',
  links: [],
  marks: [],
  openLinks: [],
  openMarks: [],
  linkedFrom: -1,
  linked: 0,
  bold: { depth: 0, from: -1, units: 0 },
  italic: { depth: 0, from: -1, units: 0 },
  closed: null,
  seam: false,
  last: '',
  space: false,
});

/** NFC of the line's text, with its links and marks where they then stand. */
const composeLine = (writer: LineWriter): void => {
  const { text } = writer;
  const composed = compose(text);
  if (composed === text) return;
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: text.slice(0, span.start).normalize('NFC').length,
    end: text.slice(0, span.end).normalize('NFC').length,
  });
  writer.links = writer.links.map(moved);
  writer.marks = writer.marks.map(moved);
  writer.linked = Math.min(writer.linked, composed.length);
  writer.text = composed;
};

/** Units of the line that have the style, where it is `end` units long. */
const unitsAt = ({ from, units }: Style, end: number): number => (from >= 0 && from < end ? units + end - from : units);

const beginLine = (style: Style): void => {
  style.units = 0;
  style.from = style.depth > 0 ? 0 : -1;
};

const flush = (writer: LineWriter): void => {
  const { openLinks, openMarks, box } = writer;
  if (writer.text === '' || box === null) {
    if (writer.marks.length > 0) writer.marks = [];
    return;
  }
  const end = writer.text.length;
  for (const { element, href, start } of openLinks) if (start < end) writer.links.push({ element, href, start, end });
  for (const { element, start } of openMarks) if (start < end) writer.marks.push({ element, start, end });
  if (writer.linkedFrom >= 0 && writer.linkedFrom < end) writer.linked += end - writer.linkedFrom;
  const bold = unitsAt(writer.bold, end);
  const italic = unitsAt(writer.italic, end);
  composeLine(writer);
  const { lines, text, after, linked, links, marks } = writer;
  if (marks.length > 1) marks.sort((a, b) => a.start - b.start);
  lines.push({ order: lines.length, text, box, after, linked, bold, italic, links, marks });
  writer.length += text.length;
  writer.text = '';
  writer.box = null;
  writer.links = [];
  writer.marks = [];
  writer.linked = 0;
  for (const link of openLinks) link.start = 0;
  for (const mark of openMarks) mark.start = 0;
  writer.linkedFrom = openLinks.length > 0 ? 0 : -1;
  beginLine(writer.bold);
  beginLine(writer.italic);
  writer.after = 'block';
};

const here = ({ text, space }: LineWriter): number => (space && text !== '' ? text.length + 1 : text.length);

/** A text node. */
export const write = (writer: LineWriter, data: string, box: Box): void => {
  const folded = foldSpaces(data);
  if (folded === '') return;
  if (folded === ' ') {
    writer.space = writer.text !== '';
    writer.closed = null;
    writer.seam = false;
    return;
  }
  const spaceBefore = folded.charCodeAt(0) === 32;
  const spaceAfter = folded.charCodeAt(folded.length - 1) === 32;
  const words = spaceBefore || spaceAfter ? folded.slice(spaceBefore ? 1 : 0, spaceAfter ? -1 : undefined) : folded;
  if (writer.text === '') {
    writer.text = words;
    writer.box = box;
  } else if (writer.space || spaceBefore || isSeam(writer.last, words, writer.closed !== null, writer.seam))
    writer.text += ` ${words}`;
  else writer.text += words;
  writer.last = words.slice(-2);
  writer.space = spaceAfter;
  writer.closed = null;
  writer.seam = false;
};

/** A block boundary ends the line; a <br> too, but it says so. */
export const endLine = (writer: LineWriter, by: 'block' | 'br'): void => {
  const had = writer.text !== '';
  flush(writer);
  writer.space = false;
  writer.closed = null;
  writer.seam = false;
  if (by === 'block') writer.after = 'block';
  else if (had) writer.after = 'br';
  else if (writer.after === 'br') writer.after = 'blank';
};

/** An element of bold or italics. */
export const openStyle = (writer: LineWriter, style: 'bold' | 'italic'): void => {
  const one = writer[style];
  if (one.depth++ === 0) one.from = here(writer);
};

export const closeStyle = (writer: LineWriter, style: 'bold' | 'italic'): void => {
  const one = writer[style];
  if (--one.depth > 0) return;
  one.units = unitsAt(one, writer.text.length);
  one.from = -1;
};

export const openLink = (writer: LineWriter, element: Element): void => {
  // Two links side by side are two, whatever their letters.
  if (writer.closed === 'link' && writer.text !== '') writer.space = true;
  else writer.seam = writer.closed !== null && namesItself(element);
  const start = here(writer);
  if (writer.openLinks.length === 0) writer.linkedFrom = start;
  writer.openLinks.push({ element, href: (element.attribs.href ?? '').trim(), start });
};

export const closeLink = (writer: LineWriter): void => {
  const end = writer.text.length;
  const link = writer.openLinks.pop();
  if (link && end > link.start) writer.links.push({ element: link.element, href: link.href, start: link.start, end });
  if (writer.openLinks.length === 0) {
    if (writer.linkedFrom >= 0 && end > writer.linkedFrom) writer.linked += end - writer.linkedFrom;
    writer.linkedFrom = -1;
  }
  writer.closed = 'link';
};

/** An inline element that carries attributes. */
export const openMark = (writer: LineWriter, element: Element): void => {
  writer.seam = writer.closed !== null && namesItself(element);
  writer.openMarks.push({ element, start: here(writer) });
};

/** Whether it held no text. */
export const closeMark = (writer: LineWriter): boolean => {
  const end = writer.text.length;
  const mark = writer.openMarks.pop();
  const isFull = mark !== undefined && end > mark.start;
  if (isFull) writer.marks.push({ element: mark.element, start: mark.start, end });
  writer.closed ??= 'mark';
  return !isFull;
};

export const putIcon = (writer: LineWriter, element: Element): void => {
  const at = here(writer);
  writer.marks.push({ element, start: at, end: at });
};
