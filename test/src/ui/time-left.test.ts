import { expect, test } from 'vitest';
import { countdown, timeLeft } from '#src/ui/desk/time-left.ts';

const now = Date.parse('2026-11-20T03:00:00Z');
const after = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

test('clocks are told to the minute, before and after their end', () => {
  expect(timeLeft(after(192), now)).toEqual({ late: false, days: 0, hours: 3, minutes: 12 });
  expect(timeLeft(after(-1500), now)).toEqual({ late: true, days: 1, hours: 1, minutes: 0 });
  expect(countdown(after(9.97), now)).toBe('9:58');
  expect(countdown(after(-3), now)).toBe('0:00');
});
