import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractPage } from '../../src/index.ts';
import { projectRecord } from './project-record.ts';

export interface PageFolder {
  /** Below fixtures/pages. */
  name: string;
  /** Where what is expected stands. */
  expected: string;
  /** Whether it stands there. */
  isExpected: boolean;
  /** What comes out now; the problem's code where there is no record. */
  lines: () => string[];
}

/** The folders of `fixtures/pages` that hold a page. */
export const pageFolders = (root: string): PageFolder[] => {
  const pages = join(root, 'fixtures/pages');
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)source\.html$/.test(path))
    .sort()
    .map((path) => {
      const expected = join(pages, dirname(path), 'expected.jsonl');
      return {
        name: dirname(path),
        expected,
        isExpected: existsSync(expected),
        lines: () => {
          const read = extractPage(readFileSync(join(pages, path)), { location: path });
          return read.ok ? projectRecord(read.value) : [JSON.stringify({ problem: read.problem.code })];
        },
      };
    });
};
