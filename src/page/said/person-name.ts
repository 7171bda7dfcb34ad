import type { Span } from '../../model.ts';
import { foldSpelling } from '../../vietnamese/spelling.ts';
import { accounts, bylineRoles, bylineTails, deskHeads, outlets, places, plainWords, surnames } from './lexicon.ts';

export interface Name extends Span {
  value: string;
}

const folded = (words: readonly string[]): Set<string> => new Set(words.map(foldSpelling));
const outletSet = folded(outlets);
const placeSet = folded(places);
const plainSet = folded(plainWords);
const deskSet = folded(deskHeads);
const surnameSet = folded(surnames);
const accountSet = folded(accounts);
const tailSet = folded(bylineTails);

const roleSet = folded(bylineRoles);

// Minh   PHƯƠNG   H'Yim   P.   P.Sinh   Sang-sik   Jr.
const token =
  /^(?:\p{Lu}[A-Za-zÀ-ỹ]{0,14}(?:['’ʼ-][A-Za-zÀ-ỹ]{1,14}){0,2}\.?|(?:\p{Lu}\.){1,3}(?:\p{Lu}[A-Za-zÀ-ỹ]{0,14})?|van|de|von|bin|al|da)$/u;
const domain =
  /\.(?:vn|com|net|org|info|gov|edu|tv)(?![A-Za-zÀ-ỹ])|(?:^|\s)(?:online|news|newspaper|media|tv|fm|radio|channel|blog|net|magazine|post|times|today)(?:\s|$)|\+$/iu;

/** Whether the words are an outlet's name: known, or shaped like one ("VOV.VN", "VTC News", "Báo Long An"). */
export const isOutlet = (text: string): boolean => {
  const key = foldSpelling(text);
  if (key.length > 60) return false;
  if (outletSet.has(key) || outletSet.has(key.replace(/^(?:báo|tạp chí|báo điện tử|tc)\s/u, '')) || domain.test(text))
    return true;
  if (/^(?:báo|tạp chí|đài|cổng|trang|tc)\s/u.test(key) && key.length > 6) return true;
  // TTXVN, BTNO, HQ, GD&TĐ: letters of an office. "P.V" and "N.T." are told apart below.
  return /^[\p{Lu}&]{2,8}\d?$/u.test(text) && !/^[\p{Lu}]\p{Ll}/u.test(text) && isCode(text);
};

/** Desks and accounts that sign pages in the place of a person. */
export const isAccount = (text: string): boolean => accountSet.has(foldSpelling(text));

/** "ghi", "tổng hợp", "thực hiện": what a person did, beside the name. */
export const isTail = (text: string): boolean => tailSet.has(foldSpelling(text));

/** Capitals that are no syllable: "TTXVN", "XDĐ"; "THỦY" is one. */
const isCode = (text: string): boolean => !vietnameseSyllable.test(text.toLowerCase());

const vietnameseSyllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;

const isDesk = (words: readonly string[]): boolean => {
  for (let length = Math.min(3, words.length); length > 0; length--)
    if (deskSet.has(words.slice(0, length).join(' '))) return true;
  return false;
};

const isPlain = (words: readonly string[]): boolean => {
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= Math.min(words.length, start + 3); end++)
      if (plainSet.has(words.slice(start, end).join(' '))) return true;
  return false;
};

/** What speaks for a name beside its letters: a label ("Tác giả:"), its place or class, nothing. */
export type Ground = 'label' | 'place' | 'none';

/**
 * A person's name, roles and degrees taken off, or null. With a ground one word or a town's name may be one; without one every
 * word must be a Vietnamese syllable, for "Copy Link" is capitalised too.
 */
export const readName = (text: string, ground: Ground): Name | null => {
  let start = 0;
  let rest = text;
  for (let round = 0; round < 3; round++) {
    const length = roleLength(rest);
    if (length === 0 || length >= rest.length) break;
    start += length;
    rest = text.slice(start);
  }
  const value = withoutTail(rest);
  return isName(value, ground) ? { value, start, end: start + value.length } : null;
};

/** Units of "TS. ", "PGS.TS ", "Phóng viên ", "TS." (of "TS.Nguyễn") at the start of a text, 0 where there is none. */
const roleLength = (text: string): number => {
  let end = -1;
  let found = 0;
  for (let words = 0; words < 3; words++) {
    end = text.indexOf(' ', end + 1);
    if (end < 0) break;
    if (isRole(text.slice(0, end))) found = end + 1;
  }
  if (found > 0) return found;
  const first = text.slice(0, Math.max(0, text.indexOf(' ')) || text.length);
  const dot = first.lastIndexOf('.');
  return dot > 0 && dot < first.length - 1 && isRole(first.slice(0, dot)) ? dot + 1 : 0;
};

const isRole = (text: string): boolean => {
  const key = foldSpelling(text).replace(/\.$/u, '');
  return roleSet.has(key) || (key.includes('.') && key.split('.').every((part) => roleSet.has(part)));
};

/** "Minh Anh (ghi)", "Minh Anh thực hiện", "Minh Anh - tổng hợp" without what he did. */
const withoutTail = (text: string): string => {
  let start = text.length;
  for (let words = 0; words < 5 && start > 0; words++) {
    start = text.lastIndexOf(' ', start - 1);
    if (start < 0) break;
    const tail = text.slice(start + 1).replace(/^[-–(]\s?|\)$/gu, '');
    if (tail !== '' && tailSet.has(foldSpelling(tail))) return text.slice(0, start).replace(/\s[-–]$/u, '');
  }
  return text.trimEnd();
};

const isName = (value: string, ground: Ground): boolean => {
  const sure = ground !== 'none';
  if (value.length < 2 || value.length > 48) return false;
  const tokens = value.split(' ');
  if (tokens.length > 6 || !/^\p{Lu}/u.test(value) || !tokens.every((one) => token.test(one)) || isOutlet(value))
    return false;
  const words = tokens.map(foldSpelling);
  if (isDesk(words) || isPlain(words)) return false;
  if (!sure && placeSet.has(words.join(' '))) return false;
  if (tokens.length > 1) {
    if (ground === 'label') return true;
    const known = tokens.filter(isSyllable).length;
    // "H'Yim Kđoh": a mark of its people at the front vouches for the rest.
    return ground === 'place'
      ? known * 2 >= tokens.length
      : known === tokens.length || /^\p{Lu}['’ʼ]\p{Lu}/u.test(value);
  }
  if (/^(?:\p{Lu}\.){1,3}\p{Lu}?$/u.test(value)) return sure && !/^P\.?V\.?$/u.test(value);
  // "P.Sinh" and "Thủy"; a bare word of a line may be anything.
  return /^(?:\p{Lu}\.)+\p{Lu}\p{Ll}/u.test(value) || (sure && vietnameseSyllable.test(value.toLowerCase()));
};

/** A town or province by its whole name, which a person may bear too. */
export const isPlace = (text: string): boolean => placeSet.has(foldSpelling(text));

/** A Vietnamese syllable, initials, or a name with an apostrophe or hyphen, as the highlands and Korea have them. */
const isSyllable = (token: string): boolean =>
  vietnameseSyllable.test(token.toLowerCase()) ||
  /^(?:\p{Lu}\.){1,3}/u.test(token) ||
  /^\p{Lu}\.?$|['’ʼ-]/u.test(token);

/** "Theo Dương Ngọc": a person only where a surname comes first and nothing speaks for an outlet. */
export const sourceName = (text: string): Name | null => {
  const name = readName(text, 'none');
  if (!name) return null;
  const tokens = name.value.split(' ');
  return tokens.length >= 2 && tokens.length <= 4 && surnameSet.has(foldSpelling(tokens[0] as string)) ? name : null;
};
