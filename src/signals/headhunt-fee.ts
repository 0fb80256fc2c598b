import { travelWords } from './contexts.ts';
import { ownClaims } from './hearsay.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(rủ|dẫn|kéo|đưa|giới thiệu|gt|kiếm|dắt|gom) ..2 (thêm|được|) (1|một|mỗi|thêm|{n}) (người|ng|bạn|đứa) ..5 (thưởng|được|nhận|hoa hồng|hh|trả|{n})',
  '(rủ|dẫn|kéo|dắt|gom) (thêm|được) (người|bạn|ng) ..8 (thưởng|được|nhận|hoa hồng|hh|{n})',
  '(hoa hồng|hh|thưởng|tiền|trả) ..1 (giới thiệu|gt|môi giới|dẫn người|kéo người|đầu người|tuyển người|người giới thiệu) ..3 {n}',
  '(mỗi|1|một) (người|ng|đầu|đầu người) ..3 (thưởng|hoa hồng|hh|nhận|trả|được|{n}) ..2 ({n}|triệu|tr|củ|usd|đô)',
  '{n} ..1 (triệu|tr|củ|usd|đô|) ..1 (mỗi|một|1|trên) (người|ng|đầu người|đầu)',
  '(tìm|cần|tuyển) ..2 (ctv|cộng tác viên|cò|môi giới|đầu mối) ..2 (tuyển dụng|kéo người|dẫn người|tuyển người|gom người|nguồn người|đưa người|lao động)',
  '(mỗi|một|1|trên|từng) đầu (người|) {n}',
  'cò (ngư phủ|lao động|người|đi biển)',
  '(ctv|cộng tác viên) (kéo|dẫn|gom|tuyển) người',
  '(trả|có) (tiền|phí|hoa hồng) (môi giới|giới thiệu|gt) ..2 (cao|liền|{n}|ngay|theo|cho)',
  '(hh|hoa hồng) (1|mỗi|theo|trên) (người|ng|đầu)',
  '(dẫn|kéo|rủ|đưa|gom|giới thiệu) ..3 (bạn|người|đứa|ng) ..3 (đi cùng|sang|qua|vô|lên xe|) ..4 (cho|bỏ túi|cầm|lãnh|ăn|lì xì|thưởng) ..2 ({m}|{số chữ} triệu|{n} (triệu|củ|tr|đô))',
  '{số chữ} (triệu|củ|chai|trăm đô) ..2 (một|mỗi|1) (đứa|đầu|người|mạng|đầu người)',
  '(mỗi|một|1) (người|đứa|bạn|ng|đầu) (lên xe|qua|sang|tới nơi|đi|vô làm) ..4 (hoa hồng|hh|thưởng|chuyển|trả|cho|{m})',
  '(h h|hh) {m} ..1 {n}',
  'ăn ..2 phần trăm lương (của|) (họ|nó|người)',
  '(gom|dẫn|đưa) (người|ng|lính|quân) (qua|sang|cho) ..4 ({n}|hoa hồng|hh|thưởng|ăn chia)',
);
const lawful = wording(
  '{n} ..1 (người|ng) (dân|chơi|xem|dùng|tham gia|mắc|chết|nhiễm|vào|mỗi)',
  '{n} (nghìn|k|ngàn|đồng|đ) ..1 (một|1|mỗi|trên) (người|ng) ',
  '(vé|giá|suất|phần|buffet|phòng|tour|set) ..3 {n} ..2 (một|1|mỗi|trên) (người|ng)',
  'giới thiệu bản thân',
  '(chia|góp|chung) (tiền|phí|đều) ..4 (một|1|mỗi) (người|ng)',
  '(mỗi|một|1) (người|ng) (góp|chia|đóng|nộp|trả) {n}',
  '(rủ|kéo) ..2 người yêu',
  '(book|đặt|ghế|xe|tour|trekking|phượt) ..10 {n} ..1 (một|1|mỗi) (người|ng)',
  '(cho|của|tới|với) mỗi người',
  'mỗi người ..2 (một|1) (phần|suất|vé|ly|quà|miếng|ý|vẻ|nơi)',
);

/** Money for each person brought: the broker's trade. */
export const headhuntFee: Signal = {
  id: 'HEADHUNT_FEE',
  nameVi: 'Trả tiền theo đầu người',
  nameEn: 'Commission per head',
  definitionVi: 'Thưởng cho người rủ thêm người; tuyển “cò”, cộng tác viên tuyển dụng.',
  group: 'control',
  forms: [],
  law: 'Luật PCMBN Đ3.3 (môi giới); BLHS 150.1c, 348/349',
  sources: ['K7', 'M'],
  examples: examples(
    [
      'Rủ thêm 1 người thưởng 3,3 triệu',
      'gioi thieu 1 nguoi nhan hoa hong 5tr',
      'Tìm CTV tuyển dụng, mỗi người 5 triệu',
      'Hoa hồng giới thiệu 3 triệu, nhận liền',
      'ctv kéo người, hh 1 người 4 củ',
      'Dẫn được người qua thưởng ngay 200 đô',
      'C.ầ.n cộng tác viên gom người, trả tiền môi giới cao',
      'Mỗi đầu người trả 300 usd cho ai dẫn qua',
      'Gom người qua cho anh, ăn chia sòng phẳng 2 triệu',
    ],
    [
      'Vé vào cổng 50 nghìn một người',
      'Buffet 299k một người, trẻ em miễn phí',
      'Mỗi người một ý kiến',
      'Giới thiệu bản thân bằng tiếng Anh',
      'Có 5 triệu người dân chịu ảnh hưởng bão',
      'Hoa hồng bán hàng tính theo doanh thu',
      'Cộng tác viên viết bài cho báo',
      'Tour 3 triệu một người',
    ],
    [
      'Giới thiệu sản phẩm mới tới khách hàng',
      'Môi giới bất động sản hưởng 2% giá trị căn',
      'Đối tượng khai dẫn được người sang thì nhận 200 đô mỗi người',
      'Công an cho biết mỗi người bị bán 50 triệu',
      'Thu phí môi giới nhà trọ nửa tháng',
      'Rủ thêm người bạn đi ăn lẩu',
      'Dẫn đoàn khách tham quan nhà máy',
      'Một người làm quan cả họ được nhờ',
    ],
  ),
  find: (reading) => tidy(outside(apartFrom(ownClaims(findWording(found, reading), reading), travelWords, reading), lawful, reading)),
};
