import type { Cases, Probes } from '../cases.ts';
import { documentTypes } from './lexicon.ts';

/** The families of codes, their variants, and what only looks like them. */
const codes: Cases = [
  // the name of a file
  ['Tải về: Quyet_dinh_3467-QD-BYT.pdf'],
  // Party: N-TYPE/ISSUER, never a year
  [
    '«Quyết định số 290-QĐ/TW» được phổ biến',
    { code: '290-QĐ/TW', family: 'party', type: 'Quyết định', rule: 'document/party-code' },
  ],
  [
    'Theo «Hướng dẫn số 05-HD/BTCTW» của Ban Tổ chức Trung ương',
    { code: '05-HD/BTCTW', family: 'party', number: '05' },
  ],
  ['Thành ủy ban hành «Chương trình hành động số 32-CTr/TU»', { code: '32-CTr/TU', type: 'Chương trình hành động' }],
  ['«Nghị quyết số 12-NQ/ĐUCA» ngày 14/5/2019', { code: '12-NQ/ĐUCA', family: 'party', date: '2019-05-14' }],
  ['«Quy định số 08-QĐi/TW» về nêu gương', { code: '08-QĐi/TW', type: 'Quy định' }],
  ['«Thông báo kết luận số 12-TB/VPTW» được gửi đi', { code: '12-TB/VPTW', type: 'Thông báo kết luận' }],
  // State normative: N/YYYY/TYPE-ISSUER
  [
    '«Nghị định số 79/2003/NĐ-CP» có hiệu lực',
    { code: '79/2003/NĐ-CP', family: 'normative', year: 2003, symbol: 'NĐ-CP', rule: 'document/normative-code' },
  ],
  ['Áp dụng «Thông tư 07/2014/TT-BYT» tại bệnh viện', { code: '07/2014/TT-BYT', type: 'Thông tư' }],
  ['«Nghị quyết 30a/2008/NQ-CP» giúp huyện nghèo', { code: '30a/2008/NQ-CP', number: '30a' }],
  ['«Quyết định số 56/2020/QĐ-UBND» về đơn giá', { code: '56/2020/QĐ-UBND', family: 'normative', subject: 'đơn giá' }],
  // State administrative: no year
  [
    '«Chỉ thị số 15/CT-KTNN» gồm sáu nội dung',
    { code: '15/CT-KTNN', family: 'administrative', rule: 'document/administrative-code' },
  ],
  ['«Thông báo số 3010-1/TB-ĐHHV» của nhà trường', { code: '3010-1/TB-ĐHHV', number: '3010-1' }],
  ['«Quyết định số 1.234/QĐ-UBND» của tỉnh', { code: '1234/QĐ-UBND', number: '1234' }],
  [
    '«Giấy phép số 123/GP-BTTTT» do Bộ Thông tin và Truyền thông cấp ngày 15/4/2016',
    { code: '123/GP-BTTTT', issuer: 'Bộ Thông tin và Truyền thông', date: '2016-04-15' },
  ],
  [
    '«Quyết định số 12/QĐ-ĐHQGHN» của Giám đốc Đại học Quốc gia Hà Nội',
    { code: '12/QĐ-ĐHQGHN', issuer: 'Giám đốc Đại học Quốc gia Hà Nội' },
  ],
  [
    '«Quyết định xử phạt vi phạm hành chính số 345/QĐ-XPVPHC» đã được giao',
    { code: '345/QĐ-XPVPHC', type: 'Quyết định' },
  ],
  // letters: no type inside
  [
    'Theo «Công văn số 1061/BGDĐT-GDTrH», giáo viên dạy trực tuyến',
    { code: '1061/BGDĐT-GDTrH', family: 'dispatch', rule: 'document/dispatch-code' },
  ],
  [
    'UBND TP.HCM có «văn bản số 4567/UBND-KGVX» gửi các sở',
    { code: '4567/UBND-KGVX', type: 'Văn bản', issuer: 'UBND TP.HCM' },
  ],
  ['«Công văn số 8011-CV/BTCTW» của Ban Tổ chức Trung ương', { code: '8011-CV/BTCTW', family: 'party' }],
  ['(«công văn số 509/TC-VP» ngày 22/4/2013)', { code: '509/TC-VP', family: 'dispatch', date: '2013-04-22' }],
  // the legislature
  [
    '«Nghị quyết số 51/2017/QH14» điều chỉnh lộ trình',
    { code: '51/2017/QH14', family: 'legislature', rule: 'document/legislature-code' },
  ],
  ['«Nghị quyết số 1365/NQ-UBTVQH15» được ban hành', { code: '1365/NQ-UBTVQH15', family: 'legislature', year: null }],
  ['«Pháp lệnh số 34/2007/PL-UBTVQH11» về dân chủ ở xã', { code: '34/2007/PL-UBTVQH11', type: 'Pháp lệnh' }],
  [
    '«Luật số 45/2013/QH13» được Quốc hội khóa XIII thông qua ngày 29/11/2013',
    { code: '45/2013/QH13', type: 'Luật', issuer: 'Quốc hội khóa XIII', date: '2013-11-29' },
  ],
  [
    '«Luật Đất đai số 31/2024/QH15» ngày 18 tháng 01 năm 2024',
    { code: '31/2024/QH15', name: 'Luật Đất đai', date: '2024-01-18' },
  ],
  // joint
  [
    '«Thông tư liên tịch 01/2016/TTLT-VKSNDTC-TANDTC-BCA» có hiệu lực',
    { code: '01/2016/TTLT-VKSNDTC-TANDTC-BCA', family: 'joint', rule: 'document/joint-code' },
  ],
  [
    '«Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN» về giám sát',
    { code: '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN', family: 'joint' },
  ],
  ['«Thông tư liên bộ số 05-TT/LB» năm 1993', { code: '05-TT/LB', family: 'joint' }],
  // courts and mass organisations
  [
    '«Nghị quyết số 02/2022/NQ-HĐTP» của Hội đồng Thẩm phán',
    { code: '02/2022/NQ-HĐTP', family: 'judicial', rule: 'document/judicial-code' },
  ],
  ['«Hướng dẫn số 10/HD-VKSTC» của ngành', { code: '10/HD-VKSTC', family: 'judicial' }],
  [
    '«Quyết định số 01/2019/QĐST-KDTM» của Tòa án nhân dân thành phố Hà Nội',
    { code: '01/2019/QĐST-KDTM', family: 'judicial' },
  ],
  [
    '«Quyết định khởi tố vụ án hình sự số 45/QĐ-CSĐT» ngày 3/4/2020',
    { code: '45/QĐ-CSĐT', type: 'Quyết định', date: '2020-04-03' },
  ],
  [
    '«Quyết định số 1908/QĐ-TLĐ» của Tổng Liên đoàn',
    { code: '1908/QĐ-TLĐ', family: 'mass', rule: 'document/mass-code' },
  ],
  ['«Kế hoạch 225-KH/TWĐTN-TNNT» của Trung ương Đoàn', { code: '225-KH/TWĐTN-TNNT', family: 'mass' }],
  ['«Thông tri số 25/TT-MTTW-BTT» của Mặt trận', { code: '25/TT-MTTW-BTT', family: 'mass' }],
  // old forms
  [
    '«Nghị định số 64-CP» ngày 27/9/1993 về giao đất',
    { code: '64-CP', family: 'old', date: '1993-09-27', rule: 'document/old-code' },
  ],
  ['«Sắc lệnh số 133-SL» ngày 20/1/1953', { code: '133-SL', family: 'old', type: 'Sắc lệnh' }],
  [
    '«Quyết định số 773-TTg», «Nghị định 60/CP», «Chỉ thị 327-CT», «Quyết định 135-HĐBT»',
    { code: '773-TTg' },
    { code: '60/CP' },
    { code: '327-CT' },
    { code: '135-HĐBT' },
  ],
  ['«Thông tư số 64 TC/TCT» của Bộ Tài chính', { code: '64/TC-TCT', family: 'old' }],
  ['«Quyết định 1141-TC/QĐ/CĐKT» về chế độ kế toán', { code: '1141-TC/QĐ/CĐKT', family: 'old' }],
  ['«Thông tư số 15-LĐTBXH/TT» ngày 2/6/1993', { code: '15-LĐTBXH/TT', family: 'old' }],
  // trap: the Icelandic eth for Đ
  ['«Nghị định 102/2017/NÐ-CP» về đăng ký biện pháp bảo đảm', { code: '102/2017/NĐ-CP' }],
  // trap: swapped separators
  [
    'Thực hiện «217/QĐ-TW» và «03/CT-TW»',
    { code: '217-QĐ/TW', type: null, warnings: 'document-swapped-separators' },
    { code: '03-CT/TW' },
  ],
  ['«Nghị quyết 72-NQ-TW» của Bộ Chính trị', { code: '72-NQ/TW', warnings: 'document-swapped-separators' }],
  ['«Công điện số 05/CĐ-TW» của Ban Chỉ đạo', { code: '05/CĐ-TW', warnings: null }],
  // trap: TTLT with a slash
  ['«Thông tư liên tịch số 05/1999/TTLT/BLĐTBXH-BYT-BTC»', { code: '05/1999/TTLT-BLĐTBXH-BYT-BTC' }],
  // trap: U+2011 and other dashes
  [
    '«Thông tư liên tịch 05/2012/TTLT‑BCA‑BQP» và «Nghị định 79/2003/NĐ–CP»',
    { code: '05/2012/TTLT-BCA-BQP' },
    { code: '79/2003/NĐ-CP' },
  ],
  // trap: split codes
  [
    '«Thông tư 64/2013/TT- BTC», «Nghị định 56/ 2015/ NĐ - CP», «NQ 09- NQ/TU»',
    { code: '64/2013/TT-BTC' },
    { code: '56/2015/NĐ-CP' },
    { code: '09-NQ/TU' },
  ],
  [
    '«Thông tư liên tịch 02/2021/TTLT-TANDTC-VKSNDTC- BCA-BQP» quy định phối hợp',
    { code: '02/2021/TTLT-TANDTC-VKSNDTC-BCA-BQP' },
  ],
  ['Tại «Nghị định 15/2020/NĐ-CP» - UBND tỉnh cho biết - mức phạt tăng', { code: '15/2020/NĐ-CP' }],
  // trap: year or no year
  [
    '«Quyết định 19/QĐ-TTg» khác «Quyết định 19/2025/QĐ-TTg»',
    { code: '19/QĐ-TTg', year: null, entity: 0 },
    { code: '19/2025/QĐ-TTg', year: 2025, entity: 1 },
  ],
  ['Theo «Nghị định 25/98/NĐ-CP»', { code: '25/1998/NĐ-CP', year: 1998 }],
  ['Theo «Thông tư 32/2091/TT-BTC»', { code: '32/2091/TT-BTC', warnings: 'document-impossible-year' }],
  // Cyrillic С, "&", TƯ and T.Ư, missing strokes, lower case after a type word
  ['«Thông tư 51/2025/TT-BTС» của Bộ Tài chính', { code: '51/2025/TT-BTC' }],
  ['«Quyết định 47/2000/QĐ-BGD&ĐT» còn hiệu lực', { code: '47/2000/QĐ-BGDĐT' }],
  ['«Chỉ thị số 27-CT/TƯ» và «Chỉ thị 20-CT/T.Ư»', { code: '27-CT/TW' }, { code: '20-CT/TW' }],
  ['«Thông tri số 297/TT-TƯ» ngày 20-4-1974', { code: '297-TT/TW', warnings: 'document-swapped-separators' }],
  ['«Quyết định 22/2021/QD-TTg» và «Quyết định số 12/qđ-ubnd»', { code: '22/2021/QĐ-TTg' }, { code: '12/QĐ-UBND' }],
  ['«Quyet dinh so 12/QD-UBND» ngay 5/3/2020', { code: '12/QĐ-UBND', type: 'Quyết định', date: '2020-03-05' }],
  [
    '«Kế hoạch 65-Ctr/TU», «Nghị định 79/2003/NĐCP»',
    { code: '65-CTr/TU', warnings: 'document-type-conflict' },
    { code: '79/2003/NĐ-CP' },
  ],
  ['«Luật số 06/2022-QH15» và «Nghị quyết 84 NQ/TWĐTN»', { code: '06/2022/QH15' }, { code: '84-NQ/TWĐTN' }],
  [
    '«QUYẾT ĐỊNH SỐ 2086/QĐ-BVHTTDL» VỀ VIỆC CÔNG NHẬN DI SẢN',
    { code: '2086/QĐ-BVHTTDL', subject: 'CÔNG NHẬN DI SẢN' },
  ],
  // without a type word
  ['«Số: 784/QĐ-BVHTTDL»', { code: '784/QĐ-BVHTTDL', type: 'Quyết định' }],
  [
    'Các văn bản («18-NQ/TW», «42/NQ-CP») được phổ biến',
    { code: '18-NQ/TW', type: 'Nghị quyết' },
    { code: '42/NQ-CP', type: 'Nghị quyết' },
  ],
  // trap: homographs CT, TT, TC
  ['«Chương trình 02-CTr/TU» và «Chỉ thị 02-CT/TU»', { code: '02-CTr/TU', entity: 0 }, { code: '02-CT/TU', entity: 1 }],
  ['«Thông tri số 07-TT/TC» ngày 21-3-1979', { code: '07-TT/TC', type: 'Thông tri' }],
  ['«Chỉ thị 15/QĐ-UBND» được nhắc tới', { type: 'Chỉ thị', warnings: 'document-type-conflict' }],
  // no codes
  ['Lô hàng mã Đ12/QĐ-TTg và Ơ15/2020/NĐ-CP bị giữ'],
  ['Mã 12/QĐ-TTgơ và 15/2020/NĐ-CPế vô nghĩa'],
  ['Tỷ số 3-2, đường 30/4, số nhà 12/3, tỷ lệ 1/500, huyết áp 120/80, dịch vụ 24/7'],
  ['Biển số 29A-123.45, tàu SE-3/SE-4, máy bay Su-30/MiG-29, căn hộ 12-A5 tòa CT1'],
  ['Tiêu chuẩn TCVN 6909:2001, QCVN 46:2022/BTNMT, ISO 9001:2015'],
  ['Bản án số 12/2020/HS-ST của TAND quận 1, vụ án số 15/2019/TLST-HS'],
  ['Kê khai theo mẫu số 02/BC-TNCN và biểu 03/KH-UBND'],
  ['2013 - Ảnh, 9- Chương, 12 - Liveshow, phòng 3/S3, U23/U22'],
  ['Số tài khoản 12345/VCB-HN, thẻ nhà báo số 1234/HCM'],
];

