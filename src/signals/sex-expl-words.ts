/** Wordings of recruiting women for the night trade: said by name, by its terms, or only by what the evening is like. */
import { bindWords, seekWords } from './lure-words.ts';
import type { Way } from './together.ts';
import { wording } from './wording.ts';

const venue =
  '(karaoke|quán (hát|bia)|cafe (võng|đèn mờ|chòi|ôm)|cà phê (võng|đèn mờ|chòi|ôm)|gội đầu thư giãn|kara|kaz|bar|pub|vũ trường|massage|mát xa|masage|spa nam|quán (nhạy cảm|đêm|bia ôm)|club|bay lắc|ktv)';
const women =
  '(nữ|nv nữ|nhân viên nữ|bạn nữ|em gái|gái|bé|chị em|=đào|tay vịn|pg|em|ktv nữ|nv|nhân viên|mấy em|tiếp viên|hotgirl|hot girl)';
const seek = '(tuyển|cần|tìm|nhận|kiếm|thiếu|gom|tuyễn)';

/** Said by name. */
export const namedWords = wording(
  `${seek} ..2 em út`,
  '(tính tiền|đi) theo tour ..3 (ca|lương|em|chị|tip|ngày)',
  `${seek} ..3 tiếp viên (nữ|quán|karaoke|bar|)`,
  '(nữ|em|bé) ..1 đi khách',
  `${seek} ..5 ${women} ..4 ${venue}`,
  `${venue} ..4 ${seek} ..3 ${women}`,
  `(tuyển|cần|tìm|nhận|thiếu|đi|{làm}) ..4 (tay vịn|ty vịn|đào hát|=đào karaoke|=đào ngồi|gái ngành|gái gọi|rót bia|bia ôm)`,
  '(cần|tuyển|thiếu|nhận|tìm|kiếm) ..2 =đào ..6 (karaoke|kara|quán|ứng|lương|ca|tip|bo|ib|zalo|xinh|bao|trên|nợ)',
  '(tiếp|phục vụ|ngồi|rót bia) ..1 khách ..6 (vip|hát|karaoke|ứng|tip|bo|qua đêm|lương|nhậu)',
  '(không|ko|k) làm quá giới hạn',
  '(không|ko|k) ..1 đi khách ..4',
  '(pg|nữ|em|bé|gái|sugar) ..3 (đi khách|tiếp khách|sugar baby|sugar daddy)',
  `${seek} ..3 (sugar baby|sgbb|baby sugar|gái ngành|gái gọi)`,
  '(ai|em nào|bé nào) ..3 (đi khách|làm tay vịn|làm đào|đi tay vịn)',
  'bao (=đào|hàng) ..4 (quán|tiền|ứng|nợ|lương)',
  `(massage|mát xa) ..8 (không cần kinh nghiệm|tip|lương|thu nhập) ..2 {n}`,
  '(quán|nhà) ..1 (hát|đèn mờ|karaoke) ..6 (ứng|trả nợ|gán nợ|bao nợ)',
  '(bán dâm|đi dù|đi tour khách) ..4 (lương|{n}|ib|thu nhập)',
);

/** What takes the name back: other trades, furniture, peaches. */
export const lawfulWords = wording(
  'tiếp viên hàng không',
  'tiếp viên (bán hàng|tàu|xe buýt|nhà hàng|khách sạn)',
  'đào tạo',
  'hoa đào',
  'đào (tẩu|mộ|đất|tiên|hố|coin|vàng|chánh)',
  '(quả|trái|cây|trà|nước) đào',
  '(dàn|loa|micro|đầu|hát|thiết bị|lắp|bài|phòng|máy|amply|app|mix|đi|link) karaoke (gia đình|bán|giá|beat|hay|online|{n}|cũ)',
  '(ghế|máy|súng|dầu|gối|bồn) (massage|mát xa)',
  '(massage|mát xa) (người mù|trị liệu|chân cho)',
  'foot massage',
  'hát karaoke',
  'bar (cafe|counter|code)',
  'tuyển (dụng|) (bartender|pha chế|bảo vệ|đầu bếp|phụ bếp|kế toán|kỹ thuật|phục vụ bàn)',
  '(tuyển|cần) ..3 (phục vụ bàn|thu ngân|lễ tân|bảo vệ|pha chế)',
  'tiếp khách hàng',
  '(phòng|bàn|bộ) tiếp khách',
  'tay vịn (cầu thang|lan can|inox|gỗ|kính)',
);

const girls = wording(
  '(nữ|gái|con gái|bé|em gái|mấy em|các em|chị em|=đào|bạn nữ|bạn gái|pg|hotgirl|em út|em nào|bé nào|mấy bé|mấy đứa|chân dài|đứa nào)',
);

