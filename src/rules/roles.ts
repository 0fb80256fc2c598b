/** Shadow, proposal, confirmation by a second person, roll back. Every step is in the history and in the audit trail. */
import { notFound } from '#src/errors.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { findHunt, insertHunt, newestFinishedHunt } from '#src/store/hunts.ts';
import { beginReassessment } from '#src/store/rule-hunt-walk.ts';
import { decideProposal, findProposal, insertProposal, waitingProposal } from '#src/store/rule-proposals.ts';
import { appendRuleHistory, historyEntry, putRole, rolesNow, withRulesLocked } from '#src/store/rule-roles.ts';
import { ancestorsOf, newestShipped } from '#src/store/rule-sets.ts';
import type { ActBy } from './drafts.ts';
import { endShadow, makeLive } from './make-live.ts';
import { loadRuleSet } from './versions.ts';

export type RoleRefusal = {
  ok: false;
  reason:
    | 'rules-none-live'
    | 'rules-already-live'
    | 'rules-changed'
    | 'rules-no-previous'
    | 'hunt-needed'
    | 'proposal-waiting'
    | 'proposal-decided'
    | 'proposal-own';
};

const refuse = (reason: RoleRefusal['reason']): RoleRefusal => ({ ok: false, reason });

/** Throws AppError `not-found` or `rules-outdated` for a version that could not judge anything. */
async function mustBeUsable(db: Db, version: string): Promise<void> {
  if ((await loadRuleSet(db, version)) === undefined) throw notFound('rule set', version);
}

/** From now on new postings are scored with this version too and differences are kept; null ends it. Returns the hunt that keeps them. */
export async function setShadow(
  db: Db,
  change: { version: string | null; reason: string } & ActBy,
): Promise<{ ok: true; huntId: string | null } | RoleRefusal> {
  const { version, reason, by, at } = change;
  return await withRulesLocked(db, async (trx) => {
    const { live, shadow } = await rolesNow(trx);
    if (version === null) {
      await endShadow(trx, { actorId: by, reason, at });
      return { ok: true, huntId: null };
    }
    await mustBeUsable(trx, version);
    if (live === null) return refuse('rules-none-live');
    if (live.version === version) return refuse('rules-already-live');
    if (shadow?.version === version) return { ok: true, huntId: shadow.huntId };
    await endShadow(trx, { actorId: by, reason, at });
    const scope = { seenFrom: null, source: null, flagged: null };
    const huntId = await insertHunt(trx, { kind: 'shadow', version, scope, by, at });
    const from = shadow?.version ?? null;
    const historyId = await appendRuleHistory(trx, { action: 'shadow-on', actorId: by, at, reason, role: 'shadow', from, to: version });
    await putRole(trx, 'shadow', { version, since: at, historyId, huntId });
    await appendAudit(trx, [
      { actor: { kind: 'user', id: by }, action: 'rules.shadow-on', subject: { kind: 'rules', id: version }, detail: { hunt: huntId } },
    ]);
    return { ok: true, huntId };
  });
}

/** Proposes to make a version live. It must have been run over stored postings; `huntId` names that run, the newest where it is left out. */
export async function proposeLive(
  db: Db,
  proposal: { version: string; reason: string; huntId?: string | undefined } & ActBy,
): Promise<{ ok: true; id: string } | RoleRefusal> {
  const { version, reason, by, at } = proposal;
  return await withRulesLocked(db, async (trx) => {
    await mustBeUsable(trx, version);
    const { live } = await rolesNow(trx);
    if (live === null) return refuse('rules-none-live');
    if (live.version === version) return refuse('rules-already-live');
    if ((await waitingProposal(trx)) !== undefined) return refuse('proposal-waiting');
    const huntId = proposal.huntId ?? (await newestFinishedHunt(trx, version));
    const hunt = huntId === undefined ? undefined : await findHunt(trx, huntId);
    if (hunt?.version !== version || hunt.kind !== 'retro' || hunt.state !== 'done') return refuse('hunt-needed');
    const id = await insertProposal(trx, { version, liveVersion: live.version, huntId: hunt.id, reason, by, at });
    await appendRuleHistory(trx, { action: 'proposed', actorId: by, at, reason, role: null, from: live.version, to: version });
    await auditProposal(trx, 'rules.proposed', id, by, { version, hunt: hunt.id });
    return { ok: true, id };
  });
}

