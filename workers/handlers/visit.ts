/**
 * One visit: robots, pace, the fetch itself, what came of it.
 *
 *   claim ─▶ robots.txt ─▶ slot of the host ─▶ fetch ─▶ wall? ─▶ keep response ─▶ parse
 *                                                └▶ anything else: counted, done, or tried later
 */
import { passingOutcomes, type FetchResult, type RawResponse } from '#src/domain/visit.ts';
import type { JobContext, JobResult } from '#src/queue/queue.ts';
import { backOff, hostAnswered, knownHost } from '#src/store/hosts.ts';
import { markSeenAgain } from '#src/store/postings.ts';
import { loadSource, type LoadedSource } from '#src/store/sources.ts';
import { endVisit, insertRawResponse, knownPage, loadVisits, recordFetched, type VisitEnd, type VisitRow } from '#src/store/visits.ts';
import { advance, claimRows, giveBack, lockHeld, retryRow, type Claim } from '#src/store/work.ts';
import { backOffMs } from '#src/web-access/pace.ts';
import { withWalls } from '#src/web-access/wall-outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { enqueueStage } from '../enqueue.ts';
import { followLinks } from '../follow-links.ts';
import { holding } from '../holding.ts';
import { mayAsk, mayFollow, wasAllowed } from '../host-permission.ts';
import { visitSettings } from '../visit-settings.ts';

/** Tries of one visit before a passing trouble (timeout, 5xx, …) becomes its outcome. */
const maxTries = 3;
/** A host that wants to be left alone for longer ends the visit: the next crawl asks again, and this one must end. */
const longestWaitMs = 30 * 60_000;

type Step =
  | { kind: 'end'; end: VisitEnd; response: RawResponse | null }
  | { kind: 'wait'; delayMs: number }
  | { kind: 'retry'; code: string; delayMs: number };

/** Handles `visit` and `browse` jobs; a visit that needs the browser is handed on to `browse`. */
export async function visit(
  payload: { ids: string[] },
  context: JobContext,
  deps: Dependencies,
  via: 'static' | 'browser',
): Promise<JobResult> {
  const claim = await claimRows(deps.db, 'visits', 'fetch', payload.ids, deps.leaseMs);
  if (claim.ids.length === 0) return { kind: 'done' };
  let againMs: number | null = null;
  for (const row of await loadVisits(deps.db, claim.ids)) {
    const waitMs = await holding(deps, claim, () => visitOne(row, claim, context, deps, via));
    if (waitMs !== null) againMs = Math.min(againMs ?? waitMs, waitMs);
  }
  return againMs === null ? { kind: 'done' } : { kind: 'again', delayMs: againMs };
}

/** Milliseconds after which the job must come back for this visit, or null when it is done with. */
async function visitOne(
  row: VisitRow,
  claim: Claim,
  context: JobContext,
  deps: Dependencies,
  via: 'static' | 'browser',
): Promise<number | null> {
  const source = await loadSource(deps.db, row.sourceId);
  if (visitSettings(source).browser && via === 'static') {
    await giveBack(deps.db, claim, [row.id], 0);
    await deps.queue.add('browse', { ids: [row.id] }, { epoch: `handed-on-${claim.token}` });
    return null;
  }
  let step = await take(row, source, context, deps, via);
  if (step.kind !== 'end' && step.delayMs > longestWaitMs) step = ended('rate-limited', 'host-asked-for-hours');
  if (context.signal.aborted || step.kind === 'wait') {
    // others wait for the same host: a spread keeps them from coming back all at once
    const delayMs = step.kind === 'wait' ? step.delayMs + Math.random() * step.delayMs : 1_000;
    await giveBack(deps.db, claim, [row.id], delayMs);
    return delayMs;
  }
  if (step.kind === 'retry') {
    await retryRow(deps.db, claim, row.id, step.code, step.delayMs);
    return step.delayMs;
  }
  await finish(row, claim, step, deps, source);
  return null;
}

