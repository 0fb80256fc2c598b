/** Calendar days and minutes in Viet Nam: UTC+7 all year round, no summer time. Pure. */

const dayMs = 86_400_000;
const zoneMs = 7 * 3_600_000;

/** The instant as `YYYY-MM-DDTHH:mm:ss.sssZ` would read it, but in Viet Nam. */
function localIso(at: Date): string {
  return new Date(at.getTime() + zoneMs).toISOString();
}

/** The calendar day of an instant, `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  return localIso(at).slice(0, 10);
}

/** The minute of an instant, `YYYY-MM-DDTHH:mm`: what a field for date and time takes. */
export function localMinute(at: Date): string {
  return localIso(at).slice(0, 16);
}

/** The second of an instant, `YYYY-MM-DDTHH:mm:ss`. */
export function localSecond(at: Date): string {
  return localIso(at).slice(0, 19);
}

/** The instant of a `localMinute`; an invalid Date for anything else. */
export function atLocalMinute(minute: string): Date {
  return new Date(`${minute}:00+07:00`);
}

/** The first instant of a calendar day. */
export function dayStart(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - zoneMs);
}

/** The day that many days later, or earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Which day of a term that began on `firstDay` an instant lies in: 1 on that day itself. */
export function dayOfTerm(firstDay: string, at: Date): number {
  return (Date.parse(localDay(at)) - Date.parse(firstDay)) / dayMs + 1;
}

/** `2026-11-22` -> «22/11». */
export function dayMonth(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}`;
}

/** `2026-11-22` -> «22/11/2026». */
export function fullDay(day: string): string {
  return `${dayMonth(day)}/${day.slice(0, 4)}`;
}