/** One type word for several codes, and numbers that borrow the rest of a code. */
const lists: Cases = [
  // trap: plural shared type
  [
    'Các «Nghị định số 79/2003/NĐ-CP», «71/1998/NĐ-CP» và «29/1998/NĐ-CP» của Chính phủ',
    { code: '79/2003/NĐ-CP', issuer: 'Chính phủ' },
    { code: '71/1998/NĐ-CP', type: 'Nghị định', issuer: 'Chính phủ', rule: 'document/shared-type' },
    { code: '29/1998/NĐ-CP', issuer: 'Chính phủ' },
  ],
  [
    '«Nghị quyết số 18», «19-NQ/TW» của Trung ương',
    { code: '18-NQ/TW', form: 'full', rule: 'document/elided-code' },
    { code: '19-NQ/TW' },
  ],
  [
    'Các «Quyết định 217», «218-QĐ/TW» của Bộ Chính trị',
    { code: '217-QĐ/TW', issuer: 'Bộ Chính trị' },
    { code: '218-QĐ/TW' },
  ],
  [
    'Công bố các «Quyết định số 12», «13» và «14/QĐ-UBND»',
    { code: '12/QĐ-UBND' },
    { code: '13/QĐ-UBND' },
    { code: '14/QĐ-UBND' },
  ],
  ['«Nghị định 15», «16/2020/NĐ-CP»', { code: '15/2020/NĐ-CP' }, { code: '16/2020/NĐ-CP' }],
  [
    '«Quyết định số 217» và «218» của Bộ Chính trị',
    { code: null, number: '217' },
    { code: null, number: '218', type: 'Quyết định' },
  ],
  [
    'Hai «Thông tư 01/2020» và «02/2020» của Bộ Y tế',
    { year: 2020, number: '01', code: null },
    { year: 2020, number: '02' },
  ],
  [
    '“«Quyết định số 217-QĐ/TW»” và “«Quyết định số 218-QĐ/TW»” cùng ngày 12/12/2013',
    { date: '2013-12-12' },
    { date: '2013-12-12' },
  ],
  ['«Chỉ thị 15» và 16 xã khó khăn', { number: '15' }],
  ['«Nghị định 15/2020/NĐ-CP», 3/2020 có hiệu lực', { code: '15/2020/NĐ-CP' }],
];

