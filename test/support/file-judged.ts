/** Files one posting with a given assessment as a case of its own, for tests of what is shown of it. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Database } from '../../src/store/database.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/**
 * Writes posting, revision, assessment and case (province 80, source `forum` of `seedCases`). `detail` may be one that today's program
 * would not write. The rule set `assessment.rules` must be stored. Returns the id of the case.
 */
export async function fileJudged(
  db: Kysely<Database>,
  text: string,
  assessment: Pick<Assessment, 'risk' | 'band' | 'stance' | 'abstain' | 'forms' | 'rules'>,
  options: { now: Date; detail?: unknown; title?: string },
): Promise<string> {
  const { now } = options;
  const posting = await db
    .insertInto('postings')
    .values({
      source_id: 'forum',
      key: sha256(text),
      url: 'https://forum.example.net/t/9#post-9',
      platform: 'forum',
      kind: 'post',
      province_code: '80',
      first_seen_at: now,
      last_seen_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const revision = await db
    .insertInto('revisions')
    .values({
      posting_id: posting.id,
      number: 1,
      content_sha256: sha256(text),
      title: options.title ?? null,
      text,
      seen_at: now,
      stage: 'done',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { risk, band } = assessment;
  const common = { risk, band, queue: 'review' as const, forms: assessment.forms.map((form) => form.form) };
  const stored = await db
    .insertInto('assessments')
    .values({
      ...common,
      revision_id: revision.id,
      rules_version: assessment.rules,
      reference_at: now,
      stance: assessment.stance,
      abstain: assessment.abstain,
      detail: JSON.stringify(options.detail ?? assessment),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const opened = await db
    .insertInto('cases')
    .values({ ...common, posting_id: posting.id, province_code: '80', danger: risk, opened_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('case_postings')
    .values({ case_id: opened.id, posting_id: posting.id, revision_id: revision.id, assessment_id: stored.id })
    .execute();
  return opened.id;
}
