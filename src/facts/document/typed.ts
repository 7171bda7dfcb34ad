import { wordEnd } from '../../vietnamese/letters.ts';
import { organisationEnd } from '../../vietnamese/organisations.ts';
import { readPointer } from './back-reference.ts';
import { type Code, readCode } from './code.ts';
import { readList, readLoneCode } from './code-list.ts';
import { readLawList, readLawNames } from './law-list.ts';
import { matchAt } from './match-at.ts';
import { readLaw } from './named-law.ts';
import { codeSighting, isDigitAt, type Reader, ruleOf } from './reader.ts';
import { readShort } from './short-form.ts';
import { sighting } from './sighting.ts';
import { abbreviationsOf, mayOpen, readTypeWord, type TypeWord } from './type-word.ts';

// " số "  " số: "  " Số:"  " số hiệu: "  ": số "  "số"
const label = /(?:\s?:)?\s?(?:số hiệu|số Số|số|so)?\s?:?\s?/iuy;
const afterLabel = /\s?:?\s?/uy;
const numberLabel = /^\s?:?\s?(?:số|so)/iu;
// "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Hội nghị Trung ương 5 (khóa XI)", "Nghị quyết Đại hội XIII"
const term = '(?: \\(?(?:khóa|khoá) [IVX]{1,5}\\)?)';
const plenum = new RegExp(
  ` (?:của )?(?:(?:Hội nghị )?(?:lần thứ (?:[A-Za-zÀ-ỹ]{2,5}|\\d{1,2}) )?(?:Ban Chấp hành |BCH )?(?:Trung ương|TW|T\\.Ư|TƯ)(?: Đảng)?(?: lần thứ)? \\d{1,2}${term}?|Hội nghị lần thứ (?:[A-Za-zÀ-ỹ]{2,5}|\\d{1,2}),? (?:của )?(?:Ban Chấp hành |BCH )(?:Trung ương|TW|T\\.Ư|TƯ)(?: Đảng)?${term}|Đại hội (?:Đảng )?(?:toàn quốc )?(?:lần thứ )?[IVX]{1,5}(?: của Đảng)?)${wordEnd}`,
  'uy',
);

const purposes: ReadonlySet<string> = new Set(['Hướng dẫn', 'Quy định', 'Thông báo']);
const afterType = /(?:thông tư|nghị định|nghị quyết|quyết định|công văn|văn bản) $/iu;

/** What a type word opens: a code, a number, a law's name, a meeting's resolution, a back-reference. Returns where to read on. */
export const readTyped = (reader: Reader, start: number, word: TypeWord & { end: number }): number => {
  const { text, limit, from, block } = reader;
  if (word.kind === 'number') {
    const at = matchAt(afterLabel, text, word.end)?.[0].length ?? 0;
    const next = isDigitAt(text, word.end + at) ? readLoneCode(reader, start, word.end + at) : word.end;
    return Math.max(next, word.end);
  }
  if (word.kind === 'law') {
    const back = readPointer(reader, start, word);
    if (back) return back;
    const { found, next, declined } = readLaw(text, start, word.end, limit, from, word.type, block);
    if (found) {
      reader.found.push(found);
      if (found.kind === 'code' && found.name === null) return readList(reader, found, abbreviationsOf(word.type));
      return found.kind === 'law' && next === found.end ? readLawList(reader, start, found) : next;
    }
    const listed = readLawNames(reader, start, word.end, word.type);
    if (listed > 0) return listed;
    if (declined) reader.decline({ start, end: word.end }, 'document/named-law', declined);
    return word.end;
  }
  const wanted = abbreviationsOf(word.type);
  const gap = mayNumber(text, word.end) ? (matchAt(label, text, word.end)?.[0] ?? '') : '';
  let at = word.end + gap.length;
  if (isDigitAt(text, at)) {
    const code = readCode(text, at, limit, wanted);
    if (code) return pushCode(reader, start, word, code, wanted);
    // "Nghị định79/2003/NĐ-CP" is a slip of the pen, "quyết định3" is nothing.
    if (gap === '' && word.kind !== 'shorthand') return word.end;
    // "thông tư hướng dẫn số 21": the number is the circular's.
    if (purposes.has(word.type) && afterType.test(text.slice(Math.max(from, start - 12), start))) return word.end;
    return readShort(reader, start, at, word, numberLabel.test(gap), wanted);
  }
  if (word.kind !== 'word') return word.end;
  const back = readPointer(reader, start, word);
  if (back) return back;
  if (word.type === 'Nghị quyết') {
    const meeting = matchAt(plenum, text, word.end);
    if (meeting) {
      const end = word.end + meeting[0].length;
      const one = sighting(start, end, 'plenum', 'document/plenum-resolution', block, word.type);
      one.family = 'party';
      one.name = text.slice(start, end);
      reader.found.push(one);
      return end;
    }
  }
  // "Quyết định xử phạt vi phạm hành chính số 345/QĐ-XPVPHC", "Quyết định của Thủ tướng số 123/QĐ-TTg"
  at = filledNumber(reader, word.end);
  if (at > 0) {
    const code = readCode(text, at, limit, wanted);
    if (code && agrees(code, word, wanted))
      return pushCode(reader, start, word, code, wanted, issuerBetween(text, word.end, at));
  }
  return word.end;
};

