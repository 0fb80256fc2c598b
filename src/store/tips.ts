/** Tips: recording them, reading them back without their reporters, and marking them as sorted. */
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import type { Assessment, Stance } from '#src/domain/assessment.ts';
import type { CaseRoute } from '#src/domain/decision.ts';
import { namesReporter, type Reporter, type TipChannel, wordsOfTip } from '#src/domain/tip.ts';
import { AppError } from '#src/errors.ts';
import { type Actor, appendAudit } from './audit.ts';
import { type CaseReach, caseVisible } from './case-reach.ts';
import type { ContactVault } from './contact-vault.ts';
import type { Database, Db } from './database.ts';
import { postingKey, type Sighting, storeSightings } from './postings.ts';
import { inScope } from './scope.ts';
import { handSource } from './sources.ts';

export type NewTip = {
  /** Made by the form; the same one again means the same tip. */
  key: string;
  channel: TipChannel;
  receivedAt: Date;
  text: string;
  url: string | null;
  contact: string | null;
  platform: string | null;
  /** What the receiver adds in their own words. */
  note: string;
  province: string;
  commune: string | null;
  reporter: Reporter | null;
  confidential: boolean;
};

export type TipRecorded =
  | { ok: true; id: string; repeated: boolean; revisionIds: string[] }
  | { ok: false; reason: 'tip-in-future' | 'reporter-in-text' | 'tip-stored-before' };

// clocks of two machines differ
const futureMs = 60_000;

/**
 * Records a tip: its posting, its revision (which waits for scoring), the tip and its sealed reporter. Call inside a
 * transaction; hand `revisionIds` to the queue after it. The same key by the same person gives the same tip.
 */
