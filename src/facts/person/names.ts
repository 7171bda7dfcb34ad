import { opensStrongHead } from './heads.ts';
import { type FoundPlace, isGlued, longest, placeEnd, type Tokens } from './tokens.ts';
import type { NameSign } from './weights.ts';
import * as W from './words.ts';

const foundBody: { value: W.Body | undefined } = { value: undefined };
const foundPlace: FoundPlace = { value: undefined };
const foundStop: { value: W.Stop | undefined } = { value: undefined };

const juniors = new Set(['jr', 'sr', 'mr', 'mrs', 'ms', 'dr', 'st']);

/** Capitals that begin a sentence and no syllable of a name: a line before them lost its end. */
export const noNames = new Set(['với', 'ở', 'khi', 'tại', 'nếu', 'nhưng', 'lúc']);

/** Words a place or a house begins with that is named after somebody: Saint Paul. */
export const namesakes = new Set(['saint', 'santa', 'st', 'san', 'fort', 'port', 'mount', 'cape']);

const hasCapitals = (tokens: Tokens, at: number, count: number): boolean => {
  for (let i = at; i < at + count; i++) if (!((tokens.words[i]?.bits ?? 0) & W.CAP)) return false;
  return true;
};

/** Whether the line of capitals goes on. */
const shoutsOn = (tokens: Tokens, at: number): boolean => ((tokens.words[at]?.bits ?? 0) & W.UPPER) !== 0;

const cutsRun = (tokens: Tokens, start: number, at: number, first: W.Word, foreign: boolean): boolean => {
  const word = tokens.words[at] as W.Word;
  // In a line of capitals the verb is one too: PHẠM VĂN A THĂM …
  if (
    word.bits & first.bits & W.UPPER &&
    at >= start + 2 &&
    (at >= start + 4 || (shoutsOn(tokens, at + 1) && word.stops && longest(tokens, at, word.stops, foundStop) > 0))
  )
    return true;
  // "Facebook | Mark Zuckerberg", but "Saint Paul | Hà Nội"
  if (first.bits & W.FIRM && word.bits & W.FOREIGN && !namesakes.has(first.key) && hasCapitals(tokens, at, 2))
    return true;
  if (word.bits & W.UPPER && !(first.bits & W.UPPER) && !(foreign && word.key.length <= 2)) return true;
  // "Bùi Văn Nam sinh ngày …" is no nam sinh.
  if (opensStrongHead(tokens, at) && !(word.key === 'nam' && !((tokens.words[at + 1]?.bits ?? 0) & W.CAP))) return true;
  if (at >= start + 2 && (noNames.has(word.key) || (foreign && word.key === 'trong'))) return true;
  // "Miss Grand International | Nguyễn Thúc Thùy Tiên"
  if (
    word.bits & W.STRONG &&
    foreign &&
    !(first.bits & W.SAINT) &&
    hasCapitals(tokens, at, first.bits & W.FIRM ? 2 : 3)
  )
    return true;
  if (word.bodies && !(word.bits & W.INITIAL)) {
    const end = longest(tokens, at, word.bodies, foundBody);
    if (end > at + 1 && foundBody.value !== 'field' && foundBody.value !== 'thing') return true;
    if (end === at + 1 && word.bits & W.UPPER) return true;
  }
  if (word.places) {
    const end = longest(tokens, at, word.places, foundPlace);
    // "Nguyễn | Hòa Bình" is no place, "Xuyên Việt | Hà Nội" one.
    if (end > at + 1 && at >= start + 2 && !(first.bits & W.STRONG && word.bits & W.GIVEN)) return true;
    // "Albert | Hà Tĩnh"
    if (end > at + 1 && foreign && at === start + 1 && foundPlace.value === 'place' && word.bits & W.SYLLABLE)
      return true;
  }
  return word.key === 'các' || word.key === 'những';
};

/**
 * The end of the run of capitals that begins at token `at`: initials with their dots, small words inside foreign names. It stops
 * before a title, a body, a place or an acronym.
 */
const runEnd = (tokens: Tokens, at: number): number => {
  const { words } = tokens;
  const first = words[at] as W.Word;
  let foreign = false;
  let i = at;
  for (let count = 1; count <= 8; count++) {
    const word = words[i];
    if (!word || word.sign || !(word.bits & W.CAP)) break;
    if (i > at && cutsRun(tokens, at, i, first, foreign)) break;
    if (!(word.bits & W.SYLLABLE)) foreign = true;
    i++;
    const next = words[i];
    if (!next) break;
    if (next.sign === W.DOT && isGlued(tokens, i) && (word.bits & W.INITIAL || juniors.has(word.key))) {
      const after = words[i + 1];
      if (after && !after.sign && after.bits & W.CAP && (isGlued(tokens, i + 1) || (foreign && count > 1))) {
        i++;
        continue;
      }
      // "Nguyễn Thị T.", "chị N." in the courts: the dot is the name's, the dots of "chị N..." are not.
      if (word.bits & W.INITIAL && !(after?.sign === W.DOT && isGlued(tokens, i + 1))) i++;
      break;
    }
    // Olivieri-Munroe
    if (next.sign === W.DASH) {
      if (foreign && isGlued(tokens, i) && isGlued(tokens, i + 1) && (words[i + 1]?.bits ?? 0) & W.CAP) i++;
    } else if (foreign) i = pastParticles(tokens, i);
  }
  // "Park Hang Seo-Giám đốc"
  return words[i - 1]?.sign === W.DASH ? i - 1 : i;
};

