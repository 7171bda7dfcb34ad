import { after, type Link, type LinkRule, list } from './chains.ts';
import type { Item, Name } from './items.ts';
import type { Title } from './titles.ts';
import type { Tokens } from './tokens.ts';
import * as W from './words.ts';

/** No list of people is longer. */
const mostListed = 120;

// "Tiến sĩ A và B" gives B no degree.
const degrees = new Set(['giáo', 'phó', 'tiến', 'thạc']);

/** A title before a list is everybody's in it; the titles of a heading are everybody's under it. */
export const shareTitles = (
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
    const degree = degrees.has(tokens.words[head.start]?.key ?? '');
    const pair =
      head.head.kind === 'work' && !degree && gaps[name + 1] === 'v' && isName(name + 1) && !titled.has(name + 1);
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
