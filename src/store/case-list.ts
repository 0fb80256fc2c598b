/** The lists of cases, paged by keyset, and their counts. Reads only. */
import { sql } from 'kysely';
import type { Assessment, Band, Form, Stance } from '#src/domain/assessment.ts';
import type { CaseListState } from '#src/domain/decision-rules.ts';
import { type CaseReach, caseVisible } from './case-reach.ts';
import { helpWaits } from './case-work.ts';
import type { Database, Db } from './database.ts';

export type CaseListFilter = {
  queue: 'review' | 'rescue';
  /** Default `open`. */
  state?: CaseListState | undefined;
  band?: Band | undefined;
  form?: Form | undefined;
  source?: string | undefined;
  /** Only those whose clock ends before. */
  dueBefore?: Date | undefined;
};

/** Who asks, and when. */
export type Asking = { reach: CaseReach; personId: string; now: Date };

/** Where a page ends: the next begins after this case. Closed cases are listed by the time of closing, the others by rank. */
export type CasePosition = { rank: number; id: string } | { closedAt: string; id: string };

export type CaseListRow = {
  id: string;
  queue: Database['cases']['queue'];
  state: 'new' | 'claimed' | 'verifying' | 'concluded' | 'closed';
  conclusion: Database['cases']['conclusion'];
  route: Database['cases']['route'];
  risk: number;
  band: Band;
  danger: number;
  rank: number;
  forms: string[];
  province_code: string;
  commune_code: string | null;
  opened_at: Date;
  due_at: Date | null;
  closed_at: Date | null;
  assignee_id: string | null;
  claim_until: Date | null;
};

/** The posting that stands for a case in the list. */
export type Representative = {
  case_id: string;
  title: string | null;
  /** The first 600 characters. */
  opening: string;
  author_name: string | null;
  first_seen_at: Date;
  stance: Stance;
  signals: Assessment['signals'] | null;
  contacts: Assessment['facts']['contacts'] | null;
  contact_spans: { start: number; end: number }[];
  source_id: string;
  source_name: string;
  platform: string;
  postings: number;
  /** What a decision from the list is held against (src/store/case-work.ts). */
  mark_assessment: string;
  mark_decision: string | null;
};

/** A filter by form or source looks at this many cases a page at most, so a rare form never walks the whole table. */
const windowSize = 5_000;

const columns = [
  'id',
  'queue',
  'state',
  'conclusion',
  'route',
  'risk',
  'band',
  'danger',
  'rank',
  'forms',
  'province_code',
  'commune_code',
  'opened_at',
  'due_at',
  'closed_at',
  'assignee_id',
  'claim_until',
] as const;

// literals, so that the planner sees that the partial indexes fit
const waiting = sql<boolean>`state in ('new','claimed','verifying')`;

function matching(db: Db, filter: CaseListFilter, asking: Asking) {
  const state = filter.state ?? 'open';
  let query = db.selectFrom('cases').where(caseVisible(asking.reach));
  query = query.where(filter.queue === 'rescue' ? sql<boolean>`queue = 'rescue'` : sql<boolean>`queue <> 'rescue'`);
  query = state === 'closed' ? query.where('closed_at', 'is not', null) : query.where('closed_at', 'is', null);
  if (state === 'concluded-open') query = query.where(sql<boolean>`state = 'concluded'`);
  else if (state !== 'closed') query = query.where(filter.queue === 'rescue' ? helpWaits : waiting);
  if (state === 'mine') query = query.where('assignee_id', '=', asking.personId);
  if (state === 'unclaimed') query = query.where((eb) => eb.or([eb('claim_until', 'is', null), eb('claim_until', '<=', asking.now)]));
  if (state === 'overdue') query = query.where('due_at', '<', asking.now);
  if (filter.dueBefore !== undefined) query = query.where('due_at', '<', filter.dueBefore);
  return query;
}

/**
 * One page of cases in reach: those that wait by rank (danger, or what waiting made of it: src/review/age-floor.json), then oldest; closed ones newest first.
 * With a filter by form or source the page may be short although `next` is set: it then names the place up to which cases were looked at.
 */
