/** Drafts of rule sets: open, edit by parts, try on one text, seal or discard. */
import type { FastifyRequest } from 'fastify';
import type { Assessment } from '#src/domain/assessment.ts';
import { changeDraft, discardDraft, openDraft, readDraft, sealDraft } from '#src/rules/drafts.ts';
import { tryText } from '#src/rules/try-text.ts';
import { personOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import * as schema from '#src/api/schema/rules.ts';
import { refused, toDraft } from './rules-answers.ts';

// a whole gazetteer, or the list of licences, with room to spare
const partsLimit = 4 * 1024 * 1024;
const tryLimit = 256 * 1024;

/** Adds the routes of drafts. */
export function addRuleDraftRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;
  const acting = (request: FastifyRequest) => ({ by: personOf(request).id, at: clock.now() });

  async function draftAnswer(id: string): Promise<schema.Draft> {
    const { row, content, problems, changes } = await readDraft(db, id);
    return { ...toDraft(row), content, problems, changes };
  }

  app.post(
    '/api/rules/drafts',
    { config: { access: 'rules.edit' }, schema: { body: schema.draftBody, response: { 200: schema.draft } } },
    async (request) => await draftAnswer(await openDraft(db, { ...request.body, ...acting(request) })),
  );

  app.get(
    '/api/rules/drafts/:id',
    { config: { access: 'rules.read' }, schema: { params: schema.idParams, response: { 200: schema.draft } } },
    async (request) => await draftAnswer(request.params.id),
  );

  app.put(
    '/api/rules/drafts/:id',
    {
      config: { access: 'rules.edit' },
      bodyLimit: partsLimit,
      schema: { params: schema.idParams, body: schema.draftChangeBody, response: { 200: schema.draft } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const result = await changeDraft(db, id, { ...request.body, ...acting(request) });
      return result.ok ? await draftAnswer(id) : refused(reply, request, result);
    },
  );

  app.post(
    '/api/rules/drafts/:id/discard',
    {
      config: { access: 'rules.edit' },
      schema: { params: schema.idParams, body: schema.draftActBody, response: { 200: schema.refuseAnswer } },
    },
    async (request, reply) => {
      const result = await discardDraft(db, request.params.id, { ...request.body, ...acting(request) });
      return result.ok ? result : refused(reply, request, result);
    },
  );

  app.post(
    '/api/rules/drafts/:id/seal',
    {
      config: { access: 'rules.edit' },
      schema: { params: schema.idParams, body: schema.draftActBody, response: { 200: schema.sealAnswer } },
    },
    async (request, reply) => {
      const result = await sealDraft(db, request.params.id, { ...request.body, ...acting(request) });
      return result.ok ? { version: result.version } : refused(reply, request, result);
    },
  );

  app.post(
    '/api/rules/drafts/:id/try',
    {
      config: { access: 'rules.edit' },
      bodyLimit: tryLimit,
      schema: { params: schema.idParams, body: schema.tryBody, response: { 200: schema.tryAnswer } },
    },
    async (request, reply) => {
      const { text, title, seenAt } = request.body;
      const result = await tryText(db, request.params.id, { text, title, seenAt: seenAt ?? clock.now().toISOString() });
      if (!result.ok) return refused(reply, request, result);
      return { draft: toTried(result.draft), live: result.live === null ? null : toTried(result.live), liveVersion: result.liveVersion };
    },
  );
}

function toTried(assessment: Assessment): schema.TryResult {
  const { risk, band, queue, stance, abstain, forms, signals, mitigations, combinations, basis } = assessment;
  return { risk, band, queue, stance, abstain, forms: forms.map((one) => one.form), signals, mitigations, combinations, basis };
}
