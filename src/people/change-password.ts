import type { Kysely } from 'kysely';
import { type Actor, appendAudit } from '#src/store/audit.ts';
import type { Database } from '#src/store/database.ts';
import { setPassword } from '#src/store/people.ts';
import { endSessions } from '#src/store/sessions.ts';

/** Gives somebody a new password and ends all sessions but one, in one transaction with the entry in the trail. */
export async function changePassword(
  db: Kysely<Database>,
  change: { userId: string; passwordHash: string; keepSession: string | null; by: Actor },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, change.userId, change.passwordHash);
    const ended = await endSessions(trx, change.userId, change.keepSession);
    await appendAudit(trx, [
      { actor: change.by, action: 'password.changed', subject: { kind: 'user', id: change.userId }, detail: { ended } },
    ]);
  });
}
