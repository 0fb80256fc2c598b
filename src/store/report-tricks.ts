/** Which signals go with which form in flagged postings, now and before, and posts that show one. Reads only. */
import { sql } from 'kysely';
import type { Facts, Finding } from '#src/domain/assessment.ts';
import type { Db } from './database.ts';

export type TrickCount = { form: string; signal: string; now: number; before: number; campaigns: number };

type TrickRange = { province: string; start: Date; end: Date; baseStart: Date };

/**
 * Pairs of form and signal in offers sent to review: postings first seen in [start, end) and in [baseStart, start), and the campaigns of
 * the former. Only pairs with at least `least` postings now; at most 500, most frequent first.
 */
export async function countTricks(db: Db, range: TrickRange, signals: readonly string[], least: number): Promise<TrickCount[]> {
  const { rows } = await sql<TrickCount>`
    with flagged as materialized (
      select p.id, p.first_seen_at >= ${range.start} as now, a.forms, m.campaign_id,
        array(select distinct s->>'id' from jsonb_array_elements(a.detail->'signals') as s) as signals
      from postings p join revisions r on r.posting_id = p.id join assessments a on a.revision_id = r.id
      left join campaign_members m on m.posting_id = p.id
      where p.province_code = ${range.province} and p.first_seen_at >= ${range.baseStart} and p.first_seen_at < ${range.end} and p.kind <> 'tip'
        and a.queue = 'review' and a.stance = 'offer' and a.detail is not null
        and not exists (select from revisions newer join assessments b on b.revision_id = newer.id where newer.posting_id = p.id and b.id > a.id))
    select form, signal, (count(*) filter (where now))::int as now, (count(*) filter (where not now))::int as before,
      (count(distinct coalesce(campaign_id, -id)) filter (where now))::int as campaigns
    from flagged, unnest(forms) as form, unnest(signals) as signal
    where signal = any(${[...signals]}::text[])
    group by form, signal having count(*) filter (where now) >= ${least}
    order by 3 desc, 1, 2 limit 500`.execute(db);
  return rows;
}

export type TrickExample = {
  text: string;
  author: string | null;
  findings: Finding[];
  contacts: Facts['contacts'];
};

/**
 * Up to five posts first seen in the range that show a signal together with a form, gravest first. Never one of a rescue case, never
 * one whose data was erased.
 */
export async function trickExamples(db: Db, range: Omit<TrickRange, 'baseStart'>, form: string, signal: string): Promise<TrickExample[]> {
  const { rows } = await sql<TrickExample>`
    select r.text, p.author_name as author, a.detail->'signals' as findings, coalesce(a.detail->'facts'->'contacts', '[]') as contacts
    from postings p join revisions r on r.posting_id = p.id join assessments a on a.revision_id = r.id
    where p.province_code = ${range.province} and p.first_seen_at >= ${range.start} and p.first_seen_at < ${range.end}
      and p.erased_at is null and p.kind <> 'tip' and a.queue = 'review' and a.stance = 'offer' and ${form} = any(a.forms)
      and a.detail->'signals' @> ${JSON.stringify([{ id: signal }])}::jsonb
      and not exists (select from revisions newer join assessments b on b.revision_id = newer.id where newer.posting_id = p.id and b.id > a.id)
      and not exists (select from case_postings cp join cases c on c.id = cp.case_id where cp.posting_id = p.id and c.queue = 'rescue')
    order by a.risk desc, a.id limit 5`.execute(db);
  return rows;
}
