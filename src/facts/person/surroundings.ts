import { cueAt, opensHead } from './heads.ts';
import type { Item } from './items.ts';
import { isSite, type Run, stopAt } from './names.ts';
import type { Title } from './titles.ts';
import { type FoundPlace, longest, placeEnd, type Tokens } from './tokens.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };
const stop: { value: W.Stop | undefined } = { value: undefined };

const opensSentence = (tokens: Tokens, at: number): boolean => {
  const before = tokens.words[at - 1];
  return (
    !before ||
    before.sign === W.DOT ||
    before.sign === W.END ||
    before.sign === W.QUOTE ||
    before.sign === W.COLON ||
    before.sign === W.DASH ||
    before.sign === W.SEMI ||
    before.sign === W.CLOSE ||
    before.sign === W.OTHER
  );
};

/** "anh Tuấn" is honorific and name, "Tuấn Anh" a name, "Đại sứ Anh" a country. */
export const honorificEnd = (tokens: Tokens, at: number): number => {
  const end = cueAt(tokens, at, W.HONORIFIC);
  // "người đàn ông Nga"
  if (end < 0 || tokens.words[at - 1]?.key === 'đàn') return -1;
  const word = tokens.words[at] as W.Word;
  // "Đức Giám mục", but "Đức Thanh"
  if (word.key === 'đức') return opensHead(tokens, end) ? end : -1;
  if (
    word.bits & W.CAP &&
    word.key !== 'ông' &&
    word.key !== 'bà' &&
    word.key !== 'đồng' &&
    word.key !== 'đ/c' &&
    word.key !== 'mr' &&
    word.key !== 'mrs' &&
    word.key !== 'ms' &&
    word.key !== 'ngài'
  ) {
    if (!opensSentence(tokens, at)) return -1;
  }
  return end;
};

/** Nothing of a longer word beside it: a sign, a verb, "và". */
export const isLone = (tokens: Tokens, at: number): boolean => {
  const after = tokens.words[at + 1];
  if (after && !after.sign && after.key !== 'và' && stopAt(tokens, at + 1) === null) return false;
  const before = tokens.words[at - 1];
  return (
    before !== undefined && (!before.sign || after === undefined || stopAt(tokens, at + 1) !== null || after.sign !== 0)
  );
};

/** Whether a person has just been named, and only a sign, an age or a short bracket stands between. */
export const isApposed = (tokens: Tokens, personStop: number, at: number): boolean => {
  if (personStop < 0 || at - personStop > 8) return false;
  const sign = tokens.words[at - 1]?.sign;
  return sign === W.COMMA || sign === W.DASH || sign === W.OPEN;
};

/** "chị N.", "bà H.T.P": letters with their dots. */
const isInitials = (tokens: Tokens, run: Run): boolean =>
  ((tokens.words[run.start] as W.Word).bits & W.INITIAL) !== 0 && tokens.words[run.start + 1]?.sign === W.DOT;

/** "đồng chí Thường | trực", "các đồng chí | Đảng viên": the honorific speaks of no name. */
export const isAddressed = (tokens: Tokens, run: Run, plural: boolean): boolean => {
  if (isSite(tokens, run.end)) return false;
  if (isInitials(tokens, run)) return true;
  const first = tokens.words[run.start] as W.Word;
  const after = tokens.words[run.end];
  const known = first.bits & (W.STRONG | W.WEAK | W.GIVEN | W.FOREIGN | W.MARKED | W.MIDDLE);
  if (first.bodies && !known && longest(tokens, run.start, first.bodies, body) > 0) return false;
  if (cueAt(tokens, run.start, W.SUFFIX) > run.end) return false;
  if (run.size > 1 || run.foreign) return !(first.bits & W.UPPER && !known && run.size === 1);
  if (plural && after && !after.sign && after.key !== 'và') return false;
  const goesOn =
    after !== undefined &&
    !after.sign &&
    !(after.bits & W.CAP) &&
    stopAt(tokens, run.end) === null &&
    after.key !== 'và';
  return !goesOn || (first.bits & W.GIVEN) !== 0;
};

/** "(Mười Xịn)": words that could be a name and nothing else in the brackets. */
export const isAlias = (tokens: Tokens, run: Run): boolean =>
  run.size >= 2 &&
  run.size <= 4 &&
  !run.firm &&
  tokens.words[run.end]?.sign === W.CLOSE &&
  !((tokens.words[run.start] as W.Word).bits & W.UPPER);

/** Whether the last names hang on a role in sport or on a title in the plural. */
export const isRoster = (items: readonly Item[]): boolean => {
  for (let i = items.length - 1; i >= Math.max(0, items.length - 60); i--) {
    const item = items[i] as Item;
    if (item.kind === 'title') return item.plural || item.head.kind === 'sport';
  }
  return false;
};

