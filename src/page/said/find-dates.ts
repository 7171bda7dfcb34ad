import type { Element } from 'domhandler';
import type { Head, Statement } from '../head/head.ts';
import { type Found, inArticle, inFooter, inHeader, inMain, inNavigation, type Line } from '../outline/outline.ts';
import { type Dateline, isBareClock, isHeaderClock, readDatelines } from './dateline.ts';
import { clock as clockHint, comments as commentHint, day as dayHint } from './hints.ts';
import { readMachineMoment } from './moment.ts';
import { labelOver, type Places } from './places.ts';

export interface PageDates {
  publishedAt: Found<string> | null;
  modifiedAt: Found<string> | null;
  headerClock: string | null;
}

interface Candidate extends Dateline {
  line: Line;
  score: number;
}

/** When the page was published and last changed, and what the clock on top of it shows. */
export const findDates = (places: Places, head: Head, url: string | null): PageDates => {
  const candidates = collect(places);
  const clocks = findClocks(places, candidates);
  const inHead = statements(head.published);
  const changed = statements(head.modified);
  const texts = candidates.filter((one) => !clocks.includes(one));
  const labelled = best(texts.filter(({ role }) => role === 'modified'));
  const text = best(texts.filter(({ role }) => role !== 'modified')) ?? pageDay(clocks, inHead);

  const publishedAt = publication(text, labelled, inHead, changed) ?? marked(places) ?? fromUrl(url);
  const modifiedAt = change(publishedAt, text, labelled, changed);
  const shown = clocks.find((one) => one !== text);
  return { publishedAt, modifiedAt, headerClock: shown ? clockValue(places, shown) : null };
};

const publication = (
  text: Candidate | null,
  labelled: Candidate | null,
  inHead: readonly Moment[],
  changed: readonly Moment[],
): Found<string> | null => {
  const [said] = inHead;
  if (text) {
    if (!said) return (text.value.length === 10 ? minuteOf(text) : null) ?? found(text);
    // The text says when it was changed last, the head when it was published.
    if (
      text.role === null &&
      !sameDay(text.value, said.value) &&
      changed.some(({ value }) => agrees(value, text.value))
    )
      return fromHead(said);
    const precise = inHead.find(({ value }) => sameDay(text.value, value) && value.length > 10 && !isMidnight(value));
    if (text.value.length === 10) return minuteOf(text) ?? (precise ? fromHead(precise) : found(text));
    return found(text);
  }
  if (said)
    return fromHead(
      inHead.find(({ value }) => sameDay(value, said.value) && value.length > 10 && !isMidnight(value)) ?? said,
    );
  return labelled ? found(labelled) : null;
};

const change = (
  published: Found<string> | null,
  text: Candidate | null,
  labelled: Candidate | null,
  changed: readonly Moment[],
): Found<string> | null => {
  const since = published?.value;
  if (!since) return null;
  const later = (value: string) => wall(value) > wall(since) && !agrees(value, since);
  const said = changed.find(({ value }) => later(value));
  if (labelled && later(labelled.value))
    return labelled.value.length === 10 && said && sameDay(said.value, labelled.value)
      ? fromHead(said)
      : found(labelled);
  if (labelled && agrees(labelled.value, since)) return null;
  if (text && text.role === null && later(text.value)) return found(text);
  return said ? fromHead(said) : null;
};

interface Moment extends Statement {
  moment: string;
}

const statements = (list: readonly Statement[]): Moment[] =>
  list.flatMap((statement) => {
    const moment = readMachineMoment(statement.value);
    return moment ? [{ ...statement, value: moment, moment: statement.value }] : [];
  });

const found = ({ value, line, start, end }: Candidate): Found<string> => ({
  value,
  evidence: { from: 'text', text: line.text.slice(start, end), spot: { line, start, end }, path: null },
});

const fromHead = ({ value, moment, from, path }: Moment): Found<string> => ({
  value,
  evidence: { from, text: moment, spot: null, path },
});

/** Vietnam's wall clock as a string that sorts; a time that says Z is shifted to compare, never to print. */
const wall = (value: string): string => {
  if (value.length <= 10 || !/(?:Z|[+-]\d{2}:\d{2})$/u.test(value) || value.endsWith('+07:00'))
    return value.slice(0, 16);
  return new Date(Date.parse(value) + 7 * 3_600_000).toISOString().slice(0, 16);
};
const sameDay = (one: string, other: string): boolean =>
  wall(one).slice(0, 10) === wall(other).slice(0, 10) || one.slice(0, 10) === other.slice(0, 10);
