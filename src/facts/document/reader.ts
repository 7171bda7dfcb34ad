import type { Span } from '../../model.ts';
import type { Code } from './code.ts';
import { type Sighting, sighting } from './sighting.ts';

/** Told of candidates that were looked at and left, and why. */
export type Decline = (span: Span, rule: string, why: string) => void;

/** What the readers share: the text, and the block they are in. */
export interface Reader {
  text: string;
  /** The block: no reading goes beyond. */
  from: number;
  limit: number;
  block: number;
  found: Sighting[];
  decline: Decline;
  /** The number of the next list that shares one type word. */
  lists: number;
  /** Where the next "số " stands at the earliest: looked up once, not at every type word. */
  label: number;
}

export const ruleOf = (family: NonNullable<Sighting['family']>): string => `document/${family}-code`;

export const isDigitAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
};

/** What a code says, into the sighting that bears it. */
export const takeCode = (one: Sighting, code: Code): void => {
  one.number = code.number;
  one.year = code.year;
  one.symbol = code.symbol;
  one.code = code.canonical;
  one.family = code.family;
  one.codeType = code.type;
  one.swapped = code.swapped;
};

export const codeSighting = (
  reader: Reader,
  start: number,
  code: Code,
  type: string | null,
  rule: string,
): Sighting => {
  const one = sighting(start, code.end, 'code', rule, reader.block, type);
  takeCode(one, code);
  return one;
};
