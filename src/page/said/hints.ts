import type { Box, Line, Mark } from '../outline/outline.ts';

/**
 * What names of classes, ids and icons say of a line: its day, its author, its counter. Hints only; they make a reading surer and
 * never make one.
 */
export const day = 1;
export const author = 2;
export const views = 4;
export const clock = 8;
export const comments = 16;
export const crumbs = 32;

const words: readonly (readonly [number, string])[] = [
  [
    day,
    'date time datetime dates times datepost timepost posttime postdate post-date post-time publish published publishdate publish-date pubdate pdate posted created create-date createdate dateline timestamp ngaydang ngay-dang lblngaydang thoigian thoi-gian ngaythang ngay datecreated date-created pushdate updated modified calendar',
  ],
  [
    author,
    'author authors byline tacgia tac-gia lbltacgia createdby created-by postedby posted-by nguoiviet nguoi-viet penname pen-name butdanh but-danh writer reporter creator signature authorname author-name',
  ],
  [
    views,
    'view views viewed viewcount view-count count-view countview views-count viewer viewers hits hit luotxem luot-xem lbluotxem lblluotxem luotdoc luot-doc solanxem so-lan-xem pageview pageviews page-view reads readcount read-count eye',
  ],
  [
    clock,
    'clock today current-date currentdate curdate nowdate now-date homnay hom-nay datetoday date-today todaydate sysdate server-time servertime dongho dong-ho header-date headerdate top-date topdate date-top',
  ],
  [comments, 'comment comments cmt cmts binhluan binh-luan reply replies'],
  [crumbs, 'breadcrumb breadcrumbs bread-crumb bread-crumbs crumb crumbs pathway duongdan duong-dan'],
];

const meaning = new Map<string, number>();
for (const [hint, list] of words)
  for (const word of list.split(' ')) meaning.set(word, (meaning.get(word) ?? 0) | hint);

const read = (name: string): number => {
  const parts = name
    .slice(0, 300)
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1-')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
  let hints = 0;
  for (let at = 0; at < parts.length; at++) {
    hints |= meaning.get(parts[at] as string) ?? 0;
    if (at > 0) hints |= meaning.get(`${parts[at - 1]}-${parts[at]}`) ?? 0;
  }
  // "view-more", "view-content", "time-line" name no counter and no day.
  return /view[-_]?(?:more|all|content|detail|list|mode|full)|review|preview|viewport|overview/iu.test(name)
    ? hints & ~views
    : hints;
};

const known = (): ((name: string) => number) => {
  const cache = new Map<string, number>();
  return (name) => {
    let hints = cache.get(name);
    if (hints === undefined) {
      hints = read(name);
      cache.set(name, hints);
    }
    return hints;
  };
};

export interface Hints {
  /** Of the boxes around a line that hold little more than it. */
  line(line: Line): number;
  mark(mark: Mark): number;
  box(box: Box): number;
}

const nameOf = (attribs: Record<string, string>): string =>
  `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs['data-role'] ?? ''} ${attribs.itemprop ?? ''} ${attribs.rel ?? ''}`;

/** Icons tell what they are in a class, a file's name, an alternative text or a reference into a sprite. */
const iconName = ({ element }: Mark): string => {
  const { attribs, children } = element;
  let name = `${nameOf(attribs)} ${attribs.alt ?? ''} ${(attribs.src ?? '').split('/').pop() ?? ''} ${attribs.title ?? ''} ${attribs['aria-label'] ?? ''}`;
  for (const child of children.slice(0, 3))
    if ('attribs' in child)
      name += ` ${child.attribs['xlink:href'] ?? ''} ${child.attribs.href ?? ''} ${nameOf(child.attribs)}`;
  return name;
};

export const startHints = (): Hints => {
  const hintsOf = known();
  const ofBox = ({ element }: Box): number => (element.type === 'root' ? 0 : hintsOf(nameOf(element.attribs)));
  return {
    box: ofBox,
    mark: (mark) => hintsOf(mark.start === mark.end ? iconName(mark) : nameOf(mark.element.attribs)),
    line: (line) => {
      let hints = 0;
      let box: Box | null = line.box;
      for (let level = 0; box && level < 4 && box.to - box.from <= 8; level++, box = box.parent) hints |= ofBox(box);
      return hints;
    },
  };
};
