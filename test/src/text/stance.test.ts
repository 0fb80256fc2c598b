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
