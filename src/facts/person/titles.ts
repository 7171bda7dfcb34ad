import { readRun, stopAt } from './names.ts';
import { isGlued, longest, type Tokens } from './tokens.ts';
import * as W from './words.ts';

/** A title as it stands: tokens [start, end), the head up to `headEnd`; `nameAt` where a name follows directly, else -1. */
export interface Title {
  kind: 'title';
  start: number;
  end: number;
  headEnd: number;
  head: W.Head;
  former: boolean;
  /** Where "nguyên" or "tân" stands, else `start`. */
  from: number;
  nameAt: number;
  /** "các", "hai" … before it. */
  plural: boolean;
  /** Where the honorific before it stands, or -1. */
  honorific: number;
}

const head: { value: W.Head | undefined } = { value: undefined };
const body: { value: W.Body | undefined } = { value: undefined };
const place: { value: 'country' | 'place' | undefined } = { value: undefined };
const stop: { value: W.Stop | undefined } = { value: undefined };
const cue: { value: W.Cue[] | undefined } = { value: undefined };

const degree: W.Head = { kind: 'lone', weak: false, upper: false };

/** Whether the cue is said at the token, and where it ends. */
export const cueAt = (tokens: Tokens, at: number, name: W.Cue): number => {
  const end = longest(tokens, at, tokens.words[at]?.cues, cue);
  return end > 0 && cue.value?.includes(name) ? end : -1;
};

/** The end of a head that begins at the token, its prefixes and suffixes with it; `head` holds the head. */
const headEnd = (tokens: Tokens, at: number): number => {
  const word = tokens.words[at];
  let best = word?.heads ? longest(tokens, at, word.heads, head) : -1;
  if (best > 0 && head.value?.upper && !((word as W.Word).bits & W.UPPER)) best = -1;
  let value = best > 0 ? head.value : undefined;
  let prefix = cueAt(tokens, at, 'prefix');
  for (let depth = 0; prefix > 0 && depth < 3; depth++) {
    const inner = tokens.words[prefix];
    const end = inner?.heads ? longest(tokens, prefix, inner.heads, head) : -1;
    if (end > best && !(head.value?.upper && !((inner as W.Word).bits & W.UPPER))) {
      best = end;
      value = { kind: head.value?.kind === 'lone' ? 'lone' : 'post', weak: false, upper: false };
      if (head.value?.kind === 'work' || head.value?.kind === 'sport') value = { ...(head.value as W.Head) };
    }
    prefix = cueAt(tokens, prefix, 'prefix');
  }
  if (best < 0) return -1;
  for (let suffix = cueAt(tokens, best, 'suffix'); suffix > 0; suffix = cueAt(tokens, best, 'suffix')) best = suffix;
  head.value = value;
  return best;
};

/** GS.TS   PGS. TS.   GS, TS   ThS.BS   BS.CKII   PGS-TS: the end of a chain of short degrees. */
const degreesEnd = (tokens: Tokens, at: number): number => {
  const { words } = tokens;
  let i = at;
  let end = -1;
  while (words[i] && (words[i] as W.Word).bits & W.DEGREE) {
    end = ++i;
    if (words[i]?.sign === W.DOT && isGlued(tokens, i)) end = ++i;
    else if ((words[i]?.sign === W.COMMA || words[i]?.sign === W.DASH) && (words[i + 1]?.bits ?? 0) & W.DEGREE) i++;
  }
  // The last dot is the degree's only before the name.
  if (end > 0 && words[end - 1]?.sign === W.DOT && !((words[end]?.bits ?? 0) & W.CAP)) end--;
  return end;
};

/** Whether a dot stands inside a name of a body: TP.HCM, T.Ư, Q.1, P.Hưng Lợi. */
const dotInside = (tokens: Tokens, at: number): boolean => {
  const before = tokens.words[at - 1];
  const after = tokens.words[at + 1];
  if (!before || before.sign || !after || after.sign || !isGlued(tokens, at)) return false;
  const short = (tokens.ends[at - 1] as number) - (tokens.starts[at - 1] as number);
  if (isGlued(tokens, at + 1)) return short <= 4 && (before.bits & W.CAP) !== 0;
  return (
    short <= 2 &&
    (before.key === 'tp' || before.key === 'tx' || before.key === 'q' || before.key === 'p') &&
    (after.bits & (W.CAP | W.NUMBER)) !== 0
  );
};

