/** What is kept of the postings of a case, and what is missing. */
import { sql } from 'kysely';
import type { EvidenceKind } from '#src/domain/evidence.ts';
import { newestCaptures } from '#src/store/captures.ts';
import type { Db } from '#src/store/database.ts';
import { type EvidenceRow, listEvidence } from '#src/store/evidence.ts';

export type EvidenceItem = {
  id: string;
  kind: EvidenceKind;
  /** Hex. */
  sha256: string;
  bytes: number;
  mediaType: string;
  url: string | null;
  capturedAt: Date;
  tool: string;
  /** Who took or brought it: an account, or a part of the system. */
  capturedBy: { kind: 'user' | 'system'; id: string };
  /** HTTP status of the answer, where there was one. */
  status: number | null;
  /** Codes separated by blanks: `picture-cut`, `text-cut`, `post-not-in-text`. */
  note: string;
};

export type PostingEvidence = {
  postingId: string;
  url: string | null;
  items: EvidenceItem[];
  /** Kinds of copies that there should be and are not, with the reason as a code (`waiting`, `no-address`, an outcome of the visit …). */
  missing: { kind: EvidenceKind; why: string }[];
  /** Nothing is being captured any more and at least one copy exists: a request may be drafted. */
  ready: boolean;
  /** The newest look at the posting, or null when none was planned. */
  capture: { id: string; stage: 'capture' | 'done' | 'quarantined'; askedAt: Date; finishedAt: Date | null } | null;
};

type PostingRow = { posting_id: string; url: string | null; kind: 'post' | 'comment' | 'tip'; submitted: boolean };
type Capture = Awaited<ReturnType<typeof newestCaptures>>[number];

/** Evidence of every posting of a case, 1,000 postings at most. */
export async function caseEvidence(db: Db, caseId: string): Promise<PostingEvidence[]> {
  const { rows } = await sql<PostingRow>`
    select p.id::text as posting_id, p.url, p.kind, r.visit_id is null as submitted
    from (
      select distinct on (posting_id) posting_id, revision_id, assessment_id
      from (select * from case_postings where case_id = ${caseId} order by assessment_id limit 5000) as entries
      order by posting_id, assessment_id desc) as latest
    join postings p on p.id = latest.posting_id join revisions r on r.id = latest.revision_id
    order by p.id limit 1000`.execute(db);
  const kept = Map.groupBy(await listEvidence(db, caseId, 'evidence'), (row) => row.posting_id);
  const captures = new Map((await newestCaptures(db, caseId, 'evidence')).map((capture) => [capture.posting_id, capture]));
  return rows.map((row) => judge(row, kept.get(row.posting_id) ?? [], captures.get(row.posting_id) ?? null));
}

function judge(row: PostingRow, kept: EvidenceRow[], capture: Capture | null): PostingEvidence {
  const hasAddress = row.url !== null && /^https?:\/\//i.test(row.url);
  const have = new Set(kept.map((item) => item.kind));
  const told: EvidenceKind | null = !row.submitted ? null : row.kind === 'tip' ? 'receiver-note' : 'submitted-file';
  const missing: PostingEvidence['missing'] = [];
  for (const kind of ['raw-response', 'screenshot', 'rendered-text'] as const)
    if (!have.has(kind)) missing.push({ kind, why: hasAddress ? whyNot(capture) : 'no-address' });
  if (told !== null && !have.has(told)) missing.push({ kind: told, why: capture?.stage === 'done' ? 'not-kept' : whyNot(capture) });
  return {
    postingId: row.posting_id,
    url: row.url,
    items: kept.map(toItem),
    missing,
    ready: capture?.stage !== 'capture' && kept.length > 0,
    capture: capture === null ? null : { id: capture.id, stage: capture.stage, askedAt: capture.asked_at, finishedAt: capture.finished_at },
  };
}

function whyNot(capture: Capture | null): string {
  if (capture === null) return 'not-planned';
  if (capture.stage === 'capture') return 'waiting';
  if (capture.stage === 'quarantined') return 'quarantined';
  return capture.outcome === null || capture.outcome === 'ok' ? 'not-kept' : capture.outcome;
}

/** A stored copy as the core speaks of it. */
export function toItem(row: EvidenceRow): EvidenceItem {
  return {
    id: row.id,
    kind: row.kind,
    sha256: row.sha256.toString('hex'),
    bytes: row.bytes,
    mediaType: row.media_type,
    url: row.url,
    capturedAt: row.captured_at,
    tool: row.tool,
    capturedBy: { kind: row.captured_by_kind, id: row.captured_by },
    status: row.status,
    note: row.note,
  };
}
