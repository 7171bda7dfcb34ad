import type { PageRecord, Parcel } from '../model.ts';
import { extract } from '../pipeline.ts';
import { digest, fromUtf8 } from '../platform.ts';
import { factLines } from '../record/fact-lines.ts';
import { type Finished, nothingFound, type Order, type Tally } from './finished.ts';
import { unpack } from './unpack.ts';

const utf8 = new TextEncoder();

const tallyOf = (record: PageRecord): Tally => ({
  dates: record.dates.length,
  documents: record.documents.length,
  people: record.people.length,
  views: record.viewCount === null ? 0 : 1,
  related: record.related.length,
});

/** One page from what was read to lines ready to be written. */
export const finishPage = (parcel: Parcel, order: Order): Finished => {
  const began = performance.now();
  const unpacked = unpack(parcel);
  const record = unpacked.ok
    ? extract(unpacked.value, {
        version: order.version,
        sites: order.sites,
        only: order.only ? new Set(order.only) : null,
        // Facts name the kind of their block, so the text is dropped from page records only.
        withText: order.withText || order.shape === 'fact',
        digest,
        fromUtf8,
      })
    : unpacked;
  const location = unpacked.ok ? unpacked.value.location : parcel.location;
  const took = performance.now() - began;
  if (!record.ok) return { location, lines: new Uint8Array(), problem: record.problem, tally: nothingFound, took };
  const rows = order.shape === 'fact' ? factLines(record.value) : [record.value];
  let lines = '';
  for (const row of rows) lines += `${JSON.stringify(row)}\n`;
  return { location, lines: utf8.encode(lines), problem: null, tally: tallyOf(record.value), took };
};
