import { cueAt, opensHead, opensStrongHead, opensTitle } from './heads.ts';
import { type Run, readRun, signsOf, stopAt } from './names.ts';
import { isNamesake } from './tail.ts';
import { readTitle, type Title } from './titles.ts';
import { longest, type Tokens } from './tokens.ts';
import type { NameSign } from './weights.ts';
import { mentionAt, personAt, scoreName } from './weights.ts';
import * as W from './words.ts';

/** A run of words taken for a person's name; not `sure`: only where the page names that person elsewhere. */
export interface Name {
  kind: 'name';
  start: number;
  end: number;
  /** Where the honorific before it stands, or -1. */
  honorific: number;
  /** "các ông", "hai bà" before it. */
  plural: boolean;
  foreign: boolean;
  size: number;
  sure: boolean;
  rule: NameRule;
}

export type NameRule =
  | 'person/honorific-name'
  | 'person/titled-name'
  | 'person/role-name'
  | 'person/surname-name'
  | 'person/foreign-name'
  | 'person/given-name'
  | 'person/alias'
  | 'person/listed-name';

/** "Các đồng chí:" — what opens a list of people. */
export interface Group {
  kind: 'group';
  start: number;
  end: number;
}

export type Item = Name | Title | Group;

/** What a block holds: names, titles and openings of lists; lone capitals, which may be a known person's given name. */
export interface Scanned {
  items: Item[];
  singles: number[];
  /** "Lê Tấn Lợi (Mười Xịn)": another name in brackets after the name at `item`. */
  aliases: { item: number; start: number; end: number }[];
}

/** Told of a run that was no person, and why. */
export type Decline = (start: number, end: number, why: string) => void;

const body: { value: W.Body | undefined } = { value: undefined };
const place: { value: 'country' | 'place' | 'brand' | undefined } = { value: undefined };

const opensSentence = (tokens: Tokens, at: number): boolean => {
  const before = tokens.words[at - 1];
  return (
    !before ||
    before.sign === W.DOT ||
    before.sign === W.END ||
    before.sign === W.QUOTE ||
    before.sign === W.COLON ||
    before.sign === W.DASH ||
    before.sign === W.SEMI ||
    before.sign === W.CLOSE ||
    before.sign === W.OTHER
  );
};

/** "anh Tuấn" is honorific and name, "Tuấn Anh" a name, "Đại sứ Anh" a country. */
const honorificEnd = (tokens: Tokens, at: number): number => {
  const end = cueAt(tokens, at, W.HONORIFIC);
  if (end < 0) return -1;
  const word = tokens.words[at] as W.Word;
  // "Đức Giám mục", but "Đức Thanh"
  if (word.key === 'đức') return opensHead(tokens, end) ? end : -1;
  if (
    word.bits & W.CAP &&
    word.key !== 'ông' &&
    word.key !== 'bà' &&
    word.key !== 'đồng' &&
    word.key !== 'đ/c' &&
    word.key !== 'mr' &&
    word.key !== 'mrs' &&
    word.key !== 'ms' &&
    word.key !== 'ngài'
  ) {
    if (!opensSentence(tokens, at)) return -1;
  }
  return end;
};

const nameOf = (run: Run, honorific: number, plural: boolean, sure: boolean, rule: NameRule): Name => ({
  kind: 'name',
  start: run.start,
  end: run.end,
  honorific,
  plural,
  foreign: run.foreign,
  size: run.size,
  sure,
  rule,
});

