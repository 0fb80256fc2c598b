import { sql } from 'kysely';
import type { Db } from '#src/store/database.ts';

/** What is open already for a posting: its own case, or the case of a campaign of which it is the only member. */
export type OpenSubject = { postingId: string; ownCase: boolean; soleCampaignId: string | null };

/**
 * Finds open cases that a posting already stands in alone. A posting whose words changed from an offer to a cry for help, or the other way
 * round, keeps that one case instead of getting a second.
 */
export async function openSubjects(trx: Db, postingIds: string[]): Promise<Map<string, OpenSubject>> {
  const result = await sql<OpenSubject>`
    select p.id as "postingId",
      exists (select from cases c where c.posting_id = p.id and c.closed_at is null) as "ownCase",
      (select m.campaign_id from campaign_members m join cases c on c.campaign_id = m.campaign_id and c.closed_at is null
        where m.posting_id = p.id and not exists (select from campaign_members o where o.campaign_id = m.campaign_id and o.posting_id <> p.id)) as "soleCampaignId"
    from unnest(${postingIds}::bigint[]) as p(id)`.execute(trx);
  return new Map(result.rows.map((row) => [row.postingId, row]));
}