/** Equal as far as both go, or printed alike (a local time that its head calls UTC). */
const agrees = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length, 16);
  return wall(one).slice(0, length) === wall(other).slice(0, length) || one.slice(0, length) === other.slice(0, length);
};
const isMidnight = (value: string): boolean => /T00:00(?!:[0-5][1-9])/u.test(value);

const best = (candidates: readonly Candidate[]): Candidate | null => {
  let top: Candidate | null = null;
  for (const one of candidates) if (one.score > 0 && (top === null || one.score > top.score)) top = one;
  return top;
};

const collect = (places: Places): Candidate[] => {
  const candidates: Candidate[] = [];
  const add = (line: Line, base: number) => {
    if (!/\d/u.test(line.text)) return;
    const datelines = datelinesOf(places, line);
    if (datelines.length > 3) return;
    for (const dateline of datelines) {
      if (dateline.role === 'other') continue;
      const score = base + judge(places, line, dateline) - candidates.length * 0.01;
      candidates.push({ ...dateline, line, score });
    }
  };
  for (const line of places.head) add(line, line.order > places.titleAt ? 30 : 8);
  for (const line of places.tail) {
    const role = places.zones.roles[line.order];
    if (line.order > places.last) add(line, 4);
    else if (role === 'byline' || role === 'meta' || line.text.length < 60)
      add(line, role === 'byline' || role === 'meta' ? 14 : -12);
  }
  return candidates;
};

/** A line's days, read with the label on the line before where that is one; an unknown label makes a day another's. */
const datelinesOf = (places: Places, line: Line): readonly Dateline[] => {
  const over = labelOver(places, line);
  if (over === null) return readDatelines(line.text);
  const shift = over.length + 1;
  return readDatelines(`${over} ${line.text}`)
    .filter(({ start }) => start >= shift)
    .map((dateline) => ({
      ...dateline,
      start: dateline.start - shift,
      end: dateline.end - shift,
      from: Math.max(0, dateline.from - shift),
      labelFrom: Math.max(0, dateline.labelFrom - shift),
      role: dateline.role ?? (dateline.from <= shift ? 'other' : null),
    }));
};

const judge = (places: Places, line: Line, dateline: Dateline): number => {
  const { text } = line;
  let score = 0;
  if (dateline.role === 'published') score += 24;
  if (dateline.role === 'clock') score -= 60;
  if (places.zones.roles[line.order] === 'meta') score += 10;
  const hints =
    places.hints.line(line) |
    line.marks.reduce(
      (sum, mark) => sum | (mark.end > dateline.start && mark.start < dateline.end ? places.hints.mark(mark) : 0),
      0,
    );
  if ((hints & clockHint) !== 0 && (hints & dayHint) === 0) score -= 40;
  else if ((hints & dayHint) !== 0) score += 10;
  if ((hints & commentHint) !== 0) score -= 30;
  if (dateline.value.length > 10) score += 6;
  if (line.linked > text.length * 0.6 && text.length > 40) score -= 40;
  // A day within a sentence is news; beside a name or a counter it is the page's.
  const beside = text.length - (dateline.end - dateline.labelFrom);
  if (beside > 90 || (beside > 50 && /[.;]$/u.test(text))) score -= 30;
  if (dateline.role === null && dateline.start > 60 && dateline.value.length === 10) score -= 16;
  return score;
};

/** In the site's header or menu; a <header> within <article> or <main> is the article's own. */
const isOfSite = ({ box }: Line): boolean =>
  (box.within & inNavigation) !== 0 || ((box.within & inHeader) !== 0 && (box.within & (inArticle | inMain)) === 0);