/** Names, titles and openings of lists in a block, in order, none inside another. */
export const scan = (tokens: Tokens, sport: boolean, decline: Decline | null): Scanned => {
  const { words } = tokens;
  const items: Item[] = [];
  const singles: number[] = [];
  const aliases: Scanned['aliases'] = [];
  const count = words.length;
  let honorific = -1;
  let honorificStop = -1;
  let plural = false;
  let roleStop = -1;
  let thingStop = -1;
  let creditStop = -1;
  let personStop = -1;
  let i = 0;
  while (i < count) {
    const word = words[i] as W.Word;
    if (word.sign) {
      if (word.sign === W.COLON && creditStop === i) creditStop = i + 1;
      i++;
      continue;
    }
    const afterHonorific = honorificStop === i;
    // "Bà Rịa", "Bà Nà", "Hai Bà Trưng"
    if (word.places && word.cues) {
      const end = longest(tokens, i, word.places, place);
      if (end > i + 1) {
        i = end;
        continue;
      }
    }
    if (word.cues && !afterHonorific) {
      const end = honorificEnd(tokens, i);
      const next = words[end];
      if (end > 0 && next) {
        const before = i > 0 ? (cueAt(tokens, i - 1, W.PLURAL) > 0 ? i - 1 : -1) : -1;
        plural = before >= 0 && words[before]?.key !== 'một';
        const opens = next.sign === W.COLON || (!next.sign && (next.bits & W.CAP || opensHead(tokens, end)));
        if (opens) {
          honorific = i;
          honorificStop = end;
          if (next.sign === W.COLON) {
            if (plural) items.push({ kind: 'group', start: before, end });
            honorificStop = -1;
          }
          i = end;
          continue;
        }
      }
      // "giữ chức vụ | Phó Cục trưởng" holds no Vụ phó.
      const appoint = cueAt(tokens, i, W.APPOINT);
      if (appoint > 0) {
        i = appoint;
        continue;
      }
      const role = cueAt(tokens, i, W.ROLE);
      if (role > 0 && !words[role]?.sign && (words[role]?.bits ?? 0) & W.CAP) {
        roleStop = role;
        i = role;
        continue;
      }
      const credit = cueAt(tokens, i, W.CREDIT);
      if (credit > 0 && (words[credit]?.sign === W.COLON || (word.bits & W.CAP && word.key === 'ảnh')))
        creditStop = credit;
    }
    const canOpen = word.bits & W.DEGREE || opensTitle(word);
    if (
      canOpen &&
      !(
        word.bits & W.CAP &&
        word.bits & (W.STRONG | W.GIVEN) &&
        !word.cues &&
        readRun(tokens, i).size > 1 &&
        !opensStrongHead(tokens, i)
      )
    ) {
      const title = readTitle(tokens, i, isApposed(tokens, personStop, i));
      // KT. BỘ TRƯỞNG: signed in another's place.
      if (title && words[i - 1]?.sign === W.DOT && words[i - 2]?.key === 'kt') {
        i = title.nameAt >= 0 ? title.start + 1 : title.end;
        continue;
      }
      if (title) {
        title.plural = afterHonorific ? plural : i > 0 && cueAt(tokens, i - 1, W.PLURAL) > 0;
        title.honorific = afterHonorific ? honorific : -1;
        items.push(title);
        if (title.nameAt >= 0) {
          const run = readRun(tokens, title.nameAt);
          items.push(nameOf(run, -1, false, true, 'person/titled-name'));
          i = personStop = run.end;
        } else i = title.end;
        continue;
      }
    }
    const cap = word.bits & W.CAP;
    if (!afterHonorific && roleStop !== i) {
      if (word.places) {
        const end = longest(tokens, i, word.places, place);
        if (end > 0 && !isNamesake(tokens, i, end)) {
          i = end;
          continue;
        }
      }
      if (word.bodies && !(cap && word.bits & W.STRONG && readRun(tokens, i).size >= 3)) {
        const end = longest(tokens, i, word.bodies, body);
        if (end > 0 && !(body.value === 'thing' && cap && word.bits & (W.GIVEN | W.WEAK | W.STRONG | W.MIDDLE))) {
          const stop = passBody(tokens, end, body.value as W.Body);
          if (stop > end) thingStop = stop;
          i = Math.max(stop, i + 1);
          continue;
        }
      }
    }
    if (!cap) {
      i++;
      continue;
    }
    const run = readRun(tokens, i);
    if (words[i - 1]?.sign === W.OPEN && personStop === i - 1 && isAlias(tokens, run)) {
      aliases.push({ item: items.length - 1, start: i, end: run.end });
      items.push(nameOf(run, -1, false, true, 'person/alias'));
      i = run.end;
      continue;
    }
    if (afterHonorific) {
      if (!isAddressed(tokens, run, plural)) {
        decline?.(i, run.end, 'a word of address before what is no name');
        i++;
        continue;
      }
      const town = word.places ? longest(tokens, i, word.places, place) : -1;
      if (town > i + 1 && town >= run.end && place.value !== 'brand' && !isNamesake(tokens, i, town)) {
        decline?.(i, run.end, 'a place');
        i = town;
        continue;
      }
      items.push(nameOf(run, honorific, plural, true, 'person/honorific-name'));
      i = personStop = run.end;
      continue;
    }
    const signs = signsOf(tokens, run, sport);
    if (run.size === 3 && word.key === 'hồ' && words[i + 1]?.key === 'chí' && words[i + 2]?.key === 'minh')
      signs.push('namedAfter');
    if (roleStop === i) signs.push('role');
    if (creditStop === i) signs.push('credit');
    if (thingStop >= 0 && besides(tokens, thingStop, i)) signs.push('besideThing');
    if (personStop >= 0 && besides(tokens, personStop, i)) signs.push('besidePerson');
    const list = items[items.length - 1];
    if (list?.kind === 'title' && list.nameAt < 0 && words[list.end]?.sign === W.COLON && list.end + 1 === i)
      signs.push('afterColon');
    else if (
      personStop >= 0 &&
      list?.kind === 'name' &&
      list.end === personStop &&
      besides(tokens, personStop, i) &&
      isRoster(items)
    )
      signs.push('roster');
    const score = scoreName(signs);
    if (score >= personAt) {
      items.push(nameOf(run, -1, false, true, ruleOf(signs)));
      i = personStop = run.end;
      continue;
    }
    if (signs.includes('besideThing')) thingStop = run.end;
    if (score >= mentionAt) items.push(nameOf(run, -1, false, false, ruleOf(signs)));
    else if (run.size === 1 && isLone(tokens, i)) singles.push(i);
    else decline?.(i, run.end, `${signs.join(', ')}: ${score.toFixed(1)}`);
    i = run.end;
  }
  return { items, singles, aliases };
};

