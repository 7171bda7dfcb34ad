import { anyOf, wordEnd } from '../../vietnamese/letters.ts';
import { findMoments } from './moment.ts';

/**
 * When a related item was published, from the label beside it. An absolute label says it itself; a relative one ("23 giờ trước")
 * hangs on when the page was rendered, never on when its own article was published, and is as precise as it can be: a minute, an
 * hour, a day, or the interval of days it can mean. Values are ISO 8601 (an hour is `2020-07-01T11+07:00`), intervals EDTF.
 */
export interface Anchor {
  /** The wall clock of the place, as milliseconds of a UTC that stands for it. */
  wall: number;
  /** Whether the time of day is known. */
  timed: boolean;
  /** `+07:00`, `Z`. */
  zone: string;
}

const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

/** ISO 8601 to an anchor; an instant elsewhere is read on Vietnam's clock, for a page's "hôm qua" is its reader's. */
export const anchorOf = (moment: string | null): Anchor | null => {
  if (!moment) return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?)?$/u.exec(
    moment,
  );
  if (!match) return null;
  const [, year, month, date, hours, minutes, seconds, zone] = match;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(date),
    Number(hours ?? 0),
    Number(minutes ?? 0),
    Number(seconds ?? 0),
  );
  if (hours === undefined) return { wall, timed: false, zone: '+07:00' };
  return { wall: wall - offsetOf(zone ?? '+07:00') + 7 * hour, timed: true, zone: '+07:00' };
};

const offsetOf = (zone: string): number => {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * hour + minutes * minute);
};

