const frameMagic = 0xfd2fb528;
/** 0x184D2A50 to 0x184D2A5F: data for somebody else. */
const skippableMagic = 0x184d2a5;

const contentSizeBytes = [0, 2, 4, 8];
const dictionaryBytes = [0, 1, 2, 4];

/** Where the blocks of a frame begin (RFC 8878 §3.1.1.1). */
const blocksStart = (descriptor: number, at: number): number => {
  const isSingle = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const sizeField = sizeFlag === 0 && isSingle ? 1 : (contentSizeBytes[sizeFlag] as number);
  return at + 5 + (isSingle ? 0 : 1) + (dictionaryBytes[descriptor & 3] as number) + sizeField;
};

/** Where a frame ends; beyond the bytes where it breaks off; `null` where none begins. */
const frameEnd = (bytes: Buffer, start: number): number | null => {
  if (start + 8 > bytes.length) return null;
  const magic = bytes.readUInt32LE(start);
  if (magic >>> 4 === skippableMagic) return start + 8 + bytes.readUInt32LE(start + 4);
  if (magic !== frameMagic) return null;
  const descriptor = bytes[start + 4] as number;
  for (let at = blocksStart(descriptor, start); at + 3 <= bytes.length; ) {
    const header = bytes.readUIntLE(at, 3);
    const isRun = ((header >> 1) & 3) === 1;
    at += 3 + (isRun ? 1 : header >> 3);
    if (header & 1) return at + (descriptor & 4 ? 4 : 0);
  }
  return Number.POSITIVE_INFINITY;
};

/** Whether zstd frames end where the bytes do; Node 22 unpacks a part of one without a word. What follows the last frame is no matter. */
export const isWholeZstd = (bytes: Buffer): boolean => {
  let end = 0;
  for (let next = frameEnd(bytes, 0); next !== null; next = frameEnd(bytes, end)) {
    end = next;
    if (end > bytes.length) return false;
  }
  return end > 0 || bytes.length === 0;
};
