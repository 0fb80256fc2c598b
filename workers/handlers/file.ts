/** Joining flagged postings to their campaign and opening the case; planning the copies that are kept as evidence. */
import { joinCampaigns } from '#src/campaigns/join.ts';
import { planCaptures } from '#src/evidence/plan-captures.ts';
import type { JobResult } from '#src/queue/queue.ts';
import { loadFlagged, queueOf } from '#src/review/flagged.ts';
import { openSubjects } from '#src/review/open-subjects.ts';
import { openCases, type Flagged } from '#src/review/open-cases.ts';
import { reviewRules } from '#src/review/review-rules.ts';
import { advance, claimRows, lockHeld, type Claim } from '#src/store/work.ts';
import type { Dependencies } from '../dependencies.ts';
import { holding } from '../holding.ts';

/** Handles `file` jobs. */
export async function file(payload: { ids: string[] }, deps: Dependencies): Promise<JobResult> {
  const claim = await claimRows(deps.db, 'revisions', 'file', payload.ids, deps.leaseMs);
  if (claim.ids.length === 0) return { kind: 'done' };
  const captures = await holding(deps, claim, () => fileAll(claim, deps));
  // lost ones are found by the sweep
  const orders = captures.map((id) => ({ payload: { ids: [id] }, epoch: 'planned' }));
  for (let i = 0; i < orders.length; i += 500) await deps.queue.addMany('capture', orders.slice(i, i + 500));
  return { kind: 'done' };
}

/** Files the revisions of a claim. Returns the captures to be sent. */
async function fileAll(claim: Claim, deps: Dependencies): Promise<string[]> {
  return await deps.db.transaction().execute(async (trx) => {
    const held = await lockHeld(trx, claim);
    const { clocks, samplePerThousand } = await reviewRules(trx);
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
    for (const { stance, kind, identity, ...revision } of revisions) {
      const { ownCase, soleCampaignId } = open.get(revision.postingId) ?? { ownCase: false, soleCampaignId: null };
      const campaignId = ownCase ? null : stance === 'offer' ? (campaigns.get(revision.postingId) ?? null) : soleCampaignId;
      const queue = queueOf({ ...revision, kind, stance, identity }, samplePerThousand);
      if (queue !== null) flagged.push({ ...revision, queue, campaignId, tip: kind === 'tip' });
    }
    const { touched } = await openCases(trx, flagged, { clocks, at: deps.clock.now() });
    const captures = touched.length === 0 ? [] : await planCaptures(trx, touched);
    await advance(trx, claim, [...held], 'done');
    return captures;
  });
}
