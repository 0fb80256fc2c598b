/** Postings that the machine did not flag and that open a case all the same: tips, and the random sample. */
import { sql } from 'kysely';
import type { Db } from '#src/store/database.ts';
import { reviewRules } from './review-rules.ts';
import { isSampled } from './sample.ts';

/** Of these revisions those that are filed whatever the machine says. Their assessment must be kept in full, as that of a flagged one. */
export async function filedUnflagged(db: Db, revisionIds: readonly string[]): Promise<Set<string>> {
  if (revisionIds.length === 0) return new Set();
  const { samplePerThousand } = await reviewRules(db);
  const rows = await db
    .selectFrom('revisions as r')
    .innerJoin('postings as p', 'p.id', 'r.posting_id')
    .select(['r.id', 'p.kind', sql<string>`p.source_id || ':' || coalesce(p.native_id, encode(p.key, 'hex'))`.as('identity')])
    .where('r.id', 'in', [...revisionIds])
    .execute();
  return new Set(rows.filter((row) => row.kind === 'tip' || isSampled(row.identity, samplePerThousand)).map((row) => row.id));
}
