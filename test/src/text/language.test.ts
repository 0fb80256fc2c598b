import { describe, expect, test } from 'vitest';
import { baseLanguage } from '#src/text/language.ts';
import { read } from './read.ts';

describe('language', () => {
  test.each([
    ['vi', 'Tuyển nhân viên bán hàng'],
    ['vi', 'Cần 5 bạn đi làm game, lương 25tr, ib zalo 招聘 高薪'],
    ['vi-plain', 'can tuyen nguoi lam viec ben campuchia luong cao'],
    ['vi-plain', 'viec nhe luong cao'],
    ['en', 'We are looking for a salesperson with the right experience'],
    ['en', 'please help me, I am trapped'],
    ['zh', '柬埔寨高薪招聘，包吃住，月薪两万'],
    ['ja', 'カンボジアで働く人を募集しています。高収入です'],
    ['ko', '캄보디아에서 일할 사람을 구합니다 고수익 보장'],
    ['th', 'รับสมัครงานกัมพูชา รายได้ดี ที่พักฟรี'],
    ['lo', 'ຮັບສະໝັກວຽກຢູ່ສາມຫຼ່ຽມຄຳ ເງິນເດືອນສູງ'],
    ['km', 'ជ្រើសរើសបុគ្គលិកធ្វើការនៅបាវិត ប្រាក់ខែខ្ពស់'],
    ['my', 'အလုပ်ခေါ်စာ လစာကောင်း နေစရာပေးမည်'],
    ['ru', 'Хорошая работа для всех, высокая зарплата'],
    ['other', 'asdkjh qwepoi zxcmnb'],
    ['other', 'مطلوب عمال للعمل في الخارج برواتب عالية'],
    ['none', ''],
    ['none', '12345 67890'],
    ['none', '🔥🔥💰💰 👇👇'],
    ['none', '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010 ab'],
  ])('%s: %s', (language, text) => {
    expect(read(text).language).toBe(language);
  });

  test('look-alike letters of another alphabet do not hide Vietnamese', () => {
    expect(['vi', 'vi-plain']).toContain(read('тuуển nhân vіên làm vіệс bên саmрuсhіа lương сао').language);
  });

  test('a rule set lists Vietnamese once', () => {
    expect([baseLanguage('vi'), baseLanguage('vi-plain'), baseLanguage('km')]).toEqual(['vi', 'vi', 'km']);
  });
});
