/** What only a chief does: confirm a report of crime to the investigating body, and move a case to another province. */
import { addDays, dayStart, localDay } from '#src/domain/vietnam-time.ts';
import type { Kysely } from 'kysely';
import { appendAudit } from '#src/store/audit.ts';
import { changeCase, lockCase } from '#src/store/case-work.ts';
import type { Database } from '#src/store/database.ts';
import { addDecision, nothingSeen } from '#src/store/decisions.ts';
import { stopTakedowns } from '#src/takedown/stop-takedowns.ts';
import type { Working } from './claim.ts';

type By = Omit<Working, 'claimMinutes'> & { transferDays: number };
export type TransferRefusal = {
  ok: false;
  reason: 'not-found' | 'not-proposed' | 'same-person' | 'time-ahead' | 'requests-under-way' | 'case-closed' | 'same-province';
};

/**
 * Confirms a proposed transfer with the day on which the investigating body took the report, entered by hand (BLTTHS 147: its own clock runs from
 * there), or corrects that day; `null` sends the proposal back. Whoever proposed it cannot confirm it.
 */
export async function confirmTransfer(
  db: Kysely<Database>,
  id: string,
  input: { transferredOn: string | null; reason: string },
  by: By,
): Promise<{ ok: true } | TransferRefusal> {
  return await db.transaction().execute(async (trx) => {
    const row = await lockCase(trx, id, by.reach);
    if (row === undefined) return { ok: false, reason: 'not-found' };
    if (row.state !== 'concluded' || row.route !== 'transfer-pc02') return { ok: false, reason: 'not-proposed' };
    if (row.assignee_id === by.actor.id) return { ok: false, reason: 'same-person' };
    const day = input.transferredOn;
    if (day !== null && day > localDay(by.at)) return { ok: false, reason: 'time-ahead' };
    await addDecision(trx, {
      caseId: id,
      kind: day === null ? 'transfer-refused' : 'transfer-confirmed',
      reasonCode: day === null ? 'sent-back' : 'confirmed',
      reason: input.reason,
      seen: nothingSeen,
      decidedBy: by.actor.id,
      at: by.at,
    });
    if (day === null) {
      await changeCase(trx, id, {
        state: 'verifying',
        conclusion: null,
        route: null,
        task: row.queue === 'rescue' ? 'rescue' : 'review',
        progress: 'came-back',
        transferred_on: null,
        due_at: by.at,
      });
    } else {
      // the last minute of the last day in Viet Nam
      const dueAt = dayStart(addDays(day, by.transferDays));
      await changeCase(trx, id, { transferred_on: day, progress: 'transferred', authority: 'pc02', due_at: dueAt });
    }
    const action = day === null ? 'case.transfer-refused' : 'case.transferred';
    await appendAudit(trx, [{ actor: by.actor, action, subject: { kind: 'case', id }, detail: day === null ? {} : { on: day } }]);
    return { ok: true };
  });
}

/** Moves an open case to another province, where it starts unclaimed; from here it is not seen any more. */
export async function moveCase(
  db: Kysely<Database>,
  id: string,
  input: { province: string; reason: string },
  by: Omit<By, 'transferDays'>,
): Promise<{ ok: true } | TransferRefusal> {
  return await db.transaction().execute(async (trx) => {
    const row = await lockCase(trx, id, by.reach);
    if (row === undefined) return { ok: false, reason: 'not-found' };
    if (row.state === 'closed') return { ok: false, reason: 'case-closed' };
    if (row.province_code === input.province) return { ok: false, reason: 'same-province' };
    const underWay = await trx
      .selectFrom('takedowns')
      .select('id')
      .where('case_id', '=', id)
      .where('state', 'in', ['submitted', 'signed', 'numbered', 'sent', 'confirmed', 'answered'])
      .limit(1)
      .executeTakeFirst();
    if (underWay !== undefined) return { ok: false, reason: 'requests-under-way' };
    await stopTakedowns(trx, [id], 'undone', by.actor, by.at);
    await trx
      .insertInto('transfers')
      .values({
        case_id: id,
        from_province: row.province_code,
        to_province: input.province,
        reason: input.reason,
        transferred_by: by.actor.id,
        transferred_at: by.at,
      })
      .execute();
    await addDecision(trx, {
      caseId: id,
      kind: 'moved',
      reasonCode: 'province',
      reason: input.reason,
      seen: nothingSeen,
      decidedBy: by.actor.id,
      at: by.at,
    });
    await changeCase(trx, id, {
      province_code: input.province,
      commune_code: null,
      agency_code: null,
      state: 'new',
      conclusion: null,
      route: null,
      assignee_id: null,
      claim_until: null,
      progress: null,
      transferred_on: null,
      // somebody there has to hear it too
      alarm_heard_by: null,
      alarm_heard_at: null,
    });
    await appendAudit(trx, [
      { actor: by.actor, action: 'case.moved', subject: { kind: 'case', id }, detail: { from: row.province_code, to: input.province } },
    ]);
    return { ok: true };
  });
}
