import { found, others, readLength } from './length.ts';
import { type Line, lookBack, matchAt, type Outcome, type Rule } from './reading.ts';

/** What comes back: "hằng năm", "mỗi tuần", "ngày 25 hằng tháng", "cứ 4 năm", "hai lần một năm". */

const setWord = /(?:hằng|hàng|mỗi) (năm|tháng|tuần|ngày|quý|quí|đêm)(?![A-Za-zÀ-ỹ])(?! (?:trời|một (?:lúc|thêm)))/uy;
// khách hàng · mặt hàng · cửa hàng: wares, not "each"
const goods = /(?:khách|mặt|đơn|giao|bán|cửa|gian|nhà|ngân|mua|hãng|lô) $/;
const setIso: Readonly<Record<string, string>> = {
  năm: 'P1Y',
  tháng: 'P1M',
  tuần: 'P1W',
  ngày: 'P1D',
  quý: 'P3M',
  quí: 'P3M',
  đêm: 'P1D',
};
// hai lần một năm
const perOne = /một (năm|tháng|tuần|ngày)(?![A-Za-zÀ-ỹ])/uy;
const times = / (?:\d{1,2}|một|hai|ba|bốn|năm|vài|mấy) (?:lần|lượt|buổi|chuyến)(?![A-Za-zÀ-ỹ])/uy;
// ngày 25 hằng tháng
const dayOfEach = /ngày (?:mùng |mồng )?(\d{1,2}) (?:hằng|hàng|mỗi) tháng(?![A-Za-zÀ-ỹ])/uy;
const everyLead = /(?:mỗi|cứ|định kỳ|định kì|cứ mỗi) /y;

const readSet = (line: Line, at: number): Outcome => {
  const { low } = line;
  const word = low.startsWith('h', at) || low.startsWith('mỗi', at) ? matchAt(setWord, low, at) : null;
  if (word && goods.test(lookBack(low, at, 6))) return null;
  if (word)
    return found(
      at,
      at + word[0].length,
      'date/set',
      { is: 'fixed', value: setIso[word[1] as string] as string, type: 'set' },
      null,
    );
  const each = low.startsWith('ngày', at) ? matchAt(dayOfEach, low, at) : null;
  if (low.startsWith('ngày', at) && !each) return null;
  if (each && Number(each[1]) >= 1 && Number(each[1]) <= 31)
    return found(at, at + each[0].length, 'date/set', { is: 'fixed', value: 'P1M', type: 'set' }, null);
  const per = low.startsWith('một', at) ? matchAt(perOne, low, at) : null;
  if (per && (/(?:lần|lượt|kỳ|buổi|chuyến) $/.test(lookBack(low, at, 7)) || matchAt(times, low, at + per[0].length)))
    return found(
      at,
      at + per[0].length,
      'date/set',
      { is: 'fixed', value: setIso[per[1] as string] as string, type: 'set' },
      null,
    );
  if (low.startsWith('một', at) && !per) return null;
  const lead = matchAt(everyLead, low, at);
  const length = lead && readLength(low, at + lead[0].length);
  return length && !length.vague && !matchAt(others, low, length.end)
    ? found(at, length.end, 'date/set', { is: 'fixed', value: length.iso, type: 'set' }, null)
    : null;
};

export const setRule: Rule = {
  name: 'date/set',
  gives: ['date/set'],
  starts: [
    ...Object.keys(setIso).flatMap((unit) => [`hằng ${unit}`, `hàng ${unit}`]),
    ...['mỗi', 'cứ', 'định kỳ', 'định kì', 'một', 'ngày'],
  ],
  read: readSet,
};
