import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { migrateQueue, openQueue } from '#src/queue/bullmq.ts';
import { putCrawlSources } from '#src/store/sources.ts';
import { schedule } from '#workers/handlers/upkeep.ts';
import { practiceSources } from '#samples/sources.ts';
import { openMigratedDatabase, silentLog, type MigratedDatabase } from '../support/migrated-database.ts';

let database: MigratedDatabase;
beforeAll(async () => {
  database = await openMigratedDatabase();
  await migrateQueue(database.url);
});
afterAll(() => database.close());

test('a source whose settings cannot be used is left alone; the crawls of all others are opened, each once', async () => {
  await putCrawlSources(database.db, practiceSources('http://127.0.0.1:1'), { provinceCode: '01', practice: true });
  await sql`update sources set settings = '{"startUrls": 7}', next_crawl_at = now() - interval '1 day' where id = 'mau-kenh-viec'`.execute(
    database.db,
  );
  const queue = await openQueue({ databaseUrl: database.url, redisUrl: null, log: silentLog });
  try {
    const deps = { clock: systemClock, db: database.db, queue, log: silentLog, graceMs: 1_000 };
    await Promise.all([schedule(deps), schedule(deps), schedule(deps)]);
    const crawls = await database.db.selectFrom('crawls').select('source_id').orderBy('source_id').execute();
    expect(crawls.map((crawl) => crawl.source_id)).toEqual([
      'mau-cho-viec',
      'mau-dien-dan',
      'mau-kenh-canh-bao',
      'mau-rao-vat',
      'mau-viec-lam',
    ]);
    const due = await sql<{ id: string }>`select id from sources where next_crawl_at <= now()`.execute(database.db);
    expect(due.rows).toEqual([]);
  } finally {
    await queue.close();
  }
});
