import { readRoman } from '../../vietnamese/numerals.ts';
import { fixed } from './period.ts';
import { figuresEndAt, type Line, matchAt, type Period } from './reading.ts';

/** Decades and centuries: "thập niên 90", "những năm 60 của thế kỷ XX", "thế kỷ XV". */

const century = /(?:của )?(?:thế kỷ|thế kỉ|tk)(?: thứ)? (\d{1,2}|[ivx]{1,5})(?![A-Za-zÀ-ỹ\d])/uy;
const nearCentury = /(?: của)? (?:thế kỷ|thế kỉ) (trước|này|qua)(?![A-Za-zÀ-ỹ])/uy;
// thập niên 1990 · thập kỷ 70 · những năm 1990 · những năm 80 · những năm 60 của thế kỷ XX
const decade =
  /(?:(?:những năm )?(?:đầu |giữa |cuối )?(?:của )?(?:thập niên|thập kỷ|thập kỉ)|(?:những|các) năm(?: đầu| giữa| cuối)?)(?: thập niên| thập kỷ| thập kỉ)? (\d{4}|\d{2})(?![A-Za-zÀ-ỹ\d])/uy;
const ofCentury = /,? (?:của )?(?:thế kỷ|thế kỉ)(?: thứ)? (\d{1,2}|[ivx]{1,5})(?![A-Za-zÀ-ỹ\d])/uy;

const centuryNumber = (figure: string): number | null => {
  const number = /^\d/.test(figure) ? Number(figure) : readRoman(figure);
  return number !== null && number >= 1 && number <= 21 ? number : null;
};

export const readCentury = (line: Line, at: number): Period | null => {
  const named = matchAt(century, line.low, at);
  const number = named && !named[0].startsWith('của') ? centuryNumber(named[1] as string) : null;
  return named && number !== null
    ? fixed(at + named[0].length, 'date/century', `${String(number - 1).padStart(2, '0')}XX`)
    : null;
};

export const readDecade = (line: Line, at: number): Period | null => {
  const { low } = line;
  const named = matchAt(decade, low, at);
  if (!named) return null;
  const figures = Number(named[1]);
  let end = at + named[0].length;
  if (figures % 10 !== 0) return null;
  const plain = !/thập/.test(named[0]);
  const of = matchAt(ofCentury, low, end);
  const number = of && centuryNumber(of[1] as string);
  const last = of ? null : matchAt(nearCentury, low, end);
  if (of && number !== null) end += of[0].length;
  else if (last) end += last[0].length;
  if (!figuresEndAt(low, end)) return null;
  if (
    plain &&
    /^(?:,| và| -|-|–) ?(?:những )?(?:năm )?\d{4}/.test(low.slice(end, end + 20)) &&
    (named[1] as string).length === 4 &&
    figures % 100 !== 0 &&
    low.startsWith('các', at)
  )
    return null;
  if ((named[1] as string).length === 4) {
    if (low.startsWith('các', at)) return null;
    return figures >= 1000 && figures <= 2100 ? fixed(end, 'date/decade', `${String(figures).slice(0, 3)}X`) : null;
  }
  const hundred = typeof number === 'number' ? number - 1 : last?.[1] === 'này' ? 20 : 19;
  return fixed(end, 'date/decade', `${String(hundred).padStart(2, '0')}${String(figures)[0]}X`);
};
