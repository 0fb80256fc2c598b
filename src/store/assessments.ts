import { sql } from 'kysely';
import type { Assessment } from '#src/domain/assessment.ts';
import type { Db } from './database.ts';

/** What is needed to assess a revision. */
export type RevisionText = {
  id: string;
  postingId: string;
  text: string;
  title: string | null;
  firstSeenAt: Date;
  sourceId: string;
  provinceCode: string;
};

/** Loads the texts of revisions. */
export async function loadRevisionTexts(db: Db, ids: string[]): Promise<RevisionText[]> {
  return await db
    .selectFrom('revisions')
    .innerJoin('postings', 'postings.id', 'revisions.posting_id')
    .select([
      'revisions.id',
      'revisions.posting_id as postingId',
      'revisions.text',
      'revisions.title',
      'postings.first_seen_at as firstSeenAt',
      'postings.source_id as sourceId',
      'postings.province_code as provinceCode',
    ])
    .where('revisions.id', 'in', ids)
    .execute();
}

/** `keep`: the full value is kept although nothing was flagged, because people look at it. */
export type NewAssessment = { revisionId: string; referenceAt: Date; assessment: Assessment; keep?: boolean };

/**
 * Stores assessments; one that exists for the same revision and versions stays as it is. The full value is kept where it is
 * queued, otherwise a narrow row is enough.
 */
export async function storeAssessments(trx: Db, rows: NewAssessment[]): Promise<void> {
  if (rows.length === 0) return;
  const json = rows.map(({ revisionId, referenceAt, assessment, keep }) => ({
    revision_id: revisionId,
    rules_version: assessment.rules,
    model_version: assessment.model ?? 'none',
    reference_at: referenceAt.toISOString(),
    risk: assessment.risk,
    band: assessment.band,
    queue: assessment.queue,
    stance: assessment.stance,
    abstain: assessment.abstain,
    forms: assessment.forms.map((form) => form.form),
    detail: assessment.queue === 'none' && keep !== true ? null : assessment,
  }));
  await sql`
    insert into assessments (revision_id, rules_version, model_version, reference_at, risk, band, queue, stance, abstain, forms, detail)
    select j.revision_id, j.rules_version, j.model_version, j.reference_at, j.risk, j.band, j.queue, j.stance, j.abstain,
      array(select jsonb_array_elements_text(j.forms)), j.detail
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as j(revision_id bigint, rules_version text, model_version text, reference_at timestamptz,
      risk smallint, band text, queue text, stance text, abstain boolean, forms jsonb, detail jsonb)
    on conflict (revision_id, rules_version, model_version) do nothing`.execute(trx);
}
