import { foldSpelling } from '../../vietnamese/spelling.ts';
import type { Person, ReadBlock } from './gather.ts';

// "chức Thứ trưởng", "làm Giám đốc", "một Bộ trưởng": the post, and not who holds it.
const posts = new Set([
  'chức',
  'danh',
  'làm',
  'là',
  'một',
  'các',
  'những',
  'mỗi',
  'mọi',
  'từng',
  'trí',
  'vị',
  'cương',
  'vụ',
  'nhiệm',
  'bầu',
  'giữ',
  'phòng',
  'cử',
  'ghế',
  'kiêm',
  'hai',
  'ba',
  'bốn',
  'nhiều',
  'kt',
  'tm',
  'tl',
  'q',
  'phó',
  'nguyên',
  'cựu',
  'tân',
]);

/** "Đồng chí Bí thư Đảng ủy Khối", "Phó Thủ tướng": a title said without the name, of the one person who holds it. */
export const backReferences = (blocks: readonly ReadBlock[], people: readonly Person[]): void => {
  const holders = new Map<string, Set<Person>>();
  for (const person of people)
    for (const title of person.held) {
      // "Bí thư Đảng ủy Khối" may be called by any beginning of it that ends with a word.
      for (let at = title.length; at > 0; at = title.lastIndexOf(' ', at - 1)) {
        const form = title.slice(0, at);
        const known = holders.get(form);
        if (known) known.add(person);
        else holders.set(form, new Set([person]));
      }
    }
  if (!holders.size) return;
  const named = new Map(
    people.map((person) => [
      person,
      person.mentions.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY),
    ]),
  );
  for (const { tokens, items, links } of blocks) {
    const owned = new Set(links.map((one) => one.title));
    items.forEach((item, position) => {
      if (item.kind !== 'title' || owned.has(position) || item.plural || item.former || item.nameAt >= 0) return;
      if (item.head.kind !== 'post' || item.head.weak) return;
      if (item.honorific < 0 && posts.has(tokens.words[item.from - 1]?.key ?? '')) return;
      const start = tokens.starts[item.honorific >= 0 ? item.honorific : item.start] as number;
      const end = tokens.ends[item.end - 1] as number;
      const said = foldSpelling(tokens.text.slice(tokens.starts[item.start], end));
      const who = holders.get(said);
      if (who?.size !== 1) return;
      const [person] = who as Set<Person>;
      if ((named.get(person as Person) ?? start) >= start) return;
      (person as Person).mentions.push({ start, end, form: 'title', rule: 'person/back-reference' });
    });
  }
};
