/**
 * Numbers as counters print them: "1.234", "1,234", "1 234", "1,2K", "18 N", "4,8Tr", "15 nghìn", "2 triệu". In a counter a
 * single mark before three digits parts thousands, whichever mark it is (PHP's number_format writes "1,234"); before a unit it
 * is a decimal mark, whichever mark it is.
 */
const units: Readonly<Record<string, number>> = {
  k: 1e3,
  n: 1e3,
  ng: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  m: 1e6,
  tr: 1e6,
  triệu: 1e6,
  b: 1e9,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** For use inside a larger pattern (flag u); its digits come first and its unit, if any, last. */
export const countPattern =
  '(?:\\d{1,3}(?:[.,\\u0020\\u00a0\\u202f]\\d{3}){1,3}(?!\\d)|\\d{1,10}(?:[.,]\\d{1,2})?(?!\\d))' +
  '(?:\\s?(?:[nN]ghìn|[nN]gàn|[vV]ạn|[tT]riệu|[tT]ỷ|[tT]ỉ|[tT][rR]|[kKNnMB])(?![0-9A-Za-zÀ-ỹ]))?';

// 1.234   1,2K   18 N   4,8Tr   15 nghìn
const wholeCount = /^(\d{1,10}(?:[.,\u0020\u00a0\u202f]\d{1,3}){0,3})\s?([A-Za-zÀ-ỹ]{0,5})$/u;

/** The whole number a counter's text says, or null where it says none ("N/A", "-", "", "1,25"). */
export const readCount = (text: string): number | null => {
  const match = wholeCount.exec(text.trim());
  if (!match) return null;
  const digits = match[1] as string;
  const unit = (match[2] as string).toLowerCase();
  if (unit) {
    const factor = units[unit];
    if (factor === undefined) return null;
    const parts = digits.split(/[.,]/u);
    if (/\s/u.test(digits) || parts.length > 2) return grouped(digits, factor);
    return safe(Math.round(Number(parts.join('.')) * factor));
  }
  return /^\d+$/u.test(digits) ? safe(Number(digits)) : grouped(digits, 1);
};

/** "1.234.567": one to three digits, then groups of three behind one and the same mark. */
const grouped = (digits: string, factor: number): number | null => {
  const marks = new Set(digits.replace(/\d/gu, ''));
  if (marks.size > 1 || !/^\d{1,3}(?:[.,\s]\d{3})+$/u.test(digits)) return null;
  return safe(Number(digits.replace(/\D/gu, '')) * factor);
};

const safe = (value: number): number | null => (Number.isSafeInteger(value) ? value : null);
