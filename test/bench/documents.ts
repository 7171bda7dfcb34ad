import { document } from '../../src/facts/document/document.ts';
import type { FactContext, PageText } from '../../src/model.ts';
import { type Bench, race } from './harness.ts';

/**
 * One megabyte (UTF-8) of text as laws and decrees are written: recitals thick with citations, articles, clauses and points with a
 * citation here and there, and reports with short forms. The same every time.
 */
const legalText = (bytes: number): PageText => {
  let seed = 20200305;
  const pick = <T>(list: readonly T[]): T => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((seed / 2147483648) * list.length)] as T;
  };
  const number = (most: number): number => Number(pick(Array.from({ length: most }, (_, i) => i + 1)));
  const issuers = [
    ['Nghị định', 'NĐ-CP', 'Chính phủ'],
    ['Thông tư', 'TT-BTC', 'Bộ trưởng Bộ Tài chính'],
    ['Thông tư', 'TT-BGDĐT', 'Bộ Giáo dục và Đào tạo'],
    ['Quyết định', 'QĐ-TTg', 'Thủ tướng Chính phủ'],
    ['Nghị quyết', 'NQ-HĐND', 'Hội đồng nhân dân tỉnh Quảng Ninh'],
    ['Quyết định', 'QĐ-UBND', 'UBND thành phố Hải Phòng'],
  ] as const;
  const laws = [
    'Luật Đất đai năm 2013',
    'Luật Tổ chức chính quyền địa phương',
    'Bộ luật Lao động năm 2019',
    'Luật Đầu tư công',
  ];
  const topics = [
    'quản lý, sử dụng kinh phí bảo đảm cho công tác kiểm tra, rà soát văn bản quy phạm pháp luật',
    'chế độ, chính sách đối với cán bộ, công chức, viên chức ở xã, phường, thị trấn',
    'trình tự, thủ tục cấp giấy chứng nhận quyền sử dụng đất và tài sản gắn liền với đất',
    'cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập trong lĩnh vực giáo dục',
  ];
  const duties = [
    'Cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm tổ chức thực hiện theo đúng quy định của pháp luật hiện hành.',
    'Trường hợp hồ sơ chưa đầy đủ, trong thời hạn 03 ngày làm việc cơ quan tiếp nhận phải thông báo bằng văn bản cho người nộp.',
    'Mức hỗ trợ tối đa không quá 50% tổng chi phí đầu tư của dự án và không vượt quá 10 tỷ đồng/dự án.',
    'Người đứng đầu đơn vị quyết định việc bố trí, sử dụng và phải công khai, minh bạch trong toàn đơn vị.',
    'Kết quả đánh giá được lưu trong hồ sơ, là căn cứ để xem xét việc quy hoạch, bổ nhiệm, khen thưởng và kỷ luật.',
    'Nguồn kinh phí thực hiện do ngân sách nhà nước bảo đảm theo phân cấp quản lý và các nguồn hợp pháp khác.',
  ];
  const citation = (): string => {
    const [type, symbol, issuer] = pick(issuers);
    const year = 2000 + number(20);
    return `${type} số ${number(180)}/${year}/${symbol} ngày ${number(28)} tháng ${number(12)} năm ${year} của ${issuer}`;
  };
  const shapes: readonly (() => string)[] = [
    () => `Căn cứ ${citation()} quy định ${pick(topics)};`,
    () => `Điều ${number(90)}. Trách nhiệm thi hành. ${pick(duties)} ${pick(duties)} ${pick(duties)}`,
    () => `${number(9)}. ${pick(duties)} ${pick(duties)}`,
    () => `a) ${pick(duties)} ${pick(duties)} ${pick(duties)}`,
    () =>
      `b) Thực hiện theo quy định tại khoản ${number(5)} Điều ${number(80)} ${pick(laws)} và ${citation()}. ${pick(duties)}`,
    () =>
      `${pick(duties)} ${pick(duties)} Việc thực hiện Nghị định này không áp dụng đối với các dự án chuyển tiếp. ${pick(duties)}`,
    () =>
      `Sau 10 năm thực hiện Quyết định số ${number(300)}-QĐ/TW của Bộ Chính trị về ${pick(topics)}, ${pick(duties)}`,
    () =>
      `c) ${pick(duties)} ${pick(duties)} Mức chi theo Thông tư ${number(200)} là ${number(900)}.000 đồng/người/tháng.`,
  ];
  const blocks: PageText['blocks'][number][] = [];
  let value = '';
  let size = 0;
  const encoder = new TextEncoder();
  const parts: string[] = [];
  while (size < bytes) {
    const part = pick(shapes)();
    const start = value.length + (parts.length > 0 ? 2 : 0);
    value = parts.length > 0 ? `${value}\n\n${part}` : part;
    parts.push(part);
    blocks.push({ kind: 'paragraph', start, end: start + part.length });
    size += encoder.encode(part).length + 2;
  }
  return { value: parts.join('\n\n'), blocks };
};

const context: FactContext = {
  publishedAt: '2020-06-16T10:00+07:00',
  modifiedAt: null,
  retrievedAt: null,
  headerClock: null,
  url: null,
  masks: [],
  trace: null,
};

export const bench: Bench = async ({ quick }) => {
  const megabyte = 1_000_000;
  const page = legalText(megabyte);
  const double = legalText(2 * megabyte);
  const bytes = new TextEncoder().encode(page.value).length;
  const mentions = document.mentions(document.find(page, context)).length;
  const [one, two] = await race(
    [
      { name: '1 MB of law', run: () => document.find(page, context) },
      { name: '2 MB of law', run: () => document.find(double, context) },
    ],
    { rounds: quick ? 7 : 25 },
  );
  const rate = bytes / 1000 / (one?.median ?? Infinity);
  const growth = (two?.median ?? Infinity) / (one?.median ?? 1);
  return {
    rows: [one, two].map((measured) => ({
      name: measured?.name ?? '',
      'median ms': (measured?.median ?? 0).toFixed(1),
      quartiles: measured?.spread.map((value) => value.toFixed(1)).join('–') ?? '',
    })),
    bars: [
      { what: 'documents, MB/s of legal text on one core', value: rate, least: 25 },
      { what: 'time for twice the text, times that for once', value: growth, most: 2.5 },
    ],
    notes: [`${String(bytes)} bytes of UTF-8, ${String(page.blocks.length)} blocks, ${String(mentions)} mentions`],
  };
};
