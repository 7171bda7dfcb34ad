import { bodyAt, cueAt, degreesEnd, headAt } from './heads.ts';
import { isLand, nameStarts } from './name-start.ts';
import { namesakes, noNames, readRun } from './names.ts';
import { isExpert, isMaker, isOfFirm, passJoin, passRelation } from './tail-relations.ts';
import { type FoundPlace, longest, placeEnd, type Tokens } from './tokens.ts';
import { isAddress, stopsHere, take, type Walk } from './walk.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };
const place: FoundPlace = { value: undefined };
const stop: { value: W.Stop | undefined } = { value: undefined };

/** Whether the title goes on with the word. */
export const passWord = (tokens: Tokens, walk: Walk, word: W.Word): boolean => {
  const at = walk.i;
  if (word.bits & W.NUMBER) return take(walk, at + 1, 'nothing');
  let kept = word.stops ? longest(tokens, at, word.stops, stop) : -1;
  if (stop.value !== 'kept') kept = -1;
  // "Bà Rịa - Vũng Tàu" before any bà.
  const town = unlessSurname(tokens, placeEnd(tokens, at, place));
  if (town > at + 1 && word.cueBits && !isNamesake(tokens, at, town)) return take(walk, town, 'nothing', true);
  if (word.cueBits && kept < 0) {
    if (isAddress(tokens, at)) return false;
    if (cueAt(tokens, at, W.FORMER) > 0 && headAt(tokens, at + 1)) return false;
    if (word.key === 'kiêm' || word.key === 'và') return passJoin(tokens, walk, word.key);
    // "… nay là Chủ tịch", "đồng thời là"
    if (cueAt(tokens, at, W.JOIN) > at + 1) return false;
  }
  const bodyEnd = bodyAt(tokens, at, body);
  // "Sở Y tế | tổ chức" is a verb, "Ban | tổ chức" a body.
  const verb =
    bodyEnd > 0 && body.value === 'field' && !(word.bits & W.CAP) && walk.last !== 'body' && stopsHere(tokens, at);
  if (bodyEnd > 0 && bodyEnd >= kept && !verb && opensBody(tokens, at, bodyEnd, word))
    return passBody(walk, bodyEnd, word);
  if (kept > 0) return take(walk, kept, 'nothing');
  // "tiền đạo người Đức | Mario Gomez"
  if (town > 0 && (tokens.words[at - 1]?.key === 'người' || !isNamesake(tokens, at, town)))
    return take(walk, town, 'nothing', true);
  const inner = headAt(tokens, at);
  if (inner) {
    // "Hội | Nhà báo", "Văn phòng | Chủ tịch nước": a body of such people.
    if (walk.last === 'body' && walk.end === at && walk.wants !== 'nothing' && !(word.bits & W.UPPER))
      return take(walk, inner.end, 'nothing');
    if (!inner.head.weak) return false;
    // "Trưởng khoa Hồi sức | bác sĩ Nguyễn Văn An", but "Trưởng phòng Tổ chức cán bộ | Lê Văn Bình".
    const next = tokens.words[inner.end];
    if (
      !inner.head.collective &&
      next &&
      !next.sign &&
      next.bits & W.CAP &&
      nameStarts(tokens, inner.end, { ...walk, kind: inner.head.kind, tail: 0, wants: 'nothing' })
    )
      return false;
    return take(walk, inner.end, 'nothing');
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
    if (noNames.has(word.key)) return false;
    if (
      nameStarts(tokens, at, walk) &&
      !((isMaker(tokens, walk) && !(word.bits & W.STRONG)) || isOfFirm(tokens, walk, word))
    ) {
      if (walk.end === at) walk.nameAt = at;
      return false;
    }
    // "đội trưởng Tạ": a surname alone is nobody's body.
    if (walk.tail === 0 && word.bits & W.STRONG && readRun(tokens, at).size === 1) return false;
    const related = walk.wants === 'name' && tokens.words[at - 1]?.key === 'của';
    // After a firm, as after a place, a person may follow: "CEO Binance | Changpeng Zhao".
    const whole = word.bits & W.FIRM && namesakes.has(word.key) && (tokens.words[at + 1]?.bits ?? 0) & W.CAP;
    take(walk, whole ? at + 2 : at + 1, 'nothing', (word.bits & W.FIRM) !== 0);
    // "tuyển thủ Việt | nói" is no half of a word.
    if (!isLand(walk.kind, word)) walk.last = 'capital';
    walk.related = related;
    return true;
  }
  if (stopsHere(tokens, at) && !(walk.last === 'capital' && halfWord(tokens, at))) {
    // "trung tâm | hỗ trợ", "quỹ | đầu tư"
    const own = walk.last === 'body' && walk.wants !== 'nothing' ? cueAt(tokens, at, W.BODY_VERB) : -1;
    if (own < 0) return false;
    return take(walk, own, 'nothing');
  }
  return take(walk, at + 1, walk.wants === 'place' ? 'place' : 'nothing');
};

/** "xã Tân | Hồng Hà Thị Lệ Thu": no place where its last word is the surname of a woman's name. */
const unlessSurname = ({ words }: Tokens, end: number): number => {
  const next = words[end];
  return next?.key === 'thị' && next.bits & W.CAP ? -1 : end;
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

/** "thanh niên | Việt Nam", "Hội Cựu TNXP | Việt Nam": a land or town of two words or more, and nobody called after it. */
export const isPlaceAt = (tokens: Tokens, at: number): boolean => {
  const end = placeEnd(tokens, at, place);
  return end > at + 1 && place.value !== 'brand' && !isNamesake(tokens, at, end);
};
