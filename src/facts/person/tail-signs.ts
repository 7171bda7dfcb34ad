import { bodyAt, opensHead } from './heads.ts';
import { readRun } from './names.ts';
import { type FoundPlace, isGlued, longest, placeEnd, type Tokens } from './tokens.ts';
import { stopsHere, take, type Walk } from './walk.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };
const place: FoundPlace = { value: undefined };

/** Whether a dot stands inside a name of a body: TP.HCM, T.Ư, Q.1, P.Hưng Lợi. */
const dotInside = (tokens: Tokens, at: number): boolean => {
  const before = tokens.words[at - 1];
  const after = tokens.words[at + 1];
  if (!before || before.sign || !after || after.sign || !isGlued(tokens, at)) return false;
  if (isGlued(tokens, at + 1))
    return (tokens.ends[at - 1] as number) - (tokens.starts[at - 1] as number) <= 4
      ? (before.bits & W.CAP) !== 0
      : (after.bits & W.CAP) === 0;
  return shortUnits.has(before.key) && (after.bits & (W.CAP | W.NUMBER)) !== 0;
};
const shortUnits = new Set(['tp', 'tx', 'q', 'p', 'h', 'ths', 'st']);

/** Whether the title goes on past the sign. */
export const passSign = (tokens: Tokens, walk: Walk, sign: number): boolean => {
  const { words } = tokens;
  const next = words[walk.i + 1];
  if (!next) return false;
  const step = (): true => {
    walk.i++;
    return true;
  };
  switch (sign) {
    case W.DOT:
      return dotInside(tokens, walk.i) && step();
    case W.COMMA:
      return passComma(tokens, walk, next);
    case W.DASH: {
      if (walk.tail === 0 || next.sign || opensHead(tokens, walk.i + 1)) return false;
      const glued = isGlued(tokens, walk.i) && isGlued(tokens, walk.i + 1);
      // "Kế hoạch - Tài chính", "Y Dược - Đại học Duy Tân", "Lào – Việt Nam"; but "Sở Y tế - cho rằng", "SOHR - Rami Abdel Rahman".
      const then = words[walk.i + 2];
      const single = next.bits & W.CAP && then !== undefined && !then.sign && !(then.bits & W.CAP);
      const places = placeEnd(tokens, walk.i + 1, place);
      return (glued || bodyAt(tokens, walk.i + 1, body) > 0 || (places > 0 && walk.afterPlace) || !!single) && step();
    }
    case W.OPEN: {
      const close = closes(tokens, walk.i);
      if (close < 0 || walk.tail === 0 || !isExpansion(tokens, walk.i, close)) return false;
      walk.i = walk.end = close + 1;
      walk.wants = 'nothing';
      walk.afterPlace = true;
      return true;
    }
    case W.AND:
    case W.SLASH:
      if (
        next.sign ||
        !(next.bits & W.CAP) ||
        (sign === W.SLASH && !(isGlued(tokens, walk.i) && isGlued(tokens, walk.i + 1)))
      )
        return false;
      walk.wants = 'name';
      return step();
    default:
      return false;
  }
};

