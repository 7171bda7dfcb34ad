import type { Element } from 'domhandler';
import type { PageMeta } from '../../model.ts';
import type { Outline } from '../outline/outline.ts';
import { breadcrumbs, counters, jsonLdPath, pickArticle } from './article-node.ts';
import { list, readJsonLd, textOf } from './json-ld.ts';
import { readMicrodata, textWithin } from './microdata.ts';
import { readSavedFrom } from './saved-from.ts';
import { clean, type Statement } from './statement.ts';

/** What the page's head, its JSON-LD and its microdata say, best source first. Nothing here has been weighed against the text. */
export interface Head {
  /** og:title, a headline; `<title>` stands apart because it carries the site's name. */
  titles: readonly Statement[];
  titleElement: string | null;
  description: string | null;
  published: readonly Statement[];
  modified: readonly Statement[];
  authors: readonly Statement[];
  publisher: string | null;
  /** The site's name for itself (og:site_name). */
  siteName: string | null;
  sections: readonly Statement[];
  views: readonly Statement[];
  canonical: string | null;
  base: string | null;
  language: string | null;
  /** og:type and the types of JSON-LD, as written. */
  kinds: readonly string[];
  generator: string | null;
  savedFrom: PageMeta['savedFrom'];
}

const longestJsonLd = 2_000_000;

export const readHead = (outline: Pick<Outline, 'parts'>): Head => {
  const { parts } = outline;
  const metas = readMetas(parts.metas);
  const nodes = parts.jsonLd.flatMap((script) => {
    const text = script.children.map((child) => ('data' in child ? (child as { data: string }).data : '')).join('');
    return text.length > longestJsonLd ? [] : readJsonLd(text);
  });
  const titleElement = parts.title ? clean(textWithin(parts.title)) || null : null;
  const ogTitle = metas.first('og:title');
  const article = pickArticle(nodes, ogTitle?.value ?? titleElement);
  const microdata = readMicrodata(parts.itemprops);

  const fromJson = (field: string): Statement[] =>
    list(article?.[field]).flatMap((value) => {
      const text = clean(textOf(value));
      return text ? [{ value: text, from: 'json-ld' as const, path: `${jsonLdPath}.${field}` }] : [];
    });
  const fromMicrodata = (...names: string[]): Statement[] =>
    microdata
      .filter(({ name }) => names.includes(name))
      .map(({ value, element, name }) => ({
        value: clean(value),
        from:
          element.name === 'time'
            ? ('time' as const)
            : element.name === 'meta'
              ? ('meta' as const)
              : ('attribute' as const),
        path: `${element.name}[itemprop='${name}']`,
      }));
  const siteName = metas.first('og:site_name')?.value ?? metas.first('application-name')?.value ?? null;

  return {
    titles: [
      ...(ogTitle ? [ogTitle] : []),
      ...fromJson('headline'),
      ...fromMicrodata('headline'),
      ...metas.all('twitter:title', 'dc.title', 'dcterms.title'),
    ],
    titleElement,
    description: metas.first('description', 'og:description')?.value ?? null,
    published: [
      ...fromJson('datePublished'),
      ...metas.all(
        'article:published_time',
        'og:article:published_time',
        'og:published_time',
        'pubdate',
        'publishdate',
        'publish_date',
        'publish-date',
        'publication_date',
        'published_time',
        'datepublished',
        'article_date_original',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
        'dc.date',
        'dc.date.created',
        'parsely-pub-date',
        'sailthru.date',
        'date',
      ),
      ...fromMicrodata('datePublished'),
      ...fromJson('dateCreated'),
      ...metas.all('datecreated'),
      ...fromMicrodata('dateCreated'),
      ...fromRdfa(parts.dated),
    ],
    modified: [
      ...fromJson('dateModified'),
      ...metas.all(
        'article:modified_time',
        'og:article:modified_time',
        'og:updated_time',
        'og:modified_time',
        'lastmod',
        'last-modified',
        'datemodified',
        'dcterms.modified',
        'dc.date.modified',
      ),
      ...fromMicrodata('dateModified'),
    ],
    authors: [
      ...fromJson('author'),
      ...fromMicrodata('author'),
      ...metas.all(
        'article:author',
        'author',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
        'byl',
      ),
      ...fromJson('creator'),
    ],
    publisher:
      fromJson('publisher')[0]?.value ??
      fromMicrodata('publisher')[0]?.value ??
      metas.first('publisher', 'dc.publisher')?.value ??
      null,
    siteName,
    sections: [
      ...metas.all('article:section', 'og:section', 'section', 'parsely-section'),
      ...fromJson('articleSection'),
      ...breadcrumbs(nodes),
      ...fromMicrodata('articleSection'),
    ],
    views: [...counters(article), ...fromMicrodata('interactionCount', 'userInteractionCount')],
    canonical: canonicalOf(parts.links, metas.first('og:url')?.value ?? null),
    base: parts.base?.attribs.href?.trim() || null,
    language:
      parts.html?.attribs.lang?.trim() ||
      parts.html?.attribs['xml:lang']?.trim() ||
      metas.first('content-language', 'og:locale', 'language')?.value ||
      null,
    kinds: [
      ...(metas.first('og:type') ? [(metas.first('og:type') as Statement).value] : []),
      ...nodes.flatMap((node) => list(node['@type']).flatMap((type) => (typeof type === 'string' ? [type] : []))),
    ].slice(0, 40),
    generator: metas.first('generator')?.value ?? null,
    savedFrom: savedFromOf(parts.comments, metas),
  };
};

