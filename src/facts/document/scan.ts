import type { Block, PageText, Span } from '../../model.ts';
import { anyOf, isWordUnit, wordEnd } from '../../vietnamese/letters.ts';
import { longestWord, wordTree } from '../../vietnamese/word-tree.ts';
import { factBlocks, isMasked } from '../recogniser.ts';
import { type Code, readBareNumber, readCode } from './code.ts';
import { afterNumber, counted, everydayTypes, lawShorthands, numberedTypes, pointers } from './lexicon.ts';
import { readLaw } from './named-law.ts';
import { type Sighting, sighting } from './sighting.ts';
import { abbreviationsOf, mayOpen, readTypeWord, type TypeWord, typeOfCode } from './type-word.ts';

export type Decline = (span: Span, rule: string, why: string) => void;

const ruleOf = (family: NonNullable<Sighting['family']>): string => `document/${family}-code`;

// " số "  " số: "  " Số:"  " số hiệu: "  ": số "  "số"
const label = /(?:\s?:)?\s?(?:số hiệu|số Số|số|so)?\s?:?\s?/iuy;
const numberLabel = /^\s?:?\s?(?:số|so)/iu;
const listMark = /\s?(?:[,;]|và|hoặc|cùng|&)\s?(?:và |hoặc )?(?:số )?/uy;
const pointer = new RegExp(` (?<word>${anyOf(pointers)})${wordEnd}`, 'iuy');
const fillerPointer = new RegExp(
  `(?: [\\p{Ll}]{1,7}){1,3} (?<word>trên|nói trên|nêu trên)(?=[.,;:)”"]|$| (?:của|được|đã|có|là|thì|sẽ|thay|cho)${wordEnd})`,
  'uy',
);
const pointed = new RegExp(`(?:[.,;:!?)”"…]|$|\\s${anyOf([...afterNumber, 'có'])}${wordEnd})`, 'iuy');
const follower = new RegExp(`(?:["”’»]?(?:[.,;:!?)…–-]|\\s?\\(|$)|\\s${anyOf(afterNumber)}${wordEnd})`, 'iuy');
const countedNoun = new RegExp(`\\s${anyOf(counted)}${wordEnd}`, 'iuy');
// "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Hội nghị Trung ương 5 (khóa XI)", "Nghị quyết Đại hội XIII"
const term = '(?: \\(?(?:khóa|khoá) [IVX]{1,5}\\)?)';
const plenum = new RegExp(
  ` (?:của )?(?:(?:Hội nghị )?(?:lần thứ \\p{L}{2,5} )?(?:Ban Chấp hành |BCH )?(?:Trung ương|TW|T\\.Ư|TƯ)(?: Đảng)?(?: lần thứ)? \\d{1,2}${term}?|Hội nghị lần thứ \\p{L}{2,5},? (?:của )?(?:Ban Chấp hành |BCH )(?:Trung ương|TW|T\\.Ư|TƯ)(?: Đảng)?${term}|Đại hội (?:Đảng )?(?:toàn quốc )?(?:lần thứ )?[IVX]{1,5}(?: của Đảng)?)${wordEnd}`,
  'uy',
);
const notANumber = /(?:mẫu|biểu|mẫu biểu|phụ lục|tờ khai)\s?$/iu;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const shortLaws = wordTree(Object.entries(lawShorthands), true);
for (const unit of shortLaws.next.keys()) mayOpen[unit] = 1;
const numbered: ReadonlySet<string> = new Set(numberedTypes);
const everyday: ReadonlySet<string> = new Set(everydayTypes);

/** Sightings of documents in a page, in reading order; none crosses a block or touches a mask. */
export const scan = (page: PageText, masks: readonly Span[], decline: Decline): Sighting[] => {
  const found: Sighting[] = [];
  page.blocks.forEach((block, position) => {
    if (factBlocks.has(block.kind)) scanBlock(page.value, block, position, found, decline);
  });
  return masks.length === 0 ? found : found.filter((one) => !isMasked(one, masks));
};

