import { describe, expect, test } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';

const post =
  'Tuyển gấp 10 bạn nam nữ 18-35 tuổi sang Campuchia làm văn phòng, việc nhẹ lương cao 25-30tr/tháng, bao ăn ở, không cần bằng cấp, ib zalo 0550 123 456 hoặc tele @hoa_game88. ';

const repeated =
  (part: string) =>
  (size: number): string =>
    part.repeat(Math.ceil(size / part.length)).slice(0, size);

/** Texts that would make a careless reader slow. */
const shapes: Record<string, (size: number) => string> = {
  posts: repeated(post),
  'one letter': repeated('a'),
  'one word': repeated('tuyển '),
  'phrase beginnings': repeated('việc nhẹ lương '),
  'nested gaps': repeated('cần gấp tuyển người đi làm sang bên '),
  negations: repeated('không một hai '),
  'no spaces': repeated('tuyểnngườisangcampuchia'),
  'spaced letters': repeated('v i ệ c '),
  'letters on lines': repeated('v\ni\nệ\nc\n'),
  'dots between letters': repeated('t.u.y.ể.n.'),
  dots: repeated('a.'),
  'torn syllables': repeated('việ c lươ ng '),
  stars: repeated('a*'),
  'digits in words': repeated('l4m v1ệc đ1 '),
  'letters in figures': repeated('2O l5 3O '),
  'look-alikes': repeated('саm рuсhіа '),
  digits: repeated('0'),
  'spaced digits': repeated('0 5 '),
  'spoken digits': repeated('không chín một hai '),
  ranges: repeated('1-'),
  'price ranges': repeated('20-30tr-'),
  phones: repeated('0912 345 678 '),
  accounts: repeated('stk 123456789 '),
  'marks on one letter': (size) => `a${'\u0301'.repeat(size - 1)}`,
  'marks on every letter': repeated('v\u0336\u0353\u034ai\u0336\u0353'),
  'invisible characters': (size) => `a${'\u200b'.repeat(size - 1)}`,
  'invisible characters in words': repeated('v\u200bi\u200bệ\u200bc\u200b '),
  'right-to-left marks': repeated('\u202ea\u202c'),
  'lone surrogates': repeated('\ud83d'),
  emoji: repeated('🔥💰'),
  flags: repeated('🇰🇭'),
  'one long run of regional letters': repeated('🇹'),
  'at signs': repeated('@a'),
  'addresses begun': repeated('a(at)'),
  'slashes and dots': repeated('a./'),
  'quotation marks': repeated('"a '),
  'opening quotation marks': repeated('“tuyển '),
  'blank lines': repeated('\n'),
  'company names': repeated('Công ty TNHH A '),
  'licence beginnings': repeated('giấy phép a a '),
  'cries for help': repeated('cứu em với em bị giữ bên campuchia không cho về '),
  warnings: repeated('cảnh báo công an lừa đảo nạn nhân '),
  'foreign scripts': repeated('招聘工作 สวัสดีครับ '),
};

/** Time of this thread's processor, which other work on the machine does not lengthen. */
function micros(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

const score = (text: string): void => {
  assess({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules);
};
/** What any reader must do at least: certainly linear. */
const baseline = (text: string): void => {
  for (let i = 0; i < 4; i++) text.normalize('NFC').toLowerCase().split(/\s+/);
};

/** How many times longer `times` as much text takes. The floor keeps the noise of the clock out. */
function growth(work: (text: string) => void, make: (size: number) => string, size: number, times: number, rounds = 2): number {
  const short = make(size);
  const long = make(size * times);
  const small = Math.max(2000, Math.min(...[1, 2, 3].map(() => micros(() => work(short)))));
  // Other work on the machine only ever makes it slower.
  return Math.min(...Array.from({ length: rounds }, () => micros(() => work(long)))) / small;
}

describe('time grows with the length of the text', () => {
  // Linear is 8, quadratic 64: what is allowed is four times what certainly linear work shows beside it.
  test.each(Object.entries(shapes))('%s', (_name, make) => {
    const allowed = 4 * Math.max(8, growth(baseline, make, 10_000, 8));
    expect(growth(score, make, 10_000, 8)).toBeLessThan(allowed);
  });

  test.each(['posts', 'nested gaps', 'one letter', 'dots between letters', 'lone surrogates'])(
    'a megabyte of %s',
    (name) => {
      const make = shapes[name] ?? repeated('a');
      // Twenty times the text. The time limit is for a crowded machine.
      expect(growth(score, make, 50_000, 20, 1)).toBeLessThan(60);
    },
    60_000,
  );
});
