import { describe, expect, it } from 'vitest';
import { bodies, fields, levels, nameHeads, placeHeads, posts } from '../src/vietnamese/organisation-names.ts';
import { organisationEnd, organisationInitials, organisationsEnd } from '../src/vietnamese/organisations.ts';

/** The body that stands at the start of the text, as far as it is read; null for none. */
const read = (text: string): string | null => {
  const end = organisationEnd(text, 0, text.length);
  return end < 0 ? null : text.slice(0, end);
};

describe('names of public bodies', () => {
  // The mark | stands where the name ends.
  for (const marked of [
    'Chính phủ| quy định chi tiết',
    'Bộ Chính trị khóa X| về công tác dân vận',
    'Hội nghị Trung ương 5 khóa XI| về chính sách xã hội',
    'Bộ Văn hóa, Thể thao và Du lịch|, có hiệu lực',
    'Bộ Lao động - Thương binh và Xã hội| và Bộ Nội vụ',
    'Bộ Giáo dục và Đào tạo| ban hành',
    'Bộ Công Thương| quy định',
    'Bộ trưởng Bộ Y tế| ký',
    'Toà án nhân dân tối cao| hướng dẫn',
    'Ngân hàng Nhà nước Việt Nam| về lãi suất',
    'UBND tỉnh Hà Tĩnh| về việc',
    'UBND TP.HCM| vừa có',
    'Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk| phê duyệt',
    'UBND huyện Mỏ Cày Bắc| đã ra',
    'UBND quận 1|, TP.HCM',
    'Ban Thường vụ Tỉnh ủy Hòa Bình| về',
    'BTV Huyện ủy Mỏ Cày Bắc| đã ra',
    'Đảng ủy Khối các cơ quan Trung ương| đến toàn thể',
    'Đảng ủy Khối| đến toàn thể cán bộ',
    'Sở GD&ĐT Hà Nội| có văn bản',
    'Sở Y tế tỉnh Bình Dương| yêu cầu',
    'Cục Quản lý thị trường| về hàng giả',
    'Tổng công ty Tân cảng Sài Gòn| (công văn',
    'Ban Chỉ đạo sắp xếp đơn vị hành chính|.',
    'Giám đốc Đại học Quốc gia Hà Nội|;',
    'Bộ Nông nghiệp và Phát triển nông thôn| Hướng dẫn lập đơn giá',
  ])
    it(marked, () => {
      const [name, rest] = marked.split('|') as [string, string];
      expect(read(name + rest)).toBe(name);
    });

  for (const none of [
    'một số đảng ủy trực thuộc',
    'ông Nguyễn Văn An',
    'người dân',
    'Ơ Chính phủ',
    'nhân dân cả nước',
    'BAN HÀNH QUY ĐỊNH VỀ CHỢ',
    'Ban hành Danh mục',
  ])
    it(`none: ${none}`, () => expect(read(none)).toBeNull());

  it('several at once', () => {
    const text = 'Bộ Tư pháp, Bộ Ngoại giao và Toà án nhân dân tối cao, có hiệu lực';
    expect(text.slice(0, organisationsEnd(text, 0, text.length))).toBe(
      'Bộ Tư pháp, Bộ Ngoại giao và Toà án nhân dân tối cao',
    );
  });

  it('whatever the casing and the place of the tone', () => {
    expect(read('BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH')).toBe('BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH');
    expect(read('Uỷ ban thường vụ Quốc hội, có hiệu lực')).toBe('Uỷ ban thường vụ Quốc hội');
  });

  it('every word of the lists is read', () => {
    for (const body of bodies) expect(read(`${body}, có hiệu lực`), body).toBe(body);
    for (const field of fields) expect(read(`Sở ${field} tỉnh Hà Tĩnh, có`), field).toBe(`Sở ${field} tỉnh Hà Tĩnh`);
    for (const post of posts) expect(read(`${post} UBND tỉnh Hà Tĩnh, có`), post).toBe(`${post} UBND tỉnh Hà Tĩnh`);
    for (const head of placeHeads) expect(read(`${head} tỉnh Hà Tĩnh, có`), head).toBe(`${head} tỉnh Hà Tĩnh`);
    for (const head of nameHeads) expect(read(`${head} Minh Long về`), head).toBe(`${head} Minh Long`);
    for (const level of levels) expect(read(`UBND ${level} Long Hải về`), level).toBe(`UBND ${level} Long Hải`);
  });

  it('initials as codes build them', () => {
    expect(organisationInitials('Bộ Giáo dục và Đào tạo')).toBe('BGDĐT');
    expect(organisationInitials('Bộ Nông nghiệp và PTNT')).toBe('BNNPTNT');
    expect(organisationInitials('Bộ Lao động - Thương binh và Xã hội')).toBe('BLĐTBXH');
  });
});
