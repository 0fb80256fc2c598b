/** Invented cases written straight into the tables, for tests of what is shown. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Assessment, Finding } from '../../src/domain/assessment.ts';
import type { Database } from '../../src/store/database.ts';
import { type Found, noFacts, placeOf, plainPosting, type SeedPosting, seedPostings } from './seed-postings.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const hour = 3_600_000;

export type SeededCase = { caseId: string; posting: SeedPosting; postingIds: string[] };
export type Seeded = { cases: SeededCase[]; quarantineIds: string[] };

/** Writes sources, visits, ledger, quarantine and the cases of `seedPostings` (and `extra` plain ones), as of `now`. */
export async function seedCases(db: Kysely<Database>, options: { now: Date; extra?: number }): Promise<Seeded> {
  const { now } = options;
  const before = (hours: number) => new Date(now.getTime() - hours * hour);
  const settings = JSON.stringify({
    startUrls: ['https://forum.example.net/'],
    everyMinutes: 60,
    paceMs: 1000,
    maxVisits: 50,
    browser: false,
    waitFor: null,
    crawler: {},
  });
  await db
    .insertInto('sources')
    .values([
      {
        id: 'forum',
        name: 'Diễn đàn việc làm Bến Lành',
        kind: 'crawl',
        platform: 'forum',
        crawler: 'forum',
        settings,
        province_code: '80',
        practice: true,
        next_crawl_at: new Date(now.getTime() + hour),
      },
      {
        id: 'jobs',
        name: 'Bảng tin Việc Nhanh',
        kind: 'crawl',
        platform: 'job-board',
        crawler: 'jobposting',
        settings,
        province_code: '79',
        practice: true,
        next_crawl_at: new Date(now.getTime() + hour / 2),
      },
      {
        id: 'channel',
        name: 'Kênh Tuyển Dụng 24h',
        kind: 'crawl',
        platform: 'telegram',
        crawler: 'telegram',
        settings,
        province_code: '01',
        practice: true,
        next_crawl_at: null,
      },
    ])
    .execute();
  await db
    .insertInto('rule_sets')
    .values({ version: '2026.11.22', content_sha256: sha256('rules'), content: '{}' })
    .execute();
  const crawl = await db
    .insertInto('crawls')
    .values({ source_id: 'forum', started_at: before(2), finished_at: before(1.8), planned: 9, postings_new: 6 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('crawls')
    .values({ source_id: 'jobs', started_at: before(0.1), planned: 12 })
    .execute();
  const raw = await db
    .insertInto('raw_responses')
    .values({
      sha256: sha256('page'),
      bytes: 48_213,
      url: 'https://forum.example.net/t/1',
      final_url: 'https://forum.example.net/t/1-viec-lam',
      redirects: '[]',
      status: 200,
      headers: '[]',
      remote_address: '203.0.113.5',
      tls: JSON.stringify([
        {
          subject: 'CN=forum.example.net',
          issuer: 'CN=Example CA',
          validFrom: '2026-01-01T00:00:00Z',
          validTo: '2027-01-01T00:00:00Z',
          sha256: 'ab',
          pem: '',
        },
      ]),
      via: 'static',
      fetched_at: before(2),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const page = (
    path: string,
    outcome: NonNullable<Database['visits']['outcome']>,
    more: {
      reason?: string;
      status?: number;
      stage?: 'done' | 'fetch' | 'quarantined';
      postings_found?: number;
      parse_reason?: string;
    } = {},
  ) => ({
    crawl_id: crawl.id,
    source_id: 'forum',
    url: `https://forum.example.net${path}`,
    canonical_url: `https://forum.example.net${path}`,
    url_key: sha256(path),
    stage: more.stage ?? ('done' as const),
    finished_at: before(1.9),
    outcome,
    reason: more.reason ?? null,
    status: more.status ?? null,
    postings_found: more.postings_found ?? null,
    parse_reason: more.parse_reason ?? null,
  });
  const ok = await db
    .insertInto('visits')
    .values({ ...page('/t/1', 'ok', { status: 200, postings_found: 5 }), raw_response_id: raw.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('visits')
    .values([
      page('/t/2', 'ok', { status: 200, postings_found: 0, parse_reason: 'article' }),
      page('/login', 'auth-wall', { reason: 'login-form', status: 200 }),
      page('/secret', 'robots', { reason: 'disallowed' }),
      page('/t/3', 'gone', { reason: 'status-404', status: 404 }),
      page('/t/4', 'rate-limited', { reason: 'status-429', status: 429 }),
      page('/t/5', 'timeout', { reason: 'headers' }),
      page('/t/6', 'not-modified', { status: 304 }),
    ])
    .execute();
  const bad = await db
    .insertInto('visits')
    .values(page('/t/7', 'network-error', { reason: 'ECONNRESET', stage: 'quarantined' }))
    .returning('id')
    .executeTakeFirstOrThrow();
  const day = (back: number) => new Date(now.getTime() + 7 * hour - back * 24 * hour).toISOString().slice(0, 10);
  await db
    .insertInto('visit_counts')
    .values(
      [0, 1, 2, 3, 4, 5, 6, 9]
        .flatMap((back) => [
          { source_id: 'forum', day: day(back), outcome: 'ok' as const, visits: 40 - back * 3 },
          { source_id: 'forum', day: day(back), outcome: 'robots' as const, visits: 2 },
          { source_id: 'forum', day: day(back), outcome: 'auth-wall' as const, visits: back },
          { source_id: 'jobs', day: day(back), outcome: 'ok' as const, visits: 20 + back },
          { source_id: 'jobs', day: day(back), outcome: 'rate-limited' as const, visits: 3 },
        ])
        .filter((row) => row.visits > 0),
    )
    .execute();

  const cases: SeededCase[] = [];
  const all = [...seedPostings, ...Array.from({ length: options.extra ?? 0 }, (_, index) => plainPosting(index))];
  for (const [index, posting] of all.entries()) {
    cases.push(await seedCase(db, posting, { index, seenAt: before(1 + index * 3), visitId: ok.id, rawId: raw.id }));
  }
  const last = cases.at(-1);
  const revision = await db
    .selectFrom('revisions')
    .select('id')
    .where('posting_id', '=', last?.postingIds[0] ?? '0')
    .executeTakeFirstOrThrow();
  const quarantined = await db
    .insertInto('quarantine')
    .values([
      { subject: 'visit', visit_id: bad.id, source_id: 'forum', stage: 'fetch', code: 'network-error', attempts: 5, created_at: before(1) },
      {
        subject: 'revision',
        revision_id: revision.id,
        source_id: 'jobs',
        stage: 'assess',
        code: 'no-result',
        attempts: 3,
        created_at: before(2),
      },
    ])
    .returning('id')
    .execute();
  await db.updateTable('revisions').set({ stage: 'quarantined', failures: 3 }).where('id', '=', revision.id).execute();
  return { cases, quarantineIds: quarantined.map((row) => row.id) };
}

async function seedCase(
  db: Kysely<Database>,
  posting: SeedPosting,
  at: { index: number; seenAt: Date; visitId: string; rawId: string },
): Promise<SeededCase> {
  const campaign =
    posting.queue === 'review'
      ? await db.insertInto('campaigns').values({ province_code: '80' }).returning('id').executeTakeFirstOrThrow()
      : null;
  const members: { posting: string; revision: string; assessment: string }[] = [];
  for (let copy = 0; copy <= (posting.copies ?? 0); copy += 1) {
    // copies differ in their last line only, so all spans hold
    const text = copy === 0 ? posting.text : `${posting.text}\nTin đăng lại lần ${copy}.`;
    const key = sha256(`${at.index}/${copy}`);
    const row = await db
      .insertInto('postings')
      .values({
        source_id: posting.source,
        key,
        native_id: `${at.index}-${copy}`,
        url: `https://forum.example.net/t/1#post-${at.index}-${copy}`,
        platform: posting.source === 'jobs' ? 'job-board' : posting.source === 'forum' ? 'forum' : 'telegram',
        kind: 'post',
        province_code: '80',
        author_name: copy === 0 ? posting.author : `${posting.author} ${copy}`,
        author_id: `u${at.index}${copy}`,
        author_url: `https://forum.example.net/u/${at.index}${copy}`,
        published_at: at.seenAt,
        first_seen_at: new Date(at.seenAt.getTime() + copy * 60_000),
        last_seen_at: new Date(at.seenAt.getTime() + hour),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const revision = await db
      .insertInto('revisions')
      .values({
        posting_id: row.id,
        number: 1,
        content_sha256: sha256(text),
        title: posting.title,
        text,
        seen_at: at.seenAt,
        visit_id: at.visitId,
        raw_response_id: at.rawId,
        stage: 'done',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const find = (found: Found): Finding => ({ id: found.id, points: found.points, ...placeOf(text, found.words) });
    const detail: Assessment = {
      risk: posting.risk,
      band: posting.band,
      queue: posting.queue,
      stance: posting.stance,
      abstain: false,
      forms: posting.forms,
      signals: posting.signals.map(find),
      mitigations: (posting.mitigations ?? []).map(find),
      combinations: posting.combinations ?? [],
      basis: posting.basis,
      facts: { ...noFacts, ...posting.facts },
      rules: '2026.11.22',
      model: null,
    };
    const assessment = await db
      .insertInto('assessments')
      .values({
        revision_id: revision.id,
        rules_version: '2026.11.22',
        reference_at: at.seenAt,
        risk: posting.risk - copy,
        band: posting.band,
        queue: posting.queue,
        stance: posting.stance,
        abstain: false,
        forms: posting.forms.map((form) => form.form),
        detail: JSON.stringify(detail),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    members.push({ posting: row.id, revision: revision.id, assessment: assessment.id });
    if (campaign !== null)
      await db
        .insertInto('campaign_members')
        .values({ posting_id: row.id, campaign_id: campaign.id, reason: copy === 0 ? 'first' : 'text' })
        .execute();
  }
  const opened = await db
    .insertInto('cases')
    .values({
      campaign_id: campaign?.id ?? null,
      posting_id: campaign === null ? (members[0]?.posting ?? null) : null,
      queue: posting.queue,
      province_code: '80',
      risk: posting.risk,
      band: posting.band,
      danger: posting.risk,
      forms: posting.forms.map((form) => form.form),
      opened_at: at.seenAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('case_postings')
    .values(
      members.map((member) => ({
        case_id: opened.id,
        posting_id: member.posting,
        revision_id: member.revision,
        assessment_id: member.assessment,
      })),
    )
    .execute();
  await db
    .insertInto('audit_entries')
    .values({ actor_kind: 'system', actor_id: 'file', action: 'case.opened', subject_kind: 'case', subject_id: opened.id })
    .execute();
  return { caseId: opened.id, posting, postingIds: members.map((member) => member.posting) };
}
