import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, longestPage } from '../src/page/decode/decode.ts';
import { readWindows1252 } from '../src/page/decode/eight-bit.ts';
import { isSyllable } from '../src/page/decode/syllable.ts';
import { tcvn, viscii, windows1258 } from '../src/page/decode/tables.ts';
import { standardFromUtf8 } from '../src/page/decode/utf8.ts';
import { readOutline } from '../src/page/outline/read-outline.ts';
import { readTree } from '../src/page/outline/read-tree.ts';
import { fromUtf8 } from '../src/platform.ts';
import { bytes, encodeTcvn3, encodeVni, encodeWindows1258, encodeWith, utf8, utf16, windows1252 } from './encodings.ts';

const article = (head = ''): string => `<!DOCTYPE html>
<html lang="vi"><head>${head}<title>Thành phố ký kết chương trình phối hợp về nước sạch nông thôn</title>
<link rel="stylesheet" href="/css/trang.css"></head>
<body><div class="menu"><a href="/">Trang chủ</a> <a href="/van-ban">Văn bản</a> <a href="/lien-he">Liên hệ</a></div>
<h1>Thành phố ký kết chương trình phối hợp về nước sạch nông thôn</h1>
<p class="ngay">Thứ Ba, 16/6/2020 | Lượt xem: 1.234</p>
<p>Sáng 16/6, Ủy ban nhân dân thành phố tổ chức hội nghị triển khai Quyết định số 1234/QĐ-UBND về đầu tư, nâng cấp hệ thống cấp nước
sạch khu vực nông thôn; đồng chí Vũ Đức Hảo, Phó Chủ tịch Ủy ban, chủ trì. Dự hội nghị có lãnh đạo các sở, ngành, quận, huyện.</p>
<p>Theo báo cáo, đến cuối năm ngoái đã có 87,5% số hộ được dùng nước hợp vệ sinh, vượt chỉ tiêu đề ra. Tuy nhiên, ở những xã vùng xa
việc quản lý, vận hành còn nhiều bất cập; nguồn nước mặt bị ô nhiễm, mực nước ngầm sụt giảm khoảng 0,4 mét mỗi năm.</p>
<p>“Chúng tôi sẽ kiểm tra kỹ từng trạm bơm, sửa chữa chỗ hỏng và xử lý nghiêm đơn vị vi phạm” – ông Hảo nhấn mạnh… Ngành y tế
phải lấy mẫu xét nghiệm, công khai kết quả để người dân giám sát, phản ánh.</p>
<p class="tacgia">Tường Vy – Ảnh: Gia Khoảnh</p></body></html>
`;

const plain = article();
const meta = (label: string): string => `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`;

const read = (body: Uint8Array | string, contentType: string | null = null) => {
  const result = decode(body, contentType);
  if (!result.ok) throw new Error(result.problem.message);
  const { chunks, ...rest } = result.value;
  return { html: chunks.join(''), ...rest };
};
const codes = (body: Uint8Array | string, contentType: string | null = null): string[] =>
  read(body, contentType).warnings.map((warning) => warning.code);

describe('a page comes back whole from each encoding', () => {
  const mark = (...values: number[]) => new Uint8Array(values);
  const joined = (a: Uint8Array, b: Uint8Array) => new Uint8Array([...a, ...b]);
  const rows: readonly (readonly [name: string, body: Uint8Array, charset: string])[] = [
    ['UTF-8', utf8(plain), 'utf-8'],
    ['UTF-8 with its mark', joined(mark(0xef, 0xbb, 0xbf), utf8(plain)), 'utf-8'],
    ['decomposed UTF-8', utf8(plain.normalize('NFD')), 'utf-8'],
    ['UTF-16 little-endian with its mark', joined(mark(0xff, 0xfe), utf16(plain, 'le')), 'utf-16le'],
    ['UTF-16 big-endian with its mark', joined(mark(0xfe, 0xff), utf16(plain, 'be')), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(plain, 'le'), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(plain, 'be'), 'utf-16be'],
    ['windows-1258', encodeWindows1258(plain), 'windows-1258'],
    ['VISCII', bytes(iconv.encode(plain.replace(/[“”–…]/g, '-'), 'viscii')), 'viscii'],
    ['TCVN 5712 VN1', bytes(iconv.encode(plain.replace(/[“”–…]/g, '-'), 'tcvn')), 'tcvn3'],
    ['TCVN3 with the quotes of Windows', encodeTcvn3(plain), 'tcvn3'],
    ['VPS', encodeWith('x-viet-vps', plain.replace(/[“”–…]/g, '-')), 'x-viet-vps'],
    ['VNI', encodeVni(plain), 'x-viet-vni'],
  ];
  for (const [name, body, charset] of rows) {
    it(`${name}, undeclared`, () => {
      const { html, charset: found } = read(body);
      expect(found).toBe(charset);
      const wanted = /VISCII|VN1|VPS/.test(name) ? plain.replace(/[“”–…]/g, '-') : plain;
      expect(html).toBe(wanted);
    });
  }
});

