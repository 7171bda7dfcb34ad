/** Pages of our own in the manner of the page families, and what they say of themselves. */

export interface PageExpected {
  title?: string | null;
  publishedAt?: string | null;
  modifiedAt?: string | null;
  /** "text", or the path of what stands in head or markup. */
  publishedFrom?: string;
  viewCount?: number | null;
  viewsFrom?: string;
  authors?: readonly string[];
  headerClock?: string | null;
  section?: string | null;
  publisher?: string | null;
  language?: string | null;
  canonicalUrl?: string | null;
  retrievedAt?: string | null;
  savedUrl?: string | null;
  related?: readonly (readonly [title: string, url: string | null, published: string | null, label: string | null])[];
  attachments?: readonly (readonly [text: string, url: string, mediaType: string | null])[];
  captions?: readonly string[];
  /** Words that must not stand in the text. */
  absent?: readonly string[];
}

export interface PageSettingRow {
  url?: string;
  retrievedAt?: string;
}

export type PageRow = readonly [what: string, html: string, expected: PageExpected, setting?: PageSettingRow];

const title = 'Hội nghị sơ kết công tác dân vận sáu tháng đầu năm tại huyện Tân Lập';
const paragraphs = [
  'Sáng nay, tại hội trường trung tâm, Huyện ủy tổ chức hội nghị sơ kết công tác dân vận, với sự tham dự của đại diện các phòng, ban và mười hai xã, thị trấn trên địa bàn.',
  'Báo cáo tại hội nghị cho biết các mô hình dân vận khéo đã lan tỏa rộng, nhiều tuyến đường nông thôn được mở rộng nhờ người dân tự nguyện góp đất, góp công và cùng giám sát chất lượng.',
  'Các đại biểu thảo luận, làm rõ những việc còn hạn chế, nêu kinh nghiệm từ cơ sở và thống nhất nhiệm vụ của những tháng cuối năm, trong đó có việc củng cố tổ dân vận ở các thôn.',
] as const;
export const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');

const page = (inside: string, head = ''): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${inside}</body></html>`;
const menu =
  '<div class="menu"><a href="/">Trang chủ</a> <a href="/gioi-thieu">Giới thiệu</a> <a href="/van-ban">Văn bản</a></div>';
const h1 = `<h1>${title}</h1>`;
const foot =
  '<div class="footer"><p>Giấy phép số 88/GP-TTĐT ngày 03/04/2016. Điện thoại: 024.3943.1234</p><p>Đang truy cập: 32 | Hôm nay: 1.204 | Tổng lượt truy cập: 5.698.723</p></div>';
const figure = (caption: string, alt = '') =>
  `<figure><img src="/a.jpg" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
const plain = (meta: string, after = '', over = '') =>
  page(
    `${over}${menu}<div class="main"><div class="detail">${h1}${meta}<div class="content">${body}</div>${after}</div></div>${foot}`,
  );

const card = (id: number, name: string, label: string) =>
  `<div class="item"><a href="/tin/${id}.html"><img src="/${id}.jpg" alt="${name}"></a><h4><a href="/tin/${id}.html">${name}</a></h4><span class="time">${label}</span></div>`;
const names = [
  'Tuổi trẻ huyện Tân Lập ra quân trồng rừng phòng hộ ven sông',
  'Xã Bình Sơn khánh thành nhà văn hóa thôn sau một năm xây dựng',
  'Đoàn công tác của tỉnh kiểm tra tiến độ tuyến đường liên xã',
] as const;

