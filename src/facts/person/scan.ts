import { cueAt, opensHead, opensStrongHead, opensTitle } from './heads.ts';
import type { Decline, Item, Name, NameRule, Scanned } from './items.ts';
import { isLand } from './name-start.ts';
import { type Run, readRun, signsOf } from './names.ts';
import { passBody } from './passing.ts';
import {
  besides,
  honorificEnd,
  isAddressed,
  isAlias,
  isApposed,
  isCounted,
  isLone,
  isOldTown,
  isPlaceOfDay,
  isRoster,
  pluralBefore,
  smallWordEnd,
} from './surroundings.ts';
import { isNamesake, isPlaceAt } from './tail-words.ts';
import { readTitle } from './titles.ts';
import { type FoundPlace, longest, placeEnd, type Tokens } from './tokens.ts';
import { mentionAt, type NameSign, personAt, scoreName } from './weights.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };
const place: FoundPlace = { value: undefined };

/** What has just been said, as tokens where it ended; -1 where nothing was. */
interface Scan extends Scanned {
  tokens: Tokens;
  sport: boolean;
  decline: Decline | null;
  honorific: number;
  afterHonorific: number;
  plural: boolean;
  afterRole: number;
  afterCredit: number;
  afterAppoint: number;
  afterThing: number;
  afterPerson: number;
}

/** Names, titles and openings of lists in a block. */
export const scan = (tokens: Tokens, sport: boolean, decline: Decline | null): Scanned => {
  const at: Scan = {
    items: [],
    maybes: [],
    aliases: [],
    tokens,
    sport,
    decline,
    honorific: -1,
    afterHonorific: -1,
    plural: false,
    afterRole: -1,
    afterCredit: -1,
    afterAppoint: -1,
    afterThing: -1,
    afterPerson: -1,
  };
  const { words } = tokens;
  const count = words.length;
  for (let i = 0; i < count; ) {
    const word = words[i] as W.Word;
    if (word.sign) {
      if (word.sign === W.COLON && at.afterCredit === i) at.afterCredit = i + 1;
      i++;
    } else i = step(at, i, word);
  }
  return { items: at.items, maybes: at.maybes, aliases: at.aliases };
};

/** Reads what begins at the word and tells where to go on. */
const step = (at: Scan, i: number, word: W.Word): number => {
  const { tokens } = at;
  const { words } = tokens;
  const addressed = at.afterHonorific === i;
  if (isOldTown(tokens, i, word)) return i + 2;
  if (word.cueBits && !addressed) {
    // "Bà Rịa", "Bà Nà", "Hai Bà Trưng"
    const town = placeEnd(tokens, i, place);
    if (town > i + 1 && !((tokens.words[town]?.bits ?? 0) & W.CAP)) return town;
    const end = passCue(at, i, word);
    if (end > 0) return end;
  }
  if (word.bits & W.DEGREE || opensTitle(word)) {
    const end = passTitle(at, i, word);
    if (end > 0) return end;
  }
  const cap = word.bits & W.CAP;
  if (!addressed && at.afterRole !== i) {
    if (word.places) {
      const end = longest(tokens, i, word.places, place);
      if (end > 0 && !isNamesake(tokens, i, end)) return end;
    }
    if (word.bodies && !(cap && word.bits & W.STRONG && readRun(tokens, i).size >= 3)) {
      const end = longest(tokens, i, word.bodies, body);
      // "Đình | Bắc" is somebody, "Đường | Lê Lợi" a street, "Nghĩa trang" nobody's name.
      const second = words[i + 1]?.bits ?? 0;
      const name =
        cap &&
        !(end > i + 1 && (second & (W.CAP | W.UPPER)) !== W.CAP) &&
        word.bits & (W.GIVEN | W.WEAK | W.STRONG | W.MIDDLE) &&
        !(second & W.STRONG);
      if (end > 0 && !(body.value === 'thing' && name)) {
        const stop = passBody(tokens, end, body.value as W.Body);
        if (stop > end) at.afterThing = stop;
        return Math.max(stop, i + 1);
      }
    }
  }
  if (!cap) return i + 1;
  const small = addressed ? -1 : smallWordEnd(tokens, i);
  return small > 0 ? small : passRun(at, i, word, addressed);
};

/** A word of address, of a role, of appointment; -1 where the word is none. */
const passCue = (at: Scan, i: number, word: W.Word): number => {
  const { tokens } = at;
  const { words } = tokens;
  const end = honorificEnd(tokens, i);
  const next = words[end];
  if (end > 0 && next) {
    const before = pluralBefore(tokens, i);
    const plural = before >= 0 && words[before]?.key !== 'một';
    if (next.sign === W.COLON) {
      if (plural) at.items.push({ kind: 'group', start: before, end });
      return end;
    }
    if (!next.sign && (next.bits & W.CAP || opensHead(tokens, end))) {
      at.honorific = i;
      at.afterHonorific = end;
      at.plural = plural;
      return end;
    }
  }
  // "giữ chức vụ | Phó Cục trưởng" holds no Vụ phó.
  const appoint = cueAt(tokens, i, W.APPOINT);
  if (appoint > 0) {
    at.afterAppoint = appoint;
    return appoint;
  }
  const role = cueAt(tokens, i, W.ROLE);
  if (role > 0 && !words[role]?.sign && (words[role]?.bits ?? 0) & W.CAP && !isPlaceAt(tokens, role)) {
    at.afterRole = role;
    return role;
  }
  const credit = cueAt(tokens, i, W.CREDIT);
  if (credit > 0 && (words[credit]?.sign === W.COLON || (word.bits & W.CAP && word.key === 'ảnh')))
    at.afterCredit = credit;
  return -1;
};

