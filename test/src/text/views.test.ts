import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedLexicon } from '#src/text/lexicon.ts';
import { findPhrases, phrases } from '#src/text/phrases.ts';
import type { TextReading } from '#src/text/reading.ts';
import { toRawSpan } from '#src/text/view.ts';
import { makeViews } from '#src/text/views.ts';
import { obfuscators } from './obfuscators.ts';
import { quote, read } from './read.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'việc',
        'nhẹ ',
        'v i ệ c',
        'c@m',
        '25tr',
        '0912',
        '\ud83d',
        '\udc00',
        '\u200b',
        '\u0301',
        '\u0323',
        '🇰🇭',
        '👨‍👩‍👧',
        '0️⃣',
        'кам',
        'ﷺ',
        '\u202e',
        '𝚟𝚒',
        'ko ',
        'e',
        '.',
        '*',
        '\n',
        ' ',
        'aaaa',
        '@',
        '«',
        'กำ',
        'İ',
        'ŉ',
        '½',
        'e\u0302\u0323',
        '+84',
        'k',
        '0 ',
        '🇹🇺🇾',
        '🇹',
        'ἰ',
        'đ1 l4m ',
        '2O tr',
        'việ c ',
        'с.а.m',
        'ttuyyển',
        '¡',
        '\u202a',
        't.u.y.ể.n',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

