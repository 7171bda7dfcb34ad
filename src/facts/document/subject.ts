/** What a document is about, as the words after its code, date and issuer say. */

const closing: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', '«': '»', "'": "'" };
// " về việc ", " quy định về ", " V/v "; "hướng dẫn", "sửa đổi" and their like are part of the subject.
const opener =
  /,? (?:(?<drop>(?:quy định )?về(?: việc)?(?: ban hành)?|quy định(?! chi tiết)|V\/v|với nội dung|có nội dung) |(?=(?:hướng dẫn|quy định chi tiết|ban hành|sửa đổi|bổ sung|phê duyệt|công bố|điều chỉnh|kiện toàn|thành lập|giao|tổ chức thực hiện|triển khai)[ ,]))(?<quote>[“"‘«']?)/iuy;
// " (Đề án 1956)", " (có hiệu lực từ 1/1/2021)" between the citation and what it is about
const aside = / \([^()]{1,60}\)(?= )/uy;
const quoted = /,? ?[:-]? ?(?<quote>[“"‘«])/uy;
const stops =
  /[.;!?](?=\s|$)|\)|\n|, (?=đồng thời|trong đó|nhằm|với|theo đó|có hiệu lực|cụ thể|tuy nhiên|nhưng|được|do|các|Bộ |UBND|ông|bà|đồng chí|ngày|từ ngày|kể từ)| (?=có hiệu lực|và quán triệt|và triển khai|và chỉ đạo|và thực hiện nghiêm|và tổ chức|và các văn bản|có nêu|nêu rõ|được ban hành|đã được|ngày \d)|, và /u;
const dangling =
  /[,:–-]? (?:và|(?:và |đồng thời )(?:đã )?(?:ban hành|ký|có)|của|theo|tại|số|các|kèm theo|ban hành kèm theo|cùng|với)$/iu;

const reaching =
  /(?:của|thi hành|thực hiện|hướng dẫn|sửa đổi|bổ sung|áp dụng|các|điều \d{1,3}[a-zđ]?|khoản \d{1,3}) $/iu;

/**
 * The subject of a document whose citation ends at `at`. The next mention bounds an unquoted one, unless the words before it reach for
 * it; `nested` is where that mention ends.
 */
export const subjectAfter = (
  text: string,
  at: number,
  blockEnd: number,
  nextMention: number,
  nested: number | null,
): string | null => {
  aside.lastIndex = at;
  opener.lastIndex = aside.exec(text) ? aside.lastIndex : at;
  let match = opener.exec(text);
  if (!match) {
    quoted.lastIndex = at;
    match = quoted.exec(text);
    if (!match) return null;
  }
  let start = match.index + match[0].length;
  if (start > blockEnd) return null;
  let quote = match.groups?.quote;
  if (!quote && /^việc ban hành /u.test(text.slice(start, start + 14))) start += 14;
  if (!quote && closing[text[start] ?? ''] !== undefined) {
    quote = text[start] as string;
    start++;
  }
  if (quote) {
    const end = text.slice(start, Math.min(blockEnd, start + 500)).indexOf(closing[quote] as string);
    return end > 0 ? text.slice(start, start + end).trim() : null;
  }
  const ahead = text.slice(start, Math.min(nextMention < start ? blockEnd : nextMention, blockEnd, start + 400));
  const cut = stops.exec(ahead);
  // "sửa đổi, bổ sung một số điều của |Nghị định …": the document named there is part of what this one is about.
  if (!cut && nested && nextMention < blockEnd && reaching.test(ahead)) return text.slice(start, nested);
  let subject = (cut ? ahead.slice(0, cut.index) : ahead).trimEnd();
  for (let round = 0; round < 3 && /[,:–(“"-]$/u.test(subject); round++) subject = subject.slice(0, -1).trimEnd();
  for (let round = 0; !cut && round < 3 && dangling.test(subject); round++) subject = subject.replace(dangling, '');
  // "ban hành Chương trình |(được sửa đổi bởi Thông tư …)": a bracket that does not close is none of it.
  const bracket = subject.lastIndexOf(' (');
  if (bracket > 0 && !subject.includes(')', bracket)) subject = subject.slice(0, bracket);
  return subject.length >= 3 ? subject : null;
};
