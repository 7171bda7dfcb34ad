import type { FilePlace, Parcel, Span } from '../model.ts';
import type { Finished, Order } from './finished.ts';

/** Pages for a worker thread: the bytes of those that came with any in one buffer, which is handed over, not copied. */
export interface Batch {
  bytes: ArrayBuffer;
  pages: (Omit<Parcel, 'content'> & { content: FilePlace | Span })[];
  order: Order;
  /** Where the thread says which page it has in hand, counted from 1: the watchdog looks there. */
  inHand: Int32Array;
}

/** A batch that is done: all lines in one buffer. */
export interface FinishedBatch {
  bytes: Uint8Array;
  pages: (Omit<Finished, 'lines'> & { length: number })[];
}

/** Bytes of a parcel that are in memory. */
export const weightOf = ({ content }: Parcel): number => (content instanceof Uint8Array ? content.length : 0);

export const packBatch = (parcels: readonly Parcel[], order: Order): Batch => {
  const whole = new Uint8Array(parcels.reduce((sum, parcel) => sum + weightOf(parcel), 0));
  let end = 0;
  const pages = parcels.map(({ content, ...rest }) => {
    if (!(content instanceof Uint8Array)) return { content, ...rest };
    const start = end;
    whole.set(content, start);
    end += content.length;
    return { content: { start, end }, ...rest };
  });
  return { bytes: whole.buffer, pages, order, inHand: new Int32Array(new SharedArrayBuffer(4)) };
};

export const unpackBatch = ({ bytes, pages }: Batch): Parcel[] =>
  pages.map(({ content, ...rest }) => ({
    content: 'name' in content ? content : new Uint8Array(bytes, content.start, content.end - content.start),
    ...rest,
  }));

export const packFinished = (pages: readonly Finished[]): FinishedBatch => ({
  bytes: pages.length === 1 ? (pages[0] as Finished).lines : Buffer.concat(pages.map(({ lines }) => lines)),
  pages: pages.map(({ lines, ...rest }) => ({ length: lines.length, ...rest })),
});

export const unpackFinished = ({ bytes, pages }: FinishedBatch): Finished[] => {
  let end = 0;
  return pages.map(({ length, ...rest }) => {
    const start = end;
    end += length;
    return { lines: bytes.subarray(start, end), ...rest };
  });
};
