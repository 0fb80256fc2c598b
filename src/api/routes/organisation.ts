/** The set-up of the organisation. */
import { organisation } from '#src/domain/organisation.ts';
import { organisationProblems } from '#src/domain/first-organisation.ts';
import { type Permission, reaches } from '#src/domain/access.ts';
import { AppError, notFound } from '#src/errors.ts';
import {
  changeOrganisation,
  listOrganisationVersions,
  type OrganisationVersion,
  putFirstOrganisation,
  restoreOrganisation,
} from '#src/store/organisation.ts';
import { personOf, scopeFor } from '#src/api/access.ts';
import type { FastifyRequest } from 'fastify';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { idPosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import { refuse } from '#src/api/errors.ts';
import {
  organisationChangeBody,
  type OrganisationState,
  organisationState,
  organisationVersionPage,
  restoreBody,
  restoreParams,
  versionQuery,
} from '#src/api/schema/organisation.ts';

// 300 addressees with their hosts are far below it
const bodyLimit = 1024 * 1024;

/** Adds GET and PUT /api/organisation, GET /api/organisation/versions and POST /api/organisation/versions/:id/restore. */
export function addOrganisationRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock, config } = deps;

  // An installation always has a set-up: what is missing is put on first use. Of another province, it is not found.
  async function stored(request: FastifyRequest, permission: Permission): Promise<OrganisationVersion> {
    const first = { province: config.province, practice: config.mode === 'practice', at: clock.now() };
    const version = await putFirstOrganisation(db, first);
    if (!mayReach(request, permission, version)) throw notFound('organisation', version.id);
    return version;
  }

  app.get('/api/organisation', { config: { access: 'setup.read' }, schema: { response: { 200: organisationState } } }, async (request) =>
    toState(await stored(request, 'setup.read')),
  );

  app.put(
    '/api/organisation',
    {
      config: { access: 'setup.write' },
      bodyLimit,
      schema: { body: organisationChangeBody, response: { 200: organisationState } },
    },
    async (request, reply) => {
      const { base, reason, content } = request.body;
      await stored(request, 'setup.write');
      if (!mayReach(request, 'setup.write', { content })) return refuse(reply, request, 'not-allowed');
      const result = await changeOrganisation(db, { base, reason, content, by: personOf(request).id, at: clock.now() });
      return result.ok ? toState(result.version) : refuse(reply, request, result.reason);
    },
  );

  app.get(
    '/api/organisation/versions',
    { config: { access: 'setup.read' }, schema: { querystring: versionQuery, response: { 200: organisationVersionPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      await stored(request, 'setup.read');
      const { rows, next } = await listOrganisationVersions(db, readCursor(idPosition, cursor)?.id ?? null, limit);
      return {
        items: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })),
        nextCursor: writeCursor(next === null ? null : { id: next }),
      };
    },
  );

  app.post(
    '/api/organisation/versions/:id/restore',
    { config: { access: 'setup.write' }, schema: { params: restoreParams, body: restoreBody, response: { 200: organisationState } } },
    async (request, reply) => {
      const { base, reason } = request.body;
      await stored(request, 'setup.write');
      const edit = { base, reason, by: personOf(request).id, at: clock.now(), versionId: request.params.id };
      const restored = await db.transaction().execute(async (trx) => {
        const result = await restoreOrganisation(trx, edit);
        if (result.ok && !organisation.safeParse(result.version.content).success)
          throw new AppError('organisation-outdated', `version ${edit.versionId} does not fit the set-up of today`);
        if (result.ok && !mayReach(request, 'setup.write', result.version)) throw notFound('organisation version', edit.versionId);
        return result;
      });
      return restored.ok ? toState(restored.version) : refuse(reply, request, restored.reason);
    },
  );
}

/** True when the permission reaches the province a set-up is for. */
function mayReach(request: FastifyRequest, permission: Permission, version: { content: { province: string } }): boolean {
  return reaches(scopeFor(request, permission), { province: version.content.province });
}

function toState(version: OrganisationVersion): OrganisationState {
  const { id, content, changedAt, reason } = version;
  return { id, content, changedAt: changedAt.toISOString(), reason, problems: organisationProblems(content) };
}
