import { reportedWords } from './contexts.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(đền|đền bù|bồi thường|phạt|phí đền) ..1 (hợp đồng|hđ|cty|công ty|tiền công ty)',
  '(phá|vỡ|bẻ|nghỉ ngang|bỏ ngang|nghỉ trước) ..3 (hợp đồng|hđ|hạn|) ..2 (phạt|đền|đền bù|bồi thường|mất) ..2 {n}',
  '(nghỉ|về|bỏ) (ngang|sớm|giữa chừng|trước hạn) ..3 (phạt|đền|bồi thường|mất cọc|trả lại)',
  '(nợ|tiền) ..2 (trừ|cấn) ..1 (vào|dần) ..1 lương',
  '(tiền|phí) chuộc',
  '(trả|đóng|đền) (đủ|hết|xong) ..3 (mới|thì|rồi mới) ..1 (được|cho) (về|nghỉ|đi)',
  '(làm|ký|ở|đủ) ..3 (6|12|3|sáu|ba|một|1|đủ|hết) (tháng|năm|hạn) (mới|rồi mới|thì mới) (được|cho) (về|nghỉ)',
  '(muốn|cần) (về|nghỉ) ..3 (đền|phạt|trả|đóng|chuộc) ..3 ({n}|tiền|nợ|hợp đồng)',
  '(ghi|cộng|tính) (vào|) sổ nợ',
  '(đổi ý|bỏ về|không chịu) ..4 (bồi thường|đền|trả lại|hoàn lại) ..3 ({n}|tiền)',
  '(trả|trừ|làm trừ|đi làm) (hết|xong|đủ) nợ (mới|rồi mới) (về|nghỉ|được)',
);
const lawful = wording(
  '(bồi thường|đền bù) ..4 (bảo hiểm|đất|giải phóng|thiệt hại|tai nạn|hàng|khách)',
  '(ngân hàng|vay|tín dụng|thẻ) ..8 nợ',
  'phạt (vi phạm|nguội|giao thông|hành chính)',
  'tiền chuộc ..3 (dữ liệu|mã độc|hacker|tống tiền)',
  'mã độc ..3 tiền chuộc',
  'hợp đồng (mua bán|thuê|tín dụng|xây dựng|thương mại|đặt cọc)',
  'nghỉ ngang ..6 (trợ cấp|thất nghiệp|quyền lợi|luật)',
);

/** Debt, penalty for leaving, ransom. */
export const debtFine: Signal = {
  id: 'DEBT_FINE',
  nameVi: 'Phạt, đền hợp đồng, nợ, tiền chuộc',
  nameEn: 'Debt, contract penalty, ransom',
  definitionVi: 'Ngôn ngữ đền bù, phạt khi nghỉ, nợ trừ lương, trả đủ mới được về.',
  group: 'control',
  forms: [],
  law: 'BLHS 150, 170, 297',
  sources: ['K3', 'K12', 'K16', 'K18', 'K34'],
  examples: examples(
    [
      'Nghỉ trước hạn phải đền hợp đồng',
      'pha hop dong phat 50tr',
      'Ký hợp đồng 6 tháng mới được về',
      'Vé và hộ chiếu tính nợ trừ dần vào lương',
      'Trả đủ tiền mới được về',
      'đền hđ 3000 đô nếu về sớm',
      'Nghỉ ngang thì đền bù 40 triệu',
      'p.h.í đền bù hợp đồng do người lao động chịu',
      'muon ve som thi dong tien chuoc',
    ],
    [
      'Đền bù đất giải phóng mặt bằng',
      'Phạt nguội xe vượt đèn đỏ',
      'Hợp đồng thuê nhà một năm, phạt cọc nếu hủy',
      'Thanh toán nợ thẻ tín dụng đúng hạn',
      'Bảo hiểm bồi thường thiệt hại cho công ty',
      'Mã độc tống tiền đòi tiền chuộc dữ liệu',
      'Trừ lương nếu đi trễ',
      'Ký hợp đồng chính thức sau 2 tháng thử việc',
    ],
    [
      'Nghỉ ngang có được hưởng trợ cấp thất nghiệp không',
      'Gia đình nạn nhân phải nộp tiền chuộc 125 triệu',
      'Chúng ép người lao động đền hợp đồng rồi mới cho về',
      'Đội bạn bị phạt đền phút 90',
      'Công an cho biết các đối tượng đòi tiền chuộc',
      'Đủ 6 tháng thì được tăng lương',
      'Ngân hàng nhắc nợ qua tin nhắn',
      'Đền Hùng mở hội tháng ba',
    ],
  ),
  find: (reading) => tidy(outside(apartFrom(findWording(found, reading), reportedWords, reading), lawful, reading)),
};
