/** What people do with a request, from submitting to closing. Each is one transaction; the frame is in on-request.ts. */
import { localDay } from '#src/domain/vietnam-time.ts';
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Channel } from '#src/domain/organisation.ts';
import type { Verdict } from '#src/domain/evidence.ts';
import type { CaseResult, DraftGap, TakedownAnswer } from '#src/domain/takedown.ts';
import { planRecheck } from '#src/evidence/recheck.ts';
import { closeCase } from '#src/review/close-case.ts';
import type { Database, Db } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { changeTakedown } from '#src/store/takedown-writes.ts';
import type { Takedown } from '#src/store/takedowns.ts';
import { evidenceByPosting } from './case-postings.ts';
import { draftGaps } from './checklist.ts';
import { dueAt, wholeMinute } from './clocks.ts';
import { type ActInput, onRequest } from './on-request.ts';
import { type ActOutcome, refused } from './outcome.ts';
import { endedStates, stateAfter } from './states.ts';

/** Hours after sending at which the machine looks again. */
export const recheckAfterHours = 24;

/** What is missing before this draft may be submitted or signed, with evidence as it is now. */
export async function gapsOf(db: Db, takedown: Takedown, now: Date): Promise<DraftGap[]> {
  const evidence = await evidenceByPosting(db, takedown.caseId);
  return draftGaps({
    kind: takedown.kind,
    hours: takedown.hours,
    content: takedown.content,
    items: takedown.items.map((item) => {
      const kept = evidence.get(item.postingId);
      const { copy } = item.content;
      // a copy that is named in the annex must be one that is kept
      const known = copy !== null && (kept?.items.some((one) => one.sha256 === copy.sha256) ?? false);
      return { url: item.url, ready: kept?.ready === true, content: known ? item.content : { ...item.content, copy: null } };
    }),
    on: localDay(now),
  });
}

/** Hands a complete draft to whoever signs. */
export async function submitDraft(db: Kysely<Database>, input: ActInput): Promise<ActOutcome> {
  return await onRequest(db, 'submit', input, async (trx, takedown) => {
    const gaps = await gapsOf(trx, takedown, input.now);
    if (gaps.length > 0) return refused('takedown-incomplete', gaps);
    await changeTakedown(trx, takedown, stateAfter('submit', takedown.state), { submitted_at: input.now }, happened(input, 'submit'));
    return null;
  });
}

/** Gives a submitted draft back with a reason. */
export async function returnDraft(db: Kysely<Database>, input: ActInput, reason: string): Promise<ActOutcome> {
  return await onRequest(db, 'return', input, async (trx, takedown) => {
    await changeTakedown(trx, takedown, stateAfter('return', takedown.state), { submitted_at: null }, happened(input, 'return', reason));
    return null;
  });
}

/** The second person approves: from here letter and annex are frozen, and their hash stands in the event. */
export async function signTakedown(db: Kysely<Database>, input: ActInput): Promise<ActOutcome> {
  return await onRequest(db, 'sign', input, async (trx, takedown) => {
    const gaps = await gapsOf(trx, takedown, input.now);
    if (gaps.length > 0) return refused('takedown-incomplete', gaps);
    await changeTakedown(
      trx,
      takedown,
      stateAfter('sign', takedown.state),
      { signed_by: input.actor.id, signed_at: input.now },
      { ...happened(input, 'sign'), contentSha256: contentHash(takedown) },
    );
    return null;
  });
}

/** SHA-256 over what is signed: letter, addressee, hours and annex, keys in order. */
export function contentHash(takedown: Pick<Takedown, 'kind' | 'addresseeId' | 'hours' | 'content' | 'items'>): Buffer {
  const { kind, addresseeId, hours, content } = takedown;
  const items = takedown.items.map((item) => ({
    postingId: item.postingId,
    position: item.position,
    url: item.url,
    content: item.content,
  }));
  return createHash('sha256').update(ordered({ kind, addresseeId, hours, content, items })).digest();
}

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${ordered(inner)}`).join(',')}}`;
}

