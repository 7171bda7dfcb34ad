import type { Document, Element, Text } from 'domhandler';
import fc from 'fast-check';
import { DomHandler, Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
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

const shown = (node: Document['childNodes'][number] | Document): unknown =>
  'children' in node
    ? [node.type, 'attribs' in node ? [node.name, node.attribs] : null, node.children.map(shown)]
    : [node.type, node.data];

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