const numbers: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  vài: 0,
  a: 1,
  an: 1,
};
const number = `\\d{1,3}|${anyOf(Object.keys(numbers))}`;
const unit = 'giây|phút|giờ|tiếng|ngày|hôm|tuần|tháng|năm|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?';
// 23 giờ trước   Đã đăng 3 giờ trước   cách đây 2 tuần   (17 ngày trước)   3 hours ago   Một tháng trước
const ago = new RegExp(
  `(?:^|[\\s(|•·,-])(?:(?:cách đây|khoảng|about)\\s)?(?<number>${number})\\s?(?<unit>${unit})\\s(?:trước|ago)${wordEnd}`,
  'iu',
);
const sinceHere = new RegExp(`(?:^|[\\s(|•·,-])cách đây\\s(?<number>${number})\\s(?<unit>${unit})${wordEnd}`, 'iu');
// Hôm qua 16:10   Hôm qua lúc 16:10   hôm nay, 08:15   yesterday
const named = new RegExp(
  `(?:^|[\\s(|•·,-])(?<name>hôm nay|hôm qua|hôm kia|today|yesterday|vừa xong|vừa đăng|mới đây|just now|tuần trước|tháng trước|năm trước|năm ngoái)(?:(?:,?\\s(?:vào\\s)?(?:lúc|at)|,|\\s[-|])?\\s(?<hours>\\d{1,2})[:hg](?<minutes>\\d{2}))?${wordEnd}`,
  'iu',
);
// 08:15 hôm nay
const timeFirst =
  /(?:^|[\s(|•·,-])(?<hours>\d{1,2})[:h](?<minutes>\d{2}),?\s(?<name>hôm nay|hôm qua|hôm kia)(?![0-9A-Za-zÀ-ỹ])/iu;

const longest = 80;

/** A cheap look before the long patterns. */
const mayTell = /\d|trước|qua|nay|kia|xong|đăng|đây|ngoái|ago|now|today|yesterday/iu;

/** The part of a line that says when an item was published ("(17 ngày trước)", "hôm qua", "02/05/2013 08:24"), brackets included, or null. */
export const readAgeLabel = (line: string): { start: number; end: number } | null => {
  const tail = Math.max(0, line.length - longest);
  if (!mayTell.test(line)) return null;
  const text = line.slice(tail);
  const moment = findMoments(text).at(-1);
  const match = ago.exec(text) ?? sinceHere.exec(text) ?? timeFirst.exec(text) ?? named.exec(text);
  if (!match && !moment) return null;
  const [from, to] =
    moment && (!match || moment.end > match.index)
      ? [moment.from, moment.end]
      : [match?.index ?? 0, (match?.index ?? 0) + (match?.[0].length ?? 0)];
  let start = tail + from;
  let end = tail + to;
  while (start < end && /[\s|•·,-]/u.test(line[start] as string)) start++;
  if (line[start] === '(' && line[end] === ')') end++;
  else if (line[start - 1] === '(' && line[end] === ')') {
    start--;
    end++;
  }
  return { start, end };
};

/** The moment or interval a label means, hung on the anchor where it is relative; null where there is none to hang on. */
export const readAge = (label: string, anchor: Anchor | null): string | null => {
  const text = label.slice(0, longest);
  const moment = findMoments(text)[0];
  if (moment) return moment.value;
  if (!anchor) return null;
  const count = ago.exec(text) ?? sinceHere.exec(text);
  if (count?.groups) {
    const said = count.groups.number?.toLowerCase() as string;
    const value = /^\d/u.test(said) ? Number(said) : (numbers[said] ?? 0);
    return value > 0 || /^\d/u.test(said) ? since(anchor, value, (count.groups.unit as string).toLowerCase()) : null;
  }
  const call = timeFirst.exec(text) ?? named.exec(text);
  if (!call?.groups) return null;
  return called(anchor, (call.groups.name as string).toLowerCase(), call.groups.hours, call.groups.minutes);
};

const since = (anchor: Anchor, value: number, unit: string): string => {
  const { wall, timed } = anchor;
  if (/^(?:giây|sec)/u.test(unit)) return timed ? minuteOf(wall, anchor.zone) : dayOf(wall);
  if (/^(?:phút|min)/u.test(unit))
    return timed ? minuteOf(wall - value * minute, anchor.zone) : span(wall - day * (value >= 60 ? 1 : 0), wall);
  if (/^(?:giờ|tiếng|hour)/u.test(unit)) {
    // Without the time of day, 23 hours ago is this day or the one before.
    if (!timed) return span(wall - Math.ceil(value / 24) * day, wall - Math.floor(value / 24) * day);
    return value < 48
      ? `${new Date(wall - value * hour).toISOString().slice(0, 13)}${anchor.zone}`
      : dayOf(wall - value * hour);
  }
  if (/^(?:ngày|hôm|day)/u.test(unit)) return dayOf(wall - value * day);
  const [length, whole] = /^(?:tuần|week)/u.test(unit)
    ? [7, value]
    : /^(?:tháng|month)/u.test(unit)
      ? [30, value]
      : [365, value];
  return span(wall - ((whole + 1) * length - 1) * day, wall - whole * length * day);
};

const called = (
  anchor: Anchor,
  name: string,
  hours: string | undefined,
  minutes: string | undefined,
): string | null => {
  const { wall } = anchor;
  const back = name === 'hôm nay' || name === 'today' ? 0 : name === 'hôm kia' ? 2 : 1;
  if (/^(?:hôm|today|yesterday)/u.test(name)) {
    const date = dayOf(wall - back * day);
    return hours !== undefined && Number(hours) < 24
      ? `${date}T${hours.padStart(2, '0')}:${minutes}${anchor.zone}`
      : date;
  }
  if (/^(?:vừa|just)/u.test(name)) return anchor.timed ? minuteOf(wall, anchor.zone) : dayOf(wall);
  const date = new Date(wall);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  // The week, month or year before this one in the calendar, or that long ago: both are written so.
  if (name === 'tuần trước') {
    const monday = wall - (((date.getUTCDay() + 6) % 7) + 7) * day;
    return span(Math.min(monday, wall - 13 * day), Math.max(monday + 6 * day, wall - 7 * day));
  }
  if (name === 'tháng trước')
    return span(
      Math.min(Date.UTC(year, month - 1, 1), wall - 59 * day),
      Math.max(Date.UTC(year, month, 0), wall - 30 * day),
    );
  if (name === 'năm trước' || name === 'năm ngoái') return String(year - 1);
  return null;
};

const dayOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
const minuteOf = (wall: number, zone: string): string => `${new Date(wall).toISOString().slice(0, 16)}${zone}`;
const span = (from: number, to: number): string =>
  dayOf(from) === dayOf(to) ? dayOf(to) : `${dayOf(from)}/${dayOf(to)}`;
