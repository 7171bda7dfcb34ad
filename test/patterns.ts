import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, projectRoot, readModules, walk } from './source-tree.ts';

/** A regular expression of the source, and where it was met first. */
export interface Pattern {
  source: string;
  flags: string;
  at: string;
}

const literals = (): Pattern[] =>
  readModules('src').flatMap((module) =>
    [...walk(module.program)].flatMap((node: Node) => {
      const regex = node.regex as { pattern: string; flags: string } | undefined;
      return regex ? [{ source: regex.pattern, flags: regex.flags, at: module.path }] : [];
    }),
  );

/** Where in src/ the call stands that made the expression; null where a package made it. */
const caller = (stack: string): string | null => {
  const frame = stack
    .split('\n')
    .slice(1)
    .find(
      (one) =>
        !one.includes('/test/patterns') && !one.includes('at Object.construct') && !one.includes('at Object.apply'),
    );
  return /\/(src\/[^:)?]+)/.exec(frame && !frame.includes('node_modules') ? frame : '')?.[1] ?? null;
};

/** The expressions made while `run` runs, by code of src/. */
export const constructed = async (run: () => Promise<void>): Promise<Pattern[]> => {
  const found: Pattern[] = [];
  const Native = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const at = caller(new Error().stack ?? '');
    if (at) found.push({ source: made.source, flags: made.flags, at });
    return made;
  };
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, args, self) => note(Reflect.construct(target, args, self)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
};

/** Every module of src/, so that what it makes on loading is made. */
const loadAll = async (): Promise<void> => {
  const names = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => one.endsWith('.ts') && !one.endsWith('.d.ts')).sort()) {
    await import(join(projectRoot, 'src', name));
  }
};

/** Literals and constructed ones, each once. */
export const collectPatterns = async (use: () => Promise<void>): Promise<Pattern[]> => {
  const all = new Map<string, Pattern>();
  const made = await constructed(async () => {
    await loadAll();
    await use();
  });
  for (const pattern of [...literals(), ...made]) {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!all.has(key)) all.set(key, pattern);
  }
  return [...all.values()];
};
