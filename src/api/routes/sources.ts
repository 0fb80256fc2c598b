/** Sources and the ledger of what could and could not be seen. */
import { addDays, localDay } from '#src/domain/vietnam-time.ts';
import { type VisitRow as StoredVisit, ledgerRows, listVisits, outcomesOfCrawls, outcomesOfSources } from '#src/store/ledger.ts';
import { listSources } from '#src/store/source-list.ts';
import { scopeFor } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { idPosition, readCursor, sourcePosition, writeCursor } from '#src/api/cursor.ts';
import { ledger, ledgerQuery, sourcePage, sourcesQuery, visitPage, visitsQuery, type VisitRow } from '#src/api/schema/sources.ts';

const maxLedgerRows = 5_000;
const shownFailures = 50;

/** Adds GET /api/sources, GET /api/ledger and GET /api/visits. */
export function addSourceRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;

  app.get(
    '/api/sources',
    { config: { access: 'source.read' }, schema: { querystring: sourcesQuery, response: { 200: sourcePage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const after = readCursor(sourcePosition, cursor)?.id ?? null;
      const { rows, next } = await listSources(db, scopeFor(request, 'source.read'), after, limit);
      const crawlIds = rows.flatMap((row) => (row.crawl_id === null ? [] : [row.crawl_id]));
      const [ofCrawls, ofWeek] = await Promise.all([
        outcomesOfCrawls(db, crawlIds),
        outcomesOfSources(
          db,
          rows.map((row) => row.id),
          addDays(localDay(clock.now()), -6),
        ),
      ]);
      const byCrawl = Map.groupBy(ofCrawls, (row) => row.crawl_id);
      const bySource = Map.groupBy(ofWeek, (row) => row.source_id);
      const counts = (list: { outcome: VisitRow['outcome'] & string; visits: number }[] | undefined) =>
        (list ?? []).map(({ outcome, visits }) => ({ outcome, visits })).toSorted((a, b) => b.visits - a.visits);
      const items = rows.map((row) => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        platform: row.platform,
        province: row.province_code,
        practice: row.practice,
        enabled: row.enabled,
        nextCrawlAt: row.next_crawl_at?.toISOString() ?? null,
        lastCrawl:
          row.crawl_id === null || row.crawl_started_at === null
            ? null
            : {
                id: row.crawl_id,
                startedAt: row.crawl_started_at.toISOString(),
                finishedAt: row.crawl_finished_at?.toISOString() ?? null,
                planned: row.crawl_planned ?? 0,
                postingsNew: row.crawl_postings_new ?? 0,
                outcomes: counts(byCrawl.get(row.crawl_id)),
              },
        lastWeek: counts(bySource.get(row.id)),
      }));
      return { items, nextCursor: writeCursor(next === null ? null : { id: next }) };
    },
  );

  app.get(
    '/api/ledger',
    { config: { access: 'source.read' }, schema: { querystring: ledgerQuery, response: { 200: ledger } } },
    async (request) => {
      const { source, days } = request.query;
      const scope = scopeFor(request, 'source.read');
      const [rows, failures] = await Promise.all([
        ledgerRows(db, scope, { source, from: addDays(localDay(clock.now()), 1 - days), limit: maxLedgerRows + 1 }),
        listVisits(db, scope, { source, failedOnly: true }, null, shownFailures),
      ]);
      return {
        days,
        rows: rows
          .slice(0, maxLedgerRows)
          .map((row) => ({ source: row.source_id, day: row.day, outcome: row.outcome, visits: row.visits })),
        truncated: rows.length > maxLedgerRows,
        failures: failures.rows.map(toVisit),
      };
    },
  );

  app.get(
    '/api/visits',
    { config: { access: 'source.read' }, schema: { querystring: visitsQuery, response: { 200: visitPage } } },
    async (request) => {
      const { cursor, limit, ...filter } = request.query;
      const before = readCursor(idPosition, cursor)?.id ?? null;
      const { rows, next } = await listVisits(db, scopeFor(request, 'source.read'), filter, before, limit);
      return { items: rows.map(toVisit), nextCursor: writeCursor(next === null ? null : { id: next }) };
    },
  );
}

function toVisit(row: StoredVisit): VisitRow {
  return {
    id: row.id,
    source: { id: row.source_id, name: row.source_name },
    url: row.url,
    outcome: row.outcome,
    reason: row.reason,
    status: row.status,
    finishedAt: row.finished_at?.toISOString() ?? null,
    postingsFound: row.postings_found,
    parseReason: row.parse_reason,
  };
}
