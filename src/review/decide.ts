/** Deciding a case: one transaction with the decision, the change, the audit entry and the requests that must stop. */
import type { Kysely } from 'kysely';
import { checkDecision, type Choice, type DecisionFlaw, type DecisionInput, type RescueTarget } from '#src/domain/decision-rules.ts';
import { appendAudit } from '#src/store/audit.ts';
import {
  caseMark,
  type CaseMark,
  type CaseRow,
  changeCase,
  hasOtherOpenCase,
  lockCase,
  namesOf,
  newerInCase,
} from '#src/store/case-work.ts';
import type { Database, Db } from '#src/store/database.ts';
import { addDecision, type DecisionRow, type DecisionSeen, findDecision, lastDecision } from '#src/store/decisions.ts';
import { markTipsSorted } from '#src/store/tips.ts';
import { stopTakedowns } from '#src/takedown/stop-takedowns.ts';
import { heldBy, type Held, isHeldByOther, type Working } from './claim.ts';
import { decisionEffect, snapshot } from './decision-effect.ts';
import type { ReviewRules } from './review-rules.ts';

/** What whoever decides had on the screen. */
export type Seen = CaseMark & { queue: 'review' | 'rescue'; assessments: string[]; postings: string[]; key: string };

export type Change = { what: 'postings' | 'assessments' | 'rescue' | 'decision'; note: string };
export type Decided = { ok: true; decisionId: string; stopped: string[]; alreadySent: string[] };
export type DecideRefusal =
  | { ok: false; reason: 'not-found' | 'case-closed' | 'agency-unknown' | 'requests-under-way' | 'newer-case' }
  | { ok: false; reason: 'case-changed'; changes: Change[] }
  | ({ ok: false } & DecisionFlaw)
  | Held;

type By = Omit<Working, 'claimMinutes'> & { rules: ReviewRules };

/** Takes a decision about a case that looks as it was shown; deciding claims it. The same choice with the same `seen.key` sent twice is taken once. */
export async function decide(
  db: Kysely<Database>,
  id: string,
  input: DecisionInput & { agency: string | null; seen: Seen },
  by: By,
): Promise<Decided | DecideRefusal> {
  return await db.transaction().execute(async (trx) => {
    const opened = await openForDecision(trx, id, input.seen, { ...input, kind: 'decided' }, by);
    if (!('row' in opened)) return opened;
    const { row } = opened;
    // a cry for help may be heard in a case that was closed already; everything else needs an open one
    if (row.state === 'closed' && input.route !== 'rescue') return { ok: false, reason: 'case-closed' };
    if (row.state === 'closed' && (await hasOtherOpenCase(trx, row))) return { ok: false, reason: 'newer-case' };
    const flaw = checkDecision(input, {
      band: row.band,
      rescue: row.queue === 'rescue',
      settled: row.state === 'concluded' || row.state === 'closed',
    });
    if (flaw !== null) return { ok: false, ...flaw };
    const agency = input.route === 'other-agency' ? input.agency : null;
    if (input.route === 'other-agency' && !by.rules.agencies.some((known) => known.code === agency))
      return { ok: false, reason: 'agency-unknown' };
    const underWay = input.route !== 'rescue' && input.route !== 'transfer-pc02' && (await hasRequestsUnderWay(trx, id));
    if (underWay) return { ok: false, reason: 'requests-under-way' };
    const change = decisionEffect({ ...input, agency }, row, { personId: by.actor.id, at: by.at, clocks: by.rules.clocks });
    return await finish(trx, row, change, input, by);
  });
}

/** Closes a cry for help that was handed over to those who can help, at a minute. */
export async function handOver(
  db: Kysely<Database>,
  id: string,
  input: { to: RescueTarget; handedAt: Date; reason: string; seen: Seen },
  by: By,
): Promise<Decided | DecideRefusal | { ok: false; reason: 'not-rescue' | 'time-ahead' }> {
  return await db.transaction().execute(async (trx) => {
    const wanted = { kind: 'handed-over', conclusion: 'signs', route: 'rescue', reasonCode: input.to, agency: null } as const;
    const opened = await openForDecision(trx, id, input.seen, wanted, by);
    if (!('row' in opened)) return opened;
    const { row } = opened;
    if (row.state === 'closed') return { ok: false, reason: 'case-closed' };
    if (row.queue !== 'rescue') return { ok: false, reason: 'not-rescue' };
    if (input.to === 'other' && input.reason.trim().length < 3) return { ok: false, reason: 'reason-missing' };
    if (input.handedAt.getTime() > by.at.getTime() + 60_000) return { ok: false, reason: 'time-ahead' };
    const change = {
      state: 'closed',
      closed_at: by.at,
      claim_until: null,
      assignee_id: by.actor.id,
      conclusion: 'signs',
      route: 'rescue',
      task: 'rescue',
      progress: `handed-over ${input.handedAt.toISOString()}`,
      result: `handed-${input.to}`,
      authority: input.to,
      alarm_heard_by: row.alarm_heard_by ?? by.actor.id,
      alarm_heard_at: row.alarm_heard_at ?? by.at,
    } as const;
    return await finish(
      trx,
      row,
      change,
      {
        conclusion: 'signs',
        route: 'rescue',
        reasonCode: input.to,
        reason: input.reason,
        answers: [],
        seen: input.seen,
        kind: 'handed-over',
      },
      by,
    );
  });
}

