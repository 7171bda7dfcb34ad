import { findFacts } from '../../src/facts/find-facts.ts';
import { person } from '../../src/facts/person/person.ts';
import type { FactContext, PageText } from '../../src/model.ts';
import { type Bench, race, ratioRows } from './harness.ts';

const context: FactContext = {
  publishedAt: '2020-06-16T10:00+07:00',
  modifiedAt: null,
  retrievedAt: null,
  headerClock: null,
  url: null,
  masks: [],
  trace: null,
};

/** Text in the manner of the news, thick with people in one paragraph of four: the same every time. */
const newsText = (bytes: number): PageText => {
  let seed = 20200616;
  const pick = <T>(list: readonly T[]): T => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((seed / 2147483648) * list.length)] as T;
  };
  const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Hà', 'Mai'];
  const middles = ['Văn', 'Thị', 'Minh', 'Quang', 'Thanh', 'Đức', 'Ngọc', 'Xuân'];
  const givens = ['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Hùng', 'Lan', 'Mai', 'Sơn', 'Tuấn', 'Yến', 'Thắng'];
  const titles = [
    'Chủ tịch UBND tỉnh Hà Nam',
    'Giám đốc Sở Y tế Hà Nội',
    'Trưởng Phòng Kế hoạch - Tài chính, Sở Xây dựng',
    'Bí thư Huyện ủy Mỏ Cày Bắc',
    'Phó Cục trưởng Cục Quản lý khám, chữa bệnh',
    'Ủy viên Trung ương Đảng',
  ];
  const plain = [
    'Theo báo cáo, tổng mức đầu tư của dự án tăng gấp đôi so với dự kiến ban đầu do giá vật liệu leo thang và việc giải phóng mặt bằng kéo dài.',
    'Bộ Giao thông vận tải đề nghị các địa phương rà soát quy hoạch, bảo đảm tiến độ các tuyến cao tốc qua Quảng Trị, Thừa Thiên Huế và Đà Nẵng.',
    'Giá vàng trong nước tiếp tục giảm, trong khi chỉ số chứng khoán tại New York và Tokyo cùng đi lên sau phiên giao dịch đầu tuần.',
    'Người dân sống hai bên đường Nguyễn Huệ cho rằng việc cấm xe vào giờ cao điểm khiến việc buôn bán gặp nhiều khó khăn.',
  ];
  const name = (): string => `${pick(surnames)} ${pick(middles)} ${pick(givens)}`;
  const blocks: PageText['blocks'][number][] = [];
  const parts: string[] = [];
  let length = 0;
  let size = 0;
  const encoder = new TextEncoder();
  while (size < bytes) {
    const who = name();
    const people = `Phát biểu tại hội nghị, ông ${who}, ${pick(titles)} cho biết sẽ xử lý nghiêm; ${pick(titles)} ${name()} đồng tình. Ông ${who.split(' ')[2]} nói thêm: "Phải làm ngay".`;
    const text = pick([0, 1, 2, 3]) === 0 ? people : `${pick(plain)} ${pick(plain)} ${pick(plain)}`;
    blocks.push({ kind: 'paragraph', start: length, end: length + text.length });
    parts.push(text);
    length += text.length + 2;
    size += encoder.encode(text).length + 2;
  }
  return { value: parts.join('\n\n'), blocks };
};

/** People alone, and beside dates and documents: megabytes (UTF-8) of news text a second on one core. */
export const bench: Bench = async ({ quick }) => {
  const pages = Array.from({ length: 12 }, () => newsText(40_000));
  const bytes = pages.reduce((sum, { value }) => sum + new TextEncoder().encode(value).length, 0);
  const measured = await race(
    [
      { name: 'people', run: (text: PageText) => person.find(text, context) },
      { name: 'documents, dates, people', run: (text: PageText) => findFacts(text, context) },
    ],
    { rounds: quick ? 7 : 25, items: pages },
  );
  const rate = (median: number): number => bytes / 1e6 / (median / 1e3);
  return {
    rows: ratioRows(measured, bytes),
    bars: [{ what: 'people, MB/s', value: rate(measured[0]?.median ?? Number.POSITIVE_INFINITY), least: 12 }],
    notes: [`${pages.length} pages of 40 kB in the manner of the news, a quarter of the paragraphs naming people.`],
  };
};
