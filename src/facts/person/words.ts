import { adminUnits, bodyHeads, fields, firmWords, wholeBodies } from '../../vietnamese/bodies.ts';
import * as lexicon from './lexicon.ts';
import { addPhrase, makePhrases, type Phrases, wordKey } from './phrases.ts';
import { isSyllable } from './syllable.ts';

/** What a word is, as bits. Surnames, given names and the like count only with a capital. */
export const CAP = 1;
export const UPPER = 1 << 1;
export const NUMBER = 1 << 2;
export const SYLLABLE = 1 << 3;
export const STRONG = 1 << 4;
export const WEAK = 1 << 5;
export const MIDDLE = 1 << 6;
export const GIVEN = 1 << 7;
export const FOREIGN = 1 << 8;
export const FAMOUS = 1 << 9;
export const SAINT = 1 << 10;
export const PARTICLE = 1 << 11;
export const DEGREE = 1 << 12;
export const INITIAL = 1 << 13;
export const FIRM = 1 << 14;
export const MARKED = 1 << 15;

/** Signs, as numbers; 0 is a word. */
export const COMMA = 1;
export const DASH = 2;
export const OPEN = 3;
export const CLOSE = 4;
export const SEMI = 5;
export const COLON = 6;
export const DOT = 7;
export const END = 8;
export const QUOTE = 9;
export const SLASH = 10;
export const AND = 11;
export const OTHER = 12;
export const MASK = 13;

/** post: a body may follow; work, sport: a profession; lone: nothing follows. */
export interface Head {
  kind: 'post' | 'work' | 'sport' | 'lone' | 'none';
  /** A common word too: it ends no other title and is nobody's back-reference. */
  weak: boolean;
  /** Mostly of many: in a chain of titles nobody's. */
  collective: boolean;
  /** Only in capitals: "GĐ", "ĐBQH". */
  upper: boolean;
}

/** open: wants more after it; whole: stands by itself; unit: of administration; field: of government; thing: named after somebody. */
export type Body = 'open' | 'whole' | 'unit' | 'field' | 'thing';
export type Stop = 'say' | 'act' | 'function' | 'kept';
export type Cue =
  | 'honorific'
  | 'role'
  | 'plural'
  | 'credit'
  | 'appoint'
  | 'be'
  | 'join'
  | 'former'
  | 'new'
  | 'prefix'
  | 'suffix';

/** A surface form: its key, its bits and the trees of phrases it opens. */
export interface Word {
  key: string;
  bits: number;
  sign: number;
  heads: Phrases<Head> | undefined;
  bodies: Phrases<Body> | undefined;
  places: Phrases<'country' | 'place' | 'brand'> | undefined;
  stops: Phrases<Stop> | undefined;
  cues: Phrases<Cue[]> | undefined;
}

const heads = makePhrases<Head>();
const bodies = makePhrases<Body>();
const places = makePhrases<'country' | 'place' | 'brand'>();
const stops = makePhrases<Stop>();
const cues = makePhrases<Cue[]>();
const bits = new Map<string, number>();

const mark = (words: readonly string[], bit: number): void => {
  for (const word of words) {
    const key = wordKey(word);
    bits.set(key, (bits.get(key) ?? 0) | bit);
  }
};
const cue = (phrases: readonly string[], name: Cue): void => {
  for (const phrase of phrases) {
    const named: Cue[] = [name];
    addPhrase(cues, phrase, named);
    let node: Phrases<Cue[]> | undefined = cues;
    for (const part of phrase.split(' ')) node = node?.next.get(wordKey(part));
    if (node?.value && !node.value.includes(name)) node.value.push(name);
  }
};

const weak = new Set<string>(lexicon.weakHeads);
const collective = new Set<string>(lexicon.collectiveHeads);
for (const phrase of lexicon.falseHeads)
  addPhrase(heads, phrase, { kind: 'none', weak: true, collective: true, upper: false });
for (const [list, kind] of [
  [lexicon.loneHeads, 'lone'],
  [lexicon.sportHeads, 'sport'],
  [lexicon.workHeads, 'work'],
  [lexicon.postHeads, 'post'],
] as const)
  for (const phrase of list)
    addPhrase(heads, phrase, { kind, weak: weak.has(phrase), collective: collective.has(phrase), upper: false });
