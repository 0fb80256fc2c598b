/** What failed too often, and trying it again. */
import { notFound } from '#src/errors.ts';
import { listQuarantine, type QuarantineRow as StoredRow, retryQuarantined } from '#src/store/quarantine.ts';
import { actorOf, scopeFor } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { idPosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import { sendProblem } from '#src/api/errors.ts';
import { quarantinePage, quarantineQuery, type QuarantineRow, retried, retryParams } from '#src/api/schema/quarantine.ts';

const steps = new Set(['fetch', 'parse', 'assess', 'file', 'capture']);

/** Adds GET /api/quarantine and POST /api/quarantine/:id/retry. */
export function addQuarantineRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;

  app.get(
    '/api/quarantine',
    { config: { access: 'source.read' }, schema: { querystring: quarantineQuery, response: { 200: quarantinePage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const evidence = { cases: scopeFor(request, 'evidence.read'), rescue: scopeFor(request, 'rescue.read') };
      const reach = { sources: scopeFor(request, 'source.read'), evidence };
      const { rows, next } = await listQuarantine(db, reach, readCursor(idPosition, cursor)?.id ?? null, limit);
      return { items: rows.map(toRow), nextCursor: writeCursor(next === null ? null : { id: next }) };
    },
  );

  app.post(
    '/api/quarantine/:id/retry',
    { config: { access: 'source.operate' }, schema: { params: retryParams, response: { 200: retried } } },
    async (request, reply) => {
      const { id } = request.params;
      const result = await retryQuarantined(db, scopeFor(request, 'source.operate'), id, actorOf(request), clock.now());
      if (result.ok) return { id, resolution: 'retried' as const };
      if (result.reason === 'not-found') throw notFound('quarantine', id);
      if (result.reason === 'already-resolved') return sendProblem(reply, request, 'already-resolved', 409);
      return sendProblem(reply, request, 'bad-request', 400, { detail: 'A line of an imported file is imported again with the file.' });
    },
  );
}

function toRow(row: StoredRow): QuarantineRow {
  return {
    id: row.id,
    subject: row.subject,
    subjectId: row.visit_id ?? row.revision_id ?? row.capture_id ?? row.import_id ?? '',
    source: { id: row.source_id, name: row.source_name },
    stage: row.stage,
    code: row.code,
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    url: row.url,
    line: row.line,
    retryable: row.subject !== 'import-line' && steps.has(row.stage),
  };
}
