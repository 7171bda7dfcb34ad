import { remember } from '../../vietnamese/remember.ts';
import { nameReader } from '../outline/name-reader.ts';
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

const readName = remember((name: string): number => {
  if (name.length > 200 || !mayMean.test(name)) return 0;
  const hints = readWords(name);
  // "view-more", "view-content", "overview" name no counter.
  return /view[-_]?(?:more|all|content|detail|list|mode|full)|review|preview|viewport|overview/iu.test(name)
    ? hints & ~views
    : hints;
}, 4000);

/** What has been read of a page's lines and boxes. */
export interface Hints {
  lines: Map<Line, number>;
  commented: Map<Box, boolean>;
}

export const startHints = (): Hints => ({ lines: new Map(), commented: new Map() });

const ofName = (name: string | undefined): number => (name ? readName(name) : 0);

const ofAttributes = (attribs: Record<string, string>): number =>
  ofName(attribs.class) |
  ofName(attribs.id) |
  ofName(attribs['data-role']) |
  ofName(attribs.itemprop) |
  ofName(attribs.rel);

/** Icons tell what they are in a class, a file's name, an alternative text or a reference into a sprite. */
const ofIcon = ({ attribs, children }: Mark['element']): number => {
  let said = ofAttributes(attribs) | ofName(attribs.alt) | ofName(attribs.title) | ofName(attribs['aria-label']);
  if (attribs.src) said |= ofName(attribs.src.slice(attribs.src.lastIndexOf('/') + 1));
  for (const child of children.slice(0, 3))
    if ('attribs' in child)
      said |= ofAttributes(child.attribs) | ofName(child.attribs.href) | ofName(child.attribs['xlink:href']);
  return said;
};

export const hintsOfBox = ({ element }: Box): number => (element.type === 'root' ? 0 : ofAttributes(element.attribs));

export const hintsOfMark = ({ start, end, element }: Mark): number =>
  start === end ? ofIcon(element) : ofAttributes(element.attribs);

/** Of the boxes around a line that hold little more than it. */
export const hintsOfLine = (hints: Hints, line: Line): number => {
  let said = hints.lines.get(line);
  if (said !== undefined) return said;
  said = 0;
  let box: Box | null = line.box;
  for (let level = 0; box && level < 4 && box.to - box.from <= 8; level++, box = box.parent) said |= hintsOfBox(box);
  hints.lines.set(line, said);
  return said;
};

/** Whether a line stands among comments, however far up that is said. */
export const isAmongComments = (hints: Hints, { box }: Line): boolean => {
  const known = hints.commented.get(box);
  if (known !== undefined) return known;
  let isAmong = false;
  for (let at: Box | null = box; at && !isAmong; at = at.parent) isAmong = (hintsOfBox(at) & comments) !== 0;
  hints.commented.set(box, isAmong);
  return isAmong;
};
