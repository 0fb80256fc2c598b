/**
 * The door to campaigns: postings that are offers come in, each leaves with the campaign it belongs to. Today a campaign is one
 * posting; the engine that joins near-copies and shared contacts will stand behind this same function.
 */
import { sql } from 'kysely';
import type { Db } from '#src/store/database.ts';

export type JoiningPosting = { postingId: string; revisionId: string; provinceCode: string };

/**
 * Gives every posting its campaign, made where there is none yet. Postings must be offers: warnings and cries for help are never members.
 * Call inside a transaction; several workers may call it for the same postings and get the same answer.
 */
export async function joinCampaigns(trx: Db, postings: JoiningPosting[]): Promise<Map<string, string>> {
  const provinces = new Map(postings.map((posting) => [posting.postingId, posting.provinceCode]));
  const ids = [...provinces.keys()].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  if (ids.length === 0) return new Map();
  // whoever comes second to a posting waits here, then finds the campaign made by the first; same order of locks as storing
  await sql`select id from postings where id = any(${ids}::bigint[]) order by source_id, key for no key update`.execute(trx);
  const members = await trx.selectFrom('campaign_members').select(['posting_id', 'campaign_id']).where('posting_id', 'in', ids).execute();
  const joined = new Map(members.map((member) => [member.posting_id, member.campaign_id]));
  const alone = ids.filter((id) => !joined.has(id));
  if (alone.length === 0) return joined;
  const made = await sql<{ id: string }>`
    insert into campaigns (province_code)
    select province from unnest(${alone.map((id) => provinces.get(id))}::text[]) with ordinality as p(province, n) order by n
    returning id`.execute(trx);
  const rows = alone.map((postingId, n) => ({ posting_id: postingId, campaign_id: made.rows[n]?.id ?? '', reason: 'first-of-its-kind' }));
  await trx.insertInto('campaign_members').values(rows).execute();
  for (const row of rows) joined.set(row.posting_id, row.campaign_id);
  return joined;
}
