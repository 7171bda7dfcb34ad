/** What is read of a page's bytes: from `start` to `end`. */
export interface Part {
  start: number;
  end: number;
}

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 9 && byte <= 13 && byte !== 11);
const isQuote = (byte: number): boolean => byte === 0x22 || byte === 0x27;

/** Where a tag that opens before `at` ends, behind its ">", values in quotes heeded; -1 where it does not. */
const endOfTag = (bytes: Buffer, at: number): number => {
  let quote = 0;
  let isValue = false;
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x3e) return i + 1;
    else if (byte === 0x3d) isValue = true;
    else if (!isSpace(byte)) {
      if (isValue && isQuote(byte)) quote = byte;
      isValue = false;
    }
  }
  return -1;
};

const isWord = (bytes: Buffer, at: number, word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (((bytes[at + i] ?? 0) | 0x20) !== word.charCodeAt(i)) return false;
  return true;
};

/**
 * Where the content that begins at `from` ends, before its closing tag; -1 where it does not. `sure`: no other content that is no markup
 * ends before, in which the opening tag may have been mere text.
 */
const endOfContent = (bytes: Buffer, from: number, name: string): { end: number; sure: boolean } => {
  let sure = true;
  for (let at = bytes.indexOf('</', from); at >= 0; at = bytes.indexOf('</', at + 2)) {
    if (isWord(bytes, at + 2, name)) {
      const after = bytes[at + 2 + name.length] ?? 0;
      if (after === 0x3e || isSpace(after)) return { end: at, sure };
    } else if (isWord(bytes, at + 2, 'textarea') || isWord(bytes, at + 2, 'title')) sure = false;
  }
  return { end: -1, sure: false };
};

/** Behind the comment that is open at `at`, looked for from `from` on; `at` where none is, -1 where it never ends. */
const behindComment = (bytes: Buffer, from: number, at: number): number => {
  const opened = bytes.subarray(from, at).lastIndexOf('<!--');
  if (opened < 0) return at;
  const closed = bytes.indexOf('-->', from + opened + 4);
  return closed < 0 ? -1 : closed < at ? at : closed + 3;
};

/** Where the tag opens that is still open at `at`, looked for from `from` on; -1 where none is. */
const openTag = (bytes: Buffer, from: number, at: number): number => {
  for (let i = at - 1; i >= from; i--) {
    if (bytes[i] === 0x3e) return -1;
    // A bracket before a letter, "/", "!" or "?"; "a < b" opens none.
    if (bytes[i] === 0x3c && /[a-z/!?]/i.test(String.fromCharCode(bytes[i + 1] as number))) return i;
  }
  return -1;
};

/** Old pages write tags in capitals; code in such a tag may write tags of its own. */
const isInCapitals = (bytes: Buffer): boolean => {
  for (let at = bytes.indexOf('<S'); at >= 0; at = bytes.indexOf('<S', at + 2))
    if (isWord(bytes, at + 1, 'script') || isWord(bytes, at + 1, 'style')) return true;
  return false;
};

const drawn = new Set(
  'g path use rect circle ellipse line polyline polygon defs symbol lineargradient radialgradient stop clippath mask pattern image text tspan desc filter feblend fecolormatrix fecomposite feflood fegaussianblur femerge femergenode feoffset'.split(
    ' ',
  ),
);
/** Bytes of a drawing: shorter ones take longer to cut than to parse. */
const leastDrawing = 1000;

/** Where each comes next; -1 where none does. */
interface Ahead {
  script: number;
  style: number;
  svg: number;
  /** The closing tag behind the last drawing that was looked at. */
  svgEnd: number;
}

/** The next drawing from `from` on that is worth its cut; -1 where none is. */
const nextDrawing = (bytes: Buffer, from: number, ahead: Ahead): number => {
  for (let at = bytes.indexOf('<svg', from); at >= 0; at = bytes.indexOf('<svg', at + 4)) {
    // Sought once for all drawings before it: a page may open a hundred thousand and close one.
    if (ahead.svgEnd < at) ahead.svgEnd = bytes.indexOf('</svg', at);
    if (ahead.svgEnd < 0) return -1;
    if (ahead.svgEnd - at >= leastDrawing) return at;
  }
  return -1;
};

