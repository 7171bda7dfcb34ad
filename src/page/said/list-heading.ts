import { foldSpelling } from '../../vietnamese/spelling.ts';
import { relatedHeadings, siteListHeadings } from './lexicon.ts';

const related = new Set(relatedHeadings.map(foldSpelling));
const site = new Set(siteListHeadings.map(foldSpelling));

// Icons, bullets, numbers and a colon around a heading: "» Tin liên quan:", "Tin khác (12)".
const edges = /^[^\p{L}]{1,12}|(?:\s?\(\d{1,4}\)|[^\p{L}]){1,12}$/gu;

const plain = (line: string): string => foldSpelling(line).replace(edges, '');

/** A heading of a section's name: "Tin cùng chuyên mục Xã hội", "Các văn bản cùng cơ quan ban hành". */
const opens = (heading: string, headings: ReadonlySet<string>): boolean => {
  for (let at = heading.lastIndexOf(' '); at > 6; at = heading.lastIndexOf(' ', at - 1))
    if (headings.has(heading.slice(0, at))) return true;
  return false;
};

/** Whether a line heads a list of other articles offered with this one ("Các bài viết khác", "Tin liên quan:"). */
export const isRelatedHeading = (line: string): boolean => {
  if (line.length > 60) return false;
  const heading = plain(line);
  if (related.has(heading)) return true;
  return line.length <= 48 && !/[.?!]$/u.test(line) && opens(heading, related) && !site.has(heading);
};

/** Whether a line heads a list the site shows beside every page ("Đọc nhiều", "Tin mới nhất"). */
export const isSiteListHeading = (line: string): boolean => line.length <= 48 && site.has(plain(line));
