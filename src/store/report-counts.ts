/**
 * What is counted for the weekly page, as exact numbers, by SQL. Reads only. `src/reports` decides what of it is shown. Every count is
 * over one province and the instants [start, end).
 */
import { type RawBuilder, sql } from 'kysely';
import type { TipChannel } from '#src/domain/tip.ts';
import type { Db } from './database.ts';

/** What is counted: a province, instants from `start` up to but not including `end`, and the same as calendar days. */
export type CountRange = { province: string; start: Date; end: Date; firstDay: string; lastDay: string };

export type CollectionCounts = { sourcesRead: number; outcomes: { outcome: string; visits: number }[] };

/** Visits by outcome from the ledger, which counts by calendar day; sources that let something be read. */
export async function countCollection(db: Db, range: CountRange): Promise<CollectionCounts> {
  const rows = await db
    .selectFrom('visit_counts as v')
    .innerJoin('sources as s', 's.id', 'v.source_id')
    .where('s.province_code', '=', range.province)
    .where('v.day', '>=', range.firstDay)
    .where('v.day', '<=', range.lastDay)
    .groupBy(['v.source_id', 'v.outcome'])
    .select(['v.source_id', 'v.outcome', sql<number>`sum(v.visits)::int`.as('visits')])
    .execute();
  const read = rows.filter((row) => row.outcome === 'ok' || row.outcome === 'not-modified');
  const outcomes = [...Map.groupBy(rows, (row) => row.outcome)].map(([outcome, group]) => ({
    outcome,
    visits: group.reduce((sum, row) => sum + row.visits, 0),
  }));
  return { sourcesRead: new Set(read.map((row) => row.source_id)).size, outcomes };
}

type Tally = Record<string, number>;
export type PostingCounts = { fresh: number; flagged: number; campaigns: number; bands: Tally; forms: Tally; platforms: Tally };

/**
 * Postings first seen in the range, and those of them whose newest assessment sends them to review: by band, form (a posting may have
 * several) and platform, and the campaigns they belong to, each counted once.
 */
export async function countPostings(db: Db, range: CountRange): Promise<PostingCounts> {
  const { rows } = await sql<PostingCounts>`
    with flagged as materialized (${flaggedPostings(range)})
    select
      (select count(*)::int from postings p where ${firstSeenIn(range)}) as fresh,
      (select count(*)::int from flagged) as flagged,
      (select count(distinct coalesce(m.campaign_id, -f.id))::int from flagged f left join campaign_members m on m.posting_id = f.id) as campaigns,
      (select coalesce(jsonb_object_agg(band, n), '{}') from (select band, count(*)::int as n from flagged group by band) t) as bands,
      (select coalesce(jsonb_object_agg(form, n), '{}')
         from (select form, count(*)::int as n from flagged, unnest(forms) as form group by form) t) as forms,
      (select coalesce(jsonb_object_agg(platform, n), '{}') from (select platform, count(*)::int as n from flagged group by platform) t) as platforms`.execute(
    db,
  );
  return rows[0] ?? { fresh: 0, flagged: 0, campaigns: 0, bands: {}, forms: {}, platforms: {} };
}

/** The condition that posting `p` was first seen in the range. What came in as a tip counts as a tip, not as a post that was read. */
export function firstSeenIn(range: Pick<CountRange, 'province' | 'start' | 'end'>) {
  return sql<boolean>`p.province_code = ${range.province} and p.first_seen_at >= ${range.start} and p.first_seen_at < ${range.end} and p.kind <> 'tip'`;
}

/** Postings of the range whose newest assessment sends them to review, with that assessment. */
export function flaggedPostings(range: Pick<CountRange, 'province' | 'start' | 'end'>) {
  return sql`
    select p.id, p.platform, p.first_seen_at, a.band, a.forms
    from postings p join revisions r on r.posting_id = p.id join assessments a on a.revision_id = r.id
    where ${firstSeenIn(range)} and a.queue = 'review'
      and not exists (select from revisions newer join assessments b on b.revision_id = newer.id where newer.posting_id = p.id and b.id > a.id)`;
}

export type CaseCounts = {
  opened: number;
  decided: number;
  dismissed: number;
  /** Cases the machine sent to review and people found to have signs, or to have none. */
  judged: number;
  falseAlarms: number;
  waiting: number;
  overdue: number;
  transfersPc02: number;
  rescueOpened: number;
};

