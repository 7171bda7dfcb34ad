import type { Document, Element } from 'domhandler';
import type { BlockKind, Evidence, PageMeta, Span } from '../../model.ts';

/**
 * The page as a reader meets it, before anybody decides what is what: boxes (block elements) and lines (what stands between two
 * block boundaries or two <br>), in document order.
 *
 * The order of work in `read-page.ts`:
 *   1. `readOutline(root)`: one walk over the DOM. It also gathers what stands in no line (`parts`: <meta>, JSON-LD, itemprop …).
 *   2. `readHead(outline)` (`head/`): what those parts say.
 *   3. `findTitle(outline, head)` (`said/`): the page's own title and the line it stands in.
 *   4. `readZones(outline, title, head)` (`zones/`): the role of each line, the article, the related lists.
 *   5. `readSaid(outline, head, zones, setting)` (`said/`): everything else the page says of itself. It points at lines (`Spot`);
 *      a line it points at is taken into the text even where zones had left it out.
 *   6. `buildText(…)` (`zones/`): the PageText, and for each spot its span.
 */
export interface Outline {
  root: Document;
  lines: readonly Line[];
  /** Parents before children, in document order; `boxes[0]` is the whole page. */
  boxes: readonly Box[];
  pictures: readonly Picture[];
  parts: Parts;
}

/** A block element (or a table cell, list item, heading …) and the lines in it: `lines[from]` up to, not including, `lines[to]`. */
export interface Box {
  element: Element | Document;
  /** Lower case; '' for the page itself. */
  tag: string;
  parent: Box | null;
  depth: number;
  /** Position in `Outline.boxes`; the boxes in it are those from `at + 1` up to, not including, `next`. */
  at: number;
  next: number;
  from: number;
  to: number;
  /** What it stands in or is, a sum of the `in…` bits below. */
  within: number;
  /** 1–6 within a heading element, else 0. */
  heading: number;
}

export const inList = 1;
export const inTable = 2;
export const inFigure = 4;
export const inCaption = 8;
export const inQuote = 16;
export const inNavigation = 32;
export const inFooter = 64;
export const inAside = 128;
export const inHeader = 256;
export const inArticle = 512;
export const inMain = 1024;
export const inItem = 2048;

/** Visible text without a break in it. */
export interface Line {
  /** Position in `Outline.lines`. */
  order: number;
  /** NFC, one space, no soft hyphens or zero-width characters, trimmed, never empty. */
  text: string;
  /** The nearest block element around it. */
  box: Box;
  /** What parts it from the line before: a block boundary, one <br>, or two and more. */
  after: 'block' | 'br' | 'blank';
  /** Units of `text` that stand in links, in bold, in italics. */
  linked: number;
  bold: number;
  italic: number;
  links: readonly Link[];
  /** Inline elements that carry attributes, and icons: <time>, <span class>, <i class="icon-eye">, <img>, <svg>; in order of their start. */
  marks: readonly Mark[];
}

/** The part of a line that is a link; `start`/`end` are units of the line's text. */
export interface Link extends Span {
  element: Element;
  /** As written, trimmed; '' where there is none. */
  href: string;
}

/** An inline element's part of a line; empty (`start === end`) for an icon. */
export interface Mark extends Span {
  element: Element;
}

/** A picture or video among the lines: it stands before `lines[at]`, or within it. */
export interface Picture {
  element: Element;
  at: number;
  box: Box;
  /** The link around it. */
  link: Element | null;
}

/** What the walk met beside the lines, in document order, hidden or not. */
export interface Parts {
  html: Element | null;
  /** The first <title> outside an <svg>. */
  title: Element | null;
  /** The first <base href>. */
  base: Element | null;
  /** <meta>, in head or body. */
  metas: Element[];
  /** <link>. */
  links: Element[];
  /** <script type="application/ld+json">. */
  jsonLd: Element[];
  /** Elements with an itemprop attribute, <meta> and <link> among them. */
  itemprops: Element[];
  /** Elements whose RDFa property is the page's day. */
  dated: Element[];
  /** <time>. */
  times: Element[];
  /** Comments on top of the page, and those that what saved it left anywhere; each cut after 2,000 units. */
  comments: string[];
}

/** Part of a line: where a thing is said, before the text and its offsets exist. */
export interface Spot extends Span {
  line: Line;
}

/** A value and where the page says it: in a line, or by a path into head or markup (then `spot` is null). */
export interface Found<T> {
  value: T;
  evidence: Omit<Evidence, 'span'> & { spot: Spot | null };
}

/** The page's own title; `lines` are the lines of the body that say it (more than one where it is broken), [] where only the head does. */
export interface FoundTitle extends Found<string> {
  lines: readonly Line[];
}

/** What `readSaid` gives: PageMeta without what zones know, its evidence still in spots. */
export type PageSaid = Omit<
  PageMeta,
  'pageKind' | 'title' | 'savedFrom' | 'section' | 'authors' | 'publishedAt' | 'modifiedAt' | 'viewCount'
> & {
  section: Found<string> | null;
  authors: Found<string>[];
  publishedAt: Found<string> | null;
  modifiedAt: Found<string> | null;
  viewCount: Found<number> | null;
};

/** A line's role: a block of the text, or none of it. */
export type Role = BlockKind | 'related' | 'furniture';

/** What zones know. */
export interface Zones {
  /** By `Line.order`. */
  roles: readonly Role[];
  title: FoundTitle | null;
  /** The box the article's body stands in; null where the page has none. */
  article: Box | null;
  /** First and last order (inclusive, exclusive) of what belongs to the article's head and body. */
  from: number;
  to: number;
  related: readonly RelatedList[];
}

/** A list of other articles that the page offers under or within its own. */
export interface RelatedList {
  heading: Line | null;
  box: Box;
  items: readonly RelatedItem[];
}

/** One card or list item: its lines in order, its links (one target), the one whose text or title attribute names it first. */
export interface RelatedItem {
  lines: readonly Line[];
  /** The element of the link that names it. */
  link: Element;
  href: string;
  /** The line with the title; null where only attributes (title, alt) give it. */
  titleLine: Line | null;
}
