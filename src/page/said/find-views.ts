import { countPattern, readCount } from '../../vietnamese/counts.ts';
import type { Head } from '../head/head.ts';
import { type Box, type Found, inAside, inFooter, inNavigation, type Line } from '../outline/outline.ts';
import { comments as commentHint, views as viewHint } from './hints.ts';
import type { Places } from './places.ts';
import { isOtherCounter, readViews } from './views.ts';

/** How often the page was read, by its own counter. */
export const findViews = (places: Places, head: Head): Found<number> | null => {
  const own = places.head.filter((line) => line.order > places.titleAt);
  const over = places.head.filter((line) => line.order < places.titleAt);
  return (
    inLines(own, places) ??
    inLines(over, places) ??
    byIcon(places.head, places) ??
    byIcon(places.tail, places) ??
    inLines(
      places.tail.filter((line) => line.order > places.last || line.text.length < 80),
      places,
    ) ??
    inMarkup(places) ??
    inHead(head) ??
    anywhere(places)
  );
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
    const next = lines[index + 1];
    if (!next || next.order !== line.order + 1 || line.text.length > 40 || next.text.length > 40) continue;
    const joined = `${line.text}\n${next.text}`;
    const pair = readViews(joined);
    if (!pair || !mayCount(line) || !mayCount(next)) continue;
    if (pair.end <= line.text.length) {
      // "82 ⏎ lượt xem ⏎ 2 ⏎ download": the next number is another counter's.
      if (readViews(next.text) === null) return at(line, pair.start, pair.end, pair.value);
    } else if (pair.start > line.text.length && !followedByOwnLabel(places, next)) {
      const shift = line.text.length + 1;
      return at(next, pair.start - shift, pair.end - shift, pair.value);
    }
  }
  return null;
};

/** "lượt xem ⏎ 2 ⏎ download": a number before its own label belongs to that one. */
const followedByOwnLabel = (places: Places, number: Line): boolean => {
  const after = places.outline.lines[number.order + 1];
  return (
    after !== undefined &&
    /^\d[\d.,]{0,12}$/u.test(number.text) &&
    isOtherCounter(`${after.text} 1`) &&
    !/[:：]/u.test(after.text)
  );
};

const mayCount = (line: Line): boolean =>
  line.linked < line.text.length * 0.7 && (line.box.within & inNavigation) === 0;

const countAtStart = new RegExp(`^\\s?[(:]?\\s?(?<count>${countPattern})(?![\\p{L}\\d:/])`, 'u');
const wholeCount = new RegExp(`^[([]?\\s?(?<count>${countPattern})\\s?[)\\]]?$`, 'u');

/** An eye with a number after it, or a number in an element whose class says that it counts views. */
const byIcon = (lines: readonly Line[], places: Places): Found<number> | null => {
  const { hints } = places;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (!mayCount(line)) continue;
    for (const mark of line.marks) {
      const hint = hints.mark(mark);
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
    if (whole !== undefined && isCounterBox(line.box, hints.box)) {
      const value = readCount(whole);
      const start = line.text.indexOf(whole);
      if (value !== null) return at(line, start, start + whole.length, value);
    }
  }
  return null;
};

const isCounterBox = (start: Box, hint: (box: Box) => number): boolean => {
  let box: Box | null = start;
  for (let level = 0; box && level < 2 && box.to - box.from <= 2; level++, box = box.parent) {
    const hints = hint(box);
    if ((hints & commentHint) !== 0) return false;
    if ((hints & viewHint) !== 0) return true;
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

/** The one line of the page that names views, where no list of other articles and no foot has it. */
const anywhere = (places: Places): Found<number> | null => {
  const { lines } = places.outline;
  const { roles } = places.zones;
  let only: Found<number> | null = null;
  for (const line of lines) {
    if (
      line.text.length > 120 ||
      roles[line.order] === 'related' ||
      (line.box.within & (inFooter | inAside | inNavigation)) !== 0
    )
      continue;
    if (line.order >= places.first && line.order <= places.last) continue;
    if (!/[xXđĐvV]/u.test(line.text)) continue;
    const views = readViews(line.text);
    if (views?.by !== 'label' || isOtherCounter(line.text)) continue;
    if (only) return null;
    only = at(line, views.start, views.end, views.value);
  }
  return only;
};
