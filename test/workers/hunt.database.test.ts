/** Hunts on real PostgreSQL with real threads and a real queue: killed half-way, beside fresh postings, cancelled, failed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelHunt } from '#src/rules/hunts.ts';
import { findHunt, maxHuntAttempts } from '#src/store/hunts.ts';
import { hunt } from '#workers/handlers/hunt.ts';
import { type InProcess, openInProcess } from '../support/in-process.ts';
import { foundBy, louderBoard, seedHunt, seedHunted, seedVersion } from '../support/seed-hunted.ts';
import { putPracticePeople } from '../support/test-api.ts';

let world: InProcess;
beforeAll(async () => {
  world = await openInProcess();
  await putPracticePeople(world.database.db);
  await seedHunted(world.database.db, { count: 2_400, now: new Date() });
});
afterAll(() => world?.close());

const never = { signal: new AbortController().signal };
/** Works on a hunt until it is over, as the queue would. */
async function work(id: string): Promise<void> {
  for (let slices = 0; slices < 100; slices++) {
    const result = await hunt({ ids: [id] }, never, world.deps);
    if (result.kind === 'done') return;
    await wait(result.delayMs);
  }
  throw new Error(`hunt ${id} does not end`);
}
const rowOf = async (id: string) => (await findHunt(world.database.db, id))!;

