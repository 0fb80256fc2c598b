import type { Kysely } from 'kysely';
import type { Database } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';

/** Minutes without an act after which somebody is signed out: what the set-up says, 30 before there is one. */
export async function idleMinutes(db: Kysely<Database>): Promise<number> {
  return (await currentOrganisation(db))?.content.idleMinutes ?? 30;
}
