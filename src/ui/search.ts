/** Filters in the address, read with care: an unknown value is left out, never an error. */
import { type CaseListState, caseListStates, type DueWithin, dueWithinHours } from '#src/domain/decision-rules.ts';
import { type Band, bands, type CaseQueue, caseQueues, type Form, forms, type VisitOutcome, visitOutcomes } from '#src/api/schema/codes.ts';

export type CaseSearch = {
  queue: CaseQueue;
  /** Without it the cases that wait. */
  state?: CaseListState | undefined;
  band?: Band | undefined;
  form?: Form | undefined;
  source?: string | undefined;
  /** Hours within which the clock ends. */
  due?: DueWithin | undefined;
};
export type LedgerSearch = { source?: string | undefined; days: 7 | 30 | 90; outcome?: VisitOutcome | undefined };

function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((item) => item === value);
}

function sourceOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/u.test(value) ? value : undefined;
}

export function readCaseSearch(raw: Record<string, unknown>): CaseSearch {
  return {
    queue: oneOf(caseQueues, raw['queue']) ?? 'review',
    band: oneOf(bands, raw['band']),
    form: oneOf(forms, raw['form']),
    source: sourceOf(raw['source']),
    state: oneOf(caseListStates, raw['state']),
    due: dueWithinHours.find((hours) => hours === Number(raw['due'])),
  };
}

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const days = Number(raw['days']);
  return { source: sourceOf(raw['source']), days: days === 30 || days === 90 ? days : 7, outcome: oneOf(visitOutcomes, raw['outcome']) };
}
