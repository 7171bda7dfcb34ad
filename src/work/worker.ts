import { type Batch, type FinishedBatch, packFinished, unpackBatch } from './batch.ts';
import { finishPage } from './finish-page.ts';

/** The entry of a worker thread, by name: a batch of pages in, finished lines out. */
export const finishBatch = (batch: Batch): FinishedBatch =>
  packFinished(
    unpackBatch(batch).map((parcel, at) => {
      Atomics.store(batch.inHand, 0, at + 1);
      return finishPage(parcel, batch.order);
    }),
  );
