import { reportedWords } from './contexts.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { together, type Way } from './together.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  '(tuyển|cần|tìm|kiếm|nhận|gom|thiếu|ai|anh em|ae) ..5 (đi biển|ngư phủ|đi bạn|bạn ghe|bạn biển|đi ghe|đi tàu cá|câu mực|tàu giã cào|giã cào|đánh bắt xa bờ|lựa cá|lưới vây|cào đôi|đi khơi|lao động biển|thuyền viên tàu cá)',
  '(ngư phủ|đi biển|đi ghe|tàu cá|ghe cá|lựa cá|câu mực) ..6 (lương|ứng|bao|{n}|ib|zalo|lh|tháng|chuyến|ăn chia)',
  '{làm} ..2 (tàu cá|ghe cá|trên tàu|lưới|dưới ghe|tàu câu)',
  'cò ngư phủ',
  '(đi|xuống) (ghe|tàu) ..4 (ứng|lương|bao|cho mượn|{n})',
);
const lawful = wording(
  '(du lịch|đi chơi|tour|tắm|resort|nghỉ|hè) ..3 đi biển',
  'đi biển ..3 (chơi|tắm|nghỉ|cuối tuần|hè|mặc|cần|ở|vũng tàu|nha trang|với)',
  'đi biển',
  'đi tàu (hỏa|điện|cao tốc|thủy|bay|xe)',
  'giá (tàu|ghe|cá)',
  '(bán|mua) (tàu|ghe|mực|cá|ngư cụ) ..4',
  '(mực|cá) ..2 (tươi|khô|một nắng|hấp)',
  'tàu (hàng|container|viễn dương|dầu|chở)',
  'trò chơi câu cá',
);
// «đi biển» is mostly a holiday: kept only where the sentence speaks of hiring.
const hiring = wording(
  '(tuyển|cần|tìm|kiếm|nhận|gom|thiếu)',
  '(lương|ứng|lg)',
  'bao ăn',
  '(ib|lh|zalo|alo)',
  'ăn chia',
  'lao động',
  'việc',
);

const ways: Way[] = [
  {
    act: wording(
      '(ngư phủ|đi bạn|bạn ghe|bạn thuyền|bạn chài|tàu cá|ghe cá|ghe câu|tàu câu|tàu lưới|giã cào|câu mực|đánh bắt|đi khơi|ra khơi|chuyến biển|thúng|lựa cá|đi lưới|lưới (rê|vây|kéo|đèn|đáy)|đóng đáy|hàng đáy|tài công|đi biển)',
      '(chuyến|mấy|{n}) tháng ..3 (trên biển|ngoài khơi|không sóng|vô bờ|vào bờ|lênh đênh)',
      '(xuống|lên|ra|đi|ở|trên|dưới) (ghe|tàu|thuyền)',
      'không ..1 (sóng|có sóng)',
    ),
    near: [
      wording('(tuyển|cần|tìm|kiếm|thiếu|gom|nhận|lấy|dẫn|rủ)', 'ai ..4 (đi|{làm})', '(đi|làm) ..1 (ib|lh|alo|gọi)'),
      wording(
        '(ứng|tạm ứng|mượn|đưa|gửi) (trước|liền|ngay|nóng|cho|{n})',
        '(mỗi|một|1|theo) đầu',
        '(đầu|người) {m}',
        '{không} ..2 (giấy tờ|giấy|căn cước|lai lịch|biết bơi|hộ khẩu|kinh nghiệm)',
        '(giữ|thu) ..1 (điện thoại|căn cước|giấy)',
        '(trả|trừ|bao|gán) nợ',
        '(cuối|hết|xong|về) chuyến ..4 (tính|chia|lãnh|trả|nhận)',
        '(nghiện|say|xỉn|trốn nợ|thiếu nợ|mắc nợ|bao nhậu)',
        '(ai|già trẻ|ra tù|tiền án|tiền sự) ..2 (cũng|vẫn|đều) (nhận|lấy|được)',
        '(không|ko|khỏi|chưa|ít) ..1 (vô|vào|lên|ghé|về) bờ',
        '(cò|đầu nậu|nậu|mối)',
        '(lấy|cầm|nhận) tiền ..2 (trước|liền|ngay|tại)',
        '(đón|rước) ..3 (bến|tận|xe|trọ)',
        '(xuống|đi) ..2 (liền|ngay) ..2 (đêm|tối)',
      ),
      wording('(biển|ghe|tàu|thuyền|ngư phủ|mực|chuyến|khơi|cảng|lưới)'),
    ],
  },
];

