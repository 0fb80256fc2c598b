import { tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';
import { findWording, hasWording, wording } from './wording.ts';
import { xkldFraud } from './xkld-fraud.ts';

const found = wording(
  'chương trình (eps|im japan|điều dưỡng|epa|thực tập sinh kỹ năng)',
  '(im japan|imjapan)',
  '(eps|epa|colab) ..8 (hàn|nhật|lao động|kỳ thi|chương trình|tiếng|vòng|thi sinh|đăng ký|trung tâm)',
  '(hàn|nhật|lao động|kỳ thi|thi|chương trình|tiếng hàn|tiếng nhật|trung tâm) ..4 (eps|epa|colab)',
  'chương trình (chính phủ|nhà nước|của bộ|phái cử)',
  'trung tâm (lao động ngoài nước|dịch vụ việc làm)',
  '(kỳ thi|lịch thi|thi|đăng ký thi) ..2 (tiếng hàn|eps topik)',
  'cục quản lý lao động ngoài nước',
  '(sở|bộ) (lao động|nội vụ|ldtbxh)',
  'thỏa thuận (hợp tác|địa phương|giữa)',
  'triple win',
);

// A person who sells a place in the programme, or a share, a board, a cloud of the same letters.
const privateBargain = wording(
  '(đặt cọc|cọc|tiền trà nước|chống trốn|giữ chỗ|giữ suất|suất nội bộ)',
  '(nhắn|liên hệ|gửi|qua|đóng|nộp) ..1 (riêng|tiền|) (anh|chị|em|mình) ..3 ({n}|triệu|chục|tiền)',
  'nhắn riêng',
  '(bao (đậu|đỗ|visa)|khỏi thi|không cần thi|em lo hết|gom người)',
);
const homonyms = wording('(cổ phiếu|cổ đông|chứng khoán|lợi nhuận|xốp|cách nhiệt|mái tôn|google|checkpoint|mô hình)');

/** A programme of the state for work abroad. */
export const negOfficialProg: Mitigation = {
  id: 'NEG_OFFICIAL_PROG',
  nameVi: 'Chương trình chính thức',
  nameEn: 'Official programme',
  definitionVi: 'EPS, IM Japan, điều dưỡng theo thỏa thuận, trung tâm dịch vụ việc làm; không tính khi đòi cọc, bao đậu.',
  law: 'Luật 69/2020',
  sources: ['K45', 'S2'],
  examples: examples(
    [
      'Chương trình EPS tuyển lao động đi Hàn Quốc',
      'Thông báo của Trung tâm Lao động ngoài nước (COLAB)',
      'Chương trình IM Japan tuyển thực tập sinh nam',
      'Lịch thi tiếng Hàn năm nay',
      'Trung tâm Dịch vụ việc làm tỉnh tổ chức phiên giao dịch',
      'chuong trinh eps tuyen lao dong',
      'Đăng ký thi tiếng Hàn tại Sở Nội vụ',
      'Điều dưỡng Đức theo dự án Triple Win',
    ],
    [
      'Đi Hàn thời vụ, đặt cọc giữ suất, bao đậu visa',
      'Tuyển nhân viên sang Campuchia',
      'Học tiếng Hàn online',
      'Lớp luyện thi IELTS',
      'Chương trình khuyến mãi tháng 11',
      'Trung tâm tiếng Anh tuyển giáo viên',
      'Bán hàng Nhật nội địa',
      'Thi bằng lái xe máy',
    ],
    [
      'EPS suất nội bộ đi Hàn, cọc giữ chỗ 20 triệu, bao đậu',
      'IM Japan bay liền không thi, đặt cọc giữ suất đi Nhật',
      'Lợi nhuận trên mỗi cổ phiếu tăng',
      'Trung tâm mua sắm khai trương',
      'Sở thích đọc sách',
      'Kỳ thi tốt nghiệp',
      'Lao động ngoài trời nắng nóng',
      'Dịch vụ việc nhà theo giờ',
    ],
  ),
  find: (reading, rules) =>
    hasWording(privateBargain, reading) || hasWording(homonyms, reading) || xkldFraud.find(reading, rules).length > 0
      ? []
      : tidy(findWording(found, reading)),
};
