/** Changing a draft: whoever writes in it cannot sign it any more. */
import { localDay } from '#src/domain/vietnam-time.ts';
import type { Kysely } from 'kysely';
import type { Measure, TakedownContent, TakedownItemContent, Urgency } from '#src/domain/takedown.ts';
import type { Database, Db } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { changeTakedown } from '#src/store/takedown-writes.ts';
import type { Takedown } from '#src/store/takedowns.ts';
import { evidenceByPosting } from './case-postings.ts';
import { basisRefusal, printBases } from './legal-bases.ts';
import { type ActInput, onRequest } from './on-request.ts';
import { type ActOutcome, refused } from './outcome.ts';
import { chooseCopy, mayWriteTo } from './propose-draft.ts';

/** What a drafter may write; what stands on the letterhead comes from the set-up and is not edited here. */
export type DraftEdit = {
  addresseeId: string;
  urgency: Urgency;
  about: string;
  basisIds: string[];
  facts: string;
  measures: Measure[];
  hours: number;
  hoursReason: string;
  signerId: string;
  copies: string[];
  /** Lines of the annex that change; the others stay. */
  items: { id: string; summary: string; article: string; showName: boolean; remove: boolean }[];
};

/** Stores an edited draft. A basis that may not be cited is refused here already, with `takedown-basis-refused`. */
export async function editDraft(db: Kysely<Database>, input: ActInput, edit: DraftEdit): Promise<ActOutcome> {
  return await onRequest(db, 'edit', input, async (trx, takedown) => {
    const organisation = (await currentOrganisation(trx))?.content;
    const { content } = takedown;
    const letterhead = organisation?.letterheads.find((one) => one.id === content.letterheadId);
    if (organisation === undefined || letterhead === undefined) return refused('takedown-no-setup');
    const addressee = organisation.addressees.find((one) => one.id === edit.addresseeId && one.active);
    if (addressee === undefined) return refused('takedown-no-addressee');
    if (!mayWriteTo(content.requester, addressee)) return refused('takedown-addressee-not-allowed');
    const use = { on: localDay(input.now), kind: takedown.kind, requester: content.requester, addressee: addressee.kind };
    const changed = addressee.id !== takedown.addresseeId;
    // with another addressee the bases are looked at again by the checklist, which names what does not fit
    if (!changed && edit.basisIds.some((id) => basisRefusal(id, use) !== null)) return refused('takedown-basis-refused');
    if (!hoursOf(takedown.kind).includes(edit.hours)) return refused('takedown-bad-time');
    const signer = letterhead.signers.find((one) => one.id === edit.signerId && one.active) ?? null;
    const missing = await writeItems(trx, takedown, edit.items);
    const next: TakedownContent = {
      ...content,
      // the set-up may have been mended since the draft was made
      parent: letterhead.parent,
      agency: letterhead.agency,
      symbol: letterhead.symbol,
      place: organisation.place,
      liaison: { ...letterhead.liaison },
      urgency: edit.urgency,
      about: edit.about.trim(),
      addressee: { name: addressee.name, kind: addressee.kind },
      bases: printBases(edit.basisIds),
      facts: edit.facts.trim(),
      measures: [...new Set<Measure>([...edit.measures.filter((measure) => measure !== 'keep-logs'), 'keep-logs'])],
      hoursReason: edit.hours === 24 ? '' : edit.hoursReason.trim(),
      signer: signer === null ? null : { id: signer.id, name: signer.name, authority: signer.authority, title: signer.title },
      copies: edit.copies.map((line) => line.trim()).filter((line) => line !== ''),
      missing,
    };
    await changeTakedown(
      trx,
      takedown,
      'draft',
      {
        content: JSON.stringify(next),
        symbol: next.symbol,
        addressee_id: addressee.id,
        hours: edit.hours,
        editors: [...new Set([...takedown.editors, input.actor.id])],
      },
      { act: 'edit', actor: input.actor, at: input.now, detail: { addressee: addressee.id, hours: edit.hours, bases: edit.basisIds } },
    );
    return null;
  });
}

function hoursOf(kind: Takedown['kind']): number[] {
  return kind === 'removal' ? [24, 6] : [24, 3];
}

/** Writes the changed lines, takes out removed ones, and takes over copies that were made since. Returns what is missing now. */
async function writeItems(trx: Db, takedown: Takedown, edits: DraftEdit['items']): Promise<TakedownContent['missing']> {
  const evidence = await evidenceByPosting(trx, takedown.caseId);
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  const missing: TakedownContent['missing'] = [];
  let position = 0;
  for (const item of takedown.items) {
    const edit = byId.get(item.id);
    if (edit?.remove === true) {
      await trx.deleteFrom('takedown_items').where('id', '=', item.id).execute();
      continue;
    }
    position += 1;
    const kept = evidence.get(item.postingId) ?? null;
    const content: TakedownItemContent = {
      ...item.content,
      copy: chooseCopy(kept),
      ...(edit === undefined
        ? {}
        : {
            summary: edit.summary.trim(),
            article: edit.article.trim(),
            displayName: edit.showName ? item.content.displayName : null,
          }),
    };
    for (const one of kept?.missing ?? []) missing.push({ position, kind: one.kind, why: one.why });
    await trx
      .updateTable('takedown_items')
      .set({ position, content: JSON.stringify(content) })
      .where('id', '=', item.id)
      .execute();
  }
  return missing;
}
