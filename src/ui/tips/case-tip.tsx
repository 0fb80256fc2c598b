/** The tip behind a case. */
import type { CaseDetail } from '#src/api/schema/case.ts';

export function CaseTip(_props: { found: CaseDetail }) {
  return null;
}