export async function listCases(
  db: Db,
  filter: CaseListFilter,
  asking: Asking,
  after: CasePosition | null,
  limit: number,
  window = windowSize,
): Promise<{ rows: CaseListRow[]; next: CasePosition | null }> {
  const closed = filter.state === 'closed';
  let open = matching(db, filter, asking);
  if (closed) open = open.orderBy('closed_at', 'desc').orderBy('id', 'desc');
  else open = open.orderBy('rank', 'desc').orderBy('id');
  if (after !== null && 'rank' in after && !closed) {
    // both halves on purpose: the first bounds the index scan, the second is exact
    open = open.where('rank', '<=', after.rank).where((eb) => eb.or([eb('rank', '<', after.rank), eb('id', '>', after.id)]));
  }
  if (after !== null && 'closedAt' in after && closed) open = open.where(sql<boolean>`(closed_at, id) < (${after.closedAt}, ${after.id})`);
  // a level is a column of the case and cheap to test; the others may be rare
  const filtered = filter.form !== undefined || filter.source !== undefined;
  const end = filtered
    ? await open
        .select(['rank', 'id', 'closed_at'])
        .offset(window - 1)
        .limit(1)
        .executeTakeFirst()
    : undefined;
  let page = open.select(columns).limit(limit + 1);
  if (end !== undefined && end.closed_at !== null) page = page.where(sql<boolean>`(closed_at, id) >= (${end.closed_at}, ${end.id})`);
  else if (end !== undefined) {
    page = page.where('rank', '>=', end.rank).where((eb) => eb.or([eb('rank', '>', end.rank), eb('id', '<=', end.id)]));
  }
  if (filter.band !== undefined) page = page.where('band', '=', filter.band);
  if (filter.form !== undefined) page = page.where('forms', '@>', sql<string[]>`array[${filter.form}]::text[]`);
  if (filter.source !== undefined) {
    const source = filter.source;
    page = page.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('case_postings as member')
          .innerJoin('postings', 'postings.id', 'member.posting_id')
          .whereRef('member.case_id', '=', 'cases.id')
          .where('postings.source_id', '=', source)
          .select(sql`1`.as('one')),
      ),
    );
  }
  const rows = await page.execute();
  const more = rows.length > limit;
  const shown = more ? rows.slice(0, limit) : rows;
  const last = more ? shown.at(-1) : end;
  return { rows: shown, next: last === undefined ? null : positionOf(last) };
}

function positionOf(row: { rank: number; id: string; closed_at: Date | null }): CasePosition {
  return row.closed_at === null ? { rank: row.rank, id: row.id } : { closedAt: row.closed_at.toISOString(), id: row.id };
}

/**
 * The representative posting of every case in one query: the highest risk among the first twenty
 * assessments that joined the case.
 */
export async function representatives(db: Db, caseIds: readonly string[]): Promise<Map<string, Representative>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<Representative>`
    select wanted.id::text as case_id, best.title, best.opening, best.author_name, best.first_seen_at, best.stance, best.signals, best.contacts, best.contact_spans,
           best.source_id, best.source_name, best.platform,
           (select count(distinct posting_id)::int
              from (select posting_id from case_postings where case_id = wanted.id limit 1000) as sampled) as postings,
           (select max(assessment_id)::text from case_postings where case_id = wanted.id) as mark_assessment,
           (select max(id)::text from decisions where case_id = wanted.id and kind in ('decided','handed-over','undone')) as mark_decision
      from unnest(${[...caseIds]}::bigint[]) as wanted(id)
      cross join lateral (
        select r.title, left(r.text, 600) as opening, p.author_name, p.first_seen_at, a.stance, a.detail->'signals' as signals,
               a.detail->'facts'->'contacts' as contacts,
               coalesce((select json_agg(json_build_object('start', c.span_start, 'end', c.span_end))
                           from revision_contacts c where c.revision_id = r.id), '[]') as contact_spans, s.id as source_id, s.name as source_name, p.platform
          from (select * from case_postings where case_id = wanted.id order by assessment_id limit 20) as member
          join assessments a on a.id = member.assessment_id
          join revisions r on r.id = member.revision_id
          join postings p on p.id = member.posting_id
          join sources s on s.id = p.source_id
         order by a.risk desc, a.id
         limit 1
      ) as best`.execute(db);
  return new Map(rows.map((row) => [row.case_id, row]));
}

/** Cases in reach that wait for a decision, by queue and band; cries for help as in their list. */
export async function countOpenCases(db: Db, reach: CaseReach): Promise<{ queue: string; band: Band; cases: number }[]> {
  const rows = async (which: typeof waiting) =>
    await db
      .selectFrom('cases')
      .where('closed_at', 'is', null)
      .where(which)
      .where(caseVisible(reach))
      .groupBy(['queue', 'band'])
      .select(['queue', 'band', sql<number>`count(*)::int`.as('cases')])
      .execute();
  // apart, so that each finds its index
  const others = await rows(sql<boolean>`queue <> 'rescue' and ${waiting}`);
  return [...others, ...(await rows(sql<boolean>`queue = 'rescue' and ${helpWaits}`))];
}
