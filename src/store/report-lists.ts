/** The rows behind a figure of the weekly page, newest first, paged by time and id. Reads only; what is shown of them is decided outside. */
import { type RawBuilder, sql } from 'kysely';
import type { Assessment, Stance } from '#src/domain/assessment.ts';
import type { FigureId } from '#src/domain/weekly-page.ts';
import { reaches } from '#src/domain/access.ts';
import { type CaseReach, caseVisible } from './case-reach.ts';
import type { Db } from './database.ts';
import {
  answeredIn,
  answeredIn24h,
  type CountRange,
  decidedCases,
  firstSeenIn,
  flaggedPostings,
  openedIn,
  overdueRequests,
  removedIn,
  rescueCases,
  sentRequests,
  transferredCases,
  waitingCases,
} from './report-counts.ts';
import { caseInScope } from './scope.ts';

/** Where a page ends. `at` as the database writes it, so that no part of a second is lost. */
export type ListPosition = { at: string; id: string };
/** `id` of a posting, case, request or tip; a request can stand twice when two of its items were removed. */
export type ListedRow = { id: string; at: Date; position: ListPosition };

const lists: Partial<Record<FigureId, (range: CountRange) => RawBuilder<unknown>>> = {
  'postings-new': (range) => sql`select p.id, p.first_seen_at as at from postings p where ${firstSeenIn(range)}`,
  'postings-flagged': (range) => sql`select f.id, f.first_seen_at as at from (${flaggedPostings(range)}) f`,
  // one posting for each campaign: the first
  campaigns: (range) => sql`
    select distinct on (coalesce(m.campaign_id, -f.id)) f.id, f.first_seen_at as at from (${flaggedPostings(range)}) f
    left join campaign_members m on m.posting_id = f.id order by coalesce(m.campaign_id, -f.id), f.first_seen_at, f.id`,
  'cases-opened': (range) => sql`select c.id, c.opened_at as at from cases c where ${openedIn(range)} and c.queue <> 'rescue'`,
  'cases-decided': (range) => sql`select d.id, d.at from (${decidedCases(range)}) d`,
  'cases-dismissed': (range) => sql`select d.id, d.at from (${decidedCases(range)}) d where d.conclusion = 'no-signs'`,
  'false-alarms': (range) => sql`select d.id, d.at from (${decidedCases(range)}) d where d.conclusion = 'no-signs' and d.queue = 'review'`,
  'cases-waiting': (range) => sql`select w.id, w.at from (${waitingCases(range)}) w`,
  'cases-overdue': (range) => sql`select w.id, w.at from (${waitingCases(range)}) w where w.due_at < ${range.end}`,
  'rescue-opened': rescueCases,
  'requests-sent': sentRequests,
  'requests-in-24h': answeredIn24h,
  'requests-overdue': overdueRequests,
  'items-removed': (range) =>
    sql`select t.id, i.result_at as at from takedown_items i join takedowns t on t.id = i.takedown_id where ${removedIn(range)}`,
  'median-hours': (range) => sql`select t.id, t.answered_at as at from takedowns t where ${answeredIn(range)}`,
  'transfers-pc02': transferredCases,
  tips: (range) => sql`select t.id, t.received_at as at from tips t where ${receivedIn(range)}`,
  'tips-in-time': (range) => sql`
    select t.id, t.received_at as at from tips t where ${receivedIn(range)} and t.sorted_at < ${range.end} and t.sorted_at <= t.sorting_due_at`,
};

const receivedIn = (range: CountRange) =>
  sql<boolean>`t.province_code = ${range.province} and t.received_at >= ${range.start} and t.received_at < ${range.end}`;

type ListOf = 'posting' | 'case' | 'request' | 'tip';

