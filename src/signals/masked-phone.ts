import { tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';

const foreign = /^\+(?:855|95|856|63|66|86)/;

/** A phone number hidden from filters, or one of the countries where compounds are. */
export const maskedPhone: Signal = {
  id: 'MASKED_PHONE',
  nameVi: 'Số điện thoại che, biến dạng hoặc đầu số nước ngoài',
  nameEn: 'Obfuscated or foreign phone',
  definitionVi: 'Chèn chữ, dấu, emoji vào số để né lọc; hoặc đầu số +855, +95, +856, +63, +66, +86.',
  group: 'contact',
  forms: [],
  law: null,
  sources: ['M'],
  examples: examples(
    [
      'Liên hệ O55O 123 456',
      'Gọi không năm năm không một hai ba bốn năm sáu',
      'zalo +855 12 345 678',
      'lh 05l2 345 67B',
      'Số mình 0️⃣5️⃣7️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣',
      'wechat hoặc gọi +95 9 123 456 789',
      'sdt o53l.222.333',
      'alo +856 20 5512 3456',
    ],
    [
      'Liên hệ 0550 123 456',
      'Hotline 0570.123.456 giờ hành chính',
      'Gọi 0512-345-678 gặp chị Mẫu',
      'Mã đơn O55O123',
      'Giá 1.250.000 đồng',
      'Tổng đài 1900 0000',
      'Mở cửa từ 05h30 tới 22h00',
      'Điện thoại bàn 024 0000 0000',
    ],
    [
      'Số tài khoản 0550123456789012',
      'Ngày 05/07/2026 lúc 12:34',
      'Một hai ba zô',
      'Đầu số 0550 chưa được cấp',
      'Năm nay em năm tuổi',
      'Cân nặng +95 gam mỗi tuần',
      'Phòng 0512, tầng 5',
      'Điểm 8,55 môn Toán',
    ],
  ),
  find: (reading) =>
    tidy(
      reading.facts.contacts.filter(
        (fact) =>
          (fact.kind === 'phone' || fact.kind === 'zalo') &&
          (fact.masked || foreign.test(fact.value) || isDisguised(reading.raw.slice(fact.start, fact.end))),
      ),
    ),
};

/** «0.5.5.0.9.1.7.3»: a sign behind every digit. */
const oneByOne = /(?:\d[ .*_-]{1,2}){7}/u;

/** Letters, words or signs where digits belong; an address (zalo.me/...) is none. */
function isDisguised(written: string): boolean {
  if (/[/:]|zalo/i.test(written)) return false;
  return /[^\d\s.,()+\-–/]/u.test(written) || oneByOne.test(written);
}
