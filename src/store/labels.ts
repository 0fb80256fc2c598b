/**
 * What people concluded about what the machine had said: the labels. Only cases whose newest decision stands (not undone,
 * past its time for undoing) and never a cry for help. Reads only.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import type { Assessment, AssessmentQueue, Band, Stance } from '#src/domain/assessment.ts';
import type { Db } from './database.ts';
import { caseInScope } from './scope.ts';

/** `before` is exclusive and never later than now less the time for undoing. */
export type LabelPeriod = { from: Date; before: Date };
export type LabelKind = 'false-alarm' | 'miss';

/** A decided case, as narrow as counting needs it. */
export type LabelCount = {
  flagged: boolean;
  tip: boolean;
  sampled: boolean;
  conclusion: 'signs' | 'no-signs' | 'not-enough';
  forms: string[];
  signals: string[];
};

export type LabelRow = {
  decision_id: string;
  decided_at: Date;
  case_id: string;
  conclusion: 'signs' | 'no-signs' | 'not-enough';
  reason_code: string;
  sampled: boolean;
  tip: boolean;
  posting_id: string;
  platform: string;
  author_name: string | null;
  author_id: string | null;
  author_url: string | null;
  source_id: string;
  source_name: string;
  source_kind: 'crawl' | 'tips' | 'import' | 'manual';
  title: string | null;
  text: string;
  cut: boolean;
  contact_spans: { start: number; end: number }[];
  risk: number;
  band: Band;
  machine_queue: AssessmentQueue;
  stance: Stance;
  forms: string[];
  detail: Assessment | null;
  rules_version: string;
  model_version: string;
};

const maxText = 20_000;
// places in a list go out in milliseconds and must come back as the same instant
const moment = sql`date_trunc('milliseconds', d.decided_at)`;

/**
 * Decisions that stand, each with the posting that led: of what whoever decided had on the screen the most dangerous. A case with
 * one cry for help among its postings is left out as a whole.
 */
function judged(scope: Scope, period: LabelPeriod, more: { order: RawBuilder<unknown>; where?: RawBuilder<boolean>; limit: number }) {
  return sql`
    select d.id, ${moment} as decided_at, d.conclusion, d.reason_code, c.id as case_id, c.queue as case_queue,
           l.posting_id, l.revision_id, l.assessment_id
      from decisions d
      join cases c on c.id = d.case_id
      cross join lateral (
        select cp.posting_id, cp.revision_id, cp.assessment_id, a.queue, a.forms, a.detail, p.erased_at, p.kind
          from (select * from case_postings where case_id = c.id order by assessment_id limit 200) as cp
          join assessments a on a.id = cp.assessment_id
          join postings p on p.id = cp.posting_id
         where coalesce(jsonb_array_length(d.seen -> 'assessments'), 0) = 0 or d.seen -> 'assessments' ? cp.assessment_id::text
         order by a.risk desc, a.id limit 1
      ) as l
     where d.decided_at >= ${period.from} and d.decided_at < ${period.before}
       and d.kind = 'decided' and d.conclusion is not null and d.route is distinct from 'rescue'
       and c.queue <> 'rescue' and c.route is distinct from 'rescue' and c.state in ('concluded', 'closed') and c.conclusion = d.conclusion
       and ${caseInScope(scope, 'c')}
       and not exists (select from decisions later where later.case_id = c.id and later.id > d.id and later.kind in ('decided', 'handed-over')
                          and not exists (select from decisions undone where undone.undoes = later.id))
       and not exists (select from decisions undone where undone.undoes = d.id)
       and not exists (select from case_postings cp join assessments a on a.id = cp.assessment_id where cp.case_id = c.id and a.stance = 'help')
       and l.erased_at is null
       ${more.where === undefined ? sql`` : sql`and ${more.where}`}
     order by ${more.order} limit ${more.limit}`;
}

