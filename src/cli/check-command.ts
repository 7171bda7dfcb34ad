import { digest } from '../platform.ts';
import { checkRecord } from '../record/check-record.ts';
import type { Given, Run } from './given.ts';
import { type RecordLine, readRecords } from './read-records.ts';
import { plural } from './report.ts';
import { Stop } from './stop.ts';

/**
 * Texts of pages by key, read as far as a key is looked for: facts come in the order of their pages, so that no more than the texts
 * passed over are kept.
 */
const openTexts = (path: string, process: NodeJS.Process) => {
  const lines = readRecords(path, process);
  const kept = new Map<string, string | null>();
  return async (key: string): Promise<string | null | undefined> => {
    while (!kept.has(key)) {
      const next = await lines.next();
      if (next.done) return undefined;
      const page = next.value.value as { schema?: string; key?: string; text?: string | null } | null;
      if (page?.schema === 'trichluc.page/1' && page.key !== undefined) kept.set(page.key, page.text ?? null);
    }
    return kept.get(key);
  };
};

const isFact = (value: unknown): value is { page?: unknown } =>
  (value as { schema?: unknown } | null)?.schema === 'trichluc.fact/1';

const complaintsOf = async (
  { value, fault }: RecordLine,
  texts: ((key: string) => Promise<string | null | undefined>) | null,
): Promise<string[]> => {
  if (fault) return [fault];
  const text = isFact(value) && texts ? await texts(String(value.page)) : null;
  return checkRecord(value, { digest, textOf: () => text });
};

export const run: Run = async ({ operands: [file], options }: Given, process) => {
  if (file === undefined) throw new Stop(2, 'check what? Name a file of records, or "-" for standard input');
  const pages = options.pages as string | undefined;
  const texts = pages === undefined ? null : openTexts(pages, process);
  let lines = 0;
  let bad = 0;
  let hasUnread = false;
  for await (const line of readRecords(file, process)) {
    lines++;
    if (texts === null && isFact(line.value)) hasUnread = true;
    const complaints = await complaintsOf(line, texts);
    if (complaints.length > 0) bad++;
    for (const complaint of complaints) process.stdout.write(`${file}#${line.number}: ${complaint}\n`);
  }
  if (options.quiet !== true) {
    const said = lines === 0 ? 'nothing to check' : bad === 0 ? 'all good' : `${bad} bad, ${lines - bad} good`;
    const unread = hasUnread ? '; quotes of facts were not looked up, for want of --pages FILE' : '';
    process.stderr.write(`${lines} ${plural(lines, 'line')}: ${said}${unread}\n`);
  }
  return bad === 0 ? 0 : 3;
};
