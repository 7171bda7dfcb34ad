import type { DateFact } from '../../model.ts';
import type { Recogniser } from '../recogniser.ts';

export const date: Recogniser<DateFact> = {
  kind: 'dates',
  rules: [],
  find: () => [],
  mentions: () => [],
};
