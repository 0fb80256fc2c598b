/** What came of a case that was routed: reported by those it was routed to. */
import type { Kysely } from 'kysely';
import type { Outcome } from '#src/domain/decision-rules.ts';
import { appendAudit } from '#src/store/audit.ts';
import { changeCase, lockCase } from '#src/store/case-work.ts';
import type { Database } from '#src/store/database.ts';
import { addDecision, nothingSeen } from '#src/store/decisions.ts';
import type { Working } from './claim.ts';
import { closeCase } from './close-case.ts';

const ending: ReadonlySet<string> = new Set(['other-agency', 'transfer-pc02']);

/**
 * Notes an outcome. For a case that went to another agency or to the investigating body `handled` and `no-violation` close it and `not-ours`
 * brings it back to the queue; for any other open case in reach (a commune's own) the outcome is noted and the officer goes on.
 */
export async function reportOutcome(
  db: Kysely<Database>,
  id: string,
  input: { outcome: Outcome; text: string },
  by: Omit<Working, 'claimMinutes'>,
): Promise<{ ok: true; closed: boolean } | { ok: false; reason: 'not-found' | 'case-closed' | 'outcome-not-here' }> {
  return await db.transaction().execute(async (trx) => {
    const row = await lockCase(trx, id, by.reach);
    if (row === undefined) return { ok: false, reason: 'not-found' };
    if (row.state === 'closed') return { ok: false, reason: 'case-closed' };
    if (row.queue === 'rescue') return { ok: false, reason: 'outcome-not-here' };
    const routed = row.state === 'concluded' && ending.has(row.route ?? '');
    await addDecision(trx, {
      caseId: id,
      kind: 'outcome',
      reasonCode: input.outcome,
      reason: input.text,
      seen: nothingSeen,
      decidedBy: by.actor.id,
      at: by.at,
    });
    await appendAudit(trx, [
      { actor: by.actor, action: 'case.outcome', subject: { kind: 'case', id }, detail: { outcome: input.outcome } },
    ]);
    if (!routed) return { ok: true, closed: false };
    if (input.outcome === 'handled' || input.outcome === 'no-violation') {
      return { ok: true, closed: await closeCase(trx, { caseId: id, result: input.outcome, actor: by.actor, at: by.at }) };
    }
    if (input.outcome === 'not-ours') {
      await changeCase(trx, id, {
        state: 'verifying',
        conclusion: null,
        route: null,
        agency_code: null,
        transferred_on: null,
        assignee_id: null,
        claim_until: null,
        task: 'review',
        progress: 'came-back',
        authority: 'province-police',
        due_at: by.at,
      });
    } else {
      await changeCase(trx, id, { progress: 'in-progress' });
    }
    return { ok: true, closed: false };
  });
}
