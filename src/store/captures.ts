/** Looks at addresses that are planned, waiting or done. */
import { sql } from 'kysely';
import type { Verdict } from '#src/domain/evidence.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import type { Db } from './database.ts';

/** A claimed capture as the step needs it. */
export type CaptureRow = {
  id: string;
  purpose: 'evidence' | 'recheck';
  caseId: string;
  postingId: string;
  sourceId: string;
  url: string | null;
  failures: number;
  /** Words of the posting as the case knows them; empty when they were erased. */
  text: string;
  kind: 'post' | 'comment' | 'tip';
  importId: string | null;
};

/** Entries of a case that are looked at for postings without a copy: a job files 100 at most. */
const newestEntries = 200;

/**
 * Plans one look for every posting of these cases that never had one, `perCase` a case in all, the first ones first. A posting
 * without an http(s) address gets one without address: then only what was told or submitted is kept.
 */
export async function insertCaptures(trx: Db, caseIds: readonly string[], perCase: number): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    insert into captures (purpose, case_id, posting_id, source_id, url)
    select 'evidence', c.id, p.id, p.source_id, case when p.url ~* '^https?://' then p.url end
    from unnest(${[...new Set(caseIds)]}::bigint[]) as c(id)
    cross join lateral (
      select first.posting_id from (
        select distinct on (posting_id) posting_id, assessment_id from (
          select posting_id, assessment_id from case_postings where case_id = c.id order by assessment_id desc limit ${newestEntries}) as newest
        order by posting_id, assessment_id) as first
      where not exists (select from captures k where k.case_id = c.id and k.posting_id = first.posting_id and k.purpose = 'evidence')
      order by first.assessment_id
      limit greatest(0, ${perCase} - (select count(*) from captures k where k.case_id = c.id and k.purpose = 'evidence' and k.asked_by is null))
    ) as chosen
    join postings p on p.id = chosen.posting_id and p.erased_at is null
    order by c.id, p.id
    on conflict do nothing
    returning id`.execute(trx);
  return rows.map((row) => row.id);
}

/**
 * Plans another look at one posting of a case. It counts as overdue, so that the next sweep sends it: whoever asks has no
 * queue. Null when one is waiting already; `null` address as in insertCaptures.
 */
export async function insertCapture(trx: Db, caseId: string, postingId: string, askedBy: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into captures (purpose, case_id, posting_id, source_id, url, asked_by, due_at)
    select 'evidence', ${caseId}, p.id, p.source_id, case when p.url ~* '^https?://' then p.url end, ${askedBy}, now() - interval '1 hour'
    from postings p where p.id = ${postingId}
    on conflict do nothing
    returning id`.execute(trx);
  return rows[0]?.id ?? null;
}

/** Loads captures by id, with the words of their posting. */
export async function loadCaptures(db: Db, ids: string[]): Promise<CaptureRow[]> {
  const { rows } = await sql<CaptureRow>`
    select k.id::text, k.purpose, k.case_id::text as "caseId", k.posting_id::text as "postingId", k.source_id as "sourceId", k.url, k.failures,
           coalesce(r.text, '') as text, p.kind, r.import_id::text as "importId"
    from captures k
    join postings p on p.id = k.posting_id
    left join lateral (
      select revision_id from case_postings where case_id = k.case_id and posting_id = k.posting_id order by assessment_id desc limit 1) as known on true
    left join revisions r on r.id = coalesce(known.revision_id, p.current_revision_id)
    where k.id = any(${ids}::bigint[]) order by k.id`.execute(db);
  return rows;
}

export type CaptureEnd = {
  outcome: VisitOutcome | null;
  reason: string | null;
  status: number | null;
  finalUrl: string | null;
  verdict: Verdict | null;
  verdictReason: string | null;
  finishedAt: Date;
};

/** Writes down what came of a capture. Call in the transaction that advances it to `done`. */
export async function endCapture(trx: Db, id: string, end: CaptureEnd): Promise<void> {
  await trx
    .updateTable('captures')
    .set({
      outcome: end.outcome,
      reason: end.reason,
      status: end.status,
      final_url: end.finalUrl,
      verdict: end.verdict,
      verdict_reason: end.verdictReason,
      finished_at: end.finishedAt,
    })
    .where('id', '=', id)
    .execute();
}

/** The newest capture of each posting of a case, of the purpose; 1,000 at most. */
export async function newestCaptures(db: Db, caseId: string, purpose: 'evidence' | 'recheck') {
  const { rows } = await sql<{
    id: string;
    posting_id: string;
    stage: 'capture' | 'done' | 'quarantined';
    asked_at: Date;
    finished_at: Date | null;
    outcome: VisitOutcome | null;
    reason: string | null;
    asked_by: string | null;
  }>`
    select distinct on (posting_id) id::text, posting_id::text, stage, asked_at, finished_at, outcome, reason, asked_by
    from captures where case_id = ${caseId} and purpose = ${purpose}
    order by posting_id, id desc limit 1000`.execute(db);
  return rows;
}
