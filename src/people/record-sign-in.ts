import type { Kysely } from 'kysely';
import { appendAudit } from '#src/store/audit.ts';
import type { Database } from '#src/store/database.ts';
import { idOfEmail, noteSignIn } from '#src/store/people.ts';

/** Notes a sign-in with the person and in the trail. Call it before the session's cookie leaves: no session is unknown to the trail. */
export async function recordSignIn(
  db: Kysely<Database>,
  userId: string,
  by: 'password' | 'app' | 'backup' | 'invitation',
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await noteSignIn(trx, userId, now);
    const subject = { kind: 'user', id: userId } as const;
    await appendAudit(trx, [{ actor: subject, action: 'sign-in', subject, detail: { by } }]);
  });
}

/** Notes a failed sign-in: with the person it was for, `unknown` where nobody has that name. What was typed is not kept. */
export async function recordFailedSignIn(db: Kysely<Database>, email: string): Promise<void> {
  const id = (await idOfEmail(db, email.toLowerCase())) ?? 'unknown';
  await appendAudit(db, [{ actor: { kind: 'system', id: 'api' }, action: 'sign-in.failed', subject: { kind: 'user', id } }]);
}
