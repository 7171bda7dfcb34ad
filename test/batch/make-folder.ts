import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makePage } from '../make-page.ts';

/**
 * A folder of so many pages, in subfolders of `each`: some compressed, every fiftieth equal to one before it (a page at two locations),
 * every seventieth empty, so that there are rejects among them.
 */
export const makeFolder = (folder: string, pages: number, each = 100_000): void => {
  for (let n = 0; n < pages; n++) {
    const room = join(folder, `p${Math.floor(n / each)}`);
    if (n % each === 0) mkdirSync(room, { recursive: true });
    const name = join(room, `${String(n).padStart(6, '0')}.html`);
    const body = n % 70 === 69 ? '' : makePage(n % 50 === 49 ? n - 1 : n);
    if (n % 10 === 3) writeFileSync(`${name}.gz`, gzipSync(body));
    else writeFileSync(name, body);
  }
};
