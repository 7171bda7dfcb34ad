import type { DocumentFact, PageText } from '../../model.ts';
import type { Sighting } from './sighting.ts';

/** What one document does to another, said between their mentions. */
export interface Relation {
  kind: DocumentFact['relations'][number]['kind'];
  from: Sighting;
  to: Sighting;
}

const verbs =
  /(?<passive>(?:được|bị) )?(?:(?<issuedWith>(?:ban hành )?kèm theo)|(?<amends>sửa đổi(?:,? bổ sung| và bổ sung)?|bổ sung|đính chính|điều chỉnh)|(?<replaces>thay thế|thay cho)|(?<repeals>bãi bỏ|hủy bỏ|huỷ bỏ)|(?<guides>hướng dẫn(?: chi tiết)?|quy định chi tiết(?:(?:,| và)? hướng dẫn)?))(?<by> (?:bởi|theo|bằng|tại)(?![A-Za-zÀ-ỹ]))?/giu;
const kinds = ['issuedWith', 'amends', 'replaces', 'repeals', 'guides'] as const;
// "… một số điều của các ", "… khoản 1, 2 Điều 8 ", "… toàn bộ nội dung "
const object = /^ ?[^.;:“”"()]*["“(]?$/u;
const objectReach = 110;
const sentenceEnd = /[.!?;]["”)]?(?: |$)/u;
// "đề xuất sửa đổi", "kiến nghị bãi bỏ": wishes, not acts.
const wish =
  /đề xuất|đề nghị|kiến nghị|dự kiến|xem xét|nghiên cứu|cần |phải |góp ý|yêu cầu|rà soát|trình |nếu |ông |bà |Bộ |UBND |doanh nghiệp/u;
const listMark = /^[”"]?[^.;:]{0,60}?(?:,|;| và| hoặc| cùng)(?: các| những)? ?[“"]?$/u;
const according = /(?:theo|căn cứ|tại|thực hiện|dựa trên) $/iu;

export const findRelations = (page: PageText, sightings: readonly Sighting[], stops: readonly number[]): Relation[] => {
  const { value: text } = page;
  const relations: Relation[] = [];
  let running: { kind: Relation['kind']; from: Sighting } | null = null;
  for (let i = 1; i < sightings.length; i++) {
    const one = sightings[i - 1] as Sighting;
    const other = sightings[i] as Sighting;
    const between = text.slice(one.end, Math.max(one.end, other.start));
    if (one.block !== other.block || between.length > 320 || (other.start >= one.end && sentenceEnd.test(between))) {
      running = null;
      continue;
    }
    // "Luật sửa đổi, bổ sung một số điều của Luật X": the amended law stands inside.
    if (other.start < one.end) {
      relations.push({ kind: 'amends', from: one, to: other });
      running = null;
      continue;
    }
    const said = other.kind === 'back' ? null : readVerb(text, one, between, stops[i - 1] as number);
    if (said) {
      // "A thay thế B và bãi bỏ C": the second verb is A's too.
      const subject: Sighting =
        running && /^[^.;]{0,60}(?:,| và)\s/u.test(between) && !said.reverse ? running.from : one;
      relations.push(
        said.reverse ? { kind: said.kind, from: other, to: one } : { kind: said.kind, from: subject, to: other },
      );
      running = said.reverse ? null : { kind: said.kind, from: subject };
    } else if (
      running &&
      other.kind !== 'back' &&
      listMark.test(text.slice(Math.max(one.end, Math.min(stops[i - 1] as number, other.start)), other.start))
    )
      relations.push({ kind: running.kind, from: running.from, to: other });
    else running = null;
  }
  return relations;
};

/** The act said between two mentions: the last verb before the second, but "sửa đổi Quy chế ban hành kèm theo" is an amendment. */
const readVerb = (
  text: string,
  one: Sighting,
  between: string,
  stop: number,
): { kind: Relation['kind']; reverse: boolean } | null => {
  let found: RegExpExecArray | null = null;
  verbs.lastIndex = 0;
  for (let match = verbs.exec(between); match; match = verbs.exec(between)) {
    const after = between.length - match.index - match[0].length;
    if (after > objectReach || !object.test(between.slice(match.index + match[0].length))) continue;
    if (found && match.groups?.issuedWith !== undefined) continue;
    found = match;
  }
  if (!found?.groups) return null;
  const { groups, index } = found;
  const lead = text.slice(Math.min(stop, one.end + index), one.end + index);
  if (wish.test(lead)) return null;
  if (between.startsWith(',') && according.test(text.slice(Math.max(0, one.start - 14), one.start))) return null;
  const kind = kinds.find((name) => groups[name] !== undefined) as Relation['kind'];
  const reverse = groups.passive !== undefined && kind !== 'issuedWith';
  if (reverse && groups.by === undefined) return null;
  return { kind, reverse };
};
