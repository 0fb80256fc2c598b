/**
 * Hunts: a version of the rules run over stored postings (retro), or beside the live one on new postings (shadow). The row is
 * the job: it holds the cursor, so a killed worker loses the batch in hand and nothing else.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { HuntKind, HuntScope, HuntState } from '#src/domain/rule-content.ts';
import type { Db } from './database.ts';

/** Slices in a row without a single finished batch after which a hunt is given up. */
export const maxHuntAttempts = 5;

export type HuntRow = {
  id: string;
  kind: HuntKind;
  version: string;
  title: string;
  state: HuntState;
  seenFrom: Date | null;
  sourceId: string | null;
  flagged: HuntScope['flagged'];
  upperId: string | null;
  cursorId: string | null;
  total: number | null;
  done: number;
  skipped: number;
  busyMs: number;
  /** It waited for fresh postings within the last ten seconds. */
  yielding: boolean;
  startedBy: { id: string; name: string } | null;
  startedAt: Date;
  finishedAt: Date | null;
  failure: string | null;
  applyState: 'running' | 'done' | 'stopped' | null;
  applyCursor: string;
  applyDone: number;
  applyTotal: number;
  attempts: number;
};

const hunts = sql`
  select h.id::text, h.kind, h.version, s.title, h.state, h.seen_from as "seenFrom", h.source_id as "sourceId", h.flagged,
    h.upper_id::text as "upperId", h.cursor_id::text as "cursorId", h.total, h.done, h.skipped, h.busy_ms::float8 as "busyMs",
    coalesce(h.yielded_at > now() - interval '10 seconds', false) as yielding,
    case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "startedBy",
    h.started_at as "startedAt", h.finished_at as "finishedAt", h.failure,
    h.apply_state as "applyState", h.apply_cursor::text as "applyCursor", h.apply_done as "applyDone", h.apply_total as "applyTotal", h.attempts
  from rule_hunts h join rule_sets s on s.version = h.version left join users u on u.id = h.started_by`;

/** A hunt by id, or undefined. */
export async function findHunt(db: Db, id: string): Promise<HuntRow | undefined> {
  const { rows } = await sql<HuntRow>`${hunts} where h.id = ${id}`.execute(db);
  return rows[0];
}

