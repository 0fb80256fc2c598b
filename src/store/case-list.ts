/** The list of open cases by danger, paged by keyset, and their counts. Reads only. */
import { sql } from 'kysely';
import type { Assessment, Band, Form, Stance } from '#src/domain/assessment.ts';
import type { Database, Db } from './database.ts';

export type CaseListFilter = { queue: 'review' | 'rescue'; band?: Band | undefined; form?: Form | undefined; source?: string | undefined };

/** Where a page ends: the next begins after this case. */
export type CasePosition = { danger: number; id: string };

export type CaseListRow = {
  id: string;
  queue: Database['cases']['queue'];
  state: 'new' | 'claimed' | 'verifying' | 'concluded' | 'closed';
  risk: number;
  band: Band;
  danger: number;
  forms: string[];
  province_code: string;
  opened_at: Date;
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
};

/** A filter by form or source looks at this many cases a page at most, so a rare form never walks the whole table. */
const windowSize = 5_000;

/**
 * One page of open cases, most dangerous first, then oldest. With a filter by form or source the page
 * may be short although `next` is set: it then names the place up to which cases were looked at.
 */
export async function listCases(
  db: Db,
  filter: CaseListFilter,
  after: CasePosition | null,
  limit: number,
  window = windowSize,
): Promise<{ rows: CaseListRow[]; next: CasePosition | null }> {
  const open = db
    .selectFrom('cases')
    .where('closed_at', 'is', null)
    .where('queue', '=', filter.queue)
    .orderBy('danger', 'desc')
    .orderBy('id')
    .$if(after !== null, (query) =>
      // both halves on purpose: the first bounds the index scan, the second is exact
      query
        .where('danger', '<=', after?.danger ?? 0)
        .where((eb) => eb.or([eb('danger', '<', after?.danger ?? 0), eb('id', '>', after?.id ?? '0')])),
    );
  // a level is a column of the case and cheap to test; the others may be rare
  const filtered = filter.form !== undefined || filter.source !== undefined;
  const end = filtered
    ? await open
        .select(['danger', 'id'])
        .offset(window - 1)
        .limit(1)
        .executeTakeFirst()
    : undefined;
  let page = open.select(['id', 'queue', 'state', 'risk', 'band', 'danger', 'forms', 'province_code', 'opened_at']).limit(limit + 1);
  if (end !== undefined) {
    page = page.where('danger', '>=', end.danger).where((eb) => eb.or([eb('danger', '>', end.danger), eb('id', '<=', end.id)]));
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
  return { rows: shown, next: last === undefined ? null : { danger: last.danger, id: last.id } };
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
              from (select posting_id from case_postings where case_id = wanted.id limit 1000) as sampled) as postings
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

/** Open cases by queue and band. */
export async function countOpenCases(db: Db): Promise<{ queue: string; band: Band; cases: number }[]> {
  return await db
    .selectFrom('cases')
    .where('closed_at', 'is', null)
    .groupBy(['queue', 'band'])
    .select(['queue', 'band', sql<number>`count(*)::int`.as('cases')])
    .execute();
}
