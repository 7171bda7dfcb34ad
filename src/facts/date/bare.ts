import { anyOf } from '../../vietnamese/letters.ts';
import { bearers, counted } from './lexicon.ts';
import { type Line, lookBack, type Moment, matchAt } from './reading.ts';

/** Figures with no word before them: "15/3" may be a day, a part of a whole, a score, a house, a street. */

const cue =
  /(?:^|[\s(“"'])(?:từ|đến|tới|hết|trước|sau|vào|hôm|trong|dịp|phiên|giao dịch|kể từ|sang|qua|lễ|khánh|ngày|mốc|rạng)$/u;
// The day of something: "Ngày Quốc tế Phụ nữ 8/3".
const dayOf = /(?<![A-Za-zÀ-ỹ])[Nn]gày \p{Lu}[A-Za-zÀ-ỹ\s–-]{0,40}$/u;
const contest = /(?:tỷ số|tỉ số|kết quả|thắng|thua|hòa|hoà|dẫn|gỡ|hiệp|penalty|luân lưu|set|ván)/u;
const opening = /[([]$/;
// "Troyes (2-1)" is a score, "hôm qua (2-1)" a day.
const dayBefore = /(?:nay|qua|mai|kia|hai|ba|tư|năm|sáu|bảy|nhật|ngày|lễ|tới|trước) [([]$/u;
const bearing = new RegExp(`(?:^|[^A-Za-zÀ-ỹ])(?:${anyOf(bearers)})(?:[:.]| số)?$`, 'u');
const countedAfter = new RegExp(` (?:${anyOf(counted)})(?![A-Za-zÀ-ỹ])`, 'uy');
const wordAfter = / [A-Za-zÀ-ỹ]/uy;
const allowedAfter =
  / (?:tới|vừa|này|đến|và|tại|ở|các|những|sẽ|đã|đang|là|khi|do|của|theo|với|cho|để|trở|được|bị|có|cả|toàn|nhiều|mới|thì|nhân|ở|năm|âm|hàng|hằng|-|–)(?![A-Za-zÀ-ỹ])/uy;

/** Why figures with no lead word are no day here; null where they may stand. */
export const declineBare = (line: Line, start: number, moment: Moment): string | null => {
  const { low } = line;
  const before = lookBack(low, start, 24).trimEnd();
  if (bearing.test(before) && !before.endsWith('thời điểm')) return 'the name or number of something';
  if (moment.meaning.is !== 'point' || moment.sign === null) return null;
  const { day = 0, month = 0, year, shortYear } = moment.meaning.point;
  if (year !== undefined && !shortYear) return null;
  if (year !== undefined) return moment.sign === '/' || moment.sign === '-' ? null : 'figures with dots';
  if (moment.meaning.point.yearBy !== undefined || moment.direction !== null) return null;
  if (moment.sign !== '/' && moment.sign !== '-' && moment.sign !== '–') return 'figures with no word before them';
  if (day === 24 && month === 7) return 'around the clock';
  const fraction = day < month || moment.sign !== '/' || day <= 5;
  if (fraction && matchAt(countedAfter, low, moment.end)) return 'a part or a number of what follows';
  if (follows(line, start)) return null;
  if (moment.sign !== '/' && contest.test(before)) return 'a score';
  if (dayOf.test(lookBack(line.text, start, 48))) return null;
  if (moment.sign === '/' && /(?:^| )là$/.test(before)) return null;
  if (opening.test(before) && /^[)\],:;.]/.test(low.slice(moment.end, moment.end + 1)))
    return moment.sign !== '/' &&
      day <= 9 &&
      month <= 9 &&
      !dayBefore.test(before) &&
      !dayOf.test(lookBack(line.text, start - 2, 48))
      ? 'a score'
      : null;
  const atStart = start === 0 && /[:,.]/.test(low[moment.end] ?? '') && moment.sign === '/';
  if (atStart) return null;
  if (!cue.test(before)) return 'figures with no word before them';
  if (moment.sign !== '/' && !(matchAt(allowedAfter, low, moment.end) || !matchAt(wordAfter, low, moment.end)))
    return 'figures with no word before them';
  return null;
};

/** Whether a day stands right before, as in "ngày 8/3, 26/3 và 30/4" or "hôm nay, 16/6". */
const follows = (line: Line, start: number): boolean => {
  const { last, low } = line;
  if (!last || start - last.end > 7) return false;
  const gap = low.slice(last.end, start);
  if (last.meaning.is === 'point') return last.meaning.point.day !== undefined && listGap.test(gap);
  return (
    (gap === ', ' || gap === ' ') &&
    (last.meaning.is === 'weekday' || (last.meaning.is === 'shift' && last.meaning.shift.unit === 'day'))
  );
};
const listGap = /^(?:,|;|,? và|,? hoặc|,? hay| &| rạng sáng) $/;
