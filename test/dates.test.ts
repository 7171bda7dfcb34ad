import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms, nearMisses } from '../src/facts/date/cases.ts';
import { date } from '../src/facts/date/date.ts';
import type { Block, DateFact, FactContext } from '../src/model.ts';
import { daysInMonth, isoDay, readWallClock, shiftDays, weekdayOf } from '../src/vietnamese/calendar.ts';
import { lunarMonthLength, tet, toCivilDay, toLunarDay } from '../src/vietnamese/lunar.ts';
import { readNumeral, readRoman } from '../src/vietnamese/numerals.ts';

const context = (publishedAt: string | null): FactContext => ({
  publishedAt,
  modifiedAt: null,
  retrievedAt: null,
  headerClock: null,
  url: null,
  masks: [],
  trace: null,
});

const find = (value: string, publishedAt: string | null = '2020-06-16T10:00+07:00'): DateFact[] =>
  date.find({ value, blocks: [{ kind: 'paragraph', start: 0, end: value.length }] }, context(publishedAt));

const ones = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** The number in words, as it is read out. */
const inWords = (value: number): string => {
  if (value < 10) return ones[value] as string;
  if (value < 20) return `mười${value === 10 ? '' : ` ${value === 15 ? 'lăm' : ones[value - 10]}`}`;
  if (value < 100) {
    const unit = value % 10;
    const last = unit === 1 ? 'mốt' : unit === 4 ? 'tư' : unit === 5 ? 'lăm' : ones[unit];
    return `${ones[Math.floor(value / 10)]} mươi${unit === 0 ? '' : ` ${last}`}`;
  }
  if (value < 1000) {
    const rest = value % 100;
    const tail = rest === 0 ? '' : rest < 10 ? ` linh ${ones[rest]}` : ` ${inWords(rest)}`;
    return `${ones[Math.floor(value / 100)]} trăm${tail}`;
  }
  const rest = value % 1000;
  const tail =
    rest === 0
      ? ''
      : rest < 100
        ? ` không trăm ${rest < 10 ? `linh ${ones[rest]}` : inWords(rest)}`
        : ` ${inWords(rest)}`;
  return `${ones[Math.floor(value / 1000)]} nghìn${tail}`;
};

const monthWord = (month: number): string => (month === 4 ? 'tư' : inWords(month));

const two = (value: number): string => String(value).padStart(2, '0');

type Day = { year: number; month: number; day: number };

/** Each way a whole day is written. */
const writings: readonly (readonly [string, (day: Day) => string])[] = [
  ['16/6/2020', ({ year, month, day }) => `ngày ${day}/${month}/${year}`],
  ['16/06/2020', ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`],
  ['16-6-2020', ({ year, month, day }) => `ngày ${day}-${month}-${year}`],
  ['16.6.2020', ({ year, month, day }) => `${day}.${month}.${year}`],
  ['25/ 02/ 2014', ({ year, month, day }) => `ngày ${two(day)}/ ${two(month)}/ ${year}`],
  ['30-4/1975', ({ year, month, day }) => `ngày ${day}-${month}/${year}`],
  ['2020-06-16', ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`],
  ['ngày 16 tháng 6 năm 2020', ({ year, month, day }) => `ngày ${day} tháng ${month} năm ${year}`],
  ['NGÀY 16 THÁNG 6 NĂM 2020', ({ year, month, day }) => `NGÀY ${day} THÁNG ${month} NĂM ${year}`],
  [
    'ngày mười sáu tháng sáu năm hai nghìn không trăm hai mươi',
    ({ year, month, day }) => `ngày ${inWords(day)} tháng ${monthWord(month)} năm ${inWords(year)}`,
  ],
];

describe('a table of forms', () => {
  for (const [name, rows] of Object.entries({ ...forms, ...nearMisses }))
    it(`has three sentences or more: ${name}`, () =>
      expect(rows.length).toBeGreaterThan(name === 'hours of every day' ? 1 : 2));
});

