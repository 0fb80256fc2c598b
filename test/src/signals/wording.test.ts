import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { findWording, wording } from '#src/signals/wording.ts';
import { readText } from '#src/text/read-text.ts';

const quotes = (patterns: string[], text: string): string[] =>
  findWording(wording(...patterns), readText({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules.lexicon)).map(
    ({ start, end }) => text.slice(start, end),
  );

describe('findWording', () => {
  it('reads alternatives, optional words and names', () => {
    expect(quotes(['{không} (cần|yêu cầu) (rất|) (bằng cấp|kinh nghiệm)'], 'Không cần bằng cấp, không yêu cầu rất kinh nghiệm')).toEqual([
      'Không cần bằng cấp',
      'không yêu cầu rất kinh nghiệm',
    ]);
  });

  it('bridges a gap inside a sentence only', () => {
    expect(quotes(['tuyển .. karaoke'], 'Tuyển nữ cho karaoke')).toEqual(['Tuyển nữ cho karaoke']);
    expect(quotes(['tuyển .. karaoke'], 'Tuyển nữ. Quán karaoke')).toEqual([]);
    expect(quotes(['tuyển .. karaoke'], 'Tuyển nữ trẻ làm tại karaoke')).toEqual([]);
    expect(quotes(['tuyển ..6 karaoke'], 'Tuyển nữ trẻ làm tại karaoke')).toEqual(['Tuyển nữ trẻ làm tại karaoke']);
  });

  it('takes numbers', () => {
    expect(quotes(['lương {n}'], 'lương 25tr')).toEqual(['lương 25tr']);
    expect(quotes(['{n} triệu'], 'được 30 triệu')).toEqual(['30 triệu']);
  });

  it('takes bare words in bare writing, and never words with other diacritics', () => {
    expect(quotes(['bán thận'], 'can ban than gap')).toEqual(['ban than']);
    expect(quotes(['bán thận'], 'bạn thân của tôi ở gần đây')).toEqual([]);
    expect(quotes(['việc nhẹ lương cao'], 'Ở đây có việc nhe lương cao')).toEqual(['việc nhe lương cao']);
    expect(quotes(['=thận'], 'than oi la than')).toEqual([]);
  });

  it('accepts both ways to place a tone', () => {
    expect(quotes(['xóa tin nhắn'], 'xoá tin nhắn')).toEqual(['xoá tin nhắn']);
  });

  it('gives the longest match, not overlapping', () => {
    expect(quotes(['bao ăn', 'bao ăn ở'], 'bao ăn ở và bao ăn')).toEqual(['bao ăn ở', 'bao ăn']);
  });

  it.each(['', '.. a', '(a', 'a)', '(a|)', '{gì}', 'a/b'])('refuses «%s»', (broken) => {
    expect(() => wording(broken)).toThrow(RangeError);
  });

  it('gives spans inside any text', () => {
    const set = wording('tuyển .. (nam|nữ|)', '{n} (triệu|tr)', 'việc (nhẹ|nhàn) ..2 lương');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('tuyển', 'nữ', '25', 'triệu', 'việc', 'nhẹ', 'lương', '. ', '\n', 't.u.y.ể.n', '😀', 'tuyen', ' '), {
          maxLength: 30,
        }),
        (parts) => {
          const text = parts.join(' ');
          const found = findWording(set, readText({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules.lexicon));
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
