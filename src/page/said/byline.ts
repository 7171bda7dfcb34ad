import type { Span } from '../../model.ts';
import { isWordUnit, wordClass } from '../../vietnamese/letters.ts';
import { remember } from '../../vietnamese/remember.ts';
import { readDatelines } from './dateline.ts';
import { authorLabels, otherNameLabels, posterLabels } from './lexicon.ts';
import { isAccount, isOutlet, isTail, readName, sourceName } from './person-name.ts';
import { readViews } from './views.ts';

/** A name as the line has it, freed of roles and degrees. */
export interface BylineName extends Span {
  value: string;
}

/** Who a line says wrote the page. */
export interface Byline {
  authors: BylineName[];
  /** Who put the page up: the author where no other is named. */
  posters: BylineName[];
  /** An outlet, desk or book the page was taken from or is signed by. */
  source: string | null;
  /** The names stand behind a word that says so ("Tác giả:", "Bài, ảnh:"). */
  labelled: boolean;
}

/** `trusted`: its place or its class says that the line names the author, so one word ("Thủy") or a town's name may be one. */
export interface BylinePlace {
  trusted: boolean;
}

const longest = 200;
type Kind = 'author' | 'poster' | 'source' | 'other';

const sources = new Set(['theo', 'nguồn', 'nguồn tin', 'nguồn bài', 'nguồn bài viết', 'source', 'via']);
const kinds = new Map<string, Kind>();
for (const word of otherNameLabels) kinds.set(word, sources.has(word) ? 'source' : 'other');
for (const word of posterLabels) kinds.set(word, 'poster');
for (const word of authorLabels) kinds.set(word, 'author');

/** Whether the words say whose a name behind them is. */
export const isNameLabel = (text: string): boolean => kinds.has(text.toLowerCase().trim());

/** Labels that need no colon: "Theo TTXVN", "Viết bởi Lan Anh". */
const plainLabels = new Set([
  'theo',
  'viết bởi',
  'được viết bởi',
  'đăng bởi',
  'được đăng bởi',
  'đăng tải bởi',
  'được đăng tải bởi',
  'tạo bởi',
  'tác giả',
  'người viết',
  'người đăng',
  'bài của',
  'nguồn',
  'nguồn tin',
  'ảnh',
  'thực hiện',
  'written by',
  'posted by',
  'created by',
  'published by',
  'bởi',
  'by',
]);
const mostWords = 5;

interface Piece extends Span {
  kind: Kind | 'bare';
}

/** Without a colon a byline is capitals and a few small words ("và", "theo", "tổng hợp"); running text has more of these. */
const mayName = (line: string): boolean => {
  let capitals = 0;
  let small = 0;
  let inWord = false;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === 0x3a || unit === 0xff1a) return /\p{Lu}/u.test(line);
    const isWord = isWordUnit(unit);
    if (isWord && !inWord && unit > 0x39) {
      const letter = line[at] as string;
      if (letter !== letter.toLowerCase()) capitals++;
      else if (++small > 6 && small > capitals * 2) return false;
    }
    inWord = isWord;
  }
  return capitals > 0 && small <= capitals * 2 + 6;
};

const readLine = (line: string, trusted: boolean): Byline | null => {
  if (line.length > longest || line.length < 2 || !mayName(line)) return null;
  const text = blank(line);
  const byline: Byline = { authors: [], posters: [], source: null, labelled: false };
  const parts = pieces(text);
  for (const piece of parts)
    if (!readPiece(text, piece, trusted, byline) && !(piece.kind === 'bare' && isBeside(text, piece, parts)))
      return null;
  return byline.authors.length || byline.posters.length || byline.source ? byline : null;
};

const readBare = remember((line) => readLine(line, false));
const readTrusted = remember((line) => readLine(line, true));

/** The line as a byline, or null where it is none: it says something beside names, outlets, a day and a counter. */
export const readByline = (line: string, { trusted }: BylinePlace): Readonly<Byline> | null =>
  trusted ? readTrusted(line) : readBare(line);

