import { remember } from '../../vietnamese/remember.ts';
import { groupKey, plainLetters } from './code-letters.ts';
import { codeTypes, documentTypes, judicialIssuers, massIssuers, partyIssuers, stateIssuers } from './lexicon.ts';

/** One group of letters of a code, and what it may stand for. */
export interface Group {
  /** As the issuing body writes it: "NĐ", "TTg", "BGDĐT". */
  text: string;
  key: string;
  isType: boolean;
  issuer: 'party' | 'state' | 'judicial' | 'mass' | null;
  /** In a lexicon, in any casing. */
  known: boolean;
  /** Whether it is written as a group of a code is; `lower`: at least where a type word stands before. */
  written: 'code' | 'lower' | 'no';
}

const typeByKey = new Map<string, string[]>();
const addType = (abbreviation: string): void => {
  const key = groupKey(abbreviation);
  const spellings = typeByKey.get(key) ?? [];
  if (!spellings.includes(abbreviation)) spellings.push(abbreviation);
  typeByKey.set(key, spellings);
};
for (const abbreviations of Object.values(documentTypes)) abbreviations.forEach(addType);
codeTypes.forEach(addType);

const issuerByKey = new Map<string, { text: string; kind: NonNullable<Group['issuer']> }>();
for (const [kind, issuers] of [
  ['party', partyIssuers],
  ['state', stateIssuers],
  ['judicial', judicialIssuers],
  ['mass', massIssuers],
] as const)
  for (const text of issuers) if (!issuerByKey.has(groupKey(text))) issuerByKey.set(groupKey(text), { text, kind });

// ĐUK, ĐUTCT, BTGTU, UBKTHU: party committees and their offices beyond the list. "QĐ-UBTU" of a ministry does not exist.
const partyShape = /^(?:DU[A-Z]{0,8}|[A-Z]{2,10}(?:TW|TU|HU)|BCSD[A-Z]{0,6})$/;
// QH13, UBTVQH14, HĐND12, HĐNN8, QK7, NHNN2: a body with its term or number.
const numbered = /^(.*?)(\d{1,2})$/;

/** For a code without a type word. */
export const noneWanted: readonly string[] = [];

/** The type abbreviation a code's type word asks for, where the letters alone leave it open ("CTR" of a Chương trình). */
const preferred = (spellings: readonly string[], surface: string, wanted: readonly string[]): string => {
  if (spellings.includes(surface)) return surface;
  return spellings.find((spelling) => wanted.includes(spelling)) ?? (spellings[0] as string);
};

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** A group is written in capitals; a known one also with some ("TTg", "CTr"), but "Tu", "Bct" at the start of a sentence are words. */
const writing = (surface: string, { known, text }: Group): Group['written'] => {
  const letters = [...surface].filter((letter) => /[A-Za-zÀ-ỹ]/u.test(letter));
  const capitals = letters.filter(isUpper).length;
  const opens = isUpper(surface[0] as string);
  if (known) {
    const enough = letters.length === 1 || capitals >= 2 || letters.length === 3 || surface === text;
    return opens && enough ? 'code' : 'lower';
  }
  return opens && letters.length <= 24 && capitals >= 2 && capitals * 2 >= letters.length ? 'code' : 'no';
};

// A page of law repeats a few groups a thousand times.
const readers = new Map<readonly string[], (surface: string) => Group>();
const most = 2000;

/** What a group of letters says; `wanted` are the abbreviations of the type word before the code, one list for each type. */
export const readGroup = (surface: string, wanted: readonly string[]): Group => {
  let read = readers.get(wanted);
  if (!read) {
    read = remember((one) => {
      const group: Group = { written: 'no', ...interpret(one, wanted) };
      group.written = writing(one, group);
      return group;
    }, most);
    readers.set(wanted, read);
  }
  return read(surface);
};

const interpret = (surface: string, wanted: readonly string[]): Omit<Group, 'written'> => {
  const plain = plainLetters(surface);
  const key = groupKey(plain);
  const types = typeByKey.get(key);
  const base = numbered.exec(key);
  const issuer = issuerByKey.get(key) ?? (base ? issuerByKey.get(base[1] as string) : undefined);
  const legislature = base !== null && (base[1] === 'QH' || base[1] === 'UBTVQH');
  const tidy = plain
    .replace(/T\.?[ƯW]/gu, 'TW')
    .replace(/T\.?ư|T\.w/giu, 'TW')
    .replace(/[&.]/g, '');
  if (types) {
    const text = preferred(types, plain, wanted);
    return { text, key, isType: true, issuer: issuer?.kind ?? null, known: true };
  }
  if (legislature) {
    const text = `${base[1]}${base[2]}`;
    return { text, key, isType: false, issuer: 'state', known: true };
  }
  if (issuer) {
    const digits = issuerByKey.has(key) ? '' : ((base as RegExpExecArray)[2] as string);
    return { text: `${issuer.text}${digits}`, key, isType: false, issuer: issuer.kind, known: true };
  }
  if (key === 'QH' || key === 'UBTVQH') return { text: key, key, isType: false, issuer: 'state', known: true };
  return { text: tidy, key, isType: false, issuer: partyShape.test(key) ? 'party' : null, known: false };
};

/** "NĐCP", "QĐUBND": a type and a known issuer run together; the two, or null. */
export const splitGroup = (surface: string): [string, string] | null => {
  if (surface.length < 4 || surface.length > 14) return null;
  const plain = plainLetters(surface);
  for (const length of [2, 3, 4]) {
    const head = plain.slice(0, length);
    const tail = plain.slice(length);
    if (tail.length >= 2 && typeByKey.get(groupKey(head))?.includes(head) && issuerByKey.has(groupKey(tail)))
      return [head, tail];
  }
  return null;
};
