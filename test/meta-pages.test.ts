import { describe, expect, it } from 'vitest';
import { readPage } from '../src/page/read-page.ts';
import { type PageExpected, type PageSettingRow, pageForms, pageRows, titleRows, wayRows } from './meta-pages.cases.ts';

const told = (html: string, { url = null, retrievedAt = null }: { [K in keyof PageSettingRow]: string | null }) => {
  const page = readPage([html], { url, retrievedAt });
  if (!page.ok) throw new Error(page.problem.message);
  const { meta, text } = page.value;
  const where = (said: { evidence: { from: string; path: string | null; span: unknown } } | null) =>
    said && (said.evidence.path ?? (said.evidence.span ? 'text' : null));
  const all = {
    title: meta.title?.value ?? null,
    publishedAt: meta.publishedAt?.value ?? null,
    modifiedAt: meta.modifiedAt?.value ?? null,
    publishedFrom: where(meta.publishedAt),
    viewCount: meta.viewCount?.value ?? null,
    viewsFrom: where(meta.viewCount),
    authors: meta.authors.map(({ value }) => value),
    headerClock: meta.headerClock,
    section: meta.section?.value ?? null,
    publisher: meta.publisher,
    language: meta.language,
    canonicalUrl: meta.canonicalUrl,
    retrievedAt: meta.savedFrom.retrievedAt,
    savedUrl: meta.savedFrom.url,
    related: meta.related.map((item) => [item.title, item.url, item.published, item.text]),
    attachments: meta.attachments.map((file) => [file.text, file.url, file.mediaType]),
    captions: text.blocks
      .filter(({ kind }) => kind === 'caption')
      .map(({ start, end }) => text.value.slice(start, end)),
  };
  for (const said of [meta.publishedAt, meta.modifiedAt, meta.viewCount, ...meta.authors])
    if (said?.evidence.span)
      expect(text.value.slice(said.evidence.span.start, said.evidence.span.end)).toBe(said.evidence.text);
  return { all, text: text.value };
};

const check = (
  html: string,
  { absent = [], present = [], ...expected }: PageExpected,
  setting: PageSettingRow = {},
) => {
  const { all, text } = told(html, setting);
  const got = Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof typeof all]]));
  expect(got).toEqual(expected);
  for (const words of absent) expect(text).not.toContain(words);
  for (const words of present) expect(text).toContain(words);
};

describe('forms that need a page', () => {
  for (const [form, what, html, expected, setting] of pageForms)
    it(`${form}: ${what}`, () => check(html, expected, setting));
});

describe('pages', () => {
  for (const [what, html, expected, setting] of pageRows) it(what, () => check(html, expected, setting));
});

describe('titles', () => {
  for (const [what, html, expected] of titleRows) it(what, () => check(html, expected));
});

describe('ways of some systems', () => {
  for (const [what, html, expected, setting] of wayRows) it(what, () => check(html, expected, setting));
});
