/** Hunts: a version over stored postings, its progress, and what it would change. */
import { dayStart } from '#src/domain/vietnam-time.ts';
import { messageOf, notFound } from '#src/errors.ts';
import { contactsIn } from '#src/rules/contacts-in.ts';
import { cancelHunt, startHunt } from '#src/rules/hunts.ts';
import { findHunt, listHunts } from '#src/store/hunts.ts';
import {
  changedPostings,
  type ChangedPosting,
  huntCounts,
  type HuntChangeRow,
  listHuntChanges,
  sourceNames,
} from '#src/store/rule-hunt-changes.ts';
import { z } from 'zod';
import { personOf, scopeFor } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { idPosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import { reachFor } from '#src/api/reach.ts';
import { rowId } from '#src/api/schema/page.ts';
import * as schema from '#src/api/schema/rules.ts';
import { hidePeople } from './hide-people.ts';
import { knownForms } from './known-forms.ts';
import { refused, toHunt, toHuntCounts } from './rules-answers.ts';

const changePosition = z.strictObject({ moved: z.int().min(0).max(100).optional(), id: rowId });
const excerptLength = 300;

/** Sends a hunt to the workers; what gets lost is sent again by the sweep. */
export async function sendHunt(deps: Pick<ApiDeps, 'queue' | 'log' | 'clock'>, id: string): Promise<void> {
  try {
    await deps.queue?.add('hunt', { ids: [id] }, { epoch: `asked-${deps.clock.now().getTime()}` });
  } catch (error) {
    deps.log.warn(`hunt ${id} could not be sent, the sweep will: ${messageOf(error)}`);
  }
}

/** Adds the routes of hunts. */
export function addRuleHuntRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;

  app.post(
    '/api/rules/sets/:version/hunts',
    {
      config: { access: 'rules.edit' },
      schema: { params: schema.versionParams, body: schema.huntScopeBody, response: { 200: schema.hunt } },
    },
    async (request, reply) => {
      const { seenFrom, source, flagged } = request.body;
      if (source !== null && !(await sourceNames(db, [source])).has(source)) throw notFound('source', source);
      const scope = { seenFrom: seenFrom === null ? null : dayStart(seenFrom).toISOString(), source, flagged };
      const result = await startHunt(db, { version: request.params.version, scope, by: personOf(request).id, at: clock.now() });
      if (!result.ok) return refused(reply, request, result);
      await sendHunt(deps, result.id);
      const row = await findHunt(db, result.id);
      if (row === undefined) throw notFound('hunt', result.id);
      return toHunt(row, []);
    },
  );

  app.get(
    '/api/rules/hunts',
    { config: { access: 'rules.read' }, schema: { querystring: schema.huntsQuery, response: { 200: schema.huntPage } } },
    async (request) => {
      const { cursor, limit, version, kind } = request.query;
      const { rows, next } = await listHunts(db, { version, kind }, readCursor(idPosition, cursor)?.id ?? null, limit);
      const counts = await huntCounts(
        db,
        rows.map((row) => row.id),
        scopeFor(request, 'rules.read'),
        'kind',
      );
      return { items: rows.map((row) => toHunt(row, counts)), nextCursor: writeCursor(next === null ? null : { id: next }) };
    },
  );

  app.get(
    '/api/rules/hunts/:id',
    { config: { access: 'rules.read' }, schema: { params: schema.idParams, response: { 200: schema.huntDetail } } },
    async (request) => {
      const { id } = request.params;
      const row = await findHunt(db, id);
      if (row === undefined) throw notFound('hunt', id);
      const counts = await huntCounts(db, [id], scopeFor(request, 'rules.read'), null);
      const sources = new Set(counts.filter((count) => count.dimension === 'source').map(({ key }) => key.slice(0, key.lastIndexOf(':'))));
      return { ...toHunt(row, counts), counts: toHuntCounts(counts, await sourceNames(db, [...sources])) };
    },
  );

  app.get(
    '/api/rules/hunts/:id/changes',
    {
      config: { access: 'rules.read' },
      schema: { params: schema.idParams, querystring: schema.huntChangesQuery, response: { 200: schema.huntChangePage } },
    },
    async (request) => {
      const { id } = request.params;
      const { cursor, limit, sort, ...filter } = request.query;
      if ((await findHunt(db, id)) === undefined) throw notFound('hunt', id);
      const after = readCursor(changePosition, cursor);
      const { rows, next } = await listHuntChanges(db, id, scopeFor(request, 'rules.read'), filter, sort, after, limit);
      const revisions = rows.map((row) => row.revisionId);
      const postings = await changedPostings(db, id, revisions, reachFor(request, 'case.read'));
      return {
        items: rows.map((row) => toChange(row, postings.get(row.revisionId))),
        nextCursor: writeCursor(next === null ? null : { id: next.id, ...(next.moved === undefined ? {} : { moved: next.moved }) }),
      };
    },
  );

  app.post(
    '/api/rules/hunts/:id/cancel',
    { config: { access: 'rules.edit' }, schema: { params: schema.idParams, response: { 200: schema.refuseAnswer } } },
    async (request, reply) => {
      const result = await cancelHunt(db, request.params.id, { by: personOf(request).id, at: clock.now() });
      return result.ok ? result : refused(reply, request, result);
    },
  );
}

function toChange(row: HuntChangeRow, posting: ChangedPosting | undefined): schema.HuntChange {
  return {
    id: row.revisionId,
    kind: row.kind,
    risk: { before: row.riskBefore, after: row.riskAfter },
    band: { before: row.bandBefore, after: row.bandAfter },
    queue: { before: row.queueBefore, after: row.queueAfter },
    stance: row.stance,
    forms: knownForms(row.forms),
    rulesBefore: row.rulesBefore,
    appeared: row.appeared,
    vanished: row.vanished,
    source: { id: row.sourceId, name: row.sourceName, platform: row.platform },
    seenAt: row.seenAt.toISOString(),
    posting: posting === undefined ? null : toPosting(posting),
  };
}

function toPosting(posting: ChangedPosting): NonNullable<schema.HuntChange['posting']> {
  // most of them were never flagged, so their contacts were not kept: they are read again. Who wrote it, nobody who changes rules needs
  const contacts = contactsIn(posting.opening);
  const hidden = hidePeople({ contacts, stored: [], author: posting.author, helps: true });
  return {
    id: posting.postingId,
    title: posting.title === null ? null : hidden.beside(posting.title),
    // masked before cutting, so that a contact on the edge is still known as one
    excerpt: hidden.own(posting.opening).replaceAll(/\s+/gu, ' ').trim().slice(0, excerptLength),
    address: posting.url === null ? null : hidden.url(posting.url),
    caseId: posting.caseId,
  };
}
