/** Weekly pages as rows: closed once, released once. */
import { sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import { AppError } from '#src/errors.ts';
import { type WeeklyContent, weeklyContent } from '#src/domain/weekly-page.ts';
import type { Db } from './database.ts';
import { inScope } from './scope.ts';

export type ReportRow = {
  id: string;
  province: string;
  closesOn: string;
  state: 'closed' | 'released';
  content: WeeklyContent;
  closedAt: Date;
  remarks: string;
  version: number;
  releasedBy: string | null;
  releasedAt: Date | null;
};

/** What somebody may see: released weeks in `released`, those that are only closed in `closed`. */
export type ReportReach = { released: Scope; closed: Scope };

const seen = (reach: ReportReach) =>
  sql<boolean>`(${inScope(reach.released, 'weekly_reports')} and (weekly_reports.state = 'released' or ${inScope(reach.closed, 'weekly_reports')}))`;

const columns = [
  'id',
  'province_code as province',
  'closes_on as closesOn',
  'state',
  'content',
  'closed_at as closedAt',
  'remarks',
  'version',
  'released_by as releasedBy',
  'released_at as releasedAt',
] as const;

/** The content of a page. Throws AppError `bad-report` when it is of a form this version does not know. */
function readContent(id: string, content: unknown): WeeklyContent {
  const read = weeklyContent.safeParse(content);
  if (read.success) return read.data;
  throw new AppError('bad-report', `weekly page ${id} is of a form that this version cannot read`, {
    cause: read.error,
    fix: 'run the newest version of the product',
  });
}

/** One page that somebody may see, or undefined. */
export async function findReport(db: Db, id: string, reach: ReportReach): Promise<ReportRow | undefined> {
  const row = await db.selectFrom('weekly_reports').where('id', '=', id).where(seen(reach)).select(columns).executeTakeFirst();
  return row === undefined ? undefined : { ...row, content: readContent(row.id, row.content) };
}

/** The same, held against changes until the transaction ends. */
export async function lockReport(trx: Db, id: string, reach: ReportReach): Promise<ReportRow | undefined> {
  const row = await trx.selectFrom('weekly_reports').where('id', '=', id).where(seen(reach)).select(columns).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : { ...row, content: readContent(row.id, row.content) };
}

export type ReportPosition = { closesOn: string; id: string };
export type ReportLine = Omit<ReportRow, 'content' | 'remarks'> & { firstDay: string; days: number };

/** A page of weeks, newest first, without their content. */
export async function listReports(
  db: Db,
  reach: ReportReach,
  after: ReportPosition | null,
  limit: number,
): Promise<{ rows: ReportLine[]; next: ReportPosition | null }> {
  const rows = await db
    .selectFrom('weekly_reports')
    .where(seen(reach))
    .$if(after !== null, (query) =>
      query
        .where('closes_on', '<=', after?.closesOn ?? '')
        .where((eb) => eb.or([eb('closes_on', '<', after?.closesOn ?? ''), eb('id', '<', after?.id ?? '0')])),
    )
    .select(['id', 'province_code as province', 'closes_on as closesOn', 'state', 'closed_at as closedAt', 'version'])
    .select(['released_by as releasedBy', 'released_at as releasedAt'])
    .select([sql<string>`content->'week'->>'firstDay'`.as('firstDay'), sql<number>`(content->'week'->>'days')::int`.as('days')])
    .orderBy('closes_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? { closesOn: last.closesOn, id: last.id } : null };
}

/** Last day of the newest closed week of a province, or null. */
export async function lastClosing(db: Db, province: string): Promise<string | null> {
  const row = await db
    .selectFrom('weekly_reports')
    .where('province_code', '=', province)
    .select('closes_on')
    .orderBy('closes_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.closes_on ?? null;
}

/** The closed weeks of a province before a day, newest first. */
export async function weeksBefore(db: Db, province: string, firstDay: string, limit: number): Promise<WeeklyContent[]> {
  const rows = await db
    .selectFrom('weekly_reports')
    .where('province_code', '=', province)
    .where('closes_on', '<', firstDay)
    .select(['id', 'content'])
    .orderBy('closes_on', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => readContent(row.id, row.content));
}

/** Freezes a week. Returns its id, or null when it was frozen before: nothing is changed then. */
export async function insertReport(trx: Db, content: WeeklyContent, closedAt: Date): Promise<string | null> {
  const row = await trx
    .insertInto('weekly_reports')
    .values({
      province_code: content.province,
      closes_on: content.week.closesOn,
      starts_at: content.week.startsAt,
      ends_at: content.week.endsAt,
      content: JSON.stringify(content),
      closed_at: closedAt,
    })
    .onConflict((conflict) => conflict.columns(['province_code', 'closes_on']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Provinces that have something to report: that of the set-up, and those of sources. */
export async function reportingProvinces(db: Db): Promise<string[]> {
  const { rows } = await sql<{ province: string }>`
    select province_code as province from sources
    union
    select province from (select content->>'province' as province from organisation_versions order by id desc limit 1) o where province is not null
    order by 1`.execute(db);
  return rows.map((row) => row.province);
}

/** When the records of a province begin: first posting, case or visit, else the first set-up; null = there is nothing. */
export async function recordsBegin(db: Db, province: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select coalesce(least(
      (select first_seen_at from postings where province_code = ${province} order by first_seen_at limit 1),
      (select opened_at from cases where province_code = ${province} order by opened_at limit 1),
      (select min(v.day)::timestamp at time zone 'Asia/Ho_Chi_Minh' from visit_counts v join sources s on s.id = v.source_id where s.province_code = ${province})),
      (select min(changed_at) from organisation_versions where content->>'province' = ${province})) as at`.execute(db);
  return rows[0]?.at ?? null;
}

/** Only one process closes weeks of a province at a time; held until the transaction ends. */
export async function lockClosing(trx: Db, province: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7266315, hashtext(${province}))`.execute(trx);
}
