/** The lists of cases. */
import { z } from 'zod';
import { caseListStates } from '#src/domain/decision-rules.ts';
import { bands, caseQueues, caseRoutes, caseStates, conclusions, forms, stances } from './codes.ts';
import { instant, pageOf, pageQuery, rowId, sourceId } from './page.ts';

export const casesQuery = z.strictObject({
  queue: z.enum(caseQueues).prefault('review'),
  /** What of it; without it the cases that wait, or for an agency those that were routed to it. */
  state: z.enum(caseListStates).optional(),
  band: z.enum(bands).optional(),
  form: z.enum(forms).optional(),
  source: sourceId.optional(),
  /** Only cases whose clock ends within this many hours. */
  due: z.coerce.number().int().min(1).max(720).optional(),
  ...pageQuery,
});

/** What a decision is held against: the newest assessment and the newest decision that were shown. Send it back as it is. */
export const caseMark = z.object({ assessment: z.string(), decision: rowId.nullable() });
export type CaseMark = z.infer<typeof caseMark>;

/** Who works on a case. `until` is null where the claim has ended. */
export const holder = z.object({ name: z.string(), mine: z.boolean(), until: instant.nullable() });
export type Holder = z.infer<typeof holder>;

/** One line of the list. `excerpt` is masked. */
export const caseSummary = z.object({
  id: rowId,
  queue: z.enum(caseQueues),
  state: z.enum(caseStates),
  conclusion: z.enum(conclusions).nullable(),
  route: z.enum(caseRoutes).nullable(),
  risk: z.int(),
  band: z.enum(bands),
  danger: z.int(),
  forms: z.array(z.enum(forms)),
  province: z.string(),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** End of its clock; null where none runs. */
  dueAt: instant.nullable(),
  holder: holder.nullable(),
  mark: caseMark,
  /** First time any text of the representative posting was seen. */
  seenAt: instant,
  stance: z.enum(stances),
  title: z.string().nullable(),
  excerpt: z.string(),
  source: z.object({ id: z.string(), name: z.string(), platform: z.string() }),
  /** Number of postings, counted up to 1000. */
  postings: z.int(),
  /** Ids of the strongest three signals, strongest first. */
  signals: z.array(z.string()),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** Cases in reach that wait, by queue and band, not of the filter. */
export const caseCounts = z.object({
  review: z.record(z.enum(bands), z.int()),
  rescue: z.record(z.enum(bands), z.int()),
});
export type CaseCounts = z.infer<typeof caseCounts>;

export const casePage = pageOf(caseSummary).extend({ counts: caseCounts });
export type CasePage = z.infer<typeof casePage>;
