/** Closing a case when all that was to be done is done. */
import type { Actor } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';

/** Closes an open case with a result code, e.g. `removed`; a closed case stays as it is. Call inside a transaction. */
export async function closeCase(_trx: Db, _closing: { caseId: string; result: string; actor: Actor; at: Date }): Promise<boolean> {
  return false;
}
