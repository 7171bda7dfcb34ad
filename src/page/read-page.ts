import type { PageMeta, PageText, Said, Warning } from '../model.ts';
import { fail, ok, type Result } from '../problem.ts';
import { turnPage } from '../vietnamese/remember.ts';
import { readHead } from './head/head.ts';
import { limits } from './outline/limits.ts';
import type { Found } from './outline/outline.ts';
import { readOutline } from './outline/read-outline.ts';
import { readTree } from './outline/read-tree.ts';
import { hostOf } from './said/address.ts';
import { findTitle } from './said/find-title.ts';
import { readSaid } from './said/read-said.ts';
import { type BuiltText, buildText } from './zones/build-text.ts';
import { readZones } from './zones/read-zones.ts';

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

/** HTML, in chunks as it was decoded, to the page's one text and what the page says of itself. */
export const readPage = (chunks: readonly string[], setting: PageSetting): Result<PageReading> => {
  turnPage();
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (length > limits.html) return fail('parse', 'TOO_LARGE', tooLarge(length));
  const outlined = readOutline(readTree(chunks));
  if (!outlined.ok) return outlined;
  const outline = outlined.value;
  if (outline.lines.length === 0) return fail('parse', 'NO_TEXT', noText);
  const head = readHead(outline);
  const title = findTitle(outline, head, hostOf(setting.url ?? head.savedFrom.url ?? head.canonical));
  const { zones, pageKind } = readZones(
    outline,
    title,
    head.kinds.some((kind) => articleKind.test(kind)),
  );
  const said = readSaid(outline, head, zones, { pageKind, ...setting });
  const built = buildText(
    outline,
    zones,
    spotsOf([said.section, said.publishedAt, said.modifiedAt, said.viewCount]),
    spotsOf(said.authors),
  );
  if (built.text.value === '') return fail('parse', 'NO_TEXT', noText);
  const place = <T>(found: Found<T> | null): Said<T> | null => (found === null ? null : settle(found, built));
  return ok({
    text: built.text,
    meta: {
      pageKind,
      title: place(zones.title),
      savedFrom: head.savedFrom,
      ...said,
      section: place(said.section),
      authors: said.authors.map((author) => settle(author, built)),
      publishedAt: place(said.publishedAt),
      modifiedAt: place(said.modifiedAt),
      viewCount: place(said.viewCount),
    },
    warnings: [],
  });
};

// og:type "article", JSON-LD NewsArticle, ReportageNewsArticle …
const articleKind = /article/i;

const noText = 'The page has no text: perhaps a script draws it; save it from a browser and read that.';
const tooLarge = (length: number): string =>
  `The page has ${length} characters, more than the ${limits.html} that are read; cut it into its parts and try again.`;

const spotsOf = (said: readonly (Found<unknown> | null)[]) =>
  said.flatMap((found) => (found?.evidence.spot ? [found.evidence.spot] : []));

const settle = <T>({ value, evidence }: Found<T>, built: BuiltText): Said<T> => {
  const { spot, ...rest } = evidence;
  return { value, evidence: { span: spot === null ? null : built.place(spot), ...rest } };
};
