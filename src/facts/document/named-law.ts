import { anyOf, wordClass, wordEnd, wordStart } from '../../vietnamese/letters.ts';
import { longestWord, wordTreeOnUse } from '../../vietnamese/word-tree.ts';
import { readCode } from './code.ts';
import { afterLawName, lawNames, lawNeighbours, otherLaws } from './lexicon.ts';
import { matchAt } from './match-at.ts';
import { takeCode } from './reader.ts';
import { type Sighting, sighting } from './sighting.ts';
import { abbreviationsOf } from './type-word.ts';

/** The laws known by name. */
export const names = wordTreeOnUse(() => lawNames.map((name) => [name, name]));
const stops: ReadonlySet<string> = new Set(afterLawName);
const others = wordTreeOnUse(() => otherLaws.map((name) => [name, name]));

// "năm 2013"  "2013"  "(2013)"  "(năm 2013)"  "sửa đổi năm 2020"  "(sửa đổi)"  "năm 2015 (sửa đổi, bổ sung năm 2017)"
const revised = '(?:được )?sửa đổi(?:,? bổ sung)?';
const yearTail = new RegExp(
  `(?: ?\\((?:năm )?(?<bracket>(?:19|20)\\d\\d)\\)| (?:năm )?(?<plain>(?:19|20)\\d\\d)(?![\\d/]|-\\d)(?!${wordEnd.slice(3, -1)}))?` +
    `(?<revision>(?:,? |, đã | đã | )\\(?${revised}(?: (?:các )?(?:năm )?(?<revisedYear>(?:19|20)\\d\\d)(?:(?:,| và) (?:19|20)\\d\\d){0,3})?\\)?(?! (?:một|các|bởi|theo|điều|khoản|,)))?`,
  'uy',
);
// "sửa đổi, bổ sung một số điều của "
const amending =
  /sửa đổi(?:, bổ sung| và bổ sung|,? bổ sung)?(?: một số)?(?: [Đđ]iều)?(?: \d{1,3}(?:, \d{1,3}){0,5})?(?: khoản)? (?:của )?(?:các )?(?=Luật|Bộ luật|Pháp lệnh|luật|bộ luật|pháp lệnh)/uy;
