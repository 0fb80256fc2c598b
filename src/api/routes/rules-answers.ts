/** Rows about rules as the API answers them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RuleProblem } from '#src/domain/rule-content.ts';
import type { HuntRow } from '#src/store/hunts.ts';
import type { DraftRow } from '#src/store/rule-drafts.ts';
import type { HuntCountRow } from '#src/store/rule-hunt-changes.ts';
import type { ProposalRow } from '#src/store/rule-proposals.ts';
import type { RuleHistoryRow } from '#src/store/rule-roles.ts';
import type { RuleSetRow } from '#src/store/rule-sets.ts';
import { refuse } from '#src/api/errors.ts';
import type { ProblemCode } from '#src/api/schema/codes.ts';
import type { DraftSummary, Hunt, HuntCounts, RuleHistoryEntry, RuleProposal, RuleSetSummary } from '#src/api/schema/rules.ts';
import { knownForms } from './known-forms.ts';

/** A refusal of the core as a problem; the places that are wrong go with it, as code and detail. */
export function refused(
  reply: FastifyReply,
  request: FastifyRequest,
  refusal: { reason: ProblemCode; problems?: readonly RuleProblem[] },
): FastifyReply {
  const errors = (refusal.problems ?? []).map(({ path, code, detail }) => ({
    path,
    message: detail === null ? code : `${code}: ${detail}`,
  }));
  return refuse(reply, request, refusal.reason, errors.length === 0 ? {} : { errors });
}

/** A version without its content. */
export function toRuleSet(row: RuleSetRow): RuleSetSummary {
  const { version, title, origin, basedOn, createdBy, role, finishedHunt } = row;
  return { version, title, origin, basedOn, createdAt: row.createdAt.toISOString(), createdBy, role, finishedHunt };
}

/** An entry of the history. */
export function toHistoryEntry(row: RuleHistoryRow): RuleHistoryEntry {
  return { ...row, at: row.at.toISOString() };
}

/** A draft without its content. */
export function toDraft(row: DraftRow): DraftSummary {
  return { ...row, openedAt: row.openedAt.toISOString(), changedAt: row.changedAt.toISOString() };
}

/** A proposal, with the hunt it rests on. `personId` = who asks. */
export function toProposal(row: ProposalRow, hunt: Hunt, personId: string): RuleProposal {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    from: row.liveVersion,
    reason: row.reason,
    hunt,
    proposedBy: row.proposedBy,
    proposedAt: row.proposedAt.toISOString(),
    state: row.state,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    mine: row.proposedBy.id === personId,
  };
}

/** A hunt with its counts by kind; the rate is that of the time in which it worked. */
export function toHunt(row: HuntRow, counts: readonly HuntCountRow[]): Hunt {
  const perSecond = row.kind === 'retro' && row.busyMs > 0 && row.done > 0 ? Math.round((row.done * 10_000) / row.busyMs) / 10 : null;
  const open = row.kind === 'retro' && (row.state === 'waiting' || row.state === 'running');
  const remaining =
    open && row.total !== null && perSecond !== null && perSecond > 0 ? Math.ceil(Math.max(0, row.total - row.done) / perSecond) : null;
  return {
    id: row.id,
    kind: row.kind,
    version: row.version,
    title: row.title,
    state: row.state,
    scope: { seenFrom: row.seenFrom?.toISOString() ?? null, source: row.sourceId, flagged: row.flagged },
    total: row.total,
    done: row.done,
    skipped: row.skipped,
    perSecond,
    remainingSeconds: remaining,
    yielding: row.yielding && (open || row.applyState === 'running'),
    startedBy: row.startedBy,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    failure: row.failure,
    reassessment: row.applyState === null ? null : { state: row.applyState, done: row.applyDone, total: row.applyTotal },
    kinds: tallyOf(
      counts.filter((count) => count.huntId === row.id && count.dimension === 'kind').map((count) => [count.key, count.postings]),
    ),
  };
}

type Tally = { new: number; gone: number; moved: number };

function tallyOf(counts: readonly (readonly [kind: string, postings: number])[]): Tally {
  const tally = { new: 0, gone: 0, moved: 0 };
  for (const [kind, postings] of counts) if (kind === 'new' || kind === 'gone' || kind === 'moved') tally[kind] += postings;
  return tally;
}

/** All counts of one hunt. `names` = names of its sources. */
export function toHuntCounts(counts: readonly HuntCountRow[], names: ReadonlyMap<string, string>): HuntCounts {
  const of = (dimension: HuntCountRow['dimension']) => counts.filter((count) => count.dimension === dimension);
  const pairs = (dimension: 'band' | 'queue') =>
    of(dimension).map(({ key, postings }) => {
      const [before = '', after = ''] = key.split('>');
      return { before, after, postings };
    });
  const byName = (dimension: 'form' | 'source') =>
    [...Map.groupBy(of(dimension), ({ key }) => key.slice(0, key.lastIndexOf(':')))].map(([name, rows]) => ({
      name,
      tally: tallyOf(rows.map((row) => [row.key.slice(row.key.lastIndexOf(':') + 1), row.postings])),
    }));
  return {
    kinds: tallyOf(of('kind').map((count) => [count.key, count.postings])),
    bands: pairs('band') as HuntCounts['bands'],
    queues: pairs('queue') as HuntCounts['queues'],
    forms: byName('form').flatMap(({ name, tally }): HuntCounts['forms'] => {
      const forms = name === '' ? [null] : knownForms([name]);
      return forms.map((form) => ({ form, ...tally }));
    }),
    sources: byName('source').map(({ name, tally }) => ({ id: name, name: names.get(name) ?? name, ...tally })),
  };
}
