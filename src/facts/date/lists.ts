import {
  figuresEndAt,
  figuresStartAt,
  isFigureAt,
  type Line,
  lookBack,
  matchAt,
  type Outcome,
  type Point,
  pointOf,
  type Rule,
} from './reading.ts';

/** Figures that say a date only because of what stands before them: "2017, 2018 và 2019", "tháng 4, 5 và 6/2020", "trước 1975". */

const link = /^(?:,|;|,? và|,? hoặc|,? hay| &| -| –) $/;
const fourFigures = /(?:1\d|20|21)\d\d(?!\d)/y;
const lead =
  /(?:^|[^A-Za-zÀ-ỹ])(?:từ|đến|tới|trước|sau|khoảng|tầm nhìn|hết|hồi|đầu|cuối|giữa|kể từ|vào|mậu thân|tết|nguyên đán)(?: \()? $/u;
// What may follow a year that no word announces; any other word is what it counts.
const follow =
  / (?:đến|tới|và|thì|là|ở|tại|của|đã|được|trở|khi|với|do|bởi|các|những|cho|trong|nhưng|sẽ|vẫn|cũng|về|có|bị|nhằm|mới|theo|để|như|hoặc|-|–)(?![A-Za-zÀ-ỹ])/uy;
const wordNext = / [A-Za-zÀ-ỹ\d]/uy;

const one = (at: number, end: number, rule: string, point: Point): Outcome => ({
  end,
  found: [{ start: at, end, rule, meaning: { is: 'point', point }, mod: null, direction: null }],
});

const pointBefore = (line: Line, at: number): Point | null => {
  const { last } = line;
  if (last?.meaning.is !== 'point' || at - last.end > 7 || !link.test(line.low.slice(last.end, at))) return null;
  return last.meaning.point;
};

const readBareYear = (line: Line, at: number): Outcome => {
  const { low } = line;
  const figures = isFigureAt(low, at + 3) ? matchAt(fourFigures, low, at) : null;
  if (!figures || !figuresStartAt(low, at) || !figuresEndAt(low, at + 4)) return null;
  const year = Number(figures[0]);
  const before = pointBefore(line, at);
  if (before && before.year !== undefined && before.month === undefined && before.quarter === undefined)
    return Math.abs(before.year - year) <= 200 ? one(at, at + 4, 'date/year-of-list', pointOf(year)) : null;
  if (!lead.test(lookBack(low, at, 14))) return null;
  if (year < 1800 || year > 2100) return null;
  if (matchAt(wordNext, low, at + 4) && !matchAt(follow, low, at + 4)) return 'a number of what follows';
  return one(at, at + 4, 'date/bare-year', pointOf(year));
};

const monthNumber = /(1[0-2]|0?[1-9])(?: ?[/-] ?((?:19|20)\d\d)| năm (\d{4}))?(?!\d)/y;
const monthStands = /^(?:$|[,.;):!?]| và | hoặc | năm )/;

const readListedMonth = (line: Line, at: number): Outcome => {
  const { low } = line;
  const before = pointBefore(line, at);
  if (!before || before.month === undefined || before.day !== undefined) return null;
  const figures = matchAt(monthNumber, low, at);
  if (!figures) return null;
  const end = at + figures[0].length;
  const year = figures[2] ?? figures[3];
  if (!figuresEndAt(low, end) || !(year || monthStands.test(low.slice(end, end + 5)))) return null;
  return one(at, end, 'date/month-of-list', pointOf(year ? Number(year) : undefined, Number(figures[1])));
};

const quarterNumber = /(iv|i{1,3}|[1-4])(?: ?[/-] ?((?:19|20)\d\d)| năm (\d{4}))?(?![A-Za-zÀ-ỹ\d])/uy;
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const readListedQuarter = (line: Line, at: number): Outcome => {
  const before = pointBefore(line, at);
  if (before?.quarter === undefined) return null;
  const figures = matchAt(quarterNumber, line.low, at);
  if (!figures || !figuresEndAt(line.low, at + figures[0].length)) return null;
  const year = figures[2] ?? figures[3];
  const point = pointOf(year ? Number(year) : undefined);
  point.quarter = quarters[figures[1] as string] ?? Number(figures[1]);
  return one(at, at + figures[0].length, 'date/quarter-of-list', point);
};

export const listRules: readonly Rule[] = [
  { name: 'date/bare-year', gives: ['date/bare-year', 'date/year-of-list'], starts: ['#'], read: readBareYear },
  { name: 'date/month-of-list', gives: ['date/month-of-list'], starts: ['#'], read: readListedMonth },
  {
    name: 'date/quarter-of-list',
    gives: ['date/quarter-of-list'],
    starts: ['i', 'ii', 'iii', 'iv', '#'],
    read: readListedQuarter,
  },
];
