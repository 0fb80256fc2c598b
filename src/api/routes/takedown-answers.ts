/** Takedown requests as the API answers them. */
import { localDay } from '#src/domain/vietnam-time.ts';
import { type Person, reaches, scopeOf } from '#src/domain/access.ts';
import { takedownRefusals } from '#src/domain/takedown.ts';
import type { OfficialDocument } from '#src/documents/official-document.ts';
import { notFound } from '#src/errors.ts';
import { latestRechecks, type Recheck } from '#src/evidence/recheck.ts';
import type { Db } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import {
  findTakedown,
  namesOf,
  type Reader,
  type Takedown,
  takedownEvents,
  type TakedownSummary as SummaryRow,
} from '#src/store/takedowns.ts';
import { gapsOf } from '#src/takedown/acts.ts';
import { isOverdue } from '#src/takedown/clocks.ts';
import { toTakedownDocument, withoutVictims } from '#src/takedown/document.ts';
import { basisRefusal, citation, legalBases, offences, successorOf } from '#src/takedown/legal-bases.ts';
import { mayWriteTo } from '#src/takedown/propose-draft.ts';
import { actRefusal, personActs } from '#src/takedown/states.ts';
import type { Letter, TakedownDetail, TakedownItem, TakedownOptions, TakedownSummary } from '#src/api/schema/takedowns.ts';
import { actPersonIn } from './takedown-person.ts';

/** A line of a list. */
export function toSummary(row: SummaryRow, now: Date): TakedownSummary {
  return {
    id: row.id,
    caseId: row.caseId,
    kind: row.kind,
    state: row.state,
    addressee: row.addressee,
    about: row.about,
    agency: row.agency,
    number: row.number === null ? null : `${row.number}/${row.symbol}`,
    items: row.items,
    results: row.results,
    draftedBy: { id: row.draftedBy, name: row.draftedByName ?? row.draftedBy },
    draftedAt: row.draftedAt.toISOString(),
    signedAt: iso(row.signedAt),
    sentAt: iso(row.sentAt),
    dueAt: iso(row.dueAt),
    overdue: isOverdue(row, now),
    answer: row.answer,
    endedAt: iso(row.endedAt),
    recallSince: iso(row.recallSince),
  };
}

/** One request in full, for whoever asks. AppError `not-found` when it is out of reach. */
export async function detailOf(
  db: Db,
  id: string,
  asks: { person: Person; reader: Reader; now: Date; practice: boolean },
): Promise<TakedownDetail> {
  const stored = await findTakedown(db, id, asks.reader);
  if (stored === null) throw notFound('takedown', id);
  const found = withoutVictims(stored);
  const told = reaches(scopeOf(asks.person, 'rescue.read'), { province: stored.province });
  const editing = found.state === 'draft' || found.state === 'submitted';
  const [events, checks, organisation, gaps, names] = await Promise.all([
    takedownEvents(db, id),
    latestRechecks(db, id),
    currentOrganisation(db),
    editing ? gapsOf(db, found, asks.now) : Promise.resolve([]),
    namesOf(db, found.signedBy === null ? [found.draftedBy] : [found.draftedBy, found.signedBy]),
  ]);
  const addressee = organisation?.content.addressees.find((one) => one.id === found.addresseeId);
  const who = (personId: string) => ({ id: personId, name: names.get(personId) ?? personId });
  const { content } = found;
  return {
    id: found.id,
    caseId: found.caseId,
    province: found.province,
    kind: found.kind,
    state: found.state,
    version: found.version,
    requester: content.requester,
    addressee: {
      id: found.addresseeId,
      name: content.addressee.name,
      kind: content.addressee.kind,
      channel: addressee?.channel ?? null,
      address: addressee?.address ?? null,
    },
    draftedBy: who(found.draftedBy),
    draftedAt: found.draftedAt.toISOString(),
    signedBy: found.signedBy === null ? null : who(found.signedBy),
    signedAt: iso(found.signedAt),
    number: found.number,
    documentDate: found.documentDate,
    sentAt: iso(found.sentAt),
    channel: found.channel,
    confirmedAt: iso(found.confirmedAt),
    hours: found.hours,
    dueAt: iso(found.dueAt),
    overdue: isOverdue(found, asks.now),
    answer: found.answer,
    answeredAt: iso(found.answeredAt),
    endedAt: iso(found.endedAt),
    endReason: told ? found.endReason : neutralEnd(found),
    recallSince: iso(found.recallSince),
    recallWhy: told || found.recallWhy === null ? found.recallWhy : caseChanged,
    fields: {
      urgency: content.urgency,
      about: content.about,
      basisIds: content.bases.map((basis) => basis.id),
      facts: content.facts,
      measures: content.measures,
      hoursReason: content.hoursReason,
      signerId: content.signer?.id ?? null,
      copies: content.copies,
      leftOut: content.leftOut,
    },
    items: found.items.map((item) => toItem(item, checks)),
    letter: toLetter(toTakedownDocument(found, { practice: asks.practice })),
    gaps,
    ...actsFor(found, asks.person),
    events: events.map((event) => ({
      id: event.id,
      at: event.at.toISOString(),
      actor: event.actorName ?? event.actorId,
      act: event.act,
      toState: event.toState,
      // what was said after the case changed may say what it became
      note: told || found.recallSince === null || event.at < found.recallSince ? event.note : '',
      contentSha256: event.contentSha256,
    })),
  };
}

