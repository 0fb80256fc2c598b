/** Reading the audit trail: newest first, with filters, and the state of its chain. */
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type AuditFilter = {
  actor?: string | undefined;
  action?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

export type AuditRow = {
  id: string;
  at: Date;
  actor_kind: 'user' | 'system';
  actor_id: string;
  actor_name: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  subject_name: string | null;
  detail: unknown;
  seal_id: string | null;
};

/** So many ids may be out of order with time: entries of transactions that ran side by side. */
const idSlack = 10_000;

/** Id of the last entry before a time, moved by some; 0 moved where there is none. */
async function nearestId(db: Db, time: Date, move: number): Promise<string> {
  const row = await db.selectFrom('audit_entries').select('id').where('at', '<', time).orderBy('at', 'desc').limit(1).executeTakeFirst();
  return String(BigInt(row?.id ?? '0') + BigInt(move));
}

/** A page of entries, newest first. `next` is the id the next page begins below. */
export async function listAudit(
  db: Db,
  filter: AuditFilter,
  before: string | null,
  limit: number,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  let query = db
    .selectFrom('audit_entries as e')
    .leftJoin('users as a', (join) => join.onRef('a.id', '=', 'e.actor_id').on('e.actor_kind', '=', 'user'))
    .leftJoin('users as s', (join) => join.onRef('s.id', '=', 'e.subject_id').on('e.subject_kind', '=', 'user'))
    .select([
      'e.id',
      'e.at',
      'e.actor_kind',
      'e.actor_id',
      'a.name as actor_name',
      'e.action',
      'e.subject_kind',
      'e.subject_id',
      's.name as subject_name',
      'e.detail',
      'e.seal_id',
    ]);
  if (filter.actor !== undefined) query = query.where('e.actor_id', '=', filter.actor);
  if (filter.action !== undefined) query = query.where('e.action', '=', filter.action);
  if (filter.subjectKind !== undefined) query = query.where('e.subject_kind', '=', filter.subjectKind);
  if (filter.subjectId !== undefined) query = query.where('e.subject_id', '=', filter.subjectId);
  // entries are listed by id, which follows time but for what was written at once: bounds of ids keep a search in old days short
  if (filter.from !== undefined) {
    query = query.where('e.at', '>=', filter.from).where('e.id', '>=', await nearestId(db, filter.from, -idSlack));
  }
  if (filter.to !== undefined) query = query.where('e.at', '<', filter.to).where('e.id', '<=', await nearestId(db, filter.to, idSlack));
  if (before !== null) query = query.where('e.id', '<', before);
  const rows = await query
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** Different values of a column, one index step each, so that a million entries cost as little as a hundred. At most 200. */
async function distinctValues(db: Db, column: 'action' | 'actor_id' | 'subject_kind'): Promise<string[]> {
  const name = sql.ref(column);
  const { rows } = await sql<{ value: string }>`
    with recursive found as (
      (select ${name} as value, 1 as n from audit_entries order by ${name} limit 1)
      union all
      select (select ${name} from audit_entries where ${name} > found.value order by ${name} limit 1), found.n + 1
      from found where found.value is not null and found.n < 200)
    select value from found where value is not null`.execute(db);
  return rows.map((row) => row.value);
}

/** What can be filtered for: the actions and kinds of subjects that occur, and the people who acted. */
export async function auditOptions(
  db: Db,
): Promise<{ actions: string[]; subjectKinds: string[]; actors: { id: string; name: string | null }[] }> {
  const [actions, subjectKinds, ids] = await Promise.all([
    distinctValues(db, 'action'),
    distinctValues(db, 'subject_kind'),
    distinctValues(db, 'actor_id'),
  ]);
  const names = ids.length === 0 ? [] : await db.selectFrom('users').where('id', 'in', ids).select(['id', 'name']).execute();
  const nameOf = new Map(names.map((row) => [row.id, row.name]));
  return { actions, subjectKinds, actors: ids.map((id) => ({ id, name: nameOf.get(id) ?? null })) };
}

export type ChainState = { seals: number; entries: number; unsealed: number; last: { id: string; at: Date } | null };

/** How many entries are sealed and not sealed yet, and the last seal. Seal ids count from one without a gap. */
export async function chainState(db: Db): Promise<ChainState> {
  const last = await db.selectFrom('audit_seals').select(['id', 'sealed_at']).orderBy('id', 'desc').limit(1).executeTakeFirst();
  const { rows } = await sql<{ entries: number; unsealed: number }>`
    select (select coalesce(sum(entries), 0)::float8 from audit_seals) as entries,
           (select count(*)::int from audit_entries where seal_id is null) as unsealed`.execute(db);
  return {
    seals: Number(last?.id ?? 0),
    entries: rows[0]?.entries ?? 0,
    unsealed: rows[0]?.unsealed ?? 0,
    last: last === undefined ? null : { id: last.id, at: last.sealed_at },
  };
}
