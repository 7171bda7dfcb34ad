import type { ChildNode, Document, Element, Text } from 'domhandler';
import fc from 'fast-check';
import { DomHandler, Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../src/page/outline/read-outline.ts';
import { readTree } from '../src/page/outline/read-tree.ts';

/** The first text of the tree, and the first element's attributes. */
const textOf = (root: Document): string | undefined => {
  let node = root.firstChild;
  while (node?.type === 'tag' || node?.type === 'script' || node?.type === 'style') node = node.firstChild;
  return (node as Text | null)?.data;
};

describe('character references in texts', () => {
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['<p>Ch&#237;nh s&aacute;ch'], 'Chính sách'],
    [['<p>H&#xe0; Nội &amp; Huế'], 'Hà Nội & Huế'],
    [['<p>R&D, AT&T, &'], 'R&D, AT&T, &'],
    [['<p>5 &lt; 7 &lt;b&gt;'], '5 < 7 <b>'],
    // Old references need no ";".
    [['<p>&copy 2020 &nbspBáo'], '© 2020 \u00a0Báo'],
    // Cut over chunks, wherever.
    [['<p>Ch&', '#237;nh'], 'Chính'],
    [['<p>Ch&#2', '37', ';nh'], 'Chính'],
    [['<p>&aacu', 'te;'], 'á'],
    [['<p>&am', 'p;am', 'p;'], '&amp;'],
    [['<p>một', ' hai &amp', '; ba'], 'một hai & ba'],
    [['<title>Hỏi &amp; đáp</title>'], 'Hỏi & đáp'],
    // No references are there.
    [['<script>if (a &amp;&amp; b)</script>'], 'if (a &amp;&amp; b)'],
    [['<style>a::after{content:"&amp;"}</style>'], 'a::after{content:"&amp;"}'],
    [['<textarea>&lt;p&gt;</textarea>'], '&lt;p&gt;'],
  ];
  it.each(rows)('%j', (chunks, text) => expect(textOf(readTree(chunks))).toBe(text));
});

describe('character references in attributes', () => {
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['<a title="Ch&#237;nh s&aacute;ch">'], 'Chính sách'],
    [['<a title="tin.aspx?a=1&amp;b=2">'], 'tin.aspx?a=1&b=2'],
    // In an address an old reference before "=" or a letter is none.
    [['<a title="?a=1&copy=2&para">'], '?a=1&copy=2¶'],
    [["<a title='&quot;Đổi mới&quot;'>"], '"Đổi mới"'],
    [['<a title=&lt;>'], '<'],
    [['<a title="&am', 'p;" title="hai">'], '&'],
  ];
  it.each(rows)('%j', (chunks, value) => expect((readTree(chunks).firstChild as Element).attribs.title).toBe(value));
});

/** The parser's own tree of the whole, its references decoded by itself. */
const plain = (html: string): Document => {
  const handler = new DomHandler();
  new Parser(handler).end(html);
  return handler.root as unknown as Document;
};

const blocks = new Set(['p', 'div', 'li', 'td']);
const isBlock = (node: ChildNode | Document | undefined): boolean =>
  node?.type === 'tag' && blocks.has(node.name) && !('hidden' in node.attribs || 'style' in node.attribs);

/** Without white space where a line begins: the one tree has it or not as its chunks fall, the other has it always. */
const shown = (node: ChildNode | Document): unknown => {
  if (!('children' in node)) return [node.type, node.data];
  const children = node.children.flatMap((child, at) => {
    if (child.type !== 'text' || !isBlock(at === 0 ? node : node.children[at - 1])) return [shown(child)];
    const data = child.data.replace(/^[\0- ]+/, '');
    return data === '' ? [] : [['text', data]];
  });
  return [node.type, 'attribs' in node ? [node.name, node.attribs] : null, children];
};

// No closing tag that closes nothing: it leaves no trace, so "&</b>amp;" is one "&amp;" here and not in the parser.
const pieces = [
  ...['<p>', '</p>', '<div class="a&amp;b">', '<a href="?a=1&b=2&amp;c&copy=3">một</a>', '<li>', '<br>', '<td>', '<b>'],
  ...[
    '<!-- & &amp; -->',
    '<script>a &amp;& b</script>',
    '<title>x &amp; y</title>',
    '<svg><g/></svg>',
    '<i title=a&lt;b>',
  ],
  ...['&amp;', '&', 'amp;', '#237;', '&#237', '&eacute;', '&eacute', '&notit;', '&NotEqualTilde;', '&#0;'],
  ...[' ', ';', 'a', 'Đà Nẵng', '<', '>', '"', '='],
];

