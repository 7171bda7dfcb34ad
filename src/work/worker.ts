import type { Parcel } from '../model.ts';
import { type Finished, finishPage, type Order } from './finish-page.ts';

/** The entry of a worker thread: a batch of pages in, finished lines out. */
export const finishBatch = ({ parcels, order }: { parcels: readonly Parcel[]; order: Order }): Finished[] =>
  parcels.map((parcel) => finishPage(parcel, order));
