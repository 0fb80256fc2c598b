import { workplaces } from './destination.ts';
import { examples, type Signal } from './signal.ts';
import { wording } from './wording.ts';

const names = wording(
  'philippines',
  'philippine',
  'philipin',
  'philippin',
  'phl1pin',
  'philipines',
  'philippins',
  'phi luật tân',
  'manila',
  'pogo',
  'pasay',
  'makati',
);
// «phi» alone is frying, a pilot and «miễn phí» once the marks are gone: only as a place to go to and work in.
const work = wording(
  '(công ty|cty|casino|sòng|chỗ) ..3 bên phi',
  '(sang|qua|bên) phi (để|) {làm}',
  '(tuyển|cần) ..5 (sang|qua) phi',
  '(sang|qua) phi ..2 (lương|casino|game|cskh)',
  '{làm} ..3 bên phi',
);
const alike = wording('miễn phí', 'chi phí', 'phi công', 'phi hành', 'hành phi', 'phi thường', 'phi lợi nhuận', 'đường manila');

/** Work in the Philippines, mostly for offshore gambling firms, mostly on a tourist visa. */
export const destPh: Signal = {
  id: 'DEST_PH',
  nameVi: 'Điểm đến Philippines (POGO)',
  nameEn: 'Destination: Philippines',
  definitionVi: 'Tuyển sang Philippines làm cờ bạc trực tuyến, thường bằng visa du lịch.',
  group: 'destination',
  forms: [],
  law: 'BLHS 150, 174, 349',
  sources: ['K19', 'K55', 'M'],
  examples: examples(
    [
      'Tuyển nhân viên chăm sóc khách hàng tại Philippines, lương 1.500 USD',
      'sang phi lam telesale luong 1200$ bao ve',
      'Công ty POGO ở Manila cần 15 bạn, có phụ cấp ăn ở',
      'Qua Phi làm game, visa công ty lo',
      'Việc làm Philippines cho nam nữ 20-30 tuổi',
      'p.h.i.l.i.p.p.i.n.e.s tuyển sale lương cao',
      'Cần người sang Phi, lương 30 triệu',
      'tuyen nhan vien sang philipin lam casino online',
      'Làm việc ở Makati, lương 28 triệu, bao vé máy bay',
    ],
    [
      'Miễn phí giao hàng cho đơn từ 200k',
      'Mien phi giao hang cho nhan vien van phong',
      'Hành phi giòn thơm, hũ 200g',
      'Tuyển phi công cho hãng hàng không trong nước',
      'Bão đổ bộ Philippines, nhiều chuyến bay hủy',
      'Tour Philippines đảo Boracay hè này',
      'Chi phí sinh hoạt ở thành phố quá cao',
      'Tổ chức phi lợi nhuận gây quỹ cho trẻ em',
    ],
    [
      'Du lịch Manila có gì vui',
      'Học tiếng Anh với giáo viên Philippines trực tuyến qua phim',
      'Trận đấu với Philippines diễn ra tối nay',
      'Chuối nhập khẩu từ Philippines giảm giá',
      'Cá phi lê sốt chanh dây',
      'Hoa hậu Philippines đăng quang',
      'Sang phí chuyển nhượng mặt bằng',
      'Phi vụ làm ăn thất bại của anh bạn tôi',
    ],
  ),
  find: (reading) => workplaces(reading, { countries: ['PH'], flags: ['🇵🇭'], names, work, alike }),
};
