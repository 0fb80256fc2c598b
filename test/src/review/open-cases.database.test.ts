import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { joinCampaigns } from '#src/campaigns/join.ts';
import { openSubjects } from '#src/review/open-subjects.ts';
import { openCases, type Flagged } from '#src/review/open-cases.ts';
import { reviewMinutes, shippedRules } from '#src/review/review-rules.ts';
import { storeSightings } from '#src/store/postings.ts';
import { handSource } from '#src/store/sources.ts';
import { fileOrigin, sighting } from '../../support/sightings.ts';
import { openMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.ts';

let database: MigratedDatabase;
let postings: Pick<Flagged, 'postingId' | 'revisionId' | 'assessmentId' | 'provinceCode'>[];

beforeAll(async () => {
  database = await openMigratedDatabase();
  await sql`insert into rule_sets (version, content_sha256, content) values ('r1', '\\x00', '{}')`.execute(database.db);
});
afterAll(() => database.close());

beforeEach(async () => {
  await sql`truncate cases, campaigns, postings, audit_entries cascade`.execute(database.db);
  const sourceId = await handSource(database.db, 'import', '01');
  const sightings = ['a', 'b', 'c'].map((nativeId) => sighting({ nativeId, text: `bài ${nativeId}` }));
  await database.db.transaction().execute((trx) => storeSightings(trx, fileOrigin(sourceId), sightings));
  const result = await sql<(typeof postings)[number]>`
    insert into assessments (revision_id, rules_version, reference_at, risk, band, queue, stance, abstain, forms)
    select r.id, 'r1', now(), 70, 'high', 'review', 'offer', false, '{}' from revisions r
    returning id as "assessmentId", revision_id as "revisionId", (select posting_id from revisions where id = revision_id) as "postingId", '01' as "provinceCode"`.execute(
    database.db,
  );
  postings = result.rows;
});

function flagged(n: number, over: Partial<Flagged>): Flagged {
  return {
    ...postings[n]!,
    communeCode: null,
    tip: false,
    campaignId: null,
    queue: 'review',
    risk: 70,
    band: 'high',
    forms: ['organs'],
    ...over,
  };
}

async function open(...items: Flagged[]): Promise<string[]> {
  const by = { clocks: shippedRules.clocks, at: new Date() };
  return (await database.db.transaction().execute((trx) => openCases(trx, items, by))).opened;
}

async function cases() {
  return await database.db
    .selectFrom('cases')
    .select(['id', 'queue', 'risk', 'band', 'danger', 'forms', 'episode', 'previous_case_id', 'closed_at'])
    .orderBy('id')
    .execute();
}

describe('opening cases', () => {
  test('twenty workers filing the same posting open one case, audited once', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => open(flagged(0, {}))));
    expect(opened.flat()).toHaveLength(1);
    expect(await cases()).toHaveLength(1);
    const audit = await database.db.selectFrom('audit_entries').select('action').execute();
    expect(audit).toEqual([{ action: 'case.opened' }]);
  });

  test('postings of one campaign share a case; a campaign and a posting with the same number do not', async () => {
    const campaign = await database.db
      .insertInto('campaigns')
      .values({ province_code: '01', merged_into: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await open(
      flagged(0, { campaignId: campaign.id, risk: 50, band: 'medium' }),
      flagged(1, { campaignId: campaign.id, risk: 88, band: 'very-high', forms: ['fishing'] }),
      flagged(2, {}),
    );
    expect(await cases()).toMatchObject([{ risk: 88, band: 'very-high', forms: ['fishing', 'organs'] }, { risk: 70 }]);
    const members = await database.db.selectFrom('case_postings').select('case_id').execute();
    expect(members).toHaveLength(3);
  });

  test('a graver look raises an open case, a milder one does not lower it', async () => {
    await open(flagged(0, {}));
    await open(flagged(0, { risk: 90, band: 'very-high', forms: ['surrogacy'] }));
    await open(flagged(0, { risk: 40, band: 'medium' }));
    expect(await cases()).toMatchObject([{ risk: 90, band: 'very-high', danger: 90, forms: ['organs', 'surrogacy'] }]);
  });

  test('a posting that became a cry for help takes its case to the rescue queue, and stays there', async () => {
    await open(flagged(0, {}));
    await open(flagged(0, { queue: 'rescue', risk: 20, band: 'low' }));
    await open(flagged(0, {}));
    expect(await cases()).toMatchObject([{ queue: 'rescue', danger: 100 }]);
  });

  test('a posting whose words turn from an offer into a cry for help keeps its one case, now in the rescue queue', async () => {
    const posting = postings[0]!;
    const joined = await database.db.transaction().execute((trx) => joinCampaigns(trx, [posting]));
    await open(flagged(0, { campaignId: joined.get(posting.postingId) ?? null }));
    const subject = (await openSubjects(database.db, [posting.postingId])).get(posting.postingId)!;
    expect(subject).toMatchObject({ ownCase: false, soleCampaignId: joined.get(posting.postingId) });
    await open(flagged(0, { queue: 'rescue', campaignId: subject.soleCampaignId }));
    expect(await cases()).toMatchObject([{ queue: 'rescue' }]);
    await open(flagged(1, {}));
    expect((await openSubjects(database.db, [postings[1]!.postingId])).get(postings[1]!.postingId)).toMatchObject({
      ownCase: true,
      soleCampaignId: null,
    });
  });

  test('after closing, the next one is a new episode that names the old', async () => {
    const [first] = await open(flagged(0, {}));
    await sql`update cases set state = 'closed', closed_at = now()`.execute(database.db);
    await open(flagged(0, {}));
    expect(await cases()).toMatchObject([{ episode: 1 }, { episode: 2, previous_case_id: first, closed_at: null }]);
  });

  test('clocks: an hour for rescue, four for very high, none for low', () => {
    const minutes = (queue: 'review' | 'rescue', band: 'low' | 'very-high', tip = false) =>
      reviewMinutes({ queue, band, tip }, shippedRules.clocks);
    expect([minutes('rescue', 'low'), minutes('review', 'very-high'), minutes('review', 'low')]).toEqual([60, 240, null]);
    expect([minutes('review', 'low', true), minutes('review', 'very-high', true)]).toEqual([1440, 240]);
  });
});

