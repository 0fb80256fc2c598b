/** Versions of the set-up. The newest counts; none is ever changed. */
import type { Organisation } from '#src/domain/organisation.ts';
import type { Db } from './database.ts';

export type OrganisationVersion = { id: string; content: Organisation; changedBy: string | null; changedAt: Date; reason: string };

/** The set-up that counts now, or null before the first one was stored. */
export async function currentOrganisation(db: Db): Promise<OrganisationVersion | null> {
  const row = await db.selectFrom('organisation_versions').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id, content: row.content, changedBy: row.changed_by, changedAt: row.changed_at, reason: row.reason };
}
