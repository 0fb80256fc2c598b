import { workplaces } from './destination.ts';
import { examples, type Signal } from './signal.ts';
import { tidy } from './sentences.ts';
import { wording } from './wording.ts';

const names = wording(
  'myanmar',
  'mianma',
  'mian ma',
  'miến điện',
  'myawaddy',
  'mywaddy',
  'miawaddy',
  '(kk|k k) (park|pắc|pak|prk)',
  'miến điệp',
  'kkpark',
  'công viên kk',
  'shwe kokko',
  'laukkai',
  'lão nhai',
  'lao kay',
  'mae sot',
  'mae sót',
  'maesot',
);
const work = wording('(đi|sang|qua|bên) (miến|myan) ..2 {làm}');
// Thailand is only the advertised place; the catalogue keeps it with Myanmar because victims were taken on from there.
const thaiNames = wording('thái lan', 'thai lan', 'bangkok', 'băng cốc');
const thaiWork = wording('(sang|qua|đi|bên) thái ..2 {làm}', '{làm} ..4 (bên|ở) thái', '(tuyển|cần) ..5 (sang|qua|đi) thái');
const none = wording('hàng thái', 'xôi thái', 'lẩu thái', 'võ thái', 'gạo thái', 'tiếng thái');

/** Work in Myanmar, very often advertised as work in Thailand. */
export const destMm: Signal = {
  id: 'DEST_MM',
  nameVi: 'Điểm đến Myanmar (thường qua Thái Lan)',
  nameEn: 'Destination: Myanmar (often advertised as Thailand)',
  definitionVi: 'Lời mời sang Thái Lan hoặc Myanmar làm việc; nhiều nạn nhân bị ép vượt biên từ Thái Lan sang Myanmar.',
  group: 'destination',
  forms: [],
  law: 'BLHS 150, 348/349',
  sources: ['K3', 'K15', 'K16', 'K17', 'K18', 'K50', 'K51', 'K52', 'M'],
  examples: examples(
    [
      'Tuyển nhân viên văn phòng sang Thái Lan, lương 25 triệu',
      'sang thai lan lam ban hang thuong mai dien tu luong 1000 do',
      'Cần 5 bạn qua Myawaddy làm chat khách',
      'Công ty ở KK Park tuyển người, lương 1.000 USD',
      'Qua Thái làm nhà hàng, bao vé, bao ăn ở',
      'm.y.a.n.m.a.r cần người đánh máy lương cao',
      'Việc làm Mae Sot cho nam nữ 18-30',
      'Đi Miến làm casino, ib em',
      'tuyen nguoi di mien dien lam viec tren mang',
    ],
    [
      'Tour Thái Lan 5 ngày 4 đêm bay thẳng',
      'Bán hàng Thái chính hãng, sỉ lẻ toàn quốc',
      'Đội tuyển Thái Lan vô địch AFF Cup',
      'Miến lươn Nghệ An, bún phở các loại',
      'Xôi Thái nước cốt dừa 15k một hộp',
      'Xung đột tại Myanmar leo thang ở bang Shan',
      'Lào Cai mùa này có mây rất đẹp',
      'Động đất mạnh ở Myanmar, nhiều nhà sập',
    ],
    [
      'Du lịch Bangkok nên ở khách sạn nào',
      'Học tiếng Thái online cho người đi chơi',
      'Nhập hàng Thái về bán, ai cần order nhắn em',
      'Ẩm thực Myanmar và Thái Lan có gì khác',
      'Gạo Thái đang rẻ hơn gạo Việt',
      'Phim Thái Lan mới chiếu tuần này',
      'Săn vé đi Thái Lan dịp Tết',
      'Quán lẩu Thái ở quận 3 rất đông',
    ],
  ),
  find: (reading) =>
    tidy([
      ...workplaces(reading, { countries: ['MM'], flags: ['🇲🇲'], names, work, alike: none }),
      ...workplaces(reading, { countries: ['TH'], flags: ['🇹🇭'], names: thaiNames, work: thaiWork, alike: none }),
    ]),
};
