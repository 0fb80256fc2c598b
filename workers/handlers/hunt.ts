/**
 * Hunts: a version of the rules over stored postings, newest first, and, once it is live, sending what changed to be scored again.
 *
 *   claim ─▶ window of postings ─▶ score in threads ─▶ compare ─▶ one short transaction (changes, counts, cursor) ─▶ next window
 *
 * The row holds the cursor: a killed worker loses the window in hand. Fresh postings go first: while some wait, a hunt does not work.
 */
import type { AssessmentInput } from '#src/domain/assessment.ts';
import type { JobContext, JobResult } from '#src/queue/queue.ts';
import { changeKind, foundChanges, foundIn, isHelp, judgedBy } from '#src/rules/compare.ts';
import type { PackedRules } from '#src/rules/in-force.ts';
import {
  findHunt,
  freshPostingsWait,
  giveUpHunt,
  type HuntClaim,
  type HuntRow,
  claimHunt,
  lockHunt,
  maxHuntAttempts,
  releaseHunt,
  renewHunt,
} from '#src/store/hunts.ts';
import { rolesNow } from '#src/store/rule-roles.ts';
import {
  beginWalk,
  finishWindow,
  type HuntedRevision,
  loadHunted,
  type NewHuntChange,
  nextWindow,
  noteReassessment,
  reassessNext,
} from '#src/store/rule-hunt-walk.ts';
import type { Dependencies } from '../dependencies.ts';
import { enqueueStage } from '../enqueue.ts';
import type { ThreadScore } from '../threads.ts';

/** Postings in one window, which is one transaction, and in one call of a thread. */
const windowSize = 200;
const chunkSize = 50;
/** Changed postings that are sent back at once. */
const reassessSize = 200;
/** A job works so long, then comes again: others get their turn, and a stopping worker is not held up. */
const sliceMs = 10_000;
const pauseMs = 20;
const yieldMs = 1_000;

/** `next`: there is more to do at once. `yield`: others first. `over`: nothing is left, or it is not ours any more. */
type Step = 'next' | 'yield' | 'over';

/** Handles `hunt` jobs. */
export async function hunt(payload: { ids: string[] }, context: JobContext, deps: Dependencies): Promise<JobResult> {
  let again: JobResult = { kind: 'done' };
  for (const id of payload.ids) {
    const step = await workOn(id, context, deps);
    if (step !== 'over') again = { kind: 'again', delayMs: step === 'yield' ? yieldMs : pauseMs };
  }
  return again;
}

async function workOn(id: string, context: JobContext, deps: Dependencies): Promise<Step> {
  const claim = await claimHunt(deps.db, id, deps.leaseMs);
  if (claim === null) return 'over';
  const row = await findHunt(deps.db, id);
  if (row === undefined) return 'over';
  if (row.attempts > maxHuntAttempts) {
    deps.log.error({ hunt: id, code: 'no-result' }, 'a hunt was given up: its workers got nowhere');
    await giveUpHunt(deps.db, claim, 'no-result', deps.clock.now());
    return 'over';
  }
  const timer = setInterval(() => {
    renewHunt(deps.db, claim, deps.leaseMs).catch((error: unknown) =>
      deps.log.warn({ err: error, hunt: id }, 'a lease could not be renewed'),
    );
  }, deps.leaseMs / 3);
  let step: Step = 'next';
  try {
    step = await slice(row, claim, context, deps);
  } finally {
    clearInterval(timer);
    // after an error the attempt stays counted; the job comes again, or the sweep sends it
    if (step !== 'over') await releaseHunt(deps.db, claim, step === 'yield' ? yieldMs : pauseMs, step === 'yield').catch(() => undefined);
  }
  return step;
}

async function slice(first: HuntRow, claim: HuntClaim, context: JobContext, deps: Dependencies): Promise<Step> {
  const rules = await deps.rules.of(deps.db, first.version);
  if (rules === null) {
    await giveUpHunt(deps.db, claim, 'rules-outdated', deps.clock.now());
    return 'over';
  }
  const until = Date.now() + sliceMs;
  let row: HuntRow | undefined = first;
  for (;;) {
    if (await freshPostingsWait(deps.db)) return 'yield';
    const step: Step = row.applyState === 'running' ? await reassess(row, claim, deps) : await walk(row, claim, rules, deps);
    if (step !== 'next' || context.signal.aborted || Date.now() > until) return step;
    row = await findHunt(deps.db, claim.id);
    if (row === undefined) return 'over';
  }
}

async function walk(row: HuntRow, claim: HuntClaim, rules: PackedRules, deps: Dependencies): Promise<Step> {
  const { db } = deps;
  const startedAt = performance.now();
  if (row.state === 'waiting') return (await beginWalk(db, claim, row)) ? 'next' : 'over';
  if (row.state !== 'running') return 'over';
  const window = await nextWindow(db, row, row.cursorId ?? '0', windowSize);
  const revisions = await loadHunted(db, window.ids, row.flagged);
  const { changes, skipped } = await changesOf(revisions, rules, deps);
  const busyMs = performance.now() - startedAt;
  const finished = { cursor: window.cursor, done: window.ids.length, skipped, busyMs, changes };
  const result = await db.transaction().execute((trx) => finishWindow(trx, claim, finished, deps.clock.now()));
  if (result === 'ended')
    deps.log.info({ hunt: row.id, rules: row.version, postings: row.done + finished.done }, 'a hunt has come to its end');
  return result === 'goes-on' ? 'next' : 'over';
}

