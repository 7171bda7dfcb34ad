import { type Batch, type FinishedBatch, packFinished, unpackBatch } from './batch.ts';

// As the main thread loads it, so that both have it from one file.
const { finishPage } = await import('./finish-page.ts');

/** The entry of a worker thread, by name: a batch of pages in, finished lines out. */
export const finishBatch = (batch: Batch): FinishedBatch =>
  packFinished(
    unpackBatch(batch).map((parcel, at) => {
      Atomics.store(batch.inHand, 0, at + 1);
      return finishPage(parcel, batch.order);
    }),
  );
