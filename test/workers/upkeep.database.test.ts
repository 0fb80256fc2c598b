import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { migrateQueue, openQueue } from '#src/queue/bullmq.ts';
import { putCrawlSources } from '#src/store/sources.ts';
import { schedule, sweep } from '#workers/handlers/upkeep.ts';
import { practiceSources } from '#samples/sources.ts';
import { openMigratedDatabase, silentLog, type MigratedDatabase } from '../support/migrated-database.ts';
import { putPracticePeople } from '../support/test-api.ts';

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

test('sessions are forgotten a day after their end', async () => {
  await putPracticePeople(database.db);
  const now = systemClock.now();
  const session = (id: string, hours: number) => ({
    id,
    token: id,
    user_id: 'practice-officer',
    expires_at: new Date(now.getTime() + hours * 3_600_000),
  });
  await database.db
    .insertInto('sessions')
    .values([session('running', 1), session('ended', -1), session('old', -25)])
    .execute();
  const queue = await openQueue({ databaseUrl: database.url, redisUrl: null, log: silentLog });
  try {
    await sweep({ clock: systemClock, db: database.db, queue, log: silentLog, graceMs: 1_000 });
  } finally {
    await queue.close();
  }
  const left = await database.db.selectFrom('sessions').select('id').orderBy('id').execute();
  expect(left.map((row) => row.id)).toEqual(['ended', 'running']);
});
