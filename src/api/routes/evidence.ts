/** Captured copies and their custody. */
import { z } from 'zod';
import { hideContactsInNote } from '#src/domain/mask-text.ts';
import { notFound } from '#src/errors.ts';
import { requestCapture } from '#src/evidence/plan-captures.ts';
import { verifyAndRecord } from '#src/evidence/verify-evidence.ts';
import { appendAudit } from '#src/store/audit.ts';
import { addCustody, findEvidence, findEvidenceCase } from '#src/store/evidence.ts';
import { actorOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { refuse } from '#src/api/errors.ts';
import { captureAsked, captureRequest, caseEvidence, fileQuery, verification } from '#src/api/schema/evidence.ts';
import { rowId } from '#src/api/schema/page.ts';
import { addCoverSheetRoutes } from './cover-sheet.ts';
import { evidenceReach } from './evidence-reach.ts';
import { readCaseEvidence } from './read-case-evidence.ts';

const oneId = z.strictObject({ id: rowId });

/** How each kind is handed out: never as something a browser or a double click would run. */
const handedOut = {
  'raw-response': { type: 'application/octet-stream', ending: 'bin' },
  screenshot: { type: 'image/png', ending: 'png' },
  'rendered-text': { type: 'text/plain; charset=utf-8', ending: 'txt' },
  'submitted-file': { type: 'application/json; charset=utf-8', ending: 'json' },
  'receiver-note': { type: 'application/json; charset=utf-8', ending: 'json' },
} as const;

/** Adds the routes. */
export function addEvidenceRoutes(app: Api, deps: ApiDeps): void {
  const { db, rawFiles, clock } = deps;

  app.get(
    '/api/cases/:id/evidence',
    { config: { access: 'evidence.read' }, schema: { params: oneId, response: { 200: caseEvidence } } },
    async (request) => {
      const found = await findEvidenceCase(db, evidenceReach(request), request.params.id);
      if (found === undefined) throw notFound('case', request.params.id);
      return await readCaseEvidence(db, found.id);
    },
  );

  app.get(
    '/api/evidence/:id/file',
    { config: { access: 'evidence.read' }, schema: { params: oneId, querystring: fileQuery } },
    async (request, reply) => {
      const found = await findEvidence(db, evidenceReach(request), request.params.id);
      if (found === undefined) throw notFound('evidence', request.params.id);
      const sha256 = found.sha256.toString('hex');
      const body = await rawFiles.get(sha256);
      const actor = actorOf(request);
      await db.transaction().execute(async (trx) => {
        await addCustody(trx, [
          {
            evidenceId: found.id,
            at: clock.now(),
            actor,
            act: 'read',
            why: hideContactsInNote(request.query.purpose),
            before: sha256,
            after: sha256,
          },
        ]);
        const detail = { evidence: found.id, kind: found.kind };
        await appendAudit(trx, [{ actor, action: 'evidence.read', subject: { kind: 'case', id: found.case_id }, detail }]);
      });
      const { type, ending } = handedOut[found.kind];
      const name = `lurewatch-${found.id}-${sha256.slice(0, 12)}.${ending}`;
      return await reply
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('content-disposition', `${found.kind === 'screenshot' ? 'inline' : 'attachment'}; filename="${name}"`)
        .header('x-content-type-options', 'nosniff')
        .header('cross-origin-resource-policy', 'same-origin')
        .header('cache-control', 'no-store')
        .type(type)
        .send(body);
    },
  );

  app.post(
    '/api/cases/:id/captures',
    { config: { access: 'evidence.read' }, schema: { params: oneId, body: captureRequest, response: { 202: captureAsked } } },
    async (request, reply) => {
      const found = await findEvidenceCase(db, evidenceReach(request), request.params.id);
      if (found === undefined) throw notFound('case', request.params.id);
      const asked = await db.transaction().execute((trx) => requestCapture(trx, found.id, request.body.postingId, actorOf(request)));
      if (asked.ok) return await reply.code(202).send({ captureId: asked.captureId });
      if (asked.reason === 'not-in-case') throw notFound('posting', request.body.postingId);
      return refuse(reply, request, asked.reason);
    },
  );

  app.post(
    '/api/evidence/:id/verify',
    { config: { access: 'evidence.read' }, schema: { params: oneId, response: { 200: verification } } },
    async (request) => {
      const found = await findEvidence(db, evidenceReach(request), request.params.id);
      if (found === undefined) throw notFound('evidence', request.params.id);
      const sha256 = found.sha256.toString('hex');
      const item = { id: found.id, caseId: found.case_id, sha256, bytes: found.bytes };
      const result = await db
        .transaction()
        .execute((trx) => verifyAndRecord(trx, rawFiles, item, { actor: actorOf(request), at: clock.now() }));
      return {
        id: found.id,
        sha256,
        result: result.ok ? ('intact' as const) : result.reason,
        found: result.ok ? sha256 : result.found,
      };
    },
  );

  addCoverSheetRoutes(app, deps);
}
