import { foldSpelling } from '../../vietnamese/spelling.ts';
import type { Head } from '../head/head.ts';
import { type Found, inNavigation, type Line } from '../outline/outline.ts';
import { type Byline, type BylineName, readByline } from './byline.ts';
import { author as authorHint, comments as commentHint, hintsOfLine, hintsOfMark, isAmongComments } from './hints.ts';
import { isOutlet, isPlace, readName } from './person-name.ts';
import { labelOver, type Places } from './places.ts';

const mostAuthors = 12;
/** A line of more marks is a row of controls. */
const mostMarks = 24;

/**
 * Who wrote the page: people only, in the order of the first place that names any. Over a body a label or a class must speak
 * for it, at its end the place does; the head is asked last, for it names the outlet or an editor as often as not.
 */
export const findAuthors = (places: Places, head: Head, publisher: string | null): Found<string>[] => {
  const sure = ({ byline, hinted }: Signed) => byline.labelled || hinted;
  const over = signaturesIn(
    places.head.filter((line) => line.order > places.titleAt),
    places,
  );
  const top = authorsOf(over.filter(sure));
  if (top.length > 0) return distinct(top);
  const under = signaturesIn(places.tail, places);
  const tries: (() => Found<string>[])[] = [
    () => authorsOf(endOf(under, places)),
    () => closing(places),
    () => authorsOf(under.filter(sure)),
    () => authorsOf(over),
    () => postersOf([...over, ...under]),
    () => headAuthors(head, publisher),
  ];
  for (const attempt of tries) {
    const authors = attempt();
    if (authors.length) return distinct(authors);
  }
  return [];
};

const signaturesIn = (lines: readonly Line[], places: Places): Signed[] =>
  lines.map((line) => signed(line, places)).filter((one) => one !== null);

interface Signed {
  line: Line;
  byline: Byline;
  hinted: boolean;
}

const signed = (line: Line, places: Places): Signed | null => {
  if (line.text.length > 200 || (line.box.within & inNavigation) !== 0) return null;
  const role = places.zones.roles[line.order];
  if (role === 'caption' || role === 'title' || role === 'heading' || role === 'cell') return null;
  const hints = hintsOfLine(places.hints, line);
  if (line.order > places.last && isAmongComments(places.hints, line)) return null;
  const part = marked(line);
  if (part) return part;
  const hinted = (hints & authorHint) !== 0;
  // Far under the body only what says so is a signature.
  if (!hinted && line.order > places.last + 3 && line.order > places.first && !/[:：]/u.test(line.text)) return null;
  const byline = read(labelOver(places, line), line.text, hinted || role === 'byline');
  // Bold and alone at the end a town may head a list; a class or a label makes it a person.
  if (byline && !hinted && !byline.labelled && byline.authors.some(({ value }) => isPlace(value))) return null;
  const whole = byline ? { line, byline, hinted } : null;
  if (!hinted || byline?.authors.length || byline?.posters.length) return whole;
  return besideControls(line) ?? whole;
};

/** A name among buttons in an author's box: the first link or element that is nothing but a name. */
const besideControls = (line: Line): Signed | null => {
  for (const { start, end } of [...line.links, ...line.marks].sort((a, b) => a.start - b.start).slice(0, mostMarks)) {
    if (end - start < 4 || end - start > 60) continue;
    const byline = readByline(line.text.slice(start, end), { trusted: false });
    if (byline?.authors.length) return { line, byline: moved(byline, start), hinted: true };
  }
  return null;
};

/** The part of a line that an element marks as the author's: <span class="author">. */
const marked = (line: Line): Signed | null => {
  if (line.marks.length > mostMarks) return null;
  let first: Byline | null = null;
  let end = 0;
  for (const mark of [...line.marks, ...line.links]) {
    if (mark.end - mark.start < 2 || mark.end - mark.start > 120) continue;
    const hints = hintsOfMark(mark);
    if ((hints & authorHint) === 0 || (hints & commentHint) !== 0) continue;
    const read = readByline(line.text.slice(mark.start, mark.end), { trusted: true });
    if (!read) continue;
    const byline = moved(read, mark.start);
    // Each author may have an element of his own; one within another says the same again.
    if (first === null) first = byline;
    else if (mark.start >= end && first.authors.length > 0) first.authors.push(...byline.authors);
    else continue;
    end = mark.end;
  }
  return first && { line, byline: first, hinted: true };
};

const moved = (byline: Byline, by: number): Byline => {
  const move = (name: BylineName): BylineName => ({ ...name, start: name.start + by, end: name.end + by });
  return { ...byline, authors: byline.authors.map(move), posters: byline.posters.map(move) };
};

