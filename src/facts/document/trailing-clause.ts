import type { PageText } from '../../model.ts';
import { organisationEnd, organisationsEnd } from '../../vietnamese/organisations.ts';
import { dateAfter } from './date-clause.ts';
import { issuerFit } from './issuer.ts';
import type { Sighting } from './sighting.ts';

// "Thông tư số 159/2016/TT-BTC Quy định mức thu … | ngày 25/10/2016 của Bộ Tài chính, có hiệu lực …": the official order of a citation
// puts date and issuer behind the title.
const opensTitle = /\.? ?(?:\(\d{1,2}\) )?["“]?(?!(?:có|được|đã|sẽ|là|thì|và|cũng|bị|chưa|hết) )[A-Za-zÀ-ỹ]/uy;
const dayOfBody = /[.,]? ngày /gu;
const notIts =
  /(?:từ|đến|trước|sau|vào|hết|sáng|chiều|tối|họp|tờ trình|công văn|báo cáo|bức thư|công điện|thông báo|hội nghị|kết luận|văn bản|quyết định|nghị quyết|này|trong|cùng|mỗi)$/iu;
const body = / của /uy;
const sentenceEnd = /[.!?]["”)]? (?=\p{Lu}|$)/gu;
const clauseEnd = /[,.;)”"]|$| có hiệu lực/uy;
const reach = 900;
/** So many citations are held open within one sentence: no title nests deeper. */
const mostOpen = 8;

/** Gives citations whose date has not come yet the "ngày … của …" that ends their title. `stops[i]` is where citation i ends. */
export const readTrailingClauses = (page: PageText, sightings: readonly Sighting[], stops: readonly number[]): void => {
  const { value: text } = page;
  let open: Sighting[] = [];
  for (let i = 0; i < sightings.length; i++) {
    const one = sightings[i] as Sighting;
    const previous = sightings[i - 1];
    if (previous?.block !== one.block) open = [];
    if (open.length < mostOpen && one.kind === 'code' && one.date === null && startsTitle(text, one.end))
      open.push(one);
    if (open.length === 0) continue;
    const from = Math.max(one.end, stops[i] as number);
    const following = sightings[i + 1];
    const blockEnd = page.blocks[one.block]?.end ?? text.length;
    const limit = Math.min(following?.block === one.block ? following.start : blockEnd, from + reach);
    if (limit <= from) continue;
    const end = endOfSentence(text, from, limit, from === one.end);
    take(text, from, end, open, blockEnd);
    open = end < limit ? [] : open.filter((other) => other.date === null);
  }
};

const startsTitle = (text: string, at: number): boolean => {
  opensTitle.lastIndex = at;
  return opensTitle.test(text);
};

const endOfSentence = (text: string, from: number, limit: number, afterCode: boolean): number => {
  // A full stop right after a code is a slip of the pen: "06/2020/TT-BCT. Sửa đổi …".
  sentenceEnd.lastIndex = afterCode ? from + 2 : from;
  const match = sentenceEnd.exec(text.slice(0, limit));
  return match ? match.index : limit;
};

const take = (text: string, from: number, limit: number, open: readonly Sighting[], blockEnd: number): void => {
  // Cut at the limit: beyond it the search would walk through the whole page for nothing.
  const area = text.slice(0, limit);
  dayOfBody.lastIndex = from;
  for (let match = dayOfBody.exec(area); match; match = dayOfBody.exec(area)) {
    if (notIts.test(text.slice(Math.max(from, match.index - 10), match.index))) continue;
    const start = match.index + match[0].length - 'ngày '.length;
    const clause = dateAfter(text, start, blockEnd);
    if (!clause || clause.yearless) continue;
    body.lastIndex = clause.end;
    const link = body.exec(text);
    if (!link) continue;
    const at = clause.end + link[0].length;
    const several = organisationsEnd(text, at, blockEnd);
    const single = organisationEnd(text, at, blockEnd);
    if (single < 0) continue;
    const name = text.slice(at, single);
    const closed = (end: number): boolean => {
      clauseEnd.lastIndex = end;
      return clauseEnd.test(text);
    };
    const its =
      open.find((one) => one.date === null && issuerFit(name, one) === 'match') ??
      open.find(
        (one) => one.date === null && one.family === 'joint' && issuerFit(text.slice(at, several), one) !== 'clash',
      ) ??
      (open.length === 1 && closed(single) && issuerFit(name, open[0] as Sighting) === 'open' ? open[0] : undefined);
    if (!its) continue;
    its.date = clause.date;
    its.issuer ??= its.family === 'joint' ? text.slice(at, several) : name;
  }
};
