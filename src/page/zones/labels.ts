import { anyOf } from '../../vietnamese/letters.ts';
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
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu;
// Bình luận (2)   12 bình luận   Tin liên quan 5
const counts = /^\d{1,6} |[ ]?\(?\d{1,6}\)?$/gu;
const openings = /^(?:các |những |một số |mục |danh sách |có |mời bạn )+/u;
// "Đọc nhiều trong Kinh doanh", "Xem thêm trên Báo Đầu tư", "Tin liên quan đến bài viết"
const goesOn = new RegExp(
  `^(${anyOf([...labels.keys()].filter((word) => word.includes(' ')))}) (?:trong|trên|của|cho|tại|tuần|ngày|tháng|hôm nay|qua|ở|đến|tới|cùng|khác|nhất|về|bài viết|với)(?: |$)`,
  'u',
);
const opensWithLabel = new RegExp(`^[^\\p{L}]{0,6}${anyOf(relatedLabels)} ?[:>»\\-–|]`, 'u');

/** A short line's label, null for any other line. */
export const labelOf = (text: string): Label | null => {
  if (text.length > longestLabel) return null;
  const bare = text.toLowerCase().replace(edges, '').replace(counts, '').replace(edges, '');
  const known = labels.get(bare);
  if (known) return known;
  const opened = bare.replace(openings, '');
  const found = labels.get(opened);
  if (found) return found;
  const longer = goesOn.exec(opened);
  return longer ? (labels.get(longer[1] as string) as Label) : null;
};

/** "Xem thêm: …", ">> Đọc thêm: …" before the title of another article in the same line. */
export const opensAsRelated = (text: string): boolean => opensWithLabel.test(text.slice(0, 60).toLowerCase());

const controlSet: ReadonlySet<string> = new Set(controls);
const controlStart = new RegExp(`^${anyOf(controlOpenings)}`, 'u');
const footStart = new RegExp(`^${anyOf(footOpenings)}`, 'u');
const anyLetter = /[\p{L}\p{N}]/u;

/** A button's or control's words, or no words at all. */
export const isControl = (text: string): boolean => {
  if (text.length > 160) return false;
  const bare = text.toLowerCase().replace(edges, '');
  return controlSet.has(bare) || controlStart.test(bare) || !anyLetter.test(text);
};

/** A line of a site's foot: licence, editor, address, counters. Only said of what stands under the article. */
export const isFoot = (text: string): boolean =>
  text.length < 500 && footStart.test(text.toLowerCase().replace(edges, ''));
