import { remember } from '../../vietnamese/remember.ts';
import { bare, foldSpelling } from '../../vietnamese/spelling.ts';
import { isOutlet } from './person-name.ts';

const fold = remember(foldSpelling);

/** What is known of the site when its name is to be told from a title. */
export interface SiteNames {
  /** Names it gives itself: og:site_name, the publisher's. */
  names: readonly string[];
  /** Its host, for "Dân trí" and dantri.com.vn are one. */
  host: string | null;
}

// Title - Site   Title | Section | Site   Title :: Site   Title » Site
const joint = /\s(?:[-–—|•·»›:~]|::|\|\|)\s|\s?\|\s?/gu;

export interface TitlePart {
  start: number;
  end: number;
  /** The mark before it; "-" parts words of titles too, "|" hardly ever does. */
  mark: string;
}

export const titleParts = (title: string): TitlePart[] => {
  const parts: TitlePart[] = [];
  let start = 0;
  let mark = '';
  for (const match of title.matchAll(joint)) {
    if (match.index > start) parts.push({ start, end: match.index, mark });
    start = match.index + match[0].length;
    mark = match[0].trim();
  }
  if (start < title.length) parts.push({ start, end: title.length, mark });
  return parts;
};

const siteOpenings =
  /^(?:cổng|trang|báo|tạp chí|đài|website|chuyên trang|tin tức|kênh|sở|ubnd|ủy ban|bộ|cục|chi cục|tổng cục|trung tâm|trường|viện|hội|đảng bộ|đảng ủy|đoàn|liên đoàn|ban|công an|viện kiểm sát|tòa án|thành ủy|tỉnh ủy|huyện ủy|quận|huyện|thành phố|tỉnh|chi tiết|trang chủ)(?:\s|$)/u;

/** Whether a part of a title names the site and not the page. */
export const namesSite = (part: string, { names, host }: SiteNames): boolean => {
  const key = fold(part);
  if (names.some((name) => fold(name) === key) || isOutlet(part)) return true;
  if (/^(?:www\.)?[a-z\d-]{1,60}(?:\.[a-z]{2,10}){1,3}$/u.test(key)) return true;
  const squeezed = bare(key).replace(/[^a-z\d]/gu, '');
  const label = host?.replace(/^www\d?\./u, '').split('.')[0] ?? '';
  return (
    label.length >= 4 &&
    squeezed.length >= 4 &&
    (label === squeezed || label === squeezed.replace(/^(?:bao|tapchi|baodientu)/u, ''))
  );
};

/** Whether a part of a title may be a site's name: it is one, or begins as the names of bodies and their portals do. */
export const mayNameSite = (part: string, site: SiteNames): boolean =>
  namesSite(part, site) || siteOpenings.test(fold(part));

/** Whether a whole title says nothing of the page: the site's name, "Trang chủ", "Chi tiết tin". */
export const isGenericTitle = (title: string, site: SiteNames): boolean => {
  const parts = titleParts(title);
  return parts.every(({ start, end }) => {
    const part = title.slice(start, end);
    const words = part.split(' ').length;
    return namesSite(part, site) || words < 3 || (words <= 12 && siteOpenings.test(fold(part)));
  });
};

/** A `<title>` without the site's name and its sections, in front or behind. */
export const stripSiteSuffix = (title: string, site: SiteNames): string => {
  const parts = titleParts(title);
  let from = 0;
  let to = parts.length;
  const text = (at: number) => title.slice(parts[at]?.start, parts[at]?.end);
  const known = (at: number) => namesSite(text(at), site);
  while (to - from > 1) {
    const rest = title.slice(parts[from]?.start, parts[to - 2]?.end);
    const mark = parts[to - 1]?.mark ?? '';
    const opens = siteOpenings.test(fold(text(to - 1)));
    if (known(to - 1) || (rest.split(' ').length >= 4 && (opens || mark !== '-') && mark !== ':')) to--;
    else break;
  }
  while (to - from > 1 && known(from)) from++;
  return title.slice(parts[from]?.start, parts[to - 1]?.end).trim() || title;
};
