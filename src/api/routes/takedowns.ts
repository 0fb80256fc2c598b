/** Takedown requests: lists, one in full, and every act from draft to closed. Rules are in src/takedown/. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Permission } from '#src/domain/access.ts';
import { notFound } from '#src/errors.ts';
import { countTakedowns, listTakedowns } from '#src/store/takedowns.ts';
import * as acts from '#src/takedown/acts.ts';
import { createDraft, draftOffer } from '#src/takedown/create-draft.ts';
import { editDraft } from '#src/takedown/edit-draft.ts';
import type { ActInput } from '#src/takedown/on-request.ts';
import type { ActOutcome } from '#src/takedown/outcome.ts';
import { actorOf, personOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { idPosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import { refuse } from '#src/api/errors.ts';
import * as schema from '#src/api/schema/takedowns.ts';
import { detailOf, mayDraft, optionsOf, toSummary } from './takedown-answers.ts';
import { addTakedownDocumentRoutes } from './takedown-documents.ts';
import { actPersonIn, deskOf, draftReach, readerOf } from './takedown-person.ts';

/** Adds the routes. */
export function addTakedownRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;
  addTakedownDocumentRoutes(app, deps);

  const inputOf = (request: FastifyRequest, id: string, version: number): ActInput => {
    const person = personOf(request);
    return {
      id,
      version,
      reader: readerOf(request),
      personIn: (province) => actPersonIn(person, province),
      actor: actorOf(request),
      now: clock.now(),
    };
  };
  const detail = (request: FastifyRequest, id: string) =>
    detailOf(db, id, {
      person: personOf(request),
      reader: readerOf(request),
      now: clock.now(),
      practice: deps.config.mode === 'practice',
    });
  const answer = async (request: FastifyRequest, reply: FastifyReply, outcome: ActOutcome) =>
    outcome.ok ? await detail(request, outcome.id) : refuseOutcome(reply, request, outcome);
  const accessTo = (permission: Permission) => ({ access: permission });
  const response = { 200: schema.takedownDetail };

  app.get(
    '/api/takedowns',
    { config: accessTo('takedown.read'), schema: { querystring: schema.takedownsQuery, response: { 200: schema.takedownPage } } },
    async (request) => {
      const { tab, cursor, limit } = request.query;
      const now = clock.now();
      const { rows, next } = await listTakedowns(db, readerOf(request), { tab }, now, readCursor(idPosition, cursor)?.id ?? null, limit);
      return { items: rows.map((row) => toSummary(row, now)), nextCursor: writeCursor(next === null ? null : { id: next }) };
    },
  );

  app.get(
    '/api/takedowns/counts',
    { config: accessTo('takedown.read'), schema: { response: { 200: schema.takedownCounts } } },
    async (request) => await countTakedowns(db, readerOf(request), clock.now()),
  );

  app.get(
    '/api/cases/:id/takedowns',
    { config: accessTo('takedown.read'), schema: { params: schema.takedownParams, response: { 200: schema.caseTakedowns } } },
    async (request) => {
      const { id } = request.params;
      const person = personOf(request);
      const now = clock.now();
      const { rows } = await listTakedowns(db, readerOf(request), { caseId: id }, now, null, 100);
      const offer = mayDraft(person)
        ? await draftOffer(db, id, draftReach(request, 'takedown.draft'), (province) => deskOf(person, province))
        : null;
      return { items: rows.map((row) => toSummary(row, now)), offer };
    },
  );

  app.post(
    '/api/cases/:id/takedowns',
    {
      config: accessTo('takedown.draft'),
      schema: { params: schema.takedownParams, body: schema.createTakedown, response: { 200: schema.created } },
    },
    async (request, reply) => {
      const person = personOf(request);
      const outcome = await createDraft(db, {
        caseId: request.params.id,
        kind: request.body.kind,
        addresseeId: request.body.addresseeId ?? null,
        reach: draftReach(request, 'takedown.draft'),
        deskIn: (province) => deskOf(person, province),
        actor: actorOf(request),
        now: clock.now(),
      });
      return outcome.ok ? { id: outcome.id } : refuseOutcome(reply, request, outcome);
    },
  );

  app.get(
    '/api/takedowns/:id',
    { config: accessTo('takedown.read'), schema: { params: schema.takedownParams, response } },
    async (request) => await detail(request, request.params.id),
  );

  app.get(
    '/api/takedowns/:id/options',
    {
      config: accessTo('takedown.draft'),
      schema: { params: schema.takedownParams, querystring: schema.optionsQuery, response: { 200: schema.takedownOptions } },
    },
    async (request) =>
      await optionsOf(db, request.params.id, { reader: readerOf(request), now: clock.now(), addresseeId: request.query.addressee }),
  );

  app.put(
    '/api/takedowns/:id',
    { config: accessTo('takedown.draft'), schema: { params: schema.takedownParams, body: schema.editTakedown, response } },
    async (request, reply) => {
      const { version, ...edit } = request.body;
      return await answer(request, reply, await editDraft(db, inputOf(request, request.params.id, version), edit));
    },
  );

  app.post(
    '/api/takedowns/:id/submit',
    { config: accessTo('takedown.draft'), schema: { params: schema.takedownParams, body: schema.plainAct, response } },
    async (request, reply) =>
      await answer(request, reply, await acts.submitDraft(db, inputOf(request, request.params.id, request.body.version))),
  );

  app.post(
    '/api/takedowns/:id/return',
    { config: accessTo('takedown.sign'), schema: { params: schema.takedownParams, body: schema.actWithReason, response } },
    async (request, reply) => {
      const { version, reason } = request.body;
      return await answer(request, reply, await acts.returnDraft(db, inputOf(request, request.params.id, version), reason));
    },
  );

  app.post(
    '/api/takedowns/:id/sign',
    { config: accessTo('takedown.sign'), schema: { params: schema.takedownParams, body: schema.plainAct, response } },
    async (request, reply) =>
      await answer(request, reply, await acts.signTakedown(db, inputOf(request, request.params.id, request.body.version))),
  );

  app.post(
    '/api/takedowns/:id/number',
    { config: accessTo('takedown.number'), schema: { params: schema.takedownParams, body: schema.numberAct, response } },
    async (request, reply) => {
      const { version, ...entry } = request.body;
      return await answer(request, reply, await acts.numberTakedown(db, inputOf(request, request.params.id, version), entry));
    },
  );

  app.post(
    '/api/takedowns/:id/send',
    { config: accessTo('takedown.send'), schema: { params: schema.takedownParams, body: schema.sendAct, response } },
    async (request, reply) => {
      const { version, at, channel } = request.body;
      const sent = { at: new Date(at), channel };
      return await answer(request, reply, await acts.sendTakedown(db, inputOf(request, request.params.id, version), sent));
    },
  );

  app.post(
    '/api/takedowns/:id/confirm',
    { config: accessTo('takedown.send'), schema: { params: schema.takedownParams, body: schema.confirmAct, response } },
    async (request, reply) => {
      const { version, at } = request.body;
      return await answer(request, reply, await acts.confirmTakedown(db, inputOf(request, request.params.id, version), new Date(at)));
    },
  );

  app.post(
    '/api/takedowns/:id/answer',
    { config: accessTo('takedown.send'), schema: { params: schema.takedownParams, body: schema.answerAct, response } },
    async (request, reply) => {
      const { version, at, answer: said, note } = request.body;
      const answered = { answer: said, at: new Date(at), note };
      return await answer(request, reply, await acts.answerTakedown(db, inputOf(request, request.params.id, version), answered));
    },
  );

  app.post(
    '/api/takedowns/:id/items/:itemId/result',
    { config: accessTo('takedown.send'), schema: { params: schema.takedownItemParams, body: schema.resultAct, response } },
    async (request, reply) => {
      const { version, result } = request.body;
      const { id, itemId } = request.params;
      return await answer(request, reply, await acts.setItemResult(db, inputOf(request, id, version), itemId, result));
    },
  );

  app.post(
    '/api/takedowns/:id/items/:itemId/recheck',
    { config: accessTo('takedown.send'), schema: { params: schema.takedownItemParams, body: schema.plainAct, response } },
    async (request, reply) => {
      const { id, itemId } = request.params;
      return await answer(request, reply, await acts.recheckItem(db, inputOf(request, id, request.body.version), itemId));
    },
  );

  app.post(
    '/api/takedowns/:id/close',
    { config: accessTo('takedown.send'), schema: { params: schema.takedownParams, body: schema.closeAct, response } },
    async (request, reply) => {
      const { version, note } = request.body;
      return await answer(request, reply, await acts.closeTakedown(db, inputOf(request, request.params.id, version), note));
    },
  );

  app.post(
    '/api/takedowns/:id/withdraw',
    { config: accessTo('takedown.draft'), schema: { params: schema.takedownParams, body: schema.actWithReason, response } },
    async (request, reply) => {
      const { version, reason } = request.body;
      return await answer(request, reply, await acts.withdrawTakedown(db, inputOf(request, request.params.id, version), reason));
    },
  );
}

function refuseOutcome(reply: FastifyReply, request: FastifyRequest, outcome: Extract<ActOutcome, { ok: false }>): FastifyReply {
  if (outcome.reason === 'not-found') throw notFound('takedown', request.url);
  const gaps = outcome.gaps?.map((gap) => ({ path: 'draft', message: gap }));
  return refuse(reply, request, outcome.reason, gaps === undefined ? {} : { errors: gaps });
}
