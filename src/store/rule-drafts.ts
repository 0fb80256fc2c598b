/** Drafts of rule sets: the only rows about rules that are edited. */
import { sql } from 'kysely';
import type { DraftState } from '#src/domain/rule-content.ts';
import type { Db } from './database.ts';

type Person = { id: string; name: string };

export type DraftRow = {
  id: string;
  title: string;
  basedOn: string;
  revision: number;
  state: DraftState;
  openedBy: Person;
  openedAt: Date;
  changedBy: Person;
  changedAt: Date;
  sealedAs: string | null;
};

const summary = sql`
  d.id::text, d.title, d.based_on as "basedOn", d.revision, d.state, d.opened_at as "openedAt", d.changed_at as "changedAt", d.sealed_version as "sealedAs",
  json_build_object('id', o.id, 'name', o.name) as "openedBy", json_build_object('id', c.id, 'name', c.name) as "changedBy"`;
const joined = sql`rule_drafts d join users o on o.id = d.opened_by join users c on c.id = d.changed_by`;

/** Open drafts, the last changed first. */
export async function openDrafts(db: Db, limit: number): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select ${summary} from ${joined} where d.state = 'open' order by d.changed_at desc, d.id desc limit ${limit}`.execute(db);
  return rows;
}

/** A draft with its content as it was stored, or undefined. */
export async function findDraft(db: Db, id: string): Promise<(DraftRow & { content: unknown }) | undefined> {
  const { rows } = await sql<DraftRow & { content: unknown }>`
    select ${summary}, d.content from ${joined} where d.id = ${id}`.execute(db);
  return rows[0];
}

/** Stores a new draft; returns its id. */
export async function insertDraft(
  trx: Db,
  draft: { title: string; basedOn: string; content: unknown; by: string; at: Date },
): Promise<string> {
  const { id } = await trx
    .insertInto('rule_drafts')
    .values({
      title: draft.title,
      based_on: draft.basedOn,
      content: JSON.stringify(draft.content),
      opened_by: draft.by,
      opened_at: draft.at,
      changed_by: draft.by,
      changed_at: draft.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Changes an open draft that is still at `revision`, and raises it. Returns false when somebody else was first or it is not open
 * any more: nothing is changed then.
 */
export async function updateDraft(
  trx: Db,
  id: string,
  revision: number,
  change: { title?: string; content?: unknown; state?: DraftState; sealedVersion?: string; by: string; at: Date },
): Promise<boolean> {
  const result = await trx
    .updateTable('rule_drafts')
    .set({
      revision: revision + 1,
      changed_by: change.by,
      changed_at: change.at,
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.content === undefined ? {} : { content: JSON.stringify(change.content) }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.sealedVersion === undefined ? {} : { sealed_version: change.sealedVersion }),
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
