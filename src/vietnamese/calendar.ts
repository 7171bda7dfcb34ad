import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { getISODay } from 'date-fns/getISODay';

/**
 * Civil days: no time zone, no clock. Arithmetic is done on UTC days, so that a record never depends on the zone of the machine.
 */

/** A day of the Gregorian calendar; `month` 1–12. */
export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days the month has; 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);

/** Whether the day exists: 31/4 and 29/2/2023 don't. */
export const isCivilDay = ({ year, month, day }: CivilDay): boolean => day >= 1 && day <= daysInMonth(year, month);

const toUtc = ({ year, month, day }: CivilDay): Date => {
  const date = new UTCDate(2000, month - 1, day);
  date.setFullYear(year, month - 1, day); // The constructor would read a year below 100 as 19xx.
  return date;
};

const toCivil = (date: Date): CivilDay => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});

/** The day so many days later (or earlier). */
export const shiftDays = (day: CivilDay, by: number): CivilDay => toCivil(addDays(toUtc(day), by));

/** The day so many months later (or earlier); 31/1 and one month is the last of February. */
export const shiftMonths = (day: CivilDay, by: number): CivilDay => toCivil(addMonths(toUtc(day), by));

/** How many days `later` lies after `earlier`; negative where it lies before. */
export const daysBetween = (earlier: CivilDay, later: CivilDay): number => dayNumber(later) - dayNumber(earlier);

/**
 * Days of the Gregorian calendar, counted through; years begin in March, so that the leap day is the last. Asked for each date
 * without a year, where two date objects would cost more than all the rest.
 */
const dayNumber = ({ year, month, day }: CivilDay): number => {
  const shifted = month > 2 ? year : year - 1;
  const monthDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return (
    365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + monthDays + day
  );
};

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: CivilDay): number => getISODay(toUtc(day));

/** Negative where `a` comes first, 0 for the same day. */
export const compareDays = (a: CivilDay, b: CivilDay): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** `2020-06-16`; a year has four digits at least. */
export const isoDay = ({ year, month, day }: CivilDay): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A moment as the page's metadata has it, on the wall clock of Vietnam: `2020-06-16T03:00Z` is 10:00 that day. */
export interface WallClock extends CivilDay {
  hour: number | null;
  minute: number | null;
}

const isoMoment = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Reads an ISO moment that names its day at least; null for a month, a year or nothing. */
export const readWallClock = (moment: string | null): WallClock | null => {
  const parts = moment === null ? null : isoMoment.exec(moment);
  if (!parts) return null;
  const [, year, month, day, hour, minute, zone] = parts;
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isCivilDay(civil)) return null;
  if (hour === undefined || minute === undefined) return { ...civil, hour: null, minute: null };
  const offset = zone === undefined ? 420 : zoneMinutes(zone);
  const total = Number(hour) * 60 + Number(minute) + 420 - offset;
  const inDay = ((total % 1440) + 1440) % 1440;
  const shift = Math.floor(total / 1440);
  const { year: y, month: m, day: d } = shift === 0 ? civil : shiftDays(civil, shift);
  return { year: y, month: m, day: d, hour: Math.floor(inDay / 60), minute: inDay % 60 };
};

const zoneMinutes = (zone: string): number =>
  zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
