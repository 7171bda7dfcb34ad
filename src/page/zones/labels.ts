import { anyOf, isWordUnit } from '../../vietnamese/letters.ts';
import {
  commentLabels,
  controlOpenings,
  controls,
  footOpenings,
  otherLabels,
  popularLabels,
  relatedLabels,
  tagLabels,
} from './lexicon.ts';

/** What a short line announces: the box under it holds that, and none of the article. */
export type Label = 'related' | 'popular' | 'comments' | 'tags' | 'other';

/** Up to its first space. */
const opening = (text: string): string => {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
};

const labels = new Map<string, Label>();
for (const [label, words] of [
  ['other', otherLabels],
  ['tags', tagLabels],
  ['comments', commentLabels],
  ['popular', popularLabels],
  ['related', relatedLabels],
] as const)
  for (const word of words) labels.set(word, label);

const longestLabel = 70;
const digit = /\d/;
// Bình luận (2)   12 bình luận   Tin liên quan 5
const counts = /^\d{1,6} |[ ]?\(?\d{1,6}\)?$/gu;
const leads = ['các', 'những', 'một số', 'mục', 'danh sách', 'có', 'mời bạn'];
const openings = new RegExp(`^(?:${anyOf(leads)} ){1,3}`, 'u');
// "Đọc nhiều trong Kinh doanh", "Xem thêm trên Báo Đầu tư", "Tin liên quan đến bài viết"
const goesOn =
  / (?:trong|trên|của|cho|tại|tuần|ngày|tháng|hôm nay|qua|ở|đến|tới|cùng|khác|nhất|về|bài viết|với)(?: |$)/u;
// "Tin cùng chuyên mục Xã hội", "Các văn bản cùng cơ quan ban hành": whatever it shares with this one.
const published = [
  'tin',
  'bài',
  'tin tức',
  'tin bài',
  'tin, bài',
  'bài viết',
  'văn bản',
  'video',
  'ảnh',
  'sự kiện',
  'thông báo',
];
const sameKind = new RegExp(
  `^${anyOf(published)} (?:đăng )?cùng (?:chuyên mục|chuyên đề|chủ đề|danh mục|thể loại|loại|lĩnh vực|cơ quan|người ký|sự kiện|tác giả|nội dung)(?: |$)`,
  'u',
);
const opensWithLabel = new RegExp(`^${anyOf(relatedLabels)} ?[:>»\\-–|]`, 'u');

/** What the line of a label may begin with; most lines begin otherwise. */
const openers = new Set([...labels.keys(), ...leads, ...published].map(opening));

/** Lower case, without what is no letter or digit at its ends; a closing bracket stays. */
const bareOf = (text: string, longest: number): string => {
  let start = 0;
  let end = text.length;
  while (start < end && !isWordUnit(text.charCodeAt(start))) start++;
  if (end - start > longest) return text.slice(start, start + longest).toLowerCase();
  while (end > start && !isWordUnit(text.charCodeAt(end - 1)) && text.charCodeAt(end - 1) !== 0x29) end--;
  return text.slice(start, end).toLowerCase();
};

/** A short line's label, null for any other line. */
export const labelOf = (text: string): Label | null => {
  if (text.length > longestLabel || text.length < 2) return null;
  const all = bareOf(text, longestLabel);
  const bare = digit.test(all) ? bareOf(all.replace(counts, ''), longestLabel) : all;
  if (!openers.has(opening(bare))) return null;
  const known = labels.get(bare);
  if (known) return known;
  const opened = bare.replace(openings, '');
  const found = labels.get(opened);
  if (found) return found;
  if (sameKind.test(opened)) return 'related';
  const more = goesOn.exec(opened);
  return more === null || !opened.slice(0, more.index).includes(' ')
    ? null
    : (labels.get(opened.slice(0, more.index)) ?? null);
};

/** "Xem thêm: …", ">> Đọc thêm: …" before the title of another article in the same line. */
export const opensAsRelated = (text: string): boolean => opensWithLabel.test(bareOf(text, 60));

/** Openings by their first word, so that most lines are told by one look. */
const byFirstWord = (list: readonly string[]): ReadonlyMap<string, string[]> => {
  const map = new Map<string, string[]>();
  for (const opening of list) {
    const word = firstWord(opening);
    map.set(word, [...(map.get(word) ?? []), opening]);
  }
  return map;
};

const firstWord = (text: string): string => {
  const word = opening(text);
  return word.endsWith(':') || word.endsWith('.') ? word.slice(0, -1) : word;
};

const controlSet: ReadonlySet<string> = new Set(controls);
const controlStarts = byFirstWord(controlOpenings);
const footStarts = byFirstWord(footOpenings);
const longestOpening = 48;

const startsWithAny = (bare: string, starts: ReadonlyMap<string, string[]>): boolean =>
  starts.get(firstWord(bare))?.some((opening) => bare.startsWith(opening)) ?? false;

const anyWord = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (isWordUnit(text.charCodeAt(i)) || text.charCodeAt(i) >= 0xd800) return true;
  return false;
};

// "5/5 - (3 bình chọn)", "4,5 (12 phiếu)"
const rating =
  /^\d(?:[.,]\d)?(?: ?\/ ?\d{1,2})? ?[-–]? ?\(?\d{1,6} (?:bình chọn|phiếu|phiếu bầu|đánh giá|lượt đánh giá|votes?)\)?$/i;

/** A button's or control's words, or no words at all. */
export const isControl = (text: string): boolean => {
  if (text.length > 160) return false;
  const bare = bareOf(text, longestOpening);
  return (
    controlSet.has(bare) ||
    startsWithAny(bare, controlStarts) ||
    rating.test(text) ||
    (text.length < 80 && !anyWord(text))
  );
};

/** A line of a site's foot: licence, editor, address, counters. Only said of what stands under the article. */
export const isFoot = (text: string): boolean =>
  text.length < 500 && (signs.has(text.charAt(0)) || startsWithAny(bareOf(text, longestOpening), footStarts));

const signs: ReadonlySet<string> = new Set(['©', '®']);
