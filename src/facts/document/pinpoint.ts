import type { Pinpoint } from '../../model.ts';
import { matchAt } from './match-at.ts';

const keyword = /(?:[Cc]ác )?(?:(?<point>[ĐÐđ]iểm)|(?<clause>[Kk]hoản)|(?<article>[ĐÐđ]iều)) /uy;
const anyKeyword = /(?:[Cc]ác )?(?:[ĐÐđ]iểm|[Kk]hoản|[ĐÐđ]iều) /gu;
// 5   12a   3đ
const number = /\d{1,3}[a-zđ]?(?![A-Za-zÀ-ỹ])/uy;
// a   đ   b1   1.3
const letter = /(?:[a-zđ]\d?|\d(?:\.\d){1,2})(?![A-Za-zÀ-ỹ])/uy;
const comma = /, | và | hoặc |; ?/uy;
const until = / (?:đến|-|–) (?:Điều |khoản |điểm )?/uy;
const between = /,? ?/uy;
const last = /,? ?(?:của |tại |trong |theo )?(?:các )?(?:dự thảo )?\(?/uy;

interface Part {
  kind: 'point' | 'clause' | 'article';
  items: string[];
  to: string | null;
  end: number;
}

/** "khoản 2, 3 và 4", "Điều 10 đến Điều 15" */
const readPart = (text: string, at: number): Part | null => {
  const opening = matchAt(keyword, text, at);
  if (!opening?.groups) return null;
  const kind = opening.groups.point ? 'point' : opening.groups.clause ? 'clause' : 'article';
  const item = kind === 'point' ? letter : number;
  let end = at + opening[0].length;
  const items: string[] = [];
  for (let count = 0; count < 20; count++) {
    const mark = count === 0 ? '' : matchAt(comma, text, end)?.[0];
    if (mark === undefined) break;
    const one = matchAt(item, text, end + mark.length);
    if (!one) break;
    items.push(one[0]);
    end += mark.length + one[0].length;
  }
  if (items.length === 0) return null;
  const range = matchAt(until, text, end);
  const to = range ? matchAt(item, text, end + range[0].length) : null;
  if (range && to) end += range[0].length + to[0].length;
  return { kind, items, to: to?.[0] ?? null, end };
};

/** The parts that stand one after another from `at` up to `goal`; null where something else stands between. */
const readChain = (text: string, at: number, goal: number): Part[] | null => {
  const parts: Part[] = [];
  let end = at;
  for (let count = 0; count < 12; count++) {
    const part = readPart(text, end);
    if (!part) break;
    parts.push(part);
    end = part.end + (matchAt(between, text, part.end)?.[0].length ?? 0);
    if (matchAt(last, text, part.end) && last.lastIndex === goal) return parts;
  }
  return null;
};

const pinpointsOf = (point: Part | null, clause: Part | null, article: Part | null): Pinpoint[] => {
  const finest = point ?? clause ?? article;
  if (!finest) return [];
  return finest.items.map((item, position) => ({
    article: finest === article ? item : (article?.items[0] ?? null),
    clause: finest === clause ? item : finest === article ? null : (clause?.items[0] ?? null),
    point: finest === point ? item : null,
    to: position === finest.items.length - 1 ? finest.to : null,
  }));
};

/** "điểm a khoản 2 Điều 5" and "Điều 5, khoản 2, điểm a" alike; several articles give several groups. */
const gather = (parts: readonly Part[]): Pinpoint[] => {
  const largeFirst = parts[0]?.kind === 'article';
  const found: Pinpoint[] = [];
  let point: Part | null = null;
  let clause: Part | null = null;
  let article: Part | null = null;
  const close = (): void => {
    found.push(...pinpointsOf(point, clause, article));
    point = clause = article = null;
  };
  for (const part of parts) {
    if (part.kind === 'article') {
      if (largeFirst) close();
      article = part;
      if (!largeFirst) close();
    } else if (part.kind === 'clause') {
      if (clause) close();
      clause = part;
    } else {
      if (point) close();
      point = part;
    }
  }
  close();
  return found;
};

/** The pinpoint that stands right before a document's name at `at`; null for none. */
export const pinpointsBefore = (text: string, from: number, at: number): Pinpoint[] | null => {
  const mark = text.charCodeAt(at - 1);
  if (at <= from || (mark !== 0x20 && mark !== 0x28)) return null;
  const floor = Math.max(from, at - 160);
  const behind = text.slice(floor, at);
  if (!/iều |hoản /u.test(behind)) return null;
  anyKeyword.lastIndex = 0;
  for (let match = anyKeyword.exec(behind); match; match = anyKeyword.exec(behind)) {
    const parts = readChain(text, floor + match.index, at);
    if (parts) return parts.some(({ kind }) => kind !== 'point') ? gather(parts) : null;
  }
  return null;
};