export const draftBefore = /(?:dự thảo|dự án|dự)(?: (?:sửa đổi|bổ sung|các|lần \d))? ?["“]?$/iu;
const firmBefore = new RegExp(`${wordStart}${anyOf(lawNeighbours)}(?: TNHH)? $`, 'iu');
const abbreviation = new RegExp(`\\p{Lu}[\\p{Lu}&-]{1,11}(?![${wordClass}])`, 'uy');
const wordAhead = /[A-Za-zÀ-ỹ]{1,12}/uy;
const labelled = /,? ?(?:\(?số ?:? ?)(?=\d)/iuy;
const constitution = / (?:nước )?(?:Cộng hòa|Cộng hoà|CHXHCN|Việt Nam)(?: xã hội chủ nghĩa)?(?: Việt Nam)?/uy;

/** Where the name of a law that no list knows ends: a capital first word, then words in lower case; -1 for none. */
const unknownName = (text: string, at: number, limit: number): number => {
  const first = matchAt(wordAhead, text, at);
  if (!first || first[0] === first[0].toLowerCase() || longestWord(others(), text, at, limit)) return -1;
  let end = at + first[0].length;
  let words = 1;
  const opener = first[0].toLowerCase();
  while (words < 14 && end < limit) {
    let gap = text[end] === ' ' ? 1 : 0;
    // "Luật Phòng, chống …", "Luật Quản lý, sử dụng …"
    if (text.startsWith(', ', end) && words <= 2 && (opener === 'phòng' || opener === 'quản' || opener === 'bảo'))
      gap = 2;
    if (gap === 0) break;
    const next = matchAt(wordAhead, text, end + gap);
    if (!next || next[0] !== next[0].toLowerCase() || stops.has(next[0])) break;
    end += gap + next[0].length;
    words++;
  }
  return words >= 2 && end <= limit ? end : -1;
};

export interface LawReading {
  found: Sighting | null;
  /** Where to go on reading. */
  next: number;
  declined?: string;
}

/** "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp" at [start, wordEnd): the law named there. */
export const readLaw = (
  text: string,
  start: number,
  typeEnd: number,
  limit: number,
  from: number,
  type: string,
  block: number,
): LawReading => {
  const capital = text[start] !== text[start]?.toLowerCase();
  const before = text.slice(Math.max(from, start - 24), start);
  const decline = (declined: string): LawReading => ({ found: null, next: typeEnd, declined });
  const law = (end: number, rule: string): Sighting => {
    const one = sighting(start, end, 'law', rule, block, type);
    one.family = 'named';
    return one;
  };

  // "Luật số 45/2013/QH13"
  const label = matchAt(labelled, text, typeEnd) ?? (/ \d/y.test(text.slice(typeEnd, typeEnd + 2)) ? [' '] : null);
  if (label) {
    const code = readCode(text, typeEnd + label[0].length, limit, abbreviationsOf(type));
    if (!code && type !== 'Hiến pháp') return decline('no code after the number');
    if (code) return { found: coded(law(code.end, 'document/legislature-code'), code), next: code.end };
  }

  let nameEnd = typeEnd;
  let rule = 'document/named-law';
  if (type === 'Hiến pháp') {
    nameEnd = typeEnd + (matchAt(constitution, text, typeEnd)?.[0].length ?? 0);
  } else {
    if (text[typeEnd] !== ' ') return decline('nothing follows');
    const at = typeEnd + 1;
    if (firmBefore.test(before)) return decline('a firm, a school or a degree');
    const change = matchAt(amending, text, at);
    if (change && capital) {
      const inner = innerLaw(text, at + change[0].length, limit);
      if (inner > 0) {
        const found = law(inner, 'document/amending-law');
        found.name = text.slice(start, inner);
        readTail(text, found, inner, limit);
        found.draft = draftBefore.test(before);
        // The amended law is read on its own.
        return { found, next: at + change[0].length };
      }
    }
    const known = longestWord(names(), text, at, limit);
    const short = known ? null : matchAt(abbreviation, text, at);
    if (known) nameEnd = known.end;
    else if (short && capital && short[0].length <= 12) {
      nameEnd = at + short[0].length;
      rule = 'document/law-abbreviation';
    } else if (capital) {
      nameEnd = unknownName(text, at, limit);
      if (nameEnd < 0) return decline('no name of a law');
    } else return decline('lower case, and no law known by that name');
  }

  const found = law(nameEnd, rule);
  found.name = text.slice(start, nameEnd);
  readTail(text, found, nameEnd, limit);
  found.draft = draftBefore.test(before) || found.draft;
  if (found.draft) found.rule = 'document/draft-law';
  if (!capital && found.nameYear === null && found.code === null)
    return decline('lower case and no year: a field of law');
  if (type === 'Hiến pháp' && found.nameYear === null) {
    if (!capital) return decline('lower case and no year');
    found.weak = nameEnd === typeEnd;
  }
  return { found, next: found.end };
};

/** The law's year and code after its name, taken into the sighting. */
export const readTail = (text: string, found: Sighting, nameEnd: number, limit: number): void => {
  const years = matchAt(yearTail, text, nameEnd);
  const groups = years?.groups;
  if (years && groups && years[0] && nameEnd + years[0].length <= limit) {
    let taken = years[0];
    const year = groups.bracket ?? groups.plain ?? groups.revisedYear;
    // An open bracket that does not close is none of the law's.
    if (groups.revision?.includes('(') && !groups.revision.includes(')'))
      taken = taken.slice(0, -groups.revision.length);
    else if (groups.revision && !groups.bracket && !groups.plain && !groups.revisedYear) {
      // "Luật Việc làm (sửa đổi)", "Luật Việc làm sửa đổi": the revision before it is passed.
      found.draft = true;
    }
    if (taken) {
      found.end = nameEnd + taken.length;
      if (year) found.nameYear = Number(year);
    }
  }
  const label = matchAt(labelled, text, found.end);
  if (label) {
    const code = readCode(text, found.end + label[0].length, limit, abbreviationsOf('Luật'));
    if (code && code.family === 'legislature') {
      coded(found, code);
      found.end = code.end;
    }
  }
};

const coded = (found: Sighting, code: NonNullable<ReturnType<typeof readCode>>): Sighting => {
  found.kind = 'code';
  found.rule = 'document/legislature-code';
  takeCode(found, code);
  return found;
};

const typeAhead = /(?:Luật|Bộ luật|Pháp lệnh) /iuy;

/** The end of the law that an amending law amends, or -1. */
const innerLaw = (text: string, at: number, limit: number): number => {
  const word = matchAt(typeAhead, text, at);
  if (!word) return -1;
  const nameStart = at + word[0].length;
  const known = longestWord(names(), text, nameStart, limit);
  return known ? known.end : unknownName(text, nameStart, limit);
};
