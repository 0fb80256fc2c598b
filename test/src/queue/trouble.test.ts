import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTrouble } from '../../../src/queue/trouble.ts';
import { collectLog } from './collect-log.ts';

describe('watchTrouble', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says at most one line every ten seconds, with how often it happened', () => {
    const { log, lines } = collectLog();
    const trouble = watchTrouble(log, 'redis');
    for (let second = 0; second < 25; second += 1) {
      trouble.away(new Error('refused'));
      vi.advanceTimersByTime(1_000);
    }
    expect(lines.map((line) => line['times'])).toEqual([1, 10, 10]);
    expect(lines[0]).toMatchObject({ backend: 'redis', reason: 'refused' });
  });

  it('says once that the backend is back, and nothing when it never was away', () => {
    const { log, lines } = collectLog();
    const trouble = watchTrouble(log, 'postgres');
    trouble.back();
    expect(lines).toEqual([]);
    trouble.away(new Error('refused'));
    vi.advanceTimersByTime(3_000);
    trouble.back();
    trouble.back();
    expect(lines.map((line) => line['msg'])).toEqual(['queue backend has trouble; trying again', 'queue backend answers again']);
    expect(lines[1]).toMatchObject({ awayMs: 3_000 });
  });
});
