import { wordEnd, wordStart } from '../../vietnamese/letters.ts';
import { remember } from '../../vietnamese/remember.ts';
import { months } from './lexicon.ts';

/**
 * A day, with or without its time, as datelines print it. Vietnamese order is day first; an American "6/16/2020" is read only
 * where day first would be no date. A time without a zone is Vietnam's.
 */
export interface Moment {
  start: number;
  end: number;
  /** ISO 8601: a day, or a minute or second with its zone. */
  value: string;
  /** Where the first written part of it (weekday, time or day) begins; `start` is the day's or time's own. */
  from: number;
  weekday: boolean;
  /** Written with two digits of its year: sure only beside a time or a label. */
  short: boolean;
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  zone: string | null;
}

const monthNumber = new Map(months.flatMap((names, position) => names.map((name) => [name, position + 1] as const)));
const monthWord = `(?:${[...monthNumber.keys()].sort((a, b) => b.length - a.length).join('|')})`;

// 16/06/2020   16-6-2020   16.06.2020   16 / 6 / 2020   16/06/20   and 2020-06-16, 2020/06/16
const numeric =
  '(?<![0-9A-Za-zÀ-ỹ/.-])(?:(?<day>\\d{1,2})\\s?(?<mark>[/.\\-–])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<year>\\d{4}|\\d{2})|' +
  '(?<isoYear>(?:19|20)\\d{2})(?<isoMark>[-/.])(?<isoMonth>\\d{1,2})\\k<isoMark>(?<isoDay>\\d{1,2}))(?![\\p{N}\\p{Ll}/]|[-.]\\p{N})';
// ngày 16 tháng 6 năm 2020   16 Tháng Sáu, 2020   16 Th6, 2020   Tháng Sáu 16, 2020   16 June 2020   June 16, 2020
const spelled =
  `${wordStart}(?:(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?[\\s-](?<monthLater>${monthWord}),?[\\s-](?:năm\\s)?(?<yearA>(?:19|20)\\d{2})|` +
  `(?<monthFirst>${monthWord})\\s(?<dayLater>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<yearB>(?:19|20)\\d{2}))${wordEnd}`;
const numericDate = new RegExp(numeric, 'gu');
const spelledDate = new RegExp(spelled, 'giu');

const clockPattern =
  "(?<hour>\\d{1,2})(?:\\s?(?::|[hHgG]|giờ)\\s?(?<minute>\\d{2})(?!\\d)(?::(?<second>\\d{2})(?!\\d)(?:\\.\\d{1,3}(?!\\d))?)?(?:\\s?phút|ph?(?![A-Za-zÀ-ỹ]))?|(?:h|H|\\sgiờ))['’′]?" +
  `(?:\\s?(?<half>AM|PM|SA|CH|am|pm|sa|ch|Am|Pm|a\\.m\\.|p\\.m\\.|sáng|trưa|chiều|tối|đêm)${wordEnd})?` +
  '(?:\\s?\\(?\\s?(?:(?:GMT|UTC)\\s?(?<zone>[+-]\\s?\\d{1,2}(?::?\\d{2})?)?\\s?\\)?|(?<offset>[+-]\\d{2}:?\\d{2}|Z)(?!\\d)))?';
const weekdayPattern =
  '(?:[tT]hứ\\s(?:[hH]ai|[bB]a|[tT]ư|[nN]ăm|[sS]áu|[bB]ảy|[bB]ẩy|[2-7])|[cC]hủ\\s?[nN]hật|[tT]h\\s?[2-7]|T[2-7]|CN|C\\.N|' +
  '(?:[mM]on|[tT]ues|[wW]ednes|[tT]hurs|[fF]ri|[sS]atur|[sS]un)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|THỨ\\s(?:HAI|BA|TƯ|NĂM|SÁU|BẢY)|CHỦ\\sNHẬT)';

