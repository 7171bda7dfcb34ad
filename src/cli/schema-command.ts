import * as z from 'zod';
import { factSchema, pageSchema, rejectSchema } from '../model.ts';
import type { Run } from './given.ts';
import { Stop } from './stop.ts';

const schemas = { page: pageSchema, fact: factSchema, reject: rejectSchema };

export const run: Run = async ({ operands: [name = 'page'] }, { stdout }) => {
  if (!Object.hasOwn(schemas, name))
    throw new Stop(2, `there is no schema of "${name}"; there are ${Object.keys(schemas).join(', ')}`);
  // As a reader sees it: keys it doesn't know are no fault.
  const schema = z.toJSONSchema(schemas[name as keyof typeof schemas], { target: 'draft-2020-12', io: 'input' });
  stdout.write(`${JSON.stringify({ title: `trichluc.${name}/1`, ...schema }, null, 2)}\n`);
  return 0;
};