describe('what is declared', () => {
  for (const label of ['windows-1258', 'x-cp1258', 'CP1258']) {
    it(`${label} is windows-1258`, () => {
      expect(read(encodeWindows1258(article(meta(label))))).toEqual({
        html: article(meta(label)),
        charset: 'windows-1258',
        warnings: [],
      });
    });
  }

  for (const label of ['iso-8859-1', 'windows-1252', 'x-user-defined', 'utf-8']) {
    it(`TCVN3 that says ${label} is TCVN3, and says so`, () => {
      const html = article(meta(label));
      const decoded = read(encodeTcvn3(html));
      expect(decoded.html).toBe(html);
      expect(decoded.charset).toBe('tcvn3');
      expect(decoded.warnings.map((warning) => warning.code)).toEqual(['WRONG_CHARSET']);
    });
    it(`VNI that says ${label} is VNI, and says so`, () => {
      const html = article(meta(label));
      expect(read(encodeVni(html))).toMatchObject({
        html,
        charset: 'x-viet-vni',
        warnings: [{ code: 'WRONG_CHARSET' }],
      });
    });
  }

  it('UTF-8 that says windows-1252, in its header or inside, is UTF-8, and says so', () => {
    const html = article('<meta charset="windows-1252">');
    expect(read(utf8(html))).toMatchObject({ html, charset: 'utf-8', warnings: [{ code: 'WRONG_CHARSET' }] });
    expect(codes(utf8(plain), 'text/html; charset=ISO-8859-1')).toEqual(['WRONG_CHARSET']);
  });

  it('the header goes before the page', () => {
    const html = article(meta('iso-8859-1'));
    expect(read(encodeWindows1258(html), 'text/html; charset="windows-1258"').warnings).toEqual([]);
  });

  it('a declaration in a comment is none', () => {
    const html = `<!-- <meta charset="shift_jis"> -->${plain}`;
    expect(read(encodeWindows1258(html))).toMatchObject({ charset: 'windows-1258', html });
  });

  it('a label nobody knows is said', () => {
    const html = article(meta('x-nobody-1'));
    expect(codes(encodeWindows1258(html))).toEqual(['UNKNOWN_CHARSET']);
    expect(codes(utf8(html))).toEqual([]);
  });

  it('other encodings of the web are read as declared', () => {
    const html = '<meta charset="gb2312"><p>越南共产党中央委员会今天举行全体会议讨论经济形势。</p>';
    expect(read(bytes(iconv.encode(html, 'gbk')))).toMatchObject({ charset: 'gbk', html });
    const russian =
      '<meta charset=windows-1251><p>Вьетнамские власти объявили о новых мерах поддержки сельского хозяйства.</p>';
    expect(read(bytes(iconv.encode(russian, 'win1251')))).toMatchObject({ charset: 'windows-1251', html: russian });
  });

  it('an XML declaration counts', () => {
    const html = `<?xml version="1.0" encoding="windows-1258"?>\n${plain}`;
    expect(read(encodeWindows1258(html))).toMatchObject({ charset: 'windows-1258', html, warnings: [] });
  });
});

