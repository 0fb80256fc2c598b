/** Planning the copies of a case. */
import { appendAudit, type Actor } from '#src/store/audit.ts';
import { insertCapture, insertCaptures } from '#src/store/captures.ts';
import type { Db } from '#src/store/database.ts';
import { copyRawResponses } from '#src/store/evidence.ts';
import { toolName } from './tool-name.ts';

/** Looks that a case gets by itself; a flood of re-posts gets more on request only. */
const capturesPerCase = 50;

/**
 * Plans a capture for every posting of these cases that has no copy yet, and puts the responses they were read from into
 * the evidence. Call in the transaction that opened the cases or added postings to them. Returns the ids of the captures
 * to send as `capture` jobs after commit; losing them loses nothing, the sweep finds the rows.
 */
export async function planCaptures(trx: Db, caseIds: readonly string[]): Promise<string[]> {
  await copyRawResponses(trx, caseIds, toolName());
  return await insertCaptures(trx, caseIds, capturesPerCase);
}

export type CaptureRequest = { ok: true; captureId: string } | { ok: false; reason: 'capture-waiting' | 'not-in-case' };

/** Plans another look at one posting of a case because somebody asked; it starts within seconds. */
export async function requestCapture(trx: Db, caseId: string, postingId: string, actor: Actor & { kind: 'user' }): Promise<CaptureRequest> {
  const known = await trx
    .selectFrom('case_postings')
    .where('case_id', '=', caseId)
    .where('posting_id', '=', postingId)
    .select('posting_id')
    .limit(1)
    .executeTakeFirst();
  if (known === undefined) return { ok: false, reason: 'not-in-case' };
  const captureId = await insertCapture(trx, caseId, postingId, actor.id);
  if (captureId === null) return { ok: false, reason: 'capture-waiting' };
  await appendAudit(trx, [
    { actor, action: 'capture.asked', subject: { kind: 'case', id: caseId }, detail: { posting: postingId, capture: captureId } },
  ]);
  return { ok: true, captureId };
}
