/**
 * Rows that wait for a step of the pipeline: visits, revisions and captures. A worker claims rows (lease), works,
 * and finishes them in one transaction that proves it still holds the lease. Attempts are counted when
 * a row is claimed, failures when a step reported an error; either limit puts the row in quarantine.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type WorkTable = 'visits' | 'revisions' | 'captures';
export type WorkStage = 'fetch' | 'parse' | 'assess' | 'file' | 'capture';

/** Reported errors after which a row is put aside, and claims without any result (the process died each time). */
export const maxFailures = 3;
export const maxAttempts = 25;

/** The conditions of the partial indexes by which rows that wait are found. */
const waits = { visits: sql`stage in ('fetch', 'parse')`, revisions: sql`stage in ('assess', 'file')`, captures: sql`stage = 'capture'` };

export type Claim = { table: WorkTable; stage: WorkStage; token: string; ids: string[] };

/**
 * Claims those of the rows that wait for the stage and that nobody holds. Rows held elsewhere or already done are
 * left out silently: a job may be delivered twice. A capture may be planned for a day on which a post is to be looked at
 * again, so its time must have come (a second of grace for clocks that differ).
 */
export async function claimRows(db: Db, table: WorkTable, stage: WorkStage, ids: string[], leaseMs: number): Promise<Claim> {
  const token = randomUUID();
  const notBefore = table === 'captures' ? sql`and due_at <= now() + interval '1 second'` : sql``;
  const result = await sql<{ id: string }>`
    update ${sql.table(table)} set lease_token = ${token}, lease_until = now() + ${leaseMs} * interval '1 ms', attempts = attempts + 1
    where id in (
      select id from ${sql.table(table)}
      where id = any(${ids}::bigint[]) and stage = ${stage} and (lease_until is null or lease_until < now()) ${notBefore}
      order by id for update skip locked)
    returning id`.execute(db);
  return { table, stage, token, ids: result.rows.map((row) => row.id) };
}

/** Holds the rows of a claim for another `leaseMs`. */
export async function renewLease(db: Db, claim: Claim, leaseMs: number): Promise<void> {
  await sql`
    update ${sql.table(claim.table)} set lease_until = now() + ${leaseMs} * interval '1 ms'
    where id in (
      select id from ${sql.table(claim.table)} where id = any(${claim.ids}::bigint[]) and lease_token = ${claim.token} order by id for update)`.execute(
    db,
  );
}

/** Lets go of what is still held of a claim after an error, so that the next try need not wait for the lease. The attempt stays counted. */
export async function letGo(db: Db, claim: Claim): Promise<void> {
  await sql`
    update ${sql.table(claim.table)} set lease_token = null, lease_until = null
    where id in (
      select id from ${sql.table(claim.table)} where id = any(${claim.ids}::bigint[]) and lease_token = ${claim.token} order by id for update)`.execute(
    db,
  );
}

/** Gives rows back untouched, to be worked on after `delayMs`; the attempt is not counted. */
export async function giveBack(db: Db, claim: Claim, ids: string[], delayMs: number): Promise<void> {
  await sql`
    update ${sql.table(claim.table)}
    set lease_token = null, lease_until = null, attempts = attempts - 1, due_at = now() + ${delayMs} * interval '1 ms'
    where id = any(${ids}::bigint[]) and lease_token = ${claim.token}`.execute(db);
}

/**
 * Which rows of the claim are still ours. Locks them until the transaction ends, so that what follows is done by one
 * worker only. Call first in the finishing transaction.
 */
export async function lockHeld(trx: Db, claim: Claim): Promise<Set<string>> {
  const result = await sql<{ id: string }>`
    select id from ${sql.table(claim.table)}
    where id = any(${claim.ids}::bigint[]) and lease_token = ${claim.token} and stage = ${claim.stage} order by id for update`.execute(trx);
  return new Set(result.rows.map((row) => row.id));
}

