import { countPattern, readCount } from '../../vietnamese/counts.ts';
import type { Head } from '../head/head.ts';
import { type Box, type Found, inAside, inFooter, inNavigation, type Line } from '../outline/outline.ts';
import { comments as commentHint, hintsOfBox, hintsOfMark, views as viewHint } from './hints.ts';
import type { Places } from './places.ts';
import { isOtherCounter, readViews } from './views.ts';

/** How often the page was read, by its own counter. */
export const findViews = (places: Places, head: Head): Found<number> | null => {
  const own = places.head.filter((line) => line.order > places.titleAt);
  const over = places.head.filter((line) => line.order < places.titleAt);
  return (
    inLines(own, places) ??
    inLines(over, places) ??
    byIcon(places.head) ??
    byIcon(places.tail) ??
    inLines(
      places.tail.filter((line) => (line.order > places.last || line.text.length < 80) && !isOfSite(places, line)),
      places,
    ) ??
    inMarkup(places) ??
    inHead(head) ??
    anywhere(places)
  );
};

// Đang truy cập   Hôm nay: 1.204   Tháng này   Thống kê truy cập
const siteWords =
  /truy cập|trực tuyến|online|đang xem|hôm nay|hôm qua|tuần này|tuần trước|tháng này|tháng trước|trong tháng|thống kê|khách|visitors/iu;

/** Among a site's statistics, in one small box with them, a number is the site's, whatever they call it. */
const isOfSite = ({ outline }: Places, line: Line): boolean => {
  let { box } = line;
  while (box.parent && box.parent.to - box.parent.from <= 12 && box.parent.tag !== 'body') box = box.parent;
  for (let order = box.from; order < Math.min(box.to, box.from + 12); order++) {
    const near = outline.lines[order];
    if (near && near.text.length < 60 && /\d|thống kê/iu.test(near.text) && siteWords.test(near.text)) return true;
  }
  return false;
};

const at = (line: Line, start: number, end: number, value: number): Found<number> => ({
  value,
  evidence: { from: 'text', text: line.text.slice(start, end), spot: { line, start, end }, path: null },
});

/** A line's own words, or with the next two: number, label and icon may stand on lines of their own. */
const inLines = (lines: readonly Line[], places: Places): Found<number> | null => {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.text.length > 300) continue;
    const alone = readViews(line.text);
    if (alone && mayCount(line)) return at(line, alone.start, alone.end, alone.value);
    const pair = inPair(places, line);
    if (pair) return pair;
  }
  return null;
};

/** A label on a line of its own: its number stands before it or after it, whichever is in the smaller box with it. */
const inPair = (places: Places, line: Line): Found<number> | null => {
  const { lines } = places.outline;
  // "Xem" alone is a button.
  if (line.text.length > 40 || /^(?:xem|đọc|view|read)$/iu.test(line.text) || !mayCount(line)) return null;
  const before = lines[line.order - 1];
  const after = lines[line.order + 1];
  const over =
    before && wholeCount.test(before.text) && mayCount(before) ? readViews(`${before.text}\n${line.text}`) : null;
  const under =
    after && wholeCount.test(after.text) && mayCount(after) ? readViews(`${line.text} ${after.text}`) : null;
  const labelsFirst = isOtherCounter(`${lines[line.order - 2]?.text.slice(0, 40) ?? ''} 1`);
  if (
    before &&
    over &&
    over.start === before.text.search(/\d/u) &&
    (!under || (depth(before, line) >= depth(after as Line, line) && !labelsFirst))
  )
    return at(before, over.start, over.end, over.value);
  if (!after || !under || under.start <= line.text.length) return null;
  const shift = line.text.length + 1;
  return at(after, under.start - shift, under.end - shift, under.value);
};

/** How deep the smallest box is that holds both. */
const depth = (one: Line, other: Line): number => {
  let box: Box | null = one.box;
  while (box && (other.order < box.from || other.order >= box.to)) box = box.parent;
  return box?.depth ?? 0;
};

const mayCount = (line: Line): boolean =>
  line.linked < line.text.length * 0.7 && (line.box.within & inNavigation) === 0;

const countAtStart = new RegExp(`^\\s?[(:]?\\s?(?<count>${countPattern})(?![A-Za-zÀ-ỹ\\d:/])`, 'u');
const wholeCount = new RegExp(`^[([]?\\s?(?<count>${countPattern})\\s?[)\\]]?$`, 'u');

