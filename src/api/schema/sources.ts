/** Sources, and the ledger of what was seen and what could not be seen. */
import { z } from 'zod';
import { sourceKinds, visitOutcomes } from './codes.ts';
import { instant, pageOf, pageQuery, rowId, sourceId } from './page.ts';

const outcomeCount = z.object({ outcome: z.enum(visitOutcomes), visits: z.int() });
export type OutcomeCount = z.infer<typeof outcomeCount>;

export const sourcesQuery = z.strictObject({ ...pageQuery });

export const sourceSummary = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  platform: z.string(),
  province: z.string(),
  practice: z.boolean(),
  enabled: z.boolean(),
  nextCrawlAt: instant.nullable(),
  lastCrawl: z
    .object({
      id: rowId,
      startedAt: instant,
      finishedAt: instant.nullable(),
      planned: z.int(),
      postingsNew: z.int(),
      outcomes: z.array(outcomeCount),
    })
    .nullable(),
  /** Outcome counts of the last seven days. */
  lastWeek: z.array(outcomeCount),
});
export type SourceSummary = z.infer<typeof sourceSummary>;
export const sourcePage = pageOf(sourceSummary);
export type SourcePage = z.infer<typeof sourcePage>;

export const visitRow = z.object({
  id: rowId,
  source: z.object({ id: z.string(), name: z.string() }),
  url: z.string(),
  outcome: z.enum(visitOutcomes).nullable(),
  reason: z.string().nullable(),
  status: z.int().nullable(),
  finishedAt: instant.nullable(),
  postingsFound: z.int().nullable(),
  parseReason: z.string().nullable(),
});
export type VisitRow = z.infer<typeof visitRow>;

export const visitsQuery = z.strictObject({ source: sourceId.optional(), outcome: z.enum(visitOutcomes).optional(), ...pageQuery });
export const visitPage = pageOf(visitRow);
export type VisitPage = z.infer<typeof visitPage>;

export const ledgerQuery = z.strictObject({ source: sourceId.optional(), days: z.coerce.number().int().min(1).max(90).prefault(7) });
export const ledger = z.object({
  days: z.int(),
  /** One row a source, day (Asia/Ho_Chi_Minh is the counter's concern) and outcome. */
  rows: z.array(z.object({ source: z.string(), day: z.iso.date(), outcome: z.enum(visitOutcomes), visits: z.int() })),
  /** There were more rows than are listed. */
  truncated: z.boolean(),
  /** The latest visits that brought no page, newest first, at most 50. */
  failures: z.array(visitRow),
});
export type Ledger = z.infer<typeof ledger>;
