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

/**
 * The page without what its scripts and style sheets hold, half of the bytes of many a page: nobody reads them but JSON-LD, which stays.
 * Whatever is not surely theirs stays too, unless a value of an attribute holds whole tags and opens one of the two without closing it.
 */
export const partsToRead = (body: Uint8Array): Part[] => {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Part[] = [];
  if (isInCapitals(bytes)) return [{ start: 0, end: bytes.length }];
  let start = 0;
  let at = 0;
  const next = { script: bytes.indexOf('<script'), style: bytes.indexOf('<style') };
  for (;;) {
    if (next.script >= 0 && next.script < at) next.script = bytes.indexOf('<script', at);
    if (next.style >= 0 && next.style < at) next.style = bytes.indexOf('<style', at);
    const isScript = next.script >= 0 && (next.style < 0 || next.script < next.style);
    const opened = isScript ? next.script : next.style;
    if (opened < 0) break;
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
    const name = isScript ? 'script' : 'style';
    at = opened + 1 + name.length;
    const after = bytes[at] ?? 0;
    if (!(after === 0x3e || isSpace(after))) continue;
    const from = endOfTag(bytes, at);
    if (from < 0) break;
    const { end, sure } = endOfContent(bytes, from, name);
    if (end < 0) break;
    const isKept = !sure || bytes[from - 2] === 0x2f || bytes.subarray(at, from).includes('json');
    at = end;
    if (isKept || end === from) continue;
    parts.push({ start, end: from });
    start = end;
  }
  parts.push({ start, end: bytes.length });
  return parts;
};
