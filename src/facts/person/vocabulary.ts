import { adminUnits, bodyHeads, fields, firmWords, wholeBodies } from '../../vietnamese/bodies.ts';
import * as lexicon from './lexicon.ts';
import { addPhrase, makePhraseBook, wordKey } from './phrases.ts';
import {
  APPOINT,
  BE,
  BODY_VERB,
  type Body,
  CREDIT,
  FAMOUS,
  FIRM,
  FOREIGN,
  FORMER,
  GIVEN,
  type Head,
  HONORIFIC,
  JOIN,
  MIDDLE,
  NEW,
  PLURAL,
  PREFIX,
  ROLE,
  SAINT,
  STRONG,
  type Stop,
  SUFFIX,
  WEAK,
} from './words.ts';

/** The lexicon as books of phrases and bits of words. */
export const heads = makePhraseBook<Head>();
export const bodies = makePhraseBook<Body>();
export const places = makePhraseBook<'country' | 'place' | 'brand'>();
export const stops = makePhraseBook<Stop>();
export const cues = makePhraseBook<number>((first, second) => first | second);
export const cueBits = new Map<string, number>();
/** The bits of a capitalised word. */
export const bits = new Map<string, number>();

const mark = (words: readonly string[], bit: number): void => {
  for (const word of words) {
    const key = wordKey(word);
    bits.set(key, (bits.get(key) ?? 0) | bit);
  }
};
const cue = (phrases: readonly string[], bit: number): void => {
  for (const phrase of phrases) {
    const first = addPhrase(cues, phrase, bit);
    cueBits.set(first, (cueBits.get(first) ?? 0) | bit);
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
for (const phrase of lexicon.clubs) addPhrase(places, phrase, 'brand');
for (const phrase of lexicon.keptPhrases) addPhrase(stops, phrase, 'kept');
for (const phrase of lexicon.sayVerbs) addPhrase(stops, phrase, 'say');
for (const phrase of lexicon.functionWords) addPhrase(stops, phrase, 'function');
for (const phrase of lexicon.actVerbs) addPhrase(stops, phrase, 'act');
cue(lexicon.honorifics, HONORIFIC);
cue(lexicon.roleWords, ROLE);
cue(lexicon.pluralWords, PLURAL);
cue(lexicon.creditWords, CREDIT);
cue(lexicon.appointVerbs, APPOINT);
cue(lexicon.beVerbs, BE);
cue(lexicon.joinWords, JOIN);
cue(lexicon.formerWords, FORMER);
cue(lexicon.newWords, NEW);
cue(lexicon.postPrefixes, PREFIX);
cue(lexicon.postSuffixes, SUFFIX);
cue(lexicon.bodyVerbs, BODY_VERB);
mark(lexicon.strongSurnames, STRONG);
mark(lexicon.weakSurnames, WEAK);
mark(lexicon.middleNames, MIDDLE);
mark(lexicon.givenNames, GIVEN);
mark(lexicon.saintNames, SAINT);
mark(lexicon.foreignGivenNames, FOREIGN);
mark(lexicon.mononyms, FAMOUS);
mark(firmWords, FIRM);
export const particles = new Set<string>(lexicon.nameParticles.map(wordKey));
export const degrees = new Set<string>(lexicon.degreeWords);
export const teamWords = new Set<string>(lexicon.teamWords.map(wordKey));
export const matchWords = new Set<string>(lexicon.matchWords.map(wordKey));
