/** Starting and ending hunts. The walk itself is a job (workers/handlers/hunt.ts). */
import type { HuntScope } from '#src/domain/rule-content.ts';
import { notFound } from '#src/errors.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { endHunt, findHunt, insertHunt } from '#src/store/hunts.ts';
import { rolesNow, withRulesLocked } from '#src/store/rule-roles.ts';
import type { ActBy } from './drafts.ts';
import { endShadow } from './make-live.ts';
import { loadRuleSet } from './versions.ts';

export type HuntRefusal = { ok: false; reason: 'hunt-under-way' | 'hunt-ended' };

/** Stores a hunt over stored postings; a worker takes it. Throws AppError `not-found` or `rules-outdated`. */
export async function startHunt(
  db: Db,
  hunt: { version: string; scope: HuntScope } & ActBy,
): Promise<{ ok: true; id: string } | HuntRefusal> {
  const { version, scope, by, at } = hunt;
  if ((await loadRuleSet(db, version)) === undefined) throw notFound('rule set', version);
  return await withRulesLocked(db, async (trx) => {
    const id = await insertHunt(trx, { kind: 'retro', version, scope, by, at });
    if (id === null) return { ok: false, reason: 'hunt-under-way' };
    await audit(trx, 'rules.hunt-started', id, by, { version, ...scope });
    return { ok: true, id };
  });
}

/** Stops a hunt; what it found stays to be read. The hunt of a shadow ends with the shadow. */
export async function cancelHunt(db: Db, id: string, act: ActBy): Promise<{ ok: true } | HuntRefusal> {
  const { by, at } = act;
  return await withRulesLocked(db, async (trx) => {
    const hunt = await findHunt(trx, id);
    if (hunt === undefined) throw notFound('hunt', id);
    const { shadow } = await rolesNow(trx);
    if (shadow?.huntId === id) await endShadow(trx, { actorId: by, reason: '', at });
    else if (!(await endHunt(trx, id, { state: 'cancelled', at }))) return { ok: false, reason: 'hunt-ended' };
    await audit(trx, 'rules.hunt-cancelled', id, by, { version: hunt.version });
    return { ok: true };
  });
}

async function audit(trx: Db, action: string, id: string, by: string, detail: Record<string, unknown>): Promise<void> {
  await appendAudit(trx, [{ actor: { kind: 'user', id: by }, action, subject: { kind: 'rule-hunt', id }, detail }]);
}