describe('pages of old fonts', () => {
  // What a browser without the font shows; from memory of such pages, not from our tables.
  const rows: readonly (readonly [font: string, shown: string, said: string])[] = [
    [
      '.VnTime',
      'Uû ban nh©n d©n tØnh b¸o c¸o t×nh h×nh thùc hiÖn nhiÖm vô n¨m 2003',
      'Uỷ ban nhân dân tỉnh báo cáo tình hình thực hiện nhiệm vụ năm 2003',
    ],
    [
      '.VnTime',
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc',
      'Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
    ],
    ['.VnTimeH', 'CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM, Hµ NéI', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM, HÀ NỘI'],
    [
      'VNI-Times',
      'Uûy ban nhaân daân tænh baùo caùo tình hình thöïc hieän nhieäm vuï naêm 2003',
      'Ủy ban nhân dân tỉnh báo cáo tình hình thực hiện nhiệm vụ năm 2003',
    ],
    [
      'VNI-Times',
      'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, Ñoäc laäp - Töï do - Haïnh phuùc',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc',
    ],
  ];
  for (const [font, shown, said] of rows) {
    it(`${shown}`, () => {
      const page = (text: string) =>
        `<html><body><font face="${font}"><p>${text}</p></font><p>&copy; 2004</p></body></html>`;
      expect(read(windows1252(page(shown))).html).toBe(page(said));
      const saved = read(utf8(page(shown)));
      expect(saved.html).toBe(page(said));
      expect(saved.warnings.map((warning) => warning.code)).toEqual(['LEGACY_LETTERS']);
    });
  }

  it('letters as entities, as editors of the time saved them', () => {
    const shown =
      'U&ucirc; ban nh&copy;n d&copy;n t&Oslash;nh b&cedil;o c&#184;o t&times;nh h&times;nh th&ugrave;c hi&Ouml;n nhi&Ouml;m v&ocirc; n&uml;m 2003';
    const page = (text: string) => `<html><body><p style="font-family: .VnTime">${text}</p></body></html>`;
    expect(read(utf8(page(shown))).html).toBe(
      page('Uỷ ban nhân dân tỉnh báo cáo tình hình thực hiện nhiệm vụ năm 2003'),
    );
  });

  // The font says that small letters are shown as capitals; an acronym does not.
  it('fonts of capitals', () => {
    const page = (head: string, text: string, end: string) =>
      `<p><font face=".VnTimeH">${head}</font> <font face=".VnTime">${text}</font></p><p><span style="font-family:.VnArialH"><b>${end}</b></span>&nbsp;a &amp; b</p>`;
    const shown = page(
      'ñy ban nh©n d©n',
      'TP §µ N½ng vµ UBND Tó Kú, TTXVN §· b¸o',
      'b¸o c¸o &amp; <i>kÕt luËn</i> cña §oµn',
    );
    const said = page(
      'ỦY BAN NHÂN DÂN',
      'TP Đà Nẵng và UBND Tú Kỳ, TTXVN Đã báo',
      'BÁO CÁO &amp; <i>KẾT LUẬN</i> CỦA ĐOÀN',
    );
    expect(read(windows1252(shown)).html).toBe(said);
  });

  it('quotes and capitals at the same bytes', () => {
    const text =
      '<p>“Ủy ban”, “Ở Đà Nẵng”, Ở Huế – “Ý Yên”… À, “ĐẢNG BỘ” và ‘Ẩm thực’; Ứng Hòa, Ỷ Lan – ỦY VIÊN: 1/2 • Ớt, Ảnh: Ánh</p>';
    expect(read(encodeTcvn3(text)).html).toBe(text);
  });

  // Two meanings of one entity: the letter of an old font, or the letter it names.
  it('entities that name true letters stay, those of the old font are read', () => {
    const text = (one: string) =>
      `<p>Thực hiện kế hoạch của tỉnh, các đơn vị đã chủ động xây dựng chương trình hành động ${one} &copy; 2004 &raquo;</p>`;
    const named = 'nh&acirc;n d&acirc;n x&atilde; B&igrave;nh Ho&agrave;, t&#225;m ch&iacute;n ng&agrave;y';
    expect(read(encodeTcvn3(text(named))).html).toBe(text(named));
    expect(read(encodeVni(text(named))).html).toBe(text(named));
    const old = 'nh&copy;n d&copy;n x&middot; B&times;nh Ho&micro;, t&#184;m ch&Yacute;n ng&micro;y';
    expect(read(encodeTcvn3(text(old))).html).toBe(text('nhân dân xã Bình Hoà, tám chín ngày'));
  });

  it('letters that stand alone', () => {
    const text =
      '<p>điểm đ khoản 1; đ) ở xã, à, T.Ư, 5.000đ; Đ/c An ở ô tô; © 2004 · Bản quyền » Trang chủ – ý kiến của các đồng chí</p>';
    expect(read(encodeTcvn3(text)).html).toBe(text);
    const shown = readWindows1252(encodeTcvn3(text));
    expect(read(shown).html).toBe(text);
  });

  it('a page that called itself x-user-defined, saved by a browser', () => {
    const shown = 'Uû ban nh©n d©n tØnh b¸o c¸o t×nh h×nh thùc hiÖn nhiÖm vô';
    const saved = shown.replace(/[\u00a0-\u00ff]/g, (letter) => String.fromCharCode(0xf700 + letter.charCodeAt(0)));
    expect(read(`<p>${saved}</p>`).html).toBe('<p>Uỷ ban nhân dân tỉnh báo cáo tình hình thực hiện nhiệm vụ</p>');
  });

  it('an old article in a new site: the menu in Unicode stays', () => {
    const page = (text: string) =>
      `<html><head><meta charset="utf-8"><title>Cổng thông tin – Hà Nội</title></head><body><ul><li>Trang chủ</li><li>Giáo trình</li><li>Hà Nam</li><li>Văn hóa – Xã hội</li></ul><p>${text}</p><p>© 2009 Cổng thông tin</p></body></html>`;
    const shown = 'Thùc hiÖn kÕ ho¹ch cña tØnh uû, c¸c ®¬n vÞ ®· chñ ®éng x©y dùng ch­¬ng tr×nh hµnh ®éng';
    const { html, warnings } = read(utf8(page(shown)));
    expect(html).toBe(page('Thực hiện kế hoạch của tỉnh uỷ, các đơn vị đã chủ động xây dựng chương trình hành động'));
    expect(warnings.map((warning) => warning.code)).toEqual(['LEGACY_LETTERS']);
  });
});

describe('UTF-8 encoded twice', () => {
  const twice = (text: string): string => readWindows1252(utf8(text));

  it('the whole page', () => {
    const decoded = read(utf8(twice(plain)));
    expect(decoded.html).toBe(plain);
    expect(decoded.warnings.map((warning) => warning.code)).toEqual(['DOUBLE_ENCODED']);
  });
  it('three times', () => expect(read(utf8(twice(twice(plain)))).html).toBe(plain));
  it('in text that needs no decoding', () => expect(read(twice(plain)).html).toBe(plain));
  it('read as Latin-1, with C1 controls', () => {
    const latin1 = [...utf8(plain)].map((byte) => String.fromCharCode(byte)).join('');
    expect(read(utf8(latin1)).html).toBe(plain);
  });
  it('a part of the page', () => {
    const page = (text: string) =>
      `<body><h1>Tin thời sự trong nước</h1><p>Lễ trao giải tại XÃ” và «quá»…</p><p>${text}</p></body>`;
    const text = 'Ủy ban nhân dân thành phố đã họp và quyết định';
    expect(read(utf8(page(twice(text)))).html).toBe(page(text));
  });
});

describe('pieces', () => {
  const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
  const [before, after] = [
    '<h1>Tin tức – sự kiện</h1><ul><li>Trang chủ</li><li>Giới thiệu</li><li>Liên hệ</li></ul>',
    '<p>© Cổng thông tin điện tử</p>',
  ];
  const text = '<p>Thực hiện kế hoạch của tỉnh, các đơn vị đã chủ động xây dựng chương trình hành động cụ thể.</p>';

  it('an article in TCVN3 within a page in UTF-8, byte for byte', () => {
    const decoded = read(joined(utf8(before), encodeTcvn3(text), utf8(after)));
    expect(decoded.html).toBe(before + text + after);
    expect(decoded.warnings.map((warning) => warning.code)).toEqual(['MIXED_CHARSETS']);
  });
  it('words cut within a letter make no old encoding of a page', () => {
    const cut = (sentence: string) => utf8(sentence).slice(0, -1);
    const lists = Array.from({ length: 8 }, () => [
      cut('<li>Chủ tịch nước tiếp đoàn đại biể'),
      utf8('…</li><li>Đại hội đồng</li>'),
    ]).flat();
    const decoded = read(joined(utf8(before), ...lists.slice(0, 2), utf8(after)));
    expect(decoded.warnings.map((warning) => warning.code)).toEqual(['BROKEN_UTF8']);
    expect(
      read(joined(utf8(before), ...lists.map((one, i) => (i % 2 ? one : utf8('<li>x ế').slice(0, -1))), utf8(after)))
        .charset,
    ).toBe('utf-8');
  });
  it('quotes and dashes that became controls', () => {
    const decoded = read(utf8('<p>\u0093Hà Nội\u0094 \u0096 2004\u0085</p>'));
    expect(decoded).toMatchObject({ html: '<p>“Hà Nội” – 2004…</p>', warnings: [{ code: 'CONTROL_LETTERS' }] });
  });
});

describe('nothing is repaired that needs no repair', () => {
  const rows: readonly (readonly [name: string, html: string])[] = [
    [
      'French',
      '<p>Le président a été reçu à l’Élysée où il a présenté les négociations ; ça alors, déjà terminé, naïf garçon ! Là-bas, près de la forêt, l’île est belle.</p>',
    ],
    [
      'Italian',
      '<p>Perché la città è già così bella? Può essere più tardi, sarà lunedì o martedì: è né più né meno la verità.</p>',
    ],
    [
      'Portuguese',
      '<p>A situação econômica não é fácil; a população está à espera de soluções. Três milhões de cidadãos já não têm água.</p>',
    ],
    [
      'Spanish',
      '<p>El niño comió piñas mañana en España; ¿dónde está la señora Muñoz? Según él, así será el año próximo.</p>',
    ],
    [
      'German',
      '<p>Die Straße führt über die Brücke; größere Städte müssen Maßnahmen für Fußgänger prüfen, heißt es in der schönen Begründung.</p>',
    ],
    [
      'Danish',
      '<p>På øen står små røde huse, og børnene løber på stranden; å, hvor smukt, sagde Jørgen Sørensen på Ærø.</p>',
    ],
    ['English', '<p>The café’s “résumé” policy – naïve, perhaps – was dropped; 25 µm filters cost £30 © 2004.</p>'],
    ['ASCII', '<p>Nothing here but letters of the Latin alphabet.</p>'],
  ];
  for (const [name, html] of rows) {
    it(`${name} in UTF-8`, () => expect(read(utf8(html))).toEqual({ html, charset: 'utf-8', warnings: [] }));
    if (name === 'ASCII') continue;
    it(`${name} in windows-1252, undeclared`, () =>
      expect(read(windows1252(html))).toEqual({ html, charset: 'windows-1252', warnings: [] }));
    it(`${name} in windows-1252, declared`, () => {
      const page = `<meta charset="iso-8859-1">${html}`;
      expect(read(windows1252(page))).toEqual({ html: page, charset: 'windows-1252', warnings: [] });
    });
  }

  it('Vietnamese that names Jørgen, µm, straße and å', () => {
    const html = plain.replace('ông Hảo', 'ông Jørgen Sørensen, 5 µm, Straße, Åse và å');
    expect(read(utf8(html))).toEqual({ html, charset: 'utf-8', warnings: [] });
  });
  it('Vietnamese in capitals before a closing quote', () => {
    const html = '<p>Hội thi “TIẾNG HÁT PHƯỜNG XÔ, “TÌM XÔ và “QUÁ” ở xã «quá» kia</p>'.replaceAll('XÔ', 'XÃ”');
    expect(read(utf8(html))).toEqual({ html, charset: 'utf-8', warnings: [] });
  });
  it('a letter written Ð stays as the page writes it', () => {
    const html = plain.replaceAll('Đ', 'Ð');
    expect(read(utf8(html)).html).toBe(html);
  });
  it('soft hyphens and zero-width marks stay for the reader of text', () => {
    const html = '<p>Ủy\u00adban\u200b nhân dân đã họp</p>';
    expect(read(utf8(html)).html).toBe(html);
  });
});

describe('a page longer than a chunk', () => {
  const long = (part: (at: number) => string): string => Array.from({ length: 6000 }, (_, at) => part(at)).join('');
  const rows: readonly (readonly [name: string, html: string])[] = [
    ['with tags', `<p>${long((at) => `<b title="Đoạn ${at}">Sửa đổi &amp; bổ sung ${at}</b>, `)}</p>`],
    ['in one text', `<p>${long((at) => `Ủy ban nhân dân huyện ${at} `)}</p>`],
    ['without a letter of ASCII', `<p>${long(() => 'ấậễ́ộựạ')}</p>`],
    ['of JSON-LD', `<script type="application/ld+json">[${long((at) => `"ạ ${at}",`)}""]</script><p>Hết ạ</p>`],
    ['of letters beyond U+FFFF', `<p>ạ${long(() => '😀')}</p>`],
  ];
  for (const [name, html] of rows)
    for (const form of ['NFC', 'NFD'] as const)
      it(`${name}, ${form}, is read as if in one piece`, () => {
        const result = decode(utf8(html.normalize(form)), null);
        if (!result.ok) throw new Error(result.problem.message);
        const { chunks } = result.value;
        const whole = html.normalize('NFC');
        expect(chunks.join('')).toBe(whole);
        const outline = (parts: readonly string[]) => {
          const read = readOutline(readTree(parts));
          if (!read.ok) throw new Error(read.problem.message);
          return read.value.lines.map(({ text, bold, marks }) => [
            text,
            bold,
            marks.map(({ start, end }) => [start, end]),
          ]);
        };
        expect(outline(chunks)).toEqual(outline([whole]));
      });
  it('comes in several chunks', () => {
    const result = decode(utf8(rows[0]?.[1] as string), null);
    expect(result.ok && result.value.chunks.length).toBeGreaterThan(10);
  });
});

describe('code in a page', () => {
  const text = (html: string): string => {
    const result = decode(utf8(html), null);
    return result.ok ? result.value.chunks.join('') : result.problem.code;
  };
  const line = `<path d="${'M 1 2 '.repeat(200)}"/>`;
  const rows: readonly (readonly [name: string, html: string, read: string])[] = [
    ['a drawing', `<svg viewBox="0 0 9 9">${line}</svg>Hết`, '<svg viewBox="0 0 9 9"></svg>Hết'],
    [
      'drawings one after another',
      `<svg><title>Chữ</title>${line}</svg>Hết<SVG/><svg><g>${line}</g></svg>`,
      '<svg></svg>Hết<SVG/><svg></svg>',
    ],
    [
      'a script behind a small drawing',
      '<svg><path/></svg><script>a</script>Hết',
      '<svg><path/></svg><script></script>Hết',
    ],
    ['a script', '<script>let a = 1;</script><p>Hết', '<script></script><p>Hết'],
    ['with attributes', '<script async src="a.js?x=1>2">a</script>Hết', '<script async src="a.js?x=1>2"></script>Hết'],
    ['a value in quotes after a space', '<script a= "1>2">b</script>Hết', '<script a= "1>2"></script>Hết'],
    ['a style sheet', '<style\n>p > b { }</style>Hết', '<style\n></style>Hết'],
    [
      'a script that writes one',
      '<script>w("<style>"+a+"</sty"+"le>")</script>Hết<style>b</style>',
      '<script></script>Hết<style></style>',
    ],
    ['a script that writes a script', '<script>w("<script>a<\\/script>")</script>Hết', '<script></script>Hết'],
    ['a closing tag in capitals', '<style>a</STYLE >Hết<style>b</style>', '<style></STYLE >Hết<style></style>'],
    ['a longer name', '<script>a</scripts>b</script>Hết', '<script></script>Hết'],
    ['a hiding comment within', '<style><!-- p { } --></style>Hết', '<style></style>Hết'],
    ['behind a comment', '<!-- a --><style>b</style>Hết', '<!-- a --><style></style>Hết'],
  ];
  for (const [name, html, read] of rows) it(`goes: ${name}`, () => expect(text(html)).toBe(read));
  const kept = [
    '<script type="application/ld+json">{"a": "ạ"}</script>Hết',
    '<!-- <script> --> Chữ <script></script>',
    '<!-- <style> Chữ',
    '<textarea><script></textarea> Chữ <style></style> <script></script>',
    '<title><style></title> Chữ <style></style>',
    '<p title="<script>"> Chữ <script></script>',
    '<p title=<style> Chữ <style></style>',
    '<scripts>Chữ</scripts><styled>Chữ</styled><script/>Chữ</script>',
    '<script>Chữ',
    '<script a="Chữ</script>',
    '<SCRIPT>a</SCRIPT>Hết',
    '<svg><path d="M 1 2"/></svg>Hết',
    `<svg>${line}Hết`,
    `<svg>${line}</div>Hết<svg></svg>`,
    `<svg>${line}<p>Chữ</p></svg>Hết`,
    `<svg/>Chữ<path>${line}</svg>Hết`,
    `<svg>${line}<!-- </svg> --></svg>Hết`,
    `<svg>${line}<path title="</svg>Chữ"></svg>Hết`,
    `<!-- <svg>${line}</svg> <script>a</script> -->Hết`,
    `<p title="<svg>${line}</svg>">Hết`,
  ];
  for (const html of kept) it(`stays: ${html.replace(line, '…')}`, () => expect(text(html)).toBe(html));

  // A page given as text is read whole: whatever tags are put together, nothing but code is missing from its bytes.
  const pieces = [
    ...[
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<style media="a>b">',
      '<script type=application/ld+json>',
      '<script/>',
    ],
    ...[
      '<!--',
      '-->',
      '<p>',
      '</p>',
      '<textarea>',
      '</textarea>',
      '<title>',
      '</title>',
      '<b title="<script>">',
      "<b title='<style>'>",
      '<b title="<p><style>b</style></p>">',
      '<b title=">">',
    ],
    ...[`<svg>${line}`, `${line}</svg>`, `<svg/>${line}`, '<g>', '</g>', `<!-- <svg>${line}`, '<a title="</svg>">'],
    ...['Chữ ', 'Số 1/QĐ ', '</', '<', ' = ', '<svg>', '</svg>', '<SCRIPT>', '</Script >', '<br/>'],
  ];
  it('is all that goes', () => {
    const lines = (chunks: readonly string[]) => {
      const read = readOutline(readTree(chunks));
      return read.ok ? read.value.lines.map((line) => line.text) : read.problem.code;
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const html = `<p>Đầu</p>${parts.join('')}<p>Hết</p>`;
        const result = decode(utf8(html), null);
        expect(result.ok && lines(result.value.chunks)).toEqual(lines([html]));
      }),
      { numRuns: 2000 },
    );
  });
});

