/** Scoring revisions: in threads, a batch at a time, each batch one transaction. */
import type { Assessment } from '#src/domain/assessment.ts';
import type { JobResult } from '#src/queue/queue.ts';
import { filedUnflagged } from '#src/review/unflagged.ts';
import { loadRevisionTexts, storeAssessments, type NewAssessment } from '#src/store/assessments.ts';
import { storeContacts, type FoundContact } from '#src/store/contacts.ts';
import { advance, claimRows, failRows, giveBack, lockHeld } from '#src/store/work.ts';
import type { Dependencies } from '../dependencies.ts';
import { enqueueStage } from '../enqueue.ts';
import { holding } from '../holding.ts';

/** Handles `assess` jobs. */
export async function assess(payload: { ids: string[] }, deps: Dependencies): Promise<JobResult> {
  const claim = await claimRows(deps.db, 'revisions', 'assess', payload.ids, deps.leaseMs);
  if (claim.ids.length === 0) return { kind: 'done' };
  return await holding(deps, claim, async () => {
    const revisions = await loadRevisionTexts(deps.db, claim.ids);
    const inputs = revisions.map(({ text, title, firstSeenAt }) => ({ text, title, seenAt: firstSeenAt.toISOString() }));
    const result = await deps.threads.assess(inputs);
    if (!result.ok) {
      deps.log.warn({ revisions: claim.ids.length, code: result.code }, 'a batch could not be scored');
      if (claim.ids.length === 1) {
        await failRows(deps.db, claim, [{ id: claim.ids[0] ?? '', code: result.code }]);
      } else {
        // one of them is to blame: each goes again alone
        await giveBack(deps.db, claim, claim.ids, 0);
        await enqueueStage(deps.queue, 'assess', claim.ids, { epoch: `alone-${claim.token}`, alone: true });
      }
      return { kind: 'done' };
    }
    const scored: NewAssessment[] = [];
    const failed: { id: string; code: string }[] = [];
    revisions.forEach((revision, i) => {
      const score = result.scores[i];
      if (score?.ok === true) scored.push({ revisionId: revision.id, referenceAt: revision.firstSeenAt, assessment: score.assessment });
      else failed.push({ id: revision.id, code: score?.code ?? 'scorer-no-answer' });
    });
    const flagged = await deps.db.transaction().execute(async (trx) => {
      const held = await lockHeld(trx, claim);
      const silent = scored.filter((row) => row.assessment.queue === 'none').map((row) => row.revisionId);
      const wanted = await filedUnflagged(trx, silent);
      const ours = scored.filter((row) => held.has(row.revisionId)).map((row) => ({ ...row, keep: wanted.has(row.revisionId) }));
      await storeAssessments(trx, ours);
      await storeContacts(
        trx,
        deps.vault,
        ours.flatMap((row) => contactsOf(row.revisionId, row.assessment)),
      );
      const isFiled = (row: NewAssessment) => row.assessment.queue !== 'none' || row.keep === true;
      const toFile = ours.filter(isFiled).map((row) => row.revisionId);
      const finished = ours.filter((row) => !isFiled(row)).map((row) => row.revisionId);
      await advance(trx, claim, toFile, 'file');
      await advance(trx, claim, finished, 'done');
      return toFile;
    });
    await failRows(deps.db, claim, failed);
    await enqueueStage(deps.queue, 'file', flagged, { epoch: 'assessed' });
    return { kind: 'done' };
  });
}

/** Contacts worth keeping: those of offers, warnings and cries for help; ordinary talk keeps its own. */
export function contactsOf(revisionId: string, assessment: Assessment): FoundContact[] {
  if (assessment.stance === 'other') return [];
  return assessment.facts.contacts
    .filter((contact) => !contact.masked)
    .map(({ kind, value, start, end }) => ({ revisionId, kind, value, start, end }));
}