/** Crew for fishing vessels. */
export const fishing: Signal = {
  id: 'FISHING',
  nameVi: 'Tuyển ngư phủ, đi biển',
  nameEn: 'Fishing-vessel recruitment',
  definitionVi: '“Cò ngư phủ”, lựa cá trên tàu, ứng tiền, đưa xuống tàu.',
  group: 'form',
  forms: ['fishing'],
  law: 'BLHS 150, 297',
  sources: ['K37', 'K38', 'K39', 'K40', 'S2', 'S4'],
  examples: examples(
    [
      'Tuyển ngư phủ đi biển, ứng 15 triệu trước',
      'tuyen nguoi di bien, luong 12tr, bao an o tren tau',
      'Lựa cá trên biển, 12 triệu một tháng',
      'Cần 6 anh em đi ghe cào đôi, ứng trước',
      'Tìm bạn ghe, chuyến 2 tháng, ăn chia',
      'n.g.ư p.h.ủ cần gấp, cho ứng tiền',
      'Ai đi tàu câu mực alo anh, ứng 10 triệu',
      'Làm tàu cá lương 10-15 triệu, không cần kinh nghiệm',
      'can gap ngu phu, lh zalo',
      'Đi lưới ở Kiên Giang, ứng 10 triệu, ai say xỉn cũng nhận, gọi chú Mẫu',
    ],
    [
      'Cuối tuần đi biển Vũng Tàu chơi',
      'Mực câu tươi 250k một ký',
      'Đi biển mùa này cần mang gì',
      'Tuyển thuyền viên tàu hàng viễn dương, lương USD, có chứng chỉ',
      'Bán ghe cá cũ 15 mét',
      'Tour đi biển 2 ngày 1 đêm',
      'Cá ngừ đại dương phi lê',
      'Đi tàu hỏa từ Hà Nội vào Vinh',
    ],
    [
      'Bão số 5, ngư dân không được đi biển',
      'Bộ đội biên phòng giải cứu ngư phủ bị ép lao động trên tàu cá',
      'Giá cá biển hôm nay tăng',
      'Đi ghe ngắm chợ nổi Cái Răng',
      'Nạn nhân bị lừa xuống tàu cá ứng 15 triệu',
      'Đồ đi biển cho bé gái',
      'Nghề biển của ông nội em',
      'Câu cá giải trí cuối tuần',
      'Homestay có bạn ghe đưa ra biển câu mực đêm, 300k một người',
    ],
  ),
  find(reading) {
    if (hasWording(guests, reading)) return [];
    const spans = apartFrom([...findWording(found, reading), ...together(ways, reading)], reportedWords, reading);
    const barred = outside(spans, lawful, reading);
    const seaside = spans.filter((span) => !barred.includes(span));
    const hired = apartFrom(seaside, leisure, reading);
    return tidy([
      ...barred,
      ...hired.filter((span) => findWording(hiring, reading).some((match) => match.start < span.end && span.start < match.end)),
    ]);
  },
};

const guests = wording('homestay', 'resort', 'hướng dẫn viên', 'vé tham quan', 'khách du lịch');
const leisure = wording(
  'chơi',
  'tắm',
  'du lịch',
  'tour',
  'resort',
  'nghỉ hè',
  'tàu (hàng|container|viễn dương|dầu)',
  '(bán|mua) (tàu|ghe|mực|cá)',
  'tàu hỏa',
  'tàu điện',
  'cho bé',
  'ngư dân',
);
