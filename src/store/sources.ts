import { sql } from 'kysely';
import { sourceSettings, type Platform, type SourceSettings } from '#src/domain/source.ts';
import { notFound } from '#src/errors.ts';
import type { Db } from './database.ts';

export type CrawlSource = { id: string; name: string; crawler: string; platform: Platform; settings: SourceSettings };

/** A source as the steps of a crawl need it. */
export type LoadedSource = { id: string; platform: string; provinceCode: string; crawler: string | null; settings: SourceSettings };

/**
 * Adds crawled sources or brings them up to date; whether one is enabled is left as people set it. Settings are checked:
 * throws ZodError for one that cannot be used.
 */
export async function putCrawlSources(db: Db, sources: CrawlSource[], options: { provinceCode: string; practice: boolean }): Promise<void> {
  for (const source of sources) {
    const settings = JSON.stringify(sourceSettings.parse(source.settings));
    // a page that did not change must be read again when the way of reading it did
    await sql`
      update pages set etag = null, last_modified = null
      where source_id = ${source.id} and exists (
        select from sources s where s.id = ${source.id} and (s.crawler is distinct from ${source.crawler} or s.settings <> ${settings}::jsonb))`.execute(
      db,
    );
    await db
      .insertInto('sources')
      .values({
        id: source.id,
        name: source.name,
        kind: 'crawl',
        platform: source.platform,
        crawler: source.crawler,
        settings,
        province_code: options.provinceCode,
        practice: options.practice,
        next_crawl_at: new Date(),
      })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ name: source.name, crawler: source.crawler, platform: source.platform, settings, updated_at: new Date() }),
      )
      .execute();
  }
}

/** The source that files or addresses given by hand come from, made on first use: one a province and kind. */
export async function handSource(db: Db, kind: 'import' | 'manual' | 'tips', provinceCode: string): Promise<string> {
  const id = `${kind}-${provinceCode}`;
  const names = { import: 'Tệp nhập', manual: 'Địa chỉ do cán bộ nhập', tips: 'Tin báo' };
  await db
    .insertInto('sources')
    .values({
      id,
      name: names[kind],
      kind,
      platform: kind === 'tips' ? 'tip' : 'import',
      crawler: null,
      settings: '{}',
      province_code: provinceCode,
      next_crawl_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return id;
}

/** Loads a source. Throws AppError `not-found`. */
export async function loadSource(db: Db, id: string): Promise<LoadedSource> {
  const row = await db
    .selectFrom('sources')
    .select(['id', 'platform', 'province_code', 'crawler', 'settings'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('source', id);
  return { id: row.id, platform: row.platform, provinceCode: row.province_code, crawler: row.crawler, settings: row.settings };
}

/** Ids of crawled sources, for messages that name what exists. */
export async function crawlSourceIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('sources').select('id').where('kind', '=', 'crawl').orderBy('id').limit(1_000).execute();
  return rows.map((row) => row.id);
}

/** Takes a source whose crawl is due and sets the time of its next one; two callers never take the same. Null when none is due. */
export async function takeDueSource(trx: Db): Promise<string | null> {
  const result = await sql<{ id: string }>`
    update sources set next_crawl_at = now() + coalesce((settings ->> 'everyMinutes')::int, 60) * interval '1 minute'
    where id in (
      select id from sources where enabled and kind = 'crawl' and next_crawl_at <= now() order by next_crawl_at limit 1 for update skip locked)
    returning id`.execute(trx);
  return result.rows[0]?.id ?? null;
}

/** Leaves a source alone for an hour, because its settings cannot be used. */
export async function postponeSource(db: Db, sourceId: string): Promise<void> {
  await sql`update sources set next_crawl_at = now() + interval '1 hour' where id = ${sourceId}`.execute(db);
}
