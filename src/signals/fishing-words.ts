/** Wordings of gathering people for fishing boats: said by name, or by the sea, the people sought and what binds them. */
import { bindWords, seekWords } from './lure-words.ts';
import type { Way } from './together.ts';
import { wording } from './wording.ts';

const seek = '(tuyển|cần|tìm|kiếm|nhận|gom|thiếu|ai|anh em|ae)';

/** Said by name. */
export const namedWords = wording(
  `${seek} ..5 (đi biển|ngư phủ|đi bạn|bạn ghe|bạn thuyền|bạn biển|đi ghe|đi tàu cá|câu mực|tàu giã cào|giã cào|đánh bắt xa bờ|lựa cá|lưới vây|cào đôi|đi khơi|lao động biển|thuyền viên tàu cá|thuyền viên đánh cá)`,
  '(ngư phủ|đi biển|đi ghe|tàu cá|ghe cá|lựa cá|câu mực) ..6 (lương|ứng|bao|ib|zalo|lh|tháng|chuyến|ăn chia)',
  '(ngư phủ|đi biển|đi ghe|lựa cá|câu mực) ..6 {n}',
  '(đi|làm|lương) ..2 (tàu cá|ghe cá) ..6 {n}',
  '{làm} ..2 (tàu cá|ghe cá|trên tàu|lưới|dưới ghe|tàu câu)',
  'cò ngư phủ',
  '(đi|xuống) (ghe|tàu) ..4 (ứng|lương|bao|cho mượn|{n})',
);

/** The seaside of holidays, cargo and trade. */
export const lawfulWords = wording(
  '(du lịch|đi chơi|tour|tắm|resort|nghỉ|hè) ..3 đi biển',
  'đi biển ..3 (chơi|tắm|nghỉ|cuối tuần|hè|mặc|cần|ở|vũng tàu|nha trang|với)',
  'đi biển',
  'đi tàu (hỏa|điện|cao tốc|thủy|bay|xe)',
  'giá (tàu|ghe|cá)',
  '=(bán|mua) (tàu|ghe|mực|cá|ngư cụ) ..4',
  '(mực|cá) ..2 (tươi|khô|một nắng|hấp)',
  'tàu (hàng|container|viễn dương|dầu|chở)',
  'trò chơi câu cá',
);

const sea = '(biển|ghe|tàu|thuyền|ngư phủ|mực|chuyến|khơi|cảng|lưới|con nước|bến|cá)';

