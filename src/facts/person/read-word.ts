import { phrasesAfter, wordKey } from './phrases.ts';
import { isSyllable } from './syllable.ts';
import * as vocabulary from './vocabulary.ts';
import {
  CAP,
  DEGREE,
  FIRM,
  INITIAL,
  MARKED,
  MATCH,
  NUMBER,
  PARTICLE,
  SYLLABLE,
  TEAM,
  UPPER,
  type Word,
} from './words.ts';

const isDegree = (surface: string): boolean =>
  vocabulary.degrees.has(surface) ||
  (surface.includes('-') && surface.split('-').every((part) => vocabulary.degrees.has(part)));
const letters = /\p{L}/u;
const inner = /\p{Ll}\p{Lu}/u;
const scottish = /^(?:Mc|Mac|De|Le|Di|O)\p{Lu}/u;
const highland = /['’ʼĭŏŭčñƀ]/iu;

const isFigure = (surface: string): boolean => {
  const first = surface.charCodeAt(0);
  return first >= 48 && first <= 57;
};

const read = (surface: string): Word => {
  const key = wordKey(surface);
  let flags = 0;
  if (isFigure(surface)) flags |= NUMBER;
  else {
    const head = surface[0] as string;
    if (head !== head.toLowerCase()) {
      flags |= CAP | (vocabulary.bits.get(key) ?? 0);
      if (surface === surface.toUpperCase())
        flags |= surface.length > 1 && letters.test(surface[1] as string) ? UPPER : INITIAL;
    } else if (vocabulary.particles.has(key)) flags |= PARTICLE;
    if (flags & CAP && isSyllable(key)) flags |= SYLLABLE;
    // MobiFone, VinFast: a capital inside is a firm's.
    if (inner.test(surface) && !scottish.test(surface)) flags |= FIRM;
    if (isDegree(surface)) flags |= DEGREE;
    // H'Yim, K'Brêm, Y Thăk: the letters of the highlands.
    if (highland.test(surface)) flags |= MARKED;
    if (vocabulary.teamWords.has(key)) flags |= TEAM;
    else if (vocabulary.matchWords.has(key)) flags |= MATCH;
  }
  return {
    key,
    bits: flags,
    sign: 0,
    heads: phrasesAfter(vocabulary.heads, key),
    bodies: phrasesAfter(vocabulary.bodies, key),
    places: flags & CAP || key === 'châu' ? phrasesAfter(vocabulary.places, key) : undefined,
    stops: phrasesAfter(vocabulary.stops, key),
    cues: phrasesAfter(vocabulary.cues, key),
    cueBits: vocabulary.cueBits.get(key) ?? 0,
  };
};

/** Words read last, each at the place its letters give: one that comes again need not be cut out of its text. */
const known: ({ surface: string; word: Word } | undefined)[] = new Array(16_384).fill(undefined);

const standsAt = (text: string, start: number, surface: string): boolean => {
  for (let i = 0; i < surface.length; i++) if (text.charCodeAt(start + i) !== surface.charCodeAt(i)) return false;
  return true;
};

/** Reads the surface form from `start` to `end`. What it says depends on its letters alone, so it is read once. */
export const readWord = (text: string, start: number, end: number): Word => {
  let place = end - start;
  for (let i = start; i < end; i++) place = (place * 31 + text.charCodeAt(i)) | 0;
  place &= known.length - 1;
  const before = known[place];
  if (before !== undefined && before.surface.length === end - start && standsAt(text, start, before.surface))
    return before.word;
  const surface = text.slice(start, end);
  const word = read(surface);
  // Figures hardly come twice; what V8 cuts out of a text at thirteen letters and more holds the text.
  if (!isFigure(surface) && surface.length < 13) known[place] = { surface, word };
  return word;
};
