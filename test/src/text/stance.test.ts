import { describe, expect, test } from 'vitest';
import { quote, read } from './read.ts';
import { stanceRows } from './stance-rows.ts';

describe('stance', () => {
  test.each(stanceRows)('%s: %s', (stance, text, title) => {
    const reading = read(text, title ?? null);
    expect(reading.stance.stance).toBe(stance);
    expect(reading.stance.confidence).toBeGreaterThanOrEqual(0);
    expect(reading.stance.confidence).toBeLessThanOrEqual(1);
    for (const span of reading.stance.spans) expect(quote(text, span).trim()).not.toBe('');
  });

  test('a title is context', () => {
    const text = 'Nhiều người bị dụ dỗ sang nước ngoài với lương 30 triệu';
    expect(read(text, 'Công an tỉnh triệt phá đường dây mua bán người').stance.stance).toBe('warning');
  });
});

describe('language', () => {
  test.each([
    ['vi', 'Tuyển nhân viên bán hàng'],
    ['vi', 'can tuyen nguoi lam viec ben campuchia luong cao'],
    ['vi', 'viec nhe luong cao'],
    ['en', 'We are looking for a salesperson with the right experience'],
    ['en', 'please help me, I am trapped'],
    ['unknown', ''],
    ['unknown', '12345 67890'],
    ['unknown', 'Хорошая работа для всех'],
    ['unknown', 'asdkjh qwepoi zxcmnb'],
  ])('%s: %s', (language, text) => {
    expect(read(text).language).toBe(language);
  });
});
