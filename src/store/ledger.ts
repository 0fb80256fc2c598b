/** What visits brought and what they could not bring. Reads only. */
import { sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import type { Db } from './database.ts';
import { sourceInScope } from './scope.ts';

export type VisitRow = {
  id: string;
  source_id: string;
  source_name: string;
  url: string;
  outcome: VisitOutcome | null;
  reason: string | null;
  status: number | null;
  finished_at: Date | null;
  postings_found: number | null;
  parse_reason: string | null;
};

/** A filter looks at this many visits a page at most. */
const windowSize = 5_000;

/** Rows of the ledger of sources in the scope since `from` (a day), newest day first, at most `limit`. */
export async function ledgerRows(
  db: Db,
  scope: Scope,
  options: { source?: string | undefined; from: string; limit: number },
): Promise<{ source_id: string; day: string; outcome: VisitOutcome; visits: number }[]> {
  return await db
    .selectFrom('visit_counts')
    .where('day', '>=', options.from)
    .where(sourceInScope(scope, 'visit_counts.source_id'))
    .$if(options.source !== undefined, (query) => query.where('source_id', '=', options.source ?? ''))
    .select(['source_id', 'day', 'outcome', 'visits'])
    .orderBy('day', 'desc')
    .orderBy('source_id')
    .orderBy('outcome')
    .limit(options.limit)
    .execute();
}

/**
 * One page of finished visits of sources in the scope, newest first. A page may be short although `next` is set: it then
 * names the visit up to which was looked.
 */
export async function listVisits(
  db: Db,
  scope: Scope,
  filter: { source?: string | undefined; outcome?: VisitOutcome | undefined; failedOnly?: boolean },
  before: string | null,
  limit: number,
): Promise<{ rows: VisitRow[]; next: string | null }> {
  const all = db
    .selectFrom('visits')
    .where(sourceInScope(scope, 'visits.source_id'))
    .$if(filter.source !== undefined, (query) => query.where('visits.source_id', '=', filter.source ?? ''))
    .$if(before !== null, (query) => query.where('visits.id', '<', before ?? '0'))
    .orderBy('visits.id', 'desc');
  const end = await all
    .select('visits.id')
    .offset(windowSize - 1)
    .limit(1)
    .executeTakeFirst();
  let page = all
    .innerJoin('sources', 'sources.id', 'visits.source_id')
    .select([
      'visits.id',
      'visits.source_id',
      'sources.name as source_name',
      'visits.url',
      'visits.outcome',
      'visits.reason',
      'visits.status',
      'visits.finished_at',
      'visits.postings_found',
      'visits.parse_reason',
    ])
    .where('visits.outcome', 'is not', null)
    .limit(limit + 1);
  if (end !== undefined) page = page.where('visits.id', '>=', end.id);
  if (filter.outcome !== undefined) page = page.where('visits.outcome', '=', filter.outcome);
  if (filter.failedOnly === true) page = page.where('visits.outcome', 'not in', ['ok', 'not-modified']);
  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? shown.at(-1)?.id : end?.id;
  return { rows: shown, next: next ?? null };
}

/** Outcome counts of some crawls, for the pages of the ledger. */
export async function outcomesOfCrawls(
  db: Db,
  crawlIds: readonly string[],
): Promise<{ crawl_id: string; outcome: VisitOutcome; visits: number }[]> {
  if (crawlIds.length === 0) return [];
  const rows = await db
    .selectFrom('visits')
    .where('crawl_id', 'in', [...crawlIds])
    .where('outcome', 'is not', null)
    .groupBy(['crawl_id', 'outcome'])
    .select(['crawl_id', 'outcome', sql<number>`count(*)::int`.as('visits')])
    .execute();
  return rows.flatMap((row) =>
    row.crawl_id === null || row.outcome === null ? [] : [{ crawl_id: row.crawl_id, outcome: row.outcome, visits: row.visits }],
  );
}

/** Outcome counts of some sources since a day. */
export async function outcomesOfSources(
  db: Db,
  sourceIds: readonly string[],
  from: string,
): Promise<{ source_id: string; outcome: VisitOutcome; visits: number }[]> {
  if (sourceIds.length === 0) return [];
  return await db
    .selectFrom('visit_counts')
    .where('source_id', 'in', [...sourceIds])
    .where('day', '>=', from)
    .groupBy(['source_id', 'outcome'])
    .select(['source_id', 'outcome', sql<number>`sum(visits)::int`.as('visits')])
    .execute();
}
