import { reportedWords, workWords } from './contexts.ts';
import { apartFrom, nearTo, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(sn|sinh năm) ..1 (2k9|2k10|2k11|2k12|2009|2010|2011|2012) ..3 (ok|nhận|được|cũng)',
  '(dưới|chưa đủ|chưa tới|chưa) (18|16) (tuổi|t|) ..2 (vẫn|cũng|đều|ok|được nhận)',
  '(dưới|chưa đủ) (tuổi|t) ..2 (vẫn|cũng|đều|ok)',
  '{không cần} (đủ tuổi|đủ 18|đủ t|đủ 16|cccd|căn cước|cc|giấy tờ tuổi)',
  '{không} đủ tuổi ..2 (vẫn|cũng) ..1 (nhận|được|làm)',
  '(2k9|2k10|2k11|2k12 |2k13) ..4 (nhận|làm|đi|ib|cũng|vẫn|được|ok|lương|tuyển)',
  '(nhận|tuyển|cần) ..4 (2k9|2k10|2k11|2k12)',
  '(nhận|tuyển|cần|tìm|kiếm) ..4 (từ|) (13|14|15|16|17) (tuổi|t) ..3',
  '(bé|em|bạn) (gái|nữ|nào|nhỏ|) ..2 (13|14|15|16|17) (tuổi|t) ..4 (làm|nhận|đi|ib|lương|quán)',
  '(học sinh|hs) (cấp 2|cấp 3|cấp hai|cấp ba|thcs) ..4 (làm|đi làm|thêm|quán|nhận|cũng)',
  '(có|{làm}|lo|bao) (giấy tờ|cccd|căn cước|giấy) giả',
  '(khai|sửa|nâng) (gian|khống|lại|) tuổi',
  '(từ|đủ) (13|14|15) (tuổi|t) (trở lên|là (nhận|làm|được))',
  '{không} (phân biệt|quan trọng|hỏi|xét) tuổi ..4 (nhí|nhỏ|còn đi học)',
);
const lawful = wording(
  '(học|lớp|thi|trẻ em|điểm|giải|câu lạc bộ) ..3 (13|14|15|16|17) tuổi',
  '(dưới|chưa đủ) (18|16) tuổi ..2 (không|ko|k|cấm) ',
  '{n} tuổi (nghề|đời)',
  '(từ|độ tuổi) (16|17) ..1 (đến|tới|{n})',
  'con ..2 (13|14|15|16|17) tuổi',
);

/** Somebody under 18 is recruited. */
export const minor: Signal = {
  id: 'MINOR',
  nameVi: 'Nhận người dưới 18, dưới 16',
  nameEn: 'Minor recruited',
  definitionVi: 'Cho biết nhận người chưa đủ 18 tuổi, “không cần đủ tuổi”, hoặc năm sinh suy ra dưới 18.',
  group: 'target',
  forms: [],
  law: 'BLHS 151 (<16); Luật PCMBN Đ2.1 đoạn 2 (<18, không cần thủ đoạn)',
  sources: ['K22', 'K33', 'K34', 'K35', 'K36'],
  examples: examples(
    [
      'Dưới 18 vẫn nhận, làm quán lương cao',
      'chua du 18 tuoi van nhan, co cho o',
      'Không cần đủ tuổi, ứng lương liền',
      'Tuyển bé gái 15 tuổi làm phục vụ quán',
      '2k9 2k10 cũng nhận, làm ca tối',
      'Học sinh cấp 2 cấp 3 làm thêm ở quán, tiền tươi',
      'Có giấy tờ giả cho em nào chưa đủ tuổi đi làm',
      'd.ư.ớ.i 16 tuổi vẫn nhận, công việc nhẹ',
      'chưa đủ t vẫn nhận, ib chị, đi làm liền',
    ],
    [
      'Không bán rượu cho người dưới 18 tuổi',
      'Lớp võ cho học sinh 15 tuổi',
      'Tuyển nữ từ 18 tuổi trở lên',
      'Con tôi 15 tuổi, học lớp 10',
      'Công ty 16 năm tuổi nghề',
      'Giải bóng đá 17 tuổi toàn quốc',
      'Cầu thủ 16 tuổi ghi bàn',
      'Nhân viên bán hàng, đủ 18 tuổi, có căn cước',
    ],
    [
      'Công việc không nhận người dưới 18 tuổi',
      'Nghiêm cấm sử dụng lao động chưa đủ 18 tuổi vào ban đêm',
      'Nạn nhân mới 15 tuổi, bị lừa vào quán karaoke làm việc',
      'Cơ quan điều tra cho biết có hai bé gái 14 tuổi làm ở quán',
      'Chưa đủ 18 tuổi thì không được ký hợp đồng lao động này',
      'Học sinh cấp 3 thi tốt nghiệp vào tháng 6',
      'Tuổi 17 bẻ gãy sừng trâu',
      'Quy định về lao động chưa thành niên từ 15 đến 18 tuổi',
    ],
  ),
  find: (reading) =>
    tidy(outside(nearTo(apartFrom(findWording(found, reading), reportedWords, reading), workWords, reading, 1), lawful, reading)),
};
