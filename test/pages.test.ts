import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageFolders } from './expect/page-folders.ts';

const folders = pageFolders(fileURLToPath(new URL('..', import.meta.url)));

describe('pages of our own', () => {
  it('there are some', () => expect(folders.length).toBeGreaterThan(0));

  for (const { name, expected, isExpected, lines } of folders)
    it(`${name} gives what is expected of it`, () => {
      expect(isExpected, 'expected.jsonl is missing; "npm run expect" writes it').toBe(true);
      expect(lines()).toEqual(readFileSync(expected, 'utf8').trim().split('\n'));
    });
});
