import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case, Cases } from '../src/facts/cases.ts';
import { findFacts, recognisers } from '../src/facts/find-facts.ts';
import type { Block, FactContext } from '../src/model.ts';
import { version } from '../src/version.ts';
import * as check from './laws.ts';
import { parseModule, projectRoot, readModules } from './source-tree.ts';

const source = readModules('src');
const tests = readModules('test').filter(({ path }) => !path.includes('node_modules'));

describe('the laws', () => {
  for (const [name, law] of Object.entries(check.laws)) it(name, () => expect(law(source)).toEqual([]));

  it('tests have names that say what is in them, and none is switched off', () => {
    expect(check.namesSayWhat(tests)).toEqual([]);
    const off = tests.filter(({ path, text }) => path !== 'test/laws.test.ts' && /\.(?:only|todo|skip)\(/.test(text));
    expect(off.map(({ path }) => path)).toEqual([]);
  });

  it('version.ts says what package.json says', () => {
    expect(version).toBe(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version);
  });
});

describe('each rule has a row', () => {
  const folders = { documents: 'document', dates: 'date', people: 'person' } as const;
  const sentenceOf = (row: Case): string => (typeof row[0] === 'string' ? row[0] : (row[1] as string));
  const settingOf = (row: Case) => (typeof row[0] === 'string' ? {} : row[0]);

  /** Every value of a key called "rule", however deep. */
  const rulesIn = (value: unknown, found: Set<string>): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'rule' && typeof inner === 'string') found.add(inner);
      else rulesIn(inner, found);
    }
  };

  for (const [kind, folder] of Object.entries(folders)) {
    it(`of ${kind}`, async () => {
      const { cases } = (await import(`../src/facts/${folder}/cases.ts`)) as { cases: Cases };
      const fired = new Set<string>();
      for (const row of cases) {
        let value = '';
        const blocks: Block[] = [];
        for (const paragraph of sentenceOf(row).split('\n\n')) {
          const opening = /^(?:# |> |- |\[ảnh\] )/.exec(paragraph)?.[0] ?? '';
          const block =
            ({ '# ': 'title', '> ': 'lead', '- ': 'item', '[ảnh] ': 'caption' } as const)[opening as '# '] ??
            'paragraph';
          if (value) value += '\n\n';
          const start = value.length;
          value += paragraph.slice(opening.length).replace(/[«»]/g, '');
          blocks.push({ kind: block, start, end: value.length });
        }
        const context: FactContext = {
          publishedAt: '2020-06-16T10:00+07:00',
          modifiedAt: null,
          retrievedAt: null,
          headerClock: null,
          ...settingOf(row),
          url: null,
          masks: [],
          trace: null,
        };
        rulesIn(findFacts({ value, blocks }, context)[kind as keyof typeof recognisers], fired);
      }
      const { rules } = recognisers[kind as keyof typeof recognisers];
      expect(
        rules.filter((rule) => !fired.has(rule)),
        'rules no row of the table fires',
      ).toEqual([]);
      expect(
        [...fired].filter((rule) => !rules.includes(rule)),
        'rules that fire and are not listed',
      ).toEqual([]);
    });
  }
});

