/**
 * The audit trail: entries are appended by everybody, in the transaction of what they record; one sealer chains
 * them in batches, so that writing stays fast and a removed or altered entry is found.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database, Db } from './database.ts';

export type Actor = { kind: 'user'; id: string } | { kind: 'system'; id: string };
export type AuditEntry = { actor: Actor; action: string; subject: { kind: string; id: string }; detail?: Record<string, unknown> };

/** Appends entries. `detail` holds codes, ids and counts, never texts or contacts. */
export async function appendAudit(trx: Db, entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await trx
    .insertInto('audit_entries')
    .values(
      entries.map((entry) => ({
        actor_kind: entry.actor.kind,
        actor_id: entry.actor.id,
        action: entry.action,
        subject_kind: entry.subject.kind,
        subject_id: entry.subject.id,
        detail: JSON.stringify(entry.detail ?? {}),
      })),
    )
    .execute();
}

const sealLock = 7_266_314; // any fixed number: the advisory lock of the sealer
const firstHash: Buffer = Buffer.alloc(32);

type SealedRow = {
  id: string;
  at: string;
  actor_kind: string;
  actor_id: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  detail: string;
};

/** Hash of a batch: SHA-256 over the previous hash and every entry as canonical JSON, one a line. */
function batchHash(previous: Buffer, rows: SealedRow[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const row of rows) {
    hash
      .update(JSON.stringify([row.id, row.at, row.actor_kind, row.actor_id, row.action, row.subject_kind, row.subject_id, row.detail]))
      .update('\n');
  }
  return hash.digest();
}

// time and detail as text, so that the hash does not depend on how a driver shows them
const sealedColumns = sql`id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_kind, actor_id, action, subject_kind, subject_id, detail::text as detail`;

/**
 * Seals up to `limit` entries that are not sealed yet, in one batch. Only one sealer works at a time; a second one returns 0.
 * Returns how many entries were sealed.
 */
export async function sealAudit(db: Kysely<Database>, limit: number): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const lock = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${sealLock}) as got`.execute(trx);
    if (lock.rows[0]?.got !== true) return 0;
    const { rows } = await sql<SealedRow>`
      select ${sealedColumns} from audit_entries where seal_id is null order by id limit ${limit} for update`.execute(trx);
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return 0;
    const previous = await trx.selectFrom('audit_seals').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst();
    const previousHash = previous?.hash ?? firstHash;
    const sealId = String(BigInt(previous?.id ?? '0') + 1n);
    await trx
      .insertInto('audit_seals')
      .values({
        id: sealId,
        entries: rows.length,
        first_entry: first.id,
        last_entry: last.id,
        previous_hash: previousHash,
        hash: batchHash(previousHash, rows),
      })
      .execute();
    await sql`update audit_entries set seal_id = ${sealId} where id = any(${rows.map((row) => row.id)}::bigint[])`.execute(trx);
    return rows.length;
  });
}

export type BrokenSeal = { sealId: string; reason: 'hash' | 'chain' | 'count' };
/** How far a check of the chain came: to its end, or to the first broken seal. */
export type ChainCheck = { seals: number; entries: number; broken: BrokenSeal | null };

/**
 * Goes through all seals and says whether each holds its entries and follows the one before. Reads one seal at a time, so
 * no transaction stays open; `report` is called after every seal with the counts so far.
 */
export async function verifyChain(
  db: Db,
  report: (soFar: { seals: number; entries: number }) => void = () => undefined,
): Promise<ChainCheck> {
  let previousHash: Buffer = firstHash;
  let previousId = 0n;
  let seals = 0;
  let entries = 0;
  for (;;) {
    const seal = await db
      .selectFrom('audit_seals')
      .selectAll()
      .where('id', '>', String(previousId))
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (seal === undefined) return { seals, entries, broken: null };
    const broken = (reason: BrokenSeal['reason']): ChainCheck => ({ seals, entries, broken: { sealId: seal.id, reason } });
    if (BigInt(seal.id) !== previousId + 1n || !seal.previous_hash.equals(previousHash)) return broken('chain');
    const { rows } = await sql<SealedRow>`select ${sealedColumns} from audit_entries where seal_id = ${seal.id} order by id`.execute(db);
    if (rows.length !== seal.entries) return broken('count');
    if (!batchHash(previousHash, rows).equals(seal.hash)) return broken('hash');
    previousHash = seal.hash;
    previousId = BigInt(seal.id);
    seals += 1;
    entries += rows.length;
    report({ seals, entries });
  }
}

/** The first seal whose entries do not give its hash, or that does not follow the one before; null when the chain holds. */
export async function firstBrokenSeal(db: Db): Promise<BrokenSeal | null> {
  return (await verifyChain(db)).broken;
}