/** "Chuyên mục: Xã hội | Tác giả: Lê Thu Hà": a few other words before a label that is sure of itself. */
const isBeside = (text: string, { start, end }: Span, parts: readonly Piece[]): boolean =>
  end - start <= 60 &&
  parts.some(({ kind }) => kind === 'author' || kind === 'poster') &&
  /[|•·\-–—]\s?$/u.test(text.slice(start, end));

const readPiece = (text: string, piece: Piece, trusted: boolean, byline: Byline): boolean => {
  if (piece.kind === 'other') return true;
  const parts = split(text, piece);
  if (piece.kind === 'source') return readSource(text, parts, byline);
  const sure = trusted || piece.kind !== 'bare';
  const ground = piece.kind !== 'bare' ? 'label' : trusted ? 'place' : 'none';
  if (piece.kind !== 'bare') byline.labelled = true;
  const into = piece.kind === 'poster' ? byline.posters : byline.authors;
  for (const part of parts) {
    const said = text.slice(part.start, part.end);
    // Names and outlets begin with a capital; small letters are "tổng hợp", "ghi", an account, or a sentence.
    if (!sure && !beginsGreat(said)) {
      if (!isTail(said) && !isAccount(said)) return false;
    } else if (isOutlet(said) || isAccount(said)) byline.source ??= said;
    // A label alone: "Bởi", its name in a box of its own.
    else if (isNameLabel(said)) continue;
    else if (!isTail(said)) {
      const name = readName(said, ground);
      if (name) into.push({ value: name.value, start: part.start + name.start, end: part.start + name.end });
      else if (!sure) return false;
      // "TS. Nguyễn Văn An, Viện trưởng …": what follows the name is his post.
      else if (into.length) return true;
    }
  }
  return true;
};

const beginsGreat = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase() || /^\d/u.test(first);
};

/** "Theo AFP, Reuters"   "Theo Minh Khôi/VTC News"   "Theo Dương Ngọc" */
const readSource = (text: string, parts: readonly Span[], byline: Byline): boolean => {
  if (parts.length > 4) return false;
  parts.forEach((part, position) => {
    const said = text.slice(part.start, part.end);
    byline.source ??= said;
    const next = parts[position + 1];
    const signs = position === 0 && next !== undefined && isOutlet(text.slice(next.start, next.end));
    const name = isOutlet(said) ? null : signs ? readName(said, 'none') : sourceName(said);
    if (name) byline.authors.push({ value: name.value, start: part.start + name.start, end: part.start + name.end });
  });
  // "Theo Bộ Y tế, số ca mắc …" goes on as a sentence.
  return parts.every((part) => part.end - part.start <= 40 && /^[\p{Lu}\d]/u.test(text.slice(part.start, part.end)));
};

/** The runs of a line between its labels. */
const pieces = (text: string): Piece[] => {
  const found: Piece[] = [];
  let at = 0;
  let kind: Piece['kind'] = 'bare';
  for (const label of labelsIn(text)) {
    if (label.start < at) continue;
    if (label.start > at || kind !== 'bare') found.push({ kind, start: at, end: label.start });
    kind = label.kind;
    at = label.end;
  }
  found.push({ kind, start: at, end: text.length });
  return found;
};

