import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '#src/domain/assessment.ts';
import { read } from './read.ts';

/** Pieces out of which facts are made, and what hides or breaks them. */
const pieces = fc.constantFrom(
  'lương ',
  'tuyển ',
  '25tr',
  ' - ',
  '30 triệu',
  '/tháng',
  '1k5$',
  '20 man',
  'hai mươi ',
  'củ rưỡi',
  'đặt cọc ',
  'ứng ',
  'bao vé máy bay ',
  'sang ',
  'Campuchia',
  'c.a.m',
  '🇰🇭',
  'Nhật Bản',
  'cửa khẩu Mộc Bài',
  'zalo ',
  '0550 123 456',
  'O55O',
  'không năm năm không',
  '+855',
  't.me/',
  '@hoa_88',
  'hr@viec.example',
  'stk ',
  '0123456789',
  'mst ',
  'tuổi',
  '18-35',
  '2k9',
  'chưa đủ 18 ',
  'Công ty TNHH ',
  'ABC',
  '123/LĐTBXH-GP',
  'Hà Nội',
  '8h - 17h',
  'ca đêm',
  'không cần ',
  'hộ chiếu',
  'thỏa thuận',
  '|',
  '\n',
  ' ',
  '.',
  ',',
  '\u200b',
  '\ud83d',
  '\u0301',
  '𝟐𝟓',
  '０９',
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);

function spansOf(text: string): Span[] {
  return Object.values(read(text).facts).flat();
}

describe('facts of any text', () => {
  test('have spans inside the text that are not empty and split no character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { start, end } of spansOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          expect(isLow(text, start) && isHigh(text, start - 1)).toBe(false);
          expect(isLow(text, end) && isHigh(text, end - 1)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('are the same every time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(read(text).facts).toEqual(read(text).facts);
      }),
      { numRuns: 100 },
    );
  });

  test('are plausible numbers', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { wages, ages, moneyAsked, moneyAdvanced } = read(text).facts;
        for (const wage of wages) {
          expect(wage.minVnd).toBeLessThanOrEqual(wage.maxVnd);
          expect(wage.minVnd).toBeGreaterThan(0);
        }
        for (const age of ages) {
          expect(age.min === null || age.max === null || age.min <= age.max).toBe(true);
          for (const bound of [age.min, age.max]) expect(bound === null || (bound >= 4 && bound <= 81)).toBe(true);
        }
        for (const fee of [...moneyAsked, ...moneyAdvanced]) expect(fee.vnd === null || fee.vnd > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a masked contact has no key, every other one has', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const contact of read(text).facts.contacts) expect(contact.key === null).toBe(contact.masked);
      }),
      { numRuns: 200 },
    );
  });
});

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}

/** Shapes that would make a careless pattern slow; each is read at two lengths. */
const shapes: Record<string, string> = {
  'spoken numbers': 'hai muoi ',
  units: '5 trieu ',
  ranges: '5-6-',
  'money cues': 'đặt cọc phí ứng ',
  tuyển: 'tuyển em em em em ',
  'dots between letters': 'a.b',
  'at signs and dots': 'a@b.',
  'ages without end': '18-20 tuoi ',
  hours: '8h-9h ca ',
  sending: 'tuyen a b c d di ',
  papers: 'không cần không cần ',
  'account numbers': 'stk 0 1 2 3 ',
  cells: '| Hà Nội | thỏa thuận ',
  'tax numbers': 'mst 0 0 0 0 0 ',
};

describe('time grows with the length of the text', () => {
  const seconds = (text: string): number => {
    const before = process.cpuUsage();
    read(text);
    const used = process.cpuUsage(before);
    return (used.user + used.system) / 1e6;
  };

  test.each(Object.entries(shapes))('%s', (_name, piece) => {
    const make = (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    read(make(10_000));
    // Eight times the text: linear is 8, quadratic 64. The floor keeps the timer's grain out.
    const small = Math.max(0.004, Math.min(seconds(make(6_250)), seconds(make(6_250))));
    expect(seconds(make(50_000)) / small).toBeLessThan(40);
  });
});
