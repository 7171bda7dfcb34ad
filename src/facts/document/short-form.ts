import { anyOf, wordEnd } from '../../vietnamese/letters.ts';
import { type Code, readBareNumber, readCode } from './code.ts';
import { listMark, readList } from './code-list.ts';
import { afterNumber, counted, everydayTypes, numberedTypes } from './lexicon.ts';
import { matchAt } from './match-at.ts';
import { codeSighting, isDigitAt, type Reader } from './reader.ts';
import { type Sighting, sighting } from './sighting.ts';
import type { TypeWord } from './type-word.ts';

const follower = new RegExp(
  `(?:["”’»]?(?:[.,;:!?)…\n–-]|\\s?\\(|$)|\\s(?:${anyOf(afterNumber)}|năm (?:19|20)\\d\\d)${wordEnd})`,
  'iuy',
);
const countedNoun = new RegExp(`\\s(?:${anyOf(counted)}|năm(?! (?:19|20)\\d\\d))${wordEnd}`, 'iuy');
const numbered: ReadonlySet<string> = new Set(numberedTypes);
const everyday: ReadonlySet<string> = new Set(everydayTypes);

/** "Quyết định 290", "Chỉ thị số 05", "Nghị định 15/2020", and lists of them: "Nghị quyết số 18, 19-NQ/TW". */
export const readShort = (
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
    const one = sighting(from, end, 'short', 'document/short', block, word.type);
    one.number = number;
    one.year = year;
    one.typeInferred = word.kind === 'shorthand' || shorts.length > 0;
    shorts.push(one);
  };
  push(start, bare);
  let { end } = bare;
  let code: Code | null = null;
  for (let count = 0; count < 40; count++) {
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
    if (!more || (more.year === null) !== (bare.year === null) || !matchAt(follower, text, more.end)) break;
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
  if (/^(?:19[4-9]\d|20[0-3]\d)$/u.test(number) && !labelled) return false;
  if (word.kind === 'shorthand' && !labelled)
    return /^(?:Nghị định|Nghị quyết|Quyết định)$/u.test(word.type) && follows;
  if (labelled) return strong || plain || (follows && /^\s(?:ngày|của)/u.test(ahead));
  if (strong) return true;
  return plain && follows;
};
