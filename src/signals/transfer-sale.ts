import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
import { findWording, wording } from './wording.ts';

const people = '(nhân viên|nv|công nhân|người|nữ|nam|em|bé|đào|gái|lính|quân|nhân sự)';
const found = wording(
  '(chuyển|sang) ..3 (cty|công ty) ..3 chuộc',
  '(lính|nhân viên|nv|nhân sự) ..6 chuộc',
  '(nhượng|pass|sang|bán) (lại|gấp|) {n} (bé|em|bạn) ..2 (đào|nợ|hát|karaoke|còn nợ|còn hợp đồng|còn hđ)',
  '(bán|nhượng) (lại|) {n} (nhân sự|nhân viên|nv)',
  '(bán|nhượng|sang|chuyển nhượng) (lại|) ..2 (nhân viên|nv|nhân sự|lính|=đào) ..3 (cho|sang|qua|lại|giá|cty|công ty|ai|ib|{n})',
  `(cần|muốn) (bán|nhượng|sang|pass|thanh lý) (lại|gấp|) {n} (${people}|bạn|đứa|em)`,
  `(bán|nhượng|pass) (lại|gấp|) {n} (nữ|nam|nhân viên|nv|em|đào|bé gái|gái|người|ng|lính)`,
  '(bán|nhượng) (người|nhân viên|nv|qua|sang) ..1 (công ty|cty|quán|chủ) khác',
  '(chuyển|sang|đổi) quán ..3 (trả nợ|nợ|gán nợ|cấn nợ)',
  '(ứng|trả|bỏ) ..2 tiền ..1 chuộc ..1 (nhân viên|nv|người|em|lính|nhân sự)',
  '(chuộc|mua lại|nhận lại|mua) (nhân viên|nv|lính|nhân sự)',
  '(gán|cấn) nợ ..2 (nhân viên|nv|em|người|đào)',
  '(giá|bao nhiêu) ..1 (một|1|mỗi) (đầu|đứa|em|nhân viên|nv) ..4 (giao|chuyển|bán|sang|công ty|cty)',
  '(bán|mua) (người|nhân viên|nv) ..4 (giá|{n})',
  // handed on, priced by the head
  '(nhường|nhượng|để|sang|chuyển|đẩy|giao|chuyển giao) (lại|qua|bớt|giao) ..2 ({n}|{số chữ}|nguyên đội|cả đội) ..2 (nữ|nam|nhân viên|nv|đào|người|em|đứa|bạn nữ|bạn nam|lính) ..8 (giá|trả|{n}|một bạn|mỗi|đầu|đô|triệu|lấy)',
  '(dư|thừa|đủ) (người|quân|nhân viên|nv|lính) ..8 (chuyển|nhượng|nhường|sang|đẩy|giao|lấy)',
  '(tính|trả|lấy|chia|giá) ..1 (tiền |giá |)(theo|mỗi|từng) (đầu|đầu người) ..6 (giao|chuyển|nhận|qua|biết|khác|người|giá)',
  '(giao|trao) (người|hàng) ..3 (là|tới|tận|mới|thì|xong) ..3 (tiền|đưa tiền|nhận tiền|trả)',
  '(mỗi|một) đầu (người|) ..8 (giao|chở tới|lấy)',
  '(giao|nhận) người ..4 (cửa khẩu|bến|cầu cảng|tận)',
  '(xem|coi) người ..4 (trước khi|rồi|qua video|qua ảnh) ..3 (nhận|lấy|mua|chọn)',
  '(sang|chuyển|đẩy|giao) (bây|mày|tụi bây|nó|em) ..3 (quán|công ty|cty|chủ) (khác|cũ) ..2',
  '(cần|muốn) (sang|nhượng|pass) (nv|nhân viên|đào|người) ..2',
  '(cty|công ty|quán|bên) nào (cần|lấy|nhận) ..4 (trả nợ|chuyển|giao|lấy người|qua)',
  '(trả nợ|chuộc) ..2 (là|thì) (lấy|nhận|dắt) người',
  '{n} (người|nv|nhân viên) ..3 (còn|chưa hết) (hợp đồng|hđ) ..6 (giá|giao|{n})',
  '(nhận|lấy) trước ..3 (triệu|chục|trăm|củ) ..8 (cháu|con|em|bé) ..3 (theo|đi|qua|về)',
);
const lawful = wording(
  'nhân viên bán (hàng|vé|thuốc|xe|sim)',
  'người bán',
  'bán (hàng|nhà|đất|xe|quần áo|đồ|vé) ',
  '(nhượng|sang) (quán|lại quán|mặt bằng|cửa hàng|tiệm|shop|spa|salon)',
  '(sang|nhượng|chuyển nhượng) ..1 (quán|tiệm|mặt bằng) ..6',
  'bán ..1 cho (người|em|bé|nhân viên) ',
  'mua (bán|) (quần áo|sữa|bảo hiểm|đồ) cho ..3',
  '(không|ko|k) ..1 (bán|nhượng) ..6',
  'giá bán',
  'bán {n} (người|ng|em|bé) (một|1|ăn|mặc)',
  '(tội|nạn|phòng chống|chống) mua bán người',
  'mua bán người',
  '(chó|mèo|cún|poodle|phốc|gà|heo|thỏ|hamster|corgi|vẹt|chim)',
);

