/** Joining flagged postings to their campaign and opening the case. */
import { joinCampaigns } from '#src/campaigns/join.ts';
import type { JobResult } from '#src/queue/queue.ts';
import { loadFlagged } from '#src/review/flagged.ts';
import { openSubjects } from '#src/review/open-subjects.ts';
import { openCases, type Flagged } from '#src/review/open-cases.ts';
import { advance, claimRows, lockHeld, type Claim } from '#src/store/work.ts';
import type { Dependencies } from '../dependencies.ts';
import { holding } from '../holding.ts';

/** Handles `file` jobs. */
export async function file(payload: { ids: string[] }, deps: Dependencies): Promise<JobResult> {
  const claim = await claimRows(deps.db, 'revisions', 'file', payload.ids, deps.leaseMs);
  if (claim.ids.length === 0) return { kind: 'done' };
  await holding(deps, claim, () => fileAll(claim, deps));
  return { kind: 'done' };
}

async function fileAll(claim: Claim, deps: Dependencies): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const held = await lockHeld(trx, claim);
    const revisions = await loadFlagged(trx, [...held]);
    const campaigns = await joinCampaigns(
      trx,
      revisions.filter((revision) => revision.stance === 'offer'),
    );
    const open = await openSubjects(
      trx,
      revisions.map((revision) => revision.postingId),
    );
    const flagged: Flagged[] = [];
    for (const { stance, queue, ...revision } of revisions) {
      const { ownCase, soleCampaignId } = open.get(revision.postingId) ?? { ownCase: false, soleCampaignId: null };
      const campaignId = ownCase ? null : stance === 'offer' ? (campaigns.get(revision.postingId) ?? null) : soleCampaignId;
      if (queue !== 'none') flagged.push({ ...revision, queue, campaignId });
    }
    await openCases(trx, flagged);
    await advance(trx, claim, [...held], 'done');
  });
}
