import { describe, expect, it } from 'vitest';
import { anchorOf, readAge } from '../src/page/said/age.ts';
import { readByline } from '../src/page/said/byline.ts';
import {
  ageForms,
  ageLines,
  bylineForms,
  bylineLines,
  clockLines,
  dayForms,
  dayLines,
  machineMoments,
  viewForms,
  viewLines,
} from '../src/page/said/cases.ts';
import { isHeaderClock, readDatelines } from '../src/page/said/dateline.ts';
import { readMachineMoment } from '../src/page/said/moment.ts';
import { readViews } from '../src/page/said/views.ts';
import { pageForms } from './meta-pages.cases.ts';

describe('views', () => {
  for (const [line, value] of [...viewForms.map(([, ...row]) => row), ...viewLines])
    it(JSON.stringify(line), () => {
      const views = readViews(line);
      expect(views?.value ?? null).toBe(value);
      if (views) expect(line.slice(views.start, views.end)).toMatch(/^\d[\d.,\s]*\s?\p{L}*$/u);
    });
});

describe('days', () => {
  for (const [line, value, role] of [...dayForms.map(([, ...row]) => row), ...dayLines])
    it(line, () => {
      const [first] = readDatelines(line);
      const own = first?.role === 'other' && role !== 'other' ? undefined : first;
      expect(own?.value ?? null).toBe(value);
      if (own && role !== undefined) expect(own.role).toBe(role);
    });
  for (const [text, value] of machineMoments)
    it(`in the head: ${text}`, () => expect(readMachineMoment(text)).toBe(value));
  for (const [line, is] of clockLines) it(`a clock: ${line}`, () => expect(isHeaderClock(line)).toBe(is));
});

describe('bylines', () => {
  for (const [line, authors, place] of [...bylineForms.map(([, ...row]) => row), ...bylineLines])
    it(`${line}${place ? ` (${place})` : ''}`, () => {
      const byline = readByline(line, { trusted: place === 'trusted' });
      expect(byline === null ? null : byline.authors.map(({ value }) => value).join('|')).toBe(authors);
      for (const { value, start, end } of byline?.authors ?? []) expect(line.slice(start, end)).toBe(value);
    });
});

describe('ages', () => {
  const instant = anchorOf('2020-07-01T03:15:00Z');
  const day = anchorOf('2020-07-01');
  for (const [, label, atInstant, atDay] of ageForms)
    it(label, () => {
      expect(readAge(label, instant)).toBe(atInstant);
      expect(readAge(label, day)).toBe(atDay);
      expect(readAge(label, null)).toBe(null);
    });
  for (const [label, value] of ageLines) it(label, () => expect(readAge(label, instant)).toBe(value));
});

it('each of the 116 forms stands in a table', () => {
  const told = new Set([...viewForms, ...dayForms, ...bylineForms, ...ageForms, ...pageForms].map(([form]) => form));
  expect(Array.from({ length: 116 }, (_, at) => at + 1).filter((form) => !told.has(form))).toEqual([]);
});
