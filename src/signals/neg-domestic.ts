import { nightWords } from './contexts.ts';
import { tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  'kcn',
  'khu công nghiệp',
  'khu chế xuất',
  '(bhxh|bảo hiểm xã hội|bhyt|bảo hiểm y tế)',
  '(đóng|tham gia|có|hưởng|đầy đủ) ..2 (bảo hiểm|bh)',
  'địa chỉ ..1 (làm việc|số|công ty|nộp|phỏng vấn|văn phòng|cửa hàng|{n})',
  '(phỏng vấn|nộp hồ sơ|làm việc) (trực tiếp|) (tại|ở) (công ty|văn phòng|nhà máy|cửa hàng|trụ sở|chi nhánh|xưởng)',
  'ca ngày ..1 (ca đêm|đêm)',
  'lương tháng 13',
  'hợp đồng lao động',
  '(nhà máy|siêu thị|xưởng may|công ty (tnhh|cổ phần|cp))',
  'phép năm',
  'khám sức khỏe (định kỳ|hàng năm)',
  'du lịch (hàng năm|hằng năm|cùng công ty)',
);

/** Work in Vietnam with a frame of law: legal person, address, insurance. */
export const negDomestic: Mitigation = {
  id: 'NEG_DOMESTIC',
  nameVi: 'Việc trong nước có pháp nhân, địa chỉ',
  nameEn: 'Domestic job with a legal frame',
  definitionVi: 'KCN, nhà máy, siêu thị, địa chỉ rõ, BHXH; không áp dụng cho karaoke, massage, tàu cá.',
  law: null,
  sources: ['K33', 'M'],
  examples: examples(
    [
      'Nhà máy trong KCN Sóng Thần tuyển công nhân',
      'BHXH đầy đủ, lương tháng 13',
      'Công ty TNHH Ví Dụ tuyển kế toán',
      'Phỏng vấn tại công ty, mang theo hồ sơ',
      'Ca ngày ca đêm luân phiên',
      'cong nhan kcn, dong bao hiem day du',
      'Ký hợp đồng lao động chính thức',
      'Siêu thị tuyển thu ngân',
    ],
    [
      'Sang Campuchia làm game, ib em',
      'Quán karaoke tuyển nữ, có địa chỉ rõ ràng',
      'Tàu cá cần người, ứng tiền',
      'Tuyển CTV online, lh zalo',
      'Bán nhà mặt phố',
      'Việc nhẹ lương cao',
      'Ai đi làm xa nhắn mình',
      'Phỏng vấn ca sĩ trên truyền hình',
    ],
    [
      'Massage cần nữ, BHXH đầy đủ',
      'Karaoke tuyển đào, hợp đồng lao động đàng hoàng',
      'Nhà máy nước sạch bị mất điện thì karaoke cũng nghỉ',
      'Bảo hiểm xe máy bắt buộc',
      'Đi biển ca ngày ca đêm, ứng 10 triệu',
      'Địa chỉ quán ăn ngon',
      'Công nghiệp điện ảnh',
      'Phép màu cuối năm',
    ],
  ),
  find: (reading) => (hasWording(nightWords, reading) ? [] : tidy(findWording(found, reading))),
};
