/**
 * JSON-LD as pages have it: one object, an array, a @graph, objects within objects; with comments around it, commas too many,
 * line breaks within strings, or broken beyond repair, when the few fields asked for are still found by their names.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Node {
  readonly [key: string]: Json;
}

const mostNodes = 2_000;
const mostLevels = 12;

/** The objects of a script, outer ones first. */
export const readJsonLd = (script: string): Node[] => {
  const text = unwrap(script);
  if (text === '') return [];
  const value = parse(text) ?? parse(repair(text));
  if (value !== undefined) return flatten(value);
  const salvaged = salvage(text);
  return salvaged ? [salvaged] : [];
};

/** From the first bracket to the last: what stands around them is a comment, CDATA or a stray semicolon. */
const unwrap = (script: string): string => {
  const text = script.replace('<![CDATA[', '').replace(']]>', '');
  const start = text.search(/[[{]/u);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return start < 0 ? '' : text.slice(start, end > start ? end + 1 : undefined);
};

const parse = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** Line breaks and tabs within strings, bad escapes, a comma before a closing bracket, two objects one after another. */
const repair = (text: string): string => {
  let out = '';
  let inString = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!inString) {
      if (unit === 0x22) inString = true;
      else if (unit === 0x2c && /^,\s{0,200}[}\]]/u.test(text.slice(at, at + 202))) {
        out += text.slice(from, at);
        from = at + 1;
      } else if (unit === 0x7d && /^\}\s{0,200}\{/u.test(text.slice(at, at + 202))) {
        out += `${text.slice(from, at + 1)},`;
        from = at + 1;
      }
    } else if (unit === 0x5c) {
      if (!/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/u.test(text.slice(at, at + 6))) {
        out += `${text.slice(from, at)}\\\\`;
        from = at + 1;
      } else at++;
    } else if (unit < 0x20) {
      out += `${text.slice(from, at)} `;
      from = at + 1;
    } else if (unit === 0x22) {
      // A quotation mark within a string: nothing that may follow a string comes after it.
      if (/^"\s{0,200}(?:[,:}\]]|$)/u.test(text.slice(at, at + 202))) inString = false;
      else {
        out += `${text.slice(from, at)}\\"`;
        from = at + 1;
      }
    }
  }
  out += text.slice(from);
  return /^\s*\{/u.test(out) && /\},\s*\{/u.test(out) && parse(out) === undefined ? `[${out}]` : out;
};

const fields = [
  '@type',
  'headline',
  'datePublished',
  'dateModified',
  'articleSection',
  'userInteractionCount',
] as const;

/** What is left where no repair helps: plain fields by name, and a name within author and publisher. */
const salvage = (text: string): Node | null => {
  const node: Record<string, Json> = {};
  for (const field of fields) {
    const match = new RegExp(`"${field}"\\s{0,20}:\\s{0,20}(?:"([^"\\n]{1,300})"|(\\d{1,12}))`, 'u').exec(text);
    if (match) node[field] = match[1] ?? Number(match[2]);
  }
  for (const field of ['author', 'publisher']) {
    const match = new RegExp(
      `"${field}"\\s{0,20}:\\s{0,20}[[{\\s]{0,20}[^{}\\]]{0,200}?"name"\\s{0,20}:\\s{0,20}"([^"\\n]{1,100})"`,
      'u',
    ).exec(text);
    if (match) node[field] = { name: match[1] as string };
  }
  return Object.keys(node).length ? node : null;
};

const flatten = (value: Json): Node[] => {
  const nodes: Node[] = [];
  const queue: { value: Json; level: number }[] = [{ value, level: 0 }];
  for (let at = 0; at < queue.length && nodes.length < mostNodes; at++) {
    const { value: current, level } = queue[at] as { value: Json; level: number };
    if (current === null || typeof current !== 'object' || level > mostLevels) continue;
    if (Array.isArray(current)) {
      for (const one of current as readonly Json[]) queue.push({ value: one, level: level + 1 });
      continue;
    }
    const node = current as Node;
    nodes.push(node);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb', 'itemListElement'] as const)
      if (node[key] !== undefined && !(key === 'itemListElement' && hasType(node, 'BreadcrumbList')))
        queue.push({ value: node[key], level: level + 1 });
  }
  return nodes;
};

/** Whether a node is of one of the types; "schema:NewsArticle" and full addresses count. */
export const hasType = (node: Node, ...types: readonly string[]): boolean =>
  list(node['@type']).some((type) => typeof type === 'string' && types.includes(type.replace(/^.*[/:#]/u, '')));

/** A field's values: none, one or a list of them. */
export const list = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

/** The text of a value: a string, a number, or the name of a thing. */
export const textOf = (value: Json | undefined): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (value && typeof value === 'object' && !Array.isArray(value)) {
    const node = value as Node;
    return textOf(list(node.name)[0] ?? list(node['@value'])[0] ?? undefined);
  }
  return null;
};
