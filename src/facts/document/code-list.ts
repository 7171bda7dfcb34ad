import { readCode } from './code.ts';
import { matchAt } from './match-at.ts';
import { codeSighting, isDigitAt, type Reader, ruleOf } from './reader.ts';
import type { Sighting } from './sighting.ts';
import { abbreviationsOf, typeOfCode } from './type-word.ts';

// ", "   " và "   "; số "   " và số "
export const listMark = /\s?(?:[,;]|và|hoặc|cùng|&)\s?(?:và |hoặc )?(?:số )?/uy;
const notANumber = /(?:mẫu|biểu|mẫu biểu|phụ lục|tờ khai)\s?$/iu;

/** A code without a type word: "(217-QĐ/TW)", "Số: 784/QĐ-BVHTTDL". */
export const readLoneCode = (reader: Reader, start: number, at: number): number => {
  const { text, limit, from } = reader;
  const previous = at > from ? text[at - 1] : ' ';
  if (start === at && previous !== undefined && /[./,\-–:+_]/u.test(previous)) return at;
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

/** "các Nghị định số 79/2003/NĐ-CP, 71/1998/NĐ-CP và 29/1998/NĐ-CP": further codes that share the type word before the first. */
export const readList = (reader: Reader, first: Sighting, wanted: readonly string[]): number => {
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