/** The clerk enters number and date; a number is used once a year in a register. */
export async function numberTakedown(
  db: Kysely<Database>,
  input: ActInput,
  entry: { number: string; documentDate: string },
): Promise<ActOutcome> {
  return await onRequest(db, 'number', input, async (trx, takedown) => {
    const signedOn = takedown.signedAt === null ? entry.documentDate : localDay(takedown.signedAt);
    if (entry.documentDate < signedOn || entry.documentDate > localDay(input.now)) return refused('takedown-bad-time');
    await changeTakedown(
      trx,
      takedown,
      stateAfter('number', takedown.state),
      { number: entry.number, document_date: entry.documentDate, numbered_by: input.actor.id, numbered_at: input.now },
      { ...happened(input, 'number'), detail: { number: entry.number } },
    );
    return null;
  });
}

/** Records that it left, to the minute; starts the clock and plans one look per item a day later. */
export async function sendTakedown(db: Kysely<Database>, input: ActInput, sent: { at: Date; channel: Channel }): Promise<ActOutcome> {
  return await onRequest(db, 'send', input, async (trx, takedown) => {
    const sentAt = wholeMinute(sent.at);
    if (sentAt > input.now || takedown.signedAt === null || sentAt < wholeMinute(takedown.signedAt)) return refused('takedown-bad-time');
    const organisation = (await currentOrganisation(trx))?.content;
    const addressee = organisation?.addressees.find((one) => one.id === takedown.addresseeId);
    if (addressee === undefined || addressee.channel === null) return refused('takedown-addressee-no-channel');
    await changeTakedown(
      trx,
      takedown,
      stateAfter('send', takedown.state),
      {
        sent_by: input.actor.id,
        sent_at: sentAt,
        channel: sent.channel,
        due_at: dueAt({ sentAt, confirmedAt: null, hours: takedown.hours }),
      },
      { ...happened(input, 'send'), detail: { channel: sent.channel } },
    );
    if (takedown.kind === 'removal') {
      const at = new Date(sentAt.getTime() + recheckAfterHours * 3_600_000);
      for (const item of takedown.items) await planItem(trx, takedown, item, at, null);
    }
    return null;
  });
}

async function planItem(
  trx: Db,
  takedown: Takedown,
  item: Takedown['items'][number],
  at: Date | null,
  askedBy: string | null,
): Promise<void> {
  const { source_id } = await trx.selectFrom('postings').select('source_id').where('id', '=', item.postingId).executeTakeFirstOrThrow();
  await planRecheck(trx, {
    caseId: takedown.caseId,
    postingId: item.postingId,
    sourceId: source_id,
    takedownItemId: item.id,
    url: item.url,
    dueAt: at,
    askedBy,
  });
}

/** A person wants the page of an item looked at now; the worker's sweep picks it up. */
export async function recheckItem(db: Kysely<Database>, input: ActInput, itemId: string): Promise<ActOutcome> {
  return await onRequest(db, 'recheck', input, async (trx, takedown) => {
    const item = takedown.items.find((one) => one.id === itemId);
    if (item === undefined) return refused('not-found');
    await planItem(trx, takedown, item, null, input.actor.id);
    await changeTakedown(trx, takedown, takedown.state, {}, { ...happened(input, 'recheck'), detail: { item: itemId } });
    return null;
  });
}

/** The addressee confirmed receipt: the clock runs from there. */
export async function confirmTakedown(db: Kysely<Database>, input: ActInput, confirmed: Date): Promise<ActOutcome> {
  return await onRequest(db, 'confirm', input, async (trx, takedown) => {
    const confirmedAt = wholeMinute(confirmed);
    if (takedown.sentAt === null || confirmedAt < takedown.sentAt || confirmedAt > input.now) return refused('takedown-bad-time');
    await changeTakedown(
      trx,
      takedown,
      stateAfter('confirm', takedown.state),
      { confirmed_at: confirmedAt, due_at: dueAt({ sentAt: takedown.sentAt, confirmedAt, hours: takedown.hours }) },
      happened(input, 'confirm'),
    );
    return null;
  });
}