/** By constituents: the sea, somebody sought, a condition of this trade. */
export const ways: readonly Way[] = [
  {
    act: wording(
      '(ngư phủ|đi bạn|bạn ghe|bạn thuyền|bạn chài|tàu cá|ghe cá|ghe câu|tàu câu|tàu lưới|giã cào|câu mực|đánh bắt|đi khơi|ra khơi|chuyến biển|thúng|lựa cá|đi lưới|lưới (rê|vây|kéo|đèn|đáy)|đóng đáy|hàng đáy|tài công|đi biển)',
      '(chuyến|mấy|{n}) tháng ..3 (trên biển|ngoài khơi|không sóng|vô bờ|vào bờ|lênh đênh)',
      '(xuống|lên|ra|đi|ở|trên|dưới) (ghe|tàu|thuyền)',
      'không ..1 (sóng|có sóng)',
      '(đi|việc|làm) biển',
      '(ghe|đội ghe|tàu) (cào|lưới|chạy|câu|mực|đánh cá)',
      '(kéo|vá|thả|gỡ) lưới',
      '(phân|lựa|bắt|đánh) cá ..4',
      '(ngoài|xa) (khơi|bờ|biển)',
      '(sang|qua) mạn',
      '{làm} ..3 con nước',
    ),
    near: [
      wording(
        '(tuyển|cần|tìm|kiếm|thiếu|gom|nhận|lấy|dẫn|rủ)',
        'ai ..4 (đi|{làm}|gan|chịu)',
        '(đi|làm) ..1 (ib|lh|alo|gọi)',
        '(theo|nhắn|gọi|kêu) (anh|chú|tui|tôi|em|lẹ)',
        '(anh em|chú em|ai) nào',
        '(gửi|cho) ..1 (anh|chú|tui) ..1 (dắt|xuống)',
      ),
      wording(
        '(ứng|tạm ứng|mượn|đưa|gửi|cầm|nhận) ..2 (trước|liền|ngay|nóng|cho|{n})',
        '(ứng|mượn|ký nhận ứng) ..2 {số chữ}',
        '(ứng|lo) hết',
        'ghi ..1 sổ',
        '(mỗi|một|1|theo) đầu',
        '(đầu|người) {m}',
        '{không} ..2 (giấy tờ|giấy|căn cước|lai lịch|biết bơi|hộ khẩu|kinh nghiệm|hồ sơ)',
        '(giấy tờ|hồ sơ) khỏi',
        '(khỏi|miễn) (giấy tờ|hồ sơ)',
        '(mất|hết hạn) (cccd|căn cước|căn|giấy) ..2',
        '(giữ|thu|đừng mang) ..1 (điện thoại|căn cước|giấy)',
        '(trả|trừ|bao|gán|trốn) nợ',
        '(cuối|hết|xong|về|đủ) (chuyến|vụ) ..4 (tính|chia|lãnh|trả|nhận|mới)',
        '(nghiện|say|xỉn|trốn nợ|thiếu nợ|mắc nợ|bao nhậu|tiền nhậu)',
        '(ai|già trẻ|ra tù|ra trại|tiền án|tiền sự|dân tộc) ..2 (cũng|vẫn|đều) (nhận|lấy|được)',
        '(mới ra|ra) (trại|tù)',
        '(không|ko|khỏi|chưa|ít) ..1 (vô|vào|lên|ghé|về) bờ',
        '(tháng|năm) ..2 (vô|vào|về) ..1 (bờ|đất liền|một lần|nhà)',
        '(cả|hai|một|{n}) năm ..3 (mới|về|đưa về)',
        '(cò|đầu nậu|nậu|mối)',
        '(lấy|cầm|nhận) tiền ..2 (trước|liền|ngay|tại)',
        'cầm tay (liền|ngay|luôn)',
        '(đón|rước) ..3 (bến|tận|xe|trọ)',
        '(có|chở) (xe|người) ..2 (đón|rước|dắt|chở|xuống)',
        '(xuống|đi) ..2 (liền|ngay) ..2 (đêm|tối)',
        '(bắt|đặt) xe ..2 (cho|xuống)',
        '(nghỉ học|bỏ học|phá làng)',
      ),
      wording(sea),
    ],
  },
  {
    // no word of hiring and none of fish: going down to the boats with somebody who pays first
    act: wording(
      '(xuống|đi|theo ..2 xuống) ..2 (gành hào|sông đốc|trần đề|rạch giá|tắc cậu|năm căn|cái đôi vàm|phú quốc|thổ chu|la gi|phan thiết|cửa biển|cầu cảng)',
    ),
    near: [seekWords, bindWords, wording('(ghe|biển|con nước|tàu|lưới|cảng|khơi)')],
  },
];

/** A place to stay, a guide, a ticket: the sea for guests. */
export const guestWords = wording('homestay', 'resort', 'hướng dẫn viên', 'vé tham quan', 'khách du lịch', 'ra khơi câu mực');

/** Around «đi biển» these mean no work. */
export const leisureWords = wording(
  'chơi',
  '=tắm',
  'du lịch',
  'tour',
  'resort',
  'nghỉ hè',
  'tàu (hàng|container|viễn dương|dầu)',
  '=(bán|mua) (tàu|ghe|mực|cá)',
  'tàu hỏa',
  'tàu điện',
  'cho bé',
  'ngư dân',
);

/** «đi biển» is mostly a holiday: kept only where the sentence speaks of hiring. */
export const hiringWords = wording(
  '(tuyển|cần|tìm|kiếm|nhận|gom|thiếu)',
  '(lương|ứng|lg)',
  'bao ăn',
  '(ib|lh|zalo|alo)',
  'ăn chia',
  'lao động',
  'việc',
);