/** Makes a proposed version live at once; the changed postings of its hunt are scored again. Never by whoever proposed it. */
export async function confirmLive(
  db: Db,
  id: string,
  decision: { reason: string } & ActBy,
): Promise<{ ok: true; version: string; huntId: string } | RoleRefusal> {
  const { reason, by, at } = decision;
  return await withRulesLocked(db, async (trx) => {
    const proposal = await decidable(trx, id, by);
    if (!proposal.ok) return proposal;
    const { version, liveVersion, huntId } = proposal.row;
    await mustBeUsable(trx, version);
    if ((await rolesNow(trx)).live?.version !== liveVersion) return refuse('rules-changed');
    await decideProposal(trx, id, { state: 'confirmed', by, at, reason });
    await makeLive(trx, { version, action: 'confirmed', actorId: by, reason, at });
    await auditProposal(trx, 'rules.proposal-confirmed', id, by, { version, hunt: huntId });
    await beginReassessment(trx, huntId);
    return { ok: true, version, huntId };
  });
}

/** Turns a proposal down. Never by whoever proposed it. */
export async function refuseLive(db: Db, id: string, decision: { reason: string } & ActBy): Promise<{ ok: true } | RoleRefusal> {
  const { reason, by, at } = decision;
  return await withRulesLocked(db, async (trx) => {
    const proposal = await decidable(trx, id, by);
    if (!proposal.ok) return proposal;
    const { version, liveVersion } = proposal.row;
    await decideProposal(trx, id, { state: 'refused', by, at, reason });
    await appendRuleHistory(trx, { action: 'refused', actorId: by, at, reason, role: null, from: liveVersion, to: version });
    await auditProposal(trx, 'rules.proposal-refused', id, by, { version });
    return { ok: true };
  });
}

async function decidable(trx: Db, id: string, by: string) {
  const row = await findProposal(trx, id);
  if (row === undefined) throw notFound('proposal', id);
  if (row.state !== 'waiting') return refuse('proposal-decided');
  return row.proposedBy.id === by ? refuse('proposal-own') : { ok: true as const, row };
}

/** Where rolling back would lead: the version that was live before, and the entry below it. Null = nowhere. */
export async function previousLive(db: Db): Promise<{ version: string; below: string | null } | null> {
  const { live } = await rolesNow(db);
  const entry = live === null ? undefined : await historyEntry(db, live.historyId);
  const before = entry?.below == null ? undefined : await historyEntry(db, entry.below);
  return before?.to == null ? null : { version: before.to, below: before.below };
}

/** Makes the version live again that was live before. `live` = what was shown as live, so that a second click does not go further back. */
export async function rollBack(
  db: Db,
  act: { live: string; reason: string } & ActBy,
): Promise<{ ok: true; version: string } | RoleRefusal> {
  const { reason, by, at } = act;
  return await withRulesLocked(db, async (trx) => {
    const { live } = await rolesNow(trx);
    if (live === null) return refuse('rules-none-live');
    if (live.version !== act.live) return refuse('rules-changed');
    const previous = await previousLive(trx);
    if (previous === null) return refuse('rules-no-previous');
    await mustBeUsable(trx, previous.version);
    await makeLive(trx, { version: previous.version, action: 'rolled-back', actorId: by, reason, at, below: previous.below });
    return { ok: true, version: previous.version };
  });
}

/** The newest shipped version, where what is live is another one that was not made from it. Null = nothing to offer. */
export async function offeredShipped(db: Db): Promise<string | null> {
  const [{ live }, newest] = await Promise.all([rolesNow(db), newestShipped(db)]);
  if (live === null || newest === undefined) return null;
  return (await ancestorsOf(db, live.version)).includes(newest.version) ? null : newest.version;
}

async function auditProposal(trx: Db, action: string, id: string, by: string, detail: Record<string, unknown>): Promise<void> {
  await appendAudit(trx, [{ actor: { kind: 'user', id: by }, action, subject: { kind: 'rule-proposal', id }, detail }]);
}
