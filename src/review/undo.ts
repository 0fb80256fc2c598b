/** Undoing a decision, as long as nobody went on from it. */
import type { Kysely } from 'kysely';
import { undoMinutes } from '#src/domain/decision-rules.ts';
import { appendAudit } from '#src/store/audit.ts';
import { changeCase, hasOtherOpenCase, lockCase } from '#src/store/case-work.ts';
import type { Database, Db } from '#src/store/database.ts';
import { addDecision, type DecisionSeen, findDecision, lastDecision, nothingSeen } from '#src/store/decisions.ts';
import { resumeTakedowns, stopTakedowns } from '#src/takedown/stop-takedowns.ts';
import type { Working } from './claim.ts';
import { isUntouched, restoring } from './decision-effect.ts';

export type UndoRefusal = {
  ok: false;
  reason: 'not-found' | 'undo-not-yours' | 'undo-late' | 'undo-changed' | 'undo-newer-case' | 'undo-request';
};

/**
 * Puts a case back to what it was before a decision. Drafts that were begun meanwhile are stopped; requests that went further keep the decision. What the
 * decision itself stopped goes on, what it marked to be called back is free of the mark; `stayStopped` are ids of requests that could not go on.
 */
export async function undoDecision(
  db: Kysely<Database>,
  id: string,
  by: Omit<Working, 'claimMinutes'>,
): Promise<{ ok: true; caseId: string; resumed: string[]; stayStopped: string[] } | UndoRefusal> {
  return await db.transaction().execute(async (trx) => {
    const decision = await findDecision(trx, id);
    const row = decision === undefined ? undefined : await lockCase(trx, decision.case_id, by.reach);
    if (decision === undefined || row === undefined) return { ok: false, reason: 'not-found' };
    const seen = decision.seen as DecisionSeen;
    if (decision.decided_by !== by.actor.id) return { ok: false, reason: 'undo-not-yours' };
    if (seen.before === null || seen.after === null) return { ok: false, reason: 'undo-changed' };
    if (by.at.getTime() - decision.decided_at.getTime() > undoMinutes * 60_000) return { ok: false, reason: 'undo-late' };
    if (await hasOtherOpenCase(trx, row)) return { ok: false, reason: 'undo-newer-case' };
    const last = await lastDecision(trx, row.id);
    if (last?.id !== id) return { ok: false, reason: 'undo-changed' };
    if (await wentFurther(trx, row.id, decision.decided_at)) return { ok: false, reason: 'undo-request' };
    if (!isUntouched(row, seen.after)) return { ok: false, reason: 'undo-changed' };
    await stopTakedowns(trx, [row.id], 'undone', by.actor, by.at);
    const restored = await changeCase(trx, row.id, restoring(seen.before));
    const decided = { by: decision.decided_by, at: decision.decided_at };
    const { resumed, stayStopped } = await resumeTakedowns(trx, restored, decided, by.actor, by.at);
    const undone = await addDecision(trx, {
      caseId: row.id,
      kind: 'undone',
      reasonCode: 'undone',
      reason: '',
      seen: nothingSeen,
      decidedBy: by.actor.id,
      at: by.at,
      undoes: id,
    });
    await appendAudit(trx, [
      {
        actor: by.actor,
        action: 'case.undone',
        subject: { kind: 'case', id: row.id },
        detail: { decision: undone, undoes: id, resumed: resumed.length, stayStopped: stayStopped.length },
      },
    ]);
    return { ok: true, caseId: row.id, resumed, stayStopped };
  });
}

/** True when a request of this case left the draft after the decision. */
async function wentFurther(trx: Db, caseId: string, since: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('takedowns')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', 'not in', ['draft', 'withdrawn', 'stopped'])
    .where((eb) => eb.or([eb('submitted_at', '>=', since), eb('drafted_at', '>=', since)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
