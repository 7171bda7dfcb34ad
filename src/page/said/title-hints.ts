import { remember } from '../../vietnamese/remember.ts';
import type { Box, Line } from '../outline/outline.ts';

/** What names of classes and the look of a line say of its being a title. */

// "detail-title", "ArticleTitle", "news_title", "post-title", "tieu-de", "lblTieuDe"; not "box-title", "portlet-title", "title-section".
const titleWord =
  /(?:^|[^a-z])(?:title|headline|tieude|tieu-de|tieu_de|heading)(?![a-z])|(?:Title|Headline|TieuDe|Tieude)(?![a-z])/u;
const otherTitle =
  /(?:box|block|portlet|widget|module|mod|cat|cate|category|section|sidebar|sub|menu|site|head|group|panel|tab|list|related|other|banner|logo|page|moduletable|modal|popup|comment|cmt|share|tag|tags|topic|zone|region|footer|ads?)[-_]{0,2}(?:title|heading|tieude)|(?:title|heading|tieu-?de)[-_]{0,2}(?:box|block|cate?|category|section|sub|menu|page|list|related|other|site|portlet|module|chuyen-?muc|danh-?muc|nhom)|(?:other|related?|khac|lien-?quan|cung-?loai|popular|hot-?news|latest|recent|older|newer|next|prev)[-_a-z]{0,16}(?:title|heading|tieu-?de)/iu;
const ownTitle =
  /(?:article|news|post|detail|entry|content|story|asset|bai-?viet|tin)[-_a-z]{0,12}(?:title|headline|tieu-?de)|title[-_]{0,2}(?:detail|news|post|article|content|bai|tin)/iu;

// "lblTieuDe", "tieude", "tieu-de-tin": a portal calls so the title of its article, and other things by other names.
const tieuDe = /(?:^|[^a-z]|lbl|txt)tieu[-_]?de(?![a-z])|TieuDe(?![a-z])/u;

const readHint = remember((name: string): number => {
  if (name.length > 200) return 0;
  if (!/t[iI]|T[iI]|head|Head/u.test(name)) return 0;
  if (otherTitle.test(name)) return 0;
  if (tieuDe.test(name)) return 44;
  if (ownTitle.test(name)) return titleWord.test(name) ? 44 : 36;
  return titleWord.test(name) ? 28 : 0;
}, 4000);

const hintOfElement = ({ attribs }: { attribs: Record<string, string> }): number => {
  let hint = 0;
  for (const name of [attribs.class, attribs.id, attribs['data-role'], attribs.itemprop])
    if (name) hint = Math.max(hint, readHint(name));
  return hint;
};

/** Class names of a line's box, of the two around it that hold no more lines than it does, and of an element around all its text. */
export const hintOf = ({ text, box, marks }: Line): number => {
  let hint = 0;
  let around: Box | null = box;
  for (let level = 0; around && level < 3; level++, around = around.parent) {
    if (around.element.type === 'root' || around.to - around.from > 3) break;
    hint = Math.max(hint, hintOfElement(around.element));
  }
  for (const { start, end, element } of marks)
    if (end - start >= text.length * 0.8) hint = Math.max(hint, hintOfElement(element));
  return hint;
};

// "ArticleHeader", "news-header", "tieu_de": too weak alone.
const weakTitle = /title|headline|heading|header|tieu[-_]?de/i;

/** Whether a line looks like a title: bold as a whole, or in a box of its own that is called so. */
export const looksTitle = ({ text, bold, box }: Line): boolean => {
  if (bold >= text.length * 0.9) return true;
  if (box.element.type === 'root' || box.to - box.from > 1) return false;
  const { class: name, id } = box.element.attribs;
  return weakTitle.test(`${name ?? ''} ${id ?? ''}`);
};
