import { describe, expect, it } from 'vitest';
import { readHead } from '../src/page/head/head.ts';
import { readJsonLd } from '../src/page/head/json-ld.ts';
import { readSavedFrom } from '../src/page/head/saved-from.ts';
import { readOutline } from '../src/page/outline/read-outline.ts';
import { readTree } from '../src/page/outline/read-tree.ts';
import { readByline } from '../src/page/said/byline.ts';
import { readDatelines } from '../src/page/said/dateline.ts';
import * as lexicon from '../src/page/said/lexicon.ts';
import { isOutlet, readName } from '../src/page/said/person-name.ts';
import { isGenericTitle, stripSiteSuffix } from '../src/page/said/site-suffix.ts';
import { isOtherCounter, readViews } from '../src/page/said/views.ts';
import { readCount } from '../src/vietnamese/counts.ts';

const head = (html: string) => {
  const outline = readOutline(readTree([html]));
  if (!outline.ok) throw new Error(outline.problem.message);
  return readHead(outline.value);
};

describe('counts', () => {
  const rows: readonly (readonly [string, number | null])[] = [
    ['0', 0],
    ['160', 160],
    ['05', 5],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['1.234.567', 1_234_567],
    ['1.234,567', null],
    ['1.23', null],
    ['12.34.567', null],
    ['1,2K', 1200],
    ['1.2k', 1200],
    ['900K', 900_000],
    ['1000K', 1_000_000],
    ['9,2 N', 9200],
    ['15 nghìn', 15_000],
    ['15 ngàn', 15_000],
    ['3 vạn', 30_000],
    ['4,8Tr', 4_800_000],
    ['2 triệu', 2_000_000],
    ['1.2M', 1_200_000],
    ['1,5 tỉ', 1_500_000_000],
    ['3 tỷ', 3_000_000_000],
    ['1.234 nghìn', 1_234],
    ['12 đồng', null],
    ['1,2đ', null],
    ['N/A', null],
    ['-', null],
    ['…', null],
    ['', null],
    ['11%', null],
    ['99999999999', null],
  ];
  for (const [text, value] of rows) it(JSON.stringify(text), () => expect(readCount(text)).toBe(value));
});

describe('titles without their site', () => {
  const site = { names: ['Báo Tân Lập'], host: 'www.dantri.com.vn' };
  const rows: readonly (readonly [string, string])[] = [
    ['Huyện Tân Lập tổ chức hội nghị dân vận - Báo Tân Lập', 'Huyện Tân Lập tổ chức hội nghị dân vận'],
    ['Huyện Tân Lập tổ chức hội nghị dân vận | Xã hội | Báo Tân Lập', 'Huyện Tân Lập tổ chức hội nghị dân vận'],
    ['Báo Tân Lập | Huyện Tân Lập tổ chức hội nghị dân vận', 'Huyện Tân Lập tổ chức hội nghị dân vận'],
    ['Huyện Tân Lập tổ chức hội nghị dân vận | Dân trí', 'Huyện Tân Lập tổ chức hội nghị dân vận'],
    ['Huyện Tân Lập tổ chức hội nghị dân vận - Tuổi Trẻ Online', 'Huyện Tân Lập tổ chức hội nghị dân vận'],
    ['Huyện Tân Lập tổ chức hội nghị - Cổng thông tin điện tử tỉnh', 'Huyện Tân Lập tổ chức hội nghị'],
    ['Huyện Tân Lập - vùng quê đổi mới - Báo Tân Lập', 'Huyện Tân Lập - vùng quê đổi mới'],
    ['Huyện Tân Lập - vùng quê đổi mới', 'Huyện Tân Lập - vùng quê đổi mới'],
    ['Đà Nẵng - Huế: nối lại tuyến tàu', 'Đà Nẵng - Huế: nối lại tuyến tàu'],
    ['Huyện Tân Lập tổ chức hội nghị dân vận - vov.vn', 'Huyện Tân Lập tổ chức hội nghị dân vận'],
  ];
  for (const [whole, title] of rows) it(whole, () => expect(stripSiteSuffix(whole, site)).toBe(title));
  const generic: readonly (readonly [string, boolean])[] = [
    ['Báo Tân Lập', true],
    ['Trang chủ', true],
    ['Tin tức - Sự kiện', true],
    ['Cổng thông tin điện tử huyện Tân Lập', true],
    ['Chi tiết tin - Sở Y tế tỉnh', true],
    ['Huyện Tân Lập tổ chức hội nghị sơ kết công tác dân vận sáu tháng', false],
    ['Khánh thành cầu treo xã Bình Sơn', false],
  ];
  for (const [title, is] of generic) it(`${title}: ${is}`, () => expect(isGenericTitle(title, site)).toBe(is));
});