export async function recordTip(
  trx: Db,
  vault: ContactVault,
  tip: NewTip,
  by: { id: string; at: Date; sortingMinutes: number },
): Promise<TipRecorded> {
  if (tip.receivedAt.getTime() > by.at.getTime() + futureMs) return { ok: false, reason: 'tip-in-future' };
  const { reporter } = tip;
  const words = wordsOfTip(tip);
  if (reporter !== null && namesReporter([words, tip.note], reporter)) return { ok: false, reason: 'reporter-in-text' };
  const sourceId = await handSource(trx, 'tips', tip.province);
  const sighting: Sighting = {
    // two people may report the same words: each is a tip of its own, so the form's key is what tells them apart
    nativeId: `${by.id}/${tip.key}`,
    url: tip.url,
    title: null,
    text: words,
    author: { name: null, id: null, url: null },
    publishedAt: null,
    kind: 'tip',
    images: [],
    seenAt: tip.receivedAt.toISOString(),
    ownPage: true,
  };
  const key = postingKey(sighting, false, 'native-id');
  const before = await findRecorded(trx, sourceId, key, words);
  if (before !== null) return before;
  const stored = await storeSightings(
    trx,
    {
      sourceId,
      platform: 'tip',
      provinceCode: tip.province,
      seenAt: by.at,
      visitId: null,
      importId: null,
      rawResponseId: null,
      pageUrlKey: null,
      identity: 'native-id',
    },
    [sighting],
  );
  // storing waits for whoever stores the same at the same time
  const meanwhile = await findRecorded(trx, sourceId, key, words);
  if (meanwhile !== null) return meanwhile;
  const posting = await trx
    .updateTable('postings')
    .set({ commune_code: tip.commune })
    .where('source_id', '=', sourceId)
    .where('key', '=', key)
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('tips')
    .values({
      posting_id: posting.id,
      channel: tip.channel,
      received_at: tip.receivedAt,
      received_by: by.id,
      recorded_at: by.at,
      reporter_sealed: reporter === null ? null : vault.seal(JSON.stringify(reporter)),
      reporter_key_id: reporter === null ? null : vault.keyId,
      reporter_confidential: tip.confidential,
      platform: tip.platform,
      note: tip.note,
      province_code: tip.province,
      commune_code: tip.commune,
      sorting_due_at: new Date(tip.receivedAt.getTime() + by.sortingMinutes * 60_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendAudit(trx, [
    {
      actor: { kind: 'user', id: by.id },
      action: 'tip.recorded',
      subject: { kind: 'tip', id },
      detail: { channel: tip.channel, posting: posting.id, reporter: reporter !== null },
    },
  ]);
  return { ok: true, id, repeated: false, revisionIds: stored.revisionIds };
}

async function findRecorded(trx: Db, sourceId: string, key: Buffer, words: string): Promise<TipRecorded | null> {
  const row = await trx
    .selectFrom('postings as p')
    .innerJoin('tips as t', 't.posting_id', 'p.id')
    .innerJoin('revisions as r', 'r.posting_id', 'p.id')
    .where('p.source_id', '=', sourceId)
    .where('p.key', '=', key)
    .orderBy('r.number')
    .limit(1)
    .select(['t.id', 'r.text'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return row.text === words.toWellFormed().replaceAll('\0', '\uFFFD')
    ? { ok: true, id: row.id, repeated: true, revisionIds: [] }
    : { ok: false, reason: 'tip-stored-before' };
}

/** A tip as others read it; the reporter is not part of it, nor is a case that its reader may not see. */
export type TipRow = {
  id: string;
  channel: TipChannel;
  received_at: Date;
  recorded_at: Date;
  receiver_id: string;
  receiver_name: string;
  has_reporter: boolean;
  reporter_confidential: boolean;
  platform: string | null;
  note: string;
  province_code: string;
  commune_code: string | null;
  sorting_due_at: Date;
  sorted_at: Date | null;
  sorter_name: string | null;
  posting_id: string;
  url: string | null;
  text: string;
  cut: boolean;
  erased: boolean;
  stance: Stance | null;
  contacts: Assessment['facts']['contacts'] | null;
  contact_spans: { start: number; end: number }[];
  case_id: string | null;
  case_state: 'new' | 'claimed' | 'verifying' | 'concluded' | 'closed' | null;
  case_queue: Database['cases']['queue'] | null;
  case_route: CaseRoute | null;
  transferred_on: string | null;
};

/** Where a page of tips ends. */
export type TipPosition = { at: string; id: string };

/**
 * A page of tips in `reach.cases`: those not sorted yet by their clock, or the sorted ones, newest first. Texts are cut to
 * `words` characters.
 */
export async function listTips(
  db: Db,
  reach: CaseReach,
  page: { sorted: boolean; after: TipPosition | null; limit: number; words: number },
): Promise<{ rows: TipRow[]; next: TipPosition | null }> {
  const { sorted, after, limit } = page;
  const place = after === null ? sql`true` : sorted ? sql`t.id < ${after.id}` : sql`(t.sorting_due_at, t.id) > (${after.at}, ${after.id})`;
  const rows = await readTips(db, reach, {
    where: sql`t.sorted_at is ${sorted ? sql`not null` : sql`null`} and ${place}`,
    order: sorted ? sql`t.id desc` : sql`t.sorting_due_at, t.id`,
    limit: limit + 1,
    words: page.words,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { rows: shown, next: more ? { at: last.sorting_due_at.toISOString(), id: last.id } : null };
}

/** One tip in `reach.cases`, or null. */
export async function findTip(db: Db, reach: CaseReach, id: string): Promise<TipRow | null> {
  const rows = await readTips(db, reach, { where: sql`t.id = ${id}`, order: sql`t.id`, limit: 1, words: 20_000 });
  return rows[0] ?? null;
}

/** The tips among the postings of a case that may be seen, oldest first, fifty at most. */
export async function tipsOfCase(db: Db, reach: CaseReach, caseId: string): Promise<TipRow[]> {
  const where = sql`t.posting_id in (
    select m.posting_id from case_postings m join cases k on k.id = m.case_id where k.id = ${caseId} and ${caseVisible(reach, 'k')})`;
  return await readTips(db, reach, { where, order: sql`t.id`, limit: 50, words: 300 });
}

async function readTips(
  db: Db,
  reach: CaseReach,
  wanted: { where: RawBuilder<unknown>; order: RawBuilder<unknown>; limit: number; words: number },
): Promise<TipRow[]> {
  const { rows } = await sql<TipRow>`
    select t.id, t.channel, t.received_at, t.recorded_at, t.received_by as receiver_id, receiver.name as receiver_name,
      t.reporter_sealed is not null as has_reporter, t.reporter_confidential, t.platform, t.note, t.province_code, t.commune_code,
      t.sorting_due_at, t.sorted_at, sorter.name as sorter_name, p.id as posting_id, p.url, left(r.text, ${wanted.words}) as text,
      length(r.text) > ${wanted.words} as cut, p.erased_at is not null as erased, a.stance, a.contacts,
      coalesce((select json_agg(json_build_object('start', s.span_start, 'end', s.span_end)) from revision_contacts s where s.revision_id = r.id), '[]') as contact_spans,
      c.id as case_id, c.state as case_state, c.queue as case_queue, c.route as case_route, c.transferred_on
    from tips t
    join postings p on p.id = t.posting_id
    join revisions r on r.id = p.current_revision_id
    join users receiver on receiver.id = t.received_by
    left join users sorter on sorter.id = t.sorted_by
    left join lateral (
      select stance, detail -> 'facts' -> 'contacts' as contacts from assessments where revision_id = r.id order by id desc limit 1) a on true
    left join lateral (
      select k.id, k.state, k.queue, k.route, k.transferred_on::text as transferred_on from case_postings m join cases k on k.id = m.case_id
      where m.posting_id = t.posting_id and ${caseVisible(reach, 'k')} order by k.id desc limit 1) c on true
    where ${inScope(reach.cases, 't', { commune: true })} and ${wanted.where}
    order by ${wanted.order} limit ${wanted.limit}`.execute(db);
  return rows;
}

/**
 * Who reported a tip: for the person who took it only, and every reading is in the audit trail; so is every attempt of
 * somebody else. Null when there is no such tip in the scope, no reporter, or the asker is another. Call inside a transaction.
 */
export async function readReporter(
  trx: Db,
  vault: ContactVault,
  asked: { tipId: string; scope: Scope; by: string },
): Promise<Reporter | null> {
  const row = await trx
    .selectFrom('tips')
    .select(['received_by', 'reporter_sealed', 'reporter_key_id'])
    .where('id', '=', asked.tipId)
    .where(inScope(asked.scope, 'tips', { commune: true }))
    .executeTakeFirst();
  if (row === undefined) return null;
  const own = row.received_by === asked.by;
  await appendAudit(trx, [
    {
      actor: { kind: 'user', id: asked.by },
      action: own ? 'tip.reporter-read' : 'tip.reporter-refused',
      subject: { kind: 'tip', id: asked.tipId },
    },
  ]);
  if (!own || row.reporter_sealed === null || row.reporter_key_id === null) return null;
  return readSealed(vault.open(row.reporter_sealed, row.reporter_key_id));
}

function readSealed(opened: string): Reporter {
  const value: unknown = JSON.parse(opened);
  if (typeof value === 'object' && value !== null && 'name' in value && 'contact' in value)
    return { name: String(value.name), contact: String(value.contact) };
  throw new AppError('contact-damaged', 'A sealed reporter cannot be read', { fix: 'restore the row from a backup' });
}

/** Marks a tip as sorted. `tip-already-sorted` when somebody did, `not-found` when it is out of reach. Call inside a transaction. */
export async function markTipSorted(
  trx: Db,
  tip: { id: string; scope: Scope; by: string; at: Date },
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'tip-already-sorted' }> {
  const found = await trx
    .selectFrom('tips')
    .select(['id', 'sorted_at'])
    .where('id', '=', tip.id)
    .where(inScope(tip.scope, 'tips', { commune: true }))
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) return { ok: false, reason: 'not-found' };
  if (found.sorted_at !== null) return { ok: false, reason: 'tip-already-sorted' };
  await trx.updateTable('tips').set({ sorted_at: tip.at, sorted_by: tip.by }).where('id', '=', tip.id).execute();
  await appendAudit(trx, [{ actor: { kind: 'user', id: tip.by }, action: 'tip.sorted', subject: { kind: 'tip', id: tip.id } }]);
  return { ok: true };
}

/**
 * Marks all tips of a case as sorted, because its first decision was made; tips sorted before stay as they are. Call inside
 * the transaction of the decision. Returns how many were marked.
 */
export async function markTipsSorted(trx: Db, caseId: string, actor: Actor & { kind: 'user' }, at: Date): Promise<number> {
  const rows = await trx
    .updateTable('tips')
    .set({ sorted_at: at, sorted_by: actor.id })
    .where('sorted_at', 'is', null)
    .where(({ eb, selectFrom }) => eb('posting_id', 'in', selectFrom('case_postings').select('posting_id').where('case_id', '=', caseId)))
    .returning('id')
    .execute();
  await appendAudit(
    trx,
    rows.map(({ id }) => ({ actor, action: 'tip.sorted', subject: { kind: 'tip', id }, detail: { case: caseId } })),
  );
  return rows.length;
}
