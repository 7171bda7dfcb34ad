import { load } from 'cheerio/slim';
import type { Document } from 'domhandler';
import { decode } from '../../src/page/decode/decode.ts';
import { readOutline } from '../../src/page/outline/read-outline.ts';
import { readPage } from '../../src/page/read-page.ts';
import { fromUtf8 } from '../../src/platform.ts';
import { type Bench, race, ratio, ratioRows, realPages } from './harness.ts';

const utf8 = new TextDecoder();
const floor = (bytes: Uint8Array): Document => load(utf8.decode(bytes)).root()[0] as unknown as Document;

const whole = (bytes: Uint8Array): unknown => {
  const decoded = decode(bytes, null, fromUtf8);
  return decoded.ok && readPage(decoded.value.chunks, { url: null, retrievedAt: null });
};

/** Bytes to page text with blocks, metadata and related lists, against what any reader of HTML pays: UTF-8 decoding and the tree. */
export const bench: Bench = async ({ quick }) => {
  const pages = realPages();
  const measured = await race(
    [
      { name: 'decode + cheerio/slim load', run: ({ bytes }) => floor(bytes) },
      { name: 'and the outline', run: ({ bytes }) => readOutline(floor(bytes)) },
      { name: 'and our decoding', run: ({ bytes }) => [decode(bytes, null, fromUtf8), floor(bytes)] },
      { name: 'read page', run: ({ bytes }) => whole(bytes) },
    ],
    { rounds: quick ? 20 : 40, warm: 10, burst: 5, items: pages },
  );
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0);
  return {
    rows: ratioRows(measured, bytes),
    bars: [
      {
        what: 'read page over decode + load',
        value: ratio(measured, 'read page', 'decode + cheerio/slim load'),
        most: 1.6,
      },
    ],
    notes: [`${pages.length} real pages, ${(bytes / 1e6).toFixed(2)} MB, one core, warm`],
  };
};
