/** What a decision makes of a case. Pure. */
import type { CaseRoute, Conclusion } from '#src/domain/decision.ts';
import type { CaseChange, CaseRow } from '#src/store/case-work.ts';
import { type Clocks, minutesAfter } from './review-rules.ts';

/**
 * The change of the row. No signs, or too little to go on, closes the case; watching keeps it open without a clock; every other route keeps it open with a
 * clock for the next step; rescue puts it on top of the rescue queue with the alarm on, free for whoever is on duty.
 */
export function decisionEffect(
  decision: { conclusion: Conclusion; route: CaseRoute; agency: string | null },
  row: Pick<CaseRow, 'band' | 'queue' | 'due_at' | 'closed_at'>,
  by: { personId: string; at: Date; clocks: Clocks },
): CaseChange {
  const { conclusion, route } = decision;
  const next = by.clocks[row.band];
  const base: CaseChange = {
    conclusion,
    route,
    assignee_id: by.personId,
    claim_until: null,
    agency_code: null,
    transferred_on: null,
    result: null,
    closed_at: null,
    age_floor: 0,
    authority: 'province-police',
  };
  switch (route) {
    case 'dismissed':
      return {
        ...base,
        state: 'closed',
        closed_at: by.at,
        progress: 'closed',
        result: conclusion === 'not-enough' ? 'not-enough' : 'dismissed',
      };
    case 'watch':
      return { ...base, state: 'concluded', task: 'watch', progress: 'watching', due_at: null };
    case 'transfer-pc02':
      return {
        ...base,
        state: 'concluded',
        task: 'transfer',
        progress: 'transfer-proposed',
        authority: 'chief',
        // a proposal alone helps nobody: a cry for help keeps its clock until the chief confirmed
        due_at: row.queue === 'rescue' ? rescueDue(row, by) : next === null ? null : minutesAfter(by.at, next),
      };
    case 'takedown':
    case 'user-information':
      return {
        ...base,
        state: 'concluded',
        task: route,
        progress: 'to-draft',
        authority: 'chief',
        due_at: next === null ? null : minutesAfter(by.at, next),
      };
    case 'other-agency':
      return {
        ...base,
        state: 'concluded',
        task: 'agency',
        progress: 'with-agency',
        authority: 'agency',
        agency_code: decision.agency,
        due_at: null,
      };
    case 'rescue':
    default:
      return {
        ...base,
        queue: 'rescue',
        state: 'new',
        assignee_id: null,
        danger: 100,
        task: 'rescue',
        progress: null,
        authority: 'duty',
        due_at: rescueDue(row, by),
        alarm_heard_by: null,
        alarm_heard_at: null,
      };
  }
}

/** The end of the rescue clock: a decision starts it, and never moves one that runs already further away. */
function rescueDue(row: Pick<CaseRow, 'queue' | 'due_at' | 'closed_at'>, by: { at: Date; clocks: Clocks }): Date {
  const fresh = minutesAfter(by.at, by.clocks.rescue);
  const running = row.queue === 'rescue' && row.closed_at === null ? row.due_at : null;
  return running !== null && running < fresh ? running : fresh;
}

/** The columns that a decision may change, and that undoing puts back. */
const undoable = [
  'queue',
  'state',
  'conclusion',
  'route',
  'danger',
  'closed_at',
  'claim_until',
  'task',
  'assignee_id',
  'due_at',
  'progress',
  'result',
  'authority',
  'agency_code',
  'transferred_on',
  'alarm_heard_by',
  'alarm_heard_at',
  'age_floor',
] as const;

/** Columns that say whether somebody went on with the case after a decision; the others move by themselves. */
const telling = [
  'queue',
  'state',
  'conclusion',
  'route',
  'assignee_id',
  'closed_at',
  'agency_code',
  'transferred_on',
  'progress',
  'result',
  'alarm_heard_at',
] as const;

/** A row as it is kept beside a decision. */
export function snapshot(row: CaseRow): Record<string, unknown> {
  return Object.fromEntries(undoable.map((column) => [column, plain(row[column])]));
}

/** True when nobody went on with the case since the snapshot. */
export function isUntouched(row: CaseRow, after: Record<string, unknown>): boolean {
  return telling.every((column) => (plain(row[column]) ?? null) === (after[column] ?? null));
}

/** The change that puts a row back to a snapshot. */
export function restoring(before: Record<string, unknown>): CaseChange {
  return Object.fromEntries(undoable.filter((column) => column in before).map((column) => [column, before[column]]));
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
