/**
 * Scoring revisions: in threads, a batch at a time, each batch one transaction. The roles of rule sets are read for every batch: what is
 * live judges, and what is in shadow is scored beside it, of which only differences are kept.
 */
import type { Assessment, AssessmentInput } from '#src/domain/assessment.ts';
import type { JobResult } from '#src/queue/queue.ts';
import { filedUnflagged } from '#src/review/unflagged.ts';
import { changeKind, foundChanges, isHelp, judgedBy } from '#src/rules/compare.ts';
import { followInCases, standingOf } from '#src/rules/follow.ts';
import type { PackedRules } from '#src/rules/in-force.ts';
import { loadRevisionTexts, type RevisionText, storeAssessments, type NewAssessment } from '#src/store/assessments.ts';
import { storeContacts, type FoundContact } from '#src/store/contacts.ts';
import type { Db } from '#src/store/database.ts';
import { countShadowed, type NewHuntChange, storeHuntChanges } from '#src/store/rule-hunt-walk.ts';
import { advance, claimRows, failRows, giveBack, lockHeld, type Claim } from '#src/store/work.ts';
import type { Dependencies } from '../dependencies.ts';
import { enqueueStage } from '../enqueue.ts';
import { holding } from '../holding.ts';
import type { ThreadScore } from '../threads.ts';

/** Handles `assess` jobs. */
export async function assess(payload: { ids: string[] }, deps: Dependencies): Promise<JobResult> {
  const claim = await claimRows(deps.db, 'revisions', 'assess', payload.ids, deps.leaseMs);
  if (claim.ids.length === 0) return { kind: 'done' };
  return await holding(deps, claim, async () => {
    const { live, shadow } = await deps.rules.now(deps.db);
    const revisions = await loadRevisionTexts(deps.db, claim.ids);
    const inputs = revisions.map(({ text, title, firstSeenAt }) => ({ text, title, seenAt: firstSeenAt.toISOString() }));
    const result = await deps.threads.assess(inputs, live);
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
    const shadowed =
      shadow === null ? null : { huntId: shadow.huntId, ...(await scoreBeside(revisions, inputs, result.scores, shadow, deps)) };
    const flagged = await deps.db.transaction().execute(async (trx) => {
      const held = await lockHeld(trx, claim);
      const ours = scored.filter((row) => held.has(row.revisionId));
      const toFile = await finish(trx, claim, ours, live.version, deps);
      if (shadowed !== null) await keepShadowed(trx, shadowed, held);
      return toFile;
    });
    await failRows(deps.db, claim, failed);
    await enqueueStage(deps.queue, 'file', flagged, { epoch: 'assessed' });
    return { kind: 'done' };
  });
}

/** Stores the assessments of a claim and moves its rows on. Returns those that are to be filed. */
async function finish(trx: Db, claim: Claim, rows: NewAssessment[], rules: string, deps: Dependencies): Promise<string[]> {
  const standing = await standingOf(
    trx,
    rows.map((row) => row.revisionId),
  );
  const silent = rows.filter((row) => row.assessment.queue === 'none').map((row) => row.revisionId);
  const wanted = await filedUnflagged(trx, silent);
  // what is judged again is looked at by people in the case it stands in
  const ours = rows.map((row) => ({ ...row, keep: wanted.has(row.revisionId) || standing.get(row.revisionId) === 'undecided' }));
  await storeAssessments(trx, ours);
  await storeContacts(
    trx,
    deps.vault,
    ours.flatMap((row) => contactsOf(row.revisionId, row.assessment)),
  );
  await followInCases(
    trx,
    ours.filter((row) => standing.get(row.revisionId) === 'undecided').map((row) => row.revisionId),
    rules,
  );
  const isFiled = (row: NewAssessment) =>
    (row.assessment.queue !== 'none' || wanted.has(row.revisionId)) && standing.get(row.revisionId) !== 'decided';
  const toFile = ours.filter(isFiled).map((row) => row.revisionId);
  const finished = ours.filter((row) => !isFiled(row)).map((row) => row.revisionId);
  await advance(trx, claim, toFile, 'file');
  await advance(trx, claim, finished, 'done');
  return toFile;
}

type Shadowed = { scores: ThreadScore[]; changes: NewHuntChange[] };

/** Scores the same texts with the shadow and keeps what differs. Trouble with the shadow never holds up the live rules. */
async function scoreBeside(
  revisions: readonly RevisionText[],
  inputs: AssessmentInput[],
  judged: readonly ThreadScore[],
  shadow: PackedRules,
  deps: Dependencies,
): Promise<Shadowed> {
  const result = await deps.threads.assess(inputs, shadow);
  if (!result.ok)
    deps.log.warn({ revisions: inputs.length, rules: shadow.version, code: result.code }, 'a batch could not be scored with the shadow');
  const scores: ThreadScore[] = result.ok ? result.scores : inputs.map(() => ({ ok: false, code: result.code }));
  const changes = revisions.flatMap((revision, at): NewHuntChange[] => {
    const [live, beside] = [judged[at], scores[at]];
    if (live?.ok !== true || beside?.ok !== true) return [];
    const [before, after] = [judgedBy(live.assessment), judgedBy(beside.assessment)];
    const kind = changeKind(before, after);
    if (kind === null) return [];
    const forms = (beside.assessment.forms.length > 0 ? beside : live).assessment.forms.map((form) => form.form);
    return [
      {
        revisionId: revision.id,
        postingId: revision.postingId,
        kind,
        risk: [before.risk, after.risk],
        band: [before.band, after.band],
        queue: [before.queue, after.queue],
        stance: after.stance,
        forms,
        rulesBefore: live.assessment.rules,
        ...foundChanges(before.found, after.found),
        sourceId: revision.sourceId,
        provinceCode: revision.provinceCode,
        help: isHelp(before, after),
        seenAt: revision.firstSeenAt,
      },
    ];
  });
  return { scores, changes };
}

async function keepShadowed(trx: Db, shadowed: Shadowed & { huntId: string }, held: ReadonlySet<string>): Promise<void> {
  await storeHuntChanges(
    trx,
    shadowed.huntId,
    shadowed.changes.filter((change) => held.has(change.revisionId)),
  );
  // the row of the hunt is everybody's: last, so that it is held for a moment only
  await countShadowed(trx, shadowed.huntId, shadowed.scores.length, shadowed.scores.filter((score) => !score.ok).length);
}

/** Contacts worth keeping: those of offers, warnings and cries for help; ordinary talk keeps its own. */
export function contactsOf(revisionId: string, assessment: Assessment): FoundContact[] {
  if (assessment.stance === 'other') return [];
  return assessment.facts.contacts
    .filter((contact) => !contact.masked)
    .map(({ kind, value, start, end }) => ({ revisionId, kind, value, start, end }));
}