/** The day in RDFa, where one element says it: in a list of pages each has its own. */
const fromRdfa = (elements: readonly Element[]): Statement[] => {
  const [one] = elements;
  const value = clean(one?.attribs.content);
  if (!one || !value || elements.length > 1) return [];
  return [{ value, from: 'attribute', path: `${one.name}[property='${one.attribs.property}']` }];
};

interface Metas {
  first(...keys: string[]): Statement | null;
  all(...keys: string[]): Statement[];
}

/** <meta> by its property, name, http-equiv or itemprop, in lower case; the first of each key counts. Values are cleaned when asked for. */
const readMetas = (elements: readonly Element[]): Metas => {
  const found = new Map<string, { content: string; path: string }>();
  for (const { attribs, parent } of elements) {
    const { content } = attribs;
    if (!content) continue;
    // An itemprop in the body belongs to the thing around it: microdata.ts knows whose.
    const inHead = parent?.type === 'tag' && parent.name === 'head';
    for (const attribute of ['property', 'name', 'http-equiv', 'itemprop'] as const) {
      const name = attribs[attribute];
      if (!name || (attribute === 'itemprop' && !inHead)) continue;
      const key = name.trim().toLowerCase();
      if (!found.has(key)) found.set(key, { content, path: `meta[${attribute}='${name.trim()}']` });
    }
  }
  const all = (...keys: string[]) =>
    keys.flatMap((key) => {
      const meta = found.get(key);
      const value = meta ? clean(meta.content) : '';
      return meta && value ? [{ value, from: 'meta' as const, path: meta.path }] : [];
    });
  return { all, first: (...keys) => all(...keys)[0] ?? null };
};

/** <link rel=canonical>, else og:url; a canonical that is but the site's front page says nothing of the page. */
const canonicalOf = (links: readonly Element[], ogUrl: string | null): string | null => {
  const canonical = links
    .find(({ attribs }) => /(?:^|\s)canonical(?:\s|$)/iu.test(attribs.rel ?? ''))
    ?.attribs.href?.trim();
  if (!canonical) return ogUrl;
  return ogUrl &&
    /^(?:https?:)?\/\/[^/]{1,253}\/?$/iu.test(canonical) &&
    !/^(?:https?:)?\/\/[^/]{1,253}\/?$/iu.test(ogUrl)
    ? ogUrl
    : canonical;
};

const savedFromOf = (comments: readonly string[], metas: Metas): PageMeta['savedFrom'] => {
  const saved = readSavedFrom(comments);
  // Save Page WE writes <meta name="savepage-url"> and <meta name="savepage-date">.
  const url = metas.first('savepage-url')?.value;
  if (!url) return saved;
  const more = readSavedFrom([
    `Page saved with SingleFile url: ${url} saved date: ${metas.first('savepage-date')?.value ?? ''}`,
  ]);
  return { url: saved.url ?? more.url, retrievedAt: saved.retrievedAt ?? more.retrievedAt };
};
