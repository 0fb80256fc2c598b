/** What a hunt found: lists paged by keyset, counts, and the words of postings for those who may read them. Reads only. */
import { sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import type { AssessmentQueue, Band, Form, Stance } from '#src/domain/assessment.ts';
import type { HuntChangeKind } from '#src/domain/rule-content.ts';
import { type CaseReach, caseVisible } from './case-reach.ts';
import type { Db } from './database.ts';
import { inScope } from './scope.ts';

export type HuntChangeRow = {
  revisionId: string;
  postingId: string;
  kind: HuntChangeKind;
  riskBefore: number;
  riskAfter: number;
  moved: number;
  bandBefore: Band;
  bandAfter: Band;
  queueBefore: AssessmentQueue;
  queueAfter: AssessmentQueue;
  stance: Stance;
  forms: string[];
  rulesBefore: string;
  appeared: string[] | null;
  vanished: string[] | null;
  sourceId: string;
  sourceName: string;
  platform: string;
  seenAt: Date;
};

export type HuntChangeFilter = { kind?: HuntChangeKind | undefined; form?: Form | undefined; source?: string | undefined };
/** Where a page ends. `moved` is left out where the list is by time. */
export type HuntChangePosition = { moved?: number | undefined; id: string };

/** A filter by form or source looks at this many changes a page at most, so a rare one never walks them all. */
const windowSize = 5_000;

/**
 * Changes in the reach of the scope: by how far the risk moved, or newest first. With a filter by form or source the page may be
 * short although `next` is set: it then names the place up to which changes were looked at.
 */
export async function listHuntChanges(
  db: Db,
  huntId: string,
  scope: Scope,
  filter: HuntChangeFilter,
  sort: 'newest' | 'most-moved',
  after: HuntChangePosition | null,
  limit: number,
  window = windowSize,
): Promise<{ rows: HuntChangeRow[]; next: HuntChangePosition | null }> {
  const byMove = sort === 'most-moved';
  const conditions = [sql`c.hunt_id = ${huntId}`, sql`${inScope(scope, 'c')}`];
  if (filter.kind !== undefined) conditions.push(sql`c.kind = ${filter.kind}`);
  if (after !== null)
    conditions.push(
      byMove ? sql`(c.moved, c.revision_id) < (${after.moved ?? 0}::smallint, ${after.id}::bigint)` : sql`c.revision_id < ${after.id}`,
    );
  const order = byMove ? sql`c.moved desc, c.revision_id desc` : sql`c.revision_id desc`;
  const wanted = [sql`true`];
  if (filter.form !== undefined) wanted.push(sql`w.forms @> array[${filter.form}]::text[]`);
  if (filter.source !== undefined) wanted.push(sql`w.source_id = ${filter.source}`);
  const most = wanted.length > 1 ? window : limit + 1;
  const { rows } = await sql<{ looked: number; lastMoved: number; lastId: string; change: HuntChangeRow | null }>`
    with seen as materialized (
      select c.*, row_number() over (order by ${order}) as place from hunt_changes c where ${sql.join(conditions, sql` and `)} order by ${order} limit ${most}),
    last as (select moved, revision_id, place from seen order by place desc limit 1)
    select last.place::int as looked, last.moved as "lastMoved", last.revision_id::text as "lastId", found.change
    from last left join lateral (
      select w.place, json_build_object('revisionId', w.revision_id::text, 'postingId', w.posting_id::text, 'kind', w.kind,
        'riskBefore', w.risk_before, 'riskAfter', w.risk_after, 'moved', w.moved, 'bandBefore', w.band_before, 'bandAfter', w.band_after,
        'queueBefore', w.queue_before, 'queueAfter', w.queue_after, 'stance', w.stance, 'forms', w.forms, 'rulesBefore', w.rules_before,
        'appeared', w.appeared, 'vanished', w.vanished, 'sourceId', w.source_id, 'sourceName', s.name, 'platform', s.platform,
        'seenAt', w.seen_at) as change
      from seen w join sources s on s.id = w.source_id where ${sql.join(wanted, sql` and `)} order by w.place limit ${limit + 1}) found on true
    order by found.place`.execute(db);
  const changes = rows.flatMap(({ change }) => (change === null ? [] : [{ ...change, seenAt: new Date(change.seenAt) }]));
  const page = changes.slice(0, limit);
  const [first] = rows;
  if (changes.length > limit) return { rows: page, next: positionOf(page.at(-1), byMove) };
  // the window was full: there may be more behind it
  if (first !== undefined && most === window && first.looked === window) {
    return { rows: page, next: { id: first.lastId, ...(byMove ? { moved: first.lastMoved } : {}) } };
  }
  return { rows: page, next: null };
}

function positionOf(row: HuntChangeRow | undefined, byMove: boolean): HuntChangePosition | null {
  return row === undefined ? null : { id: row.revisionId, ...(byMove ? { moved: row.moved } : {}) };
}

export type HuntCountRow = { huntId: string; dimension: 'kind' | 'band' | 'queue' | 'form' | 'source'; key: string; postings: number };

/** Numbers of changes of these hunts in the reach of the scope; of all dimensions or of one. */
export async function huntCounts(
  db: Db,
  huntIds: readonly string[],
  scope: Scope,
  dimension: HuntCountRow['dimension'] | null,
): Promise<HuntCountRow[]> {
  if (huntIds.length === 0) return [];
  const { rows } = await sql<HuntCountRow>`
    select hunt_id::text as "huntId", dimension, key, sum(postings)::int as postings from hunt_counts
    where hunt_id = any(${[...huntIds]}::bigint[]) and ${inScope(scope, 'hunt_counts')} ${dimension === null ? sql`` : sql`and dimension = ${dimension}`}
    group by hunt_id, dimension, key order by hunt_id, dimension, sum(postings) desc, key`.execute(db);
  return rows;
}

/** Names of sources. */
export async function sourceNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('sources')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export type ChangedPosting = {
  revisionId: string;
  postingId: string;
  title: string | null;
  /** The first 600 characters. */
  opening: string;
  url: string | null;
  author: string | null;
  help: boolean;
  caseId: string | null;
};

/**
 * The words of changed postings, for whoever may read them: postings of the case scope, cries for help of the rescue scope only.
 * Others and erased ones are not in the map.
 */
export async function changedPostings(
  db: Db,
  huntId: string,
  revisionIds: readonly string[],
  reach: CaseReach,
): Promise<Map<string, ChangedPosting>> {
  if (revisionIds.length === 0) return new Map();
  const { rows } = await sql<ChangedPosting>`
    select r.id::text as "revisionId", p.id::text as "postingId", r.title, left(r.text, 600) as opening, p.url, p.author_name as author, c.help,
      (select max(k.id)::text from case_postings m join cases k on k.id = m.case_id where m.posting_id = p.id and ${caseVisible(reach, 'k')}) as "caseId"
    from hunt_changes c join revisions r on r.id = c.revision_id join postings p on p.id = c.posting_id
    where c.hunt_id = ${huntId} and c.revision_id = any(${[...revisionIds]}::bigint[]) and p.erased_at is null
      and ${inScope(reach.cases, 'p', { commune: true })} and (not c.help or ${inScope(reach.rescue, 'p', { commune: true })})`.execute(db);
  return new Map(rows.map((row) => [row.revisionId, row]));
}