/** Nothing of a longer word beside it: a sign, a verb, "và". */
const isLone = (tokens: Tokens, at: number): boolean => {
  const after = tokens.words[at + 1];
  if (after && !after.sign && after.key !== 'và' && stopAt(tokens, at + 1) === null) return false;
  const before = tokens.words[at - 1];
  return (
    before !== undefined && (!before.sign || after === undefined || stopAt(tokens, at + 1) !== null || after.sign !== 0)
  );
};

/** Whether a person has just been named, and only a sign, an age or a short bracket stands between. */
const isApposed = (tokens: Tokens, personStop: number, at: number): boolean => {
  if (personStop < 0 || at - personStop > 8) return false;
  const sign = tokens.words[at - 1]?.sign;
  return sign === W.COMMA || sign === W.DASH || sign === W.OPEN;
};

/** "đồng chí Thường | trực", "các đồng chí | Đảng viên": the honorific speaks of no name. */
const isAddressed = (tokens: Tokens, run: Run, plural: boolean): boolean => {
  const first = tokens.words[run.start] as W.Word;
  const after = tokens.words[run.end];
  const known = first.bits & (W.STRONG | W.WEAK | W.GIVEN | W.FOREIGN | W.MARKED | W.MIDDLE);
  if (first.bodies && !known && longest(tokens, run.start, first.bodies, body) > 0) return false;
  if (run.size > 1 || run.foreign) return !(first.bits & W.UPPER && !known && run.size === 1);
  if (plural && after && !after.sign && after.key !== 'và') return false;
  const goesOn =
    after !== undefined &&
    !after.sign &&
    !(after.bits & W.CAP) &&
    stopAt(tokens, run.end) === null &&
    after.key !== 'và';
  return !goesOn || (first.bits & W.GIVEN) !== 0;
};

