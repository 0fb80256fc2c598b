/** The list of open cases. */
import { z } from 'zod';
import { bands, caseQueues, caseStates, forms, stances } from './codes.ts';
import { instant, pageOf, pageQuery, rowId, sourceId } from './page.ts';

export const casesQuery = z.strictObject({
  queue: z.enum(caseQueues).prefault('review'),
  band: z.enum(bands).optional(),
  form: z.enum(forms).optional(),
  source: sourceId.optional(),
  ...pageQuery,
});

/** One line of the list. `excerpt` is masked. */
export const caseSummary = z.object({
  id: rowId,
  queue: z.enum(caseQueues),
  state: z.enum(caseStates),
  risk: z.int(),
  band: z.enum(bands),
  danger: z.int(),
  forms: z.array(z.enum(forms)),
  province: z.string(),
  openedAt: instant,
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

/** Open cases by queue and band, of the whole database, not of the filter. */
export const caseCounts = z.object({
  review: z.record(z.enum(bands), z.int()),
  rescue: z.record(z.enum(bands), z.int()),
});
export type CaseCounts = z.infer<typeof caseCounts>;

export const casePage = pageOf(caseSummary).extend({ counts: caseCounts });
export type CasePage = z.infer<typeof casePage>;
