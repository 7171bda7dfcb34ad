import { rm } from 'node:fs/promises';
import { rangesOf } from './done-set.ts';
import { beginJournal, continueJournal, type Journal, type Note, type RunTold, type Totals } from './journal.ts';
import type { LineFile } from './line-file.ts';
import { findStanding, type Standing, toldBase } from './resume.ts';
import {
  beginTarget,
  completeTarget,
  continueTarget,
  dropTarget,
  findTarget,
  OutputFault,
  type Target,
} from './target.ts';
import { writeStream } from './write-stream.ts';

export interface SinkSetting {
  /** null: standard output. */
  output: string | null;
  /** A file, "-" for among the records, null for nowhere. */
  rejects: string | null;
  append: boolean;
  resume: boolean;
  told: RunTold;
  stdout: NodeJS.WritableStream;
}

/** What became of one input, ready to be written. */
export interface Entry {
  position: number;
  label: string;
  lines: Uint8Array;
  reject: { code: string; line: Uint8Array } | null;
  found: Record<string, number>;
  /** Known and unchanged: neither record nor reject. */
  isPassedOver: boolean;
}

export interface Sink {
  /** All was done when an earlier run was stopped, but for renaming: nothing need be read. */
  isWhole: boolean;
  /** What an earlier run, which this one resumes, made of an input. Throws where that one's inputs were others. */
  before(position: number, label: string): 'record' | 'reject' | null;
  /** Whether what is written is final only at the end. */
  isHeld: boolean;
  totals(): Totals;
  /** Resolves once the lines are with the system, and the journal says so. */
  write(entries: readonly Entry[]): Promise<void>;
  /** All inputs are done: the parts become the files. */
  finish(): Promise<void>;
  /** Keeps what is whole, for `--resume`. */
  stop(): Promise<void>;
  /** After a fault: closes what is open, as it is. */
  abandon(): Promise<void>;
  /** Nothing was to be written: leaves no trace. */
  drop(): Promise<void>;
}

/** A compressed file has a seam after so many bytes or pages: at the same places however often the run was broken. */
const seamBytes = 256 * 1024;
const seamPages = 1024;

const noTotals = (): Totals => ({ pages: 0, records: 0, rejects: {}, found: {} });