const scanBlock = (text: string, block: Block, position: number, found: Sighting[], decline: Decline): void => {
  const { start, end: limit } = block;
  const reader: Reader = { text, from: start, limit, block: position, found, decline, lists: found.length };
  let inWord = false;
  for (let i = start; i < limit; ) {
    const unit = text.charCodeAt(i);
    const word = unit < 0x2000 && isWordUnit(unit);
    if (!word) {
      inWord = false;
      i++;
      continue;
    }
    if (inWord) {
      i++;
      continue;
    }
    inWord = true;
    let next = i;
    if (unit >= 0x30 && unit <= 0x39) next = readLoneCode(reader, i, i);
    else if (mayOpen[unit] === 1) {
      const type = readTypeWord(text, i, limit);
      if (type) next = readTyped(reader, i, type);
      else {
        const law = longestWord(shortLaws, text, i, limit);
        if (law) next = readShortLaw(reader, i, law.end, law.value);
      }
    }
    if (next > i) {
      i = next;
      inWord = false;
    } else i++;
  }
};

interface Reader {
  text: string;
  from: number;
  limit: number;
  block: number;
  found: Sighting[];
  decline: Decline;
  lists: number;
}

const codeSighting = (reader: Reader, start: number, code: Code, type: string | null, rule: string): Sighting => ({
  ...sighting({ start, end: code.end }, 'code', rule, reader.block),
  type,
  number: code.number,
  year: code.year,
  symbol: code.symbol,
  code: code.canonical,
  family: code.family,
  codeType: code.type,
  swapped: code.swapped,
});

/** A code without a type word: "(217-QĐ/TW)", "Số: 784/QĐ-BVHTTDL". */
const readLoneCode = (reader: Reader, start: number, at: number): number => {
  const { text, limit, from } = reader;
  const previous = at > from ? text[at - 1] : ' ';
  if (start === at && previous !== undefined && /[./,\-–:+]/u.test(previous)) return at;
  // Only digits followed by a mark and letters are worth a look.
  const code = readCode(text, at, limit, null);
  if (!code) return at;
  if (notANumber.test(text.slice(Math.max(from, start - 12), start))) {
    reader.decline({ start, end: code.end }, ruleOf(code.family), 'a form, not a document');
    return code.end;
  }
  const type = typeOfCode(code.type, code.family);
  const one = codeSighting(reader, start, code, type, ruleOf(code.family));
  one.typeInferred = true;
  reader.found.push(one);
  return readList(reader, one, abbreviationsOf(type ?? 'Quyết định'));
};

const readTyped = (reader: Reader, start: number, word: TypeWord & { end: number }): number => {
  const { text, limit, from, block } = reader;
  if (word.kind === 'number') {
    const at = matchAt(/\s?:?\s?/uy, text, word.end)?.[0].length ?? 0;
    const next = isDigitAt(text, word.end + at) ? readLoneCode(reader, start, word.end + at) : word.end;
    return Math.max(next, word.end);
  }
  if (word.kind === 'law') {
    const back = readPointer(reader, start, word);
    if (back) return back;
    const { found, next, declined } = readLaw(text, start, word.end, limit, from, word.type, block);
    if (found) {
      reader.found.push(found);
      return found.kind === 'code' && found.name === null ? readList(reader, found, abbreviationsOf(word.type)) : next;
    }
    if (declined) reader.decline({ start, end: word.end }, 'document/named-law', declined);
    return word.end;
  }
  const wanted = abbreviationsOf(word.type);
  const gap = matchAt(label, text, word.end)?.[0] ?? '';
  let at = word.end + gap.length;
  if (isDigitAt(text, at)) {
    if (gap === '' && word.kind !== 'shorthand') return word.end;
    const code = readCode(text, at, limit, wanted);
    if (code) return pushCode(reader, start, word, code, wanted);
    return readShort(reader, start, at, word, numberLabel.test(gap), wanted);
  }
  if (word.kind !== 'word') return word.end;
  const back = readPointer(reader, start, word);
  if (back) return back;
  if (word.type === 'Nghị quyết') {
    const meeting = matchAt(plenum, text, word.end);
    if (meeting) {
      const end = word.end + meeting[0].length;
      reader.found.push({
        ...sighting({ start, end }, 'plenum', 'document/plenum-resolution', block),
        type: word.type,
        family: 'party',
        name: text.slice(start, end),
      });
      return end;
    }
  }
  // "Quyết định xử phạt vi phạm hành chính số 345/QĐ-XPVPHC", "Quyết định của Thủ tướng số 123/QĐ-TTg"
  at = filledNumber(text, word.end, limit);
  if (at > 0) {
    const code = readCode(text, at, limit, wanted);
    if (code && (code.type === null ? wanted.length === 0 || word.type === 'Công văn' : wanted.includes(code.type)))
      return pushCode(reader, start, word, code, wanted);
  }
  return word.end;
};

const isDigitAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
};

const filler = /^[\p{L}\p{M} ,-]{1,90}? (?:số|Số) ?:? ?(?=\d)/u;
const filledNumber = (text: string, at: number, limit: number): number => {
  if (text[at] !== ' ') return -1;
  const ahead = text.slice(at, Math.min(limit, at + 100));
  if (!ahead.includes('số ') && !ahead.includes('Số')) return -1;
  const match = filler.exec(ahead);
  if (!match) return -1;
  for (let i = 1; i < match[0].length - 4; i++) {
    if (ahead[i - 1] !== ' ' || mayOpen[ahead.charCodeAt(i)] !== 1) continue;
    const other = readTypeWord(ahead, i, ahead.length);
    if (other && other.kind === 'word' && ahead[i] !== ahead[i]?.toLowerCase()) return -1;
  }
  return at + match[0].length;
};

const pushCode = (reader: Reader, start: number, word: TypeWord, code: Code, wanted: readonly string[]): number => {
  const one = codeSighting(reader, start, code, word.type, ruleOf(code.family));
  one.typeInferred = word.kind === 'shorthand';
  reader.found.push(one);
  return readList(reader, one, wanted);
};

/** "các Nghị định số 79/2003/NĐ-CP, 71/1998/NĐ-CP và 29/1998/NĐ-CP": further codes that share the type word before the first. */
const readList = (reader: Reader, first: Sighting, wanted: readonly string[]): number => {
  const { text, limit } = reader;
  let end = first.end;
  for (let count = 0; count < 60; count++) {
    const mark = matchAt(listMark, text, end);
    if (!mark) break;
    let at = end + mark[0].length;
    if (!isDigitAt(text, at)) break;
    const code = readCode(text, at, limit, wanted);
    if (!code || code.type !== first.codeType || (code.family !== first.family && code.type === null)) break;
    const labelled = /số $/u.test(mark[0]);
    if (labelled) at -= 3;
    const one = codeSighting(reader, at, code, first.type, 'document/shared-type');
    one.typeInferred = true;
    first.list ??= reader.lists++;
    one.list = first.list;
    reader.found.push(one);
    end = code.end;
  }
  return end;
};