test('joining: every posting has one campaign however many workers ask', async () => {
  const joining = postings.map(({ postingId, revisionId, provinceCode }) => ({ postingId, revisionId, provinceCode }));
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => database.db.transaction().execute((trx) => joinCampaigns(trx, joining))),
  );
  expect(new Set(answers.map((answer) => JSON.stringify([...answer].map(String).toSorted()))).size).toBe(1);
  const campaigns = await database.db.selectFrom('campaigns').select('id').execute();
  expect(campaigns).toHaveLength(3);
});

describe('what openings do to cases that people work on', () => {
  const people = async () =>
    await sql`insert into users (id, name, email) values ('p1', 'Cán bộ', 'p1@practice.example') on conflict do nothing`.execute(
      database.db,
    );
  const at = new Date('2026-11-20T03:00:00Z');
  const file = async (...items: Flagged[]) =>
    await database.db.transaction().execute((trx) => openCases(trx, items, { clocks: shippedRules.clocks, at }));
  const one = async () => await database.db.selectFrom('cases').selectAll().executeTakeFirstOrThrow();

  test('a cry for help calls a concluded case back, with an hour, the alarm on and a line in the record', async () => {
    await people();
    await file(flagged(0, {}));
    await database.db
      .updateTable('cases')
      .set({ state: 'concluded', conclusion: 'signs', route: 'takedown', assignee_id: 'p1', alarm_heard_by: 'p1', alarm_heard_at: at })
      .execute();
    const { opened, rescued } = await file(flagged(0, { queue: 'rescue', risk: 10, band: 'low', assessmentId: postings[0]!.assessmentId }));
    expect([opened.length, rescued.length]).toEqual([0, 1]);
    expect(await one()).toMatchObject({
      queue: 'rescue',
      state: 'new',
      route: null,
      conclusion: null,
      assignee_id: null,
      alarm_heard_at: null,
      task: 'rescue',
    });
    expect((await one()).due_at?.getTime()).toBe(at.getTime() + 3_600_000);
    const lines = await database.db.selectFrom('audit_entries').select('action').orderBy('id').execute();
    expect(lines.map((line) => line.action)).toEqual(['case.opened', 'case.became-rescue']);
  });

  test('a new posting wakes a watched case, the same one again does not', async () => {
    await people();
    await file(flagged(0, {}));
    const watch = async () =>
      await database.db.updateTable('cases').set({ state: 'concluded', conclusion: 'signs', route: 'watch', due_at: null }).execute();
    await watch();
    await file(flagged(0, {}));
    expect((await one()).state).toBe('concluded');
    const newer = await sql<{
      id: string;
    }>`insert into assessments (revision_id, rules_version, model_version, reference_at, risk, band, queue, stance, abstain, forms)
      values (${postings[0]!.revisionId}, 'r1', 'm2', now(), 70, 'high', 'review', 'offer', false, '{}') returning id`.execute(database.db);
    await file(flagged(0, { assessmentId: newer.rows[0]!.id }));
    expect(await one()).toMatchObject({ state: 'new', route: null, progress: 'new-postings' });
    expect((await one()).due_at?.getTime()).toBe(at.getTime() + 24 * 3_600_000);
  });

  test('a sampled posting opens an ordinary case somewhere in the queue; flagged later it is a flagged one', async () => {
    await file(flagged(0, { queue: 'sample', risk: 3, band: 'low' }));
    const sampled = await one();
    expect(sampled).toMatchObject({ queue: 'sample', risk: 3, task: 'review', due_at: null });
    expect(sampled.danger).toBeGreaterThanOrEqual(20);
    await file(flagged(0, {}));
    expect((await one()).queue).toBe('review');
  });

  test('a tip has its own clock and place, and its commune', async () => {
    await file(flagged(0, { tip: true, risk: 5, band: 'low', communeCode: '00004' }));
    expect(await one()).toMatchObject({
      queue: 'review',
      danger: 60,
      commune_code: '00004',
      due_at: new Date(at.getTime() + 24 * 3_600_000),
    });
  });
});
