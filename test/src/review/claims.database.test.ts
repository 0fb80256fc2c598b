/** Ten thousand claims at once on real PostgreSQL: nobody gets what somebody else got, and nothing is left over. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimCase, claimNext, type Working } from '#src/review/claim.ts';
import { reachOfMachine } from '#src/store/case-reach.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';

const at = new Date('2026-11-20T03:00:00Z');
const people = 64;
let database: MigratedDatabase;

beforeAll(async () => {
  database = await openMigratedDatabase();
  await sql`insert into users (id, name, email) select 'p' || n, 'Cán bộ ' || n, 'p' || n || '@practice.example' from generate_series(1, ${people}) n`.execute(
    database.db,
  );
  await sql`insert into sources (id, name, kind, platform, province_code) values ('hand', 'Nhập tay', 'manual', 'import', '80')`.execute(
    database.db,
  );
  await sql`insert into postings (source_id, key, platform, kind, province_code, first_seen_at, last_seen_at)
    select 'hand', decode(lpad(to_hex(n), 8, '0'), 'hex'), 'import', 'post', '80', ${at}, ${at} from generate_series(1, 10000) n`.execute(
    database.db,
  );
  await sql`insert into cases (posting_id, queue, province_code, risk, band, danger, opened_at)
    select id, case when id % 50 = 0 then 'sample' else 'review' end, '80', id % 101, 'medium', id % 101, ${at} from postings`.execute(
    database.db,
  );
});
afterAll(() => database.close());

const working = (person: number): Working => ({
  actor: { kind: 'user', id: `p${person}` },
  reach: reachOfMachine,
  at,
  claimMinutes: 20,
});

test('64 people claim 10,000 cases: each case once, none left, the most dangerous first', async () => {
  const got: { person: number; caseId: string }[] = [];
  await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      for (;;) {
        const claimed = await claimNext(database.db, 'review', working(index + 1));
        if (claimed.caseId === null) return;
        got.push({ person: index + 1, caseId: claimed.caseId });
      }
    }),
  );
  expect(got).toHaveLength(10_000);
  expect(new Set(got.map((one) => one.caseId)).size).toBe(10_000);
  const rows = await database.db.selectFrom('cases').select(['id', 'assignee_id', 'state', 'danger']).execute();
  const holders = new Map(rows.map((row) => [row.id, row.assignee_id]));
  expect(got.every((one) => holders.get(one.caseId) === `p${one.person}`)).toBe(true);
  expect(rows.every((row) => row.state === 'claimed')).toBe(true);
  const danger = new Map(rows.map((row) => [row.id, row.danger]));
  const first = got.slice(0, 99).map((one) => danger.get(one.caseId) ?? 0);
  expect(Math.min(...first)).toBeGreaterThanOrEqual(98);
  const { rows: audited } = await sql<{ n: number }>`select count(*)::int as n from audit_entries where action = 'case.claimed'`.execute(
    database.db,
  );
  expect(audited[0]?.n).toBe(10_000);
}, 90_000);

test('64 people who want the same case: one has it, the others are told who', async () => {
  await sql`update cases set assignee_id = null, claim_until = null, state = 'new' where id = (select min(id) from cases)`.execute(
    database.db,
  );
  const { id } = await database.db.selectFrom('cases').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow();
  const answers = await Promise.all(Array.from({ length: people }, (_, index) => claimCase(database.db, id, working(index + 1))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'case-held' && answer.holder.startsWith('Cán bộ '))).toHaveLength(
    people - 1,
  );
});
