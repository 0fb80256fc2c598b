import { sql } from 'kysely';
import { expect } from 'vitest';
import { endState, type PracticeRun } from './practice-run.ts';

/**
 * Every practice post is stored exactly once, assessed exactly once per version, with at most one open case; none of those that
 * robots.txt forbids is stored.
 */
export async function expectPracticeComplete(run: PracticeRun): Promise<void> {
  const { db } = run.database;
  const stored = await db.selectFrom('postings').select(['source_id', 'native_id']).execute();
  const wanted = Object.entries(run.site.expected.sources).flatMap(([source, postings]) =>
    postings.map((posting) => `${source} ${posting.nativeId}`),
  );
  expect(stored.map((row) => `${row.source_id} ${row.native_id}`).toSorted()).toEqual(wanted.toSorted());
  const twice =
    await sql`select revision_id from assessments group by revision_id, rules_version, model_version having count(*) > 1`.execute(db);
  expect(twice.rows).toEqual([]);
  const unassessed =
    await sql`select r.id from revisions r where not exists (select from assessments a where a.revision_id = r.id)`.execute(db);
  expect(unassessed.rows).toEqual([]);
  const cases = await sql`select count(*) from cases where closed_at is null group by campaign_id, posting_id having count(*) > 1`.execute(
    db,
  );
  expect(cases.rows).toEqual([]);
  const state = await endState(run);
  expect(state.cases.length).toBeGreaterThan(25);
}
