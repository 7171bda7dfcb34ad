import { openInputs } from '../source/open-inputs.ts';
import type { ExtractOptions } from './extract-options.ts';
import { type Bar, openReport, type Report } from './report.ts';

const nothing = async function* (): AsyncGenerator<Uint8Array> {};

/** How many pages there are, counted beside the run; null where only reading would tell. */
const countPages = async (options: ExtractOptions): Promise<number | null> => {
  const named = [...options.operands, ...options.lists];
  if (named.some((name) => name === '-' || /^[a-z][a-z0-9+.-]+:\/\//i.test(name))) return null;
  if (options.form === 'feed' || options.form === 'sitemap') return null;
  let count = 0;
  const web = { shown: String, open: () => Promise.reject(new Error('not counted')), newerThan: null };
  for await (const _ of openInputs({ ...options, stdin: nothing(), web })) count++;
  return count;
};

const barFor = async (options: ExtractOptions, stderr: NodeJS.WriteStream): Promise<Bar> => {
  const { openBar } = await import('./open-bar.ts');
  return openBar(
    stderr,
    countPages(options).catch(() => null),
  );
};

/** What standard error says of this run, by its options. */
export const reportFor = async (
  options: ExtractOptions,
  given: Record<string, unknown>,
  { stderr, env }: NodeJS.Process,
): Promise<Report> => {
  const isQuiet = given.quiet === true;
  const asJson = given.log === 'json';
  const wantsBar = (given.progress as boolean | undefined) ?? (stderr.isTTY === true && !isQuiet && !asJson);
  const bar = wantsBar ? await barFor(options, stderr) : null;
  return openReport({ stderr, env, isQuiet, asJson, rejectsElsewhere: options.rejects, bar });
};