/** What a body's name wants next: nothing, a name of its own, or a place. */
type Wants = 'nothing' | 'name' | 'place';

const state = new Set([
  'thủ tướng',
  'tổng bí thư',
  'chủ tịch nước',
  'bộ trưởng',
  'thứ trưởng',
  'bí thư',
  'tổng thống',
  'ngoại trưởng',
  'chủ tịch quốc hội',
]);
const endsAfterAnd = new Set([
  'gia',
  'người',
  'phu',
  'vợ',
  'chồng',
  'đại',
  'lãnh',
  'toàn',
  'bạn',
  'đoàn',
  'nhóm',
  'đông',
  'nguyên',
  'con',
  'thân',
  'bà',
  'ông',
]);

/** Whether a person's name begins at the token, in a title that has run so far. */
const nameStarts = (
  tokens: Tokens,
  at: number,
  kind: W.Head['kind'],
  tail: number,
  wants: Wants,
  afterPlace: boolean,
): boolean => {
  const { words } = tokens;
  const first = words[at] as W.Word;
  const run = readRun(tokens, at);
  const last = words[run.end - 1] as W.Word;
  const { size } = run;
  const second = words[at + 1];
  if (first.bits & W.UPPER && !(first.bits & (W.STRONG | W.WEAK)) && !(first.bits & W.FAMOUS)) return false;
  if (run.firm) return false;
  if (first.bits & W.SAINT && size >= 2) return true;
  if (first.bits & W.STRONG && !(run.foreign && (second?.bits ?? 0) & W.FIRM)) {
    if (wants === 'name') return false;
    if (wants === 'place') return size >= 3 && size <= 5;
    if (size >= 2 && size <= 6) return true;
    return false;
  }
  if (run.foreign) {
    if (first.bits & W.MARKED || (first.bits & W.WEAK && wants !== 'name')) return size >= 2 && wants !== 'name';
    if (first.bits & W.FOREIGN && size >= 2) return true;
    for (let i = at + 1; i < run.end - 1; i++) if ((words[i] as W.Word).bits & W.FOREIGN) return false;
    if (first.bits & W.FAMOUS && size === 1) return true;
    if (wants === 'name') return false;
    const before = words[at - 1] as W.Word;
    if (size === 1) return tail === 0 || afterPlace;
    return tail === 0 || afterPlace || (before.bits & W.UPPER) !== 0 || !(before.bits & W.CAP);
  }
  if (first.bits & W.WEAK) {
    if (wants === 'name') return false;
    if (size >= 3 && size <= 4)
      return wants === 'nothing'
        ? ((last.bits & W.GIVEN) | ((second as W.Word).bits & W.MIDDLE)) !== 0
        : ((second as W.Word).bits & W.MIDDLE) !== 0 && (last.bits & W.GIVEN) !== 0;
    if (size === 2 && wants === 'nothing')
      return (tail === 0 || afterPlace) && (last.bits & W.GIVEN) !== 0 && endsHere(tokens, run.end);
  }
  if (first.bits & W.FAMOUS && size === 1 && !(first.bits & W.SYLLABLE)) return true;
  // Stage and short names: only after a profession, a rank, a role in sport.
  if (kind === 'post' || wants !== 'nothing') return false;
  if (tail > 0 && !afterPlace && (words[at - 1] as W.Word).bits & W.CAP) return false;
  if (size === 1) return tail === 0 && (first.bits & W.GIVEN) !== 0 && endsHere(tokens, run.end);
  if (size <= 4)
    return (last.bits & W.GIVEN) !== 0 || (size === 2 && endsHere(tokens, run.end)) || (last.bits & W.INITIAL) !== 0;
  return false;
};