/** Date and issuer around the code. */
const citations: Cases = [
  // the session that passed it
  [
    '«Nghị quyết số 60-NQ/TW» ngày 12/4/2025 của Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khóa XIII',
    { issuer: 'Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khóa XIII', date: '2025-04-12' },
  ],
  [
    '«Nghị quyết số 18-NQ/TW» của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII về tổ chức bộ máy',
    { issuer: 'Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII', subject: 'tổ chức bộ máy' },
  ],
  ['«Nghị quyết số 18-NQ/TW» của Hội nghị bàn tròn', { issuer: null }],
  // the day right after the code, in full
  ['«Thông tư 64/2013/TT-BTC» 15/05/2013, hướng dẫn thi hành', { date: '2013-05-15' }],
  ['«Công văn số 12/BYT-KCB» 15-05-2013 gửi các sở', { date: '2013-05-15' }],
  ['«Thông tư 64/2013/TT-BTC» 15/05 và phụ lục', { date: null }],
  ['«Thông tư 64/2013/TT-BTC» 15/05/13', { date: null }],
  [
    'Bộ Lao động-Thương binh và Xã hội ban hành «Thông tư 21/2012/TT-BLĐTBXH»',
    { issuer: 'Bộ Lao động-Thương binh và Xã hội' },
  ],
  // papers of a firm, numbered on after what would be a code
  ['Hợp đồng tín dụng số 395/11/HĐTD-11 ngày 14/6/2011'],
  ['Hợp đồng tín dụng số 842/11/HĐTD/101-11 ngày 1/12/2011'],
  ['«Nghị định 25/98/NĐ-CP» còn hiệu lực', { code: '25/1998/NĐ-CP' }],
  ['«Chỉ thị 16/CT-TTg» (31/3/2020) yêu cầu giãn cách', { date: '2020-03-31' }],
  ['«Kế hoạch số 12/KH-UBND», ngày 3/1/2020 của UBND huyện', { date: '2020-01-03', issuer: 'UBND huyện' }],
  ['«Nghị định 05/1999/NĐ-CP» ban hành ngày 3 tháng 2 năm 1999', { date: '1999-02-03' }],
  [
    '«Chỉ thị số 21/1998/CT-TTg» (ngày 24-4-1998 của Thủ tướng Chính phủ) về kiểm tra',
    { date: '1998-04-24', issuer: 'Thủ tướng Chính phủ', subject: 'kiểm tra' },
  ],
  ['Ngày 25/02/2010, Bộ Chính trị ban hành «Quyết định số 290-QĐ/TW»', { date: '2010-02-25', issuer: 'Bộ Chính trị' }],
  [
    'Ngày 16/5, Thủ tướng Chính phủ ký «Quyết định số 666/QĐ-TTg»',
    { date: '2020-05-16', issuer: 'Thủ tướng Chính phủ' },
  ],
  [{ publishedAt: null }, 'Ngày 16/5, Thủ tướng ký «Quyết định số 666/QĐ-TTg»', { date: null, issuer: 'Thủ tướng' }],
  ['Ngày 30/5/2013, Bộ Y tế tổ chức lễ công bố «Quyết định số 809/QĐ-TTg»', { date: null, issuer: null }],
  ['«Nghị định 03/2026/NĐ-CP» có hiệu lực từ ngày 1/3/2026', { date: null }],
  ['«Nghị định 15/2020/NĐ-CP» ngày 31/2/2020', { date: null }],
  // trap: the body that submits is not the one that issues
  ['Bộ Nội vụ đã tham mưu trình Chính phủ ban hành «Nghị định số 79/2003/NĐ-CP»', { issuer: 'Chính phủ' }],
  // trap: "của" after a code that belongs to the noun before it
  ['Việc thực hiện «Quyết định số 290-QĐ/TW» của một số đảng ủy trực thuộc chưa quyết liệt', { issuer: null }],
  ['Kế hoạch thực hiện «Nghị quyết số 15-NQ/TW» của Tỉnh ủy Hà Tĩnh', { issuer: null }],
  ['Bộ Y tế ban hành «Thông tư số 07/2014/TT-BYT»', { issuer: 'Bộ Y tế' }],
  ['Kiểm toán Nhà nước triển khai «Chỉ thị 15/CT-KTNN»', { issuer: 'Kiểm toán Nhà nước' }],
  ['Sở Y tế triển khai «Quyết định 666/QĐ-TTg»', { issuer: null }],
  ['được Thủ tướng Chính phủ phê duyệt tại «Quyết định số 284/2006/QĐ-TTg»', { issuer: 'Thủ tướng Chính phủ' }],
  ['Tại «Quyết định 812/QĐ-TTg», Thủ tướng bổ nhiệm ông Nguyễn Văn An', { issuer: 'Thủ tướng' }],
  [
    'Bộ Giao thông vận tải trả lời: Ngày 16/5/2013, Bộ đã có «Công văn số 4306/BGTVT-TC»',
    { issuer: 'Bộ Giao thông vận tải', date: '2013-05-16' },
  ],
  ['đề nghị của Tổng công ty Tân cảng Sài Gòn («công văn số 509/TC-VP»)', { issuer: 'Tổng công ty Tân cảng Sài Gòn' }],
  [
    '«Nghị quyết số 35-NQ/TW» của Bộ Chính trị (khóa XII) "Về bảo vệ nền tảng tư tưởng"',
    { issuer: 'Bộ Chính trị', subject: 'Về bảo vệ nền tảng tư tưởng' },
  ],
  ['«Tờ trình số 88/TTr-BNV» của Bộ trưởng Bộ Nội vụ', { issuer: 'Bộ trưởng Bộ Nội vụ' }],
  [
    'Thứ trưởng Bộ Nội vụ ký «Công văn số 03/CV-BCĐ» ngày 15-4-2025 của Ban Chỉ đạo sắp xếp đơn vị hành chính',
    { issuer: 'Ban Chỉ đạo sắp xếp đơn vị hành chính' },
  ],
  ['Bộ Chính trị, Ban Bí thư ban hành «Kết luận 127-KL/TW»', { issuer: 'Bộ Chính trị, Ban Bí thư' }],
  [
    '«Nghị quyết số 15-NQ/TW» ngày 1-6-2012, Hội nghị Trung ương 5 khóa XI về chính sách xã hội',
    { date: '2012-06-01', issuer: 'Hội nghị Trung ương 5 khóa XI', subject: 'chính sách xã hội' },
  ],
  ['Theo «Nghị định của Chính phủ số 15/2020/NĐ-CP»', { issuer: 'Chính phủ' }],
  ['Phó Chủ nhiệm Văn phòng Chính phủ ký «văn bản số 4370/VPCP-KTN»', { issuer: null }],
  [
    '«Nghị quyết số 02-NQ/TU» của Ban Chấp hành Đảng bộ tỉnh Kiên Giang',
    { issuer: 'Ban Chấp hành Đảng bộ tỉnh Kiên Giang' },
  ],
  // Several names of one issuer: the closest, in its longest form
  [
    '«Quy định 213-QĐ/TW» của Trung ương. Về «Quy định 213-QĐ/TW» của Bộ Chính trị',
    { issuer: 'Bộ Chính trị', entity: 0 },
    { entity: 0 },
  ],
  // The official order puts date and issuer behind the title, past other citations inside it.
  [
    '«Thông tư số 159/2016/TT-BTC» Quy định mức thu phí ngày 25/10/2016 của Bộ Tài chính, có hiệu lực kể từ ngày 01/01/2017',
    { date: '2016-10-25', issuer: 'Bộ Tài chính' },
  ],
  [
    '«Nghị định số 80/2022/NĐ-CP» Sửa đổi một số điều của «Nghị định số 35/2016/NĐ-CP» ngày 15 tháng 5 năm 2016 của Chính phủ quy định chi tiết «Luật Thú y» ngày 13/10/2022 của Chính phủ, có hiệu lực',
    { date: '2022-10-13', issuer: 'Chính phủ' },
    { date: '2016-05-15', issuer: 'Chính phủ' },
    { date: null },
  ],
  [
    '«Thông tư số 29/2014/TT-NHNN» Hướng dẫn bảo lãnh ban hành kèm theo «Quyết định số 03/2011/QĐ-TTg» của Thủ tướng Chính phủ ngày 09/10/2014 của Ngân hàng Nhà nước, có hiệu lực',
    { date: '2014-10-09', issuer: 'Ngân hàng Nhà nước' },
    { date: null, issuer: 'Thủ tướng Chính phủ' },
  ],
  [
    '«Thông tư liên tịch số 12/2016/TTLT-BTP-BNG-TANDTC» Quy định tương trợ tư pháp ngày 19/10/2016 của Bộ Tư pháp, Bộ Ngoại giao và Toà án nhân dân tối cao, có hiệu lực',
    { date: '2016-10-19', issuer: 'Bộ Tư pháp, Bộ Ngoại giao và Toà án nhân dân tối cao' },
  ],
  [
    '«Quyết định số 12/QĐ-UBND» về việc thu hồi đất theo Tờ trình ngày 5/3/2020 của UBND huyện Lạc Sơn',
    { date: null, issuer: null },
  ],
  // The letterhead of a document's own text
  [
    '# «Quyết định 784/QĐ-BVHTTDL» phê duyệt kế hoạch\n\n«Số: 784/QĐ-BVHTTDL»\n\nHà Nội, ngày 11 tháng 3 năm 2020\n\nBỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH\n\nCăn cứ «Quyết định số 71/QĐ-BVHTTDL» ngày 08 tháng 01 năm 2019;\n\nĐiều 1. Phê duyệt kèm theo «Quyết định này» kế hoạch.',
    { code: '784/QĐ-BVHTTDL', date: '2020-03-11', issuer: 'BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', entity: 0 },
    { entity: 0 },
    { code: '71/QĐ-BVHTTDL', date: '2019-01-08', entity: 1 },
    { form: 'back', entity: 0 },
  ],
];

