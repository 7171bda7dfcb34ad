import { gapOf } from './gap.ts';
import type { Item, Name } from './items.ts';
import { stopAt } from './names.ts';
import type { Title } from './titles.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

export type LinkRule =
  | 'person/title-before'
  | 'person/title-apart'
  | 'person/title-after'
  | 'person/title-shared'
  | 'person/title-of-group'
  | 'person/title-said'
  | 'person/title-appointed';

/** A title and the person it is of, as positions in the list of items. */
export interface Link {
  name: number;
  title: number;
  rule: LinkRule;
}

/** Where an item begins, with its honorific and "nguyên". */
const from = (item: Item): number => {
  if (item.kind === 'group') return item.start;
  const start = item.kind === 'title' ? item.from : item.start;
  return item.honorific >= 0 ? item.honorific : start;
};

// Between a name and the title after it.
const after = new Set([',', '-', '(', ',-', '),', ')-', ')', ',k', ',b', '-,', '(,', ',,']);
// Between two titles of one person.
const stack = new Set(['', ',', '-', 'k', ',k', 'v', ',v', '),', '-,', ')-', ')', 'vk', ',,', ')v', ')k']);
// Between a title and the name it leads to across a sign.
const apart = new Set([',', '-', ':', ',-', ')-', '),', '(', ',,']);
// Between the names of one list.
const list = new Set([',', 'v', ',v', ',,', '),', ')v']);

/** Of titles and names in order, which belongs to whom. */
export const link = (tokens: Tokens, items: readonly Item[]): Link[] => {
  const links: Link[] = [];
  const count = items.length;
  const owner: number[] = new Array(count).fill(-1);
  const titled = new Set<number>();
  const gaps: string[] = [''];
  for (let i = 1; i < count; i++) gaps.push(gapOf(tokens, (items[i - 1] as Item).end, from(items[i] as Item)));
  const give = (name: number, title: number, rule: LinkRule): void => {
    owner[title] = name;
    titled.add(name);
    links.push({ name, title, rule });
  };
  // "đặc phái viên | của Tổng thống": half a title, nobody's.
  const isTitle = (i: number): boolean => {
    const item = items[i];
    return item?.kind === 'title' && !(item.nameAt < 0 && tokens.words[item.end]?.key === 'của');
  };
  const isName = (i: number): boolean => items[i]?.kind === 'name';
  const leads = (i: number): boolean => isTitle(i) && (items[i] as Title).nameAt >= 0 && isName(i + 1);

  /** The first title of the chain that ends at `last`, and which of them are the next name's. */
  const chainStart = (last: number): number => {
    let first = last;
    while (
      isTitle(first - 1) &&
      stack.has(gaps[first] as string) &&
      !leads(first - 1) &&
      !(items[first - 1] as Title).head.collective &&
      !(items[first] as Title).plural &&
      (items[first] as Title).honorific < 0
    )
      first--;
    return first;
  };

  /** Whether the title goes on a chain of one person's. */
  const goesOn = (at: number, listed: boolean): boolean => {
    if (!isTitle(at) || owner[at] !== -1) return false;
    const title = items[at] as Title;
    if (title.plural || title.honorific >= 0 || (title.head.collective && title.end === title.headEnd)) return false;
    const gap = gaps[at] as string;
    return stack.has(gap) || (isSaid(gap) && title.head.kind === 'post') || (listed && gap === ';');
  };

  for (let i = 0; i < count; i++) {
    if (!isName(i)) continue;
    const name = items[i] as Name;
    // Titles before it: directly, or across a sign.
    const before = i - 1;
    if (isTitle(before) && owner[before] === -1) {
      const title = items[before] as Title;
      const gap = gaps[i] as string;
      const adjacent =
        gap === '' && (title.nameAt === name.start || (name.honorific >= 0 && title.end === name.honorific));
      const across =
        !adjacent &&
        apart.has(gap) &&
        (name.honorific >= 0 || gap !== ',') &&
        (gap !== ':' || title.plural || !title.former) &&
        !(title.plural && gap !== ':');
      if (adjacent || across) {
        const first = chainStart(before);
        const previous = first - 1;
        let mine = first;
        const claimed = isName(previous) && after.has(gaps[first] as string);
        if (claimed) mine = firstOfNext(items, gaps, first, before, previous, adjacent);
        if (!(across && gap === ',' && (claimed || followsPreposition(tokens, from(items[first] as Item))))) {
          for (let t = mine; t <= before; t++)
            if (owner[t] === -1) give(i, t, adjacent ? 'person/title-before' : 'person/title-apart');
        }
      }
    }
    // Titles after it.
    let t = i + 1;
    if (!isTitle(t) || owner[t] !== -1) continue;
    const gap = gaps[t] as string;
    const title = items[t] as Title;
    const said = isSaid(gap);
    if (!said && (!after.has(gap) || title.plural || title.honorific >= 0)) continue;
    if (said && (title.head.collective || (gap.includes('l') && title.head.kind !== 'post'))) continue;
    let last = t;
    while (goesOn(last + 1, said)) last++;
    let end = last;
    if (!said && leads(last)) end = firstOfNext(items, gaps, t, last, i, true) - 1;
    else if (said && leads(last)) end = last - 1;
    const enclosed = gap.includes('(');
    if (
      !said &&
      end === last &&
      isSubjectOfOther(tokens, name, items[last] as Title, t === last, enclosed, gaps[last] as string)
    )
      end = last - 1;
    if (
      end === t + 1 &&
      gap === '-' &&
      isName(i - 1) &&
      gaps[i] === 'v' &&
      (gaps[end] === ',' || gaps[end] === 'v') &&
      !titled.has(i - 1)
    ) {
      // "A và B - giám đốc, phó giám đốc": to each his own.
      give(i - 1, t, 'person/title-after');
      give(i, end, 'person/title-after');
      continue;
    }
    for (; t <= end; t++)
      if (owner[t] === -1) give(i, t, ruleFor(isSaid(gaps[t] as string) ? (gaps[t] as string) : gap));
  }
  shareTitles(tokens, items, gaps, links, owner, isName, leads);
  appoint(tokens, items, gaps, owner, isName, leads, give);
  return links;
};

