import { readClock } from './clock.ts';
import { type Line, lookBack, matchAt, type Outcome, type Rule } from './reading.ts';

/** A clock without a day: "lúc 17h" hangs on the day named before; "từ 6h sáng đến 12h trưa" is of no one day. */

const lead = /(?:^|[^A-Za-zÀ-ỹ])(?:(lúc|hồi|đúng|vào)|từ|đến|tới|trước|sau|khoảng)(?: khoảng| đúng)? $/u;
const until = / (?:đến|tới|-|–) /y;
const otherDay = / hôm (?:sau|trước)| ngày hôm sau/y;

const readAlone = (line: Line, at: number): Outcome => {
  const { low } = line;
  const clock = readClock(low, at);
  if (!clock) return null;
  const before = lead.exec(lookBack(low, at, 16));
  if (!before) return null;
  const link = matchAt(until, low, clock.end);
  const end = link && readClock(low, clock.end + link[0].length);
  if (end) {
    const next = matchAt(otherDay, low, end.end);
    // What is read and not reported keeps the second clock from being taken for a moment.
    return { end: end.end + (next?.[0].length ?? 0), found: [], declined: 'hours of no one day' };
  }
  // "sau 1 giờ 30 phút" is a length.
  if (!before[1] && clock.part === null && !/^\d{1,2} ?[h:]/.test(low.slice(at, at + 4))) return null;
  const { hour, minute } = clock;
  return {
    end: clock.end,
    found: [
      {
        start: at,
        end: clock.end,
        rule: 'date/clock',
        meaning: { is: 'clock', hour, minute, led: before[1] !== undefined },
        mod: null,
        direction: null,
      },
    ],
  };
};

export const clockRule: Rule = {
  name: 'date/clock',
  gives: ['date/clock'],
  starts: ['#', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  read: readAlone,
};
