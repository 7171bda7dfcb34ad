import { bodyAt, cueAt, headAt, opensHead } from './heads.ts';
import { readRun } from './names.ts';
import { type FoundPlace, longest, type Tokens } from './tokens.ts';
import { isAddress, stopsHere, type Walk } from './walk.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };
const place: FoundPlace = { value: undefined };

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
/** "của", "thuộc", "tại" lead on to the body or its place; "tại hội nghị" and "của ông" do not. */
export const passRelation = (tokens: Tokens, walk: Walk, key: string): boolean => {
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
export const isExpert = (tokens: Tokens, walk: Walk): boolean => {
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

/** "nhà sản xuất chip | Nam Á": who makes goods is a firm; who makes a film or music is somebody. */
export const isMaker = (tokens: Tokens, walk: Walk): boolean => {
  const { words } = tokens;
  const { headEnd, tail } = walk;
  const goods = words[headEnd];
  return (
    tail > 0 &&
    words[headEnd - 1]?.key === 'xuất' &&
    words[headEnd - 3]?.key === 'nhà' &&
    goods !== undefined &&
    !goods.sign &&
    !(goods.bits & W.CAP) &&
    !shown.has(goods.key)
  );
};

const staff = new Set(['lãnh đạo', 'đại diện', 'nhân viên', 'cán bộ', 'công nhân', 'cổ đông']);

/** "lãnh đạo | Vinacomin": one word that is no known name is where they work. */
export const isOfFirm = (tokens: Tokens, walk: Walk, { bits }: W.Word): boolean => {
  if (walk.tail > 0 || bits & (W.SYLLABLE | W.FAMOUS | W.FOREIGN | W.MARKED | W.INITIAL)) return false;
  const { words } = tokens;
  const from = walk.headStart;
  const head = walk.headEnd - from;
  if (
    head > 3 ||
    !staff.has(
      words
        .slice(from, walk.headEnd)
        .map(({ key }) => key)
        .join(' '),
    )
  )
    return false;
  return readRun(tokens, walk.i).size === 1;
};

// What a producer of shows makes, and what is said of him.
const shown = new Set([
  'phim',
  'âm',
  'nhạc',
  'ca',
  'chương',
  'truyền',
  'điện',
  'video',
  'mv',
  'show',
  'gameshow',
  'kịch',
  'sân',
  'nội',
  'nghệ',
  'game',
  'album',
  'podcast',
  'điều',
  'chính',
  'kiêm',
  'người',
  'gốc',
  'nổi',
  'lừng',
  'huyền',
  'trẻ',
  'kì',
  'kỳ',
  'của',
  'tại',
  'ở',
]);

const isPersonLike = (tokens: Tokens, at: number): boolean => {
  const bits = tokens.words[at]?.bits ?? 0;
  if (!(bits & (W.STRONG | W.FOREIGN))) return false;
  const run = readRun(tokens, at);
  return run.size >= 2 && !run.firm && !(bits & W.STRONG && run.size === 2);
};

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

/** "và" inside a body's name, or between two posts of one body: "Chủ tịch kiêm CEO của …". */
export const passJoin = (tokens: Tokens, walk: Walk, key: string): boolean => {
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
