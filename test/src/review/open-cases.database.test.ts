import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { joinCampaigns } from '#src/campaigns/join.ts';
import { openSubjects } from '#src/review/open-subjects.ts';
import { openCases, reviewMinutes, type Flagged } from '#src/review/open-cases.ts';
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
  return { ...postings[n]!, campaignId: null, queue: 'review', risk: 70, band: 'high', forms: ['organs'], ...over };
}

async function open(...items: Flagged[]): Promise<string[]> {
  return await database.db.transaction().execute((trx) => openCases(trx, items));
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
    expect([reviewMinutes('rescue', 'low'), reviewMinutes('review', 'very-high'), reviewMinutes('review', 'low')]).toEqual([60, 240, null]);
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