it('the fast reading of UTF-8 is the standard one', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map(utf8);
  const broken = fc.uint8Array({ maxLength: 40 });
  const parts = fc.array(fc.oneof(text, broken), { maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.nat(5), (some, skipped) => {
      // A view that begins anywhere in its memory.
      const body = new Uint8Array(Buffer.concat(some)).subarray(skipped);
      expect(fromUtf8(body)).toBe(standardFromUtf8(body));
    }),
    { numRuns: 3000 },
  );
  for (const one of ['', '\ufeffmột', '\0', 'a', '😀ạ', 'Đ'.repeat(20_000)]) expect(fromUtf8(utf8(one))).toBe(one);
});

describe('what is no page', () => {
  const problem = (body: Uint8Array | string): string => {
    const result = decode(body, null);
    return result.ok ? 'ok' : `${result.problem.stage} ${result.problem.code}`;
  };
  it('nothing', () => {
    expect(problem(new Uint8Array())).toBe('decode EMPTY');
    expect(problem('')).toBe('decode EMPTY');
    expect(problem(utf8('\ufeff \n\t '))).toBe('decode EMPTY');
  });
  it('files of other kinds', () => {
    for (const head of [
      '%PDF-1.4\n',
      'PK\u0003\u0004',
      'GIF89a',
      '{\\rtf1\\ansi',
      'ID3\u0003',
      'Rar!\u001a\u0007',
      '%!PS-Adobe',
    ]) {
      expect(problem(utf8(`${head}${'x'.repeat(100)}`)), head).toBe('decode NOT_HTML');
    }
    for (const head of [
      [0x1f, 0x8b, 8, 0],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0xff, 0xd8, 0xff, 0xe0],
    ]) {
      expect(problem(new Uint8Array([...head, 1, 2, 3]))).toBe('decode NOT_HTML');
    }
  });
  it('zeros and noise', () => {
    expect(problem(new Uint8Array(5000))).toBe('decode NOT_HTML');
    let state = 1;
    const noise = Uint8Array.from({ length: 20000 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 16;
    });
    expect(problem(noise)).toBe('decode NOT_HTML');
  });
  it('too much', () => {
    expect(problem(new Uint8Array(longestPage + 1).fill(0x61))).toBe('decode TOO_LARGE');
    expect(problem('a'.repeat(longestPage + 1))).toBe('decode TOO_LARGE');
  });
  it('a few NULs in a page are left out, and it is said', () => {
    const html = plain.replaceAll('Quyết định', 'Quyết\0 định');
    expect(read(utf8(html))).toMatchObject({ html: plain, warnings: [{ code: 'NUL_BYTES' }] });
  });
  it('UTF-8 with a broken place stays UTF-8, and it is said', () => {
    const body = utf8(plain);
    const cut = new Uint8Array(body.length - 1);
    const at = body.indexOf(0xe1);
    cut.set(body.subarray(0, at + 2));
    cut.set(body.subarray(at + 3), at + 2);
    const decoded = read(cut);
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.html).toContain('\ufffd');
    expect(decoded.html).toContain('Quyết định số 1234/QĐ-UBND');
    expect(decoded.warnings.map((warning) => warning.code)).toEqual(['BROKEN_UTF8']);
  });
});

