/** How far work has come, for commands that wait for it. */
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type Progress = { visitsOpen: number; visitsDone: number; revisionsOpen: number; revisionsDone: number; cases: number };

/** Progress of one crawl, or of one visit to an address given by hand. */
export async function crawlProgress(db: Db, scope: { crawlId: string } | { visitId: string }): Promise<Progress> {
  const mine = 'crawlId' in scope ? sql`v.crawl_id = ${scope.crawlId}` : sql`v.id = ${scope.visitId}`;
  return await progress(db, sql`select v.id, v.stage from visits v where ${mine}`, sql`r.visit_id in (select id from scope_visits)`);
}

/** Progress of one import. */
export async function importProgress(db: Db, importId: string): Promise<Progress> {
  return await progress(db, sql`select id, stage from visits where false`, sql`r.import_id = ${importId}`);
}

async function progress(db: Db, visits: ReturnType<typeof sql>, revisions: ReturnType<typeof sql>): Promise<Progress> {
  const result = await sql<Progress>`
    with scope_visits as (${visits}), scope_revisions as (select r.id, r.stage from revisions r where ${revisions})
    select
      (select count(*)::int from scope_visits where stage in ('fetch', 'parse')) as "visitsOpen",
      (select count(*)::int from scope_visits where stage not in ('fetch', 'parse')) as "visitsDone",
      (select count(*)::int from scope_revisions where stage in ('assess', 'file')) as "revisionsOpen",
      (select count(*)::int from scope_revisions where stage not in ('assess', 'file')) as "revisionsDone",
      (select count(distinct case_id)::int from case_postings where revision_id in (select id from scope_revisions)) as cases`.execute(db);
  return result.rows[0] ?? { visitsOpen: 0, visitsDone: 0, revisionsOpen: 0, revisionsDone: 0, cases: 0 };
}

/** Outcome counts of a crawl or of one visit. */
export async function outcomeCounts(db: Db, scope: { crawlId: string } | { visitId: string }): Promise<Record<string, number>> {
  const mine = 'crawlId' in scope ? sql`crawl_id = ${scope.crawlId}` : sql`id = ${scope.visitId}`;
  const result = await sql<{ outcome: string; n: number }>`
    select coalesce(outcome, stage) as outcome, count(*)::int as n from visits where ${mine} group by 1 order by 1`.execute(db);
  return Object.fromEntries(result.rows.map((row) => [row.outcome, row.n]));
}

/** True when a worker showed a sign of life in the last half minute. */
export async function workerAlive(db: Db): Promise<boolean> {
  const result = await sql<{ alive: boolean }>`
    select exists (select from processes where kind = 'worker' and beat_at > now() - interval '30 seconds') as alive`.execute(db);
  return result.rows[0]?.alive ?? false;
}

/** Visits that ended and postings that were found, without those of one source. */
export async function crawledSoFar(db: Db, leaveOut: string): Promise<{ visits: number; postings: number }> {
  const { rows } = await sql<{ visits: number; postings: number }>`
    select (select coalesce(sum(visits), 0)::int from visit_counts where source_id <> ${leaveOut}) as visits,
           (select count(*)::int from (select 1 from postings where source_id <> ${leaveOut} limit 100000) as found) as postings`.execute(
    db,
  );
  return rows[0] ?? { visits: 0, postings: 0 };
}
