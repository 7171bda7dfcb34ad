import { writeFileSync } from 'node:fs';
import { pageFolders } from './page-folders.ts';
import { pageSchemaFile, schemaOfPages } from './page-schema.ts';

// npm run expect [-- NAME…]: writes what comes out now as what is expected. Read the difference before you commit it.
const named = process.argv.slice(2);
for (const { name, expected, lines } of pageFolders(process.cwd()))
  if (named.length === 0 || named.some((part) => name.includes(part))) {
    writeFileSync(expected, `${lines().join('\n')}\n`);
    console.log(expected);
  }
if (named.length === 0) writeFileSync(pageSchemaFile, `${JSON.stringify(schemaOfPages(), null, 2)}\n`);
