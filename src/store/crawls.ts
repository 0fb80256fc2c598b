/** Crawls and the visits they plan. */
import { sql } from 'kysely';
import { canonicalUrl } from '#src/domain/canonical-url.ts';
import type { Db } from './database.ts';
import { urlKey } from './postings.ts';

/** A visit that was planned, with the time it should wait before its turn. */
export type PlannedVisit = { id: string; delayMs: number };

export type LinkKind = 'start' | 'list' | 'detail' | 'next' | 'single';

/** Opens a crawl of the source; null when one is open already (one at a time). */
export async function openCrawl(trx: Db, sourceId: string): Promise<string | null> {
  const row = await trx
    .insertInto('crawls')
    .values({ source_id: sourceId, finished_at: null, started_by: null })
    .onConflict((conflict) => conflict.column('source_id').where('finished_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Plans visits of a crawl, at most up to its bound, each address once. They are spread by the pace of the source so that
 * workers do not queue up at one host. Returns those that were new. Addresses that are not http(s) are left out.
 */
export async function planVisits(
  trx: Db,
  plan: { crawlId: string; sourceId: string; depth: number; maxVisits: number; paceMs: number },
  links: { url: string; kind: LinkKind }[],
): Promise<PlannedVisit[]> {
  const rows = new Map<string, { url: string; canonical_url: string; kind: LinkKind; key: string }>();
  for (const link of links) {
    const canonical = canonicalUrl(link.url);
    if (canonical === null || canonical.length > 2_000) continue;
    const key = urlKey(canonical).toString('hex');
    if (!rows.has(key)) rows.set(key, { url: link.url, canonical_url: canonical, kind: link.kind, key });
  }
  if (rows.size === 0) return [];
  // the row of the crawl is the lock: two pages of one crawl plan one after the other
  const crawl = await trx.selectFrom('crawls').select('planned').where('id', '=', plan.crawlId).forUpdate().executeTakeFirst();
  const room = plan.maxVisits - (crawl?.planned ?? plan.maxVisits);
  if (room <= 0) return [];
  const result = await sql<{ id: string; delay: number }>`
    with waiting as (select count(*)::int as n from visits where crawl_id = ${plan.crawlId} and stage = 'fetch'),
    fresh as (
      select j.*, row_number() over (order by j.n) as place
      from jsonb_to_recordset(${JSON.stringify([...rows.values()].map((row, n) => ({ ...row, n })))}::jsonb) as j(n int, url text, canonical_url text, kind text, key text)
      where not exists (select from visits v where v.crawl_id = ${plan.crawlId} and v.url_key = decode(j.key, 'hex'))),
    added as (
      insert into visits (crawl_id, source_id, url, canonical_url, url_key, depth, link_kind, due_at)
      select ${plan.crawlId}, ${plan.sourceId}, f.url, f.canonical_url, decode(f.key, 'hex'), ${plan.depth}, f.kind,
        now() + (waiting.n + f.place - 1) * ${plan.paceMs} * interval '1 ms'
      from fresh f, waiting where f.place <= ${room} order by f.n
      on conflict (crawl_id, url_key) do nothing
      returning id, due_at),
    counted as (update crawls set planned = planned + (select count(*) from added) where id = ${plan.crawlId})
    select id, greatest(0, extract(epoch from due_at - now()) * 1000)::int as delay from added order by id`.execute(trx);
  return result.rows.map((row) => ({ id: row.id, delayMs: row.delay }));
}

/** Closes crawls that have nothing left to do. Returns how many. */
export async function closeFinishedCrawls(db: Db): Promise<number> {
  const result = await sql`
    update crawls c set finished_at = now()
    where c.finished_at is null and not exists (select from visits v where v.crawl_id = c.id and v.stage in ('fetch', 'parse'))`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0);
}

/** Plans one visit to an address given by hand, outside any crawl. The address must be http(s). */
export async function planSingleVisit(db: Db, sourceId: string, url: string): Promise<string> {
  const canonical = canonicalUrl(url) ?? url;
  const row = await db
    .insertInto('visits')
    .values({ crawl_id: null, source_id: sourceId, url, canonical_url: canonical, url_key: urlKey(canonical), link_kind: 'single' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
