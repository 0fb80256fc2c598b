/** What happens to workers, postings and cases when other rules go live. Real PostgreSQL, threads and queue. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { confirmLive, proposeLive, rollBack, setShadow } from '#src/rules/roles.ts';
import { importShippedRules } from '#src/rules/versions.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { canonicalJson } from '#src/signals/content-hash.ts';
import { findHunt } from '#src/store/hunts.ts';
import { rolesNow } from '#src/store/rule-roles.ts';
import { assess } from '#workers/handlers/assess.ts';
import { hunt } from '#workers/handlers/hunt.ts';
import { type InProcess, openInProcess } from '../support/in-process.ts';
import { louderBoard, type SeededPosting, seedHunt, seedHunted, seedVersion } from '../support/seed-hunted.ts';
import { putPracticePeople } from '../support/test-api.ts';

let world: InProcess;
beforeAll(async () => {
  world = await openInProcess();
  await putPracticePeople(world.database.db);
});
afterAll(() => world?.close());

const never = { signal: new AbortController().signal };
const analyst = () => ({ by: 'practice-analyst', at: new Date() });
const chief = () => ({ by: 'practice-chief', at: new Date() });

async function work(id: string): Promise<void> {
  for (let slices = 0; slices < 200; slices++) {
    const result = await hunt({ ids: [id] }, never, world.deps);
    if (result.kind === 'done') return;
    await wait(result.delayMs);
  }
  throw new Error(`hunt ${id} does not end`);
}

/** Seals a version, runs it over stored postings, proposes and confirms it. Returns its name and the hunt. */
async function goLive(change = louderBoard): Promise<{ version: string; huntId: string }> {
  const { db } = world.database;
  const { version } = await seedVersion(db, change);
  const huntId = await seedHunt(db, version);
  await work(huntId);
  const proposed = await proposeLive(db, { version, reason: 'bao ăn ở', ...analyst() });
  if (!proposed.ok) throw new Error(proposed.reason);
  expect(await confirmLive(db, proposed.id, { reason: 'đồng ý', ...chief() })).toMatchObject({ ok: true, version });
  return { version, huntId };
}
const back = async () => {
  const { live } = await rolesNow(world.database.db);
  return await rollBack(world.database.db, { live: live?.version ?? '', reason: 'quay lại', ...chief() });
};
const assessmentsOf = async (revisionId: string) =>
  await world.database.db.selectFrom('assessments').selectAll().where('revision_id', '=', revisionId).orderBy('id').execute();
const empty = async () => {
  const { db } = world.database;
  await sql`truncate sources, postings, revisions, assessments, cases, campaigns, case_postings, rule_hunts, hunt_changes, hunt_counts, rule_roles, rule_proposals cascade`.execute(
    db,
  );
  await importShippedRules(db, new Date());
};