/** Decided cases of a period, newest first, `limit` at most: to be counted. */
export async function labelCounts(db: Db, scope: Scope, period: LabelPeriod, limit: number): Promise<LabelCount[]> {
  const { rows } = await sql<LabelCount>`
    with judged as materialized (${judged(scope, period, { order: sql`${moment} desc, d.id desc`, limit })})
    select a.queue = 'review' as flagged, (p.kind = 'tip' or s.kind = 'tips') as tip, j.case_queue = 'sample' as sampled, j.conclusion, a.forms,
           array(select distinct found ->> 'id' from jsonb_array_elements(coalesce(a.detail -> 'signals', '[]')) as found) as signals
      from judged j
      join assessments a on a.id = j.assessment_id
      join postings p on p.id = j.posting_id
      join sources s on s.id = p.source_id`.execute(db);
  return rows;
}

export type LabelPlace = { at: Date; id: string };

/** Examples of one kind, newest first. Returns `limit` rows at most and where to go on. */
export async function labelExamples(
  db: Db,
  scope: Scope,
  period: LabelPeriod,
  filter: { kind: LabelKind; signal?: string | undefined; form?: string | undefined },
  after: LabelPlace | null,
  limit: number,
): Promise<{ rows: LabelRow[]; next: LabelPlace | null }> {
  const conditions = [
    filter.kind === 'false-alarm'
      ? sql<boolean>`l.queue = 'review' and d.conclusion = 'no-signs'`
      : // unflagged postings are in the queue because they were drawn or reported; anything else came there later
        sql<boolean>`l.queue = 'none' and d.conclusion = 'signs' and (c.queue = 'sample' or l.kind = 'tip')`,
    ...(filter.signal === undefined ? [] : [sql<boolean>`l.detail -> 'signals' @> ${JSON.stringify([{ id: filter.signal }])}::jsonb`]),
    ...(filter.form === undefined ? [] : [sql<boolean>`${filter.form} = any(l.forms)`]),
    ...(after === null ? [] : [sql<boolean>`(${moment}, d.id) < (${after.at}, ${after.id})`]),
  ];
  const where = sql<boolean>`${sql.join(conditions, sql` and `)}`;
  const rows = await fullRows(db, judged(scope, period, { order: sql`${moment} desc, d.id desc`, where, limit: limit + 1 }), 'desc');
  return pageOf(rows, limit);
}

/** Decided cases of a period for export, oldest first: signs and no signs, page by page. */
export async function labelsForExport(
  db: Db,
  scope: Scope,
  period: LabelPeriod,
  after: LabelPlace | null,
  limit: number,
): Promise<{ rows: LabelRow[]; next: LabelPlace | null }> {
  const where = sql<boolean>`d.conclusion in ('signs', 'no-signs') ${after === null ? sql`` : sql`and (${moment}, d.id) > (${after.at}, ${after.id})`}`;
  const rows = await fullRows(db, judged(scope, period, { order: sql`${moment}, d.id`, where, limit: limit + 1 }), 'asc');
  return pageOf(rows, limit);
}

function pageOf(rows: LabelRow[], limit: number): { rows: LabelRow[]; next: LabelPlace | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? { at: last.decided_at, id: last.decision_id } : null };
}

async function fullRows(db: Db, chosen: RawBuilder<unknown>, direction: 'asc' | 'desc'): Promise<LabelRow[]> {
  const { rows } = await sql<LabelRow>`
    with judged as materialized (${chosen})
    select j.id::text as decision_id, j.decided_at, j.case_id::text as case_id, j.conclusion, j.reason_code, j.case_queue = 'sample' as sampled,
           (p.kind = 'tip' or s.kind = 'tips') as tip,
           p.id::text as posting_id, p.platform, p.author_name, p.author_id, p.author_url,
           s.id as source_id, s.name as source_name, s.kind as source_kind,
           r.title, left(r.text, ${maxText}) as text, (r.cut or length(r.text) > ${maxText}) as cut,
           coalesce((select json_agg(json_build_object('start', rc.span_start, 'end', rc.span_end)) from revision_contacts rc where rc.revision_id = r.id), '[]') as contact_spans,
           a.risk, a.band, a.queue as machine_queue, a.stance, a.forms, a.detail, a.rules_version, a.model_version
      from judged j
      join assessments a on a.id = j.assessment_id
      join revisions r on r.id = j.revision_id
      join postings p on p.id = j.posting_id
      join sources s on s.id = p.source_id
     order by j.decided_at ${sql.raw(direction)}, j.id ${sql.raw(direction)}`.execute(db);
  return rows;
}