/** Review cases opened, decided, waiting and overdue, transfers to PC02, and rescue cases. A decision that was undone in the range is none. */
export async function countCases(db: Db, range: CountRange): Promise<CaseCounts> {
  const { rows } = await sql<CaseCounts>`
    with decided as materialized (${decidedCases(range)}),
    waiting as materialized (${waitingCases(range)})
    select
      (select count(*)::int from cases c where ${openedIn(range)} and c.queue <> 'rescue') as opened,
      (select count(*)::int from decided) as decided,
      (select count(*)::int from decided where conclusion = 'no-signs') as dismissed,
      (select count(*)::int from decided where queue = 'review' and conclusion in ('signs', 'no-signs')) as judged,
      (select count(*)::int from decided where queue = 'review' and conclusion = 'no-signs') as "falseAlarms",
      (select count(*)::int from waiting) as waiting,
      (select count(*)::int from waiting where due_at < ${range.end}) as overdue,
      (select count(*)::int from (${transferredCases(range)}) t) as "transfersPc02",
      (select count(*)::int from (${rescueCases(range)}) t) as "rescueOpened"`.execute(db);
  const none = {
    opened: 0,
    decided: 0,
    dismissed: 0,
    judged: 0,
    falseAlarms: 0,
    waiting: 0,
    overdue: 0,
    transfersPc02: 0,
    rescueOpened: 0,
  };
  return rows[0] ?? none;
}

/** The condition that case `c` was opened in the range. */
export function openedIn(range: CountRange) {
  return sql<boolean>`c.province_code = ${range.province} and c.opened_at >= ${range.start} and c.opened_at < ${range.end}`;
}

/** Review cases with a conclusion of the range that stands at its end; of several the last. */
export function decidedCases(range: CountRange) {
  return sql`
    select distinct on (d.case_id) d.case_id as id, d.decided_at as at, d.conclusion, d.route, c.queue
    from decisions d join cases c on c.id = d.case_id
    where d.decided_at >= ${range.start} and d.decided_at < ${range.end} and c.province_code = ${range.province} and c.queue <> 'rescue'
      and d.kind = 'decided' and d.conclusion is not null
      and not exists (select from decisions u where u.undoes = d.id and u.decided_at < ${range.end})
    order by d.case_id, d.id desc`;
}

/**
 * Cries for help by when they became one: a person decided so and did not undo it, a newer posting or assessment made it one, or it
 * was opened as one.
 */
export function rescueCases(range: CountRange) {
  // a cry for help that was opened again was one before
  const became = sql`d.kind = 'decided' and d.route = 'rescue' and d.seen->'before'->>'queue' is distinct from 'rescue'`;
  return sql`
    select c.id, min(e.at) as at from (
      select d.case_id as id, d.decided_at as at from decisions d
      where d.decided_at >= ${range.start} and d.decided_at < ${range.end} and ${became}
        and not exists (select from decisions u where u.undoes = d.id and u.decided_at < ${range.end})
      union all
      select a.subject_id::bigint, a.at from audit_entries a
      where a.action = 'case.became-rescue' and a.subject_kind = 'case' and a.at >= ${range.start} and a.at < ${range.end}
      union all
      select c.id, c.opened_at from cases c
      where ${openedIn(range)} and c.queue = 'rescue'
        and not exists (select from decisions d where d.case_id = c.id and ${became} and not exists (select from decisions u where u.undoes = d.id))
        and not exists (
          select from audit_entries a where a.subject_kind = 'case' and a.subject_id = c.id::text and a.action = 'case.became-rescue')
    ) e join cases c on c.id = e.id where c.province_code = ${range.province} group by c.id`;
}

/** Review cases that were open at the end of the range and had no conclusion then. */
export function waitingCases(range: CountRange) {
  // one part for each index, so that cases closed long ago are never walked
  const part = (condition: RawBuilder<unknown>) =>
    sql`select id, opened_at, due_at from cases where province_code = ${range.province} and queue <> 'rescue' and ${condition}`;
  const open = part(sql`closed_at is null and state in ('new','claimed','verifying')`);
  const concluded = part(sql`closed_at is null and state = 'concluded'`);
  const closedLater = part(sql`closed_at >= ${range.end}`);
  return sql`
    select c.id, c.opened_at as at, c.due_at from (${open} union all ${concluded} union all ${closedLater}) c
    where c.opened_at < ${range.end}
      and not exists (
        select from decisions d where d.case_id = c.id and d.kind = 'decided' and d.conclusion is not null and d.decided_at < ${range.end}
          and not exists (select from decisions u where u.undoes = d.id and u.decided_at < ${range.end}))`;
}