describe('each day of 1900–2100 comes back as itself', () => {
  // A year at a time, a block for each day.
  for (const [example, write] of writings)
    it(example, () => {
      for (let day: Day = { year: 1900, month: 1, day: 1 }; day.year <= 2100; ) {
        const wanted: string[] = [];
        const blocks: Block[] = [];
        let value = '';
        for (const { year } = day; day.year === year; day = shiftDays(day, 1)) {
          const written = write(day);
          const start = value.length;
          value += `Họ gặp nhau ${written}, rồi thôi.`;
          blocks.push({ kind: 'paragraph', start, end: value.length });
          value += '\n\n';
          wanted.push(`${written} ${isoDay(day)}`);
        }
        const facts = date.find({ value, blocks }, context('2020-06-16'));
        expect(facts.map((fact) => `${value.slice(fact.start, fact.end)} ${fact.value}`)).toEqual(wanted);
      }
    });

  it('and with its weekday', () => {
    const names = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
    for (let day: Day = { year: 1999, month: 12, day: 1 }; day.year < 2001; day = shiftDays(day, 1)) {
      const written = `sáng ${names[weekdayOf(day) - 1]}, ngày ${day.day}/${day.month}/${day.year}`;
      expect(find(`Họ gặp nhau ${written}.`).map(({ value, start, end }) => [value, end - start])).toEqual([
        [isoDay(day), written.length],
      ]);
    }
  });
});

describe('days that are none', () => {
  it('a day past the end of its month is never moved to another', () => {
    const months = fc.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 40 }), ({ year, month }, past) => {
        const day = daysInMonth(year, month) + past;
        for (const written of [`ngày ${day}/${month}/${year}`, `ngày ${day} tháng ${month} năm ${year}`])
          expect(find(`Họ gặp nhau ${written}.`).filter(({ value }) => value.length >= 10)).toEqual([]);
      }),
    );
  });
  it('the month never stands first', () => expect(find('Ngày 04/25/2020 và 12/31/2019.')).toEqual([]));
});

describe('a year that is not written', () => {
  const days = fc.date({ min: new Date('1990-03-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  it('gives a day no later than publication, or within two months of it', () => {
    fc.assert(
      fc.property(days, days, (published, other) => {
        const now = published.toISOString().slice(0, 10);
        const [month, day] = [other.getUTCMonth() + 1, Math.min(other.getUTCDate(), 28)];
        const [fact] = find(`Chiều ${day}/${month}, mưa lớn.`, now);
        const distance = (Date.parse(fact?.value ?? '') - Date.parse(now)) / 86_400_000;
        expect(distance).toBeLessThanOrEqual(62);
        expect(distance).toBeGreaterThan(-366);
        expect(fact).toMatchObject({ anchor: 'publishedAt', inferred: ['year'] });
      }),
    );
  });
  it('is left open without a publication date', () => {
    expect(find('Chiều 15/6, mưa lớn.', null)[0]).toMatchObject({ value: 'XXXX-06-15', anchor: null, inferred: [] });
  });
  it('a moment in another zone is taken to the wall clock of Vietnam', () => {
    expect(readWallClock('2020-06-15T20:30Z')).toEqual({ year: 2020, month: 6, day: 16, hour: 3, minute: 30 });
    expect(find('Hôm nay trời mưa.', '2020-06-15T20:30Z')[0]?.value).toBe('2020-06-16');
  });
});

describe('the lunar calendar', () => {
  it('goes both ways for each day of 1900–2100', () => {
    for (let day: Day = { year: 1900, month: 1, day: 31 }; day.year <= 2100; day = shiftDays(day, 1)) {
      const lunar = toLunarDay(day);
      const back = lunar && toCivilDay(lunar);
      if (!back || isoDay(back) !== isoDay(day)) expect.fail(`${isoDay(day)} ${JSON.stringify(lunar)}`);
    }
  });
  // Public tables of Tết; 1968, 1985, 2007 and 2030 differ from the Chinese calendar.
  for (const day of [
    '1900-01-31',
    '1930-01-30',
    '1945-02-13',
    '1946-02-02',
    '1954-02-03',
    '1960-01-28',
    '1965-02-02',
    '1968-01-29',
    '1969-02-16',
    '1972-02-15',
    '1973-02-03',
    '1975-02-11',
    '1976-01-31',
    '1980-02-16',
    '1984-02-02',
    '1985-01-21',
    '1986-02-09',
    '1990-01-27',
    '1995-01-31',
    '2000-02-05',
    '2005-02-09',
    '2007-02-17',
    '2008-02-07',
    '2010-02-14',
    '2015-02-19',
    '2017-01-28',
    '2018-02-16',
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    '2030-02-02',
    '2033-01-31',
    '2034-02-19',
    '2050-01-23',
  ])
    it(`Tết ${day}`, () => expect(isoDay(tet(Number(day.slice(0, 4))) as Day)).toBe(day));
  it('knows its leap months', () => {
    const leapOf = (year: number) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => lunarMonthLength(year, month, true) > 0);
    expect([1984, 1985, 1987, 2004, 2006, 2017, 2020, 2023, 2025, 2033].map(leapOf)).toEqual([
      [],
      [2],
      [7],
      [2],
      [7],
      [6],
      [4],
      [2],
      [6],
      [11],
    ]);
  });
  it('says nothing outside its tables', () => {
    expect(toLunarDay({ year: 1899, month: 6, day: 1 })).toBeNull();
    expect(toCivilDay({ year: 2101, month: 1, day: 1, leap: false })).toBeNull();
    expect(toCivilDay({ year: 2020, month: 5, day: 1, leap: true })).toBeNull();
  });
});