const labelsIn = (text: string): Piece[] => {
  const found: Piece[] = [];
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a || unit === 0xff1a) {
      const label = labelBefore(text, at);
      if (label) found.push({ ...label, end: at + 1 });
    }
    if (at === 0 || opening.test(text[at - 1] as string)) {
      const label = labelAfter(text, at);
      if (label) found.push(label);
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** What a label without a colon may stand behind; a space alone does not open one. */
const opening = /[|/;,•·([\n.–—-]/u;

// "Tin, ảnh :" ends at a colon: the longest run of words before it that is a label.
const labelBefore = (text: string, colon: number): { kind: Kind; start: number } | null => {
  let end = colon;
  while (end > 0 && text[end - 1] === ' ') end--;
  let found: { kind: Kind; start: number } | null = null;
  let at = end;
  for (let words = 0; words < mostWords && at > 0; words++) {
    at = text.lastIndexOf(' ', at - 1);
    let start = at + 1;
    while (start < end && !isWordUnit(text.charCodeAt(start))) start++;
    const kind = kinds.get(text.slice(start, end).toLowerCase());
    if (kind) found = { kind, start };
    // "(Ảnh:", "A/Ảnh:", "xong.Bài:": a label may follow a mark without a space.
    const mark = Math.max(
      text.lastIndexOf('(', end),
      text.lastIndexOf('/', end),
      text.lastIndexOf('.', end),
      text.lastIndexOf('|', end),
    );
    if (!found && mark >= start) {
      const close = kinds.get(text.slice(mark + 1, end).toLowerCase());
      if (close) found = { kind: close, start: mark + 1 };
    }
  }
  return found;
};

/** "Theo TTXVN": a label at the start of a part, a capital after it ("theo đó" is none). */
const labelAfter = (text: string, from: number): Piece | null => {
  let start = from;
  while (text[start] === ' ') start++;
  let end = start;
  for (let words = 0; words < 3; words++) {
    end = text.indexOf(' ', end + 1);
    if (end < 0) return null;
    const word = text.slice(start, end).toLowerCase();
    if (plainLabels.has(word) && /^\s["“'‘(]?\p{Lu}/u.test(text.slice(end, end + 3)))
      return { kind: kinds.get(word) ?? 'other', start, end: end + 1 };
  }
  return null;
};

// A - B   A/B   A, B   A và B   A & B   VĂN HÀO-TRẦN HỮU
const separator = /\s?[|/;,•·()[\]\n*]\s?|\s[-–—&+]\s?|[-–—]\s|\s(?:và|and)\s|(?<=\p{Lu}{2})-(?=\p{Lu}{2})|\s{2,}/gu;
const anyWord = new RegExp(`[${wordClass}]`, 'u');
/** What stands around a name and is none of it. */
const edge = new Set(' "“”\'‘’.,:_~!-');

const split = (text: string, { start, end }: Span): Span[] => {
  const parts: Span[] = [];
  let at = start;
  const add = (from: number, to: number) => {
    let left = from;
    let right = to;
    while (left < right && edge.has(text[left] as string)) left++;
    while (left < right && edge.has(text[right - 1] as string)) {
      // The full stop of "Nguyễn Thị T." stays.
      if (text[right - 1] === '.' && /(?:^|\s)\p{Lu}$/u.test(text.slice(Math.max(left, right - 3), right - 1))) break;
      right--;
    }
    if (right > left && anyWord.test(text.slice(left, right))) parts.push({ start: left, end: right });
  };
  for (const match of text.slice(start, end).matchAll(separator)) {
    add(at, start + match.index);
    at = start + match.index + match[0].length;
  }
  add(at, end);
  return parts;
};

// Đăng bởi Minh Anh vào lúc 08:15 16/06/2020
const beforeDay = /\s(?:vào lúc|vào ngày|vào|lúc|on|at):?\s?$/u;

/** Days, times and counters as separators, unit for unit: "VĂN HÀO - TRẦN HỮU 30/04/2016 11:39". */
const blank = (line: string): string => {
  if (!/\d/u.test(line)) return line;
  let text = line;
  const wipe = (start: number, end: number) => {
    text = text.slice(0, start) + '|'.repeat(end - start) + text.slice(end);
  };
  for (const { from, labelFrom, end } of readDatelines(line)) {
    const start = Math.min(from, labelFrom);
    const joint = beforeDay.exec(line.slice(Math.max(0, start - 16), start))?.[0].length ?? 0;
    wipe(start - joint, end);
  }
  const views = readViews(line);
  if (views?.by === 'label') {
    const from = Math.max(text.lastIndexOf('|', views.start - 1), text.lastIndexOf('-', views.start - 1)) + 1;
    const tail = /^\s?(?:lượt|lần|người)?(?:\s(?:xem|đọc))?/iu.exec(line.slice(views.end))?.[0].length ?? 0;
    wipe(from, views.end + tail);
  } else if (views) wipe(views.start, views.end);
  return text;
};