/** Erik ten Hag, Ursula von der Leyen: small words that lead to another capital. */
const pastParticles = (tokens: Tokens, at: number): number => {
  let i = at;
  while (i < at + 3 && (tokens.words[i]?.bits ?? 0) & W.PARTICLE) i++;
  // Bashar al-Assad
  if (i > at && tokens.words[i]?.sign === W.DASH && isGlued(tokens, i) && isGlued(tokens, i + 1)) i++;
  return (tokens.words[i]?.bits ?? 0) & W.CAP ? i : at;
};

const siteEnds = new Set(['vn', 'com', 'net', 'org', 'info', 'edu', 'gov', 'tv']);

/** "Tiin.vn": the name before the token is a site's. */
export const isSite = (tokens: Tokens, end: number): boolean => {
  if (tokens.words[end]?.sign !== W.DOT || !isGlued(tokens, end) || !isGlued(tokens, end + 1)) return false;
  const after = tokens.words[end + 1];
  return after !== undefined && !(after.bits & W.CAP) && siteEnds.has(after.key);
};

/** What a run is made of. */
export interface Run {
  start: number;
  end: number;
  /** Words, dots left out. */
  size: number;
  foreign: boolean;
  firm: boolean;
}

export const readRun = (tokens: Tokens, start: number): Run => {
  const end = runEnd(tokens, start);
  let size = 0;
  let foreign = false;
  let firm = false;
  for (let i = start; i < end; i++) {
    const { bits, sign } = tokens.words[i] as W.Word;
    if (sign) continue;
    size++;
    if (!(bits & (W.SYLLABLE | W.INITIAL))) foreign = true;
    if (bits & W.FIRM) firm = true;
  }
  if (isSite(tokens, end)) firm = true;
  return { start, end, size, foreign, firm };
};

/** What follows a token: a verb of saying, another verb, a word of grammar, or nothing of the kind. */
export const stopAt = (tokens: Tokens, at: number): W.Stop | null => {
  const word = tokens.words[at];
  if (!word || word.sign || word.bits & W.CAP || !word.stops) return null;
  return longest(tokens, at, word.stops, foundStop) > 0 ? (foundStop.value as W.Stop) : null;
};

/** "(36 tuổi", ", 45 tuổi", "(SN 1975": the token after the age, or -1. */
export const afterAge = (tokens: Tokens, at: number): number => {
  const { words } = tokens;
  const open = words[at]?.sign;
  if (open !== W.OPEN && open !== W.COMMA) return -1;
  let i = at + 1;
  const birth = words[i]?.key === 'sn' || (words[i]?.key === 'sinh' && words[i + 1]?.key === 'năm');
  if (birth) i += words[i]?.key === 'sn' ? 1 : 2;
  else if (words[i]?.sign === W.MASK) {
    // A reader of dates may own "sinh năm 1975".
  } else if (!(words[i] && (words[i] as W.Word).bits & W.NUMBER && words[i + 1]?.key === 'tuổi')) return -1;
  i += birth || words[i]?.sign === W.MASK ? 1 : 2;
  if (open === W.COMMA)
    return words[i]?.sign === W.COMMA || words[i]?.sign === W.DASH || !words[i] || words[i]?.sign === W.DOT ? i : i;
  for (let steps = 0; steps < 14 && words[i]; steps++, i++) if (words[i]?.sign === W.CLOSE) return i + 1;
  return -1;
};

/** "Minh Hoàng (Thạch Thất, Hà Nội)" alone at the head of a block: a reader signs. */
const isSigned = (tokens: Tokens, run: Run): boolean => {
  const place = tokens.words[run.end + 1];
  return (
    run.start === 0 &&
    tokens.words[run.end]?.sign === W.OPEN &&
    !!place?.places &&
    longest(tokens, run.end + 1, place.places, foundPlace) > 0
  );
};

/** "La Repubblica": before a word of another tongue, and of no highland one, it is no surname. */
const opensAsArticle = (first: W.Word, second: W.Word | undefined): boolean =>
  first.key === 'la' && second !== undefined && !second.sign && !(second.bits & (W.SYLLABLE | W.MARKED | W.INITIAL));

const givers = new Set(['của', 'cho', 'với', 'nhờ', 'bởi', 'do', 'như', 'và', 'thay']);

const locatives = new Set(['tại', 'ở', 'đến', 'từ', 'về', 'sang', 'tới', 'khỏi', 'trên', 'quanh']);

