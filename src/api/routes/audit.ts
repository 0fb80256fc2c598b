/** The audit trail. Whoever reads it is recorded in it: once for every search, not for every further page. */
import { dayStart } from '#src/domain/vietnam-time.ts';
import { appendAudit, verifyChain } from '#src/store/audit.ts';
import { auditOptions, type AuditRow, chainState, listAudit } from '#src/store/audit-list.ts';
import { actorOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { idPosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import * as schema from '#src/api/schema/audit.ts';

const config = { access: 'audit.read' } as const;
const dayMs = 86_400_000;

/** Adds the routes. */
export function addAuditRoutes(app: Api, deps: ApiDeps): void {
  const { db } = deps;

  app.get(
    '/api/audit',
    { config, schema: { querystring: schema.auditQuery, response: { 200: schema.auditPage } } },
    async (request): Promise<schema.AuditPage> => {
      const { cursor, limit, from, to, ...codes } = request.query;
      const filter = {
        ...codes,
        from: from === undefined ? undefined : dayStart(from),
        to: to === undefined ? undefined : new Date(dayStart(to).getTime() + dayMs),
      };
      const { rows, next } = await listAudit(db, filter, readCursor(idPosition, cursor)?.id ?? null, limit);
      if (cursor === undefined) {
        const asked = Object.fromEntries(Object.entries({ ...codes, from, to }).filter(([, value]) => value !== undefined));
        await appendAudit(db, [{ actor: actorOf(request), action: 'audit.read', subject: { kind: 'audit', id: 'trail' }, detail: asked }]);
      }
      return { items: rows.map(toEntry), nextCursor: writeCursor(next === null ? null : { id: next }) };
    },
  );

  app.get('/api/audit/options', { config, schema: { response: { 200: schema.auditOptions } } }, () => auditOptions(db));

  app.get('/api/audit/chain', { config, schema: { response: { 200: schema.auditChain } } }, async (): Promise<schema.AuditChain> => {
    const state = await chainState(db);
    return { ...state, last: state.last === null ? null : { id: state.last.id, at: state.last.at.toISOString() } };
  });

  // one check at a time: it reads the whole trail
  let running: ReturnType<typeof verifyChain> | null = null;
  app.post(
    '/api/audit/verify',
    { config: { ...config, limit: 'sign-in' }, schema: { response: { 200: schema.auditVerified } } },
    async (request): Promise<schema.AuditVerified> => {
      running ??= verifyChain(db).finally(() => (running = null));
      const { seals, entries, broken } = await running;
      const { unsealed } = await chainState(db);
      const detail = { holds: broken === null, seals, entries };
      await appendAudit(db, [{ actor: actorOf(request), action: 'audit.verified', subject: { kind: 'audit', id: 'trail' }, detail }]);
      return { holds: broken === null, seals, entries, unsealed, broken: broken && { seal: broken.sealId, reason: broken.reason } };
    },
  );
}

function toEntry(row: AuditRow): schema.AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
    detail: typeof row.detail === 'object' && row.detail !== null ? { ...row.detail } : {},
    seal: row.seal_id,
  };
}
