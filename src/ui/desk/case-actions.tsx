/** What can be done with a case now. */
import type { CaseDetail } from '#src/api/schema/case.ts';

export function CaseActions(_props: { found: CaseDetail }) {
  return null;
}
