import { organisationEnd, organisationInitials, organisationsEnd } from '../../vietnamese/organisations.ts';
import { remember } from '../../vietnamese/remember.ts';
import { foldTone } from '../../vietnamese/spelling.ts';
import { groupKey } from './code-letters.ts';
import { dateBefore } from './date-clause.ts';
import { matchAt } from './match-at.ts';
import type { Sighting } from './sighting.ts';

export interface IssuerClause {
  end: number;
  issuer: string;
}

// ", của "   " của "   " do "   " (của "
const opener = /,? ?\(?(?<word>của|do) (?:các |đồng chí )?/iuy;
const term = / ?\((?:khóa|khoá) [IVX]{1,5}\)/uy;
const issuing = / (?:đã )?(?:ký )?(?:ban hành|cấp|phát hành|ký|soạn thảo)/uy;
// "ngày 1-6-2012, Hội nghị Trung ương 5 khóa XI", ", Hội nghị lần thứ bảy, Ban Chấp hành Trung ương (khóa XII)"
const session =
  /,? (?:của )?(?<name>Hội nghị (?:[Ll]ần thứ (?:[A-Za-zÀ-ỹ]{2,5}|\d{1,2})(?: (?:một|hai|ba|tư|bốn|lăm|năm))?,? )?(?:Ban Chấp hành |BCH )?(?:Trung ương|TW|T\.Ư|TƯ)(?: Đảng)?(?: \d{1,2}(?!\d))?(?:,? (?:khóa|khoá) [IVX]{1,5}(?![A-Za-zÀ-ỹ]))?)(?![A-Za-zÀ-ỹ])/uy;
// ", được Quốc hội khóa XIII thông qua"
const passive = /,? (?:đã |vừa )?được /uy;
const passiveVerb = / (?:đã )?(?:thông qua|ban hành|ký ban hành|ký|phê duyệt|công bố)/uy;

/** The body after a document's name: "của Bộ Chính trị khóa X", "do Bộ Y tế ban hành", "được Quốc hội thông qua". */
export const issuerAfter = (text: string, at: number, limit: number, joint: boolean): IssuerClause | null => {
  const open = matchAt(opener, text, at);
  const start = at + (open?.[0].length ?? 0);
  if (open) {
    const end = joint ? organisationsEnd(text, start, limit) : organisationEnd(text, start, limit);
    if (end < 0) return sessionAfter(text, at);
    let stop = end;
    stop += matchAt(term, text, stop)?.[0].length ?? 0;
    const verb = matchAt(issuing, text, stop);
    if (open.groups?.word?.toLowerCase() === 'do') {
      if (!verb) return null;
      stop += verb[0].length;
    }
    return { end: stop, issuer: text.slice(start, end) };
  }
  const meeting = sessionAfter(text, at);
  if (meeting) return meeting;
  const by = matchAt(passive, text, at);
  if (!by) return null;
  const from = at + by[0].length;
  const end = organisationEnd(text, from, limit);
  const verb = end < 0 ? null : matchAt(passiveVerb, text, end);
  return verb ? { end: end + verb[0].length, issuer: text.slice(from, end) } : null;
};

/** "của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII": the session that passed it. */
const sessionAfter = (text: string, at: number): IssuerClause | null => {
  const meeting = matchAt(session, text, at);
  if (!meeting?.groups?.name) return null;
  const end = at + meeting[0].length;
  return { end: end + (matchAt(term, text, end)?.[0].length ?? 0), issuer: meeting.groups.name };
};

const within = /(?:tại|theo|bằng|trong|với) (?:các )?$/iu;

/** "Tại Quyết định 809/QĐ-TTg, Thủ tướng bổ nhiệm …": the body that acts by the document, where the code names it. */
export const issuerBeyond = (text: string, one: Sighting, at: number, limit: number): string | null => {
  if (one.symbol === null || !within.test(text.slice(Math.max(0, one.start - 12), one.start))) return null;
  const start = matchAt(/ ?, /uy, text, at)?.[0].length;
  if (start === undefined) return null;
  const end = organisationEnd(text, at + start, limit);
  if (end < 0) return null;
  const issuer = text.slice(at + start, end);
  return issuerFit(issuer, one) === 'match' ? issuer : null;
};

// "Chính phủ |ban hành ", "Thủ tướng |đã ký ", "Quốc hội |thông qua các "
const adverbs = '(?:(?:đã|vừa|mới|cũng|chính thức|tiếp tục|lại|đồng ý|ngay lập tức|kịp thời|có) ){0,3}';
const issue = new RegExp(
  ` ${adverbs}(?:ký ban hành|ký duyệt|ban hành|ký|ra|có|thông qua|phê duyệt|công bố|phát hành|gửi|đưa ra|trình|cho ra đời|ban bố)(?: (?:các|những|hai|02|ngay|thêm|tiếp))? ["“(]?$`,
  'iu',
);
// "Kiểm toán Nhà nước |triển khai thực hiện " says the issuer only where the code names the same body.
const carry = new RegExp(
  ` ${adverbs}(?:triển khai|thực hiện|quán triệt|triển khai thực hiện|tổ chức thực hiện|xây dựng) $`,
  'iu',
);
// "được Thủ tướng Chính phủ |phê duyệt tại ", "đề nghị của Bộ X |tại ", "Tổng công ty Y |("
const place =
  /(?: (?:đã )?(?:phê duyệt|ban hành|thông qua|quy định|công nhận|chấp thuận|cho phép|giao|chỉ đạo|yêu cầu|nêu|đề nghị|ký|thống nhất|đồng ý)(?: [\p{Ll}\p{M}]{1,10}){0,4})? (?:tại|theo|bằng|trong|kèm theo) (?:các )?$/u;
const bracket = / \($/u;
// How each of the four ends: few words before a document do, and only they are worth the longer look. A bracket may end two of them.
const ending =
  / (?:(?<issue>(?:hành|duyệt|ký|ra|có|qua|bố|gửi|trình|đời|các|những|hai|02|ngay|thêm|tiếp) ["“(]?)|(?<carry>(?:khai|hiện|triệt|dựng) )|(?<place>(?:tại|theo|bằng|trong) (?:các )?)|\()$/iu;

/**
 * The body before a document's name that issues it, and the date before that body. The reading looks back to `from` at most: the end
 * of the mention before it.
 */
export const issuerBefore = (
  text: string,
  one: Sighting,
  from: number,
  blockStart: number,
): { issuer: string; date: { date: string; yearless: boolean } | null } | null => {
  const found = ending.exec(text.slice(Math.max(from, one.start - 12), one.start))?.groups;
  if (!found) return null;
  const floor = Math.max(from, one.start - 170);
  const ahead = text.slice(floor, one.start);
  for (const [ends, pattern, mustMatch, mustOwn] of [
    [found.issue, issue, false, false],
    [found.place, place, true, false],
    [found.carry, carry, true, false],
    [ahead.endsWith(' ('), bracket, false, true],
  ] as const) {
    const match = ends ? pattern.exec(ahead) : null;
    if (!match) continue;
    const verb = floor + match.index;
    let start = bodyEndingAt(text, floor, verb);
    let issuer: string;
    if (start >= 0) issuer = text.slice(start, bodyEnd(text, start, verb));
    else {
      const named = pattern === issue ? bareBody(text, verb, blockStart, one) : null;
      if (!named) continue;
      ({ start, issuer } = named);
    }
    // A deputy signs for somebody; who it is the text says elsewhere or not at all.
    if (deputy.test(text.slice(Math.max(floor, start - 28), start)) || issuer.startsWith('Phó ')) return null;
    if (mustMatch && issuerFit(issuer, one) !== 'match') continue;
    if (
      mustOwn &&
      (!/của $/u.test(text.slice(Math.max(floor, start - 4), start)) || issuerFit(issuer, one) === 'clash')
    )
      continue;
    if (issuerFit(issuer, one) === 'clash') continue;
    return { issuer, date: pattern === issue ? dateBefore(text, from, start) : null };
  }
  return null;
};

const deputy =
  /(?:Thứ trưởng|Phó(?: [A-Za-zÀ-ỹ]{1,8}){0,3}|Trưởng|đại diện|[Ll]ãnh đạo|thành viên|Ủy viên|Bí thư|Chánh) $/u;
const bareHead = /(?<![A-Za-zÀ-ỹ])(?:Bộ|Sở|Cục|Tổng cục|Ngân hàng|Ủy ban|Ban|Tập đoàn|Tổng công ty)$/u;

/** "Bộ đã có Công văn số 12/BYT-KCB": the ministry that the paragraph named in full before and whose initials the code bears. */
const bareBody = (
  text: string,
  verb: number,
  blockStart: number,
  one: Sighting,
): { start: number; issuer: string } | null => {
  const head = bareHead.exec(text.slice(Math.max(blockStart, verb - 14), verb));
  if (!head) return null;
  const start = verb - head[0].length;
  const floor = Math.max(blockStart, start - 500);
  const behind = text.slice(floor, start);
  for (
    let at = behind.lastIndexOf(`${head[0]} `);
    at >= 0;
    at = at === 0 ? -1 : behind.lastIndexOf(`${head[0]} `, at - 1)
  ) {
    const end = organisationEnd(text, floor + at, start);
    if (end < 0) continue;
    const issuer = text.slice(floor + at, end);
    if (issuerFit(issuer, one) === 'match') return { start, issuer };
  }
  return null;
};

const bodyEnd = (text: string, start: number, verb: number): number => {
  const end = organisationEnd(text, start, verb);
  return end < 0 ? verb : end;
};

const person = /^(?: \p{Lu}\p{Ll}{0,7}){2,5},?$/u;

/** The earliest start of a body that ends at `verb`, a person's name between them allowed ("Thủ tướng Nguyễn Văn A ký"); -1 for none. */
const bodyEndingAt = (text: string, floor: number, verb: number): number => {
  let previous = ' ';
  for (let i = floor; i < verb; i++) {
    const letter = text[i] as string;
    const opens = letter !== letter.toLowerCase() && !/[A-Za-zÀ-ỹ\d]/u.test(previous);
    previous = letter;
    if (!opens) continue;
    const end = organisationEnd(text, i, verb);
    if (end === verb) return i;
    if (end > 0 && (person.test(text.slice(end, verb)) || /^ \((?:khóa|khoá) [IVX]+\)$/u.test(text.slice(end, verb))))
      return i;
    if (end > i) {
      i = end - 1;
      previous = text[i] as string;
    }
  }
  return -1;
};

const central =
  /^(?:Bộ Chính trị|BCT|Ban Bí thư|Ban Chấp hành Trung ương|BCH ?(?:Trung ương|TW|T\.Ư|TƯ)|BCHT|Trung ương|Hội nghị Trung ương|Đảng)/iu;
const local =
  /^(?:(?:Chủ tịch|Thường trực|Ban Thường vụ|BTV|Ban Chấp hành|BCH|Văn phòng) )?(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Sở |Đảng bộ tỉnh|Đảng bộ huyện)/iu;

// A page repeats a few bodies and symbols a thousand times.
const initialsOf = remember((name) => groupKey(organisationInitials(name)), 2000);

/** The keys of a symbol's groups without their numbers. */
const symbolKeys = remember(
  (symbol) => symbol.split(/[-/]/u).map((group) => groupKey(group).replace(/\d{1,2}$/, '')),
  2000,
);

/** Whether a body can have issued the code: its initials stand in it, or it is the one a special symbol belongs to. */
export const issuerFit = (issuer: string, one: Sighting): 'match' | 'open' | 'clash' => {
  if (one.symbol === null) {
    if (one.kind === 'law')
      return /^(?:Quốc hội|Ủy ban [Tt]hường vụ|UBTVQH|Chủ tịch nước)/u.test(foldTone(issuer)) ? 'match' : 'clash';
    return 'open';
  }
  const name = foldTone(issuer).replace(
    /^(?:Chủ tịch|Bộ trưởng|Thống đốc|Giám đốc|Cục trưởng|Chánh án|Viện trưởng|Tổng cục trưởng|Tổng Giám đốc|Tổng(?= Kiểm)) (?!nước)/u,
    '',
  );
  const groups = symbolKeys(one.symbol);
  const issuers = one.codeType === null ? groups : groups.slice(1);
  const first = issuers[0] ?? '';
  if (first === 'TTG')
    return /^Thủ tướng/iu.test(name) ? 'match' : local.test(name) || /^Bộ |^Quốc hội/u.test(name) ? 'clash' : 'open';
  if (first === 'TW')
    return central.test(name)
      ? 'match'
      : local.test(name) || /^(?:Bộ (?!Chính trị)|Chính phủ|Thủ tướng|Quốc hội)/iu.test(name)
        ? 'clash'
        : 'open';
  if (/^(?:TU|HU|QU|THU)$/.test(first))
    return /(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy)/iu.test(name) ? 'match' : 'open';
  if (first.startsWith('DU')) return /Đảng (?:ủy|bộ)/iu.test(name) ? 'match' : 'open';
  if (first === 'CTN') return /^Chủ tịch nước/iu.test(issuer) ? 'match' : 'open';
  if (first === 'UBTVQH' && /^Quốc hội/u.test(name)) return 'match';
  if (first === 'HDTP' && /^(?:Hội đồng Thẩm phán|Tòa án|TAND)/u.test(name)) return 'match';
  if (first === 'VKSTC' && /^(?:Viện|VKS)/u.test(name)) return 'match';
  const letters = initialsOf(name);
  if (
    issuers.some(
      (group) => group.length >= 2 && (letters.startsWith(group) || (letters.length >= 2 && group.startsWith(letters))),
    )
  )
    return 'match';
  if (/^(?:CP|QH|UBTVQH)$/.test(first) && (local.test(name) || /^Bộ /u.test(name))) return 'clash';
  return 'open';
};
