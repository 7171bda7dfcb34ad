import { bodyAt, cueAt, degreesEnd, headAt, opensHead } from './heads.ts';
import { nameStarts, type Reached } from './name-start.ts';
import { readRun, stopAt } from './names.ts';
import { isGlued, longest, type Tokens } from './tokens.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };
const place: { value: 'country' | 'place' | 'brand' | undefined } = { value: undefined };
const stop: { value: W.Stop | undefined } = { value: undefined };

/** The walk along a body's name. `end` is the last word taken; signs and "của" count once a word follows. */
interface Walk extends Reached {
  i: number;
  end: number;
  headStart: number;
  headEnd: number;
  nameAt: number;
  /** What was taken last: a body's first words, a lone capital, or other. */
  last: 'body' | 'capital' | 'other';
}

/** A title longer than this is a sentence that lost its signs. */
const longestTail = 44;

const take = (walk: Walk, end: number, wants: Reached['wants'], afterPlace = false): true => {
  walk.i = walk.end = end;
  walk.tail++;
  walk.wants = wants;
  walk.afterPlace = afterPlace;
  walk.last = 'other';
  walk.related = false;
  return true;
};

/** Follows a title from the end of its head until what can't be of it: a hard sign, a verb, another title, a person. */
export const readTail = (
  tokens: Tokens,
  headStart: number,
  headEnd: number,
  kind: W.Head['kind'],
  apposed: boolean,
): { end: number; nameAt: number; headEnd: number } => {
  const walk: Walk = {
    i: headEnd,
    end: headEnd,
    headStart,
    headEnd,
    nameAt: -1,
    kind,
    tail: 0,
    wants: 'nothing',
    afterPlace: false,
    apposed,
    related: false,
    last: 'other',
  };
  // "Trưởng ban | Chỉ đạo": the head's last word opens the body.
  const own = bodyAt(tokens, headEnd - 1, body);
  if (own > headEnd) {
    take(walk, own, body.value === 'open' ? 'place' : 'nothing', body.value === 'whole');
    walk.last = 'body';
  }
  for (let steps = 0; steps < longestTail; steps++) {
    const word = tokens.words[walk.i];
    if (!word) break;
    if (!(word.sign ? passSign(tokens, walk, word.sign) : passWord(tokens, walk, word))) break;
  }
  return { end: walk.end, nameAt: walk.nameAt, headEnd: walk.headEnd };
};

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

