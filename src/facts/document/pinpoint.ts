import type { Pinpoint } from '../../model.ts';

const number = String.raw`\d{1,3}[a-zđ]?(?!\p{L})`;
const list = (item: string): string => `${item}(?:(?:, | và | hoặc |; ?)${item}){0,11}`;
const articles = `(?:các )?[ĐÐđ]iều (?<articles>${list(number)})(?: (?:đến|-|–) (?:Điều )?(?<articleTo>${number}))?`;
const clauses = `(?:các )?[Kk]hoản (?<clauses>${list(number)})(?: (?:đến|-|–) (?:khoản )?(?<clauseTo>${number}))?`;
const points = `(?:các )?[ĐÐđ]iểm (?<points>${list(String.raw`(?:[a-zđ]\d?|\d(?:\.\d){1,2})(?!\p{L})`)})`;
// "điểm a khoản 2 Điều 5 "   "khoản 2, 3 và 4 Điều 5 của "   "từ Điều 10 đến Điều 15 "
const smallFirst = new RegExp(
  `(?:${points},? )?(?:${clauses},? )?${articles},? ?(?:của |tại |trong |theo )?(?:dự thảo )?$`,
  'u',
);
// "Điều 5, khoản 2, điểm a, "
const largeFirst = new RegExp(`${articles}(?:,? ${clauses})(?:,? ${points})?,? ?(?:của |tại |trong |theo )?$`, 'u');
// "khoản 1 " alone: of an article said before
const clauseOnly = new RegExp(`(?:${points},? )?${clauses},? ?(?:của |tại )?$`, 'u');

const items = (said: string | undefined): string[] => said?.split(/, | và | hoặc |; ?/u) ?? [];

/** The pinpoint that stands right before a document's name at `at`; null for none. */
export const pinpointsBefore = (text: string, from: number, at: number): Pinpoint[] | null => {
  const last = text.charCodeAt(at - 1);
  if (at <= from || (last !== 0x20 && last !== 0x28)) return null;
  const behind = text.slice(Math.max(from, at - 140), at);
  if (!/\d|iểm/u.test(behind) || !/iều|hoản/u.test(behind)) return null;
  const match = largeFirst.exec(behind) ?? smallFirst.exec(behind) ?? clauseOnly.exec(behind);
  if (!match) return null;
  const { groups = {} } = match;
  const articleList = items(groups.articles);
  const clauseList = items(groups.clauses);
  const pointList = items(groups.points);
  const make = (article: string | null, clause: string | null, point: string | null, to: string | null): Pinpoint => ({
    article,
    clause,
    point,
    to,
  });
  const article = articleList[0] ?? null;
  const clause = clauseList[0] ?? null;
  if (pointList.length > 0) return pointList.map((point) => make(article, clause, point, null));
  if (clauseList.length > 0)
    return clauseList.map((one, position) =>
      make(article, one, null, position === clauseList.length - 1 ? (groups.clauseTo ?? null) : null),
    );
  return articleList.map((one, position) =>
    make(one, null, null, position === articleList.length - 1 ? (groups.articleTo ?? null) : null),
  );
};
