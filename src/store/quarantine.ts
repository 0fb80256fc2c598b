/** Rows that failed too often: the open list, and the way back into the pipeline. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import { type Actor, appendAudit } from './audit.ts';
import { type CaseReach, caseVisible } from './case-reach.ts';
import type { Database, Db } from './database.ts';
import { inScope, sourceInScope } from './scope.ts';

export type QuarantineRow = {
  id: string;
  subject: 'visit' | 'revision' | 'import-line' | 'capture';
  visit_id: string | null;
  revision_id: string | null;
  capture_id: string | null;
  import_id: string | null;
  line: number | null;
  source_id: string;
  source_name: string;
  stage: string;
  code: string;
  attempts: number;
  created_at: Date;
  url: string | null;
};

/** What of the quarantine somebody sees: rows of these sources, and the address of a capture where its case's evidence is reached. */
export type QuarantineReach = { sources: Scope; evidence: CaseReach };

/** One page of open quarantine rows, newest first. */
export async function listQuarantine(
  db: Db,
  reach: QuarantineReach,
  before: string | null,
  limit: number,
): Promise<{ rows: QuarantineRow[]; next: string | null }> {
  const url = sql<string | null>`coalesce(v.url, p.url, case when ${caseVisible(reach.evidence, 'k')} then c.url end)`;
  const rows = await db
    .selectFrom('quarantine as q')
    .innerJoin('sources as s', 's.id', 'q.source_id')
    .leftJoin('visits as v', 'v.id', 'q.visit_id')
    .leftJoin('revisions as r', 'r.id', 'q.revision_id')
    .leftJoin('postings as p', 'p.id', 'r.posting_id')
    .leftJoin('captures as c', 'c.id', 'q.capture_id')
    .leftJoin('cases as k', 'k.id', 'c.case_id')
    .where('q.resolved_at', 'is', null)
    .where(inScope(reach.sources, 's'))
    .$if(before !== null, (query) => query.where('q.id', '<', before ?? '0'))
    .select([
      'q.id',
      'q.subject',
      'q.visit_id',
      'q.revision_id',
      'q.capture_id',
      'q.import_id',
      'q.line',
      'q.source_id',
      's.name as source_name',
    ])
    .select(['q.stage', 'q.code', 'q.attempts', 'q.created_at', url.as('url')])
    .orderBy('q.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

export type RetryResult = { ok: true } | { ok: false; reason: 'not-found' | 'already-resolved' | 'not-retryable' };

/**
 * Puts the row behind a quarantine entry back to the step that failed, due at once with no failures
 * counted; the sweep brings it to a worker. Resolves the entry and writes an audit entry, all or
 * nothing. A second call answers `already-resolved`; an entry whose source lies outside the scope is not found.
 */
export async function retryQuarantined(db: Kysely<Database>, scope: Scope, id: string, actor: Actor, now: Date): Promise<RetryResult> {
  return await db.transaction().execute(async (tx): Promise<RetryResult> => {
    const row = await tx
      .selectFrom('quarantine')
      .where('id', '=', id)
      .where(sourceInScope(scope, 'quarantine.source_id'))
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return { ok: false, reason: 'not-found' };
    if (row.resolved_at !== null) return { ok: false, reason: 'already-resolved' };
    const fresh = { due_at: now, failures: 0, attempts: 0, lease_token: null, lease_until: null, last_error: null };
    if (row.visit_id !== null && (row.stage === 'fetch' || row.stage === 'parse')) {
      await tx
        .updateTable('visits')
        .set({ stage: row.stage, outcome: null, ...fresh })
        .where('id', '=', row.visit_id)
        .where('stage', '=', 'quarantined')
        .execute();
    } else if (row.revision_id !== null && (row.stage === 'assess' || row.stage === 'file')) {
      await tx
        .updateTable('revisions')
        .set({ stage: row.stage, ...fresh })
        .where('id', '=', row.revision_id)
        .where('stage', '=', 'quarantined')
        .execute();
    } else if (row.capture_id !== null && row.stage === 'capture') {
      // another look at the same post may be waiting by now: it does the work of this one
      const capture = await tx.selectFrom('captures').selectAll().where('id', '=', row.capture_id).executeTakeFirstOrThrow();
      const waiting = await tx
        .selectFrom('captures')
        .select('id')
        .where('stage', '=', 'capture')
        .where('purpose', '=', capture.purpose)
        .$if(capture.purpose === 'evidence', (query) =>
          query.where('case_id', '=', capture.case_id).where('posting_id', '=', capture.posting_id),
        )
        .$if(capture.purpose === 'recheck', (query) => query.where('takedown_item_id', '=', capture.takedown_item_id))
        .executeTakeFirst();
      if (waiting === undefined)
        await tx
          .updateTable('captures')
          .set({ stage: 'capture', ...fresh })
          .where('id', '=', row.capture_id)
          .where('stage', '=', 'quarantined')
          .execute();
    } else {
      return { ok: false, reason: 'not-retryable' };
    }
    await tx.updateTable('quarantine').set({ resolved_at: now, resolution: 'retried' }).where('id', '=', id).execute();
    await appendAudit(tx, [
      { actor, action: 'quarantine.retry', subject: { kind: 'quarantine', id }, detail: { stage: row.stage, code: row.code } },
    ]);
    return { ok: true };
  });
}
