import { isGlued, longest, type Tokens } from './tokens.ts';
import * as W from './words.ts';

const head: { value: W.Head | undefined } = { value: undefined };
const body: { value: W.Body | undefined } = { value: undefined };
const cue: { value: number | undefined } = { value: undefined };

/** A degree written short. */
export const degree: W.Head = { kind: 'lone', weak: false, collective: false, upper: false };
const chief: W.Head = { kind: 'post', weak: false, collective: false, upper: false };

/** A head and where it ends, prefixes and suffixes with it. */
export interface HeadMatch {
  end: number;
  head: W.Head;
}

/** Where the cue ends that is said at the token, or -1. */
export const cueAt = (tokens: Tokens, at: number, bit: number): number => {
  const word = tokens.words[at];
  if (!word || !(word.cueBits & bit)) return -1;
  const end = longest(tokens, at, word.cues, cue);
  return end > 0 && (cue.value as number) & bit ? end : -1;
};

/** A body's name that begins at the token: where its first words end, or -1; `kind` holds what it is. */
export const bodyAt = (tokens: Tokens, at: number, kind: { value: W.Body | undefined }): number => {
  const bodies = tokens.words[at]?.bodies;
  return bodies ? longest(tokens, at, bodies, kind) : -1;
};

const prefixes = W.PREFIX | W.FORMER | W.NEW;

/** Whether a title may begin with the word. */
export const opensTitle = (word: W.Word): boolean =>
  word.heads !== undefined || (word.cueBits & prefixes) !== 0 || word.key === 'trưởng';

const bareHead = (tokens: Tokens, at: number): HeadMatch | null => {
  const word = tokens.words[at];
  if (word?.heads) {
    const end = longest(tokens, at, word.heads, head);
    const value = head.value as W.Head;
    if (end > 0 && value.kind !== 'none' && !(value.upper && !(word.bits & W.UPPER))) {
      // "Tổng Lãnh sự quán" is no Tổng Lãnh sự.
      return bodyAt(tokens, at, body) > end ? null : { end, head: value };
    }
    if (end > 0) return null;
  }
  // Trưởng Trung tâm, Trưởng Công an: the body is named at once.
  if (word?.key === 'trưởng' && bodyAt(tokens, at + 1, body) > 0 && (body.value === 'open' || body.value === 'whole'))
    return { end: at + 1, head: chief };
  return null;
};

/** A head that begins at the token: "Phó Chủ tịch Thường trực", "quyền Bộ trưởng". */
export const headAt = (tokens: Tokens, at: number): HeadMatch | null => {
  const word = tokens.words[at];
  if (!word || word.sign || !opensTitle(word)) return null;
  // "chính quyền Tổng thống": a government, and no acting president.
  if (word.key === 'quyền' && tokens.words[at - 1]?.key === 'chính') return null;
  let best = bareHead(tokens, at);
  let prefix = cueAt(tokens, at, W.PREFIX);
  for (let depth = 0; prefix > 0 && depth < 3; depth++) {
    const inner = bareHead(tokens, prefix);
    if (inner && inner.end > (best?.end ?? -1))
      best = {
        end: inner.end,
        head: inner.head.kind === 'lone' ? inner.head : { ...inner.head, weak: false, collective: false },
      };
    prefix = cueAt(tokens, prefix, W.PREFIX);
  }
  if (!best) return null;
  // "Bác sĩ CKII"
  if (
    best.head.kind !== 'post' &&
    tokens.words[best.end]?.key.startsWith('ck') &&
    (tokens.words[best.end] as W.Word).bits & W.DEGREE
  )
    best = { end: best.end + 1, head: best.head };
  for (let suffix = cueAt(tokens, best.end, W.SUFFIX); suffix > 0; suffix = cueAt(tokens, best.end, W.SUFFIX))
    best = { end: suffix, head: best.head };
  return best;
};

/** Whether a title begins at the token, "nguyên" and "cựu" reckoned in. */
export const opensHead = (tokens: Tokens, at: number): boolean => {
  const word = tokens.words[at];
  if (!word || word.sign) return false;
  return headAt(tokens, at) !== null || (cueAt(tokens, at, W.FORMER) > 0 && headAt(tokens, at + 1) !== null);
};

/** Whether a title begins here that ends other things: no common word like "cán bộ". */
export const opensStrongHead = (tokens: Tokens, at: number): boolean => {
  const word = tokens.words[at];
  if (!word || word.sign || !opensTitle(word)) return false;
  const match = headAt(tokens, at) ?? (cueAt(tokens, at, W.FORMER) > 0 ? headAt(tokens, at + 1) : null);
  return match !== null && !match.head.weak;
};

/** GS.TS   PGS. TS.   GS, TS   ThS.BS   BS.CKII   PGS-TS: the end of a chain of short degrees, or -1. */
export const degreesEnd = (tokens: Tokens, at: number): number => {
  const { words } = tokens;
  let i = at;
  let end = -1;
  // No one has more: a longer chain is a table's.
  for (let count = 0; count < 8 && (words[i]?.bits ?? 0) & W.DEGREE; count++) {
    end = ++i;
    if (words[i]?.sign === W.DOT && isGlued(tokens, i)) end = ++i;
    else if ((words[i]?.sign === W.COMMA || words[i]?.sign === W.DASH) && (words[i + 1]?.bits ?? 0) & W.DEGREE) i++;
  }
  // The last dot is the degree's only before the name.
  if (end > 0 && words[end - 1]?.sign === W.DOT && !((words[end]?.bits ?? 0) & W.CAP)) end--;
  return end;
};
