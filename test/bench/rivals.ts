import { createHash } from 'node:crypto';
import { load as loadTree } from 'cheerio/slim';
import { extractPage } from '../../src/index.ts';
import { type Bench, race, ratio, ratioRows, realPages } from './harness.ts';

/** What a reader of articles gives; no facts are among it. */
interface Article {
  textContent?: string | null;
  content?: string | null;
}

/** By name, because they are installed when this runs and not before. */
// biome-ignore lint/suspicious/noExplicitAny: their types come with them
const load = (name: string): Promise<any> => import(name);

/**
 * The whole extract, facts and all, against readers of articles that give none. What decoding and building a tree alone take says how far
 * ahead of them anything could be that reads HTML with this parser.
 */
export const bench: Bench = async ({ quick }) => {
  const { Readability } = await load('@mozilla/readability');
  const { parseHTML } = await load('linkedom');
  const { Defuddle } = await load('defuddle/node');
  const utf8 = new TextDecoder();
  const pages = realPages();
  const items = pages.map(({ name, bytes }) => ({ name, bytes, html: utf8.decode(bytes) }));
  const addressed = (html: string) => {
    const { document } = parseHTML(html);
    Object.defineProperty(document, 'baseURI', { value: 'https://example.vn/', configurable: true });
    return document;
  };
  const readability = (html: string): Article | null => new Readability(addressed(html)).parse();
  // It tells of what it falls back to on the console.
  const quietly = async <T>(run: () => Promise<T>): Promise<T> => {
    const { warn, log, error } = console;
    console.warn = console.log = console.error = () => {};
    try {
      return await run();
    } finally {
      Object.assign(console, { warn, log, error });
    }
  };
  const defuddle = (html: string): Promise<Article> => quietly(() => Defuddle(addressed(html), 'https://example.vn/'));
  const measured = await race(
    [
      { name: 'extract', run: ({ bytes }) => extractPage(bytes) },
      { name: 'decode + cheerio/slim load', run: ({ bytes }) => loadTree(utf8.decode(bytes)) },
      { name: 'Readability + linkedom', run: ({ html }) => readability(html) },
      { name: 'defuddle + linkedom', run: ({ html }) => defuddle(html).catch(() => null) },
    ],
    { rounds: quick ? 5 : 20, warm: 2, items },
  );
  let texts = 0;
  for (const { html } of items) if ((readability(html)?.textContent ?? '').length > 500) texts++;
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0);
  const digest = createHash('sha256')
    .update(items.map(({ html }) => html).join(''))
    .digest('hex')
    .slice(0, 12);
  return {
    rows: ratioRows(measured, bytes),
    bars: [
      {
        what: 'Readability + linkedom over extract',
        value: ratio(measured, 'Readability + linkedom', 'extract'),
        least: 10,
      },
    ],
    notes: [
      `${pages.length} real pages (${digest}), ${(bytes / 1e6).toFixed(2)} MB, one core, warm; only extract gives facts`,
      `Readability finds a text in ${texts} of them`,
    ],
  };
};
