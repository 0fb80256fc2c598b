import { examples, type Signal } from './signal.ts';
import { ownClaims } from './hearsay.ts';
import { outside, tidy } from './sentences.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  'chỉ cần biết (dùng|xài|sử dụng) (máy tính|điện thoại)',
  'chỉ (cần|việc|) ngồi (phòng|) máy lạnh',
  '{việc} (nhẹ|nhàn|dễ|nhẹ nhàng|đơn giản|nhàn hạ) ..2 {lương} (cao|khủng|tốt|ngon|ổn|nghìn đô|ngàn đô|hấp dẫn)',
  '(công việc|{việc}|{làm} việc) (rất|siêu|cực|chỉ|khá|vô cùng|) (đơn giản|nhẹ nhàng|nhàn|nhàn hạ|dễ|dễ dàng|nhẹ) ..8 ({lương} (cao|khủng|lên|từ|ổn|{n})|kiếm (được|) {n}|mỗi ngày)',
  '(lương|thu nhập) cao ..3 {việc} (nhẹ|nhàn|dễ)',
  '(thu nhập|lương|kiếm) (nghìn|ngàn) (đô|usd)',
  '(thu nhập|lương) (khủng|siêu khủng|cực khủng|siêu cao|không giới hạn)',
  'đổi đời',
  '(chỉ cần|chỉ việc) (biết|) (gõ (máy|phím|bàn phím)|đánh máy|bấm điện thoại|cầm điện thoại|ngồi máy)',
  'chỉ (cần|việc) (ngồi|có) ..2 (máy lạnh|điện thoại|1 chiếc điện thoại|smartphone)',
  'ngồi (phòng|) máy lạnh ..5 ({lương}|thu nhập|{n})',
  '{không} {làm} ..3 (vẫn|mà) có (tiền|lương|ăn)',
  '(kiếm tiền|thu nhập) ..3 (dễ dàng|cực dễ|siêu dễ|đơn giản|nhàn hạ|nhẹ nhàng|dễ như)',
  '(dễ dàng|đơn giản) (kiếm|kiếm được|có|thu nhập) ..2 {n}',
  '{việc} (nhẹ nhàng|nhàn hạ|siêu nhàn) ..3 (thu nhập|lương)',
  '(nhanh|mau) giàu ..4 ({không}|chỉ|việc)',
  '(rảnh|chỉ cần|chỉ mất|bỏ ra|mỗi ngày) ..3 (20|30|15|10|60|1|2) ..2 (phút|tiếng|giờ|p|h) ..6 (thu nhập|kiếm|nhận|lương) ..3 {n}',
  '(kiếm|thu nhập|nhận|lương) ..3 {n} ..4 (chỉ|chỉ cần|trong|với) ..1 {n} (phút|tiếng|p) ..2 (mỗi|một|1|trên|) ngày',
  // idle, and the sum behind it
  '(ngồi (mát|chơi|không|bấm|lướt|gõ|máy lạnh|một chỗ|phòng lạnh)|chơi là chính|bấm điện thoại|lướt mạng|nằm) ..8 (tháng|lương|cầm|bỏ túi|lãnh|kiếm|ẵm|để ra|thu nhập) ..5 ({n}|{số chữ}|nghìn đô|gấp)',
  '{không} (phải|cần|) (nặng nhọc|cực|nắng nôi|mệt|cực khổ|{làm} gì) ..8 (tháng|lương|cầm|bỏ túi|lãnh|kiếm|ẵm|để ra|vẫn) ..3 ({n}|{số chữ})',
  '(khỏe re|nhàn tênh|nhẹ tênh|chơi chơi|nhàn hạ|phẻ re|mát mẻ) ..8 ({n}|{số chữ}) ..1 (triệu|tr|củ|chai|đô|chục)',
  '(tháng|lương|thu nhập) ..4 ({n}|{số chữ}) ..2 (triệu|tr|củ|chai|đô) ..3 (khỏe re|nhàn tênh|nhẹ tênh|là chuyện thường|là bình thường|nhẹ nhàng|dễ ợt|phẻ re)',
  // what others made of it
  '(gửi tiền về|về quê|ba năm|vài năm|nửa năm|một năm|đứa nào|ai) ..6 (xây|cất|mua) (được|) (nhà|nhà lầu|xe hơi|đất)',
  '{làm} ..2 (nửa năm|{n} năm|{n} tháng|vài năm|một năm) ..2 (là|đã) ..1 (dư|trả|có vốn|xong|hết nợ|đủ|đổi|xây|mua)',
);
const lawful = wording('{việc} ..1 đơn giản hóa', 'muốn đổi đời thì học', 'đổi đời (sống|nhờ)');

/** Idle work for unusual pay. */
export const easyHigh: Signal = {
  id: 'EASY_HIGH',
  nameVi: 'Việc nhẹ lương cao',
  nameEn: 'Easy work, high pay',
  definitionVi: 'Lời hứa công việc nhàn, thu nhập cao bất thường.',
  group: 'bait',
  forms: [],
  law: 'Luật PCMBN Đ2.1 (lừa gạt); BLHS 174',
  sources: ['S4', 'K1', 'K2', 'K4', 'K5', 'K53'],
  examples: examples(
    [
      'Việc nhẹ lương cao, ai đi ib em',
      'viec nhe luong cao khong can bang cap',
      'v.i.ệ.c n.h.ẹ l.ư.ơ.n.g cao cho anh em trẻ',
      'vc nhẹ lg cao, đi liền',
      'Công việc đơn giản, mỗi ngày kiếm 500k',
      'Chỉ cần biết gõ máy, lương 20 triệu',
      'Ngồi máy lạnh, lương 25 triệu một tháng',
      'Thu nhập nghìn đô, đổi đời sau 6 tháng',
      'v1ệc nhẹ lương cao, bao ăn ở',
      'Cong viec nhe nhang, thu nhap 800k moi ngay',
    ],
    [
      'Lương cao xứng đáng với kinh nghiệm, làm việc áp lực',
      'Việc nhà nhẹ nhàng hơn nhờ robot hút bụi',
      'Áo khoác nhẹ, giá cao cấp',
      'Nhẹ nhàng chăm sóc da mỗi ngày',
      'Công việc kế toán tổng hợp, lương thỏa thuận',
      'Máy lạnh đời mới tiết kiệm điện',
      'Đơn giản hóa thủ tục hành chính',
      'Thu nhập bình quân đầu người tăng',
    ],
    [
      'Công việc nặng, lương cao, cần sức khỏe tốt',
      'Lương không cao nhưng việc ổn định',
      'Ngồi máy lạnh nhiều dễ khô da',
      'Bài tập đơn giản, làm 20 phút mỗi ngày để giảm cân',
      'Phần mềm dễ dàng sử dụng, cài trong 5 phút',
      'Cần chuyên viên pháp lý lương cao, kinh nghiệm 5 năm',
      'Mức lương hấp dẫn theo năng lực',
      'Bé nhẹ cân nên bổ sung gì',
    ],
  ),
  find: (reading) => tidy(outside(ownClaims(findWording(found, reading), reading), lawful, reading)),
};