/** An eye with a number after it, or a number in an element whose class says that it counts views. */
const byIcon = (lines: readonly Line[]): Found<number> | null => {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (!mayCount(line)) continue;
    for (const mark of line.marks) {
      const hint = hintsOfMark(mark);
      if ((hint & viewHint) === 0 || (hint & commentHint) !== 0) continue;
      if (mark.start < mark.end) {
        const inside = wholeCount.exec(line.text.slice(mark.start, mark.end))?.groups?.count;
        const value = inside === undefined ? null : readCount(inside);
        if (inside !== undefined && value !== null) {
          const start = mark.start + line.text.slice(mark.start).indexOf(inside);
          return at(line, start, start + inside.length, value);
        }
      }
      const count = countAtStart.exec(line.text.slice(mark.end))?.groups?.count;
      const value = count === undefined ? null : readCount(count);
      if (count !== undefined && value !== null) {
        const start = mark.end + line.text.slice(mark.end).indexOf(count);
        return at(line, start, start + count.length, value);
      }
    }
    const whole = wholeCount.exec(line.text)?.groups?.count;
    if (whole !== undefined && isCounterBox(line.box)) {
      const value = readCount(whole);
      const start = line.text.indexOf(whole);
      if (value !== null) return at(line, start, start + whole.length, value);
    }
  }
  return null;
};

const isCounterBox = (start: Box): boolean => {
  let box: Box | null = start;
  for (let level = 0; box && level < 2 && box.to - box.from <= 2; level++, box = box.parent) {
    const said = hintsOfBox(box);
    if ((said & commentHint) !== 0) return false;
    if ((said & viewHint) !== 0) return true;
  }
  return false;
};

const counterAttributes = [
  'data-view',
  'data-views',
  'data-viewcount',
  'data-view-count',
  'data-views-count',
  'data-totalview',
  'data-total-view',
  'data-total-views',
  'data-count-view',
  'data-pageview',
  'data-pageviews',
  'data-hits',
  'data-hit',
  'data-luotxem',
  'data-luot-xem',
] as const;

/** data-views="160" on an element of the article's head. */
const inMarkup = (places: Places): Found<number> | null => {
  for (const line of places.head) {
    if (line.order < places.titleAt) continue;
    const elements = line.marks.map((mark) => mark.element);
    if (line.box.element.type !== 'root') elements.push(line.box.element);
    for (const element of elements)
      for (const attribute of counterAttributes) {
        const said = element.attribs[attribute];
        const value = said === undefined ? null : readCount(said);
        if (said !== undefined && value !== null)
          return {
            value,
            evidence: { from: 'attribute', text: said, spot: null, path: `${element.name}[${attribute}]` },
          };
      }
  }
  return null;
};

// UserPageVisits:160   160   "160 UserPageVisits"
const statedCount =
  /^(?:(?:UserPageVisits|UserPageViews|PageVisits|UserViews)\s?[:=]\s?)?(\d[\d.,]{0,14})(?:\s?(?:UserPageVisits|UserPageViews|views?|lượt xem))?$/iu;

const inHead = (head: Head): Found<number> | null => {
  for (const { value: said, from, path } of head.views) {
    const count = statedCount.exec(said)?.[1];
    const value = count === undefined ? null : readCount(count);
    if (value !== null) return { value, evidence: { from, text: said, spot: null, path } };
  }
  return null;
};

// Spelt out in both cases: the flag i is dear on every line of a page.
const mayCountViews = /[xX][eE][mM]|[đĐ][ọỌ][cC]|[vV](?:iew|IEW)|[hH](?:it|IT)/;

/** The one line of the page that names views, where no list of other articles and no foot has it. */
const anywhere = (places: Places): Found<number> | null => {
  const { lines } = places.outline;
  const { roles } = places.zones;
  let only: Found<number> | null = null;
  let looks = 200;
  for (const line of lines) {
    if (
      line.text.length > 120 ||
      roles[line.order] === 'related' ||
      (line.box.within & (inFooter | inAside | inNavigation)) !== 0
    )
      continue;
    if (line.order >= places.first && line.order <= places.last) continue;
    if (line.linked > line.text.length * 0.7 || !mayCountViews.test(line.text)) continue;
    if (--looks < 0) return null;
    const views = readViews(line.text);
    if (views?.by !== 'label' || isOtherCounter(line.text)) continue;
    if (isOfSite(places, line)) continue;
    if (only) return null;
    only = at(line, views.start, views.end, views.value);
  }
  return only;
};
