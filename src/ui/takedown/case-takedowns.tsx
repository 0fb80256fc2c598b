/** Takedown requests of a case. */
import type { CaseDetail } from '#src/api/schema/case.ts';

export function CaseTakedowns(_props: { found: CaseDetail }) {
  return null;
}
