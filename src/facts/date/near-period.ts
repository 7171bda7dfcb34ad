import { shift } from './period.ts';
import { type Line, lookBack, matchAt, type Period } from './reading.ts';

/** Weeks, months, quarters and years by how near they are: "tuần tới", "cuối năm ngoái", "quý trước". */

const nearPeriod =
  /(tuần|tháng|năm|quý|quí) (này|nay|trước|ngoái|kia|sau|tới|qua|rồi|vừa qua|vừa rồi|tới đây|sắp tới|kế tiếp|tiếp theo)(?![A-Za-zÀ-ỹ])/uy;
const weekend = /tuần(?: (này|nay|trước|qua|rồi|vừa qua|vừa rồi|tới|sau))?(?![A-Za-zÀ-ỹ])/uy;
const periodUnits = { tuần: 'week', tháng: 'month', năm: 'year', quý: 'quarter', quí: 'quarter' } as const;
const periodShifts: Readonly<Record<string, number>> = {
  này: 0,
  nay: 0,
  trước: -1,
  ngoái: -1,
  qua: -1,
  rồi: -1,
  'vừa qua': -1,
  'vừa rồi': -1,
  kia: -2,
  sau: 1,
  tới: 1,
  'tới đây': 1,
  'sắp tới': 1,
  'kế tiếp': 1,
  'tiếp theo': 1,
};
// vào cuối năm · đến cuối tháng · hồi đầu năm; "chợ hoa cuối năm" names a kind
const thisOne =
  /(năm|tháng)(?! (?:\d|học|mới|nào|sinh|âm|dương|đó|ấy|thứ|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?![A-Za-zÀ-ỹ])/uy;
const thisLead = /(?:^|[^A-Za-zÀ-ỹ])(?:từ|đến|tới|vào|hồi|trước|sau|khoảng|hết) (?:[A-Za-zÀ-ỹ]+ ){0,2}$/u;

const readPartOfThis = (line: Line, at: number): Period | null => {
  const word = matchAt(thisOne, line.low, at);
  if (!word || !thisLead.test(lookBack(line.low, at, 18))) return null;
  return shift(at + word[0].length, 'date/part-of-period', { unit: word[1] === 'năm' ? 'year' : 'month', by: 0 });
};

// "tháng này qua tháng khác", "năm trước đó", "năm nào", "tuần qua đi": the words go on.
const goesOn = / (?:đó|khi|đến nay|mắt|đời|khác|ấy|công nguyên)(?![A-Za-zÀ-ỹ])/uy;

export const readNearPeriod = (line: Line, at: number, part: string | undefined): Period | string | null => {
  const { low } = line;
  if (part === 'cuối') {
    const end = matchAt(weekend, low, at);
    if (end?.[1])
      return shift(at + end[0].length, 'date/weekend', { unit: 'weekend', by: periodShifts[end[1]] as number });
  }
  const named = matchAt(nearPeriod, low, at);
  if (!named) return part === undefined ? null : readPartOfThis(line, at);
  const word = named[1] as keyof typeof periodUnits;
  const which = named[2] as string;
  const end = at + named[0].length;
  if (which === 'nay' && word !== 'năm' && word !== 'tuần') return null;
  if (which === 'này' && word === 'năm') return null;
  if ((which === 'ngoái' || which === 'kia') && word !== 'năm') return null;
  if ((which === 'tiếp theo' || which === 'kế tiếp') && part === undefined) return 'after what came before';
  if (matchAt(goesOn, low, end)) return 'the words go on';
  // "kim loại quý này": precious.
  if (
    word.startsWith('qu') &&
    part === undefined &&
    !/(?:(?:trong|sang|vào|hết|của|từ|đến|tới|và|cho)|^|[.:;]) ?$/.test(lookBack(low, at, 6))
  )
    return 'precious, or a quarter';
  // "mười năm nay", "mấy năm qua", "những năm tới", "các tháng sau": lengths, or nothing exact.
  if (/(?:mấy|nhiều|vài|những|các|từng|hàng|chục|trăm|suốt|ít|bao|mỗi|cả) $/.test(lookBack(low, at, 7)))
    return 'no one period';
  // "bao năm tháng qua"
  if (word === 'tháng' && /(?:^|[^A-Za-zÀ-ỹ])năm $/.test(lookBack(low, at, 5))) return 'years and months, in general';
  if (which === 'qua' && word === 'năm') return 'the year behind, whichever that is';
  if (
    which === 'sau' &&
    part === undefined &&
    word !== 'tuần' &&
    /(?:^|\P{L})(?:năm|tháng) \d/u.test(lookBack(low, at, 60))
  )
    return 'after what came before';
  return shift(end, 'date/near-period', { unit: periodUnits[word], by: periodShifts[which] as number });
};
