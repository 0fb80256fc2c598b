import { gathered, isHonestTalk } from './constituents.ts';
import { reportedWords } from './contexts.ts';
import { lawfulOrganTalk, organPrice, veiledOrgan } from './organ-words.ts';
import { isMereTalk } from './mere-talk.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { together, type Way } from './together.ts';
import { findWording, hasWording, wording } from './wording.ts';

const organs = '(thận|gan|tạng|nội tạng|giác mạc|tủy|thân|kidney)';
const found = wording(
  `(cần|muốn|rao|ai|nhận|có|tôi|em|mình|bên mình) ..2 (bán|mua|thu mua|hiến) ..2 (một|1|quả|lá|) (quả|lá|) (thận|gan|nội tạng|kidney)`,
  `=(bán|mua|thu mua|hiến) (một|1|quả|lá|) (quả|lá|) (thận|gan|nội tạng|giác mạc)`,
  `(bán|mua|thu mua) (thận|nội tạng|kidney)`,
  `hiến ${organs} ..4 (bồi dưỡng|có tiền|hậu tạ|trả|{n}|thù lao|hỗ trợ)`,
  `(cần|tìm) ..2 người (hiến|cho|bán) ..2 (thận|gan)`,
  `nhóm máu (a|b|o|ab) ..5 (cần|bán|hiến|mua|tìm) ..2 (thận|gan)`,
  `(cần|tìm|bán|mua|hiến) (thận|gan) ..4 (nhóm máu|bao xét nghiệm|{n}|giá)`,
  '(bán|mua) ..1 th n',
  'ghép (thận|gan) ..5 (mua|bán|=giá|tìm người|hậu tạ)',
  'bao xét nghiệm ..6 (thận|gan|ghép)',
);
const lawful = wording(
  'cẩn thận',
  '(gan|thận) (heo|bò|gà|lợn|vịt|ngỗng|cá|bổ|yếu|hư)',
  'bổ (thận|gan)',
  '(sỏi|suy|viêm|chạy|lọc|khám|bệnh|cật|u|ung thư|thanh lọc|mát|giải độc|men|xơ|mỡ|thuốc|trà|viên|tốt cho) (thận|gan)',
  '(bán|mua|thu mua) (thuốc|trà|pate|món|cháo) ..3',
  '=cần (thân|thần)',
  '(hiến|đăng ký hiến) (máu|mô|tạng|mô tạng) ..4 (nhân đạo|sau khi|chết não|cứu người|tình nguyện|trung tâm|bệnh viện)',
  '=bán thân',
  'mua (gan|thận) ..1 (heo|bò|lợn|gà)',
  '(gan bàn|gan góc|can đảm)',
);

const reward = wording(
  'đổi ..2 (nhà|xe|đời)',
  '(hậu tạ|bồi dưỡng|cảm ơn|cám ơn|đền ơn|thù lao|bd)',
  '{m}',
  '(trả|đưa|nhận) ..2 (tiền|{n})',
  '(trả|dứt|hết) nợ',
  'giá ..2 (cao|{n}|thỏa thuận)',
);
const donor = wording(
  '(nhóm|) máu (a|b|o|ab)',
  '(tuổi|khỏe|nhóm máu|rượu|xét nghiệm|nằm viện|mổ|phẫu thuật|khám)',
  '(nhắn|liên hệ|lh|ib|inbox|gọi|zalo)',
  '(ai|bạn nào|người nào) ..3 (túng|nợ|cần tiền|muốn|kẹt|chịu)',
);
const ways: Way[] = [
  {
    act: wording(
      '(cho|hiến|bán|nhượng|mua|đổi) ..2 (một|1|nửa|) (quả|trái|phần|lá|bên|) (=gan|=thận)',
      '(cần|chờ|tìm|kiếm) ..2 người ..4 (=gan|=thận)',
      '(tặng|hiến|bán|mua|nhượng) ..2 (trái|quả|bên) cật',
      '(một|1) (trái|quả|bên) =thận ..2 (đổi|được|bằng|là có|lấy)',
      '(ca|suất|kèo|mối) (=gan|=thận)',
      '(dư|còn|thừa) ..1 (quả|trái) (=thận|cật)',
      '(thận|gan) ..4 (bán|nhượng|hiến) ..2 (lại|cho|ai)',
      '(đi|chịu) (cho|bán|hiến) (=gan|=thận)',
    ),
    near: [reward, donor],
  },
  {
    act: wording(
      '(cần|chờ|phải|đang) ghép (gấp|liền|thận|gan|tạng)',
      'ghép (thận|gan|tạng) (gấp|liền)',
      'đứng tên ..3 (em|anh|chị|con|cháu|người nhà|bà con|họ hàng)',
    ),
    near: [
      reward,
      wording('(nhóm|) máu (a|b|o|ab)', '(đứng tên|giấy tờ họ hàng|người nhà)'),
      wording('(tìm|cần|kiếm|ai|bạn nào)'),
      wording('ghép', '=gan', '=thận'),
    ],
  },
];

