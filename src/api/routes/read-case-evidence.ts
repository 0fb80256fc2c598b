/** The evidence of a case as the API shows it. */
import { hideContactsInNote, maskUrl } from '#src/domain/mask-text.ts';
import { caseEvidence, type EvidenceItem as CoreItem, toItem } from '#src/evidence/case-evidence.ts';
import { caseRechecks } from '#src/evidence/recheck.ts';
import type { Db } from '#src/store/database.ts';
import { type CustodyRow, listCustody, listEvidence } from '#src/store/evidence.ts';
import { personNames } from '#src/store/person-names.ts';
import type { CaseEvidence, EvidenceItem } from '#src/api/schema/evidence.ts';

const maxCustody = 300;

/** Reads everything that is shown of a case's evidence. */
export async function readCaseEvidence(db: Db, caseId: string): Promise<CaseEvidence> {
  const [postings, rechecks, again, custody] = await Promise.all([
    caseEvidence(db, caseId),
    caseRechecks(db, caseId),
    listEvidence(db, caseId, 'recheck'),
    listCustody(db, caseId, maxCustody),
  ]);
  const items = [...postings.flatMap((one) => one.items), ...again.map(toItem)];
  const names = await personNames(
    db,
    items.flatMap((item) => (item.capturedBy.kind === 'user' ? [item.capturedBy.id] : [])),
  );
  const checks = newestChecks(custody);
  const show = (item: CoreItem) => toShown(item, names, checks);
  const ofRecheck = Map.groupBy(again, (row) => row.capture_id);
  return {
    postings: postings.map((one) => ({
      postingId: one.postingId,
      url: one.url === null ? null : maskUrl(one.url, []),
      ready: one.ready,
      capture:
        one.capture === null
          ? null
          : {
              id: one.capture.id,
              stage: one.capture.stage,
              askedAt: one.capture.askedAt.toISOString(),
              finishedAt: one.capture.finishedAt?.toISOString() ?? null,
            },
      items: one.items.map(show),
      missing: one.missing,
    })),
    rechecks: rechecks.map((one) => ({
      captureId: one.captureId,
      postingId: one.postingId,
      dueAt: one.dueAt.toISOString(),
      finishedAt: one.finishedAt?.toISOString() ?? null,
      stage: one.stage,
      verdict: one.verdict,
      why: one.verdictReason,
      items: (ofRecheck.get(one.captureId) ?? []).map((row) => show(toItem(row))),
    })),
    waiting: postings.filter((one) => one.capture?.stage === 'capture').length,
    custody: custody.map((entry) => ({
      id: entry.id,
      evidenceId: entry.evidence_id,
      at: entry.at.toISOString(),
      by: { kind: entry.actor_kind, id: entry.actor_id, name: entry.actor_name },
      act: entry.act,
      why: hideContactsInNote(entry.why),
      sha256After: entry.sha256_after?.toString('hex') ?? null,
    })),
  };
}

type Check = NonNullable<EvidenceItem['verified']>;

// the list begins with the newest
function newestChecks(custody: CustodyRow[]): Map<string, Check> {
  const checks = new Map<string, Check>();
  for (const entry of custody) {
    if (entry.act !== 'verified' || checks.has(entry.evidence_id)) continue;
    const result = entry.why === 'missing' || entry.why === 'damaged' ? entry.why : 'intact';
    checks.set(entry.evidence_id, { at: entry.at.toISOString(), result });
  }
  return checks;
}

function toShown(item: CoreItem, names: ReadonlyMap<string, string>, checks: ReadonlyMap<string, Check>): EvidenceItem {
  return {
    id: item.id,
    kind: item.kind,
    sha256: item.sha256,
    bytes: item.bytes,
    url: item.url === null ? null : maskUrl(item.url, []),
    capturedAt: item.capturedAt.toISOString(),
    capturedBy: { ...item.capturedBy, name: names.get(item.capturedBy.id) ?? null },
    tool: item.tool,
    status: item.status,
    notes: item.note.split(' ').filter((code) => code !== ''),
    verified: checks.get(item.id) ?? null,
  };
}
