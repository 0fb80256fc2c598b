/** The letter as DOCX and PDF, the annex as CSV. */
import type { FastifyRequest } from 'fastify';
import { toDocx } from '#src/documents/docx.ts';
import { toHtml } from '#src/documents/html.ts';
import { notFound } from '#src/errors.ts';
import { appendAudit } from '#src/store/audit.ts';
import { findTakedown, type Takedown } from '#src/store/takedowns.ts';
import { annexCsv, toTakedownDocument, withoutVictims } from '#src/takedown/document.ts';
import { actorOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { takedownParams } from '#src/api/schema/takedowns.ts';
import { readerOf } from './takedown-person.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Adds GET /api/takedowns/:id/request.docx, request.pdf and annex.csv. Every export is in the audit trail. */
export function addTakedownDocumentRoutes(app: Api, deps: ApiDeps): void {
  const { db } = deps;
  const config = { access: 'takedown.read' } as const;
  const schema = { params: takedownParams };
  const practice = deps.config.mode === 'practice';

  const find = async (request: FastifyRequest, id: string, format: string): Promise<Takedown> => {
    const found = await findTakedown(db, id, readerOf(request));
    if (found === null) throw notFound('takedown', id);
    await appendAudit(db, [
      {
        actor: actorOf(request),
        action: 'takedown.exported',
        subject: { kind: 'takedown', id },
        detail: { format, version: found.version },
      },
    ]);
    return withoutVictims(found);
  };

  app.get('/api/takedowns/:id/request.docx', { config, schema }, async (request, reply) => {
    const found = await find(request, request.params.id, 'docx');
    const file = await toDocx(toTakedownDocument(found, { practice }));
    return reply.type(docxType).header('content-disposition', named(found, 'docx')).send(file);
  });

  app.get('/api/takedowns/:id/request.pdf', { config, schema }, async (request, reply) => {
    const found = await find(request, request.params.id, 'pdf');
    const file = await deps.pdf.print(toHtml(toTakedownDocument(found, { practice })));
    return reply.type('application/pdf').header('content-disposition', named(found, 'pdf')).send(file);
  });

  app.get('/api/takedowns/:id/annex.csv', { config, schema }, async (request, reply) => {
    const found = await find(request, request.params.id, 'csv');
    return reply.type('text/csv; charset=utf-8').header('content-disposition', named(found, 'csv')).send(annexCsv(found));
  });
}

function named(found: Takedown, ending: string): string {
  const about = ending === 'csv' ? 'phu-luc' : 'cong-van';
  const part = found.number === null ? `du-thao-${found.id}` : `so-${found.number}`;
  return `attachment; filename="${about}-${part}.${ending}"`;
}
