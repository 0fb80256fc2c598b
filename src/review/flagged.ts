import { sql } from 'kysely';
import type { AssessmentQueue, Band, Stance } from '#src/domain/assessment.ts';
import type { Db } from '#src/store/database.ts';
import type { Flagged } from './open-cases.ts';
import { isSampled } from './sample.ts';

export type FlaggedRevision = {
  postingId: string;
  /** Names the posting in every database alike: its source and its id there, or its key. */
  identity: string;
  revisionId: string;
  assessmentId: string;
  provinceCode: string;
  communeCode: string | null;
  kind: 'post' | 'comment' | 'tip';
  queue: AssessmentQueue;
  stance: Stance;
  risk: number;
  band: Band;
  forms: string[];
};

/** The newest assessment of each revision, with what a case needs to know of its posting. */
export async function loadFlagged(db: Db, revisionIds: string[]): Promise<FlaggedRevision[]> {
  const result = await sql<FlaggedRevision>`
    select p.id as "postingId", p.source_id || ':' || coalesce(p.native_id, encode(p.key, 'hex')) as identity, r.id as "revisionId", a.id as "assessmentId", p.province_code as "provinceCode", p.commune_code as "communeCode", p.kind,
      a.queue, a.stance, a.risk, a.band, a.forms
    from revisions r join postings p on p.id = r.posting_id
    join lateral (select * from assessments where revision_id = r.id order by id desc limit 1) a on true
    where r.id = any(${revisionIds}::bigint[]) order by r.id`.execute(db);
  return result.rows;
}

/**
 * The queue a posting goes to, or null. What the machine flagged goes where it says; a tip always opens a case, among the cries for help when it reads like one;
 * of what is left the random sample. Pure.
 */
export function queueOf(
  revision: Pick<FlaggedRevision, 'kind' | 'queue' | 'stance' | 'identity'>,
  samplePerThousand: number,
): Flagged['queue'] | null {
  if (revision.kind === 'tip') return revision.queue === 'rescue' || revision.stance === 'help' ? 'rescue' : 'review';
  if (revision.queue !== 'none') return revision.queue;
  return isSampled(revision.identity, samplePerThousand) ? 'sample' : null;
}