/** Sentences of sport, games, shops and firms that change hands. */
const elsewhere = wording(
  '(cầu thủ|tiền vệ|đội bóng|câu lạc bộ|clb|mùa chuyển nhượng|=acc|nick|chơi game|tướng)',
  '(chiến lược|cổ phần|nhà đầu tư|chi nhánh|con bò|con lợn|máy may|vé xem|công thức|mặt bằng|mặt tiền|doanh thu)',
  '(tạp chí|quản trị|thâm niên|hàng hóa|đơn hàng|shipper)',
);

/** People themselves are sold or handed on. */
export const transferSale: Signal = {
  id: 'TRANSFER_SALE',
  nameVi: 'Mua bán, chuyển nhượng người',
  nameEn: 'Transfer or sale of people',
  definitionVi: 'Rao bán, nhượng, chuộc người làm; sang công ty khác; giá theo đầu người.',
  group: 'control',
  forms: [],
  law: 'BLHS 150.1a, 151',
  sources: ['K12', 'K22', 'K34', 'K35', 'K36'],
  examples: examples(
    [
      'Cần nhượng lại 3 nhân viên biết gõ máy, ib giá',
      'can ban 2 nu, con no quan 40tr',
      'Ứng tiền chuộc nhân viên, ai nhận thì liên hệ',
      'Không làm được thì bán sang công ty khác',
      'nhượng nv cho cty khác, giá 3000 đô',
      'Chuyển quán trả nợ cho em nào cần',
      'Chuộc nhân viên giá tốt, giao tận nơi',
      'c.ầ.n bán 2 nhân viên, còn hợp đồng 5 tháng',
      'Pass lại 2 đào, gán nợ quán cũ',
    ],
    [
      'Sang quán cà phê đang kinh doanh tốt, có 3 nhân viên',
      'Tuyển nhân viên bán hàng, lương 8 triệu',
      'Chuyển nhượng cửa hàng tạp hóa',
      'Người bán giao hàng nhanh',
      'Bán 2 bé mèo Anh lông ngắn',
      'Cần bán nhà 2 tầng, 4 người ở thoải mái',
      'Nhượng lại vé concert 2 người',
      'Bán sữa cho bé 2 tuổi',
    ],
    [
      'Phòng chống mua bán người là trách nhiệm chung',
      'Nạn nhân bị bán sang công ty khác hai lần',
      'Các đối tượng bán 2 nữ sinh cho quán karaoke',
      'Nhân viên chuyển công ty khác được tính thâm niên thế nào',
      'Chuyển nhượng cầu thủ mùa hè',
      'Công an giải cứu hai nhân viên bị chuộc giá cao',
      'Bán lại vé cho người cần',
      'Tội mua bán người bị phạt tù đến 20 năm',
    ],
  ),
  find: (reading) => tidy(outside(apartFrom(apartFromTold(findWording(found, reading), reading), elsewhere, reading), lawful, reading)),
};
