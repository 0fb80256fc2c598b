import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everywhere } from '#src/domain/access.ts';
import { caseEvidence } from '#src/evidence/case-evidence.ts';
import { planCaptures, requestCapture } from '#src/evidence/plan-captures.ts';
import { latestRechecks, planRecheck } from '#src/evidence/recheck.ts';
import { reachOfMachine } from '#src/store/case-reach.ts';
import { listQuarantine, retryQuarantined } from '#src/store/quarantine.ts';
import { claimRows, failRows, lockHeld, quarantineWornOut, maxAttempts, takeOverdue } from '#src/store/work.ts';
import { openMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { putPracticePeople } from '../../support/test-api.ts';

let database: MigratedDatabase;
let seeded: Seeded;
const officer = { kind: 'user' as const, id: 'practice-officer' };
beforeAll(async () => {
  database = await openMigratedDatabase();
  seeded = await seedCases(database.db, { now: new Date() });
  await putPracticePeople(database.db);
  officer.id = (
    await database.db.selectFrom('users').select('id').where('email', '=', 'officer@practice.example').executeTakeFirstOrThrow()
  ).id;
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate captures, evidence, custody_entries, takedowns, takedown_items cascade`.execute(database.db);
});

const first = () => seeded.cases[0]!;
const plan = (...ids: string[]) => database.db.transaction().execute((trx) => planCaptures(trx, ids));
const count = async (table: 'captures' | 'evidence' | 'custody_entries') =>
  Number(
    (
      await database.db
        .selectFrom(table)
        .select((of) => of.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('planning', () => {
  test('an opened case gets a look per posting and the responses it was read from, once however often it is planned', async () => {
    const { caseId, postingIds } = seeded.cases.find((one) => one.postingIds.length > 1)!;
    const ids = await plan(caseId, caseId);
    expect(ids).toHaveLength(postingIds.length);
    expect(await plan(caseId)).toEqual([]);
    const [one] = await caseEvidence(database.db, caseId);
    expect(one).toMatchObject({
      ready: false,
      capture: { stage: 'capture' },
      items: [{ kind: 'raw-response', status: 200, bytes: 48_213 }],
    });
    expect(one?.missing).toEqual([
      { kind: 'screenshot', why: 'waiting' },
      { kind: 'rendered-text', why: 'waiting' },
    ]);
    expect(await count('evidence')).toBe(postingIds.length);
    expect(await count('custody_entries')).toBe(postingIds.length);
  });

  test('two transactions that plan the same case at once plan each posting once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => plan(first().caseId)));
    expect(await count('captures')).toBe(first().postingIds.length);
  });

  test('another look on request, one at a time; only at postings of the case', async () => {
    await plan(first().caseId);
    const ask = (postingId: string) => database.db.transaction().execute((trx) => requestCapture(trx, first().caseId, postingId, officer));
    const posting = first().postingIds[0]!;
    expect(await ask(posting)).toEqual({ ok: false, reason: 'capture-waiting' });
    expect(await ask(seeded.cases[1]!.postingIds[0]!)).toEqual({ ok: false, reason: 'not-in-case' });
    await sql`update captures set stage = 'done', outcome = 'timeout'`.execute(database.db);
    expect((await caseEvidence(database.db, first().caseId))[0]).toMatchObject({
      ready: true,
      missing: [
        { kind: 'screenshot', why: 'timeout' },
        { kind: 'rendered-text', why: 'timeout' },
      ],
    });
    expect(await ask(posting)).toMatchObject({ ok: true });
    // the next sweep finds it, whatever the grace
    expect(await takeOverdue(database.db, 'captures', ['capture'], 300_000, 10)).toHaveLength(1);
  });

  test('what was handed in is not changed or taken away again', async () => {
    await plan(first().caseId);
    await expect(sql`update evidence set sha256 = '\\x00'`.execute(database.db)).rejects.toThrow('append-only');
    await expect(sql`delete from custody_entries`.execute(database.db)).rejects.toThrow('append-only');
  });
});

describe('work', () => {
  test('of many workers one gets the row; a dead one loses it with its lease', async () => {
    const ids = await plan(first().caseId);
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimRows(database.db, 'captures', 'capture', ids, 60_000)));
    expect(claims.flatMap((claim) => claim.ids).toSorted()).toEqual(ids.toSorted());
    await sql`update captures set lease_until = now() - interval '1 second'`.execute(database.db);
    const second = await claimRows(database.db, 'captures', 'capture', ids, 10_000);
    expect(second.ids.toSorted()).toEqual(ids.toSorted());
    for (const claim of claims) expect(await lockHeld(database.db, claim)).toEqual(new Set());
  });

  test('one that cannot be kept, or ends every worker, is put aside, shown, and comes back on request', async () => {
    const [id = ''] = await plan(first().caseId);
    for (const code of ['a', 'b', 'raw-folder-full']) {
      await sql`update captures set due_at = now()`.execute(database.db);
      await failRows(database.db, await claimRows(database.db, 'captures', 'capture', [id], 1_000), [{ id, code }]);
    }
    const { rows } = await listQuarantine(database.db, { sources: everywhere, evidence: reachOfMachine }, null, 1);
    expect(rows[0]).toMatchObject({ subject: 'capture', capture_id: id, code: 'raw-folder-full', stage: 'capture' });
    expect((await caseEvidence(database.db, first().caseId))[0]?.missing[0]?.why).toBe('quarantined');
    expect(await retryQuarantined(database.db, everywhere, rows[0]!.id, officer, new Date())).toEqual({ ok: true });
    expect((await claimRows(database.db, 'captures', 'capture', [id], 1)).ids).toEqual([id]);
    await sql`update captures set attempts = ${maxAttempts}, due_at = now() - interval '1 minute', lease_until = null`.execute(database.db);
    expect(await quarantineWornOut(database.db, 'captures')).toBe(first().postingIds.length);
  });
});

describe('re-checks', () => {
  async function item(): Promise<{ takedownId: string; itemId: string }> {
    const takedown = await database.db
      .insertInto('takedowns')
      .values({
        case_id: first().caseId,
        province_code: '80',
        kind: 'removal',
        addressee_id: 'x',
        content: '{}',
        drafted_by: officer.id,
        hours: 24,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const row = await database.db
      .insertInto('takedown_items')
      .values({
        takedown_id: takedown.id,
        posting_id: first().postingIds[0]!,
        position: 1,
        url: 'https://forum.example.net/t/1',
        content: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { takedownId: takedown.id, itemId: row.id };
  }

  test('wait for their time: neither an early job nor the sweep takes them', async () => {
    const { takedownId, itemId } = await item();
    const asked = (dueAt: Date) =>
      database.db.transaction().execute((trx) =>
        planRecheck(trx, {
          caseId: first().caseId,
          postingId: first().postingIds[0]!,
          sourceId: 'forum',
          takedownItemId: itemId,
          url: 'https://forum.example.net/t/1',
          dueAt,
          askedBy: officer.id,
        }),
      );
    const id = await asked(new Date(Date.now() + 24 * 3_600_000));
    expect((await claimRows(database.db, 'captures', 'capture', [id], 1_000)).ids).toEqual([]);
    expect(await takeOverdue(database.db, 'captures', ['capture'], 0, 10)).toEqual([]);
    expect(await latestRechecks(database.db, takedownId)).toMatchObject([{ itemId, captureId: id, stage: 'capture', verdict: null }]);
    // asked for now: the one that waits is brought forward
    expect(await asked(new Date())).toBe(id);
    expect(await takeOverdue(database.db, 'captures', ['capture'], 300_000, 10)).toMatchObject([{ id }]);
    expect((await claimRows(database.db, 'captures', 'capture', [id], 1_000)).ids).toEqual([id]);
  });
});
