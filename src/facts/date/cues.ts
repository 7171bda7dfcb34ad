import type { Candidate, Direction, Line } from './reading.ts';

/** Words of the sentence that say whether a date without a year lies ahead. */

/** How far to both sides a cue may stand; UTF-16 units. Keeps the work on a text without full stops in bounds. */
const reach = 160;

// Whether a letter stands before the words is asked of the few that are found: at each letter of the sentence it would cost ten times.
const ahead =
  /(?:sẽ|dự kiến|chậm nhất|muộn nhất|hạn chót|hạn cuối|thời hạn|đến hạn|hạn nộp|đến hết|từ nay|sắp tới|tới đây|thời gian tới|kể từ nay|chuẩn bị|dự báo|dự tính|(?<!(?:% |so với |vượt |đạt |thành |số ))kế hoạch(?! (?:số|năm|quý|tháng|cả năm|đề ra|\d))|theo lịch|lên lịch|bị hoãn)(?![A-Za-zÀ-ỹ])/gu;
const edge = /(?<![A-Za-zÀ-ỹ])/uy;

const saysAhead = (sentence: string): boolean => {
  ahead.lastIndex = 0;
  for (let found = ahead.exec(sentence); found; found = ahead.exec(sentence)) {
    edge.lastIndex = found.index;
    if (edge.test(sentence)) return true;
    ahead.lastIndex = found.index + 1;
  }
  return false;
};
const directly =
  /(?<![A-Za-zÀ-ỹ])(?:đến hết|hết|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?|hạn chót(?: là)?|trước|dự kiến(?: vào| từ| đến)?)(?: ngày| tháng)? ?$/u;

/** Whether the sentence around the mention looks ahead. */
export const looksAhead = (line: Line, candidate: Candidate): Direction => {
  const from = Math.max(0, candidate.start - reach);
  let before = line.low.slice(from, candidate.start);
  const lastStop = lastIndexOfStop(before);
  before = before.slice(lastStop);
  if (directly.test(before)) return 'future';
  const after = line.low.slice(candidate.end, candidate.end + reach);
  const stop = after.search(/[.!?…](?:\s|$)/u);
  const sentence = `${before} ${stop < 0 ? after : after.slice(0, stop)}`;
  return saysAhead(sentence) ? 'future' : null;
};

const lastIndexOfStop = (before: string): number => {
  for (let i = before.length - 2; i >= 0; i--)
    if (before[i + 1] === ' ' && '.!?…'.includes(before[i] as string)) return i + 1;
  return 0;
};
