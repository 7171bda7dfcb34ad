import type { DocumentFact } from '../../model.ts';
import type { Recogniser } from '../recogniser.ts';

export const document: Recogniser<DocumentFact> = {
  kind: 'documents',
  rules: [],
  find: () => [],
  mentions: () => [],
};
