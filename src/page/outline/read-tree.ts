import type { Document, Text } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { DomHandler, Parser } from 'htmlparser2';
import { deepest, flatten } from './flatten.ts';

/** Elements whose text holds no character references. */
const raw: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'xmp']);

/**
 * Makes the tree, and knows how deep it has been. It holds no parser: with one, garbage took five times as long to collect. Character
 * references are decoded here, in whole texts and values: where the parser looks for them it cannot skip from tag to tag.
 */
class TreeMaker extends DomHandler {
  isTooDeep = false;
  /** The text in hand, where it holds references: the parser gives it in pieces, which may part one of them. */
  private encoded: Text | null = null;

  override onopentag(name: string, attribs: Record<string, string>): void {
    for (const attribute in attribs) {
      const value = attribs[attribute] as string;
      if (value.includes('&')) attribs[attribute] = decodeHTMLAttribute(value);
    }
    super.onopentag(name, attribs);
    if (this.tagStack.length > deepest) this.isTooDeep = true;
  }

  override ontext(data: string): void {
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

const parserFor = (maker: TreeMaker): Parser => new Parser(maker, { decodeEntities: false });
