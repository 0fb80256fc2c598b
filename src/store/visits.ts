import { sql } from 'kysely';
import type { RawResponse, VisitOutcome } from '#src/domain/visit.ts';
import type { Db } from './database.ts';

/** A claimed visit as the fetching and reading steps need it. */
export type VisitRow = {
  id: string;
  crawlId: string | null;
  sourceId: string;
  url: string;
  canonicalUrl: string;
  urlKey: Buffer;
  depth: number;
  linkKind: string;
  failures: number;
  rawResponseId: string | null;
  status: number | null;
};

/**
 * Gives visits that went to quarantine their outcome, `not-read`, and counts them. A visit that is retried from there ends, and is counted, once
 * more.
 */
export async function countUnread(db: Db): Promise<void> {
  await sql`
    with ended as (
      update visits set outcome = 'not-read', reason = last_error, finished_at = now()
      where id in (select id from visits where stage = 'quarantined' and outcome is null limit 500 for update skip locked)
      returning source_id)
    insert into visit_counts (source_id, day, outcome, visits)
    select source_id, (now() at time zone 'Asia/Ho_Chi_Minh')::date, 'not-read', count(*) from ended group by source_id
    on conflict (source_id, day, outcome) do update set visits = visit_counts.visits + excluded.visits`.execute(db);
}

/** Loads visits by id, in that order of ids. */
export async function loadVisits(db: Db, ids: string[]): Promise<VisitRow[]> {
  return await db
    .selectFrom('visits')
    .select([
      'id',
      'crawl_id as crawlId',
      'source_id as sourceId',
      'url',
      'canonical_url as canonicalUrl',
      'url_key as urlKey',
      'depth',
      'link_kind as linkKind',
      'failures',
      'raw_response_id as rawResponseId',
      'status',
    ])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}

/** What a source knows of an address from earlier visits. */
export async function knownPage(db: Db, sourceId: string, key: Buffer) {
  return await db
    .selectFrom('pages')
    .select(['etag', 'last_modified as lastModified', 'links'])
    .where('source_id', '=', sourceId)
    .where('url_key', '=', key)
    .executeTakeFirst();
}

/** Keeps the facts of a response; its body lies in the raw files under the same hash. */
export async function insertRawResponse(trx: Db, response: RawResponse, sha256: string): Promise<string> {
  const row = await trx
    .insertInto('raw_responses')
    .values({
      sha256: Buffer.from(sha256, 'hex'),
      bytes: response.body.length,
      url: response.url,
      final_url: response.finalUrl,
      redirects: JSON.stringify(response.redirects),
      status: response.status,
      headers: JSON.stringify(response.headers),
      remote_address: response.remoteAddress,
      tls: JSON.stringify(response.tls),
      via: response.via,
      fetched_at: response.fetchedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function loadRawResponse(db: Db, id: string) {
  return await db.selectFrom('raw_responses').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Records what came of a visit that goes on to reading. */
export async function recordFetched(
  trx: Db,
  id: string,
  response: { rawResponseId: string; status: number; startedAt: Date },
): Promise<void> {
  await trx
    .updateTable('visits')
    .set({ raw_response_id: response.rawResponseId, status: response.status, started_at: response.startedAt })
    .where('id', '=', id)
    .execute();
}

export type VisitEnd = {
  outcome: VisitOutcome;
  reason: string | null;
  status?: number | null;
  rawResponseId?: string | null;
  startedAt?: Date;
  postingsFound?: number | null;
  parseReason?: string | null;
  skipped?: { code: string; count: number }[];
  /** For the next conditional request. */
  etag?: string | null;
  lastModified?: string | null;
  links?: { url: string; kind: 'detail' | 'list' | 'next' }[] | null;
};

/**
 * Ends a visit: what came of it, the page's memory for the next visit, and one more in the ledger. Call in the transaction
 * that advances the visit to `done`, so that it is counted exactly once.
 */
export async function endVisit(
  trx: Db,
  visit: Pick<VisitRow, 'id' | 'sourceId' | 'urlKey' | 'canonicalUrl'>,
  end: VisitEnd,
): Promise<void> {
  await trx
    .updateTable('visits')
    .set({
      outcome: end.outcome,
      reason: end.reason,
      finished_at: sql`now()`,
      postings_found: end.postingsFound ?? null,
      parse_reason: end.parseReason ?? null,
      skipped: end.skipped === undefined ? null : JSON.stringify(end.skipped),
      ...(end.status === undefined ? {} : { status: end.status }),
      ...(end.rawResponseId === undefined ? {} : { raw_response_id: end.rawResponseId }),
      ...(end.startedAt === undefined ? {} : { started_at: end.startedAt }),
    })
    .where('id', '=', visit.id)
    .execute();
  await sql`
    insert into pages (source_id, url_key, canonical_url, etag, last_modified, links, last_outcome, last_visit_at)
    values (${visit.sourceId}, ${visit.urlKey}, ${visit.canonicalUrl}, ${end.etag ?? null}, ${end.lastModified ?? null},
      ${end.links === undefined || end.links === null ? null : JSON.stringify(end.links)}::jsonb, ${end.outcome}, now())
    on conflict (source_id, url_key) do update set
      etag = case when excluded.last_outcome = 'ok' then excluded.etag else pages.etag end,
      last_modified = case when excluded.last_outcome = 'ok' then excluded.last_modified else pages.last_modified end,
      links = case when excluded.last_outcome = 'ok' then excluded.links else pages.links end,
      last_outcome = excluded.last_outcome, last_visit_at = excluded.last_visit_at`.execute(trx);
  await sql`
    insert into visit_counts (source_id, day, outcome, visits)
    values (${visit.sourceId}, (now() at time zone 'Asia/Ho_Chi_Minh')::date, ${end.outcome}, 1)
    on conflict (source_id, day, outcome) do update set visits = visit_counts.visits + 1`.execute(trx);
}
