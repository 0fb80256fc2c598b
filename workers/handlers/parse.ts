/** Reading postings off kept responses: in a thread, then stored in one transaction with the links to follow. */
import type { ParsedPage } from '#crawlers/crawler.ts';
import { canonicalUrl } from '#src/domain/canonical-url.ts';
import { parsedPostingProblems, type ParsedPosting } from '#src/domain/posting.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import { AppError } from '#src/errors.ts';
import type { JobResult } from '#src/queue/queue.ts';
import { sql } from 'kysely';
import { storeSightings, type Sighting, type SightingOrigin } from '#src/store/postings.ts';
import { loadSource, type LoadedSource } from '#src/store/sources.ts';
import { endVisit, loadRawResponse, loadVisits, type VisitRow } from '#src/store/visits.ts';
import { advance, claimRows, failRows, lockHeld, type Claim } from '#src/store/work.ts';
import { decodeBody } from '#src/web-access/decode.ts';
import { headerOf, mediaTypeOf } from '#src/web-access/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { enqueueStage } from '../enqueue.ts';
import { followLinks } from '../follow-links.ts';
import { holding } from '../holding.ts';
import { visitSettings } from '../visit-settings.ts';

/** Bound on the postings taken off one page; more is counted as skipped. */
const maxPostingsOnPage = 2_000;

/** Kinds of pages whose own ids tell posts apart; one post stands there under several addresses. */
const identityOf: Record<string, SightingOrigin['identity']> = { forum: 'native-id', telegram: 'native-id' };

/** What a page turned out to be although it came with status 200. */
const outcomeOfReason: Partial<Record<NonNullable<ParsedPage['reason']>, VisitOutcome>> = {
  'auth-wall': 'auth-wall',
  captcha: 'captcha',
  'soft-404': 'gone',
};

/** Handles `parse` jobs. */
export async function parse(payload: { ids: string[] }, deps: Dependencies): Promise<JobResult> {
  const claim = await claimRows(deps.db, 'visits', 'parse', payload.ids, deps.leaseMs);
  if (claim.ids.length === 0) return { kind: 'done' };
  await holding(deps, claim, async () => {
    for (const row of await loadVisits(deps.db, claim.ids)) {
      try {
        await parseOne(row, claim, deps);
      } catch (error) {
        // what trying again cannot mend (a damaged file) belongs to this row alone
        if (!(error instanceof AppError) || error.retry !== 'never') throw error;
        await failRows(deps.db, claim, [{ id: row.id, code: error.code }]);
      }
    }
  });
  return { kind: 'done' };
}

async function parseOne(row: VisitRow, claim: Claim, deps: Dependencies): Promise<void> {
  const source = await loadSource(deps.db, row.sourceId);
  const raw = await loadRawResponse(deps.db, row.rawResponseId ?? '0');
  const body = await deps.rawFiles.get(raw.sha256.toString('hex'));
  const { text } = decodeBody({ headers: raw.headers, body, via: raw.via });
  const page = { url: raw.final_url, contentType: mediaTypeOf(headerOf(raw.headers, 'content-type')), body: text };
  const result = await deps.threads.parse(page, source.crawler, visitSettings(source).crawler);
  if (!result.ok) {
    deps.log.warn({ visit: row.id, code: result.code }, 'a page could not be read');
    await failRows(deps.db, claim, [{ id: row.id, code: result.code }]);
    return;
  }
  await keep(row, claim, { parsed: result, raw, source }, deps);
}

async function keep(
  row: VisitRow,
  claim: Claim,
  read: { parsed: ParsedPage & { crawler: string | null }; raw: Awaited<ReturnType<typeof loadRawResponse>>; source: LoadedSource },
  deps: Dependencies,
): Promise<void> {
  const { parsed, raw, source } = read;
  const good = parsed.postings.filter((posting) => parsedPostingProblems(posting).length === 0).slice(0, maxPostingsOnPage);
  const dropped = parsed.postings.length - good.length;
  const skipped = dropped > 0 ? [...parsed.skipped, { code: 'unusable-posting', count: dropped }] : parsed.skipped;
  const addresses = new Set([row.canonicalUrl, canonicalUrl(raw.final_url)]);
  const done = await deps.db.transaction().execute(async (trx) => {
    if (!(await lockHeld(trx, claim)).has(row.id)) return null;
    const origin = {
      sourceId: source.id,
      platform: source.platform,
      provinceCode: source.provinceCode,
      seenAt: raw.fetched_at,
      visitId: row.id,
      importId: null,
      rawResponseId: raw.id,
      pageUrlKey: row.urlKey,
      identity: identityOf[parsed.crawler ?? ''] ?? 'address',
    };
    const stored = await storeSightings(
      trx,
      origin,
      good.map((posting) => sightingOf(posting, addresses)),
    );
    const sends = await followLinks(trx, row, source, parsed.links);
    if (row.crawlId !== null && stored.added > 0) {
      await sql`update crawls set postings_new = postings_new + ${stored.added} where id = ${row.crawlId}`.execute(trx);
    }
    await endVisit(trx, row, {
      outcome: (parsed.reason !== null && outcomeOfReason[parsed.reason]) || 'ok',
      reason: null,
      postingsFound: good.length,
      parseReason: parsed.reason,
      skipped,
      etag: headerOf(raw.headers, 'etag') ?? null,
      lastModified: headerOf(raw.headers, 'last-modified') ?? null,
      links: parsed.links.slice(0, 2_000),
    });
    await advance(trx, claim, [row.id], 'done');
    return { stored, sends };
  });
  if (done === null) return;
  await enqueueStage(deps.queue, 'assess', done.stored.revisionIds, { epoch: 'stored' });
  await enqueueStage(deps.queue, 'file', done.stored.returnedIds, { epoch: `returned-${row.id}` });
  for (const send of done.sends) await send(deps.queue);
}

function sightingOf(posting: ParsedPosting, pageAddresses: Set<string | null>): Sighting {
  return {
    nativeId: posting.nativeId,
    url: posting.url,
    title: posting.title,
    text: posting.text,
    author: posting.author,
    publishedAt: posting.publishedAt,
    kind: posting.kind,
    images: posting.images,
    ownPage: pageAddresses.has(canonicalUrl(posting.url)),
  };
}
