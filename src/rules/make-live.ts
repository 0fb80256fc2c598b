/** The one way in which what is live changes: role, history, audit, and what hung on the old live version, in one transaction. */
import type { RuleAction } from '#src/domain/rule-content.ts';
import { type Actor, appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { endHunt } from '#src/store/hunts.ts';
import { decideProposal, waitingProposal } from '#src/store/rule-proposals.ts';
import { appendRuleHistory, endShadowRole, putRole, rolesNow } from '#src/store/rule-roles.ts';

export type LiveChange = {
  version: string;
  action: Extract<RuleAction, 'imported' | 'confirmed' | 'rolled-back'>;
  /** Null = the machine. */
  actorId: string | null;
  reason: string;
  at: Date;
  /** The entry that rolling back from here returns to; the one that is live now where it is left out. */
  below?: string | null;
};

/** Who did it, as the audit trail names them. */
export function actorOfRules(actorId: string | null): Actor {
  return actorId === null ? { kind: 'system', id: 'worker' } : { kind: 'user', id: actorId };
}

/**
 * Makes a version live. A proposal that waits lapses (it was made against the old live version); a shadow of the same version ends. Call
 * with the rules locked.
 */
export async function makeLive(trx: Db, change: LiveChange): Promise<void> {
  const { version, action, actorId, reason, at } = change;
  const { live, shadow } = await rolesNow(trx);
  const from = live?.version ?? null;
  const below = change.below === undefined ? (live?.historyId ?? null) : change.below;
  const historyId = await appendRuleHistory(trx, { action, actorId, at, reason, role: 'live', from, to: version, below });
  await putRole(trx, 'live', { version, since: at, historyId, huntId: null });
  await appendAudit(trx, [
    { actor: actorOfRules(actorId), action: `rules.${action}`, subject: { kind: 'rules', id: version }, detail: { from } },
  ]);
  const waiting = await waitingProposal(trx);
  if (waiting !== undefined) {
    await decideProposal(trx, waiting.id, { state: 'lapsed', by: null, at, reason: null });
    await appendRuleHistory(trx, { action: 'lapsed', actorId: null, at, reason: '', role: null, from, to: waiting.version });
  }
  if (shadow?.version === version) await endShadow(trx, { actorId, reason: '', at });
}

/** Ends the shadow, if there is one. Call with the rules locked. */
export async function endShadow(trx: Db, by: { actorId: string | null; reason: string; at: Date }): Promise<void> {
  const { shadow } = await rolesNow(trx);
  if (shadow === null) return;
  await endShadowRole(trx);
  await endHunt(trx, shadow.huntId, { state: 'done', at: by.at });
  await appendRuleHistory(trx, {
    action: 'shadow-off',
    actorId: by.actorId,
    at: by.at,
    reason: by.reason,
    role: 'shadow',
    from: shadow.version,
    to: null,
  });
  await appendAudit(trx, [{ actor: actorOfRules(by.actorId), action: 'rules.shadow-off', subject: { kind: 'rules', id: shadow.version } }]);
}