/** After a comma the body it belongs to may follow ("…, Công an TP Hà Nội"), or its place; anything else ends the title. */
const passComma = (tokens: Tokens, walk: Walk, next: W.Word): boolean => {
  const { words } = tokens;
  const at = walk.i + 1;
  if (next.sign || opensHead(tokens, at)) return false;
  // ", phường Tân Định", ", huyện Cư Jút, tỉnh Đắk Nông"
  const unit = unitEnd(tokens, at);
  if (unit > 0 && walk.tail > 0) return take(walk, unit, 'nothing', true);
  if (next.bits & W.CAP) {
    const end = bodyAt(tokens, at, body);
    const parent = end > 0 && (body.value === 'open' || body.value === 'whole') && !nobodysParent.has(next.key);
    const more = words[end];
    const goesOn =
      more !== undefined &&
      !more.sign &&
      ((more.bits & (W.CAP | W.NUMBER)) !== 0 || bodyAt(tokens, end, body) > 0 || end > at + 1);
    if (
      parent &&
      goesOn &&
      !saidBefore(tokens, walk, next.key) &&
      (isDepartment(tokens, walk) || !actsNext(tokens, end))
    ) {
      walk.i++;
      walk.wants = 'nothing';
      walk.afterPlace = false;
      return true;
    }
    if (walk.tail > 0 && next.places) {
      const after = longest(tokens, at, next.places, place);
      const sign = words[after]?.sign ?? W.END;
      if (after > 0 && (sign === W.COMMA || sign === W.SEMI || sign === W.DOT || sign === W.CLOSE || sign === W.END))
        return take(walk, after, 'nothing', true);
    }
  }
  return false;
};
/** Whether the title names a part of something, so that the whole may follow. */
const isDepartment = (tokens: Tokens, walk: Walk): boolean => {
  for (let i = walk.headEnd - 1; i < walk.i; i++) if (departments.has(tokens.words[i]?.key ?? '')) return true;
  return false;
};
const departments = new Set([
  'phòng',
  'vụ',
  'cục',
  'khoa',
  'ban',
  'trung',
  'viện',
  'đội',
  'tổ',
  'văn',
  'chi',
  'trường',
  'bộ',
  'hạt',
  'trạm',
]);

/** ", UBND tỉnh đã tổ chức": the body is the subject of what follows. */
const actsNext = (tokens: Tokens, at: number): boolean => {
  let i = at;
  for (let steps = 0; steps < 6; steps++) {
    const word = tokens.words[i];
    if (!word || word.sign) return false;
    const end = bodyAt(tokens, i, body);
    if (end > 0) i = end;
    else if (word.bits & (W.CAP | W.NUMBER)) i++;
    else return stopsHere(tokens, i);
  }
  return false;
};

/** The end of a unit of administration with its name, where a sign follows it; else -1. */
const unitEnd = (tokens: Tokens, at: number): number => {
  const end = bodyAt(tokens, at, body);
  if (end < 0 || body.value !== 'unit') return -1;
  let i = end;
  while (i < end + 4 && (tokens.words[i]?.bits ?? 0) & (W.CAP | W.NUMBER)) {
    // "huyện Thạch An | Hoàng Văn Sầm"
    if (i > end && (tokens.words[i]?.bits ?? 0) & W.STRONG && readRun(tokens, i).size >= 3) return i;
    i++;
  }
  const sign = tokens.words[i]?.sign ?? W.END;
  return i > end && sign !== 0 && sign !== W.OPEN ? i : -1;
};

const nobodysParent = new Set(['chính', 'quốc', 'nhà', 'đảng', 'trung', 'tổ']);

/** A ministry is in no ministry: the same first word twice is another body. */
const saidBefore = (tokens: Tokens, walk: Walk, key: string): boolean => {
  for (let i = walk.headEnd; i < walk.i; i++) if (tokens.words[i]?.key === key) return true;
  return false;
};

const closes = (tokens: Tokens, at: number): number => {
  for (let i = at + 1; i < at + 12 && tokens.words[i]; i++) if (tokens.words[i]?.sign === W.CLOSE) return i;
  return -1;
};

/** (VFF)   (Bộ Y tế)   (Cà Mau): an expansion of the body, not an age or a remark. */
const isExpansion = (tokens: Tokens, open: number, close: number): boolean => {
  const first = tokens.words[open + 1];
  if (!first || first.sign || !(first.bits & W.CAP) || opensHead(tokens, open + 1)) return false;
  for (let i = open + 1; i < close; i++) {
    const word = tokens.words[i] as W.Word;
    if (word.sign && word.sign !== W.DOT && word.sign !== W.COMMA && word.sign !== W.DASH && word.sign !== W.AND)
      return false;
    if (word.key === 'tuổi' || stopsHere(tokens, i)) return false;
  }
  return true;
};