const ruleFor = (gap: string): LinkRule =>
  !isSaid(gap) ? 'person/title-after' : gap.includes('b') ? 'person/title-said' : 'person/title-appointed';

/** "là", "là vị", "hiện là"; "làm", "được bầu làm": what says a post of the person before it. */
const isSaid = (gap: string): boolean => /^,?d*[bl]p?$/.test(gap) || /^,?d*a:?$/.test(gap);

/** In "A, t1, t2 B": the first of the titles that belongs to B. */
const firstOfNext = (
  items: readonly Item[],
  gaps: readonly string[],
  first: number,
  last: number,
  previous: number,
  adjacent: boolean,
): number => {
  if (!adjacent) return last + 1;
  let mine = last;
  while (mine > first) {
    const gap = gaps[mine] as string;
    const both = (items[mine] as Title).head.kind === 'lone' && (items[mine - 1] as Title).head.kind === 'lone';
    if (gap === '' || both || gap === 'k') mine--;
    else break;
  }
  if (mine === first) return mine;
  const name = items[previous] as Name;
  // Its own title stands right before it: "Bí thư X A, Ủy viên Y, Chủ tịch Z B".
  const before = items[previous - 1];
  const own = before?.kind === 'title' && before.nameAt === name.start && before.head.kind === 'post';
  return own && name.honorific < 0 ? first : mine;
};

const prepositions = new Set([
  'của',
  'với',
  'từ',
  'cho',
  'tới',
  'đến',
  'gặp',
  'tiếp',
  'đón',
  'cùng',
  'tặng',
  'bởi',
  'về',
  'gửi',
  'và',
]);

const followsPreposition = (tokens: Tokens, at: number): boolean => prepositions.has(tokens.words[at - 1]?.key ?? '');

/** "Trao quyết định cho đồng chí A, Chủ tịch nước nêu rõ": the last title is the subject of what follows, and not A's. */
const isSubjectOfOther = (
  tokens: Tokens,
  name: Name,
  title: Title,
  alone: boolean,
  enclosed: boolean,
  gap: string,
): boolean => {
  if (title.end > title.headEnd + 1 || (enclosed && alone)) return false;
  const then = stopAt(tokens, title.end);
  if (then !== 'say' && then !== 'act' && tokens.words[title.end]?.key !== 'đã') return false;
  if (gap.startsWith(')')) return true;
  const start = name.honorific >= 0 ? name.honorific : name.start;
  return alone && prepositions.has(tokens.words[start - 1]?.key ?? '');
};

/** No list of people is longer. */
const mostListed = 120;

