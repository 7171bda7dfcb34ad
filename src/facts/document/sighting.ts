import type { DocumentFact, Pinpoint, Span } from '../../model.ts';

/** One place of the text that names a document, before it is known which mentions belong together. */
export interface Sighting extends Span {
  rule: string;
  /**
   * code: with its code. short: a type and a number. law: a law by its name. plenum: a resolution by its meeting.
   * back: "Nghị định này".
   */
  kind: 'code' | 'short' | 'law' | 'plenum' | 'back';
  /** Canonical type word: "Nghị định"; null where only a code stands that leaves it open. */
  type: string | null;
  /** The type was read from its abbreviation, or borrowed from the first of a list: the word itself does not stand here. */
  typeInferred: boolean;
  number: string | null;
  year: number | null;
  symbol: string | null;
  code: string | null;
  family: DocumentFact['family'];
  /** The abbreviation of the type inside the code. */
  codeType: string | null;
  swapped: boolean;
  name: string | null;
  nameYear: number | null;
  draft: boolean;
  /** Says too little alone: it stands only where it resolves to a document the page names. */
  weak: boolean;
  /** Sightings of one shared type ("các Nghị định số 1/…, 2/… và 3/…") bear the number of their list. */
  list: number | null;
  /** Where the citation after the name ends: past its date, issuer and subject. */
  block: number;
  /** The pointing word of a back-reference. */
  near: string | null;
  date: string | null;
  issuer: string | null;
  subject: string | null;
  pinpoint: Pinpoint[] | null;
}

/** A fresh sighting. One literal with every key in one order, and no spreading: pages of law have thousands. */
export const sighting = (
  start: number,
  end: number,
  kind: Sighting['kind'],
  rule: string,
  block: number,
  type: string | null,
): Sighting => ({
  start,
  end,
  kind,
  rule,
  block,
  type,
  typeInferred: false,
  number: null,
  year: null,
  symbol: null,
  code: null,
  family: null,
  codeType: null,
  swapped: false,
  name: null,
  nameYear: null,
  draft: false,
  weak: false,
  list: null,
  near: null,
  date: null,
  issuer: null,
  subject: null,
  pinpoint: null,
});

/** Digits compare as an integer: 05 is 5, 30a is not 30. */
export const numberKey = (number: string): string => number.replace(/^0+(?=\d)/, '');
