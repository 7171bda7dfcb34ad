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
