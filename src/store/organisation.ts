/** Versions of the set-up. The newest counts; none is ever changed. */
import { sql } from 'kysely';
import { firstOrganisation } from '#src/domain/first-organisation.ts';
import { type OrganisationChange, organisationChanges, sameOrganisation } from '#src/domain/organisation-changes.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { notFound } from '#src/errors.ts';
import { appendAudit } from './audit.ts';
import type { Db } from './database.ts';

export type OrganisationVersion = { id: string; content: Organisation; changedBy: string | null; changedAt: Date; reason: string };

/** The set-up that counts now, or null before the first one was stored. */
export async function currentOrganisation(db: Db): Promise<OrganisationVersion | null> {
  const row = await db.selectFrom('organisation_versions').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id, content: row.content, changedBy: row.changed_by, changedAt: row.changed_at, reason: row.reason };
}

// any fixed number: one writer of versions at a time, so that a change is made against what counts
const versionLock = 7_266_315;

/**
 * Stores the first version where there is none; several processes may call it at once. Returns the version that counts.
 * `at` is the time it is stamped with, now where it is left out.
 */
export async function putFirstOrganisation(
  db: Db,
  first: { province: string; practice: boolean; at?: Date },
): Promise<OrganisationVersion> {
  const known = await currentOrganisation(db);
  if (known !== null) return known;
  return await locked(db, async (trx) => {
    const found = await currentOrganisation(trx);
    if (found !== null) return found;
    const reason = first.practice ? 'Giá trị ban đầu để tập dượt' : 'Giá trị ban đầu, chờ đơn vị điền';
    return await storeVersion(trx, {
      content: firstOrganisation(first),
      changedBy: null,
      at: first.at ?? new Date(),
      reason,
      action: 'organisation.first',
      detail: {},
    });
  });
}

/** `base` = id of the version the change was made on. */
export type OrganisationEdit = { base: string; content: Organisation; reason: string; by: string; at: Date };
export type OrganisationStored = { ok: true; version: OrganisationVersion } | { ok: false; reason: 'organisation-changed' };

/**
 * Stores a change as the next version, unless another was stored since `base`. The same content again (an answer that got
 * lost and was asked for again) gives the version that counts and stores nothing.
 */
export async function changeOrganisation(db: Db, edit: OrganisationEdit): Promise<OrganisationStored> {
  return await locked(db, (trx) => storeEdit(trx, edit, 'organisation.changed', {}));
}

/** Makes an older version count again, as a new version. Throws AppError `not-found`. */
export async function restoreOrganisation(
  db: Db,
  edit: Omit<OrganisationEdit, 'content'> & { versionId: string },
): Promise<OrganisationStored> {
  return await locked(db, async (trx) => {
    const row = await trx.selectFrom('organisation_versions').select('content').where('id', '=', edit.versionId).executeTakeFirst();
    if (row === undefined) throw notFound('organisation version', edit.versionId);
    return await storeEdit(trx, { ...edit, content: row.content }, 'organisation.restored', { version: edit.versionId });
  });
}

async function storeEdit(trx: Db, edit: OrganisationEdit, action: string, detail: Record<string, unknown>): Promise<OrganisationStored> {
  const { base, content, reason, by, at } = edit;
  const current = await currentOrganisation(trx);
  if (current !== null && sameOrganisation(current.content, content)) return { ok: true, version: current };
  if (current?.id !== base) return { ok: false, reason: 'organisation-changed' };
  const paths = organisationChanges(current.content, content, 50).map((change) => change.path);
  const version = await storeVersion(trx, { content, changedBy: by, at, reason, action, detail: { ...detail, base, paths } });
  return { ok: true, version };
}

/** One entry of the history: who changed what, when and why. `changes` is empty for the first version. */
export type OrganisationHistoryRow = {
  id: string;
  changedAt: Date;
  changedBy: { id: string; name: string } | null;
  reason: string;
  changes: OrganisationChange[];
};

/** The versions, newest first. `next` is the id the next page begins below. */
export async function listOrganisationVersions(
  db: Db,
  before: string | null,
  limit: number,
): Promise<{ rows: OrganisationHistoryRow[]; next: string | null }> {
  const found = await db
    .selectFrom('organisation_versions as v')
    .leftJoin('users as u', 'u.id', 'v.changed_by')
    .select(['v.id', 'v.content', 'v.changed_at', 'v.reason', 'u.id as user_id', 'u.name as user_name'])
    .$if(before !== null, (query) => query.where('v.id', '<', before ?? ''))
    .orderBy('v.id', 'desc')
    // one more: the oldest of the page is compared with the one before it
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit).map((row, at): OrganisationHistoryRow => {
    const older = found[at + 1];
    return {
      id: row.id,
      changedAt: row.changed_at,
      changedBy: row.user_id === null || row.user_name === null ? null : { id: row.user_id, name: row.user_name },
      reason: row.reason,
      changes: older === undefined ? [] : organisationChanges(older.content, row.content),
    };
  });
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

async function locked<T>(db: Db, act: (trx: Db) => Promise<T>): Promise<T> {
  const within = async (trx: Db) => {
    await sql`select pg_advisory_xact_lock(${versionLock})`.execute(trx);
    return await act(trx);
  };
  return db.isTransaction ? await within(db) : await db.transaction().execute(within);
}

async function storeVersion(
  trx: Db,
  version: Omit<OrganisationVersion, 'id' | 'changedAt'> & { at: Date; action: string; detail: Record<string, unknown> },
): Promise<OrganisationVersion> {
  const { content, changedBy, at, reason } = version;
  const { id } = await trx
    .insertInto('organisation_versions')
    .values({ content: JSON.stringify(content), changed_by: changedBy, changed_at: at, reason })
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendAudit(trx, [
    {
      actor: changedBy === null ? { kind: 'system', id: 'set-up' } : { kind: 'user', id: changedBy },
      action: version.action,
      subject: { kind: 'organisation', id },
      detail: version.detail,
    },
  ]);
  return { id, content, changedBy, changedAt: at, reason };
}
