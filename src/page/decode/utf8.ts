/** How much of the bytes is UTF-8. Markup is ASCII in either case, so a page can be judged piece by piece between its tags. */
export interface Utf8Look {
  /** Whole sequences of more than one byte. */
  whole: number;
  /** Places that are not UTF-8. */
  broken: number;
}

const lengthOf = (lead: number): number =>
  lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;

export const lookAtUtf8 = (body: Uint8Array): Utf8Look => {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < body.length; ) {
    const byte = body[i] as number;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = lengthOf(byte);
    let have = 1;
    while (have < length && ((body[i + have] ?? 0) & 0xc0) === 0x80) have++;
    if (length > 1 && have === length) whole++;
    else broken++;
    i += have;
  }
  return { whole, broken };
};

/** The page in pieces: what stands between two tags, or a tag; each byte in exactly one. */
export const pieces = (body: Uint8Array): Uint8Array[] => {
  const found: Uint8Array[] = [];
  let from = 0;
  for (let i = 0; i <= body.length; i++) {
    const byte = body[i];
    const end = byte === 0x3e ? i + 1 : i;
    if ((byte === 0x3c || byte === 0x3e || byte === undefined) && end > from) {
      found.push(body.subarray(from, end));
      from = end;
    }
  }
  return found;
};

const chunkSize = 16 * 1024;
/** How far back a tag is looked for to cut before. */
const slack = 4096;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where the chunk from `start` ends: before a tag if there is one, else before an ASCII character, which composes with none before it. */
const endOfChunk = (body: Uint8Array, start: number): number => {
  const most = start + chunkSize;
  if (most >= body.length) return body.length;
  for (let at = most; at > most - slack; at--) if (body[at] === 0x3c) return at;
  let at = most;
  while (at < body.length && (body[at] as number) >= 0x80) at++;
  return at;
};

/**
 * The bytes as UTF-8, in chunks; null where one may not be. Short strings live and die where the engine makes them, for nearly nothing; a
 * string as long as a page is given memory of its own, and to get that takes longer than to parse what is in it.
 */
export const readUtf8 = (body: Uint8Array): string[] | null => {
  const chunks: string[] = [];
  for (let start = 0; start < body.length; ) {
    const end = endOfChunk(body, start);
    const chunk = utf8.decode(body.subarray(start, end));
    if (chunk.includes('\ufffd')) return null;
    chunks.push(chunk);
    start = end;
  }
  return chunks;
};
