/**
 * One visit: robots, pace, the fetch itself, what came of it.
 *
 *   claim ─▶ robots.txt ─▶ slot of the host ─▶ fetch ─▶ wall? ─▶ keep response ─▶ parse
 *                                                └▶ anything else: counted, done, or tried later
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { passingOutcomes, type FetchResult, type RawResponse } from '#src/domain/visit.ts';
import type { JobContext, JobResult } from '#src/queue/queue.ts';
import { backOff, hostAnswered, keepRobots, knownHost, takeSlot } from '#src/store/hosts.ts';
import { markSeenAgain } from '#src/store/postings.ts';
import { loadSource, type LoadedSource } from '#src/store/sources.ts';
import { endVisit, insertRawResponse, knownPage, loadVisits, recordFetched, type VisitEnd, type VisitRow } from '#src/store/visits.ts';
import { advance, claimRows, giveBack, lockHeld, retryRow, type Claim } from '#src/store/work.ts';
import { backOffMs, distanceMs } from '#src/web-access/pace.ts';
import { fetchRobots, robotsVerdict, type RobotsRecord } from '#src/web-access/robots.ts';
import { withWalls } from '#src/web-access/wall-outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { enqueueStage } from '../enqueue.ts';
import { followLinks } from '../follow-links.ts';
import { holding } from '../holding.ts';
import { visitSettings } from '../visit-settings.ts';

/** Tries of one visit before a passing trouble (timeout, 5xx, …) becomes its outcome. */
const maxTries = 3;
/** A host that wants to be left alone for longer ends the visit: the next crawl asks again, and this one must end. */
const longestWaitMs = 30 * 60_000;
/** A wait for the host's slot that is not worth another trip through the queue. */
const shortWaitMs = 400;

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
  const allowed = await permission(url, paceMs, deps);
  if (allowed.kind !== 'go') return allowed;

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

/** Whether robots.txt and the pace of the host let us ask for this address now. */
async function permission(url: URL, paceMs: number, deps: Dependencies): Promise<Exclude<Step, { kind: 'retry' }> | { kind: 'go' }> {
  const { robots } = await knownHost(deps.db, url.origin);
  let record = robots as RobotsRecord | null;
  if (record === null) {
    const waitMs = await slot(url.host, paceMs, deps);
    if (waitMs > 0) return { kind: 'wait', delayMs: waitMs };
    record = await fetchRobots(deps.fetcher, url.origin, deps.clock);
    await keepRobots(deps.db, url.origin, record, record.expiresAt);
  }
  const verdict = robotsVerdict(record, url.href, productOf(deps.userAgent));
  if (!verdict.allowed) return ended('robots', record.state === 'rules' ? 'disallowed' : `unreadable-${record.reason}`);
  const waitMs = await slot(url.host, distanceMs(paceMs, verdict.crawlDelayMs), deps);
  return waitMs > 0 ? { kind: 'wait', delayMs: waitMs } : { kind: 'go' };
}

/**
 * The same question for the target of a redirect, asked while the first answer is in hand. A hop within the host takes no slot of its
 * own: it belongs to the request that was waited for.
 */
async function mayFollow(from: URL, target: URL, paceMs: number, deps: Dependencies): ReturnType<typeof permission> {
  // the fetcher refuses such a target itself, with the right class
  if (!(await deps.guard.check(target)).ok) return { kind: 'go' };
  if (target.host !== from.host || target.origin !== from.origin) return await permission(target, paceMs, deps);
  return (await wasAllowed(from, target.href, deps)) ? { kind: 'go' } : ended('robots', 'redirect-target');
}

/** Whether the known robots.txt of an origin allows an address a browser or redirect ended at; other origins are asked for theirs. */
async function wasAllowed(from: URL, address: string, deps: Dependencies): Promise<boolean> {
  if (!URL.canParse(address) || new URL(address).href === from.href) return true;
  const { origin } = new URL(address);
  const { robots } = await knownHost(deps.db, origin);
  const record = (robots as RobotsRecord | null) ?? (await fetchRobots(deps.fetcher, origin, deps.clock));
  if (robots === null) await keepRobots(deps.db, origin, record, record.expiresAt);
  return robotsVerdict(record, address, productOf(deps.userAgent)).allowed;
}

function productOf(userAgent: string): string {
  return userAgent.split('/')[0] ?? '';
}

/** Takes the host's slot, waiting here if it is free soon. Returns 0, or the milliseconds to come back after. */
async function slot(host: string, paceMs: number, deps: Dependencies): Promise<number> {
  for (let tries = 0; tries < 5; tries++) {
    const waitMs = await takeSlot(deps.db, host, paceMs);
    if (waitMs === 0) return 0;
    if (waitMs > shortWaitMs) return waitMs;
    await sleep(waitMs);
  }
  return shortWaitMs;
}

function ended(outcome: 'robots' | 'blocked-address' | 'rate-limited', reason: string): Extract<Step, { kind: 'end' }> {
  return { kind: 'end', end: { outcome, reason }, response: null };
}
