/** Writes the request of a past case: every state it went through, as the takedown desk would have. */
import type { Organisation } from '#src/domain/organisation.ts';
import type { TakedownAct, TakedownState } from '#src/domain/takedown.ts';
import { localDay } from '#src/domain/vietnam-time.ts';
import type { Db } from '#src/store/database.ts';
import { type DraftPosting, proposeAddressee, proposeDraft } from '#src/takedown/propose-draft.ts';
import type { PastCase, PastPosting } from './past-world.ts';

export type PastPlace = { province: string; organisation: Organisation };
/** Ids of a posting that was stored. */
export type StoredPosting = { postingId: string; revisionId: string; assessmentId: string; url: string | null };

/** A request that went all the way: drafted by the officer, signed by the chief, numbered by the clerk, answered, checked, closed. */
export async function storePastRequest(
  trx: Db,
  one: PastCase,
  { caseId, number }: { caseId: string; number: number },
  idsOf: (posting: PastPosting) => StoredPosting,
  { province, organisation }: PastPlace,
): Promise<void> {
  const { request } = one;
  const letterhead = organisation.letterheads.find((head) => head.usedBy === 'police') ?? organisation.letterheads[0];
  if (request === null || letterhead === undefined) return;
  const postings = one.postings.map((posting): DraftPosting => draftPosting(posting, idsOf(posting)));
  const addressee = proposeAddressee(organisation.addressees, 'police', postings) ?? organisation.addressees[0];
  if (addressee === undefined) return;
  const forms = [...new Set(postings.flatMap((posting) => posting.forms))];
  const { content, items, hours } = proposeDraft({
    kind: 'removal',
    requester: 'police',
    letterhead,
    place: organisation.place,
    addressee,
    forms,
    postings,
    now: request.draftedAt,
  });
  const { id } = await trx
    .insertInto('takedowns')
    .values({
      case_id: caseId,
      province_code: province,
      kind: 'removal',
      state: 'closed',
      version: 9,
      addressee_id: addressee.id,
      content: JSON.stringify(content),
      drafted_by: 'practice-officer',
      drafted_at: request.draftedAt,
      editors: ['practice-officer'],
      symbol: content.symbol,
      submitted_at: request.draftedAt,
      signed_by: 'practice-chief',
      signed_at: request.signedAt,
      number: String(number),
      document_date: localDay(request.signedAt),
      numbered_by: 'practice-clerk',
      numbered_at: request.sentAt,
      sent_by: 'practice-clerk',
      sent_at: request.sentAt,
      channel: addressee.channel ?? 'email',
      confirmed_at: request.confirmedAt,
      hours,
      due_at: new Date(request.confirmedAt.getTime() + hours * 3_600_000),
      answer: 'removed',
      answered_at: request.answeredAt,
      ended_by: 'practice-officer',
      ended_at: request.closedAt,
      end_reason: 'done',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (items.length > 0) {
    const rows = items.map((item, position) => ({
      takedown_id: id,
      posting_id: item.postingId,
      position: position + 1,
      url: item.url,
      content: JSON.stringify(item.content),
      result: 'removed' as const,
      result_at: request.closedAt,
      result_by: 'practice-officer',
    }));
    await trx.insertInto('takedown_items').values(rows).execute();
  }
  const event = (at: Date, actor: string, act: TakedownAct, from: TakedownState | null, to: TakedownState) => ({
    takedown_id: id,
    at,
    actor_id: `practice-${actor}`,
    act,
    from_state: from,
    to_state: to,
  });
  const events = [
    event(request.draftedAt, 'officer', 'draft', null, 'draft'),
    event(request.draftedAt, 'officer', 'submit', 'draft', 'submitted'),
    event(request.signedAt, 'chief', 'sign', 'submitted', 'signed'),
    event(request.sentAt, 'clerk', 'number', 'signed', 'numbered'),
    event(request.sentAt, 'clerk', 'send', 'numbered', 'sent'),
    event(request.confirmedAt, 'clerk', 'confirm', 'sent', 'confirmed'),
    event(request.answeredAt, 'officer', 'answer', 'confirmed', 'answered'),
    event(request.closedAt, 'officer', 'result', 'answered', 'answered'),
    event(request.closedAt, 'officer', 'close', 'answered', 'closed'),
  ];
  await trx.insertInto('takedown_events').values(events).execute();
}

function draftPosting(posting: PastPosting, ids: StoredPosting): DraftPosting {
  const { assessment } = posting.post;
  return {
    postingId: ids.postingId,
    url: ids.url,
    platform: posting.platform,
    kind: 'post',
    nativeId: null,
    authorName: posting.post.author,
    publishedAt: new Date(posting.seenAt.getTime() - 1_800_000),
    firstSeenAt: posting.seenAt,
    stance: assessment.stance,
    forms: assessment.forms.map((form) => form.form),
    signals: assessment.signals.map(({ id, points }) => ({ id, points })),
    contacts: assessment.facts.contacts.map(({ kind, value }) => ({ kind, value })),
    evidence: null,
  };
}
