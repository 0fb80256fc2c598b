/**
 * Postings that are judged again because the rules changed. What nobody decided yet follows the new rules; what people decided
 * stays as they decided it.
 */
import { sql } from 'kysely';
import { appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { sampleDanger } from '#src/review/sample.ts';
import { tipDanger } from '#src/review/open-cases.ts';

/**
 * `undecided`: it stands in a case that waits for people. `decided`: only in cases that were concluded. `none`: in no case.
 */
export type Standing = 'undecided' | 'decided' | 'none';

/** Of these revisions those that were judged before, with where their posting stands. Others are being judged for the first time. */
export async function standingOf(trx: Db, revisionIds: readonly string[]): Promise<Map<string, Standing>> {
  if (revisionIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; standing: Standing }>`
    select r.id::text as id, coalesce((
      select case when bool_or(c.closed_at is null and c.state in ('new','claimed','verifying')) then 'undecided' else 'decided' end
      from case_postings m join cases c on c.id = m.case_id where m.posting_id = r.posting_id having count(*) > 0), 'none') as standing
    from revisions r
    where r.id = any(${[...revisionIds]}::bigint[]) and exists (select from assessments a where a.revision_id = r.id)`.execute(trx);
  return new Map(rows.map((row) => [row.id, row.standing]));
}

type Member = {
  caseId: string;
  queue: 'review' | 'rescue' | 'sample';
  postingId: string;
  tip: boolean;
  risk: number;
  band: string;
  forms: string[];
};

/**
 * Puts the newest assessments of these revisions into the cases of their postings that wait for people, and gives those cases the place that
 * their postings have now: up or down. A cry for help keeps its place. Call in the transaction that stored the assessments.
 */
export async function followInCases(trx: Db, revisionIds: readonly string[], rules: string): Promise<void> {
  if (revisionIds.length === 0) return;
  // in one order for all workers, so that they never wait in a circle
  const cases = await sql<{ id: string; risk: number; queue: string }>`
    select c.id::text, c.risk, c.queue from cases c
    where c.closed_at is null and c.state in ('new','claimed','verifying') and c.id in (
      select m.case_id from case_postings m join revisions r on r.posting_id = m.posting_id where r.id = any(${[...revisionIds]}::bigint[]))
    order by c.id for no key update`.execute(trx);
  if (cases.rows.length === 0) return;
  const ids = cases.rows.map((row) => row.id);
  await sql`
    insert into case_postings (case_id, posting_id, revision_id, assessment_id)
    select distinct m.case_id, m.posting_id, r.id, a.id
    from case_postings m
    join revisions r on r.posting_id = m.posting_id and r.id = any(${[...revisionIds]}::bigint[])
    join lateral (select id from assessments where revision_id = r.id order by id desc limit 1) a on true
    where m.case_id = any(${ids}::bigint[])
    on conflict do nothing`.execute(trx);
  const members = await sql<Member>`
    select distinct on (m.case_id, m.posting_id) m.case_id::text as "caseId", c.queue, m.posting_id::text as "postingId",
      p.kind = 'tip' as tip, a.risk, a.band, a.forms
    from case_postings m join cases c on c.id = m.case_id join assessments a on a.id = m.assessment_id join postings p on p.id = m.posting_id
    where m.case_id = any(${ids}::bigint[]) and c.queue <> 'rescue'
    order by m.case_id, m.posting_id, m.assessment_id desc`.execute(trx);
  const places = [...Map.groupBy(members.rows, (member) => member.caseId)].map(([id, all]) => ({ id, ...placeOf(all) }));
  await sql`
    update cases c set risk = j.risk, band = j.band, danger = j.danger, forms = j.forms
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as j(id bigint, risk smallint, band text, danger smallint, forms text[])
    where c.id = j.id`.execute(trx);
  const before = new Map(cases.rows.map((row) => [row.id, row.risk]));
  const moved = places.filter((place) => before.get(place.id) !== place.risk);
  await appendAudit(
    trx,
    moved.map((place) => ({
      actor: { kind: 'system', id: 'worker' },
      action: 'case.followed-rules',
      subject: { kind: 'case', id: place.id },
      detail: { rules, from: before.get(place.id), to: place.risk },
    })),
  );
}

/** The place of a case by what its postings are worth now. Pure. */
function placeOf(members: readonly Member[]): { risk: number; band: string; danger: number; forms: string[] } {
  const gravest = members.reduce((most, one) => (one.risk > most.risk ? one : most));
  return {
    risk: gravest.risk,
    band: gravest.band,
    // a drawn posting keeps its place, which does not tell
    danger: Math.max(
      ...members.map((one) => (one.queue === 'sample' ? sampleDanger(one.postingId) : one.tip ? Math.max(one.risk, tipDanger) : one.risk)),
    ),
    forms: [...new Set(members.flatMap((one) => one.forms))].toSorted(),
  };
}