describe('JSON-LD', () => {
  const when = (script: string) => readJsonLd(script).map((node) => node.datePublished ?? null);
  const rows: readonly (readonly [string, string, readonly (string | null)[]])[] = [
    ['an object', '{"datePublished":"2020-06-16"}', ['2020-06-16']],
    ['an array', '[{"datePublished":"2020-06-16"},{"name":"x"}]', ['2020-06-16', null]],
    ['a graph', '{"@graph":[{"datePublished":"2020-06-16"}]}', [null, '2020-06-16']],
    ['a comma too many', '{"datePublished":"2020-06-16",}', ['2020-06-16']],
    ['a line break in a string', '{"name":"a\nb","datePublished":"2020-06-16"}', ['2020-06-16']],
    ['a tab in a string', '{"name":"a\tb","datePublished":"2020-06-16"}', ['2020-06-16']],
    ['a bad escape', '{"name":"a\\xb","datePublished":"2020-06-16"}', ['2020-06-16']],
    ['marks within marks', '{"name":"a "b" c","datePublished":"2020-06-16"}', ['2020-06-16']],
    ['two objects', '{"name":"a"}\n{"datePublished":"2020-06-16"}', [null, '2020-06-16']],
    ['CDATA', '//<![CDATA[\n{"datePublished":"2020-06-16"}\n//]]>', ['2020-06-16']],
    ['a comment', '<!-- {"datePublished":"2020-06-16"} -->', ['2020-06-16']],
    ['a semicolon', '{"datePublished":"2020-06-16"};', ['2020-06-16']],
    ['cut short', '{"name":"a","datePublished":"2020-06-16","body":"a', ['2020-06-16']],
    ['nothing of use', 'var a = 1', []],
    ['empty', '', []],
  ];
  for (const [what, script, dates] of rows) it(what, () => expect(when(script)).toEqual(dates));
  it('takes linear time on what cannot be repaired', () => {
    const start = performance.now();
    readJsonLd(`{"a":"${'"'.repeat(200_000)}`);
    readJsonLd(`${'{"a":['.repeat(100_000)}`);
    readJsonLd(`{"a":"${'\\x'.repeat(200_000)}",}`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('what a head says', () => {
  it('of the article that bears its title, not of another', () => {
    const one = (title: string, day: string) =>
      `{"@type":"NewsArticle","headline":"${title}","datePublished":"${day}"}`;
    const said = head(
      `<title>Cầu treo Bình Sơn thông xe</title><script type="application/ld+json">[${one('Tin khác', '2020-01-01')},${one('Cầu treo Bình Sơn thông xe', '2020-06-16')}]</script>`,
    );
    expect(said.published.map(({ value }) => value)).toEqual(['2020-06-16']);
  });
  it('canonical, else og:url; a canonical that is the front page gives way', () => {
    expect(
      head('<link rel="canonical" href="https://a.vn/x"><meta property="og:url" content="https://a.vn/y">').canonical,
    ).toBe('https://a.vn/x');
    expect(head('<meta property="og:url" content="https://a.vn/y">').canonical).toBe('https://a.vn/y');
    expect(
      head('<link rel="canonical" href="https://a.vn/"><meta property="og:url" content="https://a.vn/y">').canonical,
    ).toBe('https://a.vn/y');
    expect(head('<p>Không có gì</p>').canonical).toBe(null);
  });
  it('microdata of the article, not of the cards beside it', () => {
    const said = head(
      '<div itemscope itemtype="http://schema.org/NewsArticle"><b itemprop="headline">Tin bên</b><meta itemprop="datePublished" content="2020-01-01"></div><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Tin chính</h1><meta itemprop="datePublished" content="2020-06-16"><div itemprop="articleBody">…</div></div>',
    );
    expect(said.titles.map(({ value }) => value)).toEqual(['Tin chính']);
    expect(said.published.map(({ value, path }) => [value, path])).toEqual([
      ['2020-06-16', "meta[itemprop='datePublished']"],
    ]);
  });
  it('microdata in blocks: they part words', () => {
    const of = (html: string) =>
      head(`<div itemscope itemtype="http://schema.org/NewsArticle">${html}</div>`).titles[0]?.value;
    expect(of('<div itemprop="headline">\n<p>Khai mạc</p>\n<p>hội nghị</p>\n</div>')).toBe('Khai mạc hội nghị');
    expect(of('<div itemprop="headline"><p>Khai mạc</p>hội nghị<div>lần thứ tư</div></div>')).toBe(
      'Khai mạc hội nghị lần thứ tư',
    );
    expect(of('<h1 itemprop="headline">Khai <b>m</b>ạc <i>hội</i> nghị</h1>')).toBe('Khai mạc hội nghị');
  });
  it('references encoded twice', () => {
    expect(
      head('<meta property="og:title" content="Ch&amp;#237;nh s&amp;aacute;ch m&amp;#7899;i">').titles[0]?.value,
    ).toBe('Chính sách mới');
  });
});

describe('saved pages', () => {
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    [' saved from url=(0022)https://a.vn/tin/1.html ', 'https://a.vn/tin/1.html', null],
    [' saved from url=(0013)about:internet ', null, null],
    [
      '\n Page saved with SingleFile \n url: https://a.vn/1 \n saved date: Sat Aug 27 2022 11:46:59 GMT+0700 (Indochina Time)\n',
      'https://a.vn/1',
      '2022-08-27T11:46:59+07:00',
    ],
    [
      " Mirrored from a.vn/tin/1.html by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 27 Aug 2022 04:46:59 GMT ",
      'http://a.vn/tin/1.html',
      '2022-08-27T04:46:59Z',
    ],
    [
      '\n     FILE ARCHIVED ON 4:46:59 Aug 27, 2022 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 01:02:03 Jan 05, 2024.',
      null,
      '2022-08-27T04:46:59Z',
    ],
    [' Added by HTTrack ', null, null],
    [' lưu ngày 27/8/2022 ', null, null],
  ];
  for (const [comment, url, retrievedAt] of rows)
    it(comment.trim(), () => expect(readSavedFrom([comment])).toEqual({ url, retrievedAt }));
});

describe('each word of the lexicon does what its list says', () => {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const each = (words: readonly string[], check: (word: string) => void) => {
    for (const word of words) check(word);
  };
  it('months', () =>
    lexicon.months.forEach((names, at) => {
      each(names, (name) =>
        expect(readDatelines(`16 ${name} 2020`)[0]?.value, name).toBe(`2020-${String(at + 1).padStart(2, '0')}-16`),
      );
    }));
  it('labels of days', () => {
    each(lexicon.publishedLabels, (word) =>
      expect(readDatelines(`${capital(word)}: 16/06/2020`)[0]?.role, word).toBe('published'),
    );
    each(lexicon.modifiedLabels, (word) =>
      expect(readDatelines(`${capital(word)}: 16/06/2020`)[0]?.role, word).toBe('modified'),
    );
    each(lexicon.otherDayLabels, (word) =>
      expect(readDatelines(`${capital(word)}: 16/06/2020`)[0]?.role, word).toBe('other'),
    );
    each(lexicon.clockLabels, (word) =>
      expect(readDatelines(`${capital(word)} 16/06/2020`)[0]?.role, word).toBe('clock'),
    );
    each(lexicon.foreignDayWords, (word) =>
      expect(readDatelines(`${capital(word)} 12, 16/06/2020`)[0]?.role, word).toBe('other'),
    );
  });
  it('labels of counters', () => {
    each(lexicon.viewLabels, (word) => expect(readViews(`${capital(word)}: 15`)?.value, word).toBe(15));
    each(lexicon.viewUnits, (word) => expect(readViews(`15 ${word}`)?.value, word).toBe(15));
    each(lexicon.otherCounters, (word) => {
      expect(readViews(`${capital(word)}: 15`), word).toBe(null);
      expect(isOtherCounter(`${capital(word)}: 15`), word).toBe(true);
    });
  });
  it('labels of names', () => {
    const names = (line: string) => readByline(line, { trusted: false });
    each(lexicon.authorLabels, (word) =>
      expect(names(`${capital(word)}: Lê Thu Hà`)?.authors[0]?.value, word).toBe('Lê Thu Hà'),
    );
    each(lexicon.posterLabels, (word) =>
      expect(names(`${capital(word)}: Lê Thu Hà`)?.posters[0]?.value, word).toBe('Lê Thu Hà'),
    );
    each(lexicon.otherNameLabels, (word) =>
      expect(names(`${capital(word)}: Bích Thủy`)?.authors ?? [], word).toEqual([]),
    );
    each(lexicon.bylineRoles, (word) =>
      expect(names(`${capital(word)} Lê Thu Hà`)?.authors[0]?.value, word).toBe('Lê Thu Hà'),
    );
    each(lexicon.bylineTails, (word) =>
      expect(names(`Lê Thu Hà (${word})`)?.authors[0]?.value, word).toBe('Lê Thu Hà'),
    );
  });
  it('what is no person', () => {
    each(lexicon.accounts, (word) =>
      expect(readByline(`Tác giả: ${word}`, { trusted: false })?.authors, word).toEqual([]),
    );
    each(lexicon.outlets, (word) => expect(isOutlet(word), word).toBe(true));
    each(lexicon.deskHeads, (word) => expect(readName(`${capital(word)} Lê Hà`, 'label'), word).toBe(null));
    each(lexicon.plainWords, (word) => expect(readName(`${capital(word)} Hà`.toUpperCase(), 'label'), word).toBe(null));
    each(lexicon.places, (word) => expect(readName(word.toUpperCase(), 'none'), word).toBe(null));
  });
  it('surnames', () =>
    each(lexicon.surnames, (word) =>
      expect(readByline(`Theo ${capital(word)} Bích Thủy`, { trusted: false })?.authors[0]?.value, word).toBe(
        `${capital(word)} Bích Thủy`,
      ),
    ));
});
