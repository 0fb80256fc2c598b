/** Tables of migrations/0005. */
import type { Generated } from 'kysely';
import type { EvidenceKind, Verdict } from '#src/domain/evidence.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import type { Id, MaybeTime, NewId, StampedTime, Time, Work } from './columns.ts';

export type EvidenceTables = {
  captures: {
    id: NewId;
    purpose: 'evidence' | 'recheck';
    case_id: Id;
    posting_id: Id;
    source_id: string;
    takedown_item_id: Id | null;
    url: string | null;
    asked_by: string | null;
    asked_at: StampedTime;
    finished_at: MaybeTime;
    outcome: VisitOutcome | null;
    reason: string | null;
    status: number | null;
    final_url: string | null;
    verdict: Verdict | null;
    verdict_reason: string | null;
  } & Work<'capture' | 'done' | 'quarantined'>;
  evidence: {
    id: NewId;
    case_id: Id;
    posting_id: Id;
    capture_id: Id | null;
    raw_response_id: Id | null;
    kind: EvidenceKind;
    purpose: Generated<'evidence' | 'recheck'>;
    sha256: Buffer;
    bytes: number;
    media_type: string;
    url: string | null;
    captured_at: Time;
    captured_by_kind: 'user' | 'system';
    captured_by: string;
    tool: string;
    note: Generated<string>;
    added_at: StampedTime;
  };
  custody_entries: {
    id: NewId;
    evidence_id: Id;
    at: StampedTime;
    actor_kind: 'user' | 'system';
    actor_id: string;
    act: 'taken' | 'submitted' | 'read' | 'verified' | 'printed' | 'exported';
    why: Generated<string>;
    sha256_before: Buffer | null;
    sha256_after: Buffer | null;
  };
};
