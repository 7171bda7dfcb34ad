import { latestInstant } from './feed-date.ts';
import { localName, maxXmlText, type XmlEvents } from './read-xml.ts';

/** An address that a feed or sitemap names. */
export interface Entry {
  kind: 'page' | 'sitemap';
  /** As it is written; relative to `base`. */
  link: string;
  base: string | null;
  /** The last instant its dates can mean, milliseconds since 1970; `null` where it bears none that can be read. */
  at: number | null;
}

export const feedRoots = new Set(['rss', 'feed', 'rdf']);

const dateNames = new Set(['pubdate', 'date', 'published', 'updated', 'modified', 'issued']);
const textNames = new Set(['link', 'guid', 'id', 'origlink', ...dateNames]);

interface Item {
  /** In order of preference, worst first: the permanent identifier, the link, the link before a feed service's tracking. */
  id: string;
  link: string;
  original: string;
  at: number | null;
  base: string | null;
}

const isWeb = (text: string): boolean => /^https?:\/\//i.test(text.trim());

const resolve = (link: string | undefined, base: string | null): string | null =>
  link !== undefined && URL.canParse(link, base ?? undefined) ? new URL(link, base ?? undefined).href : base;

// Atom's link to the page itself, not to its comments, its sound file or the feed: no rel means "alternate" (RFC 4287 §4.2.7.2).
const isPageLink = ({ rel = 'alternate', type = 'text/html' }: Readonly<Record<string, string>>): boolean =>
  rel.toLowerCase() === 'alternate' && /html/i.test(type);

const linkOf = ({ original, link, id }: Item): string => original || link || (isWeb(id) ? id : '');

/**
 * RSS 0.9 to 2.0, RDF (RSS 1.0) and Atom: <item> and <entry>. Only an item's own children count, so that an Atom <source> or
 * a Media RSS group lends it no link. `location`: the feed's address, where it is known.
 */
export const feedEvents = (location: string | null, give: (entry: Entry) => void): XmlEvents => {
  /** The xml:base in force at each open element. */
  const bases: (string | null)[] = [];
  let siteLink: string | null = null;
  let item: Item | null = null;
  let itemDepth = 0;
  /** The child whose text is being read. */
  let field: { name: string; text: string; wanted: boolean } | null = null;

  const settle = (name: string, text: string) => {
    const said = text.trim();
    if (!item) {
      if (name === 'link' && isWeb(said)) siteLink ??= said;
      return;
    }
    if (name === 'link' && item.link === '') item.link = said;
    else if (name === 'origlink') item.original = said;
    else if (name === 'guid' || name === 'id') item.id = said;
    else if (dateNames.has(name)) item.at = Math.max(item.at ?? -Infinity, latestInstant(said) ?? -Infinity);
  };

  return {
    open: (name, attributes) => {
      const local = localName(name);
      bases.push(resolve(attributes['xml:base'], bases.at(-1) ?? location));
      const depth = bases.length;
      if (!item && (local === 'item' || local === 'entry')) {
        item = { id: attributes['rdf:about'] ?? '', link: '', original: '', at: null, base: null };
        itemDepth = depth;
        return;
      }
      if (item ? depth !== itemDepth + 1 : local !== 'link' || depth > 3) return;
      if (item && local === 'link' && attributes.href !== undefined) {
        const isOwn = !name.includes(':') || name.toLowerCase() === 'atom:link';
        if (isOwn && item.link === '' && isPageLink(attributes)) {
          item.link = attributes.href;
          item.base = bases.at(-1) ?? null;
        }
        return;
      }
      // media:link, itunes:date and the like are not the item's own.
      const isForeign = name.includes(':') && !/^(?:rss|atom|a|dc|dcterms|dct|feedburner|rdf):/i.test(name);
      const isPermanent = local !== 'guid' || attributes.isPermaLink?.toLowerCase() !== 'false';
      if (textNames.has(local) && !isForeign) field = { name: local, text: '', wanted: isPermanent };
    },
    text: (text) => {
      if (field && field.text.length < maxXmlText) field.text += text;
    },
    close: (name, implied) => {
      const depth = bases.length;
      const base = bases.pop() ?? null;
      if (field && (item ? depth === itemDepth + 1 : true) && localName(name) === field.name) {
        if (field.wanted) settle(field.name, field.text);
        field = null;
      }
      if (!item || depth !== itemDepth) return;
      const link = linkOf(item);
      if (link !== '' && !implied) {
        const at = item.at !== null && Number.isFinite(item.at) ? item.at : null;
        give({ kind: 'page', link, base: item.base ?? base ?? siteLink, at });
      }
      item = null;
      field = null;
    },
  };
};
