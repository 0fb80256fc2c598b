import { reportedWords } from './contexts.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { together, type Way } from './together.ts';
import { findWording, wording } from './wording.ts';

const venue =
  '(karaoke|quán hát|cafe (võng|đèn mờ|chòi|ôm)|cà phê (võng|đèn mờ|chòi|ôm)|gội đầu thư giãn|kara|kaz|bar|pub|vũ trường|massage|mát xa|masage|spa nam|quán (nhạy cảm|đêm|bia ôm)|club|bay lắc|ktv)';
const women = '(nữ|nv nữ|nhân viên nữ|bạn nữ|em gái|gái|bé|chị em|đào|tay vịn|pg|em|ktv nữ|nv|nhân viên|mấy em)';
const found = wording(
  '(tuyển|cần|tìm) ..2 em út',
  '(tính tiền|đi) theo tour ..3 (ca|lương|em|chị|tip|ngày)',
  '(tuyển|cần|tìm) ..3 tiếp viên (nữ|quán|karaoke|bar|)',
  '(nữ|em|bé) ..1 đi khách',
  `(tuyển|cần|tìm|nhận|kiếm) ..5 ${women} ..4 ${venue}`,
  `${venue} ..4 (tuyển|cần|tìm|nhận) ..3 ${women}`,
  `(tuyển|cần|tìm|nhận|làm|đi|{làm}) ..4 (tay vịn|ty vịn|đào hát|=đào karaoke|gái ngành|gái gọi|rót bia|bia ôm)`,
  '(tuyển|cần|nhận|tìm) ..2 =đào ..6 (karaoke|quán|ứng|lương|ca|tip|bo|ib|zalo|xinh|bao)',
  '(tiếp|phục vụ|ngồi|rót bia) ..1 khách ..6 (vip|hát|karaoke|ứng|tip|bo|qua đêm|lương|nhậu)',
  '(không|ko|k) làm quá giới hạn',
  '(không|ko|k) ..1 đi khách ..4',
  '(pg|nữ|em|bé|gái|sugar) ..3 (đi khách|tiếp khách|sugar baby|sugar daddy)',
  '(tuyển|cần|tìm|nhận) ..3 (sugar baby|sgbb|baby sugar|gái ngành|gái gọi)',
  '(ai|em nào|bé nào) ..3 (đi khách|làm tay vịn|làm đào|đi tay vịn)',
  'bao (đào|hàng) ..4 (quán|tiền|ứng|nợ|lương)',
  `(massage|mát xa) ..8 (không cần kinh nghiệm|tip|lương|thu nhập) ..2 {n}`,
  '(quán|nhà) ..1 (hát|đèn mờ|karaoke) ..6 (ứng|trả nợ|gán nợ|bao nợ)',
  '(bán dâm|đi dù|đi tour khách) ..4 (lương|{n}|ib|thu nhập)',
);
const lawful = wording(
  'tiếp viên hàng không',
  'tiếp viên (bán hàng|tàu|xe buýt|nhà hàng|khách sạn)',
  'đào tạo',
  'hoa đào',
  'đào (tẩu|mộ|đất|tiên|hố|coin|vàng)',
  '(quả|trái|cây|trà|nước) đào',
  '(dàn|loa|micro|đầu|hát|thiết bị|lắp|bài|phòng|máy|amply|app|quán|mix|đi|link) karaoke (gia đình|bán|giá|beat|hay|online|{n}|cũ)',
  '(ghế|máy|súng|dầu|gối|bồn) (massage|mát xa)',
  'foot massage',
  'hát karaoke',
  'bar (cafe|counter|code)',
  'tuyển (dụng|) (bartender|pha chế|bảo vệ|đầu bếp|phụ bếp|kế toán|kỹ thuật)',
  'tiếp khách hàng',
  'phòng tiếp khách',
);

const girls = wording('(nữ|gái|bé|em gái|mấy em|các em|chị em|đào|bạn nữ|pg|hotgirl|em út|em nào|bé nào)');
const ways: Way[] = [
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
        '(trả|gánh|bao|dứt|lo) ..2 nợ',
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
      wording('(tuyển|cần|nhận|tìm|kiếm|thiếu|gom)', '(ib|inbox|nhắn|zalo|gọi|alo|lh|liên hệ)', '(chị|anh|má mì|mami) (trả|chuộc|lo|ứng)'),
    ],
  },
  {
    act: wording('(bạn|người|em) (đồng hành|đi cùng|tháp tùng)', '(đi cùng|tháp tùng|đi chơi với) ..3 (sếp|anh|doanh nhân|đại gia|khách)'),
    near: [girls, wording('{m}'), wording('(gửi|ảnh) ..2 (ảnh|full|hình|mặt|body)', '(số đo|chiều cao|cân nặng)')],
  },
];

/** Women are recruited for karaoke, massage and worse. */
export const sexExpl: Signal = {
  id: 'SEX_EXPL',
  nameVi: 'Tuyển nữ quán karaoke, massage, tay vịn',
  nameEn: 'Sex-sector recruitment',
  definitionVi: 'Tuyển nữ phục vụ nhạy cảm, trả nợ hộ, “bao đào”.',
  group: 'form',
  forms: ['sex-sector'],
  law: 'BLHS 150/151, 327/328',
  sources: ['K33', 'K34', 'K35', 'K36', 'K54'],
  examples: examples(
    [
      'Tuyển nữ karaoke, ứng tiền liền',
      'tuyen nu lam karaoke, ung 10tr, bao an o',
      'Cần đào làm quán, lương ca, tip cao',
      'Quán cần 5 em tay vịn, bao nợ cũ',
      'Tuyển nhân viên nữ massage, không làm quá giới hạn',
      'k.a.r.a.o.k.e cần tuyển bạn nữ xinh',
      'Bé nào đi tay vịn ib chị',
      'Cần nv nữ cho bar, pub, thu nhập 30tr',
      'Tìm sugar baby, chu cấp hàng tháng',
      'tuyen gai lam tay vin, tra no giup',
      'Em nào đang nợ quán cũ chị chuộc ra, về quán chị làm trả dần, ib',
    ],
    [
      'Đào tạo nhân viên mới miễn phí',
      'Bán hoa đào Nhật Tân chơi Tết',
      'Dàn karaoke gia đình giá 15 triệu',
      'Ghế massage toàn thân trả góp 0%',
      'Tuyển lễ tân khách sạn, ca ngày',
      'Trà đào cam sả 25k',
      'Cả nhà đi hát karaoke cuối tuần',
      'Tuyển bartender có kinh nghiệm cho khách sạn',
    ],
    [
      'Quán karaoke cháy, ba người thoát nạn',
      'Tuyển phục vụ nữ cho quán ăn gia đình',
      'Công an kiểm tra quán karaoke, phát hiện nhân viên nữ dưới 16 tuổi',
      'Kỹ thuật viên xoa bóp bấm huyệt tại bệnh viện',
      'Nạn nhân bị lừa bán vào quán karaoke làm tay vịn',
      'PG sự kiện bia, ca 4 tiếng, áo dài tay',
      'Phòng tiếp khách rộng 30 m2',
      'Thu dao tao nhan vien ban hang',
      'Nhà hàng Hàn Quốc tuyển nữ phục vụ bàn, bao cơm, lương 8 triệu',
    ],
  ),
  find: (reading) =>
    tidy(outside(apartFrom([...findWording(found, reading), ...together(ways, reading)], reportedWords, reading), lawful, reading)),
};
