import { foldSpelling } from '../../vietnamese/spelling.ts';
import { type Box, inItem, inQuote, inTable, type Line, type Picture, type Role } from '../outline/outline.ts';
import { isCaption } from './captions.ts';
import { isCardText } from './cards.ts';
import type { Place } from './find-article.ts';
import { hintLead, hintMeta, hintsOf } from './hints.ts';
import { isBylineLine, isLabelledByline, isMetaLine, isSignature } from './recognise.ts';
import { isFileLink, isLinked, isPictureLink, related, type Survey } from './survey.ts';
import { isDataTable, tableOf } from './tables.ts';

/** The role of every line, from what was marked and where the article stands. */
export const assignRoles = (survey: Survey, place: Place | null): Role[] => {
  const { lines } = survey.outline;
  const roles: Role[] = new Array(lines.length).fill('furniture');
  for (let i = 0; i < lines.length; i++) if (survey.marks[i] === related) roles[i] = 'related';
  for (const line of survey.title?.lines ?? []) roles[line.order] = 'title';
  beforeTitle(survey, roles);
  if (place !== null) inArticle(survey, place, roles);
  clockAbove(survey, place, roles);
  return roles;
};

/** The few lines right above a title may say its day; farther up is the site's own clock. */
const beforeTitle = (survey: Survey, roles: Role[]): void => {
  const { lines } = survey.outline;
  const first = survey.title?.lines[0];
  if (!first) return;
  for (let i = first.order - 1; i >= Math.max(0, first.order - 3); i--) {
    const line = lines[i] as Line;
    if (survey.marks[i] !== 0 || isLinked(line)) break;
    if (sharesBox(line, first) && isMetaLine(line.text)) roles[i] = 'meta';
  }
};

/** Where a day stands between title and text, the one over the title is the site's clock. */
const clockAbove = (survey: Survey, place: Place | null, roles: Role[]): void => {
  if (survey.titleAt < 0 || place === null) return;
  const { lines } = survey.outline;
  const saysDay = (i: number): boolean => roles[i] === 'meta' && isMetaLine((lines[i] as Line).text);
  let below = false;
  for (let i = survey.titleAt + 1; i <= place.first && !below; i++) below = saysDay(i);
  const first = survey.title?.lines[0]?.order ?? 0;
  if (below) for (let i = Math.max(0, first - 3); i < first; i++) if (saysDay(i)) roles[i] = 'furniture';
};

/** Whether two lines stand in one box near to both: four levels up at most. */
const sharesBox = (line: Line, other: Line): boolean => {
  let box: Box | null = other.box;
  for (let steps = 0; box !== null && steps < 4; steps++, box = box.parent)
    if (line.order >= box.from && line.order < box.to) return true;
  return false;
};

const inArticle = (survey: Survey, place: Place, roles: Role[]): void => {
  const { lines, pictures } = survey.outline;
  const title = survey.title ? foldSpelling(survey.title.value) : '';
  const tight = survey.titleAt < place.box.from;
  let picture = 0;
  let head = true;
  for (let i = place.from; i < place.to; i++) {
    const line = lines[i] as Line;
    while (picture < pictures.length && (pictures[picture] as Picture).at < i) picture++;
    const near = pictures[picture]?.at === i ? (pictures[picture] as Picture) : null;
    if (roles[i] === 'title') continue;
    if (head) {
      const role = headRole(survey, place, line, near, title, tight);
      if (role === 'body') head = false;
      else {
        roles[i] = role;
        if (role === 'lead') head = !(i >= place.first);
        continue;
      }
    }
    roles[i] = bodyRole(survey, place, line, near);
  }
};

const isShort = (line: Line, length: number): boolean => line.text.length <= length;
const sentence = /[.!?…”"’]$/;

/** Between the title and the first line of the body. */
const headRole = (
  survey: Survey,
  place: Place,
  line: Line,
  picture: Picture | null,
  title: string,
  tight: boolean,
): Role | 'body' => {
  const i = line.order;
  const hints = hintsOf(line.box);
  // A standfirst may tell a day.
  const isLead = (hints & hintLead) !== 0 && line.text.length >= 60;
  if (!isLead && isMetaLine(line.text)) return 'meta';
  const mark = survey.marks[i];
  if (mark !== 0) return mark === related ? 'related' : 'furniture';
  const within = i >= place.box.from && i < place.box.to;
  if (isShort(line, 300) && foldSpelling(line.text) === title)
    return within && tight && line.box.heading === 0 ? 'body' : 'furniture';
  if (isHeadByline(survey, line, within && tight)) return 'meta';
  if (survey.headlines[i] !== null) return 'related';
  const linked = isLinked(line);
  // A photograph opens in full at a click, with what stands under it.
  const mayBeCaption = !linked || line.links.some(({ href }) => isPictureLink(href));
  if (mayBeCaption && isCaption(line, picture)) return 'caption';
  if (linked) return 'furniture';
  const looksLead = (hints & hintLead) !== 0 || line.box.heading > 0 || line.bold > line.text.length * 0.8;
  // A bold question opens an interview.
  const asks = within && line.text.endsWith('?');
  if (line.text.length >= 40 && !asks && (looksLead || !within))
    return isShort(line, 60) && !sentence.test(line.text) && !(hints & hintLead) ? 'furniture' : 'lead';
  if (within && (tight || line.text.length >= 30 || isSubheading(line, place))) return 'body';
  return 'furniture';
};

/** The author above the body: said to be one, or a name beside the day or under the title. */
const isHeadByline = (survey: Survey, line: Line, inBody: boolean): boolean => {
  const { text, order } = line;
  if (text.length > 80) return false;
  if ((hintsOf(line.box) & hintMeta) !== 0) return isBylineLine(text, true);
  if (inBody) return isLabelledByline(text);
  const { lines } = survey.outline;
  const beside = [lines[order - 1], lines[order + 1]];
  const near = order === survey.titleAt + 1 || beside.some((other) => other !== undefined && isMetaLine(other.text));
  return near ? isBylineLine(text, false) : isLabelledByline(text);
};

/** A short line that opens the body: bold, or ending as a heading does, with text right after it. */
const isSubheading = ({ text, bold, order }: Line, place: Place): boolean =>
  order >= place.first - 2 && (bold >= text.length * 0.9 || /[:.]$/.test(text));

const bullet = /^(?:[-–—+•*●▪■◆►‣·]|[a-zđ]\)|\(?\d{1,2}\))\s/u;