/** Moves rows to their next stage and lets go of them. */
export async function advance(trx: Db, claim: Claim, ids: string[], stage: WorkStage | 'done'): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update ${sql.table(claim.table)}
    set stage = ${stage}, lease_token = null, lease_until = null, attempts = 0, failures = 0, last_error = null, due_at = now()
    where id = any(${ids}::bigint[]) and lease_token = ${claim.token}`.execute(trx);
}

/**
 * Reports errors of single rows. Each waits longer after every failure; at the limit it goes to quarantine, where
 * people see it. `code` must hold nothing of the row's content.
 */
export async function failRows(db: Db, claim: Claim, failed: { id: string; code: string }[]): Promise<void> {
  for (const { id, code } of failed) {
    await sql`
      with failed as (
        update ${sql.table(claim.table)} set
          failures = failures + 1, last_error = ${code}, lease_token = null, lease_until = null,
          due_at = now() + least(power(4, failures), 64) * interval '1 second',
          stage = case when failures + 1 >= ${maxFailures} then 'quarantined' else stage end
        where id = ${id} and lease_token = ${claim.token}
        returning id, stage, attempts)
      ${insertQuarantine(claim.table, sql`(select id, ${claim.stage}::text as stage, attempts from failed where stage = 'quarantined')`, code)}`.execute(
      db,
    );
  }
}

/** Puts aside rows that were claimed too often without any result, e.g. because they end the process. */
export async function quarantineWornOut(db: Db, table: WorkTable): Promise<number> {
  const result = await sql`
    with worn as (
      select id, stage, attempts from ${sql.table(table)}
      where ${waits[table]} and due_at <= now() and attempts >= ${maxAttempts} and (lease_until is null or lease_until < now())
      limit 100 for update skip locked),
    put as (
      update ${sql.table(table)} t set stage = 'quarantined', last_error = 'no-result', lease_token = null, lease_until = null
      from worn where t.id = worn.id)
    ${insertQuarantine(table, sql`worn`, 'no-result')}`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

function insertQuarantine(table: WorkTable, rows: ReturnType<typeof sql>, code: string): ReturnType<typeof sql> {
  if (table === 'captures')
    return sql`insert into quarantine (subject, capture_id, source_id, stage, code, attempts)
          select 'capture', c.id, c.source_id, w.stage, ${code}, w.attempts from ${rows} w join captures c on c.id = w.id`;
  return table === 'visits'
    ? sql`insert into quarantine (subject, visit_id, source_id, stage, code, attempts)
          select 'visit', v.id, v.source_id, w.stage, ${code}, w.attempts from ${rows} w join visits v on v.id = w.id
          where not exists (
            select from quarantine q join visits o on o.id = q.visit_id
            where q.resolved_at is null and q.source_id = v.source_id and q.code = ${code} and o.url_key = v.url_key)`
    : sql`insert into quarantine (subject, revision_id, source_id, stage, code, attempts)
          select 'revision', r.id, p.source_id, w.stage, ${code}, w.attempts
          from ${rows} w join revisions r on r.id = w.id join postings p on p.id = r.posting_id`;
}

/** A row that waits although its time has come and nobody holds it. */
export type DueRow = { id: string; stage: WorkStage; alone: boolean };

/**
 * Rows that have been due for longer than `graceMs`: their job was lost or their worker died. They are marked due now, so that
 * they are not found again before another `graceMs`. A row that was tried before travels alone.
 */
export async function takeOverdue(db: Db, table: WorkTable, stages: WorkStage[], graceMs: number, limit: number): Promise<DueRow[]> {
  if (stages.length === 0) return [];
  const result = await sql<DueRow>`
    update ${sql.table(table)} set due_at = now()
    where id in (
      select id from ${sql.table(table)}
      where ${waits[table]} and stage = any(${stages}) and due_at < now() - ${graceMs} * interval '1 ms'
        and (lease_until is null or lease_until < now())
      order by due_at, id limit ${limit} for update skip locked)
    returning id, stage, attempts > 0 as alone`.execute(db);
  return result.rows;
}

/** Lets go of a row whose step met a passing trouble: it waits `delayMs` and the trouble is counted. */
export async function retryRow(db: Db, claim: Claim, id: string, code: string, delayMs: number): Promise<void> {
  await sql`
    update ${sql.table(claim.table)}
    set lease_token = null, lease_until = null, failures = failures + 1, last_error = ${code}, due_at = now() + ${delayMs} * interval '1 ms'
    where id = ${id} and lease_token = ${claim.token}`.execute(db);
}