/** Said instead of why a case stopped its requests, to whoever may not know of rescues: the same for every reason. */
const caseChanged = 'case-changed';

function neutralEnd(found: Takedown): string | null {
  return found.endReason !== null && (found.state === 'stopped' || found.recallWhy !== null) ? caseChanged : found.endReason;
}

function actsFor(found: Takedown, person: Person): Pick<TakedownDetail, 'acts' | 'refused'> {
  const here = actPersonIn(person, found.province);
  const subject = { ...found, requester: found.content.requester };
  const acts: TakedownDetail['acts'] = [];
  const refused: TakedownDetail['refused'] = [];
  for (const act of personActs) {
    const why = actRefusal(act, subject, here);
    if (why === null) acts.push(act);
    const reason = takedownRefusals.find((one) => one === why);
    if (reason !== undefined && reason !== 'takedown-wrong-state') refused.push({ act, reason });
  }
  return { acts, refused };
}

function toItem(item: Takedown['items'][number], checks: readonly Recheck[]): TakedownItem {
  const own = checks.filter((check) => check.itemId === item.id);
  const done = own.find((check) => check.stage !== 'capture');
  const waiting = own.find((check) => check.stage === 'capture');
  return {
    id: item.id,
    postingId: item.postingId,
    url: item.url,
    platform: item.content.platform,
    displayName: item.content.displayName,
    summary: item.content.summary,
    article: item.content.article,
    copy: item.content.copy,
    result: item.result,
    resultAt: iso(item.resultAt),
    check: done === undefined ? null : { verdict: done.verdict, outcome: done.outcome, at: iso(done.finishedAt) },
    nextCheckAt: iso(waiting?.dueAt ?? null),
  };
}

function toLetter(document: OfficialDocument): Letter {
  // letters of this desk hold no pictures
  const parts = (blocks: OfficialDocument['body']): Letter['body'] => blocks.flatMap((block) => (block.kind === 'picture' ? [] : [block]));
  return { ...document, body: parts(document.body), annexes: document.annexes.map(({ title, body }) => ({ title, body: parts(body) })) };
}

/** Choices for the form of a draft. AppError `not-found` when it is out of reach. */
export async function optionsOf(
  db: Db,
  id: string,
  asks: { reader: Reader; now: Date; addresseeId: string | undefined },
): Promise<TakedownOptions> {
  const found = await findTakedown(db, id, asks.reader);
  if (found === null) throw notFound('takedown', id);
  const organisation = (await currentOrganisation(db))?.content;
  const { requester, letterheadId } = found.content;
  const addressees = (organisation?.addressees ?? []).filter((one) => one.active && mayWriteTo(requester, one));
  const addressee = addressees.find((one) => one.id === asks.addresseeId)?.kind ?? found.content.addressee.kind;
  const use = { on: localDay(asks.now), kind: found.kind, requester, addressee };
  return {
    bases: legalBases.map((one) => ({
      id: one.id,
      text: citation(one),
      status: one.status,
      inForceFrom: one.inForceFrom,
      until: one.until,
      source: one.source,
      refusal: basisRefusal(one.id, use),
      successor: successorOf(one),
      hours: one.hours,
    })),
    articles: offences
      .filter((one) => one.inForceFrom <= use.on && (one.until === null || one.until > use.on))
      .map((one) => ({ text: `Có dấu hiệu của hành vi quy định tại ${one.article}`, name: one.name, status: one.status })),
    addressees: addressees.map((one) => ({ id: one.id, name: one.name, kind: one.kind, hasChannel: one.channel !== null })),
    signers: (organisation?.letterheads.find((one) => one.id === letterheadId)?.signers ?? [])
      .filter((one) => one.active)
      .map(({ id, name, title, authority }) => ({ id, name, title, authority })),
  };
}

/** Whether somebody may draft anything at all. */
export function mayDraft(person: Person): boolean {
  return scopeOf(person, 'takedown.draft').length > 0;
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
