/** Whether a kept copy is still what was taken. */
import { type Actor, appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { addCustody } from '#src/store/evidence.ts';
import type { RawFiles } from './raw-files.ts';

/** `found` = hash of what lies there now, null when nothing readable does. */
export type Verification = { ok: true } | { ok: false; reason: 'missing' | 'damaged'; found: string | null };

/** Reads the file of a copy again and compares hash and length with the record. */
export async function verifyEvidence(rawFiles: RawFiles, item: { sha256: string; bytes: number }): Promise<Verification> {
  const checked = await rawFiles.check(item.sha256);
  if (!checked.ok) return checked;
  return checked.bytes === item.bytes ? { ok: true } : { ok: false, reason: 'damaged', found: item.sha256 };
}

/** Verifies a copy and writes that down, in custody and in the audit trail. */
export async function verifyAndRecord(
  trx: Db,
  rawFiles: RawFiles,
  item: { id: string; caseId: string; sha256: string; bytes: number },
  by: { actor: Actor; at: Date },
): Promise<Verification> {
  const verification = await verifyEvidence(rawFiles, item);
  await addCustody(trx, [
    {
      evidenceId: item.id,
      at: by.at,
      actor: by.actor,
      act: 'verified',
      why: verification.ok ? 'intact' : verification.reason,
      before: item.sha256,
      after: verification.ok ? item.sha256 : verification.found,
    },
  ]);
  await appendAudit(trx, [
    {
      actor: by.actor,
      action: 'evidence.verified',
      subject: { kind: 'case', id: item.caseId },
      detail: { evidence: item.id, result: verification.ok ? 'intact' : verification.reason },
    },
  ]);
  return verification;
}
