/** Which version is live and which is scored beside it, and the history of both. The history is append-only. */
import { sql } from 'kysely';
import type { RuleAction, RuleRole } from '#src/domain/rule-content.ts';
import type { Db } from './database.ts';

export type RoleRow = { version: string; since: Date; historyId: string };
export type Roles = { live: RoleRow | null; shadow: (RoleRow & { huntId: string }) | null };

/** The roles as they are now: one query of two rows, asked before every batch of postings. */
export async function rolesNow(db: Db): Promise<Roles> {
  const rows = await db.selectFrom('rule_roles').selectAll().execute();
  const roles: Roles = { live: null, shadow: null };
  for (const { role, version, since, history_id, hunt_id } of rows) {
    if (role === 'live') roles.live = { version, since, historyId: history_id };
    else if (hunt_id !== null) roles.shadow = { version, since, historyId: history_id, huntId: hunt_id };
  }
  return roles;
}

// any fixed number: one change of rules at a time, so that each is made against what counts
const rulesLock = 7_266_318;

/** Runs a change of rule sets or roles alone, in a transaction of its own or in the given one. */
export async function withRulesLocked<T>(db: Db, change: (trx: Db) => Promise<T>): Promise<T> {
  const within = async (trx: Db) => {
    await sql`select pg_advisory_xact_lock(${rulesLock})`.execute(trx);
    return await change(trx);
  };
  return db.isTransaction ? await within(db) : await db.transaction().execute(within);
}

export type HistoryEntry = {
  action: RuleAction;
  /** Null = the machine. */
  actorId: string | null;
  at: Date;
  reason: string;
  role: RuleRole | null;
  from: string | null;
  to: string | null;
  below?: string | null;
};

/** Appends to the history; returns the id. */
export async function appendRuleHistory(trx: Db, entry: HistoryEntry): Promise<string> {
  const { id } = await trx
    .insertInto('rule_history')
    .values({
      at: entry.at,
      action: entry.action,
      actor_id: entry.actorId,
      reason: entry.reason,
      role: entry.role,
      version_from: entry.from,
      version_to: entry.to,
      below: entry.below ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Gives a role to a version. */
export async function putRole(
  trx: Db,
  role: RuleRole,
  row: { version: string; since: Date; historyId: string; huntId: string | null },
): Promise<void> {
  const values = { version: row.version, since: row.since, history_id: row.historyId, hunt_id: row.huntId };
  await trx
    .insertInto('rule_roles')
    .values({ role, ...values })
    .onConflict((conflict) => conflict.column('role').doUpdateSet(values))
    .execute();
}

/** Nothing is scored beside the live version any more. */
export async function endShadowRole(trx: Db): Promise<void> {
  await trx.deleteFrom('rule_roles').where('role', '=', 'shadow').execute();
}

/** One entry by id. */
export async function historyEntry(
  db: Db,
  id: string,
): Promise<{ action: RuleAction; to: string | null; below: string | null } | undefined> {
  return await db.selectFrom('rule_history').select(['action', 'version_to as to', 'below']).where('id', '=', id).executeTakeFirst();
}

export type RuleHistoryRow = {
  id: string;
  at: Date;
  action: RuleAction;
  by: { id: string; name: string } | null;
  reason: string;
  role: RuleRole | null;
  from: string | null;
  to: string | null;
};

/** The history, newest first. `next` is the id the next page begins below. */
export async function listRuleHistory(
  db: Db,
  before: string | null,
  limit: number,
): Promise<{ rows: RuleHistoryRow[]; next: string | null }> {
  const found = await db
    .selectFrom('rule_history as h')
    .leftJoin('users as u', 'u.id', 'h.actor_id')
    .select(['h.id', 'h.at', 'h.action', 'h.reason', 'h.role', 'h.version_from as from', 'h.version_to as to', 'h.actor_id', 'u.name'])
    .$if(before !== null, (query) => query.where('h.id', '<', before ?? ''))
    .orderBy('h.id', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = found
    .slice(0, limit)
    .map(({ actor_id, name, ...row }): RuleHistoryRow => ({ ...row, by: actor_id === null ? null : { id: actor_id, name: name ?? '' } }));
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}