/** Across other words the code must speak for the type: QĐ of Quyết định, KLĐT of Kết luận điều tra, or no type at all of a letter. */
const agrees = (code: Code, word: TypeWord, wanted: readonly string[]): boolean => {
  if (code.type !== null) return wanted.includes(code.type);
  return wanted.length === 0 || word.type === 'Công văn' || wanted.some((short) => code.symbol.startsWith(short));
};

/** Whether a number or its label can follow: the first unit of " 290", " số", ": số", "36". */
const mayNumber = (text: string, at: number): boolean => {
  if (isDigitAt(text, at)) return true;
  const mark = text[at];
  if (mark === ':') return true;
  return mark === ' ' && (isDigitAt(text, at + 1) || /[sS:]/.test(text[at + 1] ?? ''));
};

const betweenWords = /[A-Za-zÀ-ỹ ,-]{1,100}/uy;

/** Where the number stands that a type word reaches over other words: "Quyết định |phê duyệt quy hoạch| số 12/QĐ-UBND"; -1 for none. */
const filledNumber = (reader: Reader, at: number): number => {
  const { text, limit } = reader;
  if (text[at] !== ' ') return -1;
  if (reader.label < at) {
    const next = text.indexOf(' số', at);
    reader.label = next < 0 ? Infinity : next;
  }
  const { label: mark } = reader;
  if (mark > Math.min(limit, at + 96)) return -1;
  const number = mark + (text.startsWith(': ', mark + 3) ? 5 : 4);
  if (!isDigitAt(text, number)) return -1;
  // Digits, stops or brackets between them: the number is another's.
  matchAt(betweenWords, text, at);
  if (betweenWords.lastIndex < mark) return -1;
  for (let i = at + 1; i < mark; i++) {
    if (text[i - 1] !== ' ' || mayOpen[text.charCodeAt(i)] !== 1) continue;
    const other = readTypeWord(text, i, limit);
    if (other && other.kind === 'word' && text[i] !== text[i]?.toLowerCase()) return -1;
  }
  return number;
};

/** "Nghị định |của Chính phủ| số 15/2020/NĐ-CP" */
const issuerBetween = (text: string, from: number, to: number): string | null => {
  if (!text.startsWith(' của ', from)) return null;
  const end = organisationEnd(text, from + 5, to);
  return end < 0 ? null : text.slice(from + 5, end);
};

const pushCode = (
  reader: Reader,
  start: number,
  word: TypeWord,
  code: Code,
  wanted: readonly string[],
  issuer: string | null = null,
): number => {
  const one = codeSighting(reader, start, code, word.type, ruleOf(code.family));
  one.typeInferred = word.kind === 'shorthand';
  one.issuer = issuer;
  reader.found.push(one);
  return readList(reader, one, wanted);
};

/** "Điều 174 BLHS", "BLHS năm 2015": the code's full name stands for its initials. */
export const readShortLaw = (reader: Reader, start: number, end: number, name: string): number => {
  const { text, block } = reader;
  const year = /^ (?:năm )?((?:19|20)\d\d)(?![\d/])/u.exec(text.slice(end, end + 12));
  const stop = end + (year?.[0].length ?? 0);
  const one = sighting(start, stop, 'law', 'document/law-abbreviation', block, 'Bộ luật');
  one.family = 'named';
  one.name = name;
  one.nameYear = year ? Number(year[1]) : null;
  reader.found.push(one);
  return stop;
};
