/** One case with its postings, what was made of them and where they came from. Reads only. */
import { sql } from 'kysely';
import type { Assessment, Band, Stance } from '#src/domain/assessment.ts';
import type { TlsCertificate, VisitOutcome } from '#src/domain/visit.ts';
import { type CaseReach, caseVisible } from './case-reach.ts';
import type { CaseRow } from './case-work.ts';
import type { Db } from './database.ts';

export type CasePostingRow = {
  id: string;
  kind: 'post' | 'comment' | 'tip';
  platform: string;
  url: string | null;
  author_name: string | null;
  author_id: string | null;
  author_url: string | null;
  published_at: Date | null;
  first_seen_at: Date;
  last_seen_at: Date;
  erased_at: Date | null;
  source_id: string;
  source_name: string;
  revision_id: string;
  revision_number: number;
  revision_seen_at: Date;
  title: string | null;
  /** At most `MAX_SHOWN` characters. */
  text: string;
  cut: boolean;
  assessment_id: string;
  risk: number;
  band: Band;
  stance: Stance;
  abstain: boolean;
  detail: Assessment | null;
  rules_version: string;
  model_version: string;
  reference_at: Date;
  assessed_at: Date;
  visit_id: string | null;
  visit_outcome: VisitOutcome | null;
  visit_reason: string | null;
  visit_status: number | null;
  visit_finished_at: Date | null;
  response_sha256: Buffer | null;
  response_bytes: number | null;
  response_status: number | null;
  response_final_url: string | null;
  response_via: 'static' | 'browser' | null;
  response_fetched_at: Date | null;
  response_tls: TlsCertificate[] | null;
  contact_spans: { start: number; end: number }[];
  revisions: { number: number; seen_at: Date }[];
};

const maxShown = 20_000;
const maxPostings = 50;

/** The row of a case in reach, open or closed, or undefined. */
export async function findCase(db: Db, id: string, reach: CaseReach): Promise<CaseRow | undefined> {
  return await db.selectFrom('cases').where('id', '=', id).where(caseVisible(reach)).selectAll().executeTakeFirst();
}

/** Number of postings of a case, counted up to 1000. */
export async function countCasePostings(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ postings: number }>`
    select count(distinct posting_id)::int as postings from (select posting_id from case_postings where case_id = ${id} limit 1000) as sampled`.execute(
    db,
  );
  return rows[0]?.postings ?? 0;
}

/**
 * The postings of a case as last assessed for it: of the first 20 and the newest 200 entries the
 * most dangerous of the first 20 leads, then the newest, 50 at most.
 */
export async function casePostings(db: Db, id: string): Promise<CasePostingRow[]> {
  const { rows } = await sql<CasePostingRow>`
    with entries as (
      (select posting_id, revision_id, assessment_id, true as early from case_postings where case_id = ${id} order by assessment_id limit 20)
      union all
      (select posting_id, revision_id, assessment_id, false from case_postings where case_id = ${id} order by assessment_id desc limit 200)
    ), latest as (
      select distinct on (posting_id) posting_id, revision_id, assessment_id, bool_or(early) over (partition by posting_id) as early
        from entries order by posting_id, assessment_id desc
    ), ranked as (
      select latest.*, row_number() over (order by latest.early desc, a.risk desc, a.id) as lead_rank
        from latest join assessments a on a.id = latest.assessment_id
    ), chosen as (
      select * from ranked order by (lead_rank = 1) desc, assessment_id desc limit ${maxPostings}
    )
    select p.id::text, p.kind, p.platform, p.url, p.author_name, p.author_id, p.author_url, p.published_at, p.first_seen_at, p.last_seen_at, p.erased_at,
           s.id as source_id, s.name as source_name,
           r.id::text as revision_id, r.number as revision_number, r.seen_at as revision_seen_at, r.title,
           left(r.text, ${maxShown}) as text, (r.cut or length(r.text) > ${maxShown}) as cut,
           a.id::text as assessment_id, a.risk, a.band, a.stance, a.abstain, a.detail, a.rules_version, a.model_version, a.reference_at, a.assessed_at,
           v.id::text as visit_id, v.outcome as visit_outcome, v.reason as visit_reason, v.status as visit_status, v.finished_at as visit_finished_at,
           w.sha256 as response_sha256, w.bytes as response_bytes, w.status as response_status, w.final_url as response_final_url,
           w.via as response_via, w.fetched_at as response_fetched_at, w.tls as response_tls,
           coalesce((select json_agg(json_build_object('start', c.span_start, 'end', c.span_end))
                       from revision_contacts c where c.revision_id = r.id), '[]') as contact_spans,
           (select json_agg(json_build_object('number', other.number, 'seen_at', other.seen_at) order by other.number)
              from (select number, seen_at from revisions where posting_id = p.id order by number desc limit 20) as other) as revisions
      from chosen
      join postings p on p.id = chosen.posting_id
      join sources s on s.id = p.source_id
      join revisions r on r.id = chosen.revision_id
      join assessments a on a.id = chosen.assessment_id
      left join visits v on v.id = r.visit_id
      left join raw_responses w on w.id = coalesce(r.raw_response_id, v.raw_response_id)
     order by (chosen.lead_rank = 1) desc, chosen.assessment_id desc`.execute(db);
  // JSON carries instants as text
  return rows.map((row) => ({
    ...row,
    revisions: row.revisions.map((other) => ({ number: other.number, seen_at: new Date(other.seen_at) })),
  }));
}

/** The latest fifty audit entries about a case, newest first, with the names of people. */
export async function caseHistory(
  db: Db,
  id: string,
): Promise<
  {
    id: string;
    at: Date;
    actor_kind: 'user' | 'system';
    actor_id: string;
    action: string;
    name: string | null;
    detail: Record<string, unknown>;
  }[]
> {
  return await db
    .selectFrom('audit_entries')
    .leftJoin('users', 'users.id', 'audit_entries.actor_id')
    .where('subject_kind', '=', 'case')
    .where('subject_id', '=', id)
    .select(['audit_entries.id', 'at', 'actor_kind', 'actor_id', 'action', 'detail', 'users.name as name'])
    .orderBy('audit_entries.id', 'desc')
    .limit(50)
    .execute();
}
