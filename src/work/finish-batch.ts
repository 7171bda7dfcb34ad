import { type Batch, type FinishedBatch, packFinished, unpackBatch } from './batch.ts';

/** What a worker thread does: a batch of pages in, finished lines out. */
export const finishBatch = async (batch: Batch): Promise<FinishedBatch> => {
  const { finishPage } = await import('./finish-page.ts');
  return packFinished(
    unpackBatch(batch).map((parcel, at) => {
      Atomics.store(batch.inHand, 0, at + 1);
      return finishPage(parcel, batch.order);
    }),
  );
};
