/** Tips from the public. The reporter is in none of these but `tipReporter`, which its receiver alone may ask for. */
import { z } from 'zod';
import { caseRoutes } from '#src/domain/decision.ts';
import { tipChannels, tipPlatforms } from '#src/domain/tip.ts';
import { caseQueues, caseStates } from './codes.ts';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

/** Longest report that is taken down, in characters. */
export const maxTipText = 20_000;

const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

export const newTip = z.strictObject({
  /** Made once by the form; sending the same again gives the same tip. */
  key: z.uuid(),
  channel: z.enum(tipChannels),
  /** When it was received, to the minute. */
  receivedAt: instant,
  text: z.string().trim().min(1).max(maxTipText),
  url: webAddress.nullable(),
  contact: z.string().trim().max(300).nullable(),
  platform: z.enum(tipPlatforms).nullable(),
  note: z.string().trim().max(2_000),
  /** Official five-digit code; commune police always record for their own. */
  commune: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  reporter: z.strictObject({ name: z.string().trim().max(200), contact: z.string().trim().max(300) }).nullable(),
  confidential: z.boolean(),
});
export type NewTipBody = z.infer<typeof newTip>;

/** `repeated`: the form had been sent before, nothing new was stored. */
export const tipRecorded = z.object({ id: rowId, repeated: z.boolean() });
export type TipRecorded = z.infer<typeof tipRecorded>;

export const tip = z.object({
  id: rowId,
  channel: z.enum(tipChannels),
  receivedAt: instant,
  recordedAt: instant,
  receivedBy: z.string(),
  /** The asker took it down. */
  mine: z.boolean(),
  /** Whether a reporter is recorded; null for everybody but the receiver. */
  hasReporter: z.boolean().nullable(),
  confidential: z.boolean(),
  platform: z.string().nullable(),
  province: z.string(),
  commune: z.string().nullable(),
  sortingDueAt: instant,
  /** Not sorted although its clock ran out. */
  overdue: z.boolean(),
  sorted: z.object({ at: instant, by: z.string() }).nullable(),
  url: z.string().nullable(),
  /** Masked. */
  text: z.string(),
  cut: z.boolean(),
  /** The receiver's own words, masked. */
  note: z.string(),
  /** The case it led to, where the asker may see it. */
  case: z
    .object({
      id: rowId,
      state: z.enum(caseStates),
      queue: z.enum(caseQueues),
      route: z.enum(caseRoutes).nullable(),
      /** Since the investigating body took it over: which day of how many. */
      transfer: z.object({ on: z.string(), day: z.int(), of: z.int() }).nullable(),
    })
    .nullable(),
});
export type Tip = z.infer<typeof tip>;

export const tipQuery = z.strictObject({ state: z.enum(['open', 'sorted']).prefault('open'), ...pageQuery });
export const tipPage = pageOf(tip);
export type TipPage = z.infer<typeof tipPage>;
export const tipsOfCase = z.object({ items: z.array(tip) });
export type TipsOfCase = z.infer<typeof tipsOfCase>;

export const tipReporter = z.object({ name: z.string(), contact: z.string() });
export type TipReporter = z.infer<typeof tipReporter>;