const passSign = (tokens: Tokens, walk: Walk, sign: number): boolean => {
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
      const places = next.places ? longest(tokens, walk.i + 1, next.places, place) : -1;
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

/** A lower-case word that ends a title, unless it is kept within one. */
const stopsHere = (tokens: Tokens, at: number): boolean => {
  const found = stopAt(tokens, at);
  return found !== null && found !== 'kept';
};

const states = new Set([
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
  'con',
  'thân',
  'ban',
]);

const passWord = (tokens: Tokens, walk: Walk, word: W.Word): boolean => {
  const at = walk.i;
  if (word.bits & W.NUMBER) return take(walk, at + 1, 'nothing');
  const kept =
    word.stops && longest(tokens, at, word.stops, stop) > 0 && stop.value === 'kept'
      ? longest(tokens, at, word.stops, stop)
      : -1;
  if (word.cues && kept < 0) {
    if (isAddress(tokens, at)) return false;
    if (cueAt(tokens, at, W.FORMER) > 0 && headAt(tokens, at + 1)) return false;
    if (word.key === 'kiêm' || word.key === 'và') return passJoin(tokens, walk, word.key);
  }
  const bodyEnd = bodyAt(tokens, at, body);
  // "Sở Y tế | tổ chức" is a verb, "Ban | tổ chức" a body.
  const verb =
    bodyEnd > 0 && body.value === 'field' && !(word.bits & W.CAP) && walk.last !== 'body' && stopsHere(tokens, at);
  if (bodyEnd > 0 && !verb && opensBody(tokens, at, bodyEnd, word)) return passBody(walk, bodyEnd, word);
  if (kept > 0) return take(walk, kept, 'nothing');
  if (word.places) {
    const end = longest(tokens, at, word.places, place);
    if (end > 0 && !isNamesake(tokens, at, end)) return take(walk, end, 'nothing', true);
  }
  const inner = headAt(tokens, at);
  if (inner) {
    // "Hội | Nhà báo", "Văn phòng | Chủ tịch nước": a body of such people.
    if (walk.wants === 'name' && walk.end === at && !(word.bits & W.UPPER)) return take(walk, inner.end, 'nothing');
    if (!inner.head.weak) return false;
  }
  if (word.bits & W.DEGREE && walk.wants === 'nothing') {
    const end = degreesEnd(tokens, at);
    if (end > 0 && (tokens.words[end]?.bits ?? 0) & W.CAP) return false;
  }
  if (word.key === 'về' && walk.kind === 'work' && isExpert(tokens, walk)) {
    walk.i++;
    return true;
  }
  if (word.key === 'của' || word.key === 'thuộc' || word.key === 'tại' || word.key === 'ở')
    return passRelation(tokens, walk, word.key);
  // "Ban Quản lý các công trình", "Khối các cơ quan"; "thứ trưởng bộ này".
  if (word.key === 'các' && walk.last === 'body' && walk.end === at) {
    walk.i++;
    return true;
  }
  if (word.key === 'này' && walk.wants === 'name' && walk.end === at) {
    take(walk, at + 1, 'nothing');
    return false;
  }
  if (word.bits & W.CAP) {
    if (nameStarts(tokens, at, walk)) {
      if (walk.end === at) walk.nameAt = at;
      return false;
    }
    // "đội trưởng Tạ": a surname alone is nobody's body.
    if (walk.tail === 0 && word.bits & W.STRONG && readRun(tokens, at).size === 1) return false;
    const related = walk.wants === 'name' && tokens.words[at - 1]?.key === 'của';
    take(walk, at + 1, 'nothing');
    walk.last = 'capital';
    walk.related = related;
    return true;
  }
  if (stopsHere(tokens, at) && !(walk.last === 'capital' && halfWord(tokens, at))) return false;
  return take(walk, at + 1, walk.wants === 'place' || walk.wants === 'thing' ? walk.wants : 'nothing');
};

/** "ông Hùng", "đồng chí Bí thư"; but "công cụ", "định vị". */
const isAddress = (tokens: Tokens, at: number): boolean => {
  const end = cueAt(tokens, at, W.HONORIFIC);
  if (end < 0) return false;
  const word = tokens.words[at] as W.Word;
  if (word.key === 'đức' || (word.bits & W.CAP && word.key === 'anh')) return false;
  const next = tokens.words[end];
  return next !== undefined && !next.sign && ((next.bits & W.CAP) !== 0 || opensHead(tokens, end));
};

/** "Sửa | chữa", "Kiểm | tra": a verb that is the second half of a capitalised word. */
const halfWord = (tokens: Tokens, at: number): boolean => {
  const { words } = tokens;
  const before = words[at - 1];
  if (!before || before.sign || (before.bits & (W.CAP | W.UPPER | W.SYLLABLE)) !== (W.CAP | W.SYLLABLE)) return false;
  if ((words[at - 2]?.bits ?? 0) & W.CAP) return false;
  const end = longest(tokens, at, (words[at] as W.Word).stops, stop);
  return end === at + 1 && (stop.value === 'act' || stop.value === 'say');
};

/** A strong surname before a body of one word ("Đoàn Văn Hậu"), a name that is a thing too ("Sơn"), a verb ("giải"): none. */
const opensBody = (tokens: Tokens, at: number, end: number, word: W.Word): boolean => {
  if (end > at + 1) return true;
  if (word.bits & W.STRONG && readRun(tokens, at).size >= 3) return false;
  if (body.value === 'thing' && word.bits & W.CAP && word.bits & (W.GIVEN | W.WEAK)) return false;
  return (word.bits & W.CAP) !== 0 || !stopsHere(tokens, at);
};

const passBody = (walk: Walk, end: number, word: W.Word): boolean => {
  // "giám đốc bệnh viện Nguyễn Văn A": in lower case the body may go without a name of its own.
  if (body.value === 'open' && !(word.bits & W.CAP) && nameless.has(word.key)) {
    take(walk, end, 'place', false);
    walk.last = 'body';
    return true;
  }
  const wants =
    body.value === 'open' ? 'name' : body.value === 'unit' ? 'place' : body.value === 'thing' ? 'thing' : 'nothing';
  take(walk, end, wants, body.value === 'whole' || body.value === 'field');
  walk.last = 'body';
  return true;
};

const nameless = new Set([
  'bệnh',
  'công',
  'tập',
  'ngân',
  'đội',
  'đoàn',
  'ban',
  'phòng',
  'khoa',
  'trung',
  'doanh',
  'hợp',
  'htx',
  'cơ',
  'đảng',
  'chi',
  'hội',
  'viện',
  'sở',
  'cục',
  'vụ',
]);

/** "của", "thuộc", "tại" lead on to the body or its place; "tại hội nghị" and "của ông" do not. */
const passRelation = (tokens: Tokens, walk: Walk, key: string): boolean => {
  const next = tokens.words[walk.i + 1];
  if (!next || next.sign) return false;
  if (key === 'của' || key === 'thuộc') {
    const leads = next.bits & W.CAP || bodyAt(tokens, walk.i + 1, body) > 0;
    if (!leads || cueAt(tokens, walk.i + 1, W.HONORIFIC) > 0 || isPersonLike(tokens, walk.i + 1)) return false;
  } else {
    const head = tokens.words
      .slice(walk.headStart, walk.headEnd)
      .map((word) => word.key)
      .join(' ');
    if (!(next.bits & W.CAP) || states.has(head)) return false;
  }
  walk.i++;
  walk.tail++;
  walk.wants = 'name';
  return true;
};

/** "chuyên gia về Biển Đông": what an expert is of. */
const isExpert = (tokens: Tokens, walk: Walk): boolean => {
  const first = tokens.words[walk.headStart]?.key;
  const next = tokens.words[walk.i + 1];
  return (
    (first === 'chuyên' || first === 'nhà' || first === 'học') &&
    next !== undefined &&
    !next.sign &&
    !stopsHere(tokens, walk.i + 1) &&
    !isAddress(tokens, walk.i + 1)
  );
};

const isPersonLike = (tokens: Tokens, at: number): boolean => {
  const bits = tokens.words[at]?.bits ?? 0;
  if (!(bits & (W.STRONG | W.FOREIGN))) return false;
  const run = readRun(tokens, at);
  return run.size >= 2 && !run.firm && !(bits & W.STRONG && run.size === 2);
};

/** "và" inside a body's name, or between two posts of one body: "Chủ tịch kiêm CEO của …". */
const passJoin = (tokens: Tokens, walk: Walk, key: string): boolean => {
  const { words } = tokens;
  const at = walk.i + 1;
  const next = words[at];
  if (!next || next.sign) return false;
  const joined = headAt(tokens, at);
  if (walk.tail === 0 && joined && words[joined.end]?.key === 'của') {
    walk.i = walk.end = walk.headEnd = joined.end;
    return true;
  }
  if (key === 'kiêm' || walk.tail === 0 || opensHead(tokens, at) || endsAfterAnd.has(next.key) || stopsHere(tokens, at))
    return false;
  if (cueAt(tokens, at, W.HONORIFIC) > 0 || cueAt(tokens, at, W.PLURAL) > 0 || cueAt(tokens, at, W.ROLE) > 0)
    return false;
  if (bodyAt(tokens, at, body) > 0 && body.value !== 'field') return false;
  if (next.bits & W.CAP && readRun(tokens, at).size >= 2) return false;
  if (next.places && longest(tokens, at, next.places, place) > 0) return false;
  walk.i++;
  walk.wants = 'nothing';
  return true;
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
