/** A case that became a rescue or a criminal matter stops its requests; undoing that decision takes the stop back. */
import type { TakedownState } from '#src/domain/takedown.ts';
import type { Actor } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { changeTakedown } from '#src/store/takedown-writes.ts';
import { type CaseFacts, caseRefusal, isHelpAmong } from './case-rules.ts';
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

/**
 * Takes back what a decision did to the requests of a case: those it stopped go back to the state they had, where the case as it is now allows a request,
 * and those it marked to be called back are free of the mark. Call in the transaction that put the case back. Returns the ids of both, and of those that
 * stay stopped.
 */
export async function resumeTakedowns(
  trx: Db,
  found: CaseFacts & { id: string },
  decision: { by: string; at: Date },
  actor: Actor,
  at: Date,
): Promise<{ resumed: string[]; stayStopped: string[] }> {
  const resumed: string[] = [];
  const stayStopped: string[] = [];
  const rows = await trx
    .selectFrom('takedowns')
    .select(['id', 'kind', 'state', 'version', 'ended_by', 'ended_at', 'recall_since'])
    .where('case_id', '=', found.id)
    .where('state', 'in', ['stopped', ...outStates])
    .where((eb) => eb.or([eb('ended_at', '=', decision.at), eb('recall_since', '=', decision.at)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const row of rows) {
    const takedown = { id: row.id, caseId: found.id, state: row.state, version: row.version };
    const happened = { act: 'resume', actor, at } as const;
    if (row.state !== 'stopped') {
      await changeTakedown(trx, takedown, row.state, { recall_since: null, recall_why: null }, happened);
      resumed.push(row.id);
    } else if (row.ended_by === decision.by) {
      const from = await stateBeforeStop(trx, row.id);
      const items = await trx.selectFrom('takedown_items').select('posting_id').where('takedown_id', '=', row.id).execute();
      const help = await isHelpAmong(
        trx,
        found.id,
        items.map((item) => item.posting_id),
      );
      if (from === null || caseRefusal(found, row.kind, help) !== null) {
        stayStopped.push(row.id);
      } else {
        await changeTakedown(trx, takedown, from, { ended_by: null, ended_at: null, end_reason: null }, happened);
        resumed.push(row.id);
      }
    }
  }
  return { resumed, stayStopped };
}

/** The state from which a request was stopped last, or null. */
async function stateBeforeStop(trx: Db, id: string): Promise<TakedownState | null> {
  const last = await trx
    .selectFrom('takedown_events')
    .select(['act', 'from_state'])
    .where('takedown_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.act === 'stop' ? last.from_state : null;
}
