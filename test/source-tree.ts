import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A node of the syntax tree; only what the checks ask of it. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** A source file and what stands in it. `path` is relative to the project: "src/page/decode/decode.ts". */
export interface Module {
  path: string;
  text: string;
  program: Node;
  /** Module names as written, of imports, re-exports, dynamic imports and import types. */
  imports: { name: string; start: number }[];
}

export const line = (module: Module, at: number): number => module.text.slice(0, at).split('\n').length;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every node under this one, itself first. */
export function* walk(node: Node, without?: string): Generator<Node> {
  yield node;
  for (const [field, value] of Object.entries(node)) {
    if (field === without) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child, without);
  }
}

const importing = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
]);

export const parseModule = (path: string, text: string): Module => {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const root = program as unknown as Node;
  const imports: Module['imports'] = [];
  for (const node of walk(root)) {
    if (!importing.has(node.type)) continue;
    const from = (node.source ?? node.argument) as Node | null | undefined;
    if (isNode(from)) imports.push({ name: String((from as { value?: unknown }).value ?? '?'), start: node.start });
  }
  return { path, text, program: root, imports };
};

export const projectRoot = new URL('..', import.meta.url).pathname;

/** Every .ts file below the folder, sorted by path. */
export const readModules = (folder: string): Module[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
    .map((path) => parseModule(path, readFileSync(join(projectRoot, path), 'utf8')));
