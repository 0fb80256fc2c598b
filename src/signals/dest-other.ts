import { awayWords, nearbyWords } from './abroad-words.ts';
import { workWords } from './contexts.ts';
import { workplaces } from './destination.ts';
import { ownClaims } from './hearsay.ts';
import { nearTo, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { findWording, wording } from './wording.ts';

const names = wording(
  '(đi|sang|qua|ở|tại|bên|xklđ|xkld|việc làm|tuyển) ..2 (dubai|đubai|uae|ả rập|malaysia|malaisia|mã lai|đài loan|trung quốc|macau|ma cao|hàn quốc|singapore|indonesia|georgia|serbia|ba lan|rumani|hồng kông)',
  '(dubai|đubai|malaysia|malaisia) ..3 (tuyển|cần người)',
  '(đi|sang|qua|ở|tại|bên) ..1 (châu âu|trời tây)',
);
const work = wording(
  '(qua|sang|bên) (tới|đến|) (bển|bên đó|bên kia biên)',
  '(qua|sang) bên kia (biên|) {làm}',
  '(qua|sang) bên kia biên ..3 {làm}',
  '(đi|sang|qua) (đài loan|trung quốc|hàn quốc|dubai|malaysia) ..8 {làm}',
  '(đi|sang|ra|qua|ở|tại|bên) (nước ngoài|nc ngoài|nn) (để|) ..2 {làm}',
  '(việc|việc làm|{làm} việc|lao động|công việc) (ở|tại|bên|) (nước ngoài|nn)',
  '(sang|qua|bên) (trung|tq|đài|hàn|mã|nhật|dubai) (để|) {làm}',
  '(sang|qua|đi) ..3 (trốn ở lại|ở lại luôn|{làm} chui)',
  '{làm} chui ..4 (trung|đài|hàn|nhật|nước ngoài)',
  '(tuyển|cần) ..6 (sang|qua|đi) (nước ngoài|tq|trung quốc|đài loan|hàn)',
  '{làm} ..3 (bên này|bên đó|bển)',
  '(qua|sang) (bên này|bên đó|bển) ..3 ({làm}|lương|{n})',
);
const alike = wording('hàng trung quốc', 'tiếng trung quốc', '(bên|đi|qua) này trời');

/** Another or an unnamed country: weak by itself, most of it is lawful labour migration. */
export const destOther: Signal = {
  id: 'DEST_OTHER',
  nameVi: 'Điểm đến khác hoặc không rõ nước',
  nameEn: 'Other or vague foreign place',
  definitionVi: 'Nơi làm việc ở nước khác hoặc chỉ nói “nước ngoài”, “bên này”.',
  group: 'destination',
  forms: [],
  law: 'BLHS 349; Luật 69/2020 Đ7',
  sources: ['S4', 'S2', 'K20', 'M'],
  examples: examples(
    [
      'Tuyển người sang Dubai làm việc, lương 30 triệu',
      'di nuoc ngoai lam viec khong can tieng',
      'Cần 10 bạn đi Malaysia làm nhà hàng',
      'Sang Trung làm chui, có người dẫn',
      'Đi Đài Loan diện du lịch rồi trốn ở lại làm',
      'Làm việc ở nước ngoài, ai muốn đi ib',
      'Việc làm 🇲🇾 lương 25tr',
      'd.u.b.a.i tuyển nhân viên sale, lương cao',
      'Qua bên này làm với chị, lương 20 triệu',
    ],
    [
      'Tour Đài Loan 5 ngày 4 đêm mùa thu',
      'Bán sỉ hàng Trung Quốc giá gốc',
      'Xem phim Hàn Quốc mới nhất',
      'Đội tuyển Malaysia thắng 2-0',
      'Đổi tiền Singapore giá tốt',
      'Du lịch Dubai cần chuẩn bị gì',
      'Bên này trời đang mưa to',
      'Mẹ em tên Nga, năm nay 60 tuổi',
    ],
    [
      'Nhập hàng Trung Quốc về bán, cần vốn bao nhiêu',
      'Khách sạn ở Malaysia gần trung tâm',
      'Món mì Hàn Quốc cay cấp 7',
      'Ca sĩ Đài Loan sang biểu diễn',
      'Xuất khẩu gạo sang Indonesia tăng mạnh',
      'Đặt vé đi Hàn Quốc tháng 10',
      'Review chuyến đi Dubai của vợ chồng mình',
      'Ngoại giao hai nước Việt Nam và Trung Quốc',
    ],
  ),
  find(reading) {
    const named = workplaces(reading, {
      countries: ['AE', 'MY', 'TW', 'CN', 'MO', 'KR', 'SG', 'ID', 'HK'],
      flags: ['🇦🇪', '🇲🇾', '🇹🇼', '🇨🇳'],
      names,
      work,
      alike,
    });
    const unnamed = outside(nearTo(findWording(awayWords, reading), workWords, reading, 4), nearbyWords, reading);
    return tidy([...named, ...ownClaims(unnamed, reading)]);
  },
};