it('a tree of chunks is that of the whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
      (parts, sizes) => {
        // What ends within a tag has no one tree; "<p></p>" ends none of these.
        const html = `${parts.join('')}"'><p></p>`;
        const chunks: string[] = [];
        for (let at = 0, i = 0; at < html.length; at += sizes[i++ % sizes.length] as number)
          chunks.push(html.slice(at, at + (sizes[i % sizes.length] as number)));
        expect(shown(readTree(chunks))).toEqual(shown(plain(html)));
      },
    ),
    { numRuns: 2000 },
  );
});

describe('names of attributes', () => {
  const rows: readonly (readonly [string, Record<string, string>])[] = [
    ['<A HREF="1.htm" Class=tin>', { href: '1.htm', class: 'tin' }],
    // The first of two stands.
    ['<a HREF="1.htm" href="2.htm">', { href: '1.htm' }],
    [
      '<a constructor=1 toString=2 7=3>',
      { constructor: '1', tostring: '2', 7: '3' } as unknown as Record<string, string>,
    ],
  ];
  it.each(rows)('%s', (html, attribs) =>
    expect({ ...(readTree([html]).firstChild as Element).attribs }).toEqual(attribs),
  );
});

describe('white space between blocks', () => {
  const textsIn = (root: Document): string[] => {
    const walk = (node: ChildNode | Document): string[] =>
      'children' in node ? node.children.flatMap(walk) : node.type === 'text' ? [node.data] : [];
    return walk(root);
  };
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['<div>\n  <p>một</p>\n  <p>hai</p>\n</div>\n', ['một', 'hai']],
    ['<ul>\n<li> <a>một</a> <b>hai</b> </li>\n</ul>', ['một', ' ', 'hai', ' ']],
    ['<p>một</p>\n hai', ['một', '\n hai']],
    // What is hidden parts no words, and how a block is styled may make it none.
    ['một<div hidden>x</div> hai', ['một', 'x', ' hai']],
    ['<b>một</b><div hidden>x</div> <b>hai</b>', ['một', 'x', ' ', 'hai']],
    ['<b>một</b><div style="display:none">x</div> <b>hai</b>', ['một', 'x', ' ', 'hai']],
    ['<b>một</b> <b>hai</b>', ['một', ' ', 'hai']],
    ['<p>một<br> <b>hai</b>', ['một', ' ', 'hai']],
    ['<p>\u00a0</p>', ['\u00a0']],
  ];
  it.each(rows)('%j', (html, texts) => expect(textsIn(readTree([html]))).toEqual(texts));

  it('is nothing to the lines of the page', () => {
    const texts = fc.constantFrom(' ', ' ', '\n', ' \u00a0', 'a', 'Đà Nẵng', '12', ' .', '<br>', '<img>', '<!-- x -->');
    const tags = fc.constantFrom(
      ...[
        'p',
        'div',
        'div hidden',
        'div style="display:none"',
        'div style="display:inline"',
        'td',
        'li',
        'h2',
        'x-y',
        'pre',
      ],
      ...[
        'div style="white-space:pre"',
        'b',
        'a href="1.htm"',
        'span class="day"',
        'em class="fa"',
        'script',
        'button',
      ],
    );
    const { page } = fc.letrec<{ page: string }>((tie) => ({
      page: fc
        .array(
          fc.oneof(
            { weight: 3, arbitrary: texts },
            fc.tuple(tags, tie('page')).map(([tag, inner]) => `<${tag}>${inner}</${tag.replace(/ .*/, '')}>`),
          ),
          { maxLength: 6, depthIdentifier: 'page' },
        )
        .map((some) => some.join('')),
    }));
    const linesOf = (root: Document) => {
      const outline = readOutline(root);
      if (!outline.ok) return outline.problem.code;
      return outline.value.lines.map(({ text, after, linked, bold, italic, links, marks, box }) => ({
        ...{ text, after, linked, bold, italic, tag: box.tag },
        links: links.map(({ href, start, end }) => [href, start, end]),
        marks: marks.map(({ element, start, end }) => [element.name, start, end]),
      }));
    };
    fc.assert(
      fc.property(page, (html) => {
        expect(linesOf(readTree([html]))).toEqual(linesOf(plain(html)));
      }),
      { numRuns: 4000 },
    );
  });
});