/** What a document is about, and where that ends. */
const subjects: Cases = [
  // a bracket that does not close, a verb that goes on to the next document
  [
    '«Thông tư 32/2018/TT-BGDĐT» ban hành Chương trình giáo dục phổ thông (được bổ sung bởi «Thông tư 20/2021/TT-BGDĐT»)',
    { subject: 'ban hành Chương trình giáo dục phổ thông' },
    {},
  ],
  ['«Thông tư 32/2018/TT-BGDĐT» về giáo dục (phổ thông) ở xã', { subject: 'giáo dục' }],
  [
    'UBND tỉnh ban hành «Kế hoạch số 694/KH-UBND» về cải cách và ban hành «Quyết định số 482/QĐ-UBND» về quy chế',
    { subject: 'cải cách' },
    { subject: 'quy chế' },
  ],
  [
    '«Quyết định 167/2008/QĐ-TTg» về chính sách nhà ở cho hộ nghèo, với mục tiêu giúp 500.000 hộ',
    { subject: 'chính sách nhà ở cho hộ nghèo' },
  ],
  // trap: the subject runs into the next clause
  [
    '«Quyết định số 290-QĐ/TW» của Bộ Chính trị khóa X về quy chế công tác dân vận của hệ thống chính trị và quán triệt «Quy định số 213-QĐ/TW»',
    { subject: 'quy chế công tác dân vận của hệ thống chính trị', issuer: 'Bộ Chính trị khóa X' },
    { subject: null },
  ],
  [
    '«Quyết định 290-QĐ/TW» về việc ban hành “Quy chế công tác dân vận” và chỉ đạo của cấp trên',
    { subject: 'Quy chế công tác dân vận' },
  ],
  [
    '«Nghị định số 79/2003/NĐ-CP» ngày 07/7/2003 về thực hiện dân chủ ở xã, phường, thị trấn.',
    { subject: 'thực hiện dân chủ ở xã, phường, thị trấn' },
  ],
  [
    '«Thông tư 07/2014/TT-BYT» ngày 25/02/2014 “Quy định về quy tắc ứng xử”, Bộ Y tế rà soát thủ tục',
    { subject: 'Quy định về quy tắc ứng xử' },
  ],
  [
    '«Quy định 213-QĐ/TW», ngày 02/01/2020 của Bộ Chính trị quy định về trách nhiệm của đảng viên',
    { subject: 'trách nhiệm của đảng viên' },
  ],
  [
    '«Nghị định 03/2026/NĐ-CP» quy định quỹ xã hội có nghĩa vụ công khai, có hiệu lực từ tháng 3',
    { subject: 'quỹ xã hội có nghĩa vụ công khai' },
  ],
  [
    '«Công văn 2601/VPCP-KGVX» V/v thực hiện cách ly xã hội; các tỉnh nghiêm túc',
    { subject: 'thực hiện cách ly xã hội' },
  ],
  [
    '«Quyết định 666/QĐ-TTg» phê duyệt đề án chuyển đổi số, trong đó giao Bộ Công an chủ trì',
    { subject: 'phê duyệt đề án chuyển đổi số' },
  ],
  [
    '«Nghị định 154/2020/NĐ-CP» sửa đổi, bổ sung một số điều của «Nghị định 34/2016/NĐ-CP».',
    { subject: 'sửa đổi, bổ sung một số điều của Nghị định 34/2016/NĐ-CP' },
    { subject: null },
  ],
  [
    '«Quyết định số 1956/QĐ-TTg» («Đề án 1956») về đào tạo nghề cho lao động nông thôn',
    { subject: 'đào tạo nghề cho lao động nông thôn' },
    { rule: 'document/alias' },
  ],
  [
    '«Chương trình hành động số 16-CTr/ĐUK» của Đảng ủy Khối đến toàn thể cán bộ',
    { subject: null, issuer: 'Đảng ủy Khối' },
  ],
];

