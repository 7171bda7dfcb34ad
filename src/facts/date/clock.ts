import { anyOf, unitAt } from '../../vietnamese/letters.ts';
import { readNumeral } from '../../vietnamese/numerals.ts';
import { dayParts } from './lexicon.ts';
import { figuresEndAt, figuresStartAt, isFigureAt, type Joint, matchAt, wordEndsAt } from './reading.ts';

/** A clock reading and the part of the day that stood with it. */
export interface Clock {
  hour: number;
  minute: number;
  second: number | undefined;
  zone: string | undefined;
  part: (typeof dayParts)[string] | null;
  /** Written so that it can be nothing else: 8h30, 8:30, 8 giờ kém 15; "8 giờ" may be a length. */
  sure: boolean;
  end: number;
}

// 8h · 8h30 · 8h30' · 8 h 30 · 8g30 · 8 giờ · 8 giờ 30 · 8 giờ 30 phút · 14 giờ 05 phút 30 giây
const figures =
  /(\d{1,2}) ?(?:giờ|h|g)(?: ?([0-5]?\d)(?!\d|[.,/]\d| ?(?:giờ|h(?![A-Za-zÀ-ỹ])|tuổi|người|km|%))(?: ?(?:phút|p(?![A-Za-zÀ-ỹ])|['’′]))?(?: ?([0-5]?\d) ?(?:giây|s(?![A-Za-zÀ-ỹ])|["”″]))?)?/uy;
// 08:15 · 08:15:00 · 8:15 AM
const colons = /([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?: ?([ap])\.?m\.?(?![A-Za-zÀ-ỹ]))?/uy;
// 8 giờ kém 15 (phút) · ba giờ rưỡi · 8 giờ hơn is not read
const short = / kém (\d{1,2}|mười lăm|mười|năm|hai mươi lăm|hai mươi)(?: phút)?/y;
const half = / rưỡi/y;
const minutes = /(?: phút)?/y;
const partAfter = new RegExp(` (${anyOf(Object.keys(dayParts))})(?![A-Za-zÀ-ỹ])`, 'uy');
// (GMT+7) · GMT +7 · (UTC+07:00)
const zoned = / ?\(?(?:gmt|utc) ?([+-]) ?(\d{1,2})(?::?(\d{2}))?\)?/y;
// 2020-06-16T08:15+07:00
const isoZone = /([+-])(\d{2}):?(\d{2})(?!\d)/y;
const shortMinutes: Readonly<Record<string, number>> = {
  năm: 5,
  mười: 10,
  'mười lăm': 15,
  'hai mươi': 20,
  'hai mươi lăm': 25,
};

const clockOf = (hour: number, minute: number, second: number | undefined, sure: boolean, end: number): Clock => ({
  hour,
  minute,
  second,
  zone: undefined,
  part: null,
  sure,
  end,
});

/** The clock that starts here, with "sáng", "chiều" after it and a written zone; null where there is none. */
export const readClock = (low: string, at: number, joint: Joint = null): Clock | null => {
  const unit = unitAt(low, at);
  const isFigure = unit >= 0x30 && unit <= 0x39;
  if (isFigure && !mayBeClock(low, at)) return null;
  if (isFigure && !figuresStartAt(low, at, joint)) return null;
  const face = isFigure ? (readColons(low, at, joint) ?? readFigures(low, at)) : readWords(low, at);
  if (!face || face.hour > 24 || (face.hour === 24 && face.minute > 0)) return null;
  const part = matchAt(partAfter, low, face.end);
  if (part) {
    face.end += part[0].length;
    face.part = dayParts[part[1] as string] ?? null;
    face.hour = onFullDay(face.hour, face.part);
    face.sure = true;
  }
  const zone = matchAt(zoned, low, face.end) ?? (low[at - 1] === 't' ? matchAt(isoZone, low, face.end) : null);
  if (zone && Number(zone[2]) <= 14) {
    face.end += zone[0].length;
    face.zone = `${zone[1]}${(zone[2] as string).padStart(2, '0')}:${zone[3] ?? '00'}`;
  }
  return face;
};

/** Whether one or two figures are followed by what a clock has next: ":" and a figure, "h", "g" or "giờ". */
const mayBeClock = (low: string, at: number): boolean => {
  const end = isFigureAt(low, at + 1) ? at + 2 : at + 1;
  if (unitAt(low, end) === 0x3a) return isFigureAt(low, end + 1);
  const next = unitAt(low, end) === 0x20 ? end + 1 : end;
  const unit = unitAt(low, next);
  return (
    (unit === 0x68 || unit === 0x67) &&
    (wordEndsAt(low, next + 1) || isFigureAt(low, next + 1) || low.startsWith('giờ', next))
  );
};

const readColons = (low: string, at: number, joint: Joint): Clock | null => {
  const parts = matchAt(colons, low, at);
  if (!parts || !figuresEndAt(low, at + parts[0].length, joint)) return null;
  const hour = Number(parts[1]);
  const shifted = parts[4] === 'p' && hour < 12 ? hour + 12 : parts[4] === 'a' && hour === 12 ? 0 : hour;
  return clockOf(shifted, Number(parts[2]), secondsOf(parts[3]), true, at + parts[0].length);
};

const readFigures = (low: string, at: number): Clock | null => {
  const parts = matchAt(figures, low, at);
  if (!parts) return null;
  const end = at + parts[0].length;
  const hour = Number(parts[1]);
  if (parts[2] !== undefined)
    return wordEndsAt(low, end) ? clockOf(hour, Number(parts[2]), secondsOf(parts[3]), true, end) : null;
  const rest = readHalfOrShort(low, end, hour);
  if (rest) return rest;
  return wordEndsAt(low, end) ? clockOf(hour, 0, undefined, false, end) : null;
};

// ba giờ · ba giờ rưỡi · mười hai giờ kém năm · bảy giờ ba mươi (phút)
const readWords = (low: string, at: number): Clock | null => {
  const hour = readNumeral(low, at);
  if (!hour || !low.startsWith(' giờ', hour.end) || !wordEndsAt(low, hour.end + 4)) return null;
  const end = hour.end + 4;
  const rest = readHalfOrShort(low, end, hour.value);
  if (rest) return rest;
  const clock = clockOf(hour.value, 0, undefined, false, end);
  const minute = unitAt(low, end) === 0x20 ? readNumeral(low, end + 1) : null;
  if (!minute || minute.value > 59 || minute.value < 5) return clock;
  const tail = matchAt(minutes, low, minute.end) as RegExpExecArray;
  if (tail[0] === '' && minute.value < 10) return clock;
  return clockOf(hour.value, minute.value, undefined, true, minute.end + tail[0].length);
};

const secondsOf = (figures: string | undefined): number | undefined =>
  figures === undefined ? undefined : Number(figures);

const readHalfOrShort = (low: string, at: number, hour: number): Clock | null => {
  const halfPast = matchAt(half, low, at);
  if (halfPast) return clockOf(hour, 30, undefined, true, at + halfPast[0].length);
  const to = matchAt(short, low, at);
  if (!to) return null;
  const less = shortMinutes[to[1] as string] ?? Number(to[1]);
  if (!(less > 0 && less < 60)) return null;
  return clockOf((hour + 23) % 24, 60 - less, undefined, true, at + to[0].length);
};

/** 4 giờ chiều is 16, 12 giờ đêm is 24, 1 giờ đêm stays 1, 13h30 chiều stays. */
export const onFullDay = (hour: number, part: Clock['part']): number => {
  if (hour > 12 || part === null || part === 'morning') return hour;
  if (part === 'noon') return hour < 5 ? hour + 12 : hour;
  if (part === 'afternoon') return hour < 12 ? hour + 12 : hour;
  if (part === 'evening') return hour < 12 && hour > 0 ? hour + 12 : hour === 12 ? 24 : hour;
  return hour === 12 ? 24 : hour >= 6 ? hour + 12 : hour;
};
