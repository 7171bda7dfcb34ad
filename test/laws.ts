import { posix } from 'node:path';
import { isNode, line, type Module, type Node, walk } from './source-tree.ts';

/** The laws of ARCHITECTURE.md as checks: each gives a sentence for each breach. */
export type Law = (modules: readonly Module[]) => string[];

/** "page" of src/page/decode/decode.ts, "model.ts" of src/model.ts. */
const part = (path: string): string => path.split('/')[1] as string;

/** Where an import leads: a path of the project, or the name of a package. */
const target = (module: Module, name: string): string =>
  name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(module.path), name)) : name;

const nouns = ['model.ts', 'problem.ts', 'vietnamese'];
const pure = ['page', 'facts', 'vietnamese', 'record', 'score'];

/** What each part may import besides itself; "*" for what only two folders may: everything but index.ts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'model.ts': [],
  'problem.ts': ['model.ts'],
  'version.ts': [],
  'platform.ts': ['page', 'record'],
  vietnamese: [],
  page: nouns,
  facts: nouns,
  record: nouns,
  score: nouns,
  'pipeline.ts': ['model.ts', 'problem.ts', 'page', 'facts', 'record'],
  source: ['model.ts', 'problem.ts'],
  sink: ['model.ts', 'problem.ts', 'lock'],
  fetch: ['model.ts', 'problem.ts', 'version.ts', 'platform.ts', 'lock'],
  lock: ['model.ts', 'problem.ts'],
  view: ['model.ts', 'problem.ts', 'record'],
  site: nouns,
  'index.ts': [
    'model.ts',
    'problem.ts',
    'version.ts',
    'platform.ts',
    'pipeline.ts',
    'record',
    'page',
    'facts',
    'vietnamese',
    'site',
  ],
  cli: ['*'],
  work: ['*'],
};

const breach = (module: Module, at: number, sentence: string): string =>
  `${module.path}:${line(module, at)} ${sentence}`;

export const stagesMeetInPipeline: Law = (modules) =>
  modules.flatMap((module) => {
    const own = part(module.path);
    const allowed = mayImport[own];
    if (!allowed) return [`${module.path} stands in a part that ARCHITECTURE.md and test/laws.ts don't know: ${own}`];
    return module.imports.flatMap(({ name, start }) => {
      const to = target(module, name);
      if (!to.startsWith('src/')) {
        if (name.startsWith('.') && to !== 'package.json')
          return [breach(module, start, `imports ${name}, out of src`)];
        if (own === 'model.ts' && name !== 'zod')
          return [breach(module, start, `imports ${name}; model.ts imports zod only`)];
        return own === 'problem.ts' ? [breach(module, start, `imports ${name}; problem.ts imports model.ts only`)] : [];
      }
      const other = part(to);
      if (other === own && own !== 'index.ts') return [];
      if (other === 'index.ts') return [breach(module, start, 'imports index.ts, which is for others')];
      if (allowed.includes('*') || allowed.includes(other)) return [];
      return [breach(module, start, `imports ${to}: ${own} may import ${allowed.join(', ') || 'nothing of src'}`)];
    });
  });

export const noCircles: Law = (modules) => {
  const edges = new Map(
    modules.map((module) => [module.path, module.imports.map(({ name }) => target(module, name))] as const),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push(`a circle of imports: ${[...trail.slice(at), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) if (edges.has(next)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
};

const worldly = new Set(
  'process console fetch performance setTimeout setInterval setImmediate queueMicrotask require Buffer crypto WebSocket XMLHttpRequest navigator localStorage globalThis'.split(
    ' ',
  ),
);
/** Methods that answer by the machine's clock, zone or locale. */
const local =
  /^(?:get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|set(?:FullYear|Month|Date|Hours|Minutes|Seconds)|toLocale.*|localeCompare)$/;

const calledName = (node: Node): string | null => {
  const callee = node.callee as Node | undefined;
  return callee?.type === 'Identifier' ? String(callee.name) : null;
};

