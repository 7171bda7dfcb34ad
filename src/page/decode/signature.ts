const signatures: readonly (readonly [kind: string, at: number, bytes: string])[] = [
  ['a PDF', 0, '25504446'],
  ['a ZIP archive or office document', 0, '504b0304'],
  ['an empty ZIP archive', 0, '504b0506'],
  ['gzip data that is still compressed', 0, '1f8b08'],
  ['zstd data that is still compressed', 0, '28b52ffd'],
  ['bzip2 data', 0, '425a68'],
  ['xz data', 0, 'fd377a585a00'],
  ['a 7z archive', 0, '377abcaf271c'],
  ['a RAR archive', 0, '526172211a07'],
  ['an old office document', 0, 'd0cf11e0a1b11ae1'],
  ['an RTF document', 0, '7b5c727466'],
  ['a PostScript file', 0, '25215053'],
  ['a PNG image', 0, '89504e470d0a1a0a'],
  ['a JPEG image', 0, 'ffd8ff'],
  ['a GIF image', 0, '47494638'],
  ['a WebP, WAV or AVI file', 0, '52494646'],
  ['a TIFF image', 0, '49492a00'],
  ['a TIFF image', 0, '4d4d002a'],
  ['an icon', 0, '00000100'],
  ['an MP3 file', 0, '494433'],
  ['an Ogg file', 0, '4f676753'],
  ['a FLV video', 0, '464c5601'],
  ['a video', 4, '66747970'],
  ['a Matroska or WebM video', 0, '1a45dfa3'],
  ['a program', 0, '7f454c46'],
  ['a web font', 0, '774f4632'],
  ['a web font', 0, '774f4646'],
  ['a SQLite database', 0, '53514c69746520666f726d6174'],
];

/** What the first bytes say the input is, in words for a sentence; null where it may be a page. */
export const kindOfBinary = (body: Uint8Array): string | null => {
  let head = '';
  for (let i = 0; i < Math.min(16, body.length); i++) head += (body[i] as number).toString(16).padStart(2, '0');
  return signatures.find(([, at, bytes]) => head.startsWith(bytes, at * 2))?.[0] ?? null;
};

/** UTF-16 by its mark or, without one, by the zeros that every other byte of markup is. */
export const utf16Order = (body: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const [first, second] = body;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const end = Math.min(body.length, 4096) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (body[i] === 0) even++;
    if (body[i + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return null;
};

/** Whether the bytes are no text: many zeros, or more control characters than letters of VPS or TCVN 5712 stand for. */
export const isBinary = (body: Uint8Array): boolean => {
  const step = Math.max(1, Math.floor(body.length / 4096));
  let seen = 0;
  let zeros = 0;
  let controls = 0;
  for (let i = 0; i < body.length; i += step) {
    const byte = body[i] as number;
    seen++;
    if (byte === 0) zeros++;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  return zeros > Math.max(8, seen * 0.02) || controls > Math.max(8, seen * 0.06);
};
