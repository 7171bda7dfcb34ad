import { isCapital, isWordUnit } from './letters.ts';
import { bodies, endings, fields, levels, nameHeads, placeHeads, posts } from './organisation-names.ts';
import { longestWord, wordTreeOnUse } from './word-tree.ts';

/**
 * Names of public bodies as they stand in a text, and where they end. Vietnamese bodies are named head first: a kind (Bộ, UBND,
 * Cục), then what it is for or where it is. Known names are matched whole, whatever their casing and tone placement; others are read
 * word by word while they go on like a name.
 */

const tree = (words: readonly string[]) => wordTreeOnUse(() => words.map((word) => [word, word] as const));
const wholeNames = tree(bodies);
const fieldNames = tree(fields);
const postNames = tree(posts);
const placeNames = tree(placeHeads);
const heads = tree(nameHeads);
const levelNames = tree(levels);
const stops: ReadonlySet<string> = new Set(endings);

const word = /[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ&.’']{0,14}/uy;
// "Ban hành", "Quy định": what follows a body in a title typed without a mark between.
const titleVerbs =
  /(?:Ban hành|Quy định|Hướng dẫn|Về|Sửa đổi|Bổ sung|Phê duyệt|Công bố|Quyết định|Nghị quyết)(?![A-Za-zÀ-ỹ])/uy;

const wordAt = (text: string, at: number): string | null => {
  word.lastIndex = at;
  const match = word.exec(text);
  if (!match) return null;
  // A full stop belongs to "TP.HCM", not to the end of a sentence.
  const found = match[0];
  const stop = found.indexOf('.');
  if (stop < 0) return found;
  const following = found[stop + 1];
  return following !== undefined && following !== following.toLowerCase() && stop <= 3 ? found : found.slice(0, stop);
};

const opensTitle = (text: string, at: number): boolean => {
  titleVerbs.lastIndex = at;
  return titleVerbs.test(text);
};

/** Where a run of capitalised words ends: "Bà Rịa - Vũng Tàu", "Hồ Chí Minh"; `at` itself where none begins. */
const properEnd = (text: string, at: number, limit: number): number => {
  let end = at;
  for (let count = 0; count < 5; count++) {
    const start =
      count === 0 ? at : text.startsWith(' - ', end) && count > 1 ? end + 3 : text[end] === ' ' ? end + 1 : -1;
    if (start < 0 || start >= limit) break;
    const next = wordAt(text, start);
    if (!next || !isCapital(next[0]) || opensTitle(text, start)) break;
    if (count > 0 && (longestWord(heads(), text, start, limit) || longestWord(placeNames(), text, start, limit))) break;
    end = start + next.length;
  }
  return Math.min(end, limit);
};

/** " tỉnh Hà Tĩnh", " TP.HCM", " huyện Mỏ Cày Bắc", " Hà Nội", " quận 1"; `at` where no place follows. */
const placeEnd = (text: string, at: number, limit: number, depth = 0): number => {
  if (text[at] !== ' ') return at;
  const level = longestWord(levelNames(), text, at + 1, limit);
  if (level && !(isCapital(text[at + 1]) && level.value === 'xã')) {
    let end = level.end;
    if (text[end] === '.') end++;
    const name = text[end] === ' ' ? end + 1 : end;
    districtNumber.lastIndex = name;
    const number = districtNumber.exec(text);
    if (number) return name + number[0].length;
    const proper = properEnd(text, name, limit);
    // "UBND xã Hòa Sơn huyện Lương Sơn tỉnh Hòa Bình": three levels, and no further.
    if (proper > name) return depth < 3 ? placeEnd(text, proper, limit, depth + 1) : proper;
    return level.end;
  }
  return properEnd(text, at + 1, limit) > at + 1 ? properEnd(text, at + 1, limit) : at;
};

/** Bodies named by their task, in lower case: "Ban Chỉ đạo sắp xếp đơn vị hành chính". */
const tasked: ReadonlySet<string> = new Set(['Ban Chỉ đạo', 'Ban Quản lý', 'Ban Chỉ huy', 'Hội đồng']);

/** A free name after its head: words with a capital, and lower-case ones until one that no name goes on with. */
const freeEnd = (text: string, at: number, limit: number, lowerFirst: boolean): number => {
  let end = at;
  let words = 0;
  while (words < 16 && end < limit) {
    let start = text[end] === ' ' ? end + 1 : -1;
    const dash = text.startsWith(' - ', end) || text.startsWith(' – ', end);
    if (dash) start = end + 3;
    if (start < 0) break;
    const next = wordAt(text, start);
    if (!next) break;
    const capital = isCapital(next[0]);
    if (words === 0 && !capital && !lowerFirst) break;
    if (dash && !capital) break;
    if (!capital && stops.has(next)) break;
    if (next === 'và' || next === '&') {
      const after = wordAt(text, start + next.length + 1);
      if (!after || !isCapital(after[0]) || longestWord(heads(), text, start + next.length + 1, limit)) break;
    }
    if (capital && (opensTitle(text, start) || (words > 0 && isHead(text, start, limit)))) break;
    end = start + next.length;
    words++;
  }
  return Math.min(end, limit);
};

/** Whether another body begins here, so that a free name before it is over. "Công an" is a part of many names. */
const isHead = (text: string, at: number, limit: number): boolean => {
  if (longestWord(wholeNames(), text, at, limit)) return true;
  const place = longestWord(placeNames(), text, at, limit);
  if (place && place.value !== 'Công an') return true;
  return ['Bộ', 'Sở', 'Cục', 'Tổng cục'].includes(longestWord(heads(), text, at, limit)?.value ?? '');
};

// "Quốc hội khóa XIV", "Bộ Chính trị khóa X", "Hội nghị Trung ương 5 khóa XI"
const term = /(?: \d{1,2}(?![A-Za-zÀ-ỹ\d/.-]))?,? (?:khóa|khoá) (?:[IVX]{1,5})(?![A-Za-zÀ-ỹ\d])/uy;
// "quận 1", "phường 12"
const districtNumber = /\d{1,2}(?![\dA-Za-zÀ-ỹ])/uy;

// "BAN HÀNH QUY ĐỊNH VỀ …" enacts.
const enacting = /^ hành(?![A-Za-zÀ-ỹ])/iu;

/** The end of the body named at `at`, or -1. Titles that sign for a body are part of it ("Bộ trưởng Bộ Y tế"). */
export const organisationEnd = (text: string, at: number, limit: number, depth = 0): number => {
  const first = text.charCodeAt(at);
  if (!isWordUnit(first) || depth > 3) return -1;
  const whole = longestWord(wholeNames(), text, at, limit);
  const post = longestWord(postNames(), text, at, limit);
  if (post && (!whole || post.end >= whole.end) && text[post.end] === ' ') {
    const inner = organisationEnd(text, post.end + 1, limit, depth + 1);
    if (inner > 0) return inner;
  }
  const place = longestWord(placeNames(), text, at, limit);
  if (place && (!whole || place.end >= whole.end)) {
    const capital = isCapital(text[at]);
    const end = placeEnd(text, place.end, limit);
    if (end > place.end) return end;
    if (!whole) return capital ? end : -1;
  }
  if (whole) {
    if (!isCapital(text[at])) return -1;
    term.lastIndex = whole.end;
    const match = term.exec(text);
    return match ? whole.end + match[0].length : whole.end;
  }
  const head = longestWord(heads(), text, at, limit);
  if (!head || !isCapital(text[at])) return -1;
  if (head.value === 'Ban' && enacting.test(text.slice(head.end, head.end + 12))) return -1;
  if (text[head.end] === ' ') {
    const field = longestWord(fieldNames(), text, head.end + 1, limit);
    if (field && /^(?:Bộ|Sở|Phòng|Thanh tra)$/u.test(head.value)) {
      if (head.value === 'Bộ') return field.end;
      return placeEnd(text, field.end, limit);
    }
    const end = freeEnd(text, head.end, limit, tasked.has(head.value));
    if (end > head.end) return placeEnd(text, end, limit);
  }
  return -1;
};

/** The end of one body or of several joined by commas and "và" ("Bộ Y tế, Bộ Công an và Bộ Tài chính"), or -1. */
export const organisationsEnd = (text: string, at: number, limit: number): number => {
  let end = organisationEnd(text, at, limit);
  if (end < 0) return -1;
  for (let count = 0; count < 12; count++) {
    const mark = text.startsWith(' và ', end)
      ? 4
      : text.startsWith(', ', end)
        ? 2
        : text.startsWith(' - ', end)
          ? 3
          : 0;
    if (mark === 0) break;
    const next = organisationEnd(text, end + mark, limit);
    if (next < 0) break;
    end = next;
  }
  return end;
};

/** Initials as codes build them: "Bộ Giáo dục và Đào tạo" is BGDĐT, "Bộ Nông nghiệp và PTNT" is BNNPTNT. */
export const organisationInitials = (name: string): string => {
  let initials = '';
  for (const part of name.split(/[\s,.&–-]+/u)) {
    if (part === '' || part.toLowerCase() === 'và') continue;
    initials += part.length > 1 && part === part.toUpperCase() ? part : (part[0] as string).toUpperCase();
  }
  return initials;
};
