import { isCapital } from '../../vietnamese/letters.ts';
import { longestWord } from '../../vietnamese/word-tree.ts';
import { matchAt } from './match-at.ts';
import { draftBefore, names, readTail } from './named-law.ts';
import type { Reader } from './reader.ts';
import { type Sighting, sighting } from './sighting.ts';

/** What the first law of a list lends to the others: its type word, "các Luật |Đất đai, Nhà ở", or its name, "Luật Đất đai năm 1993, |2003". */

const several =
  /(?<![A-Za-zÀ-ỹ])(?:các|những|loạt|\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: (?:dự án|dự thảo|đạo|bộ))? $/iu;
const mark = /(?:,|;|,? và|,? hoặc) /uy;
// What may stand after the last name: the end of the clause, a bracket, a word in lower case; "Thanh tra |Chính phủ" is a body.
const nameEnds = /[.,;:)”"]|$| (?=[(–-]|\d|\p{Ll})/uy;
const nextYear =
  /(?:,|,? và) (?:(?<bare>(?:19|20)\d\d)|(?<=và )(?<led>năm (?:19|20)\d\d)(?=[.,;:)]|$| (?:đều|quy|có|là|thì|của|còn|được|để|về|không|chưa)(?![A-Za-zÀ-ỹ])))(?![\d/%]|[.,-]\d|[A-Za-zÀ-ỹ]| (?:người|hộ|đồng|tỷ|triệu|ha)(?![A-Za-zÀ-ỹ]))/uy;
const yearsAhead = / các năm (?<year>(?:19|20)\d\d)(?=,? và (?:19|20)\d\d|, (?:19|20)\d\d)/uy;
const listGoesOn = /(?:,|,? và) (?:19|20)\d\d|[.;:)]|$/uy;
const most = 40;

/** Reads on after a law: further years of it, or further laws under its type word. Returns where to go on. */
export const readLawList = (reader: Reader, start: number, law: Sighting): number => {
  const { text } = reader;
  const ahead = law.nameYear === null ? matchAt(yearsAhead, text, law.end) : null;
  if (ahead) {
    law.nameYear = Number(ahead.groups?.year);
    law.weak = false;
    law.end += ahead[0].length;
  }
  if (law.nameYear !== null) {
    const end = readYears(reader, law);
    if (end > law.end) return end;
  }
  if (law.rule !== 'document/named-law' && law.rule !== 'document/draft-law') return law.end;
  const before = text.slice(Math.max(reader.from, start - 24), start);
  return law.type === 'Luật' && several.test(before) ? readNames(reader, law.end, law.draft) : law.end;
};

/** "Luật Đất đai các năm 1993, |2003 và |2013": each a law of its own. */
const readYears = (reader: Reader, law: Sighting): number => {
  let { end } = law;
  for (let count = 0; count < most; count++) {
    const next = matchAt(nextYear, reader.text, end);
    if (!next || end + next[0].length > reader.limit) break;
    const said = (next.groups?.bare ?? next.groups?.led) as string;
    const stop = end + next[0].length;
    // "Luật Nhà ở 2014, 2015 sẽ là …": one more year after a comma may begin what is said of it.
    if (count === 0 && next[0].startsWith(', ') && !matchAt(listGoesOn, reader.text, stop)) break;
    end = stop;
    const one = sighting(end - said.length, end, 'law', 'document/shared-name', reader.block, law.type);
    one.typeInferred = true;
    one.family = 'named';
    one.name = law.name;
    one.draft = law.draft;
    one.nameYear = Number(said.slice(-4));
    reader.found.push(one);
  }
  return end;
};

/** "các luật: Đất đai, Nhà ở", "các luật Đầu tư, Doanh nghiệp": two names or more, or none. Returns where to go on, or -1. */
export const readLawNames = (reader: Reader, start: number, typeEnd: number, type: string): number => {
  const { text, found } = reader;
  const colon = text.startsWith(': ', typeEnd);
  if (type !== 'Luật' || !(colon || text[typeEnd] === ' ')) return -1;
  const before = text.slice(Math.max(reader.from, start - 24), start);
  if (!several.test(before)) return -1;
  const kept = found.length;
  const end = readNames(reader, typeEnd, draftBefore.test(before), typeEnd + (colon ? 2 : 1));
  if (found.length >= kept + 2) {
    if (!colon) (found[kept] as Sighting).start = start;
    return end;
  }
  found.length = kept;
  return -1;
};

/** The names of laws from `at` on, each after a comma or "và"; the first of them may stand at `first`. */
const readNames = (reader: Reader, at: number, draft: boolean, first: number | null = null): number => {
  const { text, limit } = reader;
  let end = at;
  for (let count = 0; count < most; count++) {
    const next = first !== null && count === 0 ? first : end + (matchAt(mark, text, end)?.[0].length ?? 0);
    if (next === end || !isCapital(text[next])) break;
    const name = longestWord(names(), text, next, limit);
    if (!name || !matchAt(nameEnds, text, name.end)) break;
    const one = sighting(next, name.end, 'law', 'document/shared-law-word', reader.block, 'Luật');
    one.typeInferred = true;
    one.family = 'named';
    one.name = `Luật ${text.slice(next, name.end)}`;
    readTail(text, one, name.end, limit);
    one.draft ||= draft;
    reader.found.push(one);
    ({ end } = one);
  }
  return end;
};
