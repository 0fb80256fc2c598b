/** Takedown requests: lists, one in full with its letter, and what is sent to change it. */
import { z } from 'zod';
import { evidenceKinds, verdicts } from '#src/domain/evidence.ts';
import { addresseeKinds, channels } from '#src/domain/organisation.ts';
import {
  draftGaps,
  measures,
  requesters,
  takedownActs,
  takedownAnswers,
  takedownKinds,
  takedownRefusals,
  takedownStates,
  takedownTabs,
  urgencies,
} from '#src/domain/takedown.ts';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

export const takedownsQuery = z.strictObject({ tab: z.enum(takedownTabs).optional(), ...pageQuery });

export const takedownSummary = z.object({
  id: rowId,
  caseId: rowId,
  kind: z.enum(takedownKinds),
  state: z.enum(takedownStates),
  addressee: z.string(),
  about: z.string(),
  agency: z.string(),
  /** «12/PA05», or null before the clerk gave one. */
  number: z.string().nullable(),
  items: z.int(),
  /** Items for which somebody recorded a result. */
  results: z.int(),
  draftedBy: z.object({ id: z.string(), name: z.string() }),
  draftedAt: instant,
  signedAt: instant.nullable(),
  sentAt: instant.nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  answer: z.enum(takedownAnswers).nullable(),
  endedAt: instant.nullable(),
  /** Since when somebody has to call it back, because the case became something else after it was sent. */
  recallSince: instant.nullable(),
});
export type TakedownSummary = z.infer<typeof takedownSummary>;
export const takedownPage = pageOf(takedownSummary);
export type TakedownPage = z.infer<typeof takedownPage>;

/** Requests that wait, by list; ended ones are not counted. */
export const takedownCounts = z.object({
  drafts: z.int(),
  'to-sign': z.int(),
  'to-number': z.int(),
  'to-send': z.int(),
  running: z.int(),
  overdue: z.int(),
  recall: z.int(),
});
export type TakedownCounts = z.infer<typeof takedownCounts>;

const run = z.object({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() });
const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    runs: z.array(run),
    align: z.enum(['justify', 'left', 'center', 'right']),
    firstLine: z.boolean(),
  }),
  z.object({ kind: z.literal('heading'), text: z.string(), level: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ kind: z.literal('list'), items: z.array(z.array(run)) }),
  z.object({
    kind: z.literal('table'),
    /** Percent, one a column. */
    widths: z.array(z.number()),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
]);
export type LetterBlock = z.infer<typeof block>;

/** The letter as it will be printed, as parts; the interface sets them, never as HTML. */
export const letter = z.object({
  agency: z.object({ parent: z.string(), own: z.string() }),
  number: z.string().nullable(),
  symbol: z.string(),
  place: z.string(),
  date: z.object({ day: z.int(), month: z.int(), year: z.int() }).nullable(),
  urgency: z.string().nullable(),
  about: z.string().nullable(),
  to: z.array(z.string()),
  body: z.array(block),
  signature: z.object({ authority: z.string(), title: z.string(), name: z.string() }).nullable(),
  copies: z.array(z.string()),
  annexes: z.array(z.object({ title: z.string(), body: z.array(block) })),
  mark: z.string().nullable(),
});
export type Letter = z.infer<typeof letter>;

const takedownItem = z.object({
  id: rowId,
  postingId: rowId,
  url: z.string(),
  platform: z.string(),
  displayName: z.string().nullable(),
  summary: z.string(),
  article: z.string(),
  copy: z.object({ kind: z.enum(evidenceKinds), sha256: z.string() }).nullable(),
  result: z.enum(verdicts).nullable(),
  resultAt: instant.nullable(),
  /** The machine's newest look at the page: a suggestion. */
  check: z.object({ verdict: z.enum(verdicts).nullable(), outcome: z.string().nullable(), at: instant.nullable() }).nullable(),
  /** When the machine will look next, or null. */
  nextCheckAt: instant.nullable(),
});
export type TakedownItem = z.infer<typeof takedownItem>;

export const basisRefusals = [
  'unknown',
  'repealed',
  'not-yet',
  'not-for-requester',
  'not-for-addressee',
  'not-for-kind',
  'false-news-only',
] as const;

