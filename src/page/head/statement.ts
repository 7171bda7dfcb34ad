import type { Evidence } from '../../model.ts';
import { normaliseText } from '../outline/normalise.ts';
import { decodeEntities } from './entities.ts';

/** One thing that head or markup says, as written, and where. */
export interface Statement {
  value: string;
  from: Exclude<Evidence['from'], 'text' | 'url'>;
  path: string;
}

/** A value of head or JSON-LD as text has it: references that were encoded twice decoded, spaces folded. */
export const clean = (text: string | null | undefined): string => (text ? normaliseText(decodeEntities(text)) : '');