/** Whether a name can end before the token: a sign, a verb, a word of grammar, the end. */
const endsHere = (tokens: Tokens, at: number): boolean => {
  const word = tokens.words[at];
  return word?.sign !== 0 || stopAt(tokens, at) !== null;
};

interface Tail {
  end: number;
  nameAt: number;
}

/** Follows a body's name from token `at` until what can't be of it: a hard sign, a verb, another title, a person. */
const readTail = (tokens: Tokens, headStart: number, at: number, value: W.Head): Tail => {
  const { words } = tokens;
  let i = at;
  let end = at;
  let tail = 0;
  let wants: Wants = 'nothing';
  let afterPlace = false;
  // "Trưởng ban" opens its own body: "Trưởng ban | Chỉ đạo", "Trưởng phòng", "Phó Công an".
  const own = at > headStart ? longest(tokens, at - 1, words[at - 1]?.bodies, body) : -1;
  if (own > at) {
    i = end = own;
    tail++;
    wants = body.value === 'open' ? 'nothing' : 'nothing';
  }
  for (let steps = 0; steps < 44; steps++) {
    const word = words[i];
    if (!word) break;
    if (word.sign) {
      const next = words[i + 1];
      if (!next) break;
      if (word.sign === W.DOT) {
        if (!dotInside(tokens, i)) break;
        i++;
        continue;
      }
      if (word.sign === W.COMMA) {
        if (opensHead(tokens, i + 1)) break;
        if (
          next.bodies &&
          next.bits & W.CAP &&
          longest(tokens, i + 1, next.bodies, body) > 0 &&
          (body.value === 'open' || body.value === 'whole') &&
          tail + (own > at ? 1 : 0) >= 0
        ) {
          if (value.kind === 'lone') break;
          i++;
          wants = 'nothing';
          continue;
        }
        if (tail > 0 && next.places) {
          const after = longest(tokens, i + 1, next.places, place);
          const then = words[after];
          if (
            after > 0 &&
            (!then || then.sign === W.COMMA || then.sign === W.SEMI || then.sign === W.DOT || then.sign === W.CLOSE)
          ) {
            i = end = after;
            afterPlace = true;
            continue;
          }
        }
        break;
      }
      if (word.sign === W.DASH) {
        if (opensHead(tokens, i + 1) || tail === 0) break;
        const glued = isGlued(tokens, i) && isGlued(tokens, i + 1);
        const bodyNext = next.bodies ? longest(tokens, i + 1, next.bodies, body) : -1;
        const placeNext = next.places ? longest(tokens, i + 1, next.places, place) : -1;
        const single = next.bits & W.CAP && !((words[i + 2]?.bits ?? 0) & W.CAP) && words[i + 2] && !words[i + 2]?.sign;
        if (glued || bodyNext > 0 || (placeNext > 0 && afterPlace) || single) {
          if (next.sign) break;
          i++;
          continue;
        }
        break;
      }
      if (word.sign === W.OPEN) {
        const close = closes(tokens, i);
        if (close < 0 || tail === 0 || !isExpansion(tokens, i, close)) break;
        i = end = close + 1;
        continue;
      }
      if (word.sign === W.AND || (word.sign === W.SLASH && isGlued(tokens, i) && isGlued(tokens, i + 1))) {
        if (next.sign || !(next.bits & W.CAP)) break;
        i++;
        wants = 'name';
        continue;
      }
      break;
    }
    if (word.bits & W.NUMBER) {
      i = end = i + 1;
      tail++;
      wants = 'nothing';
      continue;
    }
    if (word.cues) {
      if (
        cueAt(tokens, i, 'honorific') > 0 &&
        !(longest(tokens, i, word.stops, stop) > 0 && stop.value === 'kept') &&
        !(word.bits & W.CAP && word.key === 'anh')
      )
        break;
      if (cueAt(tokens, i, 'former') > 0 && headEnd(tokens, i + 1) > 0) break;
    }
    // A strong surname before a body of one word: "Đoàn Văn Hậu" is no Đoàn.
    const bodyEnd = word.bodies ? longest(tokens, i, word.bodies, body) : -1;
    if (
      bodyEnd > 0 &&
      !(bodyEnd === i + 1 && word.bits & W.STRONG && readRun(tokens, i).size >= 3) &&
      !(body.value === 'thing' && word.bits & W.CAP && word.bits & (W.GIVEN | W.WEAK))
    ) {
      if (!(bodyEnd === i + 1 && !(word.bits & W.CAP) && stopsHere(tokens, i))) {
        wants = body.value === 'open' || body.value === 'thing' ? 'name' : body.value === 'unit' ? 'place' : 'nothing';
        i = end = bodyEnd;
        tail++;
        afterPlace = false;
        continue;
      }
    }
    if (word.stops) {
      const stopEnd = longest(tokens, i, word.stops, stop);
      if (stopEnd > 0 && stop.value === 'kept') {
        i = end = stopEnd;
        tail++;
        wants = 'nothing';
        continue;
      }
    }
    if (word.places) {
      const placeEnd = longest(tokens, i, word.places, place);
      if (placeEnd > 0 && !isNamesake(tokens, i, placeEnd)) {
        i = end = placeEnd;
        tail++;
        afterPlace = true;
        wants = 'nothing';
        continue;
      }
    }
    if (opensHead(tokens, i)) {
      const inner = headEnd(tokens, i);
      const strong = !head.value?.weak && !(word.bits === 0 && head.value?.upper);
      if (wants === 'name' && !(word.bits & W.UPPER)) {
        i = end = inner;
        tail++;
        wants = 'nothing';
        continue;
      }
      if (strong || cueAt(tokens, i, 'prefix') > 0) break;
    }
    if (
      word.bits & W.DEGREE &&
      degreesEnd(tokens, i) > 0 &&
      (words[degreesEnd(tokens, i)]?.bits ?? 0) & W.CAP &&
      wants === 'nothing'
    )
      break;
    if (word.key === 'của' || word.key === 'thuộc') {
      const next = words[i + 1];
      if (
        !next ||
        next.sign ||
        !(next.bits & W.CAP || (next.bodies && longest(tokens, i + 1, next.bodies, body) > 0)) ||
        cueAt(tokens, i + 1, 'honorific') > 0 ||
        isPersonLike(tokens, i + 1)
      )
        break;
      i++;
      wants = 'name';
      tail++;
      continue;
    }
    if (word.key === 'tại' || word.key === 'ở') {
      const next = words[i + 1];
      const key = words
        .slice(headStart, at)
        .map((one) => one.key)
        .join(' ');
      if (!next || next.sign || !(next.bits & W.CAP) || state.has(key)) break;
      i++;
      wants = 'name';
      tail++;
      continue;
    }
    if (word.key === 'và') {
      const next = words[i + 1];
      if (!next || next.sign) break;
      if (tail === 0) {
        // Chủ tịch và Giám đốc điều hành của …
        const joined = cueAt(tokens, i + 1, 'former') > 0 ? -1 : headEnd(tokens, i + 1);
        if (joined < 0 || (words[joined]?.key !== 'của' && !words[joined]?.bodies)) break;
        i = end = joined;
        continue;
      }
      if (
        opensHead(tokens, i + 1) ||
        cueAt(tokens, i + 1, 'honorific') > 0 ||
        cueAt(tokens, i + 1, 'plural') > 0 ||
        cueAt(tokens, i + 1, 'role') > 0 ||
        endsAfterAnd.has(next.key) ||
        stopsHere(tokens, i + 1)
      )
        break;
      const bodyNext = next.bodies ? longest(tokens, i + 1, next.bodies, body) : -1;
      if (bodyNext > 0 && body.value !== 'field') break;
      if (next.bits & W.CAP && readRun(tokens, i + 1).size >= 2) break;
      if (next.places && longest(tokens, i + 1, next.places, place) > 0) break;
      i++;
      continue;
    }
    if (!(word.bits & W.CAP) && word.stops && longest(tokens, i, word.stops, stop) > 0) break;
    if (word.bits & W.CAP) {
      if (nameStarts(tokens, i, value.kind, tail, wants, afterPlace)) return { end, nameAt: end === i ? i : -1 };
      i = end = i + 1;
      tail++;
      wants = 'nothing';
      afterPlace = false;
      continue;
    }
    i = end = i + 1;
    tail++;
    if (wants === 'name') wants = 'nothing';
    afterPlace = false;
  }
  return { end, nameAt: -1 };
};