// What may stand between the parts: "16/06/2020 | 08:15", "16/06/2020, lúc 08:15", "08:15' - 16/06/2020", "10:30, Thứ Hai, 15/06".
const joint = '(?:\\s?[,|•·*\\-–—~]\\s?|\\s)?';
const clockAfter = new RegExp(
  `^${joint}(?:${weekdayPattern}${joint})?(?:(?:vào\\s)?lúc:?\\s|at\\s|\\(|T)?${clockPattern}(?![0-9A-Za-zÀ-ỹ:])`,
  'u',
);
const clockBefore = new RegExp(`(?<![0-9A-Za-zÀ-ỹ:/.])${clockPattern}\\)?${joint}$`, 'u');
const weekdayBefore = new RegExp(`${wordStart}${weekdayPattern}\\)?${joint}$`, 'u');
const dayWordBefore = /(?<![0-9A-Za-zÀ-ỹ])(?:ngày|Ngày|NGÀY|on):?\s?$/u;

const clockOf = (groups: Record<string, string | undefined>): Clock | null => {
  let hour = Number(groups.hour);
  const minute = Number(groups.minute ?? 0);
  const second = Number(groups.second ?? 0);
  const half = groups.half?.toLowerCase();
  // "15:04 PM" and "00:01 AM" are 24-hour times with a stray mark.
  if (half && hour <= 12) {
    if (/^(?:pm|ch|p\.m\.|chiều|tối)$/u.test(half)) hour = hour === 12 ? 12 : hour + 12;
    else if (/^(?:am|sa|a\.m\.)$/u.test(half)) hour = hour === 12 ? 0 : hour;
  }
  if (hour > 23 || minute > 59 || second > 59) return null;
  const zone = groups.zone ?? groups.offset;
  return { hour, minute, second, zone: zone === undefined ? null : zoneOf(zone) };
};

/** "+7", "+07", "+0700", "+ 7:00", "Z" as ISO 8601 has it. */
const zoneOf = (zone: string): string => {
  if (zone === 'Z') return 'Z';
  const match = /^([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(zone.replace(/\s/gu, ''));
  if (!match || Number(match[2]) > 14) return vietnam;
  return `${match[1]}${pad(Number(match[2]))}:${match[3] ?? '00'}`;
};

const vietnam = '+07:00';
const pad = (value: number): string => String(value).padStart(2, '0');
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1970 &&
  year <= 2100 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (lengths[month - 1] as number) &&
  (month !== 2 || day !== 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)));

const dayOf = (groups: Record<string, string | undefined>): string | null => {
  const { day, month, year, isoYear, isoMonth, isoDay, dayFirst, monthLater, yearA, monthFirst, dayLater, yearB } =
    groups;
  if (isoYear) return iso(Number(isoYear), Number(isoMonth), Number(isoDay));
  if (dayFirst) return iso(Number(yearA), monthNumber.get((monthLater as string).toLowerCase()) ?? 0, Number(dayFirst));
  if (monthFirst) return iso(Number(yearB), monthNumber.get(monthFirst.toLowerCase()) ?? 0, Number(dayLater));
  const written = year as string;
  const full = written.length === 4 ? Number(written) : Number(written) + (Number(written) < 70 ? 2000 : 1900);
  return iso(full, Number(month), Number(day)) ?? iso(full, Number(day), Number(month));
};

