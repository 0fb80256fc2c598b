/** Numbers and times as people in Viet Nam read them. */
import { currentLanguage } from './i18n/i18n.ts';

const zone = 'Asia/Ho_Chi_Minh';

function locale(): string {
  return currentLanguage() === 'en' ? 'en-GB' : 'vi-VN';
}

/** 1234567.5 -> "1.234.567,5" in Vietnamese. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
}

/** Exact date and time to the minute in Viet Nam. */
export function formatExact(iso: string): string {
  return `${new Intl.DateTimeFormat(locale(), { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso))} (UTC+7)`;
}

/** Date and time to the minute, short. */
export function formatShort(iso: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

/** The day of an instant in Viet Nam. */
export function formatDate(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(iso));
}

/** A day of the ledger ("2026-11-22") as a date. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', weekday: 'short', day: '2-digit', month: '2-digit' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** "5 phút trước"; beyond thirty days the date itself. */
export function formatRelative(iso: string, now: number): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
  if (Math.abs(seconds) > 30 * 86_400) return formatShort(iso);
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** Name of a country by its ISO code. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a region code: shown as it is
  }
}
