/** Captured copies of the posts of a case. */
import type { CaseDetail } from '#src/api/schema/case.ts';

export function CaseEvidence(_props: { found: CaseDetail }) {
  return null;
}