/** What the addressee answered, or that no answer came. */
export async function answerTakedown(
  db: Kysely<Database>,
  input: ActInput,
  answered: { answer: TakedownAnswer; at: Date; note: string },
): Promise<ActOutcome> {
  return await onRequest(db, 'answer', input, async (trx, takedown) => {
    const at = wholeMinute(answered.at);
    if (takedown.sentAt === null || at < takedown.sentAt || at > input.now) return refused('takedown-bad-time');
    await changeTakedown(
      trx,
      takedown,
      stateAfter('answer', takedown.state),
      { answer: answered.answer, answered_at: at },
      { ...happened(input, 'answer', answered.note), detail: { answer: answered.answer } },
    );
    return null;
  });
}

/** What a person says of one page; the machine's verdict is only shown beside it. */
export async function setItemResult(db: Kysely<Database>, input: ActInput, itemId: string, result: Verdict): Promise<ActOutcome> {
  return await onRequest(db, 'result', input, async (trx, takedown) => {
    if (!takedown.items.some((one) => one.id === itemId)) return refused('not-found');
    await trx
      .updateTable('takedown_items')
      .set({ result, result_at: input.now, result_by: input.actor.id })
      .where('id', '=', itemId)
      .execute();
    await changeTakedown(trx, takedown, takedown.state, {}, { ...happened(input, 'result'), detail: { item: itemId, result } });
    return null;
  });
}

/** Closes an answered request; a removal needs a result for every item. The last open request of a case closes the case. */
export async function closeTakedown(db: Kysely<Database>, input: ActInput, note: string): Promise<ActOutcome> {
  return await onRequest(db, 'close', input, async (trx, takedown) => {
    if (takedown.kind === 'removal' && takedown.items.some((item) => item.result === null)) return refused('takedown-results-missing');
    await changeTakedown(
      trx,
      takedown,
      stateAfter('close', takedown.state),
      { ended_by: input.actor.id, ended_at: input.now, end_reason: note },
      happened(input, 'close', note),
    );
    const open = await trx
      .selectFrom('takedowns')
      .select('id')
      .where('case_id', '=', takedown.caseId)
      .where('id', '<>', takedown.id)
      .where('state', 'not in', endedStates)
      .limit(1)
      .executeTakeFirst();
    if (open === undefined)
      await closeCase(trx, { caseId: takedown.caseId, result: caseResult(takedown), actor: input.actor, at: input.now });
    return null;
  });
}

/** What a closed request came to, as a code of the case. Pure. */
export function caseResult(takedown: Pick<Takedown, 'kind' | 'answer' | 'items'>): CaseResult {
  if (takedown.kind === 'user-information') return takedown.answer === 'given' ? 'information-given' : 'no-information';
  const removed = takedown.items.filter((item) => item.result === 'removed').length;
  if (removed === takedown.items.length) return 'removed';
  return removed > 0 ? 'partly-removed' : 'not-removed';
}

/** Calls a request off, with a reason. One that is out already has been called back by whoever records this. */
export async function withdrawTakedown(db: Kysely<Database>, input: ActInput, reason: string): Promise<ActOutcome> {
  return await onRequest(db, 'withdraw', input, async (trx, takedown) => {
    await changeTakedown(
      trx,
      takedown,
      stateAfter('withdraw', takedown.state),
      { ended_by: input.actor.id, ended_at: input.now, end_reason: reason },
      happened(input, 'withdraw', reason),
    );
    return null;
  });
}

function happened<
  Act extends 'submit' | 'return' | 'sign' | 'number' | 'send' | 'confirm' | 'answer' | 'result' | 'recheck' | 'close' | 'withdraw',
>(input: ActInput, act: Act, note = '') {
  return { act, actor: input.actor, at: input.now, note };
}
