/** A line of a stream of bytes, without its end; `bytes` is null where it is over the limit. */
export interface Line {
  number: number;
  bytes: Uint8Array | null;
}

const newline = 0x0a;
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** Lines, a list for each chunk that ends some, blank ones passed over. A line over `limit` bytes is passed over unkept. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line[]> {
  let number = 1;
  let kept: Uint8Array[] = [];
  let length = 0;
  const finish = (): Line[] => {
    const bytes = length > limit ? null : kept.length === 1 ? (kept[0] as Uint8Array) : Buffer.concat(kept);
    kept = [];
    length = 0;
    const line = { number, bytes: bytes && number === 1 ? withoutMark(bytes) : bytes };
    number++;
    return line.bytes && isBlank(line.bytes) ? [] : [line];
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) kept = [];
    else kept.push(part);
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, at));
      lines.push(...finish());
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield finish();
}
