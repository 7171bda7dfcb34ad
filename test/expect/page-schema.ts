import * as z from 'zod';
import { pageSchema } from '../../src/model.ts';

/** From the project's folder. */
export const pageSchemaFile = 'src/record/page-schema.json';

/** What `src/record/page-schema.json` holds: keys a reader doesn't know are no fault. */
export const schemaOfPages = () => z.toJSONSchema(pageSchema, { target: 'draft-2020-12', io: 'input' });
