/** The postings of a case as a draft needs them. */
import { sql } from 'kysely';
import { type Assessment, type Form, forms as knownForms, type Stance } from '#src/domain/assessment.ts';
import { caseEvidence, type PostingEvidence } from '#src/evidence/case-evidence.ts';
import type { Db } from '#src/store/database.ts';
import type { DraftPosting } from './propose-draft.ts';

type Row = {
  id: string;
  source_id: string;
  url: string | null;
  platform: string;
  kind: 'post' | 'comment' | 'tip';
  native_id: string | null;
  author_name: string | null;
  published_at: Date | null;
  first_seen_at: Date;
  stance: Stance;
  forms: string[];
  likely: Assessment['forms'] | null;
  signals: Assessment['signals'] | null;
  contacts: Assessment['facts']['contacts'] | null;
};

/** Every posting of a case as last assessed for it, oldest first, 1,000 at most. */
export async function draftPostings(db: Db, caseId: string): Promise<DraftPosting[]> {
  const { rows } = await sql<Row>`
    select p.id::text as id, p.source_id, p.url, p.platform, p.kind, p.native_id, p.author_name, p.published_at, p.first_seen_at,
           a.stance, a.forms, a.detail->'forms' as likely, a.detail->'signals' as signals, a.detail->'facts'->'contacts' as contacts
      from (
        select distinct on (posting_id) posting_id, assessment_id
          from (select * from case_postings where case_id = ${caseId} order by assessment_id limit 5000) entries
         order by posting_id, assessment_id desc) latest
      join postings p on p.id = latest.posting_id
      join assessments a on a.id = latest.assessment_id
     order by p.first_seen_at, p.id limit 1000`.execute(db);
  const evidence = await evidenceByPosting(db, caseId);
  return rows.map((row) => ({
    postingId: row.id,
    url: row.url !== null && /^https?:\/\//iu.test(row.url) ? row.url : null,
    platform: row.platform,
    kind: row.kind,
    nativeId: row.native_id,
    authorName: row.author_name,
    publishedAt: row.published_at,
    firstSeenAt: row.first_seen_at,
    stance: row.stance,
    forms: likeliest(row),
    signals: row.signals ?? [],
    contacts: row.contacts ?? [],
    evidence: evidence.get(row.id) ?? null,
  }));
}

function likeliest(row: Pick<Row, 'forms' | 'likely'>): Form[] {
  const ordered = row.likely === null ? row.forms : [...row.likely].toSorted((a, b) => b.p - a.p).map((one) => one.form);
  return knownForms.filter((form) => ordered.includes(form)).toSorted((a, b) => ordered.indexOf(a) - ordered.indexOf(b));
}

/** Evidence of a case by posting. */
export async function evidenceByPosting(db: Db, caseId: string): Promise<Map<string, PostingEvidence>> {
  return new Map((await caseEvidence(db, caseId)).map((one) => [one.postingId, one]));
}
