import { anyOf } from '../../vietnamese/letters.ts';
import { readNumeral } from '../../vietnamese/numerals.ts';
import { branches, counted, seasons, stems } from './lexicon.ts';
import { cycle } from './lunar-day.ts';
import { point } from './period.ts';
import { figuresEndAt, type Line, lookBack, matchAt, type Period, pointOf } from './reading.ts';

/** Years and their seasons: "năm 2019", "năm Ất Dậu 1945", "SN 1975", "hè 2019". */

const countedNext = new RegExp(` (?:${anyOf(counted)})(?![A-Za-zÀ-ỹ])`, 'uy');

// năm 2019 · năm 938 · năm 2020-2021 is an interval
const yearFigures = /năm (\d{4}|\d{3})(?!\d)/y;
const yearWord = /năm (?=(?:một|hai) (?:nghìn|ngàn))/y;
// năm Ất Dậu 1945 · năm Canh Tý (2020)
const cycleYear = new RegExp(`năm (${anyOf(stems)}) (${anyOf(branches)}),? \\(?((?:1\\d|20)\\d\\d)\\)?(?!\\d)`, 'uy');
const beforeChrist = / (?:trước công nguyên|tcn|tr\.? ?cn)(?![A-Za-zÀ-ỹ])/uy;
const schoolYear = /năm (?:tài chính|ngân sách|kế hoạch|lịch|dương lịch) (\d{4})(?!\d)/y;
// Xuân Mậu Thân 1968 · mùa hè năm 1972 · hè 2019 · mùa xuân 1975
const seasonName = new RegExp(`(?:mùa )?(${anyOf(Object.keys(seasons))})(?: năm)?(?=[ ,])`, 'uy');
const seasonYear = / ((?:1[89]|20)\d\d)(?!\d)/y;
// SN 1975
const bornIn = /sn:? ((?:19|20)\d\d)(?!\d)/y;

export const readYear = (line: Line, at: number): Period | string | null => {
  const { low } = line;
  const born = matchAt(bornIn, low, at);
  if (born && figuresEndAt(low, at + born[0].length))
    return point(at + born[0].length, 'date/year', pointOf(Number(born[1])));
  const special = matchAt(schoolYear, low, at);
  if (special && figuresEndAt(low, at + special[0].length))
    return point(at + special[0].length, 'date/year', pointOf(Number(special[1])));
  const figures = matchAt(yearFigures, low, at);
  if (figures) {
    const end = at + figures[0].length;
    const year = Number(figures[1]);
    if (matchAt(beforeChrist, low, end)) return 'before our era';
    if (year > 2200 || year < 100) return 'no year';
    if (
      matchAt(countedNext, low, end) &&
      (year < 1000 || /^ (?:hộ|người|tấn|tỷ|triệu|ha|km|kg|m|đồng|usd)(?![A-Za-zÀ-ỹ])/u.test(low.slice(end, end + 8)))
    )
      return 'a number of what follows';
    if (!yearEndsAt(low, end) && !startsSentence(line.text, end)) return null;
    return point(end, 'date/year', pointOf(year));
  }
  const cyclic = matchAt(cycleYear, low, at);
  if (cyclic && figuresEndAt(low, at + cyclic[0].length))
    return point(at + cyclic[0].length, 'date/year', pointOf(Number(cyclic[3])));
  const word = matchAt(yearWord, low, at);
  const numeral = word && readNumeral(low, at + word[0].length);
  if (numeral && numeral.value >= 1000 && numeral.value <= 2200)
    return point(numeral.end, 'date/year-in-words', pointOf(numeral.value));
  return null;
};

// "từ năm 2010Khi": a space is missing.
const startsSentence = (text: string, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));

/** A year may stand before a dash or a slash and figures ("2019-2020"); a letter or a longer number may not follow. */
export const yearEndsAt = (low: string, at: number): boolean =>
  figuresEndAt(low, at) || /^ ?[-–/] ?\d{2,4}(?!\d)/.test(low.slice(at, at + 8));

export const readSeason = (low: string, at: number): Period | null => {
  const name = matchAt(seasonName, low, at);
  if (!name) return null;
  let end = at + name[0].length;
  const named = matchAt(cycle, low, end);
  if (named) end += named[0].length;
  const year = matchAt(seasonYear, low, end);
  if (!year || !figuresEndAt(low, end + year[0].length)) return null;
  if (
    !low.startsWith('mùa', at) &&
    /(?:^|[^A-Za-zÀ-ỹ])(?:phía|miền|vụ|đông|thu|hè|xuân)(?: | ?[-–] ?)$/u.test(lookBack(low, at, 8))
  )
    return null;
  if (/(?:thế vận hội|olympic|paralympic|đại hội thể thao|ôlimpic)(?: mùa)? $/u.test(lookBack(low, at, 22)))
    return null;
  const said = pointOf(Number(year[1]));
  said.season = seasons[name[1] as string] as number;
  return point(end + year[0].length, 'date/season', said);
};
