import { examples, type Signal } from './signal.ts';
import { ownClaims } from './hearsay.ts';
import { outside, tidy } from './sentences.ts';
import { departureWords } from './abroad-words.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(tuyển|cần|tìm) (rất|cực|siêu|) gấp',
  'gấp gấp',
  'cần gấp',
  '(đi|bay|nhận việc|vào làm) (ngay|liền|luôn|liền tay) ..3 (trong (tuần|ngày|đêm|tối)|hôm nay|ngày mai|tối nay|mai)',
  '(đi|bay) (liền|luôn|ngay)',
  '(nhận việc|đi làm|vào làm) ngay',
  'số lượng (có hạn|ít|không nhiều)',
  '(chỉ|) còn ..1 {n} (suất|slot|chỗ|người|bạn|lượt|vé)',
  '(ib|nhắn|alo|liên hệ|đăng ký) (ngay|liền) ..2 (kẻo|không|trước khi) ..1 (hết|lỡ|muộn)',
  'chốt (trong ngày|hôm nay|tối nay|danh sách)',
  '(lượt|cơ hội|suất) ..3 cuối cùng',
  '(lẹ|nhanh|mau|gấp) (lẹ|lên|tay|chân) ..2 (nha|nghen|tụi|anh|mấy|các|kẻo|lên|đi)',
  '(đi|qua|sang|chạy|bay) ..1 (liền|luôn|ngay) ..2 (thì|là|mới|được|nhắn|ib|nha|nghen|khuya|tối)',
  '(tối nay|khuya nay|đêm nay|sáng mai|ngày mai|chiều nay|hôm nay|thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật) ..2 (đi|chạy|bay|lên đường|xuất phát|chốt|khóa sổ|đi được|nhổ neo)',
  '(khóa sổ|chốt sổ|chốt người|chốt danh sách|chốt đoàn)',
  '(trễ|chậm|lỡ|không kịp|muộn) ..3 (đợi|chờ|hết|mất|nhường|đưa suất|thì thôi) ..2 (tháng|năm|đợt|chỗ|suất|người|lượt|)',
  '(lấy|nhận|cần|còn|thiếu) ..2 (đúng|thêm|có) ..1 ({n}|{số chữ}) ..1 (người|bạn|suất|ghế|chỗ|slot|đứa) ..1 (nữa|thôi|là)',
  '(trả lời|quyết|báo|nhắn|chốt) ..1 (trong|trước) ..2 (tiếng|giờ|hôm nay|tối nay|ngày mai)',
);

// Blood, volunteers and goods are urgent too.
const alike = wording(
  '(siêu thị|bệnh viện|phường|trường|nhà máy) ..4 (cần|tuyển) gấp',
  '{không} cần gấp',
  'cần gấp ..3 (thay|đi họp|điểm danh|trông hộ)',
  '(máu|nhóm máu|tình nguyện viên|ca mổ|hiến máu) ..8 gấp',
  'cần gấp ..4 (tình nguyện|máu|bao cát|người yêu|hiến)',
  '(xả|sale|khuyến mãi|mỗi khách|đôi|sản phẩm|ưu đãi|voucher|hàng) ..8 số lượng có hạn',
  'số lượng có hạn ..6 (khách|đôi|sản phẩm|quà|voucher|cái)',
);

/** Pressure of time: in nearly every advert, so worth little. */
export const urgency: Signal = {
  id: 'URGENCY',
  nameVi: 'Hối thúc, số lượng ít',
  nameEn: 'Urgency, scarcity',
  definitionVi: 'Giục đi ngay, chốt trong ngày, số lượng có hạn.',
  group: 'bait',
  forms: [],
  law: null,
  sources: ['K21', 'M'],
  examples: examples(
    [
      'Tuyển gấp 10 bạn',
      'can gap nguoi di lam ngay',
      'Đi ngay trong tuần, bay liền',
      'Chỉ còn 3 suất, ib ngay kẻo hết',
      'Số lượng có hạn',
      't.u.y.ể.n g.ấ.p nhân viên',
      'Gấp gấp, đi luôn tối nay',
      'Nhận việc ngay, chốt trong ngày',
    ],
    [
      'Gấp quần áo gọn gàng',
      'Nhanh gấp đôi phiên bản cũ',
      'Ghế gấp du lịch',
      'Còn 3 ngày nữa đến Tết',
      'Đi bộ mỗi ngày tốt cho tim',
      'Tìm lại ví bị mất',
      'Chốt cửa trước khi ngủ',
      'Bay thẳng Hà Nội đi Paris',
    ],
    [
      'Không cần vội, nộp hồ sơ trong tháng',
      'Số lượng tuyển: 2 người',
      'Gấp ba lần năm ngoái',
      'Làm việc ngay tại trung tâm',
      'Chỉ còn nước chờ đợi',
      'Hạn nộp hồ sơ: 30/11',
      'Cuối cùng cũng tới nơi',
      'Đi làm đúng giờ',
    ],
  ),
  find: (reading) =>
    tidy(outside(ownClaims([...findWording(found, reading), ...findWording(departureWords, reading)], reading), alike, reading)),
};
