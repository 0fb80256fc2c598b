import { describe, expect, test } from 'vitest';
import { quote, read } from './read.ts';

// Numbers begin with prefixes that no Vietnamese operator has (0550, 0570, 0512, 0531).
describe('contacts', () => {
  test.each<[string, string, string, boolean]>([
    ['gọi 0550123456', 'phone', '+84550123456', false],
    ['gọi 0550 123 456', 'phone', '+84550123456', false],
    ['gọi 0550.123.456', 'phone', '+84550123456', false],
    ['gọi 05-50-12-34-56', 'phone', '+84550123456', false],
    ['gọi 0 5 5 0 1 2 3 4 5 6', 'phone', '+84550123456', false],
    ['gọi +84550123456', 'phone', '+84550123456', false],
    ['gọi +84 (0)550 123 456', 'phone', '+84550123456', false],
    ['gọi 84550123456', 'phone', '+84550123456', false],
    ['gọi O55O 123 456', 'phone', '+84550123456', false],
    ['gọi 055o l23 456', 'phone', '+84550123456', false],
    ['gọi O550l2345B', 'phone', '+84550123458', false],
    ['gọi 0️⃣5️⃣5️⃣0️⃣ 123 456', 'phone', '+84550123456', false],
    ['gọi không năm năm không một hai ba bốn năm sáu', 'phone', '+84550123456', false],
    ['gọi 0550 một hai ba 456', 'phone', '+84550123456', false],
    ['gọi 0550\n123\n456', 'phone', '+84550123456', false],
    ['gọi 𝟎𝟓𝟓𝟎𝟏𝟐𝟑𝟒𝟓𝟔', 'phone', '+84550123456', false],
    ['gọi 05\u200b50123456', 'phone', '+84550123456', false],
    ['sđt 05xx xxx 678', 'phone', '+845xxxxx678', true],
    ['sđt 0550 xxx 678', 'phone', '+84550xxx678', true],
    ['sđt 0550***678', 'phone', '+84550xxx678', true],
    ['sđt:0550123456', 'phone', '+84550123456', false],
    ['zalo 0570 111 222', 'zalo', '+84570111222', false],
    ['zalo0570111222', 'zalo', '+84570111222', false],
    ['0570111222 (zalo)', 'zalo', '+84570111222', false],
    ['zl: O57O 111 222', 'zalo', '+84570111222', false],
    ['https://zalo.me/0570111222', 'zalo', '+84570111222', false],
    ['zalo.me/g/abcxyz123', 'zalo', 'g/abcxyz123', false],
    ['t.me/Hoa_game88', 'telegram', 'hoa_game88', false],
    ['https://t.me/+AbCdEf123', 'telegram', '+AbCdEf123', false],
    ['tele: @hoa_game88', 'telegram', 'hoa_game88', false],
    ['telegram hoa_game88', 'telegram', 'hoa_game88', false],
    ['wechat: hoa_game88', 'wechat', 'hoa_game88', false],
    ['facebook.com/hoa.example', 'facebook', 'hoa.example', false],
    ['fb.com/hoa.example', 'facebook', 'hoa.example', false],
    ['email hr@viec.example', 'email', 'hr@viec.example', false],
    ['hr (at) viec [dot] example', 'email', 'hr@viec.example', false],
    ['https://viec.example/tuyen?a=1', 'website', 'viec.example/tuyen?a=1', false],
    ['+855 12 345 678', 'phone', '+85512345678', false],
    ['00855 12 345 678', 'phone', '+85512345678', false],
    ['+63 917 123 4567', 'phone', '+639171234567', false],
    ['STK 0123456789 Vietcombank', 'bank-account', 'vietcombank:0123456789', false],
    ['số tài khoản 1234 5678 9012 MB Bank', 'bank-account', 'mbbank:123456789012', false],
  ])('%s', (text, kind, value, masked) => {
    const { contacts } = read(text).facts;
    expect(contacts.map((one) => [one.kind, one.value, one.masked])).toEqual([[kind, value, masked]]);
    for (const one of contacts) expect(quote(text, one)).not.toMatch(/^\s|\s$/);
  });

  test('two phones side by side', () => {
    const { contacts } = read('LH 0550123456 - 0570 111 222').facts;
    expect(contacts.map((one) => one.value)).toEqual(['+84550123456', '+84570111222']);
  });

  test.each([
    ['lương 25.000.000 - 30.000.000'],
    ['ngày 05/06/2026 08:30'],
    ['MST 0312345678'],
    ['mã số thuế: 0312345678'],
    ['CCCD 051234567890'],
    ['giá 0.550.123đ'],
    ['05501234567890123'],
    ['từ 08h00 đến 17h30'],
    ['thứ 2 - thứ 6, 08.30 - 17.30'],
    ['một hai ba bốn năm'],
    ['mã đơn 0550123456'],
    ['@moinguoi vào xem'],
    ['asp.net và node.js'],
    ['điểm 8.5'],
    ['800.000.000 VND'],
    ['tỉ lệ 3:1'],
    ['2024 2025 2026'],
  ])('none in: %s', (text) => {
    expect(read(text).facts.contacts).toEqual([]);
  });
});

describe('identity keys', () => {
  const keys = (text: string) => read(text).facts.contacts.map((one) => one.key);

  test.each([
    [
      'phone:+84550123456',
      ['0550123456', '+84 550 123 456', 'O55O.123.456', 'zalo 0550 123 456', 'zalo.me/0550123456', '0️⃣5️⃣5️⃣0️⃣ 123 456'],
    ],
    ['phone:+85512345678', ['+855 12 345 678', '00855 12 345 678', '+855 012 345 678']],
    ['phone:+959123456789', ['+95 9 123 456 789', '+959123456789']],
    ['telegram:hoa_game88', ['t.me/Hoa_game88', 'tele: @hoa_game88', 'https://telegram.me/hoa_game88?start=1', 'telegram HOA_game88']],
    ['facebook:hoa.example', ['facebook.com/hoa.example', 'fb.com/Hoa.Example/posts/12345', 'm.me/hoa.example']],
    ['facebook:100001234567890', ['https://www.facebook.com/profile.php?id=100001234567890', 'facebook.com/people/Hoa/100001234567890']],
    ['email:hoaviec@gmail.com', ['hoa.viec@gmail.com', 'HoaViec+tuyen@gmail.com', 'hoa.viec (at) gmail [dot] com']],
    ['bank:0123456789', ['STK 0123456789 Vietcombank', 'số tài khoản 0123 456 789 ngân hàng Ngoại thương']],
    ['wechat:hoa_game88', ['wechat: hoa_game88', 'vx: Hoa_Game88']],
    ['website:viec.example/tuyen', ['https://viec.example/tuyen?a=1', 'http://www.viec.example/tuyen/']],
  ])('%s', (key, spellings) => {
    for (const spelling of spellings) expect(keys(`liên hệ ${spelling}`)).toEqual([key]);
  });

  test('a masked number has none', () => {
    expect(keys('sđt 0550 xxx 678')).toEqual([null]);
  });

  test('an old mobile of eleven digits is its number of today', () => {
    // 0163 became 033 in 2018.
    expect(read('gọi 01630000001').facts.contacts.map((one) => one.value)).toEqual(['+84330000001']);
  });

  test.each([
    ['lương 18000000 - 25000000 VND'],
    ['HỘ KINH DOANH MẮT KÍNH.COM'],
    ['Skype: hoang.tv'],
    ['ADO.NET, LINQ'],
    ['hahahavj7tgi7ghiyhu'],
  ])('none in: %s', (text) => {
    expect(keys(text)).toEqual([]);
  });
});