/** With the label on the line before: "Tác giả:" makes it sure, "Người ký:" makes it another's. */
const read = (over: string | null, text: string, trusted: boolean): Byline | null => {
  if (over === null) return readByline(text, { trusted });
  const byline = readByline(`${over} ${text}`, { trusted });
  return byline?.labelled ? moved(byline, -over.length - 1) : null;
};

/** The last line of the body, or one right after it, set apart as a signature is. */
const endOf = (signatures: readonly Signed[], places: Places): Signed[] =>
  signatures.filter(({ line, byline }) => {
    const role = places.zones.roles[line.order];
    if (isOfficial(places, line)) return false;
    if (role === 'byline') return true;
    if (line.order > places.last + 3 || line.order < places.last) return false;
    return byline.labelled || isSetApart(line);
  });

// KT. BỘ TRƯỞNG   TM. ỦY BAN NHÂN DÂN   Q. CHỦ TỊCH   (Đã ký)   PHÓ GIÁM ĐỐC   Nơi nhận:
const officialLine =
  /^(?:(?:KT|TM|TL|TUQ|Q)\s?\.|\(?[Đđ]ã ký|[Nn]ơi nhận)|^(?:PHÓ |THỨ |TỔNG |KT\. )?(?:BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|TRƯỞNG BAN|BÍ THƯ|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG)(?![\p{Ll}])/u;

/** A document's own signature: the post in capitals over the name. */
const isOfficial = ({ outline }: Places, line: Line): boolean => {
  for (let at = line.order - 1; at >= Math.max(0, line.order - 4); at--) {
    const text = outline.lines[at]?.text ?? '';
    if (text.length < 80 && officialLine.test(text)) return true;
  }
  return false;
};

const isSetApart = (line: Line): boolean => {
  const { text, bold, italic, box } = line;
  if (bold >= text.length * 0.9 || italic >= text.length * 0.9) return true;
  if (box.element.type === 'root') return false;
  const { style, align, class: name } = box.element.attribs;
  return (
    align === 'right' ||
    /text-align\s{0,3}:\s{0,3}right/iu.test(style ?? '') ||
    /(?:^|[\s_-])(?:text-?right|right|author)(?:$|[\s_-])/iu.test(name ?? '')
  );
};

// "… trong thời gian tới./. Minh Phương": a name behind the last full stop.
const closingName = /[.!?…”"]\s(?:\(\s?)?(?<name>\p{Lu}[^.,;:!?…”"()\d]{3,40})\)?\.?$/u;

/** A signature on the last line of the body itself, told from its sentences by being bold or italic as far as it goes. */
const closing = (places: Places): Found<string>[] => {
  const line = places.outline.lines[places.last];
  if (!line || (line.bold === 0 && line.italic === 0)) return [];
  const said = closingName.exec(line.text.slice(-80))?.groups?.name;
  if (said === undefined || Math.min(Math.abs(line.bold - said.length), Math.abs(line.italic - said.length)) > 3)
    return [];
  const start = line.text.lastIndexOf(said);
  const byline = readByline(said, { trusted: false });
  return byline
    ? byline.authors.map((name) => found(line, { ...name, start: name.start + start, end: name.end + start }))
    : [];
};

const authorsOf = (signatures: readonly Signed[]): Found<string>[] =>
  signatures.flatMap(({ line, byline }) => byline.authors.map((name) => found(line, name)));

const postersOf = (signatures: readonly Signed[]): Found<string>[] =>
  signatures.flatMap(({ line, byline }) => byline.posters.map((name) => found(line, name)));

const found = (line: Line, { value, start, end }: BylineName): Found<string> => ({
  value,
  evidence: { from: 'text', text: line.text.slice(start, end), spot: { line, start, end }, path: null },
});

/** JSON-LD and <meta> name whoever the CMS knows: outlets, accounts and addresses are passed over. */
const headAuthors = (head: Head, publisher: string | null): Found<string>[] => {
  const site = new Set([publisher, head.siteName, head.publisher].filter((name) => name !== null).map(foldSpelling));
  const authors: Found<string>[] = [];
  let path: string | null = null;
  for (const { value, from, path: where } of head.authors) {
    if (path !== null && path !== where) break;
    if (site.has(foldSpelling(value)) || isOutlet(value)) continue;
    const byline = readByline(value, { trusted: true });
    for (const name of byline?.authors ?? []) {
      // One word is an account as often as a name, where nobody has printed it.
      if (site.has(foldSpelling(name.value)) || !name.value.includes(' ') || !readName(name.value, 'none')) continue;
      authors.push({ value: name.value, evidence: { from, text: value, spot: null, path: where } });
      path = where;
    }
  }
  return authors;
};

const distinct = (authors: readonly Found<string>[]): Found<string>[] => {
  const seen = new Set<string>();
  const found = authors.filter(({ value }) => {
    const key = foldSpelling(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return found.slice(0, mostAuthors);
};
