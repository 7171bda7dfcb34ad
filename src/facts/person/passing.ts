import { opensStrongHead } from './heads.ts';
import { readRun, stopAt } from './names.ts';
import { type FoundPlace, longest, placeEnd, type Tokens } from './tokens.ts';
import * as W from './words.ts';

const body: { value: W.Body | undefined } = { value: undefined };
const place: FoundPlace = { value: undefined };

const firms = new Set(['ti', 'ty', 'tnhh', 'phần', 'mtv']);

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
export const passBody = (tokens: Tokens, at: number, kind: W.Body): number => {
  const { words } = tokens;
  let i = at;
  let last = kind;
  for (let steps = 0; steps < 8; steps++) {
    const word = words[i];
    if (!word || word.sign) break;
    let end = word.bodies ? longest(tokens, i, word.bodies, body) : -1;
    // "xã Thành Thới A", "xã Cầu Kè": the commune's own name.
    if (end === i + 1 && last === 'unit' && body.value === 'thing' && word.bits & W.CAP) end = -1;
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
      const town = placeEnd(tokens, i, place);
      if (town < 0) break;
      i = town;
      continue;
    }
    if (opensStrongHead(tokens, i)) break;
    const town = placeEnd(tokens, i, place);
    i = town > 0 ? town : readRun(tokens, i).end;
    last = 'whole';
  }
  // "số 5", "trường Tân Lập 1"
  while (words[i] && !words[i]?.sign && (words[i] as W.Word).bits & W.NUMBER && i > at) i++;
  return i;
};
