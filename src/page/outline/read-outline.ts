import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
import { fail, ok, type Result } from '../../problem.ts';
import { bitsOf, headingLevel, mannerOf } from './elements.ts';
import { limits } from './limits.ts';
import {
  closeLink,
  closeMark,
  closeStyle,
  endLine,
  type LineWriter,
  openLink,
  openMark,
  openStyle,
  putIcon,
  startLines,
  write,
} from './lines.ts';
import type { Box, Outline, Parts, Picture } from './outline.ts';

// What leaving an element has to take back.
const nothing = 0;
const leaveBox = 1;
const leaveLink = 2;
const leaveMark = 3;
const leaveBold = 4;
const leaveItalic = 5;
const leaveHidden = 6;
const leaveLaidOut = 7;

const bold: ReadonlySet<string> = new Set(['b', 'strong']);
const italic: ReadonlySet<string> = new Set(['i', 'em', 'cite']);
const hiddenStyle = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
const laidOutStyle = /(?:^|;)\s{0,9}white-space\s{0,9}:\s{0,9}pre/i;
const blockStyle = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}(?:block|flex|grid|table)/i;

// What browsers, SingleFile, HTTrack and the Internet Archive sign with, on top or at the end of a page.
const savers = /saved from url|SingleFile|Mirrored from|FILE ARCHIVED ON/;

/** Where the walk is, and what it has gathered. */
interface Walk {
  writer: LineWriter;
  boxes: Box[];
  pictures: Picture[];
  parts: Parts;
  /** Open links, innermost last. */
  links: Element[];
  box: Box;
  /** Elements around that hide what is in them. */
  hidden: number;
  /** Elements around within which a line's end is one: <pre> and its like. */
  laidOut: number;
}

const startWalk = (page: Box): Walk => ({
  writer: startLines(),
  boxes: [page],
  pictures: [],
  parts: {
    html: null,
    title: null,
    base: null,
    metas: [],
    links: [],
    jsonLd: [],
    itemprops: [],
    dated: [],
    times: [],
    comments: [],
  },
  links: [],
  box: page,
  hidden: 0,
  laidOut: 0,
});

const enterBox = (walk: Walk, element: Element): number => {
  const { writer, box, boxes } = walk;
  const { name, attribs } = element;
  endLine(writer, 'block');
  const heading = headingLevel(name);
  walk.box = {
    element,
    tag: name,
    parent: box,
    depth: box.depth + 1,
    at: boxes.length,
    next: boxes.length + 1,
    from: writer.lines.length,
    to: writer.lines.length,
    within: box.within | bitsOf(name, attribs.role),
    heading: heading > 0 ? heading : box.heading,
  };
  boxes.push(walk.box);
  if (name === 'html') walk.parts.html ??= element;
  if (name !== 'pre' && (attribs.style === undefined || !laidOutStyle.test(attribs.style))) return leaveBox;
  walk.laidOut++;
  return leaveLaidOut;
};

const enterInline = (walk: Walk, element: Element): number => {
  const { writer } = walk;
  const { name, attribs } = element;
  // aria-hidden speaks of screen readers: on a block its text is seen all the same (a page saved behind a dialog), on a word not.
  if (attribs['aria-hidden'] === 'true') {
    putIcon(writer, element);
    walk.hidden++;
    return leaveHidden;
  }
  if (name === 'title') {
    walk.parts.title ??= element;
    walk.hidden++;
    return leaveHidden;
  }
  // <a name="…"> is a place, not a link.
  if (name === 'a' && attribs.href) {
    walk.links.push(element);
    openLink(writer, element);
    return leaveLink;
  }
  const marked = hasAttributes(attribs) || name === 'time';
  if (bold.has(name) && !marked) {
    openStyle(writer, 'bold');
    return leaveBold;
  }
  if (italic.has(name) && !marked) {
    openStyle(writer, 'italic');
    return leaveItalic;
  }
  if (!marked) return nothing;
  if (bold.has(name)) openStyle(writer, 'bold');
  else if (name === 'em') openStyle(writer, 'italic');
  openMark(writer, element);
  return leaveMark;
};

const enter = (walk: Walk, element: Element): number => {
  const { name, attribs } = element;
  const { writer, parts } = walk;
  if (attribs.itemprop !== undefined) parts.itemprops.push(element);
  if (attribs.property !== undefined && isDated(attribs.property)) parts.dated.push(element);
  const manner = mannerOf(name);
  if (manner === 'part') {
    if (name === 'meta') parts.metas.push(element);
    else if (name === 'link') parts.links.push(element);
    else parts.base ??= element;
    return nothing;
  }
  if (manner === 'skip' && name === 'script' && isJsonLd(attribs.type)) parts.jsonLd.push(element);
  if (name === 'time') parts.times.push(element);
  // The head is read, though not shown; a <title> within an <svg> is another thing.
  if (name === 'title' && (walk.hidden === 0 || (element.parent as Element | null)?.name === 'head'))
    parts.title ??= element;
  if (walk.hidden > 0) return nothing;
  if (manner === 'skip' || isHidden(attribs)) {
    walk.hidden++;
    return leaveHidden;
  }
  if (manner === 'break') {
    endLine(writer, 'br');
    return nothing;
  }
  if (manner === 'icon') {
    const link = walk.links[walk.links.length - 1] ?? null;
    walk.pictures.push({ element, at: writer.lines.length, box: walk.box, link });
    putIcon(writer, element);
    if (name !== 'svg') return nothing;
    walk.hidden++;
    return leaveHidden;
  }
  const isBlock = manner === 'block' || (attribs.style !== undefined && blockStyle.test(attribs.style));
  return isBlock ? enterBox(walk, element) : enterInline(walk, element);
};

