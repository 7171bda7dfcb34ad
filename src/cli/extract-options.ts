import { resolve } from 'node:path';
import { readNewerThan, readPolicy } from '../fetch/flags.ts';
import type { FetchPolicy } from '../fetch/policy.ts';
import { type Form, formOf } from '../source/input.ts';
import { version } from '../version.ts';
import type { Order } from '../work/finished.ts';
import type { Given } from './given.ts';
import { Stop } from './stop.ts';

/** The command line of `extract`, checked. */
export interface ExtractOptions {
  operands: readonly string[];
  lists: readonly string[];
  form: Form;
  retrievedAt: string | null;
  output: string | null;
  rejects: string | null;
  append: boolean;
  resume: boolean;
  isOrdered: boolean;
  jobs: number | null;
  mayBeEmpty: boolean;
  order: Order;
  policy: FetchPolicy;
  newerThan: number | null;
  archive: string | null;
  onlyChanged: boolean;
}

const kinds = ['dates', 'documents', 'people', 'views', 'related'];
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

const readOnly = (text: string | null): string[] | null => {
  if (text === null) return null;
  const only = text.split(',').map((kind) => kind.trim());
  const unknown = only.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined) throw new Stop(2, `--only knows no "${unknown}"; there are ${kinds.join(', ')}`);
  return kinds.filter((kind) => only.includes(kind));
};

const readJobs = (text: string | null): number | null => {
  if (text === null) return null;
  if (!/^\d{1,3}$/.test(text)) throw new Stop(2, `--jobs takes a number of worker threads, not "${text}"`);
  return Number(text);
};

const readInstant = (text: string | null): string | null => {
  if (text !== null && (!isoInstant.test(text) || Number.isNaN(Date.parse(text))))
    throw new Stop(2, `--retrieved-at takes an ISO instant such as 2020-06-16T08:15:00+07:00, not "${text}"`);
  return text;
};

/** Nothing that is read is written over: an input, or what has the ending of a page and may stand in a folder of them. */
const keepFromInputs = (option: string, output: string | null, inputs: readonly string[]): void => {
  if (output === null || output === '-') return;
  if (inputs.some((input) => resolve(input) === resolve(output)))
    throw new Stop(2, `${option} ${output} is one of the inputs, which would be written over; name another file`);
  if (formOf(output) === 'html')
    throw new Stop(
      2,
      `${option} ${output} has the ending of a page, which would be written over; name a file such as records.jsonl`,
    );
};

/** What the options say, or a Stop that says what is wrong and what would be right. */
export const readExtractOptions = ({ operands, options }: Given, env: NodeJS.ProcessEnv): ExtractOptions => {
  const text = (name: string): string | null => (options[name] as string | undefined) ?? null;
  const lists = (options.list as string[] | undefined) ?? [];
  const form = (text('from') ?? 'html') as Form;
  if (operands.length === 0 && lists.length === 0)
    throw new Stop(2, 'there is nothing to read; name files, folders, globs, URLs or "-", or give --list FILE');
  const inputs = [...operands, ...lists];
  if (inputs.filter((name) => name === '-').length > 1)
    throw new Stop(2, 'standard input is named more than once ("-"); it can be read once only');
  const output = text('output') === '-' ? null : text('output');
  const rejects = text('rejects');
  if (output !== null && rejects !== null && resolve(output) === resolve(rejects))
    throw new Stop(2, '--rejects and -o name one file; give them two, or --rejects - for both in one stream');
  keepFromInputs('-o', output, inputs);
  keepFromInputs('--rejects', rejects, inputs);
  for (const name of ['append', 'resume'])
    if (options[name] && output === null) throw new Stop(2, `--${name} needs -o FILE to go on with`);
  const policy = readPolicy(options, env);
  if (!policy.ok) throw new Stop(2, policy.message);
  const since = text('newerThan');
  const newerThan = since === null ? null : readNewerThan(since, Date.now());
  if (newerThan && !newerThan.ok) throw new Stop(2, newerThan.message);
  return {
    operands,
    lists,
    form,
    retrievedAt: readInstant(text('retrievedAt')),
    output,
    rejects,
    append: options.append === true,
    resume: options.resume === true,
    isOrdered: options.unordered !== true,
    jobs: readJobs(text('jobs')),
    mayBeEmpty: options.allowEmpty === true,
    order: {
      version,
      sites: null,
      only: readOnly(text('only')),
      withText: options.text !== false,
      shape: (text('shape') ?? 'page') as Order['shape'],
    },
    policy: policy.value,
    newerThan: newerThan?.value ?? null,
    archive: text('archive'),
    onlyChanged: options.onlyChanged === true,
  };
};

/** What makes a run the same run, for `--resume`: what shapes its output, by the names a person knows them by. */
export const toldOf = ({
  operands,
  lists,
  form,
  retrievedAt,
  rejects,
  append,
  isOrdered,
  order,
  ...options
}: ExtractOptions) => ({
  'the version': order.version,
  'the inputs': JSON.stringify([...operands, ...lists.map((list) => `--list ${list}`)]),
  '--from': form,
  '--shape': order.shape,
  '--only': order.only?.join(',') ?? 'all',
  '--no-text': String(!order.withText),
  '--retrieved-at': retrievedAt ?? 'none',
  '--rejects': rejects && rejects !== '-' ? resolve(rejects) : (rejects ?? 'none'),
  '--append': String(append),
  '--unordered': String(!isOrdered),
  '--only-changed': String(options.onlyChanged),
});
