import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
import { fail, ok, type Result } from '../../problem.ts';
import { bitsOf, headingLevel, mannerOf } from './elements.ts';
import { limits } from './limits.ts';
import { startLines } from './lines.ts';
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
  const boxes: Box[] = [page];
  const pictures: Picture[] = [];
  const parts: Parts = {
    html: null,
    title: null,
    base: null,
    metas: [],
    links: [],
    jsonLd: [],
    itemprops: [],
    times: [],
    comments: [],
  };
  const writer = startLines();
  const { lines } = writer;
  const leave: number[] = [];
  const linkStack: Element[] = [];
  let box = page;
  let hidden = 0;
  // Within <pre> and its like a line's end is one.
  let laidOut = 0;
  let nodes = 0;
  let node: ChildNode | null = root.firstChild;
  let parent: ParentNode = root;

  const enter = (element: Element): number => {
    const { name, attribs } = element;
    if (attribs.itemprop !== undefined) parts.itemprops.push(element);
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
    if (name === 'title' && (hidden === 0 || (element.parent as Element | null)?.name === 'head'))
      parts.title ??= element;
    if (hidden > 0) return nothing;
    if (manner === 'skip' || isHidden(attribs)) {
      hidden++;
      return leaveHidden;
    }
    if (manner === 'break') {
      writer.end('br');
      return nothing;
    }
    if (manner === 'icon') {
      pictures.push({ element, at: lines.length, box, link: linkStack[linkStack.length - 1] ?? null });
      writer.icon(element);
      if (name !== 'svg') return nothing;
      hidden++;
      return leaveHidden;
    }
    if (manner === 'block' || (attribs.style !== undefined && blockStyle.test(attribs.style))) {
      writer.end('block');
      const heading = headingLevel(name);
      box = {
        element,
        tag: name,
        parent: box,
        depth: box.depth + 1,
        at: boxes.length,
        next: boxes.length + 1,
        from: lines.length,
        to: lines.length,
        within: box.within | bitsOf(name, attribs.role),
        heading: heading > 0 ? heading : box.heading,
      };
      boxes.push(box);
      if (name === 'html') parts.html ??= element;
      if (name !== 'pre' && (attribs.style === undefined || !laidOutStyle.test(attribs.style))) return leaveBox;
      laidOut++;
      return leaveLaidOut;
    }
    // aria-hidden speaks of screen readers: on a block its text is seen all the same (a page saved behind a dialog), on a word not.
    if (attribs['aria-hidden'] === 'true') {
      writer.icon(element);
      hidden++;
      return leaveHidden;
    }
    if (name === 'title') {
      parts.title ??= element;
      hidden++;
      return leaveHidden;
    }
    // <a name="…"> is a place, not a link.
    if (name === 'a' && attribs.href) {
      linkStack.push(element);
      writer.open(element, 'link');
      return leaveLink;
    }
    const marked = hasAttributes(attribs) || name === 'time';
    if (bold.has(name) && !marked) {
      writer.open(element, 'bold');
      return leaveBold;
    }
    if (italic.has(name) && !marked) {
      writer.open(element, 'italic');
      return leaveItalic;
    }
    if (!marked) return nothing;
    if (bold.has(name)) writer.open(element, 'bold');
    else if (name === 'em') writer.open(element, 'italic');
    writer.open(element, 'mark');
    return leaveMark;
  };

  const exit = (element: ParentNode, what: number): void => {
    if (what === nothing) return;
    if (what === leaveHidden) hidden--;
    else if (what === leaveBox || what === leaveLaidOut) {
      if (what === leaveLaidOut) laidOut--;
      writer.end('block');
      box.to = lines.length;
      box.next = boxes.length;
      box = box.parent as Box;
    } else if (what === leaveLink) {
      linkStack.pop();
      writer.close('link');
    } else if (what === leaveBold) writer.close('bold');
    else if (what === leaveItalic) writer.close('italic');
    else {
      const { name } = element as Element;
      const empty = writer.close('mark');
      // An icon's element may hold a space (<em class="fa fa-eye">&nbsp;</em>).
      if (empty && element.children.every((child) => child.type === 'text')) writer.icon(element as Element);
      if (bold.has(name)) writer.close('bold');
      else if (name === 'em') writer.close('italic');
    }
  };

  const writeLaidOut = (data: string): void => {
    let start = 0;
    for (let end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', start)) {
      writer.write(data.slice(start, end), box);
      writer.end('br');
      start = end + 1;
    }
    writer.write(data.slice(start), box);
  };

  while (true) {
    if (node === null) {
      if (parent === root) break;
      exit(parent, leave.pop() as number);
      node = parent.next;
      parent = parent.parent as ParentNode;
      continue;
    }
    nodes++;
    if (node.type === 'text') {
      if (hidden === 0) {
        if (laidOut === 0) writer.write(node.data, box);
        else writeLaidOut(node.data);
      }
    } else if (node.type === 'tag' || node.type === 'script' || node.type === 'style') {
      const what = enter(node);
      if (node.firstChild !== null && (what !== leaveHidden || node.type === 'tag')) {
        if (leave.length >= limits.depth) return fail('parse', 'TOO_DEEP', tooDeep);
        leave.push(what);
        parent = node;
        node = node.firstChild;
        continue;
      }
      exit(node, what);
    } else if (node.type === 'comment') {
      if (parts.comments.length < 40 && (lines.length < 3 || savers.test(node.data)))
        parts.comments.push(node.data.slice(0, 2000));
    }
    if (nodes > limits.nodes || writer.length() > limits.text) return fail('parse', 'TOO_LARGE', tooLarge);
    node = node.next;
  }
  writer.end('block');
  page.to = lines.length;
  page.next = boxes.length;
  return ok({ root, lines, boxes, pictures, parts });
};

const tooDeep = `The page nests elements more than ${limits.depth} deep; it is not a page that somebody wrote.`;
const tooLarge = `The page has more than ${limits.nodes} nodes or ${limits.text} characters of text; cut it into its parts and try again.`;

const isJsonLd = (type: string | undefined): boolean => type !== undefined && /ld\+json/i.test(type);

const hasAttributes = (attribs: Element['attribs']): boolean => {
  for (const _ in attribs) return true;
  return false;
};

const isHidden = (attribs: Element['attribs']): boolean =>
  attribs.hidden !== undefined || (attribs.style !== undefined && hiddenStyle.test(attribs.style));
