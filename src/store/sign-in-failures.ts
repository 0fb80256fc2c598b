/** Wrong passwords per account name, kept also for names that nobody has, so that the answer does not tell. */
import { type Kysely, sql } from 'kysely';
import type { Database, Db } from './database.ts';

/** Whether a password may be tried now. */
export type Attempt = { ok: true } | { ok: false; until: Date };

/**
 * Counts an attempt before the password is looked at, so that many at once are not more than many in a row;
 * a right password takes it back with `clearFailures`. `lockMinutes` says how long so many failures shut the name.
 */
export async function countAttempt(
  db: Kysely<Database>,
  email: string,
  now: Date,
  rule: { lockMinutes: (failures: number) => number | null; forgetAfterMs: number },
): Promise<Attempt> {
  return await db.transaction().execute(async (trx) => {
    // the row is held until the end: attempts on one name wait for each other
    const row = await trx
      .insertInto('sign_in_failures')
      .values({ email, failures: 0, last_at: now })
      .onConflict((conflict) => conflict.column('email').doUpdateSet({ email: sql`excluded.email` }))
      .returningAll()
      .executeTakeFirstOrThrow();
    if (row.locked_until !== null && row.locked_until > now) return { ok: false, until: row.locked_until };
    const failures = (now.getTime() - row.last_at.getTime() > rule.forgetAfterMs ? 0 : row.failures) + 1;
    const minutes = rule.lockMinutes(failures);
    await trx
      .updateTable('sign_in_failures')
      .set({ failures, last_at: now, locked_until: minutes === null ? null : new Date(now.getTime() + minutes * 60_000) })
      .where('email', '=', email)
      .execute();
    return { ok: true };
  });
}

/** Opens the name again. Returns whether anything was counted. */
export async function clearFailures(db: Db, email: string): Promise<boolean> {
  const result = await db.deleteFrom('sign_in_failures').where('email', '=', email).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Until when a name is shut, or null. */
export async function lockedUntil(db: Db, email: string, now: Date): Promise<Date | null> {
  const row = await db.selectFrom('sign_in_failures').select('locked_until').where('email', '=', email).executeTakeFirst();
  return row?.locked_until != null && row.locked_until > now ? row.locked_until : null;
}

/** Forgets names without a failure since `before`. */
export async function forgetFailures(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('last_at', '<', before).execute();
}
