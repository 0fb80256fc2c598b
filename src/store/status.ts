/** Numbers that say how far the pipeline is. Reads only, cheap enough to be asked every second. */
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type PipelineStatus = {
  sources: number;
  sources_enabled: number;
  open_crawls: number;
  finished_crawls: number;
  visits_waiting: number;
  visits_done: number;
  revisions_assess: number;
  revisions_file: number;
  quarantined: number;
  rules: string | null;
  model: string | null;
};

/** All small counts in one round trip; partial indexes carry those over large tables. */
export async function pipelineStatus(db: Db): Promise<PipelineStatus> {
  const { rows } = await sql<PipelineStatus>`
    select (select count(*)::int from sources) as sources,
           (select count(*)::int from sources where enabled) as sources_enabled,
           (select count(*)::int from crawls where finished_at is null) as open_crawls,
           (select count(*)::int from (select 1 from crawls where finished_at is not null limit 1000) as sampled) as finished_crawls,
           (select count(*)::int from visits where stage in ('fetch','parse')) as visits_waiting,
           (select coalesce(sum(visits), 0)::int from visit_counts) as visits_done,
           (select count(*)::int from revisions where stage in ('assess','file') and stage = 'assess') as revisions_assess,
           (select count(*)::int from revisions where stage in ('assess','file') and stage = 'file') as revisions_file,
           (select count(*)::int from quarantine where resolved_at is null) as quarantined,
           (select rules_version from assessments order by id desc limit 1) as rules,
           (select nullif(model_version, 'none') from assessments order by id desc limit 1) as model`.execute(db);
  const row = rows[0];
  if (row === undefined) throw new Error('a query without a table always gives one row');
  return row;
}

/** Rows of a table: exact up to 100,000, above that the planner's estimate. */
export async function countRows(db: Db, table: 'postings' | 'assessments'): Promise<{ value: number; estimated: boolean }> {
  const guess = await sql<{ rows: number }>`select reltuples::float8 as rows from pg_class where oid = ${table}::regclass`.execute(db);
  const estimate = guess.rows[0]?.rows ?? 0;
  if (estimate > 100_000) return { value: Math.round(estimate), estimated: true };
  const counted = await db
    .selectFrom(table)
    .select(sql<number>`count(*)::int`.as('rows'))
    .executeTakeFirstOrThrow();
  return { value: counted.rows, estimated: false };
}

/** Processes that gave a sign of life since `since`, newest start first. */
export async function liveProcesses(db: Db, since: Date) {
  return await db.selectFrom('processes').where('beat_at', '>=', since).selectAll().orderBy('started_at', 'desc').limit(200).execute();
}

/** Answers when the database does. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
