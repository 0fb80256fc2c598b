import { reportedWords } from './contexts.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(mọi|toàn bộ|tất cả) chi phí ..1 (công ty|cty|bên em|bên mình|bên anh|anh|chị) ..1 (lo|chịu|trả|bao)',
  '(đang|còn) nợ ..2 (trả|lo) (cho|giúp|hộ)',
  '(vé|vé máy bay|vé xe|visa|hộ chiếu|hc) ..1 (free|cty|công ty|bên em|bên mình) (lo|book|bao|đặt|trả|)',
  '(cty|công ty|bên em|bên mình|sếp) (lo|bao|đặt|book) ..1 (vé|visa|hộ chiếu|hc|giấy tờ|hết)',
  '(ứng|tạm ứng|ứg) (lương|tiền|trước|liền|ngay|{n}|nóng|5tr|10tr) ..2 (trước|ngay|liền|{n}|khi|lo|đi|cho|)',
  '(cho|được|có|hỗ trợ) (ứng|ứg|vay|mượn) ..2 (tiền|lương|trước|{n})',
  'cho ứng',
  '(cho|được) (nợ|thiếu) (phí|tiền|chi phí|trước)',
  '(hỗ trợ|bao|free|miễn phí|lo) (toàn bộ|hết|100|) (vé|vé máy bay|vé xe|tiền vé|tiền xe) ..4 (sang|qua|đi|bay|xuất cảnh|hộ chiếu|visa|ăn ở|liền|)',
  'bao (hết|toàn bộ|full|trọn|all|mọi) ..1 (chi phí|cp|phí) ..2 (đi|qua|sang|)',
  'bao (full|all|trọn gói|đi bao về|hết từ a)',
  '(bao|lo|hỗ trợ|{làm}) (luôn|hết|toàn bộ|trọn|free|) (hộ chiếu|passport|hc|visa|giấy tờ) ..3 (free|miễn phí|cho|trừ|sau|công ty|)',
  '(trừ|trả) (dần|vào lương|sau) ..3 (vé|phí|chi phí|lương)',
  'ứng {n}',
  'bao nợ',
  'nợ phí ..2 (trừ|trả|qua|làm)',
  'trừ lương dần',
  '(đưa|gửi) trước ..3 (gia đình|vợ|nhà|{m}|một khoản|tiền)',
  '(vé|khách sạn|chi phí) ..3 (chị|anh|chủ|khách|sếp) (ứng|lo|mua|chịu)',
  '(trả|gánh|thanh toán) nợ (giúp|hộ|thay|cho)',
  '(cho|đưa) (mượn|vay) {n} ..2 (trước|khi|đi|{làm})',
  '(qua|sang|vào|nhận) {làm} ..2 (ứng|cho ứng)',
);
const lawful = wording(
  'phản ứng',
  'đáp ứng',
  'thích ứng',
  'cung ứng',
  'ứng (dụng|viên|tuyển|xử|biến|cử)',
  'tạm ứng viện phí',
  'vé số',
  '{làm} (giấy tờ|hộ chiếu|visa) (online|tại|nhanh|ở|cần)',
  '{làm} giấy tờ (xe|nhà|đất|kế toán|xuất nhập)',
  'bao (lì xì|cao su)',
  'cho vay ..3 (ngân hàng|lãi suất|tín chấp)',
  '(bao|hỗ trợ) vé ..2 (xem|phim|concert|vào cổng|tết|về quê)',
  '(vé xe|tiền xe|vé) ..3 (về quê|dịp tết|tết)',
  'nợ xấu',
  'bao nợ xấu',
);

/** Money or costs are advanced to the worker: the start of a debt. */
export const advance: Signal = {
  id: 'ADVANCE',
  nameVi: 'Cho ứng tiền, bao toàn bộ chi phí',
  nameEn: 'Advance pay, all costs covered',
  definitionVi: 'Ứng lương, hỗ trợ vé, làm hộ chiếu, “cho nợ phí”: có thể thành nợ ràng buộc.',
  group: 'pay',
  forms: [],
  law: 'BLHS 150, 297',
  sources: ['K14', 'K19', 'K33', 'K35', 'K39', 'K54'],
  examples: examples(
    [
      'Ứng lương trước 5 triệu khi nhận việc',
      'Hỗ trợ vé máy bay sang làm, trừ dần vào lương',
      'bao het chi phi di lai, cho ung tien truoc',
      'Bao làm hộ chiếu, bao vé qua công ty',
      'Cho nợ phí, qua làm trả sau',
      'Ứg 10tr trước, đi làm liền',
      'Bao full chi phí từ nhà tới công ty',
      'b.a.o h.ế.t chi phí, chỉ cần xách vali đi',
      'Có trả nợ giúp nếu em đang kẹt',
      'Cho mượn 15 triệu trước khi đi biển',
    ],
    [
      'Ứng viên nộp hồ sơ trước ngày 30',
      'Đáp ứng tiền lương đúng hạn',
      'Ngân hàng cho vay mua nhà lãi suất 7%',
      'Phản ứng trước tin đồn thất thiệt',
      'Vé số kiến thiết xổ chiều nay',
      'Làm hộ chiếu online tại cổng dịch vụ công',
      'Bao thanh toán xuất khẩu là gì',
      'Tạm ứng viện phí cho bệnh nhân',
    ],
    [
      'Công ty hỗ trợ vé xe về quê dịp Tết',
      'Cung ứng lao động cho khu công nghiệp',
      'Ứng dụng trả trước cho thuê bao di động',
      'Chi phí đi lại do ứng viên tự túc',
      'Nạn nhân bị ứng tiền rồi ép làm trả nợ',
      'Thích ứng trước thay đổi',
      'Tặng vé xem phim cho nhân viên xuất sắc',
      'Bao lì xì đỏ giá sỉ',
    ],
  ),
  find(reading) {
    const spans = [...findWording(found, reading), ...reading.facts.moneyAdvanced.filter((fact) => fact.vnd !== null)];
    return tidy(outside(apartFrom(spans, reportedWords, reading), lawful, reading));
  },
};