/** What somebody chose; two sendings with one key are the same decision only when all of it is equal. */
type Wanted = Choice & { kind: 'decided' | 'handed-over'; reasonCode: string; agency: string | null };

/**
 * The case, locked, when it looks as it was shown and is free. A cry for help does not wait for whoever holds the case: rescue and handing over
 * take it from a colleague.
 */
async function openForDecision(
  trx: Db,
  id: string,
  seen: Seen,
  wanted: Wanted,
  by: By,
): Promise<{ row: CaseRow } | Decided | DecideRefusal> {
  const row = await lockCase(trx, id, by.reach);
  if (row === undefined) return { ok: false, reason: 'not-found' };
  const mark = await caseMark(trx, id);
  const last = mark.decision === null ? undefined : await findDecision(trx, mark.decision);
  if (last !== undefined && last.decided_by === by.actor.id && keyOf(last) === seen.key) {
    if (isSame(last, wanted)) return { ok: true, decisionId: last.id, stopped: [], alreadySent: [] };
    const name = (await namesOf(trx, [last.decided_by])).get(last.decided_by) ?? '';
    return { ok: false, reason: 'case-changed', changes: [{ what: 'decision', note: name }] };
  }
  if (wanted.route !== 'rescue' && isHeldByOther(row, by.actor.id, by.at)) return await heldBy(trx, row);
  const changes = await changesSince(trx, row, mark, last, seen);
  return changes.length > 0 ? { ok: false, reason: 'case-changed', changes } : { row };
}

function isSame(last: DecisionRow, wanted: Wanted): boolean {
  const after = (last.seen as DecisionSeen).after ?? {};
  return (
    last.kind === wanted.kind &&
    last.conclusion === wanted.conclusion &&
    last.route === wanted.route &&
    last.reason_code === wanted.reasonCode &&
    (wanted.route !== 'other-agency' || after['agency_code'] === wanted.agency)
  );
}

async function changesSince(trx: Db, row: CaseRow, mark: CaseMark, last: DecisionRow | undefined, seen: Seen): Promise<Change[]> {
  const changes: Change[] = [];
  if (row.queue === 'rescue' && seen.queue !== 'rescue') changes.push({ what: 'rescue', note: '' });
  if (mark.decision !== seen.decision && last !== undefined) {
    changes.push({ what: 'decision', note: (await namesOf(trx, [last.decided_by])).get(last.decided_by) ?? '' });
  }
  if (mark.assessment !== seen.assessment) {
    const newer = await newerInCase(trx, row.id, seen.assessment);
    if (newer.postings > 0) changes.push({ what: 'postings', note: String(newer.postings) });
    if (newer.assessments > 0) changes.push({ what: 'assessments', note: String(newer.assessments) });
  }
  return changes;
}

async function finish(
  trx: Db,
  row: CaseRow,
  change: Parameters<typeof changeCase>[2],
  input: DecisionInput & { seen: Seen; kind?: 'handed-over' },
  by: By,
): Promise<Decided> {
  const { seen, route, conclusion } = input;
  const formerHolder = isHeldByOther(row, by.actor.id, by.at) ? row.assignee_id : null;
  const after = await changeCase(trx, row.id, change);
  const why = route === 'rescue' || route === 'transfer-pc02' ? route : 'undone';
  await markTipsSorted(trx, row.id, by.actor, by.at);
  const { stopped, alreadySent } = await stopTakedowns(trx, [row.id], why, by.actor, by.at);
  const decisionId = await addDecision(trx, {
    caseId: row.id,
    kind: input.kind ?? 'decided',
    reasonCode: input.reasonCode,
    reason: input.reason,
    conclusion,
    route,
    answers: input.answers,
    seen: { assessments: seen.assessments, postings: seen.postings, key: seen.key, before: snapshot(row), after: snapshot(after) },
    decidedBy: by.actor.id,
    at: by.at,
  });
  await appendAudit(trx, [
    {
      actor: by.actor,
      action: input.kind === undefined ? 'case.decided' : 'case.handed-over',
      subject: { kind: 'case', id: row.id },
      detail: {
        decision: decisionId,
        conclusion,
        route,
        reason: input.reasonCode,
        stopped: stopped.length,
        ...(formerHolder === null ? {} : { formerHolder }),
      },
    },
  ]);
  return { ok: true, decisionId, stopped, alreadySent };
}

/** Requests that went on from the draft and did not end. */
async function hasRequestsUnderWay(trx: Db, caseId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('takedowns')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', 'in', ['submitted', 'signed', 'numbered', 'sent', 'confirmed', 'answered'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function keyOf(decision: DecisionRow): string | null {
  const { seen } = decision;
  return typeof seen === 'object' && seen !== null && 'key' in seen && typeof seen.key === 'string' ? seen.key : null;
}

/** The newest decision of a case when it still may be undone by this person, or null. */
export async function undoableDecision(db: Db, caseId: string, personId: string, since: Date): Promise<DecisionRow | null> {
  const last = await lastDecision(db, caseId);
  const deciding = last !== undefined && (last.kind === 'decided' || last.kind === 'handed-over');
  return deciding && last.decided_by === personId && last.decided_at > since ? last : null;
}
