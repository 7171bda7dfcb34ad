import { isWordUnit } from '../../vietnamese/letters.ts';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import type { Head } from '../head/head.ts';
import { type Box, type Found, inFooter, type Line, type Outline, type Zones } from '../outline/outline.ts';
import { isAccount, isOutlet, readName } from './person-name.ts';
import { isGenericTitle, namesSite, titleParts } from './site-suffix.ts';

// Bản quyền thuộc Báo Long An   © 2020 Bản quyền thuộc về Sở Y tế   Copyright © Cổng thông tin điện tử tỉnh An Giang
const owner =
  /(?:bản quyền (?:©\s?)?(?:\d{4}\s)?(?:thuộc(?: về)?|của)|copyright\s(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?(?:by\s|thuộc\s)?|©\s?(?:copyright\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?(?:by\s|bản quyền thuộc(?: về)?\s)?)\s?:?\s?(?<name>\p{Lu}[^.|;•©\n]{2,90})/iu;
const ownerEnd = /\s?(?:[-–—,(]\s|all rights|ghi rõ nguồn|giấy phép|địa chỉ|điện thoại|\d{4}(?!\d))/iu;

/** The outlet or office whose page it is. */
export const findPublisher = (outline: Outline, head: Head, host: string | null): string | null => {
  const stated = [head.publisher, head.siteName].find(
    (name) => name !== null && name.length <= 120 && !/^https?:/iu.test(name) && !isAccount(name),
  );
  if (stated) return stated;
  const author = head.authors.find(({ value }) => isOutlet(value) && !/^https?:/iu.test(value));
  return fromTitle(head, host) ?? fromFoot(outline) ?? author?.value ?? null;
};

const fromTitle = (head: Head, host: string | null): string | null => {
  if (!head.titleElement) return null;
  const site = { names: [], host };
  const parts = titleParts(head.titleElement).map(({ start, end }) => (head.titleElement as string).slice(start, end));
  if (parts.length < 2) return null;
  const last = parts[parts.length - 1] as string;
  if (namesSite(last, site)) return last;
  return isGenericTitle(last, site) &&
    last.split(' ').length >= 2 &&
    /^(?:cổng|trang|báo|tạp chí|đài|sở|bộ|ubnd|ủy ban|cục|ban|hội|tỉnh|trường|trung tâm|viện|đảng)/u.test(
      foldSpelling(last),
    )
    ? last
    : null;
};

const fromFoot = (outline: Outline): string | null => {
  const { lines } = outline;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 40); at--) {
    const { text } = lines[at] as Line;
    if (text.length > 300 || !/bản quyền|copyright|©/iu.test(text)) continue;
    const said = owner.exec(text)?.groups?.name ?? '';
    const end = said.search(ownerEnd);
    const name = (end < 0 ? said : said.slice(0, end)).trim();
    if (name && /^\p{Lu}/u.test(name) && name.split(' ').length >= 2 && readName(name, 'none') === null) return name;
  }
  return null;
};

const home = /^(?:trang chủ|trang nhất|trang đầu|home|homepage|trang tin|tin tức trang chủ|mặc định|default|»|>|\/)$/iu;

/** The section the page stands in: the last crumb but the page itself. */
export const findSection = (outline: Outline, head: Head, zones: Zones, host: string | null): Found<string> | null => {
  const title = zones.title ? foldSpelling(zones.title.value) : '';
  const names = [head.siteName, head.publisher, host].filter((name) => name !== null).map(foldSpelling);
  const isSection = (name: string) => {
    const key = foldSpelling(name);
    return (
      name.length >= 2 &&
      name.length <= 80 &&
      !home.test(name) &&
      key !== title &&
      !(title.length > 20 && key.startsWith(title.slice(0, 40))) &&
      !names.includes(key) &&
      !/^https?:/iu.test(name)
    );
  };
  const stated = head.sections.find(({ value }) => isSection(value));
  if (stated)
    return { value: stated.value, evidence: { from: stated.from, text: stated.value, spot: null, path: stated.path } };
  return (
    fromCrumbs(outline, zones, isSection) ?? fromPath(outline, zones, isSection) ?? overTitle(outline, zones, isSection)
  );
};

// "Trang chủ » Tin tức » …": a path by its first word and its marks, whatever its class.
const pathLine = /^(?:trang chủ|trang nhất|home)\s?[»>/›|→–-]\s?\S/iu;

// "Trang chủ | Tin tức | Văn bản | Liên hệ" is a menu: a path is short and, where its marks do not show which way it goes, leads to none of a
// site's services.
const longestPath = 5;
const leads = /[»>›→]/;
const service = /^(?:liên hệ|sơ đồ|đăng nhập|đăng ký|tìm kiếm|hỏi đáp|góp ý|rss|e-?mail|english)/iu;

const fromPath = (outline: Outline, zones: Zones, isSection: (name: string) => boolean): Found<string> | null => {
  const end = zones.title?.lines[0]?.order ?? -1;
  for (let at = end - 1; at >= Math.max(0, end - 12); at--) {
    const line = outline.lines[at] as Line;
    if (line.text.length > 200 || !pathLine.test(line.text)) continue;
    const parts = line.text.split(/\s?[»>/›|→]\s?|\s[–-]\s/u).filter((part) => part !== '');
    if (parts.length > longestPath || (!leads.test(line.text) && parts.some((part) => service.test(part)))) continue;
    const name = parts.findLast(isSection);
    if (name) return { value: name, evidence: { from: 'text', text: name, spot: null, path: pathOf(line.box) } };
  }
  return null;
};

const category =
  /chuyen-?muc|(?:^|[^a-z])(?:categor(?:y|ies)|cate|cat-?(?:name|title|links)|zone-?name|section-?name)(?![a-z])/i;

/** A short line right over the title, in a box that is called after what it names. */
const overTitle = (outline: Outline, zones: Zones, isSection: (name: string) => boolean): Found<string> | null => {
  const end = zones.title?.lines[0]?.order ?? -1;
  for (let at = end - 1; at >= Math.max(0, end - 3); at--) {
    const { text, box } = outline.lines[at] as Line;
    if (text.length > 60 || box.element.type === 'root' || box.to - box.from > 1) continue;
    const { class: name, id } = box.element.attribs;
    if (!category.test(`${name ?? ''} ${id ?? ''}`)) continue;
    const section = text.split(/\s?[»>/›|→]\s?/u).findLast(isSection);
    if (section) return { value: section, evidence: { from: 'text', text: section, spot: null, path: pathOf(box) } };
  }
  return null;
};

const crumbs = /crumb|pathway|duong-?dan/iu;

const fromCrumbs = (outline: Outline, zones: Zones, isSection: (name: string) => boolean): Found<string> | null => {
  const end = zones.title?.lines[0]?.order ?? zones.to;
  for (const box of outline.boxes) {
    if (box.from > end) break;
    if (box.to - box.from > 12 || box.from === box.to || box.element.type === 'root') continue;
    const { class: name, id } = box.element.attribs;
    if (!((name && crumbs.test(name)) || (id && crumbs.test(id)))) continue;
    const names = crumbNames(outline, box);
    for (let at = names.length - 1; at >= 0; at--) {
      const name = names[at] as string;
      if (isSection(name))
        return { value: name, evidence: { from: 'text', text: name, spot: null, path: pathOf(box) } };
    }
  }
  return null;
};

const crumbNames = (outline: Outline, box: Box): string[] => {
  const names: string[] = [];
  for (let at = box.from; at < box.to; at++) {
    const line = outline.lines[at] as Line;
    if (line.links.length === 0) names.push(...line.text.split(/\s?[/>»›|]\s?/u));
    else for (const { start, end } of line.links) names.push(line.text.slice(start, end));
  }
  return names.map((name) => name.replace(/^[\s/>»›|.-]{1,9}|[\s/>»›|.-]{1,9}$/gu, '')).filter((name) => name !== '');
};

const pathOf = ({ element, tag }: Box): string => {
  if (element.type === 'root') return tag;
  const { class: name, id } = element.attribs;
  const [first] = (name ?? '').trim().split(/\s+/u);
  return first ? `${tag}.${first}` : id ? `${tag}#${id}` : tag;
};

// Letters and tones that no other language of the web puts so densely.
const vietnamese = new Set('ăắằẳẵặâấầẩẫậđêếềểễệôốồổỗộơớờởỡợưứừửữựạảẹẻẽịỉĩọỏụủũỳỵỷỹ');

const longestSample = 600;

/** The language of the text; what <html lang> says where the text is too short to tell. */
export const findLanguage = (text: string, head: Head): string | null => {
  let letters = 0;
  let own = 0;
  for (const letter of text.slice(0, longestSample).toLowerCase()) {
    if (isWordUnit(letter.charCodeAt(0))) letters++;
    if (vietnamese.has(letter)) own++;
  }
  if (letters >= 20 && own > letters * 0.06) return 'vi';
  const said = /^([a-z]{2,3})(?:[-_][a-z\d]{2,8}){0,3}$/iu.exec(head.language ?? '')?.[1]?.toLowerCase() ?? null;
  // A Vietnamese CMS left at "vi", over a text in another language.
  if (said === 'vi' && letters >= 200 && own < letters * 0.01) return null;
  return said;
};

/** The text a language is told from: the article's own lines, else the first of the page that stand in no foot. */
export const sampleOf = (outline: Outline, zones: Zones): string => {
  let sample = '';
  for (const line of outline.lines) {
    const role = zones.roles[line.order];
    if (role === 'furniture' || role === 'related') continue;
    sample += `${line.text}\n`;
    if (sample.length > longestSample) return sample;
  }
  if (sample.length >= 40) return sample;
  for (const line of outline.lines) {
    if ((line.box.within & inFooter) !== 0) continue;
    sample += `${line.text}\n`;
    if (sample.length > longestSample) break;
  }
  return sample;
};
