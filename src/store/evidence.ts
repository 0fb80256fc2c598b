/** Kept copies and who did what with them. Both tables only grow. */
import { sql } from 'kysely';
import type { EvidenceKind } from '#src/domain/evidence.ts';
import type { Scope } from '#src/domain/access.ts';
import type { Actor } from './audit.ts';
import type { Db } from './database.ts';
import { caseInScope } from './scope.ts';

export type NewEvidence = {
  caseId: string;
  postingId: string;
  captureId: string | null;
  rawResponseId: string | null;
  kind: EvidenceKind;
  purpose: 'evidence' | 'recheck';
  /** Hex. */
  sha256: string;
  bytes: number;
  mediaType: string;
  url: string | null;
  capturedAt: Date;
  capturedBy: Actor;
  tool: string;
  /** Codes separated by blanks, e.g. `picture-cut`. */
  note: string;
};

export type CustodyAct = 'taken' | 'submitted' | 'read' | 'verified' | 'printed' | 'exported';

/**
 * Adds a kept copy with its first custody entry; its file must be in the store already. Null when this very copy is known:
 * a step may run twice.
 */
export async function addEvidence(trx: Db, item: NewEvidence, act: 'taken' | 'submitted'): Promise<string | null> {
  const row = await trx
    .insertInto('evidence')
    .values({
      case_id: item.caseId,
      posting_id: item.postingId,
      capture_id: item.captureId,
      raw_response_id: item.rawResponseId,
      kind: item.kind,
      purpose: item.purpose,
      sha256: Buffer.from(item.sha256, 'hex'),
      bytes: item.bytes,
      media_type: item.mediaType,
      url: item.url,
      captured_at: item.capturedAt,
      captured_by_kind: item.capturedBy.kind,
      captured_by: item.capturedBy.id,
      tool: item.tool,
      note: item.note,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  await addCustody(trx, [
    { evidenceId: row.id, at: item.capturedAt, actor: item.capturedBy, act, why: '', before: null, after: item.sha256 },
  ]);
  return row.id;
}

export type NewCustody = {
  evidenceId: string;
  at: Date;
  actor: Actor;
  act: CustodyAct;
  why: string;
  /** Hex; what the record says, and what was found (null: nothing readable). */
  before: string | null;
  after: string | null;
};

/** Appends custody entries. */
export async function addCustody(trx: Db, entries: NewCustody[]): Promise<void> {
  if (entries.length === 0) return;
  const hash = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex'));
  await trx
    .insertInto('custody_entries')
    .values(
      entries.map((entry) => ({
        evidence_id: entry.evidenceId,
        at: entry.at,
        actor_kind: entry.actor.kind,
        actor_id: entry.actor.id,
        act: entry.act,
        why: entry.why,
        sha256_before: hash(entry.before),
        sha256_after: hash(entry.after),
      })),
    )
    .execute();
}

/**
 * Copies the responses that the newest postings of these cases were read from into their evidence, each once, with a custody
 * entry. The files lie in the store already.
 */
export async function copyRawResponses(trx: Db, caseIds: readonly string[], tool: string): Promise<void> {
  if (caseIds.length === 0) return;
  await sql`
    with added as (
      insert into evidence (case_id, posting_id, raw_response_id, kind, sha256, bytes, media_type, url, captured_at, captured_by_kind, captured_by, tool)
      select distinct on (c.id, newest.posting_id, w.sha256) c.id, newest.posting_id, w.id, 'raw-response', w.sha256, w.bytes,
        coalesce((select left(h ->> 1, 100) from jsonb_array_elements(w.headers) as h where lower(h ->> 0) = 'content-type' limit 1), ''),
        w.final_url, w.fetched_at, 'system', 'visit', ${tool} || case when w.via = 'browser' then ' (Chromium)' else ' (HTTP)' end
      from unnest(${[...new Set(caseIds)]}::bigint[]) as c(id)
      cross join lateral (
        select posting_id, revision_id from case_postings where case_id = c.id order by assessment_id desc limit 200) as newest
      join revisions r on r.id = newest.revision_id
      left join visits v on v.id = r.visit_id
      join raw_responses w on w.id = coalesce(r.raw_response_id, v.raw_response_id)
      order by c.id, newest.posting_id, w.sha256, w.id
      on conflict do nothing
      returning id, sha256, captured_at)
    insert into custody_entries (evidence_id, at, actor_kind, actor_id, act, sha256_after)
    select id, captured_at, 'system', 'visit', 'taken', sha256 from added order by id`.execute(trx);
}

export type EvidenceRow = {
  id: string;
  case_id: string;
  posting_id: string;
  capture_id: string | null;
  kind: EvidenceKind;
  purpose: 'evidence' | 'recheck';
  sha256: Buffer;
  bytes: number;
  media_type: string;
  url: string | null;
  captured_at: Date;
  captured_by_kind: 'user' | 'system';
  captured_by: string;
  tool: string;
  note: string;
  /** HTTP status of the answer it came from. */
  status: number | null;
};

const maxItems = 5_000;

/** Kept copies of a case, by posting, oldest first. */
export async function listEvidence(db: Db, caseId: string, purpose: 'evidence' | 'recheck' | null = null): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select e.id::text, e.case_id::text, e.posting_id::text, e.capture_id::text, e.kind, e.purpose, e.sha256, e.bytes, e.media_type, e.url,
           e.captured_at, e.captured_by_kind, e.captured_by, e.tool, e.note, coalesce(k.status, w.status) as status
    from evidence e left join captures k on k.id = e.capture_id left join raw_responses w on w.id = e.raw_response_id
    where e.case_id = ${caseId} and (${purpose}::text is null or e.purpose = ${purpose})
    order by e.posting_id, e.id limit ${maxItems}`.execute(db);
  return rows;
}

/** Who may see what: cases in `evidence`, and of those that are cries for help the ones that are in `rescue` too. */
export type EvidenceReach = { evidence: Scope; rescue: Scope };

const within = (reach: EvidenceReach) =>
  sql<boolean>`(${caseInScope(reach.evidence)} and (cases.queue <> 'rescue' or ${caseInScope(reach.rescue)}))`;

/** A case whose evidence may be seen, or undefined. */
export async function findEvidenceCase(db: Db, reach: EvidenceReach, id: string): Promise<{ id: string; queue: string } | undefined> {
  return await db.selectFrom('cases').where('id', '=', id).where(within(reach)).select(['id', 'queue']).executeTakeFirst();
}

/** One kept copy of a case that may be seen, or undefined. */
export async function findEvidence(db: Db, reach: EvidenceReach, id: string) {
  return await db
    .selectFrom('evidence as e')
    .innerJoin('cases', 'cases.id', 'e.case_id')
    .where('e.id', '=', id)
    .where(within(reach))
    .select(['e.id', 'e.case_id', 'e.posting_id', 'e.kind', 'e.sha256', 'e.bytes'])
    .executeTakeFirst();
}

export type SheetPosting = {
  posting_id: string;
  url: string | null;
  native_id: string | null;
  platform: string;
  published_at: Date | null;
  first_seen_at: Date;
};

/** What a cover sheet says of postings beside their copies. */
export async function sheetPostings(db: Db, ids: string[]): Promise<SheetPosting[]> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('postings')
    .where('id', 'in', ids)
    .select(['id as posting_id', 'url', 'native_id', 'platform', 'published_at', 'first_seen_at'])
    .orderBy('id')
    .execute();
}

/** The newest rendered text kept as evidence of a posting: what the page showed before anybody asked for anything. */
export async function newestText(db: Db, caseId: string, postingId: string): Promise<{ sha256: Buffer } | undefined> {
  return await db
    .selectFrom('evidence')
    .where('case_id', '=', caseId)
    .where('posting_id', '=', postingId)
    .where('kind', '=', 'rendered-text')
    .where('purpose', '=', 'evidence')
    .select('sha256')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type CustodyRow = {
  id: string;
  evidence_id: string;
  at: Date;
  actor_kind: 'user' | 'system';
  actor_id: string;
  /** Display name of the account, null for the system. */
  actor_name: string | null;
  act: CustodyAct;
  why: string;
  sha256_before: Buffer | null;
  sha256_after: Buffer | null;
};

/** The newest custody entries of a case, newest first. */
export async function listCustody(db: Db, caseId: string, limit: number): Promise<CustodyRow[]> {
  const { rows } = await sql<CustodyRow>`
    select c.id::text, c.evidence_id::text, c.at, c.actor_kind, c.actor_id, u.name as actor_name, c.act, c.why, c.sha256_before, c.sha256_after
    from custody_entries c join evidence e on e.id = c.evidence_id left join users u on u.id = c.actor_id and c.actor_kind = 'user'
    where e.case_id = ${caseId} order by c.id desc limit ${limit}`.execute(db);
  return rows;
}
