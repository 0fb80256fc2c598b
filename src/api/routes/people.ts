/** People and their roles. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { reaches } from '#src/domain/access.ts';
import { notFound } from '#src/errors.ts';
import * as people from '#src/people/manage-people.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { findPersonRow, listPeople, type PersonRow } from '#src/store/people-list.ts';
import { listSessions } from '#src/store/sessions.ts';
import { personOf, scopeFor } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { readCursor, writeCursor } from '#src/api/cursor.ts';
import { refuse } from '#src/api/errors.ts';
import { done } from '#src/api/schema/account.ts';
import * as schema from '#src/api/schema/people.ts';
import { toSession } from './account-answers.ts';

const config = { access: 'people.manage' } as const;
const namePosition = z.strictObject({ name: z.string().max(300), id: z.string().max(64) });

/** Adds the routes. */
export function addPeopleRoutes(app: Api, deps: ApiDeps): void {
  addReading(app, deps);
  addChanges(app, deps);
}

function addReading(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;

  app.get(
    '/api/people',
    { config, schema: { querystring: schema.peopleQuery, response: { 200: schema.peoplePage } } },
    async (request): Promise<schema.PeoplePage> => {
      const { cursor, limit, find } = request.query;
      const after = readCursor(namePosition, cursor);
      const scope = scopeFor(request, 'people.manage');
      const { rows, next } = await listPeople(db, {
        scope,
        find: find === undefined || find === '' ? null : find,
        after,
        limit,
        now: clock.now(),
      });
      return { items: rows.map((row) => toPerson(row, personOf(request).id)), nextCursor: writeCursor(next) };
    },
  );

  app.get('/api/people/options', { config, schema: { response: { 200: schema.peopleOptions } } }, async (request) => {
    const scope = scopeFor(request, 'people.manage');
    const everywhere = scope.some((reach) => reach.province === null);
    const setUp = (await currentOrganisation(db))?.content;
    return {
      provinces: everywhere ? null : [...new Set(scope.flatMap((reach) => reach.province ?? []))],
      agencies: setUp !== undefined && reaches(scope, { province: setUp.province }) ? setUp.agencies : [],
    };
  });

  app.get(
    '/api/people/:id',
    { config, schema: { params: schema.personParams, response: { 200: schema.personDetail } } },
    async (request): Promise<schema.PersonDetail> => {
      const now = clock.now();
      const row = await findPersonRow(db, scopeFor(request, 'people.manage'), request.params.id, now);
      if (row === null) throw notFound('person', request.params.id);
      const sessions = await listSessions(db, row.id, now);
      return {
        ...toPerson(row, personOf(request).id),
        grants: row.grants
          .filter((grant) => grant.revokedAt === null)
          .map((grant) => ({ ...toGrant(grant), grantedAt: grant.grantedAt.toISOString(), grantedBy: grant.grantedBy })),
        earlier: row.grants.flatMap((grant) =>
          grant.revokedAt === null
            ? []
            : [{ ...toGrant(grant), grantedAt: grant.grantedAt.toISOString(), revokedAt: grant.revokedAt.toISOString() }],
        ),
        sessions: sessions.map((session) => toSession(session, request.signedIn?.sessionId ?? null)),
      };
    },
  );
}

function addChanges(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;
  const actOf = (request: FastifyRequest): people.AdminAct => ({
    by: personOf(request).id,
    scope: scopeFor(request, 'people.manage'),
    now: clock.now(),
  });
  const answer = (request: FastifyRequest, reply: FastifyReply, outcome: people.Outcome) =>
    outcome.ok ? { done: true as const } : refuse(reply, request, outcome.reason);
  const onPerson = { config, schema: { params: schema.personParams, response: { 200: done } } };

  app.post('/api/people', { config, schema: { body: schema.newPerson, response: { 201: schema.invitation } } }, async (request, reply) => {
    const outcome = await people.invitePerson(db, actOf(request), request.body);
    if (!outcome.ok) return refuse(reply, request, outcome.reason);
    const { id, invitation } = outcome;
    return reply.code(201).send({ id, token: invitation.token, endsAt: invitation.expiresAt.toISOString() });
  });

  app.post(
    '/api/people/:id/invitation',
    { config, schema: { params: schema.personParams, response: { 201: schema.invitation } } },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = await people.inviteAgain(db, actOf(request), id);
      if (!outcome.ok) return refuse(reply, request, outcome.reason);
      return reply.code(201).send({ id, token: outcome.invitation.token, endsAt: outcome.invitation.expiresAt.toISOString() });
    },
  );

  app.post('/api/people/:id/invitation/revoke', onPerson, async (request, reply) =>
    answer(request, reply, await people.revokeInvitation(db, actOf(request), request.params.id)),
  );

  app.post(
    '/api/people/:id/roles',
    { config, schema: { params: schema.personParams, body: schema.newGrant, response: { 200: done } } },
    async (request, reply) => answer(request, reply, await people.grantRole(db, actOf(request), request.params.id, request.body)),
  );

  app.post(
    '/api/people/:id/roles/:grantId/revoke',
    { config, schema: { params: schema.heldParams, response: { 200: done } } },
    async (request, reply) => {
      const { id, grantId } = request.params;
      return answer(request, reply, await people.takeRole(db, actOf(request), id, grantId));
    },
  );

  app.post(
    '/api/people/:id/active',
    { config, schema: { params: schema.personParams, body: schema.switched, response: { 200: done } } },
    async (request, reply) => answer(request, reply, await people.switchPerson(db, actOf(request), request.params.id, request.body.active)),
  );

  app.post('/api/people/:id/unlock', onPerson, async (request, reply) =>
    answer(request, reply, await people.unlockPerson(db, actOf(request), request.params.id)),
  );

  app.post('/api/people/:id/second-factor/reset', onPerson, async (request, reply) =>
    answer(request, reply, await people.resetSecondFactor(db, actOf(request), request.params.id)),
  );

  app.post(
    '/api/people/:id/sessions/:sessionId/end',
    { config, schema: { params: schema.personSessionParams, response: { 200: done } } },
    async (request, reply) => {
      const { id, sessionId } = request.params;
      return answer(request, reply, await people.endSessionOf(db, actOf(request), id, sessionId));
    },
  );
}

function toGrant({ id, role, province, commune, agency }: PersonRow['grants'][number]) {
  return { id, role, province, commune, agency };
}

function toPerson(row: PersonRow, ownId: string): schema.PersonEntry {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    active: row.active,
    secondFactor: row.secondFactor,
    hasPassword: row.hasPassword,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    invitedUntil: row.invitedUntil?.toISOString() ?? null,
    lockedUntil: row.lockedUntil?.toISOString() ?? null,
    own: row.id === ownId,
    grants: row.grants.filter((grant) => grant.revokedAt === null).map(toGrant),
  };
}
