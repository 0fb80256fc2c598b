import { workplaces } from './destination.ts';
import { examples, type Signal } from './signal.ts';
import { wording } from './wording.ts';

const names = wording(
  'tam giác vàng',
  'tgv',
  'bokeo',
  'bò kẹo',
  'kings roman',
  'kings romans',
  'tôn phơng',
  'tôn phởng',
  'ton pheung',
  'tonpheung',
  'đặc khu ..3 lào',
  'viêng chăn',
  'vientiane',
  'savannakhet',
);
// «lào» alone is a tobacco, a wind and part of «lao động» once the marks are gone: only with work beside it.
const work = wording(
  '(sòng bài|sòng|cty|công ty) ..3 bên lào',
  '(sang|qua|bên|đi|ở) lào (để|) {làm}',
  '{làm} ..4 bên lào',
  '(tuyển|cần) ..5 (sang|qua|đi) lào (lương|{làm}|bao|ib|lh)',
  'casino ..2 (ở|bên|tại|) lào',
  '(sang|qua|bên) lào ..3 (lương|{n})',
);
const alike = wording('thuốc lào', 'gió lào', 'đi lao động', 'lào cai');

/** Work in Laos, above all in the Golden Triangle special zone. */
export const destLa: Signal = {
  id: 'DEST_LA',
  nameVi: 'Điểm đến Lào – Tam Giác Vàng',
  nameEn: 'Destination: Laos, Golden Triangle SEZ',
  definitionVi: 'Nơi làm việc ở Lào, nhất là đặc khu kinh tế Tam Giác Vàng (Bokeo).',
  group: 'destination',
  forms: [],
  law: 'BLHS 150, 348/349',
  sources: ['K9', 'K50', 'M'],
  examples: examples(
    [
      'Tuyển nhân viên chăm sóc khách hàng tại Tam Giác Vàng, lương 30 triệu',
      'tuyen nguoi sang tam giac vang lam viec nhe',
      'Đặc khu Bokeo cần 20 bạn gõ máy, lương cứng 900$',
      'Casino bên Lào cần dealer chia bài',
      'Qua Lào làm game, bao vé xe, bao ăn ở',
      't.a.m g.i.á.c v.à.n.g cần người, thu nhập cao',
      'TGV tuyển nam nữ 18-35, lương 25tr',
      'Anh em đi Lào làm chat khách thì ib mình',
      'kings romans tuyen ke toan, luong 1k5$',
    ],
    [
      'Thuốc lào Vĩnh Bảo ngon, ship toàn quốc',
      'Miền Trung đang vào mùa gió Lào nóng rát',
      'Tour Lào 4 ngày thăm Luang Prabang',
      'Công ty tuyển lao động phổ thông tại Bình Dương',
      'Xe khách Đà Nẵng đi Viêng Chăn khởi hành mỗi ngày',
      'Bán đất Lào Cai giá tốt',
      'Cho thuê nhà nguyên căn gần chợ',
      'Tam giác cân có hai cạnh bằng nhau',
    ],
    [
      'Du lịch Bokeo mùa nào đẹp',
      'Em họ lấy vợ người Lào, cưới tháng sau',
      'Đội bóng Lào vào vòng loại',
      'Món lạp Lào ăn với xôi',
      'Di lao dong o khu cong nghiep gan nha',
      'Học tiếng Lào cơ bản cho người mới',
      'Vàng miếng và tam giác giá vàng hôm nay',
      'Hàng Lào nhập khẩu chính ngạch',
    ],
  ),
  find: (reading) => workplaces(reading, { countries: ['LA'], flags: ['🇱🇦'], names, work, alike }),
};
