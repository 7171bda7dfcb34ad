import type { Head } from '../head/head.ts';
import type { Statement } from '../head/statement.ts';
import { type Found, inArticle, inFooter, inHeader, inMain, inNavigation, type Line } from '../outline/outline.ts';
import { isLinked } from '../zones/survey.ts';
import { type Dateline, isBareClock, isHeaderClock, readDatelines } from './dateline.ts';
import { clock as clockHint, comments as commentHint, day as dayHint, hintsOfLine, hintsOfMark } from './hints.ts';
import { markedMoment, minuteOf, momentOfUrl } from './marked-moment.ts';
import { readMachineMoment } from './moment.ts';
import { isCellBefore, labelOver, type Places } from './places.ts';
import { agrees, isMidnight, sameDay, wall } from './wall-clock.ts';

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

  const publishedAt = publication(text, labelled, inHead, changed) ?? markedMoment(places) ?? momentOfUrl(url);
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
    // "03/04/2021" of a system left at American days, where the head says the fourth of March.
    const turned = inHead.find(({ value }) => isTurned(text.value, value));
    if (turned) return fromHead(turned);
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

/** Whether one day is the other with day and month in each other's place, both at the same minute. */
const isTurned = (one: string, other: string): boolean => {
  const [year, month, day] = wall(one).slice(0, 10).split('-');
  const clock = wall(one).slice(10, 16);
  const there = wall(other);
  return month !== day && there.startsWith(`${year}-${day}-${month}`) && clock !== '' && there.slice(10, 16) === clock;
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
  if (text && text.role === null && later(text.value) && !isTurned(text.value, since)) return found(text);
  return said ? fromHead(said) : null;
};

interface Moment extends Statement {
  moment: string;
}

const statements = (list: readonly Statement[]): Moment[] =>
  list.flatMap((statement) => {
    const moment = readMachineMoment(statement.value);
    return moment ? [{ moment: statement.value, ...statement, value: moment }] : [];
  });

const found = ({ value, line, start, end }: Candidate): Found<string> => ({
  value,
  evidence: { from: 'text', text: line.text.slice(start, end), spot: { line, start, end }, path: null },
});

const fromHead = ({ value, moment, from, path }: Moment): Found<string> => ({
  value,
  evidence: { from, text: moment, spot: null, path },
});

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
      candidates.push({ line, score, ...dateline });
    }
  };
  for (const line of places.head) add(line, line.order > places.titleAt ? 30 : 8);
  for (const line of places.tail) {
    const role = places.zones.roles[line.order];
    // A list of other documents has a link in one cell and its day in the next.
    if (line.order > places.last && isBesideLink(places, line)) continue;
    if (line.order > places.last) add(line, 4);
    else if (role === 'byline' || role === 'meta' || line.text.length < 60)
      add(line, role === 'byline' || role === 'meta' ? 14 : -12);
  }
  return candidates;
};

const isBesideLink = ({ outline }: Places, line: Line): boolean => {
  const before = outline.lines[line.order - 1];
  return before !== undefined && isCellBefore(before, line) && isLinked(before);
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
    hintsOfLine(places.hints, line) |
    line.marks.reduce(
      (sum, mark) => sum | (mark.end > dateline.start && mark.start < dateline.end ? hintsOfMark(mark) : 0),
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

const mostAbove = 400;

/** Clock-like lines above the title, or in the site's header wherever it stands. */
const findClocks = (places: Places, candidates: readonly Candidate[]): Candidate[] => {
  const { lines } = places.outline;
  const clocks: Candidate[] = [];
  const end = places.titleAt < 0 ? Math.min(lines.length, 60) : places.titleAt;
  for (let at = 0; at < end; at++) {
    // A clock stands at the very top or not far over the title.
    if (at === mostAbove && end > 2 * mostAbove) at = end - mostAbove;
    const line = lines[at] as Line;
    if (line.text.length > 80 || !/\d/u.test(line.text) || (line.box.within & inFooter) !== 0) continue;
    const known = candidates.find((one) => one.line === line);
    const { text, start } = clockPart(line);
    const dateline = known ?? readDatelines(text)[0];
    if (!dateline || dateline.role === 'other' || dateline.role === 'published' || dateline.role === 'modified')
      continue;
    const hints = hintsOfLine(places.hints, line);
    const isClock =
      isHeaderClock(text) || dateline.role === 'clock' || ((hints & clockHint) !== 0 && line.text.length < 60);
    if (!isClock) continue;
    // What zones took for the article's own stands right over its title, in one box with it.
    if (known && places.zones.roles[at] === 'meta' && (hints & clockHint) === 0 && !isOfSite(line)) {
      if (!candidates.some((one) => one.line.order > places.titleAt && one.score > 20)) continue;
    }
    clocks.push(known ?? { line, score: 0, ...dateline, start: dateline.start + start, end: dateline.end + start });
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
