import type { DocumentFact, PageText } from '../../model.ts';
import type { Sighting } from './sighting.ts';

/** What one document does to another, said between their mentions. */
export interface Relation {
  kind: DocumentFact['relations'][number]['kind'];
  from: Sighting;
  to: Sighting;
}

const verbs: readonly (readonly [kind: Relation['kind'], words: string])[] = [
  ['issuedWith', '(?:được )?ban hành kèm theo|kèm theo'],
  ['amends', 'sửa đổi(?:,? bổ sung| và bổ sung)?|bổ sung|đính chính|điều chỉnh'],
  ['replaces', 'thay thế(?: cho)?|thay cho'],
  ['repeals', 'bãi bỏ|hủy bỏ|huỷ bỏ'],
  [
    'guides',
    'hướng dẫn(?: chi tiết)?(?: thi hành| thực hiện| áp dụng)?|quy định chi tiết(?:(?:,| và)? hướng dẫn)?(?: thi hành)?',
  ],
];
// "… một số điều của các ", "… khoản 1, 2 Điều 8 ", "… toàn bộ nội dung "
const object = '(?: [^.;:“”"()]{0,90})?';
// Right before the second document: an active verb and its object.
const active = verbs.map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(
        `(?:^|[ ,(])(?<passive>(?:được|bị|đã được|đã bị) )?(?:${words})(?<by> (?:bởi|theo|bằng|tại))?${object} ?[“"(]?$`,
        'iu',
      ),
    ] as const,
);
const verbWord =
  /sửa đổi|bổ sung|thay thế|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ|hướng dẫn|quy định chi tiết|kèm theo|đính chính|điều chỉnh/iu;
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

const readVerb = (
  text: string,
  one: Sighting,
  between: string,
  stop: number,
): { kind: Relation['kind']; reverse: boolean } | null => {
  if (!verbWord.test(between)) return null;
  for (const [kind, pattern] of active) {
    const match = pattern.exec(between);
    if (!match) continue;
    const lead = text.slice(Math.min(stop, one.end + match.index), one.end + match.index);
    if (wish.test(lead) || (/^,/u.test(between) && according.test(text.slice(Math.max(0, one.start - 14), one.start))))
      return null;
    const passive = match.groups?.passive !== undefined && kind !== 'issuedWith';
    if (passive && match.groups?.by === undefined) continue;
    return { kind, reverse: passive };
  }
  return null;
};
