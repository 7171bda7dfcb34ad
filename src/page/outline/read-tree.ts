import type { Document } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { deepest, flatten } from './flatten.ts';

/** Makes the tree, and knows how deep it has been. It holds no parser: with one, garbage took five times as long to collect. */
class TreeMaker extends DomHandler {
  isTooDeep = false;

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    if (this.tagStack.length > deepest) this.isTooDeep = true;
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
  const parser = new Parser(maker);
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += stretch) {
      parser.write(chunk.length <= stretch ? chunk : chunk.slice(at, at + stretch));
      if (maker.isTooDeep) return treeOf(flatten(chunks.join('')));
    }
  parser.end();
  return maker.root as unknown as Document;
};

const treeOf = (html: string): Document => {
  const handler = new DomHandler();
  new Parser(handler).end(html);
  return handler.root as unknown as Document;
};