/** "Quyết định 290", "Chỉ thị số 05", "Nghị định 15/2020", and lists of them: "Nghị quyết số 18, 19-NQ/TW". */
const readShort = (
  reader: Reader,
  start: number,
  at: number,
  word: TypeWord & { end: number },
  labelled: boolean,
  wanted: readonly string[],
): number => {
  const { text, limit, block } = reader;
  const bare = readBareNumber(text, at, limit);
  if (!bare) return word.end;
  const shorts: Sighting[] = [];
  const push = (from: number, { end, number, year }: NonNullable<ReturnType<typeof readBareNumber>>): void => {
    const one = { ...sighting({ start: from, end }, 'short', 'document/short', block), type: word.type, number, year };
    one.typeInferred = word.kind === 'shorthand' || shorts.length > 0;
    shorts.push(one);
  };
  push(start, bare);
  let { end } = bare;
  let code: Code | null = null;
  for (let count = 0; count < 40 && bare.year === null; count++) {
    const mark = matchAt(listMark, text, end);
    if (!mark || !isDigitAt(text, end + mark[0].length)) break;
    const next = end + mark[0].length;
    const from = /số $/u.test(mark[0]) ? next - 3 : next;
    code = readCode(text, next, limit, wanted);
    if (code && (code.type === null || wanted.includes(code.type))) {
      const one = codeSighting(reader, from, code, word.type, 'document/shared-type');
      one.typeInferred = true;
      shorts.push(one);
      end = code.end;
      break;
    }
    code = null;
    const more = readBareNumber(text, next, limit);
    if (!more || more.year !== null || !matchAt(follower, text, more.end)) break;
    push(from, more);
    end = more.end;
  }
  if (shorts.length > 1) {
    const list = reader.lists++;
    for (const one of shorts) one.list = list;
  }
  if (code) {
    // The number borrows what the last code of the list says.
    for (const one of shorts)
      if (one.kind === 'short') {
        one.kind = 'code';
        one.rule = 'document/elided-code';
        one.year = code.year;
        one.symbol = code.symbol;
        one.family = code.family;
        one.codeType = code.type;
        one.swapped = code.swapped;
        one.code = `${one.number}${code.canonical.slice(code.number.length)}`;
      }
  } else {
    const weak = !standsAlone(text, bare, word, labelled, limit);
    for (const one of shorts) one.weak = weak;
  }
  reader.found.push(...shorts);
  return code ? readList(reader, shorts[shorts.length - 1] as Sighting, wanted) : end;
};

/** Whether a type and a number name a document even where the page never gives its code. */
const standsAlone = (
  text: string,
  { end, number, year }: { end: number; number: string; year: number | null },
  word: TypeWord,
  labelled: boolean,
  limit: number,
): boolean => {
  if (word.kind === 'bare') return false;
  const strong = numbered.has(word.type);
  const plain = everyday.has(word.type);
  const ahead = text.slice(end, Math.min(limit, end + 16));
  if (matchAt(countedNoun, ahead, 0)) return false;
  const follows = matchAt(follower, ahead, 0) !== null;
  if (year !== null) return strong || plain || labelled;
  if (/^(?:19|20)\d\d$/u.test(number) && !labelled) return false;
  if (word.kind === 'shorthand' && !labelled)
    return /^(?:Nghị định|Nghị quyết|Quyết định)$/u.test(word.type) && follows;
  if (labelled) return strong || plain || (follows && /^\s(?:ngày|của)/u.test(ahead));
  if (strong) return true;
  return plain && follows;
};

/** "Nghị định này", "Quyết định nói trên", "Quyết định bổ nhiệm trên". */
const readPointer = (reader: Reader, start: number, word: TypeWord & { end: number }): number | null => {
  const { text, limit } = reader;
  if (text[word.end] !== ' ') return null;
  let match = matchAt(pointer, text, word.end);
  // "quyết định trên cơ sở", "thông báo trên trang mạng": "trên" points only where nothing stands upon it.
  if (match && match.groups?.word?.toLowerCase() === 'trên' && !matchAt(pointed, text, word.end + match[0].length))
    match = null;
  match ??= matchAt(fillerPointer, text, word.end);
  if (!match || word.end + match[0].length > limit) return null;
  const end = word.end + match[0].length;
  reader.found.push({
    ...sighting({ start, end }, 'back', 'document/back-reference', reader.block),
    type: word.type,
    weak: true,
    near: match.groups?.word?.toLowerCase() ?? null,
  });
  return end;
};

/** "Điều 174 BLHS", "BLHS năm 2015": the code's full name stands for its initials. */
const readShortLaw = (reader: Reader, start: number, end: number, name: string): number => {
  const { text, block } = reader;
  const year = /^ (?:năm )?((?:19|20)\d\d)(?![\d/])/u.exec(text.slice(end, end + 12));
  const stop = end + (year?.[0].length ?? 0);
  reader.found.push({
    ...sighting({ start, end: stop }, 'law', 'document/law-abbreviation', block),
    type: 'Bộ luật',
    family: 'named',
    name,
    nameYear: year ? Number(year[1]) : null,
  });
  return stop;
};
