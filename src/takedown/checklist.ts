/** What is still missing before a draft may be submitted. Pure: the same list is shown to the drafter and enforced by the server. */
import { isBlank } from '#src/domain/first-organisation.ts';
import { contactSpans } from '#src/domain/mask-text.ts';
import type { DraftGap, TakedownContent, TakedownItemContent, TakedownKind } from '#src/domain/takedown.ts';
import { allowedHours, basisRefusal, type BasisUse, givesPower } from './legal-bases.ts';
import { mayWriteTo } from './propose-draft.ts';

export type CheckedDraft = {
  kind: TakedownKind;
  hours: number;
  content: TakedownContent;
  /** `ready` as the evidence of the posting says now. */
  items: { url: string; ready: boolean; content: TakedownItemContent }[];
  /** Local day on which it is checked. */
  on: string;
};

/** Everything that is missing, in the order of the form; empty = it may be submitted. */
export function draftGaps(draft: CheckedDraft): DraftGap[] {
  const { content, items } = draft;
  const use: BasisUse = { on: draft.on, kind: draft.kind, requester: content.requester, addressee: content.addressee.kind };
  const ids = content.bases.map((basis) => basis.id);
  const refusals = ids.map((id) => basisRefusal(id, use));
  const gone = (why: string | null) => why === 'repealed' || why === 'not-yet' || why === 'unknown';
  const texts = [
    content.about,
    content.facts,
    content.hoursReason,
    ...items.flatMap((item) => [item.content.summary, item.content.article]),
  ];
  const { signer, liaison } = content;
  const printed = [liaison.name, liaison.title, liaison.phone, liaison.email, signer?.name ?? '', signer?.title ?? ''];
  const found: [DraftGap, boolean][] = [
    ['addressee-not-allowed', !mayWriteTo(content.requester, content.addressee)],
    ['no-basis', ids.length === 0],
    ['basis-not-in-force', refusals.some(gone)],
    [
      'basis-not-for-this',
      refusals.some((why) => why !== null && !gone(why)) || (ids.length > 0 && !refusals.some(gone) && !givesPower(ids, use)),
    ],
    ['no-about', content.about.trim() === ''],
    ['no-facts', content.facts.trim() === ''],
    ['facts-wording', content.facts.trim() !== '' && !content.facts.toLowerCase().normalize('NFC').includes('có dấu hiệu')],
    ['contact-in-text', texts.some((text) => contactSpans(text, []).length > 0)],
    ['no-measure', content.measures.every((measure) => measure === 'keep-logs')],
    ['hours-not-allowed', !allowedHours(draft.kind, ids).includes(draft.hours)],
    ['hours-without-reason', draft.hours !== 24 && content.hoursReason.trim().length < 10],
    ['no-signer', signer === null],
    ['blank-in-letter', printed.some((text) => isBlank(text))],
    ['no-items', items.length === 0],
    ['item-without-address', items.some((item) => item.url.trim() === '')],
    ['item-without-copy', items.some((item) => item.content.copy === null)],
    ['copy-waiting', items.some((item) => item.content.copy !== null && !item.ready)],
  ];
  return found.flatMap(([gap, missing]) => (missing ? [gap] : []));
}
