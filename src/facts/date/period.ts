import { anyOf } from '../../vietnamese/letters.ts';
import { futureTails, pastTails } from './lexicon.ts';
import type { Direction, Period, Point, Shift } from './reading.ts';

/** How a reading of a month, a year … is put together. */

export const point = (end: number, rule: string, value: Point, direction: Direction = null): Period => ({
  end,
  rule,
  meaning: { is: 'point', point: value },
  mod: null,
  direction,
});

export const shift = (end: number, rule: string, value: Omit<Shift, 'from'>): Period => ({
  end,
  rule,
  meaning: { is: 'shift', shift: { from: 'published', ...value } },
  mod: null,
  direction: null,
});

export const fixed = (end: number, rule: string, value: string): Period => ({
  end,
  rule,
  meaning: { is: 'fixed', value, type: 'date' },
  mod: null,
  direction: null,
});

/** What may follow a month or a quarter that lies behind or ahead. */
export const tail = new RegExp(` (?:(${anyOf(pastTails)})|(${anyOf(futureTails)}))(?![A-Za-zÀ-ỹ])`, 'uy');
