import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const post =
  'Tuyển gấp 10 bạn nam nữ 18-35 tuổi sang Campuchia làm văn phòng, việc nhẹ lương cao 25-30tr/tháng, bao ăn ở, không cần bằng cấp, ib zalo 0550 123 456 hoặc tele @hoa_game88. ';

/** Texts that would make a careless reader slow. */
const shapes: Record<string, (size: number) => string> = {
  posts: (size) => post.repeat(Math.ceil(size / post.length)).slice(0, size),
  'one letter': (size) => 'a'.repeat(size),
  'spaced letters': (size) => 'v i ệ c '.repeat(size / 8),
  digits: (size) => '0'.repeat(size),
  'spaced digits': (size) => '0 5 '.repeat(size / 4),
  dots: (size) => 'a.'.repeat(size / 2),
  'marks on one letter': (size) => `a${'\u0301'.repeat(size - 1)}`,
  'invisible characters': (size) => `a${'\u200b'.repeat(size - 1)}`,
  'at signs': (size) => '@a'.repeat(size / 2),
  'slashes and dots': (size) => 'a./'.repeat(size / 3),
  'quotation marks': (size) => '"a '.repeat(size / 3),
  flags: (size) => '🇰🇭'.repeat(size / 4),
  'blank lines': (size) => '\n'.repeat(size),
  'phrase beginnings': (size) => 'việc nhẹ lương '.repeat(size / 15),
  'gap phrases': (size) => 'cần gấp cần thêm '.repeat(size / 17),
  'company names': (size) => 'Công ty TNHH A '.repeat(size / 15),
  'licence beginnings': (size) => 'giấy phép a a '.repeat(size / 14),
  stars: (size) => 'a*'.repeat(size / 2),
  hyphens: (size) => '5-'.repeat(size / 2),
  words: (size) => 'không một hai '.repeat(size / 14),
};

function seconds(text: string): number {
  const started = performance.now();
  read(text);
  return (performance.now() - started) / 1000;
}

describe('time grows with the length of the text', () => {
  test.each(Object.entries(shapes))('%s', (_name, make) => {
    read(make(20_000));
    // Eight times the text: linear is 8, quadratic 64. The floor keeps timer noise out.
    const small = Math.max(0.004, Math.min(seconds(make(30_000)), seconds(make(30_000))));
    const large = seconds(make(240_000));
    expect(large / small).toBeLessThan(40);
  });

  test('a text of a megabyte is read within seconds', () => {
    expect(seconds(shapes['posts']?.(1_000_000) ?? '')).toBeLessThan(6);
  });
});
