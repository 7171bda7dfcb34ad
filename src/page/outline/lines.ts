import type { Element } from 'domhandler';
import { compose, foldSpaces } from './normalise.ts';
import type { Box, Line, Link, Mark } from './outline.ts';

/** Collects text into lines. Positions of links and marks are units of the line as it will be. */
export interface LineWriter {
  lines: Line[];
  /** Units of text so far, all lines. */
  readonly length: () => number;
  /** A text node. */
  write: (data: string, box: Box) => void;
  /** A block boundary ends the line; a <br> too, but it says so. */
  end: (by: 'block' | 'br') => void;
  /** Inline elements; `close` says whether it held no text. */
  open: (element: Element, kind: 'mark' | 'link' | 'bold' | 'italic') => void;
  close: (kind: 'mark' | 'link' | 'bold' | 'italic') => boolean;
  icon: (element: Element) => void;
}

interface OpenLink {
  element: Element;
  href: string;
  start: number;
}

const digitLast = /\p{N}$/u;
const digitFirst = /^\p{N}/u;
const lowerLast = /\p{Ll}$/u;
const upperFirst = /^\p{Lu}/u;
const letterFirst = /^\p{L}/u;

/**
 * Whether two pieces without a space between their tags are two words. Letters of one word go on in small letters
 * (<span>Đ</span>ồng), so a capital after a small one begins another (<span class="place">Hà Bắc</span>Sáng). With digits only
 * between two elements that have a name each: <span class="day">16/06/2020</span><span class="hits">160</span>; Word parts one
 * number among spans without names.
 */
const isSeam = (before: string, after: string, closed: boolean, named: boolean): boolean => {
  if (!closed) return false;
  const last = before.slice(-2);
  const first = after.slice(0, 2);
  if (lowerLast.test(last) && upperFirst.test(first)) return true;
  if (!named) return false;
  return digitFirst.test(first)
    ? lowerLast.test(last) || digitLast.test(last)
    : digitLast.test(last) && letterFirst.test(first);
};

// Word's marks of spelling and grammar stand within words.
const namesItself = ({ attribs }: Element): boolean =>
  attribs.class !== undefined && attribs.class !== 'SpellE' && attribs.class !== 'GramE';

export const startLines = (): LineWriter => {
  const lines: Line[] = [];
  let length = 0;
  let text = '';
  let box: Box | null = null;
  let after: Line['after'] = 'block';
  let links: Link[] = [];
  let marks: Mark[] = [];
  const openLinks: OpenLink[] = [];
  const openMarks: { element: Element; start: number }[] = [];
  let linkedFrom = -1;
  let linked = 0;
  let boldDepth = 0;
  let boldFrom = -1;
  let bold = 0;
  let italicDepth = 0;
  let italicFrom = -1;
  let italic = 0;
  // What was closed since the last text: the next opening element may stand against it.
  let closed: 'mark' | 'link' | null = null;
  let seam = false;
  // Trailing white space of a node is held back until more text follows.
  let space = false;

  const flush = (): void => {
    if (text === '' || box === null) {
      if (marks.length > 0) marks = [];
      return;
    }
    const end = text.length;
    for (const link of openLinks)
      if (link.start < end) links.push({ element: link.element, href: link.href, start: link.start, end });
    for (const mark of openMarks) if (mark.start < end) marks.push({ element: mark.element, start: mark.start, end });
    if (linkedFrom >= 0 && linkedFrom < end) linked += end - linkedFrom;
    if (boldFrom >= 0 && boldFrom < end) bold += end - boldFrom;
    if (italicFrom >= 0 && italicFrom < end) italic += end - italicFrom;
    const composed = compose(text);
    if (composed !== text) {
      const moved = (at: number): number => text.slice(0, at).normalize('NFC').length;
      links = links.map((link) => ({ ...link, start: moved(link.start), end: moved(link.end) }));
      marks = marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
      linked = Math.min(linked, composed.length);
    }
    if (marks.length > 1) marks.sort((a, b) => a.start - b.start);
    lines.push({ order: lines.length, text: composed, box, after, linked, bold, italic, links, marks });
    length += composed.length;
    text = '';
    box = null;
    links = [];
    marks = [];
    linked = 0;
    bold = 0;
    italic = 0;
    for (const link of openLinks) link.start = 0;
    for (const mark of openMarks) mark.start = 0;
    linkedFrom = openLinks.length > 0 ? 0 : -1;
    boldFrom = boldDepth > 0 ? 0 : -1;
    italicFrom = italicDepth > 0 ? 0 : -1;
    after = 'block';
  };
  const here = (): number => (space && text !== '' ? text.length + 1 : text.length);

  return {
    lines,
    length: () => length + text.length,
    write: (data, at) => {
      const folded = foldSpaces(data);
      if (folded === '') return;
      if (folded === ' ') {
        space = text !== '';
        closed = null;
        seam = false;
        return;
      }
      const spaceBefore = folded.charCodeAt(0) === 32;
      const spaceAfter = folded.charCodeAt(folded.length - 1) === 32;
      const words = spaceBefore || spaceAfter ? folded.slice(spaceBefore ? 1 : 0, spaceAfter ? -1 : undefined) : folded;
      if (text === '') {
        text = words;
        box = at;
      } else if (space || spaceBefore || isSeam(text, words, closed !== null, seam)) text += ` ${words}`;
      else text += words;
      space = spaceAfter;
      closed = null;
      seam = false;
    },
    end: (by) => {
      const had = text !== '';
      flush();
      space = false;
      closed = null;
      seam = false;
      if (by === 'block') after = 'block';
      else if (had) after = 'br';
      else if (after === 'br') after = 'blank';
    },
    open: (element, kind) => {
      if (kind === 'bold') {
        if (boldDepth++ === 0) boldFrom = here();
      } else if (kind === 'italic') {
        if (italicDepth++ === 0) italicFrom = here();
      } else if (kind === 'link') {
        // Two links side by side are two, whatever their letters.
        if (closed === 'link' && text !== '') space = true;
        else seam = closed !== null && namesItself(element);
        if (openLinks.length === 0) linkedFrom = here();
        openLinks.push({ element, href: (element.attribs.href ?? '').trim(), start: here() });
      } else {
        seam = closed !== null && namesItself(element);
        openMarks.push({ element, start: here() });
      }
    },
    close: (kind) => {
      const end = text.length;
      if (kind === 'bold') {
        if (--boldDepth > 0) return false;
        if (boldFrom >= 0 && end > boldFrom) bold += end - boldFrom;
        boldFrom = -1;
        return false;
      }
      if (kind === 'italic') {
        if (--italicDepth > 0) return false;
        if (italicFrom >= 0 && end > italicFrom) italic += end - italicFrom;
        italicFrom = -1;
        return false;
      }
      if (kind === 'link') {
        const link = openLinks.pop();
        const full = link !== undefined && end > link.start;
        if (full) links.push({ element: link.element, href: link.href, start: link.start, end });
        if (openLinks.length === 0) {
          if (linkedFrom >= 0 && end > linkedFrom) linked += end - linkedFrom;
          linkedFrom = -1;
        }
        closed = 'link';
        return !full;
      }
      const mark = openMarks.pop();
      const full = mark !== undefined && end > mark.start;
      if (full) marks.push({ element: mark.element, start: mark.start, end });
      closed ??= 'mark';
      return !full;
    },
    icon: (element) => {
      const at = here();
      marks.push({ element, start: at, end: at });
    },
  };
};
