/** A case that became a rescue or a criminal matter stops its requests. */
import type { Actor } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { changeTakedown } from '#src/store/takedown-writes.ts';
import { outStates, unsentStates } from './states.ts';

/**
 * Stops every request of these cases that has not been sent; sent ones are left and named, because only a person can
 * call them back. Call in the transaction that changes the cases. Returns the ids that were stopped and those that are out already.
 */
export async function stopTakedowns(
  trx: Db,
  caseIds: readonly string[],
  why: 'rescue' | 'transfer-pc02' | 'undone',
  actor: Actor,
  at: Date,
): Promise<{ stopped: string[]; alreadySent: string[] }> {
  const stopped: string[] = [];
  const alreadySent: string[] = [];
  if (caseIds.length === 0) return { stopped, alreadySent };
  const rows = await trx
    .selectFrom('takedowns')
    .select(['id', 'case_id', 'state', 'version', 'recall_since'])
    .where('case_id', 'in', caseIds)
    .where('state', 'in', [...unsentStates, ...outStates])
    // one order for all, so that two of these never wait for each other in a circle
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const row of rows) {
    const takedown = { id: row.id, caseId: row.case_id, state: row.state, version: row.version };
    if (unsentStates.includes(row.state)) {
      const ended_by = actor.kind === 'user' ? actor.id : null;
      await changeTakedown(
        trx,
        takedown,
        'stopped',
        { ended_by, ended_at: at, end_reason: why },
        { act: 'stop', actor, at, detail: { why } },
      );
      stopped.push(row.id);
    } else {
      if (row.recall_since === null)
        await changeTakedown(
          trx,
          takedown,
          row.state,
          { recall_since: at, recall_why: why },
          { act: 'recall', actor, at, detail: { why } },
        );
      alreadySent.push(row.id);
    }
  }
  return { stopped, alreadySent };
}
