import type { Candidate, Direction, Line } from './reading.ts';

/** Words of the sentence that say whether a date without a year lies ahead. */

/** How far to both sides a cue may stand; UTF-16 units. Keeps the work on a text without full stops in bounds. */
const reach = 160;

const ahead =
  /(?<![A-Za-zÀ-ỹ])(?:sẽ|dự kiến|chậm nhất|muộn nhất|hạn chót|hạn cuối|thời hạn|đến hạn|hạn nộp|đến hết|từ nay|sắp tới|tới đây|thời gian tới|kể từ nay|chuẩn bị|dự báo|dự tính|kế hoạch|theo lịch|lên lịch|bị hoãn)(?![A-Za-zÀ-ỹ])/u;
const directly =
  /(?<![A-Za-zÀ-ỹ])(?:đến hết|hết|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?|hạn chót(?: là)?|trước|dự kiến(?: vào| từ| đến)?)(?: ngày| tháng)? ?$/u;

/** Whether the sentence around the mention looks ahead. */
export const looksAhead = (line: Line, candidate: Candidate): Direction => {
  const from = Math.max(line.start, candidate.start - reach);
  let before = line.low.slice(from, candidate.start);
  const lastStop = lastIndexOfStop(before);
  before = before.slice(lastStop);
  if (directly.test(before)) return 'future';
  const after = line.low.slice(candidate.end, Math.min(line.end, candidate.end + reach));
  const stop = after.search(/[.!?…](?:\s|$)/u);
  const sentence = `${before} ${stop < 0 ? after : after.slice(0, stop)}`;
  return ahead.test(sentence) ? 'future' : null;
};

const lastIndexOfStop = (before: string): number => {
  for (let i = before.length - 2; i >= 0; i--)
    if ('.!?…'.includes(before[i] as string) && before[i + 1] === ' ') return i + 1;
  return 0;
};