describe('syllables', () => {
  it('knows Vietnamese', () => {
    for (const word of 'Nguyễn nghiêng giếng gì gìn giữ quốc quyển quýt khuya huỳnh thuở ướp yêu kỹ ngoằn xoèn tuyệt hươu rượu Đắk ủy uỷ hòa hoà'.split(
      ' ',
    ))
      expect(isSyllable(word), word).toBe(true);
  });
  it('knows what is not', () => {
    for (const word of 'été città señor ngé cế kà hợpp nươcs hac viêc yêếu œuvre kiêm\u0301\u0300'.split(' '))
      expect(isSyllable(word), word).toBe(false);
  });
});

it('the tables agree with iconv-lite where it has them', () => {
  for (const [table, name] of [
    [viscii, 'viscii'],
    [tcvn, 'tcvn'],
    [windows1258, 'windows1258'],
  ] as const) {
    for (let byte = 0x80; byte < 256; byte++) {
      const theirs = iconv.decode(Buffer.from([byte]), name);
      const ours = table.high[byte - 0x80];
      const shown = readWindows1252(new Uint8Array([byte]));
      if (theirs !== '\ufffd') expect(ours === '·' ? shown : ours, `${name} ${byte.toString(16)}`).toBe(theirs);
    }
    for (const [byte, letter] of Object.entries(table.controls)) {
      expect(iconv.decode(Buffer.from([Number(byte)]), name)).toBe(letter);
    }
  }
});