/** Laws by their names. */
const laws: Cases = [
  [
    'Theo «Luật Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp» và Luật sư A',
    { rule: 'document/named-law' },
  ],
  // names that share one type word
  [
    'Quốc hội thông qua các luật: «Đất đai», «Nhà ở» và «Các tổ chức tín dụng».',
    { name: 'Luật Đất đai', type: 'Luật', rule: 'document/shared-law-word' },
    { name: 'Luật Nhà ở' },
    { name: 'Luật Các tổ chức tín dụng' },
  ],
  [
    'Sửa đổi các «luật Đầu tư», «Doanh nghiệp năm 2020»; thi hành 3 «Luật Việc làm», «Nhà ở», «Đấu thầu» từ đầu năm',
    { name: 'Luật Đầu tư', nameYear: null },
    { name: 'Luật Doanh nghiệp', nameYear: 2020 },
    { name: 'Luật Việc làm', rule: 'document/named-law' },
    {},
    { name: 'Luật Đấu thầu' },
  ],
  ['Các «Luật Hải quan», Thanh tra Chính phủ đã nêu', { name: 'Luật Hải quan' }],
  ['Các luật: một là Đất đai, hai là Nhà ở'],
  ['Các luật sư, Doanh nghiệp và Nhà ở Hà Nội'],
  ['Các luật: Đất đai được thảo luận'],
  ['Theo «Luật Nhà ở», Xây dựng là ngành khó', { name: 'Luật Nhà ở' }],
  // years that share one name
  [
    '«Luật Đất đai 1993», «2003», «2013» đều nêu',
    { nameYear: 1993 },
    { name: 'Luật Đất đai', nameYear: 2003, rule: 'document/shared-name' },
    { nameYear: 2013 },
  ],
  ['«Hiến pháp các năm 1946», «1959» và «1992»', { nameYear: 1946 }, { nameYear: 1959 }, { nameYear: 1992 }],
  ['«Luật Đất đai năm 2003» và «năm 2013» đều nêu', { nameYear: 2003 }, { nameYear: 2013 }],
  ['«Luật Đất đai năm 2003» và năm 2013 Quốc hội sửa', { nameYear: 2003 }],
  ['«Luật Đất đai 2013», 50 hộ; «Luật Nhà ở 2014», 2.000 hộ và 2015 người', { nameYear: 2013 }, { nameYear: 2014 }],
  ['«Luật Nhà ở 2014», 2015đ; «Luật Nhà ở 2014», 2015 sẽ là năm khó', { nameYear: 2014 }, { nameYear: 2014 }],
  ['«Bộ luật Hình sự năm 1999», «2015».', { nameYear: 1999 }, { nameYear: 2015 }],
  // the day of the law that amends, not of the last it amends
  ['«Luật sửa đổi, bổ sung một số Điều của «Luật Việc làm»» ngày 16/11/2013', { date: '2013-11-16' }, { date: null }],
  [
    '«Luật Đất đai năm 2013» và «Luật Nhà ở 2014»',
    { name: 'Luật Đất đai', nameYear: 2013, type: 'Luật', rule: 'document/named-law' },
    { nameYear: 2014 },
  ],
  [
    '«Luật việc làm (2013)», «Luật Giáo dục nghề nghiệp (năm 2015)»',
    { name: 'Luật việc làm', nameYear: 2013 },
    { nameYear: 2015 },
  ],
  [
    '«Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)» quy định tội danh này',
    { name: 'Bộ luật Hình sự', nameYear: 2015 },
  ],
  ['«Luật Phòng, chống tham nhũng» quy định rõ', { name: 'Luật Phòng, chống tham nhũng', nameYear: null }],
  [
    'Theo «Luật Trật tự, an toàn giao thông đường bộ 2024», bằng lái đổi mới',
    { name: 'Luật Trật tự, an toàn giao thông đường bộ', nameYear: 2024 },
  ],
  [
    '«Pháp lệnh Ưu đãi người có công với cách mạng» quy định',
    { type: 'Pháp lệnh', name: 'Pháp lệnh Ưu đãi người có công với cách mạng' },
  ],
  [
    'Điều 4 «Hiến pháp năm 2013» và Điều 5 «Hiến pháp»',
    { type: 'Hiến pháp', nameYear: 2013, entity: 0 },
    { entity: 0, form: 'short' },
  ],
  [
    '«Luật khám chữa bệnh» quy định cơ sở thực hành; theo «luật đất đai 2013»',
    { name: 'Luật khám chữa bệnh' },
    { name: 'luật đất đai', nameYear: 2013 },
  ],
  ['«LUẬT ĐẤT ĐAI 2024» CÓ GÌ MỚI', { nameYear: 2024 }],
  ['Căn cứ «Luật Viên chức» ngày 15 tháng 11 năm 2010', { date: '2010-11-15' }],
  // trap: the stated year is kept even where it is wrong
  ['«Luật Giáo dục nghề nghiệp (năm 2015)» ra đời', { nameYear: 2015 }],
  ['«Luật Nhà báo độc lập» quy định nhiều điểm mới', { name: 'Luật Nhà báo độc lập' }],
  ['«Luật Đất đai 2013» hết hiệu lực khi «Luật Đất đai 2024» ra đời', { entity: 0 }, { entity: 1 }],
  [
    '«Luật Bảo hiểm xã hội» («Luật BHXH») có hiệu lực. «Luật BHXH» quy định',
    { entity: 0 },
    { entity: 0, form: 'short', rule: 'document/law-abbreviation' },
    { entity: 0 },
  ],
  ['Theo «Luật BHYT» và Điều 174 «BLHS 2015»', { name: 'Luật BHYT' }, { name: 'Bộ luật Hình sự', nameYear: 2015 }],
  [
    '«Luật số 31/2024/QH15» («Luật Đất đai») thay «Luật Nhà ở 2023» («Luật số 27/2023/QH15»)',
    { entity: 0, name: 'Luật Đất đai' },
    { entity: 0 },
    { entity: 1, code: '27/2023/QH15' },
    { entity: 1, nameYear: 2023 },
  ],
  // drafts are told apart
  [
    'Dự thảo «Luật Đất đai (sửa đổi)» khác «Luật Đất đai 2013»',
    { rule: 'document/draft-law', entity: 0 },
    { rule: 'document/named-law', entity: 1 },
  ],
  ['dự án «Luật Nhà ở» được thảo luận', { rule: 'document/draft-law' }],
  [
    '«Luật sửa đổi, bổ sung một số điều của «Luật Quản lý thuế»» được thông qua',
    { rule: 'document/amending-law', relations: 'amends:d2', entity: 0 },
    { name: 'Luật Quản lý thuế', entity: 1 },
  ],
  [
    '«Nghị quyết Trung ương 4 khóa XII», «Nghị quyết Đại hội XIII»',
    { name: 'Nghị quyết Trung ương 4 khóa XII', rule: 'document/plenum-resolution' },
    { code: null },
  ],
  ['Luật sư Trần Văn Bình, Công ty Luật Minh Anh, Trường Đại học Luật Hà Nội, cử nhân Luật Kinh tế'],
  ['Luật chơi, pháp luật, kỷ luật, quy luật, luật bất thành văn, Luật Hồi giáo, Luật Mỹ'],
  ['Ông giảng luật hình sự và luật đất đai cho sinh viên'],
  ['Hiến pháp và pháp luật; Hiến pháp Mỹ'],
  ['Thạc sĩ, luật sư Công ty Luật số 5 trả lời'],
];