/** Only a comma, a dash or "và" between the end of one and the start of the other; a bracket is passed over. */
export const besides = (tokens: Tokens, from: number, to: number): boolean => {
  const { words } = tokens;
  if (to - from > 12) return false;
  let i = from;
  if (words[i]?.sign === W.OPEN) {
    while (i < to && words[i]?.sign !== W.CLOSE) i++;
    i++;
  }
  if (words[i]?.sign === W.COMMA || words[i]?.sign === W.DASH) i++;
  if (words[i]?.key === 'và' || words[i]?.key === 'hay' || words[i]?.key === 'hoặc' || words[i]?.key === 'cùng') i++;
  return i === to && to > from;
};

// Middle names of the highlands after the surname Và.
const afterVa = new Set(['a', 'bá', 'thị', 'mí', 'chứ', 'y', 'nhìa', 'dúa', 'giống']);

const town: FoundPlace = { value: undefined };

/** "Từ | Thanh Hóa đến Huế" */
const opensPlace = (tokens: Tokens, at: number, word: W.Word): boolean => {
  if (word.key !== 'từ') return false;
  const end = placeEnd(tokens, at + 1, town);
  return end > at + 2 && !((tokens.words[end]?.bits ?? 0) & W.CAP);
};

/** "Theo | Michael Brown", "Khi | Messi": a small word that has its capital from the sentence. Where it ends, or -1. */
export const smallWordEnd = (tokens: Tokens, at: number): number => {
  const word = tokens.words[at] as W.Word;
  if (!word.stops || !opensSentence(tokens, at)) return -1;
  // "Và | Messi", but "Và A Páo"
  const isSmall = (word.key === 'và' && !afterVa.has(tokens.words[at + 1]?.key ?? '')) || opensPlace(tokens, at, word);
  if (word.bits & (W.STRONG | W.WEAK | W.GIVEN | W.FOREIGN) && !isSmall) return -1;
  const end = longest(tokens, at, word.stops, stop);
  return end > 0 && stop.value !== 'kept' ? end : -1;
};

/** Where "các", "một số" … begins that ends right before the token, or -1. */
export const pluralBefore = (tokens: Tokens, at: number): number => {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) if (cueAt(tokens, i, W.PLURAL) === at) return i;
  return -1;
};

const counts = new Set([
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'chục',
  'trăm',
  'nghìn',
  'ngàn',
]);

/** "Loại 10 cầu thủ, HLV Lê Văn Bảy …": many are spoken of, and none of them is who comes next. */
export const isCounted = (tokens: Tokens, title: Title): boolean => {
  const { words } = tokens;
  const { from, end, nameAt } = title;
  if (nameAt >= 0 || words[end]?.sign !== W.COMMA || (words[from] as W.Word).bits & W.CAP) return false;
  const closer = words[from - 1]?.key;
  const before = words[closer === 'nam' || closer === 'nữ' || closer === 'vị' ? from - 2 : from - 1];
  if (!before || before.sign) return false;
  return before.bits & W.NUMBER ? before.key !== '1' : counts.has(before.key);
};

// thành công, thành lập, thành viên …: what goes on from "thành" in other words.
const afterThanh = new Set(
  'công lập viên thật tâm thạo đạt danh hôn thân khẩn tựu tích kính niên phần hình phố ý ra một người đôi tài'.split(
    ' ',
  ),
);

/** "chị em Hà thành", "Sài thành": a town by its old name, and no Hà or Sài. */
export const isOldTown = (tokens: Tokens, at: number, word: W.Word): boolean => {
  if (!(word.bits & W.CAP) || (word.key !== 'hà' && word.key !== 'sài')) return false;
  const next = tokens.words[at + 1];
  return next?.key === 'thành' && !(next.bits & W.CAP) && !afterThanh.has(tokens.words[at + 2]?.key ?? '');
};

const longDay = /^ngày \d{1,2} tháng \d{1,2} năm/;

/**
 * "Hà Bắc, ngày 18 tháng 7 năm 2022": a line of its own, or behind a letterhead, says where and when a document was signed. A name in such
 * a line has three words or more, and its day is not written out.
 */
export const isPlaceOfDay = ({ words, starts, text }: Tokens, { start, end, size }: Run): boolean =>
  (start === 0 || ((words[start - 1] as W.Word).bits & W.UPPER) !== 0) &&
  (size === 2 || ((size === 3 || size === 4) && longDay.test(text.slice(starts[end + 1])))) &&
  words.length === end + 2 &&
  words[end]?.sign === W.COMMA &&
  words[end + 1]?.sign === W.MASK &&
  text.startsWith('ngày', starts[end + 1]);
