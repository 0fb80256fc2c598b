import { apartFromTold } from './told-of.ts';
import { hasLawfulFrame } from './lawful-frame.ts';
import { outside, tidy } from './sentences.ts';
import { lawfulWords, namedWords, softWays, strongWays } from './sex-expl-words.ts';
import { examples, type Signal } from './signal.ts';
import { together } from './together.ts';
import { findWording } from './wording.ts';

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
  find(reading) {
    const soft = hasLawfulFrame(reading) ? [] : together(softWays, reading);
    const spans = [...findWording(namedWords, reading), ...together(strongWays, reading), ...soft];
    return tidy(outside(apartFromTold(spans, reading), lawfulWords, reading));
  },
};
