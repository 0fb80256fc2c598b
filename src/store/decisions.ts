/** Decisions: appended, never changed. */
import type { Selectable } from 'kysely';
import type { CaseRoute, Conclusion } from '#src/domain/decision.ts';
import type { Database, Db } from './database.ts';

export type DecisionKind = 'decided' | 'handed-over' | 'undone' | 'outcome' | 'transfer-confirmed' | 'transfer-refused' | 'moved';

/** What is kept of a decision beside its words: what was shown, and the case before and after, so that it can be undone. */
export type DecisionSeen = {
  assessments: string[];
  postings: string[];
  /** Made by the interface for each decision: the same one sent twice is taken once. */
  key: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

export const nothingSeen: DecisionSeen = { assessments: [], postings: [], key: null, before: null, after: null };

export type NewDecision = {
  caseId: string;
  kind: DecisionKind;
  reasonCode: string;
  /** Words of whoever decided; may be empty where the code says it all. */
  reason: string;
  conclusion?: Conclusion | null;
  route?: CaseRoute | null;
  answers?: readonly string[];
  seen: DecisionSeen;
  decidedBy: string;
  at: Date;
  undoes?: string;
};

export type DecisionRow = Selectable<Database['decisions']>;

/** Appends a decision and returns its id. */
export async function addDecision(trx: Db, decision: NewDecision): Promise<string> {
  const row = await trx
    .insertInto('decisions')
    .values({
      case_id: decision.caseId,
      kind: decision.kind,
      reason_code: decision.reasonCode,
      // the column asks for words; the code stands in where it says it all
      reason: decision.reason.trim() === '' ? decision.reasonCode : decision.reason.trim(),
      conclusion: decision.conclusion ?? null,
      route: decision.route ?? null,
      answers: JSON.stringify(decision.answers ?? []),
      seen: JSON.stringify(decision.seen),
      decided_by: decision.decidedBy,
      decided_at: decision.at,
      undoes: decision.undoes ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A decision, or undefined. */
export async function findDecision(db: Db, id: string): Promise<DecisionRow | undefined> {
  return await db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The newest decision of a case that decided, undid or noted something, or undefined. */
export async function lastDecision(db: Db, caseId: string): Promise<DecisionRow | undefined> {
  return await db.selectFrom('decisions').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** The newest fifty decisions of a case with the names of those who took them, newest first. */
export async function caseDecisions(db: Db, caseId: string): Promise<(DecisionRow & { name: string })[]> {
  return await db
    .selectFrom('decisions')
    .innerJoin('users', 'users.id', 'decisions.decided_by')
    .selectAll('decisions')
    .select('users.name as name')
    .where('case_id', '=', caseId)
    .orderBy('decisions.id', 'desc')
    .limit(50)
    .execute();
}