/** Short forms and back-references, before and after the full form. */
const shorts: Cases = [
  ['Chính phủ có thông tư hướng dẫn số 21 cho hộ nghèo'],
  ['Theo «Hướng dẫn số 21» của tỉnh', { type: 'Hướng dẫn', number: '21' }],
  // trap: a short form
  [
    '«Quyết định số 290-QĐ/TW» được triển khai. «Quyết định 290» đi vào cuộc sống',
    { entity: 0 },
    { entity: 0, code: '290-QĐ/TW', form: 'short', rule: 'document/short' },
  ],
  // trap: 05 is 5
  [
    '«Chỉ thị số 05-CT/TW» được triển khai. Việc thực hiện «Chỉ thị 5» gắn với nêu gương',
    { entity: 0, number: '05' },
    { entity: 0 },
  ],
  [
    '# Hiệu quả từ «Nghị quyết 42»\n\nQuốc hội thông qua «Nghị quyết số 42/2017/QH14»',
    { entity: 0, code: '42/2017/QH14' },
    { entity: 0, form: 'full' },
  ],
  ['«Quyết định 763-QĐ/ĐUK» ra đời; kết quả thực hiện «QĐ 763» rất tốt', { entity: 0 }, { entity: 0 }],
  [
    '«Nghị định 116» quy định điều kiện; theo «NĐ 116», «NĐ116»',
    { code: null, number: '116' },
    { entity: 0 },
    { entity: 0 },
  ],
  ['«Chương trình số 16-CTr/ĐUK» triển khai cùng Chương trình 135 ở vùng cao', { code: '16-CTr/ĐUK' }],
  ['«Chương trình 02-CTr/TU» tốt; «Chương trinh 02» còn chậm', { entity: 0 }, { entity: 0, form: 'short' }],
  ['«Nghị định số 79/2003/NĐ-CP» ra đời. «Quyết định 79» thì chưa', { entity: 0 }, { entity: 1, code: null }],
  [
    '«Chỉ thị số 15/CT-TTg» và «Chỉ thị số 15/CT-KTNN». Riêng «Chỉ thị 15» của Tổng Kiểm toán nhà nước',
    { entity: 0 },
    { entity: 1 },
    { entity: 1 },
  ],
  [
    '«Thông tư 07/2014/TT-BYT» và «Thông tư 07/2014/TT-BGDĐT» cùng áp dụng. «Thông tư 07» của Bộ Y tế quy định',
    { entity: 0 },
    { entity: 1 },
    { entity: 0 },
  ],
  [
    '«Nghị định 15/2020» quy định xử phạt; «thông tư liên tịch 13/2016»',
    { code: null, number: '15', year: 2020 },
    { number: '13', year: 2016 },
  ],
  ['«Nghị định 15/2020/NĐ-CP» và «Nghị định 15/2021»', { entity: 0 }, { entity: 1 }],
  ['phải đưa vào «quyết định 13».', { number: '13', type: 'Quyết định' }],
  ['hơn 5 năm thực hiện «Nghị quyết số 20» của BCHT.Ư Đảng (khóa X)', { issuer: 'BCHT.Ư Đảng' }],
  // aliases in brackets
  ['«Quyết định số 290-QĐ/TW» (sau đây gọi tắt là «Quyết định 290»)', { entity: 0 }, { entity: 0 }],
  [
    'Chính phủ ban hành «Nghị định 68/2026/NĐ-CP» («Nghị định 68»). Tại «Nghị định số 68»',
    { entity: 0 },
    { entity: 0 },
    { entity: 0 },
  ],
  [
    '«Quyết định số 06/QĐ-TTg» (gọi tắt là «Đề án 06») hiệu quả. «Đề án 06» được khen',
    { entity: 0 },
    { entity: 0, form: 'short', rule: 'document/alias' },
    { entity: 0 },
  ],
  // back-references
  [
    'Bộ Chính trị ban hành «Quyết định số 290-QĐ/TW». «Quyết định này» quy định trách nhiệm',
    { entity: 0 },
    { entity: 0, form: 'back', rule: 'document/back-reference' },
  ],
  ['«Nghị định 04/2015/NĐ-CP» ra đời; «nghị định trên» thay thế quy định cũ', { entity: 0 }, { entity: 0 }],
  [
    '«Chỉ thị số 16/CT-TTg» và «Công điện số 05/CĐ-TW». Theo «Chỉ thị này», người dân ở nhà',
    { entity: 0 },
    { entity: 1 },
    { entity: 0 },
  ],
  ['«Quyết định 809/QĐ-TTg» được công bố và trao «Quyết định bổ nhiệm trên» cho ông An', { entity: 0 }, { entity: 0 }],
  // the acting decree keeps the stage
  [
    '«Nghị định 62/2026/NĐ-CP» sửa đổi «Nghị định 06/2005/NĐ-CP». «Nghị định này» có hiệu lực',
    { entity: 0, relations: 'amends:d2' },
    { entity: 1 },
    { entity: 0 },
  ],
  ['«Nghị định 79/2003/NĐ-CP» có hiệu lực. Điều này rất quan trọng', { entity: 0 }],
  ['«Nghị định 79/2003/NĐ-CP» có hiệu lực. Nghị định quy định rõ trên cơ sở thực tế', { entity: 0 }],
  ['Quyết định này khiến nhiều người bất ngờ. Kế hoạch này thất bại. Thông báo trên trang mạng'],
  [
    '«Nghị định 168/2024/NĐ-CP» và «Nghị định 123/2021/NĐ-CP». Các nghị định này tăng phạt. Dự thảo nghị định này',
    { entity: 0 },
    { entity: 1 },
  ],
  [
    '«Quyết định 12/QĐ-UBND» được ký.\n\nÔng đi.\n\nBà về.\n\nTrời mưa.\n\nQuyết định này của anh thật lạ',
    { entity: 0 },
  ],
  // one code, two dates: Party numbers begin again each term
  [
    '«Chỉ thị 05-CT/TW» ngày 15/5/2016 và «Chỉ thị 05-CT/TW» ngày 9/10/2021',
    { entity: 0, date: '2016-05-15' },
    { entity: 1, date: '2021-10-09' },
  ],
  // trap: Party QĐ is a decision or a regulation
  ['«Quyết định 37-QĐ/TW» và «Quy định 37-QĐ/TW»', { entity: 0, type: 'Quyết định' }, { entity: 1, type: 'Quy định' }],
  ['«Quy định 37-QĐ/TW» và bản «37-QĐ/TW» đính kèm', { entity: 0 }, { entity: 0, type: 'Quy định' }],
  // no documents
  ['Kế hoạch 5 năm 2016-2020, báo cáo 6 tháng đầu năm, Chương trình 135, Đề án 06 rất hay'],
  ['Quyết định 3 bàn thắng, quyết định 30 tỷ đồng, Kết luận 3 vấn đề, Nghị quyết 4 điểm, Chỉ thị 5 người'],
  ['Thông báo 24/7, thông báo 15/3 là hạn chót, hướng dẫn 10 bước, quyết định 30/4 về quê'],
  ['Ông đưa ra quyết định sau 3 ngày; có 5 nghị định, 10 thông tư; năm 2020, 120 nghị định'],
];