const upperWork = new Set(['HLV', 'VĐV', 'MC', 'DJ', 'PV', 'BLV', 'BTV', 'KSV', 'ĐTV', 'NTK', 'NAG', 'LS', 'KTS']);
const upperLone = new Set([
  'NSND',
  'NSƯT',
  'NNƯT',
  'NNND',
  'NGND',
  'NGƯT',
  'TTND',
  'TTƯT',
  'AHLLVT',
  'AHLĐ',
  'CCB',
  'TNXP',
  'NSNA',
]);
for (const short of lexicon.postAbbreviations) {
  const kind =
    short === 'HLV' || short === 'VĐV'
      ? 'sport'
      : upperWork.has(short)
        ? 'work'
        : upperLone.has(short)
          ? 'lone'
          : 'post';
  addPhrase(heads, short, { kind, weak: false, collective: false, upper: true });
}
for (const phrase of wholeBodies) addPhrase(bodies, phrase, 'whole');
for (const phrase of bodyHeads) addPhrase(bodies, phrase, 'open');
for (const phrase of adminUnits) addPhrase(bodies, phrase, 'unit');
for (const phrase of fields) addPhrase(bodies, phrase, 'field');
for (const phrase of lexicon.thingHeads) addPhrase(bodies, phrase, 'thing');
for (const phrase of lexicon.countries) addPhrase(places, phrase, 'country');
for (const phrase of lexicon.places) addPhrase(places, phrase, 'place');
for (const phrase of lexicon.brands) addPhrase(places, phrase, 'brand');
for (const phrase of lexicon.keptPhrases) addPhrase(stops, phrase, 'kept');
for (const phrase of lexicon.sayVerbs) addPhrase(stops, phrase, 'say');
for (const phrase of lexicon.functionWords) addPhrase(stops, phrase, 'function');
for (const phrase of lexicon.actVerbs) addPhrase(stops, phrase, 'act');
cue(lexicon.honorifics, 'honorific');
cue(lexicon.roleWords, 'role');
cue(lexicon.pluralWords, 'plural');
cue(lexicon.creditWords, 'credit');
cue(lexicon.appointVerbs, 'appoint');
cue(lexicon.beVerbs, 'be');
cue(lexicon.joinWords, 'join');
cue(lexicon.formerWords, 'former');
cue(lexicon.newWords, 'new');
cue(lexicon.postPrefixes, 'prefix');
cue(lexicon.postSuffixes, 'suffix');
for (const phrase of lexicon.strongSurnames) mark([phrase], STRONG);
mark(lexicon.weakSurnames, WEAK);
mark(lexicon.middleNames, MIDDLE);
mark(lexicon.givenNames, GIVEN);
mark(lexicon.saintNames, SAINT);
mark(lexicon.foreignGivenNames, FOREIGN);
mark(lexicon.mononyms, FAMOUS);
mark(firmWords, FIRM);
const particles = new Set<string>(lexicon.nameParticles.map(wordKey));
const degrees = new Set<string>(lexicon.degreeWords);

const isDegree = (surface: string): boolean =>
  degrees.has(surface) || (surface.includes('-') && surface.split('-').every((part) => degrees.has(part)));
const letters = /\p{L}/u;

/** Reads a surface form; the tokens of a page share what is read. */
export const readWord = (surface: string): Word => {
  const key = wordKey(surface);
  const first = surface.charCodeAt(0);
  let flags = 0;
  if (first >= 48 && first <= 57) flags |= NUMBER;
  else {
    const head = surface[0] as string;
    if (head !== head.toLowerCase()) {
      flags |= CAP | (bits.get(key) ?? 0);
      if (surface === surface.toUpperCase())
        flags |= surface.length > 1 && letters.test(surface[1] as string) ? UPPER : INITIAL;
    } else if (particles.has(key)) flags |= PARTICLE;
    if (isSyllable(key)) flags |= SYLLABLE;
    // MobiFone, VinFast: a capital inside is a firm's.
    if (/\p{Ll}\p{Lu}/u.test(surface) && !/^(?:Mc|Mac|De|Le|Di|O)\p{Lu}/u.test(surface)) flags |= FIRM;
    if (isDegree(surface)) flags |= DEGREE;
    // H'Yim, K'Brêm, Y Thăk: the letters of the highlands.
    if (/['’ʼ]|[ĭŏŭčñƀ]/iu.test(surface)) flags |= MARKED;
  }
  return {
    key,
    bits: flags,
    sign: 0,
    heads: heads.next.get(key),
    bodies: bodies.next.get(key),
    places: flags & CAP || key === 'châu' ? places.next.get(key) : undefined,
    stops: stops.next.get(key),
    cues: cues.next.get(key),
  };
};
