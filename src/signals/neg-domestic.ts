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
  '(phỏng vấn|nộp hồ sơ|nộp đơn) (trực tiếp|) (tại|ở) ..6 (đường|phường|xã|thị trấn|quầy|cổng|kcn|phòng nhân sự)',
  'ca ngày ..1 (ca đêm|đêm)',
  'lương tháng 13',
  'hợp đồng lao động',
  '(nhà máy|siêu thị|xưởng may|công ty (tnhh|cổ phần|cp))',
  'phép năm',
  'khám sức khỏe (định kỳ|hàng năm)',
  'du lịch (hàng năm|hằng năm|cùng công ty)',
);

const work = wording(
  '(tuyển|tuyen)',
  '(cần|tìm|nhận|lấy|gọi) ..3 (người|thợ|công nhân|nhân viên|lao động|thu ngân|bảo vệ|kế toán|phụ|nam|nữ)',
  '(nhân viên|công nhân|lao động|nhân sự|ứng viên|ứng tuyển|hồ sơ|cv|việc làm|công việc|chuyên viên|kỹ sư|kế toán|thợ)',
  '(lương|thu nhập|phụ cấp|tăng ca|hợp đồng|ca ngày|phỏng vấn|quyền lợi|phúc lợi|bảo hiểm đầy đủ|bhxh)',
);
const border = wording('(cửa khẩu|qua biên|bên kia biên|biên giới|mộc bài|sau khi lên xe)');
/** Countries where lawful frames are promised and not kept. */
const risky = new Set(['KH', 'MM', 'LA', 'PH']);

/** Work in Vietnam with a frame of law: legal person, address, insurance. */
export const negDomestic: Mitigation = {
  id: 'NEG_DOMESTIC',
  nameVi: 'Việc trong nước có pháp nhân, địa chỉ',
  nameEn: 'Domestic job with a legal frame',
  definitionVi:
    'KCN, nhà máy, siêu thị, địa chỉ rõ, BHXH trong tin tuyển người; không áp dụng cho karaoke, massage, tàu cá, điểm đến rủi ro ở nước ngoài.',
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
  find(reading) {
    if (hasWording(nightWords, reading) || hasWording(border, reading) || !hasWording(work, reading)) return [];
    if (reading.facts.destinations.some(({ country }) => risky.has(country))) return [];
    return tidy(findWording(found, reading));
  },
};
