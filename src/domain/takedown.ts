/** Words and shape of a takedown request. The rules between them are in src/takedown/. */
import type { EvidenceKind } from './evidence.ts';
import type { AddresseeKind } from './organisation.ts';

export const takedownKinds = ['removal', 'user-information'] as const;
export type TakedownKind = (typeof takedownKinds)[number];

/** `withdrawn` by a person, `stopped` because the case became a rescue or went to the investigating body. */
export const takedownStates = [
  'draft',
  'submitted',
  'signed',
  'numbered',
  'sent',
  'confirmed',
  'answered',
  'closed',
  'withdrawn',
  'stopped',
] as const;
export type TakedownState = (typeof takedownStates)[number];

/** What a case came to when its last request was closed. */
export const caseResults = ['removed', 'partly-removed', 'not-removed', 'information-given', 'no-information'] as const;
export type CaseResult = (typeof caseResults)[number];

export const takedownAnswers = ['removed', 'partly', 'refused', 'given', 'none'] as const;
export type TakedownAnswer = (typeof takedownAnswers)[number];

/** What people do with a request. `stop`, `recall` and `resume` (an undone decision) are the machine's, the others a person's. */
export const takedownActs = [
  'draft',
  'edit',
  'submit',
  'return',
  'sign',
  'number',
  'send',
  'confirm',
  'answer',
  'result',
  'recheck',
  'close',
  'withdraw',
  'stop',
  'recall',
  'resume',
] as const;
export type TakedownAct = (typeof takedownActs)[number];

/** What is asked of the addressee; `keep-logs` is in every request. */
export const measures = ['remove', 'block', 'lock-account', 'provide-information', 'keep-logs'] as const;
export type Measure = (typeof measures)[number];

export const urgencies = ['none', 'urgent', 'very-urgent', 'immediate'] as const;
export type Urgency = (typeof urgencies)[number];

/** Whose letter it is: the police's, or the Department's (networks and registrars only). */
export const requesters = ['police', 'department'] as const;
export type Requester = (typeof requesters)[number];

/** Kinds of addressee the Department may write to. */
export const departmentAddressees: readonly AddresseeKind[] = ['network', 'registrar'];

/** Lists of requests by what they wait for. */
export const takedownTabs = ['drafts', 'to-sign', 'to-number', 'to-send', 'running', 'overdue', 'recall', 'done'] as const;
export type TakedownTab = (typeof takedownTabs)[number];

/** A legal basis as printed. The text is frozen with the letter. */
export type PrintedBasis = { id: string; text: string };

/** The fields of the letter. Everything in it is printed; the annex is in the items. */
export type TakedownContent = {
  requester: Requester;
  letterheadId: string;
  parent: string;
  agency: string;
  symbol: string;
  place: string;
  urgency: Urgency;
  /** «V/v …» without the words «V/v». */
  about: string;
  /** The one legal entity behind «Kính gửi:». */
  addressee: { name: string; kind: AddresseeKind };
  bases: PrintedBasis[];
  /** Paragraphs, one a line. */
  facts: string;
  measures: Measure[];
  /** Why fewer than 24 hours are asked for; empty with 24. */
  hoursReason: string;
  liaison: { name: string; title: string; phone: string; email: string };
  signer: { id: string; name: string; authority: string; title: string } | null;
  copies: string[];
  /** Copies there should be and are not, with the reason as a code: said on the cover sheet. */
  missing: { position: number; kind: EvidenceKind; why: string }[];
  /** Postings of the case that had no place in this letter. */
  leftOut: number;
};

/** One line of the annex. */
export type TakedownItemContent = {
  platform: string;
  kind: 'post' | 'comment' | 'tip';
  nativeId: string | null;
  /** Contacts masked; null where it is not known or not to be named. */
  displayName: string | null;
  postedAt: string | null;
  firstSeenAt: string;
  /** The kept copy whose hash is printed; null = none yet, and the request cannot be submitted. */
  copy: { kind: EvidenceKind; sha256: string } | null;
  /** Signs in words, never quotes. */
  summary: string;
  /** «có dấu hiệu của hành vi quy định tại Điều …». */
  article: string;
};

/** What is still to be done before a draft may be submitted. */
export const draftGaps = [
  'no-items',
  'item-without-address',
  'item-without-copy',
  'copy-waiting',
  'no-basis',
  'basis-not-in-force',
  'basis-not-for-this',
  'no-about',
  'no-facts',
  'facts-wording',
  'contact-in-text',
  'no-measure',
  'hours-not-allowed',
  'hours-without-reason',
  'no-signer',
  'blank-in-letter',
  'addressee-not-allowed',
] as const;
export type DraftGap = (typeof draftGaps)[number];

/** Why an act is refused. */
export const takedownRefusals = [
  'takedown-changed',
  'takedown-wrong-state',
  'takedown-case-not-routed',
  'takedown-case-rescue',
  'takedown-no-setup',
  'takedown-no-addressee',
  'takedown-addressee-not-allowed',
  'takedown-addressee-no-channel',
  'takedown-already-open',
  'takedown-no-items',
  'takedown-incomplete',
  'takedown-own-draft',
  'takedown-own-change',
  'takedown-not-your-desk',
  'takedown-basis-refused',
  'takedown-number-taken',
  'takedown-bad-time',
  'takedown-results-missing',
  'takedown-needs-chief',
] as const;
export type TakedownRefusal = (typeof takedownRefusals)[number];