const iso = (year: number, month: number, day: number): string | null =>
  isDay(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : null;

/** Each with a cheap look that spares most lines the long pattern. */
const patterns = [
  [numericDate, /\d\s?[/.\-–]\s?\d/u],
  [spelledDate, /[\s-](?:19|20)\d{2}/u],
] as const;

const digit = /\d/u;
/** How far to the left of a day its weekday and time are looked for. */
const reach = 56;

const find = (text: string): readonly Moment[] => {
  const found: Moment[] = [];
  for (const [pattern, mayMatch] of patterns) {
    if (!mayMatch.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const day = dayOf(match.groups as Record<string, string | undefined>);
      if (!day) continue;
      const short = match.groups?.year?.length === 2;
      const moment = withClock(text, match.index, match.index + match[0].length, day, short);
      if (!found.some((other) => moment.start < other.end && other.start < moment.end)) found.push(moment);
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** The days of a short text, each with the time beside it. */
export const findMoments = remember(find);

const withClock = (text: string, dayStart: number, dayEnd: number, day: string, short: boolean): Moment => {
  let start = dayStart;
  let from = dayStart;
  let end = dayEnd;
  let weekday = false;
  let clock: Clock | null = null;
  const behind = text.slice(dayEnd, dayEnd + reach);
  const right = digit.test(behind) ? clockAfter.exec(behind) : null;
  if (right) {
    clock = clockOf(right.groups as Record<string, string | undefined>);
    if (clock) end = dayEnd + right[0].length;
  }
  while (from > 0) {
    const left = text.slice(Math.max(0, from - reach), from);
    const word: RegExpExecArray | null = dayWordBefore.exec(left) ?? (weekday ? null : weekdayBefore.exec(left));
    if (word) {
      weekday ||= !/^(?:ngày|on)/iu.test(word[0]);
      from -= left.length - word.index;
      continue;
    }
    const time = clock || !digit.test(left) ? null : clockBefore.exec(left);
    if (time) {
      clock = clockOf(time.groups as Record<string, string | undefined>);
      if (!clock) break;
      from -= left.length - time.index;
      start = from;
      continue;
    }
    // "Thứ Hai - 15/06": the joint alone, before another part of it.
    const gap = /[\s,|•·\-–—]{1,4}$/u.exec(left);
    if (!gap) break;
    const before = left.slice(0, gap.index);
    if (!weekdayBefore.test(before) && (clock || !clockBefore.test(before))) break;
    from -= gap[0].length;
  }
  return { start, end, value: clock ? `${day}T${written(clock)}` : day, from, weekday, short };
};

const written = ({ hour, minute, second, zone }: Clock): string =>
  `${pad(hour)}:${pad(minute)}${second ? `:${pad(second)}` : ''}${zone ?? vietnam}`;

// 2020-06-16T08:15:00+07:00   2020-06-16 08:15   2026-03-07T08:52:11.000 +07:00   2020-06-16T08:15:00+0700
const machine =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s{1,2})(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(?:(Z|[+-]\d{1,2}(?::?\d{2})?)|GMT([+-]\d{1,2}(?::?\d{2})?)?)?)?/u;
// Tue, 16 Jun 2020 08:15:00 +0700   Tue Jun 16 2020 08:15:00 GMT+0700
const jsDate =
  /^[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\d{1,2}),? (\d{4}) (\d{2}):(\d{2}):(\d{2})(?: (?:GMT|UTC)?([+-]\d{4})?)?/u;

/** A moment as head and attributes give it (ISO, RFC 2822, or any form datelines have), or null. */
export const readMachineMoment = (text: string): string | null => {
  const trimmed = text.trim();
  if (trimmed.length < 8 || trimmed.length > 80) return null;
  const epoch = /^(1\d{9})(\d{3})?$/u.exec(trimmed)?.[1];
  // Seconds since 1970, as some attributes have them: told on Vietnam's clock.
  if (epoch) return `${new Date((Number(epoch) + 7 * 3600) * 1000).toISOString().slice(0, 16)}${vietnam}`;
  const match = machine.exec(trimmed);
  if (match) {
    const day = iso(Number(match[1]), Number(match[2]), Number(match[3]));
    if (!day) return null;
    if (match[4] === undefined) return day;
    const zone = match[7] ?? match[8];
    const clock = {
      hour: Number(match[4]),
      minute: Number(match[5]),
      second: Number(match[6] ?? 0),
      zone: zone === undefined ? null : zoneOf(zone),
    };
    return clock.hour > 23 || clock.minute > 59 || clock.second > 59 ? day : `${day}T${written(clock)}`;
  }
  const script = jsDate.exec(trimmed);
  if (script) {
    const day = iso(Number(script[3]), monthNumber.get((script[1] as string).toLowerCase()) ?? 0, Number(script[2]));
    const zone = script[7] ? zoneOf(script[7]) : null;
    const [hour, minute, second] = [Number(script[4]), Number(script[5]), Number(script[6])] as const;
    return day && hour < 24 ? `${day}T${written({ hour, minute, second, zone })}` : day;
  }
  return findMoments(trimmed)[0]?.value ?? null;
};
