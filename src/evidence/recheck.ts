/** Looking again at an address whose removal was asked for. What follows from it the takedown desk decides. */
import { sql } from 'kysely';
import type { Verdict } from '#src/domain/evidence.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';

export type RecheckPlan = {
  caseId: string;
  postingId: string;
  sourceId: string;
  takedownItemId: string;
  /** http(s). */
  url: string;
  /** Not looked at before; null = at once. */
  dueAt: Date | null;
  /** Null when a clock asks. */
  askedBy: string | null;
};

/**
 * Plans a look at the address of a takedown item at `dueAt` and returns its id; no job needs to be sent, the sweep finds what
 * is due. One waits at a time: while one does, the earlier of the two times counts.
 */
export async function planRecheck(trx: Db, plan: RecheckPlan): Promise<string> {
  // one that is due at once counts as overdue, so that the next sweep sends it
  const { rows } = await sql<{ id: string }>`
    insert into captures as k (purpose, case_id, posting_id, source_id, takedown_item_id, url, asked_by, due_at)
    values ('recheck', ${plan.caseId}, ${plan.postingId}, ${plan.sourceId}, ${plan.takedownItemId}, ${plan.url}, ${plan.askedBy},
      case when ${plan.dueAt}::timestamptz > now() then ${plan.dueAt}::timestamptz else now() - interval '1 hour' end)
    on conflict (takedown_item_id) where stage = 'capture' and purpose = 'recheck'
    do update set due_at = least(k.due_at, excluded.due_at)
    returning id::text`.execute(trx);
  const id = rows[0]?.id ?? '';
  await appendAudit(trx, [
    {
      actor: plan.askedBy === null ? { kind: 'system', id: 'recheck' } : { kind: 'user', id: plan.askedBy },
      action: 'recheck.planned',
      subject: { kind: 'case', id: plan.caseId },
      detail: { capture: id, item: plan.takedownItemId },
    },
  ]);
  return id;
}

export type Recheck = {
  itemId: string;
  captureId: string;
  /** Null while it waits or could not be done. */
  verdict: Verdict | null;
  /** Why, as a code; see docs/evidence.md. */
  verdictReason: string | null;
  stage: 'capture' | 'done' | 'quarantined';
  outcome: VisitOutcome | null;
  reason: string | null;
  status: number | null;
  dueAt: Date;
  finishedAt: Date | null;
  /** Evidence item with the picture of what was shown, or null. */
  screenshotId: string | null;
};

/** The newest re-check that is done and the one that waits, for each item of a takedown request; newest first. */
export async function latestRechecks(db: Db, takedownId: string): Promise<Recheck[]> {
  const { rows } = await sql<Recheck>`
    select i.id::text as "itemId", k.id::text as "captureId", k.verdict, k.verdict_reason as "verdictReason", k.stage, k.outcome, k.reason, k.status,
           k.due_at as "dueAt", k.finished_at as "finishedAt",
           (select e.id::text from evidence e where e.case_id = k.case_id and e.posting_id = k.posting_id and e.capture_id = k.id and e.kind = 'screenshot'
            limit 1) as "screenshotId"
    from takedown_items i
    cross join lateral (
      (select * from captures where takedown_item_id = i.id and stage <> 'capture' order by id desc limit 1)
      union all
      (select * from captures where takedown_item_id = i.id and stage = 'capture' order by id desc limit 1)) as k
    where i.takedown_id = ${takedownId}
    order by i.position, k.id desc`.execute(db);
  return rows;
}

export type CaseRecheck = Pick<Recheck, 'captureId' | 'verdict' | 'verdictReason' | 'stage' | 'dueAt' | 'finishedAt'> & {
  postingId: string;
};

/** The re-checks of a case, newest first, 100 at most. */
export async function caseRechecks(db: Db, caseId: string): Promise<CaseRecheck[]> {
  return await db
    .selectFrom('captures')
    .where('case_id', '=', caseId)
    .where('purpose', '=', 'recheck')
    .select(['id as captureId', 'posting_id as postingId', 'verdict', 'verdict_reason as verdictReason', 'stage'])
    .select(['due_at as dueAt', 'finished_at as finishedAt'])
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}