/** Names a module declares itself: a `process` of its own is not Node's. */
const declared = (module: Module): Set<string> => {
  const names = new Set<string>();
  const take = (node: unknown): void => {
    if (!isNode(node)) return;
    // What its type names is not declared: `(bytes: Buffer)`.
    for (const one of walk(node, 'typeAnnotation')) if (one.type === 'Identifier') names.add(String(one.name));
  };
  for (const node of walk(module.program)) {
    if (node.type === 'VariableDeclarator' || node.type.includes('Function')) take(node.id);
    if (node.type.includes('Function')) for (const parameter of node.params as Node[]) take(parameter);
    if (node.type.startsWith('Import') && node.type.endsWith('Specifier')) take(node.local);
  }
  return names;
};

export const pureFoldersArePure: Law = (modules) =>
  modules
    .filter(
      (module) =>
        pure.includes(part(module.path)) || ['src/pipeline.ts', 'src/problem.ts', 'src/model.ts'].includes(module.path),
    )
    .flatMap((module) => {
      const own = declared(module);
      // Bytes are searched where they are decoded.
      if (module.path.startsWith('src/page/decode/')) own.add('Buffer');
      // A UTCDate has the methods of a Date and none of its zone.
      const utc = module.imports.some(({ name }) => name.startsWith('@date-fns/utc'));
      const found = module.imports
        .filter(
          ({ name }) =>
            name.startsWith('node:') || /^(?:fs|path|os|crypto|url|util|stream|zlib|child_process)$/.test(name),
        )
        .map(({ name, start }) => breach(module, start, `imports ${name} in a pure folder`));
      for (const node of walk(module.program)) {
        const say = (what: string) => found.push(breach(module, node.start, `${what} in a pure folder`));
        if (node.type === 'MemberExpression' && node.computed !== true) {
          const object = node.object as Node;
          const name = String((node.property as Node).name);
          if (object.type === 'Identifier') {
            const owner = String(object.name);
            if (worldly.has(owner) && !own.has(owner)) say(`${owner}.${name}`);
            if (owner === 'Math' && name === 'random') say('Math.random');
            if (owner === 'Date' && name === 'now') say('Date.now');
          }
          if (local.test(name) && !utc) say(`.${name}, which asks the machine's zone or locale,`);
        }
        if (node.type === 'MetaProperty' && String((node.meta as Node).name) === 'import') say('import.meta');
        if (node.type === 'CallExpression' || node.type === 'NewExpression') {
          const name = calledName(node);
          if (name && worldly.has(name) && !own.has(name)) say(`${name}()`);
          const given = (node.arguments as Node[]).length;
          if (name === 'Date' && node.type === 'CallExpression') say('Date()');
          if (name === 'Date' && node.type === 'NewExpression' && given === 0) say('new Date()');
          if (name === 'Date' && node.type === 'NewExpression' && given > 1)
            say("new Date(y, m, d), in the machine's zone,");
        }
      }
      return found;
    });

const asciiEdge = /(?:^|[^\\])(?:\\\\)*\\[bBwW]/;

/** `\b`, `\w`, `\W` in a regular expression, or in a string that becomes part of one. */
export const noAsciiWordEdges: Law = (modules) =>
  modules
    .filter((module) => ['page', 'facts', 'vietnamese'].includes(part(module.path)))
    .flatMap((module) =>
      [...walk(module.program)].flatMap((node) => {
        const said =
          node.type === 'Literal'
            ? ((node.regex as { pattern: string } | undefined)?.pattern ??
              (typeof node.value === 'string' ? node.value : ''))
            : node.type === 'TemplateElement'
              ? String((node.value as { cooked: string }).cooked)
              : '';
        return asciiEdge.test(said)
          ? [
              breach(
                module,
                node.start,
                `has \\b, \\w or \\W in ${said.slice(0, 40)}: they know ASCII only; see vietnamese/letters.ts`,
              ),
            ]
          : [];
      }),
    );

