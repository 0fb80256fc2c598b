/**
 * Weeks of the report: local calendar days in Viet Nam (UTC+7 all year round), ending with the closing day of the set-up. Weeks
 * follow one another without gap or overlap, also when the closing day is changed: the week after the change is shorter. Pure.
 */
import { addDays, dayStart, localDay } from '#src/domain/vietnam-time.ts';
import type { WeekSpan } from '#src/domain/weekly-page.ts';

const dayMs = 86_400_000;

/**
 * Hours after its end at which a week is frozen. What happened on Friday is often entered on Monday, and whether a request of the last
 * hours was answered within its 24 is known a day later. Until then its numbers are preliminary.
 */
const graceHours = 24;

/** A stretch of days that is counted together; `endsAt` is the first instant that is not counted. */
export type Week = { firstDay: string; closesOn: string; startsAt: Date; endsAt: Date; days: number };

/** Weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The week that begins on a day and ends with the next closing day, that day included: one to seven days. */
export function weekFrom(firstDay: string, closingDay: number): Week {
  const days = ((closingDay - weekdayOf(firstDay) + 7) % 7) + 1;
  const closesOn = addDays(firstDay, days - 1);
  return { firstDay, closesOn, startsAt: dayStart(firstDay), endsAt: dayStart(addDays(closesOn, 1)), days };
}

/** The full week in which an instant lies. */
export function weekContaining(at: Date, closingDay: number): Week {
  const day = localDay(at);
  const back = (weekdayOf(day) - closingDay + 6) % 7;
  return weekFrom(addDays(day, -back), closingDay);
}

/** The first instant at which a week may be frozen. */
export function closableAt(week: Week): Date {
  return new Date(week.endsAt.getTime() + graceHours * 3_600_000);
}

/** The week after one that closed on a day. */
export function weekAfter(closesOn: string, closingDay: number): Week {
  return weekFrom(addDays(closesOn, 1), closingDay);
}

/** The week as it is written into a page. */
export function toSpan(week: Week): WeekSpan {
  return { ...week, number: weekNumber(week.closesOn), startsAt: week.startsAt.toISOString(), endsAt: week.endsAt.toISOString() };
}

/** Number of the week in its year by its last day: 1 for one that ends on 1–7 January. */
export function weekNumber(closesOn: string): number {
  const day = (Date.parse(`${closesOn}T00:00:00Z`) - Date.parse(`${closesOn.slice(0, 4)}-01-01T00:00:00Z`)) / dayMs;
  return Math.floor(day / 7) + 1;
}
