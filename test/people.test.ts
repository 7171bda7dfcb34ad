import { describe, expect, it } from 'vitest';
import { findFacts } from '../src/facts/find-facts.ts';
import { person } from '../src/facts/person/person.ts';
import type { Block, FactContext, PageText, TraceEvent } from '../src/model.ts';

const context = (more: Partial<FactContext> = {}): FactContext => ({
  publishedAt: '2020-06-16T10:00+07:00',
  modifiedAt: null,
  retrievedAt: null,
  headerClock: null,
  url: null,
  masks: [],
  trace: null,
  ...more,
});

const page = (...paragraphs: string[]): PageText => {
  const blocks: Block[] = [];
  let value = '';
  for (const paragraph of paragraphs) {
    if (value) value += '\n\n';
    blocks.push({ kind: 'paragraph', start: value.length, end: value.length + paragraph.length });
    value += paragraph;
  }
  return { value, blocks };
};

/** Names with their titles, as "name: title | title". */
const people = (text: PageText): string[] =>
  findFacts(text, context()).people.map(
    ({ name, titles }) => `${name}: ${titles.map(({ start, end }) => text.value.slice(start, end)).join(' | ')}`,
  );

describe('people over a page', () => {
  it('gives each person once, in the longest form, and each post once, in the longest form', () => {
    const text = page(
      'Ông Thắng, Thứ trưởng, khai mạc.',
      'Ông Lê Nam Thắng, Thứ trưởng Bộ Xây dựng, phát biểu.',
      'Thứ trưởng Lê Nam Thắng cảm ơn. Nam Thắng ra về.',
    );
    expect(people(text)).toEqual(['Lê Nam Thắng: Thứ trưởng Bộ Xây dựng']);
  });

  it('keeps the order of first mention', () => {
    const text = page('Bà Trần Thị Sáu gặp ông Lê Văn Bảy.', 'Ông Bảy cảm ơn bà Sáu.');
    expect(people(text)).toEqual(['Trần Thị Sáu: ', 'Lê Văn Bảy: ']);
  });

  it('prefers a form that is not in capitals throughout', () => {
    expect(people(page('Đồng chí TRẦN VĂN THỬ dự lễ.', 'Ông Trần Văn Thử phát biểu.'))).toEqual(['Trần Văn Thử: ']);
  });

  it('does not reach over a paragraph', () => {
    expect(people(page('Ông Lê Văn Bảy,', 'Giám đốc Sở Y tế'))).toEqual(['Lê Văn Bảy: ']);
  });

  it('touches no mask', () => {
    const text = page('Ông Nguyễn Văn Bảy, Giám đốc Sở Y tế, phát biểu.');
    for (let start = 0; start < text.value.length; start++) {
      const masks = [{ start, end: start + 3 }];
      for (const mention of person.mentions(person.find(text, context({ masks }))))
        expect(mention.end <= start || mention.start >= start + 3).toBe(true);
    }
  });

  it('reads no dateline and no byline', () => {
    const { value } = page('Ông Nguyễn Văn Bảy');
    for (const kind of ['meta', 'byline'] as const)
      expect(person.find({ value, blocks: [{ kind, start: 0, end: value.length }] }, context())).toEqual([]);
  });

  it('tells what it declined and why', () => {
    const events: TraceEvent[] = [];
    const text = page('Đường Lê Lợi, Trần Phú kẹt xe; Cục Cảnh cáo; ông Lê Văn Bảy than.');
    person.find(text, context({ trace: (event) => events.push(event) }));
    const said = (event: TraceEvent) => text.value.slice(event.start, event.end);
    expect(events.filter(({ declined }) => !declined).map(said)).toEqual(['Lê Văn Bảy']);
    expect(events.every(({ kind }) => kind === 'people')).toBe(true);
    expect(events.some((event) => event.declined?.includes('besideThing') && said(event) === 'Trần Phú')).toBe(true);
  });

  it('uses every rule it names, and no other', () => {
    const text = page(
      'Ông Nguyễn Văn Bảy (Bảy Đen), Giám đốc Sở Y tế; Chủ tịch Hội Nông dân - Lê Thị Sáu cho biết nạn nhân Văn Chín đã khỏe.',
      'Các Phó Thủ tướng Trần Hồng Hà, Lê Thành Long dự. Các đồng chí Ủy viên Bộ Chính trị: Bộ trưởng Bộ Công an Lương Tam Quang.',
      'Ông Nguyễn Văn Bảy là Bí thư Đảng ủy Sở Y tế, được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế. Giám đốc Sở Y tế ra về.',
      'HLV mừng bàn thắng của Xuân Quyết; Michael Brown ghi bàn. Hậu vệ Đình Hoàng, Trọng Hoài đá chính; ông Bảy xem.',
    );
    const facts = findFacts(text, context()).people;
    const used = new Set(facts.flatMap(({ mentions, titles }) => [...mentions, ...titles].map(({ rule }) => rule)));
    expect([...used].filter((rule) => !person.rules.includes(rule))).toEqual([]);
    expect(person.rules.filter((rule) => !used.has(rule))).toEqual([]);
  });
});

describe('people in much text', () => {
  // Milliseconds of this process: what else runs on the machine counts for nothing.
  const time = (text: PageText): number => {
    const began = process.cpuUsage();
    person.find(text, context());
    return process.cpuUsage(began).user / 1000;
  };
  const shapes: Record<string, (i: number) => string> = {
    'people with titles': (i) => `Ông Nguyễn Văn Bảy${i}, Giám đốc Sở Y tế, và bà Lê Thị Sáu cho biết. `,
    'names in a list without end': (i) => `Trần Văn Bảy, Lê Văn ${['An', 'Bình', 'Chín'][i % 3]}, `,
    'titles without a name': () => 'Giám đốc Sở Y tế, Phó Chủ tịch UBND tỉnh, ',
    'posts said and nobody named': () => 'giữ chức Bộ trưởng, với cương vị Thứ trưởng ',
    'open brackets': () => '(Nguyễn Văn Bảy (',
    'headings of lists': () => 'các đồng chí Ủy viên Bộ Chính trị: Lê Văn Bảy, ',
    'one given name of many': (i) =>
      `ông ${String.fromCharCode(65 + (i % 26))}${'aeiou'[i % 5]}${i % 97} Văn Hà, ông Hà. `,
    capitals: () => 'NGUYỄN VĂN BẢY THĂM ',
    dots: () => 'N.T.T.V. ',
    'degrees of nobody': () => 'TS, ',
    'posts of nobody': () => 'nguyên cựu phó ',
    'one word': () => 'các ',
  };
  for (const [name, shape] of Object.entries(shapes))
    it(`takes time in proportion to its length: ${name}`, () => {
      const text = (count: number): PageText => page(Array.from({ length: count }, (_, i) => shape(i)).join(''));
      const count = Math.ceil(60_000 / shape(1).length);
      time(text(count));
      const one = Math.min(time(text(count)), time(text(count)), time(text(count)));
      const eight = Math.min(time(text(8 * count)), time(text(8 * count)));
      // Eight times as long; a square would be sixty-four.
      expect(eight).toBeLessThan(28 * one + 150);
    });
});
