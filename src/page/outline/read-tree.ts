import type { Document } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { flatten, mayNestDeep } from './flatten.ts';

/**
 * The page's tree. The parser is given the page chunk by chunk, as it was decoded: the whole in one string would cost more to make
 * than all of the reading.
 */
export const readTree = (chunks: readonly string[]): Document => {
  const handler = new DomHandler();
  const parser = new Parser(handler);
  if (mayNestDeep(chunks)) parser.write(flatten(chunks.join('')));
  else for (const chunk of chunks) parser.write(chunk);
  parser.end();
  return handler.root as unknown as Document;
};
