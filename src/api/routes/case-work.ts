/** Working on a case: claim, decide, undo, hand over, transfer, unmask; the alarm. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Permission } from '#src/domain/access.ts';
import { undoMinutes, unmaskMinutes } from '#src/domain/decision-rules.ts';
import { hideContactsInNote } from '#src/domain/mask-text.ts';
import { notFound } from '#src/errors.ts';
import { alarmingCases, hearAlarm } from '#src/review/alarm.ts';
import { beginVerifying, claimCase, claimNext, releaseCase, type Working } from '#src/review/claim.ts';
import { decide, type Decided, handOver } from '#src/review/decide.ts';
import { reportOutcome } from '#src/review/outcome.ts';
import { minutesAfter, reviewRules } from '#src/review/review-rules.ts';
import { confirmTransfer, moveCase } from '#src/review/transfer.ts';
import { undoDecision } from '#src/review/undo.ts';
import { appendAudit } from '#src/store/audit.ts';
import { findCase } from '#src/store/case-detail.ts';
import { actorOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { refuse } from '#src/api/errors.ts';
import { reachFor } from '#src/api/reach.ts';
import * as schema from '#src/api/schema/case-work.ts';
import type { ProblemCode } from '#src/api/schema/codes.ts';
import { showCasePostings } from './case-posting.ts';

type Refusal = { ok: false; reason: string; holder?: string; changes?: { what: string; note: string }[]; missing?: string[] };

/** Adds the routes. */
export function addCaseWorkRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;

  const working = (request: FastifyRequest, permission: Permission): Omit<Working, 'claimMinutes'> => ({
    actor: actorOf(request),
    reach: reachFor(request, permission),
    at: clock.now(),
  });
  const claiming = async (request: FastifyRequest): Promise<Working> => {
    const { clocks } = await reviewRules(db);
    return { ...working(request, 'case.work'), claimMinutes: clocks.claim };
  };

  app.get('/api/desk', { config: { access: 'case.read' }, schema: { response: { 200: schema.deskSetup } } }, async () => {
    const { clocks, transferDays, agencies } = await reviewRules(db);
    return { claimMinutes: clocks.claim, transferDays, agencies };
  });

  app.post(
    '/api/cases/claim-next',
    { config: { access: 'case.work' }, schema: { body: schema.claimNextBody, response: { 200: schema.claimNextAnswer } } },
    async (request) => {
      const claimed = await claimNext(db, request.body.queue, await claiming(request));
      return { caseId: claimed.caseId, until: 'until' in claimed ? claimed.until.toISOString() : null };
    },
  );

  app.post(
    '/api/cases/:id/claim',
    {
      config: { access: 'case.work' },
      schema: { params: schema.caseParams, body: schema.emptyBody, response: { 200: schema.claimAnswer } },
    },
    async (request, reply) => {
      const claimed = await claimCase(db, request.params.id, await claiming(request));
      return claimed.ok ? { until: claimed.until.toISOString(), takenOver: claimed.takenOver } : refused(reply, request, claimed);
    },
  );

  app.post(
    '/api/cases/:id/release',
    { config: { access: 'case.work' }, schema: { params: schema.caseParams, body: schema.emptyBody, response: { 200: schema.done } } },
    async (request, reply) => {
      const result = await releaseCase(db, request.params.id, await claiming(request));
      return result.ok ? result : refused(reply, request, result);
    },
  );

  app.post(
    '/api/cases/:id/verify',
    { config: { access: 'case.work' }, schema: { params: schema.caseParams, body: schema.emptyBody, response: { 200: schema.done } } },
    async (request, reply) => {
      const result = await beginVerifying(db, request.params.id, await claiming(request));
      return result.ok ? result : refused(reply, request, result);
    },
  );

  app.post(
    '/api/cases/:id/decide',
    {
      config: { access: 'case.work' },
      schema: { params: schema.caseParams, body: schema.decideBody, response: { 200: schema.decideAnswer } },
    },
    async (request, reply) => {
      const by = { ...working(request, 'case.work'), rules: await reviewRules(db) };
      const result = await decide(db, request.params.id, request.body, by);
      return result.ok ? decided(result, by.at) : refused(reply, request, result);
    },
  );

  app.post(
    '/api/cases/:id/hand-over',
    {
      config: { access: 'rescue.read' },
      schema: { params: schema.caseParams, body: schema.handOverBody, response: { 200: schema.decideAnswer } },
    },
    async (request, reply) => {
      const { to, at, reason, seen } = request.body;
      const by = { ...working(request, 'case.work'), rules: await reviewRules(db) };
      const result = await handOver(db, request.params.id, { to, handedAt: new Date(at), reason, seen }, by);
      return result.ok ? decided(result, by.at) : refused(reply, request, result);
    },
  );

  app.post(
    '/api/decisions/:id/undo',
    {
      config: { access: 'case.work' },
      schema: { params: schema.caseParams, body: schema.emptyBody, response: { 200: schema.undoAnswer } },
    },
    async (request, reply) => {
      const result = await undoDecision(db, request.params.id, working(request, 'case.work'));
      return result.ok
        ? { caseId: result.caseId, resumed: result.resumed.length, stayStopped: result.stayStopped }
        : refused(reply, request, result);
    },
  );

  app.post(
    '/api/cases/:id/outcome',
    {
      config: { access: 'case.outcome' },
      schema: { params: schema.caseParams, body: schema.outcomeBody, response: { 200: schema.outcomeAnswer } },
    },
    async (request, reply) => {
      const result = await reportOutcome(db, request.params.id, request.body, working(request, 'case.outcome'));
      return result.ok ? { closed: result.closed } : refused(reply, request, result);
    },
  );

  app.post(
    '/api/cases/:id/transfer',
    {
      config: { access: 'case.transfer' },
      schema: { params: schema.caseParams, body: schema.transferBody, response: { 200: schema.done } },
    },
    async (request, reply) => {
      const { transferDays } = await reviewRules(db);
      const result = await confirmTransfer(db, request.params.id, request.body, { ...working(request, 'case.transfer'), transferDays });
      return result.ok ? result : refused(reply, request, result);
    },
  );

  app.post(
    '/api/cases/:id/move',
    { config: { access: 'case.transfer' }, schema: { params: schema.caseParams, body: schema.moveBody, response: { 200: schema.done } } },
    async (request, reply) => {
      const result = await moveCase(db, request.params.id, request.body, working(request, 'case.transfer'));
      return result.ok ? result : refused(reply, request, result);
    },
  );

  app.post(
    '/api/cases/:id/unmask',
    {
      config: { access: 'case.unmask' },
      schema: { params: schema.caseParams, body: schema.unmaskBody, response: { 200: schema.unmaskAnswer } },
    },
    async (request) => {
      const { id } = request.params;
      const { purpose, text, reference } = request.body;
      const row = await findCase(db, id, reachFor(request, 'case.unmask'));
      if (row === undefined) throw notFound('case', id);
      // recorded before anything is shown; of the words nothing that reaches a person
      await appendAudit(db, [
        {
          actor: actorOf(request),
          action: 'case.unmasked',
          subject: { kind: 'case', id },
          detail: { purpose, reference: hideContactsInNote(reference), ...(text === '' ? {} : { note: hideContactsInNote(text) }) },
        },
      ]);
      const queue = row.queue === 'rescue' ? ('rescue' as const) : ('review' as const);
      return {
        until: minutesAfter(clock.now(), unmaskMinutes).toISOString(),
        postings: await showCasePostings(db, id, queue, true),
      };
    },
  );

  app.get(
    '/api/rescue/alarm',
    { config: { access: 'rescue.read' }, schema: { response: { 200: schema.alarmAnswer } } },
    async (request) => {
      const cases = await alarmingCases(db, reachFor(request, 'rescue.read'), clock.now());
      return {
        cases: cases.map(({ id, openedAt, dueAt, why }) => ({
          id,
          openedAt: openedAt.toISOString(),
          dueAt: dueAt?.toISOString() ?? null,
          why,
        })),
      };
    },
  );

  app.post(
    '/api/cases/:id/heard',
    { config: { access: 'rescue.read' }, schema: { params: schema.caseParams, body: schema.emptyBody, response: { 200: schema.done } } },
    async (request, reply) => {
      const result = await hearAlarm(db, request.params.id, working(request, 'rescue.read'));
      return result.ok ? result : refused(reply, request, result);
    },
  );
}

function decided(result: Decided, at: Date) {
  return {
    decisionId: result.decisionId,
    undoUntil: minutesAfter(at, undoMinutes).toISOString(),
    stopped: result.stopped.length,
    alreadySent: result.alreadySent.length,
  };
}

/** A refusal as a problem: who holds the case, what changed and which answers are missing go with it. */
function refused(reply: FastifyReply, request: FastifyRequest, refusal: Refusal): FastifyReply {
  const errors = [
    ...(refusal.changes ?? []).map((change) => ({ path: change.what, message: change.note })),
    ...(refusal.missing ?? []).map((question) => ({ path: 'answers', message: question })),
  ];
  return refuse(reply, request, refusal.reason as ProblemCode, {
    ...(refusal.holder === undefined ? {} : { detail: refusal.holder }),
    ...(errors.length === 0 ? {} : { errors }),
  });
}
