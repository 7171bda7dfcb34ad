import { hasType, type Json, list, type Node, textOf } from './json-ld.ts';
import { clean, type Statement } from './statement.ts';

const articleTypes = [
  'NewsArticle',
  'Article',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
  'BlogPosting',
  'SocialMediaPosting',
  'LiveBlogPosting',
  'Report',
  'TechArticle',
  'ScholarlyArticle',
  'AdvertiserContentArticle',
  'LegislationObject',
  'Legislation',
] as const;
/** Where JSON-LD stands, for evidence; a field follows. */
export const jsonLdPath = 'script[type=application/ld+json]$';
/** The node of the page's own article: its headline is the page's title; else the first article, else the page's node. */
export const pickArticle = (nodes: readonly Node[], title: string | null): Node | null => {
  const articles = nodes.filter((node) => hasType(node, ...articleTypes));
  const same = title
    ? articles.find((node) => {
        const headline = clean(textOf(list(node.headline)[0] ?? list(node.name)[0]));
        return headline !== '' && (title.startsWith(headline) || headline.startsWith(title));
      })
    : undefined;
  return (
    same ??
    articles.find((node) => node.datePublished !== undefined) ??
    articles[0] ??
    nodes.find((node) => node['@type'] === undefined && node.datePublished !== undefined) ??
    nodes.find((node) => hasType(node, 'WebPage', 'ItemPage') && node.datePublished !== undefined) ??
    null
  );
};

// "UserPageVisits:160", "http://schema.org/ReadAction"; comments, likes and shares are counted the same way.
const readAction = /(?:Read|View|Watch|Visit|PageVisits|PageView)(?:s|Action)?$/u;

/** The counters of an article that count readers. */
export const counters = (article: Node | null): Statement[] => {
  if (!article) return [];
  const found: Statement[] = [];
  list(article.interactionStatistic).forEach((value, position, all) => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return;
    const counter = value as Node;
    const action = list(counter.interactionType).map((type) =>
      typeof type === 'string' ? type : String(list((type as Node)?.['@type'])[0] ?? ''),
    )[0];
    if (action === undefined ? all.length > 1 : !readAction.test(action)) return;
    const count = textOf(counter.userInteractionCount as Json | undefined);
    const at = all.length > 1 || Array.isArray(article.interactionStatistic) ? `[${position}]` : '';
    if (count)
      found.push({
        value: count,
        from: 'json-ld',
        path: `${jsonLdPath}.interactionStatistic${at}.userInteractionCount`,
      });
  });
  for (const value of list(article.interactionCount)) {
    const text = textOf(value);
    if (text) found.push({ value: text, from: 'json-ld', path: `${jsonLdPath}.interactionCount` });
  }
  return found;
};

/** The last crumb but the page itself. */
export const breadcrumbs = (nodes: readonly Node[]): Statement[] => {
  for (const node of nodes) {
    if (!hasType(node, 'BreadcrumbList')) continue;
    const items = list(node.itemListElement)
      .flatMap((item) => (item && typeof item === 'object' && !Array.isArray(item) ? [item as Node] : []))
      .map((item) => ({
        position: Number(item.position ?? 0),
        name: clean(textOf(item.name ?? undefined) ?? textOf(list(item.item)[0])),
      }))
      .sort((a, b) => a.position - b.position);
    const names = items.map(({ name }) => name).filter((name) => name !== '' && !/^https?:/iu.test(name));
    // Whether the last one is the article is known to whoever knows the title.
    return names.reverse().map((value) => ({ value, from: 'json-ld' as const, path: `${jsonLdPath}.itemListElement` }));
  }
  return [];
};
