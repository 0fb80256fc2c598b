import { describe, expect, it } from 'vitest';
import { minor } from '#src/signals/minor.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { readText } from '#src/text/read-text.ts';

const found = (text: string, seenAt: string): string[] =>
  minor.find(readText({ text, title: null, seenAt }, shippedRules.lexicon), shippedRules).map(({ start, end }) => text.slice(start, end));

describe('MINOR', () => {
  const text = 'Nhận 2k10 làm quán, có chỗ ở, ib chị';

  it('counts birth years at the reference time', () => {
    expect(found(text, '2026-11-22T00:00:00Z')).not.toEqual([]);
    expect(found(text, '2030-11-22T00:00:00Z')).toEqual([]);
  });

  it('leaves «from 16» to ordinary trades and takes it at night venues', () => {
    expect(found('Quán phở cần người phụ từ 16 tuổi, ca sáng', '2026-11-22T00:00:00Z')).toEqual([]);
    expect(found('Tuyển nữ karaoke từ 16 tuổi, ca tối', '2026-11-22T00:00:00Z')).not.toEqual([]);
  });
});
