/** What of the labels is shown: part of the address, read with care. */
import { addDays, localDay } from '#src/domain/vietnam-time.ts';
import type { LabelKind } from '#src/api/schema/labels.ts';
import { type Form, forms } from '#src/api/schema/codes.ts';

export const labelDays = [28, 91, 365] as const;
export type LabelDays = (typeof labelDays)[number];
export type LabelSearch = { days: LabelDays; kind: LabelKind; signal?: string | undefined; form?: Form | undefined };

/** Reads the address; what is not known is left out. */
export function readLabelSearch(raw: Record<string, unknown>): LabelSearch {
  const { signal } = raw;
  return {
    days: labelDays.find((days) => days === Number(raw['days'])) ?? 28,
    kind: raw['kind'] === 'miss' ? 'miss' : 'false-alarm',
    signal: typeof signal === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/u.test(signal) ? signal : undefined,
    form: forms.find((form) => form === raw['form']),
  };
}

/** First and last day of the period in Viet Nam. */
export function periodOf(days: number, now: Date): { from: string; to: string } {
  const to = localDay(now);
  return { from: addDays(to, 1 - days), to };
}