const exit = (walk: Walk, element: ParentNode, what: number): void => {
  if (what === nothing) return;
  const { writer, box } = walk;
  if (what === leaveHidden) walk.hidden--;
  else if (what === leaveBox || what === leaveLaidOut) {
    if (what === leaveLaidOut) walk.laidOut--;
    endLine(writer, 'block');
    box.to = writer.lines.length;
    box.next = walk.boxes.length;
    walk.box = box.parent as Box;
  } else if (what === leaveLink) {
    walk.links.pop();
    closeLink(writer);
  } else if (what === leaveBold) closeStyle(writer, 'bold');
  else if (what === leaveItalic) closeStyle(writer, 'italic');
  else {
    const { name } = element as Element;
    // An icon's element may hold a space (<em class="fa fa-eye">&nbsp;</em>).
    if (closeMark(writer) && element.children.every(({ type }) => type === 'text')) putIcon(writer, element as Element);
    if (bold.has(name)) closeStyle(writer, 'bold');
    else if (name === 'em') closeStyle(writer, 'italic');
  }
};

const writeLaidOut = ({ writer, box }: Walk, data: string): void => {
  let start = 0;
  for (let end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', start)) {
    write(writer, data.slice(start, end), box);
    endLine(writer, 'br');
    start = end + 1;
  }
  write(writer, data.slice(start), box);
};

/** One walk over the whole DOM, without recursion: a page may nest 100,000 elements. */
export const readOutline = (root: Document): Result<Outline> => {
  const page: Box = {
    element: root,
    tag: '',
    parent: null,
    depth: 0,
    at: 0,
    next: 0,
    from: 0,
    to: 0,
    within: 0,
    heading: 0,
  };
  const walk = startWalk(page);
  const { writer, boxes, pictures, parts } = walk;
  const { lines } = writer;
  const leave: number[] = [];
  let nodes = 0;
  let node: ChildNode | null = root.firstChild;
  let parent: ParentNode = root;
  while (true) {
    if (node === null) {
      if (parent === root) break;
      exit(walk, parent, leave.pop() as number);
      node = parent.next;
      parent = parent.parent as ParentNode;
      continue;
    }
    nodes++;
    if (node.type === 'text') {
      if (walk.hidden === 0) {
        if (walk.laidOut === 0) write(writer, node.data, walk.box);
        else writeLaidOut(walk, node.data);
      }
    } else if (node.type === 'tag' || node.type === 'script' || node.type === 'style') {
      const what = enter(walk, node);
      if (node.firstChild !== null && (what !== leaveHidden || node.type === 'tag')) {
        if (leave.length >= limits.depth) return fail('parse', 'TOO_DEEP', tooDeep);
        leave.push(what);
        parent = node;
        node = node.firstChild;
        continue;
      }
      exit(walk, node, what);
    } else if (node.type === 'comment') {
      if (parts.comments.length < 40 && (lines.length < 3 || savers.test(node.data)))
        parts.comments.push(node.data.slice(0, 2000));
    }
    if (nodes > limits.nodes || writer.length + writer.text.length > limits.text)
      return fail('parse', 'TOO_LARGE', tooLarge);
    node = node.next;
  }
  endLine(writer, 'block');
  page.to = lines.length;
  page.next = boxes.length;
  return ok({ root, lines, boxes, pictures, parts });
};

const tooDeep = `The page nests elements more than ${limits.depth} deep; it is not a page that somebody wrote.`;
const tooLarge = `The page has more than ${limits.nodes} nodes or ${limits.text} characters of text; cut it into its parts and try again.`;

/** RDFa, as Drupal writes the day of a page: <span property="dc:date dc:created" content="2021-03-04T09:35:12+07:00">. */
const isDated = (property: string): boolean => /^dc:(?:date|created)(?: |$)/.test(property);

const isJsonLd = (type: string | undefined): boolean => type !== undefined && /ld\+json/i.test(type);

const hasAttributes = (attribs: Element['attribs']): boolean => {
  for (const _ in attribs) return true;
  return false;
};

const isHidden = (attribs: Element['attribs']): boolean =>
  attribs.hidden !== undefined || (attribs.style !== undefined && hiddenStyle.test(attribs.style));
