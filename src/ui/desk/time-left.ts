/** How long until a clock ends, to the minute. Pure. */

/** Whole minutes left (rounded down), or since it ended (`late`). */
export type TimeLeft = { late: boolean; days: number; hours: number; minutes: number };

export function timeLeft(until: string, now: number): TimeLeft {
  const ms = new Date(until).getTime() - now;
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  return { late: ms < 0, days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** `m:ss` until a moment, never below zero. */
export function countdown(until: string, now: number): string {
  const seconds = Math.max(0, Math.floor((new Date(until).getTime() - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
