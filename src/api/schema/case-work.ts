/** Working on a case: what is sent and answered. */
import { z } from 'zod';
import { outcomes, questionIds, rescueTargets, unmaskPurposes } from '#src/domain/decision-rules.ts';
import { casePosting } from './case.ts';
import { caseMark } from './cases.ts';
import { caseQueues, caseRoutes, conclusions } from './codes.ts';
import { instant, rowId } from './page.ts';

export const caseParams = z.strictObject({ id: rowId });
export const done = z.object({ ok: z.literal(true) });
const nothing = z.strictObject({});
export const emptyBody = nothing.optional();

/** Words of people. */
const words = z.string().trim().max(2000);

export const claimNextBody = z.strictObject({ queue: z.enum(caseQueues) });
/** `caseId` is null when nothing waits. */
export const claimNextAnswer = z.object({ caseId: rowId.nullable(), until: instant.nullable() });
export const claimAnswer = z.object({ until: instant, takenOver: z.boolean() });
export type ClaimAnswer = z.infer<typeof claimAnswer>;
export type ClaimNextAnswer = z.infer<typeof claimNextAnswer>;

/** What was on the screen. `key` is made anew for each decision; sending it twice decides once. */
const seen = z.strictObject({
  ...caseMark.shape,
  queue: z.enum(caseQueues),
  assessments: z.array(rowId).max(200),
  postings: z.array(rowId).max(200),
  key: z.uuid(),
});

export const decideBody = z.strictObject({
  conclusion: z.enum(conclusions),
  route: z.enum(caseRoutes),
  reasonCode: z.string().max(40),
  reason: words,
  answers: z.array(z.enum(questionIds)).max(10),
  /** Code of an agency of the set-up; for the route `other-agency`. */
  agency: z.string().max(63).nullable(),
  seen,
});
export type DecideBody = z.infer<typeof decideBody>;

export const handOverBody = z.strictObject({ to: z.enum(rescueTargets), at: instant, reason: words, seen });
export type HandOverBody = z.infer<typeof handOverBody>;

/** `stopped` requests were drafts; `alreadySent` are out and can only be called back by a person. */
export const decideAnswer = z.object({ decisionId: rowId, undoUntil: instant, stopped: z.int(), alreadySent: z.int() });
export type DecideAnswer = z.infer<typeof decideAnswer>;

/** `resumed` requests go on, `stayStopped` name those that the case does not allow any more. */
export const undoAnswer = z.object({ caseId: rowId, resumed: z.int(), stayStopped: z.array(rowId) });
export type UndoAnswer = z.infer<typeof undoAnswer>;

export const outcomeBody = z.strictObject({ outcome: z.enum(outcomes), text: words.min(3) });
export const outcomeAnswer = z.object({ closed: z.boolean() });

/** With a day: the investigating body took the report on it. Null: the proposal is sent back, with a reason. */
export const transferBody = z
  .strictObject({ transferredOn: z.iso.date().nullable(), reason: words })
  .refine((body) => body.transferredOn !== null || body.reason.length >= 3, { path: ['reason'], message: 'say why it is sent back' });

export const moveBody = z.strictObject({ province: z.string().regex(/^\d{2}$/), reason: words.min(3) });

export const unmaskBody = z
  .strictObject({
    purpose: z.enum(unmaskPurposes),
    /** Words for the purpose `other`. */
    text: z.string().trim().max(300),
    /** Number of the file or document that this serves. */
    reference: z.string().trim().min(1).max(60),
  })
  .refine((body) => body.purpose !== 'other' || body.text.length >= 3, { path: ['text'], message: 'say what for' });
export const unmaskAnswer = z.object({ until: instant, postings: z.array(casePosting) });
export type UnmaskAnswer = z.infer<typeof unmaskAnswer>;

export const alarmAnswer = z.object({
  cases: z.array(z.object({ id: rowId, openedAt: instant, dueAt: instant.nullable(), why: z.enum(['unheard', 'near-end']) })),
});
export type AlarmAnswer = z.infer<typeof alarmAnswer>;

/** What the desk needs of the set-up. */
export const deskSetup = z.object({
  claimMinutes: z.int(),
  transferDays: z.int(),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type DeskSetup = z.infer<typeof deskSetup>;