/** [form, what, html, expected, setting] */
export const pageForms: readonly (readonly [number, ...PageRow])[] = [
  [
    15,
    'NukeViet: clock, eye and comment icons in a row',
    plain(
      '<ul class="list-inline"><li><em class="fa fa-clock-o">&nbsp;</em> Thứ ba - 16/06/2020 08:15</li><li><em class="fa fa-eye">&nbsp;</em> 15</li><li><em class="fa fa-comment-o">&nbsp;</em> 0</li></ul>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', viewCount: 15 },
  ],
  [
    15,
    'the three icons on one line',
    plain(
      '<div><i class="icon-clock"></i> Thứ ba - 16/06/2020 08:15 <i class="icon-eye"></i> 15 <i class="icon-comment"></i> 0</div>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', viewCount: 15 },
  ],
  [
    73,
    'meta',
    page(
      `${menu}${h1}<div>${body}</div>`,
      '<meta property="article:published_time" content="2020-06-16T08:15:00+07:00">',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', publishedFrom: "meta[property='article:published_time']" },
  ],
  [
    73,
    'meta pubdate',
    page(`${menu}${h1}<div>${body}</div>`, '<meta name="pubdate" content="2020-06-16T08:15:00+07:00">'),
    { publishedAt: '2020-06-16T08:15+07:00', publishedFrom: "meta[name='pubdate']" },
  ],
  [
    73,
    'meta itemprop',
    page(`${menu}${h1}<div>${body}</div>`, '<meta itemprop="datePublished" content="2020-06-16T08:15:00+07:00">'),
    { publishedAt: '2020-06-16T08:15+07:00' },
  ],
  [
    73,
    'time',
    plain('<time datetime="2020-06-16T08:15:00+07:00">2 giờ trước</time>'),
    { publishedAt: '2020-06-16T08:15+07:00', publishedFrom: 'time[datetime]' },
  ],
  [
    73,
    'JSON-LD',
    page(
      `${menu}${h1}<div>${body}</div>`,
      `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Tân Lập"},{"@type":"NewsArticle","headline":"${title}","datePublished":"2020-06-16T08:15:00+07:00"}]}</script>`,
    ),
    { publishedAt: '2020-06-16T08:15+07:00', publishedFrom: 'script[type=application/ld+json]$.datePublished' },
  ],
  [
    75,
    'a clock on top of a page that says no day',
    plain('', '', '<div class="top">Thứ Bảy, 30/5/2020</div>'),
    { publishedAt: null, headerClock: '2020-05-30' },
  ],
  [
    76,
    'a clock on two lines',
    plain(
      '<div class="date">01/12/2024</div>',
      '',
      '<div>Chủ nhật, ngày 08 tháng 12 năm 2024</div><div>16:02 (GMT +7)</div>',
    ),
    { publishedAt: '2024-12-01', headerClock: '2024-12-08T16:02+07:00' },
  ],
  [
    77,
    'a clock on top, the day by the author',
    plain(
      '<div class="info"><span>Minh Phương</span> <span>31/07/2025 17:25</span></div>',
      '',
      '<header>Thứ Ba, ngày 05/08/2025</header>',
    ),
    { publishedAt: '2025-07-31T17:25+07:00', headerClock: '2025-08-05', authors: ['Minh Phương'] },
  ],
  [
    78,
    'an element that says it shows the present day',
    plain('<div class="post-date">01/12/2024 08:00</div>', '', '<div id="current-date">16/12/2024</div>'),
    { publishedAt: '2024-12-01T08:00+07:00', headerClock: '2024-12-16' },
  ],
  [
    97,
    'a caption that "Ảnh:" introduces',
    plain('<div>16/06/2020 | 160</div>', '').replace(
      body,
      `<p>${paragraphs[0]}</p>${figure('Ảnh: Đồng chí Lò Văn Bình, Bí thư Huyện ủy phát biểu tại hội nghị')}<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    { captions: ['Ảnh: Đồng chí Lò Văn Bình, Bí thư Huyện ủy phát biểu tại hội nghị'], authors: [] },
  ],
  [
    98,
    'a caption of the whole',
    plain('').replace(
      body,
      `<p>${paragraphs[0]}</p>${figure('Ảnh: Toàn cảnh Hội nghị')}<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    { captions: ['Ảnh: Toàn cảnh Hội nghị'], authors: [] },
  ],
  [
    99,
    'a credit: no author',
    plain('').replace(
      body,
      `<p>${paragraphs[0]}</p>${figure('Ảnh: Minh Tiệp')}<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    { captions: ['Ảnh: Minh Tiệp'], authors: [] },
  ],
  [
    100,
    'caption and credit glued',
    plain('').replace(
      body,
      `<p>${paragraphs[0]}</p>${figure('Cử tri bỏ phiếu tại tổ số 1, phường Hồng Hải_Ảnh: TTXVN')}<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    { captions: ['Cử tri bỏ phiếu tại tổ số 1, phường Hồng Hải_Ảnh: TTXVN'], authors: [] },
  ],
  [
    101,
    'a credit in brackets',
    plain('').replace(
      body,
      `<p>${paragraphs[0]}</p>${figure('Quang cảnh hội nghị (Ảnh: Đức Tám/TTXVN)')}<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    { captions: ['Quang cảnh hội nghị (Ảnh: Đức Tám/TTXVN)'], authors: [] },
  ],
  [
    102,
    'a caption without a stop',
    plain('').replace(
      body,
      `<p>${paragraphs[0]}</p><table class="image"><tr><td><img src="/a.jpg"></td></tr><tr><td>Quang cảnh hội nghị</td></tr></table><p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    { captions: ['Quang cảnh hội nghị'], authors: [] },
  ],
  [
    103,
    'what a CMS leaves in attributes is no text',
    plain('').replace(
      body,
      `<p>${paragraphs[0]}</p>${figure('Toàn cảnh', 'danvan.jpg')}<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    { captions: ['Toàn cảnh'], absent: ['danvan.jpg'] },
  ],
  [
    115,
    'ages in brackets behind bullets',
    plain(
      '<div>16/06/2020 | 160</div>',
      `<div class="other"><h3>Các bài viết khác</h3><ul>${names.map((name, at) => `<li>• <a href="/tin/${at}.html">${name}</a> (${at + 17} ngày trước)</li>`).join('')}</ul></div>`,
    ),
    {
      related: names.map(
        (name, at) =>
          [name, `https://tanlap.gov.vn/tin/${at}.html`, `2020-06-${14 - at}`, `${at + 17} ngày trước`] as const,
      ),
    },
    { url: 'https://tanlap.gov.vn/tin/hoi-nghi.html', retrievedAt: '2020-07-01T03:15:00Z' },
  ],
  [
    116,
    'cards that say their title twice',
    plain(
      '<div>16/06/2020 | 160</div>',
      `<div class="others"><div class="others-title">Các bài viết khác</div>${card(1, names[0], '23 giờ trước')}${card(2, names[1], 'hôm qua')}${card(3, names[2], '2 tuần trước')}</div>`,
    ),
    {
      viewCount: 160,
      related: [
        [names[0], 'https://tanlap.gov.vn/tin/1.html', '2020-06-30T11+07:00', '23 giờ trước'],
        [names[1], 'https://tanlap.gov.vn/tin/2.html', '2020-06-30', 'hôm qua'],
        [names[2], 'https://tanlap.gov.vn/tin/3.html', '2020-06-11/2020-06-17', '2 tuần trước'],
      ],
    },
    { url: 'https://tanlap.gov.vn/tin/hoi-nghi.html', retrievedAt: '2020-07-01T03:15:00Z' },
  ],
  [
    116,
    'without an anchor an age is no day',
    plain(
      '<div>16/06/2020 | 160</div>',
      `<div class="others"><div class="others-title">Các bài viết khác</div>${card(1, names[0], '23 giờ trước')}${card(2, names[1], 'hôm qua')}${card(3, names[2], '01/06/2020')}</div>`,
    ),
    {
      related: [
        [names[0], null, null, '23 giờ trước'],
        [names[1], null, null, 'hôm qua'],
        [names[2], null, '2020-06-01', '01/06/2020'],
      ],
    },
  ],
  [
    116,
    'the clock on top is an anchor',
    plain(
      '<div>16/06/2020 | 160</div>',
      `<div class="others"><div class="others-title">Các bài viết khác</div>${card(1, names[0], '23 giờ trước')}${card(2, names[1], 'hôm qua')}${card(3, names[2], '3 ngày trước')}</div>`,
      '<div class="clock">Thứ Tư, 01/07/2020, 10:15</div>',
    ),
    {
      headerClock: '2020-07-01T10:15+07:00',
      publishedAt: '2020-06-16',
      related: [
        [names[0], null, '2020-06-30T11+07:00', '23 giờ trước'],
        [names[1], null, '2020-06-30', 'hôm qua'],
        [names[2], null, '2020-06-28', '3 ngày trước'],
      ],
    },
  ],
];

export const pageRows: readonly PageRow[] = [];
