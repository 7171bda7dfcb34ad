import type { Block, BlockKind, PageText, Span } from '../../model.ts';
import type { Line, Outline, Role, Spot, Zones } from '../outline/outline.ts';
import { cellOf } from './tables.ts';

export interface BuiltText {
  text: PageText;
  /** The span of a spot, null where its line is not in the text. */
  place: (spot: Spot) => Span | null;
}

const outside: ReadonlySet<Role> = new Set<Role>(['related', 'furniture']);

/**
 * The page text: the title first, then the other blocks as they stand. A line that something was read from (`spots`) is taken in as
 * a meta line, where it names an author (`authors`) under the article as its byline, even where zones had left it out: evidence
 * stands in the text.
 */
export const buildText = (
  outline: Outline,
  zones: Zones,
  spots: readonly Spot[],
  authors: readonly Spot[] = [],
): BuiltText => {
  const roles = [...zones.roles];
  for (const { line } of authors) {
    const role = roles[line.order] as Role;
    if ((outside.has(role) || role === 'meta') && zones.to > 0 && line.order >= zones.to - 1)
      roles[line.order] = 'byline';
  }
  for (const { line } of [...spots, ...authors]) if (outside.has(roles[line.order] as Role)) roles[line.order] = 'meta';
  const starts = new Map<number, number>();
  const blocks: Block[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (kind: BlockKind, group: readonly Line[]): void => {
    if (parts.length > 0) length += 2;
    const start = length;
    const texts: string[] = [];
    for (const line of group) {
      if (texts.length > 0) length += 1;
      starts.set(line.order, length);
      texts.push(line.text);
      length += line.text.length;
    }
    parts.push(texts.join(' '));
    blocks.push({ kind, start, end: length });
  };
  const { title } = zones;
  if (title !== null && title.lines.length > 0) add('title', title.lines);
  else if (title !== null) {
    parts.push(title.value);
    length = title.value.length;
    blocks.push({ kind: 'title', start: 0, end: length });
  }
  let group: Line[] = [];
  let kind: BlockKind | null = null;
  for (const line of outline.lines) {
    const role = roles[line.order] as Role;
    if (role === 'title' || role === 'related' || role === 'furniture') continue;
    const last = group[group.length - 1];
    if (last !== undefined && kind === role && goesOn(last, line, role)) group.push(line);
    else {
      if (kind !== null && group.length > 0) add(kind, group);
      group = [line];
      kind = role;
    }
  }
  if (kind !== null && group.length > 0) add(kind, group);
  return {
    text: { value: parts.join('\n\n'), blocks },
    place: ({ line, start, end }) => {
      const from = starts.get(line.order);
      return from === undefined ? null : { start: from + start, end: from + end };
    },
  };
};

const ended = /[.!?:;…”"’)\]]$/;
const lower = /^[\p{Ll}(]/u;

/** A line broken by one <br> within a sentence or heading, and the lines of one cell, are one block. */
const goesOn = (last: Line, line: Line, role: Role): boolean => {
  if (line.order !== last.order + 1) return false;
  if (role === 'cell') {
    const cell = cellOf(last.box);
    return cell !== null && cell === cellOf(line.box);
  }
  if (line.after !== 'br' || line.box !== last.box) return false;
  if (role === 'heading') return last.text.length + line.text.length <= 200;
  return role !== 'meta' && !ended.test(last.text) && lower.test(line.text);
};