/** A title before a list is everybody's in it; the titles of a heading are everybody's under it. */
const shareTitles = (
  tokens: Tokens,
  items: readonly Item[],
  gaps: readonly string[],
  links: Link[],
  owner: readonly number[],
  isName: (i: number) => boolean,
  leads: (i: number) => boolean,
): void => {
  const titled = new Set(links.map((one) => one.name));
  const given = new Set(links.map(({ name, title }) => `${name}:${title}`));
  const share = (name: number, title: number, rule: LinkRule): void => {
    const key = `${name}:${title}`;
    if (given.has(key)) return;
    given.add(key);
    links.push({ name, title, rule });
  };
  const firstLinks = links.slice();
  for (const { name, title, rule } of firstLinks) {
    const head = items[title] as Title;
    if (rule !== 'person/title-before' && rule !== 'person/title-apart') continue;
    const pair = head.head.kind === 'work' && gaps[name + 1] === 'v' && isName(name + 1) && !titled.has(name + 1);
    if (!(head.plural || pair || (head.head.kind === 'sport' && !head.former))) continue;
    const shared = [name];
    let i = name + 1;
    while (
      isName(i) &&
      shared.length < mostListed &&
      list.has(gaps[i] as string) &&
      (head.plural || !titled.has(i)) &&
      (items[i] as Name).honorific < 0
    )
      shared.push(i++);
    if (!head.plural && shared.length < 2) continue;
    if (!head.plural && items[i]?.kind === 'title' && !leads(i) && after.has(gaps[i] as string)) continue;
    for (const one of shared) share(one, title, 'person/title-shared');
  }
  // "các đồng chí Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: …"
  for (let i = 0; i < items.length; i++) {
    const opener = items[i] as Item;
    if (opener.kind !== 'title' || !opener.plural || leads(i) || owner[i] !== -1) continue;
    let last = i;
    while (
      items[last + 1]?.kind === 'title' &&
      (gaps[last + 1] === ',' || gaps[last + 1] === 'v') &&
      !leads(last + 1) &&
      !(items[last + 1] as Title).plural
    )
      last++;
    if (tokens.words[(items[last] as Item).end]?.sign !== W.COLON) continue;
    for (let n = last + 1; n < Math.min(items.length, last + mostListed); n++) {
      const gap = gaps[n] as string;
      if (gap.includes('.') || (n > last + 1 && gap.includes('x'))) break;
      const item = items[n] as Item;
      if (
        n > last + 1 &&
        item.kind === 'title' &&
        item.plural &&
        (gap.includes(';') || tokens.words[item.end]?.sign === W.COLON)
      )
        break;
      if (item.kind === 'group') break;
      if (!isName(n)) continue;
      for (let t = i; t <= last; t++) share(n, t, 'person/title-of-group');
    }
  }
};

/** "… được bổ nhiệm giữ chức Thứ trưởng …": the person last named before it, in the same sentence or at the head of it. */
const appoint = (
  tokens: Tokens,
  items: readonly Item[],
  gaps: readonly string[],
  owner: readonly number[],
  isName: (i: number) => boolean,
  leads: (i: number) => boolean,
  give: (name: number, title: number, rule: LinkRule) => void,
): void => {
  for (let i = 1; i < items.length; i++) {
    if (items[i]?.kind !== 'title' || owner[i] !== -1 || leads(i) || (items[i] as Title).plural) continue;
    const gap = gaps[i] as string;
    if (!/a[:p]?$/.test(gap)) continue;
    const who = subjectOf(tokens, items, i, isName);
    if (who < 0) continue;
    for (let t = i; items[t]?.kind === 'title' && !leads(t) && owner[t] === -1; t++) {
      give(who, t, 'person/title-appointed');
      if (!(stack.has(gaps[t + 1] as string) || gaps[t + 1] === ';')) break;
    }
  }
};

const pronouns = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'đồng']);

const subjectOf = (tokens: Tokens, items: readonly Item[], title: number, isName: (i: number) => boolean): number => {
  let at = (items[title] as Title).from - 1;
  let who = -1;
  for (let i = title - 1; i >= Math.max(0, title - 12); i--)
    if (isName(i)) {
      who = i;
      break;
    }
  if (who < 0) return -1;
  const named = (items[who] as Name).end;
  if (at - named > 120) return -1;
  // A new sentence in between must begin with a pronoun.
  for (; at >= named; at--) {
    const sign = tokens.words[at]?.sign;
    if (sign === W.DOT || sign === W.END)
      return pronouns.has(tokens.words[at + 1]?.key ?? '') || tokens.words[at + 1]?.sign === W.MASK ? who : -1;
  }
  return who;
};
