import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs, distanceMs, nextSlot } from '#src/web-access/pace.ts';

const idle = { nowMs: 1_000_000, lastSlotMs: null, paceMs: 2_000, crawlDelayMs: null, notBeforeMs: null };

describe('the next slot', () => {
  it('is now for a host never asked', () => expect(nextSlot(idle)).toBe(1_000_000));
  it('keeps the pace after the last slot, also one in the future', () => {
    expect(nextSlot({ ...idle, lastSlotMs: 999_500 })).toBe(1_001_500);
    expect(nextSlot({ ...idle, lastSlotMs: 1_010_000 })).toBe(1_012_000);
    expect(nextSlot({ ...idle, lastSlotMs: 1_000 })).toBe(1_000_000);
  });
  it('follows robots.txt up to a minute', () => {
    expect(nextSlot({ ...idle, lastSlotMs: 1_000_000, crawlDelayMs: 10_000 })).toBe(1_010_000);
    expect(nextSlot({ ...idle, lastSlotMs: 1_000_000, crawlDelayMs: 1e12 })).toBe(1_060_000);
    expect(distanceMs(90_000, 1e12)).toBe(90_000);
  });
  it('waits for the end of a back-off', () => expect(nextSlot({ ...idle, notBeforeMs: 2_000_000 })).toBe(2_000_000));
  it('slots taken one after the other are never closer than the pace', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 2, maxLength: 30 }), fc.nat(10_000), (gaps, paceMs) => {
        let nowMs = 0;
        let lastSlotMs: number | null = null;
        for (const gap of gaps) {
          nowMs += gap;
          const slot: number = nextSlot({ nowMs, lastSlotMs, paceMs, crawlDelayMs: null, notBeforeMs: null });
          expect(slot).toBeGreaterThanOrEqual(nowMs);
          if (lastSlotMs !== null) expect(slot - lastSlotMs).toBeGreaterThanOrEqual(paceMs);
          lastSlotMs = slot;
        }
      }),
    );
  });
});

describe('back-off', () => {
  it('doubles up to six hours', () => {
    const full = (failures: number) => backOffMs({ failures, retryAfterMs: null, random: 0.999_999_999 });
    expect([1, 2, 3].map(full)).toEqual([30_000, 60_000, 120_000]);
    expect(full(1_000)).toBe(6 * 60 * 60 * 1000);
  });
  it('has jitter in its upper half', () => expect(backOffMs({ failures: 1, retryAfterMs: null, random: 0 })).toBe(15_000));
  it('is never less than asked, and at most a day', () => {
    expect(backOffMs({ failures: 1, retryAfterMs: 600_000, random: 0 })).toBe(600_000);
    expect(backOffMs({ failures: 0, retryAfterMs: 1e12, random: 0 })).toBe(86_400_000);
    expect(backOffMs({ failures: 0, retryAfterMs: null, random: 0.5 })).toBe(0);
  });
});