export const takedownDetail = z.object({
  id: rowId,
  caseId: rowId,
  province: z.string(),
  kind: z.enum(takedownKinds),
  state: z.enum(takedownStates),
  version: z.int(),
  requester: z.enum(requesters),
  addressee: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(addresseeKinds),
    /** As the set-up says now; null = it cannot be sent to. */
    channel: z.enum(channels).nullable(),
    address: z.string().nullable(),
  }),
  draftedBy: z.object({ id: z.string(), name: z.string() }),
  draftedAt: instant,
  signedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  signedAt: instant.nullable(),
  number: z.string().nullable(),
  documentDate: z.string().nullable(),
  sentAt: instant.nullable(),
  channel: z.string().nullable(),
  confirmedAt: instant.nullable(),
  hours: z.int(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  answer: z.enum(takedownAnswers).nullable(),
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  recallSince: instant.nullable(),
  recallWhy: z.string().nullable(),
  /** What can be edited in a draft, as it is. */
  fields: z.object({
    urgency: z.enum(urgencies),
    about: z.string(),
    basisIds: z.array(z.string()),
    facts: z.string(),
    measures: z.array(z.enum(measures)),
    hoursReason: z.string(),
    signerId: z.string().nullable(),
    copies: z.array(z.string()),
    leftOut: z.int(),
  }),
  items: z.array(takedownItem),
  letter,
  /** What is missing before it may be submitted; empty once it was. */
  gaps: z.array(z.enum(draftGaps)),
  /** What whoever asks may do now. */
  acts: z.array(z.enum(takedownActs)),
  /** Acts of this step that are refused, with the reason. */
  refused: z.array(z.object({ act: z.enum(takedownActs), reason: z.enum(takedownRefusals) })),
  events: z.array(
    z.object({
      id: rowId,
      at: instant,
      actor: z.string(),
      act: z.enum(takedownActs),
      toState: z.enum(takedownStates),
      note: z.string(),
      contentSha256: z.string().nullable(),
    }),
  ),
});
export type TakedownDetail = z.infer<typeof takedownDetail>;

/** Choices of the form of a draft, for this request: bases with why they may not be cited, addressees, signers. */
export const takedownOptions = z.object({
  bases: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      status: z.enum(['verified', 'secondary', 'to-confirm']),
      inForceFrom: z.string(),
      until: z.string().nullable(),
      source: z.string(),
      refusal: z.enum(basisRefusals).nullable(),
      /** What took its place. */
      successor: z.string().nullable(),
      hours: z.array(z.int()),
    }),
  ),
  articles: z.array(z.object({ text: z.string(), name: z.string(), status: z.string() })),
  addressees: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(addresseeKinds), hasChannel: z.boolean() })),
  signers: z.array(z.object({ id: z.string(), name: z.string(), title: z.string(), authority: z.string() })),
});
export type TakedownOptions = z.infer<typeof takedownOptions>;

/** Requests of a case and what could be drafted from it. */
export const caseTakedowns = z.object({
  items: z.array(takedownSummary),
  /** Null when this person drafts nothing. */
  offer: z
    .object({
      removal: z.enum(takedownRefusals).nullable(),
      userInformation: z.enum(takedownRefusals).nullable(),
      addressees: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(addresseeKinds),
          hasChannel: z.boolean(),
          proposed: z.boolean(),
          answers: z.boolean(),
        }),
      ),
    })
    .nullable(),
});
export type CaseTakedowns = z.infer<typeof caseTakedowns>;

const version = z.int().min(1);
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const note = z.string().trim().max(1_000);
const reason = z.string().trim().min(3).max(1_000);
const at = z.iso.datetime({ offset: true });

export const takedownParams = z.strictObject({ id: rowId });
export const takedownItemParams = z.strictObject({ id: rowId, itemId: rowId });
/** The addressee in the form, before it is stored: it decides which bases fit. */
export const optionsQuery = z.strictObject({ addressee: code.optional() });
export const created = z.object({ id: rowId });

export const createTakedown = z.strictObject({ kind: z.enum(takedownKinds), addresseeId: code.optional() });
export const editTakedown = z.strictObject({
  version,
  addresseeId: code,
  urgency: z.enum(urgencies),
  about: z.string().trim().max(400),
  basisIds: z.array(code).max(20),
  facts: z.string().max(6_000),
  measures: z.array(z.enum(measures)).max(5),
  hours: z.union([z.literal(24), z.literal(6), z.literal(3)]),
  hoursReason: z.string().max(1_000),
  signerId: code,
  copies: z.array(z.string().trim().max(300)).max(12),
  items: z
    .array(
      z.strictObject({
        id: rowId,
        summary: z.string().max(600),
        article: z.string().max(300),
        showName: z.boolean(),
        remove: z.boolean(),
      }),
    )
    .max(100),
});
export type EditTakedown = z.infer<typeof editTakedown>;
export const plainAct = z.strictObject({ version });
export const actWithReason = z.strictObject({ version, reason });
export const closeAct = z.strictObject({ version, note });
export const numberAct = z.strictObject({
  version,
  number: z
    .string()
    .trim()
    .regex(/^\d{1,6}[a-zA-Z]?$/),
  documentDate: z.iso.date(),
});
export const sendAct = z.strictObject({ version, at, channel: z.enum(channels) });
export const confirmAct = z.strictObject({ version, at });
export const answerAct = z.strictObject({ version, at, answer: z.enum(takedownAnswers), note });
export const resultAct = z.strictObject({ version, result: z.enum(verdicts) });