/** Clock-like lines above the title, or in the site's header wherever it stands. */
const findClocks = (places: Places, candidates: readonly Candidate[]): Candidate[] => {
  const { lines } = places.outline;
  const clocks: Candidate[] = [];
  const end = places.titleAt < 0 ? Math.min(lines.length, 60) : places.titleAt;
  for (let at = 0; at < end; at++) {
    const line = lines[at] as Line;
    if (line.text.length > 80 || !/\d/u.test(line.text) || (line.box.within & inFooter) !== 0) continue;
    const known = candidates.find((one) => one.line === line);
    const { text, start } = clockPart(line);
    const dateline = known ?? readDatelines(text)[0];
    if (!dateline || dateline.role === 'other' || dateline.role === 'published' || dateline.role === 'modified')
      continue;
    const hints = places.hints.line(line);
    const isClock =
      isHeaderClock(text) || dateline.role === 'clock' || ((hints & clockHint) !== 0 && line.text.length < 60);
    if (!isClock) continue;
    // What zones took for the article's own stands right over its title, in one box with it.
    if (known && places.zones.roles[at] === 'meta' && (hints & clockHint) === 0 && !isOfSite(line)) {
      if (!candidates.some((one) => one.line.order > places.titleAt && one.score > 20)) continue;
    }
    clocks.push(known ?? { ...dateline, start: dateline.start + start, end: dateline.end + start, line, score: 0 });
  }
  return clocks;
};

/** The part of a line that is in no link: "Trang chủ | Thứ Bảy, 30/5/2020". */
const clockPart = (line: Line): { text: string; start: number } => {
  let start = 0;
  let end = line.text.length;
  for (const link of line.links) {
    if (link.start <= start + 2) start = Math.max(start, link.end);
    else if (link.start < end) end = link.start;
  }
  return start === 0 && end === line.text.length
    ? { text: line.text, start }
    : { text: line.text.slice(start, end), start };
};

/** A line over the title that looks like a clock but says what the head says was the hour of publication. */
const pageDay = (clocks: Candidate[], inHead: readonly Moment[]): Candidate | null =>
  clocks.find(
    (one) => one.value.length > 10 && inHead.some(({ value }) => value.length > 10 && agrees(value, one.value)),
  ) ?? null;

const clockValue = (places: Places, clock: Candidate): string => {
  if (clock.value.length > 10) return clock.value;
  const next = places.outline.lines[clock.line.order + 1];
  if (!next || !isBareClock(next.text)) return clock.value;
  return readMachineMoment(`${clock.value} ${next.text}`) ?? clock.value;
};

const momentAttributes = [
  'datetime',
  'data-datetime',
  'data-time',
  'data-date',
  'data-published',
  'data-publish',
  'data-pubdate',
  'title',
] as const;

/** What the attributes of an element say is its moment. */
const momentOf = (element: Element): Found<string> | null => {
  for (const attribute of momentAttributes) {
    const said = element.attribs[attribute];
    if (!said || said.length > 60) continue;
    const value = readMachineMoment(said);
    if (!value) continue;
    const from = element.name === 'time' ? 'time' : 'attribute';
    return { value, evidence: { from, text: said, spot: null, path: `${element.name}[${attribute}]` } };
  }
  return null;
};

const elementsOf = (line: Line): Element[] => {
  const elements = line.marks.map((mark) => mark.element);
  if (line.box.element.type !== 'root') elements.push(line.box.element);
  return elements;
};

/** <time datetime="2020-06-16T08:15:00+07:00">16 Tháng Sáu, 2020</time>: the minute of a day the text says. */
const minuteOf = ({ line, value, start, end }: Candidate): Found<string> | null => {
  const around = line.marks.filter((mark) => mark.start < end && mark.end > start).map((mark) => mark.element);
  if (line.box.element.type !== 'root') around.push(line.box.element);
  for (const element of around) {
    const said = momentOf(element);
    if (said && said.value.length > 10 && !isMidnight(said.value) && sameDay(said.value, value)) return said;
  }
  return null;
};

/** <time datetime> and its like, where the text shows but "3 giờ trước". */
const marked = (places: Places): Found<string> | null => {
  for (const line of places.head) {
    if (line.order < places.titleAt || line.text.length > 200) continue;
    for (const element of elementsOf(line)) {
      const said = momentOf(element);
      if (said) return said;
    }
  }
  return null;
};

// /2020/06/16/   /2020-06-16/   -20200616081512345.htm   /tin-20200616.html
const urlDay =
  /[/_-](?<year>20[0-3]\d)(?<mark>[/-]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|\d{6,9}(?!\d)|$)/u;

const fromUrl = (url: string | null): Found<string> | null => {
  if (!url || url.length > 2_000 || !URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  const match = urlDay.exec(pathname);
  if (!match?.groups) return null;
  const { year, month, day } = match.groups;
  const value = readMachineMoment(`${year}-${month}-${day}`);
  return value
    ? { value, evidence: { from: 'url', text: match[0].replace(/^[/_-]|[/_.-]$/gu, ''), spot: null, path: 'url' } }
    : null;
};
