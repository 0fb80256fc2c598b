/** Who works on a case: claims are leases, so a case never stays with somebody who went away. */
import type { Kysely } from 'kysely';
import { type Actor, appendAudit } from '#src/store/audit.ts';
import type { CaseReach } from '#src/store/case-reach.ts';
import { type CaseRow, changeCase, lockCase, lockNextFree, namesOf } from '#src/store/case-work.ts';
import type { Database, Db } from '#src/store/database.ts';
import { freshenSometimes } from './freshen-queue.ts';
import { minutesAfter } from './review-rules.ts';

/** Who works, where they reach, when, and for how many minutes a claim holds. */
export type Working = { actor: Actor & { kind: 'user' }; reach: CaseReach; at: Date; claimMinutes: number };

export type Held = { ok: false; reason: 'case-held'; holder: string };
export type Refused = { ok: false; reason: 'not-found' | 'case-closed' | 'case-concluded' | 'not-held' } | Held;
export type Claimed = { ok: true; caseId: string; until: Date; takenOver: boolean };

/** True while somebody else holds the case. */
export function isHeldByOther(row: Pick<CaseRow, 'assignee_id' | 'claim_until'>, personId: string, at: Date): boolean {
  return row.assignee_id !== null && row.assignee_id !== personId && row.claim_until !== null && row.claim_until > at;
}

/** The refusal that names the holder. */
export async function heldBy(trx: Db, row: CaseRow): Promise<Held> {
  const names = await namesOf(trx, [row.assignee_id]);
  return { ok: false, reason: 'case-held', holder: names.get(row.assignee_id ?? '') ?? '' };
}

/** Claims a case, renews the own claim, or takes over one that ended. */
export async function claimCase(db: Kysely<Database>, id: string, working: Working): Promise<Claimed | Refused> {
  return await db.transaction().execute(async (trx) => {
    const row = await lockCase(trx, id, working.reach);
    if (row === undefined) return { ok: false, reason: 'not-found' };
    if (row.state === 'closed') return { ok: false, reason: 'case-closed' };
    if (row.state === 'concluded') return { ok: false, reason: 'case-concluded' };
    if (isHeldByOther(row, working.actor.id, working.at)) return await heldBy(trx, row);
    return await take(trx, row, working);
  });
}

/** Claims the most dangerous case in reach that nobody holds; `caseId` is null when none waits. Two who ask at once get two cases. */
export async function claimNext(
  db: Kysely<Database>,
  queue: 'review' | 'rescue',
  working: Working,
): Promise<Claimed | { ok: true; caseId: null }> {
  await freshenSometimes(db, working.at);
  return await db.transaction().execute(async (trx) => {
    const row = await lockNextFree(trx, queue, working.reach);
    return row === undefined ? { ok: true as const, caseId: null } : await take(trx, row, working);
  });
}

/** Says that work on a claimed case has begun; only its holder may. */
export async function beginVerifying(db: Kysely<Database>, id: string, working: Working): Promise<{ ok: true } | Refused> {
  return await asHolder(db, id, working, 'case.verifying', { state: 'verifying', progress: 'verifying' });
}

/** Gives a case back; only its holder may, also when the claim has ended. */
export async function releaseCase(db: Kysely<Database>, id: string, working: Working): Promise<{ ok: true } | Refused> {
  return await asHolder(db, id, working, 'case.released', { state: 'new', assignee_id: null, claim_until: null, progress: null });
}

async function asHolder(
  db: Kysely<Database>,
  id: string,
  working: Working,
  action: string,
  change: Parameters<typeof changeCase>[2],
): Promise<{ ok: true } | Refused> {
  return await db.transaction().execute(async (trx) => {
    const row = await lockCase(trx, id, working.reach);
    if (row === undefined) return { ok: false, reason: 'not-found' };
    if (row.assignee_id !== working.actor.id || (row.state !== 'claimed' && row.state !== 'verifying'))
      return { ok: false, reason: 'not-held' };
    await changeCase(trx, id, change);
    await appendAudit(trx, [{ actor: working.actor, action, subject: { kind: 'case', id } }]);
    return { ok: true };
  });
}

async function take(trx: Db, row: CaseRow, { actor, at, claimMinutes }: Working): Promise<Claimed> {
  const until = minutesAfter(at, claimMinutes);
  const mine = row.assignee_id === actor.id;
  const takenOver = row.assignee_id !== null && !mine;
  await changeCase(trx, row.id, {
    assignee_id: actor.id,
    claim_until: until,
    state: row.state === 'new' ? 'claimed' : row.state,
    task: row.task ?? (row.queue === 'rescue' ? 'rescue' : 'review'),
    progress: row.state === 'verifying' ? 'verifying' : 'claimed',
    authority: row.authority ?? 'province-police',
  });
  // renewing is no event worth a line
  if (!mine || row.claim_until === null) {
    const action = takenOver ? 'case.taken-over' : 'case.claimed';
    await appendAudit(trx, [{ actor, action, subject: { kind: 'case', id: row.id } }]);
  }
  return { ok: true, caseId: row.id, until, takenOver };
}
