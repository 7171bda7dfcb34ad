import type { Entry } from './feed.ts';
import { latestInstant } from './feed-date.ts';
import { localName, maxXmlText, type XmlEvents } from './read-xml.ts';

export const sitemapRoots = new Set(['urlset', 'sitemapindex']);

// news:publication_date stands in news:news, one deeper.
const dateNames = new Set(['lastmod', 'publication_date']);

/**
 * Sitemaps (sitemaps.org 0.9), with or without a prefix: <url><loc> and <sitemap><loc>. The addresses of images, videos and
 * translations stand deeper and are passed over.
 */
export const sitemapEvents = (location: string | null, give: (entry: Entry) => void): XmlEvents => {
  let depth = 0;
  let entry: { kind: Entry['kind']; link: string; at: number } | null = null;
  let field: { name: string; text: string } | null = null;
  return {
    open: (name) => {
      depth++;
      const local = localName(name);
      if (depth === 2 && (local === 'url' || local === 'sitemap')) {
        entry = { kind: local === 'url' ? 'page' : 'sitemap', link: '', at: -Infinity };
      } else if (entry && ((depth === 3 && local === 'loc') || (depth <= 4 && dateNames.has(local)))) {
        field = { name: local, text: '' };
      }
    },
    text: (text) => {
      if (field && field.text.length < maxXmlText) field.text += text;
    },
    close: (name, implied) => {
      const local = localName(name);
      if (entry && field?.name === local) {
        if (local === 'loc') entry.link ||= field.text.trim();
        else entry.at = Math.max(entry.at, latestInstant(field.text) ?? -Infinity);
        field = null;
      } else if (entry && depth === 2) {
        if (entry.link !== '' && !implied) {
          give({ kind: entry.kind, link: entry.link, base: location, at: Number.isFinite(entry.at) ? entry.at : null });
        }
        entry = null;
        field = null;
      }
      depth--;
    },
  };
};