/** Organs are offered or sought for money. */
export const organ: Signal = {
  id: 'ORGAN',
  nameVi: 'Mua bán thận, gan, mô',
  nameEn: 'Organ trade',
  definitionVi: 'Rao mua, bán hoặc “hiến” bộ phận cơ thể có tiền bồi dưỡng.',
  group: 'form',
  forms: ['organs'],
  law: 'BLHS 154 (150 nếu lừa đi nước ngoài)',
  sources: ['K23', 'K24', 'K25', 'S4'],
  examples: examples(
    [
      'Cần bán thận gấp, nhóm máu O, liên hệ zalo',
      'can ban than gap nhom mau O, lh zalo',
      'Cần người hiến gan, bồi dưỡng 500 triệu',
      'Mua thận giá cao, bao xét nghiệm',
      'Hiến thận có bồi dưỡng, thủ tục nhanh',
      'b.á.n t.h.ậ.n nhóm máu A',
      'Em muốn bán 1 quả thận lo cho gia đình',
      'Nhóm máu B cần thận, giá thỏa thuận',
      'Ai mua thận thì nhắn mình',
      'Ai đang nợ app thì nhắn mình, nhóm máu O, xét nghiệm bên mình lo, nằm viện một tuần là cầm về hơn ba trăm triệu',
      'Ai túng thì nhắn mình, hiến một trái thận được 600 triệu',
    ],
    [
      'Đi đường cẩn thận nhé',
      'di duong can than nhe ban',
      'Thận heo xào giá hẹ',
      'Đăng ký hiến tạng sau khi qua đời tại Trung tâm Điều phối quốc gia',
      'Thuốc bổ thận gia truyền',
      'Suy thận giai đoạn cuối nên ăn gì',
      'Bán gan ngỗng nhập khẩu',
      'Trà mát gan giải độc',
    ],
    [
      'Bệnh viện thực hiện ca ghép thận thành công',
      'Công an triệt phá đường dây mua bán thận',
      'Hiến máu nhân đạo tại phường sáng chủ nhật',
      'Nạn nhân bị lừa bán thận ở nước ngoài',
      'Cần thân thiện với khách hàng',
      'Gan bàn chân bị đau',
      'Khám sỏi thận ở đâu tốt',
      'Bán thân nuôi miệng là nghĩa gì',
      'Kêu gọi giúp em 14 tuổi cần ghép gan, mẹ em là người cho, gia đình còn thiếu 180 triệu',
      'Ba em cần ghép thận, gia đình đã làm hồ sơ ở bệnh viện',
    ],
  ),
  find(reading) {
    if (isMereTalk(reading)) return [];
    if (hasWording(lawfulOrganTalk, reading) && !hasWording(organPrice, reading)) return [];
    const veiled = gathered(veiledOrgan, reading);
    if (veiled.length === 0 && isHonestTalk(veiledOrgan.against, reading)) return [];
    const plain = apartFrom([...findWording(found, reading), ...together(ways, reading)], reportedWords, reading);
    return tidy([...outside(plain, lawful, reading), ...veiled]);
  },
};
