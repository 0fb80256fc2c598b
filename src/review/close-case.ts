/** Closing a case when all that was to be done is done. */
import { type Actor, appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';

/** Closes an open case with a result code, e.g. `removed`; a closed case stays as it is. Call inside a transaction. True when this call closed it. */
export async function closeCase(trx: Db, closing: { caseId: string; result: string; actor: Actor; at: Date }): Promise<boolean> {
  const { caseId, result, actor, at } = closing;
  const closed = await trx
    .updateTable('cases')
    .set({ state: 'closed', closed_at: at, claim_until: null, progress: 'closed', result })
    .where('id', '=', caseId)
    .where('closed_at', 'is', null)
    // a cry for help ends by being handed over, never because a request ended
    .where('queue', '<>', 'rescue')
    .returning('id')
    .executeTakeFirst();
  if (closed === undefined) return false;
  await appendAudit(trx, [{ actor, action: 'case.closed', subject: { kind: 'case', id: caseId }, detail: { result } }]);
  return true;
}
