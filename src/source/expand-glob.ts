import { opendir, stat } from 'node:fs/promises';

const signs = /[*?[\]{}]/;

/** Whether a name has signs of a pattern. */
export const isGlob = (name: string): boolean => signs.test(name);

/** `a{b,c}d` as `abd`, `acd`; braces may nest. At most 1,000 patterns. */
const expandBraces = (pattern: string): string[] => {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  let depth = 0;
  const cuts = [open];
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    else if (pattern[i] === ',' && depth === 1) cuts.push(i);
    else if (pattern[i] === '}' && --depth === 0) {
      cuts.push(i);
      const tails = expandBraces(pattern.slice(i + 1));
      const middles = cuts.slice(1).flatMap((cut, n) => expandBraces(pattern.slice((cuts[n] as number) + 1, cut)));
      return middles.flatMap((middle) => tails.map((tail) => pattern.slice(0, open) + middle + tail)).slice(0, 1000);
    }
  }
  return [pattern];
};

/** One segment of a path as a test of a name: `*`, `?`, `[a-z]`, `[!a]`. A leading dot must be written. */
const segmentTest = (segment: string): ((name: string) => boolean) => {
  const source = segment.replace(/\[!?[^\]]+\]|[*?]|[\\^$.|+(){}[\]]/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    if (part.length > 1) return `[${part.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`;
    return `\\${part}`;
  });
  // Two stars beside each other say no more than one, and cost the square of the time.
  const test = new RegExp(`^${source.replace(/(?:\.\*)+/g, '.*')}$`, 'su');
  return (name) => test.test(name) && (!name.startsWith('.') || segment.startsWith('.'));
};

const namesIn = async (folder: string): Promise<{ name: string; isFolder: boolean }[]> => {
  const names: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder || '.', { bufferSize: 1024 }))
      names.push({ name: entry.name, isFolder: entry.isDirectory() });
  } catch {
    // A folder that is not there, or closed to us, matches nothing, as in a shell.
  }
  return names.sort((a, b) => (a.name < b.name ? -1 : 1));
};

async function* match(base: string, segments: readonly string[]): AsyncGenerator<string> {
  const [first, ...rest] = segments;
  if (first === undefined) {
    yield base;
    return;
  }
  const below = (name: string) => (base === '' ? name : base.endsWith('/') ? base + name : `${base}/${name}`);
  if (first === '**') {
    yield* match(base, rest);
    for (const { name, isFolder } of await namesIn(base))
      if (isFolder && !name.startsWith('.')) yield* match(below(name), segments);
  } else if (isGlob(first)) {
    const test = segmentTest(first);
    for (const { name } of await namesIn(base)) if (test(name)) yield* match(below(name), rest);
  } else if (
    await stat(below(first)).then(
      () => true,
      () => false,
    )
  )
    yield* match(below(first), rest);
}

/** The paths a pattern names, in byte order for each of its braces, none twice: `*`, `?`, `[…]`, `**`, `{a,b}`. */
export async function* expandGlob(pattern: string): AsyncGenerator<string> {
  const patterns = expandBraces(pattern);
  const seen = patterns.length > 1 || pattern.includes('**') ? new Set<string>() : null;
  for (const one of patterns) {
    const isRooted = one.startsWith('/');
    const segments = one
      .split('/')
      .filter((segment, i, all) => segment !== '' && !(segment === '**' && all[i - 1] === '**'));
    for await (const path of match(isRooted ? '/' : '', segments)) {
      if (seen?.has(path)) continue;
      seen?.add(path);
      yield path;
    }
  }
}
