import type { Problem } from '../problem.ts';

/** What a worker thread needs to know of the command line: plain data. */
export interface Order {
  version: string;
  sites: string | null;
  only: readonly string[] | null;
  withText: boolean;
  shape: 'page' | 'fact';
}

/** How much was found on a page, for the summary. */
export interface Tally {
  dates: number;
  documents: number;
  people: number;
  views: number;
  related: number;
}

/** A page that is done: its lines, or the problem that kept it from having any. */
export interface Finished {
  location: string;
  /** Whole lines, with their ends; empty where there is a problem. */
  lines: Uint8Array;
  problem: Problem | null;
  tally: Tally;
  /** Milliseconds it took, for the summary's slowest page. */
  took: number;
}

export const nothingFound: Tally = { dates: 0, documents: 0, people: 0, views: 0, related: 0 };