const add = (sums: Record<string, number>, more: Record<string, number>): void => {
  for (const [name, count] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + count;
};

const count = (before: Totals, entries: readonly Entry[]): Totals => {
  const after = { ...before, rejects: { ...before.rejects }, found: { ...before.found } };
  for (const { reject, found, isPassedOver } of entries) {
    after.pages++;
    if (reject) add(after.rejects, { [reject.code]: 1 });
    else if (!isPassedOver) after.records++;
    add(after.found, found);
  }
  return after;
};

interface Files {
  output: LineFile;
  rejects: LineFile | null;
  journal: Journal | null;
}

interface Targets {
  output: Target | null;
  rejects: Target | null;
  /** The journal's path; null where nothing can be resumed. */
  journal: string | null;
}

const findTargets = async ({ output, rejects, resume }: SinkSetting): Promise<Targets> => {
  const target = output === null ? null : await findTarget(output);
  const rejected = rejects === null || rejects === '-' ? null : await findTarget(rejects);
  const isFile = target !== null && !target.isDirect;
  if (resume && !isFile)
    throw new OutputFault('--resume needs -o FILE to go on with; a pipe or device keeps nothing', true);
  return { output: target, rejects: rejected, journal: isFile ? `${target.path}.journal` : null };
};

const beginFiles = async (targets: Targets, { append, stdout }: SinkSetting, told: RunTold): Promise<Files> => {
  // The old journal goes before the part it speaks of.
  if (targets.journal) await rm(targets.journal, { force: true });
  const output = targets.output ? await beginTarget(targets.output, append) : writeStream(stdout);
  const rejects = targets.rejects ? await beginTarget(targets.rejects, append) : null;
  return { output, rejects, journal: targets.journal ? await beginJournal(targets.journal, told) : null };
};

const continueFiles = async (targets: Targets, { note, end }: Standing): Promise<Files> => ({
  output: await continueTarget(targets.output as Target, note.output),
  rejects: targets.rejects && (await continueTarget(targets.rejects, note.rejects)),
  journal: await continueJournal(targets.journal as string, end),
});

/** Opens output, rejects and journal, or finds where they were left. Throws an OutputFault where they can't be written. */
export const openSink = async (setting: SinkSetting): Promise<Sink> => {
  const targets = await findTargets(setting);
  const told = {
    ...setting.told,
    ...(setting.append && targets.output ? { 'what it adds to': toldBase(targets.output) } : {}),
  };
  const standing =
    setting.resume && targets.output && targets.journal
      ? await findStanding(targets.journal, told, targets.output, targets.rejects)
      : null;
  const isWhole = standing?.note.whole === true;
  const files = isWhole
    ? null
    : standing
      ? await continueFiles(targets, standing)
      : await beginFiles(targets, setting, told);
  const pack = targets.output?.pack ?? null;
  let totals = standing?.note.totals ?? noTotals();
  let last = standing?.note.last ?? null;
  let pending: Entry[] = [];
  let pendingBytes = 0;

  const flush = async (mark: Pick<Note, 'early' | 'whole'>) => {
    if (!files || (pending.length === 0 && !mark.whole)) return;
    const entries = pending;
    pending = [];
    pendingBytes = 0;
    const isAmong = setting.rejects === '-';
    const lines = Buffer.concat(entries.map(({ lines, reject }) => (reject && isAmong ? reject.line : lines)));
    const isBare = mark.whole && pack && files.output.size() === 0;
    if (lines.length > 0 || isBare) await files.output.append(pack ? await pack(lines) : lines);
    const rejected = entries.flatMap(({ reject }) => (reject ? [reject.line] : []));
    if (files.rejects && rejected.length > 0) await files.rejects.append(Buffer.concat(rejected));
    totals = count(totals, entries);
    const end = entries[entries.length - 1];
    if (end) last = { position: end.position, label: end.label };
    await files.journal?.note({
      done: rangesOf(entries.map(({ position }) => position)),
      refused: rangesOf(entries.flatMap(({ position, reject }) => (reject ? [position] : []))),
      last,
      output: files.output.size(),
      rejects: files.rejects?.size() ?? 0,
      totals,
      ...mark,
    });
  };
  const close = async () => {
    await files?.rejects?.close();
    await files?.output.close();
    await files?.journal?.close();
  };
  const complete = async () => {
    if (targets.rejects) await completeTarget(targets.rejects, isWhole);
    if (targets.output) await completeTarget(targets.output, isWhole);
    if (targets.journal) await rm(targets.journal, { force: true });
  };

  return {
    isWhole,
    totals: () => totals,
    isHeld: targets.journal !== null,
    before: (position, label) => {
      const before = standing?.note.last;
      if (before?.position === position && before.label !== label)
        throw new OutputFault(
          `--resume: the run that was stopped had ${before.label} where this one has ${label}; give the same inputs, or begin anew without --resume`,
          true,
        );
      if (!standing?.done.has(position)) return null;
      return standing.refused.has(position) ? 'reject' : 'record';
    },
    write: async (entries) => {
      for (const entry of entries) {
        pending.push(entry);
        pendingBytes += entry.lines.length;
        if (pack && (pendingBytes >= seamBytes || pending.length >= seamPages)) await flush({});
      }
      if (!pack) await flush({});
    },
    finish: async () => {
      await flush({ whole: true });
      await close();
      await complete();
    },
    stop: async () => {
      await flush(pack ? { early: true } : {});
      await close();
      // Standard output keeps nothing to go on with, so its rejects are as whole as they will be.
      if (!targets.journal) await complete();
    },
    abandon: () => close().catch(() => {}),
    drop: async () => {
      await close();
      for (const target of [targets.output, targets.rejects]) if (target) await dropTarget(target);
      if (targets.journal) await rm(targets.journal, { force: true });
    },
  };
};
