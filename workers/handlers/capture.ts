/**
 * One look at one address with the browser: for evidence, or to see whether a post is gone.
 *
 *   claim ─▶ robots.txt ─▶ slot of the host ─▶ browser ─▶ wall? ─▶ files ─▶ rows, custody, verdict ─▶ done
 *                                                └▶ a passing trouble is tried again; whatever is left is the outcome, with its reason
 */
import { passingOutcomes } from '#src/domain/visit.ts';
import { AppError, messageOf } from '#src/errors.ts';
import { addLook, keepLookFiles } from '#src/evidence/keep-look.ts';
import { type RecheckVerdict, recheckVerdict } from '#src/evidence/recheck-verdict.ts';
import { keepSubmitted } from '#src/evidence/submitted-copy.ts';
import type { JobContext, JobResult } from '#src/queue/queue.ts';
import { appendAudit } from '#src/store/audit.ts';
import { type CaptureRow, endCapture, loadCaptures } from '#src/store/captures.ts';
import { newestText } from '#src/store/evidence.ts';
import { backOff, hostAnswered, knownHost } from '#src/store/hosts.ts';
import { loadSource } from '#src/store/sources.ts';
import { advance, claimRows, failRows, giveBack, lockHeld, retryRow, type Claim } from '#src/store/work.ts';
import type { CaptureResult } from '#src/web-access/capture-page.ts';
import { backOffMs } from '#src/web-access/pace.ts';
import { withWalls } from '#src/web-access/wall-outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { holding } from '../holding.ts';
import { mayAsk, wasAllowed } from '../host-permission.ts';
import { visitSettings } from '../visit-settings.ts';

/** Tries of one look before a passing trouble becomes its outcome. */
const maxTries = 3;
const longestWaitMs = 30 * 60_000;
/** Why there is no browser at all: trying again changes nothing. */
const withoutBrowser = new Set(['no-browser', 'chromium-missing']);

type Step =
  | { kind: 'end'; seen: CaptureResult | null }
  | { kind: 'wait'; delayMs: number }
  | { kind: 'retry'; code: string; delayMs: number };

/** Handles `capture` jobs. */
export async function capture(payload: { ids: string[] }, context: JobContext, deps: Dependencies): Promise<JobResult> {
  const claim = await claimRows(deps.db, 'captures', 'capture', payload.ids, deps.leaseMs);
  if (claim.ids.length === 0) return { kind: 'done' };
  let againMs: number | null = null;
  for (const row of await loadCaptures(deps.db, claim.ids)) {
    const waitMs = await holding(deps, claim, () => captureOne(row, claim, context, deps));
    if (waitMs !== null) againMs = Math.min(againMs ?? waitMs, waitMs);
  }
  return againMs === null ? { kind: 'done' } : { kind: 'again', delayMs: againMs };
}

/** Milliseconds after which the job must come back for this look, or null when it is done with. */
async function captureOne(row: CaptureRow, claim: Claim, context: JobContext, deps: Dependencies): Promise<number | null> {
  let step = await look(row, context, deps);
  if (context.signal.aborted) step = { kind: 'wait', delayMs: 1_000 };
  if (step.kind !== 'end' && step.delayMs > longestWaitMs) step = ended('rate-limited', 'host-asked-for-hours');
  if (step.kind === 'wait') {
    const delayMs = step.delayMs + Math.random() * step.delayMs;
    await giveBack(deps.db, claim, [row.id], delayMs);
    return delayMs;
  }
  if (step.kind === 'retry') {
    await retryRow(deps.db, claim, row.id, step.code, step.delayMs);
    return step.delayMs;
  }
  try {
    await finish(row, claim, step.seen, deps);
  } catch (error) {
    deps.log.error({ err: messageOf(error), capture: row.id }, 'a capture could not be kept');
    await failRows(deps.db, claim, [{ id: row.id, code: error instanceof AppError ? error.code : 'capture-not-kept' }]);
  }
  return null;
}

