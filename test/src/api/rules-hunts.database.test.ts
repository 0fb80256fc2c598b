/** What a hunt found, as different people see it, page by page, at the size of a country. Real PostgreSQL. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HuntChange, HuntChangePage, HuntDetail, HuntPage } from '#src/api/schema/rules.ts';
import { everywhere } from '#src/domain/access.ts';
import { importShippedRules } from '#src/rules/versions.ts';
import { huntCounts, listHuntChanges } from '#src/store/rule-hunt-changes.ts';
import { type NewHuntChange, storeHuntChanges } from '#src/store/rule-hunt-walk.ts';
import type { Database } from '#src/store/database.ts';
import { freshPostingsWait, listHunts, takeOverdueHunts } from '#src/store/hunts.ts';
import { listRuleHistory } from '#src/store/rule-roles.ts';
import { listRuleSets } from '#src/store/rule-sets.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { louderBoard, seedHunt, seedHunted, type SeededPosting, seedVersion } from '../../support/seed-hunted.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

const now = new Date('2026-11-23T03:00:00Z');
let database: MigratedDatabase;
let api: TestApi;
let huntId: string;
let here: SeededPosting[];

const change = (posting: SeededPosting, over: Partial<NewHuntChange> = {}): NewHuntChange => ({
  revisionId: posting.revisionId,
  postingId: posting.postingId,
  kind: 'new',
  risk: [10, 50],
  band: ['low', 'medium'],
  queue: ['none', 'review'],
  stance: 'offer',
  forms: ['fishing'],
  rulesBefore: 'x',
  appeared: ['BOARD'],
  vanished: [],
  sourceId: 'forum',
  provinceCode: '80',
  help: false,
  seenAt: now,
  ...over,
});

beforeAll(async () => {
  database = await openMigratedDatabase();
  const { db } = database;
  api = await openTestApi(db, { now });
  await importShippedRules(db, now);
  const { version } = await seedVersion(db, louderBoard, now);
  huntId = await seedHunt(db, version, now);
  const text = 'Nhận đi biển dài ngày, ứng trước 10 triệu, gọi 0912 345 678 gặp Ngọc Hạ hoặc t.me/ngocha_tuyen';
  here = await seedHunted(db, { count: 6, now, texts: [text] });
  const [elsewhere] = await seedHunted(db, { count: 1, now, texts: [text], source: 'far', province: '01' });
  const [first, second, third, help, erased] = here as [
    SeededPosting,
    SeededPosting,
    SeededPosting,
    SeededPosting,
    SeededPosting,
    SeededPosting,
  ];
  await db.updateTable('postings').set({ erased_at: now }).where('id', '=', erased.postingId).execute();
  await storeHuntChanges(db, huntId, [
    change(first),
    change(second, { risk: [80, 20], kind: 'gone', queue: ['review', 'none'], band: ['high', 'low'], appeared: null, vanished: null }),
    change(third, { risk: [50, 90], kind: 'moved', queue: ['review', 'review'], band: ['medium', 'very-high'], forms: [] }),
    change(help, { risk: [0, 0], kind: 'gone', queue: ['rescue', 'none'], stance: 'help', help: true, band: ['low', 'low'] }),
    change(erased, { risk: [10, 45] }),
    change(elsewhere!, { provinceCode: '01', sourceId: 'far', risk: [10, 99] }),
  ]);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

async function get<T>(who: Who, url: string): Promise<T> {
  const answer = await api.app.inject({ method: 'GET', url, headers: await api.as(who) });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
const changes = async (who: Who, query = '') => (await get<HuntChangePage>(who, `/api/rules/hunts/${huntId}/changes${query}`)).items;
const idOf = (at: number) => here[at]?.revisionId;

describe('the list of changes', () => {
  test('is sorted by how far the risk moved, or by time; each order pages without a gap', async () => {
    for (const [sort, order] of [
      ['most-moved', [1, 2, 0, 4, 3]],
      ['newest', [4, 3, 2, 1, 0]],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: HuntChangePage = await get<HuntChangePage>(
          'analyst',
          `/api/rules/hunts/${huntId}/changes?sort=${sort}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(order.map(idOf));
    }
  });

  test('shows what lies in the reader’s reach only, in lists and in counts', async () => {
    const items = await changes('analyst');
    expect(items.map((item) => item.source.id)).toEqual(['forum', 'forum', 'forum', 'forum', 'forum']);
    const detail = await get<HuntDetail>('analyst', `/api/rules/hunts/${huntId}`);
    expect(detail.counts).toEqual({
      kinds: { new: 2, gone: 2, moved: 1 },
      bands: expect.arrayContaining([{ before: 'low', after: 'medium', postings: 2 }]),
      queues: expect.arrayContaining([{ before: 'none', after: 'review', postings: 2 }]),
      forms: expect.arrayContaining([
        { form: 'fishing', new: 2, gone: 2, moved: 0 },
        { form: null, new: 0, gone: 0, moved: 1 },
      ]),
      sources: [{ id: 'forum', name: 'Nguồn forum', new: 2, gone: 2, moved: 1 }],
    });
    // an auditor of the whole country
    expect((await get<HuntDetail>('auditor', `/api/rules/hunts/${huntId}`)).counts.sources).toHaveLength(2);
    const { items: hunts } = await get<HuntPage>('chief', '/api/rules/hunts?kind=retro');
    expect(hunts).toMatchObject([{ id: huntId, kinds: { new: 2, gone: 2, moved: 1 } }]);
  });

  test('shows words masked, to whoever may read the posting; a cry for help to the rescue desk alone', async () => {
    const by = (items: HuntChange[], at: number) => items.find((item) => item.id === idOf(at));
    const [analyst, chief, auditor, admin] = [
      await changes('analyst'),
      await changes('chief'),
      await changes('auditor'),
      await changes('admin'),
    ];
    const shown = by(analyst, 0)?.posting;
    expect(shown).toMatchObject({ id: here[0]?.postingId, caseId: null });
    expect(shown?.excerpt).toContain('Nhận đi biển');
    for (const secret of ['345 678', 'ngocha_tuyen', 'Ngọc Hạ']) expect(JSON.stringify(chief)).not.toContain(secret);
    expect([by(analyst, 3)?.posting, by(chief, 3)?.posting !== null]).toEqual([null, true]);
    expect([by(analyst, 4)?.posting, by(chief, 4)?.posting]).toEqual([null, null]);
    expect([...auditor, ...admin].every((item) => item.posting === null)).toBe(true);
    expect(by(analyst, 1)).toMatchObject({ kind: 'gone', appeared: null, vanished: null, risk: { before: 80, after: 20 } });
  });

  test('is filtered by kind, form and source', async () => {
    expect((await changes('analyst', '?kind=gone')).map((item) => item.id)).toEqual([idOf(1), idOf(3)]);
    expect((await changes('analyst', '?form=fishing&sort=newest')).map((item) => item.id)).toEqual([4, 3, 1, 0].map(idOf));
    expect(await changes('analyst', '?source=far')).toEqual([]);
    expect((await changes('auditor', '?source=far')).map((item) => item.risk.after)).toEqual([99]);
  });

  test('storing the same changes again counts nothing twice', async () => {
    const before = await huntCounts(database.db, [huntId], everywhere, null);
    await storeHuntChanges(database.db, huntId, [change(here[0]!)]);
    expect(await huntCounts(database.db, [huntId], everywhere, null)).toEqual(before);
  });
});

describe('with a million rows in mind', () => {
  let big: string;
  beforeAll(async () => {
    const { db } = database;
    const { version } = await seedVersion(db, { ...louderBoard, queueThreshold: 33 }, now);
    big = await seedHunt(db, version, now);
    await sql`insert into postings (source_id, key, platform, kind, province_code, first_seen_at, last_seen_at)
      select 'forum', decode(md5(n::text), 'hex'), 'forum', 'post', case when n % 3 = 0 then '80' else '01' end, now(), now() from generate_series(1, 40000) n`.execute(
      db,
    );
    await sql`insert into revisions (posting_id, number, content_sha256, text, seen_at, stage)
      select id, 1, key, 'x', now(), 'done' from postings where current_revision_id is null`.execute(db);
    await sql`insert into hunt_changes (hunt_id, revision_id, posting_id, kind, risk_before, risk_after, band_before, band_after, queue_before, queue_after, stance, forms,
        rules_before, source_id, province_code, help, seen_at)
      select ${big}::bigint, r.id, r.posting_id, case r.id % 3 when 0 then 'new' when 1 then 'gone' else 'moved' end, r.id % 100, (r.id * 7) % 100, 'low', 'high', 'none', 'review', 'offer',
        case when r.id % 9999 = 0 then array['organs'] else array['fishing'] end, 'x', 'forum', p.province_code, false, now()
      from revisions r join postings p on p.id = r.posting_id where r.text = 'x'`.execute(db);
    await sql`insert into rule_hunts (kind, version, state, started_at, finished_at) select 'retro', ${version}, 'cancelled', now(), now() from generate_series(1, 5000)`.execute(
      db,
    );
    await sql`insert into rule_history (at, action) select now(), 'sealed' from generate_series(1, 20000)`.execute(db);
    await sql`analyze`.execute(db);
  });

  /** The plan of every statement that `run` sends. */
  async function plansOf(run: (db: Kysely<Database>) => Promise<unknown>): Promise<string> {
    const statements: { text: string; values: unknown[] }[] = [];
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const listening = new Kysely<Database>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query }) => void statements.push({ text: query.sql, values: [...query.parameters] }),
    });
    try {
      await run(listening);
      const plans: string[] = [];
      for (const { text, values } of statements) {
        const { rows } = await pool.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values });
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      }
      expect(plans.length).toBeGreaterThan(0);
      return plans.join('\n');
    } finally {
      await listening.destroy();
    }
  }

  const scope = [{ province: '80', commune: null, agency: null }];
  test.each([
    ['most moved', {}, 'most-moved', 'hunt_changes_by_move'],
    ['newest', {}, 'newest', 'hunt_changes_pkey'],
    ['newest of a kind', { kind: 'new' }, 'newest', 'hunt_changes_by_kind'],
    ['most moved of a kind', { kind: 'gone' }, 'most-moved', 'hunt_changes_by_kind_and_move'],
    ['a rare form', { form: 'organs' }, 'most-moved', 'hunt_changes_by_move'],
  ] as const)('the list «%s» walks an index', async (_name, filter, sort, index) => {
    const after = { id: '30000', moved: 50 };
    const plans = await plansOf((db) => listHuntChanges(db, big, scope, filter, sort, after, 50));
    expect(plans).toContain(index);
    expect(plans).not.toContain('Seq Scan on hunt_changes');
  });

  test('a page with a rare filter looks at a bounded part, and says where to go on', async () => {
    const found: string[] = [];
    let after: Awaited<ReturnType<typeof listHuntChanges>>['next'] = null;
    let pages = 0;
    do {
      const page = await listHuntChanges(database.db, big, everywhere, { form: 'organs' }, 'most-moved', after, 50, 5_000);
      found.push(...page.rows.map((row) => row.revisionId));
      after = page.next;
      pages += 1;
    } while (after !== null);
    expect(pages).toBeGreaterThanOrEqual(8);
    const all = await sql<{
      n: number;
    }>`select count(*)::int as n from hunt_changes where hunt_id = ${big} and forms @> array['organs']`.execute(database.db);
    expect(found).toHaveLength(all.rows[0]!.n);
    expect(new Set(found).size).toBe(found.length);
  });

  test('hunts, history, versions and what the workers ask walk indexes too', async () => {
    expect(await plansOf((db) => listHunts(db, { kind: 'retro' }, '4000', 20))).not.toContain('Seq Scan on rule_hunts');
    expect(await plansOf((db) => listRuleHistory(db, '10000', 20))).not.toContain('Seq Scan on rule_history');
    expect(await plansOf((db) => takeOverdueHunts(db, 1_000))).toContain('rule_hunts_due');
    expect(await plansOf((db) => freshPostingsWait(db))).toContain('revisions_due');
    expect(await plansOf((db) => huntCounts(db, [big], scope, 'kind'))).not.toContain('Seq Scan on hunt_changes');
    await listRuleSets(database.db, null, 20);
  });
});
