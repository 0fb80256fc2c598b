import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayStart, localDay } from '#src/domain/vietnam-time.ts';
import { toSpan, weekAfter, weekContaining, weekdayOf, weekFrom, weekNumber } from '#src/reports/weeks.ts';

const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2030, 0, 1) }).map((ms) => new Date(ms));
const closingDays = fc.integer({ min: 1, max: 7 });

describe('weeks', () => {
  it('run from the day after the closing day to the closing day, midnight to midnight in Viet Nam', () => {
    const week = weekContaining(new Date('2026-11-20T03:00:00Z'), 7);
    expect(toSpan(week)).toEqual({
      firstDay: '2026-11-16',
      closesOn: '2026-11-22',
      startsAt: '2026-11-15T17:00:00.000Z',
      endsAt: '2026-11-22T17:00:00.000Z',
      number: 47,
      days: 7,
    });
    expect(weekContaining(new Date('2026-11-20T03:00:00Z'), 5)).toMatchObject({ firstDay: '2026-11-14', closesOn: '2026-11-20' });
    // half past midnight on Monday in Viet Nam is still Sunday elsewhere
    expect(weekContaining(new Date('2026-11-22T17:30:00Z'), 7).firstDay).toBe('2026-11-23');
    expect(weekContaining(new Date('2026-11-22T16:59:59Z'), 7).firstDay).toBe('2026-11-16');
  });

  it('contain their instant, last seven days and end on the closing day', () => {
    fc.assert(
      fc.property(instants, closingDays, (at, closingDay) => {
        const week = weekContaining(at, closingDay);
        expect(week.startsAt <= at && at < week.endsAt).toBe(true);
        expect(week.days).toBe(7);
        expect(weekdayOf(week.closesOn)).toBe(closingDay);
        expect(week.endsAt.getTime() - week.startsAt.getTime()).toBe(7 * 86_400_000);
        expect(localDay(week.startsAt)).toBe(week.firstDay);
        expect(dayStart(week.firstDay)).toEqual(week.startsAt);
      }),
    );
  });

  it('follow one another without gap or overlap, whatever the closing day is changed to', () => {
    fc.assert(
      fc.property(instants, fc.array(closingDays, { minLength: 2, maxLength: 12 }), (at, days) => {
        let week = weekContaining(at, days[0] ?? 7);
        let closing = days[0];
        for (const day of days.slice(1)) {
          const next = weekAfter(week.closesOn, day);
          expect(next.startsAt).toEqual(week.endsAt);
          expect(next.days).toBeGreaterThanOrEqual(1);
          expect(next.days).toBeLessThanOrEqual(7);
          if (day === closing) expect(next.days).toBe(7);
          expect(weekdayOf(next.closesOn)).toBe(day);
          week = next;
          closing = day;
        }
      }),
    );
  });

  it('are shorter once after a change of the closing day', () => {
    expect(weekFrom('2026-11-23', 5)).toMatchObject({ closesOn: '2026-11-27', days: 5 });
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect([weekNumber('2027-01-01'), weekNumber('2027-01-07'), weekNumber('2027-01-08'), weekNumber('2026-12-31')]).toEqual([1, 1, 2, 53]);
  });
});
