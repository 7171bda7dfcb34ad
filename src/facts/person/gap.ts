import { afterAge } from './names.ts';
import { longest, type Tokens } from './tokens.ts';
import * as W from './words.ts';

const cue: { value: number | undefined } = { value: undefined };

/**
 * What stands between two items, as a few letters: `,` `-` `(` `)` `;` `:` as they are, `v` và, `k` kiêm or đồng thời là, `b` là,
 * `a` giữ chức and its kin, `t` đối với, `.` the end of a sentence, `x` anything else. Ages, closed brackets and masked dates leave nothing.
 */
export const gapOf = (tokens: Tokens, from: number, to: number): string => {
  const { words } = tokens;
  let i = from;
  let said = '';
  while (i < to) {
    if (said.length > 7) return 'x';
    const word = words[i] as W.Word;
    const age = afterAge(tokens, i);
    if (age > 0 && age <= to) {
      i = age;
      continue;
    }
    switch (word.sign) {
      case W.COMMA:
        said += ',';
        i++;
        continue;
      case W.DASH:
        said += '-';
        i++;
        continue;
      case W.SEMI:
        said += ';';
        i++;
        continue;
      case W.COLON:
        said += ':';
        i++;
        continue;
      case W.CLOSE:
        said += ')';
        i++;
        continue;
      case W.MASK:
        i++;
        continue;
      case W.DOT:
      case W.END:
        said += '.';
        i++;
        continue;
      case W.OPEN: {
        let close = i + 1;
        while (close < to && words[close]?.sign !== W.CLOSE) close++;
        if (close < to) i = close + 1;
        else {
          said += '(';
          i++;
        }
        continue;
      }
      case 0:
        break;
      default:
        said += 'x';
        i++;
        continue;
    }
    // ", CFA,"
    if (word.bits & W.UPPER && diplomas.has(word.key)) {
      i++;
      continue;
    }
    const end = longest(tokens, i, word.cues, cue);
    const bits = end > 0 ? (cue.value as number) : 0;
    if (bits & W.APPOINT) {
      said += word.key === 'làm' || word.key === 'trở' ? 'l' : 'a';
      i = end;
    } else if (bits & W.BE) {
      said += 'b';
      i = end;
    } else if (word.key === 'đối' && words[i + 1]?.key === 'với') {
      said += 't';
      i += 2;
    } else if (word.key === 'và' || word.key === 'cùng' || word.key === 'hay') {
      said += 'v';
      i++;
    } else if (bits & W.JOIN) {
      said += 'k';
      i = end;
    } else if (
      word.key === 'các' ||
      word.key === 'những' ||
      word.key === 'vị' ||
      word.key === 'một' ||
      word.key === 'lần'
    ) {
      said += 'p';
      i++;
    } else if (passive.has(word.key)) {
      said += 'd';
      i++;
    } else {
      said += 'x';
      i++;
    }
  }
  return said.replace(/x[xpd]*/g, 'x');
};

const diplomas = new Set(['cfa', 'mba', 'phd', 'acca', 'cpa', 'frm']);

// Between a person and "làm": được bầu, vừa được bổ nhiệm, sẽ.
const passive = new Set([
  'được',
  'đã',
  'sẽ',
  'vừa',
  'mới',
  'đang',
  'bầu',
  'cử',
  'bổ',
  'nhiệm',
  'chính',
  'thức',
  'tái',
  'tiếp',
  'tục',
  'từng',
  'hiện',
  'lên',
  'phân',
  'công',
  'chỉ',
  'định',
  'tín',
  'giao',
  'lại',
  'cũng',
  'điều',
  'động',
  'phê',
  'chuẩn',
]);
