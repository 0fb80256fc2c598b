/** «Biên bản ghi nhận thông tin» as DOCX and PDF. Printing it is written into the custody log of every copy it names. */
import { z } from 'zod';
import { toDocx } from '#src/documents/docx.ts';
import { toHtml } from '#src/documents/html.ts';
import type { OfficialDocument } from '#src/documents/official-document.ts';
import { notFound } from '#src/errors.ts';
import { caseEvidence } from '#src/evidence/case-evidence.ts';
import { coverSheet, sheetPostingLimit } from '#src/evidence/cover-sheet.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { addCustody, findEvidenceCase, listCustody, sheetPostings } from '#src/store/evidence.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { personNames } from '#src/store/person-names.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, personOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { rowId } from '#src/api/schema/page.ts';
import { evidenceReach } from './evidence-reach.ts';

const oneId = z.strictObject({ id: rowId });
const maxCustody = 2_000;

const formats = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', act: 'exported' },
  pdf: { type: 'application/pdf', act: 'printed' },
} as const;

/** Adds GET /api/cases/:id/evidence/cover-sheet.docx and .pdf. */
export function addCoverSheetRoutes(app: Api, deps: ApiDeps): void {
  for (const format of ['docx', 'pdf'] as const) {
    app.get(
      `/api/cases/:id/evidence/cover-sheet.${format}`,
      { config: { access: 'evidence.read' }, schema: { params: oneId } },
      (request, reply) => sendSheet(deps, format, request.params.id, request, reply),
    );
  }
}

async function sendSheet(deps: ApiDeps, format: 'docx' | 'pdf', caseId: string, request: FastifyRequest, reply: FastifyReply) {
  const found = await findEvidenceCase(deps.db, evidenceReach(request), caseId);
  if (found === undefined) throw notFound('case', caseId);
  const at = deps.clock.now();
  const { document, hashes } = await writeSheet(deps.db, found.id, { name: personOf(request).name, at });
  const file = format === 'docx' ? await toDocx(document) : await deps.pdf.print(toHtml(document));
  const { type, act } = formats[format];
  const actor = actorOf(request);
  await deps.db.transaction().execute(async (trx) => {
    const why = `cover-sheet.${format}`;
    const entries = [...hashes].map(([evidenceId, hash]) => ({ evidenceId, at, actor, act, why, before: hash, after: hash }));
    for (let i = 0; i < entries.length; i += 500) await addCustody(trx, entries.slice(i, i + 500));
    await appendAudit(trx, [
      { actor, action: 'evidence.sheet', subject: { kind: 'case', id: found.id }, detail: { format, copies: entries.length } },
    ]);
  });
  return await reply
    .header('content-disposition', `attachment; filename="bien-ban-ghi-nhan-vu-${found.id}.${format}"`)
    .header('x-content-type-options', 'nosniff')
    .type(type)
    .send(file);
}

async function writeSheet(
  db: Db,
  caseId: string,
  printed: { name: string; at: Date },
): Promise<{ document: OfficialDocument; hashes: Map<string, string> }> {
  const [organisation, evidence, custody] = await Promise.all([
    currentOrganisation(db),
    caseEvidence(db, caseId),
    listCustody(db, caseId, maxCustody),
  ]);
  const shown = evidence.slice(0, sheetPostingLimit);
  const items = shown.flatMap((one) => one.items);
  const people = items.flatMap((item) => (item.capturedBy.kind === 'user' ? [item.capturedBy.id] : []));
  const [postings, names] = await Promise.all([
    sheetPostings(
      db,
      shown.map((one) => one.postingId),
    ),
    personNames(db, people),
  ]);
  const document = coverSheet({
    organisation: organisation?.content ?? null,
    caseId,
    postings,
    evidence,
    custody: custody.toReversed(),
    names,
    printedBy: printed.name,
    printedAt: printed.at,
  });
  return { document, hashes: new Map(items.map((item) => [item.id, item.sha256])) };
}
