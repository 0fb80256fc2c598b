import { describe, expect, it } from 'vitest';
import { dayOfTerm } from '#src/domain/vietnam-time.ts';
import { namesReporter, wordsOfTip } from '#src/domain/tip.ts';

describe('words of a tip', () => {
  it('carry the contact as a line of its own, once', () => {
    expect(wordsOfTip({ text: ' Có người rủ sang Cam. ', contact: '0550 123 456' })).toBe(
      'Có người rủ sang Cam.\n\nLiên hệ nêu trong tin báo: 0550 123 456',
    );
    expect(wordsOfTip({ text: 'Gọi 0550 123 456', contact: '0550 123 456' })).toBe('Gọi 0550 123 456');
    expect(wordsOfTip({ text: 'Không rõ', contact: null })).toBe('Không rõ');
  });

  it.each([
    ['Bà Hạ Thị Thử kể lại sự việc', true],
    ['ba ha thi thu ke lai', true],
    ['Chị Thị  Thử, ở cùng xóm', true],
    ['Liên hệ +84 550.111.222 để biết thêm', true],
    ['Gửi về hathithu@mail.example', true],
    ['Thử việc ba tháng, lương cao', false],
    ['Gọi 0550 999 888', false],
  ])('give the reporter away or not: %s', (text, expected) => {
    expect(namesReporter([text], { name: 'Hạ Thị Thử', contact: text.includes('@') ? 'hathithu@mail.example' : '0550 111 222' })).toBe(
      expected,
    );
  });

  it('are searched in time that grows with their length', () => {
    const started = performance.now();
    for (const piece of ['.', 'a', ' ', '0', 'Thử ', '\u0301'])
      namesReporter([piece.repeat(20_000)], { name: 'Hạ Thị Thử', contact: '0550111222' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('take an empty name for nobody', () => {
    expect(namesReporter(['Có người rủ đi'], { name: '', contact: '' })).toBe(false);
  });
});

describe('the day of a transfer', () => {
  it('is counted in Viet Nam', () => {
    expect(dayOfTerm('2026-11-20', new Date('2026-11-20T01:00:00Z'))).toBe(1);
    expect(dayOfTerm('2026-11-20', new Date('2026-11-20T16:59:00Z'))).toBe(1);
    expect(dayOfTerm('2026-11-20', new Date('2026-11-20T17:00:00Z'))).toBe(2);
    expect(dayOfTerm('2026-11-20', new Date('2026-12-10T03:00:00Z'))).toBe(21);
  });
});
