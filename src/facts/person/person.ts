import type { PersonFact } from '../../model.ts';
import type { Recogniser } from '../recogniser.ts';

export const person: Recogniser<PersonFact> = {
  kind: 'people',
  rules: [],
  find: () => [],
  mentions: () => [],
};
