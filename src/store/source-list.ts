/** Sources with their last crawl. Reads only. */
import { sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import type { Db } from './database.ts';
import { inScope } from './scope.ts';

export type SourceRow = {
  id: string;
  name: string;
  kind: 'crawl' | 'tips' | 'import' | 'manual';
  platform: string;
  province_code: string;
  practice: boolean;
  enabled: boolean;
  next_crawl_at: Date | null;
  crawl_id: string | null;
  crawl_started_at: Date | null;
  crawl_finished_at: Date | null;
  crawl_planned: number | null;
  crawl_postings_new: number | null;
};

/** One page of the sources in the scope by id, each with its latest crawl. */
export async function listSources(
  db: Db,
  scope: Scope,
  after: string | null,
  limit: number,
): Promise<{ rows: SourceRow[]; next: string | null }> {
  const { rows } = await sql<SourceRow>`
    select s.id, s.name, s.kind, s.platform, s.province_code, s.practice, s.enabled, s.next_crawl_at,
           c.id::text as crawl_id, c.started_at as crawl_started_at, c.finished_at as crawl_finished_at,
           c.planned as crawl_planned, c.postings_new as crawl_postings_new
      from (select * from sources where id > ${after ?? ''} and ${inScope(scope, 'sources')} order by id limit ${limit + 1}) as s
      left join lateral (select * from crawls where source_id = s.id order by id desc limit 1) as c on true
     order by s.id`.execute(db);
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