const passTitle = (at: Scan, i: number, word: W.Word): number => {
  const { tokens, items } = at;
  const { words } = tokens;
  // "Vương | Đình Huệ", "Tướng"; a surname that goes on as a name is no title.
  if (
    word.bits & W.CAP &&
    word.bits & (W.STRONG | W.GIVEN) &&
    !word.cueBits &&
    readRun(tokens, i).size > 1 &&
    !opensStrongHead(tokens, i)
  )
    return -1;
  const apposed = at.afterAppoint === i || words[i - 1]?.key === 'là' || isApposed(tokens, at.afterPerson, i);
  const title = readTitle(tokens, i, apposed);
  if (!title) return -1;
  // KT. BỘ TRƯỞNG: signed in another's place.
  if (words[i - 1]?.sign === W.DOT && words[i - 2]?.key === 'kt')
    return title.nameAt >= 0 ? title.start + 1 : title.end;
  if (isCounted(tokens, title)) return title.end;
  const addressed = at.afterHonorific === i;
  title.plural = addressed ? at.plural : pluralBefore(tokens, title.from) >= 0;
  title.honorific = addressed ? at.honorific : -1;
  items.push(title);
  // "Bác sĩ Việt" is yet somebody where the page names a Việt.
  const last = title.end - 1;
  if (title.nameAt < 0 && last === title.headEnd && isLand(title.head.kind, words[last] as W.Word))
    at.maybes.push({ start: last, end: title.end, foreign: false });
  if (title.nameAt < 0) return title.end;
  return pushName(at, readRun(tokens, title.nameAt), -1, 'person/titled-name');
};

const pushName = (at: Scan, run: Run, honorific: number, rule: NameRule): number => {
  const { start, end, foreign, size } = run;
  const name: Name = { kind: 'name', start, end, honorific, foreign, size, rule };
  at.items.push(name);
  at.afterPerson = end;
  return end;
};

/** A run of capitals: somebody, perhaps somebody, or nobody. */
const passRun = (at: Scan, i: number, word: W.Word, addressed: boolean): number => {
  const { tokens, items, decline } = at;
  const { words } = tokens;
  const run = readRun(tokens, i);
  if (words[i - 1]?.sign === W.OPEN && at.afterPerson === i - 1 && isAlias(tokens, run) && !isRoster(items)) {
    at.aliases.push({ item: items.length - 1, start: i, end: run.end });
    return pushName(at, run, -1, 'person/alias');
  }
  if (addressed) {
    if (!isAddressed(tokens, run, at.plural)) {
      decline?.(i, run.end, 'a word of address before what is no name');
      return i + 1;
    }
    const town = placeEnd(tokens, i, place);
    if (town > i + 1 && town >= run.end && place.value !== 'brand' && !isNamesake(tokens, i, town)) {
      decline?.(i, run.end, 'a place');
      return town;
    }
    return pushName(at, run, at.honorific, 'person/honorific-name');
  }
  if (isPlaceOfDay(tokens, run)) {
    decline?.(i, run.end, 'the place of a line of place and day');
    return run.end;
  }
  const signs = [...signsOf(tokens, run, at.sport), ...saidBefore(at, run, word)];
  const score = scoreName(signs);
  if (score >= personAt) return pushName(at, run, -1, ruleOf(signs));
  if (signs.includes('besideThing')) at.afterThing = run.end;
  if (score >= mentionAt && (run.size > 1 || isLone(tokens, i)))
    at.maybes.push({ start: i, end: run.end, foreign: run.foreign });
  decline?.(i, run.end, `${signs.join(', ')}: ${score.toFixed(1)}`);
  return run.end;
};

/** The signs of what has been said before the run. */
const saidBefore = (at: Scan, run: Run, word: W.Word): NameSign[] => {
  const { tokens, items } = at;
  const { words } = tokens;
  const { start } = run;
  const signs: NameSign[] = [];
  if (run.size === 3 && word.key === 'hồ' && words[start + 1]?.key === 'chí' && words[start + 2]?.key === 'minh')
    signs.push('namedAfter');
  if (at.afterRole === start) signs.push('role');
  if (at.afterCredit === start) signs.push('credit');
  if (at.afterThing >= 0 && besides(tokens, at.afterThing, start)) signs.push('besideThing');
  const beside = at.afterPerson >= 0 && besides(tokens, at.afterPerson, start);
  if (beside) signs.push('besidePerson');
  const last: Item | undefined = items[items.length - 1];
  if (last?.kind === 'title' && last.nameAt < 0 && words[last.end]?.sign === W.COLON && last.end + 1 === start)
    signs.push('afterColon');
  else if (beside && last?.kind === 'name' && last.end === at.afterPerson && isRoster(items)) signs.push('roster');
  return signs;
};

const ruleOf = (signs: readonly NameSign[]): NameRule => {
  if (signs.includes('role')) return 'person/role-name';
  if (
    signs.includes('foreignGiven') ||
    signs.includes('famous') ||
    signs.includes('foreignRun') ||
    signs.includes('hyphened')
  )
    return 'person/foreign-name';
  if (
    signs.includes('strongSurname') ||
    signs.includes('weakSurname') ||
    signs.includes('highland') ||
    signs.includes('saint')
  )
    return 'person/surname-name';
  return signs.includes('besidePerson') ? 'person/listed-name' : 'person/given-name';
};
