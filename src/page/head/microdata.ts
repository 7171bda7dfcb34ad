import type { AnyNode, Element } from 'domhandler';
import { mannerOf } from '../outline/elements.ts';

/** What an element with an itemprop says, and of which thing: the nearest itemscope around it, or null. */
export interface Property {
  name: string;
  value: string;
  element: Element;
  scope: Element | null;
  /** The last word of the scope's itemtype: "NewsArticle". */
  type: string | null;
}

const isElement = (node: { type: string }): node is Element => node.type === 'tag';

const longest = 600;
const deepest = 400;
const articleTypes = /(?:Article|Posting|Report|CreativeWork)$/u;

const space = { type: 'text', data: ' ' } as AnyNode;

/** The text of a small element, a space where a block begins or ends; empty where it is long. */
export const textWithin = (element: Element): string => {
  let text = '';
  const stack: AnyNode[] = [...element.children].reverse();
  for (let steps = 0; stack.length && steps < deepest && text.length <= longest; steps++) {
    const node = stack.pop() as AnyNode;
    if (node.type === 'text') text += (node as { data: string }).data;
    else if (isElement(node) && node.name !== 'script' && node.name !== 'style') {
      if (mannerOf(node.name) === 'block') {
        text += ' ';
        stack.push(space);
      }
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as AnyNode);
    }
  }
  return text.length > longest ? '' : text.replace(/\s+/gu, ' ').trim();
};

const contentOf = (element: Element): string => {
  const { attribs, name } = element;
  const said =
    attribs.content ??
    (name === 'time' ? attribs.datetime : undefined) ??
    // hAtom, as Blogger writes it: <abbr itemprop="datePublished" title="2014-11-22T20:47:00+07:00">20:47</abbr>.
    (name === 'abbr' ? attribs.title : undefined) ??
    (name === 'link' ? attribs.href : undefined);
  return (said ?? textWithin(element)).trim();
};

const scopeOf = (element: Element): Element | null => {
  let node = element.parent;
  for (let level = 0; node && level < deepest; level++) {
    if (isElement(node) && node.attribs.itemscope !== undefined) return node;
    node = node.parent;
  }
  return null;
};

const typeOf = (scope: Element | null): string | null => {
  const said = scope?.attribs.itemtype?.trim().replace(/\/$/u, '');
  return said ? said.slice(said.lastIndexOf('/') + 1) : null;
};

const wanted = new Set([
  'headline',
  'name',
  'author',
  'creator',
  'datePublished',
  'dateModified',
  'dateCreated',
  'articleSection',
  'interactionCount',
  'userInteractionCount',
  'publisher',
]);

/**
 * The properties of the page's own article. Cards of a list carry itemprops too: of several articles the one with an articleBody
 * is meant, else the first. A "name" counts where its scope is the author's or publisher's.
 */
export const readMicrodata = (elements: readonly Element[]): Property[] => {
  const properties: Property[] = [];
  const scopes = new Map<Element | null, { article: boolean; body: boolean }>();
  for (const element of elements.slice(0, 400)) {
    const names = (element.attribs.itemprop as string).split(/\s+/u);
    const scope = scopeOf(element);
    const type = typeOf(scope);
    const known = scopes.get(scope) ?? {
      article: scope === null || (type !== null && articleTypes.test(type)),
      body: false,
    };
    if (names.includes('articleBody')) known.body = true;
    scopes.set(scope, known);
    for (const name of names)
      if (wanted.has(name)) {
        const value = name === 'author' || name === 'publisher' ? authorOf(element) : contentOf(element);
        if (value) properties.push({ name, value, element, scope, type });
      }
  }
  const articles = [...scopes].filter(([, known]) => known.article);
  const main = articles.find(([, known]) => known.body) ?? articles.find(([scope]) => scope !== null) ?? articles[0];
  if (!main) return [];
  // A page without a scope may still say headline and hits beside one that has it.
  return properties.filter(({ scope }) => scope === main[0] || (scope === null && main[1].body === false));
};

/** An author's or publisher's own scope holds the name in a property of its own. */
const authorOf = (element: Element): string => {
  if (element.attribs.itemscope === undefined) return contentOf(element);
  const stack: AnyNode[] = [...element.children].reverse();
  for (let steps = 0; stack.length && steps < deepest; steps++) {
    const node = stack.pop() as AnyNode;
    if (!isElement(node)) continue;
    if (node.attribs.itemprop?.split(/\s+/u).includes('name')) return contentOf(node);
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as AnyNode);
  }
  return textWithin(element);
};
