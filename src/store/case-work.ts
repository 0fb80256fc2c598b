/** Rows of cases as work on them needs them: locked, compared, put back. */
import { type Selectable, sql, type Updateable } from 'kysely';
import { type CaseReach, caseVisible } from './case-reach.ts';
import type { Database, Db } from './database.ts';

export type CaseRow = Selectable<Database['cases']>;
export type CaseChange = Updateable<Database['cases']>;

/**
 * True of a cry for help that still waits for somebody: not decided yet, or proposed for transfer without a chief's word. A condition on rows of the rescue
 * queue.
 */
export const helpWaits = sql<boolean>`(state in ('new','claimed','verifying') or (state = 'concluded' and route = 'transfer-pc02' and transferred_on is null))`;

/** A case that may be seen, locked for the rest of the transaction; undefined when it is out of reach. */
export async function lockCase(trx: Db, id: string, reach: CaseReach): Promise<CaseRow | undefined> {
  return await trx.selectFrom('cases').selectAll().where('id', '=', id).where(caseVisible(reach)).forNoKeyUpdate().executeTakeFirst();
}

/** Changes a case that was locked before. */
export async function changeCase(trx: Db, id: string, change: CaseChange): Promise<CaseRow> {
  return await trx.updateTable('cases').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** Kinds of decisions that decide a case; the other kinds note something beside. */
export const decidingKinds = ['decided', 'handed-over'] as const;

/** What a case consists of for somebody who decides: its newest assessment and its newest decision. */
export type CaseMark = { assessment: string; decision: string | null };

/** The mark of a case as it is now. Undoing counts: it changes the case too. */
export async function caseMark(db: Db, id: string): Promise<CaseMark> {
  const { rows } = await sql<CaseMark>`
    select coalesce((select max(assessment_id) from case_postings where case_id = ${id}), 0)::text as assessment,
           (select max(id)::text from decisions where case_id = ${id} and kind in ('decided','handed-over','undone')) as decision`.execute(
    db,
  );
  return rows[0] ?? { assessment: '0', decision: null };
}

/** Numbers of postings and of other assessments that came after `assessment`. */
export async function newerInCase(db: Db, id: string, assessment: string): Promise<{ postings: number; assessments: number }> {
  const { rows } = await sql<{ postings: number; assessments: number }>`
    select count(distinct posting_id) filter (where not known)::int as postings, count(*) filter (where known)::int as assessments
    from (select n.posting_id, exists (select from case_postings b where b.case_id = n.case_id and b.posting_id = n.posting_id and b.assessment_id <= ${assessment}) as known
            from case_postings n where n.case_id = ${id} and n.assessment_id > ${assessment} limit 1000) as newer`.execute(db);
  return rows[0] ?? { postings: 0, assessments: 0 };
}

/** Names of people by their ids. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('users').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Says whether the subject of a case has another case open. */
export async function hasOtherOpenCase(db: Db, row: Pick<CaseRow, 'id' | 'campaign_id' | 'posting_id'>): Promise<boolean> {
  const other = await db
    .selectFrom('cases')
    .select('id')
    .where('closed_at', 'is', null)
    .where('id', '<>', row.id)
    .where((eb) => (row.campaign_id === null ? eb('posting_id', '=', row.posting_id) : eb('campaign_id', '=', row.campaign_id)))
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/**
 * The most dangerous case that waits and that nobody holds, locked; undefined when there is none. Whoever asks at the same time gets another one.
 * Call src/review/freshen-queue.ts before, so that claims that ended count as free.
 */
export async function lockNextFree(trx: Db, queue: 'review' | 'rescue', reach: CaseReach): Promise<CaseRow | undefined> {
  return await trx
    .selectFrom('cases')
    .selectAll()
    .where('closed_at', 'is', null)
    .where('claim_until', 'is', null)
    .where(sql<boolean>`state in ('new','claimed','verifying')`)
    .where(queue === 'rescue' ? sql<boolean>`queue = 'rescue'` : sql<boolean>`queue <> 'rescue'`)
    .where(caseVisible(reach))
    .orderBy('rank', 'desc')
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
}
