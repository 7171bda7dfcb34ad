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
  /** Words that must not stand in the text, and words that must. */
  absent?: readonly string[];
  present?: readonly string[];
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
const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');

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

const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;
const titled = (head: string, inside: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${head}</head><body>${inside}</body></html>`;

export const pageRows: readonly PageRow[] = [
  [
    'Joomla: a list of details',
    plain(
      '<dl class="article-info"><dt>Chi tiết</dt><dd class="category-name">Chuyên mục: <a href="/tin">Tin trong huyện</a></dd><dd class="createdby">Viết bởi Lê Thị Lan</dd><dd class="published">Ngày đăng: 31/05/2013 07:48</dd><dd class="modified">Cập nhật lần cuối: 01/06/2013 09:00</dd><dd class="hits">Lượt xem: 52</dd></dl>',
    ),
    {
      title,
      publishedAt: '2013-05-31T07:48+07:00',
      modifiedAt: '2013-06-01T09:00+07:00',
      authors: ['Lê Thị Lan'],
      viewCount: 52,
    },
  ],
  [
    'Joomla: microdata, months in words, an account as author',
    plain(
      '<dl class="article-info muted"><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Viết bởi <span itemprop="name">Super User</span></dd><dd class="published"><span class="icon-calendar"></span> <time datetime="2013-05-31T07:48:00+07:00" itemprop="datePublished">Ngày đăng: 31 Tháng 5 2013</time></dd><dd class="hits"><span class="icon-eye-open"></span> <meta itemprop="interactionCount" content="UserPageVisits:52">Lượt xem: 52</dd></dl>',
    ),
    { publishedAt: '2013-05-31T07:48+07:00', authors: [], viewCount: 52 },
  ],
  [
    'WordPress: posted on, an admin, a counter in three elements',
    plain(
      '<div class="entry-meta"><span class="posted-on">Đăng vào <a href="/2020/06/16"><time class="entry-date published" datetime="2020-06-16T08:15:00+07:00">16 Tháng Sáu, 2020</time><time class="updated" datetime="2020-06-17T10:00:00+07:00">17 Tháng Sáu, 2020</time></a></span> <span class="byline">bởi <span class="author vcard"><a class="url fn n" href="/author/admin">admin</a></span></span></div>',
      '<div class="post-views entry-meta"><span class="post-views-icon dashicons dashicons-chart-bar"></span> <span class="post-views-label">Lượt xem:</span> <span class="post-views-count">1.234</span></div>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', authors: [], viewCount: 1234 },
  ],
  [
    'WordPress with a graph: author by reference, crumbs, a change',
    titled(
      `<title>${title} - Báo Tân Lập</title><meta property="og:site_name" content="Báo Tân Lập">${jsonLd(
        `{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"${title}","datePublished":"2020-06-16T01:15:00+00:00","dateModified":"2020-06-17T03:00:00+00:00","author":{"name":"Lê Thu Hà","@id":"#/person/1"},"articleSection":["Xã hội"]},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Trang chủ"},{"@type":"ListItem","position":2,"name":"Dân vận"},{"@type":"ListItem","position":3,"name":"${title}"}]}]}`,
      )}`,
      `${menu}<article>${h1}<div class="entry-meta">16/06/2020</div><div class="entry-content">${body}</div></article>${foot}`,
    ),
    {
      title,
      publishedAt: '2020-06-16T01:15+00:00',
      modifiedAt: '2020-06-17T03:00+00:00',
      authors: ['Lê Thu Hà'],
      section: 'Xã hội',
      publisher: 'Báo Tân Lập',
      language: 'vi',
    },
  ],
  [
    'a portal: labels and values in cells of their own',
    plain(
      '<table><tr><td>Ngày ban hành:</td><td>02/01/2020</td></tr><tr><td>Ngày đăng:</td><td>16/06/2020 08:15</td></tr><tr><td>Lượt xem:</td><td>1.234</td></tr><tr><td>Người ký:</td><td>Lò Văn Bình</td></tr></table>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', viewCount: 1234, authors: [] },
  ],
  [
    'ASP.NET: ids that say what they are',
    plain(
      '<div><span id="ctl00_lblNgayDang">16/06/2020</span> <span id="ctl00_lblTacGia">Lê Thu Hà</span> <span id="ctl00_lblLuotXem">1.234</span></div>',
    ),
    { publishedAt: '2020-06-16', viewCount: 1234, authors: ['Lê Thu Hà'] },
  ],
  [
    'Liferay: time behind a bar, an empty slot',
    plain('<div class="assetPublishDate">28/10/2020 | 11:32 AM | </div>'),
    { publishedAt: '2020-10-28T11:32+07:00', viewCount: null },
  ],
  [
    'one line for all',
    plain(
      '<p class="info">Ngày đăng: 16/06/2020 | Cập nhật: 17/06/2020 09:00 | Lượt xem: 160 | Tác giả: Lê Thu Hà</p>',
    ),
    {
      publishedAt: '2020-06-16',
      modifiedAt: '2020-06-17T09:00+07:00',
      viewCount: 160,
      authors: ['Lê Thu Hà'],
    },
  ],
  [
    'who put it up, with day and counter',
    plain('<div class="meta">Đăng ngày 16/06/2020 bởi Lê Thu Hà - 245 lượt xem</div>'),
    { publishedAt: '2020-06-16', viewCount: 245, authors: ['Lê Thu Hà'] },
  ],
  [
    'only an update is said: it stands for publication',
    plain('<div>Cập nhật lúc 10:30, Thứ Hai, 15/06/2020 (GMT+7)</div>'),
    { publishedAt: '2020-06-15T10:30+07:00', modifiedAt: null },
  ],
  [
    'the head says when, the text when it was changed',
    page(
      `${menu}${h1}<div class="time">Cập nhật: 17/06/2020 09:00</div><div>${body}</div>`,
      '<meta property="article:published_time" content="2020-06-16T08:15:00+07:00">',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', modifiedAt: '2020-06-17T09:00+07:00' },
  ],
  [
    'a local time that its head calls UTC',
    page(
      `${menu}${h1}<div class="time">16/06/2020 08:15</div><div>${body}</div>`,
      jsonLd(`{"@type":"NewsArticle","headline":"${title}","datePublished":"2020-06-16T08:15:00Z"}`),
    ),
    { publishedAt: '2020-06-16T08:15+07:00', publishedFrom: 'text' },
  ],
  [
    'the text knows the day, the head the minute',
    page(
      `${menu}${h1}<div class="time">16/06/2020</div><div>${body}</div>`,
      jsonLd(`{"@type":"NewsArticle","headline":"${title}","datePublished":"2020-06-16T08:15:00+07:00"}`),
    ),
    { publishedAt: '2020-06-16T08:15+07:00', publishedFrom: 'script[type=application/ld+json]$.datePublished' },
  ],
  [
    'a midnight of the head says no more than the day of the text',
    page(
      `${menu}${h1}<div class="time">16/06/2020</div><div>${body}</div>`,
      '<meta property="article:published_time" content="2020-06-16T00:00:00+07:00">',
    ),
    { publishedAt: '2020-06-16', publishedFrom: 'text' },
  ],
  [
    'JSON-LD: two scripts, trailing commas, line breaks in strings, a counter',
    page(
      `${menu}${h1}<div>${body}</div>`,
      jsonLd(
        `{"@type":"NewsArticle","headline":"${title}","description":"Dòng một\nDòng hai "trích" xong","datePublished":"2020-06-16T08:15:00+07:00","interactionStatistic":[{"@type":"InteractionCounter","interactionType":"https://schema.org/CommentAction","userInteractionCount":"7"},{"@type":"InteractionCounter","interactionType":{"@type":"ReadAction"},"userInteractionCount":"1234"}],}`,
      ),
    ),
    {
      publishedAt: '2020-06-16T08:15+07:00',
      viewCount: 1234,
      viewsFrom: 'script[type=application/ld+json]$.interactionStatistic[1].userInteractionCount',
    },
  ],
  [
    'JSON-LD beyond repair',
    page(
      `${menu}${h1}<div>${body}</div>`,
      jsonLd(
        `{"@type":"NewsArticle","headline":"${title}" "image":,,,"datePublished": "2020-06-16T08:15:00+07:00", "author": {"@type":"Person","name":"Lê Thu Hà"`,
      ),
    ),
    { publishedAt: '2020-06-16T08:15+07:00', authors: ['Lê Thu Hà'] },
  ],
  [
    'JSON-LD in CDATA and comments',
    page(
      `${menu}${h1}<div>${body}</div>`,
      jsonLd(
        `\n//<![CDATA[\n[{"@type":"NewsArticle","headline":"${title}","datePublished":"2020-06-16T08:15:00+07:00"}];\n//]]>\n`,
      ),
    ),
    { publishedAt: '2020-06-16T08:15+07:00' },
  ],
  [
    'JSON-LD: the outlet as author, letters as references',
    page(
      `${menu}${h1}<div>${body}</div>`,
      jsonLd(
        `{"@type":"NewsArticle","headline":"${title}","datePublished":"2020-06-16T08:15:00+07:00","author":{"@type":"Organization","name":"B&aacute;o T&#226;n L&#7853;p"},"publisher":{"@type":"Organization","name":"B&aacute;o T&#226;n L&#7853;p"}}`,
      ),
    ),
    { authors: [], publisher: 'Báo Tân Lập' },
  ],
  [
    'the view count in an attribute',
    plain('<div class="meta" data-views="1.234"><span>16/06/2020</span></div>'),
    { viewCount: 1234, viewsFrom: 'div[data-views]' },
  ],
  [
    'number over its label',
    plain(
      '<div class="meta"><span>16/06/2020</span><div><div>82</div><div>lượt xem</div></div><div><div>2</div><div>bình luận</div></div></div>',
    ),
    { viewCount: 82 },
  ],
  [
    'label over its number',
    plain(
      '<div class="meta"><span>16/06/2020</span><div><div>Bình luận</div><div>2</div></div><div><div>Lượt xem</div><div>82</div></div></div>',
    ),
    { viewCount: 82 },
  ],
  [
    'views under the article',
    plain('<div>16/06/2020</div>', '<div class="tools"><span>Lượt xem: 1.022</span> <a href="#">In bài</a></div>'),
    { viewCount: 1022 },
  ],
  [
    'counters of related films are not the page’s',
    plain(
      '<div>16/06/2020</div>',
      `<div class="related"><h3>Video liên quan</h3><ul>${names.map((name, at) => `<li><a href="/video/${at}.html">${name}</a><span>320K lượt xem • ${at + 1} tuần trước</span></li>`).join('')}</ul></div>`,
    ),
    { viewCount: null },
  ],
  [
    'visitors of the site and comments are no views',
    plain(
      '<div>16/06/2020 <span class="comment-count">12 bình luận</span></div>',
      '<div class="stat"><p>Lượt truy cập: 1.234</p><p>Trực tuyến: 5</p><p>Hôm nay: 120</p></div>',
    ),
    { viewCount: null, publishedAt: '2020-06-16' },
  ],
  [
    'a comment’s day and name are not the page’s',
    plain(
      '',
      '<div class="comments"><h4>Bình luận (2)</h4><div class="comment"><b>Trần Thu Nga</b> <span>17/06/2020 10:00</span><p>Bài viết hay.</p></div><div class="comment"><b>Hoàng Long</b> <span>15 giờ trước</span><p>Cảm ơn tác giả.</p></div></div>',
    ),
    { publishedAt: null, authors: [], viewCount: null },
  ],
  [
    'signed at the end, right-aligned, by two',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p style="text-align: right;"><strong>Lê Thu Hà – Trần Văn Bình</strong></p></div>',
    ),
    { authors: ['Lê Thu Hà', 'Trần Văn Bình'] },
  ],
  [
    'text and pictures by one',
    plain('<div>16/06/2020</div>').replace('</p></div>', '</p><p><em>Bài, ảnh: Lê Thu Hà</em></p></div>'),
    { authors: ['Lê Thu Hà'] },
  ],
  [
    'taken from another outlet: nobody wrote it',
    plain('<div>16/06/2020</div>').replace('</p></div>', '</p><p align="right"><b>Theo TTXVN</b></p></div>'),
    { authors: [] },
  ],
  [
    'author, then outlet',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p align="right"><b>Lê Thu Hà</b></p><p align="right"><i>(Theo TTXVN)</i></p></div>',
    ),
    { authors: ['Lê Thu Hà'] },
  ],
  [
    'author and source with labels, one a line',
    plain(
      '<ul class="list-inline"><li><em class="fa fa-clock-o"></em> Thứ ba - 16/06/2020 08:15</li></ul>',
      '<div class="text-right"><p class="h5"><strong>Tác giả: </strong>Lê Thu Hà</p><p class="h5"><strong>Nguồn tin: </strong>Báo Tân Lập</p></div>',
    ),
    { authors: ['Lê Thu Hà'] },
  ],
  [
    'author and post under the title',
    plain(
      '<div class="author">TS. Bùi Ngọc Thành</div><div>Nguyên Chủ nhiệm Văn phòng Huyện ủy</div><div>08:21, ngày 16-04-2021</div>',
    ),
    { authors: ['Bùi Ngọc Thành'], publishedAt: '2021-04-16T08:21+07:00' },
  ],
  [
    'a document’s signature is no author',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p align="right"><b>KT. CHỦ TỊCH</b></p><p align="right"><b>PHÓ CHỦ TỊCH</b></p><p align="right"><b>Lò Văn Bình</b></p></div>',
    ),
    { authors: [] },
  ],
  [
    'old tables: the day in brackets, no heading',
    titled(
      `<title>${title}</title>`,
      `<table width=770><tr><td width=150>${menu}</td><td><font size=4 color=red><b>${title}</b></font><br><font size=1 color=gray>(Cập nhật lúc 16h30 ngày 15/6/2003)</font><br><br>${paragraphs.join('<br><br>')}<br><br><div align=right><b>Lê Thu Hà</b></div></td></tr></table>${foot}`,
    ),
    { title, publishedAt: '2003-06-15T16:30+07:00', authors: ['Lê Thu Hà'] },
  ],
  [
    'the site’s name in <h1>, the title in <h2>, the head generic',
    titled(
      '<title>Cổng thông tin điện tử huyện Tân Lập</title><meta property="og:title" content="Cổng thông tin điện tử huyện Tân Lập">',
      `<div class="header"><h1 class="logo"><a href="/">Cổng thông tin điện tử huyện Tân Lập</a></h1></div>${menu}<div class="detail"><h2 class="news-title">${title}</h2><div>16/06/2020</div><div>${body}</div></div>${foot}`,
    ),
    { title, publishedAt: '2020-06-16' },
  ],
  [
    'the site’s name first in the head, the title broken over two lines',
    titled(
      `<title>Báo Tân Lập | ${title}</title>`,
      `${menu}<div class="detail"><h1>${title.replace(' tại ', '<br>tại ')}</h1><div>16/06/2020</div><div>${body}</div></div>${foot}`,
    ),
    { title },
  ],
  [
    'no title among the lines: the head’s, without its site',
    titled(
      `<title>${title} - Báo Tân Lập</title>`,
      `${menu}<div class="detail"><div>16/06/2020</div><div>${body}</div></div>${foot}`,
    ),
    { title, publisher: 'Báo Tân Lập' },
  ],
  [
    'the day of the address, where nothing else tells it',
    plain(''),
    { publishedAt: '2020-06-16', publishedFrom: 'url' },
    { url: 'https://baotanlap.vn/xa-hoi/hoi-nghi-so-ket-20200616081512345.htm' },
  ],
  [
    'crumbs on the page',
    page(
      `${menu}<ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li><li><a href="/tin/xa-hoi">Xã hội</a></li><li>${title}</li></ul>${h1}<div>16/06/2020</div><div>${body}</div>`,
    ),
    { section: 'Xã hội' },
  ],
  [
    'files of the article',
    plain(
      '<div>16/06/2020</div>',
      '<div class="attach"><b>Tệp đính kèm:</b><ul><li><a href="/files/ke-hoach.pdf">Kế hoạch 12-KH/HU.pdf</a></li><li><a href="/download.aspx?file=bieu-mau.docx&id=3">Biểu mẫu</a></li></ul></div>',
    ).replace(
      body,
      `<p>${paragraphs[0]} <a href="../van-ban/phu-luc.xls">Phụ lục</a></p><p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>`,
    ),
    {
      attachments: [
        ['Phụ lục', 'https://tanlap.gov.vn/van-ban/phu-luc.xls', 'application/vnd.ms-excel'],
        ['Kế hoạch 12-KH/HU.pdf', 'https://tanlap.gov.vn/files/ke-hoach.pdf', 'application/pdf'],
        [
          'Biểu mẫu',
          'https://tanlap.gov.vn/download.aspx?file=bieu-mau.docx&id=3',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ],
      ],
    },
    { url: 'https://tanlap.gov.vn/tin/hoi-nghi.html' },
  ],
  [
    'relative links against <base>, the canonical address absolute',
    page(
      `${menu}${h1}<div>16/06/2020</div><div>${body}</div><div class="other"><h3>Tin liên quan</h3><ul>${names.map((name, at) => `<li><a href="tin/${at}.html">${name}</a></li>`).join('')}</ul></div>`,
      '<base href="https://cdn.tanlap.gov.vn/"><link rel="canonical" href="/tin/hoi-nghi.html">',
    ),
    {
      canonicalUrl: 'https://tanlap.gov.vn/tin/hoi-nghi.html',
      related: names.map((name, at) => [name, `https://cdn.tanlap.gov.vn/tin/${at}.html`, null, null] as const),
    },
    { url: 'https://tanlap.gov.vn/tin/hoi-nghi.html?x=1' },
  ],
  [
    'most read beside the article is not related to it',
    page(
      `${menu}<div class="main">${h1}<div>16/06/2020</div><div>${body}</div><h3>Tin liên quan</h3><ul><li><a href="/tin/9.html">${names[0]}</a></li></ul></div><div class="sidebar"><h3>Đọc nhiều</h3><ul>${names.map((name, at) => `<li><a href="/tin/${at}.html">${name}</a></li>`).join('')}</ul></div>`,
    ),
    { related: [[names[0], null, null, null]] },
  ],
  [
    'saved by a browser',
    `<!-- saved from url=(0038)https://baotanlap.vn/tin/hoi-nghi.html -->\n${plain('<div>16/06/2020</div>')}`,
    { savedUrl: 'https://baotanlap.vn/tin/hoi-nghi.html', retrievedAt: null },
  ],
  [
    'saved by SingleFile',
    plain('<div>16/06/2020</div>').replace(
      '<head>',
      '<!--\n Page saved with SingleFile \n url: https://baotanlap.vn/tin/hoi-nghi.html \n saved date: Sat Aug 27 2022 11:46:59 GMT+0700 (Indochina Time)\n--><head>',
    ),
    { savedUrl: 'https://baotanlap.vn/tin/hoi-nghi.html', retrievedAt: '2022-08-27T11:46:59+07:00' },
  ],
  [
    'mirrored by HTTrack',
    plain('<div>16/06/2020</div>').replace(
      '<head>',
      "<!-- Mirrored from baotanlap.vn/tin/hoi-nghi.html by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 27 Aug 2022 04:46:59 GMT --><head>",
    ),
    { savedUrl: 'http://baotanlap.vn/tin/hoi-nghi.html', retrievedAt: '2022-08-27T04:46:59Z' },
  ],
  [
    'an English page of a Vietnamese site',
    titled(
      '<title>District reviews six months of work with the people</title>',
      `${menu}<h1>District reviews six months of work with the people</h1><div>June 16, 2020 8:15 am</div><div><p>The district committee held a conference this morning to review its work with the people over the first six months of the year, with all communes taking part.</p><p>Roads in many villages were widened because families gave land and labour, and watched over how the work was done.</p></div>`,
    ).replace('lang="vi"', 'lang="en-US"'),
    { language: 'en', publishedAt: '2020-06-16T08:15+07:00' },
  ],
  [
    'Vietnamese text under lang="en-US"',
    plain('<div>16/06/2020</div>').replace('lang="vi"', 'lang="en-US"'),
    { language: 'vi' },
  ],
  [
    'Tuổi Trẻ: the day over the title, the account of the outlet in the head',
    titled(
      `<title>${title} - Tuổi Trẻ Online</title><meta name="author" content="TUOI TRE ONLINE"><meta property="og:type" content="article">`,
      `<div class="header"><div class="header__top"><a href="/">Trang chủ</a><span>Thứ bảy, ngày 10 tháng 10 năm 2026</span></div></div><div class="detail-top"><div class="detail-cate"><a href="/xa-hoi.htm">Xã hội</a></div><div class="detail-time"><div data-role="publishdate">05/10/2026 15:42 GMT+7</div></div></div><h1 class="detail-title" data-role="title">${title}</h1><div class="author-info"><a class="name" data-role="author">THU HÀ</a></div><h2 class="detail-sapo">Một câu mào đầu cho biết hội nghị bàn về những việc gì trong sáu tháng qua.</h2><div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content">${body}</div></div>${foot}`,
    ),
    {
      title,
      publishedAt: '2026-10-05T15:42+07:00',
      authors: ['THU HÀ'],
      publisher: 'Tuổi Trẻ Online',
      headerClock: '2026-10-10',
    },
  ],
  [
    'OneCMS: author, day and counter in one row',
    plain(
      '<div class="article__meta"><a class="author cms-author" href="#">Thu Hà</a> <time class="time" datetime="2020-06-16T08:15:00+0700">16/06/2020 08:15</time> <span class="view"><i class="icon-view"></i>2.345</span> <span class="comment"><i class="icon-comment"></i>12</span></div>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', authors: ['Thu Hà'], viewCount: 2345 },
  ],
  [
    'a party portal: day, size of letters, sound of the text in one row',
    plain(
      '<div class="tools"><span class="date">16/06/2020 08:15</span> <a href="#">A-</a> <a href="#">A+</a> <a href="#">In</a> <a href="#">Gửi email</a></div>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', viewCount: null, authors: [] },
  ],
  [
    'a portal’s list of properties under the article',
    plain(
      '',
      '<table class="prop"><tr><td>Tác giả:</td><td>Lê Thu Hà</td></tr><tr><td>Ngày đăng:</td><td>16/06/2020</td></tr><tr><td>Số lượt đọc:</td><td>1.045</td></tr></table>',
    ),
    { publishedAt: '2020-06-16', authors: ['Lê Thu Hà'], viewCount: 1045 },
  ],
  [
    'the site’s statistics right under the article',
    plain(
      '<div>16/06/2020</div>',
      '<div class="thongke"><h3>Thống kê truy cập</h3><ul><li>Đang xem: 12</li><li>Hôm nay: 1.204</li><li>Tổng lượt xem: 5.698.723</li></ul></div>',
    ),
    { viewCount: null },
  ],
  [
    'views in a foreign order of words',
    plain('<div class="meta">By Lê Thu Hà | 16/06/2020 | 1,234 views</div>'),
    { publishedAt: '2020-06-16', authors: ['Lê Thu Hà'], viewCount: 1234 },
  ],
  [
    'telephone and address in the article’s head are no views',
    plain('<div class="info">16/06/2020 | 024.3943.1234</div>'),
    { publishedAt: '2020-06-16', viewCount: null },
  ],
  [
    'a year after a bar is a count where the day is told',
    plain('<div class="info">16/06/2020 | 2019</div>'),
    { publishedAt: '2020-06-16', viewCount: 2019 },
  ],
  [
    'a day in the body’s first line is news, not publication',
    page(
      `${menu}${h1}<div class="content"><p>Ngày 12/5/2020, tại hội trường trung tâm, Huyện ủy tổ chức hội nghị sơ kết công tác dân vận với sự tham dự của nhiều đại biểu.</p>${body}</div>${foot}`,
    ),
    { publishedAt: null },
  ],
  [
    'a short first line with a day is news as well',
    page(`${menu}${h1}<div class="content"><p>Ngày 12/5/2020, hội nghị khai mạc.</p>${body}</div>${foot}`),
    { publishedAt: null },
  ],
  [
    'deadline and document days in the head are not the page’s',
    plain(
      '<div>Số hiệu: 12/KH-UBND</div><div>Ngày ban hành: 02/01/2020</div><div>Ngày hiệu lực: 15/01/2020</div><div>Hạn góp ý: 30/01/2020</div>',
    ),
    { publishedAt: null },
  ],
  [
    'the author’s name with his agency, and the photographer',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p style="text-align:right"><em>Lê Thu Hà (TTXVN) - Ảnh: Trần Bình</em></p></div>',
    ),
    { authors: ['Lê Thu Hà'] },
  ],
  [
    'author and town',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p style="text-align:right"><b>Lê Thu Hà</b><br>Ban Dân vận Huyện ủy</p></div>',
    ),
    { authors: ['Lê Thu Hà'] },
  ],
  [
    'a desk signs: no person',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p style="text-align:right"><b>Phòng Thông tin – Tuyên truyền</b></p></div>',
    ),
    { authors: [] },
  ],
  [
    'initials sign',
    plain('<div>16/06/2020</div>').replace('</p></div>', '</p><p style="text-align:right"><b>T.H</b></p></div>'),
    { authors: ['T.H'] },
  ],
  [
    'a bold heading of two capitalised words at the end is no author',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p><b>Một số hình ảnh</b></p><p><img src="/a.jpg"></p></div>',
    ),
    { authors: [] },
  ],
  [
    'a caption under the last picture is no author',
    plain('<div>16/06/2020</div>').replace(
      '</p></div>',
      '</p><p style="text-align:center"><img src="/a.jpg"></p><p style="text-align:center"><em>Quang cảnh Hội nghị</em></p></div>',
    ),
    { authors: [] },
  ],
  [
    'the head’s author where the page shows none',
    page(`${menu}${h1}<div>16/06/2020</div><div>${body}</div>`, '<meta name="author" content="Lê Thu Hà">'),
    { authors: ['Lê Thu Hà'] },
  ],
  [
    'a head’s author that is an account, an address or the site',
    page(
      `${menu}${h1}<div>16/06/2020</div><div>${body}</div>`,
      '<meta name="author" content="quantri"><meta property="article:author" content="https://www.facebook.com/baotanlap">',
    ),
    { authors: [] },
  ],
  [
    'section by meta, publisher by the foot',
    page(
      `${menu}${h1}<div>16/06/2020</div><div>${body}</div><div id="footer">© 2020 Bản quyền thuộc về Ban Dân vận Huyện ủy Tân Lập. Ghi rõ nguồn khi sử dụng.</div>`,
      '<meta property="article:section" content="Công tác dân vận">',
    ),
    { section: 'Công tác dân vận', publisher: 'Ban Dân vận Huyện ủy Tân Lập' },
  ],
  [
    'a menu on one line is no path to the page',
    page(
      `<p><a href="/">Trang chủ</a> | <a href="/gt">Giới thiệu</a> | <a href="/vb">Văn bản</a> | <a href="/lh">Liên hệ</a></p>${h1}<div>16/06/2020</div><div>${body}</div>`,
    ),
    { section: null },
  ],
  [
    'a path with bars',
    page(
      `<p><a href="/">Trang chủ</a> | <a href="/tin">Tin tức</a> | <a href="/tin/ct">Chính trị</a></p>${h1}<div>16/06/2020</div><div>${body}</div>`,
    ),
    { section: 'Chính trị' },
  ],
  [
    'crumbs in a line with marks between',
    page(
      `<div class="path" id="duong-dan">Trang chủ » Tin tức » Công tác dân vận</div>${h1}<div>16/06/2020</div><div>${body}</div>`,
    ),
    { section: 'Công tác dân vận' },
  ],
  [
    'a title with its site in front by a hyphen, and one with a hyphen of its own',
    titled(
      `<title>Huyện Tân Lập - vùng quê đổi mới - Báo Tân Lập</title>`,
      `${menu}<h1>Huyện Tân Lập - vùng quê đổi mới</h1><div>16/06/2020</div><div>${body}</div>`,
    ),
    { title: 'Huyện Tân Lập - vùng quê đổi mới' },
  ],
  [
    'a supertitle over the title in one heading',
    titled(
      `<title>${title} | Báo Tân Lập</title><meta property="og:title" content="${title}">`,
      `${menu}<h1><span class="supertitle">Tân Lập:</span><br>${title}</h1><div>16/06/2020</div><div>${body}</div>`,
    ),
    { title },
  ],
  [
    'related titles cut for the card stand whole in their attribute',
    plain(
      '<div>16/06/2020</div>',
      `<div class="related"><h3>Tin liên quan</h3>${names.map((name, at) => `<div class="it"><a href="/tin/${at}.html" title="${name}">${name.slice(0, 40)}...</a></div>`).join('')}</div>`,
    ),
    { related: names.map((name, at) => [name, `https://tanlap.gov.vn/tin/${at}.html`, null, null] as const) },
    { url: 'https://tanlap.gov.vn/tin/hoi-nghi.html' },
  ],
  [
    'related items with the day in front',
    plain(
      '<div>16/06/2020</div>',
      `<div class="other"><b>Các tin đã đưa</b><ul>${names.map((name, at) => `<li><span>${14 - at}/06/2020</span> <a href="/tin/${at}.html">${name}</a></li>`).join('')}</ul></div>`,
    ),
    { related: names.map((name, at) => [name, null, `2020-06-${14 - at}`, `${14 - at}/06/2020`] as const) },
  ],
  [
    'related items with a section and an hour',
    plain(
      '<div>16/06/2020</div>',
      `<div class="other"><h3>Cùng chuyên mục</h3>${names.map((name, at) => `<div class="card"><h4><a href="/tin/${at}.html">${name}</a></h4><div><a href="/xa-hoi">Xã hội</a> <span>${at + 2} giờ trước</span></div></div>`).join('')}</div>`,
    ),
    { related: names.map((name, at) => [name, null, `2020-07-01T0${8 - at}+07:00`, `${at + 2} giờ trước`] as const) },
    { retrievedAt: '2020-07-01T10:15:00+07:00' },
  ],
  [
    'the page itself in its own list is left out',
    plain(
      '<div>16/06/2020</div>',
      `<div class="other"><h3>Tin liên quan</h3><ul><li><a href="/tin/hoi-nghi.html">${title}</a></li>${names.map((name, at) => `<li><a href="/tin/${at}.html">${name}</a></li>`).join('')}</ul></div>`,
    ),
    { related: names.map((name, at) => [name, `https://tanlap.gov.vn/tin/${at}.html`, null, null] as const) },
    { url: 'https://tanlap.gov.vn/tin/hoi-nghi.html' },
  ],
  [
    'a list page has no day and no author of its own',
    titled(
      '<title>Tin tức - Cổng thông tin điện tử huyện Tân Lập</title>',
      `${menu}<h1>Tin tức</h1><div class="list">${[...names, ...names, ...names].map((name, at) => `<div class="item"><h3><a href="/tin/${at}.html">${name}</a></h3><span class="date">${20 - at}/06/2020</span><p>Tóm tắt ngắn của bài viết số ${at}.</p></div>`).join('')}</div>${foot}`,
    ),
    { publishedAt: null, authors: [], viewCount: null },
  ],
  [
    'a name in a comment that its class calls author',
    plain(
      '<div>16/06/2020</div>',
      `<div class="comment-list"><h4>Bình luận</h4>${Array.from({ length: 6 }, (_, at) => `<div class="cm-item"><span class="author">Trần Thu Nga</span><time datetime="2020-06-17T10:0${at}:00+07:00">17/06/2020 10:0${at}</time><p>Bài viết hay, cảm ơn tòa soạn.</p></div>`).join('')}</div>`,
    ),
    { authors: [], publishedAt: '2020-06-16' },
  ],
  [
    'signed in bold on the last line itself',
    plain('<div>16/06/2020</div>').replace('ở các thôn.</p>', 'ở các thôn. <strong>Minh Phương</strong></p>'),
    { authors: ['Minh Phương'] },
  ],
  [
    'the last sentence ends with a bold name, but is one',
    plain('<div>16/06/2020</div>').replace(
      'ở các thôn.</p>',
      'ở các thôn, theo lời ông <strong>Lò Văn Bình</strong></p>',
    ),
    { authors: [] },
  ],
  [
    'no class, no heading, nothing in the head: the bold line over the day',
    titled(
      '<title>Chi tiết tin</title>',
      `<table><tr><td>${menu}</td></tr><tr><td><span style="font-size:16pt"><b>${title}</b></span><br><i>16/06/2020 08:15</i><br><br>${paragraphs.join('<br><br>')}</td></tr></table>${foot}`,
    ),
    { title, publishedAt: '2020-06-16T08:15+07:00' },
  ],
  [
    'a header within the article is the article’s',
    titled(
      `<title>${title}</title>`,
      `<header><a href="/">Báo Tân Lập</a></header>${menu}<main><article><header><div>Thứ Ba, 16/06/2020 08:15</div>${h1}</header><div>${body}</div></article></main>${foot}`,
    ),
    { publishedAt: '2020-06-16T08:15+07:00', headerClock: null },
  ],
  [
    'Joomla: the older words for its details',
    plain(
      '<dl class="article-info"><dd>Được viết: Thứ ba, 16 Tháng 6 2020 08:15</dd><dd>Viết bởi: Lê Thu Hà</dd><dd>Lượt xem: 1204</dd></dl>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', authors: ['Lê Thu Hà'], viewCount: 1204 },
  ],
  [
    'NukeViet as its template writes it: hidden microdata, stars, newer and older pages',
    page(
      `${menu}<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope><div class="panel-body"><h1 class="title margin-bottom-lg" itemprop="headline">${title}</h1><div class="hidden hide d-none" itemprop="author" itemtype="http://schema.org/Person" itemscope><span itemprop="name">Ban Biên tập</span></div><span class="hidden hide d-none" itemprop="datePublished">2020-06-16T08:15:00+07:00</span><span class="hidden hide d-none" itemprop="dateModified">2020-06-16T08:15:00+07:00</span><div class="hidden hide d-none" itemprop="publisher" itemtype="http://schema.org/Organization" itemscope><span itemprop="name">Huyện ủy Tân Lập</span></div><div class="row"><div class="col-md-12"><span class="h5">Thứ ba - 16/06/2020 08:15</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a title="In ra" href="#"><em class="fa fa-print fa-lg">&nbsp;</em></a></li></ul></div></div><div id="news-bodyhtml" class="bodytext margin-bottom-lg">${body}</div><div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>Lê Thu Hà</p><p class="h5 text-right"><strong>Nguồn tin: </strong>Báo Tân Lập</p></div></div></div><div class="news_column"><form><p id="stringrating">Tổng số điểm của bài viết là: 5 trong 1 đánh giá</p>Xếp hạng: <span>5</span> - <span>1</span> phiếu bầu</form></div><div class="panel-body other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><ul class="detail-related">${names.map((name, at) => `<li><em class="fa fa-angle-right">&nbsp;</em><h4><a href="/tin/${at}.html" title="${name}">${name}</a></h4> <em>(${16 + at}/06/2020)</em></li>`).join('')}</ul></div>${foot}`,
    ),
    {
      title,
      publishedAt: '2020-06-16T08:15+07:00',
      publishedFrom: 'text',
      modifiedAt: null,
      authors: ['Lê Thu Hà'],
      publisher: 'Huyện ủy Tân Lập',
      viewCount: null,
      related: names.map((name, at) => [name, null, `2020-06-${16 + at}`, `${16 + at}/06/2020`] as const),
    },
  ],
  [
    'controls beside the author are no names',
    plain(
      '<div class="author-info"><a href="#">Lê Thu Hà</a><a href="#">Theo Dõi Trên Google News</a><span>Copy Link</span></div>',
    ),
    { authors: ['Lê Thu Hà'] },
  ],
  [
    'a title of two words',
    titled(
      '<title>Giới thiệu - Sở Y tế tỉnh Tân Lập</title>',
      `${menu}<div class="main"><h1>Giới thiệu</h1><div>${body}</div></div>${foot}`,
    ),
    { title: 'Giới thiệu', publisher: 'Sở Y tế tỉnh Tân Lập' },
  ],
  [
    'the title said a little differently in the head, in a line that nothing marks',
    titled(
      `<title>Hội nghị sơ kết công tác dân vận 6 tháng đầu năm ở huyện Tân Lập - Báo Tân Lập</title>`,
      `${menu}<div class="x1"><div class="x2">${title}</div><div class="x3">16/06/2020 08:15</div><div class="x4">${body}</div></div>${foot}`,
    ),
    { title, publishedAt: '2020-06-16T08:15+07:00' },
  ],
  [
    'no line says the title: the day stands over the body all the same',
    titled(
      `<title>Sáu tháng vận động nhân dân góp sức làm đường liên thôn - Báo Tân Lập</title>`,
      `${menu}<div class="x1"><img src="/title.png"><div class="x3">16/06/2020 08:15 | 160</div><div class="x4">${body}</div></div>${foot}`,
    ),
    {
      title: 'Sáu tháng vận động nhân dân góp sức làm đường liên thôn',
      publishedAt: '2020-06-16T08:15+07:00',
      viewCount: 160,
    },
  ],
  [
    'a commune’s page in tables: clock, path, counters of page and site, file, two older pages',
    titled(
      '<title>UBND xã Bình Sơn</title>',
      `<form id="aspnetForm"><table width="980"><tr><td colspan="2"><span id="lblNgay">Hôm nay, Thứ Tư, 01/07/2020</span></td></tr><tr><td width="200">${menu}<div>Thống kê</div><div>Đang truy cập: 5</div><div>Lượt xem: 98.765</div></td><td><a href="/">Trang chủ</a> » <a href="/tin">Tin hoạt động</a><br><b style="color:#c00">${title}</b><br><i>Ngày đăng: 16/06/2020 | Người đăng: Văn thư | Lượt xem: 1.203</i><br><br>${paragraphs.join('<br><br>')}<br><br><div align="right"><b>Hoàng Thị Nga</b><br><i>Công chức Văn hóa - Xã hội</i></div><br>File đính kèm: <a href="/upload/kh15.doc">Kế hoạch 15</a><br><b>Các tin khác</b><br>- <a href="/tin/1">${names[0]}</a> <font color="gray">(hôm qua)</font><br>- <a href="/tin/2">${names[1]}</a> <font color="gray">(10/06/2020)</font><br></td></tr></table></form>${foot}`,
    ),
    {
      title,
      publishedAt: '2020-06-16',
      headerClock: '2020-07-01',
      viewCount: 1203,
      authors: ['Hoàng Thị Nga'],
      section: 'Tin hoạt động',
      related: [
        [names[0], 'https://binhson.gov.vn/tin/1', '2020-06-30', 'hôm qua'],
        [names[1], 'https://binhson.gov.vn/tin/2', '2020-06-10', '10/06/2020'],
      ],
      attachments: [['Kế hoạch 15', 'https://binhson.gov.vn/upload/kh15.doc', 'application/msword']],
    },
    { url: 'https://binhson.gov.vn/tin/9' },
  ],
];

