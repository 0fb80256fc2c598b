/** What a draft and the live rules make of one text, side by side. Nothing is stored. */
import type { Assessment, AssessmentInput } from '#src/domain/assessment.ts';
import { assess } from '#src/signals/assess.ts';
import type { Db } from '#src/store/database.ts';
import { rolesNow } from '#src/store/rule-roles.ts';
import { type DraftRefusal, readDraft } from './drafts.ts';
import { loadRuleSet } from './versions.ts';

export type Tried = { ok: true; draft: Assessment; live: Assessment | null; liveVersion: string | null } | DraftRefusal;

/** Scores a text with a draft, which must be without problems, and with what is live. Throws AppError `not-found`. */
export async function tryText(db: Db, draftId: string, input: AssessmentInput): Promise<Tried> {
  const { content, problems } = await readDraft(db, draftId);
  if (problems.length > 0) return { ok: false, reason: 'rules-invalid', problems };
  const { live } = await rolesNow(db);
  const rules = live === null ? undefined : await loadRuleSet(db, live.version);
  return {
    ok: true,
    draft: assess(input, { ...content, version: 'draft' }),
    live: rules === undefined ? null : assess(input, rules),
    liveVersion: rules?.version ?? null,
  };
}
