import { access, open, rename, writeFile } from 'node:fs/promises';
import type { Form, Input } from '../source/input.ts';
import { openInputs } from '../source/open-inputs.ts';
import { version } from '../version.ts';
import { finishPage } from '../work/finish-page.ts';
import type { Run } from './given.ts';
import { Stop } from './stop.ts';

export const run: Run = async ({ operands, options }, process) => {
  const lists = (options['list'] as string[] | undefined) ?? [];
  for (const list of lists)
    if (list !== '-')
      await access(list).catch(() => {
        throw new Stop(2, `--list ${list}: there is no such file to read; name a file with one location a line`);
      });
  if (!operands.length && !lists.length)
    throw new Stop(2, 'nothing to read: name files, folders, globs, URLs or "-", or give --list FILE');
  const only = options['only'] ? String(options['only']).split(',') : null;
  const order = {
    version,
    sites: null,
    only,
    withText: options['text'] !== false,
    shape: (options['shape'] ?? 'page') as 'page' | 'fact',
  };
  const inputs: AsyncIterable<Input> = openInputs({
    operands,
    lists,
    form: (options['from'] ?? 'html') as Form,
    retrievedAt: (options['retrievedAt'] as string) ?? null,
    stdin: process.stdin,
  });
  const output = options['output'] as string | undefined;
  const file = output
    ? await open(`${output}.part`, 'w').catch((fault) => {
        throw new Stop(1, `${output} can't be written: ${fault.message}`);
      })
    : null;
  const rejectsTo = options['rejects'] as string | undefined;
  const rejects: string[] = [];
  let seen = 0;
  let rejected = 0;
  for await (const input of inputs) {
    seen++;
    const read = await input.read();
    const done = read.ok ? finishPage(read.value, order) : { location: input.label, lines: '', problem: read.problem };
    let lines = done.lines;
    if (done.problem) {
      rejected++;
      const { stage, code, message, retryable, attempts = 1 } = done.problem;
      const line = `${JSON.stringify({ schema: 'trichluc.reject/1', location: done.location, stage, code, message, retryable, attempts, at: new Date().toISOString() })}\n`;
      if (rejectsTo === '-') lines = line;
      else if (rejectsTo) rejects.push(line);
      else if (!options['quiet']) process.stderr.write(`trichluc: ${message}\n`);
    }
    if (file) await file.writeFile(lines);
    else process.stdout.write(lines);
  }
  await file?.close();
  if (seen === 0 && !options['allowEmpty'])
    throw new Stop(2, 'there is no page in the inputs; --allow-empty makes that no error');
  if (output) await rename(`${output}.part`, output);
  if (rejectsTo && rejectsTo !== '-') await writeFile(rejectsTo, rejects.join(''));
  return rejected ? 3 : 0;
};
