import type { Parcel } from '../model.ts';
import type { Finished, Order } from './finished.ts';

/** Pages for a worker thread: all their bytes in one buffer, which is handed over, not copied. */
export interface Batch {
  bytes: ArrayBuffer;
  pages: (Omit<Parcel, 'bytes'> & { start: number; end: number })[];
  order: Order;
  /** Where the thread says which page it has in hand, counted from 1: the watchdog looks there. */
  inHand: Int32Array;
}

/** A batch that is done: all lines in one buffer. */
export interface FinishedBatch {
  bytes: Uint8Array;
  pages: (Omit<Finished, 'lines'> & { length: number })[];
}

export const packBatch = (parcels: readonly Parcel[], order: Order): Batch => {
  const whole = new Uint8Array(parcels.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let end = 0;
  const pages = parcels.map(({ bytes, ...rest }) => {
    const start = end;
    whole.set(bytes, start);
    end += bytes.length;
    return { ...rest, start, end };
  });
  return { bytes: whole.buffer, pages, order, inHand: new Int32Array(new SharedArrayBuffer(4)) };
};

export const unpackBatch = ({ bytes, pages }: Batch): Parcel[] =>
  pages.map(({ start, end, ...rest }) => ({ ...rest, bytes: new Uint8Array(bytes, start, end - start) }));

export const packFinished = (pages: readonly Finished[]): FinishedBatch => ({
  bytes: pages.length === 1 ? (pages[0] as Finished).lines : Buffer.concat(pages.map(({ lines }) => lines)),
  pages: pages.map(({ lines, ...rest }) => ({ ...rest, length: lines.length })),
});

export const unpackFinished = ({ bytes, pages }: FinishedBatch): Finished[] => {
  let end = 0;
  return pages.map(({ length, ...rest }) => {
    const start = end;
    end += length;
    return { ...rest, lines: bytes.subarray(start, end) };
  });
};