const bodyRole = (survey: Survey, place: Place, line: Line, picture: Picture | null): Role => {
  const i = line.order;
  const { text, box } = line;
  const mark = survey.marks[i];
  if (mark !== 0) return mark === related ? 'related' : 'furniture';
  const tail = i > place.last;
  if (survey.headlines[i] !== null) return 'related';
  if (isCardText(survey, line)) return 'related';
  if (isLinked(line) && !isKeptLink(line, tail)) return 'furniture';
  if (isCaption(line, picture)) return 'caption';
  if (i >= place.last - 1 && !isData(survey, place, line)) {
    if (isMetaLine(text)) return 'meta';
    if (isTailByline(survey, line)) return 'byline';
    const listed = (box.within & inItem) !== 0 && isItem(box, place.box);
    const isLoose = tail && i > place.last + 1 && !listed && text.length < 25 && !sentence.test(text);
    if (isLoose && !isInSignature(survey, line)) return 'furniture';
  }
  if (box.heading > 0) return 'heading';
  if (isData(survey, place, line)) return 'cell';
  if ((box.within & inQuote) !== 0) return 'quote';
  if ((box.within & inItem) !== 0 && isItem(box, place.box)) return 'item';
  if (bullet.test(text)) return 'item';
  if (text.length <= 160 && line.bold >= text.length * 0.9 && !/[.,;]$/.test(text)) return 'heading';
  return 'paragraph';
};

const isData = (survey: Survey, place: Place, { box }: Line): boolean => {
  if ((box.within & inTable) === 0) return false;
  const table = tableOf(box);
  return table !== null && isDataTable(survey, place, table);
};

/** Lines that may stand between the post of an official and his name: "(Đã ký)", a deputy's post. */
const signatureLines = 4;

/** How an official paper is signed: "KT. GIÁM ĐỐC", "(đã ký)", and the name under them. */
const isInSignature = ({ outline }: Survey, { order }: Line): boolean => {
  for (let i = order; i >= Math.max(0, order - signatureLines); i--)
    if (isSignature((outline.lines[i] as Line).text)) return true;
  return false;
};

/** Who signs the article, not who signs an official paper. */
const isTailByline = (survey: Survey, line: Line): boolean => {
  const trusted = (hintsOf(line.box) & hintMeta) !== 0 || isSetApart(line);
  return isBylineLine(line.text, trusted) && !isInSignature(survey, line);
};

const farthest = 40;

/** Within a list of the article, not a list that holds the article. */
const isItem = (box: Box, article: Box): boolean => {
  let at: Box | null = box;
  for (let steps = 0; at !== null && at.depth > article.depth && steps < farthest; steps++, at = at.parent)
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') return true;
  return false;
};

/** Files to load stay with the article; so does a link that stands alone in its midst ("- Phụ lục 1"). Rows of links are tags. */
const isKeptLink = (line: Line, tail: boolean): boolean => {
  if (line.links.some((link) => isFileLink(link.href))) return true;
  if (tail) return false;
  const targets = new Set(line.links.map((link) => link.href));
  return targets.size === 1 && line.links.every((link) => !link.href.startsWith('#'));
};

/** Right-aligned, or bold or italic as a whole: how a paper signs. */
const isSetApart = (line: Line): boolean => {
  if (line.bold >= line.text.length * 0.9 || line.italic >= line.text.length * 0.9) return true;
  const { element } = line.box;
  if (element.type === 'root') return false;
  const { style, align, class: name } = element.attribs;
  return (
    align === 'right' ||
    (style !== undefined && /text-align\s{0,3}:\s{0,3}right/i.test(style)) ||
    (name !== undefined && /right/i.test(name))
  );
};
