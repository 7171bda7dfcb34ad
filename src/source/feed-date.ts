/** Moments as feeds and sitemaps write them. A page's own dates are read elsewhere: here only "newer than" hangs on them. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// Tue, 16 Jun 2020 08:15:00 +0700   16 Jun 20 08:15 GMT   Tue, 16 Jun 2020 08:15:00 GMT+7
const rfc822 =
  /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)? ?(.*)$/i;

// 2020   2020-06   2020-06-16   2020-06-16T08:15:00.123+07:00   2020-06-16 08:15
const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(.*))?)?)?$/i;

// 16/06/2020 08:15:00   6/16/2020 8:15:00 AM (the American order goes with AM and PM)
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?)?$/i;

/** Minutes east of Greenwich; Vietnam's time where no zone is said, `null` where one is said that is not known. */
const readZone = (text: string): number | null => {
  const zone = text.trim().replace(/ ?\([^()]{0,40}\)$/, '');
  if (zone === '') return 7 * 60;
  if (/^(?:z|gmt|utc?)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = '0'] = /^(?:gmt|utc?)?\s?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? [];
  return hours === undefined ? null : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

const dayMs = 86_400_000;

interface Fields {
  year: number;
  /** From 1; absent: the whole year. */
  month?: number;
  day?: number;
  /** Seconds of the day; absent: the whole day. */
  seconds?: number;
  zone: number | null;
}

/** The end of what the fields can mean. */
const endOf = ({ year, month, day, seconds, zone }: Fields): number | null => {
  if (zone === null) return null;
  const offset = zone * 60_000;
  if (month === undefined) return Date.UTC(year + 1, 0, 1) - offset - 1;
  if (month < 1 || month > 12) return null;
  if (day === undefined) return Date.UTC(year, month, 1) - offset - 1;
  const start = Date.UTC(year, month - 1, day);
  if (new Date(start).getUTCDate() !== day) return null;
  return seconds === undefined ? start + dayMs - offset - 1 : start + seconds * 1_000 - offset;
};

const secondsOf = (hours: string | undefined, minutes = '0', seconds = '0'): { seconds?: number } =>
  hours === undefined ? {} : { seconds: (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) };

/** The last instant that a feed's date can mean, in milliseconds since 1970; `null` where it cannot be read. */
export const latestInstant = (text: string): number | null => {
  const given = text.trim().replace(/\s+/g, ' ');
  const plain = iso.exec(given);
  if (plain) {
    const [, year, month, day, hours, minutes, seconds, zone = ''] = plain;
    return endOf({
      year: Number(year),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
      ...secondsOf(hours, minutes, seconds),
      zone: readZone(zone),
    });
  }
  const mail = rfc822.exec(given);
  if (mail) {
    const [, day, name = '', year = '', hours, minutes, seconds, zone = ''] = mail;
    const month = months.indexOf(name.toLowerCase()) + 1;
    const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
    return endOf({ year: whole, month, day: Number(day), ...secondsOf(hours, minutes, seconds), zone: readZone(zone) });
  }
  const [, first, second, year, hours, minutes, seconds, half] = slashed.exec(given) ?? [];
  if (first === undefined) return null;
  const [day, month] = half === undefined ? [first, second] : [second, first];
  const shifted = half === undefined ? hours : String((Number(hours) % 12) + (/p/i.test(half) ? 12 : 0));
  const time = secondsOf(shifted, minutes, seconds);
  return endOf({ year: Number(year), month: Number(month), day: Number(day), ...time, zone: 7 * 60 });
};