/** By its terms: evenings with guests, and the terms only this trade has. */
const byTerms: Way[] = [
  {
    act: wording(
      '(chiều|tiếp|hầu|ngồi với|phục vụ) khách',
      'đi (khách|bay|dù|sô đêm)',
      '(ngồi|rót|tiếp|hầu) (bàn|bia|rượu)',
      '(đi|làm) (tour|tua) ..2 (sing|mã lai|malaysia|macau|ma cao|dubai|hàn|nhật|thái|campuchia)',
      '(phục vụ|hầu|chăm|chiều) ..2 khách (tàu|hàn|nhật|trung|tây|vip|nước ngoài|nam)',
      '(vui vẻ|qua đêm|tàu nhanh) (với|) ..1 khách',
      '(nhà hàng|quán|hộp đêm|bar|phòng trà|vũ trường|club) ..4 (campuchia|cam|sing|malaysia|macau|trung quốc|tàu|biên giới|bên kia)',
      '(làm|lên|vô|vào|xuống|về|nợ) quán',
      '(massage|mát xa|masage|karaoke|kara|bia ôm|tay vịn|quán đèn mờ|tiệm gội)',
    ),
    near: [
      girls,
      wording(
        '(chia|ăn chia) {n}',
        '(ứng|tạm ứng|mượn trước|đưa trước) ..3 ({n}|tiền|trước)',
        '(trả|gánh|bao|dứt|lo|chuộc|đang) ..2 nợ',
        'nợ (quán|chủ) (cũ|trước)',
        'trừ (dần|nợ|vào|lương)',
        '(chưa|không|ko|khỏi) ..2 (đủ tuổi|căn cước|giấy tờ)',
        '(chị|anh|quán) chuộc',
        '(bắt nợ|giữ (giấy|căn cước|điện thoại))',
        'vé ..4 (ứng|lo|bao|chị|khách)',
        '(cấn|gán|cầm) nợ',
        '(má mì|ma mi|mami|tú bà|tổng quản)',
        '(bo|tip|boa) ..2 {n}',
        '(từ|sinh năm|sn) (2k5|2k6|2k7|2k8|2k9|15|16|17)',
        '(ở lại|ở tại) quán',
        '{không} ..2 (ra ngoài|về quê|nói|báo)',
      ),
      wording(
        '(tuyển|cần|nhận|tìm|kiếm|thiếu|gom)',
        '(ib|inbox|nhắn|zalo|gọi|alo|lh|liên hệ)',
        '(chị|anh|má mì|mami|quán) (trả|chuộc|lo|ứng)',
      ),
    ],
  },
  {
    act: wording('(bạn|người|em) (đồng hành|đi cùng|tháp tùng)', '(đi cùng|tháp tùng|đi chơi với) ..3 (sếp|anh|doanh nhân|đại gia|khách)'),
    near: [girls, wording('{m}'), wording('(gửi|ảnh) ..2 (ảnh|full|hình|mặt|body)', '(số đo|chiều cao|cân nặng)')],
  },
];

/** Without a word of the trade: what is done with guests, only women, and what binds or hurries them. */
const byCompany: Way[] = [
  {
    act: wording(
      '(ngồi|uống|nhậu|tiếp|hát|nhảy|lắc|vui|nói chuyện|trò chuyện|tâm sự|tiếp chuyện|chuyện trò) ..3 (với|cùng|chung|bên|cho|hầu) ..1 (khách|mấy anh|các anh|mấy ông|sếp|đại gia)',
      '(tiếp|trò|bắt) chuyện ..1 khách',
      '(tiếp|mời|rót|hầu|mở) ..1 (rượu|bia)',
      '(ngồi|tiếp) (uống|bàn|phòng|ca|lạnh)',
      '(biết|khéo|chịu khó|dễ thương) chiều (khách|lòng|ý)',
      'chiều (khách|mấy anh)',
      'ngồi ..1 cho (đẹp|vui|sang|xôm|có)',
      'khách ..4 (trả|cho|bo|boa|tip|tặng|lì xì) ..4 (đêm|riêng|{n}|em cầm|hưởng|túi)',
      '(tiền|ăn|đi|chạy|tính) (tua|tour|bo|boa|ca|bàn) ..3 (ăn|chia|{n}|hưởng|khách|cầm|giữ|em)',
      '(đi|dự) (tiệc|event|party|show|bay) ..8 (khách|vip|đêm|dubai|sếp)',
      'khách (vip|sộp|chịu chi|sang|lịch sự|xịn)',
      'toàn khách (quen|sang|sộp|vip|tây|hàn|đài|trung|lịch sự)',
      '(mặc|diện) (váy|đầm|đồ) (đẹp|ngắn|xinh|sexy|gợi)',
      '(lên|xuống) (đồ|phòng|bàn) ..2 (là|với|tiếp)',
      '(phục vụ|chăm) ..1 (quý ông|phái mạnh|cánh mày râu|đàn ông)',
      'vui vẻ với khách',
      '(múa|nhảy) (cột|sexy|thoát y)',
      '(làm|ở) ..1 (phòng lạnh|quán đêm|ca đêm) ..4 khách',
      'chat sex',
      '(livestream|show hàng|cam show) ..4 (kín|riêng|trả phí|đêm)',
    ),
    near: [girls, bindWords, seekWords],
  },
];

/** Ways that hold by themselves. */
export const strongWays: readonly Way[] = byTerms;
/** Ways that say little by themselves; a lawful employer's frame takes them back. */
export const softWays: readonly Way[] = byCompany;
