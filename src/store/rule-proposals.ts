/** Proposals to make a version live: at most one waits, and who made it does not decide it (the table refuses it too). */
import { sql } from 'kysely';
import type { ProposalState } from '#src/domain/rule-content.ts';
import type { Db } from './database.ts';

type Person = { id: string; name: string };

export type ProposalRow = {
  id: string;
  version: string;
  title: string;
  liveVersion: string;
  huntId: string;
  reason: string;
  proposedBy: Person;
  proposedAt: Date;
  state: ProposalState;
  decidedBy: Person | null;
  decidedAt: Date | null;
  decisionReason: string | null;
};

const proposals = sql`
  select p.id::text, p.version, s.title, p.live_version as "liveVersion", p.hunt_id::text as "huntId", p.reason, p.proposed_at as "proposedAt", p.state,
    p.decided_at as "decidedAt", p.decision_reason as "decisionReason",
    json_build_object('id', a.id, 'name', a.name) as "proposedBy",
    case when d.id is null then null else json_build_object('id', d.id, 'name', d.name) end as "decidedBy"
  from rule_proposals p join rule_sets s on s.version = p.version join users a on a.id = p.proposed_by left join users d on d.id = p.decided_by`;

/** The proposal that waits for a decision, or undefined. */
export async function waitingProposal(db: Db): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`${proposals} where p.state = 'waiting'`.execute(db);
  return rows[0];
}

/** A proposal by id, or undefined. */
export async function findProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`${proposals} where p.id = ${id}`.execute(db);
  return rows[0];
}

/** Stores a proposal; returns its id. */
export async function insertProposal(
  trx: Db,
  proposal: { version: string; liveVersion: string; huntId: string; reason: string; by: string; at: Date },
): Promise<string> {
  const { id } = await trx
    .insertInto('rule_proposals')
    .values({
      version: proposal.version,
      live_version: proposal.liveVersion,
      hunt_id: proposal.huntId,
      reason: proposal.reason,
      proposed_by: proposal.by,
      proposed_at: proposal.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a waiting proposal. `by` is null where it lapses. */
export async function decideProposal(
  trx: Db,
  id: string,
  decision: { state: 'confirmed' | 'refused' | 'lapsed'; by: string | null; at: Date; reason: string | null },
): Promise<void> {
  await trx
    .updateTable('rule_proposals')
    .set({ state: decision.state, decided_by: decision.by, decided_at: decision.at, decision_reason: decision.reason })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
}
