/** The weekly page as files: DOCX, PDF, and its table as CSV. */
import type { FastifyReply } from 'fastify';
import { chartSize } from '#src/domain/weekly-chart.ts';
import { toDocx } from '#src/documents/docx.ts';
import { toHtml } from '#src/documents/html.ts';
import { chartSvg } from '#src/reports/chart.ts';
import { toReportDocument } from '#src/reports/document.ts';
import { toTableCsv } from '#src/reports/table-csv.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { refuse } from '#src/api/errors.ts';
import { reportParams } from '#src/api/schema/reports.ts';
import { type Running, seenReport, type SeenReport } from './report-reach.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Adds report.docx, report.pdf and table.csv below GET /api/reports/:id/. */
export function addReportFileRoutes(app: Api, deps: ApiDeps, running: Running): void {
  const config = { access: 'report.read' } as const;
  const schema = { params: reportParams };

  app.get('/api/reports/:id/report.docx', { config, schema }, async (request, reply) => {
    const seen = await seenReport(deps, running, request, request.params.id);
    const organisation = await currentOrganisation(deps.db);
    if (organisation === null) return refuse(reply, request, 'report-needs-set-up');
    const svg = chartSvg(seen.content.chart);
    const png = svg === null ? Buffer.alloc(0) : await deps.pdf.draw(svg, chartSize);
    return sendFile(reply, seen, 'docx', docxType, await toDocx(toReportDocument(printed(seen), organisation.content, png)));
  });

  app.get('/api/reports/:id/report.pdf', { config, schema }, async (request, reply) => {
    const seen = await seenReport(deps, running, request, request.params.id);
    const organisation = await currentOrganisation(deps.db);
    if (organisation === null) return refuse(reply, request, 'report-needs-set-up');
    const html = toHtml(toReportDocument(printed(seen), organisation.content, Buffer.alloc(0)));
    return sendFile(reply, seen, 'pdf', 'application/pdf', await deps.pdf.print(html));
  });

  app.get('/api/reports/:id/table.csv', { config, schema }, async (request, reply) => {
    const seen = await seenReport(deps, running, request, request.params.id);
    return sendFile(reply, seen, 'csv', 'text/csv; charset=utf-8', Buffer.from(toTableCsv(seen.content), 'utf8'));
  });
}

function printed({ row, content }: SeenReport) {
  return { content, remarks: row?.remarks ?? '', state: row?.state ?? ('closed' as const), releasedAt: row?.releasedAt ?? null };
}

function sendFile(reply: FastifyReply, seen: SeenReport, ending: string, type: string, body: Buffer): FastifyReply {
  const name = `bao-cao-tuan-${seen.content.week.closesOn}${seen.row === null ? '-so-bo' : ''}.${ending}`;
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(body);
}
