import { readByline } from '../said/byline.ts';
import { readDatelines } from '../said/dateline.ts';
import { isOtherCounter, readViews } from '../said/views.ts';

const longestMeta = 160;
const longestByline = 120;
const anyDigit = /\d/;
// 290-QĐ/TW, 30/2020/NĐ-CP: the day beside it is the document's.
const code = /\d\s?[/-]\s?\p{Lu}/u;

/** A line of the article's head: its day, its counter. Running text with a day in it is longer or says more. */
export const isMetaLine = (text: string): boolean => {
  if (text.length > longestMeta || !anyDigit.test(text)) return false;
  if (readViews(text) !== null || isOtherCounter(text)) return true;
  let said = 0;
  let sure = false;
  for (const { role, labelFrom, from, end, weekday, value } of readDatelines(text)) {
    if (role === 'other') return false;
    said += end - Math.min(from, labelFrom);
    sure ||= role !== null || weekday || value.length > 10;
  }
  if (said === 0 || code.test(text)) return false;
  // Beside day and time a name or a section may stand, no sentence.
  return text.length - said <= (sure ? 60 : 25) && said >= text.length * 0.25;
};

/** A line that names the author and says nothing else. `trusted`: its place or its look says so too. */
export const isBylineLine = (text: string, trusted: boolean): boolean =>
  text.length <= longestByline && readByline(text, { trusted }) !== null;

/** "Tác giả: …", "Theo TTXVN": a byline by its own words. */
export const isLabelledByline = (text: string): boolean => {
  if (text.length > longestByline) return false;
  const byline = readByline(text, { trusted: false });
  return byline !== null && (byline.labelled || byline.source !== null);
};

// TM. ỦY BAN NHÂN DÂN   KT. CHỦ TỊCH   PHÓ CHỦ TỊCH   (Đã ký)   Nơi nhận:
const signs =
  /^(?:(?:TM|KT|TL|TUQ|T\/M|T\/L|K\/T|Q)\s?\.|\(?(?:đã ký|đã kí|ký tên)|Nơi nhận|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|CHÁNH ÁN))/iu;

/** How an official paper is signed: the name under it is its signer's, not an author's. */
export const isSignature = (text: string): boolean =>
  text.length <= 80 &&
  signs.test(text) &&
  (text.toUpperCase() === text || /^(?:\(?đã k|nơi nhận|(?:TM|KT|TL)\.)/iu.test(text));
