/** Trying a password: every attempt counts against the account's name before the password is looked at. */
import type { Kysely } from 'kysely';
import type { Database } from '#src/store/database.ts';
import { passwordHashOf } from '#src/store/people.ts';
import { type Attempt, clearFailures, countAttempt, forgetFailures } from '#src/store/sign-in-failures.ts';
import type { Auth } from './auth.ts';
import { forgetAfterMs, lockMinutes } from './lock-out.ts';

/** Counts an attempt for an account name, known or not, and says whether it may be made. */
export async function beginAttempt(db: Kysely<Database>, email: string, now: Date): Promise<Attempt> {
  return await countAttempt(db, email.toLowerCase(), now, { lockMinutes, forgetAfterMs });
}

/** The password was right: nothing is counted any more. */
export async function attemptSucceeded(db: Kysely<Database>, email: string, now: Date): Promise<void> {
  await clearFailures(db, email.toLowerCase());
  await forgetFailures(db, new Date(now.getTime() - 2 * forgetAfterMs));
}

export type Tried = { ok: true } | { ok: false; reason: 'wrong' } | { ok: false; reason: 'locked'; until: Date };

/** Asks somebody who is signed in for the password again, with the same lock as signing in. */
export async function tryOwnPassword(
  deps: { db: Kysely<Database>; auth: Auth },
  person: { id: string; email: string },
  password: string,
  now: Date,
): Promise<Tried> {
  const attempt = await beginAttempt(deps.db, person.email, now);
  if (!attempt.ok) return { ok: false, reason: 'locked', until: attempt.until };
  const hash = await passwordHashOf(deps.db, person.id);
  if (hash === null || !(await deps.auth.verifyPassword(hash, password))) return { ok: false, reason: 'wrong' };
  await attemptSucceeded(deps.db, person.email, now);
  return { ok: true };
}