/** Where two documents fit, the mention stays unresolved and names both. */
const candidates: Cases = [
  [
    '«Thông tư 07/2014/TT-BYT» và «Thông tư 07/2014/TT-BGDĐT». Theo «Thông tư 07», học sinh',
    { entity: 0 },
    { entity: 1 },
    { entity: 2, code: null, candidates: 'd1,d2' },
  ],
  [
    '«Quy định 213-QĐ/TW» ra đời. «Quyết định 213» của Bộ Chính trị',
    { entity: 0 },
    { entity: 1, code: null, candidates: 'd1' },
  ],
  [
    '«Chỉ thị 05-CT/TW» ngày 15/5/2016, «Chỉ thị 05-CT/TW» ngày 9/10/2021. «Chỉ thị 05-CT/TW» được học tập',
    { entity: 0 },
    { entity: 1 },
    { entity: 2, candidates: 'd1,d2' },
  ],
  [
    '«Nghị định 15/2020/NĐ-CP» và «Nghị định 15/2021/NĐ-CP»; «Nghị định 15» nêu',
    { entity: 0 },
    { entity: 1 },
    { candidates: 'd1,d2' },
  ],
  [
    '«Nghị định 15/2020/NĐ-CP» và «Nghị định 15/2021/NĐ-CP»; «Nghị định 15/2021» nêu',
    { entity: 0 },
    { entity: 1 },
    { entity: 1, candidates: null },
  ],
];

/** Articles, clauses and points before a document's name. */
const pinpoints: Cases = [
  ['Điểm b khoản 6 Điều 5 «Nghị định 100/2019/NĐ-CP» xử phạt', { pinpoint: 'điểm b khoản 6 Điều 5' }],
  ['Căn cứ điểm đ khoản 1 Điều 12 «Luật Đất đai năm 2013»', { pinpoint: 'điểm đ khoản 1 Điều 12' }],
  ['Theo Điều 5, khoản 2, điểm a, «Nghị định 79/2003/NĐ-CP»', { pinpoint: 'điểm a khoản 2 Điều 5' }],
  ['Theo Điều 5 khoản 2 «Nghị định 79/2003/NĐ-CP»', { pinpoint: 'khoản 2 Điều 5' }],
  [
    'theo khoản 2, 3 và 4 Điều 5 «Nghị định 15/2020/NĐ-CP»',
    { pinpoint: 'khoản 2 Điều 5; khoản 3 Điều 5; khoản 4 Điều 5' },
  ],
  [
    'các điểm a, b và c khoản 1 Điều 3 của «Bộ luật Lao động 2019»',
    { pinpoint: 'điểm a khoản 1 Điều 3; điểm b khoản 1 Điều 3; điểm c khoản 1 Điều 3' },
  ],
  ['từ Điều 10 đến Điều 15 «Bộ luật Lao động 2019»', { pinpoint: 'Điều 10–15' }],
  ['Điều 85, 86 «Luật Nhà ở 2014»', { pinpoint: 'Điều 85; Điều 86' }],
  ['bổ sung Điều 12a «Nghị định 15/2020/NĐ-CP»', { pinpoint: 'Điều 12a' }],
  ['điểm c khoản 1 điều 13 «Thông tư 17», quy định', { pinpoint: 'điểm c khoản 1 Điều 13' }],
  ['Điều 18, «Luật Cạnh tranh» có quy định', { pinpoint: 'Điều 18' }],
  ['hỗ trợ khoản 5 triệu đồng theo «Nghị định 15/2020/NĐ-CP»', { pinpoint: null }],
  ['đạt 9 điểm theo «Thông tư 58/2011/TT-BGDĐT»', { pinpoint: null }],
];

