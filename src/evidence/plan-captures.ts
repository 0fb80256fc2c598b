/** Planning the copies of a case. */
import type { Db } from '#src/store/database.ts';

/**
 * Plans a capture for every posting of these cases that has an address and no copy yet. Call in the transaction that
 * opened the cases or added postings to them. Returns the ids of the captures to send as `capture` jobs after commit.
 */
export async function planCaptures(_trx: Db, _caseIds: readonly string[]): Promise<string[]> {
  return [];
}