async function take(
  row: VisitRow,
  source: LoadedSource,
  context: JobContext,
  deps: Dependencies,
  via: 'static' | 'browser',
): Promise<Step> {
  if (!URL.canParse(row.url)) return ended('blocked-address', 'bad-url');
  const url = new URL(row.url);
  const { paceMs, waitFor } = visitSettings(source);
  // asked first, so that an address that may not be visited is counted as such and not by its robots.txt
  const address = await deps.guard.check(url);
  if (!address.ok) return await judge(row, { ...address, response: null, retryAfterMs: null }, deps.clock.now(), url.host, deps);
  const allowed = await mayAsk(url, paceMs, deps);
  if (allowed.kind === 'wait') return allowed;
  if (allowed.kind === 'refused') return ended('robots', allowed.reason);

  const startedAt = deps.clock.now();
  const known = await knownPage(deps.db, row.sourceId, row.urlKey);
  let busyMs: number | null = null;
  const result =
    via === 'browser'
      ? await deps.browser.visit({ url: row.url, waitFor, signal: context.signal })
      : await deps.fetcher.fetch({
          url: row.url,
          etag: known?.etag,
          lastModified: known?.lastModified,
          signal: context.signal,
          mayFollow: async (target) => {
            const allowed = await mayFollow(url, target, paceMs, deps);
            busyMs = allowed.kind === 'wait' ? allowed.delayMs : busyMs;
            return allowed.kind === 'go';
          },
        });
  if (busyMs !== null) return { kind: 'wait', delayMs: busyMs };
  if (result.response !== null && via === 'browser' && !(await wasAllowed(url, result.response.finalUrl, deps)))
    return ended('robots', 'redirect-target');
  return await judge(row, withWalls(result), startedAt, url.host, deps);
}

async function judge(row: VisitRow, result: FetchResult, startedAt: Date, host: string, deps: Dependencies): Promise<Step> {
  const end = {
    outcome: result.outcome,
    reason: 'reason' in result ? result.reason : null,
    status: result.response?.status ?? null,
    startedAt,
  };
  if (result.outcome === 'ok' || result.outcome === 'not-modified') {
    await hostAnswered(deps.db, host);
  } else if (passingOutcomes.includes(result.outcome)) {
    const { trouble } = await knownHost(deps.db, host);
    const delayMs = backOffMs({ failures: trouble + 1, retryAfterMs: result.retryAfterMs, random: Math.random() });
    if (result.outcome === 'rate-limited') await backOff(deps.db, host, delayMs);
    if (row.failures + 1 < maxTries) return { kind: 'retry', code: result.outcome, delayMs };
  }
  return { kind: 'end', end, response: result.response };
}

async function finish(
  row: VisitRow,
  claim: Claim,
  step: Extract<Step, { kind: 'end' }>,
  deps: Dependencies,
  source: LoadedSource,
): Promise<void> {
  const { end, response } = step;
  // the file first: a row must never point to a body that does not exist
  const kept = response === null || response.body.length === 0 ? null : await deps.rawFiles.put(response.body);
  const planned = await deps.db.transaction().execute(async (trx) => {
    if (!(await lockHeld(trx, claim)).has(row.id)) return [];
    const rawResponseId = response !== null && kept !== null ? await insertRawResponse(trx, response, kept.sha256) : null;
    if (end.outcome === 'ok' && response !== null && rawResponseId !== null) {
      await recordFetched(trx, row.id, { rawResponseId, status: response.status, startedAt: end.startedAt ?? deps.clock.now() });
      await advance(trx, claim, [row.id], 'parse');
      return [];
    }
    await endVisit(trx, row, { ...end, rawResponseId });
    await advance(trx, claim, [row.id], 'done');
    if (end.outcome !== 'not-modified') return [];
    await markSeenAgain(trx, row.sourceId, row.urlKey, deps.clock.now());
    const known = await knownPage(trx, row.sourceId, row.urlKey);
    return await followLinks(trx, row, source, known?.links ?? []);
  });
  if (end.outcome === 'ok') await enqueueStage(deps.queue, 'parse', [row.id], { epoch: 'fetched' });
  for (const send of planned) await send(deps.queue);
}

function ended(outcome: 'robots' | 'blocked-address' | 'rate-limited', reason: string): Extract<Step, { kind: 'end' }> {
  return { kind: 'end', end: { outcome, reason }, response: null };
}
