import type { Element } from 'domhandler';
import type { Found, Line, Spot } from '../outline/outline.ts';
import { readMachineMoment } from './moment.ts';
import type { Places } from './places.ts';
import { isMidnight, sameDay } from './wall-clock.ts';

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
export const minuteOf = ({ line, value, start, end }: Spot & { value: string }): Found<string> | null => {
  const around = line.marks.filter((mark) => mark.start < end && mark.end > start).map((mark) => mark.element);
  if (line.box.element.type !== 'root') around.push(line.box.element);
  for (const element of around) {
    const said = momentOf(element);
    if (said && said.value.length > 10 && !isMidnight(said.value) && sameDay(said.value, value)) return said;
  }
  return null;
};

/** <time datetime> and its like, where the text shows but "3 giờ trước". */
export const markedMoment = (places: Places): Found<string> | null => {
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

/** The day that an address is made of, where nothing else tells one. */
export const momentOfUrl = (url: string | null): Found<string> | null => {
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
