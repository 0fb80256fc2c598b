import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCrawl, planSingleVisit, planVisits } from '#src/store/crawls.ts';
import { handSource } from '#src/store/sources.ts';
import { advance, claimRows, failRows, giveBack, lockHeld, maxAttempts, quarantineWornOut, takeOverdue } from '#src/store/work.ts';
import { openMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.ts';

let database: MigratedDatabase;
let sourceId: string;
let id: string;

beforeAll(async () => {
  database = await openMigratedDatabase();
  sourceId = await handSource(database.db, 'manual', '01');
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate visits, quarantine cascade`.execute(database.db);
  id = await planSingleVisit(database.db, sourceId, 'https://cho.example/');
});

async function row() {
  return await database.db
    .selectFrom('visits')
    .select(['stage', 'attempts', 'failures', 'last_error', 'lease_token'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

describe('leases', () => {
  test('of many workers at once one gets the row', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimRows(database.db, 'visits', 'fetch', [id], 10_000)));
    expect(claims.flatMap((claim) => claim.ids)).toEqual([id]);
  });

  test('a lapsed lease can be claimed again, and the first holder can no longer finish', async () => {
    const first = await claimRows(database.db, 'visits', 'fetch', [id], 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = await claimRows(database.db, 'visits', 'fetch', [id], 10_000);
    expect(second.ids).toEqual([id]);
    await database.db.transaction().execute(async (trx) => {
      expect(await lockHeld(trx, first)).toEqual(new Set());
      await advance(trx, first, [id], 'done');
    });
    expect((await row()).stage).toBe('fetch');
    await database.db.transaction().execute(async (trx) => {
      expect(await lockHeld(trx, second)).toEqual(new Set([id]));
      await advance(trx, second, [id], 'parse');
    });
    expect(await row()).toMatchObject({ stage: 'parse', attempts: 0, lease_token: null });
  });

  test('giving back costs no attempt', async () => {
    const claim = await claimRows(database.db, 'visits', 'fetch', [id], 10_000);
    await giveBack(database.db, claim, [id], 0);
    expect(await row()).toMatchObject({ attempts: 0, lease_token: null });
  });
});

describe('what cannot be processed', () => {
  test('goes to quarantine after three failures, with the code of the last', async () => {
    for (const code of ['one', 'two', 'three']) {
      await sql`update visits set due_at = now()`.execute(database.db);
      const claim = await claimRows(database.db, 'visits', 'fetch', [id], 10_000);
      await failRows(database.db, claim, [{ id, code }]);
    }
    expect(await row()).toMatchObject({ stage: 'quarantined', failures: 3 });
    const kept = await database.db.selectFrom('quarantine').selectAll().execute();
    expect(kept).toMatchObject([{ visit_id: id, source_id: sourceId, stage: 'fetch', code: 'three' }]);
  });

  test('a row that ends every worker is put aside', async () => {
    await sql`update visits set attempts = ${maxAttempts}`.execute(database.db);
    expect(await quarantineWornOut(database.db, 'visits')).toBe(1);
    expect(await row()).toMatchObject({ stage: 'quarantined', last_error: 'no-result' });
    expect(await quarantineWornOut(database.db, 'visits')).toBe(0);
  });
});

describe('overdue rows', () => {
  test('are found once per grace period, never while held', async () => {
    await sql`update visits set due_at = now() - interval '1 hour'`.execute(database.db);
    const take = () => takeOverdue(database.db, 'visits', ['fetch', 'parse'], 60_000, 100);
    const claim = await claimRows(database.db, 'visits', 'fetch', [id], 10_000);
    expect(await take()).toEqual([]);
    await giveBack(database.db, claim, [id], 0);
    expect(await take()).toEqual([]);
    await sql`update visits set due_at = now() - interval '1 hour'`.execute(database.db);
    expect(await take()).toEqual([{ id, stage: 'fetch', alone: false }]);
    expect(await take()).toEqual([]);
  });
});

describe('planning', () => {
  test('ten pages planning the same links at once keep each address once, and the bound of the crawl', async () => {
    await database.db.updateTable('sources').set({ kind: 'crawl', crawler: 'html' }).where('id', '=', sourceId).execute();
    const crawlId = (await openCrawl(database.db, sourceId)) ?? '';
    expect(await openCrawl(database.db, sourceId)).toBeNull();
    const links = Array.from({ length: 30 }, (_, n) => ({ url: `https://cho.example/tin/${n}#x`, kind: 'detail' as const }));
    const plan = { crawlId, sourceId, depth: 1, maxVisits: 25, paceMs: 100 };
    const planned = await Promise.all(
      Array.from({ length: 10 }, () => database.db.transaction().execute((trx) => planVisits(trx, plan, links))),
    );
    const delays = planned.flat().map((visit) => visit.delayMs);
    expect(delays).toHaveLength(25);
    expect(Math.max(...delays)).toBeGreaterThan(2_000);
    expect(await database.db.transaction().execute((trx) => planVisits(trx, plan, [{ url: 'javascript:alert(1)', kind: 'list' }]))).toEqual(
      [],
    );
  });
});