describe('numbers in words', () => {
  it('come back as themselves up to 9999', () => {
    for (let value = 1; value <= 9999; value++) {
      const words = inWords(value);
      expect(readNumeral(words, 0), words).toEqual({ value, end: words.length });
    }
  });
  it('have short forms', () => {
    expect(readNumeral('hai mốt', 0)?.value).toBe(21);
    expect(readNumeral('ba lăm', 0)?.value).toBe(35);
    expect(readNumeral('bốn mươi nhăm', 0)?.value).toBe(45);
    expect(readNumeral('một ngàn chín trăm lẻ năm', 0)?.value).toBe(1905);
    expect(readNumeral('hai nghìn năm', 0)).toEqual({ value: 2000, end: 9 });
    expect(readNumeral('trăm năm', 0)).toBeNull();
  });
  it('Roman figures', () => {
    expect(['i', 'iv', 'ix', 'xix', 'xxi', 'xl'].map(readRoman)).toEqual([1, 4, 9, 19, 21, 40]);
    expect(['iix', 'vv', '', 'abc'].map(readRoman)).toEqual([null, null, null, null]);
  });
});

describe('text nobody wrote', () => {
  const megabyte = (part: string): string => part.repeat(Math.ceil(1_000_000 / part.length));
  for (const part of [
    '1',
    '1/',
    '1/1/',
    '12-',
    '1, ',
    'ngày ',
    'từ ',
    'từ 1 đến ',
    'tháng 5 ',
    'hai ',
    'một nghìn ',
    'năm ',
    '8h30 ',
    'sáng ',
    '1/1 - ',
    'ngày 1, 2 và ',
    '5/6, ',
    ' ',
    'thứ hai ',
    'Ngày 5/6 ',
    '11 giờ kém ',
  ])
    it(`takes time in step with its length: ${JSON.stringify(part)}`, () => {
      const spent = (text: string): number => {
        const from = performance.now();
        find(text);
        return performance.now() - from;
      };
      const whole = megabyte(part);
      spent(whole.slice(0, 100_000));
      // Ten times as long may take thirty times as long on a busy machine, and never a hundred.
      const short = Math.min(spent(whole.slice(0, 100_000)), spent(whole.slice(0, 100_000)));
      expect(spent(whole)).toBeLessThan(30 * short + 500);
    });
  it('never gives a span outside its block, nor two that overlap', () => {
    const words = fc.constantFrom(
      'ngày',
      'tháng',
      'năm',
      'từ',
      'đến',
      '5',
      '12',
      '2020',
      '5/6',
      '8h30',
      'sáng',
      'thứ hai',
      ',',
      '-',
      'và',
      'quý II',
      'mùng',
      'Tết',
      'nay',
      '(',
      ')',
      'tới',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
