import { gathered, isHonestTalk } from './constituents.ts';
import { reportedWords } from './contexts.ts';
import { veiledMarriage } from './marriage-words.ts';
import { isMereTalk } from './mere-talk.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { together, type Way } from './together.ts';
import { findWording, hasWording, wording } from './wording.ts';

const lands =
  '(trung quốc|trung|tq|hàn|hàn quốc|đài|đài loan|singapore|malaysia|ngoại|tây|nước ngoài|nhật|tàu|người (trung|hàn|đài|tàu|nước ngoài))';
const found = wording(
  `(tìm|kiếm|cần|giới thiệu) ..1 (vợ|cô dâu) ..4 ${lands}`,
  `(lấy|cưới|kiếm|tìm) (chồng|ck|vợ|trai|đàn ông|người) ..1 ${lands} ..8 (ib|lh|liên hệ|zalo|{n}|bao|giới thiệu|gặp|nhà gái|tiền|cho gia đình|bồi dưỡng|lo|tuyển|nhận|miễn phí|sính lễ|không mất|uy tín)`,
  `(tuyển|tìm|cần|nhận|giới thiệu|mai mối|môi giới) ..5 (lấy|cưới|gả) (chồng|ck) ..1 ${lands}`,
  '(môi giới|mai mối|dịch vụ|giới thiệu) ..1 (hôn nhân|kết hôn|lấy chồng|cô dâu) ..2',
  '(tuyển|tìm|cần|chọn) ..3 (cô dâu|vợ việt) ..6 (trung quốc|trung|hàn|đài|đài loan|tq|nước ngoài|nhà gái|sính lễ|{n})',
  '(nhà gái|gia đình gái|bố mẹ cô dâu) ..3 (được|nhận|có) ..2 {n}',
  'xem mặt (cưới|là cưới|chọn|ưng) ..2 (luôn|liền|ngay|cưới)',
  '(kết hôn|cưới) giả ..4 (đi|sang|qua|bảo lãnh|{n})',
  `lck (tq|hàn|đài)`,
  'lấy ck (hàn|đài|tq)',
);
const lawful = wording(
  '(em|chị|bạn|con|cháu|mình) ..2 (lấy|cưới) (chồng|ck) ..2 (được|hồi|năm|từ) ..1 {n}',
  '(phim|tiểu thuyết|truyện|mv|show|thủ tục|hồ sơ|quy định|giấy tờ) ..6 (cô dâu|lấy chồng|kết hôn|lấy vợ|hôn nhân)',
  '(thủ tục|hồ sơ|quy định|luật) ..4 (kết hôn|hôn nhân)',
  'váy (cưới|cô dâu)',
  '(trang điểm|make up|áo|hoa|chụp ảnh|tiệc) ..2 cô dâu',
  'hôn nhân (gia đình|và gia đình)',
  'dịch vụ cưới hỏi',
  '(tư vấn|luật sư) ..3 (ly hôn|hôn nhân)',
);

const groom = '(chú rể|rể|trai|đàn ông|ông|mấy ông|mấy chú|các chú|chú|anh|các anh|mấy anh|mấy ảnh|chồng|ck|nhà trai)';
const abroad = '(hàn|hàn quốc|đài|đài loan|trung|trung quốc|tàu|tq|sing|singapore|mã|malaysia|nhật|ngoại|tây|nước ngoài|bển|bên kia)';
const gain = wording(
  '(nhận|được|có|hỗ trợ|cho|trả|gửi|đưa|lo) ..4 ({m}|tiền|vàng|cây|{n} (triệu|củ|chai|cây|lượng|chỉ))',
  '{m}',
  '(sính lễ|tiền lễ|lễ nạp|lễ đen|lễ hỏi|nạp tài|tiền mặt|tiền cưới)',
  '{không} (tốn|mất|lo) ..2 (gì|đồng|tiền|chi phí|phí)',
  '(bao|lo|chịu) ..2 (ăn ở|giấy tờ|chi phí|hết|xe|tiền xe|trọn)',
  '(trả|hết|dứt) nợ',
  '(nhà gái|bố mẹ|ba má|gia đình|ba mẹ) ..2 (có|được|nhận|lãnh) ..2 (tiền|vốn|vàng|{n})',
);
const broker = wording(
  '(có|làm|qua|bên) (bà|cô|người|) (mối|mai|môi giới)',
  '(nhắn|hỏi) ..1 (kín|riêng)',
  '(ib|inbox|lh|liên hệ|zalo|gọi|alo|nhắn)',
  '(từ|tuổi) {n}',
  '(tuyển|cần|tìm|giới thiệu) ..3 (gái|nữ|em|cô|con gái|chị em|bé)',
  '(từng|đã) (có|một|qua) ..1 (chồng|con|đời)',
  'đừng ..3 (lộ|kể|nói)',
  '(ở chung|nhà chung|ra ngoài|trừ tiền|bồi thường|giữ giấy)',
  '(lễ|cưới|bay|đám cưới|sang|đi) ..4 (liền|ngay|nhanh|gấp|{n} (ngày|tuần))',
);
const ways: Way[] = [
  {
    act: wording(
      `(xem mặt|coi mắt|ra mắt|coi mặt|gặp mặt|tuyển chọn|lựa|chọn) ..5 ${groom} ${abroad}`,
      `${groom} ..1 ${abroad} ..12 (coi mắt|xem mặt|coi mặt|kiếm vợ|tìm vợ|lựa|chọn|cưới|lấy vợ|tuyển vợ|cần vợ)`,
      `(làm|về làm|đi làm) (vợ|dâu) ..3 ${abroad}`,
      `(gả|lấy|cưới|kết hôn) ..2 (chồng|ck|qua|sang|cho|với) ..3 ${abroad}`,
      `(vợ|cô dâu|con dâu) ..3 ${abroad}`,
      `(dâu|làm dâu) (xứ|nước|bên|) ${abroad}`,
      `(kết hôn|cưới|lấy) (giả|hợp đồng|trên giấy|giấy tờ) ..4 ${abroad}`,
      `${abroad} ..4 (kiếm|tìm|cần|lấy|cưới) (vợ|cô dâu)`,
    ),
    near: [gain, broker],
  },
  {
    act: wording(
      '(chờ|đợi|tới|để|cho) (chú rể|nhà trai|rể)',
      'nhà trai ..3 (cần|lo|trả|muốn|kiếm|tìm)',
      '(chú rể|nhà trai) ..3 (chọn|lựa|ưng)',
    ),
    near: [gain, broker, wording('(con gái|bạn nữ|các em|chị em|cô nào|em nào|các cô|mấy em|bạn gái|phụ nữ)')],
  },
];

