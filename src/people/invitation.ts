/** Invitations: how somebody gets into an account without anybody else knowing the password. */
import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { appendAudit } from '#src/store/audit.ts';
import type { Database, Db } from '#src/store/database.ts';
import { addInvitation, findInvitation, type OpenInvitation, takeInvitation } from '#src/store/invitations.ts';
import { setPassword } from '#src/store/people.ts';
import { endSessions } from '#src/store/sessions.ts';
import { clearFailures } from '#src/store/sign-in-failures.ts';

const validHours = 72;

/** A link that was just made; the token is shown once and kept nowhere. */
export type NewInvitation = { token: string; expiresAt: Date };

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Makes a link for a person, valid 72 hours and once; older links of the person stop working. */
export async function makeInvitation(trx: Db, userId: string, by: string, now: Date): Promise<NewInvitation> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + validHours * 3_600_000);
  await addInvitation(trx, { userId, tokenHash: hashOf(token), createdBy: by, now, expiresAt });
  await appendAudit(trx, [{ actor: { kind: 'user', id: by }, action: 'invitation.made', subject: { kind: 'user', id: userId } }]);
  return { token, expiresAt };
}

/** Whom a link is for, or null when it does not work (any more). */
export async function openInvitation(db: Db, token: string, now: Date): Promise<OpenInvitation | null> {
  return await findInvitation(db, hashOf(token), now);
}

/** Sets the password of whom the link is for and uses the link up; sessions of before end. Null when the link does not work. */
export async function acceptInvitation(
  db: Kysely<Database>,
  accepted: { token: string; passwordHash: string; now: Date },
): Promise<OpenInvitation | null> {
  const { token, passwordHash, now } = accepted;
  return await db.transaction().execute(async (trx) => {
    const found = await findInvitation(trx, hashOf(token), now);
    if (found === null || !(await takeInvitation(trx, found.id, now))) return null;
    await setPassword(trx, found.userId, passwordHash);
    await endSessions(trx, found.userId);
    await clearFailures(trx, found.email.toLowerCase());
    const subject = { kind: 'user', id: found.userId } as const;
    await appendAudit(trx, [{ actor: subject, action: 'invitation.used', subject }]);
    return found;
  });
}