/**
 * Where the drawing that begins at `from` ends; -1 where another tag than those of drawings stands before, which may end it earlier. What
 * looks like a tag in a <title> is none.
 */
const endOfDrawing = (bytes: Buffer, from: number): number => {
  let isInTitle = false;
  for (let at = bytes.indexOf('<', from); at >= 0; at = bytes.indexOf('<', at + 1)) {
    const closes = bytes[at + 1] === 0x2f;
    const nameAt = closes ? at + 2 : at + 1;
    const name = /^[a-z]+/i.exec(bytes.toString('latin1', nameAt, nameAt + 20))?.[0].toLowerCase();
    if (name === 'title') {
      if (closes !== isInTitle) return -1;
      isInTitle = !closes;
    } else if (isInTitle) return -1;
    else if (name === 'svg' && closes) return openTag(bytes, from, at) < 0 ? at : -1;
    else if (!drawn.has(name ?? '')) return -1;
  }
  return -1;
};

type Kind = 'script' | 'style' | 'svg';

/** Where the content that begins at `from` ends, where it may be left out; `behind`: where to go on looking, -1 where the rest is kept. */
const contentAt = (bytes: Buffer, kind: Kind, at: number, from: number): { end: number; behind: number } => {
  const isClosed = bytes[from - 2] === 0x2f;
  if (kind === 'svg') {
    const end = isClosed ? -1 : endOfDrawing(bytes, from);
    return { end, behind: Math.max(end, from) };
  }
  const { end, sure } = endOfContent(bytes, from, kind);
  const isKept = !sure || isClosed || bytes.subarray(at, from).includes('json');
  return { end: isKept ? -1 : end, behind: end };
};

/**
 * The page without what its scripts, style sheets and drawings hold, more than half of the bytes of many a page: nobody reads them but
 * JSON-LD, which stays. Whatever is not surely theirs stays too, unless a value of an attribute holds whole tags and opens one of them
 * without closing it.
 */
export const partsToRead = (body: Uint8Array): Part[] => {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Part[] = [];
  if (isInCapitals(bytes)) return [{ start: 0, end: bytes.length }];
  let start = 0;
  let at = 0;
  const next: Ahead = { script: bytes.indexOf('<script'), style: bytes.indexOf('<style'), svg: -1, svgEnd: -1 };
  next.svg = nextDrawing(bytes, 0, next);
  for (;;) {
    if (next.script >= 0 && next.script < at) next.script = bytes.indexOf('<script', at);
    if (next.style >= 0 && next.style < at) next.style = bytes.indexOf('<style', at);
    if (next.svg >= 0 && next.svg < at) next.svg = nextDrawing(bytes, at, next);
    let kind: Kind | null = null;
    for (const one of ['script', 'style', 'svg'] as const)
      if (next[one] >= 0 && (kind === null || next[one] < next[kind])) kind = one;
    if (kind === null) break;
    const opened = next[kind];
    const behind = behindComment(bytes, at, opened);
    if (behind < 0) break;
    if (behind > opened) {
      at = behind;
      continue;
    }
    // In a value of an attribute.
    const around = openTag(bytes, at, opened);
    if (around >= 0) {
      at = endOfTag(bytes, around + 1);
      if (at < 0) break;
      continue;
    }
    at = opened + 1 + kind.length;
    const after = bytes[at] ?? 0;
    if (!(after === 0x3e || isSpace(after))) continue;
    const from = endOfTag(bytes, at);
    if (from < 0) break;
    const content = contentAt(bytes, kind, at, from);
    if (content.behind < 0) break;
    at = content.behind;
    if (content.end <= from) continue;
    parts.push({ start, end: from });
    start = content.end;
  }
  parts.push({ start, end: bytes.length });
  return parts;
};
