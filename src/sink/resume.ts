import { type DoneSet, doneSet } from './done-set.ts';
import { type Found, type Note, type RunTold, readJournal } from './journal.ts';
import { OutputFault, partSize, type Target } from './target.ts';

/** Where a stopped run was: the last note that output and rejects bear out. */
export interface Standing {
  note: Note;
  /** Where that note ends in the journal. */
  end: number;
  done: DoneSet;
  refused: DoneSet;
}

const compare = (then: RunTold, now: RunTold): void => {
  for (const name of new Set([...Object.keys(then), ...Object.keys(now)]))
    if (then[name] !== now[name])
      throw new OutputFault(
        `--resume: the run that was stopped had ${name} ${then[name] ?? 'none'}, this one has ${now[name] ?? 'none'}; give what it had, or begin anew without --resume`,
        true,
      );
};

const standingAt = (notes: Found['notes'], index: number): Standing | null => {
  const last = notes[index];
  if (!last) return null;
  const done = doneSet();
  const refused = doneSet();
  for (const { note } of notes.slice(0, index + 1)) {
    for (const [from, to] of note.done) done.add(from, to);
    for (const [from, to] of note.refused) refused.add(from, to);
  }
  return { ...last, done, refused };
};

/** What can be gone on with; null where there is no journal, or nothing in it that still stands. */
export const findStanding = async (
  journal: string,
  told: RunTold,
  output: Target,
  rejects: Target | null,
): Promise<Standing | null> => {
  const found = await readJournal(journal);
  if (!found) return null;
  const { notes } = found;
  const isWhole = notes[notes.length - 1]?.note.whole === true;
  // Once the files were being renamed, what stood there before is gone.
  compare(isWhole ? withoutBase(found.told) : found.told, isWhole ? withoutBase(told) : told);
  if (isWhole) return standingAt(notes, notes.length - 1);
  const size = await partSize(output);
  const rejectsSize = rejects ? await partSize(rejects) : 0;
  const holds = ({ note }: Found['notes'][number]) =>
    note.output <= size && note.rejects <= rejectsSize && !(output.pack && note.early);
  return standingAt(notes, notes.findLastIndex(holds));
};

const withoutBase = ({ 'what it adds to': _, ...told }: RunTold): RunTold => told;

/** What `--append` adds to is part of what a run was told. */
export const toldBase = (target: Target): string =>
  target.base ? `${target.base.size} bytes of ${target.base.mtime}` : 'nothing';
