/** The weekly page: list, one week, the running week, remarks and release. Files and lists behind figures stand beside this file. */
import { z } from 'zod';
import { notFound } from '#src/errors.ts';
import { releaseReport, type ReportChange, writeRemarks } from '#src/reports/release.ts';
import { listReports, type ReportRow } from '#src/store/reports.ts';
import { actorOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { readCursor, writeCursor } from '#src/api/cursor.ts';
import { refuse } from '#src/api/errors.ts';
import { rowId } from '#src/api/schema/page.ts';
import {
  releaseBody,
  remarksBody,
  reportAnswer,
  type ReportAnswer,
  reportPage,
  reportParams,
  reportsQuery,
  storedReportParams,
} from '#src/api/schema/reports.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addReportFigureRoutes } from './report-figures.ts';
import { addReportFileRoutes } from './report-files.ts';
import { createRunning, openLists, releaseReach, reportReach, seenReport } from './report-reach.ts';

const position = z.strictObject({ closesOn: z.iso.date(), id: rowId });

/** Adds the routes below /api/reports. */
export function addReportRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;
  const running = createRunning(deps);

  app.get(
    '/api/reports',
    { config: { access: 'report.read' }, schema: { querystring: reportsQuery, response: { 200: reportPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const { rows, next } = await listReports(db, reportReach(request), readCursor(position, cursor), limit);
      const items = rows.map(({ id, province, firstDay, closesOn, days, state, releasedAt }) => ({
        id,
        province,
        firstDay,
        closesOn,
        days,
        state,
        releasedAt: releasedAt?.toISOString() ?? null,
      }));
      return { items, nextCursor: writeCursor(next) };
    },
  );

  app.get(
    '/api/reports/:id',
    { config: { access: 'report.read' }, schema: { params: reportParams, response: { 200: reportAnswer } } },
    async (request): Promise<ReportAnswer> => {
      const { row, content, countedAt } = await seenReport(deps, running, request, request.params.id);
      if (row !== null) return toAnswer(request, row);
      const none = { id: null, remarks: '', version: null, releasedAt: null };
      return { ...none, state: 'running', content, countedAt: countedAt.toISOString(), lists: openLists(request, content) };
    },
  );

  app.put(
    '/api/reports/:id/remarks',
    { config: { access: 'report.release' }, schema: { params: storedReportParams, body: remarksBody, response: { 200: reportAnswer } } },
    async (request, reply) => {
      const { id } = request.params;
      const { remarks, version } = request.body;
      const asked = { id, version, reach: releaseReach(request), actor: actorOf(request), at: clock.now() };
      return answer(request, reply, id, await writeRemarks(db, { ...asked, remarks }));
    },
  );

  app.post(
    '/api/reports/:id/release',
    { config: { access: 'report.release' }, schema: { params: storedReportParams, body: releaseBody, response: { 200: reportAnswer } } },
    async (request, reply) => {
      const { id } = request.params;
      const { version } = request.body;
      const asked = { id, version, reach: releaseReach(request), actor: actorOf(request), at: clock.now() };
      return answer(request, reply, id, await releaseReport(db, asked));
    },
  );

  addReportFigureRoutes(app, deps, running);
  addReportFileRoutes(app, deps, running);
}

function answer(request: FastifyRequest, reply: FastifyReply, id: string, result: ReportChange): ReportAnswer | FastifyReply {
  if (result.ok) return toAnswer(request, result.report);
  if (result.reason === 'not-found') throw notFound('report', id);
  return refuse(reply, request, result.reason);
}

function toAnswer(request: FastifyRequest, row: ReportRow): ReportAnswer {
  return {
    id: row.id,
    state: row.state,
    content: row.content,
    countedAt: row.closedAt.toISOString(),
    remarks: row.remarks,
    version: row.version,
    releasedAt: row.releasedAt?.toISOString() ?? null,
    lists: openLists(request, row.content),
  };
}
