const places = ['Huế', 'Cần Thơ', 'Vinh', 'Đà Lạt', 'Hải Phòng', 'Cà Mau', 'Lào Cai'];
const names = ['Trần Văn An', 'Lê Thị Bình', 'Phạm Minh Châu', 'Vũ Quốc Dũng', 'Hoàng Thu Giang', 'Đỗ Hải Yến'];

/** A page of a small portal of our own, the nth of many, each with dates, documents and people. */
export const makePage = (n: number): string => {
  const place = places[n % places.length];
  const name = names[n % names.length];
  const day = 1 + (n % 28);
  const month = 1 + (n % 12);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Hội nghị lần thứ ${n} tại ${place}</title></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
<article><h1>Hội nghị lần thứ ${n} tại ${place}</h1>
<p class="date">${day}/${month}/2020 08:15 | ${100 + n}</p>
<p><strong>Ngày ${day}/${month}/2020, tại ${place} đã diễn ra Hội nghị sơ kết công tác dân vận.</strong></p>
<p>Dự và chỉ đạo Hội nghị có đồng chí ${name}, Bí thư Đảng ủy, cùng ${10 + (n % 40)} đại biểu.</p>
<p>Hội nghị nghe báo cáo việc thực hiện Quyết định số ${200 + (n % 90)}-QĐ/TW ngày 25/2/2010 của Bộ Chính trị và Nghị định số ${1 + (n % 150)}/2019/NĐ-CP.</p>
<p>Phát biểu kết luận, đồng chí ${name} đề nghị các đơn vị hoàn thành kế hoạch trước ngày 30/${month}/2021.</p>
</article><footer>Bản quyền thuộc về chúng tôi</footer></body></html>
`;
};
