/** What was found, what was found wrongly, what was missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export interface F1 {
  precision: number;
  recall: number;
  f1: number;
  tp: number;
  fp: number;
  fn: number;
}

const round = (value: number): number => Number(value.toFixed(4));

export const toF1 = ({ right, wrong, missed }: Counts): F1 => {
  const precision = right + wrong > 0 ? right / (right + wrong) : 1;
  const recall = right + missed > 0 ? right / (right + missed) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision: round(precision), recall: round(recall), f1: round(f1), tp: right, fp: wrong, fn: missed };
};

/** What differed, for whoever mends it. */
export interface Miss {
  kind: 'page' | 'dates' | 'documents' | 'people';
  id: string;
  what: string;
  about: unknown;
}

/** The figures of a corpus while its pages are gone through. */
export interface Sheet {
  rates: Map<string, { sum: number; of: number }>;
  counts: Map<string, Counts>;
  misses: Miss[];
}

export const newSheet = (): Sheet => ({ rates: new Map(), counts: new Map(), misses: [] });

/** One case of a rate: right, wrong, or a share. */
export const rate = ({ rates }: Sheet, name: string, share: boolean | number): void => {
  const entry = rates.get(name) ?? { sum: 0, of: 0 };
  entry.sum += Number(share);
  entry.of++;
  rates.set(name, entry);
};

export const count = ({ counts }: Sheet, name: string, right: number, wrong: number, missed: number): void => {
  const entry = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  entry.right += right;
  entry.wrong += wrong;
  entry.missed += missed;
  counts.set(name, entry);
};