/** What a list of words is made of. `'a b c'.split(' ')` is a list too. */
const wordy = new Set([
  'Literal',
  'TemplateLiteral',
  'TemplateElement',
  'ArrayExpression',
  'ObjectExpression',
  'Property',
  'Identifier',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'SpreadElement',
  'UnaryExpression',
]);

const isWords = (node: Node): boolean => {
  if (node.type === 'CallExpression') {
    const callee = node.callee as Node;
    const isSplit = callee.type === 'MemberExpression' && String((callee.property as Node).name) === 'split';
    return isSplit && isWords(callee.object as Node) && (node.arguments as Node[]).every(isWords);
  }
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') return isWords(node.expression as Node);
  if (node.type === 'Literal') return node.regex === undefined;
  return (
    wordy.has(node.type) &&
    Object.values(node).every((value) => [value].flat().every((child) => !isNode(child) || isWords(child)))
  );
};

/** Statements of a module that are more than `const` lists of words. */
const beyondWords = (module: Module): Node[] =>
  (module.program.body as Node[]).filter((statement) => {
    const declaration = (statement.declaration ?? statement) as Node;
    if (statement.type === 'ImportDeclaration' || declaration.type.startsWith('TSTypeAlias')) return false;
    if (declaration.type !== 'VariableDeclaration' || declaration.kind !== 'const') return true;
    return !(declaration.declarations as Node[]).every((one) => isNode(one.init) && isWords(one.init));
  });

export const lexiconsHoldWordsOnly: Law = (modules) =>
  modules
    .filter((module) => module.path.endsWith('/lexicon.ts'))
    .flatMap((module) => [
      ...module.imports.map(({ name, start }) => breach(module, start, `imports ${name}: a lexicon imports nothing`)),
      ...beyondWords(module).map(({ start }) => breach(module, start, 'is more than a list of words')),
    ]);

/** Schemas, tables of sentences and files of nothing but words may be long. */
const mayBeLong = (module: Module): boolean =>
  module.path === 'src/model.ts' || module.path.endsWith('/cases.ts') || beyondWords(module).length === 0;

export const filesAreShort: Law = (modules) =>
  modules.flatMap((module) => {
    const lines = module.text.split('\n').length - 1;
    return lines > 300 && !mayBeLong(module) ? [`${module.path} has ${lines} lines, more than 300`] : [];
  });

export const namesSayWhat: Law = (modules) =>
  modules.flatMap(({ path }) => {
    const steps = path.replace(/(?:\.(?:test|config|cases|d))?\.ts$/, '').split('/');
    const drawer = steps.find((step) => /^(?:utils?|helpers?|common|misc|base|shared|lib)$/.test(step));
    if (drawer) return [`${path}: "${drawer}" says nothing of what is in it`];
    const odd = steps.find((step) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(step));
    return odd ? [`${path}: "${odd}" is not in kebab-case`] : [];
  });

/** No default export, no class, no enum, no note of work left undone. */
export const codeIsPlain: Law = (modules) =>
  modules.flatMap((module) => {
    const found: string[] = [];
    for (const node of walk(module.program)) {
      if (node.type === 'ExportDefaultDeclaration') found.push(breach(module, node.start, 'exports a default'));
      if (node.type === 'TSEnumDeclaration') found.push(breach(module, node.start, 'has an enum'));
    }
    const undone = /\b(?:TODO|FIXME)\b/.exec(module.text);
    if (undone) found.push(breach(module, undone.index, 'leaves something undone'));
    return found;
  });

export const laws: Readonly<Record<string, Law>> = {
  'stages meet only in pipeline.ts; the world is imported by cli/ and work/ only': stagesMeetInPipeline,
  'no import goes in a circle, types included': noCircles,
  'pure folders touch no world, no clock, no locale': pureFoldersArePure,
  'no ASCII word edges in patterns over Vietnamese': noAsciiWordEdges,
  'a lexicon holds words and nothing else': lexiconsHoldWordsOnly,
  'files are short': filesAreShort,
  'names say what is in them': namesSayWhat,
  'no default export, no enum, nothing left undone': codeIsPlain,
};
