import { examples, type Signal } from './signal.ts';
import { tidy } from './sentences.ts';
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
  find: (reading) => tidy(findWording(found, reading)),
};
