import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
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
  // a book of debts, worked off
  '(ghi|tính|cộng|tính hết) ..2 (vào|vô|trong|) ..1 (sổ|nợ) ..4 (trừ|làm|hết|rồi|tới|đó|dần)',
  '(trừ|khấu|cấn) ..3 (tới khi|đến khi|cho tới|chừng nào) ..2 (hết|sạch|xong|đủ)',
  '(làm|ở|theo ..3 làm) ..4 ({n}|{số chữ}) ..1 (tháng|năm) ..2 (là|thì) ..1 (xong|hết|sạch|huề|dứt|trả xong) ..1 (nợ|)',
  '{làm} ..4 (vài|mấy|chừng|{n}|{số chữ}) ..2 tháng ..2 (là|) (huề|hết nợ|sạch nợ|xong nợ|hết)',
  '{làm} ..4 (tới khi nào|đến khi nào|cho tới khi|tới lúc|tới chừng nào|bao giờ) ..3 (hết|xong|đủ|sạch) ..2',
  '(làm|qua làm|tới nơi làm|vào làm|vô làm|về quán) ..2 (rồi |)(trả|trừ|khấu|cấn) (sau|dần|từ từ|lương)',
  '(sạch|hết|xong|đủ) nợ (mới|thì|rồi) ..2 (về|nghỉ|đi|được|nhận|thôi)',
  '(đủ|hết|xong) (vụ|chuyến|hạn|hợp đồng|năm) mới (tính|chia|lãnh|trả|nhận)',
  '(trả|lãnh|nhận|phát) lương ..2 (cuối|hết|một lần|khi hết|sau khi xong) ..1 (hợp đồng|năm|vụ|hạn|chuyến|lần)',
  '(cuối|hết) (năm|hợp đồng|vụ) ..2 (mới|) (trả|lãnh|phát) (lương|tiền) ..2',
  '(giữ|ôm) lương ..3 (tháng|đầu|tới|đến)',
  // no leaving
  '(bỏ|trốn|nghỉ|về|đi|ra ngoài) ..4 (đền|phạt|bồi thường|chuộc|mất trắng) ..3 ({n}|{số chữ}|gấp|hết|nợ|nhà)',
  '(phải|bị|thì|là) ..1 (bồi thường|đền|chuộc|phạt) ..1 ({n}|{số chữ}|gấp|cho công ty|cho chủ|công ty|nhà|lại)',
  '(trốn|bỏ trốn|vi phạm|tự ý ra) ..4 phạt',
  '{không} (được |cho |)(về (nhà|quê|thăm nhà)|ra ngoài|ra khỏi) ..3 (tháng|năm) ..1 (đầu|đầu tiên|)',
  '{không} (đi đâu|ra ngoài|ra đường|về) được',
  '(muốn|có) ..1 (ra ngoài|ra phố|đi đâu) ..2 (xin|phải xin|báo quản lý|có người (đi|theo|kèm))',
  '(có người|bảo vệ|quản lý) (trông|canh|gác|giám sát|kèm|điểm danh) ..3 (nên|ngày|đêm|24|an toàn|cửa|suốt)',
  '(hai|ba|{n}) năm (mới |)(về|được về) ..1 (một|1) lần',
  'giấy (tay|nợ|vay) ..2 (điểm chỉ|lăn tay|ký|có dấu)',
  '(chị|anh|chủ|quán|cô) nuôi ..2 (nhiều|tốn|bao lâu)',
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
/** Sentences of sport, trade, rent, credit and play: fines there bind no worker. */
const elsewhere = wording(
  '(huấn luyện viên|cầu thủ|câu lạc bộ|clb|đội bóng|bảo hiểm|khách hàng|bên bán|bên mua|chủ nhà|chủ xe|đội bạn)',
  '(đặt cọc|thuê nhà|thuê xe|mượn sách|nồng độ|giao thông|đơn hàng|hàng hóa|đồng phục|chìa khóa|đi trễ|phí đào tạo|học phí)',
  '(voucher|quy khach|ưu đãi|khuyến mãi)',
  '(trả góp|trả nợ trước hạn|lãi suất|thẻ tín dụng)',
  '(chơi game|kèo|bàn nhậu|trà sữa|ván|tô cơm|cướp|rửa chén)',
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
  find: (reading) => tidy(outside(apartFrom(apartFromTold(findWording(found, reading), reading), elsewhere, reading), lawful, reading)),
};