async function look(row: CaptureRow, context: JobContext, deps: Dependencies): Promise<Step> {
  if (row.url === null) return { kind: 'end', seen: null };
  if (!URL.canParse(row.url)) return ended('blocked-address', 'bad-url');
  const url = new URL(row.url);
  const { paceMs } = visitSettings(await loadSource(deps.db, row.sourceId));
  const address = await deps.guard.check(url);
  if (!address.ok) return ended(address.outcome, address.reason);
  const allowed = await mayAsk(url, paceMs, deps);
  if (allowed.kind === 'wait') return allowed;
  if (allowed.kind === 'refused') return ended('robots', allowed.reason);

  // not the source's selector: it belongs to its lists
  const seen = await deps.browser.capture({ url: row.url, waitFor: null, signal: context.signal });
  if (seen.result.response !== null && !(await wasAllowed(url, seen.result.response.finalUrl, deps)))
    return ended('robots', 'redirect-target');
  const result = withWalls(seen.result);
  if (result.outcome === 'ok') await hostAnswered(deps.db, url.host);
  else if (passingOutcomes.includes(result.outcome) && !('reason' in result && withoutBrowser.has(result.reason))) {
    const { trouble } = await knownHost(deps.db, url.host);
    const retryAfterMs = 'retryAfterMs' in result ? result.retryAfterMs : null;
    const delayMs = backOffMs({ failures: trouble + 1, retryAfterMs, random: Math.random() });
    if (result.outcome === 'rate-limited') await backOff(deps.db, url.host, delayMs);
    if (row.failures + 1 < maxTries) return { kind: 'retry', code: result.outcome, delayMs };
  }
  return { kind: 'end', seen: { ...seen, result } };
}

async function finish(row: CaptureRow, claim: Claim, seen: CaptureResult | null, deps: Dependencies): Promise<void> {
  const result = seen?.result ?? null;
  const reason = result === null ? 'no-address' : 'reason' in result ? result.reason : null;
  // a wall or an error page is no copy of the post; for a re-check it is what was to be seen
  const worth = seen !== null && (seen.result.outcome === 'ok' || row.purpose === 'recheck');
  const kept = worth ? await keepLookFiles(deps.rawFiles, seen, row.text) : null;
  const verdict = seen === null || row.purpose === 'evidence' ? null : await judge(row, seen, deps);
  await deps.db.transaction().execute(async (trx) => {
    if (!(await lockHeld(trx, claim)).has(row.id)) return;
    const told = row.purpose === 'evidence' ? await keepSubmitted(trx, deps.rawFiles, row) : null;
    const added = kept === null ? 0 : await addLook(trx, row, kept);
    await endCapture(trx, row.id, {
      outcome: result?.outcome ?? null,
      reason,
      status: result?.response?.status ?? null,
      finalUrl: result?.response?.finalUrl ?? null,
      verdict: verdict?.verdict ?? null,
      verdictReason: verdict?.reason ?? null,
      finishedAt: deps.clock.now(),
    });
    await advance(trx, claim, [row.id], 'done');
    await appendAudit(trx, [
      {
        actor: { kind: 'system', id: 'capture' },
        action: row.purpose === 'evidence' ? 'evidence.captured' : 'recheck.done',
        subject: { kind: 'case', id: row.caseId },
        detail: {
          capture: row.id,
          posting: row.postingId,
          outcome: result?.outcome ?? reason,
          copies: added + (told === null ? 0 : 1),
          ...(verdict === null ? {} : { verdict: verdict.verdict, why: verdict.reason }),
        },
      },
    ]);
  });
}

async function judge(row: CaptureRow, seen: CaptureResult, deps: Dependencies): Promise<RecheckVerdict> {
  const before = await newestText(deps.db, row.caseId, row.postingId);
  // a lost file weakens the judgement and does not stop it
  const file = before === undefined ? null : await deps.rawFiles.get(before.sha256.toString('hex')).catch(() => null);
  return recheckVerdict({
    outcome: seen.result.outcome,
    status: seen.result.response?.status ?? null,
    post: row.text,
    shown: seen.look?.text ?? null,
    shownBefore: file?.toString('utf8') ?? null,
  });
}

function ended(outcome: Exclude<CaptureResult['result']['outcome'], 'ok' | 'not-modified'>, reason: string): Step {
  return {
    kind: 'end',
    seen: { result: { outcome, reason, response: null, retryAfterMs: null }, look: null, browserVersion: null },
  };
}
