import { load } from 'cheerio/slim';
import type { Document } from 'domhandler';
import type { PageMeta, PageText, Warning } from '../model.ts';
import { ok, type Result } from '../problem.ts';

export interface PageReading {
  text: PageText;
  meta: PageMeta;
  warnings: Warning[];
}

export interface PageSetting {
  /** The page's address, where it is known: relative links are resolved against it. */
  url: string | null;
  /** When the page was read off the web: relative times in related lists hang on it. */
  retrievedAt: string | null;
}

/** HTML to the page's one text and what the page says of itself. */
export const readPage = (html: string, _setting: PageSetting): Result<PageReading> => {
  const root = load(html).root()[0] as unknown as Document;
  void root;
  return ok({
    text: { value: '', blocks: [] },
    meta: {
      pageKind: 'other',
      title: null,
      language: null,
      publisher: null,
      section: null,
      authors: [],
      publishedAt: null,
      modifiedAt: null,
      viewCount: null,
      canonicalUrl: null,
      savedFrom: { url: null, retrievedAt: null },
      headerClock: null,
      related: [],
      attachments: [],
    },
    warnings: [],
  });
};