/** The condition that whoever asks may see the row `l`. Nobody meets a cry for help here who may not read it. */
function visible(of: ListOf, province: string, reach: CaseReach): RawBuilder<boolean> {
  if (of === 'case') return sql<boolean>`exists (select from cases v where v.id = l.id and ${caseVisible(reach, 'v')})`;
  if (of === 'request')
    return sql<boolean>`exists (select from takedowns t join cases v on v.id = t.case_id where t.id = l.id and ${caseVisible(reach, 'v')})`;
  if (of !== 'posting') return sql<boolean>`true`;
  const inRescue = sql`exists (select from case_postings cp join cases v on v.id = cp.case_id
    where cp.posting_id = l.id and (v.queue = 'rescue' or v.route = 'rescue') and not ${caseInScope(reach.rescue, 'v')})`;
  if (reaches(reach.rescue, { province })) return sql<boolean>`not ${inRescue}`;
  const helps = sql`exists (select from revisions r join assessments a on a.revision_id = r.id where r.posting_id = l.id and a.stance = 'help')`;
  return sql<boolean>`(not ${inRescue} and not ${helps})`;
}

/**
 * One page of the rows behind a figure, without those that `reach` does not reach: the list may be shorter than the count. Undefined
 * where the figure has no rows of its own (the ledger shows them).
 */
export async function listBehind(
  db: Db,
  figure: FigureId,
  range: CountRange,
  asks: { of: ListOf; reach: CaseReach },
  after: ListPosition | null,
  limit: number,
): Promise<{ rows: ListedRow[]; next: ListPosition | null } | undefined> {
  const list = lists[figure];
  if (list === undefined) return undefined;
  const before = after === null ? sql`true` : sql`(l.at, l.id) < (${after.at}::timestamptz, ${after.id}::bigint)`;
  const { rows } = await sql<{ id: string; at: Date; exact: string }>`
    select l.id::text as id, l.at, l.at::text as exact from (${list(range)}) l where ${before} and ${visible(asks.of, range.province, asks.reach)} order by l.at desc, l.id desc limit ${limit + 1}`.execute(
    db,
  );
  const shown = rows.slice(0, limit).map((row) => ({ id: row.id, at: row.at, position: { at: row.exact, id: row.id } }));
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.position ?? null) : null };
}

export type ListedPosting = {
  id: string;
  title: string | null;
  opening: string;
  author: string | null;
  platform: string;
  stance: Stance | null;
  band: string | null;
  contacts: Assessment['facts']['contacts'] | null;
  stored: { start: number; end: number }[];
  /** The newest case it belongs to that is no rescue case. */
  caseId: string | null;
  erased: boolean;
};

/** What a list shows of postings, before masking. */
export async function listedPostings(db: Db, ids: readonly string[]): Promise<Map<string, ListedPosting>> {
  const { rows } = await sql<ListedPosting>`
    select p.id, r.title, left(r.text, 600) as opening, p.author_name as author, p.platform, a.stance, a.band,
      a.detail->'facts'->'contacts' as contacts, p.erased_at is not null as erased,
      coalesce((select json_agg(json_build_object('start', c.span_start, 'end', c.span_end)) from revision_contacts c where c.revision_id = r.id), '[]') as stored,
      (select cp.case_id::text from case_postings cp join cases c on c.id = cp.case_id
        where cp.posting_id = p.id and c.queue <> 'rescue' order by cp.case_id desc limit 1) as "caseId"
    from postings p
    join lateral (select * from revisions where posting_id = p.id order by number desc limit 1) r on true
    left join lateral (select * from assessments where revision_id = r.id order by id desc limit 1) a on true
    where p.id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export type ListedRequest = { id: string; number: string | null; state: string; caseId: string };

/** What a list shows of requests. */
export async function listedRequests(db: Db, ids: readonly string[]): Promise<Map<string, ListedRequest>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('takedowns')
    .where('id', 'in', [...ids])
    .select(['id', 'number', 'state', 'case_id as caseId'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a list shows of tips: how they came and whether they were sorted, no words. */
export async function listedTips(db: Db, ids: readonly string[]): Promise<Map<string, { id: string; channel: string; sorted: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('tips')
    .where('id', 'in', [...ids])
    .select(['id', 'channel', sql<boolean>`sorted_at is not null`.as('sorted')])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