/** Cases whose transfer to PC02 was confirmed in the range; a transfer that was only proposed is none yet. */
export function transferredCases(range: CountRange) {
  return sql`
    select d.case_id as id, max(d.decided_at) as at from decisions d join cases c on c.id = d.case_id
    where d.decided_at >= ${range.start} and d.decided_at < ${range.end} and c.province_code = ${range.province} and d.kind = 'transfer-confirmed'
    group by d.case_id`;
}

export type RequestCounts = { sent: number; in24h: number; overdue: number; removed: number; medianHours: number | null };

/** Requests sent, answered and overdue. The clock of an answer starts when receipt was confirmed, else when it was sent. */
export async function countRequests(db: Db, range: CountRange): Promise<RequestCounts> {
  const { rows } = await sql<RequestCounts>`
    select
      (select count(*)::int from (${sentRequests(range)}) t) as sent,
      (select count(*)::int from (${answeredIn24h(range)}) t) as "in24h",
      (select count(*)::int from (${overdueRequests(range)}) t) as overdue,
      (select count(*)::int from takedown_items i join takedowns t on t.id = i.takedown_id where ${removedIn(range)}) as removed,
      (select round((percentile_cont(0.5) within group (order by extract(epoch from t.answered_at - coalesce(t.confirmed_at, t.sent_at)) / 3600))::numeric, 1)::float8
         from takedowns t where ${answeredIn(range)}) as "medianHours"`.execute(db);
  return rows[0] ?? { sent: 0, in24h: 0, overdue: 0, removed: 0, medianHours: null };
}

const sentIn = (range: CountRange) =>
  sql<boolean>`t.province_code = ${range.province} and t.sent_at >= ${range.start} and t.sent_at < ${range.end}`;

/** The condition that request `t` was answered in the range; that no answer came is no answer. */
export function answeredIn(range: CountRange) {
  return sql<boolean>`t.province_code = ${range.province} and t.answered_at >= ${range.start} and t.answered_at < ${range.end} and t.answer <> 'none'`;
}

/** The condition that item `i` of request `t` was found removed in the range. */
export function removedIn(range: CountRange) {
  return sql<boolean>`t.province_code = ${range.province} and i.result = 'removed' and i.result_at >= ${range.start} and i.result_at < ${range.end}`;
}

/** Requests sent in the range. */
export function sentRequests(range: CountRange) {
  return sql`select t.id, t.sent_at as at from takedowns t where ${sentIn(range)}`;
}

/** Requests sent in the range and answered within 24 hours, also after its end; what is counted a day later is complete. */
export function answeredIn24h(range: CountRange) {
  return sql`
    select t.id, t.sent_at as at from takedowns t where ${sentIn(range)} and t.answer <> 'none'
      and t.answered_at <= coalesce(t.confirmed_at, t.sent_at) + interval '24 hours'`;
}

/** Requests whose time was over at the end of the range without an answer; «no answer» leaves them overdue until they are ended. */
export function overdueRequests(range: CountRange) {
  return sql`
    select t.id, t.sent_at as at from takedowns t
    where t.province_code = ${range.province} and t.sent_at < ${range.end} and t.due_at < ${range.end}
      and (t.answered_at is null or t.answered_at >= ${range.end} or t.answer = 'none') and (t.ended_at is null or t.ended_at >= ${range.end})`;
}

export type TipCounts = { channels: Partial<Record<TipChannel, number>>; due: number; inTime: number };

/** Tips received in the range by channel; `due` = those sorted or whose time was over, `inTime` = sorted before that. */
export async function countTips(db: Db, range: CountRange): Promise<TipCounts> {
  const rows = await db
    .selectFrom('tips')
    .where('province_code', '=', range.province)
    .where('received_at', '>=', range.start)
    .where('received_at', '<', range.end)
    .groupBy('channel')
    .select(['channel', sql<number>`count(*)::int`.as('tips')])
    .select(sql<number>`(count(*) filter (where sorted_at < ${range.end} or sorting_due_at < ${range.end}))::int`.as('due'))
    .select(sql<number>`(count(*) filter (where sorted_at < ${range.end} and sorted_at <= sorting_due_at))::int`.as('inTime'))
    .execute();
  return {
    channels: Object.fromEntries(rows.map((row) => [row.channel, row.tips])),
    due: rows.reduce((sum, row) => sum + row.due, 0),
    inTime: rows.reduce((sum, row) => sum + row.inTime, 0),
  };
}
