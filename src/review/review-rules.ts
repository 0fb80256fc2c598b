/** The clocks and shares of review that count now: those of the set-up, or the shipped ones while none is stored. */
import type { Band } from '#src/domain/assessment.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Db } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import shipped from './clocks.json' with { type: 'json' };

/** Minutes; null = no clock. */
export type Clocks = Organisation['clocks'];
export type ReviewRules = Pick<Organisation, 'clocks' | 'transferDays' | 'samplePerThousand' | 'agencies'>;

export const shippedRules: ReviewRules = {
  clocks: shipped.minutes,
  transferDays: shipped.transferDays,
  samplePerThousand: shipped.samplePerThousand,
  agencies: [],
};

/** What counts now. */
export async function reviewRules(db: Db): Promise<ReviewRules> {
  return (await currentOrganisation(db))?.content ?? shippedRules;
}

/** Minutes until a case of this kind should have been looked at, or null where no clock runs. A tip has its own clock too: the earlier counts. */
export function reviewMinutes(kind: { queue: 'review' | 'rescue' | 'sample'; band: Band; tip: boolean }, clocks: Clocks): number | null {
  if (kind.queue === 'rescue') return clocks.rescue;
  const own = clocks[kind.band];
  if (!kind.tip) return own;
  return own === null ? clocks.tip : Math.min(own, clocks.tip);
}

/** When a clock of this many minutes ends. */
export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