const headed = (titleElement: string, inside: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${titleElement}</title></head><body>${menu}${inside}${foot}</body></html>`;
const article = (inside: string) =>
  `<div class="main"><div class="detail">${inside}<div class="content">${body}</div></div></div>`;

/** Titles that neither the head nor a heading gives away. */
export const titleRows: readonly PageRow[] = [
  [
    "the site's name is an <h1> and ends the <title>",
    headed(
      `${title} - Tin nổi bật - Cổng Thông tin điện tử huyện Tân Lập`,
      `<h1 class="site-title"><a href="/"><img alt="" src="/logo.png"></a>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN TÂN LẬP</h1>${article(`<div class="tieude">${title}</div><div>16/06/2020 08:15</div>`)}`,
    ),
    { title, publishedAt: '2020-06-16T08:15+07:00' },
  ],
  [
    'a body is the subject of the last part of a <title>',
    headed(`Cổng thông tin - ${title}`, article(`<h2>${title}</h2><div>16/06/2020</div>`)),
    { title },
  ],
  [
    'only the class of a label for other news speaks of a title',
    headed(
      'Ban Dân vận Huyện ủy Tân Lập - Chi tiết tin',
      `${article(`<div class="ArticleHeader">${title}</div><div class="ArticleStatus">Ngày cập nhật: 11/06/2020 4:05:00 CH</div>`)}<div class="OtherNewsTitle">CÁC TIN KHÁC</div><ul><li><a href="/1">${names[0]} (10/06/2020)</a></li><li><a href="/2">${names[1]} (05/06/2020)</a></li></ul>`,
    ),
    { title },
  ],
  [
    'a <title> in marks that names the site, a bold cell over the day',
    headed(
      ':: Ban Tuyên giáo Huyện ủy Tân Lập ::',
      `<table><tr><td><b>${title}</b></td></tr><tr><td>12/05/2015 08:30 (Đã xem: 745)</td></tr><tr><td>${body}</td></tr><tr><td>© Bản quyền Ban Tuyên giáo Huyện ủy Tân Lập</td></tr></table>`,
    ),
    { title, publishedAt: '2015-05-12T08:30+07:00', viewCount: 745 },
  ],
  [
    'the day over what is called a title',
    headed(
      ':: Báo Tân Lập ::',
      `<table><tr><td>Thứ bảy, 20/8/2005 10:41 GMT+7</td></tr><tr><td>${menu}</td></tr><tr><td>Thứ năm, 18/8/2005, 14:22 GMT+7</td></tr><tr><td><p class="Title"><b>${title}</b></p>${body}</td></tr></table>`,
    ),
    { title, publishedAt: '2005-08-18T14:22+07:00' },
  ],
  [
    'a heading that links to the page itself, and its words again over the text',
    headed(
      title,
      `<h2 class="contentheading"><a href="/tin/1.html">${title}</a></h2><dl><dd>Được đăng: Thứ ba, 16 Tháng 6 2020 08:15</dd><dd>Viết bởi Administrator</dd></dl><div class="content"><p><b>THÔNG BÁO</b></p><p><b>${title}</b></p>${body}</div>`,
    ),
    { title, publishedAt: '2020-06-16T08:15+07:00' },
  ],
  [
    'the <title> tells the headline a little differently, behind the name of the body',
    headed(
      'Đoàn đại biểu Quốc hội và HĐND tỉnh Tân Lập - Hội nghị sơ kết công tác dân vận sáu tháng đầu năm',
      article(`<p class="pTitle">${title}</p><p class="pDate">Ngày đăng: 10/12/2020 | 11:26:00 AM</p>`),
    ),
    { title, publishedAt: '2020-12-10T11:26+07:00' },
  ],
  [
    'a portal of WebForms calls it lblTieuDe',
    headed(
      'Chi tiết văn bản - Sở Tài nguyên tỉnh Tân Lập',
      `<div><span id="ctl00_cphMain_lblTieuDe">Thông tư số 07/2016/TT-BTNMT</span></div><table><tr><td>Số ký hiệu</td><td>07/2016/TT-BTNMT</td></tr><tr><td>Trích yếu</td><td>Quy định việc đăng ký thế chấp quyền sử dụng đất và tài sản gắn liền với đất</td></tr></table>`,
    ),
    { title: 'Thông tư số 07/2016/TT-BTNMT' },
  ],
  [
    'its name stands over a box of links, and no title',
    headed(
      'Trang chủ',
      `<div class="tieude-chuyenmuc">Văn bản chỉ đạo điều hành mới</div><ul><li><a href="/1">${names[0]}</a></li></ul>`,
    ),
    { title: null },
  ],
];

/** Sections, authors, counters and captions in the ways of some systems. */
export const wayRows: readonly PageRow[] = [
  [
    'the section in a box of that name over the title',
    plain('<div>16/06/2020</div>').replace(h1, `<div class="ChuyenMuc"><a href="/tin">TIN HOẠT ĐỘNG</a></div>${h1}`),
    { section: 'TIN HOẠT ĐỘNG' },
  ],
  [
    'no section in a box of another name',
    plain('<div>16/06/2020</div>').replace(h1, `<div class="logo"><a href="/tin">TIN HOẠT ĐỘNG</a></div>${h1}`),
    { section: null },
  ],
  [
    'WordPress: "Bởi" in a box of its own, an account in the next',
    plain(
      '<div class="td-post-author-name"><div class="td-author-by">Bởi</div> <a href="/author/bientap02/">bientap02</a><div class="td-author-line"> - </div></div><div>16/06/2020</div>',
      '<p style="text-align:right"><b>Hoài Lê</b></p>',
    ),
    { authors: ['Hoài Lê'] },
  ],
  [
    'an element for each author',
    plain(
      '<div><a class="Author_name__o2" href="/tac-gia/1">Vũ Quỳnh Mai</a>, <a class="Author_name__o2" href="/tac-gia/2">Đoàn Bá Khôi</a></div><div>16/06/2020 08:15</div>',
    ),
    { authors: ['Vũ Quỳnh Mai', 'Đoàn Bá Khôi'] },
  ],
  [
    'who put it up is no author beside the one who signs, though an element within says so',
    plain(
      '<div>16/06/2020</div>',
      '<p style="text-align:right"><b>Mai Văn Sửu</b></p><p><span class="post-author">Người đăng: <span class="author">Làng Ven</span></span></p>',
    ),
    { authors: ['Mai Văn Sửu'] },
  ],
  [
    'counters side by side without a space',
    plain(
      '<div>16/06/2020</div><div class="stats"><span class="stat">Lượt đọc: <b>12,3K</b></span><span class="stat"><svg width="16"><path d="M2 2"/></svg>47</span></div>',
    ),
    { viewCount: 12_300 },
  ],
  [
    'Blogger: the instant in the title of an abbr',
    plain(
      '',
      '<span>vào lúc <abbr class="published" itemprop="datePublished" title="2014-11-22T20:47:00+07:00">20:47</abbr></span>',
    ),
    { publishedAt: '2014-11-22T20:47+07:00' },
  ],
  [
    'a caption within the link that opens its photograph',
    plain(
      '<div>16/06/2020</div><div class="featured"><a href="/v.jpg"><img src="/v.jpg" alt=""><p class="wp-caption-text">Máy mới chạy thử trong vườn vải xã Bình Sơn</p></a></div>',
    ),
    { captions: ['Máy mới chạy thử trong vườn vải xã Bình Sơn'] },
  ],
  [
    'a file to load beside its icon is no caption',
    plain(
      '<div>16/06/2020</div>',
      '<table><tr><td><img src="/pdf.gif"></td><td><a href="/tep/tb812.pdf">TB812.pdf</a></td></tr></table>',
    ),
    { captions: [] },
  ],
  [
    'the section at the end of a path whose class says nothing, though it leads over a service',
    plain('<div>16/06/2020</div>').replace(
      h1,
      `<div class="bc"><a href="/">Trang chủ</a> &gt; <a href="/hoi-dap">Hỏi đáp</a> &gt; <a href="/tl">Tiền lương</a></div>${h1}`,
    ),
    { section: 'Tiền lương' },
  ],
  [
    'the last of the sections over the title',
    plain('<div>16/06/2020</div>').replace(
      h1,
      `<div class="m-cate"><a href="/thoi-su.htm">Thời sự</a> <span>&gt;</span> <a href="/thien-tai.htm">Thiên tai</a></div>${h1}`,
    ),
    { section: 'Thiên tai' },
  ],
  [
    'Drupal: the day in RDFa, printed with the month first',
    plain(
      '<div><span property="dc:date dc:created" content="2021-03-04T09:35:12+07:00">Được viết bởi <span>quantri</span> vào T5, 03/04/2021 - 09:35</span></div>',
    ),
    { publishedAt: '2021-03-04T09:35:12+07:00', modifiedAt: null },
  ],
  [
    'a list of pages with a day each in RDFa',
    plain(
      '<div>16/06/2020</div>',
      '<span property="dc:date" content="2021-03-04T09:35:12+07:00">a</span><span property="dc:date" content="2021-03-05T09:35:12+07:00">b</span>',
    ),
    { publishedAt: '2020-06-16' },
  ],
  [
    'a standfirst that tells a year is no dateline',
    plain(
      '<div>16/06/2020 08:15</div><div class="Detail_sapo__V01">Các mô hình sẽ được mở rộng ra mười hai xã, thị trấn của huyện trong năm 2024.</div>',
    ),
    { publishedAt: '2020-06-16T08:15+07:00', present: ['mở rộng ra mười hai xã'] },
  ],
  [
    'an official letter keeps who signed it',
    plain('<div>16/06/2020</div>').replace(
      body,
      `${body}<p style="text-align:right"><b>KT. HIỆU TRƯỞNG<br>PHÓ HIỆU TRƯỞNG</b></p><p style="text-align:right"><i>(đã ký)</i></p><p style="text-align:right"><b>PGS.TS. Cao Đình Tráng</b></p>`,
    ),
    { authors: [], present: ['PHÓ HIỆU TRƯỞNG', 'Cao Đình Tráng'] },
  ],
  [
    'a table of a document: who signed it is no author, and when it was issued is no day of the page',
    plain(
      '<table><tr><td>Ngày ban hành</td><td>23/06/2016</td></tr><tr><td>Ngày hiệu lực</td><td>08/08/2016</td></tr><tr><td>Người ký</td><td>Nguyễn Thị Phương Hoan; Đinh Trung Tấn</td></tr></table>',
    ),
    { authors: [], publishedAt: null },
  ],
  [
    'a table that says who wrote the page, and when it was put up',
    plain(
      '<table><tr><td>Ngày đăng</td><td>23/06/2016</td></tr><tr><td>Tác giả</td><td>Nguyễn Thị Phương Hoan</td></tr></table>',
    ),
    { authors: ['Nguyễn Thị Phương Hoan'], publishedAt: '2016-06-23' },
  ],
  [
    'stars are no paragraph',
    plain('<div>16/06/2020</div>', '<div class="kksr-legend">5/5 - (3 bình chọn)</div>'),
    { absent: ['bình chọn'] },
  ],
  [
    'a short headline with its day in brackets stays in the list',
    plain(
      '<div>16/06/2020</div>',
      `<div><b>Các tin đã đưa</b></div><ul><li>• <a href="/1">Miền Tây mong lũ</a> (17/08/2005)</li><li>• <a href="/2">${names[0]}</a> (17/08/2005)</li><li>• <a href="/3">${names[1]}</a> (16/08/2005)</li></ul>`,
    ),
    {
      related: [
        ['Miền Tây mong lũ', 'https://tin.vn/1', '2005-08-17', '17/08/2005'],
        [names[0], 'https://tin.vn/2', '2005-08-17', '17/08/2005'],
        [names[1], 'https://tin.vn/3', '2005-08-16', '16/08/2005'],
      ],
    },
    { url: 'https://tin.vn/9' },
  ],
];
