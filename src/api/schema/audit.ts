/** The audit trail and the state of its chain. */
import { z } from 'zod';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

const code = z.string().regex(/^[A-Za-z0-9._-]{1,80}$/);
const day = z.iso.date();

/** `from` and `to` are days in Viet Nam, both counted in. */
export const auditQuery = z.object({
  ...pageQuery,
  actor: code.optional(),
  action: code.optional(),
  subjectKind: code.optional(),
  subjectId: code.optional(),
  from: day.optional(),
  to: day.optional(),
});

export const auditEntry = z.object({
  id: rowId,
  at: instant,
  /** `name` is null for the system and for people who are gone. */
  actor: z.object({ kind: z.enum(['user', 'system']), id: z.string(), name: z.string().nullable() }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
  /** Codes, ids and counts. */
  detail: z.record(z.string(), z.unknown()),
  /** The seal it lies in, or null before it is sealed. */
  seal: rowId.nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditPage = pageOf(auditEntry);
export type AuditPage = z.infer<typeof auditPage>;

export const auditOptions = z.object({
  actions: z.array(z.string()),
  subjectKinds: z.array(z.string()),
  actors: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
});
export type AuditOptions = z.infer<typeof auditOptions>;

export const auditChain = z.object({
  seals: z.int(),
  entries: z.int(),
  unsealed: z.int(),
  last: z.object({ id: rowId, at: instant }).nullable(),
});
export type AuditChain = z.infer<typeof auditChain>;

export const auditVerified = z.object({
  holds: z.boolean(),
  seals: z.int(),
  entries: z.int(),
  unsealed: z.int(),
  broken: z.object({ seal: rowId, reason: z.enum(['hash', 'chain', 'count']) }).nullable(),
});
export type AuditVerified = z.infer<typeof auditVerified>;
