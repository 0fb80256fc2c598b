import { guestWords, hiringWords, lawfulWords, leisureWords, namedWords, ways } from './fishing-words.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
import { together } from './together.ts';
import { findWording, hasWording } from './wording.ts';

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
    if (hasWording(guestWords, reading)) return [];
    const spans = apartFromTold([...findWording(namedWords, reading), ...together(ways, reading)], reading);
    const barred = outside(spans, lawfulWords, reading);
    const seaside = spans.filter((span) => !barred.includes(span));
    const hired = apartFrom(seaside, leisureWords, reading);
    return tidy([
      ...barred,
      ...hired.filter((span) => findWording(hiringWords, reading).some((match) => match.start < span.end && span.start < match.end)),
    ]);
  },
};