/** Brides are sought for foreign men, with money for the family. */
export const marriage: Signal = {
  id: 'MARRIAGE',
  nameVi: 'Môi giới lấy chồng nước ngoài',
  nameEn: 'Marriage brokering',
  definitionVi: 'Giới thiệu lấy chồng Trung Quốc, Hàn Quốc, Đài Loan, có tiền cho nhà gái.',
  group: 'form',
  forms: ['marriage'],
  law: 'BLHS 150; Luật PCMBN Đ2.1',
  sources: ['S0', 'S2', 'S3', 'S4', 'M'],
  examples: examples(
    [
      'Lấy chồng Trung Quốc, nhà gái được 150 triệu',
      'lay chong dai loan, bao lam giay to, lh zalo',
      'Môi giới hôn nhân Hàn Quốc uy tín',
      'Tuyển cô dâu Việt cho chú rể Đài Loan, sính lễ 100 triệu',
      'Lấy ck hàn ib chị, không mất tiền',
      'Giới thiệu lấy chồng Trung, xem mặt cưới luôn',
      'l.ấ.y chồng tq, nhà gái nhận liền 120tr',
      'Tìm em gái 18-30 muốn cưới chồng nước ngoài, lo hết',
      'Xem mặt ưng là cưới, gia đình gái được 200 triệu',
      'Ai gả con cho mấy chú bên Đài thì nhắn bà Mẫu, nhà gái lãnh 150 triệu',
      'Bên kia họ ưng con út nhà chị rồi, gửi trước phân nửa cho bố mẹ, cuối tuần có người đưa sang Quảng Tây làm dâu',
      'Chú rể Đài 45 tuổi cần vợ, cho cha mẹ 100 triệu, gọi dì Mẫu',
    ],
    [
      'Váy cưới cô dâu cho thuê giá rẻ',
      'Phim cô dâu 8 tuổi chiếu lại',
      'Thủ tục kết hôn với người Hàn Quốc cần giấy tờ gì',
      'Trang điểm cô dâu tại nhà',
      'Lấy chồng xa mới thấy nhớ nhà',
      'Hôn nhân gia đình là nền tảng xã hội',
      'Vợ chồng em mới mua nhà',
      'Luật sư tư vấn ly hôn',
    ],
    [
      'Em lấy chồng Hàn được 5 năm, hai con ngoan',
      'Công an cảnh báo môi giới hôn nhân trái phép',
      'Nạn nhân bị lừa lấy chồng Trung Quốc rồi bán lại',
      'Quy định về hôn nhân có yếu tố nước ngoài',
      'Bạn em cưới chồng Nhật năm ngoái, đám cưới vui lắm',
      'Tiệc cưới nhà gái tổ chức buổi trưa',
      'Truyện cô dâu thế thân',
      'Dịch vụ cưới hỏi trọn gói',
      'Em lấy chồng Đài được 3 năm, tháng nào cũng gửi tiền về cho ba má',
      'Nam 35 tuổi đã ly hôn, tìm bạn gái chân thành tiến tới hôn nhân',
      'Trang điểm cô dâu phong cách Hàn, giá 2 triệu, nhận lịch tháng 12',
    ],
  ),
  find(reading) {
    if (isMereTalk(reading)) return [];
    const veiled = hasWording(wedding, reading) ? gathered(veiledMarriage, reading) : [];
    if (veiled.length === 0 && isHonestTalk(veiledMarriage.against, reading)) return [];
    const plain = apartFrom([...findWording(found, reading), ...together(ways, reading)], reportedWords, reading);
    return tidy([...outside(plain, lawful, reading), ...veiled]);
  },
};

// Somebody who fetches and papers that are not needed are parts of every trade: of this one only where a match is spoken of.
const wedding = wording(
  '(lấy|gả|kiếm|tìm|cưới|có|bỏ|theo) ..1 (chồng|vợ|ck|vk|dâu|rể)',
  '(cưới|kết hôn|hôn nhân|cô dâu|chú rể|làm dâu|làm vợ|con dâu|nhà trai|nhà gái|xem mắt|ra mắt|mai mối|làm mối|bà mối|sính lễ|thách cưới|nạp tài|độc thân|nên duyên|se duyên|tơ hồng|kén vợ|ăn hỏi|dạm ngõ)',
  '(anh|chú|ông|người|trai|khách) (hàn|đài|trung|tàu|nhật|singapore|xứ người|bên đó|bên ấy)',
  '(con gái|cháu gái|em gái|cô gái|các em|gái) ..4 (hiền|ngoan|trinh|chưa chồng|lỡ thì|quê|xinh|đảm)',
);