describe('the checks can fail', () => {
  const made = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => parseModule(path, text));
  const breaches = (law: check.Law, path: string, text: string): string[] => law(made({ [path]: text }));

  const stages: readonly (readonly [path: string, text: string])[] = [
    ['src/page/a.ts', "import { b } from '../facts/b.ts';"],
    ['src/page/a.ts', "import type { b } from '../facts/b.ts';"],
    ['src/page/a.ts', "export { b } from '../pipeline.ts';"],
    ['src/page/a.ts', "export const b = () => import('../record/b.ts');"],
    ['src/page/a.ts', "export type B = import('../facts/b.ts').B;"],
    ['src/pipeline.ts', "import { open } from './source/open.ts';"],
    ['src/pipeline.ts', "import { jsonl } from './sink/jsonl.ts';"],
    ['src/fetch/a.ts', "import { open } from '../source/open.ts';"],
    ['src/vietnamese/a.ts', "import type { Span } from '../model.ts';"],
    ['src/cli/a.ts', "import { extractPage } from '../index.ts';"],
    ['src/model.ts', "import { load } from 'cheerio/slim';"],
    ['src/model.ts', "import type { Problem } from './problem.ts';"],
    ['src/problem.ts', "import { z } from 'zod';"],
    ['src/page/a.ts', "import { bytes } from '../../test/encodings.ts';"],
    ['src/drawer/a.ts', 'export const a = 1;'],
  ];
  for (const [path, text] of stages) {
    it(`stages: ${path} with ${text}`, () => expect(breaches(check.stagesMeetInPipeline, path, text)).toHaveLength(1));
  }
  it('stages: what is allowed', () => {
    const files = {
      'src/page/a.ts':
        "import { load } from 'cheerio/slim'; import { b } from './said/b.ts'; import type { Span } from '../model.ts';",
      'src/facts/date/date.ts':
        "import { anyOf } from '../../vietnamese/letters.ts'; import type { R } from '../recogniser.ts';",
      'src/cli/a.ts': "import { open } from '../source/open.ts';",
      'src/index.ts': "export type { PageRecord } from './model.ts';",
    };
    expect(check.stagesMeetInPipeline(made(files))).toEqual([]);
  });

  it('circles: of two, of three by types, of one', () => {
    const circle = (files: Record<string, string>) => check.noCircles(made(files)).length;
    expect(circle({ 'src/page/a.ts': "import './b.ts';", 'src/page/b.ts': "import './a.ts';" })).toBe(1);
    expect(
      circle({
        'src/page/a.ts': "import type { b } from './b.ts';",
        'src/page/b.ts': "export type { c } from './c/c.ts';",
        'src/page/c/c.ts': "export type A = import('../a.ts').A;",
      }),
    ).toBe(1);
    expect(circle({ 'src/page/a.ts': "import './a.ts';" })).toBe(1);
    expect(circle({ 'src/page/a.ts': "import './b.ts';", 'src/page/b.ts': '' })).toBe(0);
  });

  const impure = [
    "import { readFileSync } from 'node:fs';",
    "import { readFileSync } from 'fs';",
    'export const a = process.env;',
    "console.log('x');",
    "export const a = () => fetch('x');",
    'export const a = Math.random();',
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = new Date(2020, 5, 16);',
    'export const a = (day: Date) => day.getHours();',
    'export const a = (day: Date) => day.toLocaleDateString();',
    "export const a = (x: string) => x.localeCompare('y');",
    'export const a = performance.now();',
    'export const a = Buffer.from([1]);',
    'export const a = (bytes: Buffer) => Buffer.from(bytes);',
    'export const a = (own: typeof fetch) => fetch(String(own));',
    'export const a = import.meta.url;',
    'setTimeout(() => 1, 5);',
  ];
  for (const text of impure) {
    for (const path of ['src/page/a.ts', 'src/facts/date/a.ts', 'src/vietnamese/a.ts', 'src/record/a.ts']) {
      it(`purity: ${path} with ${text}`, () => expect(breaches(check.pureFoldersArePure, path, text)).toHaveLength(1));
    }
    it(`purity: cli may ${text}`, () => expect(breaches(check.pureFoldersArePure, 'src/cli/a.ts', text)).toEqual([]));
  }
  it('purity: what is allowed', () => {
    const text =
      "export const a = new Date('2020-06-16T00:00Z').getUTCDay() + Date.UTC(2020, 5, 16); export const b = (process: { x: number }) => process.x; export const c = { fetch: 1 }; // process.env";
    expect(breaches(check.pureFoldersArePure, 'src/page/a.ts', text)).toEqual([]);
  });

  it('word edges: in a pattern, in a string, in a template', () => {
    const edges = (text: string) => breaches(check.noAsciiWordEdges, 'src/facts/date/a.ts', text).length;
    expect(edges('export const a = /\\bngày/u;')).toBe(1);
    expect(edges('export const a = /ngày\\w+/u;')).toBe(1);
    expect(edges('export const a = /[^\\W]/u;')).toBe(1);
    expect(edges("export const a = 'ngày\\\\b';")).toBe(1);
    expect(edges('export const a = `$' + '{x}\\\\w`;')).toBe(1);
    expect(edges('export const a = String.raw`\\\\b`;')).toBe(1);
    expect(edges('export const a = /\\d+\\s*\\\\b/u;')).toBe(0);
    expect(edges("export const a = 'một\\n'; // \\b")).toBe(0);
    expect(breaches(check.noAsciiWordEdges, 'src/source/a.ts', 'export const a = /\\w/;')).toEqual([]);
  });

  it('lexicons: imports, functions, patterns', () => {
    const words = (text: string) => breaches(check.lexiconsHoldWordsOnly, 'src/facts/date/lexicon.ts', text).length;
    expect(words("import { x } from './date.ts';")).toBe(1);
    expect(words("import type { X } from '../../model.ts';")).toBe(1);
    expect(words('export const a = () => 1;')).toBe(1);
    expect(words('export function a() {}')).toBe(1);
    expect(words('export const a = /x/;')).toBe(1);
    expect(words("export const a = new Set(['x']);")).toBe(1);
    expect(words("export const a = ['x'].map(String);")).toBe(1);
    expect(words("export let a = ['x'];")).toBe(1);
    expect(
      words(
        "export const a = ['x', 'y'] as const; export const b = { x: 'y', 'z w': ['q'] } satisfies Record<string, unknown>;",
      ),
    ).toBe(0);
    expect(words("export const a = 'x y z'.split(' ');")).toBe(0);
  });

  it('length and names', () => {
    const long = `${'// one\n'.repeat(301)}export const a = () => 1;\n`;
    expect(breaches(check.filesAreShort, 'src/page/a.ts', long)).toHaveLength(1);
    expect(breaches(check.filesAreShort, 'src/facts/date/cases.ts', long)).toEqual([]);
    const words = `export const a = [${"'x',\n".repeat(301)}];`;
    expect(breaches(check.filesAreShort, 'src/vietnamese/a.ts', words)).toEqual([]);
    for (const path of [
      'src/page/utils.ts',
      'src/helpers/a.ts',
      'src/page/common/a.ts',
      'src/misc.ts',
      'test/base.ts',
      'src/page/readPage.ts',
    ])
      expect(breaches(check.namesSayWhat, path, ''), path).toHaveLength(1);
    expect(breaches(check.namesSayWhat, 'src/page/read-page.ts', '')).toEqual([]);
  });

  it('defaults, enums, things left undone', () => {
    expect(breaches(check.codeIsPlain, 'src/page/a.ts', 'export default 1;')).toHaveLength(1);
    expect(breaches(check.codeIsPlain, 'src/page/a.ts', 'export enum A { b }')).toHaveLength(1);
    expect(breaches(check.codeIsPlain, 'src/page/a.ts', '// TO' + 'DO later')).toHaveLength(1);
  });
});
