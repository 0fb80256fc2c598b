/** Opening cases: the unit of review, at most one open for a subject. */
import { sql } from 'kysely';
import type { AssessmentQueue, Band } from '#src/domain/assessment.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import clocks from './clocks.json' with { type: 'json' };

/** A posting whose assessment asks for a case. `campaignId` is null for a cry for help: it belongs to no campaign. */
export type Flagged = {
  postingId: string;
  revisionId: string;
  assessmentId: string;
  campaignId: string | null;
  provinceCode: string;
  queue: Exclude<AssessmentQueue, 'none'>;
  risk: number;
  band: Band;
  forms: string[];
};

/** Minutes until a case of this kind should have been looked at, or null where no clock runs. */
export function reviewMinutes(queue: Flagged['queue'], band: Band): number | null {
  return queue === 'rescue' ? clocks.minutes.rescue : clocks.minutes[band];
}

/**
 * Opens a case for each subject that has none open, and adds the postings to it. A graver assessment raises an open case, none
 * lowers it; a posting that became a cry for help takes its case to the rescue queue. Every opening is in the audit trail. Call inside a transaction. Returns the ids of cases that this call opened.
 */
export async function openCases(trx: Db, flagged: Flagged[]): Promise<string[]> {
  const opened = [
    ...(await openFor(
      trx,
      'campaign_id',
      flagged.filter((item) => item.campaignId !== null),
    )),
    ...(await openFor(
      trx,
      'posting_id',
      flagged.filter((item) => item.campaignId === null),
    )),
  ];
  await appendAudit(
    trx,
    opened.map((id) => ({ actor: { kind: 'system', id: 'worker' }, action: 'case.opened', subject: { kind: 'case', id } })),
  );
  return opened;
}

type Subject = { subject: string; gravest: Flagged; forms: string[]; items: Flagged[] };

/** The postings of each subject, with the gravest of them; in one order for all workers, so that they never wait in a circle. */
function bySubject(flagged: Flagged[]): Subject[] {
  const groups = Map.groupBy(flagged, (item) => item.campaignId ?? item.postingId);
  const subjects = [...groups].map(([subject, items]) => ({
    subject,
    items,
    gravest: items.reduce((gravest, item) => (item.risk > gravest.risk ? item : gravest)),
    forms: [...new Set(items.flatMap((item) => item.forms))].toSorted(),
  }));
  return subjects.toSorted((a, b) => (BigInt(a.subject) < BigInt(b.subject) ? -1 : 1));
}

/** Opens the cases of subjects of one kind and adds their postings; returns the ids of those that were not open before. */
async function openFor(trx: Db, kind: 'campaign_id' | 'posting_id', flagged: Flagged[]): Promise<string[]> {
  if (flagged.length === 0) return [];
  const subjects = bySubject(flagged);
  const rows = subjects.map(({ subject, gravest, forms }) => ({
    [kind]: subject,
    queue: gravest.queue,
    province: gravest.provinceCode,
    risk: gravest.risk,
    band: gravest.band,
    // a cry for help stands above everything in its own queue; the order there is by time
    danger: gravest.queue === 'rescue' ? 100 : gravest.risk,
    forms,
    minutes: reviewMinutes(gravest.queue, gravest.band),
  }));
  const column = sql.ref(kind);
  const result = await sql<{ id: string; subject: string; fresh: boolean }>`
    insert into cases as c (campaign_id, posting_id, queue, episode, previous_case_id, province_code, risk, band, danger, forms, due_at)
    select j.campaign_id, j.posting_id, j.queue, coalesce(before.episode, 0) + 1, before.id, j.province, j.risk, j.band, j.danger,
      array(select jsonb_array_elements_text(j.forms)), now() + j.minutes * interval '1 minute'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as j(campaign_id bigint, posting_id bigint, queue text, province text, risk smallint,
      band text, danger smallint, forms jsonb, minutes int)
    left join lateral (
      select b.id, b.episode from cases b where b.${column} = j.${column} and b.closed_at is not null order by b.id desc limit 1) before on true
    on conflict (${column}) where closed_at is null and ${column} is not null do update set
      queue = case when excluded.queue = 'rescue' then 'rescue' else c.queue end,
      danger = greatest(c.danger, excluded.danger),
      risk = greatest(c.risk, excluded.risk),
      band = case when excluded.risk > c.risk then excluded.band else c.band end,
      forms = array(select distinct unnest(c.forms || excluded.forms) order by 1),
      due_at = least(c.due_at, excluded.due_at)
    returning id, ${column} as subject, xmax = 0 as fresh`.execute(trx);
  const caseOf = new Map(result.rows.map((row) => [row.subject, row.id]));
  const members = subjects.flatMap(({ subject, items }) => items.map((item) => ({ item, caseId: caseOf.get(subject) ?? '' })));
  await trx
    .insertInto('case_postings')
    .values(
      members.map(({ item, caseId }) => ({
        case_id: caseId,
        posting_id: item.postingId,
        revision_id: item.revisionId,
        assessment_id: item.assessmentId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return result.rows.filter((row) => row.fresh).map((row) => row.id);
}
