/** Kept copies of a case: what there is, what is missing and why, who handled it. */
import { z } from 'zod';
import { evidenceKinds, verdicts } from '#src/domain/evidence.ts';
import { instant, rowId } from './page.ts';

const who = z.object({
  kind: z.enum(['user', 'system']),
  id: z.string(),
  /** Display name of an account. */
  name: z.string().nullable(),
});

const item = z.object({
  id: rowId,
  kind: z.enum(evidenceKinds),
  sha256: z.string(),
  bytes: z.int(),
  url: z.string().nullable(),
  capturedAt: instant,
  capturedBy: who,
  tool: z.string(),
  /** HTTP status of the answer it came from. */
  status: z.int().nullable(),
  /** What to know of it, as codes: `picture-cut`, `text-cut`, `post-not-in-text`, `file-not-kept`. */
  notes: z.array(z.string()),
  /** The newest check of its hash among the entries below. */
  verified: z.object({ at: instant, result: z.enum(['intact', 'missing', 'damaged']) }).nullable(),
});
export type EvidenceItem = z.infer<typeof item>;

export const captureStages = ['capture', 'done', 'quarantined'] as const;

export const caseEvidence = z.object({
  postings: z.array(
    z.object({
      postingId: rowId,
      url: z.string().nullable(),
      /** Nothing is being captured and at least one copy exists. */
      ready: z.boolean(),
      capture: z.object({ id: rowId, stage: z.enum(captureStages), askedAt: instant, finishedAt: instant.nullable() }).nullable(),
      items: z.array(item),
      /** Kinds that there should be and are not; `why` is a code, often an outcome of a visit. */
      missing: z.array(z.object({ kind: z.enum(evidenceKinds), why: z.string() })),
    }),
  ),
  /** Looks at addresses whose removal was asked for, newest first. */
  rechecks: z.array(
    z.object({
      captureId: rowId,
      postingId: rowId,
      dueAt: instant,
      finishedAt: instant.nullable(),
      stage: z.enum(captureStages),
      verdict: z.enum(verdicts).nullable(),
      /** Code of the reason. */
      why: z.string().nullable(),
      items: z.array(item),
    }),
  ),
  /** Looks that wait or run. */
  waiting: z.int(),
  /** The newest 300 entries, newest first. */
  custody: z.array(
    z.object({
      id: rowId,
      evidenceId: rowId,
      at: instant,
      by: who,
      act: z.enum(['taken', 'submitted', 'read', 'verified', 'printed', 'exported']),
      /** Purpose as written (contacts masked), or the result of a check. */
      why: z.string(),
      sha256After: z.string().nullable(),
    }),
  ),
});
export type CaseEvidence = z.infer<typeof caseEvidence>;

/** Why somebody looks at a copy; written into its custody log. */
export const purpose = z.string().trim().min(5).max(300);
export const fileQuery = z.strictObject({ purpose });

export const captureRequest = z.strictObject({ postingId: rowId });
export const captureAsked = z.object({ captureId: rowId });
export const verification = z.object({
  id: rowId,
  result: z.enum(['intact', 'missing', 'damaged']),
  sha256: z.string(),
  /** The hash the file has now; null when nothing readable was found. */
  found: z.string().nullable(),
});
export type Verification = z.infer<typeof verification>;
