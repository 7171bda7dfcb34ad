import diceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js';
import type { Attachment, Related } from '../../model.ts';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import { normaliseText } from '../outline/normalise.ts';
import type { Line, Outline, RelatedItem, Zones } from '../outline/outline.ts';
import { resolve } from './address.ts';
import { type Anchor, readAge, readAgeLabel } from './age.ts';

const mostItems = 2_000;
const sameTitle = 0.9;

/** Other articles the page offers: each once, however often its card says it. */
export const readRelated = (
  zones: Zones,
  anchor: Anchor | null,
  base: string | null,
  ownUrl: string | null,
): Related[] => {
  const found: Related[] = [];
  const seen = new Map<string, { related: Related; target: string }>();
  for (const list of zones.related) {
    for (const item of list.items) {
      if (found.length >= mostItems) return found;
      const title = titleOf(item);
      if (!title) continue;
      const url = resolve(item.href, base);
      if (url !== null && ownUrl !== null && withoutFragment(url) === withoutFragment(ownUrl)) continue;
      const label = labelOf(item, title);
      const related: Related = { title, url, published: label === null ? null : readAge(label, anchor), text: label };
      const key = foldSpelling(title);
      // One title under two addresses is two pages ("Hội nghị Ban Thường vụ …"), under one it is one.
      const target = url ?? item.href;
      const earlier = seen.get(key);
      if (earlier && (earlier.target === target || item.href === '')) {
        if (earlier.related.text === null && label !== null)
          Object.assign(earlier.related, { text: label, published: related.published });
        continue;
      }
      seen.set(key, { related, target });
      found.push(related);
    }
  }
  return found;
};

const withoutFragment = (url: string): string => url.replace(/#.*$/su, '').replace(/^http:/u, 'https:');

const ellipsis = /\s?(?:\.\.\.|…)$/u;

const titleOf = ({ titleLine, link }: RelatedItem): string | null => {
  const attribute = normaliseText(link.attribs.title ?? '');
  if (!titleLine) return clean(attribute || normaliseText(altOf(link))) || null;
  const own = titleLine.links.find(({ element }) => element === link);
  const said = own ? titleLine.text.slice(own.start, own.end) : titleLine.text;
  const text = clean(said);
  // "Hội nghị sơ kết công tác …" cut for the card, whole in its title attribute.
  if (attribute && ellipsis.test(text) && foldSpelling(attribute).startsWith(foldSpelling(text.replace(ellipsis, ''))))
    return clean(attribute);
  return text || clean(attribute) || null;
};

const altOf = (link: RelatedItem['link']): string => {
  for (const child of link.children) if ('attribs' in child && child.name === 'img') return child.attribs.alt ?? '';
  return '';
};

/** Bullets, ranks and an age in brackets around a title. */
const clean = (text: string): string => {
  const bare = text.replace(/^(?:[•·*»›▪►■+>-]{1,3}\s?|\d{1,2}[.)]\s)/u, '');
  const age = readAgeLabel(bare);
  const cut =
    age && age.end >= bare.length && bare[age.start] === '(' && age.start > 8 ? bare.slice(0, age.start) : bare;
  return cut.trim();
};

/** The label of an item: what follows its title in the line, or a short line beside it. */
const labelOf = ({ lines, titleLine }: RelatedItem, title: string): string | null => {
  const key = foldSpelling(title);
  for (const line of lines) {
    const isTitle = line === titleLine || isSame(line.text, title, key);
    if (!isTitle && line.text.length > 60) continue;
    const rest = isTitle ? besideTitle(line.text, title) : line.text;
    const age = rest.length < 4 ? null : readAgeLabel(rest);
    if (age)
      return rest
        .slice(age.start, age.end)
        .replace(/^\(|\)$/gu, '')
        .trim();
  }
  return null;
};

const besideTitle = (text: string, title: string): string => {
  if (text.length <= title.length + 3) return '';
  const at = text.indexOf(title);
  return at < 0 ? text.slice(-60) : `${text.slice(0, at)} ${text.slice(at + title.length)}`.trim();
};

/** The picture's caption and the headline of one card. */
const isSame = (text: string, title: string, key: string): boolean => {
  if (text === title) return true;
  if (title.length <= 24 || Math.abs(text.length - title.length) >= 12) return false;
  const folded = foldSpelling(text);
  return folded === key || diceCoefficient(folded, key) >= sameTitle;
};

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  csv: 'text/csv',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
};
const extension = new RegExp(`\\.(${Object.keys(mediaTypes).join('|')})$`, 'iu');
const fileHeading =
  /^(?:(?:các\s)?(?:tệp|tập tin|file|files|tài liệu|văn bản)\s(?:tin\s)?(?:đính kèm|kèm theo|tải về)|đính kèm|tải (?:tệp|file|về|tài liệu)|phụ lục|download|attachments?)/iu;
const after = 12;

/** Files the article links to: PDF, Word and their like, by their ending or a download attribute. */
export const readAttachments = (outline: Outline, zones: Zones, base: string | null): Attachment[] => {
  const found = new Map<string, Attachment>();
  const from = Math.max(0, zones.from);
  const to = Math.min(outline.lines.length, zones.to + after);
  for (let at = from; at < to; at++) {
    const line = outline.lines[at] as Line;
    if (line.links.length === 0) continue;
    const role = zones.roles[at];
    if (role === 'related') continue;
    // Past the article a file is its own only under a heading that says so, or right behind it.
    if (at >= zones.to && !isNearFiles(outline, at, zones.to)) continue;
    for (const { element, href, start, end } of line.links) {
      const type = mediaTypeOf(href);
      if (type === undefined && element.attribs.download === undefined) continue;
      const url = resolve(href, base) ?? href;
      if (!url || /^(?:javascript|data|mailto):/iu.test(url)) continue;
      const text = line.text.slice(start, end).trim() || normaliseText(element.attribs.title ?? '');
      const known = found.get(url);
      if (!known) found.set(url, { text: text || fileName(href), url, mediaType: type ?? null });
      else if (isGeneric(known.text) && text && !isGeneric(text)) known.text = text;
    }
  }
  return [...found.values()];
};

const isGeneric = (text: string): boolean =>
  /^(?:tải (?:về|xuống)|tại đây|download|xem|ở đây|here|chi tiết|file|tệp)/iu.test(text);

const isNearFiles = (outline: Outline, at: number, end: number): boolean => {
  for (let before = at; before >= Math.max(0, at - 6); before--) {
    const line = outline.lines[before];
    if (line && line.text.length < 80 && fileHeading.test(line.text)) return true;
  }
  return at < end + 2;
};

const mediaTypeOf = (href: string): string | undefined => {
  const [address = '', query = ''] = href.split('#')[0]?.split('?') ?? [];
  const path = extension.exec(address)?.[1];
  if (path) return mediaTypes[path.toLowerCase()];
  // download.aspx?file=van-ban.pdf
  for (const part of query.split('&').slice(0, 20)) {
    const name = extension.exec(part)?.[1];
    if (name) return mediaTypes[name.toLowerCase()];
  }
  return undefined;
};

const fileName = (href: string): string => {
  const name = href.split(/[?#]/u)[0]?.split('/').pop() ?? href;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
