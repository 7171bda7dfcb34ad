import { load } from 'cheerio/slim';
import type { Source } from '../../src/model.ts';
import { decode } from '../../src/page/decode/decode.ts';
import { readPage } from '../../src/page/read-page.ts';
import { extract } from '../../src/pipeline.ts';
import { digest, fromUtf8 } from '../../src/platform.ts';
import { type Bench, race, ratio, ratioRows, realPages } from './harness.ts';

const options = { version: '0', sites: null, only: null, withText: true, digest, fromUtf8 };

const source = (location: string, body: Uint8Array): Source => ({
  kind: 'memory',
  location,
  body,
  url: null,
  retrievedAt: null,
  status: null,
  contentType: null,
  offset: null,
  warnings: [],
});

const read = (bytes: Uint8Array): unknown => {
  const decoded = decode(bytes, null, fromUtf8);
  return decoded.ok && readPage(decoded.value.chunks, { url: null, retrievedAt: null });
};

/** The whole extract, and the reading of pages alone, against decoding and building the tree: the floor that any reader of HTML pays. */
export const bench: Bench = async ({ quick }) => {
  const pages = realPages();
  const utf8 = new TextDecoder();
  const items = pages.map(({ name, bytes }) => ({ bytes, source: source(name, bytes) }));
  const measured = await race(
    [
      { name: 'decode + cheerio/slim load', run: ({ bytes }) => load(utf8.decode(bytes)) },
      { name: 'read page', run: ({ bytes }) => read(bytes) },
      { name: 'extract', run: ({ source }) => extract(source, options) },
      { name: 'extract to a line', run: ({ source }) => JSON.stringify(extract(source, options)) },
    ],
    { rounds: quick ? 15 : 40, warm: 8, burst: 5, items },
  );
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0);
  return {
    rows: ratioRows(measured, bytes),
    bars: [
      {
        what: 'extract over decode + load',
        value: ratio(measured, 'extract', 'decode + cheerio/slim load'),
        most: 2.0,
      },
    ],
    notes: [`${pages.length} real pages, ${(bytes / 1e6).toFixed(2)} MB, one core, warm`],
  };
};
