import { nameReader } from '../outline/name-reader.ts';
import type { Box, Line, Mark } from '../outline/outline.ts';
import { readOnce } from '../outline/read-once.ts';

/**
 * What names of classes, ids and icons say of a line: its day, its author, its counter. Hints only; they make a reading surer and
 * never make one.
 */
export const day = 1;
export const author = 2;
export const views = 4;
export const clock = 8;
export const comments = 16;

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
];

const readWords = nameReader(words);

// A cheap look: most names ("row", "col-md-6", "btn") have none of these in them.
const mayMean =
  /dat|tim|publish|post|pub|creat|ngay|gian|dang|updat|modif|calen|author|byline|tac-?gia|nguoi|pen|but|writer|report|signa|view|hit|luot|lan-?xem|read|eye|clock|today|day|now|nay|dong|header|comment|cmt|binh|repl/i;

const read = (name: string): number => {
  if (name.length > 200 || !mayMean.test(name)) return 0;
  const hints = readWords(name);
  // "view-more", "view-content", "overview" name no counter.
  return /view[-_]?(?:more|all|content|detail|list|mode|full)|review|preview|viewport|overview/iu.test(name)
    ? hints & ~views
    : hints;
};

/** What has been read of a page's names: each is read once a page, and each line once. */
export interface Hints {
  names: Map<string, number>;
  lines: Map<Line, number>;
  commented: Map<Box, boolean>;
}

export const startHints = (): Hints => ({ names: new Map(), lines: new Map(), commented: new Map() });

const ofName = ({ names }: Hints, name: string | undefined): number => (name ? readOnce(names, name, read) : 0);

const ofAttributes = (hints: Hints, attribs: Record<string, string>): number =>
  ofName(hints, attribs.class) |
  ofName(hints, attribs.id) |
  ofName(hints, attribs['data-role']) |
  ofName(hints, attribs.itemprop) |
  ofName(hints, attribs.rel);

/** Icons tell what they are in a class, a file's name, an alternative text or a reference into a sprite. */
const ofIcon = (hints: Hints, { attribs, children }: Mark['element']): number => {
  let said =
    ofAttributes(hints, attribs) |
    ofName(hints, attribs.alt) |
    ofName(hints, attribs.title) |
    ofName(hints, attribs['aria-label']);
  if (attribs.src) said |= ofName(hints, attribs.src.slice(attribs.src.lastIndexOf('/') + 1));
  for (const child of children.slice(0, 3))
    if ('attribs' in child)
      said |=
        ofAttributes(hints, child.attribs) |
        ofName(hints, child.attribs.href) |
        ofName(hints, child.attribs['xlink:href']);
  return said;
};

export const hintsOfBox = (hints: Hints, { element }: Box): number =>
  element.type === 'root' ? 0 : ofAttributes(hints, element.attribs);

export const hintsOfMark = (hints: Hints, { start, end, element }: Mark): number =>
  start === end ? ofIcon(hints, element) : ofAttributes(hints, element.attribs);

/** Of the boxes around a line that hold little more than it. */
export const hintsOfLine = (hints: Hints, line: Line): number => {
  let said = hints.lines.get(line);
  if (said !== undefined) return said;
  said = 0;
  let box: Box | null = line.box;
  for (let level = 0; box && level < 4 && box.to - box.from <= 8; level++, box = box.parent)
    said |= hintsOfBox(hints, box);
  hints.lines.set(line, said);
  return said;
};

/** Whether a line stands among comments, however far up that is said. */
export const isAmongComments = (hints: Hints, { box }: Line): boolean => {
  const known = hints.commented.get(box);
  if (known !== undefined) return known;
  let isAmong = false;
  for (let at: Box | null = box; at && !isAmong; at = at.parent) isAmong = (hintsOfBox(hints, at) & comments) !== 0;
  hints.commented.set(box, isAmong);
  return isAmong;
};
