import { appoint } from './appoint.ts';
import { after, apart, from, type Link, type LinkRule, stack } from './chains.ts';
import { gapOf } from './gap.ts';
import type { Item, Name } from './items.ts';
import { stopAt } from './names.ts';
import { wordKey } from './phrases.ts';
import { shareTitles } from './share.ts';
import type { Title } from './titles.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

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
      // "miễn nhiệm chức danh | Phó Chủ tịch HĐND đối với ông A"
      const relieved = gap === 't' && isOffice(tokens, title.from);
      const signed = gap === '' && isSigned(tokens, title.end);
      if (adjacent || across || relieved || signed) {
        const first = chainStart(before);
        const previous = first - 1;
        let mine = first;
        const claimed = isName(previous) && after.has(gaps[first] as string);
        if (claimed) mine = firstOfNext(items, gaps, first, before, previous, adjacent);
        if (!(across && gap === ',' && (claimed || followsPreposition(tokens, from(items[first] as Item))))) {
          for (let t = mine; t <= before; t++) if (owner[t] === -1) give(i, t, ruleBefore(adjacent, relieved));
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

/** "CHỦ NHIỆM (đã ký) Hồ Viết Trọng" */
const isSigned = ({ words }: Tokens, at: number): boolean =>
  words[at]?.sign === W.OPEN && words[at + 1]?.key === 'đã' && words[at + 2]?.key === wordKey('ký');

const ruleBefore = (adjacent: boolean, relieved: boolean): LinkRule =>
  relieved ? 'person/title-appointed' : adjacent ? 'person/title-before' : 'person/title-apart';

// chức danh, chức vụ, giữ chức, miễn nhiệm, bãi nhiệm, cách chức
const offices = new Set(['danh', 'vụ', 'chức', 'nhiệm']);

/** Whether an office is spoken of that somebody is put into or out of. */
const isOffice = (tokens: Tokens, at: number): boolean => offices.has(tokens.words[at - 1]?.key ?? '');

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
    const both = (items[mine] as Title).head.kind !== 'post' && (items[mine - 1] as Title).head.kind !== 'post';
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
