import type { Phrases } from './phrases.ts';

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
export const TEAM = 1 << 16;
export const MATCH = 1 << 17;

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

/** What a phrase tells of the words beside it, as bits. */
export const HONORIFIC = 1;
export const ROLE = 1 << 1;
export const PLURAL = 1 << 2;
export const CREDIT = 1 << 3;
export const APPOINT = 1 << 4;
export const BE = 1 << 5;
export const JOIN = 1 << 6;
export const FORMER = 1 << 7;
export const NEW = 1 << 8;
export const PREFIX = 1 << 9;
export const SUFFIX = 1 << 10;
export const BODY_VERB = 1 << 11;

/** A surface form: its key, its bits and the trees of phrases it opens. */
export interface Word {
  key: string;
  bits: number;
  sign: number;
  heads: Phrases<Head> | undefined;
  bodies: Phrases<Body> | undefined;
  places: Phrases<'country' | 'place' | 'brand'> | undefined;
  stops: Phrases<Stop> | undefined;
  cues: Phrases<number> | undefined;
  /** Every cue a phrase beginning with this word may give. */
  cueBits: number;
}