function splitsPair(raw: string, at: number): boolean {
  const before = raw.charCodeAt(at - 1);
  const after = raw.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

function allSpans(reading: TextReading): { start: number; end: number }[] {
  return [...Object.values(reading.facts).flat(), ...reading.stance.spans, ...reading.obfuscation.spans];
}

describe('any text', () => {
  test('views map back into the raw text in order, without splitting a character', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        const reading = read(raw);
        const { folded, plain } = reading;
        expect(plain.text.length).toBe(folded.text.length);
        expect(folded.starts.length).toBe(folded.text.length);
        expect(folded.ends.length).toBe(folded.text.length);
        for (let i = 0; i < folded.text.length; i++) {
          const start = folded.starts[i] ?? -1;
          const end = folded.ends[i] ?? -1;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(raw.length);
          expect(start).toBeGreaterThanOrEqual(folded.starts[i - 1] ?? 0);
          expect(end).toBeGreaterThanOrEqual(folded.ends[i - 1] ?? 0);
          expect(splitsPair(raw, start) || splitsPair(raw, end)).toBe(false);
          expect(/^\p{M}/u.test(raw.slice(end)) && /\p{Script=Latin}/u.test(raw.slice(start, end))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every stretch of a view is the same stretch of the raw text, whichever words or letters it is made of', () => {
    fc.assert(
      fc.property(nasty, fc.nat(), fc.nat(), (raw, from, length) => {
        const { spelled, folded, plain } = makeViews(raw, shippedLexicon);
        for (const view of [spelled, folded, plain]) {
          if (view.text.length === 0) continue;
          const start = from % view.text.length;
          const end = start + 1 + (length % (view.text.length - start));
          const span = toRawSpan(view, start, end);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          expect(splitsPair(raw, span.start) || splitsPair(raw, span.end)).toBe(false);
          // A wider stretch of the view is never a narrower one of the raw text.
          const all = toRawSpan(view, 0, view.text.length);
          expect(all.start).toBeLessThanOrEqual(span.start);
          expect(all.end).toBeGreaterThanOrEqual(span.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a view does not hang on the texts that were read before it', () => {
    fc.assert(
      fc.property(nasty, nasty, (first, second) => {
        const alone = makeViews(second, shippedLexicon);
        makeViews(first + first, shippedLexicon);
        expect(makeViews(second, shippedLexicon)).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });

  test('facts, stance and hiding lie inside the raw text and are not empty', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        for (const span of allSpans(read(raw))) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          expect(span.start).toBeLessThan(span.end);
          expect(splitsPair(raw, span.start) || splitsPair(raw, span.end)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('reads the same twice', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        expect(read(raw)).toEqual(read(raw));
      }),
      { numRuns: 60 },
    );
  });
});

const known = ['việc nhẹ lương cao', 'tuyển người sang campuchia', 'không giữ hộ chiếu', 'nhận người hiến thận'];

describe('disguised phrases', () => {
  for (const [name, disguise] of Object.entries(obfuscators)) {
    test(`${name} are undone`, () => {
      const set = phrases(known);
      for (const [index, phrase] of known.entries()) {
        const raw = `Hôm nay ${disguise(phrase)} nhé mọi người`;
        const hits = findPhrases(set, read(raw)).filter((hit) => hit.phrase === index);
        expect(hits).toHaveLength(1);
        const found = quote(raw, hits[0] ?? { start: 0, end: 0 });
        expect(found.length).toBeGreaterThan(phrase.length / 2);
        expect(raw.slice(8, 8 + disguise(phrase).length)).toContain(found.trim());
      }
    });
  }

  test('what was undone once stays as it is', () => {
    for (const disguise of Object.values(obfuscators)) {
      for (const phrase of known) {
        const once = read(`Hôm nay ${disguise(phrase)} nhé mọi người`).folded.text;
        expect(read(once).folded.text).toBe(once);
      }
    }
  });

  test('two disguises, one over the other, are undone', () => {
    const pairs: [string, string][] = [
      ['mathematical letters', 'dotted letters'],
      ['capitals', 'zero-width spaces'],
      ['spaced letters', 'Cyrillic look-alikes'],
      ['stacked marks', 'letters on lines'],
      ['full width', 'stretched letters'],
      ['soft hyphens', 'digits for letters'],
      ['dashed letters', 'Cyrillic look-alikes'],
    ];
    const set = phrases(known);
    for (const [outer, inner] of pairs) {
      for (const [index, phrase] of known.entries()) {
        const hidden = obfuscators[outer]?.(obfuscators[inner]?.(phrase) ?? '') ?? '';
        // What stands around is Latin: look-alikes in it can stand for nothing else.
        const raw = `Hôm nay mọi người ơi ${hidden} nhé mọi người cùng xem tin này`;
        expect({ outer, inner, hits: findPhrases(set, read(raw)).filter((hit) => hit.phrase === index).length }).toEqual({
          outer,
          inner,
          hits: 1,
        });
      }
    }
  });

  test('hiding is measured, ordinary spelling is not', () => {
    for (const name of [
      'zero-width spaces',
      'mathematical letters',
      'full width',
      'Cyrillic look-alikes',
      'stacked marks',
      'spaced letters',
      'dotted letters',
    ]) {
      const disguise = obfuscators[name];
      expect(read(disguise?.('việc nhẹ lương cao') ?? '').obfuscation.share).toBeGreaterThan(0.2);
    }
    for (const text of [
      'Việc nhẹ lương cao',
      'viec nhe luong cao',
      'ko cần kn, lg 20tr, ib zl',
      '🔥🔥 Tuyển gấp 💰',
      '1️⃣ Lương 2️⃣ Thưởng',
      'việc nhẹ lương cao'.normalize('NFD'),
      'Tuyểnnn gấppp',
    ]) {
      expect({ text, ...read(text).obfuscation }).toEqual({ text, share: 0, kinds: [], spans: [] });
    }
  });
});

describe('what must survive every view', () => {
  test.each([
    ['25tr'],
    ['+84912345678'],
    ['1k5$'],
    ['2k5'],
    ['t7'],
    ['5s'],
    ['1k2u'],
    ['500k'],
    ['25.000.000'],
    ['a1'],
    ['b2'],
    ['h1n1'],
    ['covid19'],
    ['24/24'],
    ['100%'],
    ['09xx'],
    ['kcn3'],
    ['u23'],
    ['4g'],
    ['09:30'],
    ['t.me/abc_1a'],
    ['zalo.me/0912000000'],
    ['@lan_hr99'],
    ['hr@example.com'],
    ['xoong'],
    ['free'],
    ['16t'],
    ['800$'],
    ['0912.345.678'],
    ['8h30'],
    ['8h-17h'],
    ['12/5/2026'],
    ['30.4'],
    ['1m65'],
    ['3tr5'],
    ['100m2'],
    ['t1 t3'],
    ['i5 8gb'],
    ['tp.hcm'],
    ['q.7'],
    ['v.v.'],
    ['a b c'],
    ['n.v.a'],
    ['đ/c'],
    ['lớp 10 c'],
    ['https://t.me/a_b1'],
    ['🇰🇭🇻🇳'],
    ['fee'],
    ['see'],
    ['www.example.com/a0b1'],
  ])('%s', (text) => {
    expect(read(text).folded.text).toBe(text);
    expect(read(`Xem ${text} nhé`).folded.text).toBe(`xem ${text} nhé`);
  });

  test('clean text is a fixed point', () => {
    for (const text of [
      'tuyển nhân viên nhà hàng, lương 8-10 triệu, bao ăn ở',
      'công an tỉnh cảnh báo thủ đoạn mới',
      'hoà bình và hòa bình, kĩ sư và kỹ sư',
      'the quick brown fox',
      'ngày 12/5/2026 lúc 08:30 tại 12 lê lợi',
      'привет мир',
      'สวัสดี',
      '你好',
    ]) {
      expect(read(text).folded.text).toBe(text);
    }
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('tuyển', 'người', 'làm', 'không', 'cần', 'lương', '20', 'triệu', ',', 'sang', 'bên', 'và', 'thận', 'zalo'),
          { maxLength: 30 },
        ),
        (parts) => {
          const text = parts.join(' ');
          const once = read(text).folded.text;
          expect(read(once).folded.text).toBe(once);
        },
      ),
    );
  });
});

describe('spellings', () => {
  test.each([
    ['ko cần kn', 'không cần kinh nghiệm'],
    ['k cần bc', 'không cần bằng cấp'],
    ['0 yêu cầu bằng cấp', 'không yêu cầu bằng cấp'],
    ['phí 500 k cần đóng', 'phí 500 k cần đóng'],
    ['0,5 triệu', '0,5 triệu'],
    ['hok đc', 'không được'],
    ['vc nhẹ lg cao', 'việc nhẹ lương cao'],
    ['ziệc nhẹ', 'việc nhẹ'],
    ['lươg cao', 'lương cao'],
    ['fải jữ bí mật', 'phải giữ bí mật'],
    ['wá', 'quá'],
    ['lh ib', 'liên hệ inbox'],
    ['làm hc 1 ngày', 'làm hộ chiếu 1 ngày'],
    ['UyTlN', 'uytin'],
    ['c@mpuchia', 'campuchia'],
    ['c4mpuch1a', 'campuchia'],
    ['v1ệc', 'việc'],
    ['$ang', 'sang'],
    ['th.ận', 'thận'],
    ['bán th*n', 'bán thận'],
    ['K.pu.chia', 'kpuchia'],
    ['T.Ánh', 't.ánh'],
    ['V.I.P', 'v.i.p'],
    ['1Otr-1OOtr', '10tr-100tr'],
    ['🇰🇭 đi', '🇰🇭 đi'],
    ['0️⃣9️⃣', '09'],
    ['🔟 triệu', '10 triệu'],
    ['①⓪ triệu', '10 triệu'],
    ['🇹🇺🇾🇪🇳 người', 'tuyen người'],
    ['🇨🇦🇲', 'cam'],
    ['🅃🅄🅈Ể🄽', 'tuyển'],
    ['đi сам làm việc', 'đi cam làm việc'],
    ['tuyển người đi с.а.m làm', 'tuyển người đi cam làm'],
    ['nhà ցіа đình tôi', 'nhà gia đình tôi'],
    ['vἰệc nhẹ', 'việc nhẹ'],
    ['Ɩương cao', 'lương cao'],
    ['g1@ đình', 'gia đình'],
    ['v¡ệc nhẹ', 'việc nhẹ'],
    ['đ1 l4m', 'đi lam'],
    ['nhà số đ1 ở đây', 'nhà số đ1 ở đây'],
    ['3O củ', '30 củ'],
    ['3O cu', '30 cu'],
    ['2O-3Otr', '20-30tr'],
    ['l5tr', '15tr'],
    ['I5 triệu', '15 triệu'],
    ['đ.i l.à.m', 'đi làm'],
    ['l à m', 'làm'],
    ['việ c nhẹ lươ ng cao', 'việc nhẹ lương cao'],
    ['v\ni\nệ\nc\nn\nh\nẹ', 'việc nhẹ'],
    ['tuyển\nnữ', 'tuyển\nnữ'],
    ['ttuyển tuuyyển', 'tuyển tuyển'],
    ['b̸͕̉á̷̺n̷̪̈́', 'bán'],
    ['привет мир', 'привет мир'],
    ['Я живу там', 'я живу там'],
  ])('%s -> %s', (raw, folded) => {
    if (raw === 'UyTlN') expect(['uytin', 'uy tín']).toContain(read(raw).folded.text);
    else expect(read(raw).folded.text).toBe(folded);
  });
});
