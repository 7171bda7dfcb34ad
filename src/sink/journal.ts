import { readFile } from 'node:fs/promises';
import { type LineFile, openLineFile } from './line-file.ts';

/** Sums over all pages that are done, those before a break included. */
export interface Totals {
  pages: number;
  records: number;
  rejects: Record<string, number>;
  found: Record<string, number>;
}

/** What a journal says after some pages: that they are done, and where output and rejects ended then. */
export interface Note {
  /** Positions of inputs that are done, as ranges, both ends inclusive. */
  done: [number, number][];
  /** Those of them that gave no record. */
  refused: [number, number][];
  /** The last of them, and what it was called. */
  last: { position: number; label: string } | null;
  output: number;
  rejects: number;
  totals: Totals;
  /** Cut short by a signal: a compressed file is cut back further, to where an unbroken run would have a seam. */
  early?: true;
  /** All is written; what remains is to rename. */
  whole?: true;
}

/** What the run was told, for the comparison with the run that resumes it. */
export type RunTold = Record<string, string>;

export interface Journal {
  note(note: Note): Promise<void>;
  close(): Promise<void>;
}

/** What stands in a journal. */
export interface Found {
  told: RunTold;
  notes: { note: Note; end: number }[];
  /** Where the heading ends. */
  start: number;
}

const line = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`);

const writing = (file: LineFile): Journal => ({
  note: (note) => file.append(line(note)),
  close: () => file.close(),
});

export const beginJournal = async (path: string, told: RunTold): Promise<Journal> => {
  const file = await openLineFile(path);
  await file.append(line({ journal: 'trichluc/1', told }));
  return writing(file);
};

/** Goes on with a journal after the note that ends at `end`. */
export const continueJournal = async (path: string, end: number): Promise<Journal> =>
  writing(await openLineFile(path, end));

/** The whole lines of a journal; null where there is none to speak of. */
export const readJournal = async (path: string): Promise<Found | null> => {
  const bytes = await readFile(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (!bytes) return null;
  const notes: Found['notes'] = [];
  let told: RunTold | null = null;
  let start = 0;
  for (let from = 0, to = bytes.indexOf(0x0a); to >= 0; from = to + 1, to = bytes.indexOf(0x0a, from)) {
    const value = JSON.parse(bytes.toString('utf8', from, to));
    if (told) notes.push({ note: value, end: to + 1 });
    else {
      told = value.told;
      start = to + 1;
    }
  }
  return told && { told, notes, start };
};
