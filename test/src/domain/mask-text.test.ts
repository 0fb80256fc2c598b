import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactSpans, hideContactsInNote, type KnownContact, maskName, maskText, maskUrl, maskValue } from '#src/domain/mask-text.ts';

const piece = fc.constantFrom(
  '0550 123 456',
  '0570.222.333',
  '+84 550 123 456',
  'ạ',
  '😀',
  'lương ',
  '25tr',
  '\n',
  ' ',
  'e\u0301',
  '1️⃣',
  '@',
  'x',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
);
const anySpan = fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 80 }) });

describe('maskText', () => {
  it('keeps the UTF-16 length and everything outside the spans', () => {
    fc.assert(
      fc.property(anyText, fc.array(anySpan, { maxLength: 6 }), (text, spans) => {
        const masked = maskText(text, spans);
        expect(masked.length).toBe(text.length);
        for (let unit = 0; unit < text.length; unit += 1) {
          const inside = spans.some((span) => span.start <= unit && unit < span.end);
          if (!inside) expect(masked.charAt(unit)).toBe(text.charAt(unit));
        }
      }),
    );
  });

  it('keeps three digits at each end of a phone number, and blanks', () => {
    expect(maskText('Gọi 0550 123 456 ngay', [{ start: 4, end: 16 }])).toBe('Gọi 055• ••• 456 ngay');
    expect(maskValue('+84550123456')).toBe('+845•••••456');
    expect(maskValue('abcd')).toBe('a••d');
    expect(maskValue('abc')).toBe('•••');
  });
});

describe('contactSpans', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }).map((list) => list.join(''));
  const separator = fc.constantFrom('', ' ', '.', '-', ' . ', '  ');
  const prefix = fc.constantFrom('0', '+84', '84', '0084 ');

  it('lets no known number stand anywhere, however it is written', () => {
    fc.assert(
      fc.property(
        digits,
        prefix,
        fc.array(separator, { minLength: 8, maxLength: 8 }),
        anyText,
        anyText,
        (rest, front, gaps, before, after) => {
          const national = `55${rest}`;
          const written =
            front +
            national
              .split('')
              .map((digit, index) => digit + (gaps[index] ?? ''))
              .join('');
          const contacts: KnownContact[] = [{ kind: 'phone', value: `+84${national}` }];
          const text = `${before} | ${written} | ${after}`;
          const masked = maskText(text, contactSpans(text, contacts));
          expect(masked.length).toBe(text.length);
          expect(masked.replaceAll(/[^0-9]/gu, '')).not.toContain(national);
        },
      ),
    );
  });

  it('finds handles in any case and e-mail addresses', () => {
    const text = 'Tele @TuyenDung_Example, mail a.b@duhoc.example';
    const masked = maskText(text, contactSpans(text, [{ kind: 'telegram', value: '@tuyendung_example' }]));
    expect(masked).not.toMatch(/TuyenDung_Example|a\.b@duhoc\.example/iu);
  });

  it('masks what looks like a phone number although nobody listed it, and leaves money alone', () => {
    const text = 'LH 0550123456, lương 25.000.000 - 30.000.000 đồng, 1.500 USD';
    expect(maskText(text, contactSpans(text, []))).toBe('LH 055••••456, lương 25.000.000 - 30.000.000 đồng, 1.500 USD');
  });

  it.each([
    ['nhắn Zalo 0 5 5 0 - 1 2 3 - 4 5 6 gặp Thy', 'nhắn Zalo 0 5 5 • • • • • • 4 5 6 gặp Thy'],
    ['gọi 0/5/5/0 hay 05.50.12.34.56', 'gọi 0/5/5/0 hay 05•5••••••4•56'],
    ['WhatsApp +66 512 345 678.', 'WhatsApp +66 5•• ••• 678.'],
    ['tele @boss_vi_du nhé', 'tele @bo••••••du nhé'],
    ['họp lúc 08:30 05/12/2026 01:15', 'họp lúc 08:30 05/12/2026 01:15'],
    ['lương 0,5 - 25000000 VND, 20-32t, a@b', 'lương 0,5 - 25000000 VND, 20-32t, a@b'],
  ])('masks hidden numbers and handles: %s', (text, masked) => {
    expect(maskText(text, contactSpans(text, []))).toBe(masked);
  });

  it('leaves websites readable', () => {
    const text = 'xem viec.example.com';
    expect(contactSpans(text, [{ kind: 'website', value: 'viec.example.com' }])).toEqual([]);
  });

  it('stays fast on hostile text', () => {
    const text = `${'0 '.repeat(50_000)}${'@a'.repeat(50_000)}`;
    const begun = performance.now();
    maskText(text, contactSpans(text, [{ kind: 'phone', value: '+84550123456' }]));
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('maskName', () => {
  it('keeps first letters and the length', () => {
    expect(maskName('Nguyễn Thị Mai')).toBe('N••••• T•• M••');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => maskName(name).length === name.length));
  });
});

describe('hideContactsInNote', () => {
  it('hides every long run of digits, with a plus or without', () => {
    expect(hideContactsInNote('gọi 84550123456')).toBe('gọi 845•••••456');
    expect(hideContactsInNote('STK 1903 4567 8901 234 ngân hàng')).toBe('STK 190• •••• •••• 234 ngân hàng');
    expect(hideContactsInNote('số 8455.012.345.6')).not.toContain('012');
    expect(hideContactsInNote('gọi 0550 123 456, @tuyendung_mau')).not.toMatch(/123|tuyendung/u);
  });

  it('leaves file numbers and days readable', () => {
    for (const note of ['12/HS-2026', 'ngày 22.11.2026', 'ngày 22/11/2026 lúc 08:30', 'vụ 1234567', 'lương 30 triệu'])
      expect(hideContactsInNote(note)).toBe(note);
  });
});

describe('maskUrl', () => {
  it('hides what leads to a person, at the same length', () => {
    for (const [url, masked] of [
      ['https://zalo.me/0550123456', 'https://zalo.me/055••••456'],
      ['https://wa.me/84550123456?text=a', 'https://wa.me/845•••••••••••••xta'],
      ['https://t.me/+84550123456', 'https://t.me/+845•••••456'],
      ['tel:+84550123456', 'tel:+845•••••456'],
      ['https://forum.example.net/u/0550123456/posts', 'https://forum.example.net/u/055••••456/posts'],
    ] as const) {
      const shown = maskUrl(url, []);
      expect(shown).toHaveLength(url.length);
      expect(shown).not.toContain('123');
      if (!url.includes('?')) expect(shown).toBe(masked);
    }
    expect(maskUrl('https://m.me/tuyen.dung.mau', [])).not.toContain('tuyen.dung');
    expect(maskUrl('https://forum.example.net/p-550123456', [{ kind: 'phone', value: '+84550123456' }])).not.toContain('123');
  });

  it('leaves ids of boards and addresses of channels', () => {
    for (const url of [
      'https://forum.example.net/t/99#post-0-0',
      'https://jobs.example.com/viec/1234567890',
      'https://www.example.com/posts/5501234567890123',
      'https://t.me/kenh_mau/123',
      'https://forum.example.net/t/20261122083000',
      'not an address',
    ])
      expect(maskUrl(url, [])).toBe(url);
  });
});
