import { sql } from 'kysely';
import type { AssessmentQueue, Band, Stance } from '#src/domain/assessment.ts';
import type { Db } from '#src/store/database.ts';

export type FlaggedRevision = {
  postingId: string;
  revisionId: string;
  assessmentId: string;
  provinceCode: string;
  queue: AssessmentQueue;
  stance: Stance;
  risk: number;
  band: Band;
  forms: string[];
};

/** The newest assessment of each revision, with what a case needs to know of its posting. */
export async function loadFlagged(db: Db, revisionIds: string[]): Promise<FlaggedRevision[]> {
  const result = await sql<FlaggedRevision>`
    select p.id as "postingId", r.id as "revisionId", a.id as "assessmentId", p.province_code as "provinceCode", a.queue, a.stance, a.risk, a.band, a.forms
    from revisions r join postings p on p.id = r.posting_id
    join lateral (select * from assessments where revision_id = r.id order by id desc limit 1) a on true
    where r.id = any(${revisionIds}::bigint[]) order by r.id`.execute(db);
  return result.rows;
}
