/** Invitations: links by which people set their password. Only the hash of a link is kept. */
import type { Db } from './database.ts';

export type OpenInvitation = { id: string; userId: string; name: string; email: string; expiresAt: Date };

/** Adds an invitation and voids the person's older ones. */
export async function addInvitation(
  trx: Db,
  invitation: { userId: string; tokenHash: Buffer; createdBy: string | null; now: Date; expiresAt: Date },
): Promise<void> {
  await voidInvitations(trx, invitation.userId, invitation.now);
  await trx
    .insertInto('invitations')
    .values({
      user_id: invitation.userId,
      token_sha256: invitation.tokenHash,
      created_by: invitation.createdBy,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** Voids what is open of a person; returns how many that were. */
export async function voidInvitations(trx: Db, userId: string, now: Date): Promise<number> {
  const result = await trx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The invitation that a link opens: of an active person, not used, not revoked, not over. Null otherwise. */
export async function findInvitation(db: Db, tokenHash: Buffer, now: Date): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom('invitations as i')
    .innerJoin('users as u', 'u.id', 'i.user_id')
    .where('i.token_sha256', '=', tokenHash)
    .where('i.used_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
    .where('u.active', '=', true)
    .select(['i.id', 'i.user_id', 'i.expires_at', 'u.name', 'u.email'])
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, userId: row.user_id, name: row.name, email: row.email, expiresAt: row.expires_at };
}

/** Takes an invitation once: false when somebody else took or revoked it meanwhile. */
export async function takeInvitation(trx: Db, id: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('invitations')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
