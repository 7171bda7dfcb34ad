import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { describe, expect, it } from 'vitest';
import type { Cases } from '../src/facts/cases.ts';
import { collectPatterns, constructed, type Pattern } from './patterns.ts';
import { projectRoot, readModules } from './source-tree.ts';

/**
 * Every regular expression of src/ against recheck: none may take more than linear time on any text, wherever in it the search begins.
 * A sticky pattern is judged as one that is searched for, since scanners try it at one place after another. recheck reads `\p{}`,
 * lookbehind and named groups; what it can't decide by automaton it fuzzes. The flag `v` it does not know.
 */
const judge = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): Promise<Diagnostics> =>
  check(source, flags.replace(/[dy]/g, ''), { timeout: 30_000 });

/** Patterns recheck calls slow or can't decide, each with why it stands and a text to try it on: double the text, double the time. */
const allowed: readonly {
  pattern: string;
  flags: string;
  reason: string;
  /** A text of about this many units that recheck, or we, think hardest. */
  attack: (length: number) => string;
}[] = [];

const nameOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string => `/${source}/${flags}`;
const isAllowed = (pattern: Pattern): boolean =>
  allowed.some((one) => one.pattern === pattern.source && one.flags === pattern.flags);

/** Patterns found safe before, by this version of recheck: a second run asks only about new ones. */
const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };
const cacheFile = join(projectRoot, 'node_modules/.cache/trichluc', `patterns-recheck-${version}.json`);
const readCache = (): Set<string> => {
  try {
    return new Set(JSON.parse(readFileSync(cacheFile, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
};

/** Runs recognisers and pages, so that patterns made on first use are made. */
const use = async (): Promise<void> => {
  const { extractPage } = await import('../src/index.ts');
  const { findFacts } = await import('../src/facts/find-facts.ts');
  const context = {
    publishedAt: '2020-06-16',
    modifiedAt: null,
    retrievedAt: null,
    headerClock: null,
    url: null,
    masks: [],
    trace: null,
  };
  for (const { path } of readModules('src/facts').filter((module) => module.path.endsWith('/cases.ts'))) {
    const { cases } = (await import(join(projectRoot, path))) as { cases?: Cases };
    for (const row of cases ?? []) {
      const value = (row.find((one) => typeof one === 'string') as string).replace(/[«»]/g, '').replaceAll('\n\n', ' ');
      findFacts({ value, blocks: [{ kind: 'paragraph', start: 0, end: value.length }] }, context);
    }
  }
  extractPage(
    '<title>Tin</title><h1>Họp báo</h1><p>Ngày 16/6/2020, ông Nguyễn Văn An, Bí thư, ký Quyết định 290-QĐ/TW.</p>',
  );
};

describe('patterns', async () => {
  const patterns = await collectPatterns(use);

  it('are collected: literals and constructed ones', () => {
    expect(patterns.length).toBeGreaterThan(300);
    expect(patterns.some(({ at }) => at === 'src/page/decode/double-encoded.ts')).toBe(true);
  });

  it('take linear time on any text', { timeout: 600_000 }, async () => {
    const cache = readCache();
    const waiting = patterns.filter((pattern) => !cache.has(nameOf(pattern)) && !isAllowed(pattern));
    const slow: string[] = [];
    const work = async (): Promise<void> => {
      for (let pattern = waiting.pop(); pattern; pattern = waiting.pop()) {
        const verdict = await judge(pattern);
        if (verdict.status === 'safe') cache.add(nameOf(pattern));
        else if (verdict.status === 'unknown')
          slow.push(`${pattern.at} ${nameOf(pattern)}: not decided (${verdict.error.kind})`);
        else slow.push(`${pattern.at} ${nameOf(pattern)}: ${verdict.complexity.summary} on ${verdict.attack.pattern}`);
      }
    };
    await Promise.all([work(), work()]);
    mkdirSync(join(cacheFile, '..'), { recursive: true });
    writeFileSync(cacheFile, JSON.stringify([...cache].sort()));
    expect(slow.sort()).toEqual([]);
  });

  it('are allowed for a reason that still holds', () => {
    const stale = allowed.filter((one) => !patterns.some((p) => p.source === one.pattern && p.flags === one.flags));
    expect(stale.map((one) => one.pattern)).toEqual([]);
    for (const { reason } of allowed) expect(reason.length).toBeGreaterThan(30);
  });

  for (const { pattern, flags, attack } of allowed) {
    it(`measured: /${pattern}/${flags}`, () => {
      const time = (length: number): number => {
        const text = attack(length);
        const expression = new RegExp(pattern, `${flags.replace(/[gy]/g, '')}g`);
        const runs = [1, 2, 3].map(() => {
          const start = performance.now();
          text.replace(expression, '');
          return performance.now() - start;
        });
        return Math.min(...runs);
      };
      let length = 20_000;
      while (time(length) < 4 && length < 2_000_000) length *= 2;
      expect(time(length * 4) / time(length)).toBeLessThan(9);
    });
  }
});

describe('the check can fail', () => {
  it('on what is exponential, quadratic, quadratic by its beginning', async () => {
    for (const [source, flags] of [
      ['(?:\\p{L}+)+$', 'u'],
      ['\\s*x', 'gu'],
      ['\\s*x', 'y'],
      ['ngày(?:\\s*\\d*)*$', 'u'],
    ] as const) {
      expect((await judge({ source, flags })).status, source).toBe('vulnerable');
    }
  });
  it('on what it does not know', async () => {
    expect((await judge({ source: '[\\p{L}--[a-z]]', flags: 'v' })).status).toBe('unknown');
  });
  it('and constructed patterns are seen, those of packages are not', async () => {
    const seen = await constructed(async () => {
      const { whole } = await import('../src/vietnamese/letters.ts');
      new RegExp(whole('ngày'), 'u');
    });
    expect(seen).toEqual([]);
    expect(readModules('src').length).toBeGreaterThan(20);
  });
});
