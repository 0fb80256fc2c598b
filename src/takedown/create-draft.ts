/** A new draft from a concluded case. */
import type { Kysely } from 'kysely';
import type { Addressee, Letterhead } from '#src/domain/organisation.ts';
import type { Requester, TakedownKind, TakedownRefusal } from '#src/domain/takedown.ts';
import type { Actor } from '#src/store/audit.ts';
import { findCase } from '#src/store/case-detail.ts';
import type { CaseReach } from '#src/store/case-reach.ts';
import { lockCase } from '#src/store/case-work.ts';
import type { Database, Db } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { insertTakedown } from '#src/store/takedown-writes.ts';
import { caseRefusal } from './case-rules.ts';
import { draftPostings } from './case-postings.ts';
import { type ActOutcome, refusalOf, refused } from './outcome.ts';
import { answersFor, mayWriteTo, proposeAddressee, proposeDraft } from './propose-draft.ts';

/**
 * Drafts a request from a case within `reach`. Without an addressee the one that answers for most of the postings is taken.
 * `deskIn` says for whom the person writes in a province, or null.
 */
export async function createDraft(
  db: Kysely<Database>,
  wanted: {
    caseId: string;
    kind: TakedownKind;
    addresseeId: string | null;
    reach: CaseReach;
    deskIn: (province: string) => Requester | null;
    actor: Actor;
    now: Date;
  },
): Promise<ActOutcome> {
  try {
    return await db.transaction().execute(async (trx) => {
      const found = await lockCase(trx, wanted.caseId, wanted.reach);
      if (found === undefined) return refused('not-found');
      const requester = wanted.deskIn(found.province_code);
      if (requester === null) return refused('not-found');
      const postings = await draftPostings(trx, found.id);
      const usable = postings.filter((posting) => posting.stance !== 'help');
      const refusal = caseRefusal(found, wanted.kind, usable.length === 0);
      if (refusal !== null) return refused(refusal);
      const organisation = (await currentOrganisation(trx))?.content;
      const letterhead = organisation?.letterheads.find((one) => one.usedBy === requester);
      if (organisation === undefined || letterhead === undefined) return refused('takedown-no-setup');
      const addressee = chooseAddressee(organisation.addressees, wanted.addresseeId, requester, usable);
      if (typeof addressee === 'string') return refused(addressee);
      const { content, hours, items } = proposeDraft({
        kind: wanted.kind,
        requester,
        letterhead,
        place: organisation.place,
        addressee,
        forms: found.forms,
        postings,
        now: wanted.now,
      });
      if (items.length === 0) return refused('takedown-no-items');
      const id = await insertTakedown(trx, {
        caseId: found.id,
        province: found.province_code,
        kind: wanted.kind,
        addresseeId: addressee.id,
        content,
        hours,
        items,
        by: wanted.actor,
        at: wanted.now,
      });
      return { ok: true, id };
    });
  } catch (thrown) {
    return refusalOf(thrown);
  }
}

function chooseAddressee(
  addressees: readonly Addressee[],
  wanted: string | null,
  requester: Requester,
  postings: Parameters<typeof proposeAddressee>[2],
): Addressee | TakedownRefusal {
  const found = wanted === null ? proposeAddressee(addressees, requester, postings) : addressees.find((one) => one.id === wanted);
  if (found === undefined || found === null || !found.active) return 'takedown-no-addressee';
  return mayWriteTo(requester, found) ? found : 'takedown-addressee-not-allowed';
}

export type DraftOffer = {
  /** Null when a removal may be drafted now. */
  removal: TakedownRefusal | null;
  userInformation: TakedownRefusal | null;
  addressees: { id: string; name: string; kind: Addressee['kind']; hasChannel: boolean; proposed: boolean; answers: boolean }[];
};

/** What could be drafted from a case by this desk, and why not; null when the case is out of reach. */
export async function draftOffer(
  db: Db,
  caseId: string,
  reach: CaseReach,
  requester: (province: string) => Requester | null,
): Promise<DraftOffer | null> {
  const found = await findCase(db, caseId, reach);
  if (found === undefined) return null;
  const desk = requester(found.province_code);
  const organisation = (await currentOrganisation(db))?.content;
  const postings = (await draftPostings(db, caseId)).filter((posting) => posting.stance !== 'help');
  const refusal = (kind: TakedownKind): TakedownRefusal | null => {
    if (desk === null) return 'takedown-not-your-desk';
    const ofCase = caseRefusal(found, kind, postings.length === 0);
    if (ofCase !== null) return ofCase;
    if (!organisation?.letterheads.some((one: Letterhead) => one.usedBy === desk)) return 'takedown-no-setup';
    return postings.some((posting) => posting.url !== null) ? null : 'takedown-no-items';
  };
  const open = desk === null ? [] : (organisation?.addressees ?? []).filter((one) => one.active && mayWriteTo(desk, one));
  const proposed = desk === null ? null : proposeAddressee(open, desk, postings);
  return {
    removal: refusal('removal'),
    userInformation: refusal('user-information'),
    addressees: open.map((one) => ({
      id: one.id,
      name: one.name,
      kind: one.kind,
      hasChannel: one.channel !== null,
      proposed: one.id === proposed?.id,
      answers: postings.some((posting) => answersFor(one, posting)),
    })),
  };
}
