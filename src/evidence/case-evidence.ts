/** What is kept of the postings of a case, and what is missing. */
import type { EvidenceKind } from '#src/domain/evidence.ts';
import type { Db } from '#src/store/database.ts';

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
};

export type PostingEvidence = {
  postingId: string;
  url: string | null;
  items: EvidenceItem[];
  /** Kinds of copies that there should be and are not, with the reason as a code (`waiting`, `no-address`, an outcome of the visit …). */
  missing: { kind: EvidenceKind; why: string }[];
  /** Nothing is being captured any more and at least one copy exists: a request may be drafted. */
  ready: boolean;
};

/** Evidence of every posting of a case, 1,000 postings at most. */
export async function caseEvidence(_db: Db, _caseId: string): Promise<PostingEvidence[]> {
  return [];
}