/** "(Mười Xịn)": words that could be a name and nothing else in the brackets. */
const isAlias = (tokens: Tokens, run: Run): boolean =>
  run.size >= 2 &&
  run.size <= 4 &&
  !run.firm &&
  tokens.words[run.end]?.sign === W.CLOSE &&
  !((tokens.words[run.start] as W.Word).bits & W.UPPER);

/** Whether the last names hang on a role in sport or on a title in the plural. */
const isRoster = (items: readonly Item[]): boolean => {
  for (let i = items.length - 1; i >= Math.max(0, items.length - 60); i--) {
    const item = items[i] as Item;
    if (item.kind === 'title') return item.plural || item.head.kind === 'sport';
  }
  return false;
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

/** Only a comma, a dash or "và" between the end of one and the start of the other; a bracket is passed over. */
const besides = (tokens: Tokens, from: number, to: number): boolean => {
  const { words } = tokens;
  if (to - from > 12) return false;
  let i = from;
  if (words[i]?.sign === W.OPEN) {
    while (i < to && words[i]?.sign !== W.CLOSE) i++;
    i++;
  }
  if (words[i]?.sign === W.COMMA || words[i]?.sign === W.DASH) i++;
  if (words[i]?.key === 'và' || words[i]?.key === 'hay' || words[i]?.key === 'hoặc' || words[i]?.key === 'cùng') i++;
  return i === to && to > from;
};

const firms = new Set(['ti', 'ty', 'đoàn', 'phần', 'tnhh', 'mtv', 'viện', 'tâm', 'sạn', 'hàng', 'máy', 'nghiệp']);

/** "Công ty cây xanh | Công Minh": what the firm does stands before its name. */
const firmName = (tokens: Tokens, at: number): number => {
  const { words } = tokens;
  let i = at;
  for (let steps = 0; steps < 5; steps++, i++) {
    const word = words[i];
    if (!word || word.sign) return -1;
    if (word.bits & W.CAP) break;
    if (word.cues || word.heads || stopAt(tokens, i) !== null) return -1;
  }
  const word = words[i];
  if (!word || word.sign || !(word.bits & W.CAP)) return -1;
  const run = readRun(tokens, i);
  return word.bits & W.STRONG && run.size >= 3 ? -1 : run.end;
};

/** Passes over the name of a body or a thing: further heads, and the capitals that are its own. */
const passBody = (tokens: Tokens, at: number, kind: W.Body): number => {
  const { words } = tokens;
  let i = at;
  let last = kind;
  for (let steps = 0; steps < 8; steps++) {
    const word = words[i];
    if (!word || word.sign) break;
    const end = word.bodies ? longest(tokens, i, word.bodies, body) : -1;
    if (end > 0 && (word.bits & W.CAP || body.value === 'open' || body.value === 'unit' || body.value === 'field')) {
      if (
        body.value === 'thing' ||
        (body.value === 'open' && !(word.bits & W.CAP) && !((words[end]?.bits ?? 0) & W.CAP))
      )
        break;
      last = body.value as W.Body;
      i = end;
      continue;
    }
    if (word.bits & W.NUMBER) {
      i++;
      continue;
    }
    if (!(word.bits & W.CAP)) {
      const name = i === at && firms.has(words[i - 1]?.key ?? '') ? firmName(tokens, i) : -1;
      if (name < 0) break;
      i = name;
      last = 'whole';
      continue;
    }
    if (last === 'field' || last === 'whole') {
      const town = word.places ? longest(tokens, i, word.places, place) : -1;
      if (town < 0) break;
      i = town;
      continue;
    }
    if (opensStrongHead(tokens, i)) break;
    const town = word.places ? longest(tokens, i, word.places, place) : -1;
    i = town > 0 ? town : readRun(tokens, i).end;
    last = 'whole';
  }
  // "số 5", "trường Tân Lập 1"
  while (words[i] && !words[i]?.sign && (words[i] as W.Word).bits & W.NUMBER && i > at) i++;
  return i;
};