const isPersonLike = (tokens: Tokens, at: number): boolean => {
  const bits = tokens.words[at]?.bits ?? 0;
  if (!(bits & (W.STRONG | W.FOREIGN))) return false;
  const run = readRun(tokens, at);
  return run.size >= 2 && !run.firm && !(bits & W.STRONG && run.size === 2);
};

/** A lower-case word that ends a title, unless it is kept within one. */
const stopsHere = (tokens: Tokens, at: number): boolean => {
  const found = stopAt(tokens, at);
  return found !== null && found !== 'kept';
};

const opensHead = (tokens: Tokens, at: number): boolean => {
  const word = tokens.words[at];
  if (!word || word.sign) return false;
  return headEnd(tokens, at) > 0 || (cueAt(tokens, at, 'former') > 0 && headEnd(tokens, at + 1) > 0);
};

/** "Đức Thắng", "Mỹ Tâm", "Hoàng Mai Lan": a country's or a town's name that goes on as a person's. */
export const isNamesake = (tokens: Tokens, at: number, end: number): boolean => {
  const first = tokens.words[at] as W.Word;
  const next = tokens.words[end];
  if (!next || next.sign || !(next.bits & W.CAP) || next.bits & W.UPPER) return false;
  if (end === at + 1)
    return (next.bits & (W.SYLLABLE | W.STRONG | W.FOREIGN)) === W.SYLLABLE && (first.bits & W.SYLLABLE) !== 0;
  return (
    end === at + 2 &&
    (first.bits & (W.STRONG | W.WEAK)) !== 0 &&
    (next.bits & (W.GIVEN | W.STRONG)) === W.GIVEN &&
    !((tokens.words[end + 1]?.bits ?? 0) & W.CAP)
  );
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
    if (word.sign && word.sign !== W.DOT && word.sign !== W.COMMA && word.sign !== W.DASH) return false;
    if (word.key === 'tuổi' || stopsHere(tokens, i)) return false;
  }
  return true;
};

