/** One case with what an officer needs to judge it. All text is masked. */
import { z } from 'zod';
import { questionIds } from '#src/domain/decision-rules.ts';
import { assessment } from './case-assessment.ts';
import { caseMark, holder } from './cases.ts';
import { bands, caseQueues, caseRoutes, caseStates, conclusions, forms, postingKinds, visitOutcomes } from './codes.ts';
import { instant, rowId } from './page.ts';

const visit = z.object({
  id: rowId,
  outcome: z.enum(visitOutcomes).nullable(),
  reason: z.string().nullable(),
  status: z.int().nullable(),
  finishedAt: instant.nullable(),
});

/** The kept response: the evidence the posting was read from. */
const evidence = z.object({
  sha256: z.string(),
  bytes: z.int(),
  status: z.int(),
  finalUrl: z.string(),
  via: z.enum(['static', 'browser']),
  fetchedAt: instant,
  /** Subject of the leaf certificate; null without TLS. */
  tlsSubject: z.string().nullable(),
});

export const casePosting = z.object({
  id: rowId,
  kind: z.enum(postingKinds),
  platform: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** Masked; spans of the assessment are offsets into it. */
  text: z.string(),
  /** The text is longer than what is shown. */
  cut: z.boolean(),
  /** Personal data was erased. */
  erased: z.boolean(),
  author: z.object({ name: z.string().nullable(), id: z.string().nullable(), url: z.string().nullable() }),
  publishedAt: instant.nullable(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  revision: z.object({ id: rowId, number: z.int(), seenAt: instant }),
  /** All revisions that were seen, oldest first, at most 20. */
  revisions: z.array(z.object({ number: z.int(), seenAt: instant })),
  source: z.object({ id: z.string(), name: z.string() }),
  assessment,
  visit: visit.nullable(),
  evidence: evidence.nullable(),
});
export type CasePosting = z.infer<typeof casePosting>;

export const caseDetail = z.object({
  id: rowId,
  queue: z.enum(caseQueues),
  state: z.enum(caseStates),
  conclusion: z.enum(conclusions).nullable(),
  risk: z.int(),
  band: z.enum(bands),
  danger: z.int(),
  forms: z.array(z.enum(forms)),
  province: z.string(),
  commune: z.string().nullable(),
  campaignId: rowId.nullable(),
  episode: z.int(),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** Number of postings, counted up to 1000; `postings` holds the representative and the newest, at most 50. */
  postingCount: z.int(),
  postings: z.array(casePosting),
  route: z.enum(caseRoutes).nullable(),
  /** The six clears: task, person, deadline, progress, result, authority; codes. */
  task: z.string().nullable(),
  holder: holder.nullable(),
  dueAt: instant.nullable(),
  progress: z.string().nullable(),
  result: z.string().nullable(),
  authority: z.string().nullable(),
  /** The agency the case was routed to: its code and name. */
  agency: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** A report of crime: the day it was taken and which day of how many today is; null before a chief confirmed. */
  transfer: z.object({ on: z.iso.date(), day: z.int(), days: z.int() }).nullable(),
  /** Who heard the alarm of a cry for help. */
  alarm: z.object({ name: z.string(), at: instant }).nullable(),
  mark: caseMark,
  /** Newest first, words masked. */
  decisions: z.array(
    z.object({
      id: rowId,
      kind: z.string(),
      at: instant,
      name: z.string(),
      conclusion: z.enum(conclusions).nullable(),
      route: z.enum(caseRoutes).nullable(),
      reasonCode: z.string(),
      reason: z.string(),
      answers: z.array(z.enum(questionIds)),
      undone: z.boolean(),
    }),
  ),
  /** The decision that whoever asks may still undo. */
  undo: z.object({ decision: rowId, until: instant }).nullable(),
  history: z.array(
    z.object({
      id: rowId,
      at: instant,
      actorKind: z.enum(['user', 'system']),
      actorId: z.string(),
      /** Null for the machine. */
      actorName: z.string().nullable(),
      action: z.string(),
    }),
  ),
});
export type CaseDetail = z.infer<typeof caseDetail>;