describe('a switch', () => {
  beforeEach(empty);

  test('reaches a running worker with its next batch; old assessments stay as they are', async () => {
    const { db } = world.database;
    const now = new Date();
    const old = await seedHunted(db, { count: 9, now });
    const before = await db.selectFrom('assessments').selectAll().orderBy('id').execute();
    const { version } = await goLive();
    await db.updateTable('rule_hunts').set({ apply_state: 'stopped' }).execute();
    const stop = await world.start();
    try {
      const judge = async (): Promise<string | undefined> => {
        const [one] = await seedHunted(db, { count: 1, now, judged: false });
        await world.deps.queue.add('assess', { ids: [one!.revisionId] }, { epoch: 'test' });
        for (let i = 0; i < 200; i++) {
          const [assessment] = await assessmentsOf(one!.revisionId);
          if (assessment !== undefined) return assessment.rules_version;
          await wait(50);
        }
        return undefined;
      };
      expect(await judge()).toBe(version);
      expect(await back()).toEqual({ ok: true, version: shippedRules.version });
      expect(await judge()).toBe(shippedRules.version);
    } finally {
      await stop();
    }
    const after = await db
      .selectFrom('assessments')
      .selectAll()
      .where(
        'revision_id',
        'in',
        old.map((one) => one.revisionId),
      )
      .orderBy('id')
      .execute();
    expect(canonicalJson(JSON.parse(JSON.stringify(after)))).toBe(canonicalJson(JSON.parse(JSON.stringify(before))));
    await expect(sql`update assessments set risk = 1 where id = ${after[0]!.id}`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`update rule_sets set title = 'x'`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`delete from rule_history`.execute(db)).rejects.toThrow('append-only');
  }, 60_000);

  test('sends what changed to be judged again: new ones get a case, waiting cases follow, decided ones stay decided', async () => {
    const { db } = world.database;
    const now = new Date();
    const plain = 'Cần người phụ bán hàng online, lương 7 triệu, bao ăn ở';
    const lure = 'Tuyển gấp 10 bạn sang Campuchia, việc nhẹ lương cao, không cần bằng cấp, ib em zalo 0550 123 456';
    const [fresh, decided] = (await seedHunted(db, { count: 2, now, texts: [plain] })) as [SeededPosting, SeededPosting];
    const [waiting, closed, watched] = (await seedHunted(db, { count: 3, now, texts: [lure] })) as [
      SeededPosting,
      SeededPosting,
      SeededPosting,
    ];
    const cases = {
      decided: await caseOf(decided, 'closed'),
      waiting: await caseOf(waiting, 'new'),
      closed: await caseOf(closed, 'closed'),
      watched: await caseOf(watched, 'concluded'),
    };
    const { version, huntId } = await goLive({ ...louderBoard, combinations: [] });
    await world.work(25_000);
    await work(huntId);
    for (let i = 0; i < 3; i++) await world.work(25_000);
    expect(await findHunt(db, huntId)).toMatchObject({ applyState: 'done', applyDone: 5, applyTotal: 5 });

    // judged again, beside what was said before
    for (const one of [fresh, waiting, closed])
      expect((await assessmentsOf(one.revisionId)).map((row) => row.rules_version)).toEqual([shippedRules.version, version]);
    const open = await db
      .selectFrom('case_postings as m')
      .innerJoin('cases as c', 'c.id', 'm.case_id')
      .select(['c.id', 'c.queue', 'c.state'])
      .where('m.posting_id', '=', fresh.postingId)
      .execute();
    expect(open).toMatchObject([{ queue: 'review', state: 'new' }]);
    const standing = await db
      .selectFrom('cases')
      .select(['id', 'state', 'risk', 'danger', 'band'])
      .where('id', 'in', Object.values(cases))
      .execute();
    const of = (id: string) => standing.find((row) => row.id === id)!;
    const [, again] = await assessmentsOf(waiting.revisionId);
    expect(of(cases.waiting)).toMatchObject({ state: 'new', risk: again!.risk, danger: again!.risk, band: again!.band });
    expect(again!.risk).toBeLessThan(70);
    expect([of(cases.decided).state, of(cases.closed).state, of(cases.watched).state]).toEqual(['closed', 'closed', 'concluded']);
    expect([of(cases.closed).risk, of(cases.watched).risk]).toEqual([70, 70]);
    for (const { postingId } of [decided, closed, watched]) {
      const members = await db.selectFrom('case_postings').select('case_id').distinct().where('posting_id', '=', postingId).execute();
      expect(members).toHaveLength(1);
    }
    const followed = await db
      .selectFrom('audit_entries')
      .select(['subject_id', 'detail'])
      .where('action', '=', 'case.followed-rules')
      .execute();
    expect(followed).toEqual([{ subject_id: cases.waiting, detail: { rules: version, from: 70, to: again!.risk } }]);
    await back();
  }, 90_000);

  test('stops sending when the version is not live any more', async () => {
    const { db } = world.database;
    await seedHunted(db, { count: 18, now: new Date() });
    const { huntId } = await goLive();
    await back();
    await work(huntId);
    expect(await findHunt(db, huntId)).toMatchObject({ applyState: 'stopped', applyDone: 0 });
    expect(await db.selectFrom('revisions').select('id').where('stage', '<>', 'done').execute()).toEqual([]);
  }, 60_000);
});

describe('a shadow', () => {
  beforeEach(empty);

  test('judges new postings beside the live rules; only differences are kept, and nothing of it reaches a queue', async () => {
    const { db } = world.database;
    const { version } = await seedVersion(db, louderBoard);
    const begun = await setShadow(db, { version, reason: 'thử', ...analyst() });
    const huntId = (begun.ok && begun.huntId) || '';
    const postings = await seedHunted(db, { count: 18, now: new Date(), judged: false });
    await assess({ ids: postings.map((one) => one.revisionId) }, world.deps);
    const judged = await db.selectFrom('assessments').select('rules_version').distinct().execute();
    expect(judged).toEqual([{ rules_version: shippedRules.version }]);
    expect(await findHunt(db, huntId)).toMatchObject({ kind: 'shadow', state: 'running', total: null, done: 18, skipped: 0 });
    const changes = await db.selectFrom('hunt_changes').selectAll().where('hunt_id', '=', huntId).execute();
    expect(changes.filter((one) => one.kind === 'new').length).toBeGreaterThan(1);
    expect(changes.length).toBeLessThan(18);
    // the handler may run twice: nothing is counted twice
    await assess({ ids: postings.map((one) => one.revisionId) }, world.deps);
    expect(await findHunt(db, huntId)).toMatchObject({ done: 18 });
    expect(await setShadow(db, { version: null, reason: 'đủ rồi', ...analyst() })).toEqual({ ok: true, huntId: null });
    expect(await findHunt(db, huntId)).toMatchObject({ state: 'done' });
  });
});

/** A case of one posting with its assessment, in a state; as high as its risk was made to look: 70. */
async function caseOf(posting: SeededPosting, state: 'new' | 'concluded' | 'closed'): Promise<string> {
  const { db } = world.database;
  const [assessment] = await assessmentsOf(posting.revisionId);
  const { id } = await db
    .insertInto('cases')
    .values({
      posting_id: posting.postingId,
      campaign_id: null,
      queue: 'review',
      state,
      province_code: '80',
      risk: 70,
      band: 'high',
      danger: 70,
      forms: [],
      route: state === 'concluded' ? 'watch' : null,
      conclusion: state === 'concluded' ? 'not-enough' : null,
      closed_at: state === 'closed' ? new Date() : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('case_postings')
    .values({ case_id: id, posting_id: posting.postingId, revision_id: posting.revisionId, assessment_id: assessment!.id })
    .execute();
  return id;
}
