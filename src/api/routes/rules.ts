/** Rule sets: what is live, what was, and who may change it. */
import { notFound } from '#src/errors.ts';
import { ruleChanges } from '#src/rules/changes.ts';
import { confirmLive, offeredShipped, previousLive, proposeLive, refuseLive, rollBack, setShadow } from '#src/rules/roles.ts';
import { loadRuleSet } from '#src/rules/versions.ts';
import { findHunt } from '#src/store/hunts.ts';
import { openDrafts } from '#src/store/rule-drafts.ts';
import { huntCounts } from '#src/store/rule-hunt-changes.ts';
import { findProposal, type ProposalRow, waitingProposal } from '#src/store/rule-proposals.ts';
import { listRuleHistory, rolesNow } from '#src/store/rule-roles.ts';
import { listRuleSets, ruleSetsByVersion } from '#src/store/rule-sets.ts';
import { personOf, scopeFor } from '#src/api/access.ts';
import type { FastifyRequest } from 'fastify';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { idPosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import * as schema from '#src/api/schema/rules.ts';
import { refused, toDraft, toHistoryEntry, toHunt, toProposal, toRuleSet } from './rules-answers.ts';
import { sendHunt } from './rules-hunts.ts';

const draftsShown = 50;

/** Adds the routes of versions and roles. */
export function addRuleRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;
  const acting = (request: FastifyRequest) => ({ by: personOf(request).id, at: clock.now() });

  async function proposalAnswer(request: FastifyRequest, row: ProposalRow): Promise<schema.RuleProposal> {
    const hunt = await findHunt(db, row.huntId);
    if (hunt === undefined) throw notFound('hunt', row.huntId);
    const counts = await huntCounts(db, [hunt.id], scopeFor(request, 'rules.read'), 'kind');
    return toProposal(row, toHunt(hunt, counts), personOf(request).id);
  }

  app.get(
    '/api/rules',
    { config: { access: 'rules.read' }, schema: { querystring: schema.rulesQuery, response: { 200: schema.rulesOverview } } },
    async (request) => {
      const { versions, history, limit } = request.query;
      const [roles, offered, previous, waiting, drafts, listed, happened] = await Promise.all([
        rolesNow(db),
        offeredShipped(db),
        previousLive(db),
        waitingProposal(db),
        openDrafts(db, draftsShown),
        listRuleSets(db, readCursor(idPosition, versions)?.id ?? null, limit),
        listRuleHistory(db, readCursor(idPosition, history)?.id ?? null, limit),
      ]);
      const { live, shadow } = roles;
      const named = [live?.version, shadow?.version, offered, previous?.version].filter((version) => version != null);
      const sets = await ruleSetsByVersion(db, named);
      const summary = (version: string | null | undefined) => {
        const row = version == null ? undefined : sets.get(version);
        return row === undefined ? null : toRuleSet(row);
      };
      const [liveSet, shadowSet] = [summary(live?.version), summary(shadow?.version)];
      return {
        live: live === null || liveSet === null ? null : { ...liveSet, since: live.since.toISOString() },
        shadow: shadow === null || shadowSet === null ? null : { ...shadowSet, since: shadow.since.toISOString(), huntId: shadow.huntId },
        offered: summary(offered),
        rollBackTo: summary(previous?.version),
        proposal: waiting === undefined ? null : await proposalAnswer(request, waiting),
        drafts: drafts.map(toDraft),
        versions: { items: listed.rows.map(toRuleSet), nextCursor: writeCursor(listed.next === null ? null : { id: listed.next }) },
        history: {
          items: happened.rows.map(toHistoryEntry),
          nextCursor: writeCursor(happened.next === null ? null : { id: happened.next }),
        },
      };
    },
  );

  app.get(
    '/api/rules/sets/:version',
    { config: { access: 'rules.read' }, schema: { params: schema.versionParams, response: { 200: schema.ruleSetAnswer } } },
    async (request) => {
      const { version } = request.params;
      const row = (await ruleSetsByVersion(db, [version])).get(version);
      const rules = await loadRuleSet(db, version);
      if (row === undefined || rules === undefined) throw notFound('rule set', version);
      const { version: _named, ...content } = rules;
      return { ...toRuleSet(row), content };
    },
  );

  app.get(
    '/api/rules/sets/:version/changes',
    {
      config: { access: 'rules.read' },
      schema: { params: schema.versionParams, querystring: schema.changesQuery, response: { 200: schema.ruleChangesAnswer } },
    },
    async (request) => {
      const to = request.params.version;
      const row = (await ruleSetsByVersion(db, [to])).get(to);
      const from = request.query.from ?? row?.basedOn ?? (await rolesNow(db)).live?.version ?? to;
      const [before, after] = await Promise.all([loadRuleSet(db, from), loadRuleSet(db, to)]);
      if (before === undefined) throw notFound('rule set', from);
      if (after === undefined) throw notFound('rule set', to);
      return { from, to, ...ruleChanges(before, after) };
    },
  );

  app.post(
    '/api/rules/shadow',
    { config: { access: 'rules.edit' }, schema: { body: schema.shadowBody, response: { 200: schema.shadowAnswer } } },
    async (request, reply) => {
      const result = await setShadow(db, { ...request.body, ...acting(request) });
      return result.ok ? { huntId: result.huntId } : refused(reply, request, result);
    },
  );

  app.post(
    '/api/rules/proposals',
    { config: { access: 'rules.edit' }, schema: { body: schema.proposalBody, response: { 200: schema.ruleProposal } } },
    async (request, reply) => {
      const result = await proposeLive(db, { ...request.body, ...acting(request) });
      if (!result.ok) return refused(reply, request, result);
      const row = await findProposal(db, result.id);
      if (row === undefined) throw notFound('proposal', result.id);
      return await proposalAnswer(request, row);
    },
  );

  app.post(
    '/api/rules/proposals/:id/confirm',
    {
      config: { access: 'rules.confirm' },
      schema: { params: schema.idParams, body: schema.proposalDecisionBody, response: { 200: schema.confirmAnswer } },
    },
    async (request, reply) => {
      const result = await confirmLive(db, request.params.id, { ...request.body, ...acting(request) });
      if (!result.ok) return refused(reply, request, result);
      await sendHunt(deps, result.huntId);
      return { live: result.version };
    },
  );

  app.post(
    '/api/rules/proposals/:id/refuse',
    {
      config: { access: 'rules.confirm' },
      schema: { params: schema.idParams, body: schema.proposalDecisionBody, response: { 200: schema.refuseAnswer } },
    },
    async (request, reply) => {
      const result = await refuseLive(db, request.params.id, { ...request.body, ...acting(request) });
      return result.ok ? result : refused(reply, request, result);
    },
  );

  app.post(
    '/api/rules/roll-back',
    { config: { access: 'rules.confirm' }, schema: { body: schema.rollBackBody, response: { 200: schema.rollBackAnswer } } },
    async (request, reply) => {
      const result = await rollBack(db, { ...request.body, ...acting(request) });
      return result.ok ? { live: result.version } : refused(reply, request, result);
    },
  );
}
