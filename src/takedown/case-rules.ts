/**
 * Whether a case may have a request at all: asked again at every act up to and including sending, with the case locked, so that a
 * cry for help that was noticed meanwhile always wins.
 */
import { type Selectable, sql } from 'kysely';
import type { TakedownKind, TakedownRefusal, TakedownState } from '#src/domain/takedown.ts';
import type { Database, Db } from '#src/store/database.ts';

/** What of a case decides. */
export type CaseFacts = Pick<Selectable<Database['cases']>, 'queue' | 'state' | 'conclusion' | 'route' | 'closed_at'>;

/** Null when a request of this kind may be made from the case. Pure. */
export function caseRefusal(found: CaseFacts, kind: TakedownKind, helpAmong: boolean): TakedownRefusal | null {
  if (found.queue === 'rescue' || found.route === 'rescue' || helpAmong) return 'takedown-case-rescue';
  const routed = kind === 'removal' ? found.route === 'takedown' : found.route === 'takedown' || found.route === 'user-information';
  const concluded = found.state === 'concluded' && found.conclusion === 'signs' && found.closed_at === null;
  return routed && concluded ? null : 'takedown-case-not-routed';
}

/** States in which the case is looked at again before an act: everything that is not out yet. */
export const checkedStates: readonly TakedownState[] = ['draft', 'submitted', 'signed', 'numbered'];

/** True when one of these postings is a cry for help: as filed in the case, or as it reads now. */
export async function isHelpAmong(db: Db, caseId: string, postingIds: readonly string[]): Promise<boolean> {
  if (postingIds.length === 0) return false;
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from case_postings m join assessments a on a.id = m.assessment_id
       where m.case_id = ${caseId} and m.posting_id = any(${[...postingIds]}::bigint[]) and a.stance = 'help'
         and not exists (select from case_postings later where later.case_id = m.case_id and later.posting_id = m.posting_id and later.assessment_id > m.assessment_id)
    ) or exists (
      select from postings p join lateral (
        select stance from assessments where revision_id = p.current_revision_id order by id desc limit 1) a on true
       where p.id = any(${[...postingIds]}::bigint[]) and a.stance = 'help'
    ) as found`.execute(db);
  return rows[0]?.found === true;
}