/** Hunts, newest first. `next` is the id the next page begins below. */
export async function listHunts(
  db: Db,
  filter: { version?: string | undefined; kind?: HuntKind | undefined },
  before: string | null,
  limit: number,
): Promise<{ rows: HuntRow[]; next: string | null }> {
  const conditions = [
    sql`true`,
    ...(filter.version === undefined ? [] : [sql`h.version = ${filter.version}`]),
    ...(filter.kind === undefined ? [] : [sql`h.kind = ${filter.kind}`]),
    ...(before === null ? [] : [sql`h.id < ${before}`]),
  ];
  const { rows } = await sql<HuntRow>`${hunts} where ${sql.join(conditions, sql` and `)} order by h.id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Stores a hunt: a retro one waits for a worker, a shadow runs from now on. Returns its id, or null where one of the version is under way. */
export async function insertHunt(
  trx: Db,
  hunt: { kind: HuntKind; version: string; scope: HuntScope; by: string; at: Date },
): Promise<string | null> {
  const row = await trx
    .insertInto('rule_hunts')
    .values({
      kind: hunt.kind,
      version: hunt.version,
      state: hunt.kind === 'shadow' ? 'running' : 'waiting',
      seen_from: hunt.scope.seenFrom,
      source_id: hunt.scope.source,
      flagged: hunt.scope.flagged,
      started_by: hunt.by,
      started_at: hunt.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Ends a hunt that is not over. Returns false where it was. A worker that is at it notices with its next batch. */
export async function endHunt(
  db: Db,
  id: string,
  end: { state: 'done' | 'cancelled' | 'failed'; at: Date; failure?: string },
): Promise<boolean> {
  const result = await db
    .updateTable('rule_hunts')
    .set({ state: end.state, finished_at: end.at, failure: end.failure ?? null, lease_token: null, lease_until: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The newest hunt of a version over stored postings that came to its end, or undefined. */
export async function newestFinishedHunt(db: Db, version: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('rule_hunts')
    .select('id')
    .where('version', '=', version)
    .where('kind', '=', 'retro')
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

const open = sql`((kind = 'retro' and state in ('waiting','running')) or apply_state = 'running')`;

export type HuntClaim = { id: string; token: string };

/** Takes a hunt that has work and that nobody holds, for `leaseMs`; null where there is none to be had. The attempt is counted. */
export async function claimHunt(db: Db, id: string, leaseMs: number): Promise<HuntClaim | null> {
  const token = randomUUID();
  const result = await sql`
    update rule_hunts set lease_token = ${token}, lease_until = now() + ${leaseMs} * interval '1 ms', attempts = attempts + 1
    where id = ${id} and ${open} and (lease_until is null or lease_until < now())`.execute(db);
  return result.numAffectedRows === 1n ? { id, token } : null;
}

/** Holds a hunt for another `leaseMs`. */
export async function renewHunt(db: Db, claim: HuntClaim, leaseMs: number): Promise<void> {
  await sql`update rule_hunts set lease_until = now() + ${leaseMs} * interval '1 ms' where id = ${claim.id} and lease_token = ${claim.token}`.execute(
    db,
  );
}

/** Lets go of a hunt; it is due again after `delayMs`. `yielded`: it waits for fresh postings, which is no failed attempt. */
export async function releaseHunt(db: Db, claim: HuntClaim, delayMs: number, yielded: boolean): Promise<void> {
  await sql`
    update rule_hunts set lease_token = null, lease_until = null, due_at = now() + ${delayMs} * interval '1 ms'
      ${yielded ? sql`, attempts = 0, yielded_at = now()` : sql``}
    where id = ${claim.id} and lease_token = ${claim.token}`.execute(db);
}

/** Locks a hunt for its finishing transaction. False where it is not ours any more: lost, cancelled, ended. */
export async function lockHunt(trx: Db, claim: HuntClaim): Promise<boolean> {
  const { rows } = await sql`
    select 1 from rule_hunts where id = ${claim.id} and lease_token = ${claim.token} and ${open} for update`.execute(trx);
  return rows.length === 1;
}

/** Gives up a hunt whose workers got nowhere. */
export async function giveUpHunt(db: Db, claim: HuntClaim, failure: string, at: Date): Promise<void> {
  await sql`
    update rule_hunts set failure = ${failure}, lease_token = null, lease_until = null,
      apply_state = case when apply_state = 'running' then 'stopped' else apply_state end,
      finished_at = case when state in ('waiting','running') then ${at}::timestamptz else finished_at end,
      state = case when state in ('waiting','running') then 'failed' else state end
    where id = ${claim.id} and lease_token = ${claim.token}`.execute(db);
}

/** Hunts that have been due for longer than `graceMs`: their job was lost or their worker died. They are marked due now. */
export async function takeOverdueHunts(db: Db, graceMs: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update rule_hunts set due_at = now()
    where id in (
      select id from rule_hunts
      where ${open} and due_at < now() - ${graceMs} * interval '1 ms' and (lease_until is null or lease_until < now())
      order by due_at, id limit 20 for update skip locked)
    returning id::text`.execute(db);
  return rows.map((row) => row.id);
}

/** True while postings have waited for longer than a second to be scored for the first time: hunts give way to them. */
export async function freshPostingsWait(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (
      select from revisions
      where stage in ('assess', 'file') and stage = 'assess' and due_at < now() - interval '1 second' and (lease_until is null or lease_until < now())
    ) as waits`.execute(db);
  return rows[0]?.waits ?? false;
}