/** Reads a title that begins at the token, or null. */
export const readTitle = (tokens: Tokens, at: number): Title | null => {
  const { words } = tokens;
  let start = at;
  let former = false;
  const formerEnd = cueAt(tokens, at, 'former');
  const newEnd = cueAt(tokens, at, 'new');
  if (formerEnd > 0 && headEnd(tokens, formerEnd) > 0) {
    start = formerEnd;
    former = true;
  } else if (newEnd > 0 && headEnd(tokens, newEnd) > 0) start = newEnd;
  const degrees = (words[start]?.bits ?? 0) & W.DEGREE ? degreesEnd(tokens, start) : -1;
  let headStop = headEnd(tokens, start);
  let value = head.value as W.Head;
  if (degrees > headStop) {
    headStop = degrees;
    value = degree;
  }
  if (headStop < 0) return null;
  if (start !== at && value === degree) return null;
  const found: Title = {
    kind: 'title',
    start,
    end: headStop,
    headEnd: headStop,
    head: value,
    former,
    from: at,
    nameAt: -1,
    plural: false,
    honorific: -1,
  };
  if (value.kind === 'lone') {
    const next = words[headStop];
    if (
      next &&
      !next.sign &&
      next.bits & W.CAP &&
      !opensHead(tokens, headStop) &&
      !(next.bits & W.DEGREE && degreesEnd(tokens, headStop) > 0)
    ) {
      if (nameStarts(tokens, headStop, 'lone', 0, 'nothing', false)) found.nameAt = headStop;
    }
    if (value === degree && found.nameAt < 0 && !(next && opensHead(tokens, headStop))) return null;
    return found;
  }
  const tail = readTail(tokens, start, headStop, value);
  found.end = tail.end;
  found.nameAt = tail.nameAt;
  return found;
};
