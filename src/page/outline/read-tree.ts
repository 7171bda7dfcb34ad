import type { ChildNode, Document, Element, ParentNode, Text } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { DomHandler, Parser } from 'htmlparser2';
import { rememberAlways } from '../../vietnamese/remember.ts';
import { mannerOf } from './elements.ts';
import { deepest, flatten } from './flatten.ts';

/** Elements whose text holds no character references. */
const raw: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'xmp']);

/**
 * The name as V8 keeps names of properties, once for all. A name cut out of the page is a string of its own, and V8 seeks the kept one at
 * each use: a twentieth of all reading.
 */
const kept = (name: string): string => Object.keys({ [name]: 0 })[0] as string;
const tagNamed = rememberAlways(kept, 500);
const attributeNamed = rememberAlways((name) => kept(name.toLowerCase()), 500);

const isBlank = (text: string): boolean => {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at === text.length;
};

/** A block that ends a line on both sides: one that is hidden stands between two words and parts nothing. */
const partsLines = ({ name, attribs }: Element): boolean =>
  attribs.hidden === undefined && attribs.style === undefined && mannerOf(name) === 'block';

/** Whether white space that comes next lays out the source and nothing else: a line begins here. */
const isBoundary = (parent: ParentNode): boolean => {
  const { children } = parent;
  const before = children.length > 0 ? (children[children.length - 1] as ChildNode) : parent;
  return before.type === 'tag' && partsLines(before);
};

/**
 * Makes the tree, and knows how deep it has been. It holds no parser: with one, garbage took five times as long to collect. Character
 * references are decoded here, in whole texts and values: where the parser looks for them it cannot skip from tag to tag. Most texts are
 * white space between blocks: it is left out.
 */
class TreeMaker extends DomHandler {
  isTooDeep = false;
  /** The text in hand, where it holds references: the parser gives it in pieces, which may part one of them. */
  private encoded: Text | null = null;
  /** Whether a value of the tag in hand holds references. */
  private hasEncoded = false;

  onattribute(_name: string, value: string): void {
    if (value.includes('&')) this.hasEncoded = true;
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.hasEncoded) {
      this.hasEncoded = false;
      for (const attribute in attribs) attribs[attribute] = decodeHTMLAttribute(attribs[attribute] as string);
    }
    super.onopentag(tagNamed(name), attribs);
    if (this.tagStack.length > deepest) this.isTooDeep = true;
  }

  override ontext(data: string): void {
    if (isBlank(data) && isBoundary(this.tagStack[this.tagStack.length - 1] as ParentNode)) return;
    super.ontext(data);
    if (data.includes('&')) this.encoded = this.lastNode as unknown as Text;
  }

  protected override addNode(node: Parameters<DomHandler['addNode']>[0]): void {
    this.settle();
    super.addNode(node);
  }

  override onclosetag(): void {
    this.settle();
    super.onclosetag();
  }

  override onend(): void {
    this.settle();
    super.onend();
  }

  private settle(): void {
    const text = this.encoded;
    if (text === null) return;
    this.encoded = null;
    if (!raw.has((text.parent as { name?: string }).name ?? '')) text.data = decodeHTML(text.data);
  }
}

/** UTF-16 units between two looks at the depth. */
const stretch = 16 * 1024;

/**
 * The page's tree. The parser is given the page chunk by chunk, as it was decoded: the whole in one string would cost more to make
 * than all of the reading. A page that nests too deep is flattened, and read anew.
 */
export const readTree = (chunks: readonly string[]): Document => {
  const maker = new TreeMaker();
  const parser = parserFor(maker);
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += stretch) {
      parser.write(chunk.length <= stretch ? chunk : chunk.slice(at, at + stretch));
      if (maker.isTooDeep) return treeOf(flatten(chunks.join('')));
    }
  parser.end();
  return maker.root as unknown as Document;
};

const treeOf = (html: string): Document => {
  const maker = new TreeMaker();
  parserFor(maker).end(html);
  return maker.root as unknown as Document;
};

/** Names attributes in small letters. */
class NamingParser extends Parser {
  override onattribname(start: number, end: number): void {
    super.onattribname(start, end);
    // biome-ignore lint/complexity/useLiteralKeys: it is private to the parser, and nothing else lets a name be chosen
    this['attribname'] = attributeNamed(this['attribname']);
  }
}

const parserFor = (maker: TreeMaker): Parser =>
  new NamingParser(maker, { decodeEntities: false, lowerCaseAttributeNames: false });
