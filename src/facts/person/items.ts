import type { Title } from './titles.ts';

export type NameRule =
  | 'person/honorific-name'
  | 'person/titled-name'
  | 'person/role-name'
  | 'person/surname-name'
  | 'person/foreign-name'
  | 'person/given-name'
  | 'person/alias'
  | 'person/listed-name';

/** Words taken for a person's name: tokens [start, end). */
export interface Name {
  kind: 'name';
  start: number;
  end: number;
  /** Where the honorific before it stands, or -1. */
  honorific: number;
  foreign: boolean;
  /** Words, dots left out. */
  size: number;
  rule: NameRule;
}

/** "Các đồng chí:", which opens a list of people. */
interface Group {
  kind: 'group';
  start: number;
  end: number;
}

export type Item = Name | Title | Group;

/** What a block holds, in order, none inside another. */
export interface Scanned {
  items: Item[];
  /** Runs that are nobody by themselves and may be a short form of somebody the page names. */
  maybes: { start: number; end: number; foreign: boolean }[];
  /** "Lê Tấn Lợi (Mười Xịn)": another name in brackets of the person at `item`. */
  aliases: { item: number; start: number; end: number }[];
}

/** Told of a run that was no person, and why. */
export type Decline = (start: number, end: number, why: string) => void;
