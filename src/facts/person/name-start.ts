import { endsInPlace, readRun, stopAt } from './names.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

/** What a body's name wants next: nothing, a name of its own, a place, or whom a thing is named after. */
type Wants = 'nothing' | 'name' | 'place' | 'thing';

/** How far a title has run when a capital comes. */
export interface Reached {
  kind: W.Head['kind'];
  /** Words since the head. */
  tail: number;
  wants: Wants;
  /** A place, a country or a whole body has just been named. */
  afterPlace: boolean;
  /** The title itself follows a person's name and a sign. */
  apposed: boolean;
  /** One capital has followed "của". */
  related: boolean;
}

/** Whether a name can end before the token: a sign, a verb, a word of grammar, the end. */
const endsHere = (tokens: Tokens, at: number): boolean => {
  const word = tokens.words[at];
  return word === undefined || word.sign !== 0 || stopAt(tokens, at) !== null;
};

/** "tuyển thủ Việt", "nghệ sĩ Hàn": a land by its short name. A doctor may be called Trung or Nhật. */
export const isLand = (kind: W.Head['kind'], { key }: W.Word): boolean =>
  kind === 'sport'
    ? key === 'việt' || key === 'hàn' || key === 'nhật' || key === 'trung'
    : kind === 'work' && (key === 'việt' || key === 'hàn');

/** Whether a person's name begins at the token, in a title that has run so far, and not more of the body's name. */
export const nameStarts = (tokens: Tokens, at: number, reached: Reached): boolean => {
  const { words } = tokens;
  const { kind, tail, wants, afterPlace } = reached;
  const first = words[at] as W.Word;
  const { bits } = first;
  if (bits & W.UPPER && !(bits & (W.STRONG | W.WEAK | W.FAMOUS))) {
    // "ca sĩ SOOBIN"
    return kind === 'work' && tail === 0 && first.key.length >= 5 && !first.bodies && !first.key.includes('-');
  }
  const run = readRun(tokens, at);
  if (run.firm) return false;
  const { size } = run;
  const second = words[at + 1];
  // "Bí thư Đoàn TNCS Hồ Chí Minh" is no Hồ Chí Minh.
  if (tail > 0 && first.key === 'hồ' && second?.key === 'chí' && words[at + 2]?.key === 'minh') return false;
  const last = words[words[run.end - 1]?.sign ? run.end - 2 : run.end - 1] as W.Word;
  const given = (last.bits & W.GIVEN) !== 0;
  const middle = ((second?.bits ?? 0) & W.MIDDLE) !== 0;
  if (bits & W.SAINT && size >= 2) return true;
  if (isOfPlace(tokens, at, run.end, reached)) return false;
  if (bits & W.STRONG || (size >= 3 && (second?.key === 'văn' || second?.key === 'thị'))) {
    if (wants === 'name' || wants === 'thing') return false;
    return wants === 'place' ? size >= 3 && size <= 5 : size >= 2 && size <= 6;
  }
  // Hun Sen
  if (run.foreign || (bits & W.FOREIGN && !(bits & W.WEAK) && size >= 2))
    return foreignStarts(tokens, at, run.end, size, reached);
  if (bits & W.WEAK) {
    if (wants === 'name' || wants === 'thing' || (tail > 0 && endsInPlace(tokens, run))) return false;
    // "Tập đoàn Tiên | Sơn Thanh Hóa", "xã | An Vĩnh Ngãi": not without more to go by.
    if (wants === 'place') return size >= 3 && size <= 4 && (second?.key === 'văn' || second?.key === 'thị');
    const inRun = tail > 0 && !afterPlace && ((words[at - 1]?.bits ?? 0) & (W.CAP | W.UPPER)) === W.CAP;
    if (size >= 3 && size <= 4 && !inRun) return given || middle;
    if (size === 2 && wants === 'nothing' && (tail === 0 || afterPlace) && given && endsHere(tokens, run.end))
      return true;
  }
  if (bits & W.FAMOUS && size === 1 && !(bits & W.SYLLABLE)) return true;
  // "Bộ Ngoại giao Trung Quốc | Hoa Xuân Oánh"
  if (afterPlace && size === 3 && given) return true;
  // Stage names and short ones: only after a profession, a rank, a role in sport.
  if (kind === 'post' || wants !== 'nothing') return false;
  if (tail > 0 && !afterPlace && (words[at - 1] as W.Word).bits & W.CAP) return false;
  if (size === 1) return tail === 0 && (bits & W.GIVEN) !== 0 && !isLand(kind, first) && endsHere(tokens, run.end);
  return size <= 4 && (given || (size === 2 && endsHere(tokens, run.end)) || (last.bits & W.INITIAL) !== 0);
};

/** "huyện | Krông Nay Hà Thị Lệ Thu", "huyện Lạc | Dương Trần Văn Nam": the name begins later, a place has two syllables at least. */
const isOfPlace = (tokens: Tokens, at: number, end: number, { tail, wants }: Reached): boolean => {
  const { words } = tokens;
  const isCap = (i: number): boolean => ((words[i]?.bits ?? 0) & (W.CAP | W.UPPER)) === W.CAP;
  if (tail === 0) return false;
  const inRun = isCap(at - 1);
  // After a whole body ("Huyện ủy") somebody of two surnames may follow; a place has no fewer words.
  const first = inRun || wants === 'place' ? at + 2 : at + 3;
  for (let i = first; i < end - 1; i++) if (words[i]?.key === 'thị') return true;
  return inRun && !isCap(at - 2) && end - at >= 4 && ((words[at + 1]?.bits ?? 0) & W.STRONG) !== 0;
};

const foreignStarts = (tokens: Tokens, at: number, end: number, size: number, reached: Reached): boolean => {
  const { words } = tokens;
  const { bits } = words[at] as W.Word;
  const { kind, tail, wants, afterPlace, apposed } = reached;
  if (bits & (W.MARKED | W.WEAK)) return size >= 2 && wants !== 'name';
  if (bits & W.FOREIGN && size >= 2) return true;
  // "Man City | Enzo Maresca": a given name later on is where the person begins.
  // "Alibaba | Nguyễn Thái Luyện": and so is a surname.
  for (let i = at + 1; i < end - 1; i++) if ((words[i] as W.Word).bits & (W.FOREIGN | W.STRONG)) return false;
  if (bits & W.FAMOUS && size === 1) return true;
  if (wants === 'name' || (wants === 'place' && size <= 2)) return false;
  // ", giám đốc Xuyên Việt Oil": after a name it is the firm.
  if (apposed && tail === 0 && kind === 'post') return false;
  if (size === 1) return (tail === 0 || afterPlace) && !(apposed && kind === 'post');
  const before = words[at - 1] as W.Word;
  // "của Hamas | Khaled Masha'al"
  if (reached.related && size === 2 && !apposed) return true;
  return tail === 0 || afterPlace || (before.bits & W.UPPER) !== 0 || !(before.bits & W.CAP);
};
