/** What a fetch is for: a page to extract, or a list (a feed, a sitemap, lines) to read pages or their addresses from. */
export type Wanted = 'page' | 'feed';

const accepted: Record<Wanted, RegExp> = {
  page: /^(?:text\/html|application\/xhtml\+xml)$/,
  // Feeds come under many names, gzipped sitemaps under more.
  feed: /^(?:(?:text|application)\/(?:[a-z0-9.+-]*xml|plain|rss|atom|octet-stream|(?:x-)?gzip|x-gunzip|zstd|json|(?:x-)?(?:ndjson|jsonl(?:ines)?))|binary\/octet-stream)$/,
};

/** The Accept header. */
export const acceptHeader: Record<Wanted, string> = {
  page: 'text/html, application/xhtml+xml',
  feed: 'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml, text/xml;q=0.9, */*;q=0.1',
};

/** Whether a Content-Type may hold what is wanted. A missing or broken header decides nothing: the bytes will tell. */
export const mayHold = (wanted: Wanted, contentType: string | null): boolean => {
  const essence = (contentType ?? '').split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? '';
  return !/^[^\s/]+\/[^\s/]+$/.test(essence) || accepted[wanted].test(essence);
};