/** "Trà | Thái Nguyên": all that follows the first word is a town or a land. */
export const endsInPlace = (tokens: Tokens, run: Run): boolean => {
  if (run.size !== 3) return false;
  return placeEnd(tokens, run.start + 1, foundPlace) === run.end && foundPlace.value !== 'brand';
};

/** The signs of a run of its own, with what stands before and after it. Honorific, title and role are added by who saw them. */
export const signsOf = (tokens: Tokens, run: Run, sport: boolean): NameSign[] => {
  const { words } = tokens;
  const { start, end, size, foreign } = run;
  const first = words[start] as W.Word;
  const second = words[start + 1] as W.Word;
  const last = words[end - 1] as W.Word;
  const before = words[start - 1];
  const after = words[end];
  const signs: NameSign[] = [];
  // "Chẩu Văn Lâm": before văn or thị any syllable is a surname.
  const marked = size >= 3 && !(first.bits & W.UPPER) && (second.key === 'văn' || second.key === 'thị');
  const surname =
    first.bits & W.STRONG
      ? 'strongSurname'
      : (first.bits & W.WEAK && !opensAsArticle(first, second)) || marked
        ? 'weakSurname'
        : null;
  if (run.firm) signs.push('firm');
  if (surname === 'weakSurname' && endsInPlace(tokens, run)) signs.push('runsIntoPlace');
  if (size === 1) {
    if (first.bits & W.FAMOUS && !(first.bits & W.SYLLABLE)) signs.push('famous');
    else signs.push(first.bits & W.FOREIGN && foreign ? 'singleForeign' : 'single');
  } else if (first.bits & W.SAINT && second.bits & (W.STRONG | W.WEAK)) signs.push('saint');
  else if (foreign && !(surname === 'strongSurname' && second.bits & W.SYLLABLE)) {
    if (first.bits & (W.FOREIGN | W.FAMOUS)) signs.push('foreignGiven');
    if (last.bits & W.FAMOUS && !run.firm) signs.push('famous');
    if (
      second.key.includes('-') &&
      !/-\p{Lu}/u.test(tokens.text.slice(tokens.starts[start + 1], tokens.ends[start + 1]))
    )
      signs.push('hyphened');
    else if (first.bits & W.MARKED || second.bits & W.MARKED || (surname && size <= 4)) signs.push('highland');
    else signs.push('foreignRun');
    if (surname) signs.push(surname);
  } else {
    if (surname) signs.push(surname);
    if (surname && size >= 3 && size <= 5) {
      signs.push('fullLength');
      if (second.key === 'văn' || second.key === 'thị') signs.push('sexMarker');
      else if (second.bits & W.MIDDLE) signs.push('middle');
    } else if (surname && size === 2) signs.push('short');
    else if (size >= 3) signs.push('noSurname');
    if (last.bits & W.GIVEN) signs.push('given');
    if (surname !== 'strongSurname' && size === 2 && first.bits & (W.GIVEN | W.MIDDLE) && last.bits & W.GIVEN) {
      signs.push('givenPair');
      if (sport) signs.push('inSport');
      if (before && givers.has(before.key)) signs.push('ofPerson');
    }
    if (first.bits & W.UPPER && size >= 2) {
      for (let i = start + 1; i < end; i++)
        if (!((words[i] as W.Word).bits & (W.GIVEN | W.MIDDLE))) {
          signs.push('shouting');
          break;
        }
    }
    if (last.sign === W.DOT || last.bits & W.INITIAL) signs.push('initials');
  }
  if (isSigned(tokens, run)) signs.push('signed');
  if (before) {
    if (before.bits & W.NUMBER && !before.sign) signs.push('address');
    if (locatives.has(before.key)) signs.push('locative');
    if (before.sign === W.QUOTE && after?.sign === W.QUOTE) signs.push('quoted');
  }
  if (after) {
    if (afterAge(tokens, end) > 0) signs.push('age');
    const stop = stopAt(tokens, end);
    if (stop === 'say') signs.push('says');
    else if (
      stop === 'act' ||
      after.key === 'đã' ||
      after.key === 'sẽ' ||
      after.key === 'đang' ||
      after.key === 'vừa' ||
      after.key === 'cũng' ||
      after.key === 'từng'
    )
      signs.push('acts');
    else if (!stop && !after.sign && !(after.bits & W.CAP) && !(last.bits & W.GIVEN) && !foreign && !(size >= 3))
      signs.push('cutWord');
    if (
      !after.sign &&
      after.bits & W.CAP &&
      after.places &&
      longest(tokens, end, after.places, foundPlace) > 0 &&
      size <= 3
    )
      signs.push('runsIntoPlace');
    if ((after.sign === W.COMMA || after.sign === W.DASH || after.sign === W.OPEN) && opensStrongHead(tokens, end + 1))
      signs.push('titleAfter');
  }
  return signs;
};