/** What documents do to each other. */
const relations: Cases = [
  [
    '«Nghị định số 30/2020/NĐ-CP» thay thế «Nghị định số 110/2004/NĐ-CP»',
    { relations: 'replaces:d2' },
    { relations: null },
  ],
  [
    '«Nghị định 34/2016/NĐ-CP» được sửa đổi, bổ sung bởi «Nghị định 154/2020/NĐ-CP»',
    { relations: null },
    { relations: 'amends:d1' },
  ],
  [
    '«Luật Chứng khoán số 54/2019/QH14» được sửa đổi, bổ sung bởi «Luật số 56/2024/QH15»',
    { relations: null },
    { relations: 'amends:d1' },
  ],
  ['«Quyết định 24/2018/QĐ-UBND» bãi bỏ «Quyết định 10/2015/QĐ-UBND»', { relations: 'repeals:d2' }, {}],
  [
    '«Thông tư 01/2020/TT-BYT» thay thế «Thông tư 02/2010/TT-BYT» và bãi bỏ «Thông tư 05/2012/TT-BYT», «Thông tư 06/2013/TT-BYT»',
    { relations: 'replaces:d2,repeals:d3,repeals:d4' },
    { relations: null },
    {},
    {},
  ],
  ['«Nghị định 99/2019/NĐ-CP» hướng dẫn thi hành «Luật giáo dục đại học»', { relations: 'guides:d2' }, {}],
  [
    '«Nghị định 01/2013/NĐ-CP» ngày 3/1/2013 của Chính phủ quy định chi tiết thi hành một số điều của «Luật Lưu trữ»',
    { relations: 'guides:d2' },
    {},
  ],
  [
    '«Nghị định 62/2026/NĐ-CP» sửa đổi, bổ sung khoản 1, 2 Điều 8 «Nghị định 06/2005/NĐ-CP»',
    { relations: 'amends:d2' },
    { pinpoint: 'khoản 1 Điều 8; khoản 2 Điều 8' },
  ],
  [
    '«Nghị định 15/2020/NĐ-CP» có hiệu lực từ 15/4, thay thế «Nghị định 174/2013/NĐ-CP»',
    { relations: 'replaces:d2' },
    {},
  ],
  ['«Quy chế số 12-QC/TU» ban hành kèm theo «Quyết định số 34-QĐ/TU»', { relations: 'issuedWith:d2' }, {}],
  ['Theo «Nghị định 15/2020/NĐ-CP», Bộ đề xuất sửa đổi «Thông tư 02/2010/TT-BYT»', { relations: null }, {}],
  ['«Nghị định 15/2020/NĐ-CP» và «Thông tư 02/2010/TT-BYT» được sửa đổi', { relations: null }, { relations: null }],
];

/** The page around the text: captions count; what other parts of a page say never comes here (trap: codes in related lists). */
const places: Cases = [
  // trap: a caption
  ['[ảnh] Lễ công bố «Quyết định 809/QĐ-TTg». Ảnh: VGP', { code: '809/QĐ-TTg' }],
  ['- «Thông tư 07/2014/TT-BYT»\n\n- «Thông tư 08/2014/TT-BYT»', { entity: 0 }, { entity: 1 }],
  ['Nghị định 15/2020/NĐ-\n\nCP'],
];

export const cases: Cases = [
  ...codes,
  ...lists,
  ...citations,
  ...subjects,
  ...laws,
  ...shorts,
  ...candidates,
  ...pinpoints,
  ...relations,
  ...places,
];

const lower = (word: string): string => word.toLowerCase();

export const probes: Probes = {
  documentTypes: (type) => {
    const [symbol] = documentTypes[type] ?? [];
    const code = symbol ? `12/${symbol}-UBND` : '12/UBND-VX';
    return [`Ban hành «${lower(type)} số ${code}» hôm qua`, { code, type }];
  },
  numberedTypes: (type) => [`Theo «${type} 45» các địa phương triển khai`, { type, number: '45', code: null }],
  everydayTypes: (type) => [`Theo «${type} 45» của tỉnh, còn ${type} 3 bàn thắng`, { type, number: '45', code: null }],
  typeShorthands: (short) => [`Theo «${short} số 45/${short}-UBND»`, { code: `45/${short}-UBND` }],
  codeTypes: (type) => [`Ban hành «12/${type}-UBND» hôm qua`, { code: `12/${type}-UBND` }],
  partyIssuers: (issuer) => [
    `quyết định số 12-qđ/${lower(issuer)}`.replace(/.+/, '«$&»'),
    { code: `12-QĐ/${issuer}`, family: 'party' },
  ],
  stateIssuers: (issuer) => [`«quyết định số 12/qđ-${lower(issuer)}»`, { code: `12/QĐ-${issuer}` }],
  judicialIssuers: (issuer) => [
    `«quyết định số 12/qđ-${lower(issuer)}»`,
    { code: `12/QĐ-${issuer}`, family: 'judicial' },
  ],
  massIssuers: (issuer) => [`«quyết định số 12/qđ-${lower(issuer)}»`, { code: `12/QĐ-${issuer}`, family: 'mass' }],
  afterNumber: (word) => [`Áp dụng «Quyết định 45» ${word} mọi nơi`, { number: '45' }],
  counted: (noun) => [`Ra Nghị quyết 4 ${noun} mới`],
  pointers: (word) => [
    `«Nghị định 15/2020/NĐ-CP» rất hay. «Nghị định ${word}» có hiệu lực`,
    { entity: 0 },
    { entity: 0, form: 'back' },
  ],
  lawNeighbours: (word) => [`Ông làm ở ${word} Luật Đất đai tại Hà Nội`],
  lawNames: (name) => [`Theo «luật ${lower(name)} năm 2020»`, { name: `luật ${lower(name)}`, nameYear: 2020 }],
  lawShorthands: (short) => [`Điều 5 «${short}» quy định`, { type: 'Bộ luật', pinpoint: 'Điều 5' }],
  afterLawName: (word) => [`«Luật Nhà báo độc lập» ${word} mọi thứ`, { name: 'Luật Nhà báo độc lập' }],
  otherLaws: (name) => [`Theo Luật ${name} lâu đời`],
};
