/** The clocks of a request, to the minute, in Viet Nam (UTC+7, no summer time). Pure. */
import { fullDay, localDay, localMinute } from '#src/domain/vietnam-time.ts';
import type { TakedownAnswer, TakedownState } from '#src/domain/takedown.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The whole minute an instant lies in. */
export function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs);
}

/** When the addressee must have done it: the hours run from receipt where it is known, else from sending. */
export function dueAt(times: { sentAt: Date; confirmedAt: Date | null; hours: number }): Date {
  return new Date((times.confirmedAt ?? times.sentAt).getTime() + times.hours * hourMs);
}

/** True from the minute after the deadline for as long as nobody answered; that no answer came is no answer. */
export function isOverdue(request: { state: TakedownState; dueAt: Date | null; answer: TakedownAnswer | null }, now: Date): boolean {
  const { state, dueAt: due, answer } = request;
  const open = state === 'sent' || state === 'confirmed' || (state === 'answered' && answer === 'none');
  return open && due !== null && due < now;
}

/** «14:05 22/11/2026». */
export function shortTime(at: Date): string {
  return `${localMinute(at).slice(11)} ${fullDay(localDay(at))}`;
}
