import { unitAt } from '../../vietnamese/letters.ts';
import { led } from './ends.ts';
import { readMoment } from './moment.ts';
import {
  type Candidate,
  isFigureAt,
  type Line,
  lookBack,
  matchAt,
  type Outcome,
  type Point,
  pointOf,
  type Rule,
  takeYear,
} from './reading.ts';

/** Lists of days whose first members are less than a date. */

const number = /\d{1,2}(?![\d:])/y;
// ngày 13 và 14/6 · ngày 1, 2 và 3/5 · đêm 30 rạng sáng 1/5
const listLink = /(?:, ?| và |,? hoặc | hay | & |,? rạng (?:sáng )?(?:ngày )?)(?:ngày )?/y;
const rang = / rạng /;

const readDayList = (line: Line, at: number): Outcome => {
  const { low } = line;
  const lead = isFigureAt(low, at) ? '' : (matchAt(led, low, at) as RegExpExecArray)[0];
  if (lead === '' && !(listMayFollow(low, at) && listStands(line, at))) return null;
  const numbers: { start: number; end: number; day: number; night: boolean }[] = [];
  let i = at + lead.length;
  for (let count = 0; count < 12; count++) {
    const figure = matchAt(number, low, i);
    if (!figure || Number(figure[0]) < 1 || Number(figure[0]) > 31) return null;
    const end = i + figure[0].length;
    const link = matchAt(listLink, low, end);
    if (!link) return null;
    numbers.push({ start: count === 0 ? at : i, end, day: Number(figure[0]), night: rang.test(link[0]) });
    // A list ends with a day that has its month; its own lead belongs to it.
    const own = /rạng sáng (?:ngày )?$|(?:ngày )$/.exec(link[0]);
    const next = end + link[0].length - (own?.[0].length ?? 0);
    const last = readMoment(line, next);
    const whole =
      last &&
      typeof last !== 'string' &&
      last.meaning.is === 'point' &&
      last.meaning.point.month !== undefined &&
      !last.meaning.point.lunar;
    if (whole && last.meaning.is === 'point') {
      const { point } = last.meaning;
      const found: Candidate[] = numbers.map(({ start, end: stop, day, night }) => ({
        start,
        end: stop,
        rule: 'date/day-of-list',
        meaning: { is: 'point', point: dayOfMonth(day, point, night && day > (point.day as number)) },
        mod: null,
        direction: last.direction,
      }));
      found.push({
        start: next,
        end: last.end,
        rule: last.rule,
        meaning: last.meaning,
        mod: last.mod,
        direction: last.direction,
      });
      return { end: last.end, found };
    }
    i = end + link[0].length;
  }
  return null;
};

const listMayFollow = (low: string, at: number): boolean =>
  ', '.includes(low[at + (isFigureAt(low, at + 1) ? 2 : 1)] as string);

/** The day in the month of the list's last, or in the month before that. */
const dayOfMonth = (day: number, last: Point, before: boolean): Point => {
  const month = last.month as number;
  if (before && month === 1) return pointOf(last.year === undefined ? undefined : last.year - 1, 12, day);
  const point = pointOf(undefined, before ? month - 1 : month, day);
  takeYear(point, last);
  return point;
};

const listStands = (line: Line, at: number): boolean =>
  unitAt(line.low, at - 1) === 0x20 && /(?:ngày|từ|vào|các|trong|đêm|hôm) $/.test(lookBack(line.low, at, 6));

export const dayListRule: Rule = {
  name: 'date/day-list',
  gives: ['date/day-of-list'],
  starts: ['#', 'ngày', 'hôm', 'đêm', 'sáng', 'chiều', 'tối', 'mùng', 'mồng'],
  read: readDayList,
};