/** What the rules make of these revisions that is not what was made of them before. */
async function changesOf(
  revisions: readonly HuntedRevision[],
  rules: PackedRules,
  deps: Dependencies,
): Promise<{ changes: NewHuntChange[]; skipped: number }> {
  const scores = await scoreAll(revisions.map(inputOf), rules, deps);
  const changed = revisions.flatMap((revision, at) => {
    const score = scores[at];
    if (score?.ok !== true) return [];
    const after = judgedBy(score.assessment);
    const kind = changeKind(revision.before, after);
    return kind === null ? [] : [{ revision, kind, after, forms: score.assessment.forms.map((form) => form.form) }];
  });
  const found = await foundBefore(
    changed.map(({ revision }) => revision),
    deps,
  );
  const changes = changed.map(({ revision, kind, after, forms }): NewHuntChange => {
    const { before } = revision;
    return {
      revisionId: revision.revisionId,
      postingId: revision.postingId,
      kind,
      risk: [before.risk, after.risk],
      band: [before.band, after.band],
      queue: [before.queue, after.queue],
      stance: after.stance,
      forms: forms.length > 0 ? forms : before.forms,
      rulesBefore: before.rules,
      ...foundChanges(before.found ?? found.get(revision.revisionId) ?? null, after.found),
      sourceId: revision.sourceId,
      provinceCode: revision.provinceCode,
      help: isHelp(before, after),
      seenAt: revision.firstSeenAt,
    };
  });
  return { changes, skipped: scores.filter((score) => !score.ok).length };
}

const inputOf = ({ text, title, firstSeenAt }: HuntedRevision): AssessmentInput => ({ text, title, seenAt: firstSeenAt.toISOString() });

/**
 * What had been found in revisions of which only the narrow row was kept: they are scored again with the version that judged them.
 * Few texts: only those that changed.
 */
async function foundBefore(changed: readonly HuntedRevision[], deps: Dependencies): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const unknown = changed.filter(({ before }) => before.found === null);
  for (const [version, revisions] of Map.groupBy(unknown, ({ before }) => before.rules)) {
    const rules = await deps.rules.of(deps.db, version);
    if (rules === null) continue;
    const scores = await scoreAll(revisions.map(inputOf), rules, deps);
    revisions.forEach(({ revisionId }, at) => {
      const score = scores[at];
      if (score?.ok === true) found.set(revisionId, foundIn(score.assessment));
    });
  }
  return found;
}

/** Scores texts with all threads, in order. */
async function scoreAll(inputs: readonly AssessmentInput[], rules: PackedRules, deps: Dependencies): Promise<ThreadScore[]> {
  const chunks = [];
  for (let i = 0; i < inputs.length; i += chunkSize) chunks.push(scoreChunk(inputs.slice(i, i + chunkSize), rules, deps));
  return (await Promise.all(chunks)).flat();
}

/** Scores texts together; where one of them ends or hangs the thread, each alone. */
async function scoreChunk(inputs: AssessmentInput[], rules: PackedRules, deps: Dependencies): Promise<ThreadScore[]> {
  const together = await deps.threads.assess(inputs, rules);
  if (together.ok) return together.scores;
  const scores: ThreadScore[] = [];
  for (const input of inputs) {
    const alone = inputs.length === 1 ? together : await deps.threads.assess([input], rules);
    scores.push(alone.ok ? (alone.scores[0] ?? { ok: false, code: 'scorer-no-answer' }) : { ok: false, code: alone.code });
  }
  return scores;
}

/** Sends the next changed postings back to be scored with what is live now. Stops where the version is not live any more. */
async function reassess(row: HuntRow, claim: HuntClaim, deps: Dependencies): Promise<Step> {
  const batch = await deps.db.transaction().execute(async (trx) => {
    if (!(await lockHunt(trx, claim))) return null;
    if ((await rolesNow(trx)).live?.version !== row.version) {
      await noteReassessment(trx, claim, { cursor: row.applyCursor, done: 0, state: 'stopped' });
      return null;
    }
    const next = await reassessNext(trx, { id: row.id, version: row.version, cursor: row.applyCursor }, reassessSize);
    const state = next.looked === 0 ? 'done' : 'running';
    // what somebody holds may be judged by the old rules at this moment: the same batch is tried again
    if (next.held === 0) await noteReassessment(trx, claim, { cursor: next.cursor, done: next.looked, state });
    return next;
  });
  if (batch === null) return 'over';
  await enqueueStage(deps.queue, 'assess', batch.sent, { epoch: `rules-${row.id}` });
  if (batch.looked === 0) return 'over';
  return batch.held > 0 ? 'yield' : 'next';
}