describe('a hunt', () => {
  let first: string;
  let version: string;

  test('finds what a change of rules would do to every stored posting, newest first, and says how far it is', async () => {
    const { db } = world.database;
    ({ version } = await seedVersion(db, louderBoard));
    first = await seedHunt(db, version);
    await work(first);
    expect(await rowOf(first)).toMatchObject({ state: 'done', total: 2_400, done: 2_400, skipped: 0, failure: null });
    const counted = await db
      .selectFrom('hunt_counts')
      .select(['key', 'postings'])
      .where('hunt_id', '=', first)
      .where('dimension', '=', 'kind')
      .execute();
    const kinds = Object.fromEntries(counted.map((row) => [row.key, row.postings]));
    expect(kinds['new']).toBeGreaterThan(200);
    const changes = await db.selectFrom('hunt_changes').selectAll().where('hunt_id', '=', first).execute();
    expect(changes).toHaveLength(counted.reduce((sum, row) => sum + row.postings, 0));
    for (const change of changes.filter((one) => one.kind === 'new'))
      expect([change.queue_before, change.queue_after, change.risk_after >= 40]).toEqual(['none', 'review', true]);
    // what was found before is known although only the narrow row had been kept
    expect(changes.every((change) => change.appeared !== null && change.vanished !== null)).toBe(true);
  });

  test('stores nothing else: no assessment, no case', async () => {
    const { db } = world.database;
    expect(await db.selectFrom('assessments').select('id').where('rules_version', '=', version).execute()).toEqual([]);
    expect(await db.selectFrom('cases').select('id').execute()).toEqual([]);
  });

  test('killed half-way and taken up by another worker gives the same as an undisturbed one', async () => {
    const { db, url } = world.database;
    const killed = await seedHunt(db, version);
    const child = await hunting(url, killed);
    for (;;) {
      const { done } = await rowOf(killed);
      if (done >= 600) break;
      if (child.exitCode !== null) throw new Error('the process ended by itself');
      await wait(5);
    }
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const left = await rowOf(killed);
    expect(left.state).toBe('running');
    expect(left.done).toBeLessThan(2_400);
    // the runner's sweep finds it when its lease has lapsed
    const stop = await world.start();
    try {
      const until = Date.now() + 25_000;
      while ((await rowOf(killed)).state === 'running' && Date.now() < until) await wait(100);
    } finally {
      await stop();
    }
    expect(await foundBy(db, killed)).toBe(await foundBy(db, first));
  }, 60_000);

  test('walks over part of the postings where that is asked', async () => {
    const { db } = world.database;
    const insert = async (scope: { seen_from?: Date; flagged?: 'flagged' | 'unflagged' }) => {
      const id = await seedHunt(db, version);
      await db.updateTable('rule_hunts').set(scope).where('id', '=', id).execute();
      await work(id);
      return await rowOf(id);
    };
    const newest = await db
      .selectFrom('postings')
      .select('first_seen_at')
      .orderBy('id', 'desc')
      .offset(99)
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(await insert({ seen_from: newest.first_seen_at })).toMatchObject({ total: 100, done: 100 });
    const flagged = await insert({ flagged: 'flagged' });
    const kinds = await db.selectFrom('hunt_changes').select('kind').distinct().where('hunt_id', '=', flagged.id).execute();
    expect(kinds.map((row) => row.kind)).not.toContain('new');
  });

  test('waits while fresh postings wait to be scored', async () => {
    const { db } = world.database;
    const id = await seedHunt(db, version);
    const [fresh] = await seedHunted(db, { count: 1, now: new Date(), judged: false, source: 'fresh' });
    await sql`update revisions set due_at = now() - interval '5 seconds' where id = ${fresh!.revisionId}`.execute(db);
    expect(await hunt({ ids: [id] }, never, world.deps)).toEqual({ kind: 'again', delayMs: 1_000 });
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', done: 0, attempts: 0, yielding: true });
    await sql`update revisions set stage = 'done' where id = ${fresh!.revisionId}`.execute(db);
    await work(id);
    // the fresh one was never judged, so there is nothing to compare it with
    expect(await rowOf(id)).toMatchObject({ state: 'done', done: 2_401, yielding: false });
  });

  test('stops when somebody cancels it, in the middle of a window', async () => {
    const { db } = world.database;
    const id = await seedHunt(db, version);
    await db.updateTable('rule_hunts').set({ cursor_id: '900', state: 'running', total: 900 }).where('id', '=', id).execute();
    const threads = world.deps.threads;
    const cancelling = {
      ...threads,
      assess: async (...call: Parameters<typeof threads.assess>) => {
        // it is called for every part of the window: the second call finds it cancelled
        await cancelHunt(db, id, { by: 'practice-analyst', at: new Date() });
        return await threads.assess(...call);
      },
    };
    expect(await hunt({ ids: [id] }, never, { ...world.deps, threads: cancelling })).toEqual({ kind: 'done' });
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await cancelHunt(db, id, { by: 'practice-analyst', at: new Date() })).toEqual({ ok: false, reason: 'hunt-ended' });
  });

  test('is given up after its workers got nowhere several times, and says so', async () => {
    const { db } = world.database;
    const id = await seedHunt(db, version);
    const broken = { ...world.deps, threads: { ...world.deps.threads, assess: () => Promise.reject(new Error('no thread')) } };
    for (let attempt = 0; attempt < maxHuntAttempts; attempt++)
      await expect(hunt({ ids: [id] }, never, broken)).rejects.toThrow('no thread');
    await hunt({ ids: [id] }, never, broken);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', failure: 'no-result' });
  });

  test('counts texts that cannot be scored and goes on', async () => {
    const { db } = world.database;
    const id = await seedHunt(db, version);
    await db
      .updateTable('rule_hunts')
      .set({ seen_from: new Date(Date.now() - 3_600_000) })
      .where('id', '=', id)
      .execute();
    const { threads } = world.deps;
    const bad = {
      ...threads,
      assess: async (...[inputs, rules]: Parameters<typeof threads.assess>) =>
        inputs.some((input) => input.text.includes('(tin 2399)'))
          ? ({ ok: false, code: 'thread-crashed' } as const)
          : await threads.assess(inputs, rules),
    };
    await hunt({ ids: [id] }, never, { ...world.deps, threads: bad });
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'done', skipped: 1 });
    expect(row.done).toBeGreaterThan(30);
  });
});

async function hunting(url: string, id: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('hunting-process.ts', import.meta.url)), url, id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process ended at once')));
  });
  return child;
}
